//! Handing over a seat: its holder seals the seat's key file to a successor; the record stays as it is.
//! It must not take a key away: who held a seat may still know its key (`docs/sealing.md` §2).

use super::accept_seat::own_seat;
use super::show::KeysView;
use super::{is_key_file, refuse};
use crate::{App, AppError, Caller};
use store::{Holder, SeatRow};
use tender::id::{OpeningId, PersonId, ProcedureId};
use tender::procedure::Stage;

impl App {
    /// Hands the caller's seat over to a successor, to whom its key file is sealed.
    ///
    /// # Errors
    /// [`AppError::NotFound`] when the seat is not the caller's; a refusal when the successor may not sit there or
    /// the opening has begun.
    pub async fn hand_over_seat(
        &self,
        caller: &Caller,
        id: ProcedureId,
        (opening, place): (OpeningId, i64),
        (to, sealed): (PersonId, String),
    ) -> Result<KeysView, AppError> {
        let unit = self.store.begin().await?;
        let row = unit.lock_procedure(id).await?.ok_or(AppError::NotFound)?;
        let (opening, seats) = self.seats_of_opening(id, opening).await?;
        let seat = own_seat(caller, &seats, place)?;
        if matches!(row.procedure.stage, Stage::Opening(_)) || !opening.results.is_empty() {
            return Err(refuse("seats-opened").into());
        }
        if seat.accepted_at.is_none() {
            return Err(refuse("seats-not-accepted").into());
        }
        if seats.iter().any(|other| other.person == to) {
            return Err(refuse("seats-twice").at("/to").into());
        }
        if !is_key_file(&sealed) {
            return Err(refuse("seats-key-file").at("/sealed").into());
        }
        self.may_sit(&row, to, false).await?.map_err(|fault| fault.at("/to"))?;
        let mut holders = seat.holders.clone();
        holders.push(Holder { person: seat.person, until: self.clock.machinery() });
        let next =
            SeatRow { person: to, custodian: false, sealed: Some(sealed), holders, ..seat.clone() };
        unit.save_seat(&next).await?;
        unit.commit().await?;
        self.procedure_keys(caller, id).await
    }
}
