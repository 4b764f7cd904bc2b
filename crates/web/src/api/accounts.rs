//! Ways into an account that need none: registering a company, forgetting a password, using a one-time link.
//! It must not tell whether an address is known here.

use crate::Shared;
use crate::extract::{Json, Lang, SignedIn};
use crate::problem::ApiError;
use crate::refused::{BadBody, Forbidden, Refused, SignedOut, TooOften, Unknown};
use crate::view::code;
use app::{Address, NewAccount, NewCompany, Purpose, TicketView};
use axum::extract::State;
use axum::http::StatusCode;
use serde::{Deserialize, Serialize};
use tender::role::Scope;
use utoipa::ToSchema;

/// A company that registers itself.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Registration {
    /// Official name of the company.
    company: String,
    /// Street and number.
    #[serde(default)]
    street: String,
    /// Postal code.
    #[serde(default)]
    postcode: String,
    /// Town.
    #[serde(default)]
    town: String,
    /// Number in the commercial register or for VAT.
    #[serde(default)]
    identifier: String,
    /// Name of its first person.
    name: String,
    /// Address of that person.
    email: String,
}

/// Somebody who forgot a password.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Forgotten {
    /// Address for mail.
    email: String,
}

/// A one-time link, the part after `/zugang/`.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Link {
    /// The part after `/zugang/`.
    link: String,
}

/// What is given where a link is used.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct UsedLink {
    /// The part after `/zugang/`.
    link: String,
    /// Name of the person, where nobody is known by the address.
    #[serde(default)]
    name: String,
    /// The new password, where one is set.
    #[serde(default)]
    password: String,
}

/// What a link is for.
#[derive(Serialize, ToSchema)]
pub(crate) struct LinkView {
    /// `invitation`, `registration` or `password`.
    kind: &'static str,
    /// Address to which it was sent.
    email: String,
    /// Name of the body about which it is.
    body: Option<String>,
    /// Number of the procedure about which it is.
    procedure: Option<String>,
    /// The offered role.
    role: Option<String>,
    /// Until when the role holds.
    until: Option<String>,
    /// Whether a name is asked for.
    asks_name: bool,
    /// Whether a password is asked for.
    asks_password: bool,
    /// When the link ends.
    expires_at: String,
}

/// The old and the new password.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Passwords {
    /// The one that holds now.
    old: String,
    /// The one that is to hold.
    new: String,
}

/// What is asked for at a link: a name, a password.
pub(crate) fn asks(view: &TicketView) -> (bool, bool) {
    let registers = matches!(view.ticket.purpose, Purpose::Registration { .. });
    let resets = view.ticket.purpose == Purpose::Password;
    (!view.known && !registers, !view.known || resets)
}

fn link_view(view: &TicketView) -> LinkView {
    let (kind, role, until) = match &view.ticket.purpose {
        Purpose::Invitation { role, until, .. } => ("invitation", Some(code(role)), *until),
        Purpose::Registration { .. } => ("registration", None, None),
        Purpose::Password => ("password", None, None),
    };
    let (asks_name, asks_password) = asks(view);
    LinkView {
        kind,
        email: view.ticket.email.clone(),
        body: view.body.clone(),
        procedure: view.procedure.clone(),
        role,
        until: until.map(|until| until.to_string()),
        asks_name,
        asks_password,
        expires_at: view.ticket.expires_at.to_string(),
    }
}

/// The scope of an invitation as a body or a procedure.
pub(crate) fn scope_ids(scope: Scope) -> (Option<uuid::Uuid>, Option<uuid::Uuid>) {
    match scope {
        Scope::Body(body) => (Some(body.0), None),
        Scope::Procedure(procedure) => (None, Some(procedure.0)),
    }
}

/// Register a company with its first person; a mail leads on
#[utoipa::path(
    post, operation_id = "registerCompany", path = "/api/v1/registrations", tag = "session", request_body = Registration,
    responses((status = 202, description = "If the address is one, a mail is on its way"), BadBody, Refused, TooOften)
)]
pub(crate) async fn register(
    State(state): State<Shared>,
    Lang(language): Lang,
    Json(new): Json<Registration>,
) -> Result<StatusCode, ApiError> {
    let Registration { company, street, postcode, town, identifier, name, email } = new;
    let address = Address { street, postcode, town, identifier, ..Address::default() };
    let new = NewCompany { company, address, person: name, email, language };
    let done = state.app.register_company(new).await;
    done.map_err(|error| ApiError(language, error.into()))?;
    Ok(StatusCode::ACCEPTED)
}

/// Ask for a link to set a new password
#[utoipa::path(
    post, operation_id = "forgotPassword", path = "/api/v1/password-links", tag = "session", request_body = Forgotten,
    responses(
        (status = 202, description = "If somebody is known by the address, a mail is on its way"),
        BadBody, Refused, TooOften
    )
)]
pub(crate) async fn forgot(
    State(state): State<Shared>,
    Lang(language): Lang,
    Json(Forgotten { email }): Json<Forgotten>,
) -> Result<StatusCode, ApiError> {
    let done = state.app.forgot_password(&email, language).await;
    done.map_err(|error| ApiError(language, error.into()))?;
    Ok(StatusCode::ACCEPTED)
}

/// What is a one-time link for?
#[utoipa::path(
    post, operation_id = "lookAtLink", path = "/api/v1/links/look", tag = "session", request_body = Link,
    responses((status = 200, body = LinkView), BadBody, Unknown)
)]
pub(crate) async fn look(
    State(state): State<Shared>,
    Lang(language): Lang,
    Json(Link { link }): Json<Link>,
) -> Result<axum::Json<LinkView>, ApiError> {
    let view = state.app.ticket(&link).await;
    Ok(axum::Json(link_view(&view.map_err(|error| ApiError(language, error.into()))?)))
}

/// Use a one-time link: accept the role, register the company, set the password
#[utoipa::path(
    post, operation_id = "useLink", path = "/api/v1/links/use", tag = "session", request_body = UsedLink,
    responses((status = 204), BadBody, Forbidden, Unknown, Refused)
)]
pub(crate) async fn use_link(
    State(state): State<Shared>,
    Lang(language): Lang,
    Json(UsedLink { link, name, password }): Json<UsedLink>,
) -> Result<StatusCode, ApiError> {
    let done = Box::pin(state.app.use_link(&link, NewAccount { name, password })).await;
    done.map_err(|error| ApiError(language, error.into()))?;
    Ok(StatusCode::NO_CONTENT)
}

/// Change one's own password; every other session ends
#[utoipa::path(
    put, operation_id = "changePassword", path = "/api/v1/me/password", tag = "session", request_body = Passwords,
    responses((status = 204), BadBody, SignedOut, Forbidden, Refused, TooOften)
)]
pub(crate) async fn change_password(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Json(Passwords { old, new }): Json<Passwords>,
) -> Result<StatusCode, ApiError> {
    let done = state.app.change_password(&caller, &old, &new).await;
    done.map_err(|error| ApiError(language, error.into()))?;
    Ok(StatusCode::NO_CONTENT)
}
