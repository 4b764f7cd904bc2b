//! A procedure that is set back to receiving: whoever follows it or has bid is told, everybody reads it, bids come anew.

use super::OPENED;
use super::setting::{APPROVER, AUTHOR, BIDDERS, Setting};
use crate::changing::{self, Running};
use app::demo::officers::Officer;
use app::{App, NewSeat, NewSeats};
use serde_json::{Value, json};
use tender::id::ProcedureId;
use tender::procedure::notice::Purpose;
use testkit::{Client, databases};

const OPENED_UNION: &str = "2027-01-15T12:00:00Z";
const AGAIN: &str = "2027-02-22T11:00:00Z";

/// Names, accepts and signs the seats of the round that is to come.
async fn seats(app: &App, id: ProcedureId) {
    let row = app.store.procedure(id).await.unwrap().unwrap();
    let author = app.play_caller(row.author).await.unwrap();
    let officers = app.demo_officers(id).await.unwrap();
    let seat = |officer: &Officer| NewSeat { person: officer.caller.person.id, custodian: false };
    let seats = officers.iter().map(seat).collect();
    let deadline = Some(AGAIN.parse().unwrap());
    app.name_seats(&author, id, NewSeats { threshold: 2, seats, deadline }).await.unwrap();
    for officer in &officers {
        app.play_acceptance(officer, id).await.unwrap();
    }
    for officer in &officers {
        app.play_signatures(officer, id).await.unwrap();
    }
}

/// The step that sets the procedure back with the openings that are prepared for its second round.
async fn step(app: &App, id: ProcedureId) -> Value {
    let openings = app.store.openings_of(id).await.unwrap().into_iter();
    let openings: Vec<String> =
        openings.filter(|one| one.round == 2).map(|one| one.id.to_string()).collect();
    let target = json!({"to": "receiving", "deadline": AGAIN, "openings": openings});
    json!({"kind": "reset", "target": target, "reason": "Das Leistungsverzeichnis war unklar."})
}

async fn kinds(client: &Client) -> Vec<String> {
    let inbox = client.get("/api/v1/inbox").await.expect(200).json();
    let items = inbox["items"].as_array().unwrap().iter();
    items.map(|one| one["kind"].as_str().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn whoever_has_bid_or_follows_is_told_that_bids_are_received_anew_and_the_page_says_why() {
    let name =
        "whoever_has_bid_or_follows_is_told_that_bids_are_received_anew_and_the_page_says_why";
    for database in databases(name) {
        let mut s = Setting::below(&database).await;
        let follow = format!("/api/v1/procedures/{}/follow", s.number);
        s.bidders[2].send(axum::http::Method::PUT, &follow, &[], "").await.expect(200);
        s.open(OPENED, &[("184000.00", true), ("190000.00", true)]).await;
        seats(&s.platform.app, s.id).await;
        let back = step(&s.platform.app, s.id).await;
        s.step(AUTHOR, &back, 403, "").await;
        s.step(APPROVER, &back, 200, "").await;
        for (at, bidder) in s.bidders.iter().enumerate() {
            let told = kinds(bidder).await;
            let times = told.iter().filter(|kind| *kind == "set-back").count();
            assert_eq!(times, 1, "{}: {told:?}", BIDDERS[at]);
        }
        let page = s.public.get(&format!("/ausschreibungen/{}", s.number)).await.expect(200);
        assert!(page.text().contains("22.02.2027"), "the new deadline stands on the page");
        let changes = format!("/api/v1/procedures/{}/changes", s.number);
        let changes = s.public.get(&changes).await.expect(200).json();
        let last = changes["items"].as_array().unwrap().last().unwrap().clone();
        assert_eq!(last["kind"], "set-back", "{changes}");
        assert_eq!((&last["version"], &last["reason"]), (&json!(2), &back["reason"]));
        // A cancellation now still reaches those whose first bids were opened.
        let row = s.platform.app.store.procedure(s.id).await.unwrap().unwrap();
        let earlier = row.procedure.file.earlier_bidders.values().flatten().count();
        assert_eq!(earlier, 2);
    }
}

#[tokio::test]
async fn above_the_thresholds_a_change_notice_tells_of_it() {
    for database in databases("above_the_thresholds_a_change_notice_tells_of_it") {
        let Some(running) = Running::union(&database).await else { return };
        let app = &running.platform.app;
        running.platform.set_clock(OPENED_UNION);
        app.work_once().await.unwrap();
        assert_eq!(running.row().await.procedure.stage.code(), "closed");
        seats(app, running.id).await;
        let approver = running.sign_in(APPROVER).await;
        let back = step(app, running.id).await;
        changing::step(&approver, &running.path, &back).await.expect(200);
        let made = app.store.notices(running.id).await.unwrap();
        let last = made.last().unwrap();
        assert_eq!((last.purpose, last.subtype.as_str()), (Purpose::Change, "16"));
        // The platform makes it: who sets back may not run notices.
        let acts = app.store.acts(running.id).await.unwrap();
        let built = acts.iter().rfind(|act| act.kind == "build_notice").unwrap();
        assert_eq!(built.person, None);
        app.work_once().await.unwrap();
        let public = Client::new(running.platform.router());
        let xml = format!("/ausschreibungen/{}/bekanntmachung.xml", running.number);
        let xml = public.get(&xml).await.expect(200).text();
        assert!(xml.contains("2027-02-22") && xml.contains("unklar"), "{xml}");
    }
}
