//! The yardsticks: the least that storing the same bytes can cost.
//! They must not go through the platform.

use rand::Rng as _;
use sea_orm::{ConnectOptions, ConnectionTrait as _, Database, DatabaseConnection, Statement};
use sha2::{Digest as _, Sha256};
use std::io::Write as _;
use std::path::Path;
use std::time::{Duration, Instant};
use testkit::Platform;

/// Writes bytes to a new file of the folder in pieces, hashes them, and waits until the disk has them.
pub(crate) fn copy(folder: &Path, bytes: &[u8]) {
    let path = folder.join("copy");
    let mut file = std::fs::File::create(&path).unwrap();
    let mut hash = Sha256::new();
    for chunk in bytes.chunks(64 << 10) {
        hash.update(chunk);
        file.write_all(chunk).unwrap();
    }
    file.sync_all().unwrap();
    assert_eq!(hash.finalize().len(), 32);
    drop(file);
    std::fs::remove_file(path).unwrap();
}

/// A table of rows each as large as that of a bid; as many connections write to it at once as the platform uses.
pub(crate) struct Table {
    db: DatabaseConnection,
    writers: u32,
    insert: &'static str,
    row: Vec<u8>,
}

impl Table {
    pub(crate) async fn new(platform: &Platform) -> Table {
        let sqlite = platform.config.database.strip_prefix("sqlite:");
        let url =
            sqlite.map_or(platform.config.database.clone(), |path| format!("sqlite://{path}"));
        let writers = if sqlite.is_some() { 1 } else { platform.config.connections - 1 };
        let mut options = ConnectOptions::new(url);
        options.max_connections(writers).sqlx_logging(false).map_sqlx_sqlite_opts(|sqlite| {
            sqlite.pragma("journal_mode", "WAL").pragma("synchronous", "FULL")
        });
        let db = Database::connect(options).await.unwrap();
        let (kind, insert) = if sqlite.is_some() {
            ("BLOB", "INSERT INTO bare VALUES (?, ?)")
        } else {
            ("BYTEA", "INSERT INTO bare VALUES ($1, $2)")
        };
        db.execute_unprepared(&format!("CREATE TABLE bare (id {kind} PRIMARY KEY, data {kind})"))
            .await
            .unwrap();
        // Four fields of 8 KiB each with nonce and tag: the row of a bid. Its bytes are ciphertext, which no database makes smaller.
        let mut row = vec![0; 4 * (8192 + 41)];
        rand::rng().fill_bytes(&mut row);
        Table { db, writers, insert, row }
    }

    /// How long so many rows take, each lasting before the next on its connection.
    pub(crate) async fn inserts(&self, count: usize) -> Duration {
        let begun = Instant::now();
        let one = |_| async {
            for _ in 0..count / usize::try_from(self.writers).unwrap() {
                let id = rand::random::<[u8; 16]>().to_vec();
                let values = [id.into(), self.row.clone().into()];
                let backend = self.db.get_database_backend();
                let statement = Statement::from_sql_and_values(backend, self.insert, values);
                self.db.execute_raw(statement).await.unwrap();
            }
        };
        futures_util::future::join_all((0..self.writers).map(one)).await;
        begun.elapsed()
    }
}
