//! Bidding: parts, drafts, commits, withdrawals and receipts of sealed bids (docs/sealing.md, §§ 7 to 10).
//!
//! It must not open a bid, and nothing here may tell anybody but the bidder that there is one: no act, no
//! log line, no error of others, no outbox before the opening.

mod check;
mod desk;
mod draft;
mod list;
mod may;
mod part;
mod receipt_paper;
mod rows;
mod submit;
mod take;
mod turn;

pub use check::BidCheck;
pub use desk::{Colleague, Desk, DeskOpening, DeskSlot};
pub use list::{OwnBid, Standing};
pub use rows::{Lying, SealedEntry, valid};
pub use store::Part as StoredPart;
pub use submit::{NewBid, Taken};
pub use turn::Turns;

use crate::AppError;
use seal::value::Id;
use tender::id::{BodyId, OpeningId};
use uuid::Uuid;

/// So many main bids a company may hand in at most.
pub const MOST_SLOTS: u64 = 9;

/// One main bid of a company in an opening.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Slot {
    /// The opening.
    pub opening: OpeningId,
    /// The bidder.
    pub company: BodyId,
    /// Number of the main bid, from 1.
    pub number: u64,
}

/// An id of the house as it stands in sealed texts.
pub(crate) fn sealed_id(id: Uuid) -> Result<Id, AppError> {
    Id::parse(&id.to_string()).ok_or_else(|| AppError::Internal("an id does not fit".to_owned()))
}
