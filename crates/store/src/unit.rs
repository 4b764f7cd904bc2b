//! The unit of work: one transaction that is committed whole or leaves nothing.
//! It must not be the place of queries; those stand with their aggregate.

use crate::lists::padded;
use crate::{DatabaseKind, Store, StoreError};
use sea_orm::{
    ConnectionTrait, DatabaseTransaction, DbBackend, SqliteTransactionMode, Statement,
    TransactionOptions, TransactionTrait, UpdateResult, Value,
};
use tokio::sync::OwnedSemaphorePermit;

/// An open write transaction. Dropped without [`Unit::commit`], it leaves nothing behind.
pub struct Unit {
    pub(crate) tx: DatabaseTransaction,
    /// The place among the writers, given back with the unit.
    _turn: OwnedSemaphorePermit,
}

impl Store {
    /// Begins a write transaction. On SQLite it takes the write lock at once (`BEGIN IMMEDIATE`), so writers
    /// queue and none is refused half-way; this is the only place where a transaction begins.
    ///
    /// Writers of this process wait in the order of their arrival and hold no connection meanwhile, so
    /// that readers are not kept waiting by them.
    ///
    /// # Errors
    /// When the database gives none within the connection's time.
    pub async fn begin(&self) -> Result<Unit, StoreError> {
        let turn = self.writers.clone().acquire_owned().await;
        let turn = turn.map_err(|_| StoreError::Closed)?;
        let options = TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..TransactionOptions::default()
        };
        Ok(Unit { tx: self.db.begin_with_options(options).await?, _turn: turn })
    }
}

impl Unit {
    /// Makes everything of this unit lasting.
    ///
    /// # Errors
    /// When the database refuses; then nothing of it stays.
    pub async fn commit(self) -> Result<(), StoreError> {
        Ok(self.tx.commit().await?)
    }

    /// Keeps others who lock one of the same numbers waiting until the end of the unit; in this order. SQLite has
    /// one writer anyway.
    pub(crate) async fn lock_numbers(&self, numbers: &[i64]) -> Result<(), StoreError> {
        if self.kind() == DatabaseKind::Postgres && !numbers.is_empty() {
            let numbers = padded(numbers.iter().copied());
            let locks: Vec<String> =
                (1..=numbers.len()).map(|at| format!("pg_advisory_xact_lock(${at})")).collect();
            let question = format!("SELECT {}", locks.join(", "));
            let values = numbers.into_iter().map(Value::from);
            let backend = self.tx.get_database_backend();
            self.tx.execute_raw(Statement::from_sql_and_values(backend, question, values)).await?;
        }
        Ok(())
    }

    /// Which database this is.
    pub(crate) fn kind(&self) -> DatabaseKind {
        if self.tx.get_database_backend() == DbBackend::Sqlite {
            DatabaseKind::Sqlite
        } else {
            DatabaseKind::Postgres
        }
    }
}

/// A write that was meant for one row must have hit one row.
pub(crate) fn one_row(
    result: &UpdateResult,
    table: &'static str,
    id: impl ToString,
) -> Result<(), StoreError> {
    if result.rows_affected == 1 { Ok(()) } else { Err(StoreError::conflict(table, id)) }
}
