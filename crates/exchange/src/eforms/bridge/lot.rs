//! Lots and parts: what is bought and where. Both have the same fields with another ending.
//! It must not know how bids come in or are judged.

use super::Bridge;
use crate::eforms::model::lot::{Lot, Place, Scope, Strategic};

impl Bridge<'_> {
    /// A lot (`of` is `Lot`) or a part (`Part`).
    pub(super) fn lot(&mut self, of: &str, lot: &mut Lot) {
        self.word(&format!("BT-137-{of}"), &mut lot.id);
        self.scope(of, &mut lot.scope);
        self.tendering(of, &mut lot.tendering);
        self.terms(of, &mut lot.terms);
        if of == "Lot" {
            self.strategic(&mut lot.scope);
            self.selection(&mut lot.selection);
            self.award(&mut lot.award);
        }
    }

    fn scope(&mut self, of: &str, scope: &mut Scope) {
        let field = |term: &str| format!("{term}-{of}");
        let node = |name: &str| format!("ND-{of}{name}");
        self.word(&field("BT-22"), &mut scope.reference);
        self.text(&field("BT-21"), &mut scope.title);
        self.text(&field("BT-24"), &mut scope.description);
        self.text(&field("BT-300"), &mut scope.information);
        self.code(&field("BT-23"), &mut scope.nature);
        let natures = node("ContractAdditionalNature");
        self.list(&natures, &field("BT-531"), &mut scope.more_natures);
        self.code(&field("BT-262"), &mut scope.cpv);
        let classes = node("AdditionalClassification");
        self.list(&classes, &field("BT-263"), &mut scope.more_cpv);
        self.amount(&field("BT-27"), &mut scope.value);
        if of == "Lot" {
            self.amount("BT-271-Lot", &mut scope.framework_maximum);
        }
        self.flag(&field("BT-726"), &mut scope.for_small_firms);
        self.each(&node("PlacePerformance"), &mut scope.places, |bridge, place| {
            bridge.place(of, place);
        });
        self.span(&field("BT-36"), &mut scope.duration);
        self.day(&field("BT-536"), &mut scope.start);
        self.day(&field("BT-537"), &mut scope.end);
        self.code(&field("BT-538"), &mut scope.other_duration);
    }

    /// A place of performance of a lot, a part or the procedure.
    pub(super) fn place(&mut self, of: &str, place: &mut Place) {
        let field = |term: &str| format!("{term}-{of}");
        self.text(&field("BT-728"), &mut place.description);
        let [first, second, third] = &mut place.street;
        self.word(&field("BT-5101(a)"), first);
        self.word(&field("BT-5101(b)"), second);
        self.word(&field("BT-5101(c)"), third);
        self.word(&field("BT-5131"), &mut place.city);
        self.word(&field("BT-5121"), &mut place.postcode);
        self.code(&field("BT-5071"), &mut place.nuts);
        self.code(&field("BT-5141"), &mut place.country);
        self.code(&field("BT-727"), &mut place.anywhere);
    }

    fn strategic(&mut self, scope: &mut Scope) {
        self.text("BT-54-Lot", &mut scope.options);
        self.text("BT-57-Lot", &mut scope.renewals);
        self.count("BT-58-Lot", &mut scope.max_renewals);
        self.list("ND-LotEnvironmentalImpactType", "BT-774-Lot", &mut scope.environmental);
        self.list("ND-LotSocialObjectiveType", "BT-775-Lot", &mut scope.social);
        self.list("ND-LotInnovativeAcquisitionType", "BT-776-Lot", &mut scope.innovative);
        self.list("ND-LotGreenCriteria", "BT-805-Lot", &mut scope.green);
        self.each("ND-StrategicProcurementType", &mut scope.strategic, Self::aim);
        self.code("BT-754-Lot", &mut scope.accessibility);
        self.text("BT-755-Lot", &mut scope.accessibility_because);
    }

    fn aim(&mut self, strategic: &mut Strategic) {
        self.code("BT-06-Lot", &mut strategic.aim);
        self.text("BT-777-Lot", &mut strategic.description);
    }
}
