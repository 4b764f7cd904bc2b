//! Combined award of named groups of lots, where the documents reserved it (§ 30 Abs. 3 `VgV`).
//!
//! It must not combine lots that no reserved group names.

use super::super::exact::Exact;
use super::flow::Costs;
use super::{Allocation, LotBid, Objective, SOURCE, best, check};
use crate::message::Message;
use crate::refusal::Refusal;
use std::collections::{BTreeMap, BTreeSet};

/// A bid on a reserved group of lots together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Combination {
    /// Name of the reserved group.
    pub group: String,
    /// The bidder.
    pub bidder: String,
    /// Evaluated price for all lots of the group together.
    pub price: Exact,
}

/// The cheapest mixture of combined and single awards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CombinedAllocation {
    /// The bidder of each group that is awarded together.
    pub groups: BTreeMap<String, String>,
    /// The other lots.
    pub single: Allocation,
    /// Total evaluated price.
    pub total: Exact,
    /// Whether another mixture has the same number of free lots and the same total.
    pub contested: bool,
}

/// The most bids on groups that are searched; beyond it the search could take too long.
pub const MOST_COMBINATIONS: usize = 16;

/// Finds the mixture that leaves the fewest lots free and then costs least. A combined award counts with
/// all its lots against the cap.
///
/// # Errors
/// As for [`super::allocate`]; a bid on a group that isn't reserved; more bids on groups than can be searched.
pub fn combine(
    bids: &[LotBid],
    combinations: &[Combination],
    reserved: &BTreeMap<String, BTreeSet<String>>,
    most_lots: usize,
) -> Result<CombinedAllocation, Vec<Refusal>> {
    check(bids, most_lots)?;
    let mut faults = Vec::new();
    let known = |combination: &&Combination| !reserved.contains_key(&combination.group);
    for stranger in combinations.iter().filter(known) {
        let message = Message::new("evaluation-group-not-reserved")
            .with("group", &stranger.group)
            .with("bidder", &stranger.bidder);
        faults.push(Refusal::new(message, SOURCE));
    }
    if combinations.len() > MOST_COMBINATIONS {
        let message =
            Message::new("evaluation-too-many-combinations").with("most", MOST_COMBINATIONS);
        faults.push(Refusal::new(message, SOURCE));
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    let mut search = Search { bids, reserved, most_lots, found: Vec::new() };
    search.choose(combinations, &mut Vec::new());
    Ok(search.result())
}

struct Search<'a> {
    bids: &'a [LotBid],
    reserved: &'a BTreeMap<String, BTreeSet<String>>,
    most_lots: usize,
    found: Vec<CombinedAllocation>,
}

impl<'a> Search<'a> {
    fn choose(&mut self, left: &'a [Combination], chosen: &mut Vec<&'a Combination>) {
        let Some((first, rest)) = left.split_first() else {
            self.found.push(self.complete(chosen));
            return;
        };
        self.choose(rest, chosen);
        if self.fits(chosen, first) {
            chosen.push(first);
            self.choose(rest, chosen);
            chosen.pop();
        }
    }

    fn lots(&self, combination: &Combination) -> impl Iterator<Item = &'a String> + use<'a> {
        self.reserved.get(&combination.group).into_iter().flatten()
    }

    /// Whether no lot is awarded twice and the bidder stays within the cap.
    fn fits(&self, chosen: &[&Combination], next: &Combination) -> bool {
        let taken: BTreeSet<&String> = chosen.iter().flat_map(|other| self.lots(other)).collect();
        let of_bidder = chosen.iter().filter(|other| other.bidder == next.bidder);
        let count: usize = of_bidder.map(|other| self.lots(other).count()).sum();
        self.lots(next).all(|lot| !taken.contains(lot))
            && count + self.lots(next).count() <= self.most_lots
    }

    fn complete(&self, chosen: &[&Combination]) -> CombinedAllocation {
        let taken: BTreeSet<&String> = chosen.iter().flat_map(|one| self.lots(one)).collect();
        let rest: Vec<LotBid> =
            self.bids.iter().filter(|bid| !taken.contains(&bid.lot)).cloned().collect();
        let used = |bidder: &str| -> usize {
            let own = chosen.iter().filter(|one| one.bidder == bidder);
            own.map(|one| self.lots(one).count()).sum()
        };
        let costs = Costs::of(&rest, |bid| bid.price.clone());
        let cap = |bidder: &str| self.most_lots - used(bidder);
        let single = best(&rest, &costs, &cap, Objective::LowestTotalPrice);
        let together: Exact = chosen.iter().map(|one| &one.price).sum();
        CombinedAllocation {
            groups: chosen.iter().map(|one| (one.group.clone(), one.bidder.clone())).collect(),
            total: together + &single.total,
            contested: !single.contested.is_empty(),
            single,
        }
    }

    fn result(self) -> CombinedAllocation {
        // Every lot that anyone may get; those that a mixture awards neither way stay free.
        let of_groups = self.reserved.values().flatten();
        let all: BTreeSet<&String> =
            self.bids.iter().map(|bid| &bid.lot).chain(of_groups).collect();
        let free = |mixture: &CombinedAllocation| {
            let together = mixture.groups.keys().filter_map(|group| self.reserved.get(group));
            all.len() - mixture.single.awards.len() - together.map(BTreeSet::len).sum::<usize>()
        };
        let mut found = self.found.clone();
        found.sort_by(|a, b| (free(a), &a.total, &a.groups).cmp(&(free(b), &b.total, &b.groups)));
        let mut mixtures = found.into_iter();
        let first = mixtures.next();
        let equal = match (&first, mixtures.next()) {
            (Some(first), Some(second)) => {
                free(first) == free(&second) && first.total == second.total
            }
            (_, None) | (None, Some(_)) => false,
        };
        let mut best = first.unwrap_or_else(|| self.complete(&[]));
        best.contested |= equal;
        best
    }
}
