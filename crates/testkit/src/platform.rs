//! A platform for one test: its own database, its own folder, a clock that stands.
//! It must not share anything with another test.

mod template;

use crate::Client;
use app::{App, Clock, Ids, Receiver, Secrets, Seeds};
use axum::Router;
use exchange::eforms::pack::{Files, build};
use exchange::eforms::store::Packs;
use sea_orm::{ConnectionTrait as _, Database};
use seal::secret::Secret;
use seal::value::Host;
use sha2::{Digest as _, Sha256};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, OnceLock};
use store::{
    Address, BlobsConfig, Body, BodyKind, GrantRow, Identity, Person, Session, Store, StoreConfig,
};
use tempfile::TempDir;
use tender::id::{BodyId, PersonId};
use tender::instant::Instant;
use tender::role::{Grant, Role, Scope};

/// The address of a PostgreSQL server for tests; `cargo xtask test` starts one and sets it.
const POSTGRES: &str = "ZUSCHLAG_TEST_POSTGRES";
/// The file of its certificate, by which it also speaks TLS.
const CERTIFICATE: &str = "ZUSCHLAG_TEST_POSTGRES_CERTIFICATE";
/// The folder of packs of the eForms SDK; `cargo xtask test` makes them and sets it.
const SDK: &str = "ZUSCHLAG_TEST_SDK";
/// The artifact of the newest official version; `cargo xtask test` downloads it and sets this.
const SDK_NEXT: &str = "ZUSCHLAG_SDK_NEXT";

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

/// The PostgreSQL that speaks TLS and the file of its certificate; says so if it is not there.
pub fn postgres_with_tls(test: &str) -> Option<(Databases, String)> {
    let set = |name: &str| std::env::var_os(name).and_then(|value| value.into_string().ok());
    let there = set(POSTGRES).map(Databases::Postgres).zip(set(CERTIFICATE));
    if there.is_none() {
        skipped(&format!("skipped: {test}: {POSTGRES} or {CERTIFICATE} is not set"));
    }
    there
}

#[expect(clippy::print_stdout, reason = "the runner lists what was skipped")]
fn skipped(line: &str) {
    println!("{line}");
}

/// A platform for one test.
pub struct Platform {
    /// Its use cases; what is to be different in them is changed by [`Self::change`].
    pub app: App,
    /// The configuration under which it was opened, to open it again.
    pub config: StoreConfig,
    /// Its folder; removed with the platform.
    pub folder: TempDir,
    router: OnceLock<Router>,
}

impl Platform {
    /// An empty platform whose clock stands at `now` (RFC 3339).
    pub async fn new(databases: &Databases, now: &str) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let database = match databases {
            Databases::Sqlite => sqlite(folder.path()),
            Databases::Postgres(server) => fresh_database(server, None).await,
        };
        Self::open(folder, database, now).await
    }

    /// The same with bodies and people of the demo and the first few of its procedures. They are loaded once a
    /// process; every test gets a copy of its own.
    pub async fn demo(databases: &Databases, now: &str) -> Self {
        Self::copy(databases, now, 6, &std::env::temp_dir()).await
    }

    /// The same with its folder below `parent`: objects, and an embedded database, lie there.
    pub async fn demo_in(databases: &Databases, now: &str, parent: &Path) -> Self {
        Self::copy(databases, now, 6, parent).await
    }

    /// The same with all procedures of the demo.
    pub async fn whole_demo(databases: &Databases, now: &str) -> Self {
        Self::copy(databases, now, usize::MAX, &std::env::temp_dir()).await
    }

    async fn copy(databases: &Databases, now: &str, procedures: usize, parent: &Path) -> Self {
        let folder = tempfile::tempdir_in(parent).expect("a temporary folder");
        let template = template::demo(databases, now, procedures).await;
        let database = match databases {
            Databases::Sqlite => sqlite(folder.path()),
            Databases::Postgres(server) => fresh_database(server, Some(&template.database)).await,
        };
        template.copy_files(folder.path());
        Self::open(folder, database, now).await
    }

    async fn open(folder: TempDir, database: String, now: &str) -> Self {
        let blobs = BlobsConfig::Folder(folder.path().join("objects"));
        let config = StoreConfig { database, blobs, connections: 4 };
        let store = Store::open(&config).await.expect("the store opens");
        let now: Instant = now.parse().expect("an instant");
        let app =
            App::new(store, Clock::fixed(now), Ids::Random, secrets()).expect("the platform opens");
        app.open_log().await.expect("the keys fit");
        let app = App { packs: packs(), receiver: Receiver::Prompt, ..app };
        Self::over(app, config, folder)
    }

    /// A platform of use cases that are there already, such as a second node.
    pub fn over(app: App, config: StoreConfig, folder: TempDir) -> Self {
        Self { app, config, folder, router: OnceLock::new() }
    }

    /// Changes the use cases; routers that were given before keep the old ones.
    pub fn change(&mut self, change: impl FnOnce(&mut App)) {
        change(&mut self.app);
        self.router = OnceLock::new();
    }

    /// The web surface of this platform, made once: five hundred clients ask for it.
    pub fn router(&self) -> Router {
        let settings = || web::Settings {
            public_url: "http://zuschlag.example".to_owned(),
            demo: true,
            operator: web::Operator::default(),
        };
        self.router.get_or_init(|| web::router(self.app.clone(), settings())).clone()
    }

    /// A client of a person, signed in without a password: hashing forty of them would take the test's time.
    pub async fn session_of(&self, person: PersonId) -> Client {
        let token = self.app.ids.uuid().simple().to_string();
        let now = self.app.clock.machinery();
        let day = Instant::from_micros(now.micros() + 365 * 86_400_000_000).expect("an instant");
        let session = Session {
            id: self.app.ids.uuid(),
            person,
            token_hash: Sha256::digest(token.as_bytes()).to_vec(),
            created_at: now,
            expires_at: day,
            program: None,
        };
        let unit = self.app.store.begin().await.expect("a unit");
        unit.add_session(&session).await.expect("a session");
        unit.commit().await.expect("the unit ends");
        Client::with_token(self.router(), &token)
    }

    /// A new company with one person who may bid for it, without a password.
    pub async fn new_bidder(&self, slug: &str, company: Option<BodyId>) -> BodyId {
        let now = self.app.clock.machinery();
        let unit = self.app.store.begin().await.expect("a unit");
        let body = company.unwrap_or(BodyId(self.app.ids.uuid()));
        if company.is_none() {
            let row = Body {
                id: body,
                kind: BodyKind::Company,
                parent: None,
                slug: slug.to_owned(),
                name: slug.to_owned(),
                address: Address::default(),
                created_at: now,
            };
            unit.add_body(&row).await.expect("a body");
        }
        let email = format!("{slug}@firma.example");
        let person = Person {
            id: PersonId(self.app.ids.uuid()),
            name: slug.to_owned(),
            email: email.clone(),
            language: "de".to_owned(),
            created_at: now,
            locked_at: None,
        };
        unit.add_person(&person).await.expect("a person");
        let identity = Identity {
            id: self.app.ids.uuid(),
            person: person.id,
            issuer: "password".to_owned(),
            subject: email,
            secret: None,
            created_at: now,
            name: None,
            used_at: None,
        };
        unit.add_identity(&identity).await.expect("an identity");
        let grant = Grant { role: Role::Bidder, scope: Scope::Body(body), from: now, until: None };
        let grant = GrantRow { id: self.app.ids.uuid(), person: person.id, grant };
        unit.add_grant(&grant).await.expect("a grant");
        unit.commit().await.expect("the unit ends");
        body
    }

    /// Runs a statement on the database, past all rules: what somebody with the machine in hands could do.
    pub async fn tamper(&self, statement: &str) -> u64 {
        let url = match self.config.database.strip_prefix("sqlite:") {
            Some(path) => format!("sqlite://{path}"),
            None => self.config.database.clone(),
        };
        let db = Database::connect(url).await.expect("the database answers");
        let done = db.execute_unprepared(statement).await.expect("the statement runs");
        db.close().await.expect("the connection closes");
        done.rows_affected()
    }

    /// Sets the clock.
    pub fn set_clock(&self, now: &str) {
        self.app.clock.set(now.parse().expect("an instant"));
    }
}

