//! From levels to performance points: the points of a bid in every criterion and its minimums.
//!
//! It must not know prices: quality is judged and frozen before them.

use super::exact::{Exact, fraction};
use super::scheme::{Node, Scheme};
use super::score::{Rounding, Step, prescribed};
use crate::message::Message;
use crate::refusal::Refusal;

mod sums;

use sums::Sums;

/// The levels that a bid reached, by criterion.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Levels<'a>(Vec<(&'a str, &'a Exact)>);

impl<'a> FromIterator<(&'a str, &'a Exact)> for Levels<'a> {
    fn from_iter<I: IntoIterator<Item = (&'a str, &'a Exact)>>(levels: I) -> Self {
        let mut levels: Vec<_> = levels.into_iter().collect();
        levels.sort_by_key(|(name, _)| *name);
        levels.dedup_by(|(a, _), (b, _)| a == b);
        Self(levels)
    }
}

impl<'a> Levels<'a> {
    /// The level of a criterion. `next` is where it stands if criteria are asked for in the order of their names, as
    /// most trees name them, and is moved on.
    fn find(&self, id: &str, next: &mut usize) -> Option<&'a Exact> {
        let there = |at: usize| self.0.get(at).filter(|(name, _)| *name == id);
        let found = match there(*next) {
            Some(_) => *next,
            None => self.0.binary_search_by(|(name, _)| (*name).cmp(id)).ok()?,
        };
        *next = found.saturating_add(1);
        self.0.get(found).map(|(_, level)| *level)
    }
}

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
    let mut next = 0;
    for leaf in &scheme.leaves {
        match levels.find(&leaf.id, &mut next) {
            None => faults.push(refusal("evaluation-level-missing", &leaf.id)),
            Some(level) if !leaf.scale.admits(level) => {
                faults.push(refusal("evaluation-level-unknown", &leaf.id));
            }
            Some(level) => given.push((&leaf.factor, level)),
        }
    }
    if given.len() < levels.0.len() {
        faults.extend(unknown(scheme, levels));
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    let sums = sums(&given, rounding);
    let total = prescribed(rounding, Step::Performance, sums.between(0, scheme.leaves.len()));
    let shortfalls = scheme.nodes.iter().filter_map(|node| shortfall(node, &sums)).collect();
    Ok(Performance { total, shortfalls, sums })
}

fn unknown(scheme: &Scheme, levels: &Levels<'_>) -> Vec<Refusal> {
    let known = |id: &str| scheme.leaves.iter().any(|leaf| leaf.id == id);
    let strangers = levels.0.iter().filter(|(id, _)| !known(id));
    strangers.map(|(id, _)| refusal("evaluation-criterion-unknown", id)).collect()
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

/// The sums of weighted points, each rounded first where the documents want it.
fn sums(given: &[(&Exact, &Exact)], rounding: &Rounding) -> Sums {
    if !rounding.contains_key(&Step::CriterionPoints) {
        return Sums::of_products(given);
    }
    let points = given.iter().map(|(factor, level)| *factor * *level);
    let points = points.map(|points| prescribed(rounding, Step::CriterionPoints, points));
    Sums::of(&points.collect::<Vec<_>>())
}
