//! Publishing an approved procedure: below the thresholds at once, above them by a notice that goes out first.
//! It must not open a page before the law allows it; the domain guards that.

use crate::notice::MadeNotice;
use crate::{App, AppError, Caller};
use store::ProcedureRow;
use tender::id::ProcedureId;
use tender::procedure::notice::Purpose;
use tender::procedure::{Stage, Step};
use tender::role::{Actor, Permission};

impl App {
    /// Publishes a procedure. `version` is the version that the caller read.
    ///
    /// Where a notice must be out before the page may open (§ 40 Abs. 3 `VgV`), the notice is built and checked,
    /// and the platform brings it out; the page opens by itself. Elsewhere the page opens at once, and the
    /// notice is kept beside it where a pack of the SDK is installed.
    ///
    /// # Errors
    /// [`AppError::NotFound`], [`AppError::Stale`], or a refusal with every rule that forbids it now.
    pub async fn publish_procedure(
        &self,
        caller: &Caller,
        id: ProcedureId,
        version: i64,
    ) -> Result<ProcedureRow, AppError> {
        let row = self.store.procedure(id).await?.ok_or(AppError::NotFound)?;
        self.may_on(caller, &row, Permission::Run).await?;
        let actor = caller.actor();
        let missing = self.missing_keys(&row).await?;
        if !missing.is_empty() && matches!(row.procedure.stage, Stage::Ready(_)) {
            return Err(AppError::Refused(missing));
        }
        // There a notice must be out before the page may open (§ 40 Abs. 3 VgV).
        if row.procedure.file.draft.under_union_law() {
            let made = self.make_call(&row).await?;
            let step = Step::BuildNotice {
                notice: made.row.id,
                purpose: Purpose::Call,
                sha256: made.row.sha256.clone(),
            };
            return Box::pin(self.step_with_notice(&actor, id, version, step, made)).await;
        }
        let step = self.publication(&row).await?;
        if self.packs.list().next().is_none() {
            return self.take_step(&actor, id, Some(version), step).await;
        }
        let made = self.make_call(&row).await?;
        Box::pin(self.step_with_notice(&actor, id, version, step, made)).await
    }

    /// Takes a step and keeps the notice that belongs to it, together.
    async fn step_with_notice(
        &self,
        actor: &Actor,
        id: ProcedureId,
        version: i64,
        step: Step,
        made: MadeNotice,
    ) -> Result<ProcedureRow, AppError> {
        // The bytes first: a row never names an object that is not there.
        self.keep_notice(&made).await?;
        let unit = self.store.begin().await?;
        let row = self.same_version(&unit, id, version).await?;
        unit.add_notice(&made.row).await?;
        let row = Box::pin(self.step_in(&unit, actor, row, step)).await?;
        unit.commit().await?;
        Ok(row)
    }
}
