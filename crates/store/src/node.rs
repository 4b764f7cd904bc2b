//! Nodes of one platform, how far each has settled what arrived at it, and the clock that they share.
//! It must not decide what follows; `app::arrivals` does.

use crate::entity::node;
use crate::{DatabaseKind, Store, StoreError};
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveValue::Set, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, Statement,
};
use tender::instant::Instant;
use uuid::Uuid;

impl Store {
    /// A node says that it lives (clock of machinery) and that everything that arrived at it before
    /// `settled_until` (clock of procedures) is stored or was never acknowledged.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn mark_node(
        &self,
        id: Uuid,
        seen_at: Instant,
        settled_until: Instant,
    ) -> Result<(), StoreError> {
        let row = node::ActiveModel {
            id: Set(id),
            seen_at: Set(seen_at.micros()),
            settled_until: Set(settled_until.micros()),
        };
        let newer = OnConflict::column(node::COLUMN.id.0)
            .update_columns([node::COLUMN.seen_at.0, node::COLUMN.settled_until.0])
            .to_owned();
        node::Entity::insert(row).on_conflict(newer).exec_without_returning(&self.db).await?;
        node::Entity::delete_many()
            .filter(node::COLUMN.seen_at.lt(seen_at.micros().saturating_sub(FORGOTTEN)))
            .exec(&self.db)
            .await?;
        Ok(())
    }

    /// How many nodes that lived at `alive_since` or later have not settled what arrived before `deadline`.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn unsettled_nodes(
        &self,
        deadline: Instant,
        alive_since: Instant,
    ) -> Result<u64, StoreError> {
        Ok(node::Entity::find()
            .filter(node::COLUMN.seen_at.gte(alive_since.micros()))
            .filter(node::COLUMN.settled_until.lt(deadline.micros()))
            .count(&self.db)
            .await?)
    }

    /// The database's own clock in µs since 1970; none for SQLite, whose clock is this machine's.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn clock(&self) -> Result<Option<i64>, StoreError> {
        if self.kind() == DatabaseKind::Sqlite {
            return Ok(None);
        }
        let question = "SELECT (extract(epoch FROM clock_timestamp()) * 1000000)::bigint AS now";
        let statement = Statement::from_string(self.db.get_database_backend(), question);
        let row = self.db.query_one_raw(statement).await?;
        row.map(|row| row.try_get("", "now")).transpose().map_err(StoreError::from)
    }
}

/// A node that has been silent for a day is gone.
const FORGOTTEN: i64 = 86_400_000_000;
