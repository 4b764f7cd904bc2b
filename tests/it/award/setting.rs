//! A published procedure of the city of Köln with people who evaluate it, and short words for what they do.
//! It must not assert what a test is about, only that calls answer as the test says.

use super::begun::{Way, company, draft, framework, price, publish};
use crate::played;
use app::demo::bidders::PlayedFile;
use axum::http::Method;
use serde_json::{Value, json};
use std::process::Command;
use tender::id::{BodyId, PersonId, ProcedureId};
use tender::role::Actor;
use testkit::{Client, Databases, Platform};

pub(crate) const NOW: &str = "2026-11-23T09:00:00Z";
pub(crate) const LOT: &str = "11111111-1111-4111-8111-111111111111";
pub(crate) const AUTHOR: &str = "sachbearbeitung@stadt-koeln.example";
pub(crate) const APPROVER: &str = "freigabe@stadt-koeln.example";
pub(crate) const EVALUATOR: &str = "wertung@stadt-koeln.example";
pub(crate) const JUDGE: &str = "bedarf-schule@stadt-koeln.example";
const STRANGER: &str = "sachbearbeitung@zentrale-dienste-nrw.example";
pub(crate) const BIDDERS: [&str; 3] = [
    "angebote@rheinblick-gebaeudedienste.example",
    "angebote@saubermann-westfalen.example",
    "angebote@blitzblank-lippe.example",
];

pub(crate) struct Setting {
    pub(crate) platform: Platform,
    pub(crate) id: ProcedureId,
    pub(crate) number: String,
    pub(crate) author: Client,
    pub(crate) approver: Client,
    pub(crate) stranger: Client,
    pub(crate) public: Client,
    pub(crate) bidders: Vec<Client>,
    evaluator: Client,
    judge: Client,
    bids: Vec<String>,
}

impl Setting {
    /// An open procedure above the thresholds with price 60, quality 40 in two criteria.
    pub(crate) async fn union(databases: &Databases, method: &str) -> Self {
        let criterion = |id: &str, kind: &str, weight: &str| json!({"id": id, "kind": kind, "name": {"de": id}, "weight": weight});
        let mut quality = criterion("quality", "quality", "40");
        quality["children"] =
            json!([criterion("plan", "quality", "75"), criterion("team", "quality", "25")]);
        let award = json!([criterion("price", "price", "60"), quality]);
        Self::begun(databases, draft("open", method, "1000000.00", &award), Way::Notice).await
    }

    /// A public procedure below the thresholds, the price decides.
    pub(crate) async fn below(databases: &Databases) -> Self {
        Self::begun(databases, draft("ut-public", "PRICE_ONLY", "84000.00", &price()), Way::Page)
            .await
    }

    /// A framework agreement of the office with some firms below the thresholds, the price decides.
    pub(crate) async fn framework(databases: &Databases, firms: u32) -> Self {
        let mut content = draft("ut-public", "PRICE_ONLY", "84000.00", &price());
        content["framework"] = framework("");
        content["framework"]["firms"] = json!(firms);
        Self::begun(databases, content, Way::Page).await
    }

    /// A negotiated procedure without a call below the thresholds, to which all three are invited; the price decides.
    pub(crate) async fn below_without_call(databases: &Databases) -> Self {
        let mut content = draft("ut-negotiated-nocall", "PRICE_ONLY", "84000.00", &price());
        content["type_ground"] =
            json!("Der Auftrag liegt unter der Grenze der Vergabedienstordnung.");
        content["award_without_negotiation"] = json!(true);
        Self::begun(databases, content, Way::Invitation).await
    }

    /// A negotiated procedure without a call above the thresholds, to which all three are invited; the price decides.
    pub(crate) async fn without_call(databases: &Databases) -> Self {
        let mut content = draft("negotiated-nocall", "PRICE_ONLY", "1000000.00", &price());
        content["ground"] = json!("technical");
        content["type_ground"] = json!("Nur diese Firmen können die Anlage erweitern.");
        content["award_without_negotiation"] = json!(true);
        Self::begun(databases, content, Way::Invitation).await
    }

