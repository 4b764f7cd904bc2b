//! From the first draft to the public page, through the API, on every database.
//! It must not go further than the publication.

use axum::http::Method;
use serde_json::{Value, json};
use testkit::{Client, Platform, databases};

const NOW: &str = "2026-11-23T09:00:00Z";
const AUTHOR: &str = "sachbearbeitung@stadt-koeln.example";
const APPROVER: &str = "freigabe@stadt-koeln.example";
const STRANGER: &str = "sachbearbeitung@zentrale-dienste-nrw.example";
const BIDDER: &str = "angebote@rheinblick-gebaeudedienste.example";

pub(crate) fn draft() -> Value {
    json!({
        "title": {"de": "Unterhaltsreinigung Grundschule Nord"},
        "description": {"de": "Tägliche Reinigung von 2.400 m² Bodenfläche an 190 Schultagen im Jahr."},
        "procedure_type": "ut-public",
        "contract_kind": "service",
        "cpv": ["90911200"],
        "place": {"nuts": "DEA23", "postcode": "50667", "town": "Köln"},
        "estimated_value": "84000.00",
        "value_public": true,
        "lots": [{"id": "11111111-1111-4111-8111-111111111111", "title": {"de": "Gesamtleistung"},
                  "description": {"de": "Alle Räume"}}],
        "award": [{"id": "price", "kind": "price", "name": {"de": "Preis"}, "weight": "100"}],
        "method": "PRICE_ONLY",
        "dates": {
            "questions_until": "2026-12-08T11:00:00Z",
            "bid_deadline": "2026-12-15T11:00:00Z",
            "opening": "2026-12-15T11:05:00Z",
            "binding_until": "2027-01-29",
            "contract_start": "2027-02-01",
            "contract_end": "2029-01-31"
        },
        "electronic": true,
        "suitability": [{"group": "technical", "text": {"de": "Drei vergleichbare Aufträge"}}],
        "bid_slots": [{"id": "offer", "title": {"de": "Preisblatt"}, "need": "must"}]
    })
}

async fn office(client: &Client) -> Value {
    let me = client.get("/api/v1/session").await.expect(200).json();
    me["roles"][0]["body"].clone()
}

