//! From levels to performance points: the points of a bid in every criterion and its minimums.
//!
//! It must not know prices: quality is judged and frozen before them.

use super::exact::{Exact, fraction};
use super::scheme::{Leaf, Node, Scheme};
use super::score::{Rounding, Step, prescribed};
use crate::message::Message;
use crate::refusal::Refusal;
use std::collections::BTreeMap;

/// The levels that a bid reached, by criterion.
pub type Levels<'a> = BTreeMap<&'a str, &'a Exact>;

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
    /// The minimums that are not reached.
    pub shortfalls: Vec<Shortfall>,
    sums: Sums,
}

impl Performance {
    /// The weighted points in one criterion or group of the scheme.
    pub fn points(&self, node: &Node) -> Exact {
        self.sums.between(node.leaves.0, node.leaves.1)
    }
}

const SOURCE: &str = "§ 127 GWB, § 58 VgV";

/// Computes the performance of one bid: for each criterion weight × level ÷ highest level.
///
/// # Errors
/// Every criterion without a level, every level that the scale doesn't have, every unknown criterion; the
/// field is a pointer below `/scores`.
pub fn judge(
    scheme: &Scheme,
    levels: &Levels<'_>,
    rounding: &Rounding,
) -> Result<Performance, Vec<Refusal>> {
    let mut faults = Vec::new();
    let mut given = Vec::with_capacity(scheme.leaves.len());
    for leaf in &scheme.leaves {
        match levels.get(leaf.id.as_str()) {
            None => faults.push(refusal("evaluation-level-missing", &leaf.id)),
            Some(level) if !leaf.scale.admits(level) => {
                faults.push(refusal("evaluation-level-unknown", &leaf.id));
            }
            Some(level) => given.push((leaf, *level)),
        }
    }
    if given.len() < levels.len() {
        faults.extend(unknown(scheme, levels));
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    let sums = Sums::of(&given, rounding);
    let total = prescribed(rounding, Step::Performance, sums.between(0, scheme.leaves.len()));
    let shortfalls = scheme.nodes.iter().filter_map(|node| shortfall(node, &sums)).collect();
    Ok(Performance { total, shortfalls, sums })
}

fn unknown(scheme: &Scheme, levels: &Levels<'_>) -> Vec<Refusal> {
    let known = |id: &str| scheme.leaves.iter().any(|leaf| leaf.id == id);
    let strangers = levels.keys().filter(|id| !known(id));
    strangers.map(|id| refusal("evaluation-criterion-unknown", id)).collect()
}

fn refusal(key: &'static str, criterion: &str) -> Refusal {
    let message = Message::new(key).with("criterion", criterion);
    Refusal::new(message, SOURCE).at(format!("/scores/{criterion}"))
}

fn shortfall(node: &Node, sums: &Sums) -> Option<Shortfall> {
    let minimum = node.minimum.clone()?;
    let reached = sums.between(node.leaves.0, node.leaves.1);
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

/// Sums of weighted points from the first leaf on, beginning with nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Sums(Vec<Exact>);

impl Sums {
    fn of(given: &[(&Leaf, &Exact)], rounding: &Rounding) -> Self {
        let mut upto = vec![Exact::ZERO];
        let mut sum = Exact::ZERO;
        for (leaf, level) in given {
            sum += prescribed(rounding, Step::CriterionPoints, &leaf.factor * *level);
            upto.push(sum.clone());
        }
        Self(upto)
    }

    fn between(&self, start: usize, end: usize) -> Exact {
        let upto = |end: usize| self.0.get(end).unwrap_or(&Exact::ZERO);
        upto(end) - upto(start)
    }
}
