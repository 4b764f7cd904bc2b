//! Changes after the publication: deadlines, content, documents, with versions, differences, notices and messages.
//! It must not test the difference itself; `tender` does.

use crate::award::tool;
use axum::http::Method;
use serde_json::{Value, json};
use store::ProcedureRow;
use tender::id::ProcedureId;
use tender::procedure::ProcedureType;
use tender::procedure::notice::{NoticeStep, Purpose};
use testkit::{Answer, Client, Databases, Platform, databases, notices};

pub(crate) const NOW: &str = "2026-11-23T09:00:00Z";
pub(crate) const AUTHOR: &str = "sachbearbeitung@stadt-koeln.example";
pub(crate) const BIDDER: &str = "angebote@rheinblick-gebaeudedienste.example";
const APPROVER: &str = "freigabe@stadt-koeln.example";

/// A platform with a procedure of Cologne that receives.
pub(crate) struct Running {
    pub(crate) platform: Platform,
    pub(crate) id: ProcedureId,
    pub(crate) number: String,
    pub(crate) path: String,
}

/// Takes a step on the version that is there now.
pub(crate) async fn step(client: &Client, path: &str, step: &Value) -> Answer {
    let tag = client.get(path).await.expect(200).tag();
    client.change(Method::POST, &format!("{path}/steps"), &tag, step).await
}

impl Running {
    /// Below the thresholds.
    pub(crate) async fn new(database: &Databases) -> Self {
        let platform = Platform::demo(database, NOW).await;
        Self::published(platform, content("ut-public", "84000.00", "2026-12-15T11:00:00Z")).await
    }

    /// Above the thresholds; nothing without a pack of the SDK.
    pub(crate) async fn union(database: &Databases) -> Option<Self> {
        if !notices("a procedure above the thresholds") {
            return None;
        }
        let platform = Platform::demo(database, NOW).await;
        let content = content("open", "840000.00", "2027-01-15T11:00:00Z");
        let running = Self::published(platform, content).await;
        running.platform.app.work_once().await.unwrap();
        assert_eq!(running.row().await.procedure.stage.code(), "receiving");
        Some(running)
    }

    async fn published(platform: Platform, mut content: Value) -> Self {
        let sign_in = |email| Client::signed_in(platform.router(), email, app::demo::PASSWORD);
        let (author, approver) = (sign_in(AUTHOR).await, sign_in(APPROVER).await);
        let me = author.get("/api/v1/session").await.expect(200).json();
        let begin = json!({"office": me["roles"][0]["body"]});
        let begun = author.post("/api/v1/office/procedures", &begin).await.expect(201);
        let path = format!("/api/v1/office/procedures/{}", begun.json()["id"].as_str().unwrap());
        content["buyers"] = begun.json()["draft"]["buyers"].clone();
        let draft = format!("{path}/draft");
        author.change(Method::PUT, &draft, &begun.tag(), &content).await.expect(200);
        let upload = format!("{path}/documents?name=Leistung.txt&purpose=read");
        author.send(Method::POST, &upload, &[], "Reinigen, täglich.").await.expect(201);
        let draft = author.get(&path).await.expect(200).json()["draft"].clone();
        step(&author, &path, &json!({"kind": "submit", "draft": draft})).await.expect(200);
        let ready = step(&approver, &path, &json!({"kind": "approve"})).await.expect(200);
        let id = begun.json()["id"].as_str().unwrap().parse().unwrap();
        platform.app.play_demo_seats(id).await.unwrap();
        let publication = format!("{path}/publication");
        author.change(Method::POST, &publication, &ready.tag(), &json!({})).await.expect(200);
        let number = begun.json()["number"].as_str().unwrap().to_owned();
        Self { platform, id, number, path }
    }

    pub(crate) async fn sign_in(&self, email: &str) -> Client {
        Client::signed_in(self.platform.router(), email, app::demo::PASSWORD).await
    }

    pub(crate) async fn row(&self) -> ProcedureRow {
        self.platform.app.store.procedure(self.id).await.unwrap().unwrap()
    }

    async fn draft(&self) -> Value {
        serde_json::to_value(self.row().await.procedure.file.draft).unwrap()
    }
}

