//! The receipt of an own version as a paper for people, with the signed receipt in it.
//! It must not sign anything: it prints what was signed when the entry came.

use super::Slot;
use crate::{App, AppError, Caller};
use locales::Language;
use paper::{BidReceipt, Received};
use seal::chain::Kind;

impl App {
    /// The receipt of an own version as a PDF (§ 9 Abs. 3 VgV: the sender gets a confirmation).
    ///
    /// # Errors
    /// [`AppError::NotFound`] when the slot is not the caller's or has no such version.
    pub async fn receipt_paper(
        &self,
        caller: &Caller,
        slot: Slot,
        version: u64,
        language: Language,
    ) -> Result<Vec<u8>, AppError> {
        let entries = self.own_entries(caller, slot).await?;
        let entry = entries.into_iter().find(|entry| entry.version() == version);
        let entry = entry.ok_or(AppError::NotFound)?;
        let opening = self.store.opening(slot.opening).await?.ok_or(AppError::NotFound)?;
        let row = self.store.procedure(opening.procedure).await?.ok_or(AppError::NotFound)?;
        let name = async |body| -> Result<String, AppError> {
            Ok(self.store.body(body).await?.map(|body| body.name).unwrap_or_default())
        };
        let receipt = BidReceipt {
            what: match entry.kind {
                Kind::Bid => Received::Bid,
                Kind::Withdrawal => Received::Withdrawal,
                Kind::Late => Received::Late,
            },
            receipt: entry.receipt.number.to_string(),
            office: name(row.office).await?,
            number: row.number,
            title: row.procedure.file.draft.title.de,
            bidder: name(slot.company).await?,
            version,
            received_at: entry.received_at(),
            deadline: entry.deadline(),
            entry_sha256: entry.hash(),
            receipt_sha256: entry.receipt.hash().to_string(),
            signed: entry.receipt_note,
        };
        self.set(receipt.sheet(language)).await
    }
}
