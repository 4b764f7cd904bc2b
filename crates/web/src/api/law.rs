//! The law by API: plans, periods, rankings and holidays, each with its source, so that a page can explain while one types.
//! It must not hold a rule; `tender` computes, and nothing is kept.
#![expect(
    unused_qualifications,
    reason = "the description's macro repeats the types of parameters"
)]

use crate::Shared;
use crate::extract::{Lang, Path, Query, SignedIn, Text};
use crate::problem::{ApiError, WebError, answer};
use crate::refused::{Busy, Refused, SignedOut, TooLarge, Unknown, Unreadable};
use app::AppError;
use axum::Json;
use axum::extract::State;
use axum::response::{IntoResponse as _, Response};
use locales::Language;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::time::Duration;
use tender::finding::Finding;
use tender::id::{BodyId, ProcedureId};
use tender::inquiry;
use tender::law::ByLaw;
use tender::plan::{Plan, Proposed};
use utoipa::{IntoParams, ToSchema};

/// The public holidays of a year, as `schemas/law-holidays.schema.json` describes them.
#[derive(ToSchema)]
#[expect(dead_code, reason = "describes what the domain writes")]
pub(crate) struct HolidaysView {
    /// The year.
    year: i16,
    /// The holidays in order of date.
    holidays: Vec<HolidayView>,
}

/// A public holiday.
#[derive(ToSchema)]
#[expect(dead_code, reason = "describes what the domain writes")]
pub(crate) struct HolidayView {
    /// The day.
    #[schema(format = Date, example = "2026-06-04")]
    date: String,
    /// Its weekday in English.
    weekday: String,
    /// Its code.
    id: String,
    /// Its name.
    name: String,
    /// Citation.
    source: String,
    /// How it was verified.
    mark: String,
}

/// For whom a purchase is planned.
#[derive(Deserialize, IntoParams, Default)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub(crate) struct Planning {
    /// The office that plans; the by-law of its municipality that is in force now is planned with.
    office: Option<uuid::Uuid>,
}

/// Plan a purchase: regime, procedures, notices, periods, duties
#[utoipa::path(
    post, operation_id = "planPurchase", path = "/api/v1/law/plan", tag = "law", params(Planning),
    request_body(content = Object, description = "See schemas/law-plan-case.schema.json"),
    responses((status = 200, body = Object, description = "See schemas/law-plan.schema.json"), Unreadable, TooLarge, Refused)
)]
pub(crate) async fn plan(
    State(state): State<Shared>,
    Lang(language): Lang,
    Query(planning): Query<Planning>,
    Text(case): Text,
) -> Result<Response, ApiError> {
    let by_law = match planning.office {
        Some(office) => state.app.by_law_of_office(BodyId(office)).await,
        None => Ok(None),
    };
    let by_law = by_law.map_err(|error| ApiError(language, error.into()))?;
    Ok(answered(inquiry::plan_json(&state.app.law, by_law.as_ref(), &case), language))
}

/// The plan of a draft, and the dates that follow from its bid deadline.
#[derive(Serialize)]
struct Planned {
    #[serde(flatten)]
    plan: Plan,
    proposed: Option<Proposed>,
}

/// Plan a procedure of one's office, as its draft stands, for a dispatch now
#[utoipa::path(
    get, operation_id = "planProcedure", path = "/api/v1/office/procedures/{id}/plan", tag = "office", params(("id" = uuid::Uuid, Path)),
    responses((status = 200, body = Object, description = "See schemas/law-plan.schema.json; beside it `proposed`: question deadline, opening and end of the binding period for the draft's bid deadline, each with value, reason and source"), SignedOut, Unknown, Refused)
)]
pub(crate) async fn plan_of(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Path(id): Path<ProcedureId>,
) -> Result<Response, ApiError> {
    let failed = |error: AppError| ApiError(language, error.into());
    let found = state.app.office_procedure(&caller, id).await.map_err(failed)?;
    let (plan, proposed) = state.app.plan_of(&found).await.map_err(failed)?;
    let planned = Planned { plan, proposed };
    Ok(answered(Ok(serde_json::to_value(planned).unwrap_or_default()), language))
}

/// Count one period under a named rule
#[utoipa::path(
    post, operation_id = "countPeriod", path = "/api/v1/law/period", tag = "law",
    request_body(content = Object, description = "See schemas/law-period-case.schema.json"),
    responses((status = 200, body = Object, description = "See schemas/law-period.schema.json"), Unreadable, TooLarge, Refused)
)]
pub(crate) async fn period(
    State(state): State<Shared>,
    Lang(language): Lang,
    Text(case): Text,
) -> Response {
    answered(inquiry::period_json(&state.app.law, &case), language)
}

