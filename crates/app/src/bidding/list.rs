//! A company's own bids in all procedures.
//! It must not be asked by anybody else: there is no such list for authorities.

use super::rows::{SealedEntry, valid};
use super::{MOST_SLOTS, Slot};
use crate::{App, AppError, Caller};
use seal::chain::Kind;
use std::collections::BTreeMap;
use store::ProcedureRow;
use tender::id::BodyId;

/// How a main bid stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// A version will be opened.
    Submitted,
    /// Nothing will be opened: the last version in time was withdrawn.
    Withdrawn,
    /// Nothing came in time.
    LateOnly,
}

/// One main bid of a company.
#[derive(Clone, Debug)]
pub struct OwnBid {
    /// The procedure.
    pub row: ProcedureRow,
    /// Where it stands.
    pub slot: Slot,
    /// Its entries in the order of their versions.
    pub entries: Vec<SealedEntry>,
}

impl OwnBid {
    /// How it stands, and the entry that says so.
    pub fn standing(&self) -> Option<(Standing, &SealedEntry)> {
        if let Some(entry) = valid(&self.entries) {
            return Some((Standing::Submitted, entry));
        }
        let in_time = |entry: &&SealedEntry| entry.kind != Kind::Late;
        match self.entries.iter().rev().find(in_time) {
            Some(entry) => Some((Standing::Withdrawn, entry)),
            None => Some((Standing::LateOnly, self.entries.last()?)),
        }
    }
}

impl App {
    /// The company's bids in every procedure, those with the latest deadline first.
    ///
    /// # Errors
    /// [`AppError::NotFound`] for another's company.
    pub async fn own_bids(
        &self,
        caller: &Caller,
        company: Option<BodyId>,
    ) -> Result<Vec<OwnBid>, AppError> {
        let company = self.company_of(caller, company).await?;
        let openings = self.store.begun_openings().await?;
        let mut slots = BTreeMap::new();
        let mut of = BTreeMap::new();
        for (opening, procedure) in openings {
            of.insert(opening, procedure);
            for number in 1..=MOST_SLOTS {
                let slot = Slot { opening, company, number };
                slots.insert(self.token(slot)?.0, slot);
            }
        }
        let mut bids = Vec::new();
        for (slot, entries) in self.entries_under(&slots).await? {
            let Some(procedure) = of.get(&slot.opening) else { continue };
            if let Some(row) = self.store.procedure(*procedure).await? {
                bids.push(OwnBid { row, slot, entries });
            }
        }
        bids.sort_by_key(|bid| (core::cmp::Reverse(bid.row.deadline()), bid.slot));
        Ok(bids)
    }
}
