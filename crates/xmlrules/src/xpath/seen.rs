//! Texts that were met in one walk. Nothing is evaluated here.

use std::borrow::Cow;
use std::collections::BTreeSet;

/// Texts that were met: mostly few, which are looked through faster than ordered.
#[derive(Debug, Default)]
pub(super) struct Seen<'d> {
    /// With their first bytes, which mostly tell them apart.
    few: Vec<(u64, Cow<'d, str>)>,
    many: BTreeSet<Cow<'d, str>>,
}

/// How many texts are looked through.
pub(super) const FEW: usize = 32;

impl<'d> Seen<'d> {
    /// Whether a text was met.
    pub(super) fn contains(&self, text: &str) -> bool {
        let head = head(text);
        let mut few = self.few.iter();
        few.any(|(known, whole)| *known == head && whole == text) || self.many.contains(text)
    }

    /// Takes in a text.
    pub(super) fn insert(&mut self, text: Cow<'d, str>) {
        if self.few.len() < FEW {
            self.few.push((head(&text), text));
        } else {
            self.many.insert(text);
        }
    }
}

/// The first eight bytes of a text.
fn head(text: &str) -> u64 {
    let mut head = [0; 8];
    head.iter_mut().zip(text.as_bytes()).for_each(|(to, from)| *to = *from);
    u64::from_le_bytes(head)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_met_once_it_was_taken_in_however_many_there_are() {
        let mut seen = Seen::default();
        for number in 0..100 {
            let text = format!("beginning {number}");
            assert!(!seen.contains(&text));
            seen.insert(text.into());
        }
        assert!((0..100).all(|number| seen.contains(&format!("beginning {number}"))));
        assert!(!seen.contains("beginning") && !seen.contains(""));
    }
}
