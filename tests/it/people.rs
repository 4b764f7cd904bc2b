//! From an empty platform to its first people: operator, authority, roles, companies, passwords.
//! It must not test what a role may do in a procedure.

use axum::http::Method;
use locales::Language;
use serde_json::{Value, json};
use testkit::{Client, Databases, Platform, databases};

const NOW: &str = "2026-11-23T09:00:00Z";
const PASSWORD: &str = "ein ganzer Satz als Passwort";

/// A platform whose mails land in its folder.
async fn platform(database: &Databases) -> Platform {
    let mut platform = Platform::new(database, NOW).await;
    let mailer = app::Mailer::Folder(platform.folder.path().join("mails"));
    platform.change(|app| app.mailer = mailer);
    platform
}

/// The link in the last mail to an address, as the reader finds it.
async fn link(platform: &Platform, email: &str) -> Option<String> {
    platform.app.deliver_once().await.unwrap();
    let mails = platform.app.sent_mails(50).await.unwrap();
    let mail = mails.into_iter().find(|mail| mail.to == email)?;
    let (_, rest) = mail.text.text.split_once("/zugang/")?;
    Some(rest.split_whitespace().next().unwrap().to_owned())
}

async fn accept(platform: &Platform, email: &str, body: Value) -> testkit::Answer {
    let link = link(platform, email).await.expect("a mail with a link");
    let mut body = body;
    body["link"] = json!(link);
    Client::new(platform.router()).post("/api/v1/links/use", &body).await
}

async fn sign_in(platform: &Platform, email: &str) -> Client {
    Client::signed_in(platform.router(), email, PASSWORD).await
}

async fn operator(platform: &Platform) -> Client {
    let email = "betrieb@plattform.example";
    platform.app.begin_operation("Betrieb", email, Language::De).await.unwrap();
    let account = json!({"name": "Erste Person", "password": PASSWORD});
    accept(platform, email, account).await.expect(204);
    sign_in(platform, email).await
}

async fn authority(platform: &Platform, operator: &Client) -> (Value, Client) {
    let new = json!({"kind": "municipality", "name": "Stadt Neuhausen"});
    let body = operator.post("/api/v1/bodies", &new).await.expect(201).json()["id"].clone();
    let email = "rollen@neuhausen.example";
    let invitation = json!({"email": email, "role": "admin", "body": body});
    operator.post("/api/v1/invitations", &invitation).await.expect(201);
    let account = json!({"name": "Rollen Neuhausen", "password": PASSWORD});
    accept(platform, email, account).await.expect(204);
    (body, sign_in(platform, email).await)
}

