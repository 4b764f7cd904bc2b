//! Results of a procedure: per lot, with bids, tendering parties, contracts and statistics; modifications of contracts.
//! It must not hold bids that are not published.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::value::{Amount, Day, Text};

/// All results of a notice.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Results {
    /// BT-161.
    pub total: Option<Amount>,
    /// BT-118: the highest value of all framework agreements.
    pub framework_maximum: Option<Amount>,
    /// Results by lot.
    pub lots: Vec<LotResult>,
    /// Bids that results or contracts refer to.
    pub bids: Vec<ResultBid>,
    /// Contracts.
    pub contracts: Vec<Contract>,
    /// Who bid together.
    pub parties: Vec<BiddingParty>,
}

/// The result of a lot.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LotResult {
    /// OPT-322, such as `RES-0001`.
    pub id: Option<String>,
    /// BT-13713: the lot.
    pub lot: Option<String>,
    /// BT-142: `selec-w`, `clos-nw`, `open-nw`.
    pub outcome: Option<String>,
    /// BT-144.
    pub not_awarded_because: Option<String>,
    /// OPT-320.
    pub bids: Vec<String>,
    /// OPT-315.
    pub contracts: Vec<String>,
    /// BT-710.
    pub lowest: Option<Amount>,
    /// BT-711.
    pub highest: Option<Amount>,
    /// BT-709: the highest value of the framework agreement.
    pub framework_maximum: Option<Amount>,
    /// BT-759, BT-760.
    pub received: Vec<Count>,
    /// BT-635, BT-636: review requests by irregularity.
    pub review_requests: Vec<Count>,
    /// BT-712: complainants.
    pub complainants: Count,
}

/// A count of something.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Count {
    /// Of what.
    pub of: Option<String>,
    /// How many.
    pub count: Option<u32>,
}

/// A bid in a result.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ResultBid {
    /// OPT-321, such as `TEN-0001`.
    pub id: Option<String>,
    /// BT-13714.
    pub lot: Option<String>,
    /// OPT-310.
    pub party: Option<String>,
    /// BT-3201.
    pub reference: Option<String>,
    /// BT-720.
    pub value: Option<Amount>,
    /// BT-171.
    pub rank: Option<u32>,
    /// BT-1711.
    pub ranked: Option<bool>,
    /// BT-193.
    pub variant: Option<bool>,
    /// BT-191: countries of origin.
    pub origins: Vec<String>,
    /// Subcontracting.
    pub subcontracting: Subcontracting,
}

/// What of a contract is given to others.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Subcontracting {
    /// BT-773: `yes`, `no`, `not-known`.
    pub applies: Option<String>,
    /// BT-730.
    pub value_known: Option<bool>,
    /// BT-553.
    pub value: Option<Amount>,
    /// BT-731.
    pub percent_known: Option<bool>,
    /// BT-555.
    pub percent: Option<Decimal>,
    /// BT-554.
    pub description: Text,
}

/// A contract.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contract {
    /// OPT-316, such as `CON-0001`.
    pub id: Option<String>,
    /// BT-150.
    pub reference: Option<String>,
    /// BT-721.
    pub title: Text,
    /// BT-1451.
    pub decided: Option<Day>,
    /// BT-145.
    pub concluded: Option<Day>,
    /// BT-151.
    pub url: Option<String>,
    /// BT-768: whether it was awarded within a framework agreement, which that agreement itself was not.
    pub within_framework: Option<bool>,
    /// BT-3202.
    pub bids: Vec<String>,
    /// OPT-300.
    pub signatories: Vec<String>,
}

/// Bidders that bid together, or one alone.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct BiddingParty {
    /// OPT-210, such as `TPA-0001`.
    pub id: Option<String>,
    /// OPT-211.
    pub name: Option<String>,
    /// Its members.
    pub members: Vec<Member>,
    /// OPT-301: its subcontractors and the members they work for.
    pub subcontractors: Vec<Subcontractor>,
}

/// A member of a bidding party.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    /// OPT-300.
    pub organisation: Option<String>,
    /// OPT-170.
    pub leads: Option<bool>,
}

/// A subcontractor.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Subcontractor {
    /// OPT-301.
    pub organisation: Option<String>,
    /// OPT-301: members of the party.
    pub works_for: Vec<String>,
}

/// A modification of a contract (§ 132 GWB).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Modification {
    /// BT-1501(n): the notice of the award.
    pub notice: Option<String>,
    /// BT-1501(c): the contract.
    pub contract: Option<String>,
    /// BT-1501(p): changed sections.
    pub sections: Vec<String>,
    /// BT-202.
    pub description: Text,
    /// BT-200.
    pub reason: Option<String>,
    /// BT-201.
    pub explanation: Text,
}
