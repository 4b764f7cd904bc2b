//! What the platform does by itself: bring notices on their way, publish what is due, close what has ended.
//! It must not decide; each step goes the one road of all steps. A lost or doubled wake-up does no harm.

use crate::{App, AppError};
use std::time::Duration;
use store::ProcedureRow;
use tender::id::{NoticeId, ProcedureId};
use tender::instant::Instant;
use tender::procedure::notice::NoticeStep;
use tender::procedure::{Stage, Step};
use tender::role::Actor;

/// Kind of change and result notices in the outbox.
pub(crate) const OUTGOING: &str = "notice";

/// A change or result notice on its way.
#[derive(serde::Serialize, serde::Deserialize)]
struct Waiting {
    procedure: ProcedureId,
    notice: NoticeId,
}

/// So often the platform looks for work.
const EVERY: Duration = Duration::from_secs(2);

impl App {
    /// Works until it is ended. The log has a loop of its own: nothing else may keep a minute from it.
    pub async fn work(self) {
        tokio::join!(self.keep_logging(), self.keep_stepping());
    }

    async fn keep_logging(&self) {
        loop {
            if let Err(fault) = Box::pin(self.sequence_log()).await {
                tracing::error!(%fault, "the public log got no leaf; it is tried again");
            }
            tokio::time::sleep(EVERY).await;
        }
    }

    async fn keep_stepping(&self) {
        loop {
            if let Err(fault) = Box::pin(self.step_once()).await {
                tracing::warn!(%fault, "work was interrupted and goes on");
            }
            tokio::time::sleep(EVERY).await;
        }
    }

    /// Does everything that is due now, once.
    ///
    /// # Errors
    /// When the storage fails; what was done stays done.
    pub async fn work_once(&self) -> Result<(), AppError> {
        Box::pin(self.sequence_log()).await?;
        Box::pin(self.step_once()).await
    }

    /// Takes every step of procedures that is due now.
    async fn step_once(&self) -> Result<(), AppError> {
        self.mark_node().await?;
        self.tell_of_clock().await?;
        for row in self.store.procedures_at("noticing").await? {
            self.bring_out(row).await?;
        }
        for row in self.store.procedures_ended(self.clock.procedures()).await? {
            self.try_step(&row, Step::Close).await?;
        }
        if self.arrivals.first_of(self.today()) {
            self.forget_leftovers().await?;
            self.forget_answers().await?;
        }
        self.relist_renamed().await?;
        self.bring_notices_out().await
    }

    /// Forgets answers to requests with an idempotency key, one-time links and challenges, that are over for a day.
    async fn forget_answers(&self) -> Result<(), AppError> {
        let now = self.clock.machinery();
        let day = Instant::from_micros(now.micros().saturating_sub(86_400_000_000));
        let unit = self.store.begin().await?;
        unit.forget_answers(day.unwrap_or(now)).await?;
        unit.forget_tickets(day.unwrap_or(now)).await?;
        unit.forget_challenges(day.unwrap_or(now)).await?;
        Ok(unit.commit().await?)
    }

    /// Brings every change and result notice that waits as far as it goes now: all of them, so that those which wait long
    /// keep none from its turn. One that cannot be read or brought out does not hold up the others.
    async fn bring_notices_out(&self) -> Result<(), AppError> {
        let now = self.clock.machinery();
        for posted in self.store.due_messages(OUTGOING, now, u32::MAX.into()).await? {
            if let Err(fault) = Box::pin(self.bring_notice_out(&posted, now)).await {
                tracing::warn!(notice = %posted.id, %fault, "a notice waits and is tried again");
            }
        }
        Ok(())
    }

    async fn bring_notice_out(
        &self,
        posted: &store::Message,
        now: Instant,
    ) -> Result<(), AppError> {
        let waiting: Waiting = serde_json::from_value(posted.payload.clone())
            .map_err(|fault| AppError::Internal(fault.to_string()))?;
        let mut row = self.store.procedure(waiting.procedure).await?;
        while let Some(known) = &row
            && let Some(to) = self.next_move(known, waiting.notice)
        {
            let step = Step::MoveNotice { notice: waiting.notice, to };
            let Some(next) = self.try_step(known, step).await? else { break };
            row = Some(next);
        }
        if let Some(row) = &row {
            self.register_awards(row, waiting.notice).await?;
        }
        let notice = row.as_ref().and_then(|row| row.procedure.file.notices.get(&waiting.notice));
        if notice.is_none_or(|notice| notice.step.ended()) {
            let unit = self.store.begin().await?;
            unit.message_sent(posted.id, now).await?;
            unit.commit().await?;
        }
        Ok(())
    }

