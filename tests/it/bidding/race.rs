//! Attack 7: extension, release and commits at the same moment on two nodes, and clocks that somebody turns.
//! It must not test the pure decision; `seal::chain` and `tender` do.

use super::{BID, BIDDER, NOW, RIVAL, receiving};
use crate::played::{AUTHOR, caller, content, published};
use crate::publishing::draft;
use app::{App, AppError, Clock, Ids, ProcedureRow};
use rand::RngExt as _;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::time::Duration;
use store::{BidOutcome, Store};
use tender::instant::Instant;
use tender::procedure::Step;
use testkit::{Answer, Bidder, Platform, SealedBid, databases};

const DEADLINE: &str = "2026-12-15T11:00:00Z";
const LATER: &str = "2026-12-18T11:00:00Z";
const SECOND: i64 = 1_000_000;

fn after(at: &str, micros: i64) -> String {
    let at: Instant = at.parse().unwrap();
    Instant::from_micros(at.micros() + micros).unwrap().to_string()
}

/// Another node over the same database and objects, with a clock of its own.
async fn second_node(platform: &Platform) -> Platform {
    let store = Store::open(&platform.config).await.unwrap();
    let clock = Clock::fixed(platform.app.clock.machinery());
    let app = App::new(store, clock, Ids::Random, platform.app.secrets.clone()).unwrap();
    let folder = platform.folder.path().join("second");
    std::fs::create_dir(&folder).unwrap();
    let folder = tempfile::tempdir_in(folder).unwrap();
    Platform::over(app, platform.config.clone(), folder)
}

async fn soon() {
    let pause = rand::rng().random_range(0..25_000);
    tokio::time::sleep(Duration::from_micros(pause)).await;
}

/// A procedure on two nodes with bidders at both, all ready to commit, one microsecond before the deadline.
struct Race {
    here: Platform,
    there: Platform,
    row: ProcedureRow,
    ready: Vec<(Bidder, SealedBid)>,
}

impl Race {
    async fn new(database: &testkit::Databases) -> Self {
        let here = Platform::demo(database, NOW).await;
        let row = published(&here, draft()).await;
        let there = second_node(&here).await;
        let mut ready = Vec::new();
        for number in 0..8 {
            let slug = format!("firma-{number}");
            here.new_bidder(&slug, None).await;
            let node = if number % 2 == 0 { &here } else { &there };
            let bidder = Bidder::new(node, &format!("{slug}@firma.example"), &row.number).await;
            let sealed = bidder.seal(&content("84000.00"), &[]).await;
            bidder.upload(&sealed).await;
            ready.push((bidder, sealed));
        }
        let race = Self { here, there, row, ready };
        race.set_clocks(&after(DEADLINE, -SECOND));
        for node in [&race.here, &race.there] {
            node.app.work_once().await.unwrap();
        }
        race.set_clocks(&after(DEADLINE, -1));
        race
    }

    /// The second node's clock is 200 ms behind, which is not too far off to take part.
    fn set_clocks(&self, at: &str) {
        self.here.set_clock(at);
        self.there.set_clock(&after(at, -SECOND / 5));
    }

    async fn commit(&self, (bidder, sealed): &(Bidder, SealedBid)) -> Answer {
        soon().await;
        bidder.commit(sealed).await
    }

    /// Time goes on beyond the drain while both nodes look for work and two officers want to open.
    async fn close_and_release(&self) {
        let officers = self.here.app.demo_officers(self.row.id).await.unwrap();
        for step in [-1, 0, SECOND / 10, SECOND, 61 * SECOND, 62 * SECOND] {
            soon().await;
            self.set_clocks(&after(DEADLINE, step));
            for node in [&self.there, &self.here] {
                node.app.work_once().await.unwrap();
            }
            for officer in &officers[..2] {
                match self.here.app.join_opening(&officer.caller, self.row.id).await {
                    Ok(_) | Err(AppError::Refused(_)) => {}
                    Err(fault) => panic!("{fault}"),
                }
            }
        }
    }

