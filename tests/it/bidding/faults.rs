//! Storage that fails in every place while companies bid: nothing acknowledged is lost, nothing is taken twice.
//! It must not kill the program; the tests of `zuschlag` do.

use super::{NOW, entries};
use crate::played::{content, published};
use crate::publishing::draft;
use app::ProcedureRow;
use axum::http::Method;
use futures_util::future::join_all;
use rand::RngExt as _;
use sea_orm::{ConnectionTrait as _, Database};
use serde_json::{Value, json};
use std::cell::Cell;
use std::path::Path;
use std::time::Duration;
use store::BidOutcome;
use testkit::{Answer, Bidder, Databases, Platform, SmallDisk, databases};

/// So many companies bid at the same time, each so many versions.
const COMPANIES: usize = 6;
const VERSIONS: u64 = 3;
const BEFORE: &str = "2026-12-15T10:59:59.999999Z";
const AFTER: &str = "2026-12-15T11:05:00Z";

/// A company and all receipts that it was given, in their order.
struct Done {
    bidder: Bidder,
    receipts: Vec<Value>,
    /// How often it was told that something is wrong with the platform.
    faults: usize,
}

impl Done {
    /// Sends the same bytes until the answer is no fault of the platform, as every client does.
    async fn insist(&mut self, method: Method, path: &str, body: &[u8]) -> Answer {
        let octets =
            if method == Method::PUT { "application/octet-stream" } else { "application/json" };
        for _ in 0..400 {
            let headers = [("content-type", octets)];
            let sent = self.bidder.client.try_send(method.clone(), path, &headers, body.to_vec());
            match sent.await {
                Some(answer) if !answer.status.is_server_error() => return answer,
                Some(_) | None => self.faults += 1,
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        panic!("{path} was never answered")
    }

    async fn ask(&mut self, path: &str, body: &Value) -> Answer {
        let body = body.to_string().into_bytes();
        self.insist(Method::POST, &format!("/api/v1/bidding/{path}"), &body).await
    }

    async fn bid(&mut self) {
        for version in 1..=VERSIONS {
            let desk = json!({ "procedure": self.bidder.procedure });
            let desk = self.ask("desk", &desk).await.expect(200).json();
            let file = vec![7; 90_000];
            let sealed =
                self.bidder.seal_after(&desk, &content("84000.00"), &[("Angebot.pdf", &file)]);
            for (object, bytes) in &sealed.objects {
                let path = format!("/api/v1/bidding/parts/{object}");
                let kept = self.insist(Method::PUT, &path, bytes).await;
                assert!(kept.status.is_success(), "{}", kept.text());
            }
            let receipt = self.ask("commit", &sealed.body()).await;
            let whose = &self.bidder.procedure;
            assert!(receipt.status.is_success(), "{whose} {version}: {}", receipt.text());
            let receipt = receipt.json();
            assert_eq!((&receipt["kind"], &receipt["version"]), (&json!("bid"), &json!(version)));
            let again = self.ask("commit", &sealed.body()).await.expect(200).json();
            assert_eq!(again, receipt, "the same bytes, the same receipt");
            self.receipts.push(receipt);
        }
    }
}

/// All companies bid while there is trouble, which never ends by itself.
async fn bid_through(
    platform: &Platform,
    trouble: impl Future<Output = ()>,
) -> (ProcedureRow, Vec<Done>) {
    let row = published(platform, draft()).await;
    platform.set_clock(BEFORE);
    let mut all = Vec::new();
    for number in 0..COMPANIES {
        let slug = format!("firma-{number}");
        platform.new_bidder(&slug, None).await;
        let bidder = Bidder::new(platform, &format!("{slug}@firma.example"), &row.number).await;
        all.push(Done { bidder, receipts: Vec::new(), faults: 0 });
    }
    tokio::select! {
        _ = join_all(all.iter_mut().map(Done::bid)) => {}
        () = trouble => panic!("the trouble ended"),
    }
    (row, all)
}

/// Every receipt is there word for word, each version once, and the opening finds every bid whole.
async fn nothing_is_lost(platform: &Platform, row: &ProcedureRow, all: &[Done]) {
    let faults: usize = all.iter().map(|done| done.faults).sum();
    assert!(faults > 0, "there was trouble");
    let slots = entries(platform, row).await;
    assert_eq!(slots.len(), COMPANIES);
    for entries in &slots {
        let versions: Vec<u64> = entries.iter().map(app::bidding::SealedEntry::version).collect();
        assert_eq!(versions, (1..=VERSIONS).collect::<Vec<_>>());
    }
    for done in all {
        let place = done.bidder.place().await;
        let found = done.bidder.client.post("/api/v1/bidding/versions", &place).await;
        let found = found.expect(200).json();
        let found: Vec<&Value> =
            found["versions"].as_array().unwrap().iter().map(|one| &one["receipted"]).collect();
        let given: Vec<&Value> = done.receipts.iter().collect();
        assert_eq!(found, given);
    }
    platform.set_clock(AFTER);
    platform.app.work_once().await.unwrap();
    let officers = platform.app.demo_officers(row.id).await.unwrap();
    platform.app.play_opening(&officers[..2], row.id).await.unwrap();
    let bids = platform.app.opened_bids(&officers[0].caller, row.id).await.unwrap();
    assert_eq!(bids.len(), COMPANIES);
    for one in &bids {
        let found = (one.bid.version, one.bid.outcome, one.bid.findings.as_slice());
        assert_eq!(found, (i64::try_from(VERSIONS).unwrap(), BidOutcome::Opened, [].as_slice()));
    }
    let verified = platform.app.verify().await.unwrap();
    assert!(verified.differences.is_empty(), "{:?}", verified.differences);
}

#[tokio::test]
async fn objects_that_fail_before_in_the_middle_and_after_lose_no_acknowledged_bid() {
    let name = "objects_that_fail_before_in_the_middle_and_after_lose_no_acknowledged_bid";
    for database in databases(name) {
        let mut platform = Platform::demo(&database, NOW).await;
        let faults = platform.objects_that_fail();
        let folder = platform.folder.path().join("objects");
        let before = Cell::new(0);
        let trouble = async {
            before.set(count(&folder));
            faults.set(true);
            std::future::pending::<()>().await;
        };
        let (row, all) = bid_through(&platform, trouble).await;
        faults.set(false);
        assert!(faults.count() > 20, "{}", faults.count());
        // A file and a manifest for each version, and nothing else that a failed attempt left behind.
        let named = COMPANIES * usize::try_from(VERSIONS).unwrap() * 2;
        assert_eq!(count(&folder) - before.get(), named);
        nothing_is_lost(&platform, &row, &all).await;
    }
}

fn count(folder: &Path) -> usize {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.map(|path| if path.is_dir() { count(&path) } else { 1 }).sum()
}

/// Statements that make inserting into a table fail at random: in the statement, and where it can be at the commit.
fn faulty(database: &Databases, table: &str) -> String {
    match database {
        Databases::Sqlite => format!(
            "CREATE TRIGGER faulty_{table} BEFORE INSERT ON {table} WHEN random() % 4 = 0 \
             BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END"
        ),
        Databases::Postgres(_) => format!(
            "CREATE OR REPLACE FUNCTION faulty() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN \
             IF random() < 0.15 THEN RAISE SQLSTATE '53100'; END IF; RETURN NEW; END $$; \
             CREATE TRIGGER faulty_{table} BEFORE INSERT ON {table} FOR EACH ROW EXECUTE FUNCTION faulty(); \
             CREATE CONSTRAINT TRIGGER faulty_end_{table} AFTER INSERT ON {table} DEFERRABLE \
             INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION faulty()"
        ),
    }
}

fn sound(database: &Databases, table: &str) -> String {
    match database {
        Databases::Sqlite => format!("DROP TRIGGER faulty_{table}"),
        Databases::Postgres(_) => format!(
            "DROP TRIGGER faulty_{table} ON {table}; DROP TRIGGER faulty_end_{table} ON {table}"
        ),
    }
}

#[tokio::test]
async fn a_database_that_fails_in_statements_commits_and_connections_loses_no_acknowledged_bid() {
    let name =
        "a_database_that_fails_in_statements_commits_and_connections_loses_no_acknowledged_bid";
    let tables = ["part", "bid_entry", "log_entry"];
    for database in databases(name) {
        let platform = Platform::demo(&database, NOW).await;
        let trouble = async {
            for table in tables {
                platform.tamper(&faulty(&database, table)).await;
            }
            if matches!(database, Databases::Sqlite) {
                std::future::pending::<()>().await;
            }
            // Lines to PostgreSQL are cut, whatever is under way on them.
            loop {
                tokio::time::sleep(Duration::from_millis(250)).await;
                let cut = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity \
                           WHERE datname = current_database() AND pid <> pg_backend_pid()";
                platform.tamper(cut).await;
            }
        };
        let (row, all) = bid_through(&platform, trouble).await;
        for table in tables {
            platform.tamper(&sound(&database, table)).await;
        }
        // A line that answered less than a second ago is used unasked, and the last cut may have just been.
        tokio::time::sleep(Duration::from_millis(1_100)).await;
        nothing_is_lost(&platform, &row, &all).await;
    }
}

/// Full most of the time, and now and then with a little room.
async fn fill_and_free(disk: &SmallDisk) {
    disk.fill_but(0);
    tokio::time::sleep(Duration::from_millis(500)).await;
    disk.free();
    loop {
        disk.fill_but(rand::rng().random_range(0..60_000));
        tokio::time::sleep(Duration::from_millis(60)).await;
        disk.free();
        tokio::time::sleep(Duration::from_millis(rand::rng().random_range(0..150))).await;
    }
}

#[tokio::test]
async fn a_disk_that_is_full_loses_no_acknowledged_bid() {
    let name = "a_disk_that_is_full_loses_no_acknowledged_bid";
    let Some(disk) = SmallDisk::new(96) else {
        println!("skipped: {name}: no disk may be mounted here");
        return;
    };
    for database in databases(name) {
        // On SQLite objects and database lie on the small disk; on PostgreSQL objects do.
        let platform = Platform::demo_in(&database, NOW, disk.path()).await;
        let (row, all) = bid_through(&platform, fill_and_free(&disk)).await;
        disk.free();
        nothing_is_lost(&platform, &row, &all).await;
    }
}

#[tokio::test]
async fn a_full_disk_of_postgresql_loses_no_acknowledged_bid() {
    let name = "a_full_disk_of_postgresql_loses_no_acknowledged_bid";
    let postgres = |database: &Databases| matches!(database, Databases::Postgres(_));
    for database in databases(name).into_iter().filter(postgres) {
        let platform = Platform::demo(&database, NOW).await;
        let disk = SmallDisk::new(24);
        let Some(disk) = disk.filter(given_to_postgresql) else {
            println!("skipped: {name}: no disk may be mounted here");
            return;
        };
        let space = format!("small_{}", std::process::id());
        let make = format!("CREATE TABLESPACE {space} LOCATION '{}'", disk.path().display());
        let admin = Database::connect(platform.config.database.clone()).await.unwrap();
        if let Err(fault) = admin.execute_unprepared(&make).await {
            println!("skipped: {name}: {fault}");
            return;
        }
        let tables = ["bid_entry", "part", "log_entry"];
        let trouble = async {
            for table in tables {
                platform.tamper(&format!("ALTER TABLE {table} SET TABLESPACE {space}")).await;
            }
            fill_and_free(&disk).await;
        };
        let (row, all) = bid_through(&platform, trouble).await;
        disk.free();
        for table in tables {
            platform.tamper(&format!("ALTER TABLE {table} SET TABLESPACE pg_default")).await;
        }
        admin.execute_unprepared(&format!("DROP TABLESPACE {space}")).await.unwrap();
        nothing_is_lost(&platform, &row, &all).await;
    }
}

fn given_to_postgresql(disk: &SmallDisk) -> bool {
    let mut give = std::process::Command::new("chown");
    give.arg("postgres").arg(disk.path()).status().is_ok_and(|done| done.success())
}
