//! The twelve methods that turn performance and price into one order (`UfAB` family), and what each needs.
//!
//! It must not compute scores, and it must not know bids.

use super::exact::{Exact, fraction, whole};
use crate::message::Message;
use crate::refusal::Refusal;
use serde::Serialize;

/// Weights of performance and price in percent; together exactly 100.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weights {
    /// Weight of the performance in percent (`G_L`).
    pub performance: Exact,
    /// Weight of the price in percent (`G_P`).
    pub price: Exact,
}

/// What decides inside the corridor of the extended ratio method.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decision {
    /// The highest performance points.
    HighestPerformance,
    /// The lowest evaluated price.
    LowestPrice,
    /// The most points in one named group of criteria.
    Group(String),
}

/// The recorded legal decision to use a method that is refused by default.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LegalOverride {
    /// Who took the decision.
    pub decided_by: String,
    /// Why the method is lawful in this procedure; never empty.
    pub reason: String,
}

/// How a bid's place is found. Fixed and published with the documents, never changed after the opening.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Method {
    /// The lowest price wins.
    PriceOnly,
    /// Simple ratio: Z = L / P, the highest wins.
    SimpleRatio,
    /// Extended ratio: all within the tolerance below the best ratio stay, then the decision criterion.
    ExtRatio {
        /// Width of the corridor in percent of the leading ratio, at least 0 and below 100.
        tolerance: Exact,
        /// What decides among the bids in the corridor.
        decision: Decision,
    },
    /// Weighted ratio against the medians: Z = `G_L`·L/`L_med` − `G_P`·P/`P_med`.
    WMedian(Weights),
    /// Weighted ratio against reference values that were published before the opening.
    WRef {
        /// Weights of performance and price.
        weights: Weights,
        /// Reference performance (`L_ref`), above zero.
        performance: Exact,
        /// Reference price (`P_ref`), above zero.
        price: Exact,
    },
    /// Weighted ratio against the means; refused without an override, because third bids flip ranks.
    WMean(Weights, Option<LegalOverride>),
    /// Price points M·(2·Pmin − P)/Pmin, never below zero.
    PtsDouble {
        /// Points of the lowest price (M).
        points: Exact,
    },
    /// Price points M·(k·Pmin − P)/((k − 1)·Pmin), never below zero.
    PtsK {
        /// Points of the lowest price (M).
        points: Exact,
        /// Multiple of the lowest price at which no points are left; above 1.
        factor: Exact,
    },
    /// Price points M·Pmin/P.
    PtsInverse {
        /// Points of the lowest price (M).
        points: Exact,
    },
    /// Price points M·(Pmax − P)/(Pmax − Pmin); refused without an override (OLG Düsseldorf, Verg 35/23).
    PtsMinMax {
        /// Points of the lowest price (M).
        points: Exact,
        /// The recorded legal decision to use it nevertheless.
        legal_override: Option<LegalOverride>,
    },
    /// The price is fixed; the highest performance wins.
    FixedPrice {
        /// The fixed price, if bids repeat it.
        price: Option<Exact>,
    },
    /// The lowest price among the bids that reach a performance wins.
    CostEff {
        /// Performance that must be reached (inclusive).
        minimum: Exact,
    },
}

/// What the score of a method is and which end is best.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ScoreKind {
    /// The evaluated price; the lowest is best.
    Price,
    /// Performance points; the highest is best.
    Performance,
    /// Performance divided by price; the highest is best.
    Ratio,
    /// Weighted performance less weighted price; the highest is best.
    WeightedRatio,
    /// Performance points and price points together; the highest is best.
    TotalPoints,
}

