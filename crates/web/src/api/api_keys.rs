//! Keys and tokens of machines: make, list, revoke; exchange for a short-lived token; the public keys.
//! It must not show a key a second time.

use super::cursor;
use super::office::Page;
use crate::Shared;
use crate::extract::{Json, Lang, Path, Query, SignedIn};
use crate::problem::ApiError;
use crate::refused::{BadBody, Forbidden, Refused, SignedOut, Unknown, Unreadable};
use crate::view::code;
use app::{ApiKey, AppError, NewApiKey};
use axum::extract::State;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use tender::id::BodyId;
use tender::instant::Instant;
use tender::role::Role;
use utoipa::ToSchema;
use uuid::Uuid;

/// How many keys a page holds.
const PAGE: u64 = 50;

/// One page of keys, made last first.
#[derive(Serialize, ToSchema)]
pub(crate) struct ApiKeys {
    /// This page.
    items: Vec<ApiKeyView>,
    /// The cursor of the next page, if there is one.
    next: Option<String>,
}

/// A key of a machine.
#[derive(Serialize, ToSchema)]
pub(crate) struct ApiKeyView {
    /// Its id.
    id: Uuid,
    /// What its owner calls it.
    name: String,
    /// Its first characters.
    hint: String,
    /// The body to which it is limited.
    body: Option<Uuid>,
    /// The roles to which it is limited.
    roles: Vec<String>,
    /// Since when.
    created_at: String,
    /// When it ends.
    expires_at: String,
    /// When it was revoked.
    revoked_at: Option<String>,
    /// When it was last used, to within a minute.
    last_used_at: Option<String>,
    /// Whether it holds now.
    holds: bool,
}

/// A key that was made.
#[derive(Serialize, ToSchema)]
pub(crate) struct MadeApiKeyView {
    /// The key itself. It is shown this once.
    key: String,
    /// As in lists.
    #[serde(flatten)]
    entry: ApiKeyView,
}

/// What a new key is to be.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewApiKeyBody {
    /// What its owner calls it.
    #[schema(example = "Fachverfahren Kämmerei")]
    name: String,
    /// The body to which it is limited; left out, all of the owner's.
    #[serde(default)]
    body: Option<Uuid>,
    /// The roles to which it is limited; the owner must hold them.
    #[schema(value_type = Vec<String>, example = json!(["author"]))]
    roles: BTreeSet<Role>,
    /// When it ends, at most a year from now.
    #[schema(value_type = String, example = "2027-06-30T22:00:00Z")]
    expires_at: Instant,
}

/// A bearer token.
#[derive(Serialize, ToSchema)]
pub(crate) struct TokenView {
    /// The token, for `Authorization: Bearer`.
    token: String,
    /// `Bearer` (RFC 6750).
    token_type: &'static str,
    /// When it ends.
    expires_at: String,
}

fn view(key: &ApiKey, now: Instant) -> ApiKeyView {
    ApiKeyView {
        id: key.id,
        name: key.name.clone(),
        hint: key.hint.clone(),
        body: key.body.map(|body| body.0),
        roles: key.roles.iter().map(code).collect(),
        created_at: key.created_at.to_string(),
        expires_at: key.expires_at.to_string(),
        revoked_at: key.revoked_at.map(|at| at.to_string()),
        last_used_at: key.last_used_at.map(|at| at.to_string()),
        holds: key.holds(now),
    }
}

/// List one's keys for machines
#[utoipa::path(
    get, operation_id = "listApiKeys", path = "/api/v1/me/api-keys", tag = "session", params(Page),
    responses((status = 200, body = ApiKeys), Unreadable, SignedOut)
)]
pub(crate) async fn list(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Query(page): Query<Page>,
) -> Result<axum::Json<ApiKeys>, ApiError> {
    let rows = state.app.api_keys(&caller, cursor::read(&page.ab), PAGE).await;
    let rows = rows.map_err(|error| ApiError(language, error.into()))?;
    let next = cursor::next(&rows, PAGE, |row| (row.created_at, row.id));
    let now = state.app.clock.machinery();
    Ok(axum::Json(ApiKeys { items: rows.iter().map(|row| view(row, now)).collect(), next }))
}

/// Make a key for a machine; it is shown once
#[utoipa::path(
    post, operation_id = "makeApiKey", path = "/api/v1/me/api-keys", tag = "session", request_body = NewApiKeyBody,
    responses((status = 201, body = MadeApiKeyView), BadBody, SignedOut, Forbidden, Refused)
)]
pub(crate) async fn make(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Json(new): Json<NewApiKeyBody>,
) -> Result<Response, ApiError> {
    let NewApiKeyBody { name, body, roles, expires_at } = new;
    let new = NewApiKey { name, body: body.map(BodyId), roles, expires_at };
    let made = state.app.make_api_key(&caller, new).await;
    let made = made.map_err(|error| ApiError(language, error.into()))?;
    let entry = view(&made.row, state.app.clock.machinery());
    let shown = axum::Json(MadeApiKeyView { key: made.key, entry });
    Ok((StatusCode::CREATED, [unkept()], shown).into_response())
}

/// Revoke a key; it opens nothing from now on
#[utoipa::path(
    delete, operation_id = "revokeApiKey", path = "/api/v1/me/api-keys/{id}", tag = "session", params(("id" = Uuid, Path)),
    responses((status = 204), SignedOut, Forbidden, Unknown)
)]
pub(crate) async fn revoke(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Path(id): Path<Uuid>,
) -> Result<StatusCode, ApiError> {
    let done = state.app.revoke_api_key(&caller, id).await;
    done.map_err(|error: AppError| ApiError(language, error.into()))?;
    Ok(StatusCode::NO_CONTENT)
}

/// Exchange a key, or the session, for a bearer token that holds for ten minutes
#[utoipa::path(
    post, operation_id = "makeToken", path = "/api/v1/tokens", tag = "session",
    responses((status = 201, body = TokenView), SignedOut, Forbidden)
)]
pub(crate) async fn token(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
) -> Result<Response, ApiError> {
    let made = state.app.make_token(&caller);
    let made = made.map_err(|error| ApiError(language, error.into()))?;
    let expires_at = made.expires_at.to_string();
    let shown = axum::Json(TokenView { token: made.token, token_type: "Bearer", expires_at });
    Ok((StatusCode::CREATED, [unkept()], shown).into_response())
}

/// An answer with a secret stays in no cache.
fn unkept() -> (header::HeaderName, HeaderValue) {
    (header::CACHE_CONTROL, HeaderValue::from_static("no-store"))
}

/// The public keys of tokens (RFC 7517), for whoever wants to check one.
pub(crate) async fn jwks(State(state): State<Shared>) -> Response {
    let keys = state.app.secrets.access().jwks(state.app.clock.machinery());
    let media_type = HeaderValue::from_static("application/jwk-set+json");
    ([(header::CONTENT_TYPE, media_type)], axum::Json(keys)).into_response()
}
