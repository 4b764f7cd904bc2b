//! The ranking: scores under a method, the corridor, the order and its ties.
//!
//! It must not exclude a bid for what it says; it ranks the bids that reached the last stage.

use super::exact::{Exact, whole};
use super::method::{Decision, Method, ScoreKind};
use super::order::{LotDraw, Place, Reason, TieStep, order};
use super::score::{Entry, Figures, Rounding, Score, score};
use crate::message::Message;
use crate::refusal::Refusal;
use std::collections::BTreeMap;

/// Everything that the documents fixed about the order of bids.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RankingRules {
    /// The method.
    pub method: Method,
    /// The announced chain for equal bids; empty means that none was announced.
    pub ties: Vec<TieStep>,
    /// The prescribed rounding.
    pub rounding: Rounding,
    /// The drawings of lots that were held.
    pub draws: Vec<LotDraw>,
}

impl RankingRules {
    /// A method with the default chain for ties, no rounding and no draw.
    pub fn new(method: Method) -> Self {
        let ties = TieStep::default_chain();
        Self { method, ties, rounding: Rounding::new(), draws: Vec::new() }
    }
}

/// Where a bid ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// On a place, together with others if `tied` names them.
    Ranked {
        /// The place, from 1; equal bids share it and the next places stay free.
        rank: usize,
        /// What puts it before the next place.
        ahead_by: Option<Reason>,
    },
    /// Its ratio is below the corridor.
    OutsideCorridor,
    /// Its performance is below the announced minimum.
    BelowMinimum,
}

/// One bid in a ranking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ranked {
    /// The bid with its figures.
    pub entry: Entry,
    /// Its score; `None` below the minimum.
    pub score: Option<Score>,
    /// Where it ended.
    pub standing: Standing,
}

/// The corridor of the extended ratio method.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Corridor {
    /// The best ratio.
    pub leading: Exact,
    /// The lowest ratio that is still inside.
    pub bound: Exact,
}

/// A complete ranking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ranking {
    /// The bids by rank; then those without a rank by name.
    pub bids: Vec<Ranked>,
    /// The figures of the field.
    pub figures: Figures,
    /// The corridor, for the extended ratio method.
    pub corridor: Option<Corridor>,
    /// Groups of bids that the announced chain left equal, best first.
    pub ties: Vec<Vec<String>>,
}

impl Ranking {
    /// The one bid on the first place; `None` if there is none or the first place is tied.
    pub fn winner(&self) -> Option<&str> {
        let mut first = self.bids.iter().filter(|bid| bid.rank() == Some(1));
        let winner = first.next()?;
        first.next().is_none().then_some(winner.entry.bid.as_str())
    }
}

impl Ranked {
    /// The place of the bid, if it has one.
    pub const fn rank(&self) -> Option<usize> {
        match &self.standing {
            Standing::Ranked { rank, .. } => Some(*rank),
            Standing::OutsideCorridor | Standing::BelowMinimum => None,
        }
    }
}

/// Ranks the bids that reached the last stage. The order of `entries` doesn't matter.
///
/// # Errors
/// A fault of the method's parameters, or a bid for which the formula has no meaning: each is named and
/// has to be clarified first, nothing is ranked without it.
pub fn rank(rules: &RankingRules, entries: &[Entry]) -> Result<Ranking, Vec<Refusal>> {
    let mut faults = rules.method.check();
    faults.extend(undefined(&rules.method, entries));
    if !faults.is_empty() {
        return Err(faults);
    }
    let (eligible, below) = by_minimum(&rules.method, entries);
    let figures = Figures::of(&rules.method, &eligible);
    let scores = scores(rules, &figures, &eligible)?;
    let corridor = corridor(&rules.method, &scores);
    let (inside, outside): (Vec<&Entry>, Vec<&Entry>) = eligible.iter().partition(|entry| {
        let ratio = scores.get(&entry.bid).map(|score| &score.value);
        corridor.as_ref().is_none_or(|corridor| ratio >= Some(&corridor.bound))
    });
    let places = places(rules, inside, &scores);
    let standings = outside
        .into_iter()
        .map(|entry| (entry, Standing::OutsideCorridor))
        .chain(below.iter().map(|entry| (entry, Standing::BelowMinimum)));
    Ok(assemble(&places, standings.collect(), scores, figures, corridor))
}

type Scores = BTreeMap<String, Score>;

fn scores(rules: &RankingRules, figures: &Figures, bids: &[Entry]) -> Result<Scores, Vec<Refusal>> {
    let mut scores = Scores::new();
    let mut faults = Vec::new();
    for entry in bids {
        match score(&rules.method, figures, entry, &rules.rounding) {
            Some(score) => drop(scores.insert(entry.bid.clone(), score)),
            None => faults.push(fault("evaluation-formula-undefined", &entry.bid)),
        }
    }
    if faults.is_empty() { Ok(scores) } else { Err(faults) }
}

