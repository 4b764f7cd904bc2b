//! Bids that came late, from their admission to the lots that they are for (§ 57 Abs. 1 Nr. 1 VgV).
//! It must not test what is done with them then.

use super::envelopes::{EVALUATOR, LOT, two_envelopes, without_price};
use super::{
    BEFORE, FIRST_BIDDER, LATE, NOW, SECOND_BIDDER, caller, closed, content, draft, last_act,
    published, refused,
};
use app::demo::officers::Officer;
use app::{App, Phase};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use store::BidOutcome;
use tender::id::{BidId, ProcedureId};
use tender::procedure::{Procedure, Stage, Step};
use testkit::{Bidder, Platform, databases};

const OTHER_LOT: &str = "22222222-2222-4222-8222-222222222222";

#[tokio::test]
async fn a_late_bid_stays_sealed_until_two_admit_it_and_opens_in_a_session_of_its_own() {
    let name = "a_late_bid_stays_sealed_until_two_admit_it_and_opens_in_a_session_of_its_own";
    for database in databases(name) {
        let platform = Platform::demo(&database, NOW).await;
        let row = published(&platform, draft()).await;
        let first = Bidder::new(&platform, FIRST_BIDDER, &row.number).await;
        first.submit(&content("84000.00"), &[]).await.1.expect(201);
        platform.set_clock(LATE);
        let second = Bidder::new(&platform, SECOND_BIDDER, &row.number).await;
        let (sent, answer) = second.submit(&content("83000.00"), &[]).await;
        assert_eq!(answer.expect(201).json()["kind"], "late");
        let company = sent.version.commit.place.company.to_string();
        let app = &platform.app;
        let officers = closed(&platform, row.id).await;
        app.play_opening(&officers[..2], row.id).await.unwrap();
        let bids = app.opened_bids(&officers[0].caller, row.id).await.unwrap();
        let late = bids.iter().find(|bid| bid.bid.company.to_string() == company).unwrap();
        assert_eq!((late.bid.outcome, late.bid.content.as_str()), (BidOutcome::Late, ""));
        let id = late.bid.id;
        let admit = |officer: &Officer, reason: &str| {
            let (app, caller, reason) = (app.clone(), officer.caller.clone(), reason.to_owned());
            async move { app.admit_late(&caller, row.id, id, reason).await }
        };
        assert_eq!(refused(admit(&officers[0], " ").await), ["procedure-reason-missing"]);
        admit(&officers[0], "Störung der Plattform").await.unwrap();
        let status = admit(&officers[0], "Störung der Plattform").await.unwrap();
        assert_eq!(status.phase, Phase::Done, "one officer alone admits nothing");
        let status = admit(&officers[2], "").await.unwrap();
        assert_eq!((status.phase, status.late.map(|late| late.0)), (Phase::Unlocking, Some(id)));
        app.play_opening(&[officers[0].clone(), officers[2].clone()], row.id).await.unwrap();
        let bids = app.opened_bids(&officers[0].caller, row.id).await.unwrap();
        let late = bids.iter().find(|bid| bid.bid.id == id).unwrap();
        assert_eq!(late.bid.outcome, BidOutcome::Opened);
        assert!(late.bid.content.contains("83000.00"));
        let status = app.opening_status(&officers[0].caller, row.id).await.unwrap();
        assert_eq!((status.phase, status.results.len()), (Phase::Done, 2));
    }
}

/// The one late bid of an opening.
async fn the_late_one(app: &App, officer: &Officer, id: ProcedureId) -> BidId {
    let bids = app.opened_bids(&officer.caller, id).await.unwrap();
    bids.iter().find(|bid| bid.bid.outcome == BidOutcome::Late).unwrap().bid.id
}

/// Two officers admit a late bid.
async fn admit(app: &App, officers: &[Officer], id: ProcedureId, bid: BidId) {
    for officer in officers {
        let reason = "Störung der Plattform".to_owned();
        app.admit_late(&officer.caller, id, bid, reason).await.unwrap();
    }
}

/// How many bids stand in each lot.
fn standing(procedure: &Procedure) -> Vec<usize> {
    let Stage::Lots(stage) = &procedure.stage else { panic!("{}", procedure.stage.code()) };
    stage.lots.values().map(|lot| lot.bids.len()).collect()
}

