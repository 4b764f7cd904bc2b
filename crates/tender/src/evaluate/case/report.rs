//! What a ranking case gives as JSON (`schemas/law-rank.schema.json`).
//!
//! It must not decide anything: it writes down what the ranking decided.

use super::super::exact::{Exact, decimal, fraction};
use super::super::method::ScoreKind;
use super::super::order::Reason;
use super::super::rank::{Ranked, Ranking, Standing};
use super::bids::Examined;
use crate::message::Message;
use crate::refusal::Refusal;
use serde::Serialize;

/// An exact value with its display.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Value {
    /// The exact value, `numerator/denominator` in lowest terms.
    pub fraction: String,
    /// The value rounded half up, for people only.
    pub decimal: String,
}

/// Whether the bids could be ranked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// The ranking is complete.
    Ranked,
    /// A bid needs clarification first; nothing is ranked.
    Blocked,
}

/// Where a bid ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum BidStatus {
    /// It has a rank.
    Ranked,
    /// Its ratio is below the corridor.
    OutsideCorridor,
    /// Its performance is below the method's minimum.
    BelowMinimum,
    /// It was excluded before the ranking.
    Excluded,
}

/// One bid of the result.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct BidReport {
    /// Its name.
    pub id: String,
    /// Where it ended.
    pub status: BidStatus,
    /// Its rank, shared by equal bids.
    pub rank: Option<usize>,
    /// Performance points (L).
    pub performance: Option<Value>,
    /// Evaluated price (P).
    pub price: Option<Value>,
    /// Points of the price.
    pub price_points: Option<Value>,
    /// The figure that is compared.
    pub score: Option<Value>,
    /// The score times the display factor; for ratios only.
    pub score_display: Option<String>,
    /// What puts it before the next rank.
    pub ahead_by: Option<Reason>,
    /// Why it is excluded.
    pub reasons: Vec<Message>,
    /// What its price leaves out.
    pub notes: Vec<Message>,
}

/// The corridor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CorridorReport {
    /// Best ratio.
    pub leading: Value,
    /// Lowest ratio inside.
    pub bound: Value,
}

/// The figures of the field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FiguresReport {
    /// Lowest price.
    pub lowest_price: Option<Value>,
    /// Highest price.
    pub highest_price: Option<Value>,
    /// Median, mean or reference of the performance.
    pub reference_performance: Option<Value>,
    /// Median, mean or reference of the price.
    pub reference_price: Option<Value>,
}

/// The result of a ranking case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Report {
    /// Name of the method.
    pub method: &'static str,
    /// What the score is.
    pub score_kind: ScoreKind,
    /// Whether the bids could be ranked.
    pub status: Status,
    /// The one bid on rank 1, if there is one.
    pub winner: Option<String>,
    /// The bids: by rank, then without rank, then excluded.
    pub bids: Vec<BidReport>,
    /// Groups of bids that stay equal.
    pub ties: Vec<Vec<String>>,
    /// The figures of the field.
    pub figures: Option<FiguresReport>,
    /// The corridor.
    pub corridor: Option<CorridorReport>,
    /// Risks that remain.
    pub warnings: Vec<Refusal>,
    /// What must be clarified first.
    pub blocked: Vec<Refusal>,
}

/// How values are shown.
pub(super) struct Display {
    pub(super) scale: u32,
    pub(super) ratio_factor: Exact,
    pub(super) kind: ScoreKind,
}

impl Display {
    fn value(&self, value: &Exact) -> Value {
        Value { fraction: fraction(value), decimal: decimal(value, self.scale) }
    }

    fn optional(&self, value: Option<&Exact>) -> Option<Value> {
        value.map(|value| self.value(value))
    }

    /// A bid in the ranking.
    pub(super) fn ranked(&self, bid: &Ranked, notes: Vec<Message>) -> BidReport {
        let (status, ahead_by) = match &bid.standing {
            Standing::Ranked { ahead_by, .. } => (BidStatus::Ranked, ahead_by.clone()),
            Standing::OutsideCorridor => (BidStatus::OutsideCorridor, None),
            Standing::BelowMinimum => (BidStatus::BelowMinimum, None),
        };
        let score = bid.score.as_ref();
        let shown = |score: &Exact| decimal(&(score * &self.ratio_factor), self.scale);
        BidReport {
            id: bid.entry.bid.clone(),
            status,
            rank: bid.rank(),
            performance: self.optional(bid.entry.performance.as_ref()),
            price: self.optional(bid.entry.price.as_ref()),
            price_points: self.optional(score.and_then(|score| score.price_points.as_ref())),
            score: score.map(|score| self.value(&score.value)),
            score_display: score
                .filter(|_| self.kind == ScoreKind::Ratio)
                .map(|score| shown(&score.value)),
            ahead_by,
            reasons: Vec::new(),
            notes,
        }
    }

    /// A bid that was excluded before.
    pub(super) fn excluded(&self, bid: Examined) -> BidReport {
        BidReport {
            id: bid.entry.bid,
            status: BidStatus::Excluded,
            rank: None,
            performance: self.optional(bid.entry.performance.as_ref()),
            price: self.optional(bid.entry.price.as_ref()),
            price_points: None,
            score: None,
            score_display: None,
            ahead_by: None,
            reasons: bid.reasons,
            notes: bid.notes,
        }
    }

    /// The figures of the field.
    pub(super) fn figures(&self, ranking: &Ranking) -> FiguresReport {
        let figures = &ranking.figures;
        FiguresReport {
            lowest_price: self.optional(figures.lowest_price.as_ref()),
            highest_price: self.optional(figures.highest_price.as_ref()),
            reference_performance: self.optional(figures.reference_performance.as_ref()),
            reference_price: self.optional(figures.reference_price.as_ref()),
        }
    }

    /// The corridor.
    pub(super) fn corridor(&self, ranking: &Ranking) -> Option<CorridorReport> {
        let corridor = ranking.corridor.as_ref()?;
        Some(CorridorReport {
            leading: self.value(&corridor.leading),
            bound: self.value(&corridor.bound),
        })
    }
}
