//! The shapes of bids and of the whole case as JSON writes them.
//!
//! It must not check what the values mean; it only says what may stand where.

use super::spec::{
    CriterionSpec, DisplaySpec, DrawSpec, MethodSpec, Named, Number, RoundingSpec, TieSpec,
};
use crate::bid::ground::BidGround;
use crate::finding::Finding;
use crate::read::{Node, Placed, Read, Tree, codes, record};

record! {
    /// The life-cycle method.
    pub(crate) LifeCycleSpec {
        /// Its name.
        method: String,
        /// Rate in percent a year.
        discount_rate_percent: Number,
        /// Last year.
        years: u32,
    }
}

record! {
    /// What was announced about prices.
    pub(crate) PriceRulesSpec {
        /// Options that count, with factor.
        options: Named<Number>,
        /// Whether conditional discounts count.
        conditional_discounts: bool,
        /// Whether discounts for several lots count.
        lot_discounts: bool,
        /// Lots evaluated together.
        lots: Vec<String>,
        /// Tax in percent.
        vat_percent: Option<Number>,
        /// Life-cycle method.
        life_cycle: Option<LifeCycleSpec>,
    }
}

codes! {
    /// Conditions of discounts.
    DiscountKind {
        /// None.
        Unconditional = "unconditional",
        /// Such as Skonto.
        Conditional = "conditional",
        /// Award of several lots.
        Lots = "lots",
    }
}

record! {
    /// A discount.
    pub(crate) DiscountSpec {
        /// Its condition.
        kind: DiscountKind,
        /// Whether it stands at the designated place.
        at_designated_place: bool,
        /// The lots of the condition.
        lots: Vec<String>,
        /// In percent.
        percent: Option<Number>,
        /// As an amount.
        amount: Option<Number>,
    }
}

record! {
    /// Costs in later years.
    pub(crate) CostSpec {
        /// What it is.
        name: String,
        /// First year.
        first_year: u32,
        /// Last year.
        last_year: u32,
        /// Amount a year.
        amount: Number,
    }
}

record! {
    /// An offer whose evaluated price is computed.
    pub(crate) OfferSpec {
        /// Sum before discounts.
        base: Number,
        /// Prices of options.
        options: Named<Number>,
        /// Discounts.
        discounts: Vec<DiscountSpec>,
        /// Later costs.
        costs: Vec<CostSpec>,
    }
}

record! {
    /// A rater's value.
    pub(crate) OpinionSpec {
        /// Who.
        rater: String,
        /// Value.
        value: Number,
        /// Why.
        reason: Option<String>,
    }
}

record! {
    /// Values of several raters with the agreed one.
    pub(crate) AgreedSpec {
        /// The raters' values.
        opinions: Vec<OpinionSpec>,
        /// The agreed value.
        consensus: Number,
        /// The written reason.
        reason: String,
    }
}

/// A level, or the values of raters with the agreed one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum ScoreSpec {
    /// The level.
    Level(Number),
    /// Raters and consensus.
    Agreed(AgreedSpec),
}

impl Read for ScoreSpec {
    fn read(node: &Node, faults: &mut Vec<Finding>) -> Option<Self> {
        match node.tree {
            Tree::Table(_) => AgreedSpec::read(node, faults).map(Self::Agreed),
            Tree::Null
            | Tree::Bool(_)
            | Tree::Integer(_)
            | Tree::Fraction(_)
            | Tree::Text(_)
            | Tree::List(_) => Number::read(node, faults).map(Self::Level),
        }
    }
}

record! {
    /// A bid.
    pub(crate) BidSpec {
        /// Its name.
        id: String,
        /// Performance points.
        performance: Option<Number>,
        /// Levels by criterion.
        scores: Named<ScoreSpec>,
        /// Points of groups.
        groups: Named<Number>,
        /// Exclusion criteria: met or not.
        exclusion: Named<bool>,
        /// Evaluated price.
        price: Option<Number>,
        /// Offer.
        offer: Option<OfferSpec>,
        /// Grounds on which it was excluded before.
        excluded: Vec<BidGround>,
    }
}

record! {
    /// A ranking case.
    pub(crate) CaseSpec {
        /// Method.
        method: MethodSpec,
        /// Criteria tree.
        criteria: Vec<CriterionSpec>,
        /// Points of the whole tree.
        total_points: Option<Number>,
        /// Exclusion criteria.
        exclusion_criteria: Vec<String>,
        /// Chain for equal bids.
        ties: Option<Vec<TieSpec>>,
        /// Drawings of lots.
        lot_draws: Vec<DrawSpec>,
        /// Prescribed rounding.
        rounding: Vec<RoundingSpec>,
        /// Price rules.
        price_rules: Option<PriceRulesSpec>,
        /// Display.
        display: Option<DisplaySpec>,
        /// Bids.
        bids: Vec<Placed<BidSpec>>,
    }
}
