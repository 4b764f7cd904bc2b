//! Opening the database and the storage of objects.
//! It must not hold queries.

use crate::StoreError;
use crate::blob::{Blobs, BlobsConfig};
use crate::listing::List;
use migrations::Migrator;
use sea_orm::sqlx::Connection as _;
use sea_orm::{ConnectOptions, Database, DatabaseConnection, DbBackend};
use sea_orm_migration::MigratorTrait;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Semaphore;

/// Which database and which storage of objects to use.
#[derive(Clone)]
pub struct StoreConfig {
    /// `sqlite:PATH` or `postgres://…`.
    pub database: String,
    /// Where objects (documents, sealed parts) are kept.
    pub blobs: BlobsConfig,
    /// Upper bound of open connections.
    pub connections: u32,
}

impl core::fmt::Debug for StoreConfig {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        // The address of PostgreSQL carries a password before its last @.
        let shown = match (self.database.split_once("://"), self.database.rsplit_once('@')) {
            (Some((scheme, _)), Some((_, place))) => format!("{scheme}://…@{place}"),
            _ => self.database.clone(),
        };
        f.debug_struct("StoreConfig")
            .field("database", &shown)
            .field("blobs", &self.blobs)
            .field("connections", &self.connections)
            .finish()
    }
}

/// A server that answered on a connection so recently is asked on it without a test.
const ANSWERED: Duration = Duration::from_secs(1);

/// The two databases that the program knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DatabaseKind {
    /// Embedded SQLite in WAL mode.
    Sqlite,
    /// PostgreSQL 15 or newer.
    Postgres,
}

/// The open storage: finders are methods here, writers are methods of [`crate::Unit`].
#[derive(Clone, Debug)]
pub struct Store {
    pub(crate) db: DatabaseConnection,
    /// Places of writers: one on SQLite, all connections but one on PostgreSQL, which is left to readers.
    pub(crate) writers: Arc<Semaphore>,
    /// The list of published procedures in memory.
    pub(crate) list: Arc<List>,
    /// Storage of objects.
    pub blobs: Blobs,
}

impl Store {
    /// Opens database and object storage and brings the tables up to date.
    ///
    /// # Errors
    /// When the address is wrong, the database is out of reach or a step fails.
    pub async fn open(config: &StoreConfig) -> Result<Self, StoreError> {
        let db = Database::connect(options(config)?).await?;
        Migrator::up(&db, None).await?;
        let blobs = Blobs::open(&config.blobs)?;
        let sqlite = db.get_database_backend() == DbBackend::Sqlite;
        let places = if sqlite { 1 } else { config.connections.saturating_sub(1).max(1) };
        let places = usize::try_from(places).unwrap_or(1);
        Ok(Self { db, writers: Arc::new(Semaphore::new(places)), list: Arc::default(), blobs })
    }

    /// Which database this is.
    pub fn kind(&self) -> DatabaseKind {
        if self.db.get_database_backend() == DbBackend::Sqlite {
            DatabaseKind::Sqlite
        } else {
            DatabaseKind::Postgres
        }
    }

    /// Asks the database for an answer, for `/readyz`.
    ///
    /// # Errors
    /// When there is none.
    pub async fn ping(&self) -> Result<(), StoreError> {
        Ok(self.db.ping().await?)
    }

    /// Cuts off uploads that still run, without a rest of theirs, and closes the connections after what runs has ended.
    ///
    /// # Errors
    /// When the database does not take leave.
    pub async fn close(self) -> Result<(), StoreError> {
        self.blobs.end().await;
        Ok(self.db.close().await?)
    }
}

fn options(config: &StoreConfig) -> Result<ConnectOptions, StoreError> {
    let mut url = config.database.clone();
    if let Some(path) = config.database.strip_prefix("sqlite:") {
        if let Some(folder) = Path::new(path).parent() {
            std::fs::create_dir_all(folder)?;
        }
        url = format!("sqlite://{path}?mode=rwc");
    }
    let mut options = ConnectOptions::new(url);
    options
        .max_connections(config.connections)
        .acquire_timeout(Duration::from_secs(30))
        .sqlx_logging(false)
        .test_before_acquire(false)
        // A file needs no asking whether it is still there, a server does; not when it has just answered.
        .map_sqlx_postgres_before_acquire(|connection, known| {
            Box::pin(async move {
                if known.idle_for > ANSWERED {
                    connection.ping().await?;
                }
                Ok(true)
            })
        })
        .map_sqlx_sqlite_opts(|sqlite| {
            // FULL: an acknowledged act must survive a loss of power, not only of the process.
            sqlite
                .pragma("journal_mode", "WAL")
                .pragma("synchronous", "FULL")
                .pragma("foreign_keys", "ON")
                .pragma("temp_store", "MEMORY")
                .busy_timeout(Duration::from_secs(30))
        })
        // A COMMIT that finds the disk full ends its transaction, and the ROLLBACK after it fails: the driver then
        // counts a transaction that is none and could begin no other on this connection, ever. Such a one is closed.
        .map_sqlx_sqlite_pool_opts(|pool| {
            pool.after_release(|connection, _| {
                Box::pin(async move {
                    // What was sent without waiting, such as a rollback, is done before the answer.
                    connection.ping().await?;
                    Ok(!connection.is_in_transaction())
                })
            })
        });
    Ok(options)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_password_of_the_database_is_not_shown() {
        let config = StoreConfig {
            database: "postgres://zuschlag:very@secret@db/zuschlag".into(),
            blobs: BlobsConfig::Folder("objects".into()),
            connections: 4,
        };
        let shown = format!("{config:?}");
        assert!(
            !shown.contains("very") && !shown.contains("secret") && shown.contains("db/zuschlag"),
            "{shown}"
        );
    }
}
