//! Every operation of the API as every role: what each may know, may do, and is refused.
//! It must not hold an expectation itself; those stand in `sweep/rows.txt`, one row an operation and target.

use crate::played::{self, APPROVER, AUTHOR, FIRST_BIDDER};
use crate::publishing::draft;
use axum::http::Method;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use store::{GrantRow, Person};
use tender::id::{BodyId, PersonId};
use tender::role::{Grant, Role, Scope};
use testkit::{Client, Platform, databases};

/// The table; read when the test runs.
const ROWS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/it/sweep/rows.txt");
const NOW: &str = "2026-11-23T09:00:00Z";
const STRANGER: &str = "sachbearbeitung@zentrale-dienste-nrw.example";
const OPENER: &str = "oeffnung1@stadt-koeln.example";
/// The columns of the table, in their order.
const ROLES: [&str; 12] = [
    "author",
    "approver",
    "opener",
    "evaluator",
    "unit",
    "auditor",
    "admin",
    "stranger",
    "bidder",
    "firm",
    "operator",
    "anonymous",
];
/// An id of nothing.
const NOTHING: &str = "99999999-9999-4999-8999-999999999999";

/// One row of the table.
struct Row {
    operation: String,
    query: String,
    target: String,
    version: String,
    expected: Vec<u16>,
    body: String,
}

/// An operation of the description.
struct Operation {
    method: Method,
    path: String,
    media_type: Option<String>,
    documented: BTreeSet<u16>,
}

fn rows() -> Vec<Row> {
    let said = |line: &&str| !line.is_empty() && !line.starts_with('#');
    let text = std::fs::read_to_string(ROWS).unwrap();
    text.lines().filter(said).map(row).collect()
}

fn row(line: &str) -> Row {
    let mut words = line.split_whitespace();
    let (operation, target, version) =
        (words.next().unwrap(), words.next().unwrap(), words.next().unwrap());
    let (operation, query) = operation.split_once('?').unwrap_or((operation, ""));
    let expected: Vec<u16> =
        words.take(ROLES.len()).map(|word| word.parse().expect(line)).collect();
    assert_eq!(expected.len(), ROLES.len(), "{line}");
    let body = line.split_once(" | ").map_or("", |(_, body)| body.trim());
    let [operation, query, target, version, body] =
        [operation, query, target, version, body].map(str::to_owned);
    Row { operation, query, target, version, expected, body }
}

/// All operations by their id.
fn operations() -> BTreeMap<String, Operation> {
    let description: Value = serde_json::from_str(&web::openapi_json()).unwrap();
    let mut all = BTreeMap::new();
    for (path, methods) in description["paths"].as_object().unwrap() {
        for (method, operation) in methods.as_object().unwrap() {
            let content = operation["requestBody"]["content"].as_object();
            let media_type = content.and_then(|content| content.keys().next().cloned());
            let responses = operation["responses"].as_object().unwrap().keys();
            let new = Operation {
                method: method.to_uppercase().parse().unwrap(),
                path: path.clone(),
                media_type,
                documented: responses.map(|status| status.parse().unwrap()).collect(),
            };
            let id = operation["operationId"].as_str().expect("an operation has an id");
            assert!(all.insert(id.to_owned(), new).is_none(), "{id} stands there twice");
        }
    }
    all
}

#[test]
fn every_operation_has_a_row_and_every_row_an_operation() {
    let known: BTreeSet<String> = rows().into_iter().map(|row| row.operation).collect();
    let there: BTreeSet<String> = operations().into_keys().collect();
    let missing: Vec<&String> = there.difference(&known).collect();
    assert!(
        missing.is_empty(),
        "no row in tests/it/sweep/rows.txt for {missing:?}: think about each role, then write it down"
    );
    let gone: Vec<&String> = known.difference(&there).collect();
    assert!(gone.is_empty(), "rows for operations that are gone: {gone:?}");
}

/// What stands in paths and bodies in place of `{name}` and `$name`.
type Names = BTreeMap<&'static str, String>;

struct Scene {
    platform: Platform,
    clients: Vec<Client>,
    names: BTreeMap<&'static str, Names>,
}

async fn scene(database: &testkit::Databases) -> Scene {
    let platform = Platform::demo(database, NOW).await;
    let author = played::caller(&platform, AUTHOR).await;
    let office = played::office(&author);
    let row = platform
        .app
        .begin_procedure(&author, office, serde_json::from_value(draft()).unwrap())
        .await
        .unwrap();
    let public = played::published(&platform, draft()).await;
    let (opening, _) = played::record(&platform, public.id).await;
    let company = played::office(&played::caller(&platform, FIRST_BIDDER).await);
    let common = |id: String, number: &str| {
        let opening = opening.0.to_string();
        Names::from([
            ("id", id),
            ("number", number.to_owned()),
            ("lot", "11111111-1111-4111-8111-111111111111".to_owned()),
            ("office", office.0.to_string()),
            ("body", office.0.to_string()),
            ("company", company.0.to_string()),
            ("opening", opening),
            ("object", "a".repeat(64)),
            ("commitment", "b".repeat(64)),
            ("place", "1".to_owned()),
            ("package", "records.json".to_owned()),
            ("year", "2027".to_owned()),
        ])
    };
    let mut company_names = common(NOTHING.to_owned(), "2026-NIX000");
    company_names.insert("body", company.0.to_string());
    let names = BTreeMap::from([
        ("-", common(NOTHING.to_owned(), "2026-NIX000")),
        ("company", company_names),
        ("draft", common(row.id.to_string(), &row.number)),
        ("public", common(public.id.to_string(), &public.number)),
    ]);
    let clients = clients(&platform, office, company).await;
    Scene { platform, clients, names }
}

