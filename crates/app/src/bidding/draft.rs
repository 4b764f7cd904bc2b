//! Sealed drafts of bids: the server keeps ciphertext and its revision, so that colleagues don't overwrite each other.
//! It must not open a draft.

use super::Slot;
use crate::{App, AppError, Caller};
use store::{BidDraft, StoreError};
use tender::message::Message;
use tender::refusal::Refusal;

/// The largest sealed draft in bytes: the largest frame and age's overhead.
const LARGEST: usize = 17 << 20;
const SOURCE: &str = "docs/sealing.md, § 7";

impl App {
    /// The draft of a slot.
    ///
    /// # Errors
    /// [`AppError::NotFound`] when there is none, or the slot is not the caller's.
    pub async fn bid_draft(&self, caller: &Caller, slot: Slot) -> Result<BidDraft, AppError> {
        self.ground(caller, slot).await?;
        self.store.bid_draft(&self.token(slot)?.0).await?.ok_or(AppError::NotFound)
    }

    /// Saves the draft of a slot; `read` is the revision that the caller read, 0 for the first. Gives the new one.
    ///
    /// # Errors
    /// [`AppError::Stale`] when somebody else saved meanwhile; a refusal when it is empty or too large.
    pub async fn save_bid_draft(
        &self,
        caller: &Caller,
        slot: Slot,
        read: i64,
        sealed: Vec<u8>,
    ) -> Result<i64, AppError> {
        self.ground(caller, slot).await?;
        let refuse = |message| Err(Refusal::new(message, SOURCE).at("/sealed").into());
        if sealed.is_empty() {
            return refuse(Message::new("draft-empty"));
        }
        if sealed.len() > LARGEST {
            return refuse(Message::new("draft-size").with("largest", LARGEST >> 20));
        }
        let token = self.token(slot)?.0;
        let revision = read.saturating_add(1);
        let unit = self.store.begin().await?;
        let new = BidDraft { token, revision, sealed, day: self.today() };
        match unit.save_bid_draft(&new).await {
            Ok(()) => unit.commit().await?,
            Err(StoreError::Conflict { .. }) => {
                drop(unit);
                let stored = self.store.bid_draft(&token).await?;
                return Err(AppError::stale(stored.map_or(0, |draft| draft.revision)));
            }
            Err(fault) => return Err(fault.into()),
        }
        Ok(revision)
    }
}
