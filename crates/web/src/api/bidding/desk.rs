//! What a bidder reads: the desk of a procedure, the check beforehand, the own bids.
//! It must not answer anything about another company.

use super::view::{BidCheckView, DeskView, OwnBidView, check, desk, own_bid};
use super::{SlotPlace, failed};
use crate::Shared;
use crate::extract::{Json, Lang, SignedIn};
use crate::problem::ApiError;
use crate::refused::{BadBody, Forbidden, Refused, SignedOut, Unknown};
use axum::extract::State;
use serde::{Deserialize, Serialize};
use tender::id::BodyId;
use utoipa::ToSchema;

/// Which desk.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct DeskRequest {
    /// Number or id of the procedure.
    procedure: String,
    /// The company; left out, the first by name for which the caller may bid.
    #[serde(default)]
    company: Option<uuid::Uuid>,
}

/// What a client needs to bid in a procedure
#[utoipa::path(
    post, operation_id = "biddingDesk", path = "/api/v1/bidding/desk", tag = "bidding", request_body = DeskRequest,
    responses((status = 200, body = DeskView), BadBody, SignedOut, Forbidden, Unknown)
)]
pub(crate) async fn show(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Json(request): Json<DeskRequest>,
) -> Result<axum::Json<DeskView>, ApiError> {
    let company = request.company.map(BodyId);
    let found = state.app.desk(&caller, &request.procedure, company).await;
    let found = found.map_err(failed(language))?;
    Ok(axum::Json(desk(&found, &state.app, caller.person.id)))
}

/// Which company.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct CompanyRequest {
    /// The company; may be left out by who acts for one only.
    #[serde(default)]
    company: Option<uuid::Uuid>,
}

/// Own bids.
#[derive(Serialize, ToSchema)]
pub(crate) struct OwnBids {
    bids: Vec<OwnBidView>,
}

/// Own bids in all procedures
#[utoipa::path(
    post, operation_id = "ownBids", path = "/api/v1/bidding/mine", tag = "bidding", request_body = CompanyRequest,
    responses((status = 200, body = OwnBids), BadBody, SignedOut, Unknown, Refused)
)]
pub(crate) async fn mine(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Json(request): Json<CompanyRequest>,
) -> Result<axum::Json<OwnBids>, ApiError> {
    let bids = state.app.own_bids(&caller, request.company.map(BodyId)).await;
    let bids = bids.map_err(failed(language))?;
    Ok(axum::Json(OwnBids { bids: bids.iter().filter_map(own_bid).collect() }))
}

/// What is to be checked.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct CheckBid {
    /// The opening.
    opening: uuid::Uuid,
    /// The company that bids.
    company: uuid::Uuid,
    /// Number of the main bid, from 1.
    slot: u64,
    /// Names of the sealed parts that the bid will name.
    #[serde(default)]
    stored: Vec<String>,
}

/// Would a bid be accepted now, and do its parts lie there? What the bid says is checked by its client alone
#[utoipa::path(
    post, operation_id = "checkBid", path = "/api/v1/bidding/check", tag = "bidding", request_body = CheckBid,
    responses((status = 200, body = BidCheckView), BadBody, SignedOut, Forbidden, Unknown, Refused)
)]
pub(crate) async fn look(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Json(request): Json<CheckBid>,
) -> Result<axum::Json<BidCheckView>, ApiError> {
    let CheckBid { opening, company, slot, stored } = request;
    let place = SlotPlace { opening, company, slot };
    let found = state.app.check_bid(&caller, place.into(), stored).await;
    Ok(axum::Json(check(found.map_err(failed(language))?, language)))
}
