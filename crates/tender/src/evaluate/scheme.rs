//! The checked criteria tree: shares that are exact, leaves with their factors, groups with their minimums.
//!
//! It must not hold scores of bids; it is fixed with the documents.

use super::criteria::{
    Content, Criterion, CriterionKind, MinimumUnit, Scale, Threshold, Weight, WeightCode,
};
use super::exact::{Exact, fraction, one, percent, whole};
use crate::message::Message;
use crate::refusal::Refusal;
use std::collections::BTreeSet;

/// A leaf on which bids are judged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leaf {
    /// Identifier of the criterion.
    pub id: String,
    /// The scale.
    pub scale: Scale,
    /// Weighted points for one point of the scale.
    pub factor: Exact,
    /// The most weighted points.
    pub most: Exact,
}

/// A node with a minimum, a group or a leaf, and the leaves that count for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// Identifier of the criterion.
    pub id: String,
    /// Positions of its leaves in [`Scheme::leaves`], from the first up to but without the second.
    pub leaves: (usize, usize),
    /// The least weighted points with which a bid stays in.
    pub minimum: Option<Exact>,
}

/// A criteria tree whose weights add up, ready to judge bids.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scheme {
    /// The leaves on which bids are judged, in the order of the tree.
    pub leaves: Vec<Leaf>,
    /// Every node of quality, in the order of the tree.
    pub nodes: Vec<Node>,
    /// The points of the price or cost criterion, if it is part of the tree.
    pub price_points: Option<Exact>,
}

const SOURCE: &str = "§ 127 Abs. 5 GWB, § 58 Abs. 3 VgV; BT-539, BT-541";

/// Checks a criteria tree and computes what each leaf is worth, the whole being `total` points.
///
/// # Errors
/// Every fault of the tree with a pointer to its node: siblings that don't add up to exactly 100 %, mixed
/// or unusable weights, missing or empty scales, identifiers used twice, minimums out of reach.
pub fn scheme(roots: &[Criterion], total: &Exact) -> Result<Scheme, Vec<Refusal>> {
    let mut build = Build { scheme: Scheme::default(), faults: Vec::new(), names: BTreeSet::new() };
    if !total.is_positive() {
        build.fault(
            "/total_points",
            "evaluation-value-not-positive",
            &[("value", fraction(total))],
        );
    }
    build.siblings(roots, total, "/criteria", None);
    if build.faults.is_empty() { Ok(build.scheme) } else { Err(build.faults) }
}

struct Build {
    scheme: Scheme,
    faults: Vec<Refusal>,
    names: BTreeSet<String>,
}

impl Scheme {
    /// The node of a criterion or group.
    pub fn node(&self, id: &str) -> Option<&Node> {
        self.nodes.iter().find(|node| node.id == id)
    }
}

