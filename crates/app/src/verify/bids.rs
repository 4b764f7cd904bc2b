//! Sealed bids against what was promised: rows that open, receipts that are signed and logged, parts as committed.
//! It must not tell who bid; it names receipts by their random number.

use super::{Verified, hash_of};
use crate::bidding::SealedEntry;
use crate::{App, AppError};
use seal::commit::Entry;
use seal::note::VerifierKey;
use tender::id::ProcedureId;

impl App {
    /// The published keys of receipts, earlier ones too.
    pub(crate) async fn receipt_keys(&self) -> Result<Vec<VerifierKey>, AppError> {
        let published = self.published_keys().await?;
        let keys = published.receipt.iter();
        Ok(keys.filter_map(|key| VerifierKey::parse(&key.to_string())).collect())
    }

    pub(super) async fn verify_bids(
        &self,
        id: ProcedureId,
        verified: &mut Verified,
    ) -> Result<(), AppError> {
        let openings = self.store.openings_of(id).await?;
        if openings.is_empty() {
            return Ok(());
        }
        let keys = self.receipt_keys().await?;
        for opening in openings {
            let unit = self.store.begin().await?;
            let lying = self.entries_of_opening(&unit, opening.id).await?;
            drop(unit);
            for _ in 0..lying.changed_rows {
                verified.differs("verify-bids-unreadable", [("opening", opening.id.to_string())]);
            }
            for entry in lying.slots.values().flatten() {
                self.verify_entry(entry, &keys, verified).await?;
            }
        }
        Ok(())
    }

    async fn verify_entry(
        &self,
        entry: &SealedEntry,
        keys: &[VerifierKey],
        verified: &mut Verified,
    ) -> Result<(), AppError> {
        verified.receipts = verified.receipts.saturating_add(1);
        let named = || [("number", entry.receipt.number.to_string())];
        if !entry.receipt_holds(keys) {
            verified.differs("verify-receipt-changed", named());
        }
        if !entry.is_signed() {
            verified.differs("verify-bid-not-signed", named());
        }
        let commitment = entry.receipt.commitment().to_string();
        if self.store.log_place(&commitment).await?.is_none() {
            verified.differs("verify-receipt-not-logged", named());
        }
        let Entry::Bid(commit) = &entry.entry else { return Ok(()) };
        for part in commit.parts.iter().chain([&commit.manifest]) {
            verified.objects = verified.objects.saturating_add(1);
            let stored = self.store.part(part.object.as_str()).await?;
            let hash = match stored {
                Some(stored) => hash_of(&self.store.blobs, &stored.blob).await.ok(),
                None => None,
            };
            if hash != Some(part.sha256.to_string()) {
                verified.differs("verify-part-differs", named());
            }
        }
        Ok(())
    }
}
