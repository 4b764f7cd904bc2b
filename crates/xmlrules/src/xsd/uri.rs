//! Whether a text is a URI reference (RFC 3986), as validators judge `xs:anyURI`. Nothing is resolved.

/// Checks a value of `xs:anyURI`, white space collapsed. Characters that a URI would have to escape are taken as escaped, as
/// libxml2 does.
pub(super) fn is_uri(text: &str) -> bool {
    let escaped: String = text
        .chars()
        .map(|c| match c {
            '<' | '>' | '"' | '{' | '}' | '|' | '\\' | '^' | '`' => '_',
            c if c.is_ascii_graphic() => c,
            _ => '_',
        })
        .collect();
    if let Some((scheme, rest)) = escaped.split_once(':')
        && is_scheme(scheme)
        && is_rest(rest)
    {
        return true;
    }
    let first = escaped.split(['/', '?', '#']).next().unwrap_or_default();
    !first.contains(':') && is_rest(&escaped)
}

fn is_scheme(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'))
}

/// Authority, path, query and fragment.
fn is_rest(text: &str) -> bool {
    let (text, fragment) = text.split_once('#').unwrap_or((text, ""));
    let (text, query) = text.split_once('?').unwrap_or((text, ""));
    let (authority, path) = match text.strip_prefix("//") {
        None => ("", text),
        Some(rest) => rest.split_at(rest.find('/').unwrap_or(rest.len())),
    };
    let open = |extra: &'static str| move |c: char| extra.contains(c);
    // Brackets are no characters of a fragment, but libxml2 takes them there.
    consists_of(fragment, open(":@/?[]"))
        && consists_of(query, open(":@/?"))
        && consists_of(path, open(":@/"))
        && is_authority(authority)
}

fn is_authority(text: &str) -> bool {
    let (user, host) = text.rsplit_once('@').unwrap_or(("", text));
    let (host, port) = match host.strip_prefix('[') {
        Some(rest) => match rest.split_once(']') {
            Some((_, rest)) => ("", rest),
            None => return false,
        },
        None => host.split_at(host.find(':').unwrap_or(host.len())),
    };
    let port = match port.strip_prefix(':') {
        Some(digits) => !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()),
        None => port.is_empty(),
    };
    port && consists_of(user, |c| c == ':') && consists_of(host, |_| false)
}

/// Whether a text has only unreserved characters, escapes, sub-delimiters and those that `more` allows.
fn consists_of(text: &str, more: impl Fn(char) -> bool) -> bool {
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        let fits = match c {
            '%' => {
                let mut hex = || rest.next().is_some_and(|c| c.is_ascii_hexdigit());
                hex() && hex()
            }
            '-' | '.' | '_' | '~' | '!' | '$' | '&' | '\'' | '(' | ')' | '*' | '+' | ',' | ';'
            | '=' => true,
            c => c.is_ascii_alphanumeric() || more(c),
        };
        if !fits {
            return false;
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::is_uri;

    #[test]
    fn references_of_rfc_3986_are_told_from_other_texts() {
        let right = [
            "",
            "https://example.org/a?b=c#d",
            "mailto:a@b.de",
            "../a/b",
            "a b",
            "http://[::1]:80/",
            "urn:x:y",
            "//host/path",
            "ä",
            "http://e.org/{x}|",
            "a%20b",
            "http://e.org/#[x]",
        ];
        for text in right {
            assert!(is_uri(text), "{text}");
        }
        for text in [
            "http://e/?a[0]",
            "http://h:",
            "http://e.org/%zz",
            "1:2",
            "http://e.org:port/",
            "a#b#c",
            "http://a[b/",
        ] {
            assert!(!is_uri(text), "{text}");
        }
    }
}
