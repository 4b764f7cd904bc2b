//! Sessions: sign in, see who one is, sign out.
//! It must not tell whether the address or the password was wrong.

use crate::extract::{Json, Lang, Program, SESSION_COOKIE, SESSION_COOKIE_PLAIN, SignedIn};
use crate::problem::ApiError;
use crate::refused::{BadBody, Forbidden, SignedOut, TooOften};
use crate::view::code;
use crate::{Settings, Shared};
use app::Caller;
use axum::extract::State;
use axum::http::StatusCode;
use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::{Cookie, SameSite};
use serde::{Deserialize, Serialize};
use tender::role::Scope;
use utoipa::ToSchema;

/// Address and password.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Credentials {
    /// Address for mail.
    #[schema(example = "autorin@koeln.example")]
    email: String,
    /// Password.
    password: String,
}

/// Who is signed in.
#[derive(Serialize, ToSchema)]
pub(crate) struct SessionView {
    /// Id of the person.
    person: uuid::Uuid,
    /// Name of the person.
    name: String,
    /// Address for mail.
    email: String,
    /// When the session, key or token ends.
    expires_at: Option<String>,
    /// The time by which deadlines are judged, in UTC: countdowns run by it, not by the clock of the device.
    now: String,
    /// Whether this is the demo, whose clock can be moved.
    demo: bool,
    /// Roles that hold now.
    roles: Vec<RoleView>,
    /// How many messages of the inbox nobody has read yet.
    unread: u64,
}

/// A role that holds now.
#[derive(Serialize, ToSchema)]
pub(crate) struct RoleView {
    /// Name of the role.
    role: String,
    /// Id of the body on which it was granted.
    body: Option<uuid::Uuid>,
    /// Name of that body.
    body_name: Option<String>,
    /// What that body is, as `municipality`.
    body_kind: Option<String>,
    /// Or of the procedure.
    procedure: Option<uuid::Uuid>,
    /// Until when.
    until: Option<String>,
}

/// Who a caller is, for the browser.
async fn view(state: &Shared, caller: &Caller) -> Result<SessionView, app::AppError> {
    let now = state.app.clock.machinery();
    let bodies = state.app.bodies_of(caller).await?;
    let role = |grant: &tender::role::Grant| {
        let (body, procedure) = match grant.scope {
            Scope::Body(body) => (Some(body.0), None),
            Scope::Procedure(procedure) => (None, Some(procedure.0)),
        };
        let until = grant.until.map(|until| until.to_string());
        let named = bodies.iter().find(|known| Some(known.id.0) == body);
        RoleView {
            role: code(&grant.role),
            body,
            body_name: named.map(|known| known.name.clone()),
            body_kind: named.map(|known| code(&known.kind)),
            procedure,
            until,
        }
    };
    let unread = state.app.unread(caller).await?;
    Ok(SessionView {
        unread,
        person: caller.person.id.0,
        name: caller.person.name.clone(),
        email: caller.person.email.clone(),
        expires_at: caller.until().map(|until| until.to_string()),
        now: state.app.clock.procedures().to_string(),
        demo: state.settings.demo,
        roles: caller.grants.iter().filter(|grant| grant.holds(now)).map(role).collect(),
    })
}

/// The cookie of a session: not for programs, not across sites, and over TLS only where there is TLS.
pub(crate) fn cookie(settings: &Settings, token: String) -> Cookie<'static> {
    let tls = settings.public_url.starts_with("https://");
    Cookie::build((if tls { SESSION_COOKIE } else { SESSION_COOKIE_PLAIN }, token))
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(tls)
        .build()
}

/// Who am I
#[utoipa::path(
    get, operation_id = "showSession", path = "/api/v1/session", tag = "session",
    responses((status = 200, body = SessionView), SignedOut)
)]
pub(crate) async fn show(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
) -> Result<axum::Json<SessionView>, ApiError> {
    let view = view(&state, &caller).await;
    Ok(axum::Json(view.map_err(|error| ApiError(language, error.into()))?))
}

/// Sign in with address and password
#[utoipa::path(
    post, operation_id = "beginSession", path = "/api/v1/session", tag = "session", request_body = Credentials,
    responses(
        (status = 201, body = SessionView, description = "Signed in; the session is in the cookie"),
        BadBody, SignedOut, TooOften
    )
)]
pub(crate) async fn begin(
    State(state): State<Shared>,
    Lang(language): Lang,
    Program(program): Program,
    jar: CookieJar,
    Json(credentials): Json<Credentials>,
) -> Result<(StatusCode, CookieJar, axum::Json<SessionView>), ApiError> {
    let failed = |error: app::AppError| ApiError(language, error.into());
    let Credentials { email, password } = credentials;
    let signed_in = state.app.sign_in(&email, &password, program).await.map_err(failed)?;
    begun(&state, jar, signed_in.token).await.map_err(failed)
}

/// What a browser is told of the session that just began, and the cookie that holds its token.
pub(crate) async fn begun(
    state: &Shared,
    jar: CookieJar,
    token: String,
) -> Result<(StatusCode, CookieJar, axum::Json<SessionView>), app::AppError> {
    let caller = state.app.caller(&token).await?;
    let view = view(state, &caller).await?;
    let jar = jar.add(cookie(&state.settings, token));
    Ok((StatusCode::CREATED, jar, axum::Json(view)))
}

/// Sign out; the session is over at once
#[utoipa::path(
    delete, operation_id = "endSession", path = "/api/v1/session", tag = "session",
    responses((status = 204), SignedOut, Forbidden)
)]
pub(crate) async fn end(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    jar: CookieJar,
) -> Result<(StatusCode, CookieJar), ApiError> {
    state.app.sign_out(&caller).await.map_err(|error| ApiError(language, error.into()))?;
    let gone = cookie(&state.settings, String::new());
    Ok((StatusCode::NO_CONTENT, jar.remove(gone)))
}
