//! Opening the database and the storage of objects.
//! It must not hold queries.

mod address;

pub use address::{AddressError, DatabaseAddress};

use crate::StoreError;
use crate::blob::{Blobs, BlobsConfig};
use crate::listing::List;
use migrations::Migrator;
use sea_orm::{ConnAcquireErr, ConnectOptions, Database, DatabaseConnection, DbBackend, DbErr};
use sea_orm_migration::MigratorTrait;
use sqlx::{ConnectOptions as _, Connection as _};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Semaphore;
use tokio::time::timeout;

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
        let address = DatabaseAddress::parse(&self.database);
        let shown = address.map_or_else(|fault| fault.to_string(), |read| read.to_string());
        f.debug_struct("StoreConfig")
            .field("database", &shown)
            .field("blobs", &self.blobs)
            .field("connections", &self.connections)
            .finish()
    }
}

/// A server that does not answer its first question within this time is out of reach.
const REACH: Duration = Duration::from_secs(5);
/// Whoever asks `/readyz` has an answer within three seconds.
const READY: Duration = Duration::from_millis(2_500);
/// A server that answered on a connection so recently is asked on it without a test.
const ANSWERED: Duration = Duration::from_secs(1);

impl StoreConfig {
    /// Asks the server of the database once, without the patience of [`Store::open`] for one that is just starting. An
    /// embedded database has no server.
    ///
    /// # Errors
    /// [`StoreError::Unreachable`] with host and cause.
    pub async fn reach(&self) -> Result<(), StoreError> {
        let address = DatabaseAddress::parse(&self.database)?;
        let DatabaseAddress::Postgres(options) = &address else { return Ok(()) };
        let asked = async { options.connect().await?.close().await };
        let fault = match timeout(REACH, asked).await {
            Ok(Ok(())) => return Ok(()),
            Ok(Err(fault)) => fault.to_string(),
            Err(_) => format!("no answer within {} s", REACH.as_secs()),
        };
        Err(StoreError::Unreachable { address: address.to_string(), fault })
    }
}

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
    /// When the address is wrong, the database is out of reach for 30 seconds or a step fails.
    pub async fn open(config: &StoreConfig) -> Result<Self, StoreError> {
        let db = match Database::connect(options(config)?).await {
            Ok(db) => db,
            Err(fault) => {
                // The pool says only that it waited; the server says why.
                config.reach().await?;
                return Err(fault.into());
            }
        };
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
    /// When there is none within 2.5 seconds.
    pub async fn ping(&self) -> Result<(), StoreError> {
        let late = DbErr::ConnectionAcquire(ConnAcquireErr::Timeout);
        Ok(timeout(READY, self.db.ping()).await.unwrap_or(Err(late))?)
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
    // What cannot be read would be quoted by the driver, password and all.
    DatabaseAddress::parse(&config.database)?;
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
    use std::io::{Read as _, Write as _};
    use std::net::TcpListener;
    use std::time::Instant;

    fn config(database: String) -> StoreConfig {
        StoreConfig { database, blobs: BlobsConfig::Folder("objects".into()), connections: 1 }
    }

    /// A server that answers the question for TLS with one letter, and what it is sent then.
    fn server(letter: u8) -> (u16, std::thread::JoinHandle<Vec<u8>>) {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let heard = std::thread::spawn(move || {
            let (mut stream, _) = listener.accept().unwrap();
            let (mut question, mut next) = ([0; 8], [0; 3]);
            stream.read_exact(&mut question).unwrap();
            stream.write_all(&[letter]).unwrap();
            // Whoever gives up sends nothing more.
            drop(stream.read_exact(&mut next));
            next.to_vec()
        });
        (port, heard)
    }

    async fn refused(database: String) -> String {
        config(database).reach().await.unwrap_err().to_string()
    }

    #[test]
    fn the_password_of_the_database_is_not_shown() {
        for (database, expected) in [
            ("postgres://zuschlag:very@secret@db/zuschlag", "db:5432/zuschlag"),
            ("postgres://db/zuschlag?user=zuschlag&password=very-secret", "db:5432/zuschlag"),
            ("postgres://zuschlag:very/secret#7@db/zuschlag", "cannot be read"),
        ] {
            let shown = format!("{:?}", config(database.to_owned()));
            assert!(!shown.contains("very") && !shown.contains("secret"), "{shown}");
            assert!(shown.contains(expected), "{shown}");
        }
    }

    #[tokio::test]
    async fn an_address_that_cannot_be_read_is_refused_without_its_password() {
        let fault = Store::open(&config("postgres://z:very/secret#7@db/z".to_owned())).await;
        let fault = fault.unwrap_err().to_string();
        assert!(
            fault.starts_with("database: cannot be read") && !fault.contains("very"),
            "{fault}"
        );
    }

    #[tokio::test]
    async fn tls_begins_where_the_server_speaks_it() {
        let (port, heard) = server(b'S');
        let fault = refused(format!("postgres://z@127.0.0.1:{port}/z?sslmode=verify-full")).await;
        // A handshake (22) of TLS (3).
        assert_eq!(heard.join().unwrap(), [22, 3, 1], "{fault}");
        let (port, heard) = server(b'S');
        let fault = refused(format!("postgres://z@127.0.0.1:{port}/z?sslmode=prefer")).await;
        assert_eq!(heard.join().unwrap(), [22, 3, 1], "it is preferred: {fault}");
    }

    #[tokio::test]
    async fn whoever_requires_tls_sends_nothing_to_a_server_without() {
        let (port, heard) = server(b'N');
        let fault = refused(format!("postgres://z@127.0.0.1:{port}/z?sslmode=require")).await;
        assert!(fault.contains("server does not support TLS"), "{fault}");
        assert_eq!(heard.join().unwrap(), [0, 0, 0]);
    }

    #[tokio::test]
    async fn a_server_that_is_away_is_named_at_once_with_the_cause() {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let began = Instant::now();
        let fault = refused(format!("postgres://z:secret@127.0.0.1:{port}/z")).await;
        assert!(began.elapsed() < REACH);
        assert!(fault.contains(&format!("postgres://127.0.0.1:{port}/z")), "{fault}");
        assert!(fault.contains("refused") && !fault.contains("secret"), "{fault}");
    }

    #[tokio::test]
    async fn a_database_that_gives_no_connection_is_not_waited_for() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("zuschlag.db");
        let mut config = config(format!("sqlite:{}", path.display()));
        config.blobs = BlobsConfig::Folder(folder.path().join("objects"));
        let store = Store::open(&config).await.unwrap();
        store.ping().await.unwrap();
        let only = store.db.get_sqlite_connection_pool().acquire().await.unwrap();
        let began = Instant::now();
        assert!(store.ping().await.unwrap_err().is_busy());
        assert!(began.elapsed() < Duration::from_secs(3));
        drop(only);
        store.ping().await.unwrap();
    }
}