fn fault(key: &'static str, bid: &str) -> Refusal {
    Refusal::new(Message::new(key).with("bid", bid), "§ 127 GWB, § 15 Abs. 5 VgV, § 60 VgV")
}

/// The bids for which the formula has no meaning; each needs a clarification.
fn undefined(method: &Method, entries: &[Entry]) -> Vec<Refusal> {
    let mut faults = Vec::new();
    for entry in entries {
        match &entry.performance {
            None if method.needs_performance() => {
                faults.push(fault("evaluation-performance-missing", &entry.bid));
            }
            Some(points) if points.is_negative() => {
                faults.push(fault("evaluation-performance-negative", &entry.bid));
            }
            None | Some(_) => {}
        }
        if lacks_group(method, entry) {
            faults.push(fault("evaluation-group-missing", &entry.bid));
        }
        match &entry.price {
            None if method.needs_price() => {
                faults.push(fault("evaluation-price-missing", &entry.bid));
            }
            Some(price) if method.needs_positive_price() && !price.is_positive() => {
                faults.push(fault("evaluation-price-not-positive", &entry.bid));
            }
            Some(price) if differs_from_fixed(method, price) => {
                faults.push(fault("evaluation-price-not-the-fixed-one", &entry.bid));
            }
            None | Some(_) => {}
        }
    }
    faults
}

fn differs_from_fixed(method: &Method, price: &Exact) -> bool {
    matches!(method, Method::FixedPrice { price: Some(fixed) } if fixed != price)
}

fn lacks_group(method: &Method, entry: &Entry) -> bool {
    matches!(method, Method::ExtRatio { decision: Decision::Group(id), .. }
        if !entry.groups.contains_key(id))
}

fn by_minimum(method: &Method, entries: &[Entry]) -> (Vec<Entry>, Vec<Entry>) {
    let Method::CostEff { minimum } = method else {
        return (entries.to_vec(), Vec::new());
    };
    entries
        .iter()
        .cloned()
        .partition(|entry| entry.performance.as_ref().is_some_and(|points| points >= minimum))
}

/// The corridor, measured downward from the best ratio; its bound is inside.
fn corridor(method: &Method, scores: &Scores) -> Option<Corridor> {
    let Method::ExtRatio { tolerance, .. } = method else {
        return None;
    };
    let leading = scores.values().map(|score| score.value.clone()).max()?;
    let bound = &leading * (whole(100) - tolerance) / whole(100);
    Some(Corridor { leading, bound })
}

fn places<'a>(rules: &RankingRules, inside: Vec<&'a Entry>, scores: &Scores) -> Vec<Place<'a>> {
    let score = |entry: &Entry| scores.get(&entry.bid).map(|score| score.value.clone());
    let lowest = |entry: &Entry| entry.price.clone().map(|price| -price);
    let highest = |entry: &Entry| entry.performance.clone();
    let cheapest = |entry: &Entry| score(entry).map(|value| -value);
    let chain = |key: &dyn Fn(&Entry) -> Option<Exact>, reason| {
        order(inside.clone(), (key, reason), &rules.ties, &rules.draws)
    };
    if let Method::ExtRatio { decision, .. } = &rules.method {
        return match decision {
            Decision::HighestPerformance => chain(&highest, Reason::Decision),
            Decision::LowestPrice => chain(&lowest, Reason::Decision),
            Decision::Group(id) => chain(&|entry| entry.groups.get(id).cloned(), Reason::Decision),
        };
    }
    if rules.method.score_kind() == ScoreKind::Price {
        chain(&cheapest, Reason::Score)
    } else {
        chain(&score, Reason::Score)
    }
}

fn assemble(
    places: &[Place<'_>],
    mut without_rank: Vec<(&Entry, Standing)>,
    mut scores: Scores,
    figures: Figures,
    corridor: Option<Corridor>,
) -> Ranking {
    let mut bids = Vec::new();
    for place in places {
        let rank = bids.len() + 1;
        for entry in &place.members {
            let standing = Standing::Ranked { rank, ahead_by: place.ahead_by.clone() };
            let score = scores.remove(&entry.bid);
            bids.push(Ranked { entry: (*entry).clone(), score, standing });
        }
    }
    without_rank.sort_by(|a, b| a.0.bid.cmp(&b.0.bid));
    for (entry, standing) in without_rank {
        let score = scores.remove(&entry.bid);
        bids.push(Ranked { entry: entry.clone(), score, standing });
    }
    let equal = places.iter().filter(|place| place.members.len() > 1);
    let ties = equal.map(|place| place.members.iter().map(|entry| entry.bid.clone()).collect());
    Ranking { ties: ties.collect(), bids, figures, corridor }
}