pub(crate) fn content(kind: &str, value: &str, deadline: &str) -> Value {
    json!({
        "title": {"de": "Unterhaltsreinigung Grundschule Nord"},
        "description": {"de": "Tägliche Reinigung von 2.400 m² Bodenfläche an 190 Schultagen im Jahr."},
        "procedure_type": kind,
        "contract_kind": "service",
        "cpv": ["90911200"],
        "place": {"nuts": "DEA23", "postcode": "50667", "town": "Köln"},
        "estimated_value": value,
        "value_public": true,
        "lots": [{"id": "11111111-1111-4111-8111-111111111111", "title": {"de": "Gesamtleistung"},
                  "description": {"de": "Alle Räume"}}],
        "award": [{"id": "price", "kind": "price", "name": {"de": "Preis"}, "weight": "100"}],
        "method": "PRICE_ONLY",
        "dates": {
            "bid_deadline": deadline,
            "opening": deadline.replace("11:00", "11:05"),
            "binding_until": "2027-04-30",
            "contract_start": "2027-05-01",
            "contract_end": "2029-01-31"
        },
        "electronic": true,
        "suitability": [{"group": "technical", "text": {"de": "Drei vergleichbare Aufträge"}}],
        "bid_slots": [{"id": "offer", "title": {"de": "Preisblatt"}, "need": "must"}]
    })
}

#[tokio::test]
async fn documents_are_replaced_by_a_correction_and_the_old_version_stays_readable() {
    let name = "documents_are_replaced_by_a_correction_and_the_old_version_stays_readable";
    for database in databases(name) {
        let running = Running::new(&database).await;
        let author = running.sign_in(AUTHOR).await;
        let public = Client::new(running.platform.router());
        let old = author.get(&running.path).await.expect(200).json()["documents"][0].clone();
        let (slot, first) = (old["slot"].as_str().unwrap(), old["id"].as_str().unwrap());

        // Prepared: the office's alone.
        let upload =
            format!("{}/documents?name=Leistung.txt&purpose=read&replaces={slot}", running.path);
        let next =
            author.send(Method::POST, &upload, &[], "Reinigen, zweimal.").await.expect(201).json();
        let wrong = upload.replace(slot, "22222222-2222-4222-8222-222222222222");
        author.send(Method::POST, &wrong, &[], "x").await.expect(422);
        assert_eq!(next["prepared"], true);
        let page = format!("/ausschreibungen/{}", running.number);
        let bytes = |id: &str| format!("{page}/unterlagen/{id}");
        let second = next["id"].as_str().unwrap().to_owned();
        public.get(&bytes(&second)).await.expect(404);
        let listed =
            public.get(&format!("/api/v1/procedures/{}", running.number)).await.expect(200);
        assert_eq!(listed.json()["documents"].as_array().unwrap().len(), 1);

        // A preview tells what would change and takes nothing.
        let mut draft = running.draft().await;
        draft["documents"][0]["sha256"] = next["sha256"].clone();
        draft["description"]["de"] = json!("Zweimal täglich.");
        let correct =
            json!({"kind": "correct", "draft": draft, "reason": "Der Umfang war falsch."});
        let preview = format!("{}/preview", running.path);
        let told = author.post(&preview, &correct).await.expect(200).json();
        let keys: Vec<&str> = told["changes"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| one["key"].as_str().unwrap())
            .collect();
        assert_eq!(keys, ["field-description", "field-document-replaced"]);
        assert_eq!(told["decision_due"], false);
        assert_eq!(running.row().await.procedure.file.version, 1);

        // What is not there, and what changes nothing, is refused.
        let mut unknown = correct.clone();
        unknown["draft"]["documents"][0]["sha256"] = json!("00".repeat(32));
        let refused = step(&author, &running.path, &unknown).await.expect(422).json();
        assert_eq!(refused["errors"][0]["rule"], "document-not-there");
        let mut same = correct.clone();
        same["draft"] = running.draft().await;
        let refused = step(&author, &running.path, &same).await.expect(422).json();
        assert_eq!(refused["errors"][0]["rule"], "procedure-nothing-changed");

        running.platform.set_clock("2026-11-23T15:00:00Z");
        step(&author, &running.path, &correct).await.expect(200);
        assert_eq!(public.get(&bytes(first)).await.expect(200).text(), "Reinigen, täglich.");
        assert_eq!(public.get(&bytes(&second)).await.expect(200).text(), "Reinigen, zweimal.");
        let listed =
            public.get(&format!("/api/v1/procedures/{}", running.number)).await.expect(200).json();
        let versions: Vec<(i64, bool)> = listed["documents"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| (one["version"].as_i64().unwrap(), one["withdrawn_at"].is_null()))
            .collect();
        assert_eq!(versions, [(1, false), (2, true)]);
        let shown = public.get(&format!("{page}/aenderungen")).await.expect(200).text();
        for words in [
            "Der Umfang war falsch.",
            "Zweimal täglich.",
            "Ersetzte Unterlage",
            "fassung-2",
            "fassung-1",
        ] {
            assert!(shown.contains(words), "{words}: {shown}");
        }
        assert!(
            public
                .get(&format!("{page}/unterlagen"))
                .await
                .expect(200)
                .text()
                .contains("Ersetzt am")
        );
    }
}

