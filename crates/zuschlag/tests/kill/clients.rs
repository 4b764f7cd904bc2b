//! Clients that write, keep what was acknowledged, and hold it against what is there in the end.

use rand::RngExt as _;
use reqwest::{Client, Method, Response};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

const AUTHOR: &str = "sachbearbeitung@stadt-koeln.example";

/// What the program had said yes to.
#[derive(Default)]
pub(crate) struct Acknowledged {
    /// Procedures: title and id.
    pub(crate) begun: BTreeMap<String, String>,
    /// Titles that were sent, answered or not.
    sent: BTreeSet<String>,
    /// Documents: procedure, name and content.
    pub(crate) documents: Vec<(String, String, String)>,
    /// Procedures whose draft was submitted: a formal step with its act.
    pub(crate) submitted: Vec<String>,
    cookie: String,
}

/// A client of one author.
pub(crate) struct Worker {
    client: Client,
    url: String,
    number: usize,
    office: Value,
    done: Acknowledged,
}

async fn sign_in(client: &Client, url: &str) -> String {
    let credentials = json!({ "email": AUTHOR, "password": app::demo::PASSWORD });
    let answer = client.post(format!("{url}/api/v1/session")).json(&credentials).send().await;
    let answer = answer.unwrap();
    let cookie = answer.headers()["set-cookie"].to_str().unwrap().to_owned();
    cookie.split(';').next().unwrap().to_owned()
}

impl Worker {
    /// A client with a session, which outlives the program.
    pub(crate) async fn signed_in(url: &str, number: usize) -> Self {
        let client = Client::builder().timeout(Duration::from_secs(20)).build().unwrap();
        let cookie = sign_in(&client, url).await;
        let me = client.get(format!("{url}/api/v1/session")).header("cookie", &cookie).send().await;
        let me: Value = me.unwrap().json().await.unwrap();
        let office = me["roles"][0]["body"].clone();
        let done = Acknowledged { cookie, ..Acknowledged::default() };
        Self { client, url: url.to_owned(), number, office, done }
    }

    /// Writes until it is told to stop; what gets no answer is not acknowledged.
    pub(crate) async fn write_until(mut self, stop: Arc<AtomicBool>) -> Acknowledged {
        let mut count = 0;
        while !stop.load(Ordering::SeqCst) {
            count += 1;
            if self.write(count).await.is_none() {
                tokio::time::sleep(Duration::from_millis(100)).await;
            }
        }
        self.done
    }

    /// Begins a procedure, adds a document, submits the draft; `None` where an answer did not come.
    async fn write(&mut self, count: usize) -> Option<()> {
        let title = format!("Prüfling {}-{count}-{:08x}", self.number, rand::rng().random::<u32>());
        let content = draft(&title);
        self.done.sent.insert(title.clone());
        let begin = json!({ "office": self.office, "draft": content });
        let begun = self.send(Method::POST, "", None, &begin).await?;
        assert_eq!(begun.status(), 201);
        let begun: Value = begun.json().await.ok()?;
        let id = begun["id"].as_str()?.to_owned();
        self.done.begun.insert(title, id.clone());

        let size = rand::rng().random_range(10..200_000);
        let (name, text) = (format!("Leistung {count}.txt"), "Zeile\n".repeat(size / 6 + 1));
        let url = format!("{}/api/v1/office/procedures/{id}/documents", self.url);
        let query = [("name", name.as_str()), ("purpose", "read")];
        let upload = self.client.post(reqwest::Url::parse_with_params(&url, query).unwrap());
        let upload =
            upload.header("cookie", &self.done.cookie).body(text.clone()).send().await.ok()?;
        assert_eq!(upload.status(), 201);
        self.done.documents.push((id.clone(), name, text));

        let path = format!("/{id}");
        let shown = self.get(&path).await?;
        let tag = shown.headers()["etag"].to_str().unwrap().to_owned();
        let shown: Value = shown.json().await.ok()?;
        assert_eq!(shown["findings"], json!([]), "the draft is complete");
        let submit = json!({ "kind": "submit", "draft": shown["draft"] });
        let steps = format!("{path}/steps");
        let submitted = self.send(Method::POST, &steps, Some(&tag), &submit).await?;
        assert_eq!(submitted.status(), 200);
        self.done.submitted.push(id);
        Some(())
    }

    async fn send(
        &self,
        method: Method,
        path: &str,
        tag: Option<&str>,
        body: &Value,
    ) -> Option<Response> {
        let url = format!("{}/api/v1/office/procedures{path}", self.url);
        let mut request = self.client.request(method, url).header("cookie", &self.done.cookie);
        if let Some(tag) = tag {
            request = request.header("if-match", tag);
        }
        request.json(body).send().await.ok()
    }

    async fn get(&self, path: &str) -> Option<Response> {
        let url = format!("{}/api/v1/office/procedures{path}", self.url);
        self.client.get(url).header("cookie", &self.done.cookie).send().await.ok()
    }
}

impl Acknowledged {
    /// Everything that was acknowledged is there, and nothing that was sent is there twice.
    pub(crate) async fn check(&self, url: &str) {
        let client = Client::new();
        let get = async |path: String| {
            let request = client.get(format!("{url}{path}")).header("cookie", &self.cookie);
            request.send().await.unwrap()
        };
        let office = "/api/v1/office/procedures";
        for (title, id) in &self.begun {
            let shown: Value = get(format!("{office}/{id}")).await.json().await.unwrap();
            assert_eq!(shown["draft"]["title"]["de"], title.as_str(), "{shown}");
            let submitted = self.submitted.contains(id);
            if submitted {
                assert_ne!(shown["stage"], "drafting", "{id} had been submitted");
            }
        }
        for (id, name, text) in &self.documents {
            let shown: Value = get(format!("{office}/{id}")).await.json().await.unwrap();
            let found: Vec<&Value> = shown["documents"]
                .as_array()
                .unwrap()
                .iter()
                .filter(|document| document["name"] == name.as_str())
                .collect();
            assert_eq!(found.len(), 1, "{name} of {id}: {shown}");
            assert_eq!(found[0]["size"].as_u64(), u64::try_from(text.len()).ok());
        }
        let mut titles = Vec::new();
        let mut next = String::new();
        loop {
            let page: Value = get(format!("{office}?ab={next}")).await.json().await.unwrap();
            let items = page["items"].as_array().unwrap();
            titles
                .extend(items.iter().filter_map(|item| item["title"].as_str().map(str::to_owned)));
            match page["next"].as_str() {
                Some(cursor) => next = cursor.to_owned(),
                None => break,
            }
        }
        for title in &self.sent {
            let times = titles.iter().filter(|found| *found == title).count();
            assert!(times <= 1, "{title} is there {times} times");
            assert!(times == 1 || !self.begun.contains_key(title), "{title} is not in the list");
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
