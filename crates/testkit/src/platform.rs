//! A platform for one test: its own database, its own folder, a clock that stands.
//! It must not share anything with another test.

use app::{App, Clock, Ids};
use sea_orm::{ConnectionTrait as _, Database};
use std::sync::atomic::{AtomicU64, Ordering};
use store::{BlobsConfig, Store, StoreConfig};
use tempfile::TempDir;
use tender::instant::Instant;

/// The address of a PostgreSQL server for tests; `cargo xtask test` starts one and sets it.
const POSTGRES: &str = "ZUSCHLAG_TEST_POSTGRES";

/// A database server on which a test runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Databases {
    /// Embedded.
    Sqlite,
    /// The server at this address.
    Postgres(String),
}

/// The servers on which a test named `test` is to run; says so if PostgreSQL is not there.
pub fn databases(test: &str) -> Vec<Databases> {
    let mut all = vec![Databases::Sqlite];
    match std::env::var_os(POSTGRES).and_then(|url| url.into_string().ok()) {
        Some(url) => all.push(Databases::Postgres(url)),
        None => skipped(&format!("skipped: {test} on PostgreSQL: {POSTGRES} is not set")),
    }
    all
}

#[expect(clippy::print_stdout, reason = "the runner lists what was skipped")]
fn skipped(line: &str) {
    println!("{line}");
}

/// A platform for one test.
pub struct Platform {
    /// Its use cases.
    pub app: App,
    /// The configuration under which it was opened, to open it again.
    pub config: StoreConfig,
    /// Its folder; removed with the platform.
    pub folder: TempDir,
}

impl Platform {
    /// An empty platform whose clock stands at `now` (RFC 3339).
    pub async fn new(databases: &Databases, now: &str) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let database = match databases {
            Databases::Sqlite => format!("sqlite:{}", folder.path().join("test.db").display()),
            Databases::Postgres(server) => fresh_database(server).await,
        };
        let blobs = BlobsConfig::Folder(folder.path().join("objects"));
        let config = StoreConfig { database, blobs, connections: 4 };
        let store = Store::open(&config).await.expect("the store opens");
        let now: Instant = now.parse().expect("an instant");
        let app = App::new(store, Clock::fixed(now), Ids::Random).expect("the platform opens");
        Self { app, config, folder }
    }

    /// The same with bodies and people of the demo and the first few of its procedures.
    pub async fn demo(databases: &Databases, now: &str) -> Self {
        let platform = Self::new(databases, now).await;
        platform.app.load_demo(6).await.expect("the demo's data load");
        platform
    }

    /// The web surface of this platform.
    pub fn router(&self) -> axum::Router {
        let settings = web::Settings {
            public_url: "http://zuschlag.example".to_owned(),
            demo: true,
            operator: web::Operator::default(),
        };
        web::router(self.app.clone(), settings)
    }

    /// Sets the clock.
    pub fn set_clock(&self, now: &str) {
        self.app.clock.set(now.parse().expect("an instant"));
    }
}

async fn fresh_database(server: &str) -> String {
    static COUNT: AtomicU64 = AtomicU64::new(0);
    let name = format!("test_{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::SeqCst));
    let admin = Database::connect(server).await.expect("PostgreSQL answers");
    admin.execute_unprepared(&format!("CREATE DATABASE {name}")).await.expect("a database is made");
    admin.close().await.expect("the connection closes");
    let (base, _) = server.rsplit_once('/').expect("an address with a database");
    format!("{base}/{name}")
}
