//! What has happened in a procedure, as far as duties depend on it.
//! It must not hold contents of bids or how many there are.

use crate::instant::Instant;
use crate::law::{BuyerKind, ContractKind, Ground, ProcedureType};
use crate::money::Euro;
use crate::plan::OwnRules;
use jiff::civil::Date;

/// The facts of a procedure or, from the opening on, of one lot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    /// What is bought.
    pub kind: ContractKind,
    /// Who buys.
    pub buyer: BuyerKind,
    /// The procedure type.
    pub procedure: ProcedureType,
    /// Grounds of its choice.
    pub grounds: Vec<Ground>,
    /// The estimated value.
    pub value: Euro,
    /// Whether the urgent branch was used.
    pub urgent: bool,
    /// What the authority's own by-law says, where one is in force.
    pub own: Option<OwnRules>,
    /// How many have approved the draft as it stands; none while its author still works on it.
    pub approvals: Option<usize>,
    /// Approval of the publication, by as many as must.
    pub approved: Option<Instant>,
    /// Publication of an intended award beforehand.
    pub ex_ante_published: Option<Instant>,
    /// Dispatch of the notice.
    pub notice_sent: Option<Instant>,
    /// End of the period for requests to participate.
    pub participation_deadline: Option<Instant>,
    /// Opening of the requests to participate.
    pub participation_opened: Option<Instant>,
    /// Dispatch of the invitations.
    pub invited: Option<Instant>,
    /// End of the tender period.
    pub tender_deadline: Option<Instant>,
    /// Answers and document versions that were published.
    pub late_information: Vec<LateInformation>,
    /// Complaints.
    pub complaints: Vec<Complaint>,
    /// Opening of the bids.
    pub opened: Option<Instant>,
    /// End of evaluation.
    pub evaluated: Option<Instant>,
    /// Decision on the award.
    pub decided: Option<Instant>,
    /// Answer of the competition register.
    pub register_answered: Option<Instant>,
    /// Whether there is anybody to send letters to.
    pub losers: bool,
    /// When each letter was sent.
    pub letters: Vec<Instant>,
    /// Whether all letters were sent electronically or by fax.
    pub letters_electronic: bool,
    /// The notice that announced the award before it (§ 135(3) GWB).
    pub announcement: Option<Announcement>,
    /// Last day on which bidders are bound.
    pub binding_until: Option<Date>,
    /// An award ban.
    pub ban: Option<AwardBan>,
    /// The award.
    pub awarded: Option<Instant>,
    /// The cancellation.
    pub cancelled: Option<Instant>,
    /// When bidders and candidates were told.
    pub bidders_informed: Option<Instant>,
    /// Bidders who asked for the reasons.
    pub reasons_requests: Vec<ReasonsRequest>,
    /// Dispatch of the result notice.
    pub result_sent: Option<Instant>,
    /// Report to the statistics.
    pub statistics_sent: Option<Instant>,
    /// Publication of the award.
    pub ex_post_published: Option<Instant>,
    /// Last day of the contract.
    pub contract_end: Option<Date>,
}

/// Information or a document version that was published during the tender period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LateInformation {
    /// When it was published.
    pub published: Instant,
    /// When it was decided whether the period is extended.
    pub decided: Option<Instant>,
}

/// A complaint of a bidder (Rüge).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Complaint {
    /// When it was received.
    pub received: Instant,
    /// When it was answered.
    pub answered: Option<Instant>,
}

/// A bidder who asked for the reasons of the decision (§ 62(2) `VgV`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReasonsRequest {
    /// When the request was received.
    pub received: Instant,
    /// When it was answered.
    pub answered: Option<Instant>,
}

/// A notice on its way or out that announces an award before it (§ 135(3) GWB).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Announcement {
    /// When it was published; its days count from the day after.
    pub published: Option<Instant>,
}

/// An award ban (§ 169 GWB).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AwardBan {
    /// Receipt of the chamber's information in text form.
    pub from: Instant,
    /// Service of a decision in favour of the authority.
    pub decision_served: Option<Instant>,
}

impl Facts {
    /// A draft, of which nothing has happened yet.
    pub fn draft(
        kind: ContractKind,
        buyer: BuyerKind,
        procedure: ProcedureType,
        value: Euro,
    ) -> Self {
        Self {
            kind,
            buyer,
            procedure,
            grounds: Vec::new(),
            value,
            urgent: false,
            own: None,
            approvals: Some(0),
            approved: None,
            ex_ante_published: None,
            notice_sent: None,
            participation_deadline: None,
            participation_opened: None,
            invited: None,
            tender_deadline: None,
            late_information: Vec::new(),
            complaints: Vec::new(),
            opened: None,
            evaluated: None,
            decided: None,
            register_answered: None,
            losers: true,
            letters: Vec::new(),
            announcement: None,
            letters_electronic: false,
            binding_until: None,
            ban: None,
            awarded: None,
            cancelled: None,
            bidders_informed: None,
            reasons_requests: Vec::new(),
            result_sent: None,
            statistics_sent: None,
            ex_post_published: None,
            contract_end: None,
        }
    }
}
