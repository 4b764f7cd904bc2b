//! The list of an opening by API, for those who bid where the law gives it to them.
//! It must not hold the rule, nor anything of the opening's record beyond the list.

use crate::Shared;
use crate::extract::{Lang, Path, SignedIn};
use crate::problem::ApiError;
use crate::refused::{SignedOut, Unknown};
use app::{ListedBid, ListedLot};
use axum::extract::State;
use serde::Serialize;
use utoipa::ToSchema;

/// What the opening made known to those who bid.
#[derive(Serialize, ToSchema)]
pub(crate) struct OpeningList {
    /// The bids that came in time, in the order of the bidders' names.
    bids: Vec<ListedBidView>,
}

/// One bid as the opening found it, before any check.
#[derive(Serialize, ToSchema)]
pub(crate) struct ListedBidView {
    /// The bidder.
    company: String,
    /// Where the bidder has its seat.
    town: String,
    /// What is offered for each lot; empty where the bid could not be read.
    lots: Vec<ListedLotView>,
    /// How many variants come with it.
    variants: usize,
}

/// The main offer for a lot.
#[derive(Serialize, ToSchema)]
pub(crate) struct ListedLotView {
    /// The title of the lot, where there are several.
    lot: Option<String>,
    /// The end sum in euros without VAT; none where the bidder gave none.
    price: Option<String>,
    /// The rate of VAT on it in percent.
    vat: Option<String>,
    /// The discount granted without a condition, in percent.
    discount: Option<String>,
}

impl From<ListedBid> for ListedBidView {
    fn from(bid: ListedBid) -> Self {
        let lot = |lot: ListedLot| ListedLotView {
            lot: lot.lot,
            price: lot.price.map(|price| price.to_string()),
            vat: lot.vat.map(|vat| vat.to_string()),
            discount: lot.discount.map(|discount| discount.to_string()),
        };
        let ListedBid { company, town, lots, variants } = bid;
        Self { company, town, lots: lots.into_iter().map(lot).collect(), variants }
    }
}

/// Names and end sums of the opening, for those who bid where the law gives it to them (§ 14 Abs. 6 VOB/A)
#[utoipa::path(
    get, operation_id = "showOpeningList", path = "/api/v1/procedures/{number}/opening-list", tag = "company", params(("number" = String, Path)),
    responses((status = 200, body = OpeningList), SignedOut, Unknown)
)]
pub(crate) async fn show(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Path(number): Path<String>,
) -> Result<axum::Json<OpeningList>, ApiError> {
    let found = state.app.opening_list(&caller, &number).await;
    let found = found.map_err(|error| ApiError(language, error.into()))?;
    Ok(axum::Json(OpeningList { bids: found.into_iter().map(ListedBidView::from).collect() }))
}
