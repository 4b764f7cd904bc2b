//! Sealed parts: up, looked for to resume, and back to their owner.
//! It must not hold a part in memory.

use super::failed;
use crate::Shared;
use crate::extract::{Json, Lang, Path, SignedIn};
use crate::problem::ApiError;
use crate::refused::{BadBody, Busy, Refused, SignedOut, Unknown, Unreadable};
use app::AppError;
use app::bidding::StoredPart;
use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use futures_util::TryStreamExt as _;
use serde::{Deserialize, Serialize};
use tender::id::BodyId;
use utoipa::ToSchema;

/// Names the company for which a part is stored.
const BIDDER: &str = "bidder";

/// A part that lies there.
#[derive(Serialize, ToSchema)]
pub(crate) struct PartView {
    /// Its name.
    object: String,
    /// Its size in bytes.
    size: i64,
    /// SHA-256 of its bytes.
    sha256: String,
}

fn view(part: StoredPart) -> PartView {
    PartView { object: part.object, size: part.size, sha256: part.sha256 }
}

/// Store a sealed part or a sealed manifest under a random name, at most 17 MiB
#[utoipa::path(
    put, operation_id = "storePart", path = "/api/v1/bidding/parts/{object}", tag = "bidding",
    params(
        ("object" = String, Path, description = "32 lower-case hexadecimal digits, random"),
        ("Bidder" = Option<uuid::Uuid>, Header, description = "The company; may be left out by who acts for one only")
    ),
    request_body(content = Vec<u8>, content_type = "application/octet-stream"),
    responses(
        (status = 200, body = PartView, description = "The same bytes lie there already"),
        (status = 201, body = PartView),
        Unreadable, SignedOut, Unknown, Refused, Busy
    )
)]
pub(crate) async fn store(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Path(object): Path<String>,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, ApiError> {
    let named = headers.get(BIDDER).map(|named| {
        let id = named.to_str().ok().and_then(|text| text.parse::<uuid::Uuid>().ok());
        // An id that is none cannot name a company of the caller.
        id.map(BodyId).ok_or(AppError::NotFound)
    });
    let company = named.transpose().map_err(failed(language))?;
    let bytes = body.into_data_stream().map_err(|_| AppError::BrokenOff);
    let stored = state.app.store_part(&caller, company, &object, bytes).await;
    let (part, new) = stored.map_err(failed(language))?;
    let status = if new { StatusCode::CREATED } else { StatusCode::OK };
    Ok((status, axum::Json(view(part))).into_response())
}

/// Which parts to look for.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PartsRequest {
    /// The company; may be left out by who acts for one only.
    #[serde(default)]
    company: Option<uuid::Uuid>,
    /// Names of parts.
    objects: Vec<String>,
}

/// Parts that lie there.
#[derive(Serialize, ToSchema)]
pub(crate) struct Parts {
    parts: Vec<PartView>,
}

/// Which of the named own parts lie there, to resume an upload
#[utoipa::path(
    post, operation_id = "findParts", path = "/api/v1/bidding/parts", tag = "bidding", request_body = PartsRequest,
    responses((status = 200, body = Parts), BadBody, SignedOut, Unknown, Refused)
)]
pub(crate) async fn find(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Json(request): Json<PartsRequest>,
) -> Result<axum::Json<Parts>, ApiError> {
    let company = request.company.map(BodyId);
    let parts = state.app.parts_there(&caller, company, &request.objects).await;
    let parts = parts.map_err(failed(language))?;
    Ok(axum::Json(Parts { parts: parts.into_iter().map(view).collect() }))
}

/// The bytes of an own part
#[utoipa::path(
    get, operation_id = "readPart", path = "/api/v1/bidding/parts/{object}", tag = "bidding",
    params(("object" = String, Path)),
    responses((status = 200, body = Vec<u8>, content_type = "application/octet-stream"), SignedOut, Unknown)
)]
pub(crate) async fn read(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Path(object): Path<String>,
) -> Result<Response, ApiError> {
    let found = state.app.read_part(&caller, &object).await;
    let (part, bytes) = found.map_err(failed(language))?;
    let headers = [
        (header::CONTENT_TYPE, "application/octet-stream".to_owned()),
        (header::CONTENT_LENGTH, part.size.to_string()),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    Ok((headers, Body::from_stream(bytes)).into_response())
}
