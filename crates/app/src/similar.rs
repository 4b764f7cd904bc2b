//! Words that look alike: which known word somebody may have meant, by the parts of three letters that two words share.
//! It must not search, nor know where its words come from.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// Shorter words have too few parts to be compared.
const SHORTEST: usize = 4;
/// Two words are alike when they share so many per cent of their parts.
const ALIKE: usize = 40;

/// Three letters in a row.
type Part = [char; 3];

/// Known words and the parts of which they consist.
#[derive(Debug, Default)]
pub(crate) struct KnownWords {
    known: BTreeSet<String>,
    /// Each word with the number of its parts.
    words: Vec<(String, usize)>,
    /// In which words a part occurs.
    places: BTreeMap<Part, Vec<usize>>,
}

impl KnownWords {
    /// Learns the words of a folded text.
    pub(crate) fn learn(&mut self, text: &str) {
        for word in text.split(' ') {
            let letters = word.chars().count() >= SHORTEST
                && word.chars().all(char::is_alphabetic)
                && !self.known.contains(word);
            if !letters {
                continue;
            }
            let (parts, place) = (parts(word), self.words.len());
            self.known.insert(word.to_owned());
            self.words.push((word.to_owned(), parts.len()));
            for part in parts {
                self.places.entry(part).or_default().push(place);
            }
        }
    }

    /// The known word that looks most like a folded word and is another; of equals the first in the alphabet.
    pub(crate) fn nearest(&self, word: &str) -> Option<&str> {
        if word.chars().count() < SHORTEST {
            return None;
        }
        let wanted = parts(word);
        let mut shared: BTreeMap<usize, usize> = BTreeMap::new();
        for place in wanted.iter().filter_map(|part| self.places.get(part)).flatten() {
            let count = shared.entry(*place).or_default();
            *count = count.saturating_add(1);
        }
        let likeness = |(place, both): (usize, usize)| {
            let (known, parts) = self.words.get(place)?;
            let all = wanted.len().saturating_add(*parts);
            let likeness = both.saturating_mul(2000).checked_div(all)?;
            let fits = known != word && likeness >= ALIKE.saturating_mul(10);
            fits.then_some((likeness, Reverse(known.as_str())))
        };
        shared.into_iter().filter_map(likeness).max().map(|(_, Reverse(known))| known)
    }
}

/// The parts of a word; its beginning counts twice and its end once more, as people get those right.
fn parts(word: &str) -> BTreeSet<Part> {
    let letters: Vec<char> = "  ".chars().chain(word.chars()).chain([' ']).collect();
    letters.windows(3).filter_map(|part| part.try_into().ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known() -> KnownWords {
        let mut words = KnownWords::default();
        words.learn(
            "reinigung grundschule unterhaltsreinigung dachsanierung streusalz 90911200 der",
        );
        words.learn("reinigung genehmigung schule");
        words
    }

    #[test]
    fn a_missing_a_doubled_and_a_swapped_letter_lead_to_the_word() {
        let words = known();
        assert_eq!(words.nearest("reinigng"), Some("reinigung"));
        assert_eq!(words.nearest("reiniggung"), Some("reinigung"));
        assert_eq!(words.nearest("rienigung"), Some("reinigung"));
        assert_eq!(words.nearest("dachsanirung"), Some("dachsanierung"));
        assert_eq!(words.nearest("shcule"), Some("schule"));
    }

    #[test]
    fn what_looks_like_nothing_and_what_is_short_or_a_number_has_no_neighbour() {
        let words = known();
        assert_eq!(words.nearest("xyzzy"), None);
        assert_eq!(words.nearest("de"), None);
        assert_eq!(words.nearest("90911201"), None);
        assert_eq!(KnownWords::default().nearest("reinigung"), None);
    }

    #[test]
    fn a_word_is_not_its_own_neighbour() {
        assert_ne!(known().nearest("reinigung"), Some("reinigung"));
    }
}
