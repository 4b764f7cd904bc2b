//! Keys of people, seats at openings and the key records that name them (`docs/sealing.md` §5 and §6).
//! It must not see a secret key: what is secret comes as ciphertext, and the gate's share stays in `secrets`.

mod accept_seat;
mod deposit_key;
mod hand_over_seat;
mod name_seats;
mod prepared;
mod show;
mod sign_record;

pub use accept_seat::{Challenge, NewSeatKeys, SeatAnswer};
pub use deposit_key::NewKey;
pub use name_seats::{NewSeat, NewSeats};
pub use show::{
    BidderKey, KeysView, MySeat, OfficerView, OpeningState, OpeningView, PublicKeys, PublicOpening,
    RecordView, SeatState, SeatView, Todo,
};
pub use sign_record::SignedRecord;
pub(crate) use sign_record::{add_signature, record_of, signed};

use crate::{App, AppError};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use seal::note::{Note, VerifierKey};
use seal::seat::SeatLine;
use seal::value::Id;
use store::{KeyRecordRow, SeatRow};
use tender::id::{OpeningId, PersonId};
use tender::message::Message;
use tender::refusal::Refusal;
use tender::role::Actor;

/// Where the sealing of bids is laid down.
pub(crate) const SEALED: &str = "§ 54 VgV, § 39 UVgO, § 14 VOB/A";
/// A sealed key file is never longer: three short lines and an age header.
const LONGEST_KEY_FILE: usize = 8 << 10;

/// A refusal of the whole command under the rules of sealing.
pub(crate) fn refuse(key: &'static str) -> Refusal {
    Refusal::new(Message::new(key), SEALED)
}

impl App {
    /// Notes of the records that were in force before the one of a sequence, in their order.
    pub(crate) async fn earlier_records(
        &self,
        opening: OpeningId,
        sequence: i64,
    ) -> Result<Vec<String>, AppError> {
        if sequence <= 1 {
            return Ok(Vec::new());
        }
        let records = self.records_in_force(opening).await?.into_iter();
        Ok(records.filter(|one| one.sequence < sequence).map(|one| one.note).collect())
    }

    /// The records of an opening that are or were in force, in their order.
    pub(crate) async fn records_in_force(
        &self,
        opening: OpeningId,
    ) -> Result<Vec<KeyRecordRow>, AppError> {
        let records = self.store.key_records(opening).await?.into_iter();
        Ok(records.filter(|record| record.in_force_at.is_some()).collect())
    }
}

/// An opening as sealed texts name it.
pub(crate) fn opening_id(opening: OpeningId) -> Result<Id, AppError> {
    let text = opening.to_string();
    Id::parse(&text).ok_or_else(|| AppError::Internal(format!("opening {text} is no id")))
}

/// Ciphertext of a key file in base64: an age file of a sensible length.
fn is_key_file(sealed: &str) -> bool {
    let bytes = BASE64_STANDARD.decode(sealed).unwrap_or_default();
    bytes.len() <= LONGEST_KEY_FILE && bytes.starts_with(b"age-encryption.org/v1\n")
}

/// A note that came from outside.
pub(crate) fn note_of(text: &str, field: &str) -> Result<Note, AppError> {
    Note::parse(text.as_bytes()).map_err(|_| refuse("keys-note-unreadable").at(field).into())
}

/// A note that this platform stored.
pub(crate) fn stored_note(text: &str) -> Result<Note, AppError> {
    Note::parse(text.as_bytes()).map_err(|_| AppError::Internal("a stored note is broken".into()))
}

/// The public parts of a seat whose keys are there.
pub(crate) fn line_of(seat: &SeatRow) -> Option<SeatLine> {
    Some(SeatLine {
        place: u8::try_from(seat.place).ok()?,
        recipient: seal::crypt::Recipient::parse(seat.recipient.as_deref()?)?,
        verifier: VerifierKey::parse(seat.verifier.as_deref()?)?,
    })
}

impl App {
    /// A person as the domain sees it, with all grants.
    pub(crate) async fn actor_of(&self, person: PersonId) -> Result<Actor, AppError> {
        Ok(Actor::Person { id: person, grants: self.store.grants_of(person).await? })
    }
}
