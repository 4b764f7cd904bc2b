//! Award over several lots under a cap on lots per bidder (§ 30 `VgV`), found exactly.
//!
//! It must not decide between solutions that are equally good: it shows the lots that are contested.

use super::exact::Exact;
use crate::message::Message;
use crate::refusal::Refusal;
use flow::{Costs, alternatives, assign};
use std::collections::{BTreeMap, BTreeSet};

mod combine;
mod flow;
mod prefer;

pub use combine::{Combination, CombinedAllocation, MOST_COMBINATIONS, combine};
pub use prefer::{Preferences, by_order, by_preference};

/// A bid on a lot that could be awarded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LotBid {
    /// The lot.
    pub lot: String,
    /// The bidder.
    pub bidder: String,
    /// Evaluated price of the bid.
    pub price: Exact,
    /// Points of the bid (score or performance), for the rule by points.
    pub points: Exact,
}

/// What the documents announced as the best distribution of lots.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Objective {
    /// The lowest total evaluated price; the default.
    LowestTotalPrice,
    /// The most points in total.
    MostPoints,
}

/// A distribution of the lots.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Allocation {
    /// The bidder of each awarded lot.
    pub awards: BTreeMap<String, String>,
    /// Lots that no bidder can get under the cap.
    pub unawarded: BTreeSet<String>,
    /// Total evaluated price, or total points, of the awards.
    pub total: Exact,
    /// For each lot that differs between equally good distributions, all its possible bidders. Empty if
    /// the distribution is the only best one; else the announced chain or a drawing of lots must decide.
    pub contested: BTreeMap<String, BTreeSet<String>>,
}

const SOURCE: &str = "§ 30 VgV";

/// Finds the best distribution: first as many lots as possible, then the objective. Among equally good
/// ones it returns the first by name of lot and bidder and names what is contested.
///
/// # Errors
/// A cap of zero, and two bids of one bidder on one lot (only the better of several main bids may enter).
pub fn allocate(
    bids: &[LotBid],
    most_lots: usize,
    objective: Objective,
) -> Result<Allocation, Vec<Refusal>> {
    check(bids, most_lots)?;
    let costs = Costs::of(bids, |bid| match objective {
        Objective::LowestTotalPrice => bid.price.clone(),
        Objective::MostPoints => -bid.points.clone(),
    });
    Ok(best(bids, &costs, &|_| most_lots, objective))
}

fn best(
    bids: &[LotBid],
    costs: &Costs,
    cap: &dyn Fn(&str) -> usize,
    objective: Objective,
) -> Allocation {
    let Some((optimum, holders)) = assign(costs, cap, &BTreeMap::new()) else {
        return summary(bids, &BTreeMap::new(), BTreeMap::new(), objective);
    };
    let mut chosen: BTreeMap<&str, Option<String>> = BTreeMap::new();
    let mut open = BTreeMap::new();
    for (lot, options) in alternatives(costs, cap, &holders) {
        match options.len() {
            1 => drop(chosen.insert(lot, options.into_iter().flatten().map(str::to_owned).next())),
            _ => drop(open.insert(lot, options)),
        }
    }
    let mut contested = BTreeMap::new();
    for (lot, options) in open {
        let bidders: BTreeSet<String> = options.into_iter().flatten().map(str::to_owned).collect();
        let is_best = |bidder: &&String| {
            let mut with = chosen.clone();
            with.insert(lot, Some((*bidder).clone()));
            assign(costs, cap, &with).is_some_and(|(cost, _)| cost == optimum)
        };
        let first = bidders.iter().find(is_best).cloned();
        chosen.insert(lot, first);
        contested.insert(lot.to_owned(), bidders);
    }
    summary(bids, &chosen, contested, objective)
}

fn summary(
    bids: &[LotBid],
    chosen: &BTreeMap<&str, Option<String>>,
    contested: BTreeMap<String, BTreeSet<String>>,
    objective: Objective,
) -> Allocation {
    let mut allocation = Allocation {
        awards: BTreeMap::new(),
        unawarded: BTreeSet::new(),
        total: Exact::default(),
        contested,
    };
    for (lot, bidder) in chosen {
        match bidder {
            Some(bidder) => drop(allocation.awards.insert((*lot).to_owned(), bidder.clone())),
            None => drop(allocation.unawarded.insert((*lot).to_owned())),
        }
    }
    let awarded = bids.iter().filter(|bid| allocation.awards.get(&bid.lot) == Some(&bid.bidder));
    allocation.total = awarded
        .map(|bid| match objective {
            Objective::LowestTotalPrice => &bid.price,
            Objective::MostPoints => &bid.points,
        })
        .sum();
    allocation
}

fn check(bids: &[LotBid], most_lots: usize) -> Result<(), Vec<Refusal>> {
    let mut faults = Vec::new();
    if most_lots == 0 {
        faults.push(Refusal::new(Message::new("evaluation-cap-of-zero"), SOURCE));
    }
    let mut seen = BTreeSet::new();
    for bid in bids {
        if !seen.insert((&bid.lot, &bid.bidder)) {
            let message = Message::new("evaluation-lot-bid-twice")
                .with("lot", &bid.lot)
                .with("bidder", &bid.bidder);
            faults.push(Refusal::new(message, SOURCE));
        }
    }
    if faults.is_empty() { Ok(()) } else { Err(faults) }
}

#[cfg(test)]
mod tests;
