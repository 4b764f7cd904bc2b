//! What a plan is made from, as the command line and the API take it.
//! It must not hold results; values are net of VAT.

use crate::instant::Instant;
use crate::law::{BuyerKind, ContractKind, Ground, ProcedureType, Technique};
use crate::money::Euro;
use crate::read::{Moment, codes, written_record};
use jiff::civil::Date;

written_record! {
    /// A purchase to be planned.
    pub Case {
        /// What is bought.
        kind: ContractKind,
        /// Who buys.
        buyer: BuyerKind,
        /// Whether the purchase serves a sector activity (§ 102 GWB); absent: yes for utilities only.
        sector_activity: Option<bool>,
        /// Day on which the procedure begins; it decides the rule set.
        start: Date,
        /// The estimated value and its parts.
        estimate: Estimate,
        /// The type wished for; absent: the standard type of the regime.
        procedure: Option<ProcedureType>,
        /// Framework, dynamic purchasing system, electronic auction.
        techniques: Vec<Technique>,
        /// Whether a concession is awarded in two stages.
        two_stage: bool,
        /// Grounds for a type that is not freely chosen.
        grounds: Vec<Ground>,
        /// What lengthens or shortens the periods.
        circumstances: Option<Circumstances>,
        /// What has already happened or is fixed.
        events: Option<Events>,
        /// Deadlines that the author would like.
        wanted: Option<Wanted>,
    }
}

written_record! {
    /// The estimate (§ 3 `VgV`), net of VAT. Exactly one of `value`, `lots`, `monthly` and `call_offs` is the
    /// base; the others are added.
    pub Estimate {
        /// The whole value without options, renewals and payments to bidders.
        value: Option<Euro>,
        /// The lots, each with its value.
        lots: Vec<LotEstimate>,
        /// A contract without total price.
        monthly: Option<Monthly>,
        /// All call-offs planned over the whole term of a framework or dynamic purchasing system.
        call_offs: Option<Euro>,
        /// Options.
        options: Option<Euro>,
        /// Renewals.
        renewals: Option<Euro>,
        /// Prizes and payments to bidders.
        prizes: Option<Euro>,
        /// Supplies and services that the authority provides for works.
        provided: Option<Euro>,
        /// Purchase that follows the research of an innovation partnership.
        later_purchase: Option<Euro>,
    }
}

written_record! {
    /// A lot with its estimated value.
    pub LotEstimate {
        /// The name of the lot, unique in the case.
        id: String,
        /// Its value.
        value: Euro,
        /// Whether it is chosen for the exemption of small lots (§ 3(9) `VgV`).
        exempt: bool,
    }
}

written_record! {
    /// A contract without total price (§ 3(11) `VgV`).
    pub Monthly {
        /// Value of a month.
        amount: Euro,
        /// Term in months; absent if unlimited.
        months: Option<u16>,
    }
}

codes! {
    /// Why the documents are not freely reachable (§ 41 `VgV`).
    DocumentAccess {
        /// They cannot be offered electronically, § 41(2) `VgV`.
        NotElectronic = "not-electronic",
        /// Access is restricted to keep things confidential, § 41(3) `VgV`.
        Confidentiality = "confidentiality",
        /// Only a declaration of confidentiality is asked for, which lengthens nothing.
        NdaOnly = "nda-only",
    }
}

codes! {
    /// Whether the tender period was agreed with all selected candidates.
    Agreement {
        /// It was agreed.
        Agreed = "agreed",
        /// It was to be agreed, but was not.
        NotAgreed = "not-agreed",
    }
}

written_record! {
    /// What lengthens or shortens the periods.
    #[derive(Default)]
    pub Circumstances {
        /// The reason for urgency that makes the ordinary periods impossible.
        urgent: Option<String>,
        /// Bids may be submitted electronically.
        electronic_bids: bool,
        /// The notice was sent electronically (defence).
        electronic_notice: bool,
        /// Why the documents are not freely reachable.
        documents: Option<DocumentAccess>,
        /// A prior information that went before.
        prior_information: Option<PriorInformation>,
        /// Whether the tender period was agreed with the candidates.
        agreement: Option<Agreement>,
        /// Bidders must visit the site or read documents there (§ 20(2) `VgV`).
        site_visit: bool,
        /// Bids on paper are admitted.
        paper_bids: bool,
        /// The price is the only award criterion.
        price_only: bool,
        /// Firms of other states may be interested (below the thresholds).
        cross_border: bool,
    }
}

written_record! {
    /// A prior information notice (§ 38 `VgV`).
    pub PriorInformation {
        /// Day on which it was sent.
        sent: Date,
        /// Whether it held all data of the shortening notice that were then known.
        complete: bool,
        /// Whether it was itself the call for competition (§ 38(4) `VgV`).
        as_call: bool,
    }
}

written_record! {
    /// What has already happened or is fixed.
    #[derive(Default)]
    pub Events {
        /// Dispatch of the notice; absent: the start day.
        dispatch: Option<Moment>,
        /// The later day of publication that was requested with the dispatch.
        requested_publication: Option<Date>,
        /// Receipt confirmed by TED.
        ted_received: Option<Instant>,
        /// Publication in TED.
        ted_published: Option<Instant>,
        /// Dispatch of the invitations.
        invitation: Option<Moment>,
        /// Receipt of a request to be admitted to a dynamic purchasing system.
        admission_requested: Option<Moment>,
        /// Dispatch of the invitation to an electronic auction.
        auction_invited: Option<Moment>,
        /// Letters to the losing bidders.
        letters: Option<Letters>,
        /// Publication of a voluntary ex-ante notice.
        veat_published: Option<Moment>,
        /// Day on which a bidder knew of a violation.
        violation_known: Option<Moment>,
        /// Receipt of the refusal of a complaint.
        complaint_refused: Option<Moment>,
        /// Service of a decision of the chamber.
        chamber_decision: Option<Moment>,
        /// The award.
        award: Option<Moment>,
        /// The cancellation.
        cancelled: Option<Moment>,
        /// The last day of the contract.
        contract_end: Option<Date>,
    }
}

written_record! {
    /// Letters after § 134 GWB.
    pub Letters {
        /// When each of them was sent; the last one counts.
        sent: Vec<Moment>,
        /// Whether they were sent electronically or by fax.
        electronic: bool,
    }
}

written_record! {
    /// Deadlines that the author would like; the plan says whether they hold.
    #[derive(Default)]
    pub Wanted {
        /// End of the period for requests to participate.
        participation_deadline: Option<Instant>,
        /// End of the period for bids.
        tender_deadline: Option<Instant>,
        /// Last day on which bidders are bound.
        binding_until: Option<Date>,
        /// Term of the framework in months.
        framework_months: Option<u16>,
    }
}
