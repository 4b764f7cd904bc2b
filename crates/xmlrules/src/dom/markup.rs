//! The small grammars inside markup: names, attributes of a start tag, references. Nothing here knows the tree.

use std::borrow::Cow;

use super::fault::{At, FaultKind};

/// White space of XML (XML 1.0, production 3).
pub(super) const SPACE: [char; 4] = [' ', '\t', '\r', '\n'];

/// One attribute as written: name, raw value between the quotes, byte offsets of both.
#[derive(Debug, Clone, Copy)]
pub(super) struct RawAttribute<'a> {
    pub(super) name: &'a str,
    pub(super) value: &'a str,
    pub(super) at: usize,
    pub(super) value_at: usize,
}

/// Whether a character may start a name, the colon left out (XML 1.0, production 4).
fn starts_name(c: char) -> bool {
    match c {
        'a'..='z' | 'A'..='Z' | '_' => true,
        _ if c.is_ascii() => false,
        _ => matches!(c,
            '\u{C0}'..='\u{D6}' | '\u{D8}'..='\u{F6}' | '\u{F8}'..='\u{2FF}' | '\u{370}'..='\u{37D}'
            | '\u{37F}'..='\u{1FFF}' | '\u{200C}'..='\u{200D}' | '\u{2070}'..='\u{218F}'
            | '\u{2C00}'..='\u{2FEF}' | '\u{3001}'..='\u{D7FF}' | '\u{F900}'..='\u{FDCF}'
            | '\u{FDF0}'..='\u{FFFD}' | '\u{10000}'..='\u{EFFFF}'),
    }
}

/// Whether a character may continue a name (XML 1.0, production 4a).
fn continues_name(c: char) -> bool {
    starts_name(c)
        || matches!(c, '-' | '.' | '0'..='9' | '\u{B7}' | '\u{300}'..='\u{36F}' | '\u{203F}'..='\u{2040}')
}

/// Whether a text is a name without colon (Namespaces in XML 1.0, production 4).
pub(super) fn is_ncname(text: &str) -> bool {
    // Most names are of ASCII.
    let usual = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.');
    if text.as_bytes().first().is_some_and(u8::is_ascii_alphabetic) && text.bytes().all(usual) {
        return true;
    }
    let mut chars = text.chars();
    chars.next().is_some_and(starts_name) && chars.all(continues_name)
}

/// Splits a qualified name; `None` if it is not one (Namespaces in XML 1.0, production 7).
pub(super) fn split_qname(text: &str) -> Option<(&str, &str)> {
    let colon = text.bytes().position(|byte| byte == b':');
    let (prefix, local) = match colon.and_then(|at| Some((text.get(..at)?, text.get(at + 1..)?))) {
        Some((prefix, local)) if is_ncname(prefix) => (prefix, local),
        Some(_) => return None,
        None => ("", text),
    };
    is_ncname(local).then_some((prefix, local))
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\r' | b'\n')
}

/// How long the name of an element is that starts here; whether it is a name is not looked at.
pub(super) fn name_length(bytes: &[u8]) -> usize {
    let ends = |byte: &u8| is_space(*byte) || matches!(byte, b'>' | b'/');
    bytes.iter().position(ends).unwrap_or(bytes.len())
}

/// Reads the attributes of a start tag (XML 1.0, production 41) from an offset of the source on, up to a `>` or `/`
/// outside quotes or the end of the text; gives the offset of that.
pub(super) fn attributes<'a>(
    text: &'a str,
    from: usize,
    into: &mut Vec<RawAttribute<'a>>,
) -> Result<usize, At> {
    let bytes = text.as_bytes();
    let byte = |at: usize| bytes.get(at).copied();
    let skip = |mut at: usize| {
        while byte(at).is_some_and(is_space) {
            at += 1;
        }
        at
    };
    let malformed = |at: usize| match byte(at) {
        None => (FaultKind::Truncated, at),
        Some(_) => (FaultKind::Markup("attribute"), at),
    };
    into.clear();
    let mut at = from;
    loop {
        let start = skip(at);
        if matches!(byte(start), None | Some(b'>' | b'/')) {
            return Ok(start);
        }
        if start == at {
            return Err(malformed(at));
        }
        let mut end = start;
        while byte(end).is_some_and(|byte| !matches!(byte, b'=' | b'>' | b'/') && !is_space(byte)) {
            end += 1;
        }
        let equals = skip(end);
        if byte(equals) != Some(b'=') {
            return Err(if byte(equals).is_none() { malformed(equals) } else { malformed(start) });
        }
        let open = skip(equals + 1);
        let quote = byte(open).filter(|quote| matches!(quote, b'"' | b'\''));
        let quote = quote.ok_or_else(|| malformed(open))?;
        let rest = bytes.get(open + 1..).unwrap_or_default();
        let length = memchr::memchr(quote, rest).ok_or((FaultKind::Truncated, open))?;
        let name = text.get(start..end).unwrap_or_default();
        let value = text.get(open + 1..open + 1 + length).unwrap_or_default();
        if let Some(less) = memchr::memchr(b'<', value.as_bytes()) {
            return Err(malformed(open + 1 + less));
        }
        into.push(RawAttribute { name, value, at: start, value_at: open + 1 });
        at = open + length + 2;
    }
}

