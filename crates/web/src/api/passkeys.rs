//! Passkeys (W3C Web Authentication): what a browser is asked, and what it answers. Bytes travel in base64url.
//! It must not tell why a passkey was refused.

use super::account::IdentityEntry;
use super::session::{SessionView, begun};
use crate::Shared;
use crate::extract::{Bytes64, Json, Lang, Program, SignedIn};
use crate::problem::ApiError;
use crate::refused::{BadBody, Forbidden, Refused, SignedOut, TooOften};
use app::{AppError, NewPasskey, PasskeyQuestion, SignedPasskey};
use axum::extract::State;
use axum::http::StatusCode;
use axum_extra::extract::CookieJar;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What a browser is to ask a device for: any passkey of this platform. User verification is required.
#[derive(Serialize, ToSchema)]
pub(crate) struct PasskeyQuestionView {
    /// What is to be signed; over after five minutes, answered once.
    challenge: String,
    /// The host for which passkeys are made (`rpId`).
    platform: String,
    /// How long the challenge waits, in seconds.
    seconds: i64,
}

/// What a browser is to ask a device for: a new passkey that can be found without a name. User verification is required.
#[derive(Serialize, ToSchema)]
pub(crate) struct NewPasskeyQuestionView {
    #[serde(flatten)]
    question: PasskeyQuestionView,
    /// Whose it is (`user.id`): no name, no address.
    user: String,
    /// The address under which the device shows it.
    email: String,
    /// The name under which the device shows it.
    name: String,
    /// The algorithms that are taken, best first (COSE).
    algorithms: Vec<i32>,
    /// The passkeys that there are (`excludeCredentials`).
    known: Vec<String>,
}

/// A passkey that was made.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct MadePasskey {
    /// What its owner calls it.
    #[schema(example = "Dienstlaptop")]
    name: String,
    /// Its id (`rawId`).
    #[schema(value_type = String)]
    id: Bytes64,
    /// `response.clientDataJSON`.
    #[schema(value_type = String)]
    client_data: Bytes64,
    /// `response.getAuthenticatorData()`.
    #[schema(value_type = String)]
    authenticator_data: Bytes64,
    /// `response.getTransports()`.
    #[serde(default)]
    transports: Vec<String>,
}

/// What a passkey signed.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct UsedPasskey {
    /// Its id (`rawId`).
    #[schema(value_type = String)]
    id: Bytes64,
    /// `response.userHandle`.
    #[schema(value_type = String)]
    user: Bytes64,
    /// `response.clientDataJSON`.
    #[schema(value_type = String)]
    client_data: Bytes64,
    /// `response.authenticatorData`.
    #[schema(value_type = String)]
    authenticator_data: Bytes64,
    /// `response.signature`.
    #[schema(value_type = String)]
    signature: Bytes64,
}

fn shown(question: PasskeyQuestion) -> PasskeyQuestionView {
    let PasskeyQuestion { challenge, platform } = question;
    PasskeyQuestionView { challenge, platform, seconds: app::CHALLENGE_SECONDS }
}

/// Ask for what is needed to make a passkey
#[utoipa::path(
    post, operation_id = "askForPasskey", path = "/api/v1/me/passkeys/question", tag = "session",
    responses((status = 200, body = NewPasskeyQuestionView), SignedOut, Forbidden, Refused)
)]
pub(crate) async fn ask(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
) -> Result<axum::Json<NewPasskeyQuestionView>, ApiError> {
    let asked = state.app.ask_for_passkey(&caller).await;
    let asked = asked.map_err(|error| ApiError(language, error.into()))?;
    Ok(axum::Json(NewPasskeyQuestionView {
        question: shown(asked.question),
        user: asked.user,
        email: caller.person.email,
        name: caller.person.name,
        algorithms: app::ALGORITHMS.to_vec(),
        known: asked.known,
    }))
}

/// Add a passkey to one's account
#[utoipa::path(
    post, operation_id = "addPasskey", path = "/api/v1/me/passkeys", tag = "session", request_body = MadePasskey,
    responses((status = 201, body = IdentityEntry), BadBody, SignedOut, Forbidden, Refused)
)]
pub(crate) async fn add(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Json(made): Json<MadePasskey>,
) -> Result<(StatusCode, axum::Json<IdentityEntry>), ApiError> {
    let MadePasskey { name, id, client_data, authenticator_data, transports } = made;
    let new = NewPasskey {
        name,
        id: id.0,
        client_data: client_data.0,
        authenticator_data: authenticator_data.0,
        transports,
    };
    let added = state.app.add_passkey(&caller, new).await;
    let added = added.map_err(|error| ApiError(language, error.into()))?;
    Ok((StatusCode::CREATED, axum::Json(added.into())))
}

/// Ask for what is needed to sign in with a passkey
#[utoipa::path(
    post, operation_id = "askToSignIn", path = "/api/v1/session/passkey/question", tag = "session",
    responses((status = 200, body = PasskeyQuestionView), Refused)
)]
pub(crate) async fn ask_to_sign_in(
    State(state): State<Shared>,
    Lang(language): Lang,
) -> Result<axum::Json<PasskeyQuestionView>, ApiError> {
    let asked = state.app.ask_to_sign_in();
    Ok(axum::Json(shown(asked.map_err(|error| ApiError(language, error.into()))?)))
}

/// Sign in with a passkey
#[utoipa::path(
    post, operation_id = "beginSessionByPasskey", path = "/api/v1/session/passkey", tag = "session", request_body = UsedPasskey,
    responses(
        (status = 201, body = SessionView, description = "Signed in; the session is in the cookie"),
        BadBody, SignedOut, TooOften
    )
)]
pub(crate) async fn sign_in(
    State(state): State<Shared>,
    Lang(language): Lang,
    Program(program): Program,
    jar: CookieJar,
    Json(used): Json<UsedPasskey>,
) -> Result<(StatusCode, CookieJar, axum::Json<SessionView>), ApiError> {
    let failed = |error: AppError| ApiError(language, error.into());
    let UsedPasskey { id, user, client_data, authenticator_data, signature } = used;
    let signed = SignedPasskey {
        id: id.0,
        user: user.0,
        client_data: client_data.0,
        authenticator_data: authenticator_data.0,
        signature: signature.0,
    };
    let signed_in = state.app.sign_in_by_passkey(signed, program).await.map_err(failed)?;
    begun(&state, jar, signed_in.token).await.map_err(failed)
}
