//! Faults that are seen on the whole text. Nothing here builds nodes.

use super::fault::{At, FaultKind};
use super::markup::is_char;

/// Refuses characters that XML 1.0 forbids; the common case is one fast pass.
pub(super) fn forbidden_character(text: &str) -> Result<(), At> {
    let control = |byte: u8| byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r');
    let plain = text
        .as_bytes()
        .chunks(256)
        .all(|chunk| chunk.iter().fold(0, |seen, byte| seen | u8::from(control(*byte))) == 0);
    // Both begin with this byte in UTF-8, which texts of Europe hardly have.
    let noncharacter = memchr::memchr(0xEF, text.as_bytes()).is_some()
        && (text.contains('\u{FFFE}') || text.contains('\u{FFFF}'));
    if plain && !noncharacter {
        return Ok(());
    }
    match text.char_indices().find(|(_, c)| !is_char(*c)) {
        Some((at, c)) => Err((FaultKind::Character(u32::from(c)), at)),
        None => Ok(()),
    }
}
