//! Commits, withdrawals, own versions and their receipts.
//! It must not take an instant of its own: a request's arrival is taken once, by [`Arriving`].

use super::view::{Receipted, VersionView, receipted, versions};
use super::{Arriving, Base64, SlotPlace, failed};
use crate::Shared;
use crate::extract::{Json, Lang, SignedIn};
use crate::problem::ApiError;
use crate::refused::{BadBody, Busy, Forbidden, Refused, SignedOut, Unknown};
use app::AppError;
use app::bidding::{NewBid, Taken};
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A sealed bid. Its manifest and parts were stored before.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct CommitRequest {
    /// The commit as a note signed by the person who commits.
    commit: String,
    /// The sealed shares of the version's key: the gate's, then the seats' in their order.
    shares: Vec<Base64>,
    /// The key sealed to the company's people.
    copy: Base64,
}

type Answered = Result<(StatusCode, axum::Json<Receipted>), ApiError>;

fn answered(taken: &Taken) -> (StatusCode, axum::Json<Receipted>) {
    let status = if taken.new { StatusCode::CREATED } else { StatusCode::OK };
    (status, axum::Json(receipted(&taken.entry)))
}

/// Submit a sealed bid; the same bytes give the same receipt
#[utoipa::path(
    post, operation_id = "submitBid", path = "/api/v1/bidding/commit", tag = "bidding", request_body = CommitRequest,
    responses(
        (status = 200, body = Receipted, description = "It was taken before"),
        (status = 201, body = Receipted, description = "Taken now, in time or late"),
        BadBody, SignedOut, Forbidden, Unknown, Refused, Busy
    )
)]
pub(crate) async fn submit(
    State(state): State<Shared>,
    Lang(language): Lang,
    request: Arriving<CommitRequest>,
) -> Answered {
    let Arriving { value: CommitRequest { commit, shares, copy }, arrived, caller } = request;
    let shares = shares.into_iter().map(|share| share.0).collect();
    let new = NewBid { commit, shares, copy: copy.0 };
    let taken = state.app.submit_bid(&caller, arrived, new);
    Ok(answered(&Box::pin(taken).await.map_err(failed(language))?))
}

/// A withdrawal.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WithdrawalRequest {
    /// The withdrawal as a note signed by the person who withdraws.
    withdrawal: String,
}

/// Withdraw a bid before the deadline; the same bytes give the same receipt
#[utoipa::path(
    post, operation_id = "withdrawBid", path = "/api/v1/bidding/withdrawal", tag = "bidding", request_body = WithdrawalRequest,
    responses(
        (status = 200, body = Receipted, description = "It was taken before"),
        (status = 201, body = Receipted),
        BadBody, SignedOut, Forbidden, Unknown, Refused, Busy
    )
)]
pub(crate) async fn withdraw(
    State(state): State<Shared>,
    Lang(language): Lang,
    request: Arriving<WithdrawalRequest>,
) -> Answered {
    let Arriving { value, arrived, caller } = request;
    let taken = state.app.withdraw_bid(&caller, arrived, value.withdrawal);
    Ok(answered(&Box::pin(taken).await.map_err(failed(language))?))
}

/// The versions of an own bid.
#[derive(Serialize, ToSchema)]
pub(crate) struct Versions {
    versions: Vec<VersionView>,
}

/// The versions of an own bid, to read, copy or replace it
#[utoipa::path(
    post, operation_id = "bidVersions", path = "/api/v1/bidding/versions", tag = "bidding", request_body = SlotPlace,
    responses((status = 200, body = Versions), BadBody, SignedOut, Unknown)
)]
pub(crate) async fn list(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Json(place): Json<SlotPlace>,
) -> Result<axum::Json<Versions>, ApiError> {
    let entries = state.app.own_entries(&caller, place.into()).await.map_err(failed(language))?;
    Ok(axum::Json(Versions { versions: versions(entries) }))
}

/// Which receipt.
#[derive(Clone, Copy, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ReceiptRequest {
    /// The opening.
    opening: uuid::Uuid,
    /// The company that bids.
    company: uuid::Uuid,
    /// Number of the main bid, from 1.
    slot: u64,
    /// The version; a withdrawal counts.
    version: u64,
}

impl ReceiptRequest {
    fn place(self) -> SlotPlace {
        let Self { opening, company, slot, .. } = self;
        SlotPlace { opening, company, slot }
    }
}

/// The receipt of an own version
#[utoipa::path(
    post, operation_id = "bidReceipt", path = "/api/v1/bidding/receipt", tag = "bidding", request_body = ReceiptRequest,
    responses((status = 200, body = Receipted), BadBody, SignedOut, Unknown)
)]
pub(crate) async fn receipt(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Json(request): Json<ReceiptRequest>,
) -> Result<axum::Json<Receipted>, ApiError> {
    let slot = request.place().into();
    let entries = state.app.own_entries(&caller, slot).await.map_err(failed(language))?;
    let found = entries.iter().find(|entry| entry.receipt.place.version == request.version);
    let found = found.ok_or(AppError::NotFound).map_err(failed(language))?;
    Ok(axum::Json(receipted(found)))
}

/// The receipt of an own version as a PDF, with the signed receipt in it
#[utoipa::path(
    post, operation_id = "bidReceiptPdf", path = "/api/v1/bidding/receipt/pdf", tag = "bidding", request_body = ReceiptRequest,
    responses((status = 200, content_type = "application/pdf", body = Vec<u8>), BadBody, SignedOut, Unknown)
)]
pub(crate) async fn receipt_pdf(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Json(request): Json<ReceiptRequest>,
) -> Result<Response, ApiError> {
    let (slot, version) = (request.place().into(), request.version);
    let paper = state.app.receipt_paper(&caller, slot, version, language);
    let paper = Box::pin(paper).await.map_err(failed(language))?;
    Ok(([(header::CONTENT_TYPE, "application/pdf")], paper).into_response())
}
