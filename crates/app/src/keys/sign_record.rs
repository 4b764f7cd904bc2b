//! The key record: made by the server when all seats are there, signed by each of them, in force when the last has.
//! It must not put a record into force that `seal::record_check` refuses.

use super::show::KeysView;
use super::{line_of, note_of, opening_id, prepared, refuse, stored_note};
use crate::{App, AppError, Caller};
use seal::note::{Note, SignatureState};
use seal::record::KeyRecord;
use seal::record_check::{Known, RecordFault, verify};
use seal::value::Digest;
use store::{KeyRecordRow, OpeningRow, ProcedureRow, SeatRow, Unit};
use tender::id::{OpeningId, ProcedureId};
use tender::instant::Instant;
use tender::message::Message;
use tender::refusal::Refusal;
use tender::role::Permission;

/// A key record with the signature of one seat more.
#[derive(Clone, Debug)]
pub struct SignedRecord {
    /// The opening.
    pub opening: OpeningId,
    /// The record's text with the seat's signature.
    pub note: String,
}

impl App {
    /// The key record in force of an opening.
    ///
    /// # Errors
    /// When the storage fails; `None` while no record has all signatures.
    pub async fn record_in_force(&self, id: OpeningId) -> Result<Option<KeyRecord>, AppError> {
        let opening = self.store.opening(id).await?.ok_or(AppError::NotFound)?;
        opening.record.as_deref().map(record_of).transpose()
    }

    /// Adds signatures of the caller's seats to the records that wait for them. A record that all seats have signed
    /// is checked and in force from then on.
    ///
    /// # Errors
    /// [`AppError::NotFound`] where the caller has no seat; a refusal for a signature or record that does not hold.
    pub async fn sign_records(
        &self,
        caller: &Caller,
        id: ProcedureId,
        signed: Vec<SignedRecord>,
    ) -> Result<KeysView, AppError> {
        let unit = self.store.begin().await?;
        let row = unit.lock_procedure(id).await?.ok_or(AppError::NotFound)?;
        for (at, signed) in signed.into_iter().enumerate() {
            let field = format!("/notes/{at}/note");
            let (opening, seats) = self.seats_of_opening(id, signed.opening).await?;
            let note = note_of(&signed.note, &field)?;
            let pending = self.pending(&opening).await?;
            let mut pending = pending.ok_or_else(|| refuse("keys-nothing-to-sign").at(&*field))?;
            if Some(pending.deadline) != target(&row, &opening) {
                return Err(refuse("keys-outdated").at(field).into());
            }
            let mut stored = stored_note(&pending.note)?;
            if !add_own(caller, &seats, &note, &mut stored) {
                return Err(refuse("keys-signature").at(field).into());
            }
            if everybody_signed(&seats, &stored) {
                self.check_record(&row, &opening, &stored).await?;
                let note = stored.to_string();
                self.queue_public(&unit, "key-record", (stored.text(), &note)).await?;
                pending.in_force_at = Some(self.clock.machinery());
            }
            pending.note = stored.to_string();
            unit.sign_key_record(&pending).await?;
        }
        unit.commit().await?;
        self.procedure_keys(caller, id).await
    }

    /// Makes a successor of each record whose deadline is no longer the procedure's; all seats sign it again.
    ///
    /// # Errors
    /// [`AppError::NotFound`]; a refusal when there is nothing to renew or seats are still missing.
    pub async fn renew_records(
        &self,
        caller: &Caller,
        id: ProcedureId,
    ) -> Result<KeysView, AppError> {
        let unit = self.store.begin().await?;
        let row = unit.lock_procedure(id).await?.ok_or(AppError::NotFound)?;
        self.may_on(caller, &row, Permission::Run).await?;
        let mut renewed = false;
        let running = prepared::next_round(&row).saturating_sub(1);
        for opening in self.store.openings_of(id).await? {
            if opening.round < running {
                continue;
            }
            let pending = self.pending(&opening).await?;
            let newest = pending.as_ref().map_or(opening.deadline, |record| record.deadline);
            let seats = self.store.seats(opening.id).await?;
            let ready = seats.iter().all(|seat| seat.accepted_at.is_some());
            if target(&row, &opening).is_none_or(|deadline| deadline == newest) || !ready {
                continue;
            }
            if let Some(pending) = pending {
                unit.drop_key_record(pending.id).await?;
            }
            self.make_record(&unit, &row, &opening, &seats).await?;
            renewed = true;
        }
        if !renewed {
            return Err(refuse("keys-nothing-to-renew").into());
        }
        unit.commit().await?;
        self.procedure_keys(caller, id).await
    }

