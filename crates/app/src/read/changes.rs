//! What changed since the publication and which questions were answered, made from the acts of the file.
//! It must not show an act that is not public: questions without answer, drafts, bids.

use crate::{App, AppError, Caller};
use store::NoticeRow;
use tender::act::Act;
use tender::id::NoticeId;
use tender::instant::Instant;
use tender::procedure::difference::{Change, difference};
use tender::procedure::draft::Text;
use tender::procedure::notice::Purpose;
use tender::procedure::step::{Extension, ResetTo};
use tender::procedure::{Procedure, Step, Unfit, apply, first};

/// One public change, in the order of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicChange {
    /// Its place in the file, the cursor of feeds.
    pub seq: i64,
    /// When (clock of procedures).
    pub at: Instant,
    /// What happened.
    pub what: Happened,
    /// The version of the content that it made; `None` where the content stayed.
    pub version: Option<u32>,
    /// Why, where it says so.
    pub reason: String,
    /// Every field that differs from before.
    pub changes: Vec<Change>,
    /// The notice that told of it, once everybody may read it.
    pub notice: Option<NoticeId>,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Happened {
    /// It was published.
    Published,
    /// A question was answered; its number, counted from 1.
    Answered {
        /// Its number.
        number: usize,
        /// The question as everyone may read it.
        asked: Text,
        /// The answer.
        answer: Text,
    },
    /// Content or documents were corrected.
    Corrected,
    /// The deadline was moved.
    DeadlineMoved,
    /// It was set back: bids are received anew.
    SetBack,
    /// It, or a lot of it, was cancelled.
    Cancelled,
}

impl Happened {
    /// Its name in feeds and keys.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Published => "published",
            Self::Answered { .. } => "answered",
            Self::Corrected => "corrected",
            Self::DeadlineMoved => "deadline-moved",
            Self::SetBack => "set-back",
            Self::Cancelled => "cancelled",
        }
    }
}

impl App {
    /// Every public change of a published procedure, the first one first.
    ///
    /// # Errors
    /// [`AppError::NotFound`] when there is none that the public may know.
    pub async fn public_changes(
        &self,
        reader: Option<&Caller>,
        number: &str,
    ) -> Result<Vec<PublicChange>, AppError> {
        let row = self.shown_to(reader, number).await?;
        let broken = |fault: &dyn core::fmt::Display| {
            AppError::Internal(format!("the file of {number} does not read: {fault}"))
        };
        let mut told = Told::default();
        for row in self.store.acts(row.id).await? {
            let act = serde_json::from_str(&row.body).map_err(|fault| broken(&fault))?;
            told.take(row.seq, &act).map_err(|fault| broken(&fault))?;
        }
        let notices = self.store.notices(row.id).await?;
        let (hours, now) = (self.hold_hours(&row).await?, self.clock.procedures());
        let call = notices.iter().find(|notice| notice.purpose == Purpose::Call);
        let mut later =
            notices.iter().filter(|notice| notice.purpose == Purpose::Change).peekable();
        for change in told.changes.iter_mut().filter(|change| change.version.is_some()) {
            // A notice is made right before the act of which it tells; a change may have none.
            let made = match change.what {
                Happened::Published => call,
                Happened::Answered { .. }
                | Happened::Corrected
                | Happened::DeadlineMoved
                | Happened::SetBack
                | Happened::Cancelled => later.next_if(|notice| notice.made_at <= change.at),
            };
            let out = |notice: &&NoticeRow| row.procedure.is_out(notice.id, hours, now);
            change.notice = made.filter(out).map(|notice| notice.id);
        }
        Ok(told.changes)
    }
}

/// What the acts have told so far: the folded procedure, and its public changes.
#[derive(Default)]
struct Told {
    procedure: Option<Procedure>,
    answers: usize,
    changes: Vec<PublicChange>,
}

impl Told {
    fn take(&mut self, seq: i64, act: &Act) -> Result<(), Unfit> {
        let Some(before) = self.procedure.take() else {
            self.procedure = Some(first(act)?);
            return Ok(());
        };
        let (old, version) = (before.file.draft.clone(), before.file.version);
        let after = apply(before, act)?;
        if let Some((what, reason)) = self.happened(&act.step) {
            let newer = after.file.version > version;
            let first = what == Happened::Published;
            self.changes.push(PublicChange {
                seq,
                at: act.at,
                what,
                version: newer.then_some(after.file.version),
                reason,
                changes: if first { Vec::new() } else { difference(&old, &after.file.draft) },
                notice: None,
            });
        }
        self.procedure = Some(after);
        Ok(())
    }

    fn happened(&mut self, step: &Step) -> Option<(Happened, String)> {
        match (step, &mut self.answers) {
            (Step::Publish { .. }, _) => Some((Happened::Published, String::new())),
            (Step::Answer { asked, answer, extension, .. }, answers) => {
                *answers = answers.saturating_add(1);
                let (asked, answer) = (asked.clone(), answer.clone());
                let what = Happened::Answered { number: *answers, asked, answer };
                Some((what, moved_because(extension.as_ref())))
            }
            (Step::Correct { reason, .. }, _) => Some((Happened::Corrected, reason.clone())),
            (Step::MoveDeadline { reason, .. }, _) => {
                Some((Happened::DeadlineMoved, reason.clone()))
            }
            (Step::Reset { target: ResetTo::Receiving { .. }, reason }, _) => {
                Some((Happened::SetBack, reason.clone()))
            }
            (Step::Cancel { reason, .. }, _) => Some((Happened::Cancelled, reason.clone())),
            _ => None,
        }
    }
}

/// Why the deadline was moved with an answer, if it was.
fn moved_because(extension: Option<&Extension>) -> String {
    match extension {
        Some(Extension::Until { reason, .. }) => reason.clone(),
        Some(Extension::NotNeeded { .. }) | None => String::new(),
    }
}
