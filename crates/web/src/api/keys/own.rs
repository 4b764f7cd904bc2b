//! One's own keys, one's seats, and the keys of colleagues who may bid.
//! It must not see a secret key: what is secret comes and goes as ciphertext.

use crate::Shared;
use crate::extract::{Json, Lang, Path, SignedIn};
use crate::problem::ApiError;
use crate::refused::{BadBody, Refused, SignedOut, Unknown};
use app::{KeyWay, KeyWayKind, NewKey, PersonKeyRow, Todo};
use axum::extract::State;
use serde::{Deserialize, Serialize};
use tender::id::BodyId;
use utoipa::ToSchema;

/// One's own keys.
#[derive(Serialize, ToSchema)]
pub(crate) struct OwnKeys {
    /// The host in all sealed texts and names of keys.
    host: String,
    /// The keys, the newest first; the one without `replaced_at` is in use.
    keys: Vec<KeyEntry>,
}

/// Keys of a person.
#[derive(Serialize, ToSchema)]
pub(crate) struct KeyEntry {
    /// Key of the row.
    id: uuid::Uuid,
    /// The age recipient.
    recipient: String,
    /// The vkey.
    verifier: String,
    /// The ways to unlock them.
    ways: Vec<Way>,
    /// When they were deposited.
    created_at: String,
    /// When others took their place.
    replaced_at: Option<String>,
}

/// One way to unlock keys.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Way {
    /// By what.
    kind: WayKind,
    /// The sealed key file (age) in base64.
    sealed: String,
    /// Id of the passkey in base64url.
    #[serde(default)]
    credential: Option<String>,
    /// What the passkey's PRF is asked with, in base64.
    #[serde(default)]
    salt: Option<String>,
}

/// By what keys are unlocked.
#[derive(Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum WayKind {
    /// A passphrase.
    Passphrase,
    /// A passkey with the extension `prf`.
    Passkey,
}

/// Keys as one's client made them.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewKeys {
    /// The age recipient.
    recipient: String,
    /// The vkey, named `<host>/person`.
    verifier: String,
    /// The ways to unlock them.
    ways: Vec<Way>,
}

/// A colleague's public key.
#[derive(Serialize, ToSchema)]
pub(crate) struct ColleagueKey {
    /// The person.
    person: uuid::Uuid,
    /// The name.
    name: String,
    /// The key in use.
    key: uuid::Uuid,
    /// The age recipient.
    recipient: String,
    /// The vkey.
    verifier: String,
}

/// One of one's seats.
#[derive(Serialize, ToSchema)]
pub(crate) struct MySeatEntry {
    /// The procedure.
    procedure: uuid::Uuid,
    /// Its number.
    number: String,
    /// Its title.
    title: String,
    /// The opening.
    opening: uuid::Uuid,
    /// The place.
    place: i64,
    /// Whether the key lies on a recovery sheet.
    custodian: bool,
    /// `accept`, `sign`, `open` or `none`.
    todo: &'static str,
    /// The deadline.
    deadline: String,
}

fn entry(key: &PersonKeyRow) -> KeyEntry {
    let way = |way: &KeyWay| Way {
        kind: match way.kind {
            KeyWayKind::Passphrase => WayKind::Passphrase,
            KeyWayKind::Passkey => WayKind::Passkey,
        },
        sealed: way.sealed.clone(),
        credential: way.credential.clone(),
        salt: way.salt.clone(),
    };
    KeyEntry {
        id: key.id,
        recipient: key.recipient.clone(),
        verifier: key.verifier.clone(),
        ways: key.ways.iter().map(way).collect(),
        created_at: key.created_at.to_string(),
        replaced_at: key.replaced_at.map(|at| at.to_string()),
    }
}

/// Show one's own keys; the secret parts come as they were sealed
#[utoipa::path(
    get, operation_id = "showOwnKeys", path = "/api/v1/me/keys", tag = "session",
    responses((status = 200, body = OwnKeys), SignedOut)
)]
pub(crate) async fn show(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
) -> Result<axum::Json<OwnKeys>, ApiError> {
    let keys = state.app.own_keys(&caller).await;
    let keys = keys.map_err(|error| ApiError(language, error.into()))?;
    let host = state.app.secrets.host().to_string();
    Ok(axum::Json(OwnKeys { host, keys: keys.iter().map(entry).collect() }))
}

/// Deposit one's own keys
#[utoipa::path(
    put, operation_id = "depositKeys", path = "/api/v1/me/key", tag = "session", request_body = NewKeys,
    responses((status = 200, body = KeyEntry), BadBody, SignedOut, Refused)
)]
pub(crate) async fn deposit(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Json(new): Json<NewKeys>,
) -> Result<axum::Json<KeyEntry>, ApiError> {
    let way = |way: Way| KeyWay {
        kind: match way.kind {
            WayKind::Passphrase => KeyWayKind::Passphrase,
            WayKind::Passkey => KeyWayKind::Passkey,
        },
        sealed: way.sealed,
        credential: way.credential,
        salt: way.salt,
    };
    let ways = new.ways.into_iter().map(way).collect();
    let new = NewKey { recipient: new.recipient, verifier: new.verifier, ways };
    let key = state.app.deposit_key(&caller, new).await;
    let key = key.map_err(|error| ApiError(language, error.into()))?;
    Ok(axum::Json(entry(&key)))
}

/// List the keys of those who may bid for one's company
#[utoipa::path(
    get, operation_id = "listBidderKeys", path = "/api/v1/bodies/{body}/keys", tag = "session", params(("body" = uuid::Uuid, Path)),
    responses((status = 200, body = Vec<ColleagueKey>), SignedOut, Unknown)
)]
pub(crate) async fn colleagues(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Path(body): Path<BodyId>,
) -> Result<axum::Json<Vec<ColleagueKey>>, ApiError> {
    let keys = state.app.bidder_keys(&caller, body).await;
    let keys = keys.map_err(|error| ApiError(language, error.into()))?;
    let view = |bidder: app::BidderKey| ColleagueKey {
        person: bidder.person.id.0,
        name: bidder.person.name,
        key: bidder.key.id,
        recipient: bidder.key.recipient,
        verifier: bidder.key.verifier,
    };
    Ok(axum::Json(keys.into_iter().map(view).collect()))
}

/// List one's seats in all procedures, with what is to be done
#[utoipa::path(
    get, operation_id = "listOwnSeats", path = "/api/v1/office/seats", tag = "office",
    responses((status = 200, body = Vec<MySeatEntry>), SignedOut)
)]
pub(crate) async fn seats(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
) -> Result<axum::Json<Vec<MySeatEntry>>, ApiError> {
    let seats = state.app.my_seats(&caller).await;
    let seats = seats.map_err(|error| ApiError(language, error.into()))?;
    let view = |mine: app::MySeat| MySeatEntry {
        procedure: mine.row.id.0,
        title: mine.row.draft.title.de.clone(),
        number: mine.row.number,
        opening: mine.opening.id.0,
        place: mine.seat.place,
        custodian: mine.seat.custodian,
        todo: match mine.todo {
            Todo::Accept => "accept",
            Todo::Sign => "sign",
            Todo::Open => "open",
            Todo::Nothing => "none",
        },
        deadline: mine.opening.deadline.to_string(),
    };
    Ok(axum::Json(seats.into_iter().map(view).collect()))
}
