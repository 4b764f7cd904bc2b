//! Intended awards without a call by API, for everybody.
//! It must not show more of a procedure than its announcement holds (§ 20 Abs. 4 VOB/A, § 135 Abs. 3 GWB).

use super::cursor;
use super::office::Page;
use crate::Shared;
use crate::extract::{Lang, Query};
use crate::problem::ApiError;
use crate::refused::Unreadable;
use crate::view::hit::place;
use crate::view::words::words;
use app::{Address, AnnouncedAward, Intention};
use axum::extract::State;
use locales::Language;
use serde::Serialize;
use tender::id::{NoticeId, ProcedureId};
use utoipa::ToSchema;

/// How many intentions a page holds.
const PAGE: u64 = 50;

/// One page of intentions, announced last first.
#[derive(Serialize, ToSchema)]
pub(crate) struct IntentionPage {
    /// This page.
    items: Vec<IntentionView>,
    /// The cursor of the next page, if there is one.
    next: Option<String>,
}

/// An intended award without a call.
#[derive(Serialize, ToSchema)]
pub(crate) struct IntentionView {
    /// Number of the procedure; it has no page.
    number: String,
    /// When it was announced.
    announced_at: String,
    /// The name of who buys.
    buyer: String,
    /// Where the buyer is reached.
    #[schema(value_type = Object)]
    address: Address,
    /// Type of procedure, as `ut-restricted-nocall`.
    procedure_type: Option<&'static str>,
    /// What is bought.
    title: String,
    /// Kind and scope.
    description: String,
    /// Where it is carried out: postal code and town.
    place: String,
    /// The first day of the contract as planned.
    #[schema(format = Date)]
    begin: Option<String>,
    /// The last day of the contract as planned.
    #[schema(format = Date)]
    end: Option<String>,
    /// What published notices announce, lot by lot (§ 135(3) GWB); nothing below the thresholds.
    awards: Vec<AnnouncedAwardView>,
}

/// An award that a published notice announces.
#[derive(Serialize, ToSchema)]
pub(crate) struct AnnouncedAwardView {
    /// The lot.
    lot: String,
    /// The firms that are to get the contract.
    firms: Vec<String>,
    /// Where the notice is.
    notice: String,
    /// First instant at which the contract may be concluded; nothing while the letters are not out.
    contract_from: Option<String>,
}

/// Where everybody reads a notice that announced an award without a call.
pub(crate) fn announcement_url(number: &str, notice: NoticeId) -> String {
    format!("/absichten/{number}/{notice}.xml")
}

fn view(found: Intention, language: Language) -> IntentionView {
    let draft = &found.row.procedure.file.draft;
    let lot = |award: &AnnouncedAward| draft.lots.iter().find(|lot| lot.id == award.lot);
    let awards = found.awards.iter().map(|award| AnnouncedAwardView {
        lot: lot(award).map(|lot| words(&lot.title, language)).unwrap_or_default(),
        firms: award.firms.clone(),
        notice: announcement_url(&found.row.number, award.notice),
        contract_from: award.contract_from.map(|at| at.to_string()),
    });
    IntentionView {
        awards: awards.collect(),
        announced_at: found.announced_at.to_string(),
        buyer: found.office.name,
        address: found.office.address,
        procedure_type: draft.procedure_type.map(tender::law::ProcedureType::code),
        title: words(&draft.title, language),
        description: words(&draft.description, language),
        place: place(draft),
        begin: draft.dates.contract_start.map(|day| day.to_string()),
        end: draft.dates.contract_end.map(|day| day.to_string()),
        number: found.row.number,
    }
}

/// List intended awards without a call
#[utoipa::path(
    get, operation_id = "listIntentions", path = "/api/v1/intentions", tag = "public", params(Page),
    responses((status = 200, body = IntentionPage), Unreadable)
)]
pub(crate) async fn list(
    State(state): State<Shared>,
    Lang(language): Lang,
    Query(page): Query<Page>,
) -> Result<axum::Json<IntentionPage>, ApiError> {
    let after = cursor::read(&page.ab).map(|(at, id)| (at, ProcedureId(id)));
    let found = state.app.intentions(after, PAGE).await;
    let found = found.map_err(|error| ApiError(language, error.into()))?;
    let next = cursor::next(&found, PAGE, |last| (last.announced_at, last.row.id.0));
    let items = found.into_iter().map(|one| view(one, language)).collect();
    Ok(axum::Json(IntentionPage { items, next }))
}