    async fn begun(databases: &Databases, mut content: Value, way: Way) -> Self {
        let platform = Platform::demo(databases, NOW).await;
        let author = sign_in(&platform, AUTHOR).await;
        let me = author.get("/api/v1/session").await.expect(200).json();
        let office = &me["roles"][0]["body"];
        if content["framework"].is_object() {
            content["framework"]["authorities"] = json!([office]);
        }
        let begin = json!({"office": office, "draft": content});
        let begun = author.post("/api/v1/office/procedures", &begin).await.expect(201).json();
        let id: ProcedureId = begun["id"].as_str().unwrap().parse().unwrap();
        let upload = format!("/api/v1/office/procedures/{id}/documents?name=L.txt&purpose=read");
        author.send(Method::POST, &upload, &[], "Reinigen, täglich.").await.expect(201);
        publish(&platform, id, way).await;
        let number = begun["number"].as_str().unwrap().to_owned();
        let mut bidders = Vec::new();
        for bidder in BIDDERS {
            bidders.push(sign_in(&platform, bidder).await);
        }
        Self {
            approver: sign_in(&platform, APPROVER).await,
            stranger: sign_in(&platform, STRANGER).await,
            evaluator: sign_in(&platform, EVALUATOR).await,
            judge: sign_in(&platform, JUDGE).await,
            public: Client::new(platform.router()),
            platform,
            id,
            number,
            author,
            bidders,
            bids: Vec::new(),
        }
    }

    /// Sets the clock; whoever acts signs in anew, for sessions end.
    pub(crate) async fn clock(&mut self, now: &str) {
        self.platform.set_clock(now);
        self.author = sign_in(&self.platform, AUTHOR).await;
        self.approver = sign_in(&self.platform, APPROVER).await;
        self.evaluator = sign_in(&self.platform, EVALUATOR).await;
        self.judge = sign_in(&self.platform, JUDGE).await;
        self.stranger = sign_in(&self.platform, STRANGER).await;
        for (client, email) in self.bidders.iter_mut().zip(BIDDERS) {
            *client = sign_in(&self.platform, email).await;
        }
    }

    /// Seals one bid a bidder before the deadline, at this price, with or without its file, and opens them all then.
    pub(crate) async fn open(&mut self, now: &str, bids: &[(&str, bool)]) {
        self.open_with(now, bids, |_| Value::Null).await;
    }

    /// The same with the consortium of each bid.
    pub(crate) async fn open_with(
        &mut self,
        now: &str,
        bids: &[(&str, bool)],
        consortium: impl Fn(usize) -> Value,
    ) {
        self.clock("2027-01-11T10:00:00Z").await;
        let app = &self.platform.app;
        for (at, (price, complete)) in bids.iter().enumerate() {
            let mut content = json!({
                "format": "zuschlag/bid/v1", "declared_by": {"name": "Geschäftsführung"},
                "lots": [{"lot": LOT, "price": price, "vat": "19"}],
                "suitability": [{"criterion": 0, "meets": true, "text": "Drei Referenzen"}]
            });
            let together = Some(consortium(at)).filter(Value::is_object);
            content.as_object_mut().unwrap().extend(together.map(|one| ("consortium".into(), one)));
            let content = tender::bid::content::read(content.to_string().as_bytes()).content;
            let file = PlayedFile {
                slot: "offer".to_owned(),
                name: "Preisblatt.txt".to_owned(),
                bytes: b"Preise".to_vec(),
            };
            let files = if *complete { vec![file] } else { Vec::new() };
            let bidder = played::unlocked(&self.platform, BIDDERS[at]).await;
            app.play_bid(&bidder, &self.number, content.unwrap(), &files).await.unwrap();
        }
        self.clock(now).await;
        let app = &self.platform.app;
        app.work_once().await.unwrap();
        let officers = app.demo_officers(self.id).await.unwrap();
        app.play_opening(&officers[..2], self.id).await.unwrap();
        let opened = app.store.opened_bids(self.id).await.unwrap();
        for at in 0..bids.len() {
            let company = self.body(at).await;
            let own = opened.iter().find(|one| one.company == company).unwrap();
            self.bids.push(own.id.to_string());
        }
    }

