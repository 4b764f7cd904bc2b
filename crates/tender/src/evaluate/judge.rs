//! From levels to performance points: the points of a bid in every criterion and its minimums.
//!
//! It must not know prices: quality is judged and frozen before them.

use super::exact::{Exact, common_multiple, fraction};
use super::scheme::{Leaf, Node, Scheme};
use super::score::{Rounding, Step, prescribed};
use crate::message::Message;
use crate::refusal::Refusal;
use num_bigint::BigInt;
use num_traits::{One, Zero};
use std::collections::BTreeMap;

/// The levels that a bid reached, by criterion.
pub type Levels = BTreeMap<String, Exact>;

/// A minimum that a bid doesn't reach.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shortfall {
    /// The criterion.
    pub criterion: String,
    /// The weighted points that the bid has there.
    pub reached: Exact,
    /// The weighted points that it needs.
    pub minimum: Exact,
}

/// The performance of one bid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Performance {
    /// Performance points (L): the sum over all criteria of quality.
    pub total: Exact,
    /// Points of each criterion and group, by id.
    pub nodes: BTreeMap<String, Exact>,
    /// The minimums that are not reached.
    pub shortfalls: Vec<Shortfall>,
}

const SOURCE: &str = "§ 127 GWB, § 58 VgV";

/// Computes the performance of one bid: for each criterion weight × level ÷ highest level.
///
/// # Errors
/// Every criterion without a level, every level that the scale doesn't have, every unknown criterion; the
/// field is a pointer below `/scores`.
pub fn judge(
    scheme: &Scheme,
    levels: &Levels,
    rounding: &Rounding,
) -> Result<Performance, Vec<Refusal>> {
    let mut faults = unknown(scheme, levels);
    let mut given = Vec::with_capacity(scheme.leaves.len());
    for leaf in &scheme.leaves {
        match levels.get(&leaf.id) {
            None => faults.push(refusal("evaluation-level-missing", &leaf.id)),
            Some(level) if !leaf.scale.admits(level) => {
                faults.push(refusal("evaluation-level-unknown", &leaf.id));
            }
            Some(level) => given.push((leaf, level)),
        }
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    let sums = running_sums(scheme, &given, rounding);
    let total = prescribed(rounding, Step::Performance, sums.between(0, scheme.leaves.len()));
    let points = |node: &Node| sums.between(node.leaves.0, node.leaves.1);
    let nodes: BTreeMap<String, Exact> =
        scheme.nodes.iter().map(|node| (node.id.clone(), points(node))).collect();
    let shortfalls = scheme.nodes.iter().filter_map(|node| shortfall(node, &nodes)).collect();
    Ok(Performance { total, nodes, shortfalls })
}

fn unknown(scheme: &Scheme, levels: &Levels) -> Vec<Refusal> {
    let known = |id: &str| scheme.leaves.iter().any(|leaf| leaf.id == id);
    let strangers = levels.keys().filter(|id| !known(id));
    strangers.map(|id| refusal("evaluation-criterion-unknown", id)).collect()
}

fn refusal(key: &'static str, criterion: &str) -> Refusal {
    let message = Message::new(key).with("criterion", criterion);
    Refusal::new(message, SOURCE).at(format!("/scores/{criterion}"))
}

fn shortfall(node: &Node, nodes: &BTreeMap<String, Exact>) -> Option<Shortfall> {
    let minimum = node.minimum.clone()?;
    let reached = nodes.get(&node.id)?.clone();
    (reached < minimum).then(|| Shortfall { criterion: node.id.clone(), reached, minimum })
}

impl Shortfall {
    /// The reason for the exclusion in words.
    pub fn message(&self) -> Message {
        Message::new("evaluation-minimum-not-reached")
            .with("criterion", &self.criterion)
            .with("reached", fraction(&self.reached))
            .with("minimum", fraction(&self.minimum))
    }
}

/// Sums of weighted points from the first leaf on, as integers over one common denominator.
struct Sums {
    upto: Vec<BigInt>,
    denominator: BigInt,
}

impl Sums {
    fn between(&self, start: usize, end: usize) -> Exact {
        let zero = BigInt::zero();
        let upto = |end: usize| self.upto.get(end).unwrap_or(&zero);
        Exact::new(upto(end) - upto(start), self.denominator.clone())
    }
}

fn running_sums(scheme: &Scheme, given: &[(&Leaf, &Exact)], rounding: &Rounding) -> Sums {
    if rounding.contains_key(&Step::CriterionPoints) {
        let points = |(leaf, level): &(&Leaf, &Exact)| {
            prescribed(rounding, Step::CriterionPoints, &leaf.factor * *level)
        };
        let points: Vec<Exact> = given.iter().map(points).collect();
        let common = |all: BigInt, one: &Exact| common_multiple(&all, one.denom());
        let denominator = points.iter().fold(BigInt::one(), common);
        let numerators = points.iter().map(|one| one.numer() * (&denominator / one.denom()));
        return Sums { upto: accumulate(numerators), denominator };
    }
    let levels = given.iter().fold(BigInt::one(), |all, (_, level)| {
        if level.is_integer() { all } else { common_multiple(&all, level.denom()) }
    });
    let numerators = given.iter().map(|(leaf, level)| {
        let factor = leaf.factor.numer() * (&scheme.denominator / leaf.factor.denom());
        factor * level.numer() * (&levels / level.denom())
    });
    Sums { upto: accumulate(numerators), denominator: &scheme.denominator * &levels }
}

fn accumulate(numerators: impl Iterator<Item = BigInt>) -> Vec<BigInt> {
    let mut upto = vec![BigInt::zero()];
    let mut sum = BigInt::zero();
    for numerator in numerators {
        sum += numerator;
        upto.push(sum.clone());
    }
    upto
}
