//! Buyers, organisations and touch points.
//! It must not know what role an organisation has elsewhere.

use super::Bridge;
use crate::eforms::model::party::{Buyer, Contact, Organisation, Provider, TouchPoint};

impl Bridge<'_> {
    pub(super) fn buyer(&mut self, buyer: &mut Buyer) {
        self.reference("OPT-300-Procedure-Buyer", &mut buyer.organisation);
        self.code("BT-11-Procedure-Buyer", &mut buyer.legal_type);
        self.code("BT-10-Procedure-Buyer", &mut buyer.activity);
        self.word("BT-508-Procedure-Buyer", &mut buyer.profile);
        self.each("ND-ServiceProviderParty", &mut buyer.providers, Self::provider);
    }

    fn provider(&mut self, provider: &mut Provider) {
        self.reference("OPT-300-Procedure-SProvider", &mut provider.organisation);
        self.code("OPT-030-Procedure-SProvider", &mut provider.service);
    }

    pub(super) fn organisation(&mut self, organisation: &mut Organisation) {
        self.flag("OPP-050-Organization", &mut organisation.group_lead);
        self.flag("OPP-051-Organization", &mut organisation.awards_for_others);
        self.flag("OPP-052-Organization", &mut organisation.buys_for_others);
        self.flag("BT-633-Organization", &mut organisation.natural_person);
        self.flag("BT-746-Organization", &mut organisation.listed);
        self.word("OPT-200-Organization-Company", &mut organisation.id);
        self.text("BT-500-Organization-Company", &mut organisation.name);
        self.code("BT-165-Organization-Company", &mut organisation.size);
        self.list(
            "ND-CompanyLegalEntity",
            "BT-501-Organization-Company",
            &mut organisation.registrations,
        );
        self.contact("Company", &mut organisation.contact);
        self.each("ND-Touchpoint", &mut organisation.touch_points, Self::touch_point);
    }

    fn touch_point(&mut self, point: &mut TouchPoint) {
        self.word("OPT-201-Organization-TouchPoint", &mut point.id);
        self.text("BT-500-Organization-TouchPoint", &mut point.name);
        self.contact("TouchPoint", &mut point.contact);
    }

    fn contact(&mut self, of: &str, contact: &mut Contact) {
        let field = |term: &str| format!("{term}-Organization-{of}");
        self.word(&field("BT-16"), &mut contact.department);
        let [first, second, third] = &mut contact.street;
        self.word(&field("BT-510(a)"), first);
        self.word(&field("BT-510(b)"), second);
        self.word(&field("BT-510(c)"), third);
        self.word(&field("BT-513"), &mut contact.city);
        self.word(&field("BT-512"), &mut contact.postcode);
        self.code(&field("BT-507"), &mut contact.nuts);
        self.code(&field("BT-514"), &mut contact.country);
        self.word(&field("BT-502"), &mut contact.person);
        self.word(&field("BT-506"), &mut contact.email);
        self.word(&field("BT-503"), &mut contact.phone);
        self.word(&field("BT-739"), &mut contact.fax);
        self.word(&field("BT-505"), &mut contact.website);
        self.word(&field("BT-509"), &mut contact.gateway);
    }
}
