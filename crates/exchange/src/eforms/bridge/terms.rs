//! The terms of a lot or part: documents, conditions, money, review and who does what.
//! It must not know deadlines.

use super::Bridge;
use crate::eforms::model::lot::{Documents, Terms};

impl Bridge<'_> {
    pub(super) fn terms(&mut self, of: &str, terms: &mut Terms) {
        self.each(
            &format!("ND-{of}ProcurementDocument"),
            &mut terms.documents,
            |bridge, documents| {
                bridge.documents(of, documents);
            },
        );
        self.code(&format!("BT-736-{of}"), &mut terms.reserved_execution);
        let role = |name: &str| format!("OPT-301-{of}-{name}");
        self.reference(&role("ReviewOrg"), &mut terms.review_body);
        self.reference(&role("ReviewInfo"), &mut terms.review_information);
        self.reference(&role("Mediator"), &mut terms.mediator);
        self.reference(&role("AddInfo"), &mut terms.informs);
        self.reference(&role("DocProvider"), &mut terms.provides_documents);
        self.reference(&role("TenderReceipt"), &mut terms.receives_bids);
        self.reference(&role("TenderEval"), &mut terms.evaluates_bids);
        if of == "Lot" {
            self.conditions(terms);
            self.money(terms);
            self.scopes(terms);
        }
    }

    fn documents(&mut self, of: &str, documents: &mut Documents) {
        let field = |term: &str| format!("{term}-{of}");
        self.word(&format!("OPT-140-{of}"), &mut documents.id);
        self.code(&field("BT-14"), &mut documents.access);
        self.word(&field("BT-15"), &mut documents.url);
        self.word(&field("BT-615"), &mut documents.restricted_url);
        self.code(&field("BT-707"), &mut documents.restricted_because);
        let node = format!("ND-{of}DocOfficialLanguage");
        self.list(&node, &field("BT-708"), &mut documents.official_languages);
        let node = format!("ND-{of}DocNonOfficialLanguage");
        self.list(&node, &field("BT-737"), &mut documents.other_languages);
    }

    fn conditions(&mut self, terms: &mut Terms) {
        self.flag("BT-120-Lot", &mut terms.no_negotiation);
        self.code("OPT-060-Lot", &mut terms.conditions);
        self.text("BT-70-Lot", &mut terms.performance);
        self.code("BT-801-Lot", &mut terms.non_disclosure);
        self.text("BT-802-Lot", &mut terms.non_disclosure_description);
        self.flag("BT-94-Lot", &mut terms.recurring);
        self.text("BT-95-Lot", &mut terms.recurring_description);
        self.list("ND-SubcontractingIndication", "BT-651-Lot", &mut terms.subcontracting);
        self.code("BT-761-Lot", &mut terms.legal_form_required);
        self.text("BT-76-Lot", &mut terms.legal_form);
        self.text("BT-99-Lot", &mut terms.review_deadline);
    }

    fn money(&mut self, terms: &mut Terms) {
        self.code("BT-60-Lot", &mut terms.eu_funds);
        self.code("BT-743-Lot", &mut terms.e_invoicing);
        self.flag("BT-92-Lot", &mut terms.e_ordering);
        self.flag("BT-93-Lot", &mut terms.e_payment);
        self.text("BT-77-Lot", &mut terms.payment);
        self.code("BT-751-Lot", &mut terms.guarantee);
        self.text("BT-75-Lot", &mut terms.guarantee_description);
    }

    fn scopes(&mut self, terms: &mut Terms) {
        self.code("BT-681-Lot", &mut terms.foreign_subsidies);
        self.code("BT-684-Lot", &mut terms.international_measures);
        self.code("BT-717-Lot", &mut terms.clean_vehicles);
        self.code("BT-810-Lot", &mut terms.energy_efficiency);
    }
}