#[tokio::test]
async fn a_procedure_goes_from_draft_to_public_page() {
    for database in databases("a_procedure_goes_from_draft_to_public_page") {
        let platform = Platform::demo(&database, NOW).await;
        let sign_in = |email| Client::signed_in(platform.router(), email, app::demo::PASSWORD);
        let (author, approver) = (sign_in(AUTHOR).await, sign_in(APPROVER).await);
        let (stranger, bidder) = (sign_in(STRANGER).await, sign_in(BIDDER).await);
        let public = Client::new(platform.router());

        let begin =
            json!({"office": office(&author).await, "draft": {"title": {"de": "Reinigung"}}});
        let begun = author.post("/api/v1/office/procedures", &begin).await.expect(201);
        let (id, number) =
            (begun.json()["id"].clone(), begun.json()["number"].as_str().unwrap().to_owned());
        let path = format!("/api/v1/office/procedures/{}", id.as_str().unwrap());
        assert!(!begun.json()["findings"].as_array().unwrap().is_empty(), "much is missing still");

        // Nobody outside can tell that it exists.
        for nobody in [&stranger, &bidder] {
            nobody.get(&path).await.expect(404);
        }
        public.get(&path).await.expect(401);
        public.get(&format!("/ausschreibungen/{number}")).await.expect(404);
        public.get(&format!("/api/v1/procedures/{number}")).await.expect(404);

        // The draft is saved by version; an old version is refused.
        let draft_path = format!("{path}/draft");
        let mut content = draft();
        content["buyers"] = begun.json()["draft"]["buyers"].clone();
        let saved =
            author.change(Method::PUT, &draft_path, &begun.tag(), &content).await.expect(200);
        assert_eq!(
            saved.json()["findings"].as_array().unwrap().len(),
            1,
            "only the documents are missing"
        );
        let mut other = content.clone();
        other["title"]["de"] = json!("Reinigung der Schule");
        let stale =
            author.change(Method::PUT, &draft_path, &begun.tag(), &other).await.expect(412).json();
        assert_eq!(stale["type"], "/probleme/changed-meanwhile");
        assert_eq!(
            stale["errors"][0]["detail"],
            "Titel: Gespeichert ist „Unterhaltsreinigung Grundschule Nord“, gesendet haben Sie „Reinigung der Schule“."
        );
        assert_eq!(stale["errors"].as_array().unwrap().len(), 1, "{stale}");
        // What is stored already is not refused: its answer may have got lost.
        let again = author.change(Method::PUT, &draft_path, &begun.tag(), &content).await;
        assert_eq!(again.expect(200).tag(), saved.tag());
        author.change(Method::PUT, &draft_path, "", &draft()).await.expect(428);

        // Documents are taken as they come.
        let upload = format!("{path}/documents?name=Leistung.txt&purpose=read");
        let document =
            author.send(Method::POST, &upload, &[], "Reinigen, täglich.").await.expect(201).json();
        assert_eq!(document["size"], 19);
        let saved = author.get(&path).await.expect(200);
        assert_eq!(saved.json()["findings"], json!([]));

        // Nobody approves their own draft; a second person does.
        let steps = format!("{path}/steps");
        let content = saved.json()["draft"].clone();
        let submit = json!({"kind": "submit", "draft": content});
        let submitted =
            author.change(Method::POST, &steps, &saved.tag(), &submit).await.expect(200);
        let approve = json!({"kind": "approve"});
        author.change(Method::POST, &steps, &submitted.tag(), &approve).await.expect(403);
        stranger.change(Method::POST, &steps, &submitted.tag(), &approve).await.expect(404);
        // Who read an older version learns what was done since.
        let stale = approver.change(Method::POST, &steps, &saved.tag(), &approve).await;
        let done = stale.expect(412).json()["errors"][0]["detail"].as_str().unwrap().to_owned();
        assert!(done.starts_with("Zuletzt geschehen: Zur Freigabe"), "{done}");
        let approved =
            approver.change(Method::POST, &steps, &submitted.tag(), &approve).await.expect(200);
        let procedure = id.as_str().unwrap().parse().unwrap();
        platform.app.play_demo_seats(procedure).await.unwrap();
        let publication = format!("{path}/publication");
        let published = author
            .change(Method::POST, &publication, &approved.tag(), &json!({}))
            .await
            .expect(200);
        assert_eq!(published.json()["stage"], "receiving");

        // Now everybody may read everything, without an account.
        let page = public.get(&format!("/ausschreibungen/{number}")).await.expect(200).text();
        assert!(page.contains("Unterhaltsreinigung Grundschule Nord"));
        assert!(page.contains("Dienstag, 15.12.2026, 12:00 Uhr (MEZ)"), "{page}");
        let listed = public.get("/api/v1/procedures?q=dachreinigung").await.expect(200).json();
        assert_eq!(listed["items"], json!([]), "other words");
        let listed = public.get("/api/v1/procedures?q=schulreinigung").await.expect(200).json();
        assert_eq!(listed["items"][0]["number"], number, "cleaning, on school days: both parts");
        let listed =
            public.get("/api/v1/procedures?q=unterhaltsREINIGUNG+koeln").await.expect(200).json();
        assert_eq!(listed["items"][0]["number"], number);
        let feed = public.get("/ausschreibungen.atom?q=Grundschule").await.expect(200).text();
        assert!(feed.contains(&number));
        let calendar =
            public.get(&format!("/ausschreibungen/{number}/termine.ics")).await.expect(200).text();
        assert!(calendar.contains("DTSTART:20261215T110000Z"), "{calendar}");
        let file =
            format!("/ausschreibungen/{number}/unterlagen/{}", document["id"].as_str().unwrap());
        assert_eq!(public.get(&file).await.expect(200).text(), "Reinigen, täglich.");
        let part = public.send(Method::GET, &file, &[("range", "bytes=0-7")], "").await;
        assert_eq!((part.status.as_u16(), part.text().as_str()), (206, "Reinigen"));
        public.send(Method::GET, &file, &[("range", "bytes=99-")], "").await.expect(416);
    }
}

