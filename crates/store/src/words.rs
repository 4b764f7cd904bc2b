//! How words are compared in searches: without case, umlauts as people type them, parts of compounds found.
//! It must not rank or translate.

/// A text in the form in which it is compared: lower case, `ä` as `ae`, `ß` as `ss`, accents gone, one
/// space between words.
pub fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        match letter {
            'ä' => out.push_str("ae"),
            'ö' => out.push_str("oe"),
            'ü' => out.push_str("ue"),
            'ß' => out.push_str("ss"),
            'é' | 'è' | 'ê' | 'ë' => out.push('e'),
            'á' | 'à' | 'â' => out.push('a'),
            letter if letter.is_alphanumeric() => out.push(letter),
            _ if out.ends_with(' ') || out.is_empty() => {}
            _ => out.push(' '),
        }
    }
    out.trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn umlauts_and_sharp_s_are_found_either_way() {
        assert_eq!(folded("Größe"), folded("groesse"));
        assert_eq!(folded("STRASSE"), folded("Straße"));
        assert!(folded("Grundschulreinigung").contains(&folded("Schulreinigung")));
    }

    #[test]
    fn signs_only_part_words() {
        assert_eq!(folded("  IT-Support,\n 24/7! "), "it support 24 7");
        assert_eq!(folded("%_\\"), "");
    }
}
