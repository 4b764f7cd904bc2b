//! The public log's rows: what waits for a minute, what stands where, tiles, checkpoints and published statements.
//! It must not hash, sign or decide; `app` does with `ledger`.

use crate::entity::{log_checkpoint, log_entry, log_state, log_tile};
use crate::lists::in_powers;
use crate::unit::one_row;
use crate::{Store, StoreError, Unit};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ActiveValue::Set, Condition, ConnectionTrait, EntityTrait, ExprTrait as _, QueryFilter,
    QueryOrder, QuerySelect,
};
use tender::id::ActId;
use tender::instant::Instant;

/// The one row of `log_state`.
const ONE: i64 = 1;

/// How far the log is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LogState {
    /// Leaves.
    pub size: i64,
    /// The last minute since 1970 UTC; none before the first.
    pub minute: Option<i64>,
}

/// A commitment on its way into the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewCommitment {
    /// The commitment in hex.
    pub commitment: String,
    /// The act that it is about; none for receipts and statements, which hold their own salt.
    pub act: Option<ActId>,
    /// The act's salt in hex.
    pub salt: Option<String>,
    /// The minute in which it was queued (clock of machinery).
    pub queued_at: Instant,
}

/// Where a commitment stands in the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogPlace {
    /// Number of the leaf, from 0.
    pub leaf: i64,
    /// Minute of the batch since 1970 UTC.
    pub minute: i64,
    /// Place in the batch.
    pub slot: i64,
    /// The hashes of the inner path, one after another.
    pub path: Vec<u8>,
}

/// One tile or bundle, the widest that there is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogTile {
    /// Level of hashes, or -1 for a bundle of entries.
    pub level: i64,
    /// Its number within the level.
    pub number: i64,
    /// How many hashes or entries it holds.
    pub width: i64,
    /// Its bytes.
    pub content: Vec<u8>,
}

/// A signed head.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogHead {
    /// Leaves.
    pub size: i64,
    /// Its minute since 1970 UTC.
    pub minute: i64,
    /// The note with all signatures that there are.
    pub note: String,
    /// When enough witnesses had cosigned it.
    pub witnessed_at: Option<i64>,
}

fn head(row: log_checkpoint::Model) -> LogHead {
    let log_checkpoint::Model { size, minute, note, witnessed_at } = row;
    LogHead { size, minute, note, witnessed_at }
}

fn tile(row: log_tile::Model) -> LogTile {
    let log_tile::Model { level, number, width, content } = row;
    LogTile { level, number, width, content }
}

fn state(row: Option<log_state::Model>) -> LogState {
    row.map_or(LogState { size: 0, minute: None }, |row| LogState {
        size: row.size,
        minute: row.minute,
    })
}

async fn find_tile(
    db: &impl ConnectionTrait,
    level: i64,
    number: i64,
) -> Result<Option<LogTile>, StoreError> {
    Ok(log_tile::Entity::find_by_id((level, number)).one(db).await?.map(tile))
}

async fn find_head(
    db: &impl ConnectionTrait,
    size: Option<i64>,
) -> Result<Option<LogHead>, StoreError> {
    let mut find = log_checkpoint::Entity::find().order_by_desc(log_checkpoint::COLUMN.size);
    if let Some(size) = size {
        find = find.filter(log_checkpoint::COLUMN.size.eq(size));
    }
    Ok(find.limit(1).one(db).await?.map(head))
}

impl Store {
    /// How far the log is.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn log_state(&self) -> Result<LogState, StoreError> {
        Ok(state(log_state::Entity::find_by_id(ONE).one(&self.db).await?))
    }

    /// The latest head, or the one of a size.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn log_head(&self, size: Option<i64>) -> Result<Option<LogHead>, StoreError> {
        find_head(&self.db, size).await
    }

    /// The first head that covers a leaf; or the first of them that enough witnesses cosigned.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn log_head_over(
        &self,
        leaf: i64,
        witnessed: bool,
    ) -> Result<Option<LogHead>, StoreError> {
        let mut over = log_checkpoint::Entity::find()
            .filter(log_checkpoint::COLUMN.size.gt(leaf))
            .order_by_asc(log_checkpoint::COLUMN.size)
            .limit(1);
        if witnessed {
            over = over.filter(log_checkpoint::COLUMN.witnessed_at.is_not_null());
        }
        Ok(over.one(&self.db).await?.map(head))
    }

    /// A tile by its level (-1 for entries) and number.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn log_tile(&self, level: i64, number: i64) -> Result<Option<LogTile>, StoreError> {
        find_tile(&self.db, level, number).await
    }

    /// Tiles by level and number, in no order; what there is of them.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn log_tiles(&self, keys: &[(i64, i64)]) -> Result<Vec<LogTile>, StoreError> {
        let key = |(level, number): &(i64, i64)| {
            log_tile::COLUMN.level.eq(*level).and(log_tile::COLUMN.number.eq(*number))
        };
        let any = keys.iter().map(key).fold(Condition::any(), Condition::add);
        let found = log_tile::Entity::find().filter(any).all(&self.db).await?;
        Ok(found.into_iter().map(tile).collect())
    }

    /// What is known of a commitment: nothing, that it waits (`Some(None)`), or where it stands.
    ///
    /// # Errors
    /// When the database fails or the row does not decode.
    pub async fn log_place(
        &self,
        commitment: &str,
    ) -> Result<Option<Option<LogPlace>>, StoreError> {
        let found = log_entry::Entity::find_by_id(commitment).one(&self.db).await?;
        Ok(found.map(|row| {
            Some(LogPlace {
                leaf: row.leaf?,
                minute: row.minute?,
                slot: row.slot?,
                path: row.path?,
            })
        }))
    }

    /// The commitment and salt of an act.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn log_of_act(
        &self,
        act: ActId,
    ) -> Result<Option<(String, Option<String>)>, StoreError> {
        let found = log_entry::Entity::find()
            .filter(log_entry::COLUMN.act_id.eq(act.0))
            .one(&self.db)
            .await?;
        Ok(found.map(|row| (row.commitment, row.salt)))
    }
}