    pub(crate) fn bid(&self, at: usize) -> String {
        self.bids[at].clone()
    }

    pub(crate) fn path(&self, part: &str) -> String {
        format!("/api/v1/office/procedures/{}/{part}", self.id)
    }

    fn client(&self, who: &str) -> &Client {
        match who {
            AUTHOR => &self.author,
            APPROVER => &self.approver,
            EVALUATOR => &self.evaluator,
            _ => &self.judge,
        }
    }

    async fn body(&self, at: usize) -> BodyId {
        company(&self.platform, BIDDERS[at]).await
    }

    pub(crate) async fn company(&self, at: usize) -> String {
        self.body(at).await.to_string()
    }

    pub(crate) async fn name(&self, at: usize) -> String {
        let id = self.body(at).await;
        self.platform.app.store.body(id).await.unwrap().unwrap().name
    }

    pub(crate) async fn person(&self, email: &str) -> String {
        actor(&self.platform, email).await.person().unwrap().to_string()
    }

    pub(crate) async fn evaluation(&self) -> Value {
        self.author.get(&self.path("evaluation")).await.expect(200).json()
    }

    /// The last request to a bidder, as the office sees it.
    pub(crate) async fn asked(&self, at: usize) -> Value {
        let lot = self.evaluation().await["lots"][0].clone();
        let mut bids = lot["bids"].as_array().unwrap().iter();
        let own = bids.find(|one| one["bid"] == self.bids[at].as_str()).unwrap();
        own["requests"].as_array().unwrap().last().unwrap().clone()
    }

    pub(crate) async fn as_reader(&self, who: &str) -> Value {
        self.client(who).get(&self.path("evaluation")).await.expect(200).json()
    }

    /// What the examination proposes about a bid.
    pub(crate) async fn findings(&self, bid: &str) -> Vec<String> {
        let shown = self.evaluation().await;
        let bids = shown["lots"][0]["bids"].as_array().unwrap();
        let own = bids.iter().find(|one| one["bid"] == bid).unwrap();
        let all = own["findings"].as_array().unwrap().iter();
        all.filter_map(|finding| finding["proposal"].as_str().map(str::to_owned)).collect()
    }

    async fn changed(
        &self,
        who: &str,
        method: Method,
        path: &str,
        body: &Value,
        (status, rule): (u16, &str),
    ) {
        let client = self.client(who);
        let tag = self.author.get(&self.path("evaluation")).await.expect(200).tag();
        let answer = client.change(method, path, &tag, body).await.expect(status);
        if !rule.is_empty() {
            let errors = answer.json()["errors"].clone();
            assert_eq!(errors[0]["rule"], rule, "{errors}");
        }
    }

    /// Takes a bare step.
    pub(crate) async fn step(&self, who: &str, step: &Value, status: u16, rule: &str) {
        self.changed(who, Method::POST, &self.path("steps"), step, (status, rule)).await;
    }

    /// Calls an operation of the lot.
    pub(crate) async fn act(
        &self,
        who: &str,
        operation: &str,
        body: &Value,
        status: u16,
        rule: &str,
    ) {
        let path = self.path(&format!("lots/{LOT}/{operation}"));
        self.changed(who, Method::POST, &path, body, (status, rule)).await;
    }

    /// Puts something.
    pub(crate) async fn put(&self, who: &str, path: &str, body: &Value, status: u16, rule: &str) {
        self.changed(who, Method::PUT, &self.path(path), body, (status, rule)).await;
    }

    pub(crate) async fn letter_bytes(&self, letter: &str) -> Vec<u8> {
        self.author.get(&self.path(&format!("letters/{letter}"))).await.expect(200).bytes
    }

