//! The formulas: from performance and price of the bids to one exact score each.
//!
//! It must not order bids, and it must not round where the documents prescribe no rounding.

use super::exact::{Exact, RoundingMode, mean, median, one, percent, round, whole};
use super::method::Method;
use serde::Serialize;
use std::collections::BTreeMap;

/// A bid that reached the last stage, with what the formulas need.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The bid's name in this evaluation.
    pub bid: String,
    /// Performance points (L).
    pub performance: Option<Exact>,
    /// Evaluated price (P), net or gross as announced.
    pub price: Option<Exact>,
    /// Points of groups of criteria, by the group's id.
    pub groups: BTreeMap<String, Exact>,
}

/// A step of the computation at which documents may prescribe rounding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// The weighted points of one criterion.
    CriterionPoints,
    /// The performance points of a bid (L).
    Performance,
    /// The price points of a bid.
    PricePoints,
    /// The final figure: total, ratio or weighted ratio.
    Score,
}

/// The rounding that the documents prescribe: for each step its scale and mode. Empty is the default.
pub type Rounding = BTreeMap<Step, (u32, RoundingMode)>;

/// The value as the documents want it at a step; untouched where they prescribe nothing.
pub fn prescribed(rounding: &Rounding, step: Step, value: Exact) -> Exact {
    match rounding.get(&step) {
        Some((scale, mode)) => round(&value, *scale, *mode),
        None => value,
    }
}

/// The figures of the whole field against which each bid is measured.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// Lowest price (Pmin) of the bids that reached the stage.
    pub lowest_price: Option<Exact>,
    /// Highest price (Pmax) of the bids that reached the stage.
    pub highest_price: Option<Exact>,
    /// Median, mean or published reference of the performance.
    pub reference_performance: Option<Exact>,
    /// Median, mean or published reference of the price.
    pub reference_price: Option<Exact>,
}

impl Figures {
    /// The figures of a field of bids under a method.
    pub fn of(method: &Method, entries: &[Entry]) -> Self {
        let prices: Vec<Exact> = entries.iter().filter_map(|entry| entry.price.clone()).collect();
        let points: Vec<Exact> =
            entries.iter().filter_map(|entry| entry.performance.clone()).collect();
        let (reference_performance, reference_price) = match method {
            Method::WMedian(_) => (median(&points), median(&prices)),
            Method::WMean(..) => (mean(&points), mean(&prices)),
            Method::WRef { performance, price, .. } => {
                (Some(performance.clone()), Some(price.clone()))
            }
            Method::PriceOnly
            | Method::SimpleRatio
            | Method::ExtRatio { .. }
            | Method::PtsDouble { .. }
            | Method::PtsK { .. }
            | Method::PtsInverse { .. }
            | Method::PtsMinMax { .. }
            | Method::FixedPrice { .. }
            | Method::CostEff { .. } => (None, None),
        };
        Self {
            lowest_price: prices.iter().min().cloned(),
            highest_price: prices.iter().max().cloned(),
            reference_performance,
            reference_price,
        }
    }
}

/// What a formula gives for one bid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Score {
    /// Points of the price, for methods that give them.
    pub price_points: Option<Exact>,
    /// The figure that is compared, in the unit of the method's score kind.
    pub value: Exact,
}

/// The score of one bid; `None` where the formula is undefined (missing value, division by zero).
pub fn score(
    method: &Method,
    figures: &Figures,
    entry: &Entry,
    rounding: &Rounding,
) -> Option<Score> {
    let price = entry.price.as_ref();
    let performance = entry.performance.as_ref();
    let (price_points, value) = match method {
        Method::PriceOnly | Method::CostEff { .. } => (None, price?.clone()),
        Method::FixedPrice { .. } => (None, performance?.clone()),
        Method::SimpleRatio | Method::ExtRatio { .. } => (None, performance?.checked_div(price?)?),
        Method::WMedian(weights) | Method::WRef { weights, .. } | Method::WMean(weights, _) => {
            let quality = performance?.checked_div(figures.reference_performance.as_ref()?)?;
            let cost = price?.checked_div(figures.reference_price.as_ref()?)?;
            (None, percent(&weights.performance) * quality - percent(&weights.price) * cost)
        }
        Method::PtsDouble { .. }
        | Method::PtsK { .. }
        | Method::PtsInverse { .. }
        | Method::PtsMinMax { .. } => {
            let points = price_points(method, figures, price?)?;
            let points = prescribed(rounding, Step::PricePoints, points);
            let value = performance? + &points;
            (Some(points), value)
        }
    };
    Some(Score { price_points, value: prescribed(rounding, Step::Score, value) })
}

fn price_points(method: &Method, figures: &Figures, price: &Exact) -> Option<Exact> {
    let lowest = figures.lowest_price.as_ref()?;
    let most = method.price_points()?;
    let share = match method {
        Method::PtsDouble { .. } => linear(&whole(2), lowest, price)?,
        Method::PtsK { factor, .. } => linear(factor, lowest, price)?,
        Method::PtsInverse { .. } => lowest.checked_div(price)?,
        Method::PtsMinMax { .. } => {
            let highest = figures.highest_price.as_ref()?;
            // All prices are equal: each is the best one and gets all points.
            if highest == lowest { one() } else { (highest - price) / (highest - lowest) }
        }
        Method::PriceOnly
        | Method::SimpleRatio
        | Method::ExtRatio { .. }
        | Method::WMedian(_)
        | Method::WRef { .. }
        | Method::WMean(..)
        | Method::FixedPrice { .. }
        | Method::CostEff { .. } => return None,
    };
    Some(most * share)
}

/// The share of points that falls from 1 at the lowest price to 0 at `factor` times that price.
fn linear(factor: &Exact, lowest: &Exact, price: &Exact) -> Option<Exact> {
    let share = (factor * lowest - price).checked_div(&((factor - one()) * lowest))?;
    Some(share.max(Exact::ZERO))
}
