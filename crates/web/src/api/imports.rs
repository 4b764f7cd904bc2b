//! Beginning a procedure with what is there already by API: a notice, an earlier procedure; finding CPV codes.
//! It must not hold a rule; who may not know gets 404.
#![expect(
    unused_qualifications,
    reason = "the description's macro repeats the types of parameters"
)]

use super::notices::not_a_notice;
use crate::Shared;
use crate::extract::{Json, Lang, Path, Query, SignedIn};
use crate::problem::{ApiError, WebError};
use crate::refused::{BadBody, Forbidden, Refused, SignedOut, TooLarge, Unknown, Unreadable};
use app::{AppError, CpvHit, ImportedNotice, ImportedValue, ProcedureRow};
use axum::body::Bytes;
use axum::extract::State;
use axum::extract::rejection::BytesRejection;
use axum::http::StatusCode;
use locales::Language;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use tender::id::{BodyId, ProcedureId};
use utoipa::{IntoParams, ToSchema};

/// For which office.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct ImportParameters {
    /// The office in charge.
    office: uuid::Uuid,
}

/// A procedure that was begun.
#[derive(Serialize, ToSchema)]
pub(crate) struct Begun {
    /// Its id.
    id: uuid::Uuid,
    /// Its number.
    number: String,
    /// Its version, for If-Match.
    version: i64,
}

impl From<&ProcedureRow> for Begun {
    fn from(row: &ProcedureRow) -> Self {
        Self { id: row.id.0, number: row.number.clone(), version: row.version }
    }
}

/// A value of the notice.
#[derive(Serialize, ToSchema)]
pub(crate) struct ImportValueView {
    /// Field of the SDK, such as `BT-21-Lot`, if it is one.
    field: Option<String>,
    /// What the SDK calls the field, in the language of the request.
    label: Option<String>,
    /// Where it stands in the notice.
    path: String,
    /// The line in the file.
    line: Option<u32>,
    /// What stands there.
    value: String,
    /// Why it was not taken over.
    why: Option<String>,
}

/// A date that the notice does not give.
#[derive(Serialize, ToSchema)]
pub(crate) struct ProposedDateView {
    /// The place in the draft, as a JSON pointer.
    field: String,
    /// The date as the draft holds it.
    value: String,
    /// Where it comes from.
    why: String,
}

/// What became of a notice.
#[derive(Serialize, ToSchema)]
pub(crate) struct ImportView {
    /// The new procedure.
    procedure: Begun,
    /// Version of the SDK that read and checked.
    sdk: String,
    /// The subtype that the notice names (OPP-070).
    subtype: Option<String>,
    /// Values that went over, in the order of the notice.
    taken: Vec<ImportValueView>,
    /// Values that did not, with reasons.
    left: Vec<ImportValueView>,
    /// Dates proposed anew.
    proposed: Vec<ProposedDateView>,
    /// Verdict of the XML Schema on the notice as it came.
    xsd_ok: bool,
    /// Ids of the official rules that the notice fails as it came, sorted.
    failed: Vec<String>,
    /// What the rules say, as in `POST /api/v1/notices/check`.
    #[schema(value_type = Vec<Object>)]
    findings: Vec<Value>,
}

fn view(imported: ImportedNotice, language: Language) -> ImportView {
    let texts = language.texts();
    let said = |message: &tender::message::Message| {
        let values: Vec<(&str, &str)> =
            message.args.iter().map(|(name, value)| (*name, value.as_str())).collect();
        texts.with(message.key, &values)
    };
    let value = |value: ImportedValue| {
        let [de, en] = value.label;
        ImportValueView {
            field: value.field,
            label: match language {
                Language::De => de,
                Language::En => en,
            },
            path: value.path,
            line: value.line,
            value: value.value,
            why: value.why.as_ref().map(said),
        }
    };
    let proposed = imported.proposed.iter().map(|date| ProposedDateView {
        field: date.field.to_owned(),
        value: date.value.clone(),
        why: said(&date.why),
    });
    let findings = imported.checked.findings.iter();
    ImportView {
        procedure: Begun::from(&imported.row),
        proposed: proposed.collect(),
        taken: imported.taken.into_iter().map(value).collect(),
        left: imported.left.into_iter().map(value).collect(),
        findings: findings.map(|told| serde_json::to_value(told).unwrap_or_default()).collect(),
        sdk: imported.checked.sdk,
        subtype: imported.checked.subtype,
        xsd_ok: imported.checked.xsd_ok,
        failed: imported.checked.failed,
    }
}

