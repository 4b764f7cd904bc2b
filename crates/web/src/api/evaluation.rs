//! Evaluating opened bids by API: examination, scores, ranking, decision, requests to bidders.
//! It must not hold a rule; who may not know gets 404.

use super::office::version;
use crate::Shared;
use crate::extract::{Json, Lang, Path, SignedIn};
use crate::problem::ApiError;
use crate::refused::{
    BadBody, Forbidden, Refused, SignedOut, Stale, Unknown, Unreadable, Versionless,
};
use crate::view::evaluation::Evaluation;
use app::{AppError, Caller, Choice, NewRequest, NewScore, RequestKind};
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse as _, Response};
use locales::Language;
use serde::{Deserialize, Serialize};
use tender::bid::papers::Subject;
use tender::evaluate::announced::Drawn;
use tender::id::{BidId, LotId, ProcedureId};
use tender::instant::Instant;
use utoipa::ToSchema;

/// One value that a judge gives, or that all agreed on.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ScoreInput {
    /// The bid.
    #[schema(value_type = uuid::Uuid)]
    bid: BidId,
    /// Id of the criterion.
    criterion: String,
    /// The level, exact: `7.5`.
    value: String,
    /// Why; it stands in the record and in the letter.
    reason: String,
    /// Of an agreed value: the version that was read, 0 where there was none.
    #[serde(default)]
    version: i64,
}

/// Values of several bids or criteria at once.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ScoresInput {
    /// The values.
    scores: Vec<ScoreInput>,
}

/// What the officer adds to the ranking.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ChoiceInput {
    /// Who is to win, if not the first in rank.
    #[serde(default)]
    #[schema(value_type = Option<Vec<uuid::Uuid>>)]
    winners: Option<Vec<BidId>>,
    /// Why not, such as the announced lot limit.
    #[serde(default)]
    passed_over_because: String,
    /// Drawings of lots among equal bids: order, at least two witnesses, when.
    #[serde(default)]
    #[schema(value_type = Vec<Object>)]
    draws: Vec<Drawn>,
}

/// A decision.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct DecisionInput {
    /// Why one alone decides, if so.
    #[serde(default)]
    alone_because: String,
}

/// What a bidder is asked.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RequestInput {
    /// The bid.
    #[schema(value_type = uuid::Uuid)]
    bid: BidId,
    /// `price` or `papers`.
    #[schema(value_type = String)]
    kind: RequestKind,
    /// What requested papers are about: `company`, `performance` (not judged), `award_criteria`, or `price_quality` (they enter the
    /// evaluation of price against quality); `company` where it is left out. What may be requested, the rule set says.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    subject: Subject,
    /// The words.
    text: String,
    /// Until when it is to be answered (RFC 3339).
    #[schema(value_type = String)]
    until: Instant,
}

/// What a bidder answered.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct AnswerInput {
    /// The words.
    text: String,
}

/// A ranking as it would be now.
#[derive(Serialize, ToSchema)]
pub(crate) struct RankingPreview {
    /// The case, as `/api/v1/law/rank` takes it.
    #[schema(value_type = Object)]
    case: serde_json::Value,
    /// Its report.
    #[schema(value_type = Object)]
    report: serde_json::Value,
}

/// The evaluation as it stands now, with its version.
pub(super) async fn shown(
    state: &Shared,
    caller: &Caller,
    id: ProcedureId,
    language: Language,
) -> Result<Response, ApiError> {
    let file = Box::pin(state.app.evaluation(caller, id)).await;
    let file = file.map_err(|error| ApiError(language, error.into()))?;
    let tag = HeaderValue::from_str(&format!("\"{}\"", file.row.version));
    let tag = tag.unwrap_or(HeaderValue::from_static("\"0\""));
    let view = Evaluation::of(&file, caller.person.id, language);
    Ok(([(header::ETAG, tag)], axum::Json(view)).into_response())
}

/// Show the evaluation of a procedure
#[utoipa::path(
    get, operation_id = "showEvaluation", path = "/api/v1/office/procedures/{id}/evaluation", tag = "award",
    params(("id" = uuid::Uuid, Path)), responses((status = 200, body = Evaluation), Unreadable, SignedOut, Unknown, Refused)
)]
pub(crate) async fn show(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Path(id): Path<ProcedureId>,
) -> Result<Response, ApiError> {
    shown(&state, &caller, id, language).await
}