impl Unit {
    /// Puts a commitment on its way into the log.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when it is there already.
    pub async fn queue_commitments(&self, new: &[NewCommitment]) -> Result<(), StoreError> {
        let row = |new: &NewCommitment| log_entry::ActiveModel {
            commitment: Set(new.commitment.clone()),
            act_id: Set(new.act.map(|act| act.0)),
            salt: Set(new.salt.clone()),
            queued_at: Set(new.queued_at.micros()),
            leaf: Set(None),
            minute: Set(None),
            slot: Set(None),
            path: Set(None),
        };
        for run in in_powers(new) {
            let insert = log_entry::Entity::insert_many(run.iter().map(row));
            let added = insert.exec_without_returning(&self.tx).await;
            added.map_err(StoreError::taken("commitment"))?;
        }
        Ok(())
    }

    /// Takes the log's lease: until this transaction ends nobody else sequences.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn lock_log(&self) -> Result<LogState, StoreError> {
        Ok(state(log_state::Entity::find_by_id(ONE).lock_exclusive().one(&self.tx).await?))
    }

    /// The commitments that wait, the longest waiting first, at most `limit`.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn waiting_commitments(&self, limit: u64) -> Result<Vec<String>, StoreError> {
        let rows = log_entry::Entity::find()
            .select_only()
            .column(log_entry::COLUMN.commitment.0)
            .filter(log_entry::COLUMN.leaf.is_null())
            .order_by_asc(log_entry::COLUMN.queued_at)
            .order_by_asc(log_entry::COLUMN.commitment)
            .limit(limit)
            .into_tuple()
            .all(&self.tx)
            .await?;
        Ok(rows)
    }

    /// A tile as this transaction sees it.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn log_tile(&self, level: i64, number: i64) -> Result<Option<LogTile>, StoreError> {
        find_tile(&self.tx, level, number).await
    }

    /// The head of a size as this transaction sees it.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn log_head(&self, size: i64) -> Result<Option<LogHead>, StoreError> {
        find_head(&self.tx, Some(size)).await
    }

    /// Writes a tile in place of a narrower one.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn save_log_tile(&self, tile: LogTile) -> Result<(), StoreError> {
        let row = log_tile::ActiveModel {
            level: Set(tile.level),
            number: Set(tile.number),
            width: Set(tile.width),
            content: Set(tile.content),
        };
        let replace = OnConflict::columns([log_tile::COLUMN.level.0, log_tile::COLUMN.number.0])
            .update_columns([log_tile::COLUMN.width.0, log_tile::COLUMN.content.0])
            .to_owned();
        log_tile::Entity::insert(row).on_conflict(replace).exec_without_returning(&self.tx).await?;
        Ok(())
    }

    /// Keeps a head and moves the log's state to it.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when there is a head of this size: a log never signs two.
    pub async fn add_log_head(&self, new: &LogHead) -> Result<(), StoreError> {
        let row = log_checkpoint::ActiveModel {
            size: Set(new.size),
            minute: Set(new.minute),
            note: Set(new.note.clone()),
            witnessed_at: Set(new.witnessed_at),
        };
        let insert = log_checkpoint::Entity::insert(row).exec_without_returning(&self.tx).await;
        insert.map_err(StoreError::taken("head of this size"))?;
        let result = log_state::Entity::update_many()
            .col_expr(log_state::COLUMN.size.0, Expr::value(new.size))
            .col_expr(log_state::COLUMN.minute.0, Expr::value(new.minute))
            .filter(log_state::COLUMN.id.eq(ONE))
            .exec(&self.tx)
            .await?;
        one_row(&result, "log_state", ONE)
    }

    /// Records where a commitment stands.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when it does not wait.
    pub async fn place_commitment(
        &self,
        commitment: &str,
        place: &LogPlace,
    ) -> Result<(), StoreError> {
        let result = log_entry::Entity::update_many()
            .col_expr(log_entry::COLUMN.leaf.0, Expr::value(place.leaf))
            .col_expr(log_entry::COLUMN.minute.0, Expr::value(place.minute))
            .col_expr(log_entry::COLUMN.slot.0, Expr::value(place.slot))
            .col_expr(log_entry::COLUMN.path.0, Expr::value(place.path.clone()))
            .filter(log_entry::COLUMN.commitment.eq(commitment))
            .filter(log_entry::COLUMN.leaf.is_null())
            .exec(&self.tx)
            .await?;
        one_row(&result, "log_entry", commitment)
    }

    /// Locks a head, to add cosignatures to it.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn lock_log_head(&self, size: i64) -> Result<Option<LogHead>, StoreError> {
        let found = log_checkpoint::Entity::find_by_id(size).lock_exclusive().one(&self.tx).await?;
        Ok(found.map(head))
    }

    /// Saves a head with more cosignatures.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when there is no head of this size.
    pub async fn save_log_head(&self, changed: &LogHead) -> Result<(), StoreError> {
        let result = log_checkpoint::Entity::update_many()
            .col_expr(log_checkpoint::COLUMN.note.0, Expr::value(changed.note.as_str()))
            .col_expr(log_checkpoint::COLUMN.witnessed_at.0, Expr::value(changed.witnessed_at))
            .filter(log_checkpoint::COLUMN.size.eq(changed.size))
            .exec(&self.tx)
            .await?;
        one_row(&result, "log_checkpoint", changed.size)
    }
}
