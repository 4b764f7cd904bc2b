//! The whole way through the JSON API alone, on every database: from a notice to the auditor's file.
//! It must not call a use case but for the clock and the work that a running platform does by itself.

mod officer;

use crate::award::tool;
use axum::http::Method;
use officer::Officer;
use serde_json::{Value, json};
use std::io::Cursor;
use std::path::PathBuf;
use testkit::{Answer, Bidder, Client, Databases, Platform, databases, notices};

const NOW: &str = "2026-11-23T09:00:00Z";
const BEFORE: &str = "2027-01-19T10:00:00Z";
const AFTER: &str = "2027-01-19T11:05:00Z";
const STANDSTILL_OVER: &str = "2027-02-01T09:00:00Z";
const AUTHOR: &str = "sachbearbeitung@stadt-koeln.example";
const APPROVER: &str = "freigabe@stadt-koeln.example";
const EVALUATOR: &str = "wertung@stadt-koeln.example";
const AUDITOR: &str = "pruefung@rpa-koeln.example";
const STRANGER: &str = "sachbearbeitung@zentrale-dienste-nrw.example";
const OFFICERS: [&str; 3] = [
    "oeffnung1@stadt-koeln.example",
    "oeffnung2@stadt-koeln.example",
    "oeffnung3@stadt-koeln.example",
];
const BIDDERS: [&str; 3] = [
    "angebote@rheinblick-gebaeudedienste.example",
    "angebote@saubermann-westfalen.example",
    "angebote@blitzblank-lippe.example",
];
/// What a bid says and nobody may read before the opening.
const SECRET: &str = "Das Kennwort des Bieters lautet Zinnober";

/// A procedure on its way.
struct Way {
    platform: Platform,
    file: String,
    number: String,
    lot: String,
}

