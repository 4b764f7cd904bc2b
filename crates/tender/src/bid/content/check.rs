//! What a bid lacks for its procedure, told before it is sent and again after it was opened.
//!
//! It must not exclude: a lack here is a hint to the bidder, and for the officer a place to look at.

use super::{Content, LotOffer, Position};
use crate::bid::arithmetic::{Item, Pricing};
use crate::evaluate::exact::{RoundingMode, round, whole};
use crate::finding::Finding;
use crate::message::Message;
use crate::money::Euro;
use crate::procedure::draft::{Draft, Envelope, Need};

/// What an envelope of a bid lacks or has too much, each with a JSON pointer into `bid.json`. Empty means complete.
///
/// Whether `variants` are admitted where the draft says nothing is a value of the law.
pub fn check(content: &Content, draft: &Draft, envelope: Envelope, variants: bool) -> Vec<Finding> {
    let mut found = Found(Vec::new());
    lots(content, draft, variants, &mut found);
    for (at, offer) in content.lots.iter().enumerate() {
        let at = format!("/lots/{at}");
        match envelope {
            Envelope::Whole | Envelope::Price => offer_price(offer, &at, &mut found),
            Envelope::Quality if offer.price.is_some() || !offer.positions.is_empty() => {
                let message = Message::new("bid-content-price-too-early");
                found.add(format!("{at}/price"), message, "bid-content-drop-price");
            }
            Envelope::Quality => {}
        }
    }
    if envelope != Envelope::Price {
        answers(content, draft, &mut found);
    }
    files(content, draft, envelope, &mut found);
    found.0
}

struct Found(Vec<Finding>);

impl Found {
    fn add(&mut self, pointer: impl Into<String>, message: Message, remedy: &'static str) {
        self.0.push(Finding::new(message, Message::new(remedy)).at(pointer));
    }
}

fn lots(content: &Content, draft: &Draft, variants: bool, found: &mut Found) {
    if !content.lots.iter().any(|offer| !offer.variant) {
        found.add("/lots", Message::new("bid-content-no-lot"), "bid-content-offer-a-lot");
    }
    for (at, offer) in content.lots.iter().enumerate() {
        let at = format!("/lots/{at}");
        if !draft.lots.iter().any(|lot| lot.id == offer.lot) {
            let message = Message::new("bid-unknown-lot").with("lot", offer.lot);
            found.add(format!("{at}/lot"), message, "bid-content-want-lot");
        }
        if offer.variant && !variants {
            let message = Message::new("bid-content-no-variants");
            found.add(format!("{at}/variant"), message, "bid-content-drop-variant");
        }
    }
    let offered = content.lots.iter().filter(|offer| !offer.variant).count();
    if let Some(most) = draft.lots_per_bid
        && usize::try_from(most).is_ok_and(|most| offered > most)
    {
        let message = Message::new("bid-content-too-many-lots").with("most", most);
        found.add("/lots", message, "bid-content-fewer-lots");
    }
}

fn offer_price(offer: &LotOffer, at: &str, found: &mut Found) {
    let Some(price) = offer.price else {
        let message = Message::new("bid-content-no-price");
        return found.add(format!("{at}/price"), message, "bid-content-want-price");
    };
    for (index, position) in offer.positions.iter().enumerate() {
        if total(position).is_none() {
            let message = Message::new("bid-content-position").with("number", &position.number);
            found.add(format!("{at}/positions/{index}"), message, "bid-content-want-price");
        }
    }
    let sum = offer.positions.iter().map(total);
    let sum = sum.collect::<Option<Vec<Euro>>>();
    let sum = sum.and_then(|totals| totals.into_iter().try_fold(Euro::ZERO, Euro::checked_add));
    if let Some(sum) = sum.filter(|sum| !offer.positions.is_empty() && *sum != price) {
        let message = Message::new("bid-content-sum").with("sum", sum).with("price", price);
        found.add(format!("{at}/price"), message, "bid-content-check-sum");
    }
}

/// What a position comes to: quantity × unit price, half up to the cent, or the lump sum.
fn total(position: &Position) -> Option<Euro> {
    let (quantity, price) = match (position.quantity, position.unit_price) {
        (Some(quantity), Some(price)) => (quantity, price),
        (None, None) => return position.total,
        (Some(_), None) | (None, Some(_)) => return None,
    };
    let cents = round(&(quantity.exact()? * price.exact()?), 2, RoundingMode::HalfUp);
    (cents * whole(100)).to_i64().map(Euro::from_cents)
}

fn answers(content: &Content, draft: &Draft, found: &mut Found) {
    for (at, answer) in content.suitability.iter().enumerate() {
        if usize::from(answer.criterion) >= draft.suitability.len() {
            let pointer = format!("/suitability/{at}/criterion");
            found.add(pointer, Message::new("bid-content-no-criterion"), "bid-content-drop-answer");
        }
    }
    for (number, criterion) in draft.suitability.iter().enumerate() {
        let given = |answer: &&super::Answer| {
            usize::from(answer.criterion) == number && answer.meets.is_some()
        };
        if !content.suitability.iter().any(|answer| given(&answer)) {
            let message = Message::new("bid-content-unanswered").with("text", &criterion.text.de);
            found.add("/suitability", message, "bid-content-answer");
        }
    }
}

fn files(content: &Content, draft: &Draft, envelope: Envelope, found: &mut Found) {
    for (at, file) in content.files.iter().enumerate() {
        if !draft.bid_slots.iter().any(|slot| slot.id == file.slot) {
            let message = Message::new("bid-content-no-slot").with("slot", &file.slot);
            found.add(format!("/files/{at}/slot"), message, "bid-content-known-slot");
        }
    }
    for slot in draft.bid_slots.iter().filter(|slot| slot.need == Need::Must) {
        // Without division into envelopes everything lies in the one that there is.
        if envelope != Envelope::Whole && slot.envelope != envelope {
            continue;
        }
        if !content.files.iter().any(|file| file.slot == slot.id) {
            let message = Message::new("bid-content-file-missing").with("title", &slot.title.de);
            found.add("/files", message, "bid-content-add-file");
        }
    }
}

impl LotOffer {
    /// The price sheet for the check of its arithmetic ([`crate::bid::arithmetic::check`]).
    pub fn items(&self) -> Vec<Item> {
        let item = |position: &Position| Item {
            number: position.number.clone(),
            pricing: match position.quantity.and_then(super::Scaled::exact) {
                Some(quantity) => Pricing::Unit {
                    quantity,
                    unit_price: position.unit_price.and_then(super::Scaled::exact),
                },
                None => Pricing::LumpSum,
            },
            total: position.total,
        };
        self.positions.iter().map(item).collect()
    }
}
