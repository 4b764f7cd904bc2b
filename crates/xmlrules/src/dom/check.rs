//! Faults that are seen on the whole text or come from quick-xml. Nothing here builds nodes.

use quick_xml::errors::{Error, IllFormedError};

use super::fault::{At, FaultKind};
use super::markup::{is_char, shorten};

/// Our name for a fault that quick-xml found.
pub(super) fn fault_of(error: &Error) -> FaultKind {
    match error {
        Error::IllFormed(IllFormedError::MismatchedEndTag { expected, found }) => {
            FaultKind::EndTag { expected: shorten(expected), found: shorten(found) }
        }
        Error::IllFormed(IllFormedError::UnmatchedEndTag(found)) => {
            FaultKind::EndTag { expected: String::new(), found: shorten(found) }
        }
        Error::Syntax(_) | Error::IllFormed(IllFormedError::MissingEndTag(_)) => {
            FaultKind::Truncated
        }
        Error::IllFormed(IllFormedError::DoubleHyphenInComment) => FaultKind::Markup("comment"),
        Error::IllFormed(IllFormedError::UnclosedReference) => FaultKind::Markup("reference"),
        Error::IllFormed(
            IllFormedError::MissingDeclVersion(_) | IllFormedError::UnknownVersion,
        ) => FaultKind::Markup("XML declaration"),
        Error::IllFormed(IllFormedError::MissingDoctypeName) => FaultKind::Doctype,
        Error::InvalidAttr(_) => FaultKind::Markup("attribute"),
        Error::Io(_) | Error::Encoding(_) | Error::Escape(_) | Error::Namespace(_) => {
            FaultKind::Markup("document")
        }
    }
}

/// Refuses characters that XML 1.0 forbids; the common case is one fast pass.
pub(super) fn forbidden_character(text: &str) -> Result<(), At> {
    let control = |byte: u8| byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r');
    let plain = text
        .as_bytes()
        .chunks(256)
        .all(|chunk| chunk.iter().fold(0, |seen, byte| seen | u8::from(control(*byte))) == 0);
    let noncharacter = !text.is_ascii() && (text.contains('\u{FFFE}') || text.contains('\u{FFFF}'));
    if plain && !noncharacter {
        return Ok(());
    }
    match text.char_indices().find(|(_, c)| !is_char(*c)) {
        Some((at, c)) => Err((FaultKind::Character(u32::from(c)), at)),
        None => Ok(()),
    }
}
