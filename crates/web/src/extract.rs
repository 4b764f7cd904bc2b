//! What handlers ask of a request: language, signed-in person, body, path and query, each with a problem of its own.
//! It must not hold rules about who may do what; use cases ask the domain.

pub(crate) mod json;
mod program;
pub(crate) mod unread;

pub(crate) use json::Json;
pub(crate) use program::Program;

use crate::Shared;
use crate::problem::{ApiError, WebError};
use app::Caller;
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::HeaderMap;
use axum::http::header::{ACCEPT_LANGUAGE, AUTHORIZATION, COOKIE};
use axum::http::request::Parts;
use axum::response::IntoResponse as _;
use axum_extra::extract::CookieJar;
use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD};
use core::convert::Infallible;
use locales::Language;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer};
use tender::message::Message;

/// Name of the cookie that carries the session's token. The prefix binds it to this host and to TLS.
pub(crate) const SESSION_COOKIE: &str = "__Host-zuschlag";
/// The same without TLS, for a platform on loopback.
pub(crate) const SESSION_COOKIE_PLAIN: &str = "zuschlag";
/// Name of the cookie that remembers the chosen language.
pub(crate) const LANGUAGE_COOKIE: &str = "language";

/// The language of the answer: `?lang=`, then the cookie, then the browser's wish, then German.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Lang(pub(crate) Language);

impl<S: Sync> FromRequestParts<S> for Lang {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Self::Rejection> {
        Ok(Self(language_of(&parts.headers, parts.uri.query())))
    }
}

pub(crate) fn language_of(headers: &HeaderMap, query: Option<&str>) -> Language {
    let asked = query.unwrap_or_default().split('&').find_map(|pair| pair.strip_prefix("lang="));
    let jar = CookieJar::from_headers(headers);
    let kept = jar.get(LANGUAGE_COOKIE).map(|cookie| cookie.value().to_owned());
    let wished =
        headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    asked
        .and_then(Language::of)
        .or_else(|| kept.as_deref().and_then(Language::of))
        .unwrap_or_else(|| Language::accepted(wished))
}

/// The signed-in person with all grants and the session, or 401.
#[derive(Clone, Debug)]
pub(crate) struct SignedIn(pub(crate) Caller);

impl FromRequestParts<Shared> for SignedIn {
    type Rejection = ApiError;

    async fn from_request_parts(
        parts: &mut Parts,
        state: &Shared,
    ) -> Result<Self, Self::Rejection> {
        let language = language_of(&parts.headers, parts.uri.query());
        let caller = caller_of(&parts.headers, state).await;
        caller.map(Self).map_err(|error| ApiError(language, error))
    }
}

/// The signed-in person where there is one; pages are shown to everybody.
#[derive(Clone, Debug)]
pub(crate) struct Perhaps(pub(crate) Option<Caller>);

impl FromRequestParts<Shared> for Perhaps {
    type Rejection = Infallible;

    async fn from_request_parts(
        parts: &mut Parts,
        state: &Shared,
    ) -> Result<Self, Self::Rejection> {
        Ok(Self(caller_of(&parts.headers, state).await.ok()))
    }
}

/// The caller of a request: by `Authorization: Bearer` (RFC 6750), else by the session's cookie.
pub(crate) async fn caller_of(headers: &HeaderMap, state: &Shared) -> Result<Caller, WebError> {
    if let Some(authorization) = headers.get(AUTHORIZATION) {
        let text = authorization.to_str().unwrap_or_default();
        let bearer =
            text.split_once(' ').filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer"));
        let (_, bearer) = bearer.ok_or(app::AppError::Unauthenticated)?;
        return Ok(state.app.caller_by_bearer(bearer.trim()).await?);
    }
    if !headers.contains_key(COOKIE) {
        return Err(app::AppError::Unauthenticated.into());
    }
    let jar = CookieJar::from_headers(headers);
    let cookie = jar.get(SESSION_COOKIE).or_else(|| jar.get(SESSION_COOKIE_PLAIN));
    let token =
        cookie.map(|cookie| cookie.value().to_owned()).ok_or(app::AppError::Unauthenticated)?;
    Ok(state.app.caller(&token).await?)
}

