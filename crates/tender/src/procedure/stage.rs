//! A procedure and its stages; what belongs to one stage exists only in that stage.
//! It must not hold, before an opening, any field that tells who bids or how many.

pub mod lot;
pub mod round;
mod view;

pub use lot::{
    Contract, Decided, Ended, LotFile, LotStage, PriceQuestion, Ranking, Running, Standing,
    Standstill,
};
pub use round::{Round, RoundKind, SealedEnvelope};
pub use view::PublicState;

use super::draft::{Draft, Text};
use super::notice::Notice;
use super::step::{CancelGround, Entry};
use crate::id::{BidId, BodyId, LotId, NoticeId, OpeningId, PersonId, ProcedureId, QuestionId};
use crate::instant::Instant;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// A procedure: its file, which grows, and its stage, which changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Procedure {
    /// What holds in every stage.
    pub file: File,
    /// The stage with its own data.
    pub stage: Stage,
}

/// What holds in every stage of a procedure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct File {
    /// The procedure's id.
    pub id: ProcedureId,
    /// Name of the rule set; from the dispatch on it never changes.
    pub rule_set: String,
    /// The content as last submitted, published or corrected.
    pub draft: Draft,
    /// Version of the published content; 0 before publication.
    pub version: u32,
    /// When the procedure was published; one without a call never is (its firms are invited).
    pub published_at: Option<Instant>,
    /// Who has a recorded conflict of interest.
    pub conflicts: BTreeSet<PersonId>,
    /// The notices.
    pub notices: BTreeMap<NoticeId, Notice>,
    /// The questions.
    pub questions: BTreeMap<QuestionId, Question>,
    /// Lots that were cancelled by themselves.
    pub cancelled_lots: BTreeMap<LotId, Cancelled>,
    /// Answers of the competition register: when it answered about which firm.
    pub register: BTreeMap<BodyId, Instant>,
    /// The award ban, while there is one (§ 169 Abs. 1 GWB).
    pub award_ban: Option<AwardBan>,
    /// When the intention to award without a call was published beforehand (§ 20 Abs. 4 VOB/A).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub intention_at: Option<Instant>,
    /// When the platform itself announced it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub announced_at: Option<Instant>,
    /// Who bid for a lot in a round before the present one. Whoever was not asked to go on, or did not, is told of the
    /// award like all bidders (§ 134 Abs. 1 GWB).
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub earlier_bidders: BTreeMap<LotId, BTreeSet<BodyId>>,
    /// Who asked to participate and was not chosen, with the reason; told of the award as well (§ 134 Abs. 1 Satz 2 GWB).
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub rejected_candidates: BTreeMap<BodyId, String>,
}

/// A question with its answer; who asked stands nowhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// When it was asked.
    pub asked_at: Instant,
    /// The question and its answer as everyone may read them.
    pub answer: Option<Answer>,
}

/// An answer to all.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// The question, freed of everything that tells who asked.
    pub asked: Text,
    /// The answer.
    pub text: Text,
    /// When it was given.
    pub at: Instant,
}

/// An award ban: no award until the event that the rule set names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AwardBan {
    /// When the chamber's information arrived.
    pub from: Instant,
    /// File number of the chamber.
    pub reference: String,
}

/// Where a procedure stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "stage", rename_all = "snake_case")]
pub enum Stage {
    /// The author works on the draft.
    Drafting(Drafting),
    /// A second person looks at it.
    InApproval(InApproval),
    /// Approved; nothing has left the house.
    Ready(Ready),
    /// The call's notice is on its way.
    Noticing(Noticing),
    /// Bids or requests to participate are received, sealed.
    Receiving(Receiving),
    /// The round is closed and still sealed.
    Closed(Closed),
    /// An envelope is being opened; there is no way back.
    Opening(Opening),
    /// Requests are opened; candidates are selected.
    Selecting(Selecting),
    /// Bids are opened; each lot goes its own way.
    Lots(Lots),
    /// Cancelled as a whole.
    Cancelled(Cancelled),
    /// The file is closed and kept.
    Retained(Retained),
    /// The file is destroyed or handed to the archive.
    Destroyed(Destroyed),
}

/// Data of the first stage.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Drafting {
    /// Remarks with which the draft came back.
    pub remarks: Option<String>,
}

/// Data while a second person looks at the draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InApproval {
    /// Who submitted it, and therefore can't approve it.
    pub author: PersonId,
    /// Who has approved it, while the authority's own by-law wants more.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub approvers: BTreeSet<PersonId>,
}

/// Data of an approved draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ready {
    /// Who submitted it.
    pub author: PersonId,
    /// Who approved it, the last of them where the authority's own by-law wants more than one.
    pub approver: PersonId,
}

/// Data while the call's notice is on its way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Noticing {
    /// Who approved what.
    pub ready: Ready,
    /// The notice, found in the file.
    pub notice: NoticeId,
}

/// Data while a round receives.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receiving {
    /// The round.
    pub round: Round,
}

/// Data of a closed round that was not opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closed {
    /// The round.
    pub round: Round,
    /// When it was closed.
    pub at: Instant,
}

/// Data of an opening that has begun.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opening {
    /// The envelope's opening.
    pub opening: OpeningId,
    /// Who opens.
    pub openers: Vec<PersonId>,
    /// The round, with what was opened of it before.
    pub round: OpenRound,
    /// The lots with the bids of an envelope that was opened before; else empty.
    pub lots: BTreeMap<LotId, LotFile>,
}

/// Data while candidates are selected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Selecting {
    /// The round of requests.
    pub round: Round,
    /// Who asked to participate, readably and in time.
    pub candidates: BTreeSet<BodyId>,
    /// Who may be invited, once it is decided.
    pub chosen: Option<BTreeSet<BodyId>>,
}

/// Data while each lot goes its own way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lots {
    /// What is open; `None` after a direct order, which has no round.
    pub round: Option<OpenRound>,
    /// The lots.
    pub lots: BTreeMap<LotId, LotFile>,
}

/// The round whose bids the lots hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenRound {
    /// The round.
    pub round: Round,
    /// Openings that are done.
    pub done: BTreeSet<OpeningId>,
    /// What came late and stays sealed.
    pub late: BTreeMap<BidId, Entry>,
    /// What came late, was admitted and is still sealed: it stands in no lot before it is known what it is for.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub admitted: BTreeMap<BidId, Entry>,
}

/// Data of a cancellation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cancelled {
    /// The ground.
    pub ground: CancelGround,
    /// The reasons, which bidders are told.
    pub reason: String,
    /// When.
    pub at: Instant,
}

/// Data of a closed file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Retained {
    /// First instant at which it may be destroyed.
    pub until: Instant,
}

/// Data of a destroyed file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Destroyed {
    /// When.
    pub at: Instant,
}
