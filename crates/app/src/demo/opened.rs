//! Opening bids that were never sealed: for past procedures of the demo, and for tests of what follows.
//! It must not be reachable by a request: nothing outside this program's own demo data and tests calls it.

use crate::{App, AppError};
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;
use store::{BidOutcome, OpenedBid, ProcedureRow};
use tender::bid::content;
use tender::id::{BidId, BodyId, OpeningId, ProcedureId};
use tender::instant::Instant;
use tender::procedure::step::Entry;
use tender::procedure::{Stage, Step};
use tender::role::Actor;

/// A bid in plain words.
#[derive(Clone, Debug)]
pub struct PlainBid {
    /// The bidder.
    pub company: BodyId,
    /// When it came.
    pub received_at: Instant,
    /// Its `bid.json`.
    pub content: String,
}

impl App {
    /// Closes the round if it still receives, and opens its next envelope with these bids; all `officers` open.
    ///
    /// # Errors
    /// What the rules refuse, such as an opening before the deadline or by one person alone.
    pub async fn open_plain(
        &self,
        id: ProcedureId,
        officers: &[Actor],
        bids: &[PlainBid],
    ) -> Result<ProcedureRow, AppError> {
        let unit = self.store.begin().await?;
        let mut row = unit.lock_procedure(id).await?.ok_or(AppError::NotFound)?;
        if matches!(row.procedure.stage, Stage::Receiving(_)) {
            row = Box::pin(self.step_in(&unit, &Actor::Platform, row, Step::Close)).await?;
        }
        let opening = next(&row).ok_or(AppError::NotFound)?;
        let (first, others) = officers.split_first().ok_or(AppError::Unauthenticated)?;
        let step = Step::BeginOpening { opening, proof: None };
        row = Box::pin(self.step_together(&unit, first, others, row, step)).await?;
        let known: BTreeMap<BodyId, BidId> = self
            .store
            .opened_bids(id)
            .await?
            .into_iter()
            .map(|bid| (bid.company, bid.id))
            .collect();
        let mut entries = Vec::new();
        for bid in bids {
            let bid_id = known.get(&bid.company).copied();
            let new = OpenedBid {
                id: bid_id.unwrap_or_else(|| BidId(self.ids.uuid())),
                procedure: id,
                opening,
                company: bid.company,
                slot: 1,
                version: 1,
                received_at: bid.received_at,
                commit_hash: hex::encode(Sha256::digest(&bid.content)),
                outcome: BidOutcome::Opened,
                content: bid.content.clone(),
                findings: Vec::new(),
            };
            entries.push(entry(&row, &new));
            unit.add_opened_bid(self.ids.uuid(), &new).await?;
        }
        let record = hex::encode(Sha256::digest(format!("{id}/{opening}")));
        let step = Step::RecordOpening { entries, late: Vec::new(), record };
        row = Box::pin(self.step_together(&unit, first, others, row, step)).await?;
        unit.commit().await?;
        Ok(row)
    }
}

/// The next sealed envelope of the round.
fn next(row: &ProcedureRow) -> Option<OpeningId> {
    let done = match &row.procedure.stage {
        Stage::Lots(stage) => stage.round.as_ref()?.done.len(),
        Stage::Closed(_) => 0,
        Stage::Drafting(_)
        | Stage::InApproval(_)
        | Stage::Ready(_)
        | Stage::Noticing(_)
        | Stage::Receiving(_)
        | Stage::Opening(_)
        | Stage::Selecting(_)
        | Stage::Cancelled(_)
        | Stage::Retained(_)
        | Stage::Destroyed(_) => return None,
    };
    let envelope = row.procedure.round()?.envelopes.get(done)?;
    Some(envelope.opening)
}

/// What the opening lists of a bid; a second envelope names the lots of the first.
fn entry(row: &ProcedureRow, bid: &OpenedBid) -> Entry {
    let read = content::read(bid.content.as_bytes()).content;
    let lots = read.into_iter().flat_map(|content| content.lots).map(|offer| offer.lot);
    let all = || row.procedure.file.draft.lots.iter().map(|lot| lot.id);
    let lots: std::collections::BTreeSet<_> = lots.collect();
    Entry {
        bid: bid.id,
        bidder: bid.company,
        members: std::collections::BTreeSet::new(),
        lots: if lots.is_empty() { all().collect() } else { lots },
        received_at: bid.received_at,
        readable: true,
    }
}
