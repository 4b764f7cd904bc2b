//! The formal examination of opened bids in one lot (§§ 56, 57, 60 VgV, §§ 41 to 44 UVgO, §§ 16 to 16d VOB/A).
//!
//! It finds and proposes. It must not exclude: officers decide, with reasons.

use super::content::{self, Content, LotOffer};
use super::missing_price::{ItemTotals, MissingPrice, missing_price};
use super::papers::{Defect, Paper, Request, Subject, request};
use super::{arithmetic, consortium, form, low, variant};
use crate::evaluate::exact::whole;
use crate::finding::Finding;
use crate::id::{BidId, LotId};
use crate::law::{FormLevel, RuleSet};
use crate::message::Message;
use crate::money::Euro;
use crate::procedure::draft::{CriterionKind, Draft, Envelope};
use crate::procedure::step::ExclusionGround;
use std::collections::{BTreeMap, BTreeSet};

/// The gap to the next bid, in percent, from which a price is looked at (practice of the review chambers).
const GAP: i64 = 20;

/// What a finding proposes; the officer decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Proposal {
    /// Nothing: it belongs in the record.
    Note,
    /// To exclude the bid on this ground.
    Exclude(ExclusionGround),
    /// To request what is missing.
    Request,
    /// To ask the bidder to explain the price.
    AskPrice,
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// What was found.
    pub message: Message,
    /// Where it is laid down.
    pub source: String,
    /// What it proposes.
    pub proposal: Proposal,
}

/// What the examination says about one bid in the lot.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Examined {
    /// The sum to be evaluated before discount, without VAT: corrected where the unit price governs.
    pub price: Option<Euro>,
    /// Everything that was found.
    pub found: Vec<Found>,
}

/// Examines the bids of a lot; `unpriced` while the envelopes with prices are sealed.
pub fn examine(
    set: &RuleSet,
    draft: &Draft,
    lot: LotId,
    bids: &BTreeMap<BidId, Content>,
    unpriced: bool,
) -> BTreeMap<BidId, Examined> {
    let totals: BTreeMap<String, ItemTotals> =
        bids.iter().map(|(id, bid)| (id.to_string(), items(main_offer(bid, lot)))).collect();
    let mut all: BTreeMap<BidId, Examined> = BTreeMap::new();
    for (id, bid) in bids {
        let mut examined = Examined::default();
        form(set, &mut examined);
        consortium(bid, &mut examined);
        lots(draft, bid, &mut examined);
        let opened = if unpriced { Envelope::Quality } else { Envelope::Whole };
        papers(set, draft, bid, opened, &mut examined);
        suitability(draft, bid, &mut examined);
        variants(set, draft, lot, bid, &mut examined);
        if !unpriced {
            prices(set, (draft, bid, lot), &totals, *id, &mut examined);
        }
        all.insert(*id, examined);
    }
    if !unpriced {
        low_prices(set, draft, lot, &mut all);
    }
    all
}

/// The main offer of a bid for a lot.
pub fn main_offer(bid: &Content, lot: LotId) -> Option<&LotOffer> {
    bid.lots.iter().find(|offer| offer.lot == lot && !offer.variant)
}

fn items(offer: Option<&LotOffer>) -> ItemTotals {
    let positions = offer.into_iter().flat_map(|offer| &offer.positions);
    positions.map(|one| (one.number.clone(), one.total.map(Euro::cents))).collect()
}

impl Examined {
    fn add(&mut self, message: Message, source: impl Into<String>, proposal: Proposal) {
        self.found.push(Found { message, source: source.into(), proposal });
    }
}

/// A bid that could be read names who declares: that is text form (§ 126b BGB). Where more is prescribed, it has less.
fn form(set: &RuleSet, examined: &mut Examined) {
    if let Some(out) = form::check(&set.forms, Some(FormLevel::Text)) {
        examined.add(out.reason, out.source, Proposal::Exclude(ExclusionGround::FormOrLate));
    }
}

/// What a consortium owes before the award.
fn consortium(bid: &Content, examined: &mut Examined) {
    for (open, key) in [
        (consortium::too_small(bid), "bid-consortium-too-small"),
        (consortium::unrepresented(bid), "bid-representative-missing"),
    ] {
        if open {
            examined.add(Message::new(key), "§ 43, § 53 Abs. 9 VgV", Proposal::Note);
        }
    }
}

/// A bid for more lots than one bidder may bid for; which of them count, the office settles with the bidder.
fn lots(draft: &Draft, bid: &Content, examined: &mut Examined) {
    let offered = bid.lots.iter().filter(|offer| !offer.variant).count();
    if let Some(most) = draft.lots_per_bid
        && usize::try_from(most).is_ok_and(|most| offered > most)
    {
        let message = Message::new("bid-content-too-many-lots").with("most", most);
        examined.add(message, "§ 30 Abs. 1 VgV", Proposal::Note);
    }
}

