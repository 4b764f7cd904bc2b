//! Letters, award, result, cancellation and papers by API.
//! It must not hold a rule; who may not know gets 404.

use super::evaluation::shown;
use super::office::{self, version};
use crate::Shared;
use crate::extract::{Json, Lang, Path, SignedIn};
use crate::problem::ApiError;
use crate::refused::{
    BadBody, Forbidden, Refused, SignedOut, Stale, Unknown, Unreadable, Versionless,
};
use crate::view::evaluation::Evaluation;
use app::{AppError, LetterWords, NewCancellation};
use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse as _, Response};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use tender::id::{BodyId, LotId, OpeningId, ProcedureId};
use tender::procedure::step::CancelGround;
use utoipa::ToSchema;

/// What one bidder is told, filled in from the record.
#[derive(Serialize, ToSchema)]
pub(crate) struct LetterDraftView {
    /// The bidder.
    company: uuid::Uuid,
    /// Its name.
    name: String,
    /// Whether its bid was excluded.
    excluded: bool,
    /// The reasons, one a line.
    reasons: Vec<String>,
}

/// The letters of a lot before they go out.
#[derive(Serialize, ToSchema)]
pub(crate) struct LetterDraftsView {
    /// Whether they go out before the award and a waiting period runs.
    before: bool,
    /// When the contract could be concluded if they went out now.
    earliest: Option<String>,
    /// Features and advantages of the winning bid.
    advantages: Vec<String>,
    /// The letters.
    letters: Vec<LetterDraftView>,
}

/// The words for one bidder.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct LetterInput {
    /// The bidder.
    #[schema(value_type = uuid::Uuid)]
    company: BodyId,
    /// The reasons, one a line.
    reasons: Vec<String>,
}

/// The words of all letters; what is left out is filled in from the record.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct LettersInput {
    /// Features and advantages of the winning bid.
    #[serde(default)]
    advantages: Option<Vec<String>>,
    /// The letters.
    #[serde(default)]
    letters: Vec<LetterInput>,
}

impl From<LettersInput> for LetterWords {
    fn from(input: LettersInput) -> Self {
        let letters = input.letters.into_iter().map(|letter| (letter.company, letter.reasons));
        Self { advantages: input.advantages, reasons: letters.collect::<BTreeMap<_, _>>() }
    }
}

/// What is cancelled and why.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct CancellationInput {
    /// One lot; left out for the whole.
    #[serde(default)]
    #[schema(value_type = Option<uuid::Uuid>)]
    lot: Option<LotId>,
    /// The ground.
    #[schema(value_type = String)]
    ground: CancelGround,
    /// The reasons, which bidders are told.
    reason: String,
}

/// Show the letters of a lot as the record fills them in
#[utoipa::path(
    get, operation_id = "draftLetters", path = "/api/v1/office/procedures/{id}/lots/{lot}/letters", tag = "award",
    params(("id" = uuid::Uuid, Path), ("lot" = uuid::Uuid, Path)),
    responses((status = 200, body = LetterDraftsView), Unreadable, SignedOut, Unknown, Refused)
)]
pub(crate) async fn drafts(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Path((id, lot)): Path<(ProcedureId, LotId)>,
) -> Result<axum::Json<LetterDraftsView>, ApiError> {
    let drafts = Box::pin(state.app.draft_letters(&caller, id, lot)).await;
    let drafts = drafts.map_err(|error| ApiError(language, error.into()))?;
    let letter = |letter: app::LetterDraft| LetterDraftView {
        company: letter.company.0,
        name: letter.name,
        excluded: letter.excluded,
        reasons: letter.reasons,
    };
    Ok(axum::Json(LetterDraftsView {
        before: drafts.earliest.is_some(),
        earliest: drafts.earliest.map(|at| at.to_string()),
        advantages: drafts.advantages,
        letters: drafts.letters.into_iter().map(letter).collect(),
    }))
}

/// Send the letters before the award; If-Match carries the version that was read
#[utoipa::path(
    post, operation_id = "sendLetters", path = "/api/v1/office/procedures/{id}/lots/{lot}/letters", tag = "award",
    params(("id" = uuid::Uuid, Path), ("lot" = uuid::Uuid, Path), ("If-Match" = String, Header)),
    request_body = LettersInput, responses(
        (status = 200, body = Evaluation),
        BadBody, SignedOut, Forbidden, Unknown, Stale, Refused, Versionless
    )
)]
pub(crate) async fn send(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    headers: HeaderMap,
    Path((id, lot)): Path<(ProcedureId, LotId)>,
    Json(input): Json<LettersInput>,
) -> Result<Response, ApiError> {
    let version = version(&headers, language)?;
    let sent = Box::pin(state.app.send_letters(&caller, id, version, lot, input.into())).await;
    sent.map_err(|error| ApiError(language, error.into()))?;
    shown(&state, &caller, id, language).await
}

/// Award a lot; below the thresholds the letters go with it; If-Match carries the version that was read
#[utoipa::path(
    post, operation_id = "awardLot", path = "/api/v1/office/procedures/{id}/lots/{lot}/award", tag = "award",
    params(("id" = uuid::Uuid, Path), ("lot" = uuid::Uuid, Path), ("If-Match" = String, Header)),
    request_body = LettersInput, responses(
        (status = 200, body = Evaluation),
        BadBody, SignedOut, Forbidden, Unknown, Stale, Refused, Versionless
    )
)]
pub(crate) async fn award(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    headers: HeaderMap,
    Path((id, lot)): Path<(ProcedureId, LotId)>,
    Json(input): Json<LettersInput>,
) -> Result<Response, ApiError> {
    let version = version(&headers, language)?;
    let awarded = Box::pin(state.app.award_lot(&caller, id, version, lot, input.into())).await;
    awarded.map_err(|error| ApiError(language, error.into()))?;
    shown(&state, &caller, id, language).await
}

