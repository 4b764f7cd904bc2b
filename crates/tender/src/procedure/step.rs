//! The steps of a procedure: what can be asked for, and, once lawful, what an act records.
//! It must not hold a rule but one: which permission a step needs and where it is laid down.

use super::draft::{Draft, Text};
use super::notice::{NoticeStep, Purpose};
use crate::id::{LotId, NoticeId, OpeningId, PersonId, QuestionId};
use crate::instant::Instant;
use crate::role::Permission;
use serde::{Deserialize, Serialize};

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

/// One formal step with everything that it sets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Step {
    /// The file is opened with a first draft.
    Begin {
        /// What is known at the beginning.
        draft: Box<Draft>,
    },
    /// Someone has a conflict of interest and acts no more (§ 6 VgV).
    RecordConflict {
        /// The person.
        person: PersonId,
        /// What it is and what was done.
        reason: String,
    },
    /// The draft goes to a second person.
    Submit {
        /// The whole content.
        draft: Box<Draft>,
    },
    /// The draft comes back with remarks.
    Return {
        /// What is to be changed.
        remarks: String,
    },
    /// The draft is approved.
    Approve,
    /// The draft is taken back for changes; approval begins anew.
    Rework {
        /// Why.
        reason: String,
    },
    /// A notice was built from the content.
    BuildNotice {
        /// The notice.
        notice: NoticeId,
        /// What it is for.
        purpose: Purpose,
        /// SHA-256 of its bytes in hexadecimal.
        sha256: String,
    },
    /// A notice went one step on its way out.
    MoveNotice {
        /// The notice.
        notice: NoticeId,
        /// Where it is now.
        to: NoticeStep,
    },
    /// The procedure is published; the first round begins.
    Publish {
        /// Ids of the openings, one an envelope.
        openings: Vec<OpeningId>,
    },
    /// A company asks; who it was stands nowhere.
    Ask {
        /// The question.
        question: QuestionId,
        /// Its words.
        text: String,
    },
    /// A question is answered, to all and without the asker's name.
    Answer {
        /// The question.
        question: QuestionId,
        /// The question as everyone may read it.
        asked: Text,
        /// The answer.
        answer: Text,
        /// The decision about the deadline, inside the window.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        extension: Option<Extension>,
    },
    /// Content or documents are corrected before the deadline, with a new version and notice.
    Correct {
        /// The whole content after the correction; its deadlines are moved by `extension` alone.
        draft: Box<Draft>,
        /// Why.
        reason: String,
        /// The change notice; needed where the procedure was published by notice.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        notice: Option<NoticeId>,
        /// The decision about the deadline, inside the window.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        extension: Option<Extension>,
    },
    /// The deadline of the running round moves later.
    MoveDeadline {
        /// The new deadline.
        deadline: Instant,
        /// Why.
        reason: String,
    },
    /// The round is closed after its deadline.
    Close,
    /// The procedure, or one lot, is cancelled.
    Cancel {
        /// One lot; `None` for the whole.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        lot: Option<LotId>,
        /// The ground.
        ground: CancelGround,
        /// The reasons, which bidders are told.
        reason: String,
    },
}

/// What a step needs and where it is laid down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StepRule {
    /// The step's name, as in JSON and in `locales/` after `step-`.
    pub code: &'static str,
    /// Who may take it.
    pub permission: Permission,
    /// Where it is laid down.
    pub source: &'static str,
}

impl Step {
    /// What this step needs and where it is laid down.
    pub fn rule(&self) -> StepRule {
        use Permission::{Approve, Ask, Draft, Halt, Proceed, RecordConflict, ReportNotice, Run};
        let rule = |code, permission, source| StepRule {
            code,
            permission,
            source,
        };
        match self {
            Self::Begin { .. } => rule("begin", Draft, "§ 8 Abs. 1 VgV"),
            Self::RecordConflict { .. } => rule("record_conflict", RecordConflict, "§ 6 VgV"),
            Self::Submit { .. } => rule("submit", Draft, "§ 8 Abs. 1 VgV"),
            Self::Return { .. } => rule("return", Approve, "§ 8 Abs. 1 VgV"),
            Self::Approve => rule("approve", Approve, "§ 8 Abs. 1 VgV"),
            Self::Rework { .. } => rule("rework", Draft, "§ 8 Abs. 1 VgV"),
            Self::BuildNotice { .. } => rule("build_notice", Run, "§ 37 VgV, § 28 UVgO"),
            Self::MoveNotice {
                to: NoticeStep::Stopped { .. },
                ..
            } => rule("move_notice", Run, "§ 40 VgV"),
            Self::MoveNotice { .. } => rule("move_notice", ReportNotice, "§ 40 VgV"),
            Self::Publish { .. } => rule("publish", Proceed, "§ 40 VgV, § 28 UVgO, § 12 VOB/A"),
            Self::Ask { .. } => rule("ask", Ask, "§ 9 VgV, § 20 Abs. 3 VgV"),
            Self::Answer { .. } => rule("answer", Run, "§ 20 Abs. 3 VgV"),
            Self::Correct { .. } => rule("correct", Run, "§ 20 Abs. 3 VgV"),
            Self::MoveDeadline { .. } => rule("move_deadline", Run, "§ 20 VgV"),
            Self::Close => rule("close", Proceed, "§ 55 VgV, § 40 UVgO, § 14 VOB/A"),
            Self::Cancel { .. } => rule("cancel", Halt, "§ 63 VgV, § 48 UVgO, § 17 VOB/A"),
        }
    }
}
