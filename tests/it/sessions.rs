//! Signing in and out, on every database.
//! It must not test what a role may do.

use futures_util::future::join_all;
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

/// Many ask at the same moment, so that the database is asked once for several: each is known as nobody else, and who has
/// just signed out is unknown.
#[tokio::test]
async fn whoever_asks_at_the_same_moment_as_others_is_known_as_themselves() {
    for database in databases("whoever_asks_at_the_same_moment_as_others_is_known_as_themselves") {
        let platform = Platform::demo(&database, NOW).await;
        let people = ["messung-1", "messung-2", "messung-3", "messung-4", "messung-5"];
        let mut clients = Vec::new();
        for slug in people {
            platform.new_bidder(slug, None).await;
            let email = format!("{slug}@firma.example");
            let found = platform.app.store.identity("password", &email).await.unwrap().unwrap();
            clients.push((platform.session_of(found.person).await, email));
        }
        let (gone, _) = clients.pop().unwrap();
        gone.send(axum::http::Method::DELETE, "/api/v1/session", &[], "").await.expect(204);
        let stranger = Client::new(platform.router());
        for _ in 0..5 {
            let asked = clients.iter().cycle().take(40).map(|(client, email)| async move {
                let me = client.get("/api/v1/session").await.expect(200).json();
                assert_eq!(me["email"], *email);
                assert_eq!(me["roles"].as_array().unwrap().len(), 1);
            });
            let unknown = [&gone, &stranger].into_iter().cycle().take(10).map(|client| async {
                client.get("/api/v1/session").await.expect(401);
            });
            futures_util::join!(join_all(asked), join_all(unknown));
        }
    }
}

/// Whoever asked for all may go away before the answer: the others are known all the same.
#[tokio::test]
async fn a_client_that_goes_away_leaves_nobody_unknown() {
    for database in databases("a_client_that_goes_away_leaves_nobody_unknown") {
        let platform = Platform::demo(&database, NOW).await;
        let officer = Client::signed_in(platform.router(), OFFICER, app::demo::PASSWORD).await;
        for patience in 0..40 {
            let hasty = officer.get("/api/v1/session");
            let patience = std::time::Duration::from_micros(patience * 50);
            let hasty = tokio::time::timeout(patience, hasty);
            let others = (0..8).map(|_| officer.get("/api/v1/session"));
            let (_, others) = futures_util::join!(hasty, join_all(others));
            for other in others {
                assert_eq!(other.expect(200).json()["email"], OFFICER);
            }
        }
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
