//! Accounts: passkeys beside passwords, the last way to sign in, sessions, and locking somebody out.
//! It must not test what a role may do in a procedure.

use axum::http::{Method, header};
use locales::Language;
use serde_json::{Value, json};
use testkit::{Answer, Client, Databases, Platform, SoftPasskey, databases};

const NOW: &str = "2026-11-23T09:00:00Z";
const PASSWORD: &str = "ein ganzer Satz als Passwort";
const ORIGIN: &str = "http://localhost";
const OPERATOR: &str = "betrieb@plattform.example";

fn rule(answer: &Answer) -> String {
    answer.json()["errors"][0]["rule"].as_str().unwrap_or_default().to_owned()
}

fn cookie(answer: &Answer) -> String {
    let cookie = answer.headers.get(header::SET_COOKIE).unwrap().to_str().unwrap();
    cookie.split(';').next().unwrap().replace("zuschlag=", "")
}

/// A platform with its operator, whose mails land in a folder.
async fn platform(database: &Databases) -> (Platform, Client) {
    let mut platform = Platform::new(database, NOW).await;
    let mailer = app::Mailer::Folder(platform.folder.path().join("mails"));
    platform.change(|app| app.mailer = mailer);
    platform.app.begin_operation("Betrieb", OPERATOR, Language::De).await.unwrap();
    accept(&platform, OPERATOR).await;
    let operator = Client::signed_in(platform.router(), OPERATOR, PASSWORD).await;
    (platform, operator)
}

/// Uses the link in the last mail to an address.
async fn accept(platform: &Platform, email: &str) {
    platform.app.deliver_once().await.unwrap();
    let mails = platform.app.sent_mails(50).await.unwrap();
    let mail = mails.into_iter().find(|mail| mail.to == email).expect("a mail");
    let (_, rest) = mail.text.text.split_once("/zugang/").expect("a link");
    let link = rest.split_whitespace().next().unwrap();
    let account = json!({ "link": link, "name": email, "password": PASSWORD });
    Client::new(platform.router()).post("/api/v1/links/use", &account).await.expect(204);
}

async fn ask_new(client: &Client) -> Value {
    client.post("/api/v1/me/passkeys/question", &Value::Null).await.expect(200).json()
}

async fn add(client: &Client, passkey: &mut SoftPasskey) -> Answer {
    let made = passkey.made(&ask_new(client).await, "Laptop");
    client.post("/api/v1/me/passkeys", &made).await
}

async fn ask(public: &Client) -> Value {
    public.post("/api/v1/session/passkey/question", &Value::Null).await.expect(200).json()
}

async fn sign_in(public: &Client, passkey: &mut SoftPasskey) -> Answer {
    let used = passkey.used(&ask(public).await);
    public.post("/api/v1/session/passkey", &used).await
}

async fn identities(client: &Client) -> Vec<Value> {
    let found = client.get("/api/v1/me/identities").await.expect(200).json();
    found["items"].as_array().unwrap().clone()
}

#[tokio::test]
async fn a_passkey_is_added_signs_in_and_the_last_way_stays() {
    for database in databases("a_passkey_is_added_signs_in_and_the_last_way_stays") {
        let (platform, operator) = platform(&database).await;
        let public = Client::new(platform.router());
        let mut passkey = SoftPasskey::new(ORIGIN, 1);
        let added = add(&operator, &mut passkey).await.expect(201).json();
        assert_eq!((&added["issuer"], &added["name"]), (&"passkey".into(), &"Laptop".into()));
        assert_eq!(added["backed_up"], false);
        let question = ask_new(&operator).await;
        assert_eq!(question["known"].as_array().unwrap().len(), 1, "none is made twice");

        let signed_in = sign_in(&public, &mut passkey).await.expect(201);
        assert_eq!(signed_in.json()["email"], OPERATOR);
        let by_passkey = Client::with_token(platform.router(), &cookie(&signed_in));
        let known = identities(&by_passkey).await;
        let of = |issuer: &str| known.iter().find(|one| one["issuer"] == issuer).unwrap();
        assert_eq!((known.len(), of("passkey")["used_at"].is_string()), (2, true), "{known:?}");

        // The password may go while the passkey stays; the passkey then stays too.
        let path = |issuer| format!("/api/v1/me/identities/{}", of(issuer)["id"].as_str().unwrap());
        by_passkey.send(Method::DELETE, &path("password"), &[], "").await.expect(204);
        let last = by_passkey.send(Method::DELETE, &path("passkey"), &[], "").await.expect(422);
        assert_eq!(rule(&last), "access-last-identity");
        let credentials = json!({ "email": OPERATOR, "password": PASSWORD });
        public.post("/api/v1/session", &credentials).await.expect(401);
        sign_in(&public, &mut passkey).await.expect(201);
    }
}

