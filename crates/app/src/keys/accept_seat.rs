//! Accepting a seat: the officer's client makes the seat's keys and proves that they unlock.
//! It must not see the seat's secret keys; they come sealed to the officer, or stay on a sheet of paper.

use super::show::KeysView;
use super::{is_key_file, line_of, note_of, opening_id, refuse};
use crate::{App, AppError, Caller, ids};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use seal::crypt::Recipient;
use seal::note::{SignatureState, VerifierKey};
use seal::seat::{accepts, challenge};
use seal::secret::Secret;
use store::{OpeningRow, SeatRow};
use tender::id::{OpeningId, ProcedureId};
use tender::refusal::Refusal;

/// The public parts of a seat's keys, and the key file sealed to the officer.
#[derive(Clone, Debug)]
pub struct NewSeatKeys {
    /// The opening.
    pub opening: OpeningId,
    /// The place.
    pub place: i64,
    /// Shares will be sealed to it.
    pub recipient: String,
    /// The vkey, named `<host>/seat`.
    pub verifier: String,
    /// The key file in base64; none where a custodian keeps a recovery sheet.
    pub sealed: Option<String>,
}

/// What a seat has to answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Challenge {
    /// The opening.
    pub opening: OpeningId,
    /// The place.
    pub place: i64,
    /// Random bytes sealed to the seat, in base64.
    pub challenge: String,
}

/// The answer of a seat.
#[derive(Clone, Debug)]
pub struct SeatAnswer {
    /// The opening.
    pub opening: OpeningId,
    /// The place.
    pub place: i64,
    /// The acceptance, signed by the seat.
    pub note: String,
}

impl App {
    /// Takes the keys of the caller's seats, and gives what the seats have to answer.
    ///
    /// # Errors
    /// [`AppError::NotFound`] for a seat that is not the caller's; a refusal for keys that do not fit.
    pub async fn accept_seats(
        &self,
        caller: &Caller,
        id: ProcedureId,
        keys: Vec<NewSeatKeys>,
    ) -> Result<Vec<Challenge>, AppError> {
        let unit = self.store.begin().await?;
        let row = unit.lock_procedure(id).await?.ok_or(AppError::NotFound)?;
        self.may_on(caller, &row, tender::role::Permission::ReadFile).await?;
        let mut challenges = Vec::new();
        for (at, keys) in keys.into_iter().enumerate() {
            let (_, seats) = self.seats_of_opening(id, keys.opening).await?;
            let seat = own_seat(caller, &seats, keys.place)?;
            if seat.accepted_at.is_some() {
                return Err(refuse("seats-accepted").at(format!("/seats/{at}")).into());
            }
            self.seat_keys_fit(seat, &seats, &keys).map_err(|fault| {
                let field = format!("/seats/{at}{}", fault.field);
                fault.at(field)
            })?;
            let recipient = Recipient::parse(&keys.recipient)
                .ok_or_else(|| refuse("seats-recipient").at(format!("/seats/{at}/recipient")))?;
            let nonce = Secret::new(ids::random::<32>()?);
            let sealed = challenge(&recipient, &nonce)
                .map_err(|fault| AppError::Internal(fault.code().to_owned()))?;
            challenges.push(Challenge {
                opening: keys.opening,
                place: keys.place,
                challenge: BASE64_STANDARD.encode(sealed),
            });
            let seat = SeatRow {
                recipient: Some(keys.recipient),
                verifier: Some(keys.verifier),
                sealed: keys.sealed,
                nonce: Some(hex::encode(nonce.expose())),
                ..seat.clone()
            };
            unit.save_seat(&seat).await?;
        }
        unit.commit().await?;
        Ok(challenges)
    }

    /// Takes the answers of the caller's seats. With the last seat of an opening its key record is made.
    ///
    /// # Errors
    /// [`AppError::NotFound`] for a seat that is not the caller's; a refusal for an answer that does not hold.
    pub async fn answer_for_seats(
        &self,
        caller: &Caller,
        id: ProcedureId,
        answers: Vec<SeatAnswer>,
    ) -> Result<KeysView, AppError> {
        let unit = self.store.begin().await?;
        let row = unit.lock_procedure(id).await?.ok_or(AppError::NotFound)?;
        for (at, answer) in answers.into_iter().enumerate() {
            let (opening, mut seats) = self.seats_of_opening(id, answer.opening).await?;
            let seat = own_seat(caller, &seats, answer.place)?.clone();
            if !self.holds(&opening, &seat, &answer.note)? {
                return Err(refuse("seats-answer").at(format!("/answers/{at}/note")).into());
            }
            let accepted_at = Some(self.clock.machinery());
            let seat = SeatRow { nonce: None, accepted_at, ..seat };
            unit.save_seat(&seat).await?;
            seats.retain(|other| other.id != seat.id);
            seats.push(seat);
            seats.sort_by_key(|seat| seat.place);
            if seats.iter().all(|seat| seat.accepted_at.is_some()) {
                self.make_record(&unit, &row, &opening, &seats).await?;
            }
        }
        unit.commit().await?;
        self.procedure_keys(caller, id).await
    }

    /// An opening of a procedure with its seats.
    pub(crate) async fn seats_of_opening(
        &self,
        id: ProcedureId,
        opening: OpeningId,
    ) -> Result<(OpeningRow, Vec<SeatRow>), AppError> {
        let found = self.store.opening(opening).await?;
        let opening = found.filter(|found| found.procedure == id).ok_or(AppError::NotFound)?;
        let seats = self.store.seats(opening.id).await?;
        Ok((opening, seats))
    }

    fn seat_keys_fit(
        &self,
        seat: &SeatRow,
        seats: &[SeatRow],
        keys: &NewSeatKeys,
    ) -> Result<(), Refusal> {
        let name = format!("{}/seat", self.secrets.host());
        if VerifierKey::parse(&keys.verifier).is_none_or(|key| key.name() != name) {
            return Err(refuse("seats-verifier").at("/verifier"));
        }
        let sealed = keys.sealed.as_deref();
        if sealed.is_some_and(|sealed| !is_key_file(sealed)) || sealed.is_some() == seat.custodian {
            return Err(refuse("seats-key-file").at("/sealed"));
        }
        let shared = |other: &SeatRow| {
            other.id != seat.id
                && (other.recipient.as_ref() == Some(&keys.recipient)
                    || other.verifier.as_ref() == Some(&keys.verifier))
        };
        if seats.iter().any(shared) {
            return Err(refuse("seats-key-shared").at("/recipient"));
        }
        Ok(())
    }

    /// Whether an answer proves that the seat's key unlocks.
    fn holds(&self, opening: &OpeningRow, seat: &SeatRow, note: &str) -> Result<bool, AppError> {
        let note = note_of(note, "/answers")?;
        let mut bytes = [0; 32];
        let nonce = seat.nonce.as_deref().unwrap_or_default();
        if hex::decode_to_slice(nonce, &mut bytes).is_err() {
            return Ok(false);
        }
        let Some(line) = line_of(seat) else { return Ok(false) };
        let (host, id) = (self.secrets.host(), opening_id(opening.id)?);
        let state = accepts(&note, host, &id, &line, &Secret::new(bytes));
        Ok(state == SignatureState::Valid)
    }
}

/// The caller's own seat at a place; another's does not exist for the caller.
pub(crate) fn own_seat<'a>(
    caller: &Caller,
    seats: &'a [SeatRow],
    place: i64,
) -> Result<&'a SeatRow, AppError> {
    let own = |seat: &&SeatRow| seat.place == place && seat.person == caller.person.id;
    seats.iter().find(own).ok_or(AppError::NotFound)
}
