//! The shapes of a ranking case as JSON writes them (`schemas/law-rank-case.schema.json`).
//!
//! It must not check what the values mean; it only says what may stand where.

use super::super::criteria::{CriterionKind, FixedCode, MinimumUnit, WeightCode};
use super::super::exact::{Exact, RoundingMode, parse};
use super::super::score::Step;
use crate::finding::Finding;
use crate::instant::Instant;
use crate::message::Message;
use crate::read::{Node, Read, Tree, codes, record};

/// An exact number, written as a text: a decimal (`"12.50"`) or a fraction (`"25/2"`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Number(pub(crate) Exact);

impl Read for Number {
    fn read(node: &Node, faults: &mut Vec<Finding>) -> Option<Self> {
        let Tree::Text(text) = &node.tree else {
            faults.push(node.wrong_kind("evaluation-want-number"));
            return None;
        };
        match parse(text) {
            Ok(value) => Some(Self(value)),
            Err(refused) => {
                let message = Message::new("evaluation-unreadable-number").with("value", refused.0);
                faults.push(node.fault(message, Message::new("evaluation-want-number")));
                None
            }
        }
    }
}

/// Values under names that the case itself gives, by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Named<T>(Vec<(String, T)>);

impl<T> Named<T> {
    /// The value of a name.
    pub(crate) fn get(&self, name: &str) -> Option<&T> {
        let found = self.0.binary_search_by(|(one, _)| one.as_str().cmp(name)).ok()?;
        self.0.get(found).map(|(_, value)| value)
    }

    /// Names and values in the order of names.
    pub(crate) fn iter(&self) -> impl ExactSizeIterator<Item = (&str, &T)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value))
    }

    /// Whether there is none.
    pub(crate) const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<T: Read> Read for Named<T> {
    fn read(node: &Node, faults: &mut Vec<Finding>) -> Option<Self> {
        let Tree::Table(entries) = &node.tree else {
            faults.push(node.wrong_kind("input-want-table"));
            return None;
        };
        let mut named = Vec::with_capacity(entries.len());
        for (name, node) in entries {
            named.extend(T::read(node, faults).map(|value| (name.clone().into_owned(), value)));
        }
        // No name stands twice in a table.
        named.sort_unstable_by(|(a, _), (b, _)| a.cmp(b));
        Some(Self(named))
    }

    fn absent() -> Option<Self> {
        Some(Self(Vec::new()))
    }
}

macro_rules! known_codes {
    ($($type:ty: $values:expr;)+) => {$(
        impl Read for $type {
            fn read(node: &Node, faults: &mut Vec<Finding>) -> Option<Self> {
                let values = $values;
                let words = values.map(|(_, word)| word);
                values.get(node.one_of(&words, faults)?).map(|(value, _)| *value)
            }
        }
    )+};
}

known_codes! {
    WeightCode: Self::ALL;
    CriterionKind: [(Self::Price, "price"), (Self::Cost, "cost"), (Self::Quality, "quality")];
    FixedCode: [(Self::Total, "fix-tot"), (Self::Unit, "fix-unit")];
    MinimumUnit: [(Self::Level, "level"), (Self::Points, "points"), (Self::Percent, "percent")];
    RoundingMode: [(Self::HalfUp, "half_up"), (Self::Down, "down")];
    Step: [
        (Self::CriterionPoints, "criterion_points"),
        (Self::Performance, "performance"),
        (Self::PricePoints, "price_points"),
        (Self::Score, "score"),
    ];
}

codes! {
    /// The methods.
    MethodId {
        /// Lowest price.
        PriceOnly = "PRICE_ONLY",
        /// Simple ratio.
        SimpleRatio = "SIMPLE_RATIO",
        /// Extended ratio.
        ExtRatio = "EXT_RATIO",
        /// Weighted ratio, medians.
        WMedian = "W_MEDIAN",
        /// Weighted ratio, reference values.
        WRef = "W_REF",
        /// Weighted ratio, means.
        WMean = "W_MEAN",
        /// Points, zero at the double price.
        PtsDouble = "PTS_DOUBLE",
        /// Points, zero at a multiple.
        PtsK = "PTS_K",
        /// Points, inverse to the price.
        PtsInverse = "PTS_INVERSE",
        /// Points between both ends.
        PtsMinMax = "PTS_MINMAX",
        /// Fixed price.
        FixedPrice = "FIXED_PRICE",
        /// Minimum performance and lowest price.
        CostEff = "COST_EFF",
    }
}

record! {
    /// The recorded decision for a method that is refused by default.
    pub(crate) OverrideSpec {
        /// Who decided.
        decided_by: String,
        /// Why it is lawful here.
        reason: String,
    }
}