impl Build {
    fn fault(&mut self, field: &str, key: &'static str, args: &[(&'static str, String)]) {
        let message = args.iter().fold(Message::new(key), |m, (name, value)| m.with(name, value));
        self.faults.push(Refusal::new(message, SOURCE).at(field));
    }

    fn siblings(
        &mut self,
        nodes: &[Criterion],
        points: &Exact,
        field: &str,
        parent: Option<&Criterion>,
    ) {
        let shares = self.shares(nodes, points, field, parent);
        for (index, (node, share)) in nodes.iter().zip(shares).enumerate() {
            self.node(node, &(share * points), &format!("{field}/{index}"));
        }
    }

    /// The exact share of each sibling; they add up to one or the parent is named.
    fn shares(
        &mut self,
        nodes: &[Criterion],
        points: &Exact,
        field: &str,
        parent: Option<&Criterion>,
    ) -> Vec<Exact> {
        let name = parent.map_or_else(String::new, |parent| parent.id.clone());
        for (index, node) in nodes.iter().enumerate() {
            self.weight(&node.weight, &format!("{field}/{index}/weight"));
        }
        let mut codes = nodes.iter().map(|node| unit(node.weight.code));
        let Some(first) = codes.next() else {
            self.fault(field, "evaluation-criteria-empty", &[("node", name)]);
            return Vec::new();
        };
        if codes.any(|other| other != first) {
            self.fault(field, "evaluation-weights-mixed", &[("node", name)]);
            return nodes.iter().map(|_| Exact::ZERO).collect();
        }
        let sum: Exact = nodes.iter().map(|node| &node.weight.value).sum();
        let whole = match first {
            Unit::Share(whole) => whole,
            Unit::Points => match parent.map(|parent| &parent.weight) {
                Some(weight) if unit(weight.code) == Unit::Points => weight.value.clone(),
                Some(_) => sum.clone(),
                None => points.clone(),
            },
            Unit::Order => return nodes.iter().map(|_| Exact::ZERO).collect(),
        };
        if sum != whole || whole.is_zero() {
            let args = [("node", name), ("sum", fraction(&sum)), ("whole", fraction(&whole))];
            self.fault(field, "evaluation-weights-sum", &args);
            return nodes.iter().map(|_| Exact::ZERO).collect();
        }
        nodes.iter().map(|node| &node.weight.value / &whole).collect()
    }

    fn weight(&mut self, weight: &Weight, field: &str) {
        if weight.code == WeightCode::OrderOfImportance {
            self.fault(field, "evaluation-weight-not-computable", &[]);
        }
        if weight.value.is_negative() {
            let value = fraction(&weight.value);
            self.fault(
                &format!("{field}/value"),
                "evaluation-weight-negative",
                &[("value", value)],
            );
        }
        match &weight.range {
            None if weight.code.is_range() => self.fault(field, "evaluation-range-missing", &[]),
            Some(_) if !weight.code.is_range() => {
                self.fault(&format!("{field}/range"), "evaluation-range-not-expected", &[]);
            }
            Some((low, high)) if weight.value < *low || weight.value > *high => {
                let value = fraction(&weight.value);
                self.fault(
                    &format!("{field}/value"),
                    "evaluation-weight-outside-range",
                    &[("value", value)],
                );
            }
            None | Some(_) => {}
        }
    }

    fn node(&mut self, node: &Criterion, points: &Exact, field: &str) {
        if !self.names.insert(node.id.clone()) {
            self.fault(
                &format!("{field}/id"),
                "evaluation-criterion-twice",
                &[("node", node.id.clone())],
            );
        }
        let start = self.scheme.leaves.len();
        let position = self.scheme.nodes.len();
        if node.kind == CriterionKind::Quality {
            let open = Node { id: node.id.clone(), leaves: (start, start), minimum: None };
            self.scheme.nodes.push(open);
        }
        self.content(node, points, field);
        let minimum = self.minimum(node, points, field);
        let end = self.scheme.leaves.len();
        let quality = node.kind == CriterionKind::Quality;
        if let Some(open) = self.scheme.nodes.get_mut(position).filter(|_| quality) {
            open.leaves = (start, end);
            open.minimum = minimum;
        }
    }

    fn content(&mut self, node: &Criterion, points: &Exact, field: &str) {
        match (&node.content, node.kind) {
            (Content::Parts(parts), CriterionKind::Quality) => {
                self.siblings(parts, points, &format!("{field}/parts"), Some(node));
                if parts.iter().any(|part| part.kind != CriterionKind::Quality) {
                    self.fault(&format!("{field}/parts"), "evaluation-price-below-quality", &[]);
                }
            }
            (Content::Judged(scale), CriterionKind::Quality) => {
                self.leaf(node, scale, points, field);
            }
            (Content::Priced, CriterionKind::Price | CriterionKind::Cost) => {
                if self.scheme.price_points.replace(points.clone()).is_some() {
                    self.fault(field, "evaluation-price-twice", &[("node", node.id.clone())]);
                }
            }
            (Content::Priced, CriterionKind::Quality) => {
                self.fault(field, "evaluation-scale-missing", &[("node", node.id.clone())]);
            }
            (
                Content::Parts(_) | Content::Judged(_),
                CriterionKind::Price | CriterionKind::Cost,
            ) => {
                self.fault(field, "evaluation-price-is-not-judged", &[("node", node.id.clone())]);
            }
        }
    }

    fn leaf(&mut self, node: &Criterion, scale: &Scale, points: &Exact, field: &str) {
        let field = format!("{field}/scale");
        if let Scale::Levels(levels) = scale {
            let distinct: BTreeSet<&Exact> = levels.iter().map(|level| &level.points).collect();
            if distinct.len() != levels.len()
                || levels.iter().any(|level| level.points.is_negative())
            {
                self.fault(&field, "evaluation-scale-levels", &[("node", node.id.clone())]);
            }
        }
        let Some(most) = scale.most().filter(|most| most.is_positive()) else {
            self.fault(&field, "evaluation-scale-empty", &[("node", node.id.clone())]);
            return;
        };
        self.scheme.leaves.push(Leaf {
            id: node.id.clone(),
            scale: scale.clone(),
            factor: points / most,
            most: points.clone(),
        });
    }

    fn minimum(&mut self, node: &Criterion, points: &Exact, field: &str) -> Option<Exact> {
        let Some(Threshold::MinScore { unit, value }) = &node.threshold else {
            return None;
        };
        let field = format!("{field}/threshold");
        if node.kind != CriterionKind::Quality {
            self.fault(&field, "evaluation-minimum-on-price", &[("node", node.id.clone())]);
            return None;
        }
        let minimum = match (unit, &node.content) {
            (MinimumUnit::Points, _) => value.clone(),
            (MinimumUnit::Percent, _) => percent(value) * points,
            (MinimumUnit::Level, Content::Judged(scale)) => value * points / scale.most()?,
            (MinimumUnit::Level, Content::Parts(_) | Content::Priced) => {
                self.fault(
                    &field,
                    "evaluation-minimum-level-of-group",
                    &[("node", node.id.clone())],
                );
                return None;
            }
        };
        if minimum.is_negative() || minimum > *points {
            let args = [("node", node.id.clone()), ("value", fraction(value))];
            self.fault(&field, "evaluation-minimum-out-of-reach", &args);
        }
        Some(minimum)
    }
}

#[derive(Clone, PartialEq)]
enum Unit {
    Share(Exact),
    Points,
    Order,
}

fn unit(code: WeightCode) -> Unit {
    match code {
        WeightCode::PercentExact | WeightCode::PercentMiddle => Unit::Share(whole(100)),
        WeightCode::DecimalExact | WeightCode::DecimalMiddle => Unit::Share(one()),
        WeightCode::PointsExact | WeightCode::PointsMiddle => Unit::Points,
        WeightCode::OrderOfImportance => Unit::Order,
    }
}