    async fn extend(&self) -> bool {
        soon().await;
        let author = caller(&self.here, AUTHOR).await.actor();
        let deadline = LATER.parse().unwrap();
        let step = Step::MoveDeadline { deadline, reason: "Viele Fragen".into() };
        match self.here.app.take_step(&author, self.row.id, None, step).await {
            Ok(_) => true,
            Err(AppError::Refused(_)) => false,
            Err(fault) => panic!("{fault}"),
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn attack_07_extension_release_and_commits_racing_leave_no_bid_in_doubt() {
    let name = "attack_07_extension_release_and_commits_racing_leave_no_bid_in_doubt";
    for database in databases(name) {
        for _ in 0..5 {
            let race = Race::new(&database).await;
            let commits =
                futures_util::future::join_all(race.ready.iter().map(|one| race.commit(one)));
            let (answers, (), extended) =
                tokio::join!(commits, race.close_and_release(), race.extend());
            let mut given: BTreeMap<String, BidOutcome> = BTreeMap::new();
            for ((_, sealed), answer) in race.ready.iter().zip(answers) {
                let company = sealed.version.commit.place.company.to_string();
                given.extend(told(&answer, extended).map(|outcome| (company, outcome)));
            }
            let row = race.here.app.store.procedure(race.row.id).await.unwrap().unwrap();
            if extended {
                assert_eq!(row.procedure.stage.code(), "receiving", "nothing is released early");
            }
            race.set_clocks(&after(if extended { LATER } else { DEADLINE }, 90 * SECOND));
            for node in [&race.there, &race.here] {
                node.app.work_once().await.unwrap();
            }
            let app = &race.here.app;
            let officers = app.demo_officers(row.id).await.unwrap();
            app.play_opening(&officers[..2], row.id).await.unwrap();
            let opened = app.opened_bids(&officers[0].caller, row.id).await.unwrap();
            let opened: BTreeMap<String, BidOutcome> =
                opened.iter().map(|one| (one.bid.company.to_string(), one.bid.outcome)).collect();
            assert_eq!(opened, given, "what was acknowledged is what the opening finds");
        }
    }
}

/// What an answer promises for the opening; a refusal promises nothing, and says that the opening had begun.
fn told(answer: &Answer, extended: bool) -> Option<BidOutcome> {
    let said = answer.json();
    if answer.status.as_u16() == 422 {
        assert_eq!((&said["errors"][0]["rule"], extended), (&json!("bid-opening-begun"), false));
        return None;
    }
    assert_eq!(answer.status.as_u16(), 201, "{said}");
    let at = |key: &str| -> Instant { said[key].as_str().unwrap().parse().unwrap() };
    let in_time = at("received_at") < at("deadline");
    assert_eq!(said["kind"] == "bid", in_time, "{said}");
    Some(if in_time { BidOutcome::Opened } else { BidOutcome::Late })
}

#[tokio::test]
async fn a_clock_that_was_turned_takes_closes_and_logs_nothing_until_it_is_right_again() {
    let name = "a_clock_that_was_turned_takes_closes_and_logs_nothing_until_it_is_right_again";
    for database in databases(name) {
        let platform = Platform::demo(&database, NOW).await;
        let (app, row) = (&platform.app, receiving(&platform).await);
        let deadline = row.deadline().unwrap().to_string();
        let mut ready = Vec::new();
        for email in [BIDDER, RIVAL] {
            let bidder = Bidder::new(&platform, email, &row.number).await;
            let sealed = bidder.seal(BID, &[]).await;
            bidder.upload(&sealed).await;
            ready.push((bidder, sealed));
        }
        let [(first, timely), (second, late)] = &ready[..] else { panic!("two") };
        let state = async || {
            app.work_once().await.unwrap();
            let stage = app.store.procedure(row.id).await.unwrap().unwrap().procedure.stage.code();
            (stage, app.store.log_state().await.unwrap().size)
        };
        let kind = |answer: Answer| -> Value { answer.expect(201).json()["kind"].clone() };
        platform.set_clock(&after(&deadline, -60 * SECOND));
        let before = state().await;
        assert_eq!(before.0, "receiving");

        // Forward, beyond the deadline: nobody is called late, nothing closes, no minute is logged ahead.
        app.clock.turn(3_600 * SECOND);
        assert_eq!(first.commit(timely).await.expect(503).json()["type"], "/probleme/clock-apart");
        assert_eq!(state().await, before);
        app.clock.turn(-3_600 * SECOND);
        assert_eq!(kind(first.commit(timely).await), "bid");

        // Back, before the deadline: nobody is called in time, and nothing is withdrawn.
        platform.set_clock(&after(&deadline, SECOND));
        app.clock.turn(-3_600 * SECOND);
        second.commit(late).await.expect(503);
        first.withdraw(&first.withdrawal().await).await.expect(503);
        assert_eq!(state().await, before);
        app.clock.turn(3_600 * SECOND);
        assert_eq!(kind(second.commit(late).await), "late");
        assert_eq!(state().await, ("receiving", before.1 + 1));
        platform.set_clock(&after(&deadline, 61 * SECOND));
        assert_eq!(state().await, ("closed", before.1 + 2));
    }
}
