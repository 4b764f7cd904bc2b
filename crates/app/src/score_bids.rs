//! Judging quality: own scores with reasons, the agreed value, and the freeze before prices are opened.
//! It must not compute points; the domain keeps the sheet.

use crate::evaluation::{EvaluationFile, field_level};
use crate::meanwhile::Meanwhile;
use crate::{App, AppError, Caller};
use store::{AgreedScore, ProcedureRow, Score, StoreError, Unit};
use tender::evaluate::consensus::{Consensus, Opinion};
use tender::id::{BidId, LotId, ProcedureId};
use tender::message::Message;
use tender::procedure::Step;
use tender::procedure::stage::LotStage;
use tender::refusal::Refusal;
use tender::role::Permission;

/// A value that somebody gives.
#[derive(Clone, Debug)]
pub struct NewScore {
    /// The bid.
    pub bid: BidId,
    /// Id of the criterion.
    pub criterion: String,
    /// The level.
    pub value: String,
    /// Why.
    pub reason: String,
    /// Of an agreed value: the version that was read, 0 where there was none.
    pub version: i64,
}

impl App {
    /// Saves the caller's own scores in a lot.
    ///
    /// # Errors
    /// A refusal with the first score that does not fit; then nothing is saved.
    pub async fn save_scores(
        &self,
        caller: &Caller,
        id: ProcedureId,
        lot: LotId,
        scores: Vec<NewScore>,
    ) -> Result<(), AppError> {
        let unit = self.store.begin().await?;
        let row = self.judged_row(&unit, caller, id, lot).await?;
        let file = Box::pin(self.evaluation_file(row)).await?;
        let mut sheet = file.sheet(lot, Some(caller.person.id))?;
        let rater = caller.person.id.to_string();
        for (at, new) in scores.into_iter().enumerate() {
            reasoned(&new, at)?;
            unsettled(&file, lot, &new)?;
            let opinion = Opinion { value: field_level(&new.value)?, reason: new.reason.clone() };
            sheet.record((&new.bid.to_string(), &new.criterion), &rater, opinion)?;
            unit.put_score(&self.score(caller, &file.row, lot, new)).await?;
        }
        unit.commit().await?;
        Ok(())
    }

    /// Saves values on which all judges agreed.
    ///
    /// # Errors
    /// A refusal when a judge has not given a value yet or the reason is missing; [`AppError::Stale`].
    pub async fn agree_scores(
        &self,
        caller: &Caller,
        id: ProcedureId,
        lot: LotId,
        scores: Vec<NewScore>,
    ) -> Result<(), AppError> {
        let unit = self.store.begin().await?;
        let row = self.judged_row(&unit, caller, id, lot).await?;
        let file = Box::pin(self.evaluation_file(row)).await?;
        let mut sheet = file.sheet(lot, None)?;
        for (at, new) in scores.into_iter().enumerate() {
            reasoned(&new, at)?;
            unsettled(&file, lot, &new)?;
            let consensus =
                Consensus { value: field_level(&new.value)?, reason: new.reason.clone() };
            sheet.agree((&new.bid.to_string(), &new.criterion), consensus)?;
            let read = new.version;
            let score = self.score(caller, &file.row, lot, new);
            match unit.put_agreed_score(&score, read).await {
                Ok(()) => {}
                Err(StoreError::Conflict { .. } | StoreError::Taken { .. }) => {
                    return Err(stale(&file.agreed, &score));
                }
                Err(fault) => return Err(fault.into()),
            }
        }
        unit.commit().await?;
        Ok(())
    }

    /// Ends the judging of a lot: the agreed scores are frozen by their hash.
    ///
    /// # Errors
    /// Every bid and criterion without an agreed value.
    pub async fn freeze_quality(
        &self,
        caller: &Caller,
        id: ProcedureId,
        version: i64,
        lot: LotId,
    ) -> Result<ProcedureRow, AppError> {
        let unit = self.store.begin().await?;
        let row = self.locked_for(&unit, caller, (id, version), Permission::Score).await?;
        let file = Box::pin(self.evaluation_file(row)).await?;
        let sheet = file.sheet(lot, None)?;
        let now = self.clock.procedures();
        sheet.freeze(now, caller.person.id.to_string()).map_err(AppError::Refused)?;
        let scores = file.scores_hash(lot)?;
        let step = Step::FreezeQuality { lot, scores };
        let row = Box::pin(self.step_in(&unit, &caller.actor(), file.row, step)).await?;
        unit.commit().await?;
        Ok(row)
    }

    /// The locked procedure whose lot is being examined.
    async fn judged_row(
        &self,
        unit: &Unit,
        caller: &Caller,
        id: ProcedureId,
        lot: LotId,
    ) -> Result<ProcedureRow, AppError> {
        let row = unit.lock_procedure(id).await?.ok_or(AppError::NotFound)?;
        self.may_on(caller, &row, Permission::Score).await?;
        let open = row
            .procedure
            .open_lots()
            .any(|(known, file)| known == lot && matches!(file.stage, LotStage::Examining));
        if open { Ok(row) } else { Err(frozen().into()) }
    }

    fn score(&self, caller: &Caller, row: &ProcedureRow, lot: LotId, new: NewScore) -> Score {
        Score {
            id: self.ids.uuid(),
            procedure: row.id,
            lot,
            bid: new.bid,
            criterion: new.criterion,
            value: new.value,
            reason: new.reason,
            person: caller.person.id,
            at: self.clock.procedures(),
        }
    }
}

/// No score without a reason (§ 8 Abs. 1 VgV): the letters to bidders are made of it.
fn reasoned(new: &NewScore, at: usize) -> Result<(), AppError> {
    if new.reason.trim().is_empty() {
        let message = Message::new("evaluation-reason-missing").with("bid", new.bid);
        let message = message.with("criterion", &new.criterion);
        return Err(Refusal::new(message, "§ 8 VgV").at(format!("/scores/{at}/reason")).into());
    }
    Ok(())
}

fn frozen() -> Refusal {
    Refusal::new(Message::new("procedure-quality-frozen"), "§ 58 VgV")
}

/// What is frozen stays; a bid that came in later is judged after it.
fn unsettled(file: &EvaluationFile, lot: LotId, new: &NewScore) -> Result<(), AppError> {
    if file.settled(lot).contains(&new.bid) { Err(frozen().into()) } else { Ok(()) }
}

/// The refusal of who read an older agreed value: which one holds, and which was sent.
fn stale(agreed: &[AgreedScore], sent: &Score) -> AppError {
    let of = |one: &&AgreedScore| {
        (one.score.lot, one.score.bid, &one.score.criterion)
            == (sent.lot, sent.bid, &sent.criterion)
    };
    let Some(stored) = agreed.iter().find(of) else { return AppError::stale(0) };
    let words = |score: &Score| format!("{} ({})", score.value, score.reason);
    let field = Message::new("field-agreed-score").with("criterion", &sent.criterion);
    let since = Meanwhile::words(field, &words(&stored.score), &words(sent));
    AppError::Stale { current: stored.version, since: since.into_iter().collect() }
}
