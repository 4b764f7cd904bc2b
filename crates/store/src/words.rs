//! How words are compared in searches: without case, umlauts as people type them, parts of compounds found.
//! It must not rank or translate.

/// A part of a compound is at least so long.
const PART: usize = 4;
/// A word is taken apart from this length on.
const COMPOUND: usize = 9;
/// A stem keeps at least so many letters.
const STEM: usize = 4;
/// Endings of German words that a search looks past, the longest first.
const ENDINGS: [&str; 8] = ["ern", "en", "er", "es", "em", "e", "n", "s"];

/// A text in the form in which it is compared: lower case, umlauts as their vowel, whether written `ä`, `ae` or `a`,
/// `ß` as `ss`, accents gone, one space between words, `St.` before a word as `Sankt`. `Häuser` and `Haus` so share
/// their stem.
pub fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        match letter {
            'ä' | 'á' | 'à' | 'â' => out.push('a'),
            'ö' | 'ó' | 'ò' | 'ô' => out.push('o'),
            'ü' | 'ú' | 'ù' | 'û' => out.push('u'),
            'ß' => out.push_str("ss"),
            'e' if out.ends_with(['a', 'o', 'u']) => {}
            'é' | 'è' | 'ê' | 'ë' => out.push('e'),
            letter if letter.is_alphanumeric() => out.push(letter),
            _ if out.ends_with(' ') || out.is_empty() => {}
            _ => out.push(' '),
        }
    }
    let out = out.trim_end();
    match out.strip_prefix("st ") {
        Some(rest) => format!("sankt {}", rest.replace(" st ", " sankt ")),
        None => out.replace(" st ", " sankt "),
    }
}

/// What one word of a search is compared with: its stem, or both halves of the compound that it may be, each at the
/// beginning of a word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Needle {
    /// One of these stands in the text. A space before or behind it is the beginning or the end of a word: `IT` is
    /// looked for at the beginning only, `Bau` at both, and what is longer anywhere.
    pub parts: Vec<String>,
    /// The halves, for every place where the word may be parted.
    pub halves: Vec<(String, String)>,
}

/// What the words of a search are compared with; every one of them must be found.
pub fn needles(words: &str) -> Vec<Needle> {
    folded(words).split(' ').filter(|word| !word.is_empty()).map(needle).collect()
}

fn needle(word: &str) -> Needle {
    let places = word.char_indices().map(|(at, _)| at).skip(PART);
    let long = word.chars().count() >= COMPOUND;
    let halves = places.filter(|_| long).filter_map(|at| {
        let (left, right) = word.split_at_checked(at)?;
        (right.chars().count() >= PART).then(|| (stem(left).to_owned(), stem(right).to_owned()))
    });
    let parts = match word.chars().count() {
        ..=2 => vec![format!(" {word}")],
        3 => vec![format!(" {word}"), format!("{word} ")],
        _ => vec![stem(word).to_owned()],
    };
    Needle { parts, halves: halves.collect() }
}

/// A word without its ending, where enough of it stays.
fn stem(word: &str) -> &str {
    let without = ENDINGS.iter().filter_map(|ending| word.strip_suffix(ending));
    without.into_iter().find(|stem| stem.chars().count() >= STEM).unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// How the list compares.
    fn found(query: &str, text: &str) -> bool {
        let text = format!(" {} ", folded(text));
        let at_start = |part: &str| text.contains(&format!(" {part}"));
        needles(query).iter().all(|needle| {
            needle.parts.iter().any(|part| text.contains(part))
                || needle.halves.iter().any(|(left, right)| at_start(left) && at_start(right))
        })
    }

    #[test]
    fn umlauts_and_sharp_s_are_found_either_way() {
        assert_eq!(folded("Größe"), folded("groesse"));
        assert_eq!(folded("STRASSE"), folded("Straße"));
        assert!(found("Koeln", "Stadt Köln") && found("Köln", "Stadt Koeln"));
        assert!(found("moebel", "Büromöbel"));
    }

    #[test]
    fn signs_only_part_words() {
        assert_eq!(folded("  IT-Support,\n 24/7! "), "it support 24 7");
        assert_eq!(folded("%_\\\""), "");
        assert_eq!(needles(" % "), []);
    }

    #[test]
    fn a_part_of_a_compound_is_found() {
        assert!(found("Schulreinigung", "Grundschulreinigung"));
        assert!(found("Reinigung", "Unterhaltsreinigung der Grundschulen"));
    }

    #[test]
    fn a_compound_finds_its_parts_written_apart() {
        assert!(found("Grundschulreinigung", "Reinigung von Grundschulen"));
        assert!(found("Gebäudereinigung", "Reinigung des Gebäudes"));
        assert!(!found("Grundschulreinigung", "Reinigung von Turnhallen"));
        assert!(!found("Reinigung", "Genehmigung für den Trinkwasserverein"));
    }

    #[test]
    fn a_short_word_is_not_found_within_others() {
        assert!(found("IT", "IT-Dienstleistungen") && found("it", "Betreuung der IT"));
        assert!(!found("IT", "Malerarbeiten mit Sicherheitsdienst"));
        assert!(found("Bau", "Hochbau") && found("Bau", "Bauleitung"));
        assert!(!found("Eis", "Dienstleistungen") && found("Öl", "Ölheizung"));
        assert!(found("45", "45214200") && !found("45", "30145000"));
    }

    #[test]
    fn saints_are_found_either_way() {
        assert!(found("St. Augustin", "Stadt Sankt Augustin"));
        assert!(found("Sankt Augustin", "Schule in St. Augustin"));
        assert!(found("Sankt", "Pfarrheim St. Marien") && found("St. Marien", "St. Marien"));
        assert_eq!(folded("12 St."), "12 st");
        assert_eq!(folded("Steinfurt"), "steinfurt");
    }

    #[test]
    fn number_and_case_do_not_matter() {
        assert!(found("Häuser", "Ein Haus") && found("Haus", "Zwei Häuser"));
        assert!(found("Schulen", "Schule am Park") && found("Bücher", "Buchbestand"));
    }

    #[test]
    fn every_word_must_be_found() {
        assert!(found("reinigung köln", "Reinigung in Köln"));
        assert!(!found("reinigung bonn", "Reinigung in Köln"));
    }
}