#[tokio::test]
async fn what_was_prepared_and_not_published_can_be_forgotten() {
    for database in databases("what_was_prepared_and_not_published_can_be_forgotten") {
        let running = Running::new(&database).await;
        let author = running.sign_in(AUTHOR).await;
        let upload = format!("{}/documents?name=Plan.txt&purpose=read", running.path);
        let added = author.send(Method::POST, &upload, &[], "Plan").await.expect(201).json();
        let path = |id: &Value| format!("{}/documents/{}", running.path, id.as_str().unwrap());
        let bidder = running.sign_in(BIDDER).await;
        let tag = author.get(&running.path).await.expect(200).tag();
        let remove = async |client: &Client, id: &Value| {
            client.send(Method::DELETE, &path(id), &[("if-match", &tag)], "").await
        };
        remove(&bidder, &added["id"]).await.expect(404);
        remove(&author, &added["id"]).await.expect(204);
        remove(&author, &added["id"]).await.expect(404);
        let published =
            author.get(&running.path).await.expect(200).json()["documents"][0]["id"].clone();
        let refused = remove(&author, &published).await.expect(422).json();
        assert_eq!(refused["errors"][0]["rule"], "document-published", "{refused}");
    }
}

#[tokio::test]
async fn a_correction_does_not_bring_the_procedure_under_another_law() {
    for database in databases("a_correction_does_not_bring_the_procedure_under_another_law") {
        let running = Running::new(&database).await;
        let author = running.sign_in(AUTHOR).await;
        let worth = |value: &str, mut draft: Value| {
            draft["estimated_value"] = json!(value);
            json!({"kind": "correct", "draft": draft, "reason": "Neu geschätzt."})
        };
        let preview = format!("{}/preview", running.path);
        let other = worth("840000.00", running.draft().await);
        let set = running.row().await.procedure.file.rule_set;
        for refused in
            [author.post(&preview, &other).await, step(&author, &running.path, &other).await]
        {
            let problem = refused.expect(422).json();
            let error = &problem["errors"][0];
            assert_eq!(error["rule"], "correction-other-law", "{problem}");
            assert_eq!(error["pointer"], "/draft/estimated_value");
        }
        // Under the same law the value may be corrected, and the procedure goes on.
        let same = worth("96000.00", running.draft().await);
        step(&author, &running.path, &same).await.expect(200);
        let moved = json!({"kind": "move_deadline", "deadline": "2026-12-22T11:00:00Z", "reason": "Feiertage"});
        step(&author, &running.path, &moved).await.expect(200);
        assert_eq!(running.row().await.procedure.file.rule_set, set);

        // A period beyond the binding one is refused in words that say what to do.
        let beyond = json!({"kind": "move_deadline", "deadline": "2027-04-30T11:00:00Z", "reason": "Feiertage"});
        let problem = step(&author, &running.path, &beyond).await.expect(422).json();
        let detail = problem["errors"][0]["detail"].as_str().unwrap();
        assert!(detail.contains("Die Bindefrist endet am 30.04.2027"), "{problem}");
    }
}

#[tokio::test]
async fn a_moved_deadline_makes_a_version_and_the_opening_follows() {
    for database in databases("a_moved_deadline_makes_a_version_and_the_opening_follows") {
        let running = Running::new(&database).await;
        let author = running.sign_in(AUTHOR).await;
        let public = Client::new(running.platform.router());
        let to = |deadline: &str| json!({"kind": "move_deadline", "deadline": deadline, "reason": "Feiertage"});
        step(&author, &running.path, &to("2026-12-14T11:00:00Z")).await.expect(422);
        let preview = format!("{}/preview", running.path);
        author.post(&preview, &to("2026-12-14T11:00:00Z")).await.expect(422);
        let told = author.post(&preview, &to("2026-12-22T11:00:00Z")).await.expect(200).json();
        assert_eq!(told["changes"][0]["after"], "Dienstag, 22.12.2026, 12:00 Uhr (MEZ)");
        let bidder = running.sign_in(BIDDER).await;
        bidder.post(&preview, &to("2026-12-22T11:00:00Z")).await.expect(404);
        step(&author, &running.path, &to("2026-12-22T11:00:00Z")).await.expect(200);
        let feed = format!("/api/v1/procedures/{}/changes", running.number);
        let first = public.get(&feed).await.expect(200).json();
        let kinds: Vec<&str> = first["items"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| one["kind"].as_str().unwrap())
            .collect();
        assert_eq!(kinds, ["published", "deadline-moved"]);
        let keys: Vec<&Value> = first["items"][1]["changes"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| &one["key"])
            .collect();
        assert_eq!(keys, ["field-bids-until", "field-opening"]);
        // The cursor goes on where the reader was, and loses nothing that came since.
        let next = first["next"].as_str().unwrap();
        let after = format!("{feed}?ab={next}");
        assert_eq!(public.get(&after).await.expect(200).json()["items"], json!([]));
        step(&author, &running.path, &to("2026-12-23T11:00:00Z")).await.expect(200);
        let more = public.get(&after).await.expect(200).json();
        assert_eq!(
            (&more["items"][0]["version"], more["items"].as_array().unwrap().len()),
            (&json!(3), 1)
        );
        let page =
            public.get(&format!("/ausschreibungen/{}", running.number)).await.expect(200).text();
        assert!(
            page.contains("Bisher Dienstag, 22.12.2026, 12:00 Uhr (MEZ). Grund: Feiertage"),
            "{page}"
        );
        // The procurement record keeps each decision with its reason (§ 8 Abs. 1 VgV).
        let record = author.get(&format!("{}/record.pdf", running.path)).await.expect(200).bytes;
        if let Some(words) = tool("pdftotext", &record) {
            for day in ["22.12.2026", "23.12.2026"] {
                assert!(words.contains("Frist verlängert bis") && words.contains(day));
            }
            assert!(words.contains("Feiertage"), "{words}");
        }
    }
}

