//! Bytes to text by byte order mark and XML declaration. Nothing is guessed from the content.

use std::borrow::Cow;

use super::fault::{At, FaultKind};

/// Text of a document and whether it was UTF-8 already (then it can be written back byte for byte).
#[derive(Debug)]
pub(super) struct Decoded<'a> {
    pub(super) text: Cow<'a, str>,
    pub(super) bom: bool,
    pub(super) transcoded: bool,
}

/// Decodes a document (XML 1.0, section 4.3.3): UTF-8, UTF-16 with a byte order mark, ISO-8859-1 and US-ASCII.
pub(super) fn decode(bytes: &[u8]) -> Result<Decoded<'_>, At> {
    if let Some(rest) = bytes.strip_prefix(b"\xEF\xBB\xBF") {
        return utf8(rest, true);
    }
    if let Some(rest) = bytes.strip_prefix(b"\xFF\xFE") {
        return utf16(rest, u16::from_le_bytes);
    }
    if let Some(rest) = bytes.strip_prefix(b"\xFE\xFF") {
        return utf16(rest, u16::from_be_bytes);
    }
    if bytes.starts_with(b"<\0") || bytes.starts_with(b"\0<") {
        return Err((FaultKind::Encoding("UTF-16 without byte order mark".to_owned()), 0));
    }
    match declared(bytes).as_deref() {
        None | Some("utf-8" | "utf8") => utf8(bytes, false),
        Some("us-ascii" | "ascii") => match bytes.iter().position(|byte| !byte.is_ascii()) {
            None => utf8(bytes, false),
            Some(at) => Err((FaultKind::Bytes("US-ASCII"), at)),
        },
        Some("iso-8859-1" | "latin1" | "latin-1" | "iso8859-1") => Ok(Decoded {
            text: Cow::Owned(bytes.iter().copied().map(char::from).collect()),
            bom: false,
            transcoded: true,
        }),
        Some(other) => Err((FaultKind::Encoding(other.to_owned()), 0)),
    }
}

fn utf8(bytes: &[u8], bom: bool) -> Result<Decoded<'_>, At> {
    let text = std::str::from_utf8(bytes)
        .map_err(|error| (FaultKind::Bytes("UTF-8"), error.valid_up_to()))?;
    if bom && let Some(other) = declared(bytes).filter(|name| name != "utf-8" && name != "utf8") {
        return Err((FaultKind::Encoding(other), 0));
    }
    Ok(Decoded { text: Cow::Borrowed(text), bom, transcoded: false })
}

fn utf16(bytes: &[u8], join: fn([u8; 2]) -> u16) -> Result<Decoded<'static>, At> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let mut text = String::with_capacity(bytes.len());
    for unit in char::decode_utf16(pairs.iter().map(|pair| join(*pair))) {
        text.push(unit.map_err(|_| (FaultKind::Bytes("UTF-16"), text.len()))?);
    }
    if !rest.is_empty() {
        return Err((FaultKind::Bytes("UTF-16"), text.len()));
    }
    match declared(text.as_bytes()).as_deref() {
        None | Some("utf-16" | "utf-16le" | "utf-16be" | "utf16") => {}
        Some(other) => return Err((FaultKind::Encoding(other.to_owned()), 0)),
    }
    Ok(Decoded { text: Cow::Owned(text), bom: false, transcoded: true })
}

/// The encoding that the XML declaration names, in small letters.
fn declared(bytes: &[u8]) -> Option<String> {
    if !bytes.starts_with(b"<?xml") {
        return None;
    }
    let head = bytes.get(..bytes.len().min(256))?;
    let end = memchr::memmem::find(head, b"?>")?;
    let declaration = std::str::from_utf8(head.get(..end)?).ok()?;
    let (_, rest) = declaration.split_once("encoding")?;
    let rest = rest.trim_start().strip_prefix('=')?.trim_start();
    let quote = rest.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
    let (name, _) = rest.get(1..)?.split_once(quote)?;
    Some(name.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn utf16_and_latin1_are_read_by_their_declaration() {
        let text = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><a>ß</a>";
        let mut bytes = vec![0xFF, 0xFE];
        bytes.extend(text.encode_utf16().flat_map(u16::to_le_bytes));
        assert_eq!(decode(&bytes).unwrap().text, text);
        let latin = b"<?xml version='1.0' encoding='ISO-8859-1'?><a>\xDF</a>";
        assert!(decode(latin).unwrap().text.ends_with("<a>ß</a>"));
    }

    #[test]
    fn an_unknown_or_wrong_encoding_is_refused() {
        let koi = b"<?xml version='1.0' encoding='KOI8-R'?><a/>";
        assert_eq!(decode(koi).unwrap_err().0, FaultKind::Encoding("koi8-r".to_owned()));
        assert_eq!(decode(b"<a>\xDF</a>").unwrap_err(), (FaultKind::Bytes("UTF-8"), 3));
    }
}
