//! Differences of lots, of what a bid must hold, and of documents, each known by its id.
//! It must not know what else a content holds.

use super::{Found, Section, Value, text, word};
use crate::message::Message;
use crate::procedure::draft::{BidSlot, DocumentSlot, Draft, Lot, Text};

pub(super) fn lots(found: &mut Found, before: &Draft, after: &Draft) {
    let gone = before.lots.iter().filter(|old| after.lots.iter().all(|new| new.id != old.id));
    let old = |id| before.lots.iter().find(|old| old.id == id).map(|lot| (lot, before));
    for (lost, number) in gone.zip(after.lots.len().saturating_add(1)..) {
        lot(found, number, Some((lost, before)), None);
    }
    for (new, number) in after.lots.iter().zip(1..) {
        lot(found, number, old(new.id), Some((new, after)));
    }
}

/// A lot beside the content in which it stands.
type Standing<'a> = Option<(&'a Lot, &'a Draft)>;

fn lot(found: &mut Found, number: usize, old: Standing<'_>, new: Standing<'_>) {
    let section = Section::Lot(number);
    let named = |key| Message::new(key).with("number", number);
    let title = |lot: Standing<'_>| lot.map(|(lot, _)| lot.title.clone()).unwrap_or_default();
    found.words(section, &named("field-lot-title"), &title(old), &title(new));
    let description =
        |lot: Standing<'_>| lot.map(|(lot, _)| lot.description.clone()).unwrap_or_default();
    found.words(section, &named("field-lot-description"), &description(old), &description(new));
    // A value that is not for everyone stays untold, also where it changed.
    let value = |lot: Standing<'_>| {
        let (lot, _) = lot.filter(|(_, content)| content.value_public)?;
        lot.estimated_value.map(Value::Money)
    };
    found.at(section, named("field-lot-value"), value(old), value(new));
}

pub(super) fn slots(found: &mut Found, before: &[BidSlot], after: &[BidSlot]) {
    for old in before {
        slot(found, Some(old), after.iter().find(|new| new.id == old.id));
    }
    for new in after.iter().filter(|new| before.iter().all(|old| old.id != new.id)) {
        slot(found, None, Some(new));
    }
}

fn slot(found: &mut Found, old: Option<&BidSlot>, new: Option<&BidSlot>) {
    let Some(either) = new.or(old) else { return };
    let named = |key| Message::new(key).with("name", &either.title.de);
    let title = |slot: Option<&BidSlot>| slot.map_or_else(Text::default, |slot| slot.title.clone());
    found.words(Section::Procedure, &Message::new("field-slot"), &title(old), &title(new));
    let need = |slot: Option<&BidSlot>| word("workspace-need-", &super::code(&slot?.need));
    found.at(Section::Procedure, named("field-slot-need"), need(old), need(new));
    let envelope = |slot: Option<&BidSlot>| word("envelope-", &super::code(&slot?.envelope));
    found.at(Section::Procedure, named("field-slot-envelope"), envelope(old), envelope(new));
}

/// Documents: added, replaced or withdrawn, with the beginning of the SHA-256 of each version.
pub(super) fn documents(found: &mut Found, before: &[DocumentSlot], after: &[DocumentSlot]) {
    for old in before {
        match after.iter().find(|new| new.id == old.id) {
            None => document(found, "field-document-withdrawn", Some(old), None),
            Some(new) if new.sha256 != old.sha256 => {
                document(found, "field-document-replaced", Some(old), Some(new));
            }
            Some(new) => {
                found.words(
                    Section::Documents,
                    &Message::new("field-document-name"),
                    &old.title,
                    &new.title,
                );
            }
        }
    }
    for new in after.iter().filter(|new| before.iter().all(|old| old.id != new.id)) {
        document(found, "field-document-added", None, Some(new));
    }
}

fn document(
    found: &mut Found,
    key: &'static str,
    old: Option<&DocumentSlot>,
    new: Option<&DocumentSlot>,
) {
    let shown = |slot: Option<&DocumentSlot>| -> Option<Value> {
        let slot = slot?;
        let hash = slot.sha256.get(..16).unwrap_or(&slot.sha256);
        text(&format!("{} (SHA-256 {hash}…)", slot.title.de))
    };
    found.at(Section::Documents, Message::new(key), shown(old), shown(new));
}