/// Rank bids in exact fractions
#[utoipa::path(
    post, operation_id = "rankBids", path = "/api/v1/law/rank", tag = "law",
    request_body(content = Object, description = "See schemas/law-rank-case.schema.json"),
    responses((status = 200, body = Object, description = "See schemas/law-rank.schema.json"), Unreadable, TooLarge, Refused, Busy)
)]
pub(crate) async fn rank(
    State(state): State<Shared>,
    Lang(language): Lang,
    Text(case): Text,
) -> Result<Response, ApiError> {
    let ranked = computed(&state, move || {
        let report = tender::evaluate::case::rank_case(&case)?;
        Ok(serde_json::to_value(report).unwrap_or_default())
    });
    Ok(answered(ranked.await.map_err(|error| ApiError(language, error.into()))?, language))
}

/// Show how a formula behaves before it is published
#[utoipa::path(
    post, operation_id = "simulateFormula", path = "/api/v1/law/simulate", tag = "law",
    request_body(content = Object, description = "See schemas/law-simulation-case.schema.json"),
    responses(
        (status = 200, body = Object, description = "See schemas/law-simulation.schema.json"),
        Unreadable, TooLarge, Refused, Busy
    )
)]
pub(crate) async fn simulate(
    State(state): State<Shared>,
    Lang(language): Lang,
    Text(case): Text,
) -> Result<Response, ApiError> {
    let shown = computed(&state, move || {
        let shown = tender::evaluate::case::simulate_case(&case)?;
        Ok(serde_json::to_value(shown).unwrap_or_default())
    });
    Ok(answered(shown.await.map_err(|error| ApiError(language, error.into()))?, language))
}

/// Distribute lots of which one bidder may win only some
#[utoipa::path(
    post, operation_id = "allocateLots", path = "/api/v1/law/allocate", tag = "law",
    request_body(content = Object, description = "See schemas/law-allocation-case.schema.json"),
    responses(
        (status = 200, body = Object, description = "See schemas/law-allocation.schema.json"),
        Unreadable, TooLarge, Refused, Busy
    )
)]
pub(crate) async fn allocate(
    State(state): State<Shared>,
    Lang(language): Lang,
    Text(case): Text,
) -> Result<Response, ApiError> {
    let made = computed(&state, move || {
        let made = tender::evaluate::case::allocate_case(&case)?;
        Ok(serde_json::to_value(made).unwrap_or_default())
    });
    Ok(answered(made.await.map_err(|error| ApiError(language, error.into()))?, language))
}

/// Check an authority's by-law (TOML) and try it on its own cases
#[utoipa::path(
    post, operation_id = "checkByLaw", path = "/api/v1/law/by-law", tag = "law",
    request_body(content = String, content_type = "application/toml"),
    responses((status = 200, body = Object, description = "It is right and passes its own cases"), Unreadable, TooLarge, Refused)
)]
pub(crate) async fn by_law(Lang(language): Lang, Text(text): Text) -> Response {
    let checked = ByLaw::parse("by-law.toml", &text).and_then(|by_law| {
        let failed = by_law.trial();
        if failed.is_empty() { Ok(by_law) } else { Err(failed) }
    });
    answered(checked.map(|by_law| serde_json::json!({ "id": by_law.by_law.value.id })), language)
}

/// Public holidays in North Rhine-Westphalia
#[utoipa::path(
    get, operation_id = "listHolidays", path = "/api/v1/law/holidays/{year}", tag = "law", params(("year" = i16, Path)),
    responses((status = 200, body = HolidaysView, description = "See schemas/law-holidays.schema.json"), Refused)
)]
pub(crate) async fn holidays(
    State(state): State<Shared>,
    Lang(language): Lang,
    axum::extract::Path(year): axum::extract::Path<String>,
) -> Response {
    answered(inquiry::holidays_json(&state.app.law, &year), language)
}

/// So long somebody waits for a turn to compute.
const TURN: Duration = Duration::from_secs(5);

/// Computes beside what serves requests, in turns: whoever asks for much may keep others waiting who ask the same, and
/// nobody else.
async fn computed(
    state: &Shared,
    work: impl FnOnce() -> Result<Value, Vec<Finding>> + Send + 'static,
) -> Result<Result<Value, Vec<Finding>>, AppError> {
    let turn = tokio::time::timeout(TURN, state.computing.clone().acquire_owned()).await;
    let turn = turn.map_err(|_| AppError::Busy)?.map_err(|_| AppError::Busy)?;
    // The turn ends with the work, not with the patience of whoever asked.
    let work = move || {
        let done = work();
        drop(turn);
        done
    };
    tokio::task::spawn_blocking(work).await.map_err(|fault| AppError::Internal(fault.to_string()))
}

/// The answer in words, or every finding as one problem.
fn answered(asked: Result<Value, Vec<Finding>>, language: Language) -> Response {
    let texts = language.texts();
    let say = |key: &str, values: &[(&str, &str)]| texts.say(key, values);
    match asked {
        Ok(value) => Json(inquiry::rendered(value, &say)).into_response(),
        Err(findings) => answer(WebError::from(AppError::Faulty(findings)).problem(language)),
    }
}
