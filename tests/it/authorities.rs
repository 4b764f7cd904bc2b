//! Authorities: found by everybody, named in drafts as buyers.
//! It must not test who may draft.

use axum::http::Method;
use serde_json::{Value, json};
use testkit::{Client, Databases, Platform, databases};

const NOW: &str = "2026-11-23T09:00:00Z";
const AUTHOR: &str = "sachbearbeitung@stadt-koeln.example";
const BIDDER: &str = "angebote@rheinblick-gebaeudedienste.example";

/// The body for which somebody has a role.
async fn body_of(platform: &Platform, email: &str) -> Value {
    let client = Client::signed_in(platform.router(), email, app::demo::PASSWORD).await;
    client.get("/api/v1/session").await.expect(200).json()["roles"][0]["body"].clone()
}

fn names(page: &Value) -> Vec<&str> {
    page["items"].as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn everybody_finds_authorities_by_name_and_by_id_and_no_company() {
    for database in databases("everybody_finds_authorities_by_name_and_by_id_and_no_company") {
        let platform = Platform::demo(&database, NOW).await;
        let public = Client::new(platform.router());
        let found = public.get("/api/v1/authorities?q=koeln").await.expect(200).json();
        assert!(names(&found).iter().any(|name| name.contains("Köln")), "{found}");
        assert_eq!(found["next"], Value::Null);
        let first = found["items"][0].clone();
        let path = format!("/api/v1/authorities?id={}", first["id"].as_str().unwrap());
        assert_eq!(public.get(&path).await.expect(200).json()["items"], json!([first]));
        let all = public.get("/api/v1/authorities").await.expect(200).json();
        assert!(all["items"].as_array().unwrap().len() >= names(&found).len());
        assert!(all["items"].as_array().unwrap().iter().all(|one| one["kind"] != "company"));
        let firm = body_of(&platform, BIDDER).await;
        let path = format!("/api/v1/authorities?id={}", firm.as_str().unwrap());
        assert_eq!(public.get(&path).await.expect(200).json()["items"], json!([]));
        let wrong = public.get("/api/v1/authorities?id=keine").await.expect(400).json();
        assert_eq!(wrong["detail"], "„keine“ passt nicht als „id“.");
    }
}

#[tokio::test]
async fn a_draft_names_authorities_only_as_buyers_and_callers() {
    let platform = Platform::demo(&Databases::Sqlite, NOW).await;
    let author = Client::signed_in(platform.router(), AUTHOR, app::demo::PASSWORD).await;
    let office = body_of(&platform, AUTHOR).await;
    let nobody = "00000000-0000-7000-8000-000000000001";
    let firm = body_of(&platform, BIDDER).await;
    let draft = |buyers: Value| json!({"title": {"de": "Fenster"}, "buyers": buyers});
    let begin = |buyers| json!({"office": office, "draft": draft(buyers)});
    for odd in [json!([nobody]), json!([office, firm])] {
        let path = "/api/v1/office/procedures";
        let refused = author.post(path, &begin(odd)).await.expect(422).json();
        assert_eq!(refused["errors"][0]["rule"], "authority-unknown");
        assert_eq!(refused["errors"][0]["pointer"], "/draft/buyers");
    }
    // Without any, it is the body to which the office belongs (§ 99 GWB).
    let begun = author.post("/api/v1/office/procedures", &begin(json!([]))).await.expect(201);
    let buyers = begun.json()["draft"]["buyers"].clone();
    assert_eq!(buyers.as_array().unwrap().len(), 1);
    let path = format!("/api/v1/office/procedures/{}/draft", begun.json()["id"].as_str().unwrap());
    let mut content = begun.json()["draft"].clone();
    content["buyers"] = json!([buyers[0], nobody]);
    content["framework"] = json!({"maximum": null, "order": "cascade", "authorities": [nobody], "firms": 2, "longer_because": ""});
    let refused = author.change(Method::PUT, &path, &begun.tag(), &content).await.expect(422);
    let at: Vec<Value> = refused.json()["errors"].as_array().unwrap().clone();
    let at: Vec<&str> = at.iter().map(|one| one["pointer"].as_str().unwrap()).collect();
    assert_eq!(at, ["/buyers", "/framework/authorities"]);
    content["buyers"] = json!([buyers[0], office]);
    content["framework"] = Value::Null;
    author.change(Method::PUT, &path, &begun.tag(), &content).await.expect(200);
}