fn rule(answer: &testkit::Answer) -> String {
    answer.json()["errors"][0]["rule"].as_str().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn an_empty_platform_gets_its_first_people_by_links_that_work_once() {
    for database in databases("an_empty_platform_gets_its_first_people_by_links_that_work_once") {
        let platform = platform(&database).await;
        let operator = operator(&platform).await;
        let (body, admin) = authority(&platform, &operator).await;

        // The operator names the first administrator only.
        let second = json!({"email": "zweite@neuhausen.example", "role": "admin", "body": body});
        operator.post("/api/v1/invitations", &second).await.expect(404);

        // The administrator invites, with an end; the link works once.
        let author = "entwurf@neuhausen.example";
        let until = "2027-01-01T00:00:00Z";
        let invitation = json!({"email": author, "role": "author", "body": body, "until": until});
        admin.post("/api/v1/invitations", &invitation).await.expect(201);
        let path = format!("/api/v1/bodies/{}", body.as_str().unwrap());
        let open = admin.get(&format!("{path}/invitations")).await.expect(200).json();
        assert_eq!(open["items"].as_array().unwrap().len(), 1);
        let public = Client::new(platform.router());
        let used = link(&platform, author).await.unwrap();
        let page = public.get(&format!("/zugang/{used}")).await.expect(200).text();
        assert!(page.contains("Stadt Neuhausen") && page.contains("Bearbeitung"), "{page}");
        let short = json!({"name": "Entwurf", "password": "kurz"});
        let refused = accept(&platform, author, short).await.expect(422);
        assert_eq!(rule(&refused), "password-length");
        let account = json!({"name": "Entwurf", "password": PASSWORD});
        accept(&platform, author, account.clone()).await.expect(204);
        let again = json!({"link": used, "name": "Entwurf", "password": PASSWORD});
        public.post("/api/v1/links/use", &again).await.expect(404);
        public.get(&format!("/zugang/{used}")).await.expect(404);
        let drafter = sign_in(&platform, author).await;
        let begin = json!({"office": body});
        drafter.post("/api/v1/office/procedures", &begin).await.expect(201);

        // A role can be ended earlier, and then it is over at once.
        let grants = admin.get(&format!("{path}/grants")).await.expect(200).json();
        let held = grants["items"].as_array().unwrap().iter().find(|held| held["role"] == "author");
        let held = format!("/api/v1/grants/{}/end", held.unwrap()["id"].as_str().unwrap());
        let end = |until: Value| {
            let (admin, held) = (admin.clone(), held.clone());
            async move { admin.change(Method::PUT, &held, "", &json!({"until": until})).await }
        };
        assert_eq!(
            rule(&end(json!("2028-01-01T00:00:00Z")).await.expect(422)),
            "access-until-later"
        );
        let past = end(json!("2020-01-01T00:00:00Z")).await;
        assert_eq!(rule(&past.expect(422)), "access-until-past");
        drafter.get(&format!("{path}/grants")).await.expect(403);
        end(Value::Null).await.expect(200);
        drafter.post("/api/v1/office/procedures", &begin).await.expect(403);
    }
}

#[tokio::test]
async fn barred_combinations_and_roles_of_other_places_are_refused() {
    let platform = platform(&Databases::Sqlite).await;
    let operator = operator(&platform).await;
    let (body, admin) = authority(&platform, &operator).await;
    let invite = |email: &'static str, role: &'static str| {
        let (admin, body) = (admin.clone(), body.clone());
        let new = json!({"email": email, "role": role, "body": body});
        async move { admin.post("/api/v1/invitations", &new).await }
    };
    // Nobody gives themselves a role, not even by mail to themselves.
    let own = invite("rollen@neuhausen.example", "author").await.expect(403);
    assert_eq!(rule(&own), "role-grant-self");
    for role in ["bidder", "company_admin", "operator"] {
        invite("neu@neuhausen.example", role).await.expect(403);
    }
    assert_eq!(rule(&invite("keine adresse", "author").await.expect(422)), "access-email");

    // Who works for a company cannot stand on the side of the office.
    let company = "angebote@firma.example";
    let new = json!({"company": "Firma Beispiel GmbH", "name": "Angebote", "email": company, "street": "Am Markt 1", "postcode": "50667", "town": "Köln"});
    let public = Client::new(platform.router());
    public.post("/api/v1/registrations", &new).await.expect(202);
    accept(&platform, company, json!({"password": PASSWORD})).await.expect(204);
    invite(company, "author").await.expect(201);
    let refused = accept(&platform, company, json!({})).await.expect(403);
    assert_eq!(rule(&refused), "role-two-sides");

    // The last administrator stays.
    let path = format!("/api/v1/bodies/{}/grants", body.as_str().unwrap());
    let grants = admin.get(&path).await.expect(200).json();
    let end = format!("/api/v1/grants/{}/end", grants["items"][0]["id"].as_str().unwrap());
    let last = admin.change(Method::PUT, &end, "", &json!({})).await.expect(422);
    assert_eq!(rule(&last), "access-last-admin");
    // A stranger learns nothing, and a withdrawn invitation opens nothing.
    let bidder = sign_in(&platform, company).await;
    bidder.get(&path).await.expect(404);
    let ticket = invite("spaet@neuhausen.example", "author").await.expect(201).json();
    let withdrawn = link(&platform, "spaet@neuhausen.example").await.unwrap();
    let id = format!("/api/v1/invitations/{}", ticket["id"].as_str().unwrap());
    bidder.send(Method::DELETE, &id, &[], "").await.expect(404);
    admin.send(Method::DELETE, &id, &[], "").await.expect(204);
    let look = json!({"link": withdrawn});
    public.post("/api/v1/links/look", &look).await.expect(404);
}

#[tokio::test]
async fn a_company_registers_itself_and_nobody_learns_which_addresses_are_known() {
    for database in databases("a_company_registers_itself") {
        let platform = platform(&database).await;
        let public = Client::new(platform.router());
        let email = "angebote@firma.example";
        let mut new = json!({"company": "Müller & Söhne GmbH", "name": "Angebote", "email": email, "street": "Am Markt 1", "postcode": "50667", "town": "Köln"});
        // Letters go to the address: it has to be one.
        new["postcode"] = json!("fünfzig");
        new["town"] = json!("");
        let refused = public.post("/api/v1/registrations", &new).await.expect(422).json();
        let faults = refused["errors"].as_array().unwrap().iter();
        let faults: Vec<_> = faults.map(|one| (&one["pointer"], &one["rule"])).collect();
        let town = (&json!("/town"), &json!("access-address-missing"));
        assert_eq!(faults, [town, (&json!("/postcode"), &json!("access-postcode"))]);
        (new["postcode"], new["town"]) = (json!("50667"), json!("Köln"));
        let first = public.post("/api/v1/registrations", &new).await.expect(202);
        accept(&platform, email, json!({"password": PASSWORD})).await.expect(204);
        let company = sign_in(&platform, email).await;
        let me = company.get("/api/v1/session").await.expect(200).json();
        let roles: Vec<&Value> =
            me["roles"].as_array().unwrap().iter().map(|r| &r["role"]).collect();
        assert_eq!(roles.len(), 2, "{me}");

        let second = public.post("/api/v1/registrations", &new).await.expect(202);
        assert_eq!(first.bytes, second.bytes);
        platform.app.deliver_once().await.unwrap();
        let told = platform.app.sent_mails(10).await.unwrap();
        let known = |mail: &app::SentMail| mail.text.text.contains("schon einen Zugang");
        assert!(told.iter().any(|mail| mail.to == email && known(mail)));
        assert_eq!(accept(&platform, email, json!({"password": PASSWORD})).await.status, 422);

        // A colleague is invited by the company itself.
        let body = &me["roles"][0]["body"];
        let colleague = json!({"email": "zwei@firma.example", "role": "bidder", "body": body});
        company.post("/api/v1/invitations", &colleague).await.expect(201);
        let account = json!({"name": "Zwei", "password": PASSWORD});
        accept(&platform, "zwei@firma.example", account).await.expect(204);
    }
}

#[tokio::test]
async fn a_forgotten_password_is_set_by_mail_and_ends_every_session() {
    for database in databases("a_forgotten_password_is_set_by_mail_and_ends_every_session") {
        let platform = platform(&database).await;
        let operator = operator(&platform).await;
        let public = Client::new(platform.router());
        let ask = |email: &'static str| {
            let public = public.clone();
            async move { public.post("/api/v1/password-links", &json!({"email": email})).await }
        };
        let unknown = ask("niemand@plattform.example").await.expect(202);
        let known = ask("betrieb@plattform.example").await.expect(202);
        assert_eq!(unknown.bytes, known.bytes);
        assert!(link(&platform, "niemand@plattform.example").await.is_none());
        let new = json!({"password": "noch ein ganzer Satz"});
        accept(&platform, "betrieb@plattform.example", new).await.expect(204);
        operator.get("/api/v1/session").await.expect(401);
        let sign_in = |password: &'static str| {
            let public = public.clone();
            let typed = json!({"email": "betrieb@plattform.example", "password": password});
            async move { public.post("/api/v1/session", &typed).await }
        };
        sign_in(PASSWORD).await.expect(401);
        sign_in("noch ein ganzer Satz").await.expect(201);

        // An hour later the link opens nothing.
        ask("betrieb@plattform.example").await.expect(202);
        let late = link(&platform, "betrieb@plattform.example").await.unwrap();
        platform.set_clock("2026-11-23T10:00:00Z");
        public.post("/api/v1/links/look", &json!({"link": late})).await.expect(404);
    }
}

