//! Openings by API: joining, unlocking, signing, late bids, and reading what was opened.
//! It must not hold a rule, nor give anything before an opening.
#![expect(
    unused_qualifications,
    reason = "the description's macro repeats the types of parameters"
)]

pub(crate) mod view;

use crate::Shared;
use crate::extract::{Json, Lang, Path, Query, SignedIn};
use crate::problem::{ApiError, WebError};
use crate::refused::{BadBody, Forbidden, Refused, SignedOut, Unknown, Unreadable};
use app::{AppError, ReturnedShare};
use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse as _, Response};
use locales::Language;
use serde::Deserialize;
use tender::id::{BidId, ProcedureId};
use utoipa::{IntoParams, ToSchema};
use view::{BidEntry, PackageView, Status, status};

/// Which page of the package.
#[derive(Deserialize, IntoParams, Default)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub(crate) struct PackagePage {
    /// The cursor of the page.
    ab: String,
}

/// Shares that come back.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Shares {
    /// One entry a bid.
    shares: Vec<ShareOfBid>,
    /// Whether these are the last ones.
    last: bool,
}

/// The share of one bid, or why it was refused.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ShareOfBid {
    /// The bid.
    bid: uuid::Uuid,
    /// x and y, 33 bytes in base64.
    #[serde(default)]
    share: Option<String>,
    /// Why the client refused: a code such as `seal-share-of-another-bid`.
    #[serde(default)]
    refused: Option<String>,
}

/// A signature under the opening record.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SignedOpening {
    /// The record's text with the seat's signature.
    note: String,
}

/// A late bid that is to be admitted.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct AdmissionWish {
    /// The bid.
    bid: uuid::Uuid,
    /// Why the bidder is not to blame.
    reason: String,
}

type Shown<T> = Result<axum::Json<T>, ApiError>;

fn shown(found: Result<app::OpeningStatus, AppError>, language: Language) -> Shown<Status> {
    let found = found.map_err(|error| ApiError(language, error.into()))?;
    Ok(axum::Json(status(&found)))
}

/// Show how far the opening is
#[utoipa::path(
    get, operation_id = "showOpening", path = "/api/v1/office/procedures/{id}/opening", tag = "office", params(("id" = uuid::Uuid, Path)),
    responses((status = 200, body = Status), SignedOut, Unknown)
)]
pub(crate) async fn show(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Path(id): Path<ProcedureId>,
) -> Shown<Status> {
    shown(state.app.opening_status(&caller, id).await, language)
}

/// Join the opening; with the last officer that is needed it begins
#[utoipa::path(
    post, operation_id = "joinOpening", path = "/api/v1/office/procedures/{id}/opening/join", tag = "office", params(("id" = uuid::Uuid, Path)),
    responses((status = 200, body = Status), SignedOut, Forbidden, Unknown, Refused)
)]
pub(crate) async fn join(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Path(id): Path<ProcedureId>,
) -> Shown<Status> {
    shown(state.app.join_opening(&caller, id).await, language)
}

/// Fetch what one's seat has to unlock
#[utoipa::path(
    get, operation_id = "showPackage", path = "/api/v1/office/procedures/{id}/opening/package", tag = "office",
    params(("id" = uuid::Uuid, Path), PackagePage),
    responses((status = 200, body = PackageView), Unreadable, SignedOut, Forbidden, Unknown, Refused)
)]
pub(crate) async fn package(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Path(id): Path<ProcedureId>,
    Query(page): Query<PackagePage>,
) -> Shown<PackageView> {
    let found = state.app.opening_package(&caller, id, page.ab.parse().ok()).await;
    let found = found.map_err(|error| ApiError(language, error.into()))?;
    Ok(axum::Json(view::package(found)))
}

