//! Distribution by the rankings of the lots: by each bidder's order of preference, or lot by lot in the announced order.
//!
//! It must not compare prices: it takes the ranking of every lot as given.

use std::collections::{BTreeMap, BTreeSet};

/// What the distribution by preference needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preferences {
    /// For each lot its bidders, best first, without ties.
    pub rankings: BTreeMap<String, Vec<String>>,
    /// For each bidder its lots in the order in which it wants them; lots that aren't named come last,
    /// by name.
    pub wishes: BTreeMap<String, Vec<String>>,
    /// The most lots that a bidder may get.
    pub most_lots: usize,
}

/// Gives each lot to its best bidder; who is best in more lots than the cap allows keeps those that it
/// wants most, and the others pass to the next in their ranking, until nothing moves any more.
///
/// The outcome doesn't depend on the order of steps (deferred acceptance, lots propose).
pub fn by_preference(preferences: &Preferences) -> BTreeMap<String, String> {
    let mut next: BTreeMap<&str, usize> = BTreeMap::new();
    let mut held: BTreeMap<&str, BTreeSet<(usize, &str)>> = BTreeMap::new();
    let mut open: Vec<&str> = preferences.rankings.keys().map(String::as_str).collect();
    while let Some(lot) = open.pop() {
        let position = next.entry(lot).or_default();
        let ranking = preferences.rankings.get(lot);
        let Some(bidder) = ranking.and_then(|ranking| ranking.get(*position)) else {
            continue;
        };
        *position += 1;
        let lots = held.entry(bidder).or_default();
        lots.insert((wish(preferences, bidder, lot), lot));
        if lots.len() > preferences.most_lots {
            open.extend(lots.pop_last().map(|(_, given_up)| given_up));
        }
    }
    held.into_iter()
        .flat_map(|(bidder, lots)| {
            lots.into_iter().map(move |(_, lot)| (lot.to_owned(), bidder.to_owned()))
        })
        .collect()
}

/// Gives the lots one after the other in the announced order, each to the best in its ranking who has not reached the cap.
pub fn by_order(
    rankings: &BTreeMap<String, Vec<String>>,
    order: &[String],
    most_lots: usize,
) -> BTreeMap<String, String> {
    let mut won: BTreeMap<&str, usize> = BTreeMap::new();
    let mut awards = BTreeMap::new();
    for lot in order {
        let ranking = rankings.get(lot).into_iter().flatten();
        let mut free =
            ranking.filter(|bidder| won.get(bidder.as_str()).is_none_or(|won| *won < most_lots));
        if let Some(bidder) = free.next() {
            *won.entry(bidder).or_default() += 1;
            awards.insert(lot.clone(), bidder.clone());
        }
    }
    awards
}

fn wish(preferences: &Preferences, bidder: &str, lot: &str) -> usize {
    let wishes = preferences.wishes.get(bidder);
    let found = wishes.and_then(|lots| lots.iter().position(|wanted| wanted == lot));
    found.unwrap_or(usize::MAX)
}
