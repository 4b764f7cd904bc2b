//! The platform as a client sees it: signing in, asking, sending, and asking again while it is busy.
//! It must not repeat what is not idempotent, nor say a password or a token in an error.

use super::{Fault, Login};
use reqwest::header::{ACCEPT_LANGUAGE, COOKIE, IF_MATCH, SET_COOKIE};
use reqwest::{Client, Response, StatusCode};
use serde_json::{Value, json};
use std::time::{Duration, Instant};

/// A session at a platform.
pub(super) struct Api {
    http: Client,
    base: String,
    cookie: String,
}

/// Why the platform gave no answer that counts.
#[derive(Debug, thiserror::Error)]
pub(super) enum Unanswered {
    /// It refused; the words are its own.
    #[error("{0}")]
    Refused(String),
    /// It is busy or out of reach; the same request may be answered later.
    #[error("the platform gave no answer: {0}")]
    Later(String),
}

impl Api {
    /// Signs in.
    pub(super) async fn sign_in(login: &Login) -> Result<Self, Fault> {
        let http = Client::builder().connect_timeout(Duration::from_secs(20)).build()?;
        let base = login.server.trim_end_matches('/').to_owned();
        let credentials = json!({ "email": login.email, "password": login.password });
        let request = http.post(format!("{base}/api/v1/session")).json(&credentials);
        let answer = judged(request.send().await).await?;
        let cookies = answer.headers().get_all(SET_COOKIE).iter();
        let cookie = cookies
            .filter_map(|cookie| cookie.to_str().ok()?.split(';').next())
            .collect::<Vec<_>>();
        Ok(Self { http, base, cookie: cookie.join("; ") })
    }

    /// Reads.
    pub(super) async fn get(&self, path: &str) -> Result<Value, Unanswered> {
        let request = self.http.get(format!("{}{path}", self.base));
        body(judged(self.signed(request).send().await).await?).await
    }

    /// Asks; all that is asked here may be asked again.
    pub(super) async fn post(&self, path: &str, body_of: &Value) -> Result<Value, Unanswered> {
        let request = self.http.post(format!("{}{path}", self.base)).json(body_of);
        body(judged(self.signed(request).send().await).await?).await
    }

    /// Puts a JSON value.
    pub(super) async fn put(&self, path: &str, body_of: &Value) -> Result<Value, Unanswered> {
        let request = self.http.put(format!("{}{path}", self.base)).json(body_of);
        let request = request.header(IF_MATCH, "\"0\"");
        body(judged(self.signed(request).send().await).await?).await
    }

    /// Stores a sealed part.
    pub(super) async fn part(
        &self,
        company: &str,
        object: &str,
        bytes: Vec<u8>,
    ) -> Result<Value, Unanswered> {
        let request = self.http.put(format!("{}/api/v1/bidding/parts/{object}", self.base));
        let request = request.header("bidder", company).body(bytes);
        body(judged(self.signed(request).send().await).await?).await
    }

    fn signed(&self, request: reqwest::RequestBuilder) -> reqwest::RequestBuilder {
        request.header(COOKIE, &self.cookie).header(ACCEPT_LANGUAGE, "de")
    }
}

/// Tries again while the platform is busy or out of reach, each time a little later, until patience ends.
pub(super) async fn patiently<T>(
    patience: u64,
    mut attempt: impl AsyncFnMut() -> Result<T, Unanswered>,
) -> Result<T, Unanswered> {
    let end = Instant::now().checked_add(Duration::from_secs(patience));
    let mut wait = Duration::from_millis(500);
    loop {
        match attempt().await {
            Err(Unanswered::Later(_)) if end.is_some_and(|end| Instant::now() < end) => {
                tokio::time::sleep(wait).await;
                wait = wait.saturating_mul(2).min(Duration::from_secs(15));
            }
            answer => return answer,
        }
    }
}

async fn judged(sent: reqwest::Result<Response>) -> Result<Response, Unanswered> {
    let answer = sent.map_err(|fault| Unanswered::Later(fault.without_url().to_string()))?;
    let status = answer.status();
    if status.is_success() {
        return Ok(answer);
    }
    let text = answer.text().await.unwrap_or_default();
    let said = words(&text).unwrap_or_else(|| status.to_string());
    let later = status.is_server_error() || status == StatusCode::TOO_MANY_REQUESTS;
    Err(if later { Unanswered::Later(said) } else { Unanswered::Refused(said) })
}

/// The sentences of a problem (RFC 9457): its title and every single reason.
fn words(problem: &str) -> Option<String> {
    let problem: Value = serde_json::from_str(problem).ok()?;
    let mut words = vec![problem.get("title")?.as_str()?.to_owned()];
    for error in problem.get("errors").and_then(Value::as_array).into_iter().flatten() {
        words.extend(error.get("detail").and_then(Value::as_str).map(str::to_owned));
    }
    Some(words.join(" "))
}

async fn body(answer: Response) -> Result<Value, Unanswered> {
    answer.json().await.map_err(|fault| Unanswered::Later(fault.without_url().to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_reasons_of_a_problem_are_told_in_its_own_words() {
        let problem = r#"{"type": "/probleme/refused", "title": "A.", "errors": [{"detail": "B."}, {"detail": "C."}]}"#;
        assert_eq!(words(problem).as_deref(), Some("A. B. C."));
        assert_eq!(words("<html>"), None);
    }

    #[tokio::test]
    async fn what_may_come_later_is_tried_again_and_a_refusal_is_not() {
        let mut tries = 0;
        let answer = patiently(60, async || {
            tries += 1;
            if tries < 2 { Err(Unanswered::Later("busy".to_owned())) } else { Ok(tries) }
        });
        assert_eq!(answer.await.unwrap(), 2);
        let mut tries = 0;
        let answer = patiently(60, async || {
            tries += 1;
            Err::<(), _>(Unanswered::Refused("no".to_owned()))
        });
        assert!(answer.await.is_err());
        assert_eq!(tries, 1);
    }
}