async fn sign_in(platform: &Platform, email: &str) -> Client {
    Client::signed_in(platform.router(), email, app::demo::PASSWORD).await
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

fn rules(answer: &Answer) -> Vec<String> {
    let errors = answer.json()["errors"].clone();
    let errors = errors.as_array().unwrap().iter();
    errors.map(|error| text(&error["rule"]).to_owned()).collect()
}

impl Way {
    async fn client(&self, email: &str) -> Client {
        sign_in(&self.platform, email).await
    }

    fn public(&self) -> Client {
        Client::new(self.platform.router())
    }

    /// What the running platform does by itself: notices, deadlines, messages, the log.
    async fn work(&self) {
        for _ in 0..3 {
            self.platform.app.work_once().await.unwrap();
        }
    }

    /// Sends about the version that is there now.
    async fn change(&self, who: &Client, method: Method, part: &str, body: &Value) -> Answer {
        let tag = who.get(&self.file).await.expect(200).tag();
        who.change(method, &format!("{}/{part}", self.file), &tag, body).await
    }

    async fn step(&self, who: &Client, body: &Value) -> Answer {
        self.change(who, Method::POST, "steps", body).await
    }

    async fn act(&self, who: &Client, operation: &str, body: &Value) -> Answer {
        self.change(who, Method::POST, &format!("lots/{}/{operation}", self.lot), body).await
    }

    /// The author begins with the notice; its failed rule is named, and the draft is there.
    async fn imported(database: &Databases, notice: Vec<u8>) -> Self {
        let platform = Platform::demo(database, NOW).await;
        let author = sign_in(&platform, AUTHOR).await;
        let me = author.get("/api/v1/session").await.expect(200).json();
        let path =
            format!("/api/v1/office/procedures/import?office={}", text(&me["roles"][0]["body"]));
        let xml = [("content-type", "application/xml")];
        let begun = author.send(Method::POST, &path, &xml, notice).await.expect(201).json();
        assert_eq!(begun["failed"], json!(["BR-BT-00514-0310"]));
        let file = format!("/api/v1/office/procedures/{}", text(&begun["procedure"]["id"]));
        let shown = author.get(&file).await.expect(200).json();
        let lot = text(&shown["draft"]["lots"][0]["id"]).to_owned();
        Self { platform, file, number: text(&shown["number"]).to_owned(), lot }
    }

    /// What the notice could not give is filled in; then no finding is left.
    async fn repair(&self) {
        let author = self.client(AUTHOR).await;
        let shown = author.get(&self.file).await.expect(200).json();
        assert!(!shown["findings"].as_array().unwrap().is_empty(), "much is missing still");
        let mut draft = shown["draft"].clone();
        draft["title"]["de"] = json!("Wartung der technischen Anlagen");
        draft["description"]["de"] = json!("Wartung und Prüfung in städtischen Gebäuden.");
        draft["place"] = json!({"nuts": "DEA23", "postcode": "50667", "town": "Köln"});
        draft["lots"][0]["title"]["de"] = json!("Alle Gebäude");
        draft["lots"][0]["description"]["de"] = json!("Wartung in allen Gebäuden.");
        draft["electronic"] = json!(true);
        draft["dates"] = json!({"questions_until": "2027-01-08T11:00:00Z",
            "bid_deadline": "2027-01-19T11:00:00Z", "opening": "2027-01-19T11:05:00Z",
            "binding_until": "2027-04-30", "contract_start": "2027-05-03", "contract_end": "2028-04-30"});
        draft["suitability"] = json!([{"group": "technical", "text": {"de": "Drei vergleichbare Aufträge"},
            "proof": {"de": "Eigenerklärung"}}]);
        draft["bid_slots"] =
            json!([{"id": "offer", "title": {"de": "Preisblatt"}, "need": "must"}]);
        draft["method"] = json!("SIMPLE_RATIO");
        draft["award"] = json!([
            {"id": "price", "kind": "price", "name": {"de": "Preis"}, "weight": "60"},
            {"id": "plan", "kind": "quality", "name": {"de": "Konzept"}, "weight": "40"}]);
        self.change(&author, Method::PUT, "draft", &draft).await.expect(200);
        let upload = format!("{}/documents?name=Leistungsverzeichnis.txt&purpose=read", self.file);
        author.send(Method::POST, &upload, &[], "Warten und prüfen.").await.expect(201);
        let findings = author.get(&self.file).await.expect(200).json()["findings"].clone();
        assert_eq!(findings, json!([]), "{findings}");
    }

    /// Approval by a second person, seats of three officers, the notice, and the public page.
    async fn publish(&self, officers: &mut [Officer]) {
        let (author, approver) = (self.client(AUTHOR).await, self.client(APPROVER).await);
        let draft = author.get(&self.file).await.expect(200).json()["draft"].clone();
        self.step(&author, &json!({"kind": "submit", "draft": draft})).await.expect(200);
        self.step(&author, &json!({"kind": "approve"})).await.expect(403);
        self.step(&approver, &json!({"kind": "approve"})).await.expect(200);
        let publish = async || self.change(&author, Method::POST, "publication", &json!({})).await;
        assert_eq!(rules(&publish().await.expect(422)), ["keys-missing"]);

        let listed = author.get(&format!("{}/officers", self.file)).await.expect(200).json();
        let people = listed.as_array().unwrap().iter();
        let seats: Vec<Value> = people.map(|one| json!({"person": one["person"]})).collect();
        let wish = json!({"threshold": 2, "seats": seats});
        self.change(&author, Method::PUT, "seats", &wish).await.expect(200);
        for officer in officers.iter_mut() {
            officer.accept("zuschlag.example").await;
        }
        for officer in officers.iter_mut() {
            officer.sign_record().await;
        }
        let page = format!("/ausschreibungen/{}", self.number);
        publish().await.expect(200);
        self.public().get(&page).await.expect(404);
        self.platform.set_clock("2026-11-25T09:00:00Z");
        self.work().await;
        let shown = self.public().get(&page).await.expect(200).text();
        assert!(shown.contains("Wartung der technischen Anlagen"), "{shown}");
        let notice = self.public().get(&format!("{page}/bekanntmachung.xml")).await.expect(200);
        let xml = [("content-type", "application/xml")];
        let path = "/api/v1/notices/check";
        let checked = self.public().send(Method::POST, path, &xml, notice.bytes).await;
        let checked = checked.expect(200).json();
        let findings = checked["findings"].as_array().unwrap().iter();
        let wrong: Vec<_> = findings.filter(|one| one["severity"] == "error").collect();
        assert!(wrong.is_empty(), "{wrong:?}");
    }

    /// A question of a company, answered to all.
    async fn ask(&self) {
        let (author, bidder) = (self.client(AUTHOR).await, self.client(BIDDERS[0]).await);
        let questions = format!("/api/v1/procedures/{}/questions", self.number);
        let asked = bidder.post(&questions, &json!({"text": "Gibt es einen Ortstermin?"})).await;
        let part = format!("questions/{}/answer", text(&asked.expect(201).json()["id"]));
        let answer = json!({"asked": {"de": "Gibt es einen Ortstermin?"},
            "answer": {"de": "Ja, am ersten Dienstag."}, "names_checked": false});
        self.change(&author, Method::POST, &part, &answer).await.expect(200);
        let all = self.public().get(&questions).await.expect(200).json();
        assert_eq!(all["items"][0]["answer"]["de"], "Ja, am ersten Dienstag.", "{all}");
    }

    fn content(&self, price: &str) -> String {
        json!({"format": "zuschlag/bid/v1", "declared_by": {"name": "Geschäftsführung"},
            "lots": [{"lot": self.lot, "price": price, "vat": "19"}],
            "suitability": [{"criterion": 0, "meets": true, "text": "Drei Referenzen"}]})
        .to_string()
    }

    /// Three bids; the second is replaced, the third withdrawn. Officers learn nothing.
    async fn bid(&self, officers: &mut [Officer]) {
        self.platform.set_clock(BEFORE);
        let files = [("Preisblatt.pdf", SECRET.as_bytes())];
        let mut bidders = Vec::new();
        for (email, price) in BIDDERS.iter().zip(["474300.00", "471950.00", "399000.00"]) {
            let bidder = Bidder::new(&self.platform, email, &self.number).await;
            let (_, answer) = bidder.submit(&self.content(price), &files).await;
            assert_eq!(answer.expect(201).json()["kind"], "bid");
            bidders.push(bidder);
        }
        bidders[1].submit(&self.content("470500.00"), &files).await.1.expect(201);
        let withdrawal = bidders[2].withdrawal().await;
        bidders[2].withdraw(&withdrawal).await.expect(201);
        let author = self.client(AUTHOR).await;
        assert_eq!(
            rules(&author.get(&format!("{}/bids", self.file)).await.expect(422)),
            ["bids-sealed"]
        );
        for officer in officers {
            officer.sign_in(&self.platform).await;
            assert!(officer.join(422).await.to_string().contains("opening-too-early"));
        }
    }

    /// Two officers open what counts.
    async fn open(&self, officers: &mut [Officer]) {
        self.platform.set_clock(AFTER);
        self.work().await;
        for officer in officers.iter_mut() {
            officer.sign_in(&self.platform).await;
        }
        let pair = &officers[..2];
        assert_eq!(pair[0].join(200).await["phase"], "joining");
        assert_eq!(pair[1].join(200).await["phase"], "unlocking");
        for officer in pair {
            officer.unlock().await;
        }
        for officer in pair {
            officer.sign_opening().await;
        }
        assert_eq!(pair[0].status().await["phase"], "done");
    }

    /// The opened bids: price and identifier, the dearer first.
    async fn opened(&self) -> Vec<(String, String)> {
        let author = self.client(AUTHOR).await;
        let bids = author.get(&format!("{}/bids", self.file)).await.expect(200).json();
        let bids = bids.as_array().unwrap().iter();
        let mut bids: Vec<_> = bids
            .map(|bid| {
                assert_eq!((&bid["outcome"], &bid["findings"]), (&json!("opened"), &json!([])));
                (text(&bid["content"]["lots"][0]["price"]).to_owned(), text(&bid["id"]).to_owned())
            })
            .collect();
        bids.sort();
        bids.reverse();
        bids
    }

    /// Scores with reasons, consensus, the ranking; then proposal and decision by two.
    async fn decide(&self, bids: &[(String, String)]) {
        let (author, approver) = (self.client(AUTHOR).await, self.client(APPROVER).await);
        let evaluator = self.client(EVALUATOR).await;
        let score = |at: usize, value: &str| json!({"bid": bids[at].1, "criterion": "plan", "value": value, "reason": "Das Konzept ist schlüssig."});
        let scores = json!({"scores": [score(0, "9"), score(1, "6")]});
        for part in ["scores", "consensus"] {
            let part = format!("lots/{}/{part}", self.lot);
            self.change(&evaluator, Method::PUT, &part, &scores).await.expect(200);
        }
        self.act(&evaluator, "freeze", &Value::Null).await.expect(200);
        self.act(&author, "evaluation", &json!({})).await.expect(200);
        let propose = json!({"kind": "propose_award", "lot": self.lot, "reason": "Bestes Verhältnis von Preis und Leistung."});
        self.step(&author, &propose).await.expect(200);
        self.act(&author, "decision", &json!({})).await.expect(200);
        self.act(&approver, "decision", &json!({})).await.expect(200);
    }

    /// Letters, the waiting period, the register, the award and its result.
    async fn award(&self, winner: &str) {
        let author = self.client(AUTHOR).await;
        assert_eq!(
            rules(&self.act(&author, "award", &json!({})).await.expect(422)),
            ["procedure-letters-first"]
        );
        self.act(&author, "letters", &json!({})).await.expect(200);
        assert_eq!(
            rules(&self.act(&author, "award", &json!({})).await.expect(422)),
            ["procedure-standstill"]
        );
        self.platform.set_clock(STANDSTILL_OVER);
        let author = self.client(AUTHOR).await;
        assert_eq!(
            rules(&self.act(&author, "award", &json!({})).await.expect(422)),
            ["procedure-register"]
        );
        let register = json!({"kind": "record_register", "firm": winner,
            "answered_at": "2027-01-31T10:00:00Z", "sha256": "ab".repeat(32)});
        self.step(&author, &register).await.expect(200);
        self.act(&author, "award", &json!({})).await.expect(200);
        self.act(&author, "result", &Value::Null).await.expect(200);
        self.work().await;
    }

    /// The letters of winner and loser lie in their inboxes.
    async fn read_letters(&self) {
        for email in &BIDDERS[..2] {
            let inbox = self.client(email).await.get("/api/v1/inbox").await.expect(200).json();
            let mut items = inbox["items"].as_array().unwrap().iter();
            let mine = |item: &&Value| {
                item["subject"].as_str().is_some_and(|subject| subject.starts_with("Wartung"))
            };
            let letter = items.find(|item| item["attachments"] == 1 && mine(item));
            let letter = letter.unwrap_or_else(|| panic!("no letter: {inbox}"));
            let path = format!("/api/v1/inbox/{}/attachments/0", text(&letter["id"]));
            let paper = self.client(email).await.get(&path).await.expect(200).bytes;
            assert!(paper.starts_with(b"%PDF-"), "{letter}");
            if let Some(words) = tool("pdftotext", &paper) {
                assert!(words.contains("Wartung der technischen Anlagen"), "{words}");
            }
        }
    }

    /// What everybody reads of the result, and what the auditor exports; a stranger finds no file.
    async fn oversee(&self) {
        let page = format!("/ausschreibungen/{}/ergebnis", self.number);
        let shown = self.public().get(&page).await.expect(200).text();
        assert!(shown.contains("474.300,00") && !shown.contains("470.500,00"), "{shown}");
        let records = "/api/v1/export/ocds/records.json?stelle=stadt-koeln&status=vergeben";
        let records = self.public().get(records).await.expect(200).json();
        let own = records["records"].as_array().unwrap().iter();
        let own: Vec<_> = own.filter(|one| one.to_string().contains(&self.number)).collect();
        assert_eq!(own.len(), 1, "the award is open data");
        assert_eq!(own[0]["compiledRelease"]["awards"][0]["value"]["amount"], 474_300);
        let (auditor, file) = (self.client(AUDITOR).await, format!("{}/file.zip", self.file));
        self.client(STRANGER).await.get(&file).await.expect(404);
        let bytes = auditor.get(&file).await.expect(200).bytes;
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        let names: Vec<String> = (0..archive.len())
            .map(|at| archive.by_index(at).unwrap().name().unwrap().into_owned())
            .collect();
        for part in ["vermerk.pdf", "SHA256SUMS"] {
            assert!(names.iter().any(|name| name == part), "{names:?}");
        }
        for kind in ["approve", "record_opening", "award", "publish_result"] {
            let kind = format!("-{kind}.json");
            assert!(names.iter().any(|name| name.ends_with(&kind)), "no act {kind}: {names:?}");
        }
        let record = auditor.get(&format!("{}/record.pdf", self.file)).await.expect(200).bytes;
        if let Some(words) = tool("pdftotext", &record) {
            for chapter in ["Fragen und Antworten", "Ortstermin", "Wettbewerbsregister"] {
                assert!(words.contains(chapter), "{chapter}: {words}");
            }
        }
    }
}

#[tokio::test]
async fn the_whole_way_is_gone_by_programs_as_it_is_by_people() {
    let test = "the_whole_way_is_gone_by_programs_as_it_is_by_people";
    let Some(folder) = std::env::var_os("ZUSCHLAG_REFERENCE").filter(|_| notices(test)) else {
        println!("skipped: {test}: ZUSCHLAG_REFERENCE is not set");
        return;
    };
    let example = "eforms/sdk-1.14.2/examples/notices/cn_24_open.xml";
    let notice = std::fs::read(PathBuf::from(folder).join(example)).unwrap();
    for database in databases(test) {
        let way = Way::imported(&database, notice.clone()).await;
        let mut officers = Vec::new();
        for email in OFFICERS {
            officers.push(Officer::new(&way.platform, email, &way.file).await);
        }
        way.repair().await;
        way.publish(&mut officers).await;
        way.ask().await;
        way.bid(&mut officers).await;
        way.open(&mut officers).await;
        let bids = way.opened().await;
        let prices: Vec<&str> = bids.iter().map(|(price, _)| price.as_str()).collect();
        assert_eq!(prices, ["474300.00", "470500.00"], "nothing replaced or withdrawn is opened");
        way.decide(&bids).await;
        let me = way.client(BIDDERS[0]).await.get("/api/v1/session").await.expect(200).json();
        way.award(text(&me["roles"][0]["body"])).await;
        way.read_letters().await;
        way.oversee().await;
    }
}
