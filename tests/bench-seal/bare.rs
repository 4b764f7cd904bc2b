//! The yardsticks: the least that storing the same bytes can cost.
//! They must not go through the platform.

use rand::Rng as _;
use sea_orm::{ConnectOptions, ConnectionTrait as _, Database, Statement};
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

/// How long so many rows take, each as large as that of a bid and each lasting before the next on its connection; as many
/// connections write at once as the platform uses.
pub(crate) async fn inserts(platform: &Platform, count: usize) -> Duration {
    let sqlite = platform.config.database.strip_prefix("sqlite:").map(str::to_owned);
    let url =
        sqlite.as_ref().map_or(platform.config.database.clone(), |path| format!("sqlite://{path}"));
    let writers = if sqlite.is_some() { 1 } else { platform.config.connections - 1 };
    let mut options = ConnectOptions::new(url);
    options.max_connections(writers).sqlx_logging(false).map_sqlx_sqlite_opts(|sqlite| {
        sqlite.pragma("journal_mode", "WAL").pragma("synchronous", "FULL")
    });
    let db = Database::connect(options).await.unwrap();
    let kind = if sqlite.is_some() { "BLOB" } else { "BYTEA" };
    db.execute_unprepared(&format!("CREATE TABLE bare (id {kind} PRIMARY KEY, data {kind})"))
        .await
        .unwrap();
    // Four fields of 8 KiB each with nonce and tag: the row of a bid. Its bytes are ciphertext, which no database makes smaller.
    let mut row = vec![0; 4 * (8192 + 41)];
    rand::rng().fill_bytes(&mut row);
    let insert = if sqlite.is_some() { "VALUES (?, ?)" } else { "VALUES ($1, $2)" };
    let begun = Instant::now();
    let one = |_| async {
        for _ in 0..count / usize::try_from(writers).unwrap() {
            let id = rand::random::<[u8; 16]>().to_vec();
            let values = [id.into(), row.clone().into()];
            let statement = format!("INSERT INTO bare {insert}");
            let statement =
                Statement::from_sql_and_values(db.get_database_backend(), statement, values);
            db.execute_raw(statement).await.unwrap();
        }
    };
    futures_util::future::join_all((0..writers).map(one)).await;
    let took = begun.elapsed();
    db.close().await.unwrap();
    took
}
