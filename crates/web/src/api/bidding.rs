//! Bidding for companies: desk, check, drafts, parts, commits, withdrawals, receipts (docs/bidding-api.md).
//! It must not carry an id of a bid in a path or a query: those are written down along the way.

pub(crate) mod desk;
pub(crate) mod draft;
pub(crate) mod entry;
pub(crate) mod part;
mod view;

use crate::Shared;
use crate::extract::unread::unreadable;
use crate::extract::{caller_of, json};
use crate::problem::{ApiError, WebError};
use app::bidding::Slot;
use app::{AppError, Arrived, Caller};
use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::{StatusCode, header};
use base64::prelude::{BASE64_STANDARD, Engine as _};
use locales::Language;
use serde::de::{DeserializeOwned, Error as _};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use tender::id::{BodyId, OpeningId};
use utoipa::ToSchema;

/// One main bid of a company in an opening.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SlotPlace {
    /// The opening.
    pub(crate) opening: uuid::Uuid,
    /// The company that bids.
    pub(crate) company: uuid::Uuid,
    /// Number of the main bid, from 1.
    #[schema(minimum = 1, maximum = 9)]
    pub(crate) slot: u64,
}

impl From<SlotPlace> for Slot {
    fn from(place: SlotPlace) -> Self {
        let SlotPlace { opening, company, slot } = place;
        Self { opening: OpeningId(opening), company: BodyId(company), number: slot }
    }
}

/// Bytes, in JSON as base64 (RFC 4648, section 4).
#[derive(Clone, Debug, PartialEq, Eq, ToSchema)]
#[schema(value_type = String, format = Byte)]
pub(crate) struct Base64(pub(crate) Vec<u8>);

impl Serialize for Base64 {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&BASE64_STANDARD.encode(&self.0))
    }
}

impl<'de> Deserialize<'de> for Base64 {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        BASE64_STANDARD.decode(text).map(Self).map_err(D::Error::custom)
    }
}

/// A request whose arrival is a matter of law: its body is read to the last byte, then the instant is taken,
/// and only then is anything asked of a database, be it who is calling.
pub(crate) struct Arriving<T> {
    /// The body.
    pub(crate) value: T,
    /// When its last byte was there; held until the answer is made.
    pub(crate) arrived: Arrived,
    /// Who calls.
    pub(crate) caller: Caller,
}

impl<T: DeserializeOwned> FromRequest<Shared> for Arriving<T> {
    type Rejection = ApiError;

    async fn from_request(request: Request, state: &Shared) -> Result<Self, Self::Rejection> {
        let language = crate::extract::language_of(request.headers(), request.uri().query());
        let headers = request.headers().clone();
        let failed = |error: WebError| ApiError(language, error);
        let bytes = Bytes::from_request(request, state)
            .await
            .map_err(|rejection| failed(unreadable(rejection.status())))?;
        let arrived = state.app.arrive().map_err(|error| failed(error.into()))?;
        let caller = caller_of(&headers, state).await.map_err(failed)?;
        let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
        if !kind.is_some_and(|kind| kind.starts_with("application/json")) {
            let status = StatusCode::UNSUPPORTED_MEDIA_TYPE;
            return Err(failed(WebError::Request(status, "bad-body", "application/json".into())));
        }
        let value = json::read(&bytes).map_err(|finding| failed(finding.into()))?;
        Ok(Self { value, arrived, caller })
    }
}

/// The error of a use case in the caller's language.
fn failed(language: Language) -> impl Fn(AppError) -> ApiError + Copy {
    move |error| ApiError(language, error.into())
}