/// The character that a reference stands for (XML 1.0, productions 66 to 68); `name` is what stands between `&` and `;`.
pub(super) fn reference(name: &str, at: usize) -> Result<char, At> {
    match name {
        "amp" => return Ok('&'),
        "lt" => return Ok('<'),
        "gt" => return Ok('>'),
        "quot" => return Ok('"'),
        "apos" => return Ok('\''),
        _ => {}
    }
    let wrong = || (FaultKind::CharacterReference(shorten(name)), at);
    let Some(number) = name.strip_prefix('#') else {
        return Err((FaultKind::Entity(shorten(name)), at));
    };
    let (digits, radix) = number.strip_prefix('x').map_or((number, 10), |hex| (hex, 16));
    if digits.is_empty() || digits.starts_with('+') {
        return Err(wrong());
    }
    let code = u32::from_str_radix(digits, radix).map_err(|_| wrong())?;
    char::from_u32(code).filter(|c| is_char(*c)).ok_or_else(wrong)
}

/// Whether XML 1.0 allows a character (production 2).
pub(super) fn is_char(c: char) -> bool {
    !matches!(c, '\0'..='\u{8}' | '\u{B}' | '\u{C}' | '\u{E}'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}')
}

/// Value of an attribute after normalisation (XML 1.0, section 3.3.3, type CDATA; line ends as of 2.11).
pub(super) fn attribute_value(raw: &str, at: usize) -> Result<Cow<'_, str>, At> {
    if !raw.bytes().any(|byte| matches!(byte, b'&' | b'\t' | b'\r' | b'\n')) {
        return Ok(Cow::Borrowed(raw));
    }
    let mut value = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some(stop) = rest.find(['&', '\t', '\r', '\n']) {
        let (head, tail) = rest.split_at(stop);
        value.push_str(head);
        if let Some(tail) = tail.strip_prefix('&') {
            let offset = at + raw.len() - tail.len();
            let (name, tail) =
                tail.split_once(';').ok_or((FaultKind::Markup("reference"), offset))?;
            value.push(reference(name, offset)?);
            rest = tail;
        } else {
            value.push(' ');
            let tail = tail.strip_prefix("\r\n").or_else(|| tail.get(1..));
            rest = tail.unwrap_or_default();
        }
    }
    value.push_str(rest);
    Ok(Cow::Owned(value))
}

/// Text with line ends normalised (XML 1.0, section 2.11).
pub(super) fn line_ends(raw: &str) -> Cow<'_, str> {
    if memchr::memchr(b'\r', raw.as_bytes()).is_none() {
        return Cow::Borrowed(raw);
    }
    Cow::Owned(raw.replace("\r\n", "\n").replace('\r', "\n"))
}

/// The head of a text that goes into a finding.
pub(super) fn shorten(text: &str) -> String {
    text.chars().take(60).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attribute_values_are_normalised() {
        let raw = "a\r\nb\tc&#10;d&lt;&#x41;";
        assert_eq!(attribute_value(raw, 0).unwrap(), "a b c\nd<A");
        assert_eq!(attribute_value("a&b", 3).unwrap_err(), (FaultKind::Markup("reference"), 5));
    }

    #[test]
    fn attributes_need_space_quotes_and_no_less_than() {
        let mut found = Vec::new();
        assert_eq!(attributes("<e a='1' b = \"2\" >", 2, &mut found).unwrap(), 17);
        assert_eq!(
            found.iter().map(|a| (a.name, a.value, a.at, a.value_at)).collect::<Vec<_>>(),
            [("a", "1", 3, 6), ("b", "2", 9, 14)]
        );
        for wrong in [" a='1'b='2'", " a=1", " a", " a='<'", " ='1' b", " a='1"] {
            let accepted = attributes(wrong, 0, &mut found).is_ok()
                && found.iter().all(|a| split_qname(a.name).is_some());
            assert!(!accepted, "{wrong}");
        }
    }

    #[test]
    fn references_to_forbidden_characters_are_refused() {
        assert!(reference("#0", 0).is_err());
        assert!(reference("#xFFFE", 0).is_err());
        assert!(reference("#+65", 0).is_err());
        assert_eq!(reference("bomb", 0).unwrap_err().0, FaultKind::Entity("bomb".to_owned()));
    }
}
