//! The cheapest assignment of lots to bidders with caps, by shortest augmenting paths in integers.
//!
//! It must not know what a cost means; it must be exact.

use super::super::exact::Exact;
use super::LotBid;
use std::collections::{BTreeMap, BTreeSet};

/// Number of lots that stay free, then the cost: compared in this order.
pub(super) type Cost = (i64, Exact);

/// The cost of each bid, by lot and bidder.
pub(super) struct Costs {
    by_lot: BTreeMap<String, BTreeMap<String, Exact>>,
}

impl Costs {
    pub(super) fn of(bids: &[LotBid], cost: impl Fn(&LotBid) -> Exact) -> Self {
        let mut by_lot: BTreeMap<String, BTreeMap<String, Exact>> = BTreeMap::new();
        for bid in bids {
            by_lot.entry(bid.lot.clone()).or_default().insert(bid.bidder.clone(), cost(bid));
        }
        Self { by_lot }
    }
}

/// A move of a lot to a bidder, or to nobody.
type Move<'a> = (&'a str, Option<&'a str>);

/// How a bidder is reached: the cost so far and the moves that lead there.
type Way<'a> = (Cost, Vec<Move<'a>>);

/// The choices for each lot; `None` stands for a lot that stays free.
type Choices<'a> = BTreeMap<&'a str, BTreeMap<Option<&'a str>, Cost>>;

/// Who holds which lot; `None` stands for a lot that stays free.
pub(super) type Holders<'a> = BTreeMap<&'a str, Option<&'a str>>;

/// The cheapest assignment under the caps in which the `fixed` lots go where they are fixed to, with its
/// cost; `None` if the caps don't allow that.
pub(super) fn assign<'a>(
    costs: &'a Costs,
    cap: &dyn Fn(&str) -> usize,
    fixed: &BTreeMap<&str, Option<String>>,
) -> Option<(Cost, Holders<'a>)> {
    let choices = choices(costs, fixed);
    let mut taken = Holders::new();
    let mut total = zero();
    for lot in choices.keys() {
        let (cost, moves) = augment(&choices, &taken, cap, lot)?;
        total = add(&total, &cost);
        taken.extend(moves);
    }
    Some((total, taken))
}

/// For each lot all who hold it in some cheapest assignment, found from one of them.
///
/// Another assignment is a set of cycles of moves; it costs the same exactly if each cycle costs nothing.
pub(super) fn alternatives<'a>(
    costs: &'a Costs,
    cap: &dyn Fn(&str) -> usize,
    optimum: &Holders<'a>,
) -> BTreeMap<&'a str, BTreeSet<Option<&'a str>>> {
    let choices = choices(costs, &BTreeMap::new());
    let ways = cheapest_ways(&choices, optimum, cap);
    let mut found = BTreeMap::new();
    for (lot, holder) in optimum {
        let bids = choices.get(lot);
        let moved = |next: Option<&'a str>| {
            let bids = bids?;
            let there = subtract(bids.get(&next)?, bids.get(holder)?);
            let back = ways.get(&(Spot::Bidder(next), Spot::Bidder(*holder)))?;
            (add(&there, back) == zero()).then_some(next)
        };
        let all = bids.into_iter().flat_map(BTreeMap::keys).copied();
        let others = all.filter(|next| next != holder).filter_map(moved);
        found.insert(*lot, others.chain([*holder]).collect());
    }
    found
}

/// A place that capacity can move to or from.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Spot<'a> {
    Bidder(Option<&'a str>),
    Outside,
}

/// The cost of the cheapest chain of moves between any two spots (Floyd and Warshall).
fn cheapest_ways<'a>(
    choices: &Choices<'a>,
    taken: &Holders<'a>,
    cap: &dyn Fn(&str) -> usize,
) -> BTreeMap<(Spot<'a>, Spot<'a>), Cost> {
    let mut ways = BTreeMap::new();
    let mut spots: BTreeSet<Spot<'a>> = [Spot::Outside].into();
    let mut shorten = |from, to, cost: Cost| {
        spots.extend([from, to]);
        let known = ways.entry((from, to)).or_insert_with(|| cost.clone());
        if cost < *known {
            *known = cost;
        }
    };
    for (lot, holder) in taken {
        shorten(Spot::Outside, Spot::Bidder(*holder), zero());
        let bids = choices.get(lot);
        let Some(back) = bids.and_then(|bids| bids.get(holder)) else { continue };
        for (next, forth) in bids.into_iter().flatten() {
            shorten(Spot::Bidder(*holder), Spot::Bidder(*next), subtract(forth, back));
            if is_free(taken, cap, *next) {
                shorten(Spot::Bidder(*next), Spot::Outside, zero());
            }
        }
    }
    for middle in &spots {
        for from in &spots {
            let Some(first) = ways.get(&(*from, *middle)).cloned() else { continue };
            for to in &spots {
                let Some(second) = ways.get(&(*middle, *to)) else { continue };
                let cost = add(&first, second);
                if ways.get(&(*from, *to)).is_none_or(|known| cost < *known) {
                    ways.insert((*from, *to), cost);
                }
            }
        }
    }
    ways
}

fn is_free(taken: &Holders<'_>, cap: &dyn Fn(&str) -> usize, bidder: Option<&str>) -> bool {
    let held = |bidder| taken.values().filter(|holder| **holder == Some(bidder)).count();
    bidder.is_none_or(|bidder| held(bidder) < cap(bidder))
}

fn zero() -> Cost {
    (0, Exact::ZERO)
}

fn add(a: &Cost, b: &Cost) -> Cost {
    (a.0 + b.0, &a.1 + &b.1)
}

fn subtract(a: &Cost, b: &Cost) -> Cost {
    (a.0 - b.0, &a.1 - &b.1)
}

fn choices<'a>(costs: &'a Costs, fixed: &BTreeMap<&str, Option<String>>) -> Choices<'a> {
    let mut choices = Choices::new();
    for (lot, bids) in &costs.by_lot {
        let must = fixed.get(lot.as_str());
        let allowed = |bidder: Option<&str>| must.is_none_or(|must| must.as_deref() == bidder);
        let awarded = bids.iter().map(|(bidder, cost)| (Some(bidder.as_str()), (0, cost.clone())));
        let free = std::iter::once((None, (1, Exact::ZERO)));
        let options = awarded.chain(free).filter(|(bidder, _)| allowed(*bidder)).collect();
        choices.insert(lot.as_str(), options);
    }
    choices
}

/// The cheapest way to place one more lot, moving others where that pays: its cost and all moves.
fn augment<'a>(
    choices: &Choices<'a>,
    taken: &Holders<'a>,
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
                let cost = add(&so_far, &subtract(forth, back));
                if reached.get(next).is_none_or(|(known, _)| cost < *known) {
                    let mut moves = moves.clone();
                    moves.push((held, *next));
                    reached.insert(*next, (cost, moves));
                    changed = true;
                }
            }
        }
    }
    let ends = reached.into_iter().filter(|(bidder, _)| is_free(taken, cap, *bidder));
    let ends = ends.map(|(_, end)| end);
    ends.min_by(|a, b| a.0.cmp(&b.0))
}
