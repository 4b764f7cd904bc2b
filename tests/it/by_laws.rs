//! An authority's own by-law: uploaded, tried, released by a second person, and in force from its day on.
//! It must not check what bands mean; the domain's tests do.

use axum::http::Method;
use serde_json::{Value, json};
use testkit::{Client, Platform, databases};

const NOW: &str = "2026-11-23T09:00:00Z";
const AUTHOR: &str = "sachbearbeitung@stadt-koeln.example";
const APPROVER: &str = "freigabe@stadt-koeln.example";
const BUILDING_OFFICE: &str = "sachbearbeitung-bau@stadt-koeln.example";
const STRANGER: &str = "sachbearbeitung@zentrale-dienste-nrw.example";

fn by_law(id: &str, from: &str, wanted: &str) -> String {
    format!(
        r#"[by_law]
id = "{id}"
authority = "Stadt Köln"
decided = 2026-11-10
from = {from}
source = "Vergabesatzung vom 10. November 2026"
mark = "M"

[[band]]
kinds = ["works", "supply", "service"]
from_value = "0"
below = "25000"
procedures = ["direct"]
publish = "none"
approvals = []
source = "§ 3 Vergabesatzung"
mark = "M"

[[band]]
kinds = ["works", "supply", "service"]
from_value = "25000"
procedures = ["ut-restricted-nocall", "ut-public"]
invite = 4
publish = "ex-post"
approvals = ["Amtsleitung"]
source = "§ 4 Vergabesatzung"
mark = "M"

[[case]]
name = "Reinigung"
kind = "service"
value = "84000.00"
procedures = ["{wanted}", "ut-public"]
invite = 4
publish = "ex-post"
approvals = ["Amtsleitung"]
"#
    )
}

async fn authority(client: &Client) -> String {
    let me = client.get("/api/v1/session").await.expect(200).json();
    me["roles"][0]["body"].as_str().unwrap().to_owned()
}

async fn upload(client: &Client, path: &str, text: &str, status: u16) -> Value {
    let toml = [("content-type", "application/toml")];
    client.send(Method::POST, path, &toml, text.to_owned()).await.expect(status).json()
}

/// What the page puts into the empty field, so that nobody begins with nothing.
const EXAMPLE: &str = include_str!("../../frontend/workspace/by-laws/by-law.toml");

#[test]
fn the_text_that_the_page_offers_has_no_fault_and_passes_its_cases() {
    let by_law = tender::law::ByLaw::parse("by-law.toml", EXAMPLE).unwrap();
    assert_eq!(by_law.trial(), Vec::new());
}

fn case() -> Value {
    json!({"kind": "service", "buyer": "municipality-nrw", "start": "2026-12-02", "estimate": {"value": "84000.00"}})
}

