//! The inbox of whoever is signed in, and following of procedures.
//! It must not show a message of a body for which the caller does not read.

use super::cursor;
use super::office::Page;
use crate::Shared;
use crate::extract::{Lang, Path, Query, SignedIn};
use crate::problem::ApiError;
use crate::refused::{SignedOut, Unknown, Unreadable};
use app::{AppError, MessageRow, message_words};
use axum::body::Body;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use locales::Language;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// How many messages a page holds.
const PAGE: u64 = 50;

/// One page of an inbox, sent last first.
#[derive(Serialize, ToSchema)]
pub(crate) struct Inbox {
    /// This page.
    items: Vec<InboxEntry>,
    /// How many nobody has read yet, in the whole inbox.
    unread: u64,
    /// The cursor of the next page, if there is one.
    next: Option<String>,
}

/// One message in a list.
#[derive(Serialize, ToSchema)]
pub(crate) struct InboxEntry {
    /// Its id.
    id: Uuid,
    /// Its kind, such as `deadline-moved`.
    kind: String,
    /// Its subject.
    subject: String,
    /// When it was sent.
    sent_at: String,
    /// When it was first read.
    read_at: Option<String>,
    /// The body in whose inbox it lies; none for the person's own.
    body: Option<Uuid>,
    /// How many files come with it.
    attachments: usize,
}

/// One message.
#[derive(Serialize, ToSchema)]
pub(crate) struct InboxDetail {
    /// As in lists.
    #[serde(flatten)]
    entry: InboxEntry,
    /// Its paragraphs.
    text: Vec<String>,
    /// Its files, by their place.
    files: Vec<AttachmentView>,
    /// Number of the procedure of which it tells.
    number: Option<String>,
    /// Id of that procedure, for those who work on it.
    procedure: Option<Uuid>,
    /// Whether the procedure has a page outside of its office that one may read.
    public: bool,
}

/// A file beside a message.
#[derive(Serialize, ToSchema)]
pub(crate) struct AttachmentView {
    /// Its name.
    name: String,
    /// Media type.
    media_type: String,
    /// Size in bytes.
    size: i64,
    /// SHA-256 in hex.
    sha256: String,
}

fn entry(row: &MessageRow, language: Language) -> InboxEntry {
    InboxEntry {
        id: row.id,
        kind: row.kind.clone(),
        subject: message_words(&row.kind, &row.args, language).0,
        sent_at: row.sent_at.to_string(),
        read_at: row.read_at.map(|at| at.to_string()),
        body: row.body.map(|body| body.0),
        attachments: row.attachments.len(),
    }
}

/// List the messages of one's inbox
#[utoipa::path(
    get, operation_id = "listInbox", path = "/api/v1/inbox", tag = "inbox", params(Page),
    responses((status = 200, body = Inbox), Unreadable, SignedOut)
)]
pub(crate) async fn list(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Query(page): Query<Page>,
) -> Result<axum::Json<Inbox>, ApiError> {
    let failed = |error: AppError| ApiError(language, error.into());
    let after = cursor::read(&page.ab);
    let mut rows = state.app.inbox(&caller, after, PAGE + 1).await.map_err(failed)?;
    let more = rows.len() > usize::try_from(PAGE).unwrap_or(usize::MAX);
    if more {
        rows.pop();
    }
    let last = rows.last().filter(|_| more);
    let next = last.map(|row| cursor::write((row.sent_at, row.id)));
    let unread = state.app.unread(&caller).await.map_err(failed)?;
    let items = rows.iter().map(|row| entry(row, language)).collect();
    Ok(axum::Json(Inbox { items, unread, next }))
}

