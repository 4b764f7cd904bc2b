//! The one place where refusals and faults become HTTP: RFC 9457 problems, the same words for people and machines.
//! It must not decide anything; every use case error has its line in [`status_of`].

use app::{AppError, Meanwhile, format, words};
use axum::Json;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use locales::{Language, citation};
use serde::Serialize;
use tender::finding::Finding;
use tender::refusal::Refusal;
use utoipa::ToSchema;

/// A problem after RFC 9457.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Problem {
    /// Which problem, as an address of the documentation.
    #[serde(rename = "type")]
    #[schema(example = "/probleme/changed-meanwhile")]
    pub kind: String,
    /// What is wrong, in one sentence.
    pub title: String,
    /// Status code of the answer.
    pub status: u16,
    /// What to do about it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub detail: String,
    /// Every single fault, with its field and its rule.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<FieldProblem>,
}

/// One fault of an input.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct FieldProblem {
    /// The field, as a JSON pointer (RFC 6901); empty for the whole.
    pub pointer: String,
    /// The rule that refused.
    pub rule: String,
    /// Its legal or technical source.
    pub source: String,
    /// What is wrong and what to do.
    pub detail: String,
}

/// An error of a handler, still without language.
#[derive(Debug)]
pub(crate) enum WebError {
    /// A use case refused.
    App(AppError),
    /// Body or query are readable, but not as what is wanted: key of the text, what does not fit, and where.
    Unread(&'static str, Box<Finding>),
    /// The request itself is wrong: status, key of the text, what it is about.
    Request(StatusCode, &'static str, String),
}

impl From<AppError> for WebError {
    fn from(error: AppError) -> Self {
        Self::App(error)
    }
}

impl From<Box<Finding>> for WebError {
    /// What does not fit in a body.
    fn from(finding: Box<Finding>) -> Self {
        Self::Unread("bad-body", finding)
    }
}

impl WebError {
    /// A request that cannot be read.
    pub(crate) fn bad(key: &'static str, said: impl ToString) -> Self {
        Self::Request(StatusCode::BAD_REQUEST, key, said.to_string())
    }

    /// The answer in a language.
    pub(crate) fn problem(&self, language: Language) -> Problem {
        let texts = language.texts();
        let (status, key) = self.status();
        let mut problem = Problem {
            kind: format!("/probleme/{key}"),
            title: texts.text(key),
            status: status.as_u16(),
            detail: texts.text(&format!("{key}-remedy")),
            errors: Vec::new(),
        };
        match self {
            Self::App(AppError::Refused(refusals)) => {
                problem.errors =
                    refusals.iter().map(|refusal| field_problem(refusal, language)).collect();
            }
            Self::App(AppError::Faulty(findings)) => {
                problem.errors = findings.iter().map(|one| found(one, language)).collect();
            }
            Self::App(AppError::Stale { current, since }) => {
                problem.detail =
                    texts.with("changed-meanwhile-remedy", &[("version", &current.to_string())]);
                problem.errors = since.iter().map(|one| meanwhile(one, language)).collect();
            }
            Self::App(AppError::Internal(fault)) => tracing::error!(fault, "a request failed"),
            Self::App(
                AppError::NotFound
                | AppError::Unauthenticated
                | AppError::TooMany
                | AppError::ClockApart
                | AppError::Busy
                | AppError::BrokenOff,
            ) => {}
            Self::Unread(_, finding) => {
                problem.detail = sentence(&finding.message, language);
                problem.errors = vec![found(finding, language)];
            }
            Self::Request(_, _, said) if said.is_empty() => {}
            Self::Request(_, _, said) => problem.detail = format!("{} ({said})", problem.detail),
        }
        problem
    }

    fn status(&self) -> (StatusCode, &'static str) {
        match self {
            Self::App(error) => status_of(error),
            Self::Unread(key, _) => (StatusCode::BAD_REQUEST, key),
            Self::Request(status, key, _) => (*status, key),
        }
    }
}

/// The policy of status codes, once for pages and API.
fn status_of(error: &AppError) -> (StatusCode, &'static str) {
    match error {
        AppError::Refused(refusals) => {
            if refusals.iter().all(|refusal| refusal.message.key.starts_with("role-")) {
                (StatusCode::FORBIDDEN, "not-allowed")
            } else {
                (StatusCode::UNPROCESSABLE_ENTITY, "refused")
            }
        }
        AppError::Faulty(_) => (StatusCode::UNPROCESSABLE_ENTITY, "refused"),
        AppError::NotFound => (StatusCode::NOT_FOUND, "not-found"),
        AppError::Unauthenticated => (StatusCode::UNAUTHORIZED, "sign-in-needed"),
        AppError::Stale { .. } => (StatusCode::PRECONDITION_FAILED, "changed-meanwhile"),
        AppError::TooMany => (StatusCode::TOO_MANY_REQUESTS, "too-many"),
        AppError::ClockApart => (StatusCode::SERVICE_UNAVAILABLE, "clock-apart"),
        AppError::Busy => (StatusCode::SERVICE_UNAVAILABLE, "busy"),
        AppError::BrokenOff => (StatusCode::BAD_REQUEST, "broken-upload"),
        AppError::Internal(_) => (StatusCode::INTERNAL_SERVER_ERROR, "our-fault"),
    }
}

/// The sentence of a message in a language.
pub(crate) fn sentence(message: &tender::message::Message, language: Language) -> String {
    let values: Vec<(&str, &str)> =
        message.args.iter().map(|(name, value)| (*name, value.as_str())).collect();
    language.texts().say(message.key, &values)
}

/// The sentence of a rule and its values, as they were stored.
pub(crate) fn sentence_of(
    rule: &str,
    args: &std::collections::BTreeMap<String, String>,
    language: Language,
) -> String {
    let values: Vec<(&str, &str)> =
        args.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    language.texts().say(rule, &values)
}

fn field_problem(refusal: &Refusal, language: Language) -> FieldProblem {
    FieldProblem {
        pointer: refusal.field.clone(),
        rule: refusal.message.key.to_owned(),
        source: citation(&refusal.source, language),
        detail: sentence(&refusal.message, language),
    }
}

/// What somebody else did since the caller read.
fn meanwhile(one: &Meanwhile, language: Language) -> FieldProblem {
    let texts = language.texts();
    let (rule, detail) = match one {
        Meanwhile::Differs(change) => {
            let told = words::change(change, language);
            let key = match (told.before.is_empty(), told.after.is_empty()) {
                (false, false) => "changed-meanwhile-field",
                (true, _) => "changed-meanwhile-only-sent",
                (_, true) => "changed-meanwhile-only-stored",
            };
            let values =
                [("field", &*told.field), ("stored", &*told.before), ("sent", &*told.after)];
            (change.field.key, texts.with(key, &values))
        }
        Meanwhile::Step { code, at, by } => {
            let step = texts.text(&format!("step-{code}"));
            let at = format::moment(*at, language);
            let key =
                if by.is_some() { "changed-meanwhile-step-by" } else { "changed-meanwhile-step" };
            let by = by.as_deref().unwrap_or_default();
            (
                "changed-meanwhile-step",
                texts.with(key, &[("step", &*step), ("at", &*at), ("by", by)]),
            )
        }
    };
    FieldProblem { pointer: String::new(), rule: rule.to_owned(), source: String::new(), detail }
}

/// A finding in an input, with its line where the input has lines.
pub(crate) fn found(finding: &Finding, language: Language) -> FieldProblem {
    let said = sentence(&finding.message, language);
    let remedy = sentence(&finding.remedy, language);
    FieldProblem {
        pointer: finding.line.map_or(finding.pointer.clone(), |line| format!("line {line}")),
        rule: finding.message.key.to_owned(),
        source: String::new(),
        detail: format!("{said} {remedy}"),
    }
}

/// A problem as the API answers it.
pub(crate) struct ApiError(pub(crate) Language, pub(crate) WebError);

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        answer(self.1.problem(self.0))
    }
}