/// Of which byte each secret of a test platform is made: gate, receipt, record, log, root.
pub(crate) const SEEDS: [u8; 5] = [1, 2, 3, 4, 5];

/// The secrets of every test platform; the host is `zuschlag.example`.
pub fn secrets() -> Secrets {
    let [gate, receipt, record, log, root] = SEEDS.map(|byte| Secret::new([byte; 32]));
    let host = Host::parse("zuschlag.example").expect("a host");
    let seeds = Seeds { gate, receipt, record, log };
    Secrets::first(&host, &seeds, &root, 1).expect("secrets")
}

/// The packs of the SDK that `cargo xtask test` made; none where there are none.
fn packs() -> Arc<Packs> {
    static OPEN: OnceLock<Arc<Packs>> = OnceLock::new();
    let open = || {
        let folder = std::env::var_os(SDK).map(PathBuf::from);
        Arc::new(folder.and_then(|folder| Packs::open(&folder).ok()).unwrap_or_default())
    };
    OPEN.get_or_init(open).clone()
}

/// A pack of the newest official version of the SDK alone; says so if there is none.
pub fn next_packs(test: &str) -> Option<Arc<Packs>> {
    let Some(source) = std::env::var_os(SDK_NEXT).map(PathBuf::from) else {
        skipped(&format!("skipped: {test}: {SDK_NEXT} is not set"));
        return None;
    };
    let files = Files::read(&source).expect("the artifact is read");
    let mut packs = Packs::default();
    packs.insert(&build(&files).expect("a pack is made")).expect("the pack opens");
    Some(Arc::new(packs))
}

/// Whether notices are on in this test; says so if not.
pub fn notices(test: &str) -> bool {
    let there = packs().list().next().is_some();
    if !there {
        skipped(&format!("skipped: {test}: no pack of the eForms SDK in {SDK}"));
    }
    there
}

fn sqlite(folder: &Path) -> String {
    format!("sqlite:{}", folder.join("test.db").display())
}

/// A new database at this server, with the content of another one to which nobody is connected.
async fn fresh_database(server: &str, template: Option<&str>) -> String {
    static COUNT: AtomicU64 = AtomicU64::new(0);
    let name = format!("test_{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::SeqCst));
    let admin = Database::connect(server).await.expect("PostgreSQL answers");
    let other = template.and_then(|url| url.rsplit_once('/')).map(|(_, name)| name);
    let from = other.map(|name| format!(" TEMPLATE {name}")).unwrap_or_default();
    let create = format!("CREATE DATABASE {name}{from}");
    admin.execute_unprepared(&create).await.expect("a database is made");
    admin.close().await.expect("the connection closes");
    let (base, _) = server.rsplit_once('/').expect("an address with a database");
    format!("{base}/{name}")
}
