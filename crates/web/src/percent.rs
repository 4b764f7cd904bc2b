//! Percent-encoding of text in addresses and headers (RFC 3986 §2.1, RFC 8187).
//! It must not decode; axum does.

use core::fmt::Write as _;

/// A text in which only letters, digits and `-._~` stand as they are.
pub(crate) fn encoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            // Writing to a string does not fail.
            let _written = write!(out, "%{byte:02X}");
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_can_break_out_of_a_header_or_a_query() {
        assert_eq!(encoded("Preisblatt \"neu\"\r\n.pdf"), "Preisblatt%20%22neu%22%0D%0A.pdf");
        assert_eq!(encoded("Größe & mehr"), "Gr%C3%B6%C3%9Fe%20%26%20mehr");
    }
}
