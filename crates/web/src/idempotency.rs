//! `Idempotency-Key`: a request that is sent twice is carried out once and answered alike.
//! It must not keep answers that hold a secret, nor anything of a bid: those are idempotent by their own bytes.

use crate::Shared;
use crate::extract::unread::unreadable;
use crate::extract::{caller_of, language_of};
use crate::problem::{ApiError, WebError};
use app::AppError;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use http_body_util::LengthLimitError;
use sha2::{Digest as _, Sha256};
use store::{GivenAnswer, Remembered, StoreError};
use tender::id::PersonId;
use utoipa::openapi::path::{Operation, Parameter, ParameterBuilder, ParameterIn};
use utoipa::openapi::{
    ContentBuilder, ObjectBuilder, OpenApi, Ref, RefOr, Required, ResponseBuilder,
};
use uuid::Uuid;

/// The header.
const KEY: HeaderName = HeaderName::from_static("idempotency-key");
/// Says that an answer was given before.
const REPLAYED: HeaderName = HeaderName::from_static("idempotent-replayed");
/// Longest key.
const LONGEST: usize = 200;
/// The largest body that any operation below takes.
const BODY: usize = 32 * 1024 * 1024;
/// What is not remembered: bids, and what answers with a secret or needs no account.
const LEFT_OUT: [&str; 9] = [
    "/api/v1/bidding/",
    "/api/v1/session",
    "/api/v1/tokens",
    "/api/v1/me/",
    "/api/v1/links/",
    "/api/v1/registrations",
    "/api/v1/password-links",
    "/api/v1/law/",
    "/api/v1/notices/",
];

/// Whether requests of this method to this address can be repeated under a key.
fn covers(method: &Method, path: &str) -> bool {
    let writes = [Method::POST, Method::PUT, Method::PATCH, Method::DELETE].contains(method);
    writes && path.starts_with("/api/v1/") && !LEFT_OUT.iter().any(|out| path.starts_with(out))
}

/// Carries a request with a key out once.
pub(crate) async fn once(State(state): State<Shared>, request: Request, next: Next) -> Response {
    let language = language_of(request.headers(), request.uri().query());
    match attempt(state, request, next).await {
        Ok(response) => response,
        Err(error) => ApiError(language, error).into_response(),
    }
}

async fn attempt(state: Shared, request: Request, next: Next) -> Result<Response, WebError> {
    let Some(key) = request.headers().get(KEY) else { return Ok(next.run(request).await) };
    if !covers(request.method(), request.uri().path()) {
        return Ok(next.run(request).await);
    }
    let key = readable(key)?;
    // Who is not signed in changes nothing: the operation says so.
    let Ok(caller) = caller_of(request.headers(), &state).await else {
        return Ok(next.run(request).await);
    };
    let (parts, body) = request.into_parts();
    let bytes = to_bytes(body, BODY).await.map_err(|fault| {
        let large = std::error::Error::source(&fault)
            .is_some_and(<dyn std::error::Error>::is::<LengthLimitError>);
        unreadable(if large { StatusCode::PAYLOAD_TOO_LARGE } else { StatusCode::BAD_REQUEST })
    })?;
    let address = parts.uri.path_and_query().map_or("", |address| address.as_str());
    let hash = fingerprint(&parts.method, address, &parts.headers, &bytes);
    let person = caller.person.id;
    let Some(id) = reserve(&state, person, &key, &hash).await? else {
        return again(&state, person, &key, &hash).await;
    };
    let request = Request::from_parts(parts, Body::from(bytes));
    // The caller's line may break: what was begun is ended and remembered all the same.
    let run = tokio::spawn(async move {
        let response = next.run(request).await;
        remember(&state, id, response).await
    });
    run.await.map_err(|fault| WebError::from(AppError::Internal(fault.to_string())))?
}

/// A key of letters, digits and signs.
fn readable(key: &HeaderValue) -> Result<String, WebError> {
    let text = key.to_str().unwrap_or_default();
    if text.is_empty() || text.len() > LONGEST {
        return Err(WebError::bad("bad-idempotency-key", "Idempotency-Key"));
    }
    Ok(text.to_owned())
}

/// What makes a request the same: method, address, version and body.
fn fingerprint(method: &Method, address: &str, headers: &HeaderMap, body: &Bytes) -> String {
    let version = headers.get(header::IF_MATCH).map_or(&b""[..], HeaderValue::as_bytes);
    let head = format!("{method}\n{address}\n");
    let hash = Sha256::new().chain_update(head).chain_update(version).chain_update(b"\n");
    hex::encode(hash.chain_update(body).finalize())
}

/// Takes the key; none where it was used before.
async fn reserve(
    state: &Shared,
    person: PersonId,
    key: &str,
    hash: &str,
) -> Result<Option<Uuid>, WebError> {
    let id = state.app.ids.uuid();
    let unit = state.app.store.begin().await.map_err(AppError::from)?;
    match unit.reserve(id, (person, key), hash, state.app.clock.machinery()).await {
        Ok(()) => {
            unit.commit().await.map_err(AppError::from)?;
            Ok(Some(id))
        }
        Err(StoreError::Taken(_)) => Ok(None),
        Err(fault) => Err(AppError::from(fault).into()),
    }
}

