//! How bids come in, how bidders are chosen and how bids are judged.
//! It must not decide which of these a procedure needs.

use super::{Bridge, Way};
use crate::eforms::model::lot::{
    Award, AwardCriterion, Framework, Number, Previous, Selection, SelectionCriterion, Tendering,
};

impl Bridge<'_> {
    pub(super) fn tendering(&mut self, of: &str, tendering: &mut Tendering) {
        let field = |term: &str| format!("{term}-{of}");
        let questions = &mut tendering.questions_deadline;
        self.moment(&field("BT-13(d)"), &field("BT-13(t)"), questions);
        self.flag(&field("BT-115"), &mut tendering.gpa);
        self.framework(of, &mut tendering.framework);
        self.constant(&field("BT-766"), "none");
        self.word(&field("BT-124"), &mut tendering.tool);
        self.word(&field("BT-632"), &mut tendering.tool_name);
        self.each(
            &format!("ND-{of}PreviousPlanning"),
            &mut tendering.previous,
            |bridge, previous| {
                bridge.previous(of, previous);
            },
        );
        if of == "Lot" {
            self.deadlines(tendering);
            self.submission(tendering);
            self.candidates(tendering);
        }
    }

    /// That there is no framework is written where the subtype needs it, and comes in as none.
    fn framework(&mut self, of: &str, framework: &mut Framework) {
        let kind = format!("BT-765-{of}");
        if self.way == Way::Out && framework.kind.is_none() {
            return self.constant(&kind, "none");
        }
        self.code(&kind, &mut framework.kind);
        framework.kind.take_if(|code| code == "none");
        if of == "Lot" {
            self.count("BT-113-Lot", &mut framework.firms);
            self.text("BT-109-Lot", &mut framework.longer_because);
            self.text("BT-111-Lot", &mut framework.buyers);
            self.only("OPT-090-Lot", "buyer-categories");
        }
    }

    fn deadlines(&mut self, tendering: &mut Tendering) {
        self.moment("BT-131(d)-Lot", "BT-131(t)-Lot", &mut tendering.deadline);
        self.moment("BT-1311(d)-Lot", "BT-1311(t)-Lot", &mut tendering.participation_deadline);
        self.moment("BT-630(d)-Lot", "BT-630(t)-Lot", &mut tendering.interest_deadline);
        self.moment("BT-800(d)-Lot", "BT-800(t)-Lot", &mut tendering.answers_deadline);
        self.day("BT-130-Lot", &mut tendering.invitations);
        self.day("BT-631-Lot", &mut tendering.interest_invitations);
        self.moment("BT-132(d)-Lot", "BT-132(t)-Lot", &mut tendering.opening);
        self.text("BT-133-Lot", &mut tendering.opening_place);
        self.text("BT-134-Lot", &mut tendering.opening_description);
        self.span("BT-98-Lot", &mut tendering.validity);
        self.constant("BT-767-Lot", "false");
    }

    fn submission(&mut self, tendering: &mut Tendering) {
        self.code("BT-17-Lot", &mut tendering.electronic);
        self.word("BT-18-Lot", &mut tendering.url);
        self.code("BT-19-Lot", &mut tendering.not_electronic_because);
        self.text("BT-745-Lot", &mut tendering.not_electronic_description);
        self.list("ND-LotSubmissionLanguage", "BT-97-Lot", &mut tendering.languages);
        self.code("BT-764-Lot", &mut tendering.catalogue);
        self.code("BT-744-Lot", &mut tendering.signature);
        self.code("BT-63-Lot", &mut tendering.variants);
        self.code("BT-769-Lot", &mut tendering.multiple_bids);
    }

    fn candidates(&mut self, tendering: &mut Tendering) {
        self.count("BT-50-Lot", &mut tendering.min_candidates);
        self.count("BT-51-Lot", &mut tendering.max_candidates);
        self.flag("BT-661-Lot", &mut tendering.limited_candidates);
        self.flag("BT-52-Lot", &mut tendering.successive_reduction);
    }

    fn previous(&mut self, of: &str, previous: &mut Previous) {
        self.notice_reference(&format!("BT-125(i)-{of}"), &mut previous.notice);
        self.word(&format!("BT-1251-{of}"), &mut previous.part);
    }

    pub(super) fn selection(&mut self, selection: &mut Selection) {
        self.list("ND-SelectionCriteriaSource", "BT-821-Lot", &mut selection.sources);
        self.each("ND-SelectionCriteria", &mut selection.criteria, Self::selection_criterion);
        self.list("ND-LotReservedProcurement", "BT-71-Lot", &mut selection.reserved);
        self.code("BT-771-Lot", &mut selection.late_papers);
        self.text("BT-772-Lot", &mut selection.late_papers_description);
    }

    fn selection_criterion(&mut self, criterion: &mut SelectionCriterion) {
        self.code("BT-809-Lot", &mut criterion.kind);
        self.text("BT-750-Lot", &mut criterion.description);
        self.flag("BT-40-Lot", &mut criterion.second_stage);
    }

    pub(super) fn award(&mut self, award: &mut Award) {
        self.each("ND-LotAwardCriterion", &mut award.criteria, Self::award_criterion);
        self.text("BT-543-Lot", &mut award.formula);
        self.text("BT-733-Lot", &mut award.order_because);
    }

    fn award_criterion(&mut self, criterion: &mut AwardCriterion) {
        self.code("BT-539-Lot", &mut criterion.kind);
        self.text("BT-734-Lot", &mut criterion.name);
        self.text("BT-540-Lot", &mut criterion.description);
        self.number("BT-541-Lot-WeightNumber", "BT-5421-Lot", &mut criterion.weight);
        self.number("BT-541-Lot-FixedNumber", "BT-5422-Lot", &mut criterion.fixed);
        let node = "ND-LotAwardThresholdCriterionParameter";
        self.each(node, &mut criterion.threshold, |bridge, number| {
            bridge.number("BT-541-Lot-ThresholdNumber", "BT-5423-Lot", number);
        });
    }

    fn number(&mut self, value: &str, meaning: &str, number: &mut Number) {
        self.decimal(value, &mut number.value);
        self.code(meaning, &mut number.meaning);
    }
}