fn scores(input: ScoresInput) -> Vec<NewScore> {
    let one = |score: ScoreInput| NewScore {
        bid: score.bid,
        criterion: score.criterion,
        value: score.value,
        reason: score.reason,
        version: score.version,
    };
    input.scores.into_iter().map(one).collect()
}

/// Save one's own scores in a lot
#[utoipa::path(
    put, operation_id = "saveScores", path = "/api/v1/office/procedures/{id}/lots/{lot}/scores", tag = "award",
    params(("id" = uuid::Uuid, Path), ("lot" = uuid::Uuid, Path)), request_body = ScoresInput,
    responses((status = 200, body = Evaluation), BadBody, SignedOut, Forbidden, Unknown, Refused)
)]
pub(crate) async fn save(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Path((id, lot)): Path<(ProcedureId, LotId)>,
    Json(input): Json<ScoresInput>,
) -> Result<Response, ApiError> {
    let saved = Box::pin(state.app.save_scores(&caller, id, lot, scores(input))).await;
    saved.map_err(|error| ApiError(language, error.into()))?;
    shown(&state, &caller, id, language).await
}

/// Save the values on which all judges of a lot agreed
#[utoipa::path(
    put, operation_id = "agreeScores", path = "/api/v1/office/procedures/{id}/lots/{lot}/consensus", tag = "award",
    params(("id" = uuid::Uuid, Path), ("lot" = uuid::Uuid, Path)), request_body = ScoresInput,
    responses((status = 200, body = Evaluation), BadBody, SignedOut, Forbidden, Unknown, Stale, Refused)
)]
pub(crate) async fn agree(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Path((id, lot)): Path<(ProcedureId, LotId)>,
    Json(input): Json<ScoresInput>,
) -> Result<Response, ApiError> {
    let saved = Box::pin(state.app.agree_scores(&caller, id, lot, scores(input))).await;
    saved.map_err(|error| ApiError(language, error.into()))?;
    shown(&state, &caller, id, language).await
}

/// Freeze the scores of a lot; If-Match carries the version that was read
#[utoipa::path(
    post, operation_id = "freezeQuality", path = "/api/v1/office/procedures/{id}/lots/{lot}/freeze", tag = "award",
    params(("id" = uuid::Uuid, Path), ("lot" = uuid::Uuid, Path), ("If-Match" = String, Header)),
    responses((status = 200, body = Evaluation), BadBody, SignedOut, Forbidden, Unknown, Stale, Refused, Versionless)
)]
pub(crate) async fn freeze(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    headers: HeaderMap,
    Path((id, lot)): Path<(ProcedureId, LotId)>,
) -> Result<Response, ApiError> {
    let version = version(&headers, language)?;
    let frozen = Box::pin(state.app.freeze_quality(&caller, id, version, lot)).await;
    frozen.map_err(|error| ApiError(language, error.into()))?;
    shown(&state, &caller, id, language).await
}

/// Show the ranking of a lot as it would be now
#[utoipa::path(
    get, operation_id = "previewRanking", path = "/api/v1/office/procedures/{id}/lots/{lot}/ranking", tag = "award",
    params(("id" = uuid::Uuid, Path), ("lot" = uuid::Uuid, Path)),
    responses((status = 200, body = RankingPreview), Unreadable, SignedOut, Unknown, Refused)
)]
pub(crate) async fn preview(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Path((id, lot)): Path<(ProcedureId, LotId)>,
) -> Result<axum::Json<RankingPreview>, ApiError> {
    let failed = |error: AppError| ApiError(language, error.into());
    let ranked = Box::pin(state.app.preview_ranking(&caller, id, lot)).await;
    let (case, report) = ranked.map_err(failed)?;
    let report = serde_json::to_value(report);
    let report = report.map_err(|fault| failed(AppError::Internal(fault.to_string())))?;
    Ok(axum::Json(RankingPreview { case, report }))
}

