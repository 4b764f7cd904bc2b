//! The tree of award criteria as it is published: kinds, weights, scales, minimums, with the codes of eForms.
//!
//! It must not hold scores of bids.

use super::exact::Exact;
use serde::{Deserialize, Serialize};

/// What a criterion measures (BT-539, code list `award-criterion-type`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum CriterionKind {
    /// The price of the bid.
    Price,
    /// Costs, usually over the life cycle (§ 59 `VgV`).
    Cost,
    /// Quality, measured in points.
    Quality,
}

/// How a weight is expressed (BT-5421, code list `number-weight`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum WeightCode {
    /// A percentage.
    #[serde(rename = "per-exa")]
    PercentExact,
    /// The middle of a range of percentages.
    #[serde(rename = "per-mid")]
    PercentMiddle,
    /// A decimal share, 1 being the whole.
    #[serde(rename = "dec-exa")]
    DecimalExact,
    /// The middle of a range of decimal shares.
    #[serde(rename = "dec-mid")]
    DecimalMiddle,
    /// Points.
    #[serde(rename = "poi-exa")]
    PointsExact,
    /// The middle of a range of points.
    #[serde(rename = "poi-mid")]
    PointsMiddle,
    /// The order of importance; cannot be computed with.
    #[serde(rename = "ord-imp")]
    OrderOfImportance,
}

impl WeightCode {
    /// Every code with its value in the code list.
    pub const ALL: [(Self, &'static str); 7] = [
        (Self::PercentExact, "per-exa"),
        (Self::PercentMiddle, "per-mid"),
        (Self::DecimalExact, "dec-exa"),
        (Self::DecimalMiddle, "dec-mid"),
        (Self::PointsExact, "poi-exa"),
        (Self::PointsMiddle, "poi-mid"),
        (Self::OrderOfImportance, "ord-imp"),
    ];

    /// Whether the published number is only the middle of a published range.
    pub const fn is_range(self) -> bool {
        match self {
            Self::PercentMiddle | Self::DecimalMiddle | Self::PointsMiddle => true,
            Self::PercentExact
            | Self::DecimalExact
            | Self::PointsExact
            | Self::OrderOfImportance => false,
        }
    }
}

/// The weight of a criterion among its siblings (BT-541, BT-5421).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weight {
    /// The code under which the number was published.
    pub code: WeightCode,
    /// The number with which the evaluation computes.
    pub value: Exact,
    /// The published range, for the codes of a middle: the number must lie in it (§ 58 Abs. 3 `VgV`).
    pub range: Option<(Exact, Exact)>,
}

/// A fixed price (BT-541, code list `number-fixed`): then only quality decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum FixedCode {
    /// The total is fixed.
    #[serde(rename = "fix-tot")]
    Total,
    /// The price of a unit is fixed.
    #[serde(rename = "fix-unit")]
    Unit,
}

/// How a minimum is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum MinimumUnit {
    /// In points of the criterion's own scale; only for a criterion without parts.
    Level,
    /// In weighted points of the criterion or group.
    Points,
    /// In percent of the points that can be reached there.
    Percent,
}

/// A threshold (BT-541, code list `number-threshold`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Threshold {
    /// `min-score`: a bid with less is out.
    MinScore {
        /// How the minimum is measured.
        unit: MinimumUnit,
        /// The least that stays in (inclusive).
        value: Exact,
    },
    /// `max-pass`: so many bids at most go on to the next phase; evaluated by the procedure's phases.
    MaxPass {
        /// The number of bids.
        count: u32,
    },
}

/// One level of a scale with the words that were published for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Level {
    /// The points of the level.
    pub points: Exact,
    /// When the level is reached, in the words of the documents.
    pub text: String,
}

/// The scale on which a quality criterion without parts is judged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scale {
    /// One of the published levels and nothing between.
    Levels(Vec<Level>),
    /// Any number from 0 to a maximum, such as a measured value turned into points.
    UpTo(Exact),
}

impl Scale {
    /// The most points that can be reached.
    pub fn most(&self) -> Option<&Exact> {
        match self {
            Self::Levels(levels) => levels.iter().map(|level| &level.points).max(),
            Self::UpTo(most) => Some(most),
        }
    }

    /// Whether a value may be given.
    pub fn admits(&self, value: &Exact) -> bool {
        match self {
            Self::Levels(levels) => levels.iter().any(|level| level.points == *value),
            Self::UpTo(most) => !value.is_negative() && value <= most,
        }
    }
}

/// A node of the criteria tree. Exclusion criteria (A) are no nodes: they have no weight.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Criterion {
    /// Its identifier, unique in the tree.
    pub id: String,
    /// What it measures.
    pub kind: CriterionKind,
    /// Its published name (BT-734).
    pub name: String,
    /// Its weight among its siblings.
    pub weight: Weight,
    /// The kind of fixed price, if the price is fixed.
    pub fixed: Option<FixedCode>,
    /// Its threshold.
    pub threshold: Option<Threshold>,
    /// Its parts or, without parts, its scale.
    pub content: Content,
}

/// What stands below a criterion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// Sub-criteria.
    Parts(Vec<Criterion>),
    /// A quality criterion that is judged on a scale.
    Judged(Scale),
    /// A price or cost criterion, whose points the method computes.
    Priced,
}
