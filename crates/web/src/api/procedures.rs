//! Published procedures by API, for everybody.
//! It must not find what is not public.

use super::cursor;
use crate::Shared;
use crate::extract::unread::{parameter, unknown_parameter};
use crate::extract::{Lang, Path, Perhaps, Query};
use crate::problem::ApiError;
use crate::refused::{Unknown, Unreadable};
use crate::search::{Asked, state_name};
use crate::view::words::words;
use app::{Facets, PublicProcedure};
use axum::Json;
use axum::extract::{RawQuery, State};
use locales::Language;
use serde::Serialize;
use tender::procedure::Draft;
use utoipa::ToSchema;

/// One page of a list.
#[derive(Serialize, ToSchema)]
pub(crate) struct ProcedureList {
    /// How many there are in all.
    count: u64,
    /// How many each further choice would leave.
    facets: FacetList,
    /// This page.
    items: Vec<ProcedureEntry>,
    /// Words that were perhaps meant and find something; told only where nothing was found.
    meant: Option<MeantView>,
    /// The cursor of the next page, if there is one.
    next: Option<String>,
}

/// Words that were perhaps meant.
#[derive(Serialize, ToSchema)]
pub(crate) struct MeantView {
    /// The words, for `q`.
    q: String,
    /// How many they find under the same filters.
    count: u64,
}

/// How many each further choice would leave; each facet is counted as if nothing was chosen in it.
#[derive(Serialize, ToSchema)]
pub(crate) struct FacetList {
    /// By public state.
    status: Vec<FacetCount>,
    /// By what is bought (BT-23).
    art: Vec<FacetCount>,
    /// By division of the CPV codes.
    cpv: Vec<FacetCount>,
    /// By region, NUTS 3.
    region: Vec<FacetCount>,
    /// By days until the deadline at most.
    frist: Vec<FacetCount>,
    /// Above and below the thresholds.
    recht: Vec<FacetCount>,
}

/// One value of a facet.
#[derive(Serialize, ToSchema)]
pub(crate) struct FacetCount {
    /// The value as it stands in the query.
    value: String,
    /// How many there are.
    count: u64,
}

fn facets(counted: &Facets) -> FacetList {
    let list = |counts: &[(String, u64)]| {
        counts
            .iter()
            .map(|(value, count)| FacetCount { value: value.clone(), count: *count })
            .collect()
    };
    let days: Vec<_> =
        counted.days.iter().map(|(days, count)| (days.to_string(), *count)).collect();
    let named = |(code, count): &(String, u64)| (state_name(code).to_owned(), *count);
    let states: Vec<_> = counted.states.iter().map(named).collect();
    FacetList {
        status: list(&states),
        art: list(&counted.kinds),
        cpv: list(&counted.divisions),
        region: list(&counted.regions),
        frist: list(&days),
        recht: list(&counted.regimes),
    }
}

/// One procedure in a list.
#[derive(Serialize, ToSchema)]
pub(crate) struct ProcedureEntry {
    /// Its number, the last part of its address.
    number: String,
    /// Its page.
    url: String,
    /// Its title, in the language of the request where it has words in it.
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
    content: Draft,
    /// The documents.
    documents: Vec<DocumentView>,
    /// Whether the law gives the reader the list of the opening, see `…/opening-list`: they bid, and it has been held.
    opening_list: bool,
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

fn entry(state: &Shared, found: &PublicProcedure, language: Language) -> ProcedureEntry {
    let draft = &found.procedure.file.draft;
    ProcedureEntry {
        number: found.row.number.clone(),
        url: format!("{}/ausschreibungen/{}", state.settings.public_url, found.row.number),
        title: words(&draft.title, language),
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
    get, operation_id = "listProcedures", path = "/api/v1/procedures", tag = "public", params(Asked),
    responses((status = 200, body = ProcedureList), Unreadable)
)]
pub(crate) async fn list(
    State(state): State<Shared>,
    Lang(language): Lang,
    Query(asked): Query<Asked>,
    RawQuery(raw): RawQuery,
) -> Result<Json<ProcedureList>, ApiError> {
    let failed = |error: app::AppError| ApiError(language, error.into());
    // A filter that is not known would otherwise be left out silently.
    let names =
        raw.as_deref().unwrap_or_default().split('&').filter_map(|pair| pair.split('=').next());
    if let Some(unknown) = names.into_iter().find(|name| !name.is_empty() && !Asked::knows(name)) {
        return Err(ApiError(language, unknown_parameter(unknown)));
    }
    if let Some((name, value)) = asked.faults().first() {
        return Err(ApiError(language, parameter(name, value)));
    }
    let query = asked.query(&state, 50).await.map_err(failed)?;
    let (found, next) = state.app.public_procedures(&query).await.map_err(failed)?;
    let counted = state.app.facets(&query).await.map_err(failed)?;
    let items = found.iter().map(|found| entry(&state, found, language)).collect();
    let meant =
        if counted.count == 0 { state.app.meant(&query).await.map_err(failed)? } else { None };
    let (count, facets) = (counted.count, facets(&counted));
    Ok(Json(ProcedureList {
        count,
        facets,
        items,
        meant: meant.map(|meant| MeantView { q: meant.words, count: meant.count }),
        next: next.map(|(at, id)| cursor::write((at, id.0))),
    }))
}

/// Show one published procedure
#[utoipa::path(
    get, operation_id = "showProcedure", path = "/api/v1/procedures/{number}", tag = "public", params(("number" = String, Path)),
    responses((status = 200, body = ProcedureDetail), Unknown)
)]
pub(crate) async fn show(
    State(state): State<Shared>,
    Lang(language): Lang,
    Perhaps(reader): Perhaps,
    Path(number): Path<String>,
) -> Result<Json<ProcedureDetail>, ApiError> {
    let found = state
        .app
        .public_procedure(reader.as_ref(), &number)
        .await
        .map_err(|error| ApiError(language, error.into()))?;
    Ok(Json(ProcedureDetail {
        entry: entry(&state, &found, language),
        content: published(found.procedure.file.draft.clone()),
        documents: found.documents.iter().map(document).collect(),
        opening_list: state
            .app
            .has_opening_list(reader.as_ref(), &number)
            .await
            .map_err(|error| ApiError(language, error.into()))?,
    }))
}

/// The content as everybody may read it: an estimate that is not to be published stays with the office.
fn published(mut content: Draft) -> Draft {
    if !content.value_public {
        content.estimated_value = None;
        for lot in &mut content.lots {
            lot.estimated_value = None;
        }
    }
    content
}

#[cfg(test)]
mod tests {
    use super::*;
    use tender::id::LotId;
    use tender::money::Euro;
    use tender::procedure::draft::{Lot, Text};

    fn draft(value_public: bool) -> Draft {
        let value = Some(Euro::from_cents(8_000_000));
        let lot = Lot {
            id: LotId(uuid::Uuid::nil()),
            title: Text::default(),
            description: Text::default(),
            estimated_value: value,
        };
        Draft { value_public, estimated_value: value, lots: vec![lot], ..Draft::default() }
    }

    #[test]
    fn an_estimate_that_is_not_published_is_shown_to_nobody() {
        let shown = published(draft(false));
        assert_eq!((shown.estimated_value, shown.lots[0].estimated_value), (None, None));
        assert_eq!(published(draft(true)), draft(true));
    }
}
