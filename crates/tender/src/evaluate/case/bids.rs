//! From the written bids to entries of the ranking, or to exclusions with their reasons.
//!
//! It must not rank.

use super::super::exact::Exact;
use super::super::judge::{Levels, Performance, Shortfall, judge};
use super::super::price::{
    Condition, Discount, LifeCycle, Offer, PriceRules, Reduction, YearlyCost, evaluate,
};
use super::super::scheme::Scheme;
use super::super::score::{Entry, Rounding};
use super::faults::Faults;
use super::spec_bids::{
    AgreedSpec, BidSpec, DiscountKind, DiscountSpec, OfferSpec, PriceRulesSpec, ScoreSpec,
};
use crate::message::Message;
use crate::read::{Placed, pointer_of};
use std::collections::{BTreeMap, BTreeSet};

/// What all bids of a case are read against.
pub(super) struct Ground<'a> {
    pub(super) scheme: Option<&'a Scheme>,
    pub(super) exclusion: &'a [String],
    pub(super) prices: Option<&'a PriceRules>,
    pub(super) rounding: &'a Rounding,
    /// The groups whose points decide somewhere.
    pub(super) groups: &'a BTreeSet<String>,
}

/// A bid that was read.
pub(super) struct Examined {
    pub(super) entry: Entry,
    /// Why it is out; empty if it reached the last stage.
    pub(super) reasons: Vec<Message>,
    /// What its price leaves out.
    pub(super) notes: Vec<Message>,
}

/// Reads one bid with all its faults.
pub(super) fn examine(
    bid: &Placed<BidSpec>,
    ground: &Ground<'_>,
    faults: &mut Faults,
) -> Option<Examined> {
    let before = faults.0.len();
    let (spec, at) = (&bid.value, bid.pointer.as_str());
    let mut reasons = stated(spec);
    reasons.extend(exclusion(spec, at, ground.exclusion, faults));
    let mut notes = Vec::new();
    let price = price(spec, at, ground.prices, &mut notes, faults);
    let mut entry = Entry {
        bid: spec.id.clone(),
        performance: spec.performance.as_ref().map(|points| points.0.clone()),
        price,
        groups: spec.groups.iter().map(|(id, points)| (id.to_owned(), points.0.clone())).collect(),
    };
    // Whoever is out already needs no scores; what is there is still checked.
    let judged = reasons.is_empty() || !spec.scores.is_empty();
    if let Some(performance) = judged.then(|| performance(spec, at, ground, faults)).flatten() {
        reasons.extend(performance.shortfalls.iter().map(Shortfall::message));
        entry.groups = groups(&performance, ground);
        entry.performance = Some(performance.total);
    }
    (faults.0.len() == before).then_some(Examined { entry, reasons, notes })
}

fn groups(performance: &Performance, ground: &Ground<'_>) -> BTreeMap<String, Exact> {
    let node = |id: &String| Some((id.clone(), performance.points(ground.scheme?.node(id)?)));
    ground.groups.iter().filter_map(node).collect()
}

fn stated(spec: &BidSpec) -> Vec<Message> {
    let one = |ground| Message::new("evaluation-excluded-before").with("ground", ground);
    spec.excluded.iter().map(one).collect()
}

/// Exclusion criteria (A): each must be answered; one that isn't met excludes the bid.
fn exclusion(spec: &BidSpec, at: &str, criteria: &[String], faults: &mut Faults) -> Vec<Message> {
    let mut reasons = Vec::new();
    for id in criteria {
        match spec.exclusion.get(id) {
            Some(false) => {
                reasons.push(Message::new("evaluation-exclusion-criterion").with("criterion", id));
            }
            None if spec.excluded.is_empty() => {
                let pointer = format!("{at}/exclusion/{}", pointer_of(id));
                let message = Message::new("evaluation-exclusion-unanswered").with("criterion", id);
                faults.add(pointer, message, Message::new("evaluation-answer-exclusion"));
            }
            None | Some(true) => {}
        }
    }
    let strange = |id: &&str| !criteria.iter().any(|known| known == id);
    for id in spec.exclusion.iter().map(|(id, _)| id).filter(strange) {
        let message = Message::new("evaluation-criterion-unknown").with("criterion", id);
        let pointer = format!("{at}/exclusion/{}", pointer_of(id));
        faults.add(pointer, message, Message::new("evaluation-fix-criterion"));
    }
    reasons
}

