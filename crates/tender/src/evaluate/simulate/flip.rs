//! Whether a third bid can turn the order of two others round.
//!
//! It must not answer "impossible" without a reason that holds for all bids.

use super::super::exact::{Exact, fraction, percent, whole};
use super::super::method::{Decision, Method};
use super::super::rank::{RankingRules, Standing, rank};
use super::third::candidates;
use super::{Invented, entry, figures, merit};
use crate::message::Message;
use core::cmp::Ordering;

/// Why no third bid can change anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Independence {
    /// The score is made from the bid itself and published figures only.
    OwnFigures,
}

/// Whether a third bid can turn two bids round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Flip {
    /// Never, with any bids.
    Impossible(Independence),
    /// Not these two, whatever the third bid is.
    NotTheseTwo,
    /// With this third bid.
    With(Invented),
}

impl Flip {
    /// The answer in words.
    pub fn message(&self) -> Message {
        match self {
            Self::Impossible(Independence::OwnFigures) => {
                Message::new("evaluation-flip-impossible")
            }
            Self::NotTheseTwo => Message::new("evaluation-flip-not-these"),
            Self::With(third) => Message::new("evaluation-flip-found")
                .with("performance", fraction(&third.performance))
                .with("price", fraction(&third.price)),
        }
    }
}

/// Looks for a third bid that turns `a` and `b` round; `most` is the highest performance that the
/// criteria allow. In the corridor a group of criteria is taken to be the whole performance.
///
/// The answer is complete: the order of two bids depends on the third only through one or two figures of
/// the field (lowest price, highest price, medians, means, best ratio) and is monotone in each of them
/// between a few known points, so the order at these points, and in the limit, decides.
pub fn flip(method: &Method, a: &Invented, b: &Invented, most: &Exact) -> Flip {
    if is_independent(method) {
        return Flip::Impossible(Independence::OwnFigures);
    }
    let Some(before) = order(method, a, b, None).filter(|order| order.is_ne()) else {
        return Flip::NotTheseTwo;
    };
    let turned = |third: &Invented| order(method, a, b, Some(third)) == Some(before.reverse());
    let found = candidates(method, a, b, most).into_iter().find(turned);
    found.map_or(Flip::NotTheseTwo, Flip::With)
}

/// An example with invented bids: two bids and the third that turns them round.
///
/// `None` if the method is independent of third bids, or if its parameters leave nothing to turn (such
/// as a price weight of zero).
pub fn example(method: &Method, most: &Exact) -> Option<(Invented, Invented, Invented)> {
    let bids: Vec<Invented> = [100, 90, 75, 60, 40]
        .into_iter()
        .flat_map(|share| {
            let performance = most * percent(&whole(share));
            [100_000, 105_000, 115_000, 140_000, 190_000].into_iter().map(move |price| Invented {
                performance: performance.clone(),
                price: whole(price),
            })
        })
        .collect();
    let pairs = bids.iter().flat_map(|a| bids.iter().map(move |b| (a, b)));
    pairs.into_iter().find_map(|(a, b)| match flip(method, a, b, most) {
        Flip::With(third) => Some((a.clone(), b.clone(), third)),
        Flip::Impossible(_) | Flip::NotTheseTwo => None,
    })
}

const fn is_independent(method: &Method) -> bool {
    match method {
        Method::PriceOnly
        | Method::SimpleRatio
        | Method::WRef { .. }
        | Method::FixedPrice { .. }
        | Method::CostEff { .. } => true,
        Method::ExtRatio { .. }
        | Method::WMedian(_)
        | Method::WMean(..)
        | Method::PtsDouble { .. }
        | Method::PtsK { .. }
        | Method::PtsInverse { .. }
        | Method::PtsMinMax { .. } => false,
    }
}

/// The order of two bids in the field with the third: `Greater` if the first stands before the second.
pub(super) fn order(
    method: &Method,
    a: &Invented,
    b: &Invented,
    third: Option<&Invented>,
) -> Option<Ordering> {
    if let Method::ExtRatio { tolerance, decision } = method {
        let decision = match decision {
            Decision::LowestPrice => Decision::LowestPrice,
            Decision::HighestPerformance | Decision::Group(_) => Decision::HighestPerformance,
        };
        return in_corridor(
            &Method::ExtRatio { tolerance: tolerance.clone(), decision },
            a,
            b,
            third,
        );
    }
    let field: Vec<&Invented> = [a, b].into_iter().chain(third).collect();
    let figures = figures(method, &field);
    Some(merit(method, &figures, a)?.cmp(&merit(method, &figures, b)?))
}

fn in_corridor(
    method: &Method,
    a: &Invented,
    b: &Invented,
    third: Option<&Invented>,
) -> Option<Ordering> {
    let mut rules = RankingRules::new(method.clone());
    rules.ties = Vec::new();
    let mut entries = vec![entry("a", a), entry("b", b)];
    entries.extend(third.map(|third| entry("c", third)));
    let ranking = rank(&rules, &entries).ok()?;
    let place = |name: &str| {
        let found = ranking.bids.iter().find(|bid| bid.entry.bid == name);
        found.map_or(usize::MAX, |bid| match bid.standing {
            Standing::Ranked { rank, .. } => rank,
            Standing::OutsideCorridor | Standing::BelowMinimum => usize::MAX,
        })
    };
    Some(place("b").cmp(&place("a")))
}
