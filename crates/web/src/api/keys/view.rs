//! How keys, seats and records look in JSON.
//! It must not show a sealed key file to anybody but its owner.

use crate::problem::{FieldProblem, WebError};
use app::{
    App, AppError, KeysView, OfficerView, OpeningState, OpeningView, PublicKeys, RecordView,
    SeatState, SeatView,
};
use locales::Language;
use serde::Serialize;
use tender::procedure::draft::Envelope;
use tender::refusal::Refusal;
use utoipa::ToSchema;

/// The seats and key records of a procedure.
#[derive(Serialize, ToSchema)]
pub(crate) struct Keys {
    /// The round that runs or is prepared.
    round: i64,
    /// The least number of people who open together.
    openers: i64,
    /// Whether one person may open alone, if the authority chooses so (law of July 2026).
    single_opener: bool,
    /// The deadline for which the records must be.
    deadline: Option<String>,
    /// Whether nothing is missing.
    complete: bool,
    /// What is missing before publication.
    findings: Vec<FieldProblem>,
    /// The openings, one an envelope; none while no seats are named.
    openings: Vec<OpeningEntry>,
}

/// One opening.
#[derive(Serialize, ToSchema)]
pub(crate) struct OpeningEntry {
    /// Its id, under which is sealed.
    id: uuid::Uuid,
    /// `whole`, `quality` or `price`.
    envelope: &'static str,
    /// Its place among the envelopes, from 0.
    position: i64,
    /// How many seats open together.
    threshold: i64,
    /// `accepting`, `signing`, `signed` or `outdated`.
    state: &'static str,
    /// Its seats by place.
    seats: Vec<SeatEntry>,
    /// The newest record.
    record: Option<RecordEntry>,
}

/// One seat.
#[derive(Serialize, ToSchema)]
pub(crate) struct SeatEntry {
    /// Its place, 1 to 16.
    place: i64,
    /// Who sits there.
    person: uuid::Uuid,
    /// The person's name.
    name: String,
    /// Whether the key lies on a recovery sheet.
    custodian: bool,
    /// `named`, `accepted` or `signed`.
    state: &'static str,
    /// Whether it is one's own.
    mine: bool,
    /// The age recipient.
    recipient: Option<String>,
    /// The vkey.
    verifier: Option<String>,
    /// One's own sealed key file in base64.
    sealed: Option<String>,
}

/// One key record.
#[derive(Serialize, ToSchema)]
pub(crate) struct RecordEntry {
    /// Its number.
    sequence: i64,
    /// The deadline in it.
    deadline: String,
    /// SHA-256 of its text in hex.
    hash: String,
    /// The same for people.
    fingerprint: String,
    /// Text and signatures so far (C2SP signed note).
    note: String,
    /// The record before it.
    previous: Option<String>,
}

/// Somebody who could take a seat.
#[derive(Serialize, ToSchema)]
pub(crate) struct OfficerEntry {
    /// The person.
    person: uuid::Uuid,
    /// The name.
    name: String,
    /// Whether there is a personal key.
    has_key: bool,
    /// Its age recipient, to which a seat is sealed that is handed over.
    recipient: Option<String>,
    /// Why not, if so.
    barred: Option<FieldProblem>,
}

/// The key records of a published procedure.
#[derive(Serialize, ToSchema)]
pub(crate) struct PublicKeysView {
    /// The host in all sealed texts.
    host: String,
    /// The vkey that signs records.
    server: String,
    /// The openings.
    openings: Vec<PublicOpeningEntry>,
}

/// The key record of one opening.
#[derive(Serialize, ToSchema)]
pub(crate) struct PublicOpeningEntry {
    /// The opening.
    id: uuid::Uuid,
    /// `whole`, `quality` or `price`.
    envelope: &'static str,
    /// Number of the record in force.
    sequence: i64,
    /// The deadline in it.
    deadline: String,
    /// SHA-256 of its text in hex.
    hash: Option<String>,
    /// The same for people.
    fingerprint: String,
    /// The record in force (C2SP signed note).
    record: Option<String>,
    /// Records before it.
    earlier: Vec<String>,
}