#[tokio::test]
async fn what_a_passkey_did_not_sign_here_now_and_once_is_refused_like_a_wrong_password() {
    let (platform, operator) = platform(&Databases::Sqlite).await;
    let public = Client::new(platform.router());
    let mut passkey = SoftPasskey::new(ORIGIN, 1);
    add(&operator, &mut passkey).await.expect(201);
    let wrong = json!({ "email": OPERATOR, "password": "ein falsches Passwort" });
    let refusal = public.post("/api/v1/session", &wrong).await.expect(401).bytes;
    let refused = async |used: &Value, why: &str| {
        let answer = public.post("/api/v1/session/passkey", used).await;
        assert_eq!((answer.status.as_u16(), &answer.bytes), (401, &refusal), "{why}");
    };

    let used = passkey.used(&ask(&public).await);
    public.post("/api/v1/session/passkey", &used).await.expect(201);
    refused(&used, "the same once more").await;
    refused(&passkey.used(&ask_new(&operator).await), "a question of another purpose").await;
    let mut question = ask(&public).await;
    question["challenge"] = json!("AAAA");
    refused(&passkey.used(&question), "a challenge that nobody made").await;
    let question = ask(&public).await;
    let mut elsewhere = question.clone();
    elsewhere["platform"] = json!("localhost.example");
    refused(&passkey.used(&elsewhere), "another host").await;
    passkey.origin = "http://localhost:81".to_owned();
    refused(&passkey.used(&question), "another site").await;
    ORIGIN.clone_into(&mut passkey.origin);
    passkey.flags = 0x04;
    refused(&passkey.used(&question), "nobody was verified").await;
    passkey.flags = 0x08;
    refused(&passkey.used(&question), "it says it may be backed up, and could not before").await;
    passkey.flags = 0;
    let counted = passkey.counter;
    passkey.counter = 0;
    refused(&passkey.used(&question), "a copy that counts from the start").await;
    passkey.counter = counted;
    let mut broken = passkey.used(&question);
    broken["user"] = json!("AAAAAAAAAAAAAAAAAAAAAA");
    refused(&broken, "somebody else's name on it").await;
    let mut stranger = SoftPasskey::new(ORIGIN, 2);
    stranger.user.clone_from(&passkey.user);
    refused(&stranger.used(&question), "a passkey that nobody knows").await;
    stranger.id.clone_from(&passkey.id);
    stranger.counter = 1000;
    refused(&stranger.used(&question), "another key under a known id").await;
    public.post("/api/v1/session/passkey", &passkey.used(&question)).await.expect(429);
}

#[tokio::test]
async fn a_challenge_is_over_after_five_minutes() {
    let (platform, operator) = platform(&Databases::Sqlite).await;
    let mut passkey = SoftPasskey::new(ORIGIN, 1);
    add(&operator, &mut passkey).await.expect(201);
    let public = Client::new(platform.router());
    let question = ask(&public).await;
    let late = passkey.used(&question);
    platform.set_clock("2026-11-23T09:05:00Z");
    public.post("/api/v1/session/passkey", &late).await.expect(401);
    sign_in(&public, &mut passkey).await.expect(201);
}

#[tokio::test]
async fn a_passkey_is_added_by_its_own_fresh_session_only() {
    let (platform, operator) = platform(&Databases::Sqlite).await;
    let mut passkey = SoftPasskey::new(ORIGIN, 1);
    let other = Client::signed_in(platform.router(), OPERATOR, PASSWORD).await;
    let made = passkey.made(&ask_new(&other).await, "Laptop");
    let refused = operator.post("/api/v1/me/passkeys", &made).await.expect(422);
    assert_eq!(rule(&refused), "passkey-refused", "asked in another session");
    let mut nameless = made.clone();
    nameless["name"] = json!(" ");
    assert_eq!(
        rule(&other.post("/api/v1/me/passkeys", &nameless).await.expect(422)),
        "passkey-name"
    );
    other.post("/api/v1/me/passkeys", &made).await.expect(201);
    let again = other.post("/api/v1/me/passkeys", &made).await.expect(422);
    assert_eq!(rule(&again), "passkey-refused", "answered twice");
    // The same passkey cannot be claimed by anybody a second time.
    let claimed = passkey.made(&ask_new(&operator).await, "Meiner");
    operator.post("/api/v1/me/passkeys", &claimed).await.expect(422);

    platform.set_clock("2026-11-23T09:15:00Z");
    let asked = operator.post("/api/v1/me/passkeys/question", &Value::Null).await.expect(403);
    assert_eq!(rule(&asked), "role-session-old");
    let id = identities(&operator).await[0]["id"].as_str().unwrap().to_owned();
    let path = format!("/api/v1/me/identities/{id}");
    let removed = operator.send(Method::DELETE, &path, &[], "").await.expect(403);
    assert_eq!(rule(&removed), "role-session-old");
}

#[tokio::test]
async fn without_a_name_as_its_address_a_platform_knows_no_passkeys() {
    let (mut platform, _) = platform(&Databases::Sqlite).await;
    platform.change(|app| app.public_url = "http://127.0.0.1:8080".into());
    let public = Client::new(platform.router());
    let asked = public.post("/api/v1/session/passkey/question", &Value::Null).await.expect(422);
    assert_eq!(rule(&asked), "passkey-off");
    let page = public.get("/anmelden").await.expect(200).text();
    assert!(!page.contains("passkey-button"));
}

