//! Roles on bodies and procedures: offer, list, end.
//! It must not hold a rule; who may not know gets 404.

use super::accounts::scope_ids;
use super::cursor;
use super::office::Page;
use crate::Shared;
use crate::extract::{Json, Lang, Path, Query, SignedIn};
use crate::problem::ApiError;
use crate::refused::{BadBody, Forbidden, Refused, SignedOut, Unknown, Unreadable};
use crate::view::code;
use app::{AppError, GrantView, NewInvitation, Purpose, Ticket};
use axum::extract::State;
use axum::http::StatusCode;
use locales::Language;
use serde::{Deserialize, Serialize};
use tender::finding::Finding;
use tender::id::BodyId;
use tender::instant::Instant;
use tender::message::Message;
use tender::role::{Role, Scope};
use utoipa::ToSchema;
use uuid::Uuid;

/// How many entries a page holds.
const PAGE: u64 = 50;

/// An offer of a role, on a body or on one procedure.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewInvitationBody {
    /// Address of the person.
    #[schema(example = "neu@stadt-koeln.example")]
    email: String,
    /// The role.
    #[schema(value_type = String, example = "author")]
    role: Role,
    /// The body, or …
    #[serde(default)]
    body: Option<Uuid>,
    /// … the number of the procedure.
    #[serde(default)]
    procedure: Option<String>,
    /// First instant at which it no longer holds.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    until: Option<Instant>,
    /// Language of the mail, `de` or `en`; left out, that of the request.
    #[serde(default)]
    language: Option<String>,
}

/// An invitation that nobody has accepted yet.
#[derive(Serialize, ToSchema)]
pub(crate) struct InvitationView {
    id: Uuid,
    email: String,
    role: String,
    body: Option<Uuid>,
    procedure: Option<Uuid>,
    until: Option<String>,
    created_at: String,
    expires_at: String,
}

/// One page of invitations, made last first.
#[derive(Serialize, ToSchema)]
pub(crate) struct Invitations {
    /// This page.
    items: Vec<InvitationView>,
    /// The cursor of the next page, if there is one.
    next: Option<String>,
}

/// A role that somebody has or had.
#[derive(Serialize, ToSchema)]
pub(crate) struct GrantEntry {
    id: Uuid,
    /// Id of the person.
    person: Uuid,
    /// Name of the person.
    name: String,
    /// Address of the person.
    email: String,
    /// Whether the person is locked out.
    locked: bool,
    role: String,
    body: Option<Uuid>,
    procedure: Option<Uuid>,
    from: String,
    until: Option<String>,
    /// Whether it holds now.
    holds: bool,
}

/// One page of roles, given last first.
#[derive(Serialize, ToSchema)]
pub(crate) struct Grants {
    /// This page.
    items: Vec<GrantEntry>,
    /// The cursor of the next page, if there is one.
    next: Option<String>,
}

/// When a role ends.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct End {
    /// First instant at which it no longer holds; left out, at once.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    until: Option<Instant>,
}

fn invitation(ticket: &Ticket) -> Option<InvitationView> {
    let Purpose::Invitation { role, scope, until } = &ticket.purpose else { return None };
    let (body, procedure) = scope_ids(*scope);
    Some(InvitationView {
        id: ticket.id,
        email: ticket.email.clone(),
        role: code(role),
        body,
        procedure,
        until: until.map(|until| until.to_string()),
        created_at: ticket.created_at.to_string(),
        expires_at: ticket.expires_at.to_string(),
    })
}

fn grant(view: &GrantView, now: Instant) -> GrantEntry {
    let held = &view.row.grant;
    let (body, procedure) = scope_ids(held.scope);
    GrantEntry {
        id: view.row.id,
        person: view.person.id.0,
        name: view.person.name.clone(),
        email: view.person.email.clone(),
        locked: view.person.locked_at.is_some(),
        role: code(&held.role),
        body,
        procedure,
        from: held.from.to_string(),
        until: held.until.map(|until| until.to_string()),
        holds: held.holds(now),
    }
}

