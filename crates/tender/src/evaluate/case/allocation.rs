//! Lots under a cap as JSON in, their distribution as JSON out: what `zuschlag law allocate` calls.
//!
//! It must not rank the bids of a lot; rankings, prices or points come with the case.

use super::super::allocate::{
    Allocation, LotBid, Objective, Preferences, allocate, by_order, by_preference,
};
use super::super::exact::{Exact, decimal, fraction};
use super::affordable;
use super::faults::Faults;
use super::report::Value;
use super::spec::{Named, Number};
use crate::finding::Finding;
use crate::message::Message;
use crate::read::{Placed, Read, codes, record};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

codes! {
    /// The announced rule of distribution (§ 30 Abs. 1 `VgV`).
    AllocationRule {
        /// The lowest total evaluated price; the default.
        LowestTotalPrice = "lowest_total_price",
        /// The most points in total.
        MostPoints = "most_points",
        /// Lot by lot in the announced order, each to the best who has not reached the cap.
        LotByLot = "lot_by_lot",
        /// Each lot to its best; who is best too often keeps what it wants most.
        Preference = "preference",
    }
}

record! {
    /// A case of distribution.
    pub(crate) AllocationSpec {
        /// Rule.
        rule: Option<AllocationRule>,
        /// The most lots that one bidder may win.
        most_lots: u32,
        /// Bids on lots, for both totals.
        bids: Vec<Placed<LotBidSpec>>,
        /// Bidders of each lot, best first, for the other rules.
        rankings: Named<Vec<String>>,
        /// The announced order of lots.
        order: Vec<String>,
        /// Lots in the order in which bidders want them.
        wishes: Named<Vec<String>>,
    }
}

record! {
    /// A bid on a lot.
    pub(crate) LotBidSpec {
        /// Lot.
        lot: String,
        /// Bidder.
        bidder: String,
        /// Evaluated price.
        price: Option<Number>,
        /// Points.
        points: Option<Number>,
    }
}

/// A distribution (`schemas/law-allocation.schema.json`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Distribution {
    /// The rule.
    pub rule: AllocationRule,
    /// The bidder of each awarded lot.
    pub awards: BTreeMap<String, String>,
    /// Lots that nobody gets under the cap.
    pub unawarded: BTreeSet<String>,
    /// The total that the rule makes best; null for rules without one.
    pub total: Option<Value>,
    /// Lots that differ between equally good distributions, with all their possible bidders.
    pub contested: BTreeMap<String, BTreeSet<String>>,
}

/// Distributes the lots of a case.
///
/// # Errors
/// Every fault of the input, each with a JSON pointer and what to do.
pub fn allocate_case(text: &str) -> Result<Distribution, Vec<Finding>> {
    let node = affordable(text)?;
    let mut found = Vec::new();
    let spec = AllocationSpec::read(&node, &mut found);
    let mut faults = Faults(found);
    let made = spec.and_then(|spec| distribute(&spec, &mut faults));
    made.filter(|_| faults.0.is_empty()).ok_or(faults.0)
}

fn distribute(spec: &AllocationSpec, faults: &mut Faults) -> Option<Distribution> {
    let rule = spec.rule.unwrap_or(AllocationRule::LowestTotalPrice);
    if spec.most_lots == 0 {
        let remedy = Message::new("evaluation-fix-value");
        faults.add("/most_lots", Message::new("evaluation-cap-of-zero"), remedy);
    }
    parts(spec, rule, faults);
    let most = usize::try_from(spec.most_lots).ok()?;
    let rankings = || lists(&spec.rankings);
    match rule {
        AllocationRule::LowestTotalPrice => total(spec, Objective::LowestTotalPrice, rule, faults),
        AllocationRule::MostPoints => total(spec, Objective::MostPoints, rule, faults),
        AllocationRule::LotByLot => {
            ordered(spec, faults);
            Some(told(rule, spec, by_order(&rankings(), &spec.order, most)))
        }
        AllocationRule::Preference => {
            let wishes = lists(&spec.wishes);
            let preferences = Preferences { rankings: rankings(), wishes, most_lots: most };
            Some(told(rule, spec, by_preference(&preferences)))
        }
    }
}

