//! People as their administrators see them: locking somebody out, and letting them in again.
//! It must not hold a rule; who may not know gets 404.

use crate::Shared;
use crate::extract::{Lang, Path, SignedIn};
use crate::problem::ApiError;
use crate::refused::{Forbidden, Refused, SignedOut, Unknown};
use app::AppError;
use axum::extract::State;
use axum::http::StatusCode;
use tender::id::PersonId;
use uuid::Uuid;

/// Lock somebody out; their sessions, tokens and keys end at once, their roles stay recorded
#[utoipa::path(
    put, operation_id = "lockPerson", path = "/api/v1/people/{id}/lock", tag = "roles", params(("id" = Uuid, Path)),
    responses((status = 204), SignedOut, Forbidden, Unknown, Refused)
)]
pub(crate) async fn lock(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Path(id): Path<Uuid>,
) -> Result<StatusCode, ApiError> {
    let done = state.app.lock_person(&caller, PersonId(id)).await;
    done.map_err(|error: AppError| ApiError(language, error.into()))?;
    Ok(StatusCode::NO_CONTENT)
}

/// Let somebody in again, with the roles that still hold
#[utoipa::path(
    delete, operation_id = "unlockPerson", path = "/api/v1/people/{id}/lock", tag = "roles", params(("id" = Uuid, Path)),
    responses((status = 204), SignedOut, Forbidden, Unknown, Refused)
)]
pub(crate) async fn unlock(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Path(id): Path<Uuid>,
) -> Result<StatusCode, ApiError> {
    let done = state.app.unlock_person(&caller, PersonId(id)).await;
    done.map_err(|error: AppError| ApiError(language, error.into()))?;
    Ok(StatusCode::NO_CONTENT)
}
