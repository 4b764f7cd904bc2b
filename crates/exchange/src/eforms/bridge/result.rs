//! Results: lot results, bids, contracts, tendering parties; modifications.
//! It must not compute a result.

use super::Bridge;
use crate::eforms::model::result::{
    BiddingParty, Contract, Count, LotResult, Member, Modification, ResultBid, Results,
    Subcontracting, Subcontractor,
};

impl Bridge<'_> {
    pub(super) fn results(&mut self, results: &mut Results) {
        self.amount("BT-161-NoticeResult", &mut results.total);
        self.amount("BT-118-NoticeResult", &mut results.framework_maximum);
        self.each("ND-LotResult", &mut results.lots, Self::lot_result);
        self.each("ND-LotTender", &mut results.bids, Self::result_bid);
        self.each("ND-SettledContract", &mut results.contracts, Self::contract);
        self.each("ND-TenderingParty", &mut results.parties, Self::bidding_party);
    }

    fn lot_result(&mut self, result: &mut LotResult) {
        self.word("OPT-322-LotResult", &mut result.id);
        self.word("BT-13713-LotResult", &mut result.lot);
        self.code("BT-142-LotResult", &mut result.outcome);
        self.code("BT-144-LotResult", &mut result.not_awarded_because);
        self.references("ND-LotResultTenderReference", "OPT-320-LotResult", &mut result.bids);
        let node = "ND-LotResultContractReference";
        self.references(node, "OPT-315-LotResult", &mut result.contracts);
        self.amount("BT-710-LotResult", &mut result.lowest);
        self.amount("BT-711-LotResult", &mut result.highest);
        self.amount("BT-709-LotResult", &mut result.framework_maximum);
        self.only("BT-119-LotResult", "false");
        self.each("ND-ReceivedSubmissions", &mut result.received, |bridge, count| {
            bridge.statistic("BT-760-LotResult", "BT-759-LotResult", count);
        });
        self.each("ND-ReviewRequestsStatistics", &mut result.review_requests, |bridge, count| {
            bridge.statistic("BT-636-LotResult", "BT-635-LotResult", count);
        });
        self.statistic("BT-712(a)-LotResult", "BT-712(b)-LotResult", &mut result.complainants);
    }

    fn statistic(&mut self, of: &str, number: &str, count: &mut Count) {
        self.code(of, &mut count.of);
        self.count(number, &mut count.count);
    }

    fn result_bid(&mut self, bid: &mut ResultBid) {
        self.word("OPT-321-Tender", &mut bid.id);
        self.reference("BT-13714-Tender", &mut bid.lot);
        self.word("OPT-310-Tender", &mut bid.party);
        self.word("BT-3201-Tender", &mut bid.reference);
        self.amount("BT-720-Tender", &mut bid.value);
        self.count("BT-171-Tender", &mut bid.rank);
        self.flag("BT-1711-Tender", &mut bid.ranked);
        self.flag("BT-193-Tender", &mut bid.variant);
        self.list("ND-LotTenderOriginCountry", "BT-191-Tender", &mut bid.origins);
        self.subcontracting(&mut bid.subcontracting);
    }

    fn subcontracting(&mut self, sub: &mut Subcontracting) {
        self.code("BT-773-Tender", &mut sub.applies);
        self.flag("BT-730-Tender", &mut sub.value_known);
        self.amount("BT-553-Tender", &mut sub.value);
        self.flag("BT-731-Tender", &mut sub.percent_known);
        self.decimal("BT-555-Tender", &mut sub.percent);
        self.text("BT-554-Tender", &mut sub.description);
    }

    fn contract(&mut self, contract: &mut Contract) {
        self.word("OPT-316-Contract", &mut contract.id);
        self.word("BT-150-Contract", &mut contract.reference);
        self.text("BT-721-Contract", &mut contract.title);
        self.day("BT-1451-Contract", &mut contract.decided);
        self.day("BT-145-Contract", &mut contract.concluded);
        self.word("BT-151-Contract", &mut contract.url);
        self.flag("BT-768-Contract", &mut contract.within_framework);
        let node = "ND-SettledContractTenderReference";
        self.references(node, "BT-3202-Contract", &mut contract.bids);
        let signatories = &mut contract.signatories;
        self.references("ND-ContractSignatory", "OPT-300-Contract-Signatory", signatories);
    }

    fn bidding_party(&mut self, party: &mut BiddingParty) {
        self.word("OPT-210-Tenderer", &mut party.id);
        self.word("OPT-211-Tenderer", &mut party.name);
        self.each("ND-Tenderer", &mut party.members, Self::member);
        self.each("ND-SubContractor", &mut party.subcontractors, Self::subcontractor);
    }

    fn member(&mut self, member: &mut Member) {
        self.reference("OPT-300-Tenderer", &mut member.organisation);
        self.flag("OPT-170-Tenderer", &mut member.leads);
    }

    fn subcontractor(&mut self, subcontractor: &mut Subcontractor) {
        self.reference("OPT-301-Tenderer-SubCont", &mut subcontractor.organisation);
        let node = "ND-SubContractorTakerReference";
        self.references(node, "OPT-301-Tenderer-MainCont", &mut subcontractor.works_for);
    }

    pub(super) fn modification(&mut self, modification: &mut Modification) {
        self.notice_reference("BT-1501(n)-Contract", &mut modification.notice);
        self.word("BT-1501(c)-Contract", &mut modification.contract);
        self.list("ND-ModifiedSection", "BT-1501(p)-Contract", &mut modification.sections);
        self.text("BT-202-Contract", &mut modification.description);
        self.code("BT-200-Contract", &mut modification.reason);
        self.text("BT-201-Contract", &mut modification.explanation);
    }
}
