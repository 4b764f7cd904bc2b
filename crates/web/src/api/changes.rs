//! What changed since the publication, as a feed by cursor, and what a change would change.
//! It must not show what is not public, nor take a step.

use super::questions::After;
use crate::Shared;
use crate::extract::{Json, Lang, Path, Perhaps, Query, SignedIn};
use crate::problem::ApiError;
use crate::refused::{BadBody, Forbidden, Refused, SignedOut, Unknown, Unreadable};
use app::{Happened, PublicChange, words};
use axum::extract::State;
use locales::Language;
use serde::Serialize;
use tender::id::ProcedureId;
use tender::procedure::Step;
use tender::procedure::difference::{Change, Value};
use utoipa::ToSchema;

/// How many entries a page of the feed holds.
const PAGE: usize = 50;

/// Public changes of a procedure, in the order of its file; none is ever lost or comes before an older one.
#[derive(Serialize, ToSchema)]
pub(crate) struct ChangeFeed {
    /// This page.
    items: Vec<ChangeEntry>,
    /// Where to go on reading, now or later; never empty.
    next: String,
    /// Whether there is more already.
    more: bool,
}

/// One public change.
#[derive(Serialize, ToSchema)]
pub(crate) struct ChangeEntry {
    /// `published`, `answered`, `corrected`, `deadline-moved`, `set-back` or `cancelled`.
    kind: String,
    /// When.
    at: String,
    /// The version of the content that it made, if it made one.
    version: Option<u32>,
    /// Why.
    reason: String,
    /// Every field that differs.
    changes: Vec<FieldChange>,
    /// Where its page is.
    url: String,
}

/// One field that differs.
#[derive(Serialize, ToSchema)]
pub(crate) struct FieldChange {
    /// The key of the field.
    key: String,
    /// What it is called.
    field: String,
    /// What stood there, in words.
    before: String,
    /// What stands there now, in words.
    after: String,
    /// What stood there, for machines: kind and value.
    #[schema(value_type = Option<Object>)]
    before_value: Option<Value>,
    /// What stands there now, for machines.
    #[schema(value_type = Option<Object>)]
    after_value: Option<Value>,
}

fn field(change: &Change, language: Language) -> FieldChange {
    let told = words::change(change, language);
    FieldChange {
        key: change.field.key.to_owned(),
        field: told.field,
        before: told.before,
        after: told.after,
        before_value: change.before.clone(),
        after_value: change.after.clone(),
    }
}

/// The page on which a change is read.
pub(crate) fn url(base: &str, number: &str, change: &PublicChange) -> String {
    let page = format!("{base}/ausschreibungen/{number}");
    match (&change.what, change.version) {
        (Happened::Answered { number, .. }, _) => format!("{page}/fragen#frage-{number}"),
        (_, Some(version)) => format!("{page}/aenderungen#fassung-{version}"),
        (_, None) => page,
    }
}

/// The change feed of a published procedure
#[utoipa::path(
    get, operation_id = "listChanges", path = "/api/v1/procedures/{number}/changes", tag = "public",
    params(("number" = String, Path), After),
    responses((status = 200, body = ChangeFeed), Unreadable, Unknown)
)]
pub(crate) async fn feed(
    State(state): State<Shared>,
    Lang(language): Lang,
    Perhaps(reader): Perhaps,
    Path(number): Path<String>,
    Query(after): Query<After>,
) -> Result<axum::Json<ChangeFeed>, ApiError> {
    let changes = state.app.public_changes(reader.as_ref(), &number).await;
    let changes = changes.map_err(|error| ApiError(language, error.into()))?;
    let start = after.place();
    let newer: Vec<&PublicChange> = changes.iter().filter(|change| change.seq > start).collect();
    let page = newer.get(..PAGE.min(newer.len())).unwrap_or_default();
    let entry = |change: &&PublicChange| ChangeEntry {
        kind: change.what.code().to_owned(),
        at: change.at.to_string(),
        version: change.version,
        reason: change.reason.clone(),
        changes: change.changes.iter().map(|change| field(change, language)).collect(),
        url: url(&state.settings.public_url, &number, change),
    };
    Ok(axum::Json(ChangeFeed {
        items: page.iter().map(entry).collect(),
        next: page.last().map_or(start, |last| last.seq).to_string(),
        more: newer.len() > PAGE,
    }))
}

/// What a step would change.
#[derive(Serialize, ToSchema)]
pub(crate) struct PreviewView {
    /// Every field that would differ.
    changes: Vec<FieldChange>,
    /// Whether the decision about the deadline is due with it (§ 20 Abs. 3 VgV).
    decision_due: bool,
    /// Whether a change notice goes out with it.
    notice: bool,
}

/// Tell what a step would change, without taking it
#[utoipa::path(
    post, operation_id = "previewStep", path = "/api/v1/office/procedures/{id}/preview", tag = "office",
    params(("id" = uuid::Uuid, Path)), request_body = Object,
    responses((status = 200, body = PreviewView), BadBody, SignedOut, Forbidden, Unknown, Refused)
)]
pub(crate) async fn preview(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Path(id): Path<ProcedureId>,
    Json(step): Json<Step>,
) -> Result<axum::Json<PreviewView>, ApiError> {
    let found = state.app.preview(&caller.actor(), id, step).await;
    let found = found.map_err(|error| ApiError(language, error.into()))?;
    Ok(axum::Json(PreviewView {
        changes: found.changes.iter().map(|change| field(change, language)).collect(),
        decision_due: found.decision_due,
        notice: found.notice,
    }))
}
