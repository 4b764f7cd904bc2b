//! What the office asks a bidder after the opening, for both sides: list, add files, hand in, fetch a file.
//! It must not show the office anything before it is handed in.
#![expect(
    unused_qualifications,
    reason = "the description's macro repeats the types of parameters"
)]

use super::cursor;
use super::office::Page;
use crate::Shared;
use crate::extract::{Json, Lang, Path, Query, SignedIn};
use crate::problem::{ApiError, WebError};
use crate::refused::{BadBody, Forbidden, Refused, SignedOut, Unknown, Unreadable};
use crate::view::evaluation::RequestFileView;
use app::{AppError, AskedBidder, RequestKind};
use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use futures_util::TryStreamExt as _;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

/// How many requests a page holds.
const PAGE: u64 = 50;

/// What a company was asked about one of its bids.
#[derive(Serialize, ToSchema)]
pub(crate) struct AskedView {
    /// Its id.
    id: Uuid,
    /// Number of the procedure.
    number: String,
    /// Title of the procedure.
    title: String,
    /// Title of the lot, where there are several.
    lot: Option<String>,
    /// `price` or `papers`.
    kind: &'static str,
    /// The words.
    text: String,
    /// Until when it is to be answered.
    until: String,
    /// Whether that time is over.
    over: bool,
    /// When it was asked.
    asked_at: String,
    /// The answer.
    answer: Option<String>,
    /// When it was handed in.
    answered_at: Option<String>,
    /// Whether that was after the time.
    late: bool,
    /// Its files; before it is handed in the company's alone.
    files: Vec<RequestFileView>,
}

/// One page of what one's companies were asked, asked last first.
#[derive(Serialize, ToSchema)]
pub(crate) struct AskedPage {
    /// This page.
    items: Vec<AskedView>,
    /// The cursor of the next page, if there is one.
    next: Option<String>,
}

/// What stands in an answer beside its files.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct HandedIn {
    /// The words; may be empty where there are files.
    #[serde(default)]
    text: String,
}

/// What a file is called.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct FileName {
    /// Its name.
    name: String,
}

fn view(asked: AskedBidder) -> AskedView {
    let request = asked.request;
    AskedView {
        id: request.id,
        number: asked.number,
        title: asked.title,
        lot: asked.lot,
        kind: match request.kind {
            RequestKind::Price => "price",
            RequestKind::Papers => "papers",
        },
        late: request.is_late(),
        until: request.until.to_string(),
        over: asked.over,
        asked_at: request.asked_at.to_string(),
        answered_at: request.answer.as_ref().map(|(_, at)| at.to_string()),
        answer: request.answer.map(|(text, _)| text),
        files: request.files.iter().map(RequestFileView::of).collect(),
        text: request.text,
    }
}

/// List what one's companies were asked about their bids
#[utoipa::path(
    get, operation_id = "listOwnRequests", path = "/api/v1/company/requests", tag = "company", params(Page),
    responses((status = 200, body = AskedPage), Unreadable, SignedOut)
)]
pub(crate) async fn list(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Query(page): Query<Page>,
) -> Result<axum::Json<AskedPage>, ApiError> {
    let found = state.app.asked_of(&caller, cursor::read(&page.ab), PAGE).await;
    let found = found.map_err(|error| ApiError(language, error.into()))?;
    let next = cursor::next(&found, PAGE, |one| (one.request.asked_at, one.request.id));
    Ok(axum::Json(AskedPage { items: found.into_iter().map(view).collect(), next }))
}

/// Add a file to an answer; its bytes are taken as they come, at most 2 GB
#[utoipa::path(
    post, operation_id = "addRequestFile", path = "/api/v1/company/requests/{id}/files", tag = "company",
    params(("id" = Uuid, Path), FileName),
    request_body(content = Vec<u8>, content_type = "application/octet-stream"),
    responses((status = 201, body = RequestFileView), Unreadable, SignedOut, Unknown, Refused)
)]
pub(crate) async fn add_file(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Path(id): Path<Uuid>,
    Query(FileName { name }): Query<FileName>,
    body: Body,
) -> Result<(StatusCode, axum::Json<RequestFileView>), ApiError> {
    let bytes = body.into_data_stream().map_err(|_| AppError::BrokenOff);
    let added = state.app.add_request_file(&caller, id, &name, bytes).await;
    let added = added.map_err(|error| ApiError(language, error.into()))?;
    Ok((StatusCode::CREATED, axum::Json(RequestFileView::of(&added))))
}

/// Forget a file of an answer that is not handed in yet
#[utoipa::path(
    delete, operation_id = "forgetRequestFile", path = "/api/v1/company/requests/{id}/files/{file}", tag = "company",
    params(("id" = Uuid, Path), ("file" = Uuid, Path)),
    responses((status = 204), SignedOut, Unknown, Refused)
)]
pub(crate) async fn forget_file(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Path((id, file)): Path<(Uuid, Uuid)>,
) -> Result<StatusCode, ApiError> {
    let done = state.app.forget_request_file(&caller, id, file).await;
    done.map_err(|error| ApiError(language, error.into()))?;
    Ok(StatusCode::NO_CONTENT)
}

/// Hand an answer in with its files; it cannot be taken back
#[utoipa::path(
    post, operation_id = "handInAnswer", path = "/api/v1/company/requests/{id}/answer", tag = "company",
    params(("id" = Uuid, Path)), request_body = HandedIn,
    responses((status = 200, body = AskedView), BadBody, SignedOut, Forbidden, Unknown, Refused)
)]
pub(crate) async fn hand_in(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Path(id): Path<Uuid>,
    Json(HandedIn { text }): Json<HandedIn>,
) -> Result<axum::Json<AskedView>, ApiError> {
    let done = Box::pin(state.app.hand_in(&caller, id, &text)).await;
    Ok(axum::Json(view(done.map_err(|error| ApiError(language, error.into()))?)))
}

/// Fetch a file of an answer: the company that gave it, and the office when it is handed in
#[utoipa::path(
    get, operation_id = "showRequestFile", path = "/api/v1/requests/{id}/files/{file}", tag = "award",
    params(("id" = Uuid, Path), ("file" = Uuid, Path)),
    responses(
        (status = 200, body = Vec<u8>, content_type = "application/octet-stream"),
        SignedOut, Forbidden, Unknown
    )
)]
pub(crate) async fn file(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Path((id, file)): Path<(Uuid, Uuid)>,
) -> Result<Response, ApiError> {
    let found = state.app.request_file(&caller, id, file).await;
    let (file, bytes) = found.map_err(|error| ApiError(language, WebError::from(error)))?;
    let name = crate::percent::encoded(&file.name);
    let disposition = HeaderValue::from_str(&format!("attachment; filename*=UTF-8''{name}"));
    let headers = [
        (
            header::CONTENT_DISPOSITION,
            disposition.unwrap_or(HeaderValue::from_static("attachment")),
        ),
        // What a bidder sent is never shown as a page of ours.
        (header::CONTENT_TYPE, HeaderValue::from_static("application/octet-stream")),
        (header::CONTENT_LENGTH, HeaderValue::from(file.size)),
    ];
    Ok((headers, Body::from_stream(bytes)).into_response())
}
