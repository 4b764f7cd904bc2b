//! When a bid is in time, what waits for what, and when nothing is decided at all.
//! It must not wait in real time: the clock is the test's.

use super::{BID, BIDDER, NOW, entries, receiving, rule};
use crate::played::{AUTHOR, SECOND_BIDDER, caller, published};
use crate::publishing::draft;
use futures_util::future::join_all;
use tender::instant::Instant;
use tender::procedure::Step;
use tender::role::{Actor, Grant, Role, Scope};
use testkit::{Bidder, Databases, Platform, databases};

fn after(at: Instant, micros: i64) -> String {
    Instant::from_micros(at.micros() + micros).unwrap().to_string()
}

#[tokio::test]
async fn the_last_microsecond_is_in_time_and_the_deadline_is_late() {
    for database in databases("the_last_microsecond_is_in_time_and_the_deadline_is_late") {
        let platform = Platform::demo(&database, NOW).await;
        let row = receiving(&platform).await;
        let deadline = row.deadline().unwrap();
        let bidder = Bidder::new(&platform, BIDDER, &row.number).await;
        let first = bidder.seal(BID, &[]).await;
        bidder.upload(&first).await;
        platform.set_clock(&after(deadline, -1));
        let receipt = bidder.commit(&first).await.expect(201).json();
        assert_eq!(
            (&receipt["kind"], &receipt["received_at"]),
            (&"bid".into(), &after(deadline, -1).into())
        );

        let late = bidder.seal(BID, &[]).await;
        bidder.upload(&late).await;
        platform.set_clock(&deadline.to_string());
        let withdrawal = bidder.withdrawal().await;
        assert_eq!(
            rule(&bidder.withdraw(&withdrawal).await.expect(422).json()),
            "seal-commit-withdrawal-late"
        );
        let receipt = bidder.commit(&late).await.expect(201).json();
        assert_eq!(receipt["kind"], "late");
        // The late one is kept and replaces nothing; the first one still gets its old receipt.
        let slot = bidder.desk().await["openings"][0]["slots"][0].clone();
        assert_eq!((&slot["head"]["version"], &slot["valid"]["version"]), (&2.into(), &1.into()));
        assert_eq!(bidder.commit(&first).await.expect(200).json()["kind"], "bid");
    }
}

#[tokio::test]
async fn a_deadline_that_moves_later_keeps_bids_and_takes_new_ones() {
    for database in databases("a_deadline_that_moves_later_keeps_bids_and_takes_new_ones") {
        let platform = Platform::demo(&database, NOW).await;
        let row = receiving(&platform).await;
        let deadline = row.deadline().unwrap();
        let bidder = Bidder::new(&platform, BIDDER, &row.number).await;
        bidder.submit(BID, &[]).await.1.expect(201);
        let later = Instant::from_micros(deadline.micros() + 3 * 86_400_000_000).unwrap();
        let from = Instant::EPOCH;
        let grant = Grant { role: Role::Author, scope: Scope::Body(row.office), from, until: None };
        let author = Actor::Person { id: row.author, grants: vec![grant] };
        let step = Step::MoveDeadline { deadline: later, reason: "Viele Fragen".to_owned() };
        platform.app.take_step(&author, row.id, None, step).await.unwrap();
        platform.set_clock(&after(deadline, 1));
        let receipt = bidder.submit(BID, &[]).await.1.expect(201).json();
        assert_eq!(
            (&receipt["kind"], &receipt["deadline"]),
            (&"bid".into(), &later.to_string().into())
        );
        assert_eq!(bidder.desk().await["openings"][0]["slots"][0]["head"]["version"], 2);
    }
}

