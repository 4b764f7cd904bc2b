//! Keys, tokens and repeated requests of machines, on every database.
//! It must not test what a role may do.

use crate::played::{self, APPROVER, AUTHOR, FIRST_BIDDER};
use axum::http::Method;
use serde_json::{Value, json};
use testkit::{Answer, Client, Platform, databases};

const NOW: &str = "2026-11-23T09:00:00Z";
const JSON: (&str, &str) = ("content-type", "application/json");

async fn session(platform: &Platform, email: &str) -> Client {
    platform.session_of(played::caller(platform, email).await.person.id).await
}

async fn office(platform: &Platform) -> String {
    played::office(&played::caller(platform, AUTHOR).await).0.to_string()
}

fn wish(roles: &Value) -> Value {
    json!({"name": "Fachverfahren", "roles": roles, "expires_at": "2027-05-01T00:00:00Z"})
}

/// A program that sends this after `Bearer`.
struct Machine {
    client: Client,
    bearer: String,
}

impl Machine {
    fn new(platform: &Platform, secret: &Value) -> Self {
        let bearer = format!("Bearer {}", secret.as_str().unwrap());
        Self { client: Client::new(platform.router()), bearer }
    }

    async fn send(&self, method: Method, path: &str, body: &Value) -> Answer {
        let headers = [JSON, ("authorization", self.bearer.as_str())];
        self.client.send(method, path, &headers, body.to_string()).await
    }

    async fn get(&self, path: &str) -> Answer {
        self.send(Method::GET, path, &Value::Null).await
    }

    async fn post(&self, path: &str, body: &Value) -> Answer {
        self.send(Method::POST, path, body).await
    }
}

#[tokio::test]
async fn a_key_acts_within_its_roles_until_it_is_revoked() {
    for database in databases("a_key_acts_within_its_roles_until_it_is_revoked") {
        let platform = Platform::demo(&database, NOW).await;
        let author = session(&platform, AUTHOR).await;
        let begin = json!({"office": office(&platform).await});
        let made = author.post("/api/v1/me/api-keys", &wish(&json!(["author"]))).await.expect(201);
        assert_eq!(made.headers["cache-control"], "no-store");
        let made = made.json();
        let machine = Machine::new(&platform, &made["key"]);
        let begun = machine.post("/api/v1/office/procedures", &begin).await.expect(201).json();
        let path = format!("/api/v1/office/procedures/{}", begun["id"].as_str().unwrap());
        machine.get(&path).await.expect(200);

        // The key is shown once; afterwards only its first letters and its last use.
        let listed = author.get("/api/v1/me/api-keys").await.expect(200);
        assert!(!listed.text().contains(made["key"].as_str().unwrap()));
        assert_eq!(listed.json()["items"][0]["last_used_at"], NOW);

        // A token from it holds ten minutes, and cannot make another.
        let token = machine.post("/api/v1/tokens", &Value::Null).await.expect(201).json();
        let by_token = Machine::new(&platform, &token["token"]);
        by_token.get(&path).await.expect(200);
        by_token.post("/api/v1/tokens", &Value::Null).await.expect(403);
        platform.set_clock("2026-11-23T09:10:00Z");
        by_token.get(&path).await.expect(401);

        // A machine opens no further way into the account.
        machine.post("/api/v1/me/api-keys", &wish(&json!(["author"]))).await.expect(403);
        machine.send(Method::DELETE, "/api/v1/session", &Value::Null).await.expect(403);

        // Revoked, the key and its tokens are over at once.
        let fresh = machine.post("/api/v1/tokens", &Value::Null).await.expect(201).json();
        let by_token = Machine::new(&platform, &fresh["token"]);
        by_token.get(&path).await.expect(200);
        let key = format!("/api/v1/me/api-keys/{}", made["id"].as_str().unwrap());
        let approver = session(&platform, APPROVER).await;
        approver.send(Method::DELETE, &key, &[], "").await.expect(404);
        author.send(Method::DELETE, &key, &[], "").await.expect(204);
        author.send(Method::DELETE, &key, &[], "").await.expect(204);
        machine.get(&path).await.expect(401);
        by_token.get(&path).await.expect(401);
    }
}

#[tokio::test]
async fn a_key_ends_by_itself_and_never_holds_more_than_its_owner() {
    let platform = Platform::demo(&testkit::Databases::Sqlite, NOW).await;
    let author = session(&platform, AUTHOR).await;
    let refused = |wish: Value, rule: &'static str| {
        let author = author.clone();
        async move {
            let answer = author.post("/api/v1/me/api-keys", &wish).await.expect(422).json();
            assert_eq!(answer["errors"][0]["rule"], rule);
        }
    };
    refused(wish(&json!(["approver"])), "api-key-roles").await;
    refused(wish(&json!([])), "api-key-roles").await;
    let mut late = wish(&json!(["author"]));
    late["expires_at"] = json!("2028-01-01T00:00:00Z");
    refused(late, "api-key-end").await;
    let mut elsewhere = wish(&json!(["author"]));
    let company = played::office(&played::caller(&platform, FIRST_BIDDER).await);
    elsewhere["body"] = json!(company.0);
    refused(elsewhere, "api-key-roles").await;

    let mut narrow = wish(&json!(["author"]));
    narrow["body"] = json!(office(&platform).await);
    let made = author.post("/api/v1/me/api-keys", &narrow).await.expect(201).json();
    let machine = Machine::new(&platform, &made["key"]);
    let me = machine.get("/api/v1/session").await.expect(200).json();
    assert_eq!(me["roles"].as_array().unwrap().len(), 1);
    platform.set_clock("2027-04-30T23:59:59Z");
    machine.get("/api/v1/session").await.expect(200);
    platform.set_clock("2027-05-01T00:00:00Z");
    machine.get("/api/v1/session").await.expect(401);
}

