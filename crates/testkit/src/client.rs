//! A client in the process: requests go straight to the router, cookies are kept.
//! It must not open a socket.

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Method, Request, StatusCode, header};
use http_body_util::BodyExt as _;
use serde_json::Value;
use tower::ServiceExt as _;

/// A client with the cookie of its session.
#[derive(Clone)]
pub struct Client {
    router: Router,
    cookie: Option<String>,
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
    pub fn expect(self, status: u16) -> Self {
        assert_eq!(self.status.as_u16(), status, "{}", self.text());
        self
    }
}

impl Client {
    /// A client of a stranger.
    pub fn new(router: Router) -> Self {
        Self { router, cookie: None }
    }

    /// A client who is signed in with a password.
    pub async fn signed_in(router: Router, email: &str, password: &str) -> Self {
        let client = Self::new(router.clone());
        let credentials = serde_json::json!({ "email": email, "password": password });
        let answer = client.post("/api/v1/session", &credentials).await.expect(201);
        let cookie = answer.headers.get(header::SET_COOKIE).and_then(|cookie| cookie.to_str().ok());
        let cookie = cookie.and_then(|cookie| cookie.split(';').next()).map(str::to_owned);
        assert!(cookie.is_some(), "a session has a cookie");
        Self { router, cookie }
    }

    /// A client that carries the token of a session.
    pub fn with_token(router: Router, token: &str) -> Self {
        Self { router, cookie: Some(format!("zuschlag={token}")) }
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

    /// Sends anything.
    pub async fn send(
        &self,
        method: Method,
        path: &str,
        headers: &[(&str, &str)],
        body: impl Into<Body>,
    ) -> Answer {
        let mut request = Request::builder().method(method).uri(path);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        if let Some(cookie) = &self.cookie {
            request = request.header(header::COOKIE, cookie);
        }
        let request = request.body(body.into()).expect("a request");
        let response = self.router.clone().oneshot(request).await.expect("the router never fails");
        let (parts, body) = response.into_parts();
        let bytes = body.collect().await.expect("the body comes whole").to_bytes().to_vec();
        Answer { status: parts.status, headers: parts.headers, bytes }
    }
}