/// Show a message of one's inbox
#[utoipa::path(
    get, operation_id = "showMessage", path = "/api/v1/inbox/{id}", tag = "inbox", params(("id" = uuid::Uuid, Path)),
    responses((status = 200, body = InboxDetail), SignedOut, Unknown)
)]
pub(crate) async fn show(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Path(id): Path<Uuid>,
) -> Result<axum::Json<InboxDetail>, ApiError> {
    let found = state.app.inbox_message(&caller, id).await;
    let found = found.map_err(|error| ApiError(language, error.into()))?;
    let (_, text) = message_words(&found.row.kind, &found.row.args, language);
    let file = |file: &app::Attachment| AttachmentView {
        name: file.name.clone(),
        media_type: file.media_type.clone(),
        size: file.size,
        sha256: file.sha256.clone(),
    };
    Ok(axum::Json(InboxDetail {
        entry: entry(&found.row, language),
        text: text.split("\n\n").map(|paragraph| paragraph.trim().to_owned()).collect(),
        files: found.row.attachments.iter().map(file).collect(),
        number: found.procedure.as_ref().map(|row| row.number.clone()),
        procedure: found.procedure.as_ref().map(|row| row.id.0),
        public: found.shown,
    }))
}

/// Mark a message as read; who read it first stays on record
#[utoipa::path(
    put, operation_id = "readMessage", path = "/api/v1/inbox/{id}/read", tag = "inbox", params(("id" = uuid::Uuid, Path)),
    responses((status = 204), SignedOut, Unknown)
)]
pub(crate) async fn read(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Path(id): Path<Uuid>,
) -> Result<StatusCode, ApiError> {
    let done = state.app.read_message(&caller, id).await;
    done.map_err(|error| ApiError(language, error.into()))?;
    Ok(StatusCode::NO_CONTENT)
}

/// Download a file that came with a message
#[utoipa::path(
    get, operation_id = "downloadAttachment", path = "/api/v1/inbox/{id}/attachments/{place}", tag = "inbox",
    params(("id" = uuid::Uuid, Path), ("place" = usize, Path, description = "Counted from 0")),
    responses((status = 200, content_type = "application/octet-stream", body = Vec<u8>), SignedOut, Unknown)
)]
pub(crate) async fn attachment(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Path((id, place)): Path<(Uuid, usize)>,
) -> Result<Response, ApiError> {
    let found = state.app.inbox_attachment(&caller, id, place).await;
    let (file, bytes) = found.map_err(|error| ApiError(language, error.into()))?;
    let disposition =
        format!("attachment; filename*=UTF-8''{}", crate::percent::encoded(&file.name));
    let headers = [
        (header::CONTENT_TYPE, file.media_type),
        (header::CONTENT_DISPOSITION, disposition),
        (header::CONTENT_LENGTH, file.size.to_string()),
    ];
    Ok((headers, Body::from_stream(bytes)).into_response())
}

/// Whether one follows a procedure.
#[derive(Serialize, ToSchema)]
pub(crate) struct Following {
    /// Whether the caller is told of answers and changes.
    following: bool,
}

/// Do I follow this procedure
#[utoipa::path(
    get, operation_id = "showFollowing", path = "/api/v1/procedures/{number}/follow", tag = "inbox", params(("number" = String, Path)),
    responses((status = 200, body = Following), SignedOut, Unknown)
)]
pub(crate) async fn follows(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Path(number): Path<String>,
) -> Result<axum::Json<Following>, ApiError> {
    let following = state.app.follows(&caller, &number).await;
    let following = following.map_err(|error| ApiError(language, error.into()))?;
    Ok(axum::Json(Following { following }))
}

/// Follow a published procedure; following says nothing of bidding
#[utoipa::path(
    put, operation_id = "followProcedure", path = "/api/v1/procedures/{number}/follow", tag = "inbox", params(("number" = String, Path)),
    responses((status = 200, body = Following), SignedOut, Unknown)
)]
pub(crate) async fn follow(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Path(number): Path<String>,
) -> Result<axum::Json<Following>, ApiError> {
    let done = state.app.follow(&caller, &number).await;
    done.map_err(|error| ApiError(language, error.into()))?;
    Ok(axum::Json(Following { following: true }))
}

/// Follow a procedure no longer
#[utoipa::path(
    delete, operation_id = "unfollowProcedure", path = "/api/v1/procedures/{number}/follow", tag = "inbox", params(("number" = String, Path)),
    responses((status = 200, body = Following), SignedOut, Unknown)
)]
pub(crate) async fn unfollow(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Path(number): Path<String>,
) -> Result<axum::Json<Following>, ApiError> {
    let done = state.app.unfollow(&caller, &number).await;
    done.map_err(|error| ApiError(language, error.into()))?;
    Ok(axum::Json(Following { following: false }))
}
