//! The notice as a whole: its identity, its procedure, its parts in their order.
//! It must not know lots or parties closer than by their walks.

use super::renew::TRANSMITTED;
use super::{Bridge, Way};
use crate::eforms::model::{DirectAward, Exclusion, Law, Model, Procedure};
use crate::eforms::notice::plant::Fresh;
use crate::eforms::sdk::version::Version;

impl Bridge<'_> {
    /// Everything.
    pub(super) fn whole(&mut self, model: &mut Model) {
        self.identity(model);
        let mut buyers = std::mem::take(&mut model.buyers);
        self.each("ND-ContractingParty", &mut buyers, Self::buyer);
        model.buyers = buyers;
        self.each("ND-Organization", &mut model.organisations, Self::organisation);
        self.procedure(&mut model.procedure);
        self.each("ND-Lot", &mut model.lots, |bridge, lot| bridge.lot("Lot", lot));
        self.each("ND-Part", &mut model.parts, |bridge, part| bridge.lot("Part", part));
        self.results(&mut model.results);
        self.each("ND-ContractModification", &mut model.modifications, Self::modification);
        self.change(&mut model.change);
        self.withheld(&mut model.withheld);
    }

    fn identity(&mut self, model: &mut Model) {
        self.kind_of_notice(model);
        self.word("BT-701-notice", &mut model.notice);
        self.word("BT-757-notice", &mut model.version);
        self.word("BT-04-notice", &mut model.procedure_id);
        self.moment("BT-05(a)-notice", "BT-05(b)-notice", &mut model.dispatched);
        self.day("BT-738-notice", &mut model.publication);
        self.day("BT-127-notice", &mut model.future_notice);
        self.code("BT-702(a)-notice", &mut model.language);
        self.more_languages(&mut model.more_languages);
        self.code("BT-01-notice", &mut model.legal_basis);
        // The field was renamed in version 1.15.
        for field in ["OPT-999", "OPT-999-notice"] {
            if self.sdk.catalogue().field(field).is_some() {
                self.constant(field, "2000-01-01Z");
            }
        }
        for field in TRANSMITTED {
            for (element, text) in self.found(field) {
                self.stays_behind(field, element, &text);
            }
        }
    }

    /// Subtype, notice type and form type say the same in three ways; the version of SDK and UBL is the pack's.
    fn kind_of_notice(&mut self, model: &mut Model) {
        let mut subtype = Some(model.subtype.clone()).filter(|subtype| !subtype.is_empty());
        self.code("OPP-070-notice", &mut subtype);
        model.subtype = subtype.unwrap_or_default();
        let form = self.sdk.form(&model.subtype).map(|form| (form.kind.clone(), form.form.clone()));
        let manifest = self.sdk.manifest();
        let (ubl, customization) = (manifest.ubl.clone(), manifest.version.customization());
        match self.way {
            Way::Out => {
                self.put("OPT-001-notice", &ubl, Fresh::None);
                self.put("OPT-002-notice", &customization, Fresh::None);
                if let Some((kind, form)) = form
                    && let Some(element) = self.put("BT-02-notice", &kind, Fresh::None)
                {
                    self.attribute(element, "listName", &form);
                }
            }
            Way::In => {
                let right = form.map(|(kind, _)| kind);
                for (element, text) in self.found("BT-02-notice") {
                    if Some(&text) == right.as_ref() {
                        self.take("BT-02-notice", element);
                    }
                }
                for field in ["OPT-001-notice", "OPT-002-notice"] {
                    for (element, text) in self.found(field) {
                        let version = text.strip_prefix("eforms-sdk-").unwrap_or(&text);
                        if version.parse::<Version>().is_ok() {
                            self.take(field, element);
                        }
                    }
                }
            }
        }
    }

    fn more_languages(&mut self, languages: &mut Vec<String>) {
        let field = "BT-702(b)-notice";
        match self.way {
            Way::Out => {
                for language in languages {
                    self.put(field, language, Fresh::First);
                }
            }
            Way::In => {
                for (element, language) in self.found(field) {
                    languages.push(language);
                    self.take(field, element);
                }
            }
        }
    }

    fn procedure(&mut self, procedure: &mut Procedure) {
        self.text("BT-21-Procedure", &mut procedure.title);
        self.text("BT-24-Procedure", &mut procedure.description);
        self.word("BT-22-Procedure", &mut procedure.reference);
        self.code("BT-23-Procedure", &mut procedure.nature);
        self.list(
            "ND-ProcedureContractAdditionalNature",
            "BT-531-Procedure",
            &mut procedure.more_natures,
        );
        self.code("BT-262-Procedure", &mut procedure.cpv);
        self.list(
            "ND-ProcedureAdditionalCommodityClassification",
            "BT-263-Procedure",
            &mut procedure.more_cpv,
        );
        self.amount("BT-27-Procedure", &mut procedure.value);
        self.amount("BT-271-Procedure", &mut procedure.framework_maximum);
        self.each(
            "ND-ProcedurePlacePerformanceAdditionalInformation",
            &mut procedure.places,
            |bridge, place| bridge.place("Procedure", place),
        );
        self.text("BT-300-Procedure", &mut procedure.information);
        self.steps(procedure);
        self.legal(procedure);
    }

    fn steps(&mut self, procedure: &mut Procedure) {
        self.code("BT-105-Procedure", &mut procedure.kind);
        self.text("BT-88-Procedure", &mut procedure.features);
        self.flag("BT-106-Procedure", &mut procedure.accelerated);
        self.text("BT-1351-Procedure", &mut procedure.accelerated_because);
        self.each("ND-DirectAward", &mut procedure.direct_award, Self::direct_award);
        self.code("BT-763-Procedure", &mut procedure.all_lots);
        self.count("BT-31-Procedure", &mut procedure.max_lots_bid);
        self.count("BT-33-Procedure", &mut procedure.max_lots_awarded);
        self.flag("BT-756-Procedure", &mut procedure.ends_call);
        let node = "ND-PreviousNoticeReference";
        self.list(node, "OPP-090-Procedure", &mut procedure.previous_notices);
    }

    fn legal(&mut self, procedure: &mut Procedure) {
        self.each("ND-LocalLegalBasisWithID", &mut procedure.laws, Self::law);
        self.each("ND-LocalLegalBasisNoID", &mut procedure.other_laws, |bridge, law| {
            bridge.constant("BT-01(e)-Procedure", "LocalLegalBasis");
            bridge.text("BT-01(f)-Procedure", law);
        });
        self.list(
            "ND-ExclusionGroundsSource",
            "BT-806-Procedure",
            &mut procedure.exclusion_sources,
        );
        self.each("ND-ExclusionGrounds", &mut procedure.exclusions, Self::exclusion);
    }

    fn direct_award(&mut self, award: &mut DirectAward) {
        self.code("BT-136-Procedure", &mut award.reason);
        self.text("BT-135-Procedure", &mut award.explanation);
        self.word("BT-1252-Procedure", &mut award.previous);
    }

    fn law(&mut self, law: &mut Law) {
        self.word("BT-01(c)-Procedure", &mut law.id);
        self.text("BT-01(d)-Procedure", &mut law.description);
    }

    fn exclusion(&mut self, exclusion: &mut Exclusion) {
        self.code("BT-67(a)-Procedure", &mut exclusion.ground);
        self.text("BT-67(b)-Procedure", &mut exclusion.description);
    }
}
