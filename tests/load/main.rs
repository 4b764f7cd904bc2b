//! The deadline minute as a load run: many companies commit in the last ten seconds to one procedure, each after
//! uploading its files. `cargo xtask load` builds the program and runs this over it.
//!
//! Says for each database: refusals, losses, how many counted as in time, p50 and p99 of the commits, the rate
//! of the uploads and the most memory that the program held. It must not be part of the tests: it takes minutes.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a run for people, told in one piece"
)]

use futures_util::StreamExt as _;
use rand::RngExt as _;
use serde_json::Value;
use std::path::PathBuf;
use std::time::{Duration, Instant};
use tender::procedure::Stage;
use testkit::{Bidder, Platform, Program, databases};

const BID: &str = r#"{"format":"zuschlag/bid/v1","declared_by":{"name":"Last"}}"#;
/// All commits are sent within so many seconds before the deadline, the last of them 300 ms before it.
const WINDOW: Duration = Duration::from_secs(10);
/// So many companies upload at the same time.
const UPLOADS: usize = 16;

/// What to run.
struct Run {
    binary: PathBuf,
    bidders: usize,
    files: usize,
    size: usize,
}

#[tokio::main]
async fn main() {
    let given: Vec<String> = std::env::args().skip(1).collect();
    let number = |at: usize, or: usize| given.get(at).map_or(or, |text| text.parse().unwrap());
    let run = Run {
        binary: given.first().expect("the path of the program").into(),
        bidders: number(1, 500),
        files: number(2, 5),
        size: number(3, 1_000_000),
    };
    for database in databases("load") {
        println!(
            "── {}",
            if database == testkit::Databases::Sqlite { "SQLite" } else { "PostgreSQL" }
        );
        let now = app::Clock::system().procedures().to_string();
        let platform = Platform::demo(&database, &now).await;
        deadline_minute(&run, &platform).await;
    }
}

/// One sealed bid whose parts lie on the server.
struct Ready {
    bidder: Bidder,
    body: Value,
}

async fn deadline_minute(run: &Run, platform: &Platform) {
    let (number, deadline) = receiving(platform).await;
    let mut program = Program::over(platform, &run.binary);
    program.start().await;
    let begun = Instant::now();
    let ready = upload_all(run, platform, &number, &program.url()).await;
    let bytes = run.bidders * run.files * run.size;
    println!(
        "{} companies uploaded {} files of {} bytes in {:?}: {} MB/s",
        run.bidders,
        run.files,
        run.size,
        begun.elapsed(),
        bytes / 1000 / usize::try_from(begun.elapsed().as_millis()).unwrap().max(1)
    );
    println!("memory after the uploads: {} MB", program.peak_memory().unwrap_or(0) / 1_000_000);
    program.stop().await;

    // The clock of procedures is moved so that the deadline is a minute ahead; that of machinery is not.
    let ahead = deadline - app::Clock::system().procedures().micros() - 60_000_000;
    platform.app.advance_clock(ahead).await.unwrap();
    program.start().await;
    let left = deadline - ahead - app::Clock::system().procedures().micros();
    let left = Duration::from_micros(u64::try_from(left).expect("it started in time"));
    let first = Instant::now() + left.checked_sub(WINDOW).expect("it started in time");
    let commits = ready.into_iter().map(|ready| {
        let at = first + WINDOW.mul_f64(rand::rng().random_range(0.0..0.97));
        let url = program.url();
        tokio::spawn(commit(ready, url, at))
    });
    let commits: Vec<_> = commits.collect();
    let mut all = Vec::new();
    for done in commits {
        all.push(done.await.unwrap());
    }
    report(run, &all);
    println!("memory at its most: {} MB", program.peak_memory().unwrap_or(0) / 1_000_000);
    // Nothing is lost: each receipt is given again, word for word, for the same bytes.
    for done in all.iter().step_by(7) {
        let again = done.ready.bidder.client.post("/api/v1/bidding/commit", &done.ready.body).await;
        assert_eq!(again.expect(200).json()["receipt"], done.receipt["receipt"]);
    }
    program.stop().await;
    let (clean, said) = program.verify().await;
    println!("{}", said.trim());
    assert!(clean, "zuschlag verify found differences");
}

/// Number and deadline (µs since 1970) of a procedure that receives.
async fn receiving(platform: &Platform) -> (String, i64) {
    let query = app::PublicQuery { limit: 50, ..app::PublicQuery::open() };
    let (found, _) = platform.app.public_procedures(&query).await.unwrap();
    let row = found.into_iter().map(|one| one.row).find(|row| {
        matches!(&row.procedure.stage, Stage::Receiving(stage) if stage.round.invited.is_none())
    });
    let row = row.unwrap();
    let deadline = row.deadline().unwrap().micros();
    (row.number, deadline)
}

async fn upload_all(run: &Run, platform: &Platform, number: &str, url: &str) -> Vec<Ready> {
    let mut bidders = Vec::new();
    for one in 0..run.bidders {
        let slug = format!("last-{one}");
        platform.new_bidder(&slug, None).await;
        let mut bidder = Bidder::new(platform, &format!("{slug}@firma.example"), number).await;
        bidder.client = bidder.client.at(url);
        bidders.push(bidder);
    }
    let uploads = bidders.into_iter().map(|bidder| async move {
        let names: Vec<String> = (0..run.files).map(|file| format!("Anlage-{file}.pdf")).collect();
        let bytes = vec![b'x'; run.size];
        let files: Vec<(&str, &[u8])> =
            names.iter().map(|name| (name.as_str(), bytes.as_slice())).collect();
        let sealed = bidder.seal(BID, &files).await;
        bidder.upload(&sealed).await;
        let body = sealed.body();
        Ready { bidder, body }
    });
    futures_util::stream::iter(uploads).buffer_unordered(UPLOADS).collect().await
}

/// A commit that was answered.
struct Done {
    ready: Ready,
    receipt: Value,
    status: u16,
    took: Duration,
}

async fn commit(ready: Ready, url: String, at: Instant) -> Done {
    let client = ready.bidder.client.at(&url);
    tokio::time::sleep_until(at.into()).await;
    let begun = Instant::now();
    let answer = client.post("/api/v1/bidding/commit", &ready.body).await;
    let (status, receipt) = (answer.status.as_u16(), answer.json());
    Done { ready, receipt, status, took: begun.elapsed() }
}

fn report(run: &Run, all: &[Done]) {
    let mut took: Vec<Duration> = all.iter().map(|done| done.took).collect();
    took.sort();
    let at = |percent: usize| took[(took.len() * percent / 100).min(took.len() - 1)];
    let count = |kind: &str| all.iter().filter(|done| done.receipt["kind"] == kind).count();
    let refused = all.iter().filter(|done| done.status != 201).count();
    println!(
        "{} commits in the last {WINDOW:?}: {} in time, {} late, {refused} refused",
        run.bidders,
        count("bid"),
        count("late")
    );
    println!("p50 {:?}, p99 {:?}, slowest {:?}", at(50), at(99), at(100));
    println!("the peer of the comparison refused 52 of 78");
    assert_eq!((count("bid"), refused), (run.bidders, 0), "every commit was sent in time");
}
