//! Procedures of one's own office by API: begin, edit, take formal steps, add documents.
//! It must not hold a rule; who may not know gets 404.
#![expect(
    unused_qualifications,
    reason = "the description's macro repeats the types of parameters"
)]

use super::cursor;
use super::procedures::{DocumentView, document};
use crate::Shared;
use crate::extract::{Json, Lang, Path, Query, SignedIn};
use crate::problem::{ApiError, WebError};
use crate::refused::{
    BadBody, Forbidden, Refused, SignedOut, Stale, Unknown, Unreadable, Versionless,
};
use crate::view::approval::ApprovalView;
use crate::view::entry::OfficeEntry;
use crate::view::halts::{AwardBanView, CancellableView};
use app::{AppError, NewDocument, OfficeProcedure, OfficeQuery};
use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use futures_util::TryStreamExt as _;
use locales::Language;
use serde::{Deserialize, Serialize};
use tender::id::{BodyId, DocumentId, ProcedureId};
use tender::message::Message;
use tender::procedure::{Draft, Step};
use tender::refusal::Refusal;
use utoipa::{IntoParams, ToSchema};

/// One page of a list.
#[derive(Serialize, ToSchema)]
pub(crate) struct OfficeList {
    /// This page.
    items: Vec<OfficeEntry>,
    /// The cursor of the next page, if there is one.
    next: Option<String>,
}

/// A procedure of one's office.
#[derive(Serialize, ToSchema)]
pub(crate) struct OfficeDetail {
    /// As in lists.
    #[serde(flatten)]
    entry: OfficeEntry,
    /// The working draft, see `schemas/draft.schema.json`.
    #[schema(value_type = Object)]
    draft: Draft,
    /// The state with everything that was set by formal steps.
    #[schema(value_type = Object)]
    procedure: tender::procedure::Procedure,
    /// Who has approved, while it is in approval.
    approval: Option<ApprovalView>,
    /// What of it can still be cancelled.
    cancellable: CancellableView,
    /// Whether an award ban can be recorded: there is review, it has not ended, and no ban is recorded.
    may_be_banned: bool,
    /// The award ban, while there is one.
    award_ban: Option<AwardBanView>,
    /// What still speaks against submitting the draft.
    findings: Vec<crate::FieldProblem>,
    /// The documents.
    documents: Vec<DocumentView>,
}

/// What is needed to begin a procedure.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct BeginProcedure {
    /// The office in charge.
    office: uuid::Uuid,
    /// What is known already, see `schemas/draft.schema.json`.
    #[serde(default)]
    #[schema(value_type = Object)]
    draft: Draft,
}

/// Which page of the list.
#[derive(Deserialize, IntoParams, Default)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub(crate) struct Page {
    /// The cursor of the page.
    pub(super) ab: String,
}

pub(super) async fn detail(
    state: &Shared,
    found: &OfficeProcedure,
    language: Language,
) -> Result<Response, ApiError> {
    let findings = state.app.findings(&found.row).await;
    let findings = findings.map_err(|error| ApiError(language, error.into()))?;
    let findings = WebError::from(AppError::Refused(findings)).problem(language).errors;
    let approval = state.app.approvals_of(&found.row).await;
    let approval = approval.map_err(|error| ApiError(language, error.into()))?;
    let bars = state.app.award_bars(&found.row).await;
    let bars = bars.map_err(|error| ApiError(language, error.into()))?;
    let cancellable = state.app.cancellable(&found.row).await;
    let cancellable = cancellable.map_err(|error| ApiError(language, error.into()))?;
    let may_be_banned = state.app.may_be_banned(&found.row).await;
    let may_be_banned = may_be_banned.map_err(|error| ApiError(language, error.into()))?;
    let ban = found.row.procedure.file.award_ban.as_ref();
    let view = OfficeDetail {
        cancellable: cancellable.into(),
        may_be_banned,
        award_ban: ban.map(AwardBanView::from),
        approval: approval.map(ApprovalView::from),
        entry: OfficeEntry::of(&found.row, &bars, language),
        draft: found.row.draft.clone(),
        procedure: found.row.procedure.clone(),
        findings,
        documents: found.documents.iter().map(document).collect(),
    };
    let tag = format!("\"{}\"", found.row.version);
    let tag = HeaderValue::from_str(&tag).unwrap_or(HeaderValue::from_static("\"0\""));
    Ok(([(header::ETAG, tag)], axum::Json(view)).into_response())
}

