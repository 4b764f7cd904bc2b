//! Signing in and out, on every database.
//! It must not test what a role may do.

use serde_json::json;
use testkit::{Client, Platform, databases};

const NOW: &str = "2026-11-23T09:00:00Z";
const OFFICER: &str = "sachbearbeitung@stadt-koeln.example";

#[tokio::test]
async fn a_session_begins_ends_and_runs_out() {
    for database in databases("a_session_begins_ends_and_runs_out") {
        let platform = Platform::demo(&database, NOW).await;
        let officer = Client::signed_in(platform.router(), OFFICER, app::demo::PASSWORD).await;
        let me = officer.get("/api/v1/session").await.expect(200).json();
        assert_eq!(me["email"], OFFICER);
        assert!(!me["roles"].as_array().unwrap().is_empty());
        // It runs out by itself …
        platform.set_clock("2026-11-23T21:00:00Z");
        officer.get("/api/v1/session").await.expect(401);
        platform.set_clock(NOW);
        officer.get("/api/v1/session").await.expect(200);
        // … and at once when it is ended.
        let ended = officer.send(axum::http::Method::DELETE, "/api/v1/session", &[], "").await;
        assert_eq!(ended.status, 204);
        officer.get("/api/v1/session").await.expect(401);
    }
}

#[tokio::test]
async fn a_wrong_password_and_an_unknown_name_are_refused_alike() {
    let platform = Platform::demo(&testkit::Databases::Sqlite, NOW).await;
    let stranger = Client::new(platform.router());
    let wrong = json!({"email": OFFICER, "password": "nicht das richtige"});
    let unknown = json!({"email": "niemand@stadt-koeln.example", "password": "nicht das richtige"});
    let wrong = stranger.post("/api/v1/session", &wrong).await.expect(401);
    let unknown = stranger.post("/api/v1/session", &unknown).await.expect(401);
    assert_eq!(wrong.text(), unknown.text());
}

#[tokio::test]
async fn a_request_from_another_site_is_refused() {
    let platform = Platform::demo(&testkit::Databases::Sqlite, NOW).await;
    let officer = Client::signed_in(platform.router(), OFFICER, app::demo::PASSWORD).await;
    let headers = [("sec-fetch-site", "cross-site"), ("origin", "https://elsewhere.example")];
    let answer = officer.send(axum::http::Method::DELETE, "/api/v1/session", &headers, "").await;
    assert_eq!(answer.status, 403);
    officer.get("/api/v1/session").await.expect(200);
}

#[tokio::test]
async fn rubbish_is_a_problem_that_says_what_to_do_in_both_languages() {
    let platform = Platform::new(&testkit::Databases::Sqlite, NOW).await;
    let stranger = Client::new(platform.router());
    let json = [("content-type", "application/json")];
    let post = |path: &'static str| stranger.send(axum::http::Method::POST, path, &json, "{");
    let de = post("/api/v1/session").await.expect(400);
    assert_eq!(de.headers["content-type"], "application/problem+json");
    let en = post("/api/v1/session?lang=en").await.expect(400);
    assert_ne!(de.json()["title"], en.json()["title"]);
    assert!(de.json()["detail"].as_str().unwrap().len() > 20);
}

#[tokio::test]
async fn the_eleventh_wrong_password_in_five_minutes_has_to_wait() {
    let platform = Platform::demo(&testkit::Databases::Sqlite, NOW).await;
    let stranger = Client::new(platform.router());
    let wrong = json!({"email": OFFICER, "password": "nicht das richtige"});
    for _ in 0..10 {
        stranger.post("/api/v1/session", &wrong).await.expect(401);
    }
    stranger.post("/api/v1/session", &wrong).await.expect(429);
    let right = json!({"email": OFFICER, "password": app::demo::PASSWORD});
    stranger.post("/api/v1/session", &right).await.expect(429);
    platform.set_clock("2026-11-23T09:05:00Z");
    stranger.post("/api/v1/session", &right).await.expect(201);
}
