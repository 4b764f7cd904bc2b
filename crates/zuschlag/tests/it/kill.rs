//! The program is killed (SIGKILL) at random moments while clients write, and started again: whatever it had
//! acknowledged is there, nothing is there twice, and `zuschlag verify` finds everything as it was.
//!
//! `ZUSCHLAG_KILL_SECONDS` says how long to go on per database; without it, twenty seconds.

mod authors;
mod bidders;

use rand::RngExt as _;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use testkit::{Bidder, Platform, Program, databases};

/// So many authors, and so many companies, write at the same time.
const EACH: usize = 2;
/// It goes on until so many uploads and commits of bids were taken.
const LEAST: usize = 200;

/// So often it is killed: 50 times over both databases.
const KILLS: usize = 25;

/// How long to go on.
#[expect(clippy::disallowed_methods, reason = "a longer run is asked for by the environment")]
fn seconds() -> u64 {
    std::env::var("ZUSCHLAG_KILL_SECONDS").ok().and_then(|text| text.parse().ok()).unwrap_or(20)
}

/// Kills and starts until the time is over, enough was taken and it was killed often enough; how often.
async fn kill_at_random(program: &mut Program, taken: &AtomicUsize) -> usize {
    let end = Instant::now() + Duration::from_secs(seconds());
    let mut kills = 0;
    while Instant::now() < end || taken.load(Ordering::SeqCst) < LEAST || kills < KILLS {
        let pause = rand::rng().random_range(100..2_500);
        tokio::time::sleep(Duration::from_millis(pause)).await;
        program.kill().await;
        kills += 1;
        program.start().await;
    }
    kills
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_acknowledged_survives_kill_9_and_is_there_once() {
    for database in databases("what_was_acknowledged_survives_kill_9_and_is_there_once") {
        let now = app::Clock::system().procedures().to_string();
        let platform = Platform::demo(&database, &now).await;
        let number = bidders::receiving(&platform).await;
        let mut program = Program::over(&platform, Path::new(env!("CARGO_BIN_EXE_zuschlag")));
        program.start().await;
        let (url, stop) = (program.url(), Arc::new(AtomicBool::new(false)));
        let taken = Arc::new(AtomicUsize::new(0));
        let (mut authors, mut bidders) = (Vec::new(), Vec::new());
        let mut firms: Vec<String> = Vec::new();
        for one in 0..EACH {
            let author = authors::Author::new(&platform, &url, one).await;
            authors.push(tokio::spawn(author.write_until(stop.clone())));
            let slug = format!("kill-{one}");
            firms.push(platform.new_bidder(&slug, None).await.to_string());
            let mut bidder =
                Bidder::new(&platform, &format!("{slug}@firma.example"), &number).await;
            bidder.client = bidder.client.at(&url);
            bidders.push(tokio::spawn(bidders::bid_until(bidder, stop.clone(), taken.clone())));
        }
        let kills = kill_at_random(&mut program, &taken).await;
        stop.store(true, Ordering::SeqCst);
        let (mut procedures, mut documents, mut steps, mut bids) = (0, 0, 0, 0);
        for author in authors {
            let done = author.await.unwrap();
            procedures += done.begun.len();
            documents += done.documents.len();
            steps += done.submitted.len();
            done.check().await;
        }
        for bidder in bidders {
            let done = bidder.await.unwrap();
            bids += done.receipts.len();
            done.check().await;
        }
        println!(
            "{kills} kills; acknowledged {procedures} procedures, {documents} documents, {steps} steps, {bids} bids"
        );
        assert!(kills >= KILLS, "{kills}");
        for count in [procedures, documents, steps, bids] {
            assert!(count > 0, "nothing was acknowledged");
        }
        program.kill().await;
        // What the program wrote down meanwhile tells nothing of bids (docs/sealing.md, section 1).
        let lines = program.lines();
        assert!(lines.contains("listening"), "{lines}");
        for told in firms.iter().map(String::as_str).chain(["/bidding/", "ZB-", "commit/v1"]) {
            assert!(!lines.contains(told), "{told} stands in the log");
        }
        let (clean, said) = program.verify().await;
        assert!(clean, "{said}");
    }
}
