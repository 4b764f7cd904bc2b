//! Characters of an XPath expression to tokens. No grammar here.

use super::LoadError;

/// A token of XPath 2.0, as far as the subset needs it.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Token<'a> {
    /// A name with or without prefix.
    Name(&'a str),
    /// `prefix:*` is not in the subset; a lone `*` is a symbol.
    Symbol(&'static str),
    Text(String),
    Integer(&'a str),
    Decimal(&'a str),
    Variable(&'a str),
}

const SYMBOLS: [&str; 24] = [
    "::", "//", "..", "!=", "<=", ">=", "(", ")", "[", "]", ",", "/", ".", "@", "=", "<", ">", "+",
    "-", "*", "|", "<<", ">>", ":",
];

/// Splits an expression into tokens with their byte offsets.
pub(super) fn tokens(text: &str) -> Result<Vec<(Token<'_>, usize)>, LoadError> {
    let mut found = Vec::new();
    let mut rest = text;
    loop {
        rest = rest.trim_start();
        let at = text.len() - rest.len();
        let Some(first) = rest.chars().next() else {
            return Ok(found);
        };
        let (token, length) = match first {
            '"' | '\'' => string(rest, first).ok_or_else(|| LoadError::syntax(text, at))?,
            '0'..='9' => number(rest),
            '$' => {
                let name = name(rest.get(1..).unwrap_or_default());
                if name.is_empty() {
                    return Err(LoadError::syntax(text, at));
                }
                (Token::Variable(name), name.len() + 1)
            }
            c if c.is_alphabetic() || c == '_' => {
                let name = qualified(rest);
                (Token::Name(name), name.len())
            }
            _ => SYMBOLS
                .iter()
                .find(|symbol| rest.starts_with(**symbol))
                .map(|symbol| (Token::Symbol(symbol), symbol.len()))
                .ok_or_else(|| LoadError::syntax(text, at))?,
        };
        found.push((token, at));
        rest = rest.get(length..).unwrap_or_default();
    }
}

/// A string literal; a doubled quote stands for one.
fn string(text: &str, quote: char) -> Option<(Token<'_>, usize)> {
    let mut value = String::new();
    let mut at = 1;
    loop {
        let rest = text.get(at..)?;
        let end = rest.find(quote)?;
        value.push_str(rest.get(..end)?);
        at += end + 1;
        if !text.get(at..)?.starts_with(quote) {
            return Some((Token::Text(value), at));
        }
        value.push(quote);
        at += 1;
    }
}

fn number(text: &str) -> (Token<'_>, usize) {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let whole = digits(text);
    let rest = text.get(whole..).unwrap_or_default();
    match rest.strip_prefix('.') {
        Some(fraction) => {
            let length = whole + 1 + digits(fraction);
            (Token::Decimal(text.get(..length).unwrap_or_default()), length)
        }
        None => (Token::Integer(text.get(..whole).unwrap_or_default()), whole),
    }
}

fn name(text: &str) -> &str {
    let end = text
        .find(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | '-' | '.')))
        .unwrap_or(text.len());
    text.get(..end).unwrap_or_default()
}

/// A name with its prefix, if a single colon follows directly.
fn qualified(text: &str) -> &str {
    let prefix = name(text);
    let rest = text.get(prefix.len()..).unwrap_or_default();
    let local = match rest.strip_prefix(':') {
        Some(rest) if rest.starts_with(|c: char| c.is_alphabetic() || c == '_') => name(rest),
        Some(_) | None => return prefix,
    };
    text.get(..prefix.len() + 1 + local.len()).unwrap_or(prefix)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_axes_and_literals_are_told_apart() {
        let kinds: Vec<_> = tokens("preceding-sibling::a:b/@c != 'it''s' + 1.50 * $x-y")
            .unwrap()
            .into_iter()
            .map(|(token, _)| token)
            .collect();
        assert_eq!(
            kinds,
            [
                Token::Name("preceding-sibling"),
                Token::Symbol("::"),
                Token::Name("a:b"),
                Token::Symbol("/"),
                Token::Symbol("@"),
                Token::Name("c"),
                Token::Symbol("!="),
                Token::Text("it's".to_owned()),
                Token::Symbol("+"),
                Token::Decimal("1.50"),
                Token::Symbol("*"),
                Token::Variable("x-y"),
            ]
        );
    }

    #[test]
    fn an_open_string_or_a_strange_character_is_refused() {
        assert!(tokens("'a").is_err());
        assert!(tokens("a # b").is_err());
        assert!(tokens("$ x").is_err());
    }
}
