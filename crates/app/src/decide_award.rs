//! Deciding an award: as a rule two decide together (§ 58 Abs. 5 VgV), the first signs and the second decides.
//! It must not count signatures under a ranking that is no longer the one in force.

use crate::{App, AppError, Caller};
use store::{AwardSignature, ProcedureRow, StoreError};
use tender::id::{LotId, ProcedureId};
use tender::message::Message;
use tender::procedure::Step;
use tender::procedure::stage::LotStage;
use tender::refusal::Refusal;
use tender::role::{Actor, Permission};

impl App {
    /// Signs the proposed award of a lot. The second, different person decides it with the first;
    /// `alone_because` decides at once.
    ///
    /// # Errors
    /// A refusal when the award is not proposed or this person signed already, [`AppError::Stale`].
    pub async fn decide_award(
        &self,
        caller: &Caller,
        id: ProcedureId,
        version: i64,
        lot: LotId,
        alone_because: String,
    ) -> Result<ProcedureRow, AppError> {
        let unit = self.store.begin().await?;
        let row = self.locked_for(&unit, caller, (id, version), Permission::DecideAward).await?;
        let result = proposed(&row, lot)?;
        let me = caller.person.id;
        let signed = self.store.award_signatures(id).await?;
        let mut of = signed.iter().filter(|one| one.lot == lot && one.result == result);
        let other = self.still_signed(&row, of.clone().filter(|one| one.person != me)).await?;
        let step = Step::DecideAward { lot, alone_because };
        let alone = matches!(&step, Step::DecideAward { alone_because, .. } if !alone_because.trim().is_empty());
        if alone || other.is_some() {
            let mut others = Vec::new();
            others.extend(other.filter(|_| !alone));
            let actor = caller.actor();
            let row = Box::pin(self.step_together(&unit, &actor, &others, row, step)).await?;
            unit.commit().await?;
            return Ok(row);
        }
        if of.any(|one| one.person == me) {
            let message = Message::new("award-second-person");
            return Err(Refusal::new(message, "§ 58 Abs. 5 VgV").into());
        }
        let (id, at) = (self.ids.uuid(), self.clock.procedures());
        let new = AwardSignature { id, procedure: row.id, lot, result, person: me, at };
        unit.add_award_signature(&new).await?;
        self.touch(unit, row).await
    }

    /// The first of these signatures whose person may still decide: who has left, or has a conflict of interest by now,
    /// decides nothing any more (§ 6 VgV).
    async fn still_signed(
        &self,
        row: &ProcedureRow,
        signed: impl Iterator<Item = &AwardSignature> + Send,
    ) -> Result<Option<Actor>, AppError> {
        for signature in signed {
            let grants = self.store.grants_of(signature.person).await?;
            let actor = Actor::Person { id: signature.person, grants };
            match self.actor_may(&actor, row, Permission::DecideAward).await {
                Ok(()) => return Ok(Some(actor)),
                Err(AppError::Refused(_) | AppError::NotFound) => {}
                Err(fault) => return Err(fault),
            }
        }
        Ok(None)
    }

    /// Gives a procedure a new version, so that everybody sees that something beside its acts changed.
    pub(crate) async fn touch(
        &self,
        unit: store::Unit,
        row: ProcedureRow,
    ) -> Result<ProcedureRow, AppError> {
        let row = ProcedureRow { changed_at: self.clock.procedures(), ..row };
        match unit.save_procedure(&row).await {
            Ok(()) => unit.commit().await?,
            Err(StoreError::Conflict { .. }) => {
                return Err(AppError::stale(row.version));
            }
            Err(fault) => return Err(fault.into()),
        }
        Ok(ProcedureRow { version: row.version.saturating_add(1), ..row })
    }
}

/// The ranking whose award is proposed.
fn proposed(row: &ProcedureRow, lot: LotId) -> Result<String, AppError> {
    let mut lots = row.procedure.open_lots();
    let stage = lots.find(|(id, _)| *id == lot).map(|(_, file)| &file.stage);
    match stage {
        Some(LotStage::Proposed(ranking)) => Ok(ranking.result.clone()),
        Some(stage) => {
            let message = Message::new("procedure-not-at-this-stage").with("stage", stage.code());
            Err(Refusal::new(message.with("step", "decide_award"), "§ 58 Abs. 5 VgV").into())
        }
        None => {
            let message = Message::new("procedure-lot-unknown");
            Err(Refusal::new(message, "§ 30 VgV").at("/lot").into())
        }
    }
}
