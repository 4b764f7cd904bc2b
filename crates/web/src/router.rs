//! Which address leads where, and what every answer carries.
//! It must not hold handlers.

use crate::extract::Lang;
use crate::problem::{ApiError, WebError};
use crate::{Common, Settings, Shared, api, assets, fresh, idempotency, log, pace, pages};
use app::{App, AppError};
use axum::Router;
use axum::extract::{DefaultBodyLimit, State};
use axum::http::{HeaderName, HeaderValue, Request, StatusCode, header};
use axum::middleware::{Next, from_fn, from_fn_with_state, map_request};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use std::sync::Arc;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{DefaultPredicate, NotForContentType, Predicate as _};
use tower_http::csrf::CsrfLayer;
use tower_http::request_id::{MakeRequestUuid, PropagateRequestIdLayer, SetRequestIdLayer};
use tower_http::set_header::SetResponseHeaderLayer;
use tower_http::trace::TraceLayer;
use utoipa::openapi::OpenApi;

/// A body of JSON or a form is never larger than this; uploads of files have a route of their own.
const BODY_LIMIT: usize = 2 * 1024 * 1024;
/// So many rankings and simulations are computed at the same time, for everybody together.
const AT_ONCE: usize = 2;
/// Nothing but our own files runs or is shown.
const POLICY: &str = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; \
                      form-action 'self'; frame-ancestors 'none'";

/// The whole web surface.
pub fn router(app: App, settings: Settings) -> Router {
    let shared = Shared(Arc::new(Common {
        since: app.clock.machinery(),
        app,
        settings,
        computing: Arc::new(tokio::sync::Semaphore::new(AT_ONCE)),
    }));
    let (api, uploads, described) = api::routes();
    let quick = quick(&shared, api, described);
    let slow = uploads.merge(pages::slow_routes()).layer(from_fn(pace::keeps_up));
    let readable =
        DefaultPredicate::new().and(NotForContentType::const_new("application/octet-stream"));
    Router::new()
        .merge(quick)
        .merge(slow)
        .route("/.well-known/jwks.json", get(api::api_keys::jwks))
        .route("/healthz", get(|| async { "ok" }))
        .route("/readyz", get(ready))
        .route("/assets/{*path}", get(assets::serve))
        .route("/amt", get(assets::workspace))
        .route("/amt/{*path}", get(assets::workspace))
        .route("/amt/schluessel", get(assets::vault))
        .route("/amt/verfahren/{id}/plaetze", get(assets::vault))
        .route("/amt/verfahren/{id}/oeffnung", get(assets::vault))
        .route("/firma/schluessel", get(assets::vault))
        .route("/firma/angebot/{*path}", get(assets::vault))
        .route("/firma", get(assets::workspace))
        .route("/firma/{*path}", get(assets::workspace))
        .fallback(pages::not_found)
        .method_not_allowed_fallback(pages::wrong_method)
        .layer(CsrfLayer::new().with_rejection_response(|_| elsewhere()))
        .layer(map_request(of_machine))
        .layer(from_fn(without_nul))
        .layer(from_fn(own))
        .layer(CompressionLayer::new().compress_when(readable))
        .layer(CatchPanicLayer::custom(|_: Box<dyn core::any::Any + Send>| our_fault()))
        .layer(SetResponseHeaderLayer::if_not_present(
            header::CONTENT_SECURITY_POLICY,
            HeaderValue::from_static(POLICY),
        ))
        .layer(SetResponseHeaderLayer::overriding(
            header::X_CONTENT_TYPE_OPTIONS,
            HeaderValue::from_static("nosniff"),
        ))
        .layer(SetResponseHeaderLayer::if_not_present(
            header::REFERRER_POLICY,
            HeaderValue::from_static("same-origin"),
        ))
        .layer(SetResponseHeaderLayer::if_not_present(
            HeaderName::from_static("cross-origin-opener-policy"),
            HeaderValue::from_static("same-origin"),
        ))
        .layer(TraceLayer::new_for_http().make_span_with(quiet_span))
        .layer(PropagateRequestIdLayer::x_request_id())
        .layer(SetRequestIdLayer::x_request_id(MakeRequestUuid))
        .with_state(shared)
}