/// Publish the result of a lot; If-Match carries the version that was read
#[utoipa::path(
    post, operation_id = "publishResult", path = "/api/v1/office/procedures/{id}/lots/{lot}/result", tag = "award",
    params(("id" = uuid::Uuid, Path), ("lot" = uuid::Uuid, Path), ("If-Match" = String, Header)),
    responses((status = 200, body = Evaluation), BadBody, SignedOut, Forbidden, Unknown, Stale, Refused, Versionless)
)]
pub(crate) async fn result(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    headers: HeaderMap,
    Path((id, lot)): Path<(ProcedureId, LotId)>,
) -> Result<Response, ApiError> {
    let version = version(&headers, language)?;
    let published = Box::pin(state.app.publish_result(&caller, id, version, lot)).await;
    published.map_err(|error| ApiError(language, error.into()))?;
    shown(&state, &caller, id, language).await
}

/// Announce by notice who is to get a lot without a call (§ 135(3) GWB); If-Match carries the version that was read
#[utoipa::path(
    post, operation_id = "announceIntention", path = "/api/v1/office/procedures/{id}/lots/{lot}/intention", tag = "award",
    params(("id" = uuid::Uuid, Path), ("lot" = uuid::Uuid, Path), ("If-Match" = String, Header)),
    responses((status = 200, body = Evaluation), BadBody, SignedOut, Forbidden, Unknown, Stale, Refused, Versionless)
)]
pub(crate) async fn intention(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    headers: HeaderMap,
    Path((id, lot)): Path<(ProcedureId, LotId)>,
) -> Result<Response, ApiError> {
    let version = version(&headers, language)?;
    let announced = Box::pin(state.app.announce_intention(&caller, id, version, lot)).await;
    announced.map_err(|error| ApiError(language, error.into()))?;
    shown(&state, &caller, id, language).await
}

/// Cancel a procedure or one lot; If-Match carries the version that was read
#[utoipa::path(
    post, operation_id = "cancelProcedure", path = "/api/v1/office/procedures/{id}/cancellation", tag = "award",
    params(("id" = uuid::Uuid, Path), ("If-Match" = String, Header)), request_body = CancellationInput,
    responses((status = 200, body = office::OfficeDetail), BadBody, SignedOut, Forbidden, Unknown, Stale, Refused, Versionless)
)]
pub(crate) async fn cancel(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    headers: HeaderMap,
    Path(id): Path<ProcedureId>,
    Json(input): Json<CancellationInput>,
) -> Result<Response, ApiError> {
    let failed = |error: AppError| ApiError(language, error.into());
    let version = version(&headers, language)?;
    let CancellationInput { lot, ground, reason } = input;
    let new = NewCancellation { lot, ground, reason };
    Box::pin(state.app.cancel_procedure(&caller, id, version, new)).await.map_err(failed)?;
    let found = state.app.office_procedure(&caller, id).await.map_err(failed)?;
    office::detail(&state, &found, language).await
}

const PDF: [(header::HeaderName, &str); 1] = [(header::CONTENT_TYPE, "application/pdf")];

/// Read a letter that went out
#[utoipa::path(
    get, operation_id = "readLetter", path = "/api/v1/office/procedures/{id}/letters/{letter}", tag = "award",
    params(("id" = uuid::Uuid, Path), ("letter" = uuid::Uuid, Path)),
    responses((status = 200, content_type = "application/pdf", body = Vec<u8>), Unreadable, SignedOut, Unknown, Refused)
)]
pub(crate) async fn letter(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Path((id, letter)): Path<(ProcedureId, uuid::Uuid)>,
) -> Result<Response, ApiError> {
    let bytes = state.app.letter(&caller, id, letter).await;
    let bytes = bytes.map_err(|error| ApiError(language, error.into()))?;
    Ok((PDF, Body::from_stream(bytes)).into_response())
}

/// Read the procurement record (Vergabevermerk)
#[utoipa::path(
    get, operation_id = "readProcurementRecord", path = "/api/v1/office/procedures/{id}/record.pdf", tag = "award",
    params(("id" = uuid::Uuid, Path)),
    responses((status = 200, content_type = "application/pdf", body = Vec<u8>), Unreadable, SignedOut, Unknown, Refused)
)]
pub(crate) async fn record(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Path(id): Path<ProcedureId>,
) -> Result<Response, ApiError> {
    let bytes = Box::pin(state.app.procurement_record(&caller, id, language)).await;
    let bytes = bytes.map_err(|error| ApiError(language, error.into()))?;
    Ok((PDF, bytes).into_response())
}

/// Read the record of an opening (Niederschrift)
#[utoipa::path(
    get, operation_id = "readOpeningRecord", path = "/api/v1/office/procedures/{id}/openings/{opening}/record.pdf", tag = "award",
    params(("id" = uuid::Uuid, Path), ("opening" = uuid::Uuid, Path)),
    responses((status = 200, content_type = "application/pdf", body = Vec<u8>), Unreadable, SignedOut, Unknown, Refused)
)]
pub(crate) async fn opening(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Path((id, opening)): Path<(ProcedureId, OpeningId)>,
) -> Result<Response, ApiError> {
    let bytes = Box::pin(state.app.opening_record_pdf(&caller, id, opening, language)).await;
    let bytes = bytes.map_err(|error| ApiError(language, error.into()))?;
    Ok((PDF, bytes).into_response())
}