/// What was typed into the form of a page. What does not parse is a problem in the reader's language.
#[derive(Clone, Debug)]
pub(crate) struct Form<T>(pub(crate) T);

impl<T: DeserializeOwned> FromRequest<Shared> for Form<T> {
    type Rejection = ApiError;

    async fn from_request(request: Request, state: &Shared) -> Result<Self, Self::Rejection> {
        let language = language_of(request.headers(), request.uri().query());
        let failed = |error| ApiError(language, error);
        let axum::extract::RawForm(bytes) = axum::extract::RawForm::from_request(request, state)
            .await
            .map_err(|rejection| failed(unread::unreadable(rejection.into_response().status())))?;
        if bytes.windows(3).any(|three| three == b"%00") {
            let nul = unread::finding(Message::new("body-nul"), String::new());
            return Err(failed(nul.into()));
        }
        let reader = serde_urlencoded::Deserializer::new(form_urlencoded::parse(&bytes));
        serde_path_to_error::deserialize(reader).map(Self).map_err(|fault| {
            let pointer = unread::pointer(fault.path());
            failed(unread::says(pointer, &fault.inner().to_string()).into())
        })
    }
}

/// Bytes in base64url without padding (RFC 4648, section 5).
#[derive(Clone, Debug)]
pub(crate) struct Bytes64(pub(crate) Vec<u8>);

impl<'de> Deserialize<'de> for Bytes64 {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        BASE64_URL_SAFE_NO_PAD.decode(text).map(Self).map_err(serde::de::Error::custom)
    }
}

/// A body of text, as it came. What is too large or no UTF-8 is a problem.
#[derive(Clone, Debug)]
pub(crate) struct Text(pub(crate) String);

impl FromRequest<Shared> for Text {
    type Rejection = ApiError;

    async fn from_request(request: Request, state: &Shared) -> Result<Self, Self::Rejection> {
        let language = language_of(request.headers(), request.uri().query());
        let read = String::from_request(request, state).await;
        read.map(Self)
            .map_err(|rejection| ApiError(language, unread::unreadable(rejection.status())))
    }
}

/// Parts of the path.
#[derive(Clone, Debug)]
pub(crate) struct Path<T>(pub(crate) T);

impl<T: DeserializeOwned + Send> FromRequestParts<Shared> for Path<T> {
    type Rejection = ApiError;

    async fn from_request_parts(
        parts: &mut Parts,
        state: &Shared,
    ) -> Result<Self, Self::Rejection> {
        let language = language_of(&parts.headers, parts.uri.query());
        match axum::extract::Path::from_request_parts(parts, state).await {
            Ok(axum::extract::Path(value)) => Ok(Self(value)),
            // An id that is none cannot name anything that is there.
            Err(_) => Err(ApiError(language, app::AppError::NotFound.into())),
        }
    }
}

/// Parts of the query.
#[derive(Clone, Debug)]
pub(crate) struct Query<T>(pub(crate) T);

impl<T: DeserializeOwned> FromRequestParts<Shared> for Query<T> {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, _: &Shared) -> Result<Self, Self::Rejection> {
        let language = language_of(&parts.headers, parts.uri.query());
        let query = parts.uri.query().unwrap_or_default();
        let reader = serde_urlencoded::Deserializer::new(form_urlencoded::parse(query.as_bytes()));
        serde_path_to_error::deserialize(reader).map(Self).map_err(|fault| {
            ApiError(language, unread::of_query(fault.path(), &fault.inner().to_string()))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    #[test]
    fn the_address_outranks_the_cookie_and_the_cookie_the_browser() {
        let mut headers = HeaderMap::new();
        headers.insert(ACCEPT_LANGUAGE, HeaderValue::from_static("en"));
        assert_eq!(language_of(&headers, None), Language::En);
        headers.insert(COOKIE, HeaderValue::from_static("language=de"));
        assert_eq!(language_of(&headers, None), Language::De);
        assert_eq!(language_of(&headers, Some("q=x&lang=en")), Language::En);
    }
}