#[tokio::test]
async fn forty_companies_at_once_are_all_taken() {
    for database in databases("forty_companies_at_once_are_all_taken") {
        let platform = Platform::demo(&database, NOW).await;
        let row = receiving(&platform).await;
        let mut bids = Vec::new();
        for number in 0..40 {
            let slug = format!("firma-{number}");
            platform.new_bidder(&slug, None).await;
            let bidder =
                Bidder::new(&platform, &format!("{slug}@firma.example"), &row.number).await;
            let sealed = bidder.seal(BID, &[]).await;
            bidder.upload(&sealed).await;
            bids.push((bidder, sealed));
        }
        platform.set_clock(&after(row.deadline().unwrap(), -1));
        let answers = join_all(bids.iter().map(|(bidder, sealed)| bidder.commit(sealed))).await;
        for answer in answers {
            assert_eq!(answer.expect(201).json()["kind"], "bid");
        }
        assert_eq!(entries(&platform, &row).await.len(), 40);
    }
}

#[tokio::test]
async fn a_round_closes_when_everything_that_arrived_is_settled_on_every_node() {
    for database in
        databases("a_round_closes_when_everything_that_arrived_is_settled_on_every_node")
    {
        let platform = Platform::demo(&database, NOW).await;
        let row = receiving(&platform).await;
        let deadline = row.deadline().unwrap();
        let stage = || async {
            platform.app.work_once().await.unwrap();
            platform.app.store.procedure(row.id).await.unwrap().unwrap().procedure.stage.code()
        };
        platform.set_clock(&after(deadline, -1));
        let under_way = platform.app.arrive().unwrap();
        platform.set_clock(&after(deadline, 61_000_000));
        assert_eq!(stage().await, "receiving");
        drop(under_way);
        // Another node, which has something from before the deadline and lives.
        let node = platform.app.ids.uuid();
        let now = platform.app.clock.machinery();
        let before = Instant::from_micros(deadline.micros() - 1).unwrap();
        platform.app.store.mark_node(node, now, before).await.unwrap();
        assert_eq!(stage().await, "receiving");
        platform.app.store.mark_node(node, now, deadline).await.unwrap();
        assert_eq!(stage().await, "closed");
    }
}

#[tokio::test]
async fn a_node_that_died_does_not_keep_a_round_open() {
    let platform = Platform::demo(&Databases::Sqlite, NOW).await;
    let row = receiving(&platform).await;
    let deadline = row.deadline().unwrap();
    let before = Instant::from_micros(deadline.micros() - 1).unwrap();
    platform.app.store.mark_node(platform.app.ids.uuid(), before, before).await.unwrap();
    platform.set_clock(&after(deadline, 61_000_000));
    platform.app.work_once().await.unwrap();
    let row = platform.app.store.procedure(row.id).await.unwrap().unwrap();
    assert_eq!(row.procedure.stage.code(), "closed");
}

#[tokio::test]
async fn an_uncertain_clock_neither_accepts_nor_closes() {
    let platform = Platform::demo(&Databases::Sqlite, NOW).await;
    let row = receiving(&platform).await;
    let bidder = Bidder::new(&platform, BIDDER, &row.number).await;
    let sealed = bidder.seal(BID, &[]).await;
    bidder.upload(&sealed).await;
    platform.app.clock.set_apart(250_001);
    let refused = bidder.commit(&sealed).await.expect(503);
    assert_eq!(refused.headers["retry-after"], "5");
    assert_eq!(refused.json()["type"], "/probleme/clock-apart");
    platform.app.clock.set_apart(-250_000);
    bidder.commit(&sealed).await.expect(201);
    platform.set_clock(&after(row.deadline().unwrap(), 61_000_000));
    platform.app.clock.set_apart(-250_001);
    platform.app.work_once().await.unwrap();
    // Rule 4: the office is told once, and whoever watches sees the incident.
    platform.app.work_once().await.unwrap();
    let office = platform.app.play_caller(row.author).await.unwrap();
    let inbox = platform.app.inbox(&office, None, 50).await.unwrap();
    let told = inbox.iter().filter(|message| message.kind == "clock-uncertain");
    assert_eq!(told.count(), 1);
    assert!(!platform.app.status().await.clock);
    let all = store::IncidentQuery { known: None, after: None, limit: 50 };
    let incidents = platform.app.store.incidents(&all).await.unwrap();
    assert_eq!(incidents.iter().filter(|one| one.kind == "clock-uncertain").count(), 1);
    let stage = || async {
        platform.app.store.procedure(row.id).await.unwrap().unwrap().procedure.stage.code()
    };
    assert_eq!(stage().await, "receiving");
    platform.app.clock.set_apart(0);
    platform.app.work_once().await.unwrap();
    assert_eq!(stage().await, "closed");
}

