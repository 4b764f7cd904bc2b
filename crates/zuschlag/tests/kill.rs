//! The program is killed (SIGKILL) at random moments while clients write, and started again: whatever it had
//! acknowledged is there, nothing is there twice, and `zuschlag verify` finds everything as it was.
//!
//! `ZUSCHLAG_KILL_SECONDS` says how long to go on per database; without it, twenty seconds.
#![expect(
    clippy::assigning_clones,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    clippy::tests_outside_test_module,
    reason = "everything here is a test"
)]

#[path = "kill/authors.rs"]
mod authors;
#[path = "kill/bidders.rs"]
mod bidders;

use rand::RngExt as _;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};
use testkit::{Bidder, Platform, Program, databases};

/// So many authors, and so many companies, write at the same time.
const EACH: usize = 2;

/// How long to go on.
#[expect(clippy::disallowed_methods, reason = "a longer run is asked for by the environment")]
fn seconds() -> u64 {
    std::env::var("ZUSCHLAG_KILL_SECONDS").ok().and_then(|text| text.parse().ok()).unwrap_or(20)
}

/// Kills and starts until the time is over; how often.
async fn kill_at_random(program: &mut Program) -> usize {
    let end = Instant::now() + Duration::from_secs(seconds());
    let mut kills = 0;
    while Instant::now() < end {
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
        let (mut authors, mut bidders) = (Vec::new(), Vec::new());
        for one in 0..EACH {
            let author = authors::Author::new(&platform, &url, one).await;
            authors.push(tokio::spawn(author.write_until(stop.clone())));
            let slug = format!("kill-{one}");
            platform.new_bidder(&slug, None).await;
            let mut bidder =
                Bidder::new(&platform, &format!("{slug}@firma.example"), &number).await;
            bidder.client = bidder.client.at(&url);
            bidders.push(tokio::spawn(bidders::bid_until(bidder, stop.clone())));
        }
        let kills = kill_at_random(&mut program).await;
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
        assert!(kills > 2, "{kills}");
        for count in [procedures, documents, steps, bids] {
            assert!(count > 0, "nothing was acknowledged");
        }
        program.kill().await;
        let (clean, said) = program.verify().await;
        assert!(clean, "{said}");
    }
}
