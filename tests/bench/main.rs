//! How fast the public surface is over a hundred thousand procedures: searches, feed and pages, each beside a bare read
//! of the rows that it shows. `cargo xtask bench web` builds this for release and runs it.
//!
//! Requests go to the router in the process, two at a time; the line is not measured. Prints requests a second, the
//! middle, the 99th of 100, and the ratio to the bare read. It must not be part of the tests: it takes minutes.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::float_arithmetic,
    clippy::as_conversions,
    clippy::cast_precision_loss,
    reason = "a run for people, told in one piece"
)]

mod made;

use sea_orm::{ConnectionTrait as _, Database, DatabaseConnection};
use std::time::{Duration, Instant};
use testkit::{Client, Databases, Platform};

/// The clock of the run.
const NOW: &str = "2026-11-23T09:00:00Z";
/// So many requests are under way at once.
const AT_ONCE: usize = 2;

#[tokio::main]
async fn main() {
    let count = std::env::args().nth(1).map_or(100_000, |text| text.parse().unwrap());
    let platform = Platform::new(&Databases::Sqlite, NOW).await;
    let began = Instant::now();
    made::fill(&platform, count).await;
    println!("{count} procedures made in {} s", began.elapsed().as_secs());
    let began = Instant::now();
    // As at the start of the program.
    platform.app.list_what_is_missing().await.unwrap();
    println!("the list read in {} ms\n", began.elapsed().as_millis());
    let path = platform.config.database.strip_prefix("sqlite:").unwrap().to_owned();
    let bare = Database::connect(format!("sqlite://{path}?mode=ro")).await.unwrap();
    let client = Client::new(platform.router());
    println!(
        "{:<44} {:>9} {:>9} {:>9} {:>12} {:>7}",
        "", "a second", "p50 ms", "p99 ms", "bare p50 ms", "ratio"
    );
    let words = made::questions();
    let asked = |path: &str| -> Vec<String> {
        words.iter().map(|words| format!("{path}{words}")).collect()
    };
    let numbers: Vec<String> = (0..500).map(|place| made::number(place * 97 % count)).collect();
    let pages: Vec<String> =
        numbers.iter().map(|number| format!("/ausschreibungen/{number}")).collect();
    let runs = [
        ("search page, each question for the first time", asked("/ausschreibungen?q="), 1),
        ("search page, again", asked("/ausschreibungen?q="), 5),
        ("search page, open only", asked("/ausschreibungen?status=offen&q="), 1),
        (
            "search page, within 25 km of 50667",
            asked("/ausschreibungen?ort=50667&umkreis=25&q="),
            1,
        ),
        ("search by API, again", asked("/api/v1/procedures?q="), 5),
        ("list page without words", vec!["/ausschreibungen".to_owned()], 500),
        ("feed of a search", asked("/ausschreibungen.atom?q="), 2),
        ("page of a procedure", pages, 2),
    ];
    for (name, paths, times) in runs {
        let took = measured(&client, &paths, times).await;
        let floor = floor(&client, &bare, &paths).await;
        told(name, &took, &floor);
    }
}

/// How long each request took, and all of them together.
struct Took {
    each: Vec<Duration>,
    all: Duration,
}

async fn measured(client: &Client, paths: &[String], times: usize) -> Took {
    let work: Vec<&String> = paths.iter().cycle().take(paths.len() * times).collect();
    let began = Instant::now();
    let share = |from: usize| {
        let (client, work) = (client.clone(), work.clone());
        async move {
            let mut each = Vec::new();
            for path in work.into_iter().skip(from).step_by(AT_ONCE) {
                let began = Instant::now();
                client.get(path).await.expect(200);
                each.push(began.elapsed());
            }
            each
        }
    };
    let (mut each, more) = tokio::join!(share(0), share(1));
    each.extend(more);
    each.sort();
    Took { each, all: began.elapsed() }
}

/// The rows of procedures that some of these pages show, read by their numbers from the table and nothing else.
async fn floor(client: &Client, bare: &DatabaseConnection, paths: &[String]) -> Took {
    let (mut each, began) = (Vec::new(), Instant::now());
    for path in paths.iter().step_by(paths.len().div_ceil(50)) {
        let text = client.get(path).await.expect(200).text();
        let shown: Vec<String> =
            made::numbers_in(&text).into_iter().map(|number| format!("'{number}'")).collect();
        let question = format!("SELECT * FROM procedure WHERE number IN ({})", shown.join(","));
        for _ in 0..5 {
            let began = Instant::now();
            let statement = sea_orm::Statement::from_string(bare.get_database_backend(), &question);
            let rows = bare.query_all_raw(statement).await.unwrap();
            each.push(began.elapsed());
            assert_eq!(rows.len(), shown.len());
        }
    }
    each.sort();
    Took { each, all: began.elapsed() }
}

fn told(name: &str, took: &Took, floor: &Took) {
    let at = |each: &[Duration], share: usize| {
        each[(each.len() * share / 100).min(each.len() - 1)].as_secs_f64() * 1000.0
    };
    let rate = took.each.len() as f64 / took.all.as_secs_f64();
    let (middle, last, bare) = (at(&took.each, 50), at(&took.each, 99), at(&floor.each, 50));
    println!(
        "{name:<44} {rate:>9.0} {middle:>9.2} {last:>9.2} {bare:>12.2} {:>7.1}",
        middle / bare
    );
}