/// Fix the ranking of a lot; If-Match carries the version that was read
#[utoipa::path(
    post, operation_id = "evaluateLot", path = "/api/v1/office/procedures/{id}/lots/{lot}/evaluation", tag = "award",
    params(("id" = uuid::Uuid, Path), ("lot" = uuid::Uuid, Path), ("If-Match" = String, Header)),
    request_body = ChoiceInput, responses(
        (status = 200, body = Evaluation),
        BadBody, SignedOut, Forbidden, Unknown, Stale, Refused, Versionless
    )
)]
pub(crate) async fn evaluate(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    headers: HeaderMap,
    Path((id, lot)): Path<(ProcedureId, LotId)>,
    Json(input): Json<ChoiceInput>,
) -> Result<Response, ApiError> {
    let version = version(&headers, language)?;
    let ChoiceInput { winners, passed_over_because, draws } = input;
    let choice = Choice { winners, passed_over_because, draws };
    let done = Box::pin(state.app.evaluate_lot(&caller, id, version, lot, choice)).await;
    done.map_err(|error| ApiError(language, error.into()))?;
    shown(&state, &caller, id, language).await
}

/// Sign the proposed award of a lot; the second person decides it; If-Match carries the version that was read
#[utoipa::path(
    post, operation_id = "decideAward", path = "/api/v1/office/procedures/{id}/lots/{lot}/decision", tag = "award",
    params(("id" = uuid::Uuid, Path), ("lot" = uuid::Uuid, Path), ("If-Match" = String, Header)),
    request_body = DecisionInput, responses(
        (status = 200, body = Evaluation),
        BadBody, SignedOut, Forbidden, Unknown, Stale, Refused, Versionless
    )
)]
pub(crate) async fn decide(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    headers: HeaderMap,
    Path((id, lot)): Path<(ProcedureId, LotId)>,
    Json(input): Json<DecisionInput>,
) -> Result<Response, ApiError> {
    let version = version(&headers, language)?;
    let done = state.app.decide_award(&caller, id, version, lot, input.alone_because);
    Box::pin(done).await.map_err(|error| ApiError(language, error.into()))?;
    shown(&state, &caller, id, language).await
}

/// Ask a bidder about a low price or for missing papers; If-Match carries the version that was read
#[utoipa::path(
    post, operation_id = "requestFromBidder", path = "/api/v1/office/procedures/{id}/lots/{lot}/requests", tag = "award",
    params(("id" = uuid::Uuid, Path), ("lot" = uuid::Uuid, Path), ("If-Match" = String, Header)),
    request_body = RequestInput, responses(
        (status = 200, body = Evaluation),
        BadBody, SignedOut, Forbidden, Unknown, Stale, Refused, Versionless
    )
)]
pub(crate) async fn request(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    headers: HeaderMap,
    Path((id, lot)): Path<(ProcedureId, LotId)>,
    Json(input): Json<RequestInput>,
) -> Result<Response, ApiError> {
    let version = version(&headers, language)?;
    let RequestInput { bid, kind, subject, text, until } = input;
    let new = NewRequest { bid, kind, subject, text, until };
    let done = Box::pin(state.app.ask_bidder(&caller, id, version, lot, new)).await;
    done.map_err(|error| ApiError(language, error.into()))?;
    shown(&state, &caller, id, language).await
}

/// Record what a bidder answered; If-Match carries the version that was read
#[utoipa::path(
    put, operation_id = "recordAnswer", path = "/api/v1/office/procedures/{id}/requests/{request}/answer", tag = "award",
    params(("id" = uuid::Uuid, Path), ("request" = uuid::Uuid, Path), ("If-Match" = String, Header)),
    request_body = AnswerInput, responses(
        (status = 200, body = Evaluation),
        BadBody, SignedOut, Forbidden, Unknown, Stale, Refused, Versionless
    )
)]
pub(crate) async fn answer(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    headers: HeaderMap,
    Path((id, request)): Path<(ProcedureId, uuid::Uuid)>,
    Json(input): Json<AnswerInput>,
) -> Result<Response, ApiError> {
    let version = version(&headers, language)?;
    let done = state.app.record_answer(&caller, id, version, request, &input.text);
    Box::pin(done).await.map_err(|error| ApiError(language, error.into()))?;
    shown(&state, &caller, id, language).await
}
