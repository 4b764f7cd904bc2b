//! Incidents by API, for those who watch: attempts at sealed bids, and times at which the clock was uncertain.
//! It must not tell anything of a bid or of who bids.

use super::cursor;
use super::office::Page;
use crate::Shared;
use crate::extract::{Lang, Query, SignedIn};
use crate::problem::ApiError;
use crate::refused::{Forbidden, SignedOut, Unreadable};
use app::KnownIncident;
use axum::extract::State;
use locales::Language;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// How many incidents a page holds.
const PAGE: u64 = 50;

/// One page of incidents, last first.
#[derive(Serialize, ToSchema)]
pub(crate) struct IncidentPage {
    /// This page.
    items: Vec<IncidentView>,
    /// The cursor of the next page, if there is one.
    next: Option<String>,
}

/// One incident; what the same person tries again within an hour stands here once.
#[derive(Serialize, ToSchema)]
pub(crate) struct IncidentView {
    /// Its id.
    id: Uuid,
    /// `opening-early`, `opening-without-seat`, `opening-without-role`, `reading-sealed`, `clock-uncertain` or `log-contradicted`.
    kind: String,
    /// That in words.
    what: String,
    /// When, on the clock of the machine.
    at: String,
    /// The name of who tried it; none where nobody did, and for authorities where somebody of a company did.
    person: Option<String>,
    /// The number of the procedure; none where it touches all.
    number: Option<String>,
}

fn view(found: KnownIncident, language: Language) -> IncidentView {
    IncidentView {
        id: found.row.id,
        what: language.texts().text(&format!("incident-{}", found.row.kind)),
        at: found.row.at.to_string(),
        kind: found.row.kind,
        person: found.person,
        number: found.number,
    }
}

/// List attempts at sealed bids and times of an uncertain clock, for the operator, administrators and auditors
#[utoipa::path(
    get, operation_id = "listIncidents", path = "/api/v1/incidents", tag = "roles", params(Page),
    responses((status = 200, body = IncidentPage), Unreadable, SignedOut, Forbidden)
)]
pub(crate) async fn list(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Query(page): Query<Page>,
) -> Result<axum::Json<IncidentPage>, ApiError> {
    let found = state.app.incidents(&caller, cursor::read(&page.ab), PAGE).await;
    let found = found.map_err(|error| ApiError(language, error.into()))?;
    let next = cursor::next(&found, PAGE, |last| (last.row.at, last.row.id));
    let items = found.into_iter().map(|one| view(one, language)).collect();
    Ok(axum::Json(IncidentPage { items, next }))
}