/// A refusal as a remark.
pub(crate) fn remarks(refusals: Vec<Refusal>, language: Language) -> Vec<FieldProblem> {
    WebError::from(AppError::Refused(refusals)).problem(language).errors
}

/// The name of an envelope.
pub(crate) fn envelope(envelope: Envelope) -> &'static str {
    match envelope {
        Envelope::Whole => "whole",
        Envelope::Quality => "quality",
        Envelope::Price => "price",
    }
}

/// The keys of a procedure.
pub(crate) fn keys(found: &KeysView, language: Language) -> Keys {
    let signed = |view: &OpeningView| view.state == OpeningState::Signed;
    Keys {
        round: found.round,
        openers: i64::try_from(found.rules.openers).unwrap_or(i64::MAX),
        single_opener: found.rules.single_opener,
        deadline: found.deadline().map(|at| at.to_string()),
        complete: found.findings.is_empty()
            && !found.openings.is_empty()
            && found.openings.iter().all(signed),
        findings: remarks(found.findings.clone(), language),
        openings: found.openings.iter().map(opening).collect(),
    }
}

fn opening(view: &OpeningView) -> OpeningEntry {
    OpeningEntry {
        id: view.opening.id.0,
        envelope: envelope(view.opening.envelope),
        position: view.opening.position,
        threshold: view.opening.threshold,
        state: match view.state {
            OpeningState::Accepting => "accepting",
            OpeningState::Signing => "signing",
            OpeningState::Signed => "signed",
            OpeningState::Outdated => "outdated",
        },
        seats: view.seats.iter().map(seat).collect(),
        record: view.record.as_ref().map(record),
    }
}

fn seat(view: &SeatView) -> SeatEntry {
    SeatEntry {
        place: view.seat.place,
        person: view.seat.person.0,
        name: view.name.clone(),
        custodian: view.seat.custodian,
        state: match view.state {
            SeatState::Named => "named",
            SeatState::Accepted => "accepted",
            SeatState::Signed => "signed",
        },
        mine: view.mine,
        recipient: view.seat.recipient.clone(),
        verifier: view.seat.verifier.clone(),
        sealed: view.seat.sealed.clone().filter(|_| view.mine),
    }
}

fn record(view: &RecordView) -> RecordEntry {
    RecordEntry {
        sequence: view.row.sequence,
        deadline: view.row.deadline.to_string(),
        hash: view.row.hash.clone(),
        fingerprint: view.fingerprint.clone(),
        note: view.row.note.clone(),
        previous: view.previous.clone(),
    }
}

/// Somebody who could take a seat.
pub(crate) fn officer(view: &OfficerView, language: Language) -> OfficerEntry {
    let barred = view.barred.clone().map(|refusal| remarks(vec![refusal], language));
    OfficerEntry {
        person: view.person.id.0,
        name: view.person.name.clone(),
        has_key: view.recipient.is_some(),
        recipient: view.recipient.clone(),
        barred: barred.and_then(|remarks| remarks.into_iter().next()),
    }
}

/// The records of a published procedure.
pub(crate) fn public(found: &PublicKeys, app: &App) -> PublicKeysView {
    let opening = |view: &app::PublicOpening| PublicOpeningEntry {
        id: view.opening.id.0,
        envelope: envelope(view.opening.envelope),
        sequence: view.opening.sequence,
        deadline: view.opening.deadline.to_string(),
        hash: view.opening.record_hash.clone(),
        fingerprint: view.fingerprint.clone(),
        record: view.opening.record.clone(),
        earlier: view.earlier.clone(),
    };
    PublicKeysView {
        host: app.secrets.host().to_string(),
        server: app.secrets.record().verifier().to_string(),
        openings: found.openings.iter().map(opening).collect(),
    }
}
