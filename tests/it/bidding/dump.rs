//! Everything that a platform has stored, as somebody with the machine in hands would find it, on either database.
//! It must not know what is looked for.

use memchr::memmem;
use sea_orm::{ConnectionTrait as _, Database, Statement};
use std::path::Path;
use testkit::Platform;
use uuid::Uuid;

/// Names and contents of all files and, where the database is no file, of all tables.
pub(super) struct Dump(Vec<(String, Vec<u8>)>);

impl Dump {
    pub(super) async fn of(platform: &Platform) -> Self {
        let mut found = Vec::new();
        if platform.config.database.starts_with("sqlite:") {
            // Everything into the main file, so that old pages of the journal do not count twice.
            platform.tamper("PRAGMA wal_checkpoint(TRUNCATE)").await;
            platform.tamper("VACUUM").await;
            platform.tamper("PRAGMA wal_checkpoint(TRUNCATE)").await;
        } else {
            tables(platform, &mut found).await;
        }
        files(platform.folder.path(), &mut found);
        Self(found)
    }

    /// How many files and tables there are.
    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    /// Where bytes stand, as they are or in hexadecimal digits; a name counts as well.
    pub(super) fn holds(&self, marker: &[u8]) -> Option<&str> {
        let hex = hex::encode(marker).into_bytes();
        let stands = |(name, bytes): &&(String, Vec<u8>)| {
            times(bytes, marker) + times(bytes, &hex) + times(name.as_bytes(), marker) > 0
        };
        self.0.iter().find(stands).map(|(name, _)| name.as_str())
    }

    /// How often an id stands in clear, in any spelling.
    pub(super) fn count(&self, id: Uuid) -> usize {
        let (text, simple) = (id.to_string(), id.simple().to_string());
        let spellings = [text.as_bytes(), simple.as_bytes(), id.as_bytes()];
        let of = |bytes: &[u8]| spellings.iter().map(|one| times(bytes, one)).sum::<usize>();
        self.0.iter().map(|(_, bytes)| of(bytes)).sum()
    }
}

fn times(hay: &[u8], needle: &[u8]) -> usize {
    memmem::find_iter(hay, needle).count()
}

fn files(folder: &Path, found: &mut Vec<(String, Vec<u8>)>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, found);
        } else {
            found.push((path.display().to_string(), std::fs::read(&path).unwrap()));
        }
    }
}

/// Every row of every table as text; bytes are hexadecimal digits there.
async fn tables(platform: &Platform, found: &mut Vec<(String, Vec<u8>)>) {
    let db = Database::connect(platform.config.database.clone()).await.unwrap();
    for table in platform.app.store.shape().await.unwrap().into_keys() {
        let question = format!("SELECT t::text AS line FROM \"{table}\" t");
        let rows = Statement::from_string(db.get_database_backend(), question);
        let mut text = String::new();
        for row in db.query_all_raw(rows).await.unwrap() {
            text.push_str(&row.try_get::<String>("", "line").unwrap());
            text.push('\n');
        }
        found.push((table, text.into_bytes()));
    }
    db.close().await.unwrap();
}
