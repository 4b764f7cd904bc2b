//! Procedures without a call, on every database: the firms that were invited read, ask and bid; nobody else learns of them.
//! It must not look at procedures that are published.

use crate::played::{APPROVER, AUTHOR, FIRST_BIDDER, SECOND_BIDDER, approved, caller};
use app::ProcedureRow;
use axum::http::Method;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use tender::id::{BodyId, DocumentId};
use tender::procedure::Step;
use testkit::{Bidder, Client, Platform, databases};

const NOW: &str = "2026-11-23T09:00:00Z";
const DEADLINE: &str = "2027-01-11T11:00:00Z";
const OUTSIDER: &str = "angebote@blitzblank-lippe.example";
const TITLE: &str = "Vertretung der Schulreinigung im Notfall";

fn draft() -> Value {
    let lot = "11111111-1111-4111-8111-111111111111";
    json!({
        "title": {"de": TITLE},
        "description": {"de": "Reinigung von 2.400 m² Bodenfläche an 20 Schultagen."},
        "procedure_type": "ut-restricted-nocall", "type_ground": "Nur wenige Firmen sind in der Lage.",
        "contract_kind": "service", "cpv": ["90911200"],
        "place": {"nuts": "DEA23", "postcode": "50667", "town": "Köln"},
        "estimated_value": "24000.00", "value_public": true,
        "lots": [{"id": lot, "title": {"de": "Gesamtleistung"}, "description": {"de": "Alle Räume"}}],
        "award": [{"id": "price", "kind": "price", "name": {"de": "Preis"}, "weight": "100"}],
        "method": "PRICE_ONLY", "electronic": true,
        "dates": {"questions_until": "2027-01-04T11:00:00Z", "bid_deadline": DEADLINE,
            "opening": "2027-01-11T11:05:00Z", "binding_until": "2027-03-31",
            "contract_start": "2027-04-01", "contract_end": "2029-03-31"},
        "suitability": [{"group": "technical", "text": {"de": "Drei vergleichbare Aufträge"}}]
    })
}

async fn company(platform: &Platform, email: &str) -> BodyId {
    let grants = caller(platform, email).await.grants;
    let scope = grants.iter().map(|grant| grant.scope).next().unwrap();
    match scope {
        tender::role::Scope::Body(body) => body,
        tender::role::Scope::Procedure(_) => panic!("a role on a body"),
    }
}

/// Two firms are invited to a procedure that is approved and sealed.
async fn invite(platform: &Platform, row: &ProcedureRow) {
    let app = &platform.app;
    let mut firms = BTreeSet::new();
    for email in [FIRST_BIDDER, SECOND_BIDDER] {
        firms.insert(company(platform, email).await);
    }
    let openings = app.store.openings_of(row.id).await.unwrap().iter().map(|one| one.id).collect();
    let (deadline, fewer_because) = (DEADLINE.parse().unwrap(), "Nur zwei am Markt.".to_owned());
    let step = Step::Invite { firms, deadline, openings, fewer_because };
    let author = caller(platform, AUTHOR).await.actor();
    app.take_step(&author, row.id, None, step).await.unwrap();
}

/// The office finds firms by name and no bodies of other kinds, is told what an invitation needs, and invites nobody who
/// is not registered.
async fn chosen_by_name(platform: &Platform, row: &ProcedureRow, author: &Client) {
    let path = format!("/api/v1/office/procedures/{}", row.id);
    let shown = author.get(&path).await.expect(200).json();
    assert_eq!(shown["without_call"], true);
    let needed = author.get(&format!("{path}/invitation")).await.expect(200).json();
    assert_eq!((&needed["missing"], &needed["sent_at"]), (&json!([]), &Value::Null));
    assert!(needed["at_least"].is_u64() && needed["deadline"] == DEADLINE, "{needed}");
    let found = author.get(&format!("{path}/firms?q=saubermann")).await.expect(200).json();
    assert_eq!(found["items"].as_array().unwrap().len(), 1, "{found}");
    let offices = author.get(&format!("{path}/firms?q=stadt%20k%C3%B6ln")).await.expect(200);
    assert_eq!(offices.json()["items"], json!([]));

    let office = row.office.0;
    let step = json!({"kind": "invite", "firms": [office], "deadline": DEADLINE,
        "openings": needed["openings"], "fewer_because": "Nur eine."});
    let version = format!("\"{}\"", shown["version"]);
    let headers = [("if-match", version.as_str()), ("content-type", "application/json")];
    let steps = format!("{path}/steps");
    let refused = author.send(Method::POST, &steps, &headers, step.to_string()).await;
    let refused = refused.expect(422).json();
    assert_eq!(refused["errors"][0]["rule"], "invite-no-firm", "{refused}");
    assert_eq!(platform.app.store.procedure(row.id).await.unwrap().unwrap().version, row.version);
}

