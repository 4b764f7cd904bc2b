//! Questions and answers by API: everyone reads what was answered, companies ask, the office answers to all.
//! It must not tell who asked.
#![expect(
    unused_qualifications,
    reason = "the description's macro repeats the types of parameters"
)]

use super::office::{detail, version};
use crate::Shared;
use crate::extract::{Json, Lang, Path, Perhaps, Query, SignedIn};
use crate::problem::ApiError;
use crate::refused::{
    BadBody, Forbidden, Refused, SignedOut, Stale, Unknown, Unreadable, Versionless,
};
use app::{AppError, Happened, NewAnswer, OfficeQuestion, PublicChange};
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use serde::{Deserialize, Serialize};
use tender::id::{BodyId, ProcedureId, QuestionId};
use tender::procedure::draft::Text;
use tender::procedure::step::Extension;
use utoipa::{IntoParams, ToSchema};

/// How many questions a page holds.
const PAGE: usize = 50;

/// Which page of a list by places in the file.
#[derive(Deserialize, IntoParams, Default)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub(crate) struct After {
    /// The cursor of the page: entries after this place in the file.
    pub(crate) ab: String,
}

impl After {
    /// The place; what cannot be read begins from the start.
    pub(crate) fn place(&self) -> i64 {
        self.ab.parse().unwrap_or(0)
    }
}

/// Answered questions of a published procedure.
#[derive(Serialize, ToSchema)]
pub(crate) struct QuestionList {
    /// This page, in the order of the answers.
    items: Vec<QuestionView>,
    /// The cursor of the next page, if there is one.
    next: Option<String>,
}

/// A question with its answer, as everyone reads them.
#[derive(Serialize, ToSchema)]
pub(crate) struct QuestionView {
    /// Its number.
    number: usize,
    /// The question: `de`, and `en` where someone wrote it.
    #[schema(value_type = Object)]
    asked: Text,
    /// The answer in the same form.
    #[schema(value_type = Object)]
    answer: Text,
    /// When it was answered.
    answered_at: String,
    /// Whether the deadline was moved with it.
    moved_deadline: bool,
}

fn question(change: &PublicChange) -> Option<QuestionView> {
    let Happened::Answered { number, asked, answer } = &change.what else { return None };
    Some(QuestionView {
        number: *number,
        asked: asked.clone(),
        answer: answer.clone(),
        answered_at: change.at.to_string(),
        moved_deadline: change.version.is_some(),
    })
}

/// List answered questions of a published procedure
#[utoipa::path(
    get, operation_id = "listQuestions", path = "/api/v1/procedures/{number}/questions", tag = "public",
    params(("number" = String, Path), After),
    responses((status = 200, body = QuestionList), Unreadable, Unknown)
)]
pub(crate) async fn list(
    State(state): State<Shared>,
    Lang(language): Lang,
    Perhaps(reader): Perhaps,
    Path(number): Path<String>,
    Query(after): Query<After>,
) -> Result<axum::Json<QuestionList>, ApiError> {
    let changes = state.app.public_changes(reader.as_ref(), &number).await;
    let changes = changes.map_err(|error| ApiError(language, error.into()))?;
    let answered = |change: &&PublicChange| {
        change.seq > after.place() && matches!(change.what, Happened::Answered { .. })
    };
    let all: Vec<&PublicChange> = changes.iter().filter(answered).collect();
    let page = all.get(..PAGE.min(all.len())).unwrap_or_default();
    let next = page.last().filter(|_| all.len() > PAGE).map(|last| last.seq.to_string());
    let items = page.iter().filter_map(|change| question(change)).collect();
    Ok(axum::Json(QuestionList { items, next }))
}

/// A question of a company.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewQuestion {
    /// Its words, at most 5,000 characters. The office reads them as they are.
    text: String,
    /// For which company; may be left out by those who ask for one only.
    #[serde(default)]
    company: Option<uuid::Uuid>,
}

/// A question that was asked.
#[derive(Serialize, ToSchema)]
pub(crate) struct AskedQuestion {
    /// Its id.
    id: uuid::Uuid,
}

/// Ask about a running procedure; who asked stands nowhere in the file
#[utoipa::path(
    post, operation_id = "askQuestion", path = "/api/v1/procedures/{number}/questions", tag = "company",
    params(("number" = String, Path)), request_body = NewQuestion,
    responses((status = 201, body = AskedQuestion), BadBody, SignedOut, Forbidden, Unknown, Refused)
)]
pub(crate) async fn ask(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Path(number): Path<String>,
    Json(new): Json<NewQuestion>,
) -> Result<(StatusCode, axum::Json<AskedQuestion>), ApiError> {
    let company = new.company.map(BodyId);
    let asked = state.app.ask_question(&caller, &number, company, &new.text).await;
    let asked = asked.map_err(|error| ApiError(language, error.into()))?;
    Ok((StatusCode::CREATED, axum::Json(AskedQuestion { id: asked.0 })))
}