/// One client a role, in the order of the table.
async fn clients(platform: &Platform, office: BodyId, company: BodyId) -> Vec<Client> {
    let mut clients = Vec::new();
    for role in ROLES {
        let known = match role {
            "author" => Some(AUTHOR),
            "approver" => Some(APPROVER),
            "opener" => Some(OPENER),
            "stranger" => Some(STRANGER),
            _ => None,
        };
        let client = match (role, known) {
            (_, Some(email)) => {
                let person = played::caller(platform, email).await.person.id;
                platform.session_of(person).await
            }
            ("anonymous", None) => Client::new(platform.router()),
            (_, None) => {
                let (role, body) = match role {
                    "evaluator" => (Role::Evaluator, office),
                    "unit" => (Role::RequestingUnit, office),
                    "auditor" => (Role::Auditor, office),
                    "admin" => (Role::Admin, office),
                    "bidder" => (Role::Bidder, company),
                    "firm" => (Role::CompanyAdmin, company),
                    _ => (Role::Operator, BodyId(platform.app.ids.uuid())),
                };
                let person = person_with(platform, role, body).await;
                platform.session_of(person).await
            }
        };
        clients.push(client);
    }
    clients
}

/// A person with exactly one role.
async fn person_with(platform: &Platform, role: Role, body: BodyId) -> PersonId {
    let now = platform.app.clock.machinery();
    let id = PersonId(platform.app.ids.uuid());
    let person = Person {
        id,
        name: "Sweep".to_owned(),
        email: format!("{}@sweep.example", id.0.simple()),
        language: "de".to_owned(),
        created_at: now,
        locked_at: None,
    };
    let grant = Grant { role, scope: Scope::Body(body), from: now, until: None };
    let unit = platform.app.store.begin().await.unwrap();
    unit.add_person(&person).await.unwrap();
    unit.add_grant(&GrantRow { id: platform.app.ids.uuid(), person: id, grant }).await.unwrap();
    unit.commit().await.unwrap();
    id
}

/// `{name}` and `$name` become what they stand for in this target; other `{name}` an id of nothing.
fn filled(text: &str, names: &Names, path: bool) -> String {
    let mut filled = text.to_owned();
    for (name, value) in names {
        filled = filled.replace(&format!("${name}"), value);
        if path {
            filled = filled.replace(&format!("{{{name}}}"), value);
        }
    }
    while path && let (Some(from), Some(until)) = (filled.find('{'), filled.find('}')) {
        filled.replace_range(from..=until, NOTHING);
    }
    filled
}

async fn version(scene: &Scene, row: &Row, names: &Names) -> String {
    match row.version.as_str() {
        "now" => {
            let id = names["id"].parse().unwrap();
            let found = scene.platform.app.store.procedure(id).await.unwrap().unwrap();
            format!("\"{}\"", found.version)
        }
        "old" => "\"987654\"".to_owned(),
        _ => String::new(),
    }
}

#[tokio::test]
async fn every_operation_answers_every_role_as_the_table_says() {
    for database in databases("every_operation_answers_every_role_as_the_table_says") {
        let scene = scene(&database).await;
        let operations = operations();
        let mut wrong = String::new();
        for row in rows() {
            let Some(operation) = operations.get(&row.operation) else { continue };
            let names = &scene.names[row.target.as_str()];
            let mut path = filled(&operation.path, names, true);
            if !row.query.is_empty() {
                path = format!("{path}?{}", filled(&row.query, names, false));
            }
            let mut got = Vec::new();
            for (client, role) in scene.clients.iter().zip(ROLES) {
                let version = version(&scene, &row, names).await;
                let body = filled(&row.body, names, false).replace("$role", role);
                let mut headers: Vec<(&str, &str)> = Vec::new();
                if let Some(media_type) = &operation.media_type {
                    headers.push(("content-type", media_type));
                }
                if !version.is_empty() {
                    headers.push(("if-match", &version));
                }
                let answer = client.send(operation.method.clone(), &path, &headers, body).await;
                let status = answer.status.as_u16();
                if !operation.documented.contains(&status) {
                    writeln!(
                        wrong,
                        "{} answers {role} {status}, undocumented: {}",
                        row.operation,
                        answer.text()
                    )
                    .unwrap();
                }
                got.push(status);
            }
            if got != row.expected {
                let line =
                    |all: &[u16]| all.iter().map(u16::to_string).collect::<Vec<_>>().join(" ");
                let (told, expected) = (line(&got), line(&row.expected));
                writeln!(
                    wrong,
                    "{} {} {}\n  {told}\n  {expected} expected",
                    row.operation, row.target, row.version
                )
                .unwrap();
            }
        }
        assert!(wrong.is_empty(), "{}\n{wrong}", ROLES.join(" "));
    }
}
