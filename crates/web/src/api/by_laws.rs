//! An authority's own by-law by API: upload a version, read all, release one.
//! It must not hold a rule; who may not know gets 404.

use crate::Shared;
use crate::extract::{Lang, Path, SignedIn, Text};
use crate::problem::ApiError;
use crate::refused::{Forbidden, Refused, SignedOut, TooLarge, Unknown};
use app::{AppError, ByLawRow};
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use locales::{Language, citation};
use serde::Serialize;
use tender::id::BodyId;
use tender::law::{Band, ByLaw};
use utoipa::ToSchema;

/// All versions of an authority's by-law.
#[derive(Serialize, ToSchema)]
pub(crate) struct ByLawList {
    /// In the order in which they were uploaded.
    items: Vec<ByLawView>,
    /// Id of the version that governs what begins now.
    in_force: Option<uuid::Uuid>,
    /// Whether the reader may upload a version.
    may_upload: bool,
    /// Ids of the versions that the reader may release.
    may_release: Vec<uuid::Uuid>,
    /// Those who uploaded and released.
    people: Vec<ByLawPerson>,
}

/// Somebody who uploaded or released a version.
#[derive(Serialize, ToSchema)]
pub(crate) struct ByLawPerson {
    /// The person's id.
    id: uuid::Uuid,
    /// The person's name.
    name: String,
}

/// What holds from one value up to another.
#[derive(Serialize, ToSchema)]
pub(crate) struct BandView {
    /// For which contracts.
    kinds: Vec<&'static str>,
    /// First value, in euros.
    from_value: String,
    /// First value beyond the band, in euros; null up to the threshold of the Union.
    below: Option<String>,
    /// Lawful procedure types, the standard one first.
    procedures: Vec<&'static str>,
    /// Least number of firms to invite.
    invite: Option<u16>,
    /// What is published: `none`, `ex-post`, `ex-ante` or `notice`.
    publish: &'static str,
    /// Least days of the tender period.
    tender_days: Option<u16>,
    /// Who must approve, in order.
    approvals: Vec<String>,
    /// Citation.
    source: String,
}

impl BandView {
    fn new(band: &Band, language: Language) -> Self {
        Self {
            kinds: band.kinds.iter().map(|kind| kind.code()).collect(),
            from_value: band.from_value.to_string(),
            below: band.below.map(|value| value.to_string()),
            procedures: band.procedures.iter().map(|kind| kind.code()).collect(),
            invite: band.invite,
            publish: band.publish.code(),
            tender_days: band.tender_days,
            approvals: band.approvals.clone(),
            source: citation(&band.source, language),
        }
    }
}

/// A version of an authority's by-law.
#[derive(Serialize, ToSchema)]
pub(crate) struct ByLawView {
    /// Its id.
    id: uuid::Uuid,
    /// Its stable name.
    name: String,
    /// Day of the council's decision.
    #[schema(format = Date)]
    decided: Option<String>,
    /// First start day for which it holds.
    #[schema(format = Date)]
    from: Option<String>,
    /// Last start day for which it holds, if it names one.
    #[schema(format = Date)]
    until: Option<String>,
    /// Its bands, in the order of the text.
    bands: Vec<BandView>,
    /// How many trial cases it names.
    cases: usize,
    /// Who uploaded it.
    uploaded_by: uuid::Uuid,
    /// When.
    #[schema(format = DateTime)]
    uploaded_at: String,
    /// Who released it; null as long as it governs nothing.
    released_by: Option<uuid::Uuid>,
    /// When.
    #[schema(format = DateTime)]
    released_at: Option<String>,
    /// What it says (TOML).
    content: String,
}

fn view(row: ByLawRow, language: Language) -> ByLawView {
    let read = ByLaw::parse("by-law.toml", &row.content).ok();
    let head = read.as_ref().map(|by_law| &by_law.by_law.value);
    let bands = read.as_ref().map(|by_law| by_law.band.as_slice()).unwrap_or_default();
    ByLawView {
        id: row.id,
        decided: head.map(|head| head.decided.to_string()),
        from: head.map(|head| head.from.to_string()),
        until: head.and_then(|head| head.until).map(|day| day.to_string()),
        bands: bands.iter().map(|band| BandView::new(&band.value, language)).collect(),
        cases: read.as_ref().map_or(0, |by_law| by_law.case.len()),
        name: row.name,
        uploaded_by: row.uploaded_by.0,
        uploaded_at: row.uploaded_at.to_string(),
        released_by: row.released.map(|(by, _)| by.0),
        released_at: row.released.map(|(_, at)| at.to_string()),
        content: row.content,
    }
}

/// All versions of an authority's own by-law
#[utoipa::path(
    get, operation_id = "listByLaws", path = "/api/v1/authorities/{body}/by-laws", tag = "law",
    params(("body" = uuid::Uuid, Path, description = "The authority")),
    responses((status = 200, body = ByLawList), SignedOut, Unknown)
)]
pub(crate) async fn list(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Path(body): Path<uuid::Uuid>,
) -> Result<Response, ApiError> {
    let problem = |error: AppError| ApiError(language, error.into());
    let found = state.app.by_laws(&caller, BodyId(body)).await.map_err(problem)?;
    let released = found.versions.iter().filter(|(_, may)| *may).map(|(row, _)| row.id);
    let people = found.people.into_iter().map(|(id, name)| ByLawPerson { id: id.0, name });
    let list = ByLawList {
        in_force: found.in_force,
        may_upload: found.may_upload,
        may_release: released.collect(),
        people: people.collect(),
        items: found.versions.into_iter().map(|(row, _)| view(row, language)).collect(),
    };
    Ok(Json(list).into_response())
}

/// Upload a version of an authority's own by-law (TOML)
#[utoipa::path(
    post, operation_id = "uploadByLaw", path = "/api/v1/authorities/{body}/by-laws", tag = "law",
    params(("body" = uuid::Uuid, Path, description = "The authority")),
    request_body(content = String, content_type = "application/toml"),
    responses((status = 201, body = ByLawView), SignedOut, Forbidden, Unknown, TooLarge, Refused)
)]
pub(crate) async fn upload(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Path(body): Path<uuid::Uuid>,
    Text(content): Text,
) -> Result<Response, ApiError> {
    let problem = |error: AppError| ApiError(language, error.into());
    let row = state.app.upload_by_law(&caller, BodyId(body), content).await.map_err(problem)?;
    Ok((StatusCode::CREATED, Json(view(row, language))).into_response())
}

/// Release a version that somebody else uploaded
#[utoipa::path(
    post, operation_id = "releaseByLaw", path = "/api/v1/authorities/{body}/by-laws/{id}/release", tag = "law",
    params(
        ("body" = uuid::Uuid, Path, description = "The authority"),
        ("id" = uuid::Uuid, Path, description = "The version")
    ),
    responses((status = 200, body = ByLawView), SignedOut, Forbidden, Unknown, Refused)
)]
pub(crate) async fn release(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Path((body, id)): Path<(uuid::Uuid, uuid::Uuid)>,
) -> Result<Response, ApiError> {
    let problem = |error: AppError| ApiError(language, error.into());
    let row = state.app.release_by_law(&caller, BodyId(body), id).await.map_err(problem)?;
    Ok(Json(view(row, language)).into_response())
}
