//! Regular expressions of XPath as those of the regex crate. What cannot be translated is refused at load time.

use regex::Regex;

use super::LoadError;

/// Translates and compiles a pattern (XPath Functions and Operators, section 7.6.1).
pub(super) fn compile(pattern: &str) -> Result<Regex, LoadError> {
    let refuse = |what: &str| LoadError::new(format!("regular expression: {what}"), pattern, 0);
    let mut out = String::with_capacity(pattern.len() + 16);
    let mut chars = pattern.chars().peekable();
    let mut class = false;
    while let Some(c) = chars.next() {
        match c {
            '\\' => match chars.next() {
                Some('s') if class => out.push_str(" \\t\\r\\n"),
                Some('s') => out.push_str("[ \\t\\r\\n]"),
                Some('S') => out.push_str("[^ \\t\\r\\n]"),
                Some('w') => out.push_str("[^\\p{P}\\p{Z}\\p{C}]"),
                Some('W') => out.push_str("[\\p{P}\\p{Z}\\p{C}]"),
                Some(escaped @ ('d' | 'D' | 'n' | 'r' | 't' | 'p' | 'P')) => {
                    out.extend(['\\', escaped]);
                }
                Some(escaped) if escaped.is_ascii_punctuation() => out.extend(['\\', escaped]),
                Some(_) | None => return Err(refuse("unknown escape")),
            },
            '[' if class => return Err(refuse("class subtraction")),
            '[' => {
                class = true;
                out.push('[');
                if chars.next_if_eq(&'^').is_some() {
                    out.push('^');
                }
            }
            ']' if class => {
                class = false;
                out.push(']');
            }
            '&' | '~' if class => out.extend(['\\', c]),
            '.' if !class => out.push_str("[^\\n\\r]"),
            '(' if !class && chars.peek() == Some(&'?') => return Err(refuse("group flags")),
            _ => out.push(c),
        }
    }
    Regex::new(&out).map_err(|_| refuse("not supported"))
}

#[cfg(test)]
mod tests {
    use super::compile;

    #[test]
    fn classes_mean_what_xpath_says() {
        assert!(compile("^\\w+$").unwrap().is_match("a+b€"));
        assert!(!compile("^[\\w]+$").unwrap().is_match("a.b"));
        assert!(!compile("^\\s$").unwrap().is_match("\u{A0}"));
        assert!(!compile("^a.b$").unwrap().is_match("a\nb"));
        assert!(!compile("^a$").unwrap().is_match("a\n"));
        assert!(compile("^[a&&b]$").unwrap().is_match("&"));
    }

    #[test]
    fn what_cannot_be_translated_is_refused() {
        for pattern in ["[a-z-[aeiou]]", "(a)\\1", "(?i)a", "\\i", "a("] {
            assert!(compile(pattern).is_err(), "{pattern}");
        }
    }
}
