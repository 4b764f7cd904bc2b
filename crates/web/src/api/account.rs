//! One's own account: the ways to sign in, and the sessions that hold.
//! It must not show what a password or a passkey is compared with, nor anybody else's account.

use super::cursor;
use super::office::Page;
use crate::Shared;
use crate::extract::{Lang, Path, Query, SignedIn};
use crate::problem::ApiError;
use crate::refused::{Forbidden, Refused, SignedOut, Unknown, Unreadable};
use app::{AppError, Caller, IdentityView, Session};
use axum::extract::State;
use axum::http::StatusCode;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// How many sessions a page holds.
const PAGE: u64 = 50;

/// A way to sign in.
#[derive(Serialize, ToSchema)]
pub(crate) struct IdentityEntry {
    /// Its id.
    id: Uuid,
    /// `password`, `passkey` or the issuer of an OpenID provider.
    issuer: String,
    /// What its owner calls it.
    name: Option<String>,
    /// Since when.
    created_at: String,
    /// When somebody last signed in with it, where that is noted.
    used_at: Option<String>,
    /// Whether a passkey lies in a backup and so survives its device.
    backed_up: Option<bool>,
}

/// All ways to sign in, oldest first.
#[derive(Serialize, ToSchema)]
pub(crate) struct Identities {
    items: Vec<IdentityEntry>,
    /// The host for which passkeys are made; nothing where this platform's address has none.
    passkeys: Option<String>,
}

/// A session that holds.
#[derive(Serialize, ToSchema)]
pub(crate) struct OwnSession {
    /// Its id.
    id: Uuid,
    /// The kind of program, where it is known.
    #[schema(example = "Firefox, Windows")]
    program: Option<String>,
    /// Since when.
    created_at: String,
    /// When it ends.
    expires_at: String,
    /// Whether it is the one that asks.
    here: bool,
}

/// One page of sessions, begun last first.
#[derive(Serialize, ToSchema)]
pub(crate) struct OwnSessions {
    /// This page.
    items: Vec<OwnSession>,
    /// The cursor of the next page, if there is one.
    next: Option<String>,
}

impl From<IdentityView> for IdentityEntry {
    fn from(view: IdentityView) -> Self {
        Self {
            id: view.id,
            issuer: view.issuer,
            name: view.name,
            created_at: view.created_at.to_string(),
            used_at: view.used_at.map(|at| at.to_string()),
            backed_up: view.backed_up,
        }
    }
}

fn session(row: &Session, caller: &Caller) -> OwnSession {
    OwnSession {
        id: row.id,
        program: row.program.clone(),
        created_at: row.created_at.to_string(),
        expires_at: row.expires_at.to_string(),
        here: caller.session().is_ok_and(|own| own.id == row.id),
    }
}

/// List one's ways to sign in
#[utoipa::path(
    get, operation_id = "listIdentities", path = "/api/v1/me/identities", tag = "session",
    responses((status = 200, body = Identities), SignedOut)
)]
pub(crate) async fn identities(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
) -> Result<axum::Json<Identities>, ApiError> {
    let found = state.app.own_identities(&caller).await;
    let found = found.map_err(|error| ApiError(language, error.into()))?;
    let items = found.into_iter().map(IdentityEntry::from).collect();
    Ok(axum::Json(Identities { items, passkeys: state.app.passkey_host() }))
}

/// Remove a way to sign in; never the last one
#[utoipa::path(
    delete, operation_id = "removeIdentity", path = "/api/v1/me/identities/{id}", tag = "session",
    params(("id" = Uuid, Path)),
    responses((status = 204), SignedOut, Forbidden, Unknown, Refused)
)]
pub(crate) async fn remove_identity(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Path(id): Path<Uuid>,
) -> Result<StatusCode, ApiError> {
    let done = state.app.remove_identity(&caller, id).await;
    done.map_err(|error: AppError| ApiError(language, error.into()))?;
    Ok(StatusCode::NO_CONTENT)
}

/// List one's sessions that hold
#[utoipa::path(
    get, operation_id = "listOwnSessions", path = "/api/v1/me/sessions", tag = "session", params(Page),
    responses((status = 200, body = OwnSessions), Unreadable, SignedOut)
)]
pub(crate) async fn sessions(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Query(page): Query<Page>,
) -> Result<axum::Json<OwnSessions>, ApiError> {
    let rows = state.app.own_sessions(&caller, cursor::read(&page.ab), PAGE).await;
    let rows = rows.map_err(|error| ApiError(language, error.into()))?;
    let next = cursor::next(&rows, PAGE, |row| (row.created_at, row.id));
    let items = rows.iter().map(|row| session(row, &caller)).collect();
    Ok(axum::Json(OwnSessions { items, next }))
}

/// End one of one's sessions at once
#[utoipa::path(
    delete, operation_id = "endOwnSession", path = "/api/v1/me/sessions/{id}", tag = "session",
    params(("id" = Uuid, Path)),
    responses((status = 204), SignedOut, Forbidden, Unknown)
)]
pub(crate) async fn end_session(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Path(id): Path<Uuid>,
) -> Result<StatusCode, ApiError> {
    let done = state.app.end_session(&caller, id).await;
    done.map_err(|error| ApiError(language, error.into()))?;
    Ok(StatusCode::NO_CONTENT)
}

/// End all of one's sessions but this one
#[utoipa::path(
    delete, operation_id = "endOtherSessions", path = "/api/v1/me/sessions", tag = "session",
    responses((status = 204), SignedOut, Forbidden)
)]
pub(crate) async fn end_others(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
) -> Result<StatusCode, ApiError> {
    let done = state.app.end_other_sessions(&caller).await;
    done.map_err(|error| ApiError(language, error.into()))?;
    Ok(StatusCode::NO_CONTENT)
}