    /// Every letter that went out is a PDF with the bytes of its hash, and names the winner.
    pub(crate) async fn check_letters(&self, lot: &Value) {
        for letter in lot["letters"].as_array().unwrap() {
            let bytes = self.letter_bytes(letter["id"].as_str().unwrap()).await;
            assert!(bytes.starts_with(b"%PDF-"));
            let Some(words) = tool("pdftotext", &bytes) else { continue };
            assert!(words.contains(letter["name"].as_str().unwrap()), "{words}");
            let information = letter["kind"] == "information";
            assert_eq!(words.contains("Gründe"), information, "{words}");
        }
    }

    /// The page of the result says the same when the contract has ended and the file is closed.
    pub(crate) async fn result_outlives_the_file(&mut self) {
        let page = format!("/ausschreibungen/{}/ergebnis", self.number);
        let shown = async |public: &Client| {
            let text = public.get(&page).await.expect(200).text();
            text.split("<main")
                .nth(1)
                .unwrap()
                .split("</main>")
                .next()
                .unwrap()
                .contains("81.000,00")
        };
        assert!(shown(&self.public).await, "the value stands on the page");
        let (from, until) = ("2027-04-01", "2029-03-31");
        let start = json!({"kind": "start_contract", "lot": LOT, "from": from, "until": until});
        self.step(AUTHOR, &start, 200, "").await;
        self.clock("2029-04-02T10:00:00Z").await;
        self.step(AUTHOR, &json!({"kind": "end_contract", "lot": LOT, "on": until}), 200, "").await;
        self.step(AUTHOR, &json!({"kind": "close_file"}), 200, "").await;
        assert!(shown(&self.public).await, "a closed file takes nothing from the page");
    }

    /// What stands in the procurement record; `None` where no program reads it.
    pub(crate) async fn record(&self) -> Option<String> {
        tool("pdftotext", &self.author.get(&self.path("record.pdf")).await.expect(200).bytes)
    }

    /// The record tells of the one bid for 184,000 euro that was opened, and why it led to nothing.
    pub(crate) async fn keeps_what_was_opened(&self, heading: &str) {
        let Some(words) = self.record().await else { return };
        let name = self.name(0).await;
        let reason = "Das einzige Angebot liegt weit über dem Haushalt.";
        for part in [name.as_str(), "184.000,00", heading, reason, "Kein wirtschaftliches Ergebnis"]
        {
            assert!(words.contains(part), "{part}: {words}");
        }
    }

    /// The procurement record names every act, the record of the opening every bid.
    pub(crate) async fn check_record(&self) {
        let bytes = self.author.get(&self.path("record.pdf")).await.expect(200).bytes;
        self.stranger.get(&self.path("record.pdf")).await.expect(404);
        let acts = self.platform.app.store.acts(self.id).await.unwrap();
        if let Some(words) = tool("pdftotext", &bytes) {
            assert!(acts.iter().all(|act| words.contains(&act.hash)), "an act is missing");
        }
        let opening = self.evaluation().await["openings"][0].as_str().unwrap().to_owned();
        let path = self.path(&format!("openings/{opening}/record.pdf"));
        let bytes = self.author.get(&path).await.expect(200).bytes;
        if let Some(words) = tool("pdftotext", &bytes) {
            assert!(words.contains("11.01.2027"), "{words}");
        }
    }
}

async fn sign_in(platform: &Platform, email: &str) -> Client {
    Client::signed_in(platform.router(), email, app::demo::PASSWORD).await
}

/// A person with all grants, as the use cases see them.
pub(crate) async fn actor(platform: &Platform, email: &str) -> Actor {
    let store = &platform.app.store;
    let identity = store.identity("password", email).await.unwrap().unwrap();
    let id: PersonId = identity.person;
    Actor::Person { id, grants: store.grants_of(id).await.unwrap() }
}

/// What a program says of a PDF; `None` where it is not installed, which is told.
pub(crate) fn tool(program: &str, bytes: &[u8]) -> Option<String> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("paper.pdf");
    std::fs::write(&path, bytes).unwrap();
    let Ok(output) = Command::new(program).arg(&path).arg("-").output() else {
        println!("skipped: reading letters with {program}: it is not installed");
        return None;
    };
    let words = String::from_utf8_lossy(&output.stdout).into_owned();
    Some(words.split_whitespace().collect::<Vec<_>>().join(" "))
}
