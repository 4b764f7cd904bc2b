//! Plays officers who open: they join, unlock, check each share as their clients do, and sign.
//! It must not run where real people hold their keys.

use super::officers::{Officer, broken, seat_keys};
use crate::keys::stored_note;
use crate::opening::{Phase, ReturnedShare};
use crate::{App, AppError};
use seal::commit::Commit;
use seal::note::Note;
use seal::record::KeyRecord;
use seal::seat::SeatKey;
use seal::share::open_seat_share;
use std::time::Duration;
use tender::id::ProcedureId;
use tender::instant::Instant;

impl App {
    /// Opens what lies sealed in a procedure with these officers, from joining to their signatures.
    ///
    /// # Errors
    /// When a use case refuses.
    pub async fn play_opening(
        &self,
        officers: &[Officer],
        id: ProcedureId,
    ) -> Result<(), AppError> {
        for officer in officers {
            self.join_opening(&officer.caller, id).await?;
        }
        for officer in officers {
            Box::pin(self.play_shares(officer, id)).await?;
        }
        for officer in officers {
            let status = loop {
                let status = self.opening_status(&officer.caller, id).await?;
                if status.phase != Phase::Decrypting {
                    break status;
                }
                tokio::time::sleep(Duration::from_millis(5)).await;
            };
            let text = status.record.ok_or_else(|| broken("no record to sign"))?;
            let opening = status.opening.ok_or_else(|| broken("no opening"))?.id;
            let view = self.procedure_keys(&officer.caller, id).await?;
            let mut keys = seat_keys(&view, officer)?;
            let key = keys.remove(&opening).ok_or_else(|| broken("no seat"))?;
            let mut note = Note::new(text);
            note.sign(&key.signer);
            self.sign_opening(&officer.caller, id, &note.to_string()).await?;
        }
        Ok(())
    }

    /// Gives all shares of an officer, each checked as the officer's client checks it.
    ///
    /// # Errors
    /// When a use case refuses.
    pub async fn play_shares(&self, officer: &Officer, id: ProcedureId) -> Result<(), AppError> {
        let status = self.opening_status(&officer.caller, id).await?;
        let opening = status.opening.ok_or_else(|| broken("no opening"))?.id;
        let view = self.procedure_keys(&officer.caller, id).await?;
        let mut keys = seat_keys(&view, officer)?;
        let key = keys.remove(&opening).ok_or_else(|| broken("no seat"))?;
        let (mut after, mut shares) = (None, Vec::new());
        loop {
            let page = self.opening_package(&officer.caller, id, after).await?;
            let records = page.records.iter().map(|note| record(note));
            let records: Vec<KeyRecord> = records.collect::<Result<_, _>>()?;
            let times = (micros(page.now)?, micros(page.deadline)?);
            for bid in page.bids {
                let given = unlock(&key, &records, &bid.commit, &bid.share, times);
                let (share, refused) = match given {
                    Ok(bytes) => (Some(zeroize::Zeroizing::new(bytes)), None),
                    Err(code) => (None, Some(code.to_owned())),
                };
                shares.push(ReturnedShare { bid: bid.bid, share, refused });
            }
            after = page.next;
            if after.is_none() {
                break;
            }
        }
        self.give_shares(&officer.caller, id, shares, true).await?;
        Ok(())
    }
}

/// The share of a bid, or the code of why the client refuses it.
///
/// # Errors
/// The code of a `seal::share::ShareFault`.
pub fn unlock(
    key: &SeatKey,
    records: &[KeyRecord],
    commit: &str,
    sealed: &[u8],
    times: (u64, u64),
) -> Result<Vec<u8>, &'static str> {
    let note = Note::parse(commit.as_bytes()).map_err(|_| "seal-share-another-record")?;
    let commit = Commit::parse(note.text()).map_err(|_| "seal-share-another-record")?;
    let record = records.iter().find(|record| record.hash() == commit.record);
    let record = record.ok_or("seal-share-another-record")?;
    let share = open_seat_share(key, record, &commit, sealed, times)
        .map_err(seal::share::ShareFault::code)?;
    Ok(share.to_bytes().to_vec())
}

fn record(note: &str) -> Result<KeyRecord, AppError> {
    KeyRecord::parse(stored_note(note)?.text()).map_err(|_| broken("a record"))
}

fn micros(at: Instant) -> Result<u64, AppError> {
    u64::try_from(at.micros()).map_err(|_| broken("an instant"))
}
