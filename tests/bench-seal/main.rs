//! What sealed bids cost the platform, each beside the bare work that nobody can save: uploads beside a copy with hash and
//! fsync, commits beside inserts of a row with fsync, proofs from a long log beside reading their tiles.
//!
//! `cargo xtask bench seal` builds this and runs it. Requests go to the router in the process; the line
//! is not measured. Ends with a failure where a limit of the ratio is missed. It must not be part of the tests.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::float_arithmetic,
    reason = "a run for people, told in one piece"
)]

mod bare;
mod log;

use axum::body::{Body, Bytes};
use axum::http::Method;
use futures_util::{StreamExt as _, stream};
use rand::{Rng as _, RngExt as _};
use std::process::ExitCode;
use std::time::{Duration, Instant};
use tender::procedure::Stage;
use testkit::{Bidder, Databases, Platform, databases};

const NOW: &str = "2026-11-23T09:00:00Z";
const BID: &str = r#"{"format":"zuschlag/bid/v1","declared_by":{"name":"Messung"}}"#;
/// Parts of 16 MiB that are uploaded and copied.
const PARTS: usize = 12;
const PART: usize = 16 << 20;
/// So many commits in each round, so many of them under way at once.
const COMMITS: usize = 600;
const ROUNDS: usize = 3;
const AT_ONCE: usize = 64;
/// Uploads and commits reach at least this share of the bare rate, in percent.
const SHARE: f64 = 50.0;

#[tokio::main]
async fn main() -> ExitCode {
    let mut kept = true;
    for database in databases("bench seal") {
        println!("── {}", if database == Databases::Sqlite { "SQLite" } else { "PostgreSQL" });
        let platform = Platform::demo(&database, NOW).await;
        kept &= uploads(&platform).await;
        kept &= commits(&platform).await;
        kept &= log::proofs(&database).await;
    }
    if kept { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

async fn bidder(platform: &Platform, number: usize, procedure: &str) -> Bidder {
    let slug = format!("messung-{number}");
    platform.new_bidder(&slug, None).await;
    Bidder::new(platform, &format!("{slug}@firma.example"), procedure).await
}

/// Number of a procedure that receives.
async fn receiving(platform: &Platform) -> String {
    let query = app::PublicQuery { limit: 50, ..app::PublicQuery::open() };
    let (found, _) = platform.app.public_procedures(&query).await.unwrap();
    let receives = |row: &app::ProcedureRow| matches!(&row.procedure.stage, Stage::Receiving(stage) if stage.round.invited.is_none());
    found.into_iter().map(|one| one.row).find(receives).unwrap().number
}

/// Says a rate beside its yardstick, and whether it reaches the share.
fn told(what: &str, unit: &str, (ours, bare): (f64, f64)) -> bool {
    let share = 100.0 * ours / bare;
    let word = if share >= SHARE { "kept" } else { "MISSED" };
    println!(
        "{what}: {ours:.1} {unit}, bare {bare:.1} {unit}: {share:.0} % (at least {SHARE} %: {word})"
    );
    share >= SHARE
}

async fn uploads(platform: &Platform) -> bool {
    let bidder = bidder(platform, 100_000, &receiving(platform).await).await;
    let mut bytes = vec![0; PART];
    rand::rng().fill_bytes(&mut bytes);
    let bytes = Bytes::from(bytes);
    let (mut ours, mut bare) = (Duration::ZERO, Duration::ZERO);
    // Turn by turn, so that both see the same machine.
    for _ in 0..PARTS {
        let begun = Instant::now();
        bare::copy(&platform.folder.path().join("objects"), &bytes);
        bare += begun.elapsed();
        let path = format!("/api/v1/bidding/parts/{:032x}", rand::rng().random::<u128>());
        let chunks =
            bytes.chunks(64 << 10).map(|chunk| Ok::<_, std::io::Error>(bytes.slice_ref(chunk)));
        let body = Body::from_stream(stream::iter(chunks.collect::<Vec<_>>()));
        let octets = [("content-type", "application/octet-stream")];
        let begun = Instant::now();
        bidder.client.send(Method::PUT, &path, &octets, body).await.expect(201);
        ours += begun.elapsed();
    }
    let megabytes = f64::from(u32::try_from(PARTS * PART / 1_000_000).unwrap());
    told("uploads", "MB/s", (megabytes / ours.as_secs_f64(), megabytes / bare.as_secs_f64()))
}

async fn commits(platform: &Platform) -> bool {
    let number = receiving(platform).await;
    let yardstick = bare::Table::new(platform).await;
    let (mut ours, mut bare) = (Duration::ZERO, Duration::ZERO);
    // Turn by turn, so that both see the same machine.
    for round in 0..ROUNDS {
        let mut ready = Vec::new();
        for one in 0..COMMITS {
            let bidder = bidder(platform, round * COMMITS + one, &number).await;
            let sealed = bidder.seal(BID, &[]).await;
            bidder.upload(&sealed).await;
            ready.push((bidder, sealed.body()));
        }
        let begun = Instant::now();
        // Each in a task of its own, as the server serves connections.
        let sent = stream::iter(ready).map(|(bidder, body)| {
            tokio::spawn(async move { bidder.client.post("/api/v1/bidding/commit", &body).await })
        });
        let answers: Vec<_> = sent.buffer_unordered(AT_ONCE).collect().await;
        ours += begun.elapsed();
        for answer in answers {
            answer.unwrap().expect(201);
        }
        bare += yardstick.inserts(COMMITS).await;
    }
    let count = f64::from(u32::try_from(ROUNDS * COMMITS).unwrap());
    told("commits", "a second", (count / ours.as_secs_f64(), count / bare.as_secs_f64()))
}