/// Offer somebody a role; a mail leads to its acceptance
#[utoipa::path(
    post, operation_id = "invitePerson", path = "/api/v1/invitations", tag = "roles", request_body = NewInvitationBody,
    responses((status = 201, body = InvitationView), BadBody, SignedOut, Forbidden, Unknown, Refused)
)]
pub(crate) async fn invite(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Json(new): Json<NewInvitationBody>,
) -> Result<(StatusCode, axum::Json<InvitationView>), ApiError> {
    let failed = |error: AppError| ApiError(language, error.into());
    let scope = match (new.body, &new.procedure) {
        (Some(body), None) => Scope::Body(BodyId(body)),
        (None, Some(number)) => {
            Scope::Procedure(state.app.procedure_named(number).await.map_err(failed)?)
        }
        (None, None) | (Some(_), Some(_)) => {
            let either =
                Finding::new(Message::new("body-or-procedure"), Message::new("bad-body-remedy"));
            return Err(ApiError(language, Box::new(either).into()));
        }
    };
    let wanted = new.language.as_deref().and_then(Language::of).unwrap_or(language);
    let new = NewInvitation {
        email: new.email,
        language: wanted,
        role: new.role,
        scope,
        until: new.until,
    };
    let ticket = state.app.invite(&caller, new).await.map_err(failed)?;
    let view = invitation(&ticket).ok_or_else(|| failed(AppError::NotFound))?;
    Ok((StatusCode::CREATED, axum::Json(view)))
}

/// Withdraw an invitation
#[utoipa::path(
    delete, operation_id = "withdrawInvitation", path = "/api/v1/invitations/{id}", tag = "roles", params(("id" = Uuid, Path)),
    responses((status = 204), SignedOut, Forbidden, Unknown, Refused)
)]
pub(crate) async fn withdraw(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Path(id): Path<Uuid>,
) -> Result<StatusCode, ApiError> {
    let done = state.app.withdraw_invitation(&caller, id).await;
    done.map_err(|error| ApiError(language, error.into()))?;
    Ok(StatusCode::NO_CONTENT)
}

/// List the open invitations to a body and its procedures
#[utoipa::path(
    get, operation_id = "listInvitations", path = "/api/v1/bodies/{body}/invitations", tag = "roles",
    params(("body" = Uuid, Path), Page),
    responses((status = 200, body = Invitations), Unreadable, SignedOut, Forbidden, Unknown, Refused)
)]
pub(crate) async fn invitations(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Path(body): Path<Uuid>,
    Query(page): Query<Page>,
) -> Result<axum::Json<Invitations>, ApiError> {
    let found = state.app.invitations_at(&caller, BodyId(body), cursor::read(&page.ab), PAGE).await;
    let found = found.map_err(|error| ApiError(language, error.into()))?;
    let next = cursor::next(&found, PAGE, |ticket| (ticket.created_at, ticket.id));
    Ok(axum::Json(Invitations { items: found.iter().filter_map(invitation).collect(), next }))
}

/// List the roles on a body and its procedures, also those that ended
#[utoipa::path(
    get, operation_id = "listGrants", path = "/api/v1/bodies/{body}/grants", tag = "roles",
    params(("body" = Uuid, Path), Page),
    responses((status = 200, body = Grants), Unreadable, SignedOut, Forbidden, Unknown, Refused)
)]
pub(crate) async fn grants(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Path(body): Path<Uuid>,
    Query(page): Query<Page>,
) -> Result<axum::Json<Grants>, ApiError> {
    let found = state.app.grants_at(&caller, BodyId(body), cursor::read(&page.ab), PAGE).await;
    let found = found.map_err(|error| ApiError(language, error.into()))?;
    let now = state.app.clock.machinery();
    let next = cursor::next(&found, PAGE, |view| (view.row.grant.from, view.row.id));
    Ok(axum::Json(Grants { items: found.iter().map(|view| grant(view, now)).collect(), next }))
}

/// End a role, at once or on a day
#[utoipa::path(
    put, operation_id = "endGrant", path = "/api/v1/grants/{id}/end", tag = "roles", params(("id" = Uuid, Path)), request_body = End,
    responses((status = 200, body = GrantEntry), BadBody, SignedOut, Forbidden, Unknown, Refused)
)]
pub(crate) async fn end(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Path(id): Path<Uuid>,
    Json(End { until }): Json<End>,
) -> Result<axum::Json<GrantEntry>, ApiError> {
    let ended = state.app.end_grant(&caller, id, until).await;
    let ended = ended.map_err(|error| ApiError(language, error.into()))?;
    Ok(axum::Json(grant(&ended, state.app.clock.machinery())))
}