    /// Makes the next record of an opening and signs it for the server.
    pub(crate) async fn make_record(
        &self,
        unit: &Unit,
        row: &ProcedureRow,
        opening: &OpeningRow,
        seats: &[SeatRow],
    ) -> Result<(), AppError> {
        let deadline = target(row, opening).ok_or_else(|| refuse("seats-no-deadline"))?;
        let previous = opening.record_hash.as_deref().and_then(Digest::parse);
        let sequence = opening.sequence.saturating_add(1);
        let broken = || AppError::Internal("the seats of an opening are broken".to_owned());
        let number = u64::try_from(sequence).map_err(|_| broken())?;
        let id = opening_id(opening.id)?;
        let lines: Option<Vec<_>> = seats.iter().map(line_of).collect();
        let record = KeyRecord {
            host: self.secrets.host().clone(),
            gate: self.secrets.gate().gate(&id, number).recipient(),
            opening: id,
            sequence: number,
            previous,
            deadline: u64::try_from(deadline.micros()).map_err(|_| broken())?,
            threshold: u8::try_from(opening.threshold).map_err(|_| broken())?,
            server: self.secrets.record().verifier(),
            seats: lines.ok_or_else(broken)?,
        };
        let mut note = Note::new(record.text());
        note.sign(self.secrets.record());
        let made = KeyRecordRow {
            id: self.ids.uuid(),
            opening: opening.id,
            sequence,
            deadline,
            hash: record.hash().to_string(),
            note: note.to_string(),
            made_at: self.clock.machinery(),
            in_force_at: None,
        };
        unit.add_key_record(&made).await?;
        Ok(())
    }

    /// The record of an opening that waits for signatures.
    pub(crate) async fn pending(
        &self,
        opening: &OpeningRow,
    ) -> Result<Option<KeyRecordRow>, AppError> {
        let newest = self.store.key_records(opening.id).await?.pop();
        Ok(newest.filter(|record| record.in_force_at.is_none()))
    }

    /// A record comes into force only if a bidder's client would accept it.
    async fn check_record(
        &self,
        row: &ProcedureRow,
        opening: &OpeningRow,
        note: &Note,
    ) -> Result<(), AppError> {
        let previous = opening.record.as_deref().map(record_of).transpose()?;
        let server = self.secrets.record().verifier();
        let id = opening_id(opening.id)?;
        let number = u64::try_from(opening.sequence.saturating_add(1)).unwrap_or(0);
        let gate = self.secrets.gate().gate(&id, number).recipient();
        let known = Known {
            previous: previous.as_ref(),
            gate: Some(&gate),
            single_opener: self.rules_of(row).await?.single_opener,
            ..Known::server(&server)
        };
        verify(note, &known)
            .map(drop)
            .map_err(|faults| AppError::Refused(faults.iter().map(record_refusal).collect()))
    }
}

/// A fault of a key record in the words of the house.
fn record_refusal(fault: &RecordFault) -> Refusal {
    let mut message = Message::new(fault.code());
    for (name, value) in fault.args() {
        message = message.with(name, value);
    }
    Refusal::new(message, super::SEALED)
}

/// A record that is in force, read from its note.
pub(crate) fn record_of(note: &str) -> Result<KeyRecord, AppError> {
    let broken = |_| AppError::Internal("a stored key record is broken".to_owned());
    KeyRecord::parse(stored_note(note)?.text()).map_err(broken)
}

/// The deadline that an opening's record must have now: the draft's before publication, then the one in force of
/// its round; a later round that was not begun keeps its own.
pub(crate) fn target(row: &ProcedureRow, opening: &OpeningRow) -> Option<Instant> {
    let round = row.procedure.round().filter(|round| i64::from(round.number) == opening.round);
    match round {
        Some(round) => Some(round.deadline),
        None if opening.round == 1 => prepared::first_deadline(row),
        None => Some(opening.deadline),
    }
}

/// Adds the signatures of the caller's seats to the stored record; whether there was one.
fn add_own(caller: &Caller, seats: &[SeatRow], given: &Note, stored: &mut Note) -> bool {
    let mut added = false;
    for seat in seats.iter().filter(|seat| seat.person == caller.person.id) {
        added |= add_signature(seat, given, stored);
    }
    added
}

/// Adds a seat's signature to a stored text, if it was given for this very text and holds.
pub(crate) fn add_signature(seat: &SeatRow, given: &Note, stored: &mut Note) -> bool {
    let Some(line) = line_of(seat).filter(|_| given.text() == stored.text()) else { return false };
    for signature in given.signatures() {
        let mut alone = Note::new(given.text().to_owned());
        alone.add(signature.clone());
        if alone.check(&line.verifier) == SignatureState::Valid {
            stored.add(signature.clone());
            return true;
        }
    }
    false
}

fn everybody_signed(seats: &[SeatRow], note: &Note) -> bool {
    seats.iter().all(|seat| signed(seat, note))
}

/// Whether a seat's signature stands under a note.
pub(crate) fn signed(seat: &SeatRow, note: &Note) -> bool {
    line_of(seat).is_some_and(|line| note.check(&line.verifier) == SignatureState::Valid)
}