/// Questions of a procedure of one's office.
#[derive(Serialize, ToSchema)]
pub(crate) struct OfficeQuestions {
    /// All, the oldest first.
    items: Vec<OfficeQuestionView>,
    /// Whether an answer now needs the decision about the deadline (§ 20 Abs. 3 VgV).
    decision_due: bool,
}

/// A question as the office sees it.
#[derive(Serialize, ToSchema)]
pub(crate) struct OfficeQuestionView {
    /// Its id.
    id: uuid::Uuid,
    /// When it was asked.
    asked_at: String,
    /// Its words as they came.
    text: String,
    /// Words in it that may tell who asked; to be changed before everyone reads them.
    telling: Vec<String>,
    /// The question as everyone reads it, once it is answered.
    #[schema(value_type = Option<Object>)]
    asked: Option<Text>,
    /// The answer, once there is one.
    #[schema(value_type = Option<Object>)]
    answer: Option<Text>,
    /// When it was answered.
    answered_at: Option<String>,
}

fn for_office(question: OfficeQuestion) -> OfficeQuestionView {
    let (asked, answer, answered_at) = match question.answer {
        Some((asked, answer, at)) => (Some(asked), Some(answer), Some(at.to_string())),
        None => (None, None, None),
    };
    OfficeQuestionView {
        id: question.id.0,
        asked_at: question.asked_at.to_string(),
        text: question.text,
        telling: question.telling,
        asked,
        answer,
        answered_at,
    }
}

/// List the questions of a procedure of one's office
#[utoipa::path(
    get, operation_id = "listOfficeQuestions", path = "/api/v1/office/procedures/{id}/questions", tag = "office",
    params(("id" = uuid::Uuid, Path)),
    responses((status = 200, body = OfficeQuestions), SignedOut, Unknown)
)]
pub(crate) async fn office_list(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Path(id): Path<ProcedureId>,
) -> Result<axum::Json<OfficeQuestions>, ApiError> {
    let found = state.app.office_questions(&caller, id).await;
    let (found, decision_due) = found.map_err(|error| ApiError(language, error.into()))?;
    let items = found.into_iter().map(for_office).collect();
    Ok(axum::Json(OfficeQuestions { items, decision_due }))
}

/// An answer to all.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct AnswerBody {
    /// The question as everyone may read it: `de`, and `en` if you like.
    #[schema(value_type = Object)]
    asked: Text,
    /// The answer in the same form.
    #[schema(value_type = Object)]
    answer: Text,
    /// The decision about the deadline, inside the window before it: `{"decision": "until", "deadline", "reason"}` or
    /// `{"decision": "not_needed", "reason"}`.
    #[serde(default)]
    #[schema(value_type = Option<Object>)]
    extension: Option<Extension>,
    /// Whether you looked at words that may tell who asked, and let them stand.
    #[serde(default)]
    names_checked: bool,
}

/// Answer a question to all; If-Match carries the version that was read
#[utoipa::path(
    post, operation_id = "answerQuestion", path = "/api/v1/office/procedures/{id}/questions/{question}/answer", tag = "office",
    params(("id" = uuid::Uuid, Path), ("question" = uuid::Uuid, Path), ("If-Match" = String, Header)), request_body = AnswerBody,
    responses(
        (status = 200, body = super::office::OfficeDetail),
        BadBody, SignedOut, Forbidden, Unknown, Stale, Refused, Versionless
    )
)]
pub(crate) async fn answer(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    headers: HeaderMap,
    Path((id, question)): Path<(ProcedureId, QuestionId)>,
    Json(body): Json<AnswerBody>,
) -> Result<Response, ApiError> {
    let failed = |error: AppError| ApiError(language, error.into());
    let version = version(&headers, language)?;
    let AnswerBody { asked, answer, extension, names_checked } = body;
    let new = NewAnswer { question, asked, answer, extension, names_checked };
    Box::pin(state.app.answer_question(&caller, id, version, new)).await.map_err(failed)?;
    let found = state.app.office_procedure(&caller, id).await.map_err(failed)?;
    detail(&state, &found, language).await
}
