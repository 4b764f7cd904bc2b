//! Checking notices by API, stateless: fast enough to be asked at every pause in typing.
//! It must not keep what it was given.
#![expect(
    unused_qualifications,
    reason = "the description's macro repeats the types of parameters"
)]

use crate::Shared;
use crate::extract::unread::{parameter, unreadable};
use crate::extract::{Lang, Perhaps, Query};
use crate::problem::{ApiError, WebError};
use crate::refused::{Refused, TooLarge, Unreadable};
use app::{AppError, CheckedNotice};
use axum::Json;
use axum::body::Bytes;
use axum::extract::State;
use axum::extract::rejection::BytesRejection;
use axum::http::StatusCode;
use axum::http::header::{CONTENT_TYPE, ETAG};
use axum::response::{IntoResponse as _, Response};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::{IntoParams, ToSchema};

/// How to check.
#[derive(Deserialize, IntoParams, Default)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub(crate) struct CheckParameters {
    /// The day that rules take as today; today in Berlin where none is given.
    date: String,
}

/// What the official rules say of a notice.
#[derive(Serialize, ToSchema)]
pub(crate) struct CheckView {
    /// Version of the SDK that checked.
    sdk: String,
    /// The subtype that the notice names (OPP-070).
    subtype: Option<String>,
    /// Verdict of the XML Schema.
    xsd_ok: bool,
    /// Whether the notice may go out.
    right: bool,
    /// Ids of the official rules that failed, sorted.
    failed: Vec<String>,
    /// Every finding: rule, severity, term, field, path, line, sentence and remedy in German and English.
    #[schema(value_type = Vec<Object>)]
    findings: Vec<Value>,
}

impl From<CheckedNotice> for CheckView {
    fn from(checked: CheckedNotice) -> Self {
        let findings = checked.findings.iter();
        Self {
            findings: findings.map(|told| serde_json::to_value(told).unwrap_or_default()).collect(),
            sdk: checked.sdk,
            subtype: checked.subtype,
            xsd_ok: checked.xsd_ok,
            right: checked.right,
            failed: checked.failed,
        }
    }
}

/// A notice of which not all bytes can be had: it is too large, or the line broke.
pub(crate) fn not_a_notice(fault: &BytesRejection) -> WebError {
    match fault.status() {
        status @ StatusCode::PAYLOAD_TOO_LARGE => {
            WebError::Request(status, "notice-too-large", String::new())
        }
        status => unreadable(status),
    }
}

/// Check a notice, or a draft of one, by the official rules
#[utoipa::path(
    post, operation_id = "checkNotice", path = "/api/v1/notices/check", tag = "public", params(CheckParameters),
    request_body(content = String, content_type = "application/xml"),
    responses((status = 200, body = CheckView), Unreadable, TooLarge, Refused)
)]
pub(crate) async fn check(
    State(state): State<Shared>,
    Lang(language): Lang,
    Query(parameters): Query<CheckParameters>,
    bytes: Result<Bytes, BytesRejection>,
) -> Result<Json<CheckView>, ApiError> {
    let failed = |error: WebError| ApiError(language, error);
    let bytes = bytes.map_err(|fault| failed(not_a_notice(&fault)))?;
    let day = Some(&parameters.date).filter(|date| !date.is_empty());
    let day = day.map(|date| date.parse::<Date>()).transpose();
    let day = day.map_err(|_| failed(parameter("date", &parameters.date)))?;
    let app = state.app.clone();
    let checked = tokio::task::spawn_blocking(move || app.check_notice(&bytes, day)).await;
    let checked = checked.map_err(|fault| failed(AppError::Internal(fault.to_string()).into()))?;
    Ok(Json(checked.map_err(|error| failed(error.into()))?.into()))
}

/// The notice with which a procedure was published, as it went out.
pub(crate) async fn published(
    State(state): State<Shared>,
    Lang(language): Lang,
    Perhaps(reader): Perhaps,
    crate::extract::Path(number): crate::extract::Path<String>,
) -> Result<Response, ApiError> {
    let failed = |error: AppError| ApiError(language, error.into());
    let (row, stream) = state.app.public_notice(reader.as_ref(), &number).await.map_err(failed)?;
    let headers =
        [(CONTENT_TYPE, "application/xml".to_owned()), (ETAG, format!("\"{}\"", row.sha256))];
    Ok((headers, axum::body::Body::from_stream(stream)).into_response())
}

/// One notice of a procedure by its id, as it went out.
pub(crate) async fn published_before(
    State(state): State<Shared>,
    Lang(language): Lang,
    Perhaps(reader): Perhaps,
    crate::extract::Path((number, file)): crate::extract::Path<(String, String)>,
) -> Result<Response, ApiError> {
    let failed = |error: AppError| ApiError(language, error.into());
    let id = file.strip_suffix(".xml").and_then(|id| id.parse().ok());
    let id = id.ok_or_else(|| failed(AppError::NotFound))?;
    let (row, stream) =
        state.app.public_notice_of(reader.as_ref(), &number, id).await.map_err(failed)?;
    let headers =
        [(CONTENT_TYPE, "application/xml".to_owned()), (ETAG, format!("\"{}\"", row.sha256))];
    Ok((headers, axum::body::Body::from_stream(stream)).into_response())
}
