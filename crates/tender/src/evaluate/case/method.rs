//! From the written method to the checked one: required, unused and wrong parameters.
//!
//! It must not compute a score.

use super::super::exact::{Exact, whole};
use super::super::method::{Decision, LegalOverride, Method, Weights};
use super::faults::{Faults, fault};
use super::spec::{MethodId, MethodSpec, Number, OverrideSpec, Word};
use crate::message::Message;

/// The method of a case with every fault of its parameters; `tree_points` are the points that the criteria
/// tree gives to the price.
pub(super) fn method(
    spec: &MethodSpec,
    tree_points: Option<&Exact>,
    faults: &mut Faults,
) -> Option<Method> {
    let (method, complete) = unchecked(spec, tree_points, faults);
    for refusal in method.check() {
        faults.push(fault(refusal));
    }
    complete.then_some(method)
}

/// The method before its parameters are checked, and whether all are there.
pub(super) fn unchecked(
    spec: &MethodSpec,
    tree_points: Option<&Exact>,
    faults: &mut Faults,
) -> (Method, bool) {
    let mut need = Need { spec, tree_points, faults, complete: true };
    (need.method(), need.complete)
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
    complete: bool,
}

impl Need<'_, '_> {
    /// A missing parameter is a fault and is stood in for, so that the others are still checked.
    fn method(&mut self) -> Method {
        let spec = self.spec;
        unused(spec, self.faults);
        let legal_override = given(spec.legal_override.as_ref());
        match spec.id {
            MethodId::PriceOnly => Method::PriceOnly,
            MethodId::SimpleRatio => Method::SimpleRatio,
            MethodId::ExtRatio => self.ext_ratio(),
            MethodId::WMedian => Method::WMedian(self.weights()),
            MethodId::WRef => self.w_ref(),
            MethodId::WMean => Method::WMean(self.weights(), legal_override),
            MethodId::PtsDouble => Method::PtsDouble { points: self.points() },
            MethodId::PtsK => {
                let factor = self.number("k", spec.k.as_ref(), &whole(2));
                Method::PtsK { points: self.points(), factor }
            }
            MethodId::PtsInverse => Method::PtsInverse { points: self.points() },
            MethodId::PtsMinMax => Method::PtsMinMax { points: self.points(), legal_override },
            MethodId::FixedPrice => {
                Method::FixedPrice { price: spec.fixed_price.clone().map(|price| price.0) }
            }
            MethodId::CostEff => {
                let minimum = spec.minimum_performance.as_ref();
                Method::CostEff { minimum: self.number("minimum_performance", minimum, &whole(0)) }
            }
        }
    }

    fn missing(&mut self, name: &'static str) {
        let message = Message::new("input-missing").with("key", name);
        let remedy = Message::new("input-add").with("key", name);
        self.faults.add(format!("/method/{name}"), message, remedy);
        self.complete = false;
    }

    fn number(&mut self, name: &'static str, given: Option<&Number>, stand_in: &Exact) -> Exact {
        if given.is_none() {
            self.missing(name);
        }
        given.map_or(stand_in, |number| &number.0).clone()
    }

    fn weights(&mut self) -> Weights {
        let (performance, price) =
            (self.spec.performance_weight.as_ref(), self.spec.price_weight.as_ref());
        let rest =
            |other: Option<&Number>| other.map_or_else(|| whole(50), |other| whole(100) - &other.0);
        Weights {
            performance: self.number("performance_weight", performance, &rest(price)),
            price: self.number("price_weight", price, &rest(performance)),
        }
    }

    fn w_ref(&mut self) -> Method {
        let weights = self.weights();
        let (performance, price) =
            (self.spec.reference_performance.as_ref(), self.spec.reference_price.as_ref());
        Method::WRef {
            weights,
            performance: self.number("reference_performance", performance, &whole(1)),
            price: self.number("reference_price", price, &whole(1)),
        }
    }

    fn ext_ratio(&mut self) -> Method {
        let tolerance = self.spec.tolerance_percent.as_ref();
        let tolerance = self.number("tolerance_percent", tolerance, &whole(0));
        if self.spec.decision.is_none() {
            self.missing("decision");
        }
        let decision = match self.spec.decision.clone().map(|decision| decision.0) {
            Some(Word::Group(id)) => Decision::Group(id),
            Some(Word::Fixed(word)) if word == "lowest_price" => Decision::LowestPrice,
            Some(Word::Fixed(_)) | None => Decision::HighestPerformance,
        };
        Method::ExtRatio { tolerance, decision }
    }

    /// The points of the lowest price: written, or from the criteria tree, and never two different ones.
    fn points(&mut self) -> Exact {
        let written = self.spec.max_price_points.as_ref();
        match (written, self.tree_points) {
            (Some(written), Some(tree)) if written.0 != *tree => {
                let message = Message::new("evaluation-price-points-differ");
                let remedy = Message::new("evaluation-fix-price-points");
                self.faults.add("/method/max_price_points", message, remedy);
                self.complete = false;
                tree.clone()
            }
            (None, Some(points)) => points.clone(),
            (given, _) => self.number("max_price_points", given, &whole(1)),
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
