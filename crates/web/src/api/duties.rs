//! What is due next in a procedure by API: each duty with who must act, by when and by which provision.
//! It must not hold a rule; `tender` computes, and nothing is kept.
use crate::Shared;
use crate::extract::{Lang, Path, SignedIn};
use crate::problem::{ApiError, sentence};
use crate::refused::{Refused, SignedOut, Unknown};
use crate::view::code;
use app::AppError;
use axum::extract::State;
use locales::{Language, citation};
use serde::Serialize;
use tender::duty::Duty;
use tender::id::{LotId, ProcedureId};
use tender::instant::Instant;
use utoipa::ToSchema;

/// What is due in a procedure.
#[derive(Serialize, ToSchema)]
pub(crate) struct DutiesView {
    /// The instant for which it was computed, on the clock of procedures.
    at: String,
    /// What can be done and is not done yet, or can be done from a known instant on; most pressing first.
    items: Vec<DutyView>,
}

/// Something that somebody must do.
#[derive(Serialize, ToSchema)]
pub(crate) struct DutyView {
    /// Its code, such as `result-notice`.
    id: String,
    /// What is to be done.
    what: String,
    /// The lot, from the opening of bids on.
    lot: Option<uuid::Uuid>,
    /// Who must act: `author`, `approver`, `opening_officer`, `evaluator` or `operator`.
    who: String,
    /// That role in words.
    who_name: String,
    /// What set it off.
    trigger: String,
    /// The first instant at which it may be done; none if at once.
    not_before: Option<String>,
    /// The last day in Berlin; none if the law names none.
    #[schema(format = Date)]
    last_day: Option<String>,
    /// The end of that day.
    due: Option<String>,
    /// How near that day is: `none`, `fourteen-days`, `seven-days`, `two-days` or `overdue`.
    alert: String,
    /// How the day was found.
    reason: Vec<String>,
    /// The provision, or the by-law.
    source: String,
    /// How that was verified.
    mark: String,
}

/// What is due next in a procedure of one's office, by when and by which provision
#[utoipa::path(
    get, operation_id = "listDuties", path = "/api/v1/office/procedures/{id}/duties", tag = "office", params(("id" = uuid::Uuid, Path)),
    responses((status = 200, body = DutiesView), SignedOut, Unknown, Refused)
)]
pub(crate) async fn list(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Path(id): Path<ProcedureId>,
) -> Result<axum::Json<DutiesView>, ApiError> {
    let failed = |error: AppError| ApiError(language, error.into());
    let found = state.app.office_procedure(&caller, id).await.map_err(failed)?;
    let open = state.app.duties_of(&found).await.map_err(failed)?;
    let items = open.duties.iter().map(|(lot, duty)| view(*lot, duty, open.at, language));
    Ok(axum::Json(DutiesView { at: open.at.to_string(), items: items.collect() }))
}

fn view(lot: Option<LotId>, duty: &Duty, at: Instant, language: Language) -> DutyView {
    let texts = language.texts();
    DutyView {
        id: duty.id.code().to_owned(),
        what: texts.text(&format!("duty-name-{}", duty.id.code())),
        lot: lot.map(|lot| lot.0),
        who: code(&duty.who),
        who_name: texts.text(app::role_key(duty.who)),
        trigger: sentence(&duty.trigger, language),
        not_before: duty.not_before.map(|instant| instant.to_string()),
        last_day: duty.last_day.map(|day| day.to_string()),
        due: duty.due.map(|instant| instant.to_string()),
        alert: duty.alert(at).code().to_owned(),
        reason: duty.reason.iter().map(|message| sentence(message, language)).collect(),
        source: citation(&duty.source, language),
        mark: duty.mark.to_string(),
    }
}