/// Begin a procedure with a contract notice
///
/// Every value of the notice is listed: what was taken over, and what was not, with its reason. Dates that have passed are
/// proposed anew as the law allows. The notice needs not be right; the official rules that it fails are listed.
#[utoipa::path(
    post, operation_id = "importNotice", path = "/api/v1/office/procedures/import", tag = "office", params(ImportParameters),
    request_body(content = String, content_type = "application/xml"),
    responses((status = 201, body = ImportView), Unreadable, SignedOut, Forbidden, Unknown, TooLarge, Refused)
)]
pub(crate) async fn import(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Query(parameters): Query<ImportParameters>,
    bytes: Result<Bytes, BytesRejection>,
) -> Result<(StatusCode, axum::Json<ImportView>), ApiError> {
    let failed = |error: WebError| ApiError(language, error);
    let bytes = bytes.map_err(|fault| failed(not_a_notice(&fault)))?;
    let office = BodyId(parameters.office);
    state.app.may_begin(&caller, office).await.map_err(|error| failed(error.into()))?;
    let app = state.app.clone();
    let read = tokio::task::spawn_blocking(move || app.read_notice(&bytes)).await;
    let read = read.map_err(|fault| failed(AppError::Internal(fault.to_string()).into()))?;
    let read = read.map_err(|error| failed(error.into()))?;
    let imported = state.app.import_notice(&caller, office, read).await;
    let imported = imported.map_err(|error| failed(error.into()))?;
    Ok((StatusCode::CREATED, axum::Json(view(imported, language))))
}

/// What is needed to copy a procedure.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct CopyProcedure {
    /// The office in charge of the new procedure.
    office: uuid::Uuid,
}

/// A procedure that was begun as a copy.
#[derive(Serialize, ToSchema)]
pub(crate) struct CopyView {
    /// The new procedure.
    procedure: Begun,
    /// What of the earlier one was not taken over, though it was there.
    left: Vec<LeftView>,
}

/// Something that was not taken over.
#[derive(Serialize, ToSchema)]
pub(crate) struct LeftView {
    /// What it is.
    what: String,
    /// Why it stayed behind.
    why: String,
}

/// Begin a procedure with the content of an earlier one
#[utoipa::path(
    post, operation_id = "copyProcedure", path = "/api/v1/office/procedures/{id}/copy", tag = "office",
    params(("id" = uuid::Uuid, Path)), request_body = CopyProcedure,
    responses((status = 201, body = CopyView), BadBody, SignedOut, Forbidden, Unknown, Refused)
)]
pub(crate) async fn copy(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Path(id): Path<ProcedureId>,
    Json(wanted): Json<CopyProcedure>,
) -> Result<(StatusCode, axum::Json<CopyView>), ApiError> {
    let copied = state.app.copy_procedure(&caller, id, BodyId(wanted.office)).await;
    let copied = copied.map_err(|error| ApiError(language, error.into()))?;
    let texts = language.texts();
    let left = copied.left.iter().map(|message| LeftView {
        what: texts.text(message.key),
        why: texts.text(&format!("{}-why", message.key)),
    });
    let view = CopyView { procedure: Begun::from(&copied.row), left: left.collect() };
    Ok((StatusCode::CREATED, axum::Json(view)))
}

/// What is looked for.
#[derive(Deserialize, IntoParams, Default)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub(crate) struct CpvParameters {
    /// Words in German or English, or the first digits of a code.
    q: String,
}

/// A code of the Common Procurement Vocabulary.
#[derive(Serialize, ToSchema)]
pub(crate) struct CpvView {
    /// Eight digits.
    code: String,
    /// Its words in the language of the request.
    label: String,
}

/// Codes that fit, the best first.
#[derive(Serialize, ToSchema)]
pub(crate) struct CpvList {
    /// At most twenty; none where no pack of the SDK is installed.
    items: Vec<CpvView>,
}

/// How many codes are shown.
const SHOWN: usize = 20;

/// Find CPV codes by words or digits
#[utoipa::path(
    get, operation_id = "searchCpv", path = "/api/v1/cpv", tag = "public", params(CpvParameters),
    responses((status = 200, body = CpvList), Unreadable)
)]
pub(crate) async fn cpv(
    State(state): State<Shared>,
    Lang(language): Lang,
    Query(parameters): Query<CpvParameters>,
) -> Result<axum::Json<CpvList>, ApiError> {
    let app = state.app.clone();
    let typed: String = parameters.q.chars().take(200).collect();
    let found = tokio::task::spawn_blocking(move || app.search_cpv(&typed, SHOWN)).await;
    let found =
        found.map_err(|fault| ApiError(language, AppError::Internal(fault.to_string()).into()))?;
    let shown = |hit: CpvHit| {
        let label = match language {
            Language::De => hit.de,
            Language::En => hit.en,
        };
        CpvView { code: hit.code, label }
    };
    Ok(axum::Json(CpvList { items: found.into_iter().map(shown).collect() }))
}