/// A problem as an answer of the API.
pub(crate) fn answer(problem: Problem) -> Response {
    let status = StatusCode::from_u16(problem.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut response = (status, Json(problem)).into_response();
    let media_type = HeaderValue::from_static("application/problem+json");
    response.headers_mut().insert(header::CONTENT_TYPE, media_type);
    if status == StatusCode::SERVICE_UNAVAILABLE {
        // Soon enough for the last minute, late enough to let a queue go.
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("5"));
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;
    use tender::message::Message;

    #[test]
    fn a_refusal_names_field_rule_source_and_remedy_in_both_languages() {
        let refusal = Refusal::new(
            Message::new("password-length").with("shortest", 10).with("longest", 200),
            "NIST SP 800-63B",
        );
        let error = WebError::from(AppError::refused(refusal.at("/password")));
        let de = error.problem(Language::De);
        assert_eq!(de.status, 422);
        assert_eq!(de.errors[0].pointer, "/password");
        assert!(de.errors[0].detail.contains("10"), "{de:?}");
        assert_ne!(de.errors[0].detail, error.problem(Language::En).errors[0].detail);
    }

    #[test]
    fn a_source_is_cited_in_the_language_of_the_reader() {
        let refusal = Refusal::new(Message::new("draft-title"), "§ 20 Abs. 3 Satz 1 VgV");
        let error = WebError::from(AppError::refused(refusal));
        let source = |language| error.problem(language).errors[0].source.clone();
        assert_eq!(source(Language::De), "§ 20 Abs. 3 Satz 1 VgV");
        assert_eq!(source(Language::En), "§ 20(3) sentence 1 VgV");
    }

    #[test]
    fn our_own_faults_tell_nothing_to_the_outside() {
        let error = WebError::from(AppError::Internal("password=hunter2".into()));
        let shown = serde_json::to_string(&error.problem(Language::De)).unwrap();
        assert!(!shown.contains("hunter2"));
    }

    #[test]
    fn a_missing_role_is_403_and_any_other_refusal_422() {
        let refused = |key| WebError::from(AppError::refused(Refusal::new(Message::new(key), "§")));
        assert_eq!(refused("role-own-draft").problem(Language::De).status, 403);
        assert_eq!(refused("draft-title").problem(Language::De).status, 422);
    }
}
