//! Authors who begin procedures, add documents and take steps, and hold what was acknowledged against what is there.

use axum::http::Method;
use rand::RngExt as _;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use testkit::{Answer, Client, Platform};

const AUTHOR: &str = "sachbearbeitung@stadt-koeln.example";
const JSON: (&str, &str) = ("content-type", "application/json");
const OFFICE: &str = "/api/v1/office/procedures";

/// What the program had said yes to.
#[derive(Default)]
pub(crate) struct Acknowledged {
    client: Option<Client>,
    /// Procedures: title and id.
    pub(crate) begun: BTreeMap<String, String>,
    /// Titles that were sent, answered or not.
    sent: BTreeSet<String>,
    /// Documents: procedure, name and size.
    pub(crate) documents: Vec<(String, String, usize)>,
    /// Procedures whose draft was submitted: a formal step with its act.
    pub(crate) submitted: BTreeSet<String>,
}

/// Somebody who writes.
pub(crate) struct Author {
    client: Client,
    number: usize,
    office: Value,
    done: Acknowledged,
}

impl Author {
    /// Signed in at the program, with a session that outlives it.
    pub(crate) async fn new(platform: &Platform, url: &str, number: usize) -> Self {
        let found = platform.app.store.identity("password", AUTHOR).await.unwrap();
        let client = platform.session_of(found.unwrap().person).await.at(url);
        let me = client.get("/api/v1/session").await.expect(200).json();
        let office = me["roles"][0]["body"].clone();
        Self { client, number, office, done: Acknowledged::default() }
    }

    /// Writes until it is told to stop; what gets no answer is not acknowledged.
    pub(crate) async fn write_until(mut self, stop: Arc<AtomicBool>) -> Acknowledged {
        let mut count = 0;
        while !stop.load(Ordering::SeqCst) {
            count += 1;
            if self.write(count).await.is_none() {
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
        }
        Acknowledged { client: Some(self.client), ..self.done }
    }

    /// Begins a procedure, adds a document, submits the draft; `None` where an answer did not come.
    async fn write(&mut self, count: usize) -> Option<()> {
        let title = format!("Prüfling {}-{count}-{:08x}", self.number, rand::rng().random::<u32>());
        self.done.sent.insert(title.clone());
        let begin = json!({ "office": self.office, "draft": draft(&title) });
        let made = self.send(OFFICE, "", begin.to_string()).await?.expect(201).json();
        let id = made["id"].as_str()?.to_owned();
        self.done.begun.insert(title, id.clone());

        let text = "Zeile\n".repeat(rand::rng().random_range(10..40_000));
        let path = format!("{OFFICE}/{id}");
        let name = format!("Leistung-{count}.txt");
        let upload = format!("{path}/documents?name={name}&purpose=read");
        let size = text.len();
        self.client.try_send(Method::POST, &upload, &[], text).await?.expect(201);
        self.done.documents.push((id.clone(), name, size));

        let shown = self.client.try_send(Method::GET, &path, &[], "").await?.expect(200);
        let (tag, shown) = (shown.tag(), shown.json());
        assert_eq!(shown["findings"], json!([]), "the draft is complete");
        let submit = json!({ "kind": "submit", "draft": shown["draft"] }).to_string();
        self.send(&format!("{path}/steps"), &tag, submit).await?.expect(200);
        self.done.submitted.insert(id);
        Some(())
    }

    async fn send(&self, path: &str, tag: &str, body: String) -> Option<Answer> {
        let (plain, tagged) = ([JSON], [JSON, ("if-match", tag)]);
        let used: &[_] = if tag.is_empty() { &plain } else { &tagged };
        self.client.try_send(Method::POST, path, used, body).await
    }
}

impl Acknowledged {
    /// Everything that was acknowledged is there, and nothing that was sent is there twice.
    pub(crate) async fn check(&self) {
        let client = self.client.as_ref().unwrap();
        for (title, id) in &self.begun {
            let shown = client.get(&format!("{OFFICE}/{id}")).await.expect(200).json();
            assert_eq!(shown["draft"]["title"]["de"], title.as_str(), "{shown}");
            if self.submitted.contains(id) {
                assert_ne!(shown["stage"], "drafting", "{id} had been submitted");
            }
        }
        for (id, name, size) in &self.documents {
            let shown = client.get(&format!("{OFFICE}/{id}")).await.expect(200).json();
            let all = shown["documents"].as_array().unwrap().iter();
            let sizes: Vec<_> = all
                .filter(|document| document["name"] == name.as_str())
                .map(|document| document["size"].as_u64())
                .collect();
            assert_eq!(sizes, [u64::try_from(*size).ok()], "{name} of {id}: {shown}");
        }
        let titles = listed(client).await;
        for title in &self.sent {
            let times = titles.iter().filter(|found| *found == title).count();
            assert!(times <= 1, "{title} is there {times} times");
            assert!(times == 1 || !self.begun.contains_key(title), "{title} is not in the list");
        }
    }
}

/// Titles of all procedures of the office.
async fn listed(client: &Client) -> Vec<String> {
    let (mut titles, mut next) = (Vec::new(), String::new());
    loop {
        let page = client.get(&format!("{OFFICE}?ab={next}")).await.expect(200).json();
        let items = page["items"].as_array().unwrap();
        titles.extend(items.iter().filter_map(|item| item["title"].as_str().map(str::to_owned)));
        match page["next"].as_str() {
            Some(cursor) => next = cursor.to_owned(),
            None => return titles,
        }
    }
}

/// A complete draft below the thresholds whose dates lie ahead, whenever this runs.
fn draft(title: &str) -> Value {
    let today = app::Clock::system().procedures().berlin_day();
    let day = |days: i32| today.checked_add(jiff::Span::new().days(days)).unwrap();
    let noon = |days: i32| format!("{}T11:00:00Z", day(days));
    json!({
        "title": { "de": title },
        "description": { "de": "Tägliche Reinigung von 2.400 m² Bodenfläche an 190 Schultagen im Jahr." },
        "procedure_type": "ut-public",
        "contract_kind": "service",
        "cpv": ["90911200"],
        "place": { "nuts": "DEA23", "postcode": "50667", "town": "Köln" },
        "estimated_value": "84000.00",
        "value_public": true,
        "lots": [{ "id": "11111111-1111-4111-8111-111111111111", "title": { "de": "Gesamtleistung" },
                  "description": { "de": "Alle Räume" } }],
        "award": [{ "id": "price", "kind": "price", "name": { "de": "Preis" }, "weight": "100" }],
        "method": "PRICE_ONLY",
        "dates": {
            "questions_until": noon(40),
            "bid_deadline": noon(50),
            "opening": format!("{}T11:05:00Z", day(50)),
            "binding_until": day(95).to_string(),
            "contract_start": day(100).to_string(),
            "contract_end": day(800).to_string()
        },
        "electronic": true,
        "suitability": [{ "group": "technical", "text": { "de": "Drei vergleichbare Aufträge" } }],
        "bid_slots": [{ "id": "offer", "title": { "de": "Preisblatt" }, "need": "must" }]
    })
}