#[tokio::test]
async fn own_sessions_are_listed_and_end_at_once_and_a_new_password_ends_all_others() {
    for database in databases("own_sessions_are_listed_and_end_at_once") {
        let (platform, here) = platform(&database).await;
        let there = Client::signed_in(platform.router(), OPERATOR, PASSWORD).await;
        let third = Client::signed_in(platform.router(), OPERATOR, PASSWORD).await;
        let list = async |client: &Client| {
            let found = client.get("/api/v1/me/sessions").await.expect(200).json();
            found["items"].as_array().unwrap().clone()
        };
        let mine = list(&there).await;
        assert_eq!(mine.len(), 3);
        let own: Vec<&Value> = mine.iter().filter(|one| one["here"] == true).collect();
        let path = format!("/api/v1/me/sessions/{}", own[0]["id"].as_str().unwrap());
        here.send(Method::DELETE, &path, &[], "").await.expect(204);
        there.get("/api/v1/session").await.expect(401);
        here.send(Method::DELETE, &path, &[], "").await.expect(404);

        let new = "ein ganz anderer Satz";
        let passwords = json!({ "old": PASSWORD, "new": new });
        here.change(Method::PUT, "/api/v1/me/password", "", &passwords).await.expect(204);
        third.get("/api/v1/session").await.expect(401);
        assert_eq!(list(&here).await.len(), 1, "this one stays");
        let other = Client::signed_in(platform.router(), OPERATOR, new).await;
        here.send(Method::DELETE, "/api/v1/me/sessions", &[], "").await.expect(204);
        other.get("/api/v1/session").await.expect(401);
        here.get("/api/v1/session").await.expect(200);
    }
}

#[tokio::test]
async fn who_is_locked_out_is_out_everywhere_at_once_and_keeps_the_roles() {
    for database in databases("who_is_locked_out_is_out_everywhere_at_once") {
        let (platform, operator) = platform(&database).await;
        let new = json!({ "kind": "municipality", "name": "Stadt Neuhausen" });
        let body = operator.post("/api/v1/bodies", &new).await.expect(201).json()["id"].clone();
        let (admin_mail, author_mail) = ("rollen@neuhausen.example", "entwurf@neuhausen.example");
        let invite = |email: &'static str, role: &'static str| json!({ "email": email, "role": role, "body": body });
        operator.post("/api/v1/invitations", &invite(admin_mail, "admin")).await.expect(201);
        accept(&platform, admin_mail).await;
        let admin = Client::signed_in(platform.router(), admin_mail, PASSWORD).await;
        admin.post("/api/v1/invitations", &invite(author_mail, "author")).await.expect(201);
        accept(&platform, author_mail).await;
        let author = Client::signed_in(platform.router(), author_mail, PASSWORD).await;
        let mut passkey = SoftPasskey::new(ORIGIN, 3);
        add(&author, &mut passkey).await.expect(201);
        let key = json!({ "name": "x", "roles": ["author"], "expires_at": "2027-01-01T00:00:00Z" });
        let key = author.post("/api/v1/me/api-keys", &key).await.expect(201).json();
        let bearer = format!("Bearer {}", key["key"].as_str().unwrap());
        let public = Client::new(platform.router());
        let machine = async || {
            let headers = [("authorization", bearer.as_str())];
            public.send(Method::GET, "/api/v1/session", &headers, "").await.status.as_u16()
        };
        assert_eq!(machine().await, 200);

        let id = |me: &Client| {
            let me = me.clone();
            async move { me.get("/api/v1/session").await.json()["person"].as_str().unwrap().to_owned() }
        };
        let lock = format!("/api/v1/people/{}/lock", id(&author).await);
        author.send(Method::PUT, &lock, &[], "").await.expect(404);
        let own = format!("/api/v1/people/{}/lock", id(&admin).await);
        assert_eq!(
            rule(&admin.send(Method::PUT, &own, &[], "").await.expect(422)),
            "access-lock-self"
        );
        let above = format!("/api/v1/people/{}/lock", id(&operator).await);
        admin.send(Method::PUT, &above, &[], "").await.expect(404);

        admin.send(Method::PUT, &lock, &[], "").await.expect(204);
        author.get("/api/v1/session").await.expect(401);
        assert_eq!(machine().await, 401);
        sign_in(&public, &mut passkey).await.expect(401);
        let credentials = json!({ "email": author_mail, "password": PASSWORD });
        public.post("/api/v1/session", &credentials).await.expect(401);
        let path = format!("/api/v1/bodies/{}/grants", body.as_str().unwrap());
        let grants = admin.get(&path).await.expect(200).json();
        let held = grants["items"].as_array().unwrap().iter().find(|one| one["role"] == "author");
        assert_eq!(
            (&held.unwrap()["locked"], &held.unwrap()["holds"]),
            (&true.into(), &true.into())
        );

        admin.send(Method::DELETE, &lock, &[], "").await.expect(204);
        author.get("/api/v1/session").await.expect(401);
        assert_eq!(machine().await, 401, "a key that ended stays ended");
        sign_in(&public, &mut passkey).await.expect(201);
    }
}
