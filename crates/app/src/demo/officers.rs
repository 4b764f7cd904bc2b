//! Plays people with keys: what their clients do in a browser, done with `seal` itself, for the demo and for tests.
//! It must not run where real people hold their keys.

use crate::keys::{opening_id, stored_note};
use crate::{
    App, AppError, Caller, KeysView, NewKey, NewSeat, NewSeatKeys, NewSeats, Proof, SeatAnswer,
    SignedRecord, ids,
};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use seal::note::Note;
use seal::person::PersonKey;
use seal::seat::SeatKey;
use secrecy::SecretString;
use std::collections::BTreeMap;
use store::{KeyWay, KeyWayKind};
use tender::id::{PersonId, ProcedureId};

/// scrypt work for keys of the demo, as log2 N: quick, since their passphrase is public anyway.
pub const WORK: u8 = 10;

/// A person with unlocked keys.
#[derive(Clone, Debug)]
pub struct Officer {
    /// The person.
    pub caller: Caller,
    /// The keys.
    pub key: PersonKey,
}

pub(super) fn broken(what: &'static str) -> AppError {
    AppError::Internal(format!("playing with keys: {what}"))
}

impl App {
    /// Makes keys for a person and deposits them; the passphrase unlocks them with scrypt N = 2^`work`.
    ///
    /// # Errors
    /// When the storage fails.
    pub async fn play_key(
        &self,
        caller: &Caller,
        passphrase: &str,
        work: u8,
    ) -> Result<Officer, AppError> {
        let key = PersonKey::random(self.secrets.host(), &mut ids::rng()?);
        let key = key.ok_or_else(|| broken("the host"))?;
        let sealed = key.export(&SecretString::from(passphrase.to_owned()), work);
        let sealed = sealed.map_err(|fault| broken(fault.code()))?;
        let way = KeyWay {
            kind: KeyWayKind::Passphrase,
            sealed: BASE64_STANDARD.encode(sealed),
            credential: None,
            salt: None,
        };
        let new = NewKey {
            recipient: key.identity.recipient().to_string(),
            verifier: key.signer.verifier().to_string(),
            ways: vec![way],
        };
        self.deposit_key(caller, new).await?;
        Ok(Officer { caller: caller.clone(), key })
    }

    /// Unlocks the deposited keys of a person.
    ///
    /// # Errors
    /// When there are none or the passphrase is another.
    pub async fn play_unlock(
        &self,
        caller: &Caller,
        passphrase: &str,
    ) -> Result<Officer, AppError> {
        let keys = self.own_keys(caller).await?;
        let way = keys.first().and_then(|key| key.ways.first()).ok_or_else(|| broken("no key"))?;
        let sealed = BASE64_STANDARD.decode(&way.sealed).map_err(|_| broken("base64"))?;
        let key = PersonKey::import(&SecretString::from(passphrase.to_owned()), &sealed);
        let key = key.map_err(|fault| broken(fault.code()))?;
        Ok(Officer { caller: caller.clone(), key })
    }

    /// A person as a caller, without signing in.
    ///
    /// # Errors
    /// When there is no such person.
    pub async fn play_caller(&self, person: PersonId) -> Result<Caller, AppError> {
        let found = self.store.person(person).await?.ok_or(AppError::NotFound)?;
        let grants = self.store.grants_of(person).await?;
        Ok(Caller { person: found, proof: Proof::Program, grants })
    }

    /// Three opening officers of a procedure's office, unlocked with the demo's passphrase.
    ///
    /// # Errors
    /// When there are none with keys of the demo.
    pub async fn demo_officers(&self, id: ProcedureId) -> Result<Vec<Officer>, AppError> {
        let row = self.store.procedure(id).await?.ok_or(AppError::NotFound)?;
        let author = self.play_caller(row.author).await?;
        let mut officers = Vec::new();
        for officer in self.officers_of(&author, id).await?.into_iter().take(3) {
            let caller = self.play_caller(officer.person.id).await?;
            officers.push(self.play_unlock(&caller, super::PASSWORD).await?);
        }
        Ok(officers)
    }

    /// Prepares the openings of a procedure with its author and the officers of the demo.
    ///
    /// # Errors
    /// When a use case refuses.
    pub async fn play_demo_seats(&self, id: ProcedureId) -> Result<(), AppError> {
        let row = self.store.procedure(id).await?.ok_or(AppError::NotFound)?;
        let author = self.play_caller(row.author).await?;
        let officers = self.demo_officers(id).await?;
        self.play_seats(&author, &officers, id).await
    }

