//! From the written method to the checked one: required, unused and wrong parameters.
//!
//! It must not compute a score.

use super::super::exact::{Exact, whole};
use super::super::method::{Decision, LegalOverride, Method, Weights};
use super::faults::{Faults, fault};
use super::spec::{MethodId, MethodSpec, OverrideSpec, Word};
use crate::message::Message;

/// The method of a case; `tree_points` are the points that the criteria tree gives to the price.
pub(super) fn method(
    spec: &MethodSpec,
    tree_points: Option<&Exact>,
    faults: &mut Faults,
) -> Option<Method> {
    unused(spec, faults);
    let mut need = Need { spec, tree_points, faults };
    let method = match spec.id {
        MethodId::PriceOnly => Some(Method::PriceOnly),
        MethodId::SimpleRatio => Some(Method::SimpleRatio),
        MethodId::ExtRatio => need.ext_ratio(),
        MethodId::WMedian => need.weights().map(Method::WMedian),
        MethodId::WRef => need.w_ref(),
        MethodId::WMean => need
            .weights()
            .map(|weights| Method::WMean(weights, given(spec.legal_override.as_ref()))),
        MethodId::PtsDouble => need.points().map(|points| Method::PtsDouble { points }),
        MethodId::PtsK => need.pts_k(),
        MethodId::PtsInverse => need.points().map(|points| Method::PtsInverse { points }),
        MethodId::PtsMinMax => {
            let legal_override = given(spec.legal_override.as_ref());
            need.points().map(|points| Method::PtsMinMax { points, legal_override })
        }
        MethodId::FixedPrice => {
            Some(Method::FixedPrice { price: spec.fixed_price.clone().map(|price| price.0) })
        }
        MethodId::CostEff => need.minimum().map(|minimum| Method::CostEff { minimum }),
    }?;
    for refusal in method.check() {
        faults.push(fault(refusal));
    }
    Some(method)
}

fn given(spec: Option<&OverrideSpec>) -> Option<LegalOverride> {
    spec.map(|spec| LegalOverride {
        decided_by: spec.decided_by.clone(),
        reason: spec.reason.clone(),
    })
}

struct Need<'a, 'f> {
    spec: &'a MethodSpec,
    tree_points: Option<&'a Exact>,
    faults: &'f mut Faults,
}

impl Need<'_, '_> {
    fn value<T: Clone>(&mut self, name: &'static str, value: Option<&T>) -> Option<T> {
        if value.is_none() {
            let message = Message::new("input-missing").with("key", name);
            let remedy = Message::new("input-add").with("key", name);
            self.faults.add(format!("/method/{name}"), message, remedy);
        }
        value.cloned()
    }

    fn weights(&mut self) -> Option<Weights> {
        let performance = self.value("performance_weight", self.spec.performance_weight.as_ref());
        let price = self.value("price_weight", self.spec.price_weight.as_ref());
        Some(Weights { performance: performance?.0, price: price?.0 })
    }

    fn w_ref(&mut self) -> Option<Method> {
        let weights = self.weights();
        let performance =
            self.value("reference_performance", self.spec.reference_performance.as_ref());
        let price = self.value("reference_price", self.spec.reference_price.as_ref());
        Some(Method::WRef { weights: weights?, performance: performance?.0, price: price?.0 })
    }

    fn ext_ratio(&mut self) -> Option<Method> {
        let tolerance = self.value("tolerance_percent", self.spec.tolerance_percent.as_ref());
        let decision = self.value("decision", self.spec.decision.as_ref());
        let decision = match decision?.0 {
            Word::Group(id) => Decision::Group(id),
            Word::Fixed(word) if word == "lowest_price" => Decision::LowestPrice,
            Word::Fixed(_) => Decision::HighestPerformance,
        };
        Some(Method::ExtRatio { tolerance: tolerance?.0, decision })
    }

    fn pts_k(&mut self) -> Option<Method> {
        let factor = self.value("k", self.spec.k.as_ref());
        let points = self.points();
        Some(Method::PtsK { points: points?, factor: factor?.0 })
    }

    fn minimum(&mut self) -> Option<Exact> {
        let minimum = self.spec.minimum_performance.as_ref();
        self.value("minimum_performance", minimum).map(|minimum| minimum.0)
    }

    /// The points of the lowest price: written, or from the criteria tree, and never two different ones.
    fn points(&mut self) -> Option<Exact> {
        let written = self.spec.max_price_points.as_ref().map(|points| &points.0);
        match (written, self.tree_points) {
            (Some(written), Some(tree)) if written != tree => {
                let message = Message::new("evaluation-price-points-differ");
                let remedy = Message::new("evaluation-fix-price-points");
                self.faults.add("/method/max_price_points".to_owned(), message, remedy);
                None
            }
            (Some(points), _) | (None, Some(points)) => Some(points.clone()),
            (None, None) => self.value::<Exact>("max_price_points", None),
        }
    }
}

/// Parameters that the method doesn't use are faults: whoever wrote them expected them to matter.
fn unused(spec: &MethodSpec, faults: &mut Faults) {
    let used: &[&str] = match spec.id {
        MethodId::PriceOnly | MethodId::SimpleRatio => &[],
        MethodId::ExtRatio => &["tolerance_percent", "decision"],
        MethodId::WMedian => &["performance_weight", "price_weight"],
        MethodId::WRef => {
            &["performance_weight", "price_weight", "reference_performance", "reference_price"]
        }
        MethodId::WMean => &["performance_weight", "price_weight", "legal_override"],
        MethodId::PtsDouble | MethodId::PtsInverse => &["max_price_points"],
        MethodId::PtsK => &["max_price_points", "k"],
        MethodId::PtsMinMax => &["max_price_points", "legal_override"],
        MethodId::FixedPrice => &["fixed_price"],
        MethodId::CostEff => &["minimum_performance"],
    };
    let present = [
        ("performance_weight", spec.performance_weight.is_some()),
        ("price_weight", spec.price_weight.is_some()),
        ("reference_performance", spec.reference_performance.is_some()),
        ("reference_price", spec.reference_price.is_some()),
        ("max_price_points", spec.max_price_points.is_some()),
        ("k", spec.k.is_some()),
        ("tolerance_percent", spec.tolerance_percent.is_some()),
        ("decision", spec.decision.is_some()),
        ("minimum_performance", spec.minimum_performance.is_some()),
        ("fixed_price", spec.fixed_price.is_some()),
        ("legal_override", spec.legal_override.is_some()),
    ];
    for (name, _) in present.iter().filter(|(name, given)| *given && !used.contains(name)) {
        let message = Message::new("evaluation-parameter-unused")
            .with("parameter", name)
            .with("method", spec.id);
        let remedy = Message::new("evaluation-remove-parameter").with("parameter", name);
        faults.add(format!("/method/{name}"), message, remedy);
    }
}

/// Factor by which ratios are multiplied for display.
pub(super) fn ratio_factor(written: Option<&Exact>) -> Exact {
    written.cloned().unwrap_or_else(|| whole(1))
}
