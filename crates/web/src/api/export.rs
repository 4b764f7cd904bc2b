//! Exports by API: OCDS packages, the table of awards, procurement files; all streamed.
//! It must not show what the reader may not know; use cases decide.

mod wanted;

pub(crate) use wanted::Wanted;

use crate::Shared;
use crate::extract::unread::parameter;
use crate::extract::{Lang, Path, Query, SignedIn};
use crate::problem::{ApiError, WebError};
use crate::refused::{Forbidden, Refused, SignedOut, Unknown, Unreadable};
use app::{AppError, Export, ExportQuery, PackageKind};
use axum::body::Body;
use axum::extract::{OriginalUri, State};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse as _, Response};
use futures_util::TryStreamExt as _;
use tender::id::ProcedureId;

fn asked(wanted: &Wanted) -> Result<ExportQuery, WebError> {
    wanted.query().map_err(|(name, value)| parameter(name, &value))
}

/// The package that a name in addresses means.
fn package(name: &str) -> Result<PackageKind, WebError> {
    match name {
        "releases.json" => Ok(PackageKind::Releases),
        "records.json" => Ok(PackageKind::Records),
        _ => Err(AppError::NotFound.into()),
    }
}

/// An export as an answer. A fault in its midst breaks the line off, so that nobody takes a part for the whole.
fn streamed(export: Export, kind: &'static str, name: &str) -> Response {
    let logged = export.inspect_err(|fault| tracing::error!(%fault, "an export broke off"));
    let mut response = Body::from_stream(logged).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    if let Ok(name) = HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")) {
        headers.insert(header::CONTENT_DISPOSITION, name);
    }
    response
}

fn address(state: &Shared, uri: &axum::http::Uri) -> String {
    format!("{}{uri}", state.settings.public_url)
}

/// Export published procedures as OCDS 1.1: `releases.json` or `records.json`
#[utoipa::path(
    get, operation_id = "exportOcds", path = "/api/v1/export/ocds/{package}", tag = "export",
    params(("package" = String, Path, description = "`releases.json` or `records.json`"), Wanted),
    responses(
        (status = 200, content_type = "application/json", body = Object, description = "A package of OCDS 1.1.5"),
        Unreadable, Unknown, Refused
    )
)]
pub(crate) async fn ocds(
    State(state): State<Shared>,
    Lang(language): Lang,
    OriginalUri(uri): OriginalUri,
    Path(name): Path<String>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, ApiError> {
    let failed = |error| ApiError(language, error);
    let kind = package(&name).map_err(failed)?;
    let query = asked(&wanted).map_err(failed)?;
    let export = state.app.export_ocds(kind, &address(&state, &uri), &query).await;
    let export = export.map_err(|error| failed(error.into()))?;
    Ok(streamed(export, "application/json", &format!("ocds-{name}")))
}

/// Export the published awards as CSV (RFC 4180, UTF-8), one line a lot
#[utoipa::path(
    get, operation_id = "exportAwards", path = "/api/v1/export/awards.csv", tag = "export", params(Wanted),
    responses((status = 200, content_type = "text/csv", body = String), Unreadable, Refused)
)]
pub(crate) async fn awards(
    State(state): State<Shared>,
    Lang(language): Lang,
    Query(wanted): Query<Wanted>,
) -> Result<Response, ApiError> {
    let query = asked(&wanted).map_err(|error| ApiError(language, error))?;
    let export = state.app.export_awards(&query).await;
    let export = export.map_err(|error| ApiError(language, error.into()))?;
    Ok(streamed(export, "text/csv; charset=utf-8; header=present", "awards.csv"))
}

/// Export the procedures whose files one reads as OCDS 1.1, with estimates, opened bids and awards before their publication
#[utoipa::path(
    get, operation_id = "exportFiles", path = "/api/v1/office/export/ocds/{package}", tag = "export",
    params(("package" = String, Path, description = "`releases.json` or `records.json`"), Wanted),
    responses(
        (status = 200, content_type = "application/json", body = Object, description = "A package of OCDS 1.1.5"),
        Unreadable, SignedOut, Forbidden, Unknown, Refused
    )
)]
pub(crate) async fn files(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    OriginalUri(uri): OriginalUri,
    Path(name): Path<String>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, ApiError> {
    let failed = |error| ApiError(language, error);
    let kind = package(&name).map_err(failed)?;
    let query = asked(&wanted).map_err(failed)?;
    let export = state.app.export_files(&caller, kind, &address(&state, &uri), &query).await;
    let export = export.map_err(|error| failed(error.into()))?;
    Ok(streamed(export, "application/json", &format!("ocds-file-{name}")))
}

/// Read the whole procurement file (Vergabeakte) as a ZIP
#[utoipa::path(
    get, operation_id = "readProcurementFile", path = "/api/v1/office/procedures/{id}/file.zip", tag = "export",
    params(("id" = uuid::Uuid, Path)),
    responses((status = 200, content_type = "application/zip", body = Vec<u8>), Unreadable, SignedOut, Unknown, Refused)
)]
pub(crate) async fn file(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Path(id): Path<ProcedureId>,
) -> Result<Response, ApiError> {
    let export = Box::pin(state.app.procurement_file(&caller, id, language)).await;
    let export = export.map_err(|error| ApiError(language, error.into()))?;
    Ok(streamed(export, "application/zip", "vergabeakte.zip"))
}