/// Everything that answers within a minute and takes no large bodies.
fn quick(shared: &Shared, api: Router<Shared>, described: OpenApi) -> Router<Shared> {
    let described = Arc::new(described);
    Router::new()
        .merge(api.layer(from_fn_with_state(shared.clone(), idempotency::once)))
        .merge(pages::routes(&shared.settings))
        .merge(log::routes())
        .route(
            "/api/v1/openapi.json",
            get(move || {
                let described = axum::Json((*described).clone());
                async { described }
            }),
        )
        .layer(from_fn(fresh::tagged))
        .layer(from_fn(pace::in_time))
        .layer(from_fn(pace::keeps_up))
        .layer(DefaultBodyLimit::max(BODY_LIMIT))
}

/// A request with `Authorization` carries no cookie, and no browser sends it in somebody's name: what is asked of
/// requests with cookies is not asked of it.
async fn of_machine<B>(mut request: Request<B>) -> Request<B> {
    if request.headers().contains_key(header::AUTHORIZATION) {
        for name in [header::COOKIE, header::ORIGIN, HeaderName::from_static("sec-fetch-site")] {
            request.headers_mut().remove(name);
        }
    }
    request
}

/// No address and no word of a search holds the character U+0000, and PostgreSQL stores it in no text.
async fn without_nul(request: axum::extract::Request, next: Next) -> Response {
    let language = crate::extract::language_of(request.headers(), request.uri().query());
    let (path, query) = (request.uri().path(), request.uri().query().unwrap_or_default());
    if path.contains("%00") {
        return ApiError(language, AppError::NotFound.into()).into_response();
    }
    if query.contains("%00") {
        return ApiError(language, WebError::bad("bad-query", "U+0000")).into_response();
    }
    next.run(request).await
}

/// What somebody who names themselves is shown stays in no cache that others share: not everybody may know of it.
async fn own(request: axum::extract::Request, next: Next) -> Response {
    let proofs = [header::COOKIE, header::AUTHORIZATION];
    let named = proofs.iter().any(|proof| request.headers().contains_key(proof));
    let mut answer = next.run(request).await;
    if named && !answer.headers().contains_key(header::CACHE_CONTROL) {
        answer.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("private"));
    }
    answer
}

/// The span of a request in the log. Paths below which bids are sent stay out of it: a line there would
/// tell that somebody bids, and when (docs/sealing.md, section 1).
fn quiet_span<B>(request: &Request<B>) -> tracing::Span {
    let path = request.uri().path();
    // A one-time link is as good as a password.
    let quiet = ["/api/v1/bidding/", "/firma/angebot/", "/zugang/"];
    if quiet.iter().any(|start| path.starts_with(start)) {
        return tracing::Span::none();
    }
    tracing::debug_span!("request", method = %request.method(), path)
}

/// The answer to a request that another site sent in somebody's name.
fn elsewhere() -> Response {
    let error = WebError::Request(StatusCode::FORBIDDEN, "from-elsewhere", "Origin".to_owned());
    ApiError(locales::Language::De, error).into_response()
}

fn our_fault() -> Response {
    let fault = AppError::Internal("a handler panicked".to_owned());
    ApiError(locales::Language::De, fault.into()).into_response()
}

/// Ready to take requests: the database answers.
async fn ready(
    State(shared): State<Shared>,
    Lang(language): Lang,
) -> Result<&'static str, ApiError> {
    let answer = shared.app.store.ping().await;
    answer.map_err(|fault| {
        tracing::error!(%fault, "not ready");
        let status = StatusCode::SERVICE_UNAVAILABLE;
        ApiError(language, WebError::Request(status, "not-ready", "database".to_owned()))
    })?;
    Ok("ready")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_log_knows_no_path_below_which_bids_are_sent() {
        let span = |path: &str| quiet_span(&Request::builder().uri(path).body(()).unwrap());
        assert!(span("/api/v1/bidding/commit").metadata().is_none());
        assert!(span("/firma/angebot/2026-1/abgeben").metadata().is_none());
        assert!(span("/zugang/secret").metadata().is_none());
        assert!(span("/api/v1/procedures").metadata().is_some());
    }
}
