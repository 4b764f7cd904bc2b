//! Publishing an approved procedure: below the thresholds at once, above them by a notice that goes out first.
//! It must not open a page before the law allows it; the domain guards that.

use crate::{App, AppError, Caller};
use store::ProcedureRow;
use tender::id::{OpeningId, ProcedureId};
use tender::message::Message;
use tender::procedure::{ProcedureType, Step};
use tender::refusal::Refusal;

impl App {
    /// Publishes a procedure. `version` is the version that the caller read.
    ///
    /// # Errors
    /// [`AppError::NotFound`], [`AppError::Stale`], or a refusal with the rule that forbids it now.
    pub async fn publish_procedure(
        &self,
        caller: &Caller,
        id: ProcedureId,
        version: i64,
    ) -> Result<ProcedureRow, AppError> {
        let row = self.store.procedure(id).await?.ok_or(AppError::NotFound)?;
        self.may_on(caller, &row, tender::role::Permission::Run).await?;
        if needs_notice(&row) {
            return Err(Refusal::new(Message::new("notices-off"), "§ 40 VgV").into());
        }
        let step = self.publication(&row);
        self.take_step(&caller.actor(), id, Some(version), step).await
    }

    /// The step that publishes a procedure, with a fresh opening for each envelope.
    pub(crate) fn publication(&self, row: &ProcedureRow) -> Step {
        let count = row.procedure.file.draft.envelopes().len();
        Step::Publish { openings: (0..count).map(|_| OpeningId(self.ids.uuid())).collect() }
    }
}

/// Whether a notice must be out before the page may open (§ 40 Abs. 3 VgV).
pub(crate) fn needs_notice(row: &ProcedureRow) -> bool {
    let order = row.procedure.file.draft.procedure_type.map(ProcedureType::sequence);
    order.and_then(Result::ok).is_some_and(|order| order.union)
}