#[tokio::test]
async fn above_the_thresholds_a_change_goes_out_as_a_notice() {
    for database in databases("above_the_thresholds_a_change_goes_out_as_a_notice") {
        let Some(running) = Running::union(&database).await else { return };
        let author = running.sign_in(AUTHOR).await;
        let public = Client::new(running.platform.router());
        let xml = format!("/ausschreibungen/{}/bekanntmachung.xml", running.number);
        let call = public.get(&xml).await.expect(200).text();
        assert!(call.contains("2027-01-15"));
        let later = json!({"kind": "move_deadline", "deadline": "2027-01-22T11:00:00Z", "reason": "Viele Fragen."});
        running.platform.set_clock("2026-11-23T10:00:00Z");
        step(&author, &running.path, &later).await.expect(200);
        running.platform.set_clock("2026-11-23T11:00:00Z");
        let mut draft = running.draft().await;
        draft["description"]["de"] = json!("Tägliche Reinigung von 2.600 m² Bodenfläche.");
        let correct =
            json!({"kind": "correct", "draft": draft, "reason": "Die Fläche war falsch."});
        step(&author, &running.path, &correct).await.expect(200);

        // Nobody reads a change here before it is published there (§ 40 Abs. 3 VgV).
        let page = format!("/ausschreibungen/{}/aenderungen", running.number);
        let before = running.platform.app.store.notices(running.id).await.unwrap();
        let last = before.last().unwrap().id;
        let file = format!("/ausschreibungen/{}/bekanntmachungen/{last}.xml", running.number);
        assert!(public.get(&xml).await.expect(200).text() == call, "the call stands");
        public.get(&file).await.expect(404);
        assert!(!public.get(&page).await.expect(200).text().contains(&file));
        running.platform.app.work_once().await.unwrap();
        let changed = public.get(&xml).await.expect(200).text();
        assert!(changed.contains("2027-01-22") && changed.contains("2.600"), "{changed}");
        let all = running.platform.app.store.notices(running.id).await.unwrap();
        let purposes: Vec<Purpose> = all.iter().map(|notice| notice.purpose).collect();
        assert_eq!(purposes, [Purpose::Call, Purpose::Change, Purpose::Change]);
        assert!(changed.contains(&format!("{}-01", all[1].id)), "it names the notice before it");
        let headers = [("content-type", "application/xml")];
        let check = "/api/v1/notices/check?date=2026-11-23";
        let checked = public.send(Method::POST, check, &headers, changed).await.expect(200).json();
        assert_eq!(
            (&checked["right"], &checked["subtype"]),
            (&json!(true), &json!("16")),
            "{checked}"
        );

        // They leave by the one outgoing port, and each notice stays on offer.
        let row = running.row().await;
        for notice in row.procedure.file.notices.values() {
            assert!(matches!(notice.step, NoticeStep::Published { .. }), "{notice:?}");
        }
        let shown = public.get(&page).await.expect(200).text();
        for notice in &all {
            let file =
                format!("/ausschreibungen/{}/bekanntmachungen/{}.xml", running.number, notice.id);
            assert!(shown.contains(&file), "{shown}");
            public.get(&file).await.expect(200);
        }
        assert_eq!(row.procedure.file.draft.procedure_type, Some(ProcedureType::Open));
    }
}