#[tokio::test]
async fn a_round_closes_only_after_its_deadline() {
    for database in databases("a_round_closes_only_after_its_deadline") {
        let platform = Platform::demo(&database, NOW).await;
        let query = app::PublicQuery { limit: 1, ..app::PublicQuery::open() };
        let (open, _) = platform.app.public_procedures(&query).await.unwrap();
        let (id, deadline) = (open[0].row.id, open[0].row.deadline().unwrap());
        let stage = async || {
            platform.app.work_once().await.unwrap();
            platform.app.store.procedure(id).await.unwrap().unwrap().procedure.stage.code()
        };
        assert_eq!(stage().await, "receiving");
        let left = deadline.micros() - platform.app.clock.procedures().micros();
        platform.app.advance_clock(left - 1).await.unwrap();
        assert_eq!(stage().await, "receiving", "one microsecond is left");
        platform.app.advance_clock(120_000_000).await.unwrap();
        assert_eq!(stage().await, "closed");
    }
}

#[tokio::test]
async fn all_the_demo_loads_and_stands_in_every_stage() {
    for database in databases("all_the_demo_loads_and_stands_in_every_stage") {
        let platform = Platform::new(&database, NOW).await;
        platform.app.load_demo(usize::MAX).await.unwrap();
        platform.app.work_once().await.unwrap();
        let public = Client::new(platform.router());
        let listed = public.get("/api/v1/procedures").await.expect(200).json();
        assert!(listed["count"].as_u64().unwrap() >= 20, "{}", listed["count"]);
        let stages: std::collections::BTreeSet<String> = listed["items"]
            .as_array()
            .unwrap()
            .iter()
            .map(|item| item["stage"].as_str().unwrap().to_owned())
            .collect();
        assert!(stages.contains("receiving") && stages.contains("closed"), "{stages:?}");
        // A second start changes nothing.
        platform.app.load_demo(usize::MAX).await.unwrap();
        let again = public.get("/api/v1/procedures").await.expect(200).json();
        assert_eq!(again["count"], listed["count"]);
    }
}

#[tokio::test]
async fn the_demo_loads_under_the_newest_official_rules() {
    let this = "the_demo_loads_under_the_newest_official_rules";
    let Some(packs) = testkit::next_packs(this) else { return };
    let mut platform = Platform::new(&testkit::Databases::Sqlite, NOW).await;
    platform.change(|app| app.packs = packs);
    // Calls, changes, results and cancellations of all kinds are written, and the rules find no error in any.
    platform.app.load_demo(usize::MAX).await.expect("the demo's data load");
    platform.app.work_once().await.unwrap();
}

#[tokio::test]
async fn what_the_notice_lacks_is_told_before_the_approval() {
    if !testkit::notices("what_the_notice_lacks_is_told_before_the_approval") {
        return;
    }
    let platform = Platform::demo(&testkit::Databases::Sqlite, NOW).await;
    let author = Client::signed_in(platform.router(), AUTHOR, app::demo::PASSWORD).await;
    let mut content = draft();
    content["suitability"] = json!([]);
    let begin = json!({"office": office(&author).await, "draft": content});
    let begun = author.post("/api/v1/office/procedures", &begin).await.expect(201).json();
    let path = format!("/api/v1/office/procedures/{}", begun["id"].as_str().unwrap());
    let upload = format!("{path}/documents?name=Leistung.txt&purpose=read");
    author.send(Method::POST, &upload, &[], "Reinigen.").await.expect(201);
    let findings = author.get(&path).await.expect(200).json()["findings"].clone();
    let rules: Vec<&str> =
        findings.as_array().unwrap().iter().filter_map(|found| found["rule"].as_str()).collect();
    assert_eq!(rules, ["notice-rule-fails"], "{findings}");
}

#[tokio::test]
async fn thirty_procedures_begun_at_once_all_get_a_number_of_their_own() {
    let name = "thirty_procedures_begun_at_once_all_get_a_number_of_their_own";
    for database in databases(name) {
        let platform = Platform::demo(&database, NOW).await;
        let author = Client::signed_in(platform.router(), AUTHOR, app::demo::PASSWORD).await;
        let begin = json!({"office": office(&author).await});
        let mut tasks = Vec::new();
        for _ in 0..30 {
            let (author, begin) = (author.clone(), begin.clone());
            tasks.push(tokio::spawn(async move {
                author.post("/api/v1/office/procedures", &begin).await.expect(201).json()["number"].clone()
            }));
        }
        let mut numbers = std::collections::BTreeSet::new();
        for task in tasks {
            numbers.insert(task.await.unwrap().as_str().unwrap().to_owned());
        }
        assert_eq!(numbers.len(), 30);
    }
}