/// What a bid lacks in papers, and whether it may be requested.
fn papers(set: &RuleSet, draft: &Draft, bid: &Content, opened: Envelope, examined: &mut Examined) {
    let judged = draft.award.iter().any(|criterion| criterion.kind == CriterionKind::Quality);
    let variants = variant::admitted(&set.variants, draft.variants.into());
    let missing = content::check(bid, draft, opened, variants);
    for finding in missing.into_iter().filter(|finding| finding.pointer.starts_with("/files")) {
        let Finding { message, .. } = finding;
        if message.key != "bid-content-file-missing" {
            examined.add(message, "§ 57 Abs. 1 Nr. 4 VgV", Proposal::Note);
            continue;
        }
        let source = set.requests.duty.source.clone();
        let ask = |subject| {
            let paper = Paper { subject, defect: Defect::Missing, due_with_bid: true };
            request(&set.requests, nothing_later(draft), paper)
        };
        if judged
            && !nothing_later(draft)
            && matches!(ask(Subject::PriceQuality), Request::MustNot(_))
        {
            // Which paper is judged, nobody wrote down: what is judged must not be requested (§ 56 Abs. 3 VgV).
            let title = message.args.get("title").cloned().unwrap_or_default();
            let message = Message::new("bid-paper-perhaps-judged").with("title", title);
            examined.add(message, source, Proposal::Note);
            continue;
        }
        match ask(Subject::Company) {
            Request::Must | Request::May => examined.add(message, source, Proposal::Request),
            Request::MustNot(reason) => {
                let ground = Proposal::Exclude(ExclusionGround::MissingDocuments);
                examined.add(reason, source, ground);
            }
        }
    }
}

/// Whether it was announced that nothing is requested after the deadline (§ 56 Abs. 2 `VgV`).
fn nothing_later(draft: &Draft) -> bool {
    draft.late_papers == Some(false)
}

/// Conditions that the bidder does not meet or says nothing about (§ 122 GWB).
fn suitability(draft: &Draft, bid: &Content, examined: &mut Examined) {
    const SOURCE: &str = "§ 122 GWB, § 57 Abs. 1 VgV, § 42 Abs. 1 UVgO";
    for (number, criterion) in draft.suitability.iter().enumerate() {
        let answer = bid.suitability.iter().find(|one| usize::from(one.criterion) == number);
        let text = &criterion.text.de;
        match answer.and_then(|answer| answer.meets) {
            Some(true) => {}
            Some(false) => {
                let message = Message::new("bid-condition-not-met").with("text", text);
                examined.add(message, SOURCE, Proposal::Exclude(ExclusionGround::Unsuitable));
            }
            None => {
                let message = Message::new("bid-content-unanswered").with("text", text);
                let proposal = if nothing_later(draft) {
                    Proposal::Exclude(ExclusionGround::MissingDocuments)
                } else {
                    Proposal::Request
                };
                examined.add(message, SOURCE, proposal);
            }
        }
    }
}

fn variants(set: &RuleSet, draft: &Draft, lot: LotId, bid: &Content, examined: &mut Examined) {
    let offered = bid.lots.iter().any(|offer| offer.lot == lot && offer.variant);
    let meets = variant::Variant { marked: true, meets_requirements: Some(true) };
    if let Some(out) =
        variant::check(&set.variants, draft.variants.into(), meets).filter(|_| offered)
    {
        examined.add(out.reason, out.source, Proposal::Note);
    }
}

/// Missing prices, and the arithmetic with the unit price first where the rules say so.
fn prices(
    set: &RuleSet,
    (draft, bid, lot): (&Draft, &Content, LotId),
    totals: &BTreeMap<String, ItemTotals>,
    id: BidId,
    examined: &mut Examined,
) {
    let none = |examined: &mut Examined| {
        let message = Message::new("bid-content-no-price");
        let ground = Proposal::Exclude(ExclusionGround::MissingPrices);
        examined.add(message, set.requests.prices.source.clone(), ground);
    };
    let Some(offer) = main_offer(bid, lot) else { return none(examined) };
    examined.price = offer.price;
    if offer.positions.is_empty() {
        if offer.price.is_none() {
            none(examined);
        }
        return;
    }
    let sheet = arithmetic::check(&set.prices, &offer.items());
    let source = &set.prices.unit_price_first.source;
    for note in sheet.notes {
        examined.add(note, source.clone(), Proposal::Note);
    }
    if let Some(sum) = sheet.evaluated.filter(|sum| Some(*sum) != offer.price) {
        let message = Message::new("bid-sum-corrected").with("sum", sum);
        examined.add(message, source.clone(), Proposal::Note);
    }
    examined.price = sheet.evaluated.or(offer.price);
    match missing_price(&set.requests, totals, &id.to_string(), &BTreeSet::new()) {
        MissingPrice::None | MissingPrice::StaysIn => {}
        MissingPrice::MayRequest => {
            let message = Message::new("bid-content-no-price");
            let proposal = if nothing_later(draft) {
                Proposal::Exclude(ExclusionGround::MissingPrices)
            } else {
                Proposal::Request
            };
            examined.add(message, set.requests.prices.source.clone(), proposal);
        }
        MissingPrice::Excluded(out) => {
            let ground = Proposal::Exclude(ExclusionGround::MissingPrices);
            examined.add(out.reason, out.source, ground);
        }
    }
}

/// Prices that are far below the next one or the estimate: the bidder is asked first (§ 60 VgV).
fn low_prices(set: &RuleSet, draft: &Draft, lot: LotId, all: &mut BTreeMap<BidId, Examined>) {
    let estimate = draft.lots.iter().find(|one| one.id == lot).and_then(|one| one.estimated_value);
    let triggers = low::Triggers { to_next: Some(whole(GAP)), to_estimate: Some(whole(GAP)) };
    let prices: Vec<Euro> = all.values().filter_map(|one| one.price).collect();
    for examined in all.values_mut() {
        let Some(price) = examined.price else { continue };
        for suspicion in low::suspect(&triggers, price, &prices, estimate) {
            let key = match suspicion {
                low::Suspicion::Next => "bid-low-to-next",
                low::Suspicion::Estimate => "bid-low-to-estimate",
            };
            let message = Message::new(key).with("percent", GAP);
            examined.add(message, set.prices.must_ask.source.clone(), Proposal::AskPrice);
        }
    }
}

#[cfg(test)]
mod tests;