fn performance(
    spec: &BidSpec,
    at: &str,
    ground: &Ground<'_>,
    faults: &mut Faults,
) -> Option<Performance> {
    let Some(scheme) = ground.scheme else {
        if !spec.scores.is_empty() {
            let remedy = Message::new("evaluation-scores-or-performance");
            faults.add(
                format!("{at}/scores"),
                Message::new("evaluation-scores-without-criteria"),
                remedy,
            );
        }
        return None;
    };
    for (given, name) in
        [(spec.performance.is_some(), "performance"), (!spec.groups.is_empty(), "groups")]
    {
        if given {
            let remedy = Message::new("evaluation-scores-or-performance");
            faults.add(
                format!("{at}/{name}"),
                Message::new("evaluation-performance-beside-criteria"),
                remedy,
            );
        }
    }
    for (id, score) in spec.scores.iter() {
        if let ScoreSpec::Agreed(agreed) = score {
            check_opinions(agreed, &format!("{at}/scores/{}", pointer_of(id)), faults);
        }
    }
    let levels: Levels<'_> = spec.scores.iter().map(|(id, score)| (id, level(score))).collect();
    match judge(scheme, &levels, ground.rounding) {
        Ok(performance) => Some(performance),
        Err(refusals) => {
            for refusal in refusals {
                faults.refusal(at, refusal);
            }
            None
        }
    }
}

const fn level(score: &ScoreSpec) -> &Exact {
    match score {
        ScoreSpec::Level(value) => &value.0,
        ScoreSpec::Agreed(agreed) => &agreed.consensus.0,
    }
}

fn check_opinions(agreed: &AgreedSpec, at: &str, faults: &mut Faults) {
    let mut seen = BTreeMap::new();
    for (index, opinion) in agreed.opinions.iter().enumerate() {
        if seen.insert(&opinion.rater, index).is_some() {
            let message = Message::new("evaluation-rater-twice").with("rater", &opinion.rater);
            let remedy = Message::new("evaluation-fix-rater");
            faults.add(format!("{at}/opinions/{index}/rater"), message, remedy);
        }
    }
}

fn price(
    spec: &BidSpec,
    at: &str,
    rules: Option<&PriceRules>,
    notes: &mut Vec<Message>,
    faults: &mut Faults,
) -> Option<Exact> {
    let offer = match (&spec.price, &spec.offer) {
        (price, None) => return price.as_ref().map(|price| price.0.clone()),
        (Some(_), Some(_)) => {
            let remedy = Message::new("evaluation-price-or-offer");
            faults.add(
                format!("{at}/offer"),
                Message::new("evaluation-price-beside-offer"),
                remedy,
            );
            return None;
        }
        (None, Some(offer)) => offer,
    };
    let offer = read_offer(offer, &format!("{at}/offer"), faults)?;
    match evaluate(rules.unwrap_or(&PriceRules::default()), &offer) {
        Ok(evaluated) => {
            notes.extend(evaluated.notes);
            Some(evaluated.price)
        }
        Err(refusals) => {
            for refusal in refusals {
                faults.refusal(&format!("{at}/offer"), refusal);
            }
            None
        }
    }
}

fn read_offer(spec: &OfferSpec, at: &str, faults: &mut Faults) -> Option<Offer> {
    let mut discounts = Vec::new();
    for (index, written) in spec.discounts.iter().enumerate() {
        discounts.push(discount(written, &format!("{at}/discounts/{index}"), faults)?);
    }
    let cost = |cost: &super::spec_bids::CostSpec| YearlyCost {
        name: cost.name.clone(),
        first_year: cost.first_year,
        last_year: cost.last_year,
        amount: cost.amount.0.clone(),
    };
    Some(Offer {
        base: spec.base.0.clone(),
        options: spec.options.iter().map(|(id, price)| (id.to_owned(), price.0.clone())).collect(),
        discounts,
        costs: spec.costs.iter().map(cost).collect(),
    })
}

fn discount(spec: &DiscountSpec, at: &str, faults: &mut Faults) -> Option<Discount> {
    let reduction = match (&spec.percent, &spec.amount) {
        (Some(share), None) => Reduction::Percent(share.0.clone()),
        (None, Some(amount)) => Reduction::Amount(amount.0.clone()),
        (Some(_), Some(_)) | (None, None) => {
            let remedy = Message::new("evaluation-percent-or-amount");
            faults.add(at, Message::new("evaluation-discount-unclear"), remedy);
            return None;
        }
    };
    let condition = match spec.kind {
        DiscountKind::Unconditional => {
            Condition::Unconditional { at_designated_place: spec.at_designated_place }
        }
        DiscountKind::Conditional => Condition::Conditional,
        DiscountKind::Lots => Condition::Lots(spec.lots.iter().cloned().collect()),
    };
    Some(Discount { reduction, condition })
}

/// The announced rules on prices.
pub(super) fn price_rules(spec: &PriceRulesSpec) -> PriceRules {
    PriceRules {
        options: spec
            .options
            .iter()
            .map(|(id, factor)| (id.to_owned(), factor.0.clone()))
            .collect(),
        conditional_discounts: spec.conditional_discounts,
        lot_discounts: spec.lot_discounts,
        lots: spec.lots.iter().cloned().collect(),
        vat_percent: spec.vat_percent.as_ref().map(|vat| vat.0.clone()),
        life_cycle: spec.life_cycle.as_ref().map(|cycle| LifeCycle {
            method: cycle.method.clone(),
            discount_rate: cycle.discount_rate_percent.0.clone(),
            years: cycle.years,
        }),
    }
}
