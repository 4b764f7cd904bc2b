//! Everything in its order, for `zuschlag verify`: ids of procedures, places in the log, acts that are gone.
//! It must not judge what it reads.

use crate::entity::{act, log_entry, procedure};
use crate::{LogPlace, Store, StoreError};
use sea_orm::{EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use tender::id::{ActId, ProcedureId};
use uuid::Uuid;

/// A commitment and all that is known of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogEntry {
    /// The commitment in hex.
    pub commitment: String,
    /// The act that it is about, if it is about one.
    pub act: Option<ActId>,
    /// The act's salt in hex, until it is erased.
    pub salt: Option<String>,
    /// When it was queued, in µs since 1970 UTC.
    pub queued_at: i64,
    /// Where it stands; nothing while it waits.
    pub place: Option<LogPlace>,
}

impl Store {
    /// Ids of procedures in their order, after one, at most `limit`.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn procedure_ids(
        &self,
        after: Option<ProcedureId>,
        limit: u64,
    ) -> Result<Vec<ProcedureId>, StoreError> {
        let mut find = procedure::Entity::find()
            .select_only()
            .column(procedure::COLUMN.id.0)
            .order_by_asc(procedure::COLUMN.id)
            .limit(limit);
        if let Some(after) = after {
            find = find.filter(procedure::COLUMN.id.gt(after.0));
        }
        let ids: Vec<Uuid> = find.into_tuple().all(&self.db).await?;
        Ok(ids.into_iter().map(ProcedureId).collect())
    }

    /// Commitments in their order, after one, at most `limit`.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn log_entries(
        &self,
        after: Option<&str>,
        limit: u64,
    ) -> Result<Vec<LogEntry>, StoreError> {
        let mut find =
            log_entry::Entity::find().order_by_asc(log_entry::COLUMN.commitment).limit(limit);
        if let Some(after) = after {
            find = find.filter(log_entry::COLUMN.commitment.gt(after));
        }
        let rows = find.all(&self.db).await?;
        Ok(rows.into_iter().map(entry).collect())
    }

    /// What is known of an act's commitment.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn log_entry_of(&self, act: ActId) -> Result<Option<LogEntry>, StoreError> {
        let found = log_entry::Entity::find()
            .filter(log_entry::COLUMN.act_id.eq(act.0))
            .one(&self.db)
            .await?;
        Ok(found.map(entry))
    }

    /// Which of these acts are there.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn acts_there(&self, acts: &[ActId]) -> Result<Vec<ActId>, StoreError> {
        let ids: Vec<Uuid> = act::Entity::find()
            .select_only()
            .column(act::COLUMN.id.0)
            .filter(act::COLUMN.id.is_in(acts.iter().map(|act| act.0)))
            .into_tuple()
            .all(&self.db)
            .await?;
        Ok(ids.into_iter().map(ActId).collect())
    }
}

fn entry(row: log_entry::Model) -> LogEntry {
    let place = (|| {
        Some(LogPlace { leaf: row.leaf?, minute: row.minute?, slot: row.slot?, path: row.path? })
    })();
    LogEntry {
        commitment: row.commitment,
        act: row.act_id.map(ActId),
        salt: row.salt,
        queued_at: row.queued_at,
        place,
    }
}
