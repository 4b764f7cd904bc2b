//! The demo's data, loaded once a process for each database and instant, to be copied for every test that needs them.
//! It must not be opened again after it was made: PostgreSQL copies only what nobody is connected to.

use super::{Databases, Platform};
use std::path::Path;
use std::sync::Arc;
use tempfile::TempDir;
use tokio::sync::Mutex;

/// A database with the demo's data, closed, and the folder with its objects.
pub(super) struct Template {
    databases: Databases,
    now: String,
    procedures: usize,
    /// The address of the database.
    pub(super) database: String,
    folder: TempDir,
}

static MADE: Mutex<Vec<Arc<Template>>> = Mutex::const_new(Vec::new());

/// The template of a kind of database at an instant with so many procedures; made by the first who asks.
pub(super) async fn demo(databases: &Databases, now: &str, procedures: usize) -> Arc<Template> {
    let mut made = MADE.lock().await;
    let fits = |one: &&Arc<Template>| {
        one.databases == *databases && one.now == now && one.procedures == procedures
    };
    if let Some(known) = made.iter().find(fits) {
        return Arc::clone(known);
    }
    let platform = Platform::new(databases, now).await;
    platform.app.load_demo(procedures).await.expect("the demo's data load");
    let Platform { app, config, folder, .. } = platform;
    app.store.close().await.expect("the store closes");
    let (databases, now) = (databases.clone(), now.to_owned());
    let template =
        Arc::new(Template { databases, now, procedures, database: config.database, folder });
    made.push(Arc::clone(&template));
    template
}

impl Template {
    /// Copies objects, and an embedded database, into the folder of a test.
    pub(super) fn copy_files(&self, to: &Path) {
        copy(self.folder.path(), to);
    }
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("the folder is made");
    for entry in std::fs::read_dir(from).expect("the folder is read") {
        let entry = entry.expect("an entry");
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).expect("a file is copied");
        }
    }
}