/// After the invitation the office reads whom it went to.
async fn told_whom(row: &ProcedureRow, author: &Client) {
    let path = format!("/api/v1/office/procedures/{}/invitation", row.id);
    let sent = author.get(&path).await.expect(200).json();
    assert_eq!(sent["fewer_because"], "Nur zwei am Markt.");
    let names: Vec<&str> =
        sent["invited"].as_array().unwrap().iter().filter_map(|one| one["name"].as_str()).collect();
    assert_eq!(names.len(), 2, "{sent}");
    assert!(names.is_sorted() && sent["sent_at"].is_string());
}

async fn client(platform: &Platform, email: &str) -> Client {
    Client::signed_in(platform.router(), email, app::demo::PASSWORD).await
}

/// Every address that reads one procedure from outside of its office.
async fn roads(platform: &Platform, row: &ProcedureRow) -> Vec<String> {
    let document: DocumentId = platform.app.store.documents(row.id).await.unwrap()[0].id;
    let (page, api) =
        (format!("/ausschreibungen/{}", row.number), format!("/api/v1/procedures/{}", row.number));
    let pages = [
        "",
        "/unterlagen",
        "/fragen",
        "/aenderungen",
        "/aenderungen.atom",
        "/termine.ics",
        "/schluesselblatt.txt",
        "/ergebnis",
    ];
    let mut all: Vec<String> = pages.iter().map(|part| format!("{page}{part}")).collect();
    all.push(format!("{page}/unterlagen/{document}"));
    all.extend(["", "/questions", "/changes", "/keys"].map(|part| format!("{api}{part}")));
    all
}

/// Nobody finds it anywhere: not by its addresses, not in a list, a search, a feed or an export.
async fn unknown_to(platform: &Platform, row: &ProcedureRow, reader: &Client) {
    for road in roads(platform, row).await {
        let told = reader.get(&road).await.expect(404).text();
        let missing = road.replace(&row.number, "2026-000000");
        let never = reader.get(&missing).await.expect(404).text();
        assert_eq!(told.replace(&row.number, "2026-000000"), never, "{road}");
    }
    for list in [
        "/ausschreibungen?q=schulreinigung",
        "/ausschreibungen.atom?q=schulreinigung",
        "/api/v1/procedures?q=schulreinigung",
        "/api/v1/export/ocds/records.json",
        "/",
    ] {
        let told = reader.get(list).await.expect(200).text();
        assert!(!told.contains(&row.number) && !told.contains(TITLE), "{list}");
    }
}

/// Somebody signed in cannot ask, follow or bid, and is told the same as of a number that there is not.
async fn closed_to(row: &ProcedureRow, reader: &Client) {
    let path = |part: &str| format!("/api/v1/procedures/{}/{part}", row.number);
    reader.get(&path("follow")).await.expect(404);
    for text in ["Darf ich?".to_owned(), "x".repeat(5001)] {
        reader.post(&path("questions"), &json!({"text": text})).await.expect(404);
    }
    for named in [row.number.clone(), row.id.to_string()] {
        reader.post("/api/v1/bidding/desk", &json!({"procedure": named})).await.expect(404);
    }
}

