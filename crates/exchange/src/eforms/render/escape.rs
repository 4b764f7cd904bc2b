//! Text to HTML. It must not let any character of a notice become markup.

/// Escapes for element content and for attribute values in double quotes.
pub(in crate::eforms) fn escape(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            other => html.push(other),
        }
    }
    html
}

/// An address that may become a link: HTTP only, so that no script can be one.
pub(super) fn is_link(text: &str) -> bool {
    let text = text.get(..8).unwrap_or(text).to_ascii_lowercase();
    text.starts_with("http://") || text.starts_with("https://")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_of_a_notice_stays_text() {
        assert_eq!(
            escape("<script>\"a\" & 'b'</script>"),
            "&lt;script&gt;&quot;a&quot; &amp; &#39;b&#39;&lt;/script&gt;"
        );
    }

    #[test]
    fn only_http_becomes_a_link() {
        assert!(is_link("HTTPS://example.org"));
        assert!(!is_link("javascript:alert(1)"));
        assert!(!is_link(" https://example.org"));
    }
}
