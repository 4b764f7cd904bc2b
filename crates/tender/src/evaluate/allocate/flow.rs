//! The cheapest assignment of lots to bidders with caps, by shortest augmenting paths in integers.
//!
//! It must not know what a cost means; it must be exact.

use super::super::exact::{Exact, common_multiple};
use super::LotBid;
use num_bigint::BigInt;
use num_traits::One;
use std::collections::BTreeMap;

/// Number of lots that stay free, then the cost: compared in this order.
pub(super) type Cost = (i64, BigInt);

/// The cost of each bid, brought to one denominator so that all are integers.
pub(super) struct Costs {
    by_lot: BTreeMap<String, BTreeMap<String, BigInt>>,
}

impl Costs {
    pub(super) fn of(bids: &[LotBid], cost: impl Fn(&LotBid) -> Exact) -> Self {
        let exact: Vec<(&LotBid, Exact)> = bids.iter().map(|bid| (bid, cost(bid))).collect();
        let denominator =
            exact.iter().fold(BigInt::one(), |all, (_, cost)| common_multiple(&all, cost.denom()));
        let mut by_lot: BTreeMap<String, BTreeMap<String, BigInt>> = BTreeMap::new();
        for (bid, cost) in exact {
            let scaled = cost.numer() * (&denominator / cost.denom());
            by_lot.entry(bid.lot.clone()).or_default().insert(bid.bidder.clone(), scaled);
        }
        Self { by_lot }
    }

    pub(super) fn lots(&self) -> impl Iterator<Item = &str> {
        self.by_lot.keys().map(String::as_str)
    }

    pub(super) fn bidders(&self, lot: &str) -> impl Iterator<Item = &str> {
        self.by_lot.get(lot).into_iter().flat_map(|bids| bids.keys().map(String::as_str))
    }
}

/// A move of a lot to a bidder, or to nobody.
type Move<'a> = (&'a str, Option<&'a str>);

/// How a bidder is reached: the cost so far and the moves that lead there.
type Way<'a> = (Cost, Vec<Move<'a>>);

/// The choices for each lot; `None` stands for a lot that stays free.
type Choices<'a> = BTreeMap<&'a str, BTreeMap<Option<&'a str>, Cost>>;

/// The cost of the cheapest assignment under the caps in which the `fixed` lots go where they are fixed
/// to; `None` if the caps don't allow that.
pub(super) fn assign(
    costs: &Costs,
    cap: &dyn Fn(&str) -> usize,
    fixed: &BTreeMap<&str, Option<String>>,
) -> Option<Cost> {
    let choices = choices(costs, fixed);
    let mut taken: BTreeMap<&str, Option<&str>> = BTreeMap::new();
    let mut total = (0, BigInt::default());
    for lot in choices.keys() {
        let (cost, moves) = augment(&choices, &taken, cap, lot)?;
        total = (total.0 + cost.0, total.1 + cost.1);
        taken.extend(moves);
    }
    Some(total)
}

fn choices<'a>(costs: &'a Costs, fixed: &BTreeMap<&str, Option<String>>) -> Choices<'a> {
    let mut choices = Choices::new();
    for (lot, bids) in &costs.by_lot {
        let must = fixed.get(lot.as_str());
        let allowed = |bidder: Option<&str>| must.is_none_or(|must| must.as_deref() == bidder);
        let awarded = bids.iter().map(|(bidder, cost)| (Some(bidder.as_str()), (0, cost.clone())));
        let free = std::iter::once((None, (1, BigInt::default())));
        let options = awarded.chain(free).filter(|(bidder, _)| allowed(*bidder)).collect();
        choices.insert(lot.as_str(), options);
    }
    choices
}

/// The cheapest way to place one more lot, moving others where that pays: its cost and all moves.
fn augment<'a>(
    choices: &Choices<'a>,
    taken: &BTreeMap<&'a str, Option<&'a str>>,
    cap: &dyn Fn(&str) -> usize,
    lot: &'a str,
) -> Option<Way<'a>> {
    let mut reached: BTreeMap<Option<&'a str>, Way<'a>> = BTreeMap::new();
    for (bidder, cost) in choices.get(lot)? {
        reached.insert(*bidder, (cost.clone(), vec![(lot, *bidder)]));
    }
    // Bellman-Ford: a bidder reached more cheaply may pass on any lot that it holds.
    let mut changed = true;
    while changed {
        changed = false;
        for (held, holder) in taken {
            let Some((so_far, moves)) = reached.get(holder).cloned() else {
                continue;
            };
            let Some(of_held) = choices.get(held) else {
                continue;
            };
            let Some(back) = of_held.get(holder) else {
                continue;
            };
            for (next, forth) in of_held {
                let cost = (so_far.0 - back.0 + forth.0, &so_far.1 - &back.1 + &forth.1);
                if reached.get(next).is_none_or(|(known, _)| cost < *known) {
                    let mut moves = moves.clone();
                    moves.push((held, *next));
                    reached.insert(*next, (cost, moves));
                    changed = true;
                }
            }
        }
    }
    let held = |bidder: &str| taken.values().filter(|holder| **holder == Some(bidder)).count();
    let free = |bidder: Option<&str>| bidder.is_none_or(|bidder| held(bidder) < cap(bidder));
    let ends = reached.into_iter().filter(|(bidder, _)| free(*bidder)).map(|(_, end)| end);
    ends.min_by(|a, b| a.0.cmp(&b.0))
}
