//! Announcing the award of a lot without a call before it, above the thresholds (§ 135 Abs. 3 GWB): the notice goes out
//! through the one outgoing port.
//! It must not award; what was announced waits until its days are over.

use crate::award_lot::accepted;
use crate::evaluation::EvaluationFile;
use crate::notice::{LotEnd, LotOutcome};
use crate::{App, AppError, Caller};
use store::ProcedureRow;
use tender::id::{LotId, NoticeId, ProcedureId};
use tender::procedure::Step;
use tender::procedure::notice::Purpose;
use tender::role::{Actor, Permission};

impl App {
    /// Announces by notice who is to get a lot whose award is decided.
    ///
    /// # Errors
    /// The first rule that forbids it, one refusal for each official rule that fails, [`AppError::Stale`].
    pub async fn announce_intention(
        &self,
        caller: &Caller,
        id: ProcedureId,
        version: i64,
        lot: LotId,
    ) -> Result<ProcedureRow, AppError> {
        let row = self.store.procedure(id).await?.ok_or(AppError::NotFound)?;
        self.may_on(caller, &row, Permission::Run).await?;
        let actor = caller.actor();
        self.may_announce(&actor, &row, lot).await?;
        let file = Box::pin(self.evaluation_file(row)).await?;
        let outcome = intended(&file, lot, self.clock.procedures().berlin_day())?;
        let made = self.make_announcement(&file.row, &outcome).await?;
        self.keep_notice(&made).await?;
        let unit = self.store.begin().await?;
        let row = self.same_version(&unit, id, version).await?;
        let notice = made.row.id;
        let row = self.add_notice(&unit, &actor, row, made).await?;
        let step = Step::AnnounceAward { lot, notice };
        let row = Box::pin(self.step_in(&unit, &actor, row, step)).await?;
        unit.commit().await?;
        Ok(row)
    }

    /// What the law says to it before a notice is made.
    async fn may_announce(
        &self,
        actor: &Actor,
        row: &ProcedureRow,
        lot: LotId,
    ) -> Result<(), AppError> {
        let (notice, sha256) = (NoticeId(self.ids.uuid()), "0".repeat(64));
        let build = Step::BuildNotice { notice, purpose: Purpose::ExAnte, sha256 };
        let procedure = self.decided(actor, &[], row, build).await?.0;
        let planned = ProcedureRow { procedure, ..row.clone() };
        self.decided(actor, &[], &planned, Step::AnnounceAward { lot, notice }).await?;
        Ok(())
    }
}

/// Who is to get a lot, at the prices of the ranking that was decided.
fn intended(
    file: &EvaluationFile,
    lot: LotId,
    on: jiff::civil::Date,
) -> Result<LotOutcome, AppError> {
    let of = file.lot(lot)?;
    let mut winners = Vec::new();
    for (bid, value) in accepted(file, lot)? {
        let firm = of.bids.get(&bid).and_then(|standing| file.bidders.get(&standing.bidder));
        winners.push((firm.cloned().ok_or(AppError::NotFound)?, value));
    }
    let end = LotEnd::Intended { on, winners };
    Ok(LotOutcome { lot, received: None, prices: None, end })
}