    /// A change or result notice as an entry of the outbox.
    pub(crate) fn outgoing(&self, procedure: ProcedureId, notice: NoticeId) -> store::Message {
        let payload = serde_json::to_value(Waiting { procedure, notice }).unwrap_or_default();
        let due_at = self.clock.machinery();
        store::Message { id: notice.0, kind: OUTGOING.to_owned(), payload, attempts: 0, due_at }
    }

    /// Brings the notice of a call as far as it goes now, and publishes the procedure when it may.
    pub(crate) async fn bring_out(&self, mut row: ProcedureRow) -> Result<(), AppError> {
        while let Some(step) = self.next_out(&row).await? {
            match self.try_step(&row, step).await? {
                Some(next) => row = next,
                None => break,
            }
        }
        Ok(())
    }

    /// The next step of a call on its way out.
    async fn next_out(&self, row: &ProcedureRow) -> Result<Option<Step>, AppError> {
        let Stage::Noticing(stage) = &row.procedure.stage else { return Ok(None) };
        let Some(notice) = row.procedure.file.notices.get(&stage.notice) else { return Ok(None) };
        if let Some(to) = self.next_move(row, stage.notice) {
            return Ok(Some(Step::MoveNotice { notice: stage.notice, to }));
        }
        match &notice.step {
            NoticeStep::Accepted { .. } | NoticeStep::Published { .. } => {
                Ok(Some(self.publication(row).await?))
            }
            NoticeStep::Built
            | NoticeStep::Checked
            | NoticeStep::Submitted
            | NoticeStep::Rejected { .. }
            | NoticeStep::Stopped { .. } => Ok(None),
        }
    }

    /// Where a notice goes next through the one outgoing port; nothing while it waits or has ended.
    fn next_move(&self, row: &ProcedureRow, id: NoticeId) -> Option<NoticeStep> {
        match &row.procedure.file.notices.get(&id)?.step {
            NoticeStep::Built => Some(NoticeStep::Checked),
            NoticeStep::Checked => self.receiver.is_there().then_some(NoticeStep::Submitted),
            NoticeStep::Submitted => self.receiver.answer(id),
            NoticeStep::Accepted { .. } => self.receiver.publication(id),
            NoticeStep::Published { .. }
            | NoticeStep::Rejected { .. }
            | NoticeStep::Stopped { .. } => None,
        }
    }

    /// Takes a step in the platform's own name; what a rule forbids now is tried again later.
    async fn try_step(
        &self,
        row: &ProcedureRow,
        step: Step,
    ) -> Result<Option<ProcedureRow>, AppError> {
        match self.take_step(&Actor::Platform, row.id, Some(row.version), step).await {
            Ok(row) => Ok(Some(row)),
            Err(
                AppError::Refused(_)
                | AppError::Stale { .. }
                | AppError::NotFound
                | AppError::ClockApart,
            ) => Ok(None),
            Err(fault) => Err(fault),
        }
    }
}

/// Who takes notices on the other side of the one outgoing port.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Receiver {
    /// Nobody: notices stay checked and wait.
    #[default]
    Nobody,
    /// The demo's own: accepts and publishes at once.
    Prompt,
    /// For tests: confirms the receipt and never publishes.
    Slow,
    /// For tests: takes notices and never answers.
    Silent,
    /// For tests: refuses everything.
    Refusing,
}

impl Receiver {
    fn is_there(self) -> bool {
        self != Self::Nobody
    }

    /// The answer to a notice that was submitted; nothing while there is none.
    fn answer(self, notice: NoticeId) -> Option<NoticeStep> {
        match self {
            Self::Nobody | Self::Silent => None,
            Self::Prompt | Self::Slow => Some(NoticeStep::Accepted { receipt: notice.to_string() }),
            Self::Refusing => {
                Some(NoticeStep::Rejected { findings: vec!["RECEIVER-REFUSES".to_owned()] })
            }
        }
    }

    /// The publication of an accepted notice; nothing while there is none.
    fn publication(self, notice: NoticeId) -> Option<NoticeStep> {
        match self {
            Self::Prompt => Some(NoticeStep::Published { number: notice.to_string() }),
            Self::Nobody | Self::Slow | Self::Silent | Self::Refusing => None,
        }
    }
}
