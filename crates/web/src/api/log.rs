//! Proofs from the public log and the statements that stand in it, for everybody.
//! It must not tell what a commitment is about.
#![expect(
    unused_qualifications,
    reason = "the description's macro repeats the types of parameters"
)]

use crate::Shared;
use crate::extract::unread::parameter;
use crate::extract::{Lang, Path, Query};
use crate::problem::{ApiError, WebError};
use crate::refused::{Unknown, Unreadable};
use app::{AppError, LogProof};
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::{ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL, CONTENT_TYPE, RETRY_AFTER};
use axum::response::{IntoResponse as _, Response};
use serde::{Deserialize, Serialize};
use tender::instant::Instant;
use utoipa::{IntoParams, ToSchema};

const PAGE: u64 = 50;

/// The proof that a commitment is in the log (C2SP tlog-proof)
#[utoipa::path(
    get, operation_id = "showLogProof", path = "/api/v1/log/proofs/{commitment}", tag = "public",
    params(("commitment" = String, Path, description = "The commitment of a receipt or statement: 64 lower-case hexadecimal digits")),
    responses(
        (status = 200, body = String, content_type = "text/plain", description = "The proof, under the first head that enough witnesses cosigned"),
        (status = 202, description = "It waits for its minute; ask again after the seconds in Retry-After"),
        Unknown
    )
)]
pub(crate) async fn proof(
    State(state): State<Shared>,
    Lang(language): Lang,
    Path(commitment): Path<String>,
) -> Result<Response, ApiError> {
    let failed = |error: AppError| ApiError(language, error.into());
    match state.app.log_proof(&commitment).await.map_err(failed)? {
        LogProof::Unknown => Err(failed(AppError::NotFound)),
        LogProof::Pending => Ok((StatusCode::ACCEPTED, [(RETRY_AFTER, "30")]).into_response()),
        LogProof::Proof(text) => {
            let headers = [
                (CONTENT_TYPE, "text/plain; charset=utf-8"),
                (CACHE_CONTROL, "no-cache"),
                (ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
            ];
            Ok((headers, text).into_response())
        }
    }
}

/// Where to go on.
#[derive(Deserialize, IntoParams, Default)]
#[serde(default, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct StatementParameters {
    /// The cursor of the next page.
    ab: String,
}

/// One page of statements.
#[derive(Serialize, ToSchema)]
pub(crate) struct StatementList {
    /// This page, the oldest first.
    items: Vec<Statement>,
    /// The cursor of the next page, if there is one.
    next: Option<String>,
}

/// A signed text that everybody can hold against the log.
#[derive(Serialize, ToSchema)]
pub(crate) struct Statement {
    /// What it is: `rotation`, `key-record`, `opening-record`.
    kind: String,
    /// Text and signatures (C2SP signed-note).
    note: String,
    /// 32 bytes in hex. The commitment is SHA-256(`zuschlag/act/v1` LF, salt, SHA-256(text)).
    salt: String,
    /// The commitment in hex, for its proof.
    commitment: String,
    /// When it was published here.
    published_at: String,
}

/// Changes of keys, key records and opening records, with what is needed to find them in the log
#[utoipa::path(
    get, operation_id = "listLogStatements", path = "/api/v1/log/statements", tag = "public", params(StatementParameters),
    responses((status = 200, body = StatementList), Unreadable)
)]
pub(crate) async fn statements(
    State(state): State<Shared>,
    Lang(language): Lang,
    Query(parameters): Query<StatementParameters>,
) -> Result<Json<StatementList>, ApiError> {
    let failed = |error: WebError| ApiError(language, error);
    let after = Some(parameters.ab.as_str()).filter(|cursor| !cursor.is_empty());
    let after = after
        .map(|cursor| read(cursor).ok_or_else(|| failed(parameter("ab", cursor))))
        .transpose()?;
    let rows = state.app.statements(after, PAGE).await.map_err(|error| failed(error.into()))?;
    let full = u64::try_from(rows.len()).is_ok_and(|count| count == PAGE);
    let next = rows.last().filter(|_| full);
    let next = next.map(|row| format!("{}.{}", row.made_at.micros(), row.commitment));
    let items = rows.into_iter().map(|row| Statement {
        published_at: row.made_at.to_string(),
        kind: row.kind,
        note: row.note,
        salt: row.salt,
        commitment: row.commitment,
    });
    Ok(Json(StatementList { items: items.collect(), next }))
}

fn read(cursor: &str) -> Option<(Instant, &str)> {
    let (micros, commitment) = cursor.split_once('.')?;
    Some((Instant::from_micros(micros.parse().ok()?)?, commitment))
}