impl Method {
    /// The name under which the documents, the API and the command line know the method.
    pub const fn id(&self) -> &'static str {
        match self {
            Self::PriceOnly => "PRICE_ONLY",
            Self::SimpleRatio => "SIMPLE_RATIO",
            Self::ExtRatio { .. } => "EXT_RATIO",
            Self::WMedian(_) => "W_MEDIAN",
            Self::WRef { .. } => "W_REF",
            Self::WMean(..) => "W_MEAN",
            Self::PtsDouble { .. } => "PTS_DOUBLE",
            Self::PtsK { .. } => "PTS_K",
            Self::PtsInverse { .. } => "PTS_INVERSE",
            Self::PtsMinMax { .. } => "PTS_MINMAX",
            Self::FixedPrice { .. } => "FIXED_PRICE",
            Self::CostEff { .. } => "COST_EFF",
        }
    }

    /// What the score is.
    pub const fn score_kind(&self) -> ScoreKind {
        match self {
            Self::PriceOnly | Self::CostEff { .. } => ScoreKind::Price,
            Self::FixedPrice { .. } => ScoreKind::Performance,
            Self::SimpleRatio | Self::ExtRatio { .. } => ScoreKind::Ratio,
            Self::WMedian(_) | Self::WRef { .. } | Self::WMean(..) => ScoreKind::WeightedRatio,
            Self::PtsDouble { .. }
            | Self::PtsK { .. }
            | Self::PtsInverse { .. }
            | Self::PtsMinMax { .. } => ScoreKind::TotalPoints,
        }
    }

    /// The points of the lowest price, for methods that give price points.
    pub const fn price_points(&self) -> Option<&Exact> {
        match self {
            Self::PtsDouble { points }
            | Self::PtsK { points, .. }
            | Self::PtsInverse { points }
            | Self::PtsMinMax { points, .. } => Some(points),
            Self::PriceOnly
            | Self::SimpleRatio
            | Self::ExtRatio { .. }
            | Self::WMedian(_)
            | Self::WRef { .. }
            | Self::WMean(..)
            | Self::FixedPrice { .. }
            | Self::CostEff { .. } => None,
        }
    }

    /// The weights of performance and price, for the weighted ratio methods.
    pub const fn weights(&self) -> Option<&Weights> {
        match self {
            Self::WMedian(weights) | Self::WRef { weights, .. } | Self::WMean(weights, _) => {
                Some(weights)
            }
            Self::PriceOnly
            | Self::SimpleRatio
            | Self::ExtRatio { .. }
            | Self::PtsDouble { .. }
            | Self::PtsK { .. }
            | Self::PtsInverse { .. }
            | Self::PtsMinMax { .. }
            | Self::FixedPrice { .. }
            | Self::CostEff { .. } => None,
        }
    }

    /// Whether every bid needs performance points.
    pub fn needs_performance(&self) -> bool {
        *self != Self::PriceOnly
    }

    /// Whether every bid needs a price.
    pub fn needs_price(&self) -> bool {
        self.score_kind() != ScoreKind::Performance
    }

    /// Whether prices are put in relation, so that zero or a negative price has no meaning.
    pub fn needs_positive_price(&self) -> bool {
        match self.score_kind() {
            ScoreKind::Price | ScoreKind::Performance => false,
            ScoreKind::Ratio | ScoreKind::WeightedRatio | ScoreKind::TotalPoints => true,
        }
    }

    /// Everything that is wrong with the parameters, as pointers below `/method`.
    pub fn check(&self) -> Vec<Refusal> {
        let mut faults = Vec::new();
        self.check_parameters(&mut faults);
        if let Some(weights) = self.weights() {
            check_weights(weights, &mut faults);
        }
        if let Some(points) = self.price_points().filter(|points| !points.is_positive()) {
            faults.push(not_positive("max_price_points", points));
        }
        if let Some(missing) = self.missing_override() {
            faults.push(missing);
        }
        faults
    }

    fn check_parameters(&self, faults: &mut Vec<Refusal>) {
        match self {
            Self::ExtRatio { tolerance, .. } => {
                if tolerance.is_negative() || *tolerance >= whole(100) {
                    let message = Message::new("evaluation-tolerance-out-of-range")
                        .with("value", fraction(tolerance));
                    faults.push(Refusal::new(message, UFAB).at("/method/tolerance_percent"));
                }
            }
            Self::WRef { performance, price, .. } => {
                for (field, value) in
                    [("reference_performance", performance), ("reference_price", price)]
                {
                    if !value.is_positive() {
                        faults.push(not_positive(field, value));
                    }
                }
            }
            Self::PtsK { factor, .. } => {
                if *factor <= whole(1) {
                    let message =
                        Message::new("evaluation-factor-too-small").with("value", fraction(factor));
                    faults.push(Refusal::new(message, UFAB).at("/method/k"));
                }
            }
            Self::CostEff { minimum } => {
                if minimum.is_negative() {
                    faults.push(not_positive("minimum_performance", minimum));
                }
            }
            Self::PriceOnly
            | Self::SimpleRatio
            | Self::WMedian(_)
            | Self::WMean(..)
            | Self::PtsDouble { .. }
            | Self::PtsInverse { .. }
            | Self::PtsMinMax { .. }
            | Self::FixedPrice { .. } => {}
        }
    }

    fn missing_override(&self) -> Option<Refusal> {
        let (risk, source) = self.risk()?;
        let given = self.legal_override().is_some_and(|given| {
            !given.reason.trim().is_empty() && !given.decided_by.trim().is_empty()
        });
        let message = Message::new("evaluation-method-refused").with("method", self.id());
        (!given)
            .then(|| Refusal::new(message.with("risk", risk), source).at("/method/legal_override"))
    }

    /// The risk that remains with the method although it may be used, with its source.
    pub fn warning(&self) -> Option<Refusal> {
        let (risk, source) = self.risk()?;
        let message = Message::new("evaluation-method-risky").with("method", self.id());
        Some(Refusal::new(message.with("risk", risk), source).at("/method"))
    }

    const fn risk(&self) -> Option<(&'static str, &'static str)> {
        match self {
            Self::PtsMinMax { .. } => {
                Some(("worst-always-zero", "OLG Düsseldorf, 29.05.2024, Verg 35/23"))
            }
            Self::WMean(..) => Some(("third-bids-flip", UFAB)),
            Self::PriceOnly
            | Self::SimpleRatio
            | Self::ExtRatio { .. }
            | Self::WMedian(_)
            | Self::WRef { .. }
            | Self::PtsDouble { .. }
            | Self::PtsK { .. }
            | Self::PtsInverse { .. }
            | Self::FixedPrice { .. }
            | Self::CostEff { .. } => None,
        }
    }

    const fn legal_override(&self) -> Option<&LegalOverride> {
        match self {
            Self::WMean(_, given) | Self::PtsMinMax { legal_override: given, .. } => given.as_ref(),
            Self::PriceOnly
            | Self::SimpleRatio
            | Self::ExtRatio { .. }
            | Self::WMedian(_)
            | Self::WRef { .. }
            | Self::PtsDouble { .. }
            | Self::PtsK { .. }
            | Self::PtsInverse { .. }
            | Self::FixedPrice { .. }
            | Self::CostEff { .. } => None,
        }
    }
}

/// Source of the methods themselves; administrative guidance without the force of law.
pub const UFAB: &str = "UfAB, Bewertungsmethoden; § 127 GWB, § 58 VgV";

fn check_weights(weights: &Weights, faults: &mut Vec<Refusal>) {
    let sum = &weights.performance + &weights.price;
    if weights.performance.is_negative() || weights.price.is_negative() || sum != whole(100) {
        let message = Message::new("evaluation-method-weights").with("sum", fraction(&sum));
        faults.push(Refusal::new(message, UFAB).at("/method"));
    }
    if weights.performance.is_zero() {
        let message = Message::new("evaluation-value-not-positive").with("value", "0");
        faults.push(Refusal::new(message, UFAB).at("/method/performance_weight"));
    }
}

fn not_positive(field: &str, value: &Exact) -> Refusal {
    let message = Message::new("evaluation-value-not-positive").with("value", fraction(value));
    Refusal::new(message, UFAB).at(format!("/method/{field}"))
}