#[tokio::test]
async fn a_new_link_for_the_operator_takes_the_place_of_the_last_and_a_held_role_is_not_given_twice()
 {
    let test = "a_new_link_for_the_operator_takes_the_place_of_the_last_and_a_held_role_is_not_given_twice";
    for database in databases(test) {
        let platform = platform(&database).await;
        let public = Client::new(platform.router());
        let begin = async |email: &str| {
            let ticket = platform.app.begin_operation("Betrieb", email, Language::De).await;
            let link = platform.app.link_of(&ticket.unwrap()).unwrap();
            link.rsplit_once('/').unwrap().1.to_owned()
        };
        let use_it = async |link: &str| {
            let account = json!({"link": link, "name": "Erste Person", "password": PASSWORD});
            public.post("/api/v1/links/use", &account).await
        };
        let email = "betrieb@plattform.example";
        let other = begin("zweite@plattform.example").await;
        let first = begin(email).await;
        let second = begin(email).await;
        public.post("/api/v1/links/look", &json!({"link": first})).await.expect(404);
        // The page of a link keeps it from the access log, where addresses stand from which something was asked.
        let page = public.get(&format!("/zugang/{second}")).await.expect(200);
        assert_eq!(page.headers["referrer-policy"], "strict-origin");
        use_it(&first).await.expect(404);
        use_it(&second).await.expect(204);
        // The link of another person stays as it was, and who runs the platform already is given nothing twice.
        use_it(&other).await.expect(204);
        let again = begin(email).await;
        use_it(&again).await.expect(204);
        use_it(&again).await.expect(404);
        let person = platform.app.store.person_by_email(email).await.unwrap().unwrap();
        let held = platform.app.store.grants_of(person.id).await.unwrap();
        assert_eq!(held.len(), 1, "{held:?}");
        let runs = platform.app.store.bodies(&[app::BodyKind::Operator]).await.unwrap()[0].id;
        let all = platform.app.store.grants_on(&[runs], None).await.unwrap();
        assert_eq!(all.len(), 2, "{all:?}");
    }
}

