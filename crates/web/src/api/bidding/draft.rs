//! Sealed drafts of bids.
//! It must not look into one.

use super::{Base64, SlotPlace, failed};
use crate::Shared;
use crate::api::office::version;
use crate::extract::{Json, Lang, SignedIn};
use crate::problem::ApiError;
use crate::refused::{BadBody, Forbidden, Refused, SignedOut, Stale, Unknown, Versionless};
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse as _, Response};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A stored draft.
#[derive(Serialize, ToSchema)]
pub(crate) struct DraftView {
    /// Its revision, also the `ETag`.
    revision: i64,
    /// The ciphertext.
    sealed: Base64,
}

/// A draft to be stored.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewDraft {
    /// The opening.
    opening: uuid::Uuid,
    /// The company that bids.
    company: uuid::Uuid,
    /// Number of the main bid, from 1.
    slot: u64,
    /// The ciphertext, sealed to the people of the company for the revision after the one in If-Match.
    sealed: Base64,
}

/// The revision that was stored.
#[derive(Serialize, ToSchema)]
pub(crate) struct DraftSaved {
    /// Also the `ETag`.
    revision: i64,
}

fn tag(revision: i64) -> HeaderValue {
    HeaderValue::from_str(&format!("\"{revision}\"")).unwrap_or(HeaderValue::from_static("\"0\""))
}

/// The sealed draft of a bid
#[utoipa::path(
    post, operation_id = "readBidDraft", path = "/api/v1/bidding/draft", tag = "bidding", request_body = SlotPlace,
    responses((status = 200, body = DraftView), BadBody, SignedOut, Forbidden, Unknown, Refused)
)]
pub(crate) async fn read(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Json(place): Json<SlotPlace>,
) -> Result<Response, ApiError> {
    let draft = state.app.bid_draft(&caller, place.into()).await.map_err(failed(language))?;
    let view = DraftView { revision: draft.revision, sealed: Base64(draft.sealed) };
    Ok(([(header::ETAG, tag(draft.revision))], axum::Json(view)).into_response())
}

/// Save the sealed draft of a bid; If-Match carries the revision that was read, "0" for the first
#[utoipa::path(
    put, operation_id = "saveBidDraft", path = "/api/v1/bidding/draft", tag = "bidding",
    params(("If-Match" = String, Header)), request_body = NewDraft,
    responses((status = 200, body = DraftSaved), BadBody, SignedOut, Forbidden, Unknown, Stale, Refused, Versionless)
)]
pub(crate) async fn save(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    headers: HeaderMap,
    Json(new): Json<NewDraft>,
) -> Result<Response, ApiError> {
    let read = version(&headers, language)?;
    let NewDraft { opening, company, slot, sealed } = new;
    let place = SlotPlace { opening, company, slot };
    let revision = state.app.save_bid_draft(&caller, place.into(), read, sealed.0).await;
    let revision = revision.map_err(failed(language))?;
    Ok(([(header::ETAG, tag(revision))], axum::Json(DraftSaved { revision })).into_response())
}