/// The answer that was given before.
async fn again(
    state: &Shared,
    person: PersonId,
    key: &str,
    hash: &str,
) -> Result<Response, WebError> {
    let known = state.app.store.remembered(person, key).await.map_err(AppError::from)?;
    let running =
        || WebError::Request(StatusCode::CONFLICT, "request-running", "Idempotency-Key".to_owned());
    let Remembered { request_hash, answer } = known.ok_or_else(running)?;
    if request_hash != hash {
        let (status, said) = (StatusCode::UNPROCESSABLE_ENTITY, "Idempotency-Key".to_owned());
        return Err(WebError::Request(status, "key-reused", said));
    }
    let GivenAnswer { status, body, etag } = answer.ok_or_else(running)?;
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::OK);
    let mut response = (status, body).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    headers.insert(REPLAYED, HeaderValue::from_static("true"));
    if let Some(tag) = etag.and_then(|tag| HeaderValue::from_str(&tag).ok()) {
        headers.insert(header::ETAG, tag);
    }
    Ok(response)
}

/// Keeps what succeeded. What was refused changed nothing and may be tried again under the same key.
async fn remember(state: &Shared, id: Uuid, response: Response) -> Result<Response, WebError> {
    let (parts, body) = response.into_parts();
    let internal = |fault: &dyn core::fmt::Display| AppError::Internal(fault.to_string());
    let bytes = to_bytes(body, usize::MAX).await.map_err(|fault| internal(&fault))?;
    let unit = state.app.store.begin().await.map_err(AppError::from)?;
    if parts.status.is_success() {
        let tag = parts.headers.get(header::ETAG).and_then(|tag| tag.to_str().ok());
        let answer = GivenAnswer {
            status: parts.status.as_u16(),
            body: String::from_utf8_lossy(&bytes).into_owned(),
            etag: tag.map(str::to_owned),
        };
        unit.remember(id, &answer).await.map_err(AppError::from)?;
    } else {
        unit.give_back(id).await.map_err(AppError::from)?;
    }
    unit.commit().await.map_err(AppError::from)?;
    Ok(Response::from_parts(parts, Body::from(bytes)))
}

/// Writes the header and its refusals into the description of every operation that takes it.
pub(crate) fn describe(description: &mut OpenApi) {
    for (path, item) in &mut description.paths.paths {
        for (method, operation) in [
            (Method::POST, &mut item.post),
            (Method::PUT, &mut item.put),
            (Method::PATCH, &mut item.patch),
            (Method::DELETE, &mut item.delete),
        ] {
            if let Some(operation) = operation.as_mut().filter(|_| covers(&method, path)) {
                describe_one(operation);
            }
        }
    }
}

fn describe_one(operation: &mut Operation) {
    operation.parameters.get_or_insert_default().push(RefOr::T(parameter()));
    for (status, said) in [
        ("400", "The request cannot be read."),
        ("409", "A request under this key is under way, or its answer was lost."),
        ("422", "The key belongs to another request."),
    ] {
        let problem = Ref::from_schema_name("Problem");
        let content = ContentBuilder::new().schema(Some(problem)).build();
        let response =
            ResponseBuilder::new().description(said).content("application/problem+json", content);
        let responses = &mut operation.responses.responses;
        responses.entry(status.to_owned()).or_insert_with(|| response.build().into());
    }
}

fn parameter() -> Parameter {
    ParameterBuilder::new()
        .name("Idempotency-Key")
        .parameter_in(ParameterIn::Header)
        .required(Required::False)
        .description(Some("The same key with the same request gives the same answer for a day."))
        .schema(Some(
            ObjectBuilder::new()
                .schema_type(utoipa::openapi::Type::String)
                .max_length(Some(LONGEST)),
        ))
        .build()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_bids_and_no_secret_is_remembered() {
        let covered = |path| covers(&Method::POST, path);
        assert!(covered("/api/v1/office/procedures"));
        for path in [
            "/api/v1/bidding/commit",
            "/api/v1/bidding/withdrawal",
            "/api/v1/session",
            "/api/v1/tokens",
            "/api/v1/me/api-keys",
            "/healthz",
        ] {
            assert!(!covered(path), "{path}");
        }
        assert!(!covers(&Method::GET, "/api/v1/office/procedures"));
    }

    #[test]
    fn another_body_address_method_or_version_is_another_request() {
        let hash = |method, address, tag: Option<&'static str>, body: &'static str| {
            let mut headers = HeaderMap::new();
            if let Some(tag) = tag {
                headers.insert(header::IF_MATCH, HeaderValue::from_static(tag));
            }
            fingerprint(&method, address, &headers, &Bytes::from_static(body.as_bytes()))
        };
        let one = hash(Method::POST, "/a", None, "x");
        assert_eq!(one, hash(Method::POST, "/a", None, "x"));
        for other in [
            hash(Method::PUT, "/a", None, "x"),
            hash(Method::POST, "/a?b", None, "x"),
            hash(Method::POST, "/a", Some("\"1\""), "x"),
            hash(Method::POST, "/a", None, "y"),
        ] {
            assert_ne!(one, other);
        }
    }
}
