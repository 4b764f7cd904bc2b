//! The invitation to a procedure without a call by API: whom one may invite, who was invited, what it still needs.
//! It must not invite (that is the step `invite`) nor hold a rule; who may not know gets 404.
#![expect(
    unused_qualifications,
    reason = "the description's macro repeats the types of parameters"
)]

use crate::FieldProblem;
use crate::Shared;
use crate::extract::{Lang, Path, Query, SignedIn};
use crate::problem::{ApiError, WebError};
use crate::refused::{Forbidden, Refused, SignedOut, Unknown, Unreadable};
use app::{AppError, Invitation, SentInvitation};
use axum::Json;
use axum::extract::State;
use locales::Language;
use serde::{Deserialize, Serialize};
use tender::id::ProcedureId;
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

/// How many firms a page holds.
const PAGE: u64 = 20;

/// A firm that is registered here.
#[derive(Serialize, ToSchema)]
pub(crate) struct FirmView {
    /// Its id, as the step `invite` names it.
    id: Uuid,
    /// Its name.
    name: String,
    /// Postcode and town, as far as it gave them.
    place: String,
}

impl From<&app::Body> for FirmView {
    fn from(body: &app::Body) -> Self {
        Self { id: body.id.0, name: body.name.clone(), place: body.address.place() }
    }
}

/// The invitation of a procedure, sent or not.
#[derive(Serialize, ToSchema)]
pub(crate) struct InvitationView {
    /// How many firms the rules ask for; fewer need a reason.
    at_least: usize,
    /// Until when the invited firms may bid; the step names the same.
    deadline: Option<String>,
    /// Ids of the prepared openings, in the order in which the step names them.
    openings: Vec<Uuid>,
    /// What still keeps the invitation from going out; empty when nothing does, and after it was sent.
    missing: Vec<FieldProblem>,
    /// When the last invitation was sent.
    sent_at: Option<String>,
    /// To whom, by name.
    invited: Vec<FirmView>,
    /// Why there were fewer than usual.
    fewer_because: String,
}

fn view(found: Invitation, language: Language) -> InvitationView {
    let missing = WebError::from(AppError::Refused(found.missing)).problem(language).errors;
    let sent = found.sent.as_ref();
    let firms = |sent: &SentInvitation| sent.firms.iter().map(FirmView::from).collect();
    InvitationView {
        at_least: found.at_least,
        deadline: found.deadline.map(|at| at.to_string()),
        openings: found.openings.iter().map(|opening| opening.0).collect(),
        missing,
        sent_at: sent.map(|sent| sent.at.to_string()),
        invited: sent.map(firms).unwrap_or_default(),
        fewer_because: sent.map(|sent| sent.fewer_because.clone()).unwrap_or_default(),
    }
}

/// Show whom a procedure's office has invited, and what an invitation still needs
#[utoipa::path(
    get, operation_id = "showInvitation", path = "/api/v1/office/procedures/{id}/invitation", tag = "office",
    params(("id" = uuid::Uuid, Path)),
    responses((status = 200, body = InvitationView), SignedOut, Unknown, Refused)
)]
pub(crate) async fn show(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Path(id): Path<ProcedureId>,
) -> Result<Json<InvitationView>, ApiError> {
    let found = state.app.invitation(&caller, id).await;
    Ok(Json(view(found.map_err(|error| ApiError(language, error.into()))?, language)))
}

/// Which firms.
#[derive(Deserialize, IntoParams, Default)]
#[serde(default, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct Wanted {
    /// What their name holds.
    q: String,
    /// The cursor of the page.
    ab: String,
}

/// One page of firms, in the order of their public addresses.
#[derive(Serialize, ToSchema)]
pub(crate) struct FirmPage {
    /// This page.
    items: Vec<FirmView>,
    /// The cursor of the next page, if there is one.
    next: Option<String>,
}

/// Find registered firms by name, for who may invite them to this procedure
#[utoipa::path(
    get, operation_id = "findFirms", path = "/api/v1/office/procedures/{id}/firms", tag = "office",
    params(("id" = uuid::Uuid, Path), Wanted),
    responses((status = 200, body = FirmPage), Unreadable, SignedOut, Forbidden, Unknown)
)]
pub(crate) async fn firms(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Path(id): Path<ProcedureId>,
    Query(Wanted { q, ab }): Query<Wanted>,
) -> Result<Json<FirmPage>, ApiError> {
    let after = Some(ab).filter(|ab| !ab.is_empty());
    let found = state.app.firms_to_invite(&caller, id, &q, after, PAGE).await;
    let found = found.map_err(|error| ApiError(language, error.into()))?;
    let full = u64::try_from(found.len()).is_ok_and(|count| count == PAGE);
    let next = found.last().filter(|_| full).map(|last| last.slug.clone());
    Ok(Json(FirmPage { items: found.iter().map(FirmView::from).collect(), next }))
}
