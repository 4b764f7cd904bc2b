//! Which rows hold which words, so that a part of a word leads to the rows at once.
//! It must not know what a row is, nor fold: words come as [`crate::folded`] makes them.

use memchr::memmem;
use roaring::{MultiOps as _, RoaringBitmap};
use std::collections::BTreeMap;

/// All words of the list, each once, with the rows in which it stands.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    /// Every word between two spaces, in the order in which they were learnt.
    text: String,
    /// Where in the text each word's space before it is.
    starts: Vec<usize>,
    /// In which rows each word stands.
    rows: Vec<RoaringBitmap>,
    known: BTreeMap<Box<str>, usize>,
}

impl Vocabulary {
    /// Learns the words of a row. Rows come in ascending order.
    pub(super) fn learn(&mut self, row: u32, words: &str) {
        for word in words.split(' ').filter(|word| !word.is_empty()) {
            let place = match self.known.get(word) {
                Some(place) => *place,
                None => self.add(word),
            };
            if let Some(rows) = self.rows.get_mut(place) {
                rows.insert(row);
            }
        }
    }

    fn add(&mut self, word: &str) -> usize {
        let place = self.rows.len();
        if self.text.is_empty() {
            self.text.push(' ');
        }
        self.starts.push(self.text.len().saturating_sub(1));
        self.text.push_str(word);
        self.text.push(' ');
        self.rows.push(RoaringBitmap::new());
        self.known.insert(word.into(), place);
        place
    }

    /// Rows with a word in which a part occurs; with a space before it only words that begin with it, with a space behind
    /// it only words that end with it.
    pub(super) fn rows_with(&self, part: &str) -> RoaringBitmap {
        let found = memmem::find_iter(self.text.as_bytes(), part);
        let mut places: Vec<usize> = found
            .map(|at| self.starts.partition_point(|start| *start <= at).saturating_sub(1))
            .collect();
        places.dedup();
        places.into_iter().filter_map(|place| self.rows.get(place)).union()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn vocabulary(texts: &[&str]) -> Vocabulary {
        let mut vocabulary = Vocabulary::default();
        for (row, text) in (0..).zip(texts) {
            vocabulary.learn(row, text);
        }
        vocabulary
    }

    fn found(texts: &[&str], part: &str) -> Vec<u32> {
        vocabulary(texts).rows_with(part).iter().collect()
    }

    #[test]
    fn a_part_is_found_anywhere_in_a_word_and_with_a_space_only_at_its_beginning_or_end() {
        let texts = ["grundschulreinigung am park", "reinigung", "schule", ""];
        assert_eq!(found(&texts, "reinigung"), [0, 1]);
        assert_eq!(found(&texts, " reinigung"), [1]);
        assert_eq!(found(&texts, "schul"), [0, 2]);
        assert_eq!(found(&texts, " schul"), [2]);
        assert_eq!(found(&texts, "e"), [0, 1, 2]);
        assert_eq!(found(&texts, "reinigung "), [0, 1]);
        assert_eq!(found(&texts, "schule "), [2]);
        assert_eq!(found(&texts, " schule "), [2]);
        assert!(found(&texts, "xyz").is_empty());
    }

    #[test]
    fn a_part_never_reaches_from_one_word_into_the_next() {
        assert!(found(&["dach bau", "bau ich"], "chba").is_empty());
    }

    proptest! {
        #[test]
        fn exactly_the_texts_are_found_that_hold_the_part(
            texts in prop::collection::vec("[ab]{1,3}( [ab]{1,3}){0,3}", 0..8),
            part in " ?[ab]{1,2} ?",
        ) {
            let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
            let holding = |text: &&str| format!(" {text} ").contains(&part);
            let by_eye: Vec<u32> =
                (0..).zip(&texts).filter(|(_, text)| holding(text)).map(|(row, _)| row).collect();
            prop_assert_eq!(found(&texts, &part), by_eye);
        }
    }
}
