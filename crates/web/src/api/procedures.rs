//! Published procedures by API, for everybody.
//! It must not find what is not public.
#![expect(
    unused_qualifications,
    reason = "the description's macro repeats the types of parameters"
)]

use super::cursor;
use crate::Shared;
use crate::extract::{Lang, Path, Query};
use crate::problem::{ApiError, Problem};
use app::{PublicProcedure, PublicQuery};
use axum::Json;
use axum::extract::State;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// Which procedures to list; the same names as in the address of the page.
#[derive(Deserialize, IntoParams)]
#[serde(default, deny_unknown_fields)]
#[derive(Default)]
#[into_params(parameter_in = Query)]
pub(crate) struct ListParameters {
    /// Words that must all occur; parts of compounds count, umlauts as one types them.
    q: String,
    /// Postcode or town.
    ort: String,
    /// `offen` for those whose deadline is still to come.
    status: String,
    /// `frist` for those that end first; otherwise those published last come first.
    sort: String,
    /// The cursor of the next page.
    ab: String,
    /// Language of words for people: `de` or `en`.
    lang: String,
}

/// One page of a list.
#[derive(Serialize, ToSchema)]
pub(crate) struct ProcedureList {
    /// How many there are in all.
    count: u64,
    /// This page.
    items: Vec<ProcedureEntry>,
    /// The cursor of the next page, if there is one.
    next: Option<String>,
}

/// One procedure in a list.
#[derive(Serialize, ToSchema)]
pub(crate) struct ProcedureEntry {
    /// Its number, the last part of its address.
    number: String,
    /// Its page.
    url: String,
    /// Its title.
    title: String,
    /// Name of the office in charge.
    buyer: String,
    /// CPV codes, the main one first (BT-262, BT-263).
    cpv: Vec<String>,
    /// NUTS 3 code of the place (BT-5071).
    nuts: String,
    /// The deadline in force (BT-131 or BT-1311).
    deadline: Option<String>,
    /// When it was published.
    published_at: Option<String>,
    /// Its stage.
    stage: String,
}

/// A published procedure.
#[derive(Serialize, ToSchema)]
pub(crate) struct ProcedureDetail {
    /// As in lists.
    #[serde(flatten)]
    entry: ProcedureEntry,
    /// The published content, see `schemas/draft.schema.json`.
    #[schema(value_type = Object)]
    content: tender::procedure::Draft,
    /// The documents.
    documents: Vec<DocumentView>,
}

/// One document.
#[derive(Serialize, ToSchema)]
pub(crate) struct DocumentView {
    /// Its id: that of this version.
    pub(crate) id: uuid::Uuid,
    /// The document over all its versions.
    pub(crate) slot: uuid::Uuid,
    /// The version of the content with which it came.
    pub(crate) version: i64,
    /// Whether it is only prepared for a correction; the public does not see it then.
    pub(crate) prepared: bool,
    /// Its name.
    pub(crate) name: String,
    /// `read` or `fill`.
    pub(crate) purpose: String,
    /// Media type as sniffed.
    pub(crate) media_type: String,
    /// Size in bytes.
    pub(crate) size: i64,
    /// SHA-256 in hex.
    pub(crate) sha256: String,
    /// When it was added.
    pub(crate) added_at: String,
    /// When it was withdrawn or replaced.
    pub(crate) withdrawn_at: Option<String>,
}

pub(crate) fn document(document: &app::Document) -> DocumentView {
    DocumentView {
        id: document.id.0,
        slot: document.slot.0,
        version: document.version,
        prepared: document.prepared_at.is_some(),
        name: document.name.clone(),
        purpose: document.purpose.clone(),
        media_type: document.media_type.clone(),
        size: document.size,
        sha256: document.sha256.clone(),
        added_at: document.added_at.to_string(),
        withdrawn_at: document.withdrawn_at.map(|at| at.to_string()),
    }
}

fn entry(state: &Shared, found: &PublicProcedure) -> ProcedureEntry {
    let draft = &found.procedure.file.draft;
    ProcedureEntry {
        number: found.row.number.clone(),
        url: format!("{}/ausschreibungen/{}", state.settings.public_url, found.row.number),
        title: draft.title.de.clone(),
        buyer: found.office.name.clone(),
        cpv: draft.cpv.clone(),
        nuts: draft.place.nuts.clone(),
        deadline: found.row.deadline().map(|at| at.to_string()),
        published_at: found.row.visible_from.map(|at| at.to_string()),
        stage: found.procedure.stage.code().to_owned(),
    }
}

/// List published procedures
#[utoipa::path(
    get, operation_id = "listProcedures", path = "/api/v1/procedures", tag = "public", params(ListParameters),
    responses(
        (status = 200, body = ProcedureList),
        (status = 400, body = Problem, content_type = "application/problem+json")
    )
)]
pub(crate) async fn list(
    State(state): State<Shared>,
    Lang(language): Lang,
    Query(asked): Query<ListParameters>,
) -> Result<Json<ProcedureList>, ApiError> {
    let failed = |error: app::AppError| ApiError(language, error.into());
    let query = PublicQuery {
        words: format!("{} {}", asked.q, asked.ort),
        open: asked.status == "offen",
        by_deadline: asked.sort == "frist",
        after: cursor::read(&asked.ab),
        limit: 50,
        offices: None,
    };
    let (found, next) = state.app.public_procedures(&query).await.map_err(failed)?;
    let count = state.app.count_public(&query).await.map_err(failed)?;
    let items = found.iter().map(|found| entry(&state, found)).collect();
    Ok(Json(ProcedureList { count, items, next: next.map(cursor::write) }))
}

/// Show one published procedure
#[utoipa::path(
    get, operation_id = "showProcedure", path = "/api/v1/procedures/{number}", tag = "public", params(("number" = String, Path)),
    responses(
        (status = 200, body = ProcedureDetail),
        (status = 404, body = Problem, content_type = "application/problem+json")
    )
)]
pub(crate) async fn show(
    State(state): State<Shared>,
    Lang(language): Lang,
    Path(number): Path<String>,
) -> Result<Json<ProcedureDetail>, ApiError> {
    let found = state
        .app
        .public_procedure(&number)
        .await
        .map_err(|error| ApiError(language, error.into()))?;
    Ok(Json(ProcedureDetail {
        entry: entry(&state, &found),
        content: found.procedure.file.draft.clone(),
        documents: found.documents.iter().map(document).collect(),
    }))
}