#[tokio::test]
async fn a_token_of_a_session_ends_with_it_and_only_cookies_ask_where_a_request_is_from() {
    let platform = Platform::demo(&testkit::Databases::Sqlite, NOW).await;
    let author = Client::signed_in(platform.router(), AUTHOR, app::demo::PASSWORD).await;
    let token = author.post("/api/v1/tokens", &Value::Null).await.expect(201).json();
    let machine = Machine::new(&platform, &token["token"]);
    machine.get("/api/v1/session").await.expect(200);

    let begin = json!({"office": office(&platform).await}).to_string();
    let elsewhere = ("origin", "https://elsewhere.example");
    let path = "/api/v1/office/procedures";
    author.send(Method::POST, path, &[JSON, elsewhere], begin.clone()).await.expect(403);
    let bearer = ("authorization", machine.bearer.as_str());
    let client = &machine.client;
    client.send(Method::POST, path, &[JSON, elsewhere, bearer], begin.clone()).await.expect(201);
    // A cookie beside a broken token opens nothing.
    let broken = ("authorization", "Bearer nothing");
    author.send(Method::POST, path, &[JSON, elsewhere, broken], begin).await.expect(401);

    author.send(Method::DELETE, "/api/v1/session", &[], "").await.expect(204);
    machine.get("/api/v1/session").await.expect(401);
    let keys = Client::new(platform.router()).get("/.well-known/jwks.json").await.expect(200);
    assert_eq!(keys.json()["keys"].as_array().unwrap().len(), 3);
}

async fn begin(client: &Client, key: &str, body: &Value) -> Answer {
    let headers = [JSON, ("idempotency-key", key)];
    client.send(Method::POST, "/api/v1/office/procedures", &headers, body.to_string()).await
}

#[tokio::test]
async fn a_request_sent_twice_is_carried_out_once() {
    for database in databases("a_request_sent_twice_is_carried_out_once") {
        let platform = Platform::demo(&database, NOW).await;
        let author = session(&platform, AUTHOR).await;
        let body = json!({"office": office(&platform).await});
        let first = begin(&author, "one", &body).await.expect(201);
        let second = begin(&author, "one", &body).await.expect(201);
        assert_eq!(first.bytes, second.bytes);
        assert_eq!(first.tag(), second.tag());
        assert_eq!(second.headers["idempotent-replayed"], "true");

        // Another request under the same key is refused; a refused request gives its key back.
        let other = json!({"office": body["office"], "draft": {"title": {"de": "Anderes"}}});
        let reused = begin(&author, "one", &other).await.expect(422).json();
        assert_eq!(reused["type"], "/probleme/key-reused");
        begin(&author, "two", &json!({"office": 7})).await.expect(400);
        begin(&author, "two", &other).await.expect(201);
        begin(&author, "", &body).await.expect(400);

        // The key is the caller's own: another person's request of the same key is another request.
        let approver = session(&platform, APPROVER).await;
        begin(&approver, "one", &body).await.expect(403);

        // Twenty at once under one key: one is carried out, the others get its answer or are told to wait.
        let mut tasks = Vec::new();
        for _ in 0..20 {
            let (author, body) = (author.clone(), body.clone());
            tasks.push(tokio::spawn(async move { begin(&author, "many", &body).await }));
        }
        let mut numbers = std::collections::BTreeSet::new();
        for task in tasks {
            let answer = task.await.unwrap();
            match answer.status.as_u16() {
                201 => drop(numbers.insert(answer.json()["number"].to_string())),
                status => assert_eq!(status, 409, "{}", answer.text()),
            }
        }
        assert_eq!(numbers.len(), 1);

        // After a day it is forgotten.
        platform.set_clock("2026-11-24T09:00:01Z");
        platform.app.work_once().await.unwrap();
        let anew = begin(&author, "one", &body).await.expect(201);
        assert_ne!(anew.json()["number"], first.json()["number"]);
    }
}

#[tokio::test]
async fn no_row_of_a_repeated_request_tells_of_a_bid() {
    let platform = Platform::demo(&testkit::Databases::Sqlite, NOW).await;
    let bidder = session(&platform, FIRST_BIDDER).await;
    let headers = [JSON, ("idempotency-key", "bid")];
    for path in ["mine", "commit", "parts"] {
        let path = format!("/api/v1/bidding/{path}");
        bidder.send(Method::POST, &path, &headers, r#"{"objects": []}"#).await;
    }
    let person = played::caller(&platform, FIRST_BIDDER).await.person.id;
    assert_eq!(platform.app.store.remembered(person, "bid").await.unwrap(), None);
}
