//! What an officer's client fetches to unlock: the records, the commits and the shares sealed to the seat.
//! It must not give anything before the opening has begun, nor a share of another seat.

use super::{Target, bid_id, round_of};
use crate::bidding::{Lying, SealedEntry, valid};
use crate::{App, AppError, Caller};
use seal::chain::Kind;
use std::collections::BTreeSet;
use tender::id::{BidId, ProcedureId};
use tender::instant::Instant;

/// So many bids come in one page.
const PAGE: usize = 50;

/// A page of what an officer has to unlock.
#[derive(Clone, Debug)]
pub struct Package {
    /// Now, on the clock of procedures.
    pub now: Instant,
    /// The deadline in force.
    pub deadline: Instant,
    /// The place of the caller's seat.
    pub place: i64,
    /// The key records to which bids are sealed, as notes.
    pub records: Vec<String>,
    /// The bids.
    pub bids: Vec<PackageBid>,
    /// After which bid the next page begins, if there is one.
    pub next: Option<BidId>,
}

/// One bid to unlock.
#[derive(Clone, Debug)]
pub struct PackageBid {
    /// The bid.
    pub bid: BidId,
    /// Its commit, a note.
    pub commit: String,
    /// The share sealed to the seat.
    pub share: Vec<u8>,
}

impl App {
    /// A page of what the caller's seat has to unlock.
    ///
    /// # Errors
    /// [`AppError::NotFound`]; a refusal before the opening has begun or without a seat.
    pub async fn opening_package(
        &self,
        caller: &Caller,
        id: ProcedureId,
        after: Option<BidId>,
    ) -> Result<Package, AppError> {
        let (target, seat) = self.target_begun(caller, id).await?;
        let place = usize::try_from(seat.place).unwrap_or(usize::MAX);
        let to_open = to_open(&target, &self.lying(&target).await?);
        let mut bids: Vec<PackageBid> = to_open
            .into_iter()
            .filter(|(bid, _)| after.is_none_or(|after| *bid > after))
            .take(PAGE.saturating_add(1))
            .map(|(bid, entry)| PackageBid {
                bid,
                share: entry.shares.get(place).cloned().unwrap_or_default(),
                commit: entry.note,
            })
            .collect();
        let more = bids.len() > PAGE;
        bids.truncate(PAGE);
        let next = bids.last().map(|last| last.bid).filter(|_| more);
        let records = self.records_in_force(target.opening.id).await?.into_iter();
        Ok(Package {
            now: self.clock.procedures(),
            deadline: deadline(&target),
            place: seat.place,
            records: records.map(|record| record.note).collect(),
            bids,
            next,
        })
    }

    /// What lies in the opening now.
    pub(crate) async fn lying(&self, target: &Target) -> Result<Lying, AppError> {
        let unit = self.store.begin().await?;
        self.entries_of_opening(&unit, target.opening.id).await
    }
}

/// The versions that are opened now, by their ids.
pub(crate) fn to_open(target: &Target, lying: &Lying) -> Vec<(BidId, SealedEntry)> {
    let round = round_of(&target.row.procedure);
    let named = |entry: &SealedEntry| (bid_id(target.row.id, round, entry), entry.clone());
    let standing = target.row.procedure.open_lots().flat_map(|(_, lot)| lot.standing());
    let standing: BTreeSet<BidId> = standing.collect();
    let counts = |slot: &[SealedEntry]| {
        let late = slot.iter().filter(|entry| entry.kind == Kind::Late);
        valid(slot).into_iter().chain(late).map(named).collect::<Vec<_>>()
    };
    let slots = lying.slots.values();
    let mut to_open: Vec<(BidId, SealedEntry)> = match target.late {
        Some(late) => slots.flatten().map(named).filter(|(bid, _)| *bid == late).collect(),
        None if target.opening.position == 0 => slots.filter_map(|s| valid(s)).map(named).collect(),
        // A second envelope brings only bids that the first one brought, and late ones that were admitted, as far as
        // they are not excluded.
        None => {
            let all = slots.flat_map(|slot| counts(slot));
            all.filter(|(bid, _)| standing.contains(bid)).collect()
        }
    };
    to_open.sort_by_key(|(bid, _)| *bid);
    to_open
}

/// The deadline in force of the round.
pub(crate) fn deadline(target: &Target) -> Instant {
    target.row.procedure.round().map_or(target.opening.deadline, |round| round.deadline)
}