fn lists(named: &Named<Vec<String>>) -> BTreeMap<String, Vec<String>> {
    named.iter().map(|(name, list)| (name.to_owned(), list.clone())).collect()
}

/// Parts that the rule needs and that are not there, and those that it does not use.
fn parts(spec: &AllocationSpec, rule: AllocationRule, faults: &mut Faults) {
    let totals = matches!(rule, AllocationRule::LowestTotalPrice | AllocationRule::MostPoints);
    let by_order = rule == AllocationRule::LotByLot;
    let by_wish = rule == AllocationRule::Preference;
    for (name, given, used, needed) in [
        ("bids", !spec.bids.is_empty(), totals, totals),
        ("rankings", !spec.rankings.is_empty(), !totals, !totals),
        ("order", !spec.order.is_empty(), by_order, by_order),
        ("wishes", !spec.wishes.is_empty(), by_wish, false),
    ] {
        let (key, remedy) = match (given, used) {
            (true, false) => ("evaluation-allocation-unused", "evaluation-allocation-drop"),
            (false, _) if needed => ("evaluation-allocation-needs", "evaluation-allocation-add"),
            _ => continue,
        };
        let message = Message::new(key).with("part", name).with("rule", rule);
        faults.add(format!("/{name}"), message, Message::new(remedy).with("part", name));
    }
    for (lot, ranking) in spec.rankings.iter() {
        let mut seen = BTreeSet::new();
        for bidder in ranking.iter().filter(|bidder| !seen.insert(*bidder)) {
            let message = Message::new("evaluation-lot-bid-twice").with("lot", lot);
            let pointer = format!("/rankings/{}", crate::read::pointer_of(lot));
            faults.add(pointer, message.with("bidder", bidder), Message::new("evaluation-fix-bid"));
        }
    }
}

/// The order names every lot, and each once.
fn ordered(spec: &AllocationSpec, faults: &mut Faults) {
    let named: BTreeSet<&str> = spec.order.iter().map(String::as_str).collect();
    let lots: BTreeSet<&str> = spec.rankings.iter().map(|(lot, _)| lot).collect();
    if named != lots || named.len() != spec.order.len() {
        let remedy = Message::new("evaluation-fix-allocation-order");
        faults.add("/order", Message::new("evaluation-allocation-order"), remedy);
    }
}

fn told(
    rule: AllocationRule,
    spec: &AllocationSpec,
    awards: BTreeMap<String, String>,
) -> Distribution {
    let lots = spec.rankings.iter().map(|(lot, _)| lot.to_owned());
    let unawarded = lots.filter(|lot| !awards.contains_key(lot)).collect();
    Distribution { rule, awards, unawarded, total: None, contested: BTreeMap::new() }
}

fn total(
    spec: &AllocationSpec,
    objective: Objective,
    rule: AllocationRule,
    faults: &mut Faults,
) -> Option<Distribution> {
    let mut bids = Vec::new();
    for bid in &spec.bids {
        let (name, figure) = match objective {
            Objective::LowestTotalPrice => ("price", &bid.value.price),
            Objective::MostPoints => ("points", &bid.value.points),
        };
        if figure.is_none() {
            let message = Message::new("input-missing").with("key", name);
            let remedy = Message::new("input-add").with("key", name);
            faults.add(format!("{}/{name}", bid.pointer), message, remedy);
        }
        let number = |number: &Option<Number>| {
            number.as_ref().map_or(Exact::ZERO, |number| number.0.clone())
        };
        bids.push(LotBid {
            lot: bid.value.lot.clone(),
            bidder: bid.value.bidder.clone(),
            price: number(&bid.value.price),
            points: number(&bid.value.points),
        });
    }
    if !faults.0.is_empty() {
        return None;
    }
    match allocate(&bids, usize::try_from(spec.most_lots).ok()?, objective) {
        Ok(Allocation { awards, unawarded, total, contested }) => {
            let total = Value { fraction: fraction(&total), decimal: decimal(&total, 6) };
            Some(Distribution { rule, awards, unawarded, total: Some(total), contested })
        }
        Err(refusals) => {
            for refusal in refusals {
                faults.refusal("/bids", refusal);
            }
            None
        }
    }
}