#[tokio::test]
async fn an_offer_that_holds_longer_than_the_role_one_has_is_a_role_of_its_own() {
    let platform = platform(&Databases::Sqlite).await;
    let operator = operator(&platform).await;
    let (body, admin) = authority(&platform, &operator).await;
    let email = "auftrag@neuhausen.example";
    let offer = async |until: Option<&str>| {
        let new = json!({"email": email, "role": "author", "body": body, "until": until});
        admin.post("/api/v1/invitations", &new).await.expect(201);
        let account = json!({"name": "Auftrag", "password": PASSWORD});
        accept(&platform, email, account).await.expect(204);
        let person = platform.app.store.person_by_email(email).await.unwrap().unwrap();
        platform.app.store.grants_of(person.id).await.unwrap().len()
    };
    assert_eq!(offer(Some("2026-12-31T23:00:00Z")).await, 1);
    assert_eq!(offer(Some("2026-12-24T23:00:00Z")).await, 1);
    assert_eq!(offer(Some("2027-01-31T23:00:00Z")).await, 2);
    assert_eq!(offer(None).await, 3);
    assert_eq!(offer(None).await, 3);
}

#[tokio::test]
async fn neither_database_nor_outbox_holds_a_link() {
    let platform = platform(&Databases::Sqlite).await;
    let email = "betrieb@plattform.example";
    let ticket = platform.app.begin_operation("Betrieb", email, Language::De).await.unwrap();
    let link = platform.app.link_of(&ticket).unwrap();
    let secret = &link[link.len() - 64..];
    let file = std::fs::read(platform.folder.path().join("test.db")).unwrap();
    let log = std::fs::read(platform.folder.path().join("test.db-wal")).unwrap_or_default();
    for bytes in [file, log] {
        assert!(!bytes.windows(64).any(|part| part == secret.as_bytes()));
    }
}