    /// Names seats for these officers, accepts them, and signs the records: the procedure can be published.
    ///
    /// # Errors
    /// When a use case refuses.
    pub async fn play_seats(
        &self,
        author: &Caller,
        officers: &[Officer],
        id: ProcedureId,
    ) -> Result<(), AppError> {
        let seat =
            |officer: &Officer| NewSeat { person: officer.caller.person.id, custodian: false };
        let seats = officers.iter().map(seat).collect();
        self.name_seats(author, id, NewSeats { threshold: 2, seats, deadline: None }).await?;
        for officer in officers {
            self.play_acceptance(officer, id).await?;
        }
        for officer in officers {
            self.play_signatures(officer, id).await?;
        }
        Ok(())
    }

    /// Accepts all seats of an officer.
    ///
    /// # Errors
    /// When a use case refuses.
    pub async fn play_acceptance(
        &self,
        officer: &Officer,
        id: ProcedureId,
    ) -> Result<(), AppError> {
        let view = self.procedure_keys(&officer.caller, id).await?;
        let (mut keys, mut new) = (BTreeMap::new(), Vec::new());
        for opening in &view.openings {
            let own = opening.seats.iter().find(|seat| seat.mine);
            let place = own.ok_or_else(|| broken("no seat"))?.seat.place;
            let number = u8::try_from(place).map_err(|_| broken("place"))?;
            let id = opening_id(opening.opening.id)?;
            let key = SeatKey::random(self.secrets.host(), &id, number, &mut ids::rng()?);
            let key = key.ok_or_else(|| broken("place"))?;
            let sealed = key.seal_to(&officer.key.identity.recipient());
            let line = key.line();
            new.push(NewSeatKeys {
                opening: opening.opening.id,
                place,
                recipient: line.recipient.to_string(),
                verifier: line.verifier.to_string(),
                sealed: Some(BASE64_STANDARD.encode(sealed.map_err(|f| broken(f.code()))?)),
            });
            keys.insert(opening.opening.id, key);
        }
        let mut answers = Vec::new();
        for asked in self.accept_seats(&officer.caller, id, new).await? {
            let sealed = BASE64_STANDARD.decode(&asked.challenge).map_err(|_| broken("base64"))?;
            let key = keys.get(&asked.opening).ok_or_else(|| broken("no seat"))?;
            let note = key.accept(&sealed).map_err(|fault| broken(fault.code()))?.to_string();
            answers.push(SeatAnswer { opening: asked.opening, place: asked.place, note });
        }
        self.answer_for_seats(&officer.caller, id, answers).await?;
        Ok(())
    }

    /// Signs every record that waits for the officer.
    ///
    /// # Errors
    /// When a use case refuses.
    pub async fn play_signatures(
        &self,
        officer: &Officer,
        id: ProcedureId,
    ) -> Result<(), AppError> {
        let view = self.procedure_keys(&officer.caller, id).await?;
        let mut signed = Vec::new();
        for (opening, key) in seat_keys(&view, officer)? {
            let record = view.openings.iter().find(|view| view.opening.id == opening);
            let record = record.and_then(|view| view.record.as_ref());
            let record = record.filter(|record| record.row.in_force_at.is_none());
            let Some(record) = record else { continue };
            let mut note = Note::new(stored_note(&record.row.note)?.text().to_owned());
            note.sign(&key.signer);
            signed.push(SignedRecord { opening, note: note.to_string() });
        }
        self.sign_records(&officer.caller, id, signed).await?;
        Ok(())
    }
}

/// The seat keys of an officer, opened with the personal key.
///
/// # Errors
/// When a key file does not open.
pub fn seat_keys(
    view: &KeysView,
    officer: &Officer,
) -> Result<BTreeMap<tender::id::OpeningId, SeatKey>, AppError> {
    let mut keys = BTreeMap::new();
    for opening in &view.openings {
        let own = opening.seats.iter().find(|seat| seat.mine);
        let Some(sealed) = own.and_then(|seat| seat.seat.sealed.as_deref()) else { continue };
        let sealed = BASE64_STANDARD.decode(sealed).map_err(|_| broken("base64"))?;
        let key = SeatKey::open(&officer.key.identity, &sealed).map_err(|f| broken(f.code()))?;
        keys.insert(opening.opening.id, key);
    }
    Ok(keys)
}