/// The version that the caller read, from If-Match (RFC 9110 §13.1.1).
pub(crate) fn version(headers: &HeaderMap, language: Language) -> Result<i64, ApiError> {
    let missing = || {
        let needed = WebError::Request(
            StatusCode::PRECONDITION_REQUIRED,
            "version-needed",
            "If-Match".into(),
        );
        ApiError(language, needed)
    };
    let header =
        headers.get(header::IF_MATCH).and_then(|tag| tag.to_str().ok()).ok_or_else(missing)?;
    header.trim_matches('"').parse().map_err(|_| missing())
}

/// List procedures of one's offices
#[utoipa::path(
    get, operation_id = "listOfficeProcedures", path = "/api/v1/office/procedures", tag = "office", params(Page),
    responses((status = 200, body = OfficeList), SignedOut)
)]
pub(crate) async fn list(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Query(page): Query<Page>,
) -> Result<axum::Json<OfficeList>, ApiError> {
    let after = cursor::read(&page.ab).map(|(at, id)| (at, ProcedureId(id)));
    let query = OfficeQuery { after, limit: 50 };
    let failed = |error: AppError| ApiError(language, error.into());
    let rows = state.app.office_procedures(&caller, query).await.map_err(failed)?;
    let next = cursor::next(&rows, 50, |row| (row.changed_at, row.id.0));
    let mut items = Vec::new();
    for row in &rows {
        let bars = state.app.award_bars(row).await.map_err(failed)?;
        items.push(OfficeEntry::of(row, &bars, language));
    }
    Ok(axum::Json(OfficeList { items, next }))
}

/// Begin a procedure
#[utoipa::path(
    post, operation_id = "beginProcedure", path = "/api/v1/office/procedures", tag = "office", request_body = BeginProcedure,
    responses((status = 201, body = OfficeDetail), BadBody, SignedOut, Forbidden, Unknown, Refused)
)]
pub(crate) async fn begin(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Json(new): Json<BeginProcedure>,
) -> Result<Response, ApiError> {
    let failed = |error: AppError| ApiError(language, error.into());
    let row =
        state.app.begin_procedure(&caller, BodyId(new.office), new.draft).await.map_err(failed)?;
    let found = state.app.office_procedure(&caller, row.id).await.map_err(failed)?;
    let mut response = detail(&state, &found, language).await?;
    *response.status_mut() = StatusCode::CREATED;
    Ok(response)
}

/// Show a procedure of one's office
#[utoipa::path(
    get, operation_id = "showOfficeProcedure", path = "/api/v1/office/procedures/{id}", tag = "office", params(("id" = uuid::Uuid, Path)),
    responses((status = 200, body = OfficeDetail), SignedOut, Unknown)
)]
pub(crate) async fn show(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Path(id): Path<ProcedureId>,
) -> Result<Response, ApiError> {
    let found = state.app.office_procedure(&caller, id).await;
    let found = found.map_err(|error| ApiError(language, error.into()))?;
    detail(&state, &found, language).await
}

/// Save the working draft; If-Match carries the version that was read
#[utoipa::path(
    put, operation_id = "saveDraft", path = "/api/v1/office/procedures/{id}/draft", tag = "office",
    params(("id" = uuid::Uuid, Path), ("If-Match" = String, Header)), request_body = Object,
    responses((status = 200, body = OfficeDetail), BadBody, SignedOut, Forbidden, Unknown, Stale, Refused, Versionless)
)]
pub(crate) async fn edit(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    headers: HeaderMap,
    Path(id): Path<ProcedureId>,
    Json(draft): Json<Draft>,
) -> Result<Response, ApiError> {
    let failed = |error: AppError| ApiError(language, error.into());
    let version = version(&headers, language)?;
    state.app.edit_draft(&caller, id, version, draft).await.map_err(failed)?;
    let found = state.app.office_procedure(&caller, id).await.map_err(failed)?;
    detail(&state, &found, language).await
}

/// Take a formal step; If-Match carries the version that was read
#[utoipa::path(
    post, operation_id = "takeStep", path = "/api/v1/office/procedures/{id}/steps", tag = "office",
    params(("id" = uuid::Uuid, Path), ("If-Match" = String, Header)), request_body = Object,
    responses(
        (status = 200, body = OfficeDetail),
        (status = 204, description = "Done; after it the caller may no longer read the procedure"),
        BadBody, SignedOut, Forbidden, Unknown, Stale, Refused, Versionless
    )
)]
pub(crate) async fn step(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    headers: HeaderMap,
    Path(id): Path<ProcedureId>,
    Json(step): Json<Step>,
) -> Result<Response, ApiError> {
    let failed = |error: AppError| ApiError(language, error.into());
    let version = version(&headers, language)?;
    own_operation(&step).map_err(failed)?;
    state.app.take_step(&caller.actor(), id, Some(version), step).await.map_err(failed)?;
    match state.app.office_procedure(&caller, id).await {
        Ok(found) => detail(&state, &found, language).await,
        // Who recorded a conflict of their own may not read on.
        Err(AppError::NotFound) => Ok(StatusCode::NO_CONTENT.into_response()),
        Err(fault) => Err(failed(fault)),
    }
}

