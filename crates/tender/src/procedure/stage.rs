//! A procedure and its stages; what belongs to one stage exists only in that stage.
//! It must not hold, before an opening, any field that tells who bids or how many.

use super::draft::{Draft, Envelope, Text};
use super::notice::Notice;
use super::step::CancelGround;
use crate::id::{BodyId, LotId, NoticeId, OpeningId, PersonId, ProcedureId, QuestionId};
use crate::instant::Instant;
use crate::role::Subject;
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
    /// When the procedure was published or its firms were invited.
    pub published_at: Option<Instant>,
    /// Who has a recorded conflict of interest.
    pub conflicts: BTreeSet<PersonId>,
    /// The notices.
    pub notices: BTreeMap<NoticeId, Notice>,
    /// The questions.
    pub questions: BTreeMap<QuestionId, Question>,
    /// Lots that were cancelled by themselves.
    pub cancelled_lots: BTreeMap<LotId, Cancelled>,
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
    /// Cancelled as a whole.
    Cancelled(Cancelled),
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
}

/// Data of an approved draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ready {
    /// Who submitted it.
    pub author: PersonId,
    /// Who approved it.
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

/// What a round asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RoundKind {
    /// Requests to participate (Teilnahmeanträge).
    Requests,
    /// Bids (Angebote).
    Bids,
    /// Bids that are not negotiated any more.
    FinalBids,
}

/// An envelope of a round with its own opening.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SealedEnvelope {
    /// Id of its opening, under which it is sealed.
    pub opening: OpeningId,
    /// What lies in it.
    pub contents: Envelope,
}

/// One round: what it asks for, until when, from whom.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Round {
    /// Counted from 1 over all rounds of the procedure.
    pub number: u32,
    /// What it asks for.
    pub kind: RoundKind,
    /// Its envelopes in the order of their opening.
    pub envelopes: Vec<SealedEnvelope>,
    /// The deadline in force; a bid that arrives at this instant or later is late.
    pub deadline: Instant,
    /// The firms that were invited; `None` if everyone may take part.
    pub invited: Option<BTreeSet<BodyId>>,
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

impl Stage {
    /// The stage's name, as in JSON and in `locales/` after `stage-`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Drafting(_) => "drafting",
            Self::InApproval(_) => "in_approval",
            Self::Ready(_) => "ready",
            Self::Noticing(_) => "noticing",
            Self::Receiving(_) => "receiving",
            Self::Closed(_) => "closed",
            Self::Cancelled(_) => "cancelled",
        }
    }
}

impl Procedure {
    /// Whether it may be known outside the office.
    pub fn is_public(&self) -> bool {
        self.file.published_at.is_some()
    }

    /// Whether bids or requests lie sealed.
    pub fn is_sealed(&self) -> bool {
        matches!(self.stage, Stage::Receiving(_) | Stage::Closed(_))
    }

    /// The lots that were not cancelled by themselves.
    pub fn live_lots(&self) -> impl Iterator<Item = LotId> {
        let lots = self.file.draft.lots.iter().map(|lot| lot.id);
        lots.filter(|lot| !self.file.cancelled_lots.contains_key(lot))
    }

    /// The round that receives or waits for its opening.
    pub fn round(&self) -> Option<&Round> {
        match &self.stage {
            Stage::Receiving(stage) => Some(&stage.round),
            Stage::Closed(stage) => Some(&stage.round),
            Stage::Drafting(_)
            | Stage::InApproval(_)
            | Stage::Ready(_)
            | Stage::Noticing(_)
            | Stage::Cancelled(_) => None,
        }
    }

    /// The procedure as something that permissions are asked about.
    pub fn subject<'a>(&'a self, line: &'a [BodyId]) -> Subject<'a> {
        let author = match &self.stage {
            Stage::InApproval(stage) => Some(stage.author),
            Stage::Drafting(_)
            | Stage::Ready(_)
            | Stage::Noticing(_)
            | Stage::Receiving(_)
            | Stage::Closed(_)
            | Stage::Cancelled(_) => None,
        };
        Subject {
            procedure: Some(self.file.id),
            line,
            author,
            conflicts: &self.file.conflicts,
            sealed: self.is_sealed(),
            public: self.is_public(),
        }
    }
}
