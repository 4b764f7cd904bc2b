//! A client with a session: requests go straight to a router in the process, or to a program at an address.
//! It must not know what it asks for.

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Method, Request, StatusCode, header};
use http_body_util::BodyExt as _;
use serde_json::Value;
use std::time::Duration;
use tower::ServiceExt as _;

/// A client with the cookie of its session.
#[derive(Clone)]
pub struct Client {
    line: Line,
    cookie: Option<String>,
}

/// Where requests go.
#[derive(Clone)]
enum Line {
    Router(Router),
    Address(reqwest::Client, String),
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    /// Status code.
    pub status: StatusCode,
    /// Headers.
    pub headers: HeaderMap,
    /// The body.
    pub bytes: Vec<u8>,
}

impl Answer {
    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    /// The body as JSON; null where it is none.
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.bytes).unwrap_or(Value::Null)
    }

    /// The version of the thing that came, for If-Match.
    pub fn tag(&self) -> String {
        self.headers
            .get(header::ETAG)
            .and_then(|tag| tag.to_str().ok())
            .unwrap_or_default()
            .to_owned()
    }

    /// The same, if the status is as expected; else the test fails with the body.
    #[expect(clippy::return_self_not_must_use, reason = "often only the status matters")]
    #[track_caller]
    pub fn expect(self, status: u16) -> Self {
        assert_eq!(self.status.as_u16(), status, "{}", self.text());
        self
    }
}

impl Client {
    /// A client of a stranger.
    pub fn new(router: Router) -> Self {
        Self { line: Line::Router(router), cookie: None }
    }

    /// A client who is signed in with a password.
    pub async fn signed_in(router: Router, email: &str, password: &str) -> Self {
        let client = Self::new(router.clone());
        let credentials = serde_json::json!({ "email": email, "password": password });
        let answer = client.post("/api/v1/session", &credentials).await.expect(201);
        let cookie = answer.headers.get(header::SET_COOKIE).and_then(|cookie| cookie.to_str().ok());
        let cookie = cookie.and_then(|cookie| cookie.split(';').next()).map(str::to_owned);
        assert!(cookie.is_some(), "a session has a cookie");
        Self { line: Line::Router(router), cookie }
    }

    /// A client that carries the token of a session.
    pub fn with_token(router: Router, token: &str) -> Self {
        Self { line: Line::Router(router), cookie: Some(format!("zuschlag={token}")) }
    }

    /// The same session at a program that listens at an address.
    #[must_use]
    pub fn at(&self, url: &str) -> Self {
        let client = reqwest::Client::builder().timeout(Duration::from_mins(1)).build();
        let line = Line::Address(client.expect("a client"), url.to_owned());
        Self { line, cookie: self.cookie.clone() }
    }

    /// Reads.
    pub async fn get(&self, path: &str) -> Answer {
        self.send(Method::GET, path, &[], Body::empty()).await
    }

    /// Sends JSON.
    pub async fn post(&self, path: &str, body: &Value) -> Answer {
        let json = [("content-type", "application/json")];
        self.send(Method::POST, path, &json, Body::from(body.to_string())).await
    }

    /// Sends JSON about the version that `tag` names.
    pub async fn change(&self, method: Method, path: &str, tag: &str, body: &Value) -> Answer {
        let headers = [("content-type", "application/json"), ("if-match", tag)];
        self.send(method, path, &headers, Body::from(body.to_string())).await
    }

    /// Sends anything, and there must be an answer.
    pub async fn send(
        &self,
        method: Method,
        path: &str,
        headers: &[(&str, &str)],
        body: impl Into<Body>,
    ) -> Answer {
        self.try_send(method, path, headers, body).await.expect("there is an answer")
    }

    /// Sends anything; nothing where no whole answer came.
    pub async fn try_send(
        &self,
        method: Method,
        path: &str,
        headers: &[(&str, &str)],
        body: impl Into<Body>,
    ) -> Option<Answer> {
        let mut request = Request::builder().method(method).uri(path);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        if let Some(cookie) = &self.cookie {
            request = request.header(header::COOKIE, cookie);
        }
        let request = request.body(body.into()).expect("a request");
        match &self.line {
            Line::Router(router) => {
                let response = router.clone().oneshot(request).await.ok()?;
                let (parts, body) = response.into_parts();
                let bytes = body.collect().await.ok()?.to_bytes().to_vec();
                Some(Answer { status: parts.status, headers: parts.headers, bytes })
            }
            Line::Address(client, url) => over(client, url, request).await,
        }
    }
}

async fn over(client: &reqwest::Client, url: &str, request: Request<Body>) -> Option<Answer> {
    let (parts, body) = request.into_parts();
    let body = body.collect().await.ok()?.to_bytes();
    let sent = client.request(parts.method, format!("{url}{}", parts.uri));
    let response = sent.headers(parts.headers).body(body).send().await.ok()?;
    let (status, headers) = (response.status(), response.headers().clone());
    let bytes = response.bytes().await.ok()?.to_vec();
    Some(Answer { status, headers, bytes })
}
