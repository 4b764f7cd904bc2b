//! Keys by API: one's own, those of colleagues, seats and key records of a procedure.
//! It must not hold a rule; who may not know gets 404.

pub(crate) mod own;
pub(crate) mod view;

use crate::Shared;
use crate::extract::{Json, Lang, Path, Perhaps, SignedIn};
use crate::problem::ApiError;
use crate::refused::{BadBody, Forbidden, Refused, SignedOut, Unknown};
use app::{AppError, KeysView, NewSeat, NewSeatKeys, NewSeats, SeatAnswer, SignedRecord};
use axum::extract::State;
use locales::Language;
use serde::{Deserialize, Serialize};
use tender::id::{OpeningId, PersonId, ProcedureId};
use tender::instant::Instant;
use utoipa::ToSchema;
use view::{Keys, OfficerEntry, PublicKeysView, keys};

/// Who is to sit, and how many open together.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Seats {
    /// How many seats open together; fixed at publication.
    threshold: i64,
    /// The people in the order of their places.
    #[serde(rename = "seats")]
    people: Vec<SeatWish>,
    /// The deadline of a later round; the first takes the draft's.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    deadline: Option<Instant>,
}

/// A person for a seat.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SeatWish {
    /// Who.
    person: uuid::Uuid,
    /// Whether the key lies on a recovery sheet that the person keeps.
    #[serde(default)]
    custodian: bool,
}

/// Keys of one's seats.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Acceptance {
    /// One entry a seat.
    seats: Vec<SeatKeys>,
}

/// Keys of one seat as the officer's client made them.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SeatKeys {
    /// The opening.
    opening: uuid::Uuid,
    /// The place.
    place: i64,
    /// The age recipient.
    recipient: String,
    /// The vkey, named `<host>/seat`.
    verifier: String,
    /// The key file, sealed to the officer's own key, in base64; null where a custodian keeps a sheet.
    sealed: Option<String>,
}

/// What the seats have to answer.
#[derive(Serialize, ToSchema)]
pub(crate) struct Challenges {
    /// One entry a seat.
    challenges: Vec<ChallengeView>,
}

/// What one seat has to answer.
#[derive(Serialize, ToSchema)]
pub(crate) struct ChallengeView {
    /// The opening.
    opening: uuid::Uuid,
    /// The place.
    place: i64,
    /// Random bytes sealed to the seat, in base64.
    challenge: String,
}

/// The answers of seats.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Answers {
    /// One entry a seat.
    answers: Vec<AnswerOfSeat>,
}

/// The answer of a seat.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct AnswerOfSeat {
    /// The opening.
    opening: uuid::Uuid,
    /// The place.
    place: i64,
    /// The acceptance, a note signed by the seat.
    note: String,
}

/// Signatures under key records.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Signatures {
    /// One entry an opening.
    notes: Vec<SignedNote>,
}

/// The record's text with the seat's signature.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SignedNote {
    /// The opening.
    opening: uuid::Uuid,
    /// The note.
    note: String,
}

/// A seat for a successor.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct HandOver {
    /// The opening.
    opening: uuid::Uuid,
    /// The place.
    place: i64,
    /// The successor.
    to: uuid::Uuid,
    /// The seat's key file, sealed to the successor's key, in base64.
    sealed: String,
}

type Shown<T> = Result<axum::Json<T>, ApiError>;

fn shown(found: Result<KeysView, AppError>, language: Language) -> Shown<Keys> {
    let found = found.map_err(|error| ApiError(language, error.into()))?;
    Ok(axum::Json(keys(&found, language)))
}

/// Show the seats and key records of a procedure
#[utoipa::path(
    get, operation_id = "showKeys", path = "/api/v1/office/procedures/{id}/keys", tag = "office", params(("id" = uuid::Uuid, Path)),
    responses((status = 200, body = Keys), SignedOut, Unknown)
)]
pub(crate) async fn show(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Path(id): Path<ProcedureId>,
) -> Shown<Keys> {
    shown(state.app.procedure_keys(&caller, id).await, language)
}

/// List the people who could take a seat
#[utoipa::path(
    get, operation_id = "listOfficers", path = "/api/v1/office/procedures/{id}/officers", tag = "office", params(("id" = uuid::Uuid, Path)),
    responses((status = 200, body = Vec<OfficerEntry>), SignedOut, Unknown)
)]
pub(crate) async fn officers(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Path(id): Path<ProcedureId>,
) -> Shown<Vec<OfficerEntry>> {
    let found = state.app.officers_of(&caller, id).await;
    let found = found.map_err(|error| ApiError(language, error.into()))?;
    Ok(axum::Json(found.iter().map(|officer| view::officer(officer, language)).collect()))
}

/// Name the seats of the coming round
#[utoipa::path(
    put, operation_id = "nameSeats", path = "/api/v1/office/procedures/{id}/seats", tag = "office", params(("id" = uuid::Uuid, Path)),
    request_body = Seats,
    responses((status = 200, body = Keys), BadBody, SignedOut, Forbidden, Unknown, Refused)
)]
pub(crate) async fn name(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Path(id): Path<ProcedureId>,
    Json(wish): Json<Seats>,
) -> Shown<Keys> {
    let seat =
        |seat: SeatWish| NewSeat { person: PersonId(seat.person), custodian: seat.custodian };
    let new = NewSeats {
        threshold: wish.threshold,
        seats: wish.people.into_iter().map(seat).collect(),
        deadline: wish.deadline,
    };
    shown(state.app.name_seats(&caller, id, new).await, language)
}