#[tokio::test]
async fn an_admitted_late_bid_stands_in_the_lots_it_is_for_and_only_from_its_opening_on() {
    let name = "an_admitted_late_bid_stands_in_the_lots_it_is_for_and_only_from_its_opening_on";
    for database in databases(name) {
        let platform = Platform::demo(&database, NOW).await;
        let app = &platform.app;
        let mut two_lots = draft();
        let mut second = two_lots["lots"][0].clone();
        second["id"] = json!(OTHER_LOT);
        two_lots["lots"].as_array_mut().unwrap().push(second);
        let row = published(&platform, two_lots).await;
        let mut both: Value = serde_json::from_str(&content("84000.00")).unwrap();
        let mut other = both["lots"][0].clone();
        other["lot"] = json!(OTHER_LOT);
        both["lots"].as_array_mut().unwrap().push(other);
        let first = Bidder::new(&platform, FIRST_BIDDER, &row.number).await;
        first.submit(&both.to_string(), &[]).await.1.expect(201);
        platform.set_clock(LATE);
        let second = Bidder::new(&platform, SECOND_BIDDER, &row.number).await;
        second.submit(&content("83000.00"), &[]).await.1.expect(201);

        let officers = closed(&platform, row.id).await;
        app.play_opening(&officers[..2], row.id).await.unwrap();
        let procedure = || async { app.store.procedure(row.id).await.unwrap().unwrap().procedure };
        assert_eq!(standing(&procedure().await), [1, 1]);
        let late = the_late_one(app, &officers[0], row.id).await;
        admit(app, &officers[..2], row.id, late).await;
        assert_eq!(standing(&procedure().await), [1, 1], "nobody knows yet what it is for");
        assert!(procedure().await.is_sealed());
        app.play_opening(&officers[1..], row.id).await.unwrap();
        let Step::OpenLate { entry, record, .. } = last_act(&platform, row.id).await.step else {
            panic!("the opening of the late bid is recorded");
        };
        assert_eq!((entry.bid, &entry.lots), (late, &BTreeSet::from([LOT.parse().unwrap()])));
        let status = app.opening_status(&officers[0].caller, row.id).await.unwrap();
        assert_eq!(record, status.results[1].hash, "the act names the record that was signed");
        assert_eq!(standing(&procedure().await), [2, 1]);
        assert!(!procedure().await.is_sealed());
    }
}

#[tokio::test]
async fn an_admitted_late_bid_opens_its_price_with_all_others() {
    for database in databases("an_admitted_late_bid_opens_its_price_with_all_others") {
        let platform = Platform::demo(&database, NOW).await;
        let app = &platform.app;
        let row = published(&platform, two_envelopes()).await;
        for (at, email, price) in
            [(BEFORE, FIRST_BIDDER, "84000.00"), (LATE, SECOND_BIDDER, "81000.00")]
        {
            platform.set_clock(at);
            let mut bidder = Bidder::new(&platform, email, &row.number).await;
            bidder.submit(&without_price(), &[("Konzept.pdf", b"Plan")]).await.1.expect(201);
            bidder.envelope = 1;
            bidder.submit(&content(price), &[("Preise.pdf", b"Preise")]).await.1.expect(201);
        }
        let officers = closed(&platform, row.id).await;
        app.play_opening(&officers[..2], row.id).await.unwrap();
        let late = the_late_one(app, &officers[0], row.id).await;
        admit(app, &officers[..2], row.id, late).await;
        app.play_opening(&officers[..2], row.id).await.unwrap();
        let evaluator = caller(&platform, EVALUATOR).await.actor();
        let freeze = Step::FreezeQuality { lot: LOT.parse().unwrap(), scores: "ab".repeat(32) };
        app.take_step(&evaluator, row.id, None, freeze).await.unwrap();
        app.play_opening(&officers[..2], row.id).await.unwrap();
        let opened = app.opened_bids(&officers[0].caller, row.id).await.unwrap();
        let prices = |bid: &&app::OpenedBidView| bid.bid.content.contains("price\":");
        assert_eq!(opened.iter().filter(prices).count(), 2, "{opened:?}");
        assert!(opened.iter().all(|bid| bid.bid.outcome == BidOutcome::Opened));
    }
}