#[tokio::test]
async fn who_arrived_before_new_keys_came_into_force_is_not_refused_for_having_waited() {
    let name = "who_arrived_before_new_keys_came_into_force_is_not_refused_for_having_waited";
    for database in databases(name) {
        let platform = Platform::demo(&database, NOW).await;
        let row = published(&platform, draft()).await;
        let app = &platform.app;
        let bidder = Bidder::new(&platform, BIDDER, &row.number).await;
        let (waiting, late) = (bidder.seal(BID, &[]).await, bidder.seal(BID, &[]).await);
        bidder.upload(&waiting).await;
        bidder.upload(&late).await;
        let arrived = app.arrive().unwrap();
        // While it waits for the database, the officers sign new keys.
        platform.set_clock("2026-11-23T09:00:01Z");
        let author = caller(&platform, AUTHOR).await;
        let step = Step::MoveDeadline {
            deadline: "2026-12-21T11:00:00Z".parse().unwrap(),
            reason: "Viele Fragen".to_owned(),
        };
        app.take_step(&author.actor(), row.id, None, step).await.unwrap();
        app.renew_records(&author, row.id).await.unwrap();
        for officer in app.demo_officers(row.id).await.unwrap() {
            app.play_signatures(&officer, row.id).await.unwrap();
        }
        let person = caller(&platform, BIDDER).await;
        let packet = &waiting.version.packet;
        let new = app::bidding::NewBid {
            commit: waiting.version.note.to_string(),
            shares: packet.shares.clone(),
            copy: packet.copy.clone(),
        };
        let taken = app.submit_bid(&person, arrived, new).await.unwrap();
        assert_eq!((taken.new, taken.entry.word()), (true, "bid"));
        // What arrives from now on is sealed to the new keys.
        let answer = bidder.commit(&late).await.expect(422).json();
        assert_eq!(rule(&answer), "seal-commit-wrong-predecessor");
        let second = Bidder::new(&platform, SECOND_BIDDER, &row.number).await;
        second.submit(BID, &[]).await.1.expect(201);
    }
}

#[tokio::test]
async fn each_version_has_a_key_of_its_own() {
    let platform = Platform::demo(&Databases::Sqlite, NOW).await;
    let row = receiving(&platform).await;
    let bidder = Bidder::new(&platform, BIDDER, &row.number).await;
    let (first, answer) = bidder.submit(BID, &[]).await;
    answer.expect(201);
    let again = bidder.seal_with(first.key, &bidder.desk().await, (BID, &[]));
    bidder.upload(&again).await;
    assert_eq!(rule(&bidder.commit(&again).await.expect(422).json()), "bid-key-again");
    // Taking back twice is no matter of keys.
    bidder.withdraw(&bidder.withdrawal().await).await.expect(201);
    bidder.submit(BID, &[]).await.1.expect(201);
    bidder.withdraw(&bidder.withdrawal().await).await.expect(201);
}

/// Each version is read again with every later one, so that there is an end to them; the last one stays the bidder's.
#[tokio::test]
async fn of_one_bid_two_hundred_versions_are_taken_and_the_last_can_be_withdrawn() {
    let platform = Platform::demo(&Databases::Sqlite, NOW).await;
    let row = receiving(&platform).await;
    let bidder = Bidder::new(&platform, BIDDER, &row.number).await;
    for _ in 0..200 {
        bidder.submit(BID, &[]).await.1.expect(201);
    }
    let refused = bidder.submit(BID, &[]).await.1.expect(422).json();
    assert_eq!(rule(&refused), "bid-versions-enough");
    bidder.withdraw(&bidder.withdrawal().await).await.expect(201);
}