#[tokio::test]
async fn an_invited_firm_reads_asks_and_bids_and_nobody_else_learns_of_the_procedure() {
    for database in
        databases("an_invited_firm_reads_asks_and_bids_and_nobody_else_learns_of_the_procedure")
    {
        let platform = Platform::demo(&database, NOW).await;
        let row = approved(&platform, draft()).await;
        platform.app.play_demo_seats(row.id).await.unwrap();
        let public = Client::new(platform.router());
        let outsider = client(&platform, OUTSIDER).await;
        let author = client(&platform, AUTHOR).await;
        let firm = client(&platform, FIRST_BIDDER).await;

        // Before the invitation not even the firms know.
        unknown_to(&platform, &row, &firm).await;
        closed_to(&row, &firm).await;
        chosen_by_name(&platform, &row, &author).await;
        invite(&platform, &row).await;
        told_whom(&row, &author).await;

        for road in roads(&platform, &row).await {
            let answer = firm.get(&road).await.expect(200);
            assert_eq!(answer.headers["cache-control"], "private", "{road}");
        }
        let page = firm.get(&format!("/ausschreibungen/{}", row.number)).await.text();
        assert!(page.contains("Nur für eingeladene Firmen") && page.contains(TITLE));
        let told = firm.get("/api/v1/inbox").await.expect(200).json();
        assert_eq!(told["items"][0]["kind"], "invited");
        let message = format!("/api/v1/inbox/{}", told["items"][0]["id"].as_str().unwrap());
        assert_eq!(firm.get(&message).await.expect(200).json()["public"], true);

        let path = format!("/api/v1/procedures/{}/questions", row.number);
        firm.post(&path, &json!({"text": "Wann ist Zugang?"})).await.expect(201);
        let bidder = Bidder::new(&platform, FIRST_BIDDER, &row.number).await;
        let bid = r#"{"format":"zuschlag/bid/v1","declared_by":{"name":"Geschäftsführung"}}"#;
        bidder.submit(bid, &[("Angebot.pdf", b"%PDF")]).await.1.expect(201);
        let mine = bidder.client.post("/api/v1/bidding/mine", &json!({})).await.expect(200).json();
        let numbers = mine["bids"].as_array().unwrap().iter();
        assert!(numbers.clone().any(|bid| bid["procedure"]["number"] == row.number.as_str()));

        for reader in [&public, &outsider, &author] {
            unknown_to(&platform, &row, reader).await;
        }
        closed_to(&row, &outsider).await;
        closed_to(&row, &author).await;
    }
}

#[tokio::test]
async fn an_invited_firm_reads_on_when_the_procedure_is_cancelled_and_is_told() {
    for database in
        databases("an_invited_firm_reads_on_when_the_procedure_is_cancelled_and_is_told")
    {
        let platform = Platform::demo(&database, NOW).await;
        let row = approved(&platform, draft()).await;
        platform.app.play_demo_seats(row.id).await.unwrap();
        let author = caller(&platform, AUTHOR).await.actor();
        platform.app.take_step(&author, row.id, None, Step::AnnounceIntention).await.unwrap();
        invite(&platform, &row).await;
        // Of an announced intention everybody reads what it holds, and nothing more.
        let public = Client::new(platform.router());
        let announced = public.get("/api/v1/intentions").await.expect(200).json();
        let item = announced["items"][0].as_object().unwrap();
        assert_eq!((&item["title"], &item["number"]), (&json!(TITLE), &json!(row.number)));
        assert!(!announced.to_string().contains("24000"), "the value stays with the office");
        assert!(public.get("/absichten").await.expect(200).text().contains(TITLE));
        unknown_to(&platform, &row, &public).await;
        let cancel = json!({"kind": "cancel", "ground": "other_serious", "reason": "Kein Bedarf."});
        let approver = caller(&platform, APPROVER).await.actor();
        let step: Step = serde_json::from_value(cancel).unwrap();
        platform.app.take_step(&approver, row.id, None, step).await.unwrap();

        let firm = client(&platform, SECOND_BIDDER).await;
        let page = firm.get(&format!("/ausschreibungen/{}", row.number)).await.expect(200).text();
        assert!(page.contains("Kein Bedarf."));
        let told = firm.get("/api/v1/inbox").await.expect(200).json();
        let mut kinds = told["items"].as_array().unwrap().iter().map(|one| &one["kind"]);
        assert!(kinds.any(|kind| kind == "cancelled"), "{told}");
        firm.post("/api/v1/bidding/desk", &json!({"procedure": row.number})).await.expect(200);
        assert_eq!(public.get("/api/v1/intentions").await.expect(200).json()["items"], json!([]));
        unknown_to(&platform, &row, &Client::new(platform.router())).await;
        let outsider = client(&platform, OUTSIDER).await;
        unknown_to(&platform, &row, &outsider).await;
        closed_to(&row, &outsider).await;
    }
}
