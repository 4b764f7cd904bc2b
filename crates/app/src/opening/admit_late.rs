//! Admitting a late bid: two officers decide that the bidder is not to blame (§ 57 Abs. 1 Nr. 1 VgV), then a new
//! session opens it. It must not open a late bid that was not admitted on record.

use super::OpeningStatus;
use super::session::Admission;
use crate::keys::refuse;
use crate::{App, AppError, Caller};
use store::{BidOutcome, OpenedBid, ProcedureRow};
use tender::id::{BidId, ProcedureId};
use tender::procedure::{Stage, Step};
use tender::role::Permission;

impl App {
    /// The caller wants a late bid to be admitted. The first officer gives the reason; with a second officer's
    /// consent the step is taken and the bid can be unlocked.
    ///
    /// # Errors
    /// [`AppError::NotFound`] for a bid that is none; a refusal where the law or the stage forbids it.
    pub async fn admit_late(
        &self,
        caller: &Caller,
        id: ProcedureId,
        bid: BidId,
        reason: String,
    ) -> Result<OpeningStatus, AppError> {
        let row = self.store.procedure(id).await?.ok_or(AppError::NotFound)?;
        self.may_on(caller, &row, Permission::Open).await?;
        let late = self.store.opened_bid(id, bid).await?;
        let late = late.into_iter().find(|bid| bid.outcome == BidOutcome::Late);
        let opening = late.ok_or(AppError::NotFound)?.opening;
        let seats = self.store.seats(opening).await?;
        if !seats.iter().any(|seat| seat.person == caller.person.id) {
            return Err(refuse("opening-no-seat").into());
        }
        let first = self.openings.with(opening, |session| {
            let known = session.admission.clone().filter(|known| known.bid == bid);
            let (bid, reason, by) = (bid, reason.clone(), caller.person.id);
            let first = known.unwrap_or(Admission { bid, reason, by });
            session.admission = Some(first.clone());
            first
        });
        if first.by == caller.person.id {
            if first.reason.trim().is_empty() {
                self.openings.with(opening, |session| session.admission = None);
                return Err(refuse("procedure-reason-missing").at("/reason").into());
            }
            return self.opening_status(caller, id).await;
        }
        let others = self.other_openers(caller, &[first.by]).await?;
        let unit = self.store.begin().await?;
        let row = unit.lock_procedure(id).await?.ok_or(AppError::NotFound)?;
        let step = Step::AdmitLate { bid, reason: first.reason };
        Box::pin(self.step_together(&unit, &caller.actor(), &others, row, step)).await?;
        unit.commit().await?;
        // Another late bid of the same opening may be under way; nothing of it is lost.
        self.openings.with(opening, |session| session.admission = None);
        self.opening_status(caller, id).await
    }

    /// A late bid that was admitted and is still sealed.
    pub(crate) async fn admitted_late(
        &self,
        row: &ProcedureRow,
    ) -> Result<Option<OpenedBid>, AppError> {
        let Stage::Lots(stage) = &row.procedure.stage else { return Ok(None) };
        let Some(round) = &stage.round else { return Ok(None) };
        let Some(bid) = round.admitted.keys().next() else { return Ok(None) };
        let rows = self.store.opened_bid(row.id, *bid).await?;
        Ok(rows.into_iter().find(|row| row.outcome == BidOutcome::Late))
    }
}
