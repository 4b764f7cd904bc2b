//! Openings of another shape than two officers and one envelope.
//! It must not test how points are given.

use super::{
    AUTHOR, BEFORE, FIRST_BIDDER, NOW, SECOND_BIDDER, caller, closed, content, draft, last_act,
    published, refused,
};
use crate::{changing, played};
use app::{NewSeat, NewSeats};
use serde_json::{Value, json};
use tender::procedure::{Stage, Step};
use testkit::{Bidder, Platform, databases, notices};

pub(super) const LOT: &str = "11111111-1111-4111-8111-111111111111";
pub(super) const EVALUATOR: &str = "wertung@stadt-koeln.example";

pub(super) fn two_envelopes() -> Value {
    let mut draft = draft();
    draft["two_envelopes"] = json!(true);
    draft["bid_slots"] = json!([
        {"id": "plan", "title": {"de": "Konzept"}, "need": "must", "envelope": "quality"},
        {"id": "offer", "title": {"de": "Preisblatt"}, "need": "must", "envelope": "price"}
    ]);
    draft["method"] = json!("SIMPLE_RATIO");
    draft["award"] = json!([
        {"id": "price", "kind": "price", "name": {"de": "Preis"}, "weight": "60"},
        {"id": "plan", "kind": "quality", "name": {"de": "Konzept"}, "weight": "40"}
    ]);
    draft
}

/// What a bid says in the envelope of quality: everything but the price.
pub(super) fn without_price() -> String {
    let mut bid: Value = serde_json::from_str(&content("1.00")).unwrap();
    bid["lots"][0].as_object_mut().unwrap().remove("price");
    bid.to_string()
}

#[tokio::test]
async fn the_price_opens_after_the_quality_is_frozen_and_only_for_who_still_stands() {
    for database in databases("the_price_opens_after_the_quality_is_frozen") {
        let platform = Platform::demo(&database, NOW).await;
        let row = published(&platform, two_envelopes()).await;
        platform.set_clock(BEFORE);
        for (email, price) in [(FIRST_BIDDER, "84000.00"), (SECOND_BIDDER, "81000.00")] {
            let mut bidder = Bidder::new(&platform, email, &row.number).await;
            bidder.submit(&without_price(), &[("Konzept.pdf", b"Plan")]).await.1.expect(201);
            bidder.envelope = 1;
            bidder.submit(&content(price), &[("Preise.pdf", b"Preise")]).await.1.expect(201);
        }
        let officers = closed(&platform, row.id).await;
        let app = &platform.app;
        app.play_opening(&officers[..2], row.id).await.unwrap();
        let quality = app.opened_bids(&officers[0].caller, row.id).await.unwrap();
        assert_eq!(quality.len(), 2);
        assert!(quality.iter().all(|one| !one.bid.content.contains("price\":")), "{quality:?}");

        app.join_opening(&officers[0].caller, row.id).await.unwrap();
        let early = app.join_opening(&officers[1].caller, row.id).await;
        assert_eq!(refused(early), ["procedure-quality-not-frozen"]);
        let evaluator = caller(&platform, EVALUATOR).await.actor();
        let lot = LOT.parse().unwrap();
        let freeze = Step::FreezeQuality { lot, scores: "ab".repeat(32) };
        app.take_step(&evaluator, row.id, None, freeze).await.unwrap();
        let second = |one: &&app::OpenedBidView| {
            one.company.as_ref().is_some_and(|body| body.slug == "saubermann-westfalen")
        };
        let out = quality.iter().find(second).unwrap();
        let exclude = json!({"kind": "exclude", "lot": LOT, "bid": out.bid.id, "exclusion":
            {"grounds": ["below_minimum"], "reason": "Das Konzept deckt die Ferien nicht ab."}});
        let exclude: Step = serde_json::from_value(exclude).unwrap();
        app.take_step(&evaluator, row.id, None, exclude).await.unwrap();

        app.play_opening(&officers[..2], row.id).await.unwrap();
        let Step::RecordOpening { entries, .. } = last_act(&platform, row.id).await.step else {
            panic!("the second envelope is recorded");
        };
        assert_eq!(entries.len(), 1, "the price of the excluded bid stays sealed");
        let opened = app.opened_bids(&officers[0].caller, row.id).await.unwrap();
        let prices = opened.iter().filter(|one| one.bid.content.contains("84000.00")).count();
        assert_eq!(prices, 1);
        assert!(!opened.iter().any(|one| one.bid.content.contains("81000.00")));
    }
}

#[tokio::test]
async fn where_the_law_allows_it_one_officer_opens_with_a_stored_proof() {
    if !notices("where_the_law_allows_it_one_officer_opens_with_a_stored_proof") {
        return;
    }
    for database in databases("where_the_law_allows_it_one_officer_opens_with_a_stored_proof") {
        let platform = Platform::demo(&database, NOW).await;
        let app = &platform.app;
        let draft = changing::content("open", "840000.00", "2026-12-28T11:00:00Z");
        let row = played::approved(&platform, draft).await;
        let author = caller(&platform, AUTHOR).await;
        let officers = app.demo_officers(row.id).await.unwrap();
        let seat = |officer: &app::demo::officers::Officer| NewSeat {
            person: officer.caller.person.id,
            custodian: false,
        };
        let seats = officers[..2].iter().map(seat).collect();
        let new = NewSeats { threshold: 1, seats, deadline: None };
        app.name_seats(&author, row.id, new).await.unwrap();
        for officer in &officers[..2] {
            app.play_acceptance(officer, row.id).await.unwrap();
        }
        for officer in &officers[..2] {
            app.play_signatures(officer, row.id).await.unwrap();
        }
        app.publish_procedure(&author, row.id, row.version).await.unwrap();
        app.work_once().await.unwrap();
        let bidder = Bidder::new(&platform, FIRST_BIDDER, &row.number).await;
        bidder.submit(&content("840000.00"), &[]).await.1.expect(201);
        platform.set_clock("2026-12-28T11:05:00Z");
        app.work_once().await.unwrap();
        app.play_opening(&officers[..1], row.id).await.unwrap();
        let acts = app.store.acts(row.id).await.unwrap();
        let proof = acts.iter().find_map(|act| {
            let act: tender::act::Act = serde_json::from_str(&act.body).unwrap();
            if let Step::BeginOpening { proof, .. } = act.step { proof } else { None }
        });
        assert_eq!(proof.map(|proof| proof.len()), Some(64), "the proof is kept with the act");
        let stage = app.store.procedure(row.id).await.unwrap().unwrap().procedure.stage;
        assert!(matches!(stage, Stage::Lots(_)));
    }
}
