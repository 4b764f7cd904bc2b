//! Before publishing: what a formula is worth in money, and whether a third bid can turn two others round.
//!
//! It must not rank real bids, and it must not guess: every answer is an exact example or a proof's reason.

use super::exact::{Exact, fraction, one, percent, whole};
use super::method::Method;
use super::score::{Entry, Figures, Rounding, score};
use crate::message::Message;
use std::collections::BTreeMap;

mod flip;
mod third;

pub use flip::{Flip, Independence, example, flip};

/// An invented bid.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Invented {
    /// Performance points, not negative.
    pub performance: Exact,
    /// Price, above zero.
    pub price: Exact,
}

/// What a difference is worth at one invented bid in its field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Worth {
    /// How much the score falls if the price rises by ten percent and everything else stays; in the unit
    /// of the score. `None` where the method knows no exchange of price and score.
    pub ten_percent_price: Option<Exact>,
    /// The price at which the bid with one quality step more has the same score as before.
    pub step: StepPrice,
}

/// The price that equals a step of quality.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StepPrice {
    /// The bid may cost this much and keeps its score.
    At(Exact),
    /// No price is too high: the step is worth more than all price points that the bid has.
    Any,
    /// The method doesn't exchange quality for price.
    NotExchanged,
}

impl StepPrice {
    /// The answer in words.
    pub fn message(&self) -> Message {
        match self {
            Self::At(price) => Message::new("evaluation-worth-step").with("price", fraction(price)),
            Self::Any => Message::new("evaluation-worth-step-any"),
            Self::NotExchanged => Message::new("evaluation-worth-not-exchanged"),
        }
    }
}

fn entry(name: &str, bid: &Invented) -> Entry {
    Entry {
        bid: name.to_owned(),
        performance: Some(bid.performance.clone()),
        price: Some(bid.price.clone()),
        groups: BTreeMap::new(),
    }
}

/// The figures of a field of invented bids.
pub(crate) fn figures(method: &Method, field: &[&Invented]) -> Figures {
    let entries: Vec<Entry> = field.iter().map(|bid| entry("", bid)).collect();
    Figures::of(method, &entries)
}

/// The score of an invented bid against the figures of a field; higher is better, prices count negative.
pub(crate) fn merit(method: &Method, figures: &Figures, bid: &Invented) -> Option<Exact> {
    use super::method::ScoreKind;
    let value = score(method, figures, &entry("", bid), &Rounding::new())?.value;
    Some(match method.score_kind() {
        ScoreKind::Price => -value,
        ScoreKind::Performance
        | ScoreKind::Ratio
        | ScoreKind::WeightedRatio
        | ScoreKind::TotalPoints => value,
    })
}

/// What ten percent of price and one step of quality (`step` points) are worth at `bid`, measured against
/// the figures of `field`, which stay as they are. `None` where the formula is undefined there.
pub fn worth(method: &Method, field: &[Invented], bid: &Invented, step: &Exact) -> Option<Worth> {
    let figures = figures(method, &field.iter().collect::<Vec<_>>());
    let before = merit(method, &figures, bid)?;
    let dearer = Invented { price: &bid.price * percent(&whole(110)), ..bid.clone() };
    let after = merit(method, &figures, &dearer)?;
    let exchanged = exchanges(method);
    Some(Worth {
        ten_percent_price: exchanged.then(|| before - after),
        step: step_price(method, &figures, bid, step)?,
    })
}

const fn exchanges(method: &Method) -> bool {
    match method {
        Method::PriceOnly | Method::FixedPrice { .. } | Method::CostEff { .. } => false,
        Method::SimpleRatio
        | Method::ExtRatio { .. }
        | Method::WMedian(_)
        | Method::WRef { .. }
        | Method::WMean(..)
        | Method::PtsDouble { .. }
        | Method::PtsK { .. }
        | Method::PtsInverse { .. }
        | Method::PtsMinMax { .. } => true,
    }
}

fn step_price(
    method: &Method,
    figures: &Figures,
    bid: &Invented,
    step: &Exact,
) -> Option<StepPrice> {
    let price = &bid.price;
    let slope = match method {
        Method::PriceOnly | Method::FixedPrice { .. } | Method::CostEff { .. } => {
            return Some(StepPrice::NotExchanged);
        }
        Method::SimpleRatio | Method::ExtRatio { .. } => price.checked_div(&bid.performance)?,
        Method::WMedian(weights) | Method::WRef { weights, .. } | Method::WMean(weights, _) => {
            let quality =
                weights.performance.checked_div(figures.reference_performance.as_ref()?)?;
            let cost = weights.price.checked_div(figures.reference_price.as_ref()?)?;
            match quality.checked_div(&cost) {
                Some(slope) => slope,
                None => return Some(StepPrice::Any),
            }
        }
        Method::PtsDouble { points } => figures.lowest_price.as_ref()? / points,
        Method::PtsK { points, factor } => {
            (factor - one()) * figures.lowest_price.as_ref()? / points
        }
        Method::PtsInverse { points } => {
            // M·Pmin/P' = M·Pmin/P − step, solved for P'.
            let all = points * figures.lowest_price.as_ref()?;
            let left = &all / price - step;
            return Some(if left.is_positive() {
                StepPrice::At(all / left)
            } else {
                StepPrice::Any
            });
        }
        Method::PtsMinMax { points, .. } => {
            (figures.highest_price.as_ref()? - figures.lowest_price.as_ref()?) / points
        }
    };
    let at = price + slope * step;
    Some(if beyond_zero_points(method, figures, &at) { StepPrice::Any } else { StepPrice::At(at) })
}

/// Whether a price lies beyond the one that gives zero points, where more price costs nothing more.
fn beyond_zero_points(method: &Method, figures: &Figures, price: &Exact) -> bool {
    let lowest = figures.lowest_price.as_ref();
    let end = match method {
        Method::PtsDouble { .. } => lowest.map(|lowest| lowest * whole(2)),
        Method::PtsK { factor, .. } => lowest.map(|lowest| lowest * factor),
        Method::PtsMinMax { .. } => figures.highest_price.clone(),
        Method::PriceOnly
        | Method::SimpleRatio
        | Method::ExtRatio { .. }
        | Method::WMedian(_)
        | Method::WRef { .. }
        | Method::WMean(..)
        | Method::PtsInverse { .. }
        | Method::FixedPrice { .. }
        | Method::CostEff { .. } => None,
    };
    end.is_some_and(|end| *price > end)
}

#[cfg(test)]
mod tests;