/// Steps that stand beside something else have an operation of their own: bare, they would name what is not there.
fn own_operation(step: &Step) -> Result<(), AppError> {
    let own = matches!(
        step,
        Step::Begin { .. }
            | Step::BuildNotice { .. }
            | Step::Publish { .. }
            | Step::Ask { .. }
            | Step::Answer { .. }
            | Step::Close
            | Step::BeginOpening { .. }
            | Step::RecordOpening { .. }
            | Step::AdmitLate { .. }
            | Step::OpenLate { .. }
            | Step::AskPrice { .. }
            | Step::HearPrice { .. }
            | Step::AskPapers { .. }
            | Step::HandIn { .. }
            | Step::FreezeQuality { .. }
            | Step::Evaluate { .. }
            | Step::DecideAward { .. }
            | Step::SendLetters { .. }
            | Step::Award { .. }
            | Step::PublishResult { .. }
            | Step::AnnounceAward { .. }
            | Step::Cancel { .. }
    );
    let refusal = || Refusal::new(Message::new("step-has-own-operation"), step.rule().source);
    if own { Err(refusal().at("/kind").into()) } else { Ok(()) }
}

/// Publish an approved procedure; If-Match carries the version that was read
#[utoipa::path(
    post, operation_id = "publishProcedure", path = "/api/v1/office/procedures/{id}/publication", tag = "office",
    params(("id" = uuid::Uuid, Path), ("If-Match" = String, Header)),
    responses((status = 200, body = OfficeDetail), SignedOut, Forbidden, Unknown, Stale, Refused, Versionless)
)]
pub(crate) async fn publish(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    headers: HeaderMap,
    Path(id): Path<ProcedureId>,
) -> Result<Response, ApiError> {
    let failed = |error: AppError| ApiError(language, error.into());
    let version = version(&headers, language)?;
    state.app.publish_procedure(&caller, id, version).await.map_err(failed)?;
    let found = state.app.office_procedure(&caller, id).await.map_err(failed)?;
    detail(&state, &found, language).await
}

/// How a document is called and what it is for.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct DocumentQuery {
    /// Its name.
    name: String,
    /// `read` or `fill`.
    purpose: String,
    /// While the procedure runs: id of the document (`slot`) of which this is the next version.
    #[serde(default)]
    replaces: Option<uuid::Uuid>,
}

/// Add a document; its bytes are taken as they come, at most 2 GB
#[utoipa::path(
    post, operation_id = "addDocument", path = "/api/v1/office/procedures/{id}/documents", tag = "office",
    params(("id" = uuid::Uuid, Path), DocumentQuery),
    request_body(content = Vec<u8>, content_type = "application/octet-stream"),
    responses((status = 201, body = DocumentView), Unreadable, SignedOut, Forbidden, Unknown, Refused)
)]
pub(crate) async fn upload(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Path(id): Path<ProcedureId>,
    Query(query): Query<DocumentQuery>,
    body: Body,
) -> Result<Response, ApiError> {
    let bytes = body.into_data_stream().map_err(|_| AppError::BrokenOff);
    let new = NewDocument {
        name: query.name,
        purpose: query.purpose,
        replaces: query.replaces.map(DocumentId),
    };
    let added = state.app.add_document(&caller, id, new, bytes).await;
    let added = added.map_err(|error| ApiError(language, error.into()))?;
    Ok((StatusCode::CREATED, axum::Json(document(&added))).into_response())
}

/// Remove a document from a draft, or from what is prepared for a correction; If-Match carries the version that was read
#[utoipa::path(
    delete, operation_id = "removeDocument", path = "/api/v1/office/procedures/{id}/documents/{document}", tag = "office",
    params(("id" = uuid::Uuid, Path), ("document" = uuid::Uuid, Path), ("If-Match" = String, Header)),
    responses((status = 204), SignedOut, Forbidden, Unknown, Stale, Refused, Versionless)
)]
pub(crate) async fn remove_document(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    headers: HeaderMap,
    Path((id, document)): Path<(ProcedureId, DocumentId)>,
) -> Result<StatusCode, ApiError> {
    let version = version(&headers, language)?;
    let done = state.app.remove_document(&caller, (id, version), document).await;
    done.map_err(|error| ApiError(language, error.into()))?;
    Ok(StatusCode::NO_CONTENT)
}