#[tokio::test]
async fn a_by_law_is_tried_released_by_a_second_person_and_in_force_from_its_day_on() {
    for database in databases("a_by_law_is_tried_released_by_a_second_person") {
        let platform = Platform::demo(&database, NOW).await;
        let sign_in = |email| Client::signed_in(platform.router(), email, app::demo::PASSWORD);
        let (author, approver) = (sign_in(AUTHOR).await, sign_in(APPROVER).await);
        let (office, stranger) = (sign_in(BUILDING_OFFICE).await, sign_in(STRANGER).await);
        let body = authority(&author).await;
        let path = format!("/api/v1/authorities/{body}/by-laws");

        // Faults are named with their lines, and nothing stays.
        let gap = by_law("koeln-1", "2026-12-01", "ut-restricted-nocall")
            .replace("from_value = \"25000\"", "from_value = \"30000\"");
        let refused = upload(&author, &path, &gap, 422).await;
        assert_eq!(refused["errors"][0]["rule"], "by-law-gap");
        assert!(refused["errors"][0]["pointer"].as_str().unwrap().starts_with("line "));
        assert_eq!(author.get(&path).await.expect(200).json()["items"], json!([]));

        // A version whose trial case fails is kept and not released.
        let wrong = by_law("koeln-1", "2026-12-01", "ut-negotiated-nocall");
        let first = upload(&author, &path, &wrong, 201).await;
        let release = |id: &Value| format!("{path}/{}/release", id.as_str().unwrap());
        let failed = approver.post(&release(&first["id"]), &json!({})).await.expect(422).json();
        assert_eq!(failed["errors"][0]["rule"], "by-law-case-fails");
        let good = by_law("koeln-2", "2026-12-01", "ut-restricted-nocall");
        let second = upload(&author, &path, &good, 201).await;
        assert_eq!((&second["cases"], &second["released_at"]), (&json!(1), &Value::Null));
        assert_eq!(
            upload(&author, &path, &good, 422).await["errors"][0]["rule"],
            "by-law-name-taken"
        );

        // Only a second person of the authority releases it; strangers find nothing.
        upload(&stranger, &path, &good, 404).await;
        upload(&office, &path, &good, 404).await;
        upload(&approver, &path, &good, 403).await;
        author.post(&release(&second["id"]), &json!({})).await.expect(403);
        stranger.post(&release(&second["id"]), &json!({})).await.expect(404);
        let plan = format!("/api/v1/law/plan?office={body}");
        let before = author.post(&plan, &case()).await.expect(200).json();
        assert_eq!(before["by_law"], Value::Null, "not released yet");
        let read = approver.get(&path).await.expect(200).json();
        assert_eq!((&read["in_force"], &read["may_upload"]), (&Value::Null, &json!(false)));
        assert_eq!(read["may_release"], json!([first["id"], second["id"]]));
        assert_eq!(read["items"][1]["bands"][1]["invite"], 4);
        let own = author.get(&path).await.expect(200).json();
        assert_eq!((&own["may_release"], &own["may_upload"]), (&json!([]), &json!(true)));
        let released = approver.post(&release(&second["id"]), &json!({})).await.expect(200).json();
        assert!(released["released_at"].is_string());
        let again = approver.post(&release(&second["id"]), &json!({})).await.expect(422).json();
        assert_eq!(again["errors"][0]["rule"], "by-law-released");

        // In force from its first day on.
        let today = author.post(&plan, &case()).await.expect(200).json();
        assert_eq!(today["by_law"], Value::Null, "it begins on 1 December");
        platform.set_clock("2026-12-02T09:00:00Z");
        let author = sign_in(AUTHOR).await;
        let later = author.post(&plan, &case()).await.expect(200).json();
        assert_eq!(later["by_law"]["id"], "koeln-2");
        assert_eq!(later["by_law"]["invite"], 4);
        assert_eq!(author.get(&path).await.expect(200).json()["in_force"], second["id"]);
        let public = Client::new(platform.router());
        assert_eq!(
            public.post("/api/v1/law/plan", &case()).await.expect(200).json()["by_law"],
            Value::Null
        );

        // The draft of its offices is checked against it.
        let draft = json!({"title": {"de": "Reinigung"}, "procedure_type": "ut-negotiated-nocall",
            "type_ground": "Wertgrenze", "contract_kind": "service", "estimated_value": "84000.00"});
        let begun = author
            .post("/api/v1/office/procedures", &json!({"office": body, "draft": draft}))
            .await;
        let findings = begun.expect(201).json()["findings"].clone();
        let rules: Vec<&str> =
            findings.as_array().unwrap().iter().map(|one| one["rule"].as_str().unwrap()).collect();
        assert!(rules.contains(&"procedure-type-not-by-law"), "{rules:?}");
        let fine = json!({"procedure_type": "ut-public", "contract_kind": "service", "estimated_value": "84000.00"});
        let begun =
            author.post("/api/v1/office/procedures", &json!({"office": body, "draft": fine})).await;
        let begun = begun.expect(201).json();
        assert!(!begun["findings"].to_string().contains("procedure-type-not-by-law"));
        let path = format!("/api/v1/office/procedures/{}/duties", begun["id"].as_str().unwrap());
        let due = author.get(&path).await.expect(200).json();
        let ids: Vec<&Value> =
            due["items"].as_array().unwrap().iter().map(|duty| &duty["id"]).collect();
        assert_eq!(ids, ["submit"]);
        sign_in(STRANGER).await.get(&path).await.expect(404);
    }
}
