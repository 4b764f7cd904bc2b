//! Keeping the list in memory as the table is: each question first reads what changed since the last one, whichever
//! process changed it. It must not write.

use super::filter::ListingFilter;
use super::index::Index;
use super::search::{Counts, Order, Position, Search};
use crate::entity::{listing, procedure};
use crate::procedure::from_row;
use crate::{ProcedureRow, Store, StoreError};
use sea_orm::{EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use std::collections::BTreeMap;
use std::sync::{PoisonError, RwLock, RwLockReadGuard};
use tender::instant::Instant;
use uuid::Uuid;

/// So many rows are read at once.
const ROWS: u64 = 1_000;

/// The list in memory.
#[derive(Debug, Default)]
pub(crate) struct List {
    index: RwLock<Index>,
    /// Held by whoever reads what changed.
    reading: tokio::sync::Mutex<()>,
}

impl List {
    /// Where somebody panicked over it, a row may be missing until the next start; the others stay right.
    fn index(&self) -> RwLockReadGuard<'_, Index> {
        self.index.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn revision(&self) -> i64 {
        self.index().revision()
    }

    fn change(&self, change: impl FnOnce(&mut Index)) {
        change(&mut self.index.write().unwrap_or_else(PoisonError::into_inner));
    }
}

impl Store {
    /// Published procedures of a filter, at most `limit`, after a position.
    ///
    /// # Errors
    /// When the database fails or a row does not decode.
    pub async fn listed(
        &self,
        now: Instant,
        filter: &ListingFilter,
        order: Order,
        (after, limit): (Option<Position>, u64),
    ) -> Result<Vec<ProcedureRow>, StoreError> {
        self.follow_list().await?;
        let limit = usize::try_from(limit).unwrap_or(usize::MAX);
        let ids = Search::new(&self.list.index(), now, filter).page(order, after, limit);
        self.in_order(&ids).await
    }

    /// How many published procedures a filter leaves.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn count_listed(
        &self,
        now: Instant,
        filter: &ListingFilter,
    ) -> Result<u64, StoreError> {
        Ok(self.listing_counts(now, filter, &[], 0).await?.all)
    }

    /// How many published procedures a filter leaves and how many each further choice would; of each facet at most
    /// `limit` values, and beside them how many end until each of some instants.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn listing_counts(
        &self,
        now: Instant,
        filter: &ListingFilter,
        ending: &[Instant],
        limit: usize,
    ) -> Result<Counts, StoreError> {
        self.follow_list().await?;
        Ok(Search::new(&self.list.index(), now, filter).counts(ending, limit))
    }

    /// Learns what changed in the list since it was last asked. The first time that is all of it.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn follow_list(&self) -> Result<(), StoreError> {
        if self.list.revision() >= self.listing_revision().await? {
            return Ok(());
        }
        let _reading = self.list.reading.lock().await;
        if self.list.index().is_worn() {
            let mut anew = Index::default();
            while let Some(rows) = self.changed_after(anew.revision()).await? {
                anew.learn(&rows);
            }
            self.list.change(|index| *index = anew);
        }
        loop {
            let after = self.list.revision();
            let Some(rows) = self.changed_after(after).await? else { return Ok(()) };
            self.list.change(|index| index.learn(&rows));
        }
    }

    /// The next rows after a revision; nothing where there are none.
    async fn changed_after(&self, after: i64) -> Result<Option<Vec<listing::Model>>, StoreError> {
        let rows = listing::Entity::find()
            .filter(listing::COLUMN.revision.gt(after))
            .order_by_asc(listing::COLUMN.revision)
            .limit(ROWS)
            .all(&self.db)
            .await?;
        Ok((!rows.is_empty()).then_some(rows))
    }

    /// Procedures in the order of their ids.
    pub(super) async fn in_order(&self, ids: &[Uuid]) -> Result<Vec<ProcedureRow>, StoreError> {
        let rows = procedure::Entity::find()
            .filter(procedure::COLUMN.id.is_in(ids.to_vec()))
            .all(&self.db)
            .await?;
        let mut rows: BTreeMap<Uuid, procedure::Model> =
            rows.into_iter().map(|row| (row.id, row)).collect();
        ids.iter().filter_map(|id| rows.remove(id)).map(from_row).collect()
    }
}
