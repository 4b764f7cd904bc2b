//! An authority's own by-law by API: upload a version, read all, release one.
//! It must not hold a rule; who may not know gets 404.

use crate::Shared;
use crate::extract::{Lang, Path, SignedIn, Text};
use crate::problem::ApiError;
use crate::refused::{Forbidden, Refused, SignedOut, TooLarge, Unknown};
use app::{AppError, ByLawRow};
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use serde::Serialize;
use tender::id::BodyId;
use tender::law::ByLaw;
use utoipa::ToSchema;

/// All versions of an authority's by-law.
#[derive(Serialize, ToSchema)]
pub(crate) struct ByLawList {
    /// In the order in which they were uploaded.
    items: Vec<ByLawView>,
}

/// A version of an authority's by-law.
#[derive(Serialize, ToSchema)]
pub(crate) struct ByLawView {
    /// Its id.
    id: uuid::Uuid,
    /// Its stable name.
    name: String,
    /// Day of the council's decision.
    #[schema(format = Date)]
    decided: Option<String>,
    /// First start day for which it holds.
    #[schema(format = Date)]
    from: Option<String>,
    /// Last start day for which it holds, if it names one.
    #[schema(format = Date)]
    until: Option<String>,
    /// How many trial cases it names.
    cases: usize,
    /// Who uploaded it.
    uploaded_by: uuid::Uuid,
    /// When.
    #[schema(format = DateTime)]
    uploaded_at: String,
    /// Who released it; null as long as it governs nothing.
    released_by: Option<uuid::Uuid>,
    /// When.
    #[schema(format = DateTime)]
    released_at: Option<String>,
    /// What it says (TOML).
    content: String,
}

fn view(row: ByLawRow) -> ByLawView {
    let read = ByLaw::parse("by-law.toml", &row.content).ok();
    let head = read.as_ref().map(|by_law| &by_law.by_law.value);
    ByLawView {
        id: row.id,
        decided: head.map(|head| head.decided.to_string()),
        from: head.map(|head| head.from.to_string()),
        until: head.and_then(|head| head.until).map(|day| day.to_string()),
        cases: read.as_ref().map_or(0, |by_law| by_law.case.len()),
        name: row.name,
        uploaded_by: row.uploaded_by.0,
        uploaded_at: row.uploaded_at.to_string(),
        released_by: row.released.map(|(by, _)| by.0),
        released_at: row.released.map(|(_, at)| at.to_string()),
        content: row.content,
    }
}

/// All versions of an authority's own by-law
#[utoipa::path(
    get, operation_id = "listByLaws", path = "/api/v1/authorities/{body}/by-laws", tag = "law",
    params(("body" = uuid::Uuid, Path, description = "The authority")),
    responses((status = 200, body = ByLawList), SignedOut, Unknown)
)]
pub(crate) async fn list(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Path(body): Path<uuid::Uuid>,
) -> Result<Response, ApiError> {
    let problem = |error: AppError| ApiError(language, error.into());
    let rows = state.app.by_laws(&caller, BodyId(body)).await.map_err(problem)?;
    Ok(Json(ByLawList { items: rows.into_iter().map(view).collect() }).into_response())
}

/// Upload a version of an authority's own by-law (TOML)
#[utoipa::path(
    post, operation_id = "uploadByLaw", path = "/api/v1/authorities/{body}/by-laws", tag = "law",
    params(("body" = uuid::Uuid, Path, description = "The authority")),
    request_body(content = String, content_type = "application/toml"),
    responses((status = 201, body = ByLawView), SignedOut, Forbidden, Unknown, TooLarge, Refused)
)]
pub(crate) async fn upload(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Path(body): Path<uuid::Uuid>,
    Text(content): Text,
) -> Result<Response, ApiError> {
    let problem = |error: AppError| ApiError(language, error.into());
    let row = state.app.upload_by_law(&caller, BodyId(body), content).await.map_err(problem)?;
    Ok((StatusCode::CREATED, Json(view(row))).into_response())
}

/// Release a version that somebody else uploaded
#[utoipa::path(
    post, operation_id = "releaseByLaw", path = "/api/v1/authorities/{body}/by-laws/{id}/release", tag = "law",
    params(
        ("body" = uuid::Uuid, Path, description = "The authority"),
        ("id" = uuid::Uuid, Path, description = "The version")
    ),
    responses((status = 200, body = ByLawView), SignedOut, Forbidden, Unknown, Refused)
)]
pub(crate) async fn release(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Path((body, id)): Path<(uuid::Uuid, uuid::Uuid)>,
) -> Result<Response, ApiError> {
    let problem = |error: AppError| ApiError(language, error.into());
    let row = state.app.release_by_law(&caller, BodyId(body), id).await.map_err(problem)?;
    Ok(Json(view(row)).into_response())
}
