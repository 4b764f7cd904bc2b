//! The public log as static files below `/log`, after C2SP tlog-tiles, and the published keys.
//! It must not compute anything; the files are as they were written.

use crate::Shared;
use crate::extract::Lang;
use crate::problem::ApiError;
use app::AppError;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::header::{ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;

/// What never changes under its name.
const FOR_EVER: &str = "public, max-age=31536000, immutable";
/// What is another every minute.
const FRESH: &str = "no-cache";
const TEXT: &str = "text/plain; charset=utf-8";

/// All files of the log.
pub(crate) fn routes() -> Router<Shared> {
    Router::new()
        .route("/log/checkpoint", get(checkpoint))
        .route("/log/keys", get(keys))
        .route("/log/tile/{*path}", get(tile))
}

async fn checkpoint(
    State(state): State<Shared>,
    Lang(language): Lang,
) -> Result<Response, ApiError> {
    let failed = |error: AppError| ApiError(language, error.into());
    let head = state.app.log_checkpoint().await.map_err(failed)?;
    Ok(file(FRESH, TEXT, head.ok_or_else(|| failed(AppError::NotFound))?.into_bytes()))
}

async fn keys(State(state): State<Shared>, Lang(language): Lang) -> Result<Response, ApiError> {
    let keys = state.app.published_keys().await;
    let keys = keys.map_err(|error| ApiError(language, error.into()))?;
    Ok(file(FRESH, TEXT, keys.to_string().into_bytes()))
}

async fn tile(
    State(state): State<Shared>,
    Lang(language): Lang,
    Path(path): Path<String>,
) -> Result<Response, ApiError> {
    let failed = |error: AppError| ApiError(language, error.into());
    let bytes = state.app.log_file(&format!("tile/{path}")).await.map_err(failed)?;
    let bytes = bytes.ok_or_else(|| failed(AppError::NotFound))?;
    Ok(file(FOR_EVER, "application/octet-stream", bytes))
}

/// Every site may read the log: that is what it is for.
fn file(kept: &'static str, kind: &'static str, bytes: Vec<u8>) -> Response {
    let headers = [(CONTENT_TYPE, kind), (CACHE_CONTROL, kept), (ACCESS_CONTROL_ALLOW_ORIGIN, "*")];
    (headers, bytes).into_response()
}