/// A group of criteria, or one of the fixed words of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Word {
    /// One of the words.
    Fixed(String),
    /// The points of a named group.
    Group(String),
}

/// Reads one of `words`, or `{"group": "…"}`.
fn word(node: &Node, words: &[&str], faults: &mut Vec<Finding>) -> Option<Word> {
    if let Tree::Table(_) = node.tree {
        let fields = node.fields(&["group"], faults)?;
        return fields.get("group", faults).map(Word::Group);
    }
    let found = node.one_of(words, faults)?;
    words.get(found).map(|&word| Word::Fixed(word.to_owned()))
}

/// What decides inside the corridor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct DecisionSpec(pub(crate) Word);

impl Read for DecisionSpec {
    fn read(node: &Node, faults: &mut Vec<Finding>) -> Option<Self> {
        word(node, &["highest_performance", "lowest_price"], faults).map(Self)
    }
}

/// A rule for equal bids.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct TieSpec(pub(crate) Word);

impl Read for TieSpec {
    fn read(node: &Node, faults: &mut Vec<Finding>) -> Option<Self> {
        word(node, &["higher_performance", "lower_price", "lot_draw"], faults).map(Self)
    }
}

record! {
    /// The method with its parameters.
    pub(crate) MethodSpec {
        /// Which.
        id: MethodId,
        /// Weight of the performance in percent.
        performance_weight: Option<Number>,
        /// Weight of the price in percent.
        price_weight: Option<Number>,
        /// Published reference performance.
        reference_performance: Option<Number>,
        /// Published reference price.
        reference_price: Option<Number>,
        /// Points of the lowest price.
        max_price_points: Option<Number>,
        /// Multiple of the lowest price with zero points.
        k: Option<Number>,
        /// Width of the corridor in percent.
        tolerance_percent: Option<Number>,
        /// What decides in the corridor.
        decision: Option<DecisionSpec>,
        /// Performance to be reached.
        minimum_performance: Option<Number>,
        /// The fixed price.
        fixed_price: Option<Number>,
        /// The recorded legal override.
        legal_override: Option<OverrideSpec>,
    }
}

record! {
    /// A weight.
    pub(crate) WeightSpec {
        /// Code of eForms.
        code: WeightCode,
        /// The number.
        value: Number,
        /// Published range.
        range: Option<RangeSpec>,
    }
}

record! {
    /// A range.
    pub(crate) RangeSpec {
        /// Lower end.
        low: Number,
        /// Upper end.
        high: Number,
    }
}

record! {
    /// A threshold.
    pub(crate) ThresholdSpec {
        /// Code of eForms.
        code: ThresholdCode,
        /// How a minimum is measured.
        unit: Option<MinimumUnit>,
        /// The number.
        value: Number,
    }
}

codes! {
    /// Kinds of thresholds (code list `number-threshold`).
    ThresholdCode {
        /// A minimum.
        MinScore = "min-score",
        /// The most bids that go on.
        MaxPass = "max-pass",
    }
}

record! {
    /// A level of a scale.
    pub(crate) LevelSpec {
        /// Its points.
        points: Number,
        /// Its words.
        text: String,
    }
}

record! {
    /// A scale: levels or a maximum.
    pub(crate) ScaleSpec {
        /// The levels.
        levels: Vec<LevelSpec>,
        /// The maximum.
        max: Option<Number>,
    }
}

record! {
    /// A criterion.
    pub(crate) CriterionSpec {
        /// Identifier.
        id: String,
        /// Kind.
        kind: CriterionKind,
        /// Name.
        name: Option<String>,
        /// Weight.
        weight: WeightSpec,
        /// Fixed price.
        fixed: Option<FixedCode>,
        /// Threshold.
        threshold: Option<ThresholdSpec>,
        /// Scale.
        scale: Option<ScaleSpec>,
        /// Parts.
        parts: Vec<CriterionSpec>,
    }
}

record! {
    /// A drawing of lots.
    pub(crate) DrawSpec {
        /// The bids as drawn.
        order: Vec<String>,
        /// Who watched.
        witnesses: Vec<String>,
        /// When.
        at: Instant,
    }
}

record! {
    /// A prescribed rounding.
    pub(crate) RoundingSpec {
        /// Where.
        step: Step,
        /// Decimals.
        scale: u8,
        /// How.
        mode: RoundingMode,
    }
}

record! {
    /// How decimals are shown.
    pub(crate) DisplaySpec {
        /// Decimals.
        scale: Option<u8>,
        /// Factor for ratios.
        ratio_factor: Option<Number>,
    }
}