#[tokio::test]
async fn the_operator_finds_bodies_renames_them_and_sees_who_has_no_administrator_yet() {
    for database in
        databases("the_operator_finds_bodies_renames_them_and_sees_who_has_no_administrator_yet")
    {
        let platform = platform(&database).await;
        let operator = operator(&platform).await;
        let (body, admin) = authority(&platform, &operator).await;
        let find = async |words: &str| {
            let path = format!("/api/v1/bodies?q={words}");
            operator.get(&path).await.expect(200).json()["items"].as_array().unwrap().clone()
        };
        let oversight = json!({"kind": "oversight", "name": "Prüfamt Köln"});
        let oversight = operator.post("/api/v1/bodies", &oversight).await.expect(201).json();
        let office =
            json!({"kind": "procurement_office", "parent": body, "name": "Zentrale Vergabe"});
        let office = operator.post("/api/v1/bodies", &office).await.expect(201).json();
        assert_eq!(office["parent_name"], "Stadt Neuhausen");
        assert_eq!(
            (&office["administered"], &oversight["administered"]),
            (&"yes".into(), &"no".into())
        );
        let slugs: Vec<Value> = find("").await.into_iter().map(|one| one["slug"].clone()).collect();
        assert_eq!(slugs, ["pruefamt-koeln", "stadt-neuhausen", "zentrale-vergabe"]);
        assert_eq!(find("k%C3%B6ln").await[0]["id"], oversight["id"]);
        assert_eq!(find("nirgends").await.len(), 0);
        let rest = operator.get("/api/v1/bodies?ab=stadt-neuhausen").await.expect(200).json();
        assert_eq!(rest["items"].as_array().unwrap().len(), 1);
        let invitation =
            json!({"email": "leitung@pruefamt.example", "role": "admin", "body": oversight["id"]});
        operator.post("/api/v1/invitations", &invitation).await.expect(201);
        assert_eq!(find("pruefamt").await[0]["administered"], "invited");

        // Renamed with the version that was read; the public address stays.
        let path = format!("/api/v1/bodies/{}", body.as_str().unwrap());
        let before = find("neuhausen").await[0].clone();
        let tag = format!("\"{}\"", before["version"]);
        let new = json!({"name": "Große Stadt  Neuhausen", "address": {"town": "Neuhausen"}});
        admin.change(Method::PUT, &path, &tag, &new).await.expect(403);
        admin.get("/api/v1/bodies").await.expect(403);
        operator.change(Method::PUT, &path, "\"1\"", &new).await.expect(412);
        operator.change(Method::PUT, &path, "", &new).await.expect(428);
        let empty = operator.change(Method::PUT, &path, &tag, &json!({"name": " "})).await;
        assert_eq!(rule(&empty.expect(422)), "access-body-name");
        let after = operator.change(Method::PUT, &path, &tag, &new).await.expect(200).json();
        assert_eq!(after["name"], "Große Stadt Neuhausen");
        assert_eq!(
            (&after["slug"], &after["address"]["town"]),
            (&before["slug"], &"Neuhausen".into())
        );
        operator.change(Method::PUT, &path, &tag, &new).await.expect(412);
        let page = Client::new(platform.router()).get("/stellen/stadt-neuhausen").await.expect(200);
        assert!(page.text().contains("Große Stadt Neuhausen"));

        // Neither a company nor the operator's own body is one of them.
        let own = platform.app.store.bodies(&[app::BodyKind::Operator]).await.unwrap()[0].id;
        operator
            .change(Method::PUT, &format!("/api/v1/bodies/{own}"), &tag, &new)
            .await
            .expect(404);

        // A tree without a top is named, and nobody walks round in it.
        platform.tamper("UPDATE body SET parent_id = id WHERE slug = 'stadt-neuhausen'").await;
        let office = office["id"].as_str().unwrap().parse().unwrap();
        let fault = platform.app.store.line_of(office).await.unwrap_err();
        assert!(fault.to_string().contains("the tree has no top"), "{fault}");
    }
}
