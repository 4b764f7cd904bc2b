//! Putting equal bids in order by the chain that was announced, and only by it.
//!
//! It must not compute scores, and it must not draw lots: a draw is recorded by people and comes in.

use super::exact::Exact;
use super::score::Entry;
use crate::instant::Instant;
use serde::Serialize;
use std::collections::BTreeSet;

/// One announced rule for bids that are equal.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TieStep {
    /// The higher performance goes first.
    HigherPerformance,
    /// The lower price goes first.
    LowerPrice,
    /// More points in a named group of criteria go first.
    HigherGroup(String),
    /// Lots are drawn before two witnesses and the draw is recorded.
    LotDraw,
}

impl TieStep {
    /// The default chain of the platform: higher performance, lower price, drawing of lots.
    pub fn default_chain() -> Vec<Self> {
        vec![Self::HigherPerformance, Self::LowerPrice, Self::LotDraw]
    }
}

/// The record of a drawing of lots among equal bids.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LotDraw {
    /// The bids in the order in which they were drawn.
    pub order: Vec<String>,
    /// The two or more persons who watched.
    pub witnesses: Vec<String>,
    /// When the lots were drawn.
    pub at: Instant,
}

/// Why a bid stands before the next one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// By the score of the method.
    Score,
    /// By the decision criterion inside the corridor.
    Decision,
    /// By the first rule for equal bids: higher performance.
    HigherPerformance,
    /// By the rule for equal bids: lower price.
    LowerPrice,
    /// By the rule for equal bids: points of a named group.
    HigherGroup(String),
    /// By the drawing of lots.
    LotDraw,
}

/// Bids on one place: one bid, or several that the announced chain could not separate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place<'a> {
    /// The bids, by name.
    pub members: Vec<&'a Entry>,
    /// What separates this place from the next; `None` on the last place.
    pub ahead_by: Option<Reason>,
}

/// A figure by which bids are separated, the higher the better; `None` if a bid doesn't have it.
pub(crate) type Key<'k> = &'k dyn Fn(&Entry) -> Option<Exact>;

/// Orders bids by a first figure, then by the announced chain. Doesn't depend on the order of `entries`.
pub(crate) fn order<'a>(
    entries: Vec<&'a Entry>,
    first: (Key<'_>, Reason),
    chain: &[TieStep],
    draws: &[LotDraw],
) -> Vec<Place<'a>> {
    let mut places = Vec::new();
    let (key, reason) = first;
    let groups = split(entries, key);
    let rest = |group, places: &mut Vec<Place<'a>>| settle(group, chain, draws, places);
    place_groups(groups, &reason, rest, &mut places);
    places
}

fn settle<'a>(
    group: Vec<&'a Entry>,
    chain: &[TieStep],
    draws: &[LotDraw],
    places: &mut Vec<Place<'a>>,
) {
    let Some((step, later)) = chain.split_first() else {
        let mut members = group;
        members.sort_by(|a, b| a.bid.cmp(&b.bid));
        places.push(Place { members, ahead_by: None });
        return;
    };
    let (groups, reason) = match step {
        TieStep::HigherPerformance => {
            (split(group, &|entry| entry.performance.clone()), Reason::HigherPerformance)
        }
        TieStep::LowerPrice => {
            (split(group, &|entry| entry.price.clone().map(|price| -price)), Reason::LowerPrice)
        }
        TieStep::HigherGroup(id) => {
            (split(group, &|entry| entry.groups.get(id).cloned()), Reason::HigherGroup(id.clone()))
        }
        TieStep::LotDraw => (drawn(group, draws), Reason::LotDraw),
    };
    place_groups(groups, &reason, |group, places| settle(group, later, draws, places), places);
}

fn place_groups<'a>(
    groups: Vec<Vec<&'a Entry>>,
    reason: &Reason,
    mut settle: impl FnMut(Vec<&'a Entry>, &mut Vec<Place<'a>>),
    places: &mut Vec<Place<'a>>,
) {
    let last = groups.len().saturating_sub(1);
    for (index, group) in groups.into_iter().enumerate() {
        settle(group, places);
        if let Some(place) = places.last_mut().filter(|_| index < last) {
            place.ahead_by = Some(reason.clone());
        }
    }
}

/// Splits a group by a figure, best first; leaves it whole if a member doesn't have the figure.
fn split<'a>(group: Vec<&'a Entry>, key: Key<'_>) -> Vec<Vec<&'a Entry>> {
    let keyed: Option<Vec<(Exact, &Entry)>> =
        group.iter().map(|entry| Some((key(entry)?, *entry))).collect();
    let Some(mut keyed) = keyed else {
        return vec![group];
    };
    keyed.sort_by(|a, b| b.0.cmp(&a.0));
    keyed
        .chunk_by(|a, b| a.0 == b.0)
        .map(|equal| equal.iter().map(|(_, entry)| *entry).collect())
        .collect()
}

/// The order of a draw that was held among exactly these bids; the group as it is if there was none.
fn drawn<'a>(group: Vec<&'a Entry>, draws: &[LotDraw]) -> Vec<Vec<&'a Entry>> {
    let names: BTreeSet<&str> = group.iter().map(|entry| entry.bid.as_str()).collect();
    let fits = |draw: &&LotDraw| {
        draw.order.len() == names.len()
            && draw.order.iter().map(String::as_str).collect::<BTreeSet<_>>() == names
    };
    let Some(draw) = draws.iter().find(fits) else {
        return vec![group];
    };
    draw.order
        .iter()
        .filter_map(|name| group.iter().find(|entry| entry.bid == *name).copied())
        .map(|entry| vec![entry])
        .collect()
}