/// Accept one's seats: the keys that one's client made
#[utoipa::path(
    post, operation_id = "acceptSeats", path = "/api/v1/office/procedures/{id}/seats/accept", tag = "office", params(("id" = uuid::Uuid, Path)),
    request_body = Acceptance,
    responses((status = 200, body = Challenges), BadBody, SignedOut, Unknown, Refused)
)]
pub(crate) async fn accept(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Path(id): Path<ProcedureId>,
    Json(acceptance): Json<Acceptance>,
) -> Shown<Challenges> {
    let seat = |seat: SeatKeys| NewSeatKeys {
        opening: OpeningId(seat.opening),
        place: seat.place,
        recipient: seat.recipient,
        verifier: seat.verifier,
        sealed: seat.sealed,
    };
    let seats = acceptance.seats.into_iter().map(seat).collect();
    let asked = state.app.accept_seats(&caller, id, seats).await;
    let asked = asked.map_err(|error| ApiError(language, error.into()))?;
    let view = |asked: app::Challenge| ChallengeView {
        opening: asked.opening.0,
        place: asked.place,
        challenge: asked.challenge,
    };
    Ok(axum::Json(Challenges { challenges: asked.into_iter().map(view).collect() }))
}

/// Answer for one's seats: proof that their keys unlock
#[utoipa::path(
    post, operation_id = "answerForSeats", path = "/api/v1/office/procedures/{id}/seats/answer", tag = "office", params(("id" = uuid::Uuid, Path)),
    request_body = Answers,
    responses((status = 200, body = Keys), BadBody, SignedOut, Unknown, Refused)
)]
pub(crate) async fn answer(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Path(id): Path<ProcedureId>,
    Json(given): Json<Answers>,
) -> Shown<Keys> {
    let answer = |given: AnswerOfSeat| SeatAnswer {
        opening: OpeningId(given.opening),
        place: given.place,
        note: given.note,
    };
    let answers = given.answers.into_iter().map(answer).collect();
    shown(state.app.answer_for_seats(&caller, id, answers).await, language)
}

/// Sign key records with one's seats
#[utoipa::path(
    post, operation_id = "signKeyRecords", path = "/api/v1/office/procedures/{id}/keys/signatures", tag = "office", params(("id" = uuid::Uuid, Path)),
    request_body = Signatures,
    responses((status = 200, body = Keys), BadBody, SignedOut, Unknown, Refused)
)]
pub(crate) async fn sign(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Path(id): Path<ProcedureId>,
    Json(given): Json<Signatures>,
) -> Shown<Keys> {
    let signed =
        |given: SignedNote| SignedRecord { opening: OpeningId(given.opening), note: given.note };
    let notes = given.notes.into_iter().map(signed).collect();
    shown(state.app.sign_records(&caller, id, notes).await, language)
}

/// Make successors of key records whose deadline is no longer the procedure's
#[utoipa::path(
    post, operation_id = "renewKeyRecords", path = "/api/v1/office/procedures/{id}/keys/renewal", tag = "office", params(("id" = uuid::Uuid, Path)),
    responses((status = 200, body = Keys), SignedOut, Forbidden, Unknown, Refused)
)]
pub(crate) async fn renew(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Path(id): Path<ProcedureId>,
) -> Shown<Keys> {
    shown(state.app.renew_records(&caller, id).await, language)
}

/// Hand one's seat over
#[utoipa::path(
    post, operation_id = "handOverSeat", path = "/api/v1/office/procedures/{id}/seats/handover", tag = "office", params(("id" = uuid::Uuid, Path)),
    request_body = HandOver,
    responses((status = 200, body = Keys), BadBody, SignedOut, Unknown, Refused)
)]
pub(crate) async fn hand_over(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Path(id): Path<ProcedureId>,
    Json(given): Json<HandOver>,
) -> Shown<Keys> {
    let seat = (OpeningId(given.opening), given.place);
    let to = (PersonId(given.to), given.sealed);
    shown(state.app.hand_over_seat(&caller, id, seat, to).await, language)
}

/// Show the key records of a published procedure
#[utoipa::path(
    get, operation_id = "showPublicKeys", path = "/api/v1/procedures/{number}/keys", tag = "public", params(("number" = String, Path)),
    responses((status = 200, body = PublicKeysView), Unknown)
)]
pub(crate) async fn public(
    State(state): State<Shared>,
    Lang(language): Lang,
    Perhaps(reader): Perhaps,
    Path(number): Path<String>,
) -> Shown<PublicKeysView> {
    let found = state.app.public_keys(reader.as_ref(), &number).await;
    let found = found.map_err(|error| ApiError(language, error.into()))?;
    Ok(axum::Json(view::public(&found, &state.app)))
}
