//! Parts of steps: entries of an opening, letters, exclusions, changes of contracts, grounds.
//! It must not hold steps themselves.

use crate::bid::company;
use crate::id::{BidId, BodyId, LotId, NoticeId, OpeningId, ProcedureId};
use crate::instant::Instant;
use crate::money::Euro;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Whether the deadline moves because of new information close to it (§ 20 Abs. 3 VgV).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "decision", rename_all = "snake_case")]
pub enum Extension {
    /// The deadline moves to a later instant.
    Until {
        /// The new deadline.
        deadline: Instant,
        /// Why so long.
        reason: String,
    },
    /// It stays, for a reason.
    NotNeeded {
        /// Why it is not needed.
        reason: String,
    },
}

/// Why a procedure or a lot is cancelled (Aufhebung).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CancelGround {
    /// No bid meets the conditions (§ 63 Abs. 1 Nr. 1 VgV, § 48 UVgO, § 17 Abs. 1 Nr. 1 VOB/A).
    NoCompliantBid,
    /// The basis has changed essentially (§ 63 Abs. 1 Nr. 2 VgV, § 48 UVgO).
    BasisChanged,
    /// No economic result (§ 63 Abs. 1 Nr. 3 VgV, § 48 UVgO).
    NotEconomic,
    /// The documents must be changed fundamentally (§ 17 Abs. 1 Nr. 2 VOB/A).
    DocumentsMustChange,
    /// Other serious grounds (§ 63 Abs. 1 Nr. 4 VgV, § 48 UVgO, § 17 Abs. 1 Nr. 3 VOB/A).
    OtherSerious,
}

impl CancelGround {
    /// All grounds, in the order of the law.
    pub const ALL: [Self; 5] = [
        Self::NoCompliantBid,
        Self::BasisChanged,
        Self::NotEconomic,
        Self::DocumentsMustChange,
        Self::OtherSerious,
    ];

    /// Whether the law of the procedure knows the ground; works by VOB/A have grounds of their own.
    pub fn is_known(self, vob: bool) -> bool {
        match self {
            Self::NoCompliantBid | Self::OtherSerious => true,
            Self::BasisChanged | Self::NotEconomic => !vob,
            Self::DocumentsMustChange => vob,
        }
    }
}

/// One bid or request as the opening found it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// The bid.
    pub bid: BidId,
    /// The bidder, or the representative of a consortium.
    pub bidder: BodyId,
    /// Members of the consortium beside the representative.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub members: BTreeSet<BodyId>,
    /// The lots it is for; empty in a request to participate.
    #[serde(default)]
    pub lots: BTreeSet<LotId>,
    /// When its last byte arrived.
    pub received_at: Instant,
    /// Whether it could be decrypted and its hashes hold.
    pub readable: bool,
}

/// Why a candidate is not selected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rejection {
    /// Whether the candidate is suitable, and only others came first by the announced criteria.
    pub suitable: bool,
    /// The reasons in words, which the candidate is told.
    pub reason: String,
}

/// A ground on which a bid is excluded (§ 57 Abs. 1 VgV, § 16 VOB/A, §§ 123, 124 GWB, § 60 VgV).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ExclusionGround {
    /// Not in form or in time.
    FormOrLate,
    /// Papers missing, also after a request.
    MissingDocuments,
    /// Corrections that are not clear.
    UnclearCorrections,
    /// The procurement documents were changed.
    ChangedDocuments,
    /// Prices missing.
    MissingPrices,
    /// A variant that was not admitted or misses the minimum.
    UnadmittedVariant,
    /// Not suitable by the published criteria.
    Unsuitable,
    /// Mandatory ground, § 123 GWB.
    Mandatory,
    /// Optional ground, § 124 GWB.
    Optional,
    /// Abnormally low and not explained, § 60 VgV.
    AbnormallyLow,
    /// A published minimum of points is missed.
    BelowMinimum,
}

/// An exclusion with everything that its reason needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exclusion {
    /// All grounds; one is enough.
    pub grounds: BTreeSet<ExclusionGround>,
    /// The reasons in words, which the bidder is told.
    pub reason: String,
    /// For [`ExclusionGround::Unsuitable`]: which published criterion, counted from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub criterion: Option<usize>,
    /// For [`ExclusionGround::Mandatory`] and [`ExclusionGround::Optional`]: what was found about the company, which then
    /// is checked against §§ 123 to 126 GWB.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub company: Option<company::Found>,
}

/// How a letter was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// Electronically or by fax.
    Electronic,
    /// On paper by post.
    Post,
}

/// A letter before the award (§ 134 Abs. 1 GWB).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letter {
    /// To whom.
    pub bidder: BodyId,
    /// When it was sent; the last one counts.
    pub sent_at: Instant,
    /// How it was sent.
    pub way: Way,
    /// SHA-256 of the letter, in hexadecimal.
    pub sha256: String,
}

/// The ground of a change of a running contract (§ 132 GWB).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChangeGround {
    /// A clear review clause or option (Abs. 2 Nr. 1).
    Clause,
    /// Additional performance, no other contractor possible (Abs. 2 Nr. 2).
    Additional,
    /// Circumstances that could not be foreseen (Abs. 2 Nr. 3).
    Unforeseeable,
    /// A successor of the contractor (Abs. 2 Nr. 4).
    Successor,
    /// A small change (Abs. 3).
    Small,
}

/// A change of a running contract.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// The ground.
    pub ground: ChangeGround,
    /// How much the value changes, without VAT; negative if it falls.
    pub value: Euro,
    /// The reasons in words.
    pub reason: String,
    /// The modification notice, where one is due (§ 132 Abs. 5 GWB).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notice: Option<NoticeId>,
}

/// A firm that was asked first and declined a call-off.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Declined {
    /// The firm.
    pub firm: BodyId,
    /// What it said.
    pub reason: String,
}

/// A call-off from a framework (Einzelabruf, § 21 Abs. 3 to 5 VgV).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CallOff {
    /// Who calls off.
    pub authority: BodyId,
    /// From whom.
    pub firm: BodyId,
    /// The value without VAT.
    pub value: Euro,
    /// The firms before it in the order, which declined.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub declined: Vec<Declined>,
    /// The new competition that chose the firm, where that is the order.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub competition: Option<ProcedureId>,
}

/// What ended an award ban (§§ 169, 173 GWB).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum BanEnded {
    /// The chamber's decision in favour of the authority was notified.
    Decided {
        /// The day of notification.
        on: Date,
    },
    /// The period of appeal after that decision is over.
    AppealPeriodOver {
        /// The day on which the decision was notified.
        decided_on: Date,
    },
    /// The application was withdrawn.
    Withdrawn {
        /// The day on which the chamber told so.
        on: Date,
    },
    /// The chamber or the court allowed the award (§ 169 Abs. 2 GWB).
    Allowed {
        /// The day of notification.
        on: Date,
    },
}

/// To where a procedure is set back (Zurückversetzung).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "to", rename_all = "snake_case")]
pub enum ResetTo {
    /// Bids (or requests) are received anew, in a new round.
    Receiving {
        /// The new deadline.
        deadline: Instant,
        /// Ids of the new openings, one an envelope.
        openings: Vec<OpeningId>,
    },
    /// Candidates are selected anew; bids that were received since stay sealed for ever.
    Selecting,
    /// One lot is examined anew.
    Examining {
        /// The lot.
        lot: LotId,
        /// Bids whose exclusion is taken back.
        readmitted: BTreeSet<BidId>,
    },
}
