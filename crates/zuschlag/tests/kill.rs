//! The program is killed (SIGKILL) at random moments while clients write, and started again: whatever it had
//! acknowledged is there, nothing is there twice, and `zuschlag verify` finds everything as it was.
//!
//! `ZUSCHLAG_KILL_SECONDS` says how long to go on per database; without it, twenty seconds.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::tests_outside_test_module,
    reason = "everything here is a test"
)]

#[path = "kill/clients.rs"]
mod clients;
#[path = "kill/server.rs"]
mod server;

use clients::{Acknowledged, Worker};
use rand::RngExt as _;
use server::Server;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};
use testkit::databases;

/// So many clients write at the same time.
const WORKERS: usize = 4;

/// How long to go on.
#[expect(clippy::disallowed_methods, reason = "a longer run is asked for by the environment")]
fn seconds() -> u64 {
    std::env::var("ZUSCHLAG_KILL_SECONDS").ok().and_then(|text| text.parse().ok()).unwrap_or(20)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_acknowledged_survives_kill_9_and_is_there_once() {
    for database in databases("what_was_acknowledged_survives_kill_9_and_is_there_once") {
        let folder = tempfile::tempdir().unwrap();
        let mut server = Server::new(&database, folder.path()).await;
        server.start().await;
        let stop = Arc::new(AtomicBool::new(false));
        let mut workers = Vec::new();
        for number in 0..WORKERS {
            let worker = Worker::signed_in(&server.url(), number).await;
            workers.push(tokio::spawn(worker.write_until(stop.clone())));
        }
        let end = Instant::now() + Duration::from_secs(seconds());
        let mut kills = 0;
        while Instant::now() < end {
            let pause = rand::rng().random_range(200..2_500);
            tokio::time::sleep(Duration::from_millis(pause)).await;
            server.kill().await;
            kills += 1;
            server.start().await;
        }
        stop.store(true, Ordering::SeqCst);
        let mut all = Vec::new();
        for worker in workers {
            all.push(worker.await.unwrap());
        }
        let counts = [
            all.iter().map(|done: &Acknowledged| done.begun.len()).sum::<usize>(),
            all.iter().map(|done| done.documents.len()).sum(),
            all.iter().map(|done| done.submitted.len()).sum(),
        ];
        println!(
            "{kills} kills, acknowledged: {} procedures, {} documents, {} steps",
            counts[0], counts[1], counts[2]
        );
        assert!(kills > 2 && counts[0] > 0 && counts[1] > 0 && counts[2] > 0, "{kills} {counts:?}");
        for done in &all {
            done.check(&server.url()).await;
        }
        server.kill().await;
        // The log goes on from where it was: everything acknowledged stands in it after the next minute begins.
        server.start().await;
        server.stop().await;
        let (clean, said) = server.verify().await;
        assert!(clean, "{said}");
    }
}
