//! Texts that are longer than a notice can carry (Annex of Regulation (EU) 2019/1780 as the eForms fields bound it).
//! It must not cut anything: what is too long is named.

use super::Faults;
use crate::message::Message;
use crate::procedure::draft::{AwardCriterion, Draft, Text};
use crate::refusal::Refusal;

/// So many characters has a title or a name at most (BT-21, BT-734).
const NAME: usize = 400;
/// So many characters has a description or a reason at most (BT-24, BT-540, BT-750).
const PROSE: usize = 6000;

/// Names every text that is too long, in the order of the fields.
pub(super) fn check(draft: &Draft, faults: &mut Faults) {
    let mut texts = Texts(faults);
    texts.both(&draft.title, "/title", NAME);
    texts.both(&draft.description, "/description", PROSE);
    texts.one(&draft.type_ground, "/type_ground", PROSE);
    texts.one(&draft.urgency, "/urgency", PROSE);
    texts.one(&draft.place.town, "/place/town", NAME);
    for (index, lot) in draft.lots.iter().enumerate() {
        texts.both(&lot.title, &format!("/lots/{index}/title"), NAME);
        texts.both(&lot.description, &format!("/lots/{index}/description"), PROSE);
    }
    for (index, criterion) in draft.suitability.iter().enumerate() {
        texts.both(&criterion.text, &format!("/suitability/{index}/text"), PROSE);
        texts.both(&criterion.proof, &format!("/suitability/{index}/proof"), PROSE);
    }
    texts.criteria(&draft.award, "/award");
    for (index, slot) in draft.bid_slots.iter().enumerate() {
        texts.both(&slot.title, &format!("/bid_slots/{index}/title"), NAME);
    }
    for (index, document) in draft.documents.iter().enumerate() {
        texts.both(&document.title, &format!("/documents/{index}/title"), NAME);
    }
    if let Some(framework) = &draft.framework {
        texts.one(&framework.longer_because, "/framework/longer_because", PROSE);
    }
}

/// Compares texts with the length that they may have.
struct Texts<'a>(&'a mut Faults);

impl Texts<'_> {
    fn both(&mut self, text: &Text, field: &str, longest: usize) {
        self.one(&text.de, &format!("{field}/de"), longest);
        self.one(text.en.as_deref().unwrap_or_default(), &format!("{field}/en"), longest);
    }

    fn one(&mut self, text: &str, field: &str, longest: usize) {
        let length = text.chars().count();
        if length > longest {
            let message = Message::new("draft-text-long").with("longest", longest);
            let source = "Durchführungsverordnung (EU) 2019/1780";
            let refusal = Refusal::new(message.with("length", length), source);
            self.0.0.push(refusal.at(field));
        }
    }

    fn criteria(&mut self, criteria: &[AwardCriterion], path: &str) {
        for (index, criterion) in criteria.iter().enumerate() {
            self.both(&criterion.name, &format!("{path}/{index}/name"), NAME);
            self.both(&criterion.description, &format!("{path}/{index}/description"), PROSE);
            self.criteria(&criterion.children, &format!("{path}/{index}/children"));
        }
    }
}