/// Give shares back
#[utoipa::path(
    post, operation_id = "giveShares", path = "/api/v1/office/procedures/{id}/opening/shares", tag = "office", params(("id" = uuid::Uuid, Path)),
    request_body = Shares,
    responses((status = 200, body = Status), BadBody, SignedOut, Forbidden, Unknown, Refused)
)]
pub(crate) async fn shares(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Path(id): Path<ProcedureId>,
    Json(given): Json<Shares>,
) -> Shown<Status> {
    let share =
        |given: ShareOfBid| ReturnedShare::read(BidId(given.bid), given.share, given.refused);
    let shares = given.shares.into_iter().map(share).collect();
    shown(state.app.give_shares(&caller, id, shares, given.last).await, language)
}

/// Sign the opening record
#[utoipa::path(
    post, operation_id = "signOpening", path = "/api/v1/office/procedures/{id}/opening/signature", tag = "office", params(("id" = uuid::Uuid, Path)),
    request_body = SignedOpening,
    responses((status = 200, body = Status), BadBody, SignedOut, Forbidden, Unknown, Refused)
)]
pub(crate) async fn sign(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Path(id): Path<ProcedureId>,
    Json(given): Json<SignedOpening>,
) -> Shown<Status> {
    shown(state.app.sign_opening(&caller, id, &given.note).await, language)
}

/// Admit a late bid; a second officer consents
#[utoipa::path(
    post, operation_id = "admitLate", path = "/api/v1/office/procedures/{id}/opening/admission", tag = "office", params(("id" = uuid::Uuid, Path)),
    request_body = AdmissionWish,
    responses((status = 200, body = Status), BadBody, SignedOut, Forbidden, Unknown, Refused)
)]
pub(crate) async fn admit(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Path(id): Path<ProcedureId>,
    Json(wish): Json<AdmissionWish>,
) -> Shown<Status> {
    shown(state.app.admit_late(&caller, id, BidId(wish.bid), wish.reason).await, language)
}

/// List the opened bids
#[utoipa::path(
    get, operation_id = "listBids", path = "/api/v1/office/procedures/{id}/bids", tag = "office", params(("id" = uuid::Uuid, Path)),
    responses((status = 200, body = Vec<BidEntry>), SignedOut, Unknown, Refused)
)]
pub(crate) async fn bids(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Path(id): Path<ProcedureId>,
) -> Shown<Vec<BidEntry>> {
    let found = state.app.opened_bids(&caller, id).await;
    let found = found.map_err(|error| ApiError(language, error.into()))?;
    Ok(axum::Json(found.iter().map(|bid| view::bid(bid, language)).collect()))
}

/// Fetch a file of an opened bid
#[utoipa::path(
    get, operation_id = "showBidFile", path = "/api/v1/office/procedures/{id}/bids/{bid}/files/{file}", tag = "office",
    params(("id" = uuid::Uuid, Path), ("bid" = uuid::Uuid, Path), ("file" = uuid::Uuid, Path)),
    responses((status = 200, body = Vec<u8>, content_type = "application/octet-stream"), SignedOut, Unknown, Refused)
)]
pub(crate) async fn file(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Path((id, bid, file)): Path<(ProcedureId, BidId, uuid::Uuid)>,
) -> Result<Response, ApiError> {
    let found = state.app.opened_file(&caller, id, (bid, file)).await;
    let found = found.map_err(|error| ApiError(language, WebError::from(error)))?;
    let name = crate::percent::encoded(&found.file.name);
    let disposition = format!("attachment; filename*=UTF-8''{name}");
    let disposition =
        HeaderValue::from_str(&disposition).unwrap_or(HeaderValue::from_static("attachment"));
    let headers = [
        (header::CONTENT_DISPOSITION, disposition),
        // What a bidder sent is never shown as a page of ours.
        (header::CONTENT_TYPE, HeaderValue::from_static("application/octet-stream")),
        (header::CONTENT_LENGTH, HeaderValue::from(found.file.size)),
    ];
    Ok((headers, Body::from_stream(found.bytes)).into_response())
}
