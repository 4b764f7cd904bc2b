//! Documents of a draft: added, removed, submitted as a whole, on every database. And what a submission is asked on every path.
//! It must not look at corrections; `changing` does.

use crate::played::{APPROVER, AUTHOR, caller, office};
use crate::publishing::draft;
use app::{App, AppError, NewDocument};
use axum::http::Method;
use bytes::Bytes;
use futures_util::{StreamExt as _, stream};
use serde_json::{Value, json};
use tender::id::ProcedureId;
use tender::procedure::Step;
use testkit::{Answer, Client, Platform, databases};

const NOW: &str = "2026-11-23T09:00:00Z";
const NOTHING: &str = "99999999-9999-4999-8999-999999999999";

/// A draft of Cologne that lacks nothing but documents, and its author.
struct Desk {
    platform: Platform,
    author: Client,
    path: String,
    id: ProcedureId,
    number: String,
}

impl Desk {
    async fn new(database: &testkit::Databases, content: Value) -> Self {
        let platform = Platform::demo(database, NOW).await;
        let author = Client::signed_in(platform.router(), AUTHOR, app::demo::PASSWORD).await;
        let me = author.get("/api/v1/session").await.expect(200).json();
        let begin = json!({"office": me["roles"][0]["body"], "draft": content});
        let begun = author.post("/api/v1/office/procedures", &begin).await.expect(201).json();
        let id: ProcedureId = begun["id"].as_str().unwrap().parse().unwrap();
        let path = format!("/api/v1/office/procedures/{id}");
        let number = begun["number"].as_str().unwrap().to_owned();
        Self { platform, author, path, id, number }
    }

    async fn client(&self, email: &str) -> Client {
        Client::signed_in(self.platform.router(), email, app::demo::PASSWORD).await
    }

    async fn file(&self) -> Answer {
        self.author.get(&self.path).await.expect(200)
    }

    async fn add(&self, name: &str) -> Value {
        let upload = format!("{}/documents?name={name}&purpose=read", self.path);
        self.author.send(Method::POST, &upload, &[], name.to_owned()).await.expect(201).json()
    }

    async fn remove(&self, who: &Client, document: &Value, tag: &str) -> Answer {
        let path = format!("{}/documents/{}", self.path, document["id"].as_str().unwrap());
        let headers = [("if-match", tag)];
        let headers = if tag.is_empty() { &[][..] } else { &headers[..] };
        who.send(Method::DELETE, &path, headers, "").await
    }

    async fn step(&self, who: &Client, step: &Value) -> Answer {
        let tag = self.file().await.tag();
        who.change(Method::POST, &format!("{}/steps", self.path), &tag, step).await
    }

    /// The first rule that a submission of this draft is refused with.
    async fn refused(&self, draft: Value) -> (Value, Value) {
        let step = json!({"kind": "submit", "draft": draft});
        let problem = self.step(&self.author, &step).await.expect(422).json();
        (problem["errors"][0]["rule"].clone(), problem["errors"][0]["pointer"].clone())
    }

    async fn names(&self) -> Vec<String> {
        let file = self.file().await.json();
        let documents = file["documents"].as_array().unwrap().iter();
        let names: Vec<String> =
            documents.map(|one| one["name"].as_str().unwrap().to_owned()).collect();
        let slots = file["draft"]["documents"].as_array().unwrap();
        assert_eq!(slots.len(), names.len(), "the draft names what is shown");
        names
    }
}

#[tokio::test]
async fn a_document_is_taken_out_of_a_draft_and_what_was_submitted_stays_in_the_file() {
    for database in
        databases("a_document_is_taken_out_of_a_draft_and_what_was_submitted_stays_in_the_file")
    {
        let desk = Desk::new(&database, draft()).await;
        let approver = desk.client(APPROVER).await;
        let (wrong, right) = (desk.add("Falsch.txt").await, desk.add("Richtig.txt").await);
        let tag = desk.file().await.tag();
        desk.remove(&desk.author, &wrong, "").await.expect(428);
        desk.remove(&desk.author, &wrong, "\"1\"").await.expect(412);
        desk.remove(&approver, &wrong, &tag).await.expect(403);
        desk.remove(&desk.author, &wrong, &tag).await.expect(204);
        assert_eq!(desk.names().await, ["Richtig.txt"]);
        let store = &desk.platform.app.store;
        assert_eq!(store.documents(desk.id).await.unwrap().len(), 1, "nothing is left of it");
        let tag = desk.file().await.tag();
        desk.remove(&desk.author, &wrong, &tag).await.expect(404);

        // What waits for approval is not changed.
        let submit = json!({"kind": "submit", "draft": desk.file().await.json()["draft"]});
        let submitted = desk.step(&desk.author, &submit).await.expect(200);
        let refused = desk.remove(&desk.author, &right, &submitted.tag()).await.expect(422).json();
        assert_eq!(refused["errors"][0]["rule"], "draft-not-with-author");

        // It came back: what was submitted stays with its bytes, and is shown to nobody any more.
        let back = json!({"kind": "return", "remarks": "Die Anlage fehlt."});
        let returned = desk.step(&approver, &back).await.expect(200);
        desk.remove(&desk.author, &right, &returned.tag()).await.expect(204);
        assert_eq!(desk.names().await, [""; 0]);
        let kept = store.documents(desk.id).await.unwrap();
        assert!(kept.len() == 1 && kept[0].withdrawn_at.is_some(), "{kept:?}");
        let mut bytes = desk.platform.app.bytes_of(&kept[0], None).await.unwrap();
        assert_eq!(bytes.next().await.unwrap().unwrap(), "Richtig.txt");
        desk.add("Neu.txt").await;
        publish(&desk.platform.app, desk.id).await;
        let public = Client::new(desk.platform.router());
        let shown = public.get(&format!("/api/v1/procedures/{}", desk.number)).await.expect(200);
        let shown = shown.json()["documents"].as_array().unwrap().clone();
        assert_eq!(shown.iter().map(|one| &one["name"]).collect::<Vec<_>>(), ["Neu.txt"]);
        let old = format!("/ausschreibungen/{}/unterlagen/{}", desk.number, kept[0].id);
        public.get(&old).await.expect(404);

        let published = desk.file().await;
        let refused =
            desk.remove(&desk.author, &shown[0], &published.tag()).await.expect(422).json();
        assert_eq!(refused["errors"][0]["rule"], "document-published");
    }
}

/// Submits, approves and publishes the draft as it is.
async fn publish(app: &App, id: ProcedureId) {
    submit(app, id).await;
    let approver = played_caller(app, APPROVER).await;
    let row = app.take_step(&approver.actor(), id, None, Step::Approve).await.unwrap();
    app.play_demo_seats(id).await.unwrap();
    let author = played_caller(app, AUTHOR).await;
    app.publish_procedure(&author, id, row.version).await.unwrap();
}

async fn submit(app: &App, id: ProcedureId) {
    let author = played_caller(app, AUTHOR).await;
    let row = app.store.procedure(id).await.unwrap().unwrap();
    let step = Step::Submit { draft: Box::new(row.draft) };
    app.take_step(&author.actor(), id, None, step).await.unwrap();
}

async fn played_caller(app: &App, email: &str) -> app::Caller {
    let identity = app.store.identity("password", email).await.unwrap().unwrap();
    app.play_caller(identity.person).await.unwrap()
}

#[tokio::test]
async fn a_document_that_comes_while_the_draft_leaves_the_author_is_not_slipped_under_it() {
    for database in
        databases("a_document_that_comes_while_the_draft_leaves_the_author_is_not_slipped_under_it")
    {
        let desk = Desk::new(&database, draft()).await;
        let (app, id) = (&desk.platform.app, desk.id);
        desk.add("Leistung.txt").await;
        let author = caller(&desk.platform, AUTHOR).await;
        let new = |name: &str| NewDocument {
            name: name.to_owned(),
            purpose: "read".to_owned(),
            replaces: None,
        };

        // Between its bytes the draft is submitted.
        let between = Box::pin(stream::once(async {
            submit(app, id).await;
            Ok(Bytes::from_static(b"neu"))
        }));
        let told = app.add_document(&author, id, new("Neu.txt"), between).await;
        let Err(AppError::Refused(refusals)) = told else { panic!("{told:?}") };
        assert_eq!(refusals[0].message.key, "draft-not-with-author");
        assert_eq!(app.store.documents(id).await.unwrap().len(), 1);
        let reason = "Es fehlt etwas.".to_owned();
        app.take_step(&author.actor(), id, None, Step::Rework { reason }).await.unwrap();

        // Between its bytes the procedure is published: now it is only prepared, and the office's alone.
        let between = Box::pin(stream::once(async {
            publish(app, id).await;
            Ok(Bytes::from_static(b"neu"))
        }));
        let added = app.add_document(&author, id, new("Neu.txt"), between).await.unwrap();
        assert!(added.prepared_at.is_some());
        let row = app.store.procedure(id).await.unwrap().unwrap();
        assert_eq!(row.draft, row.procedure.file.draft);
        let public = Client::new(desk.platform.router());
        let shown = public.get(&format!("/api/v1/procedures/{}", desk.number)).await.expect(200);
        assert_eq!(shown.json()["documents"].as_array().unwrap().len(), 1);
    }
}

#[tokio::test]
async fn a_submission_names_what_is_there_on_every_path() {
    for database in databases("a_submission_names_what_is_there_on_every_path") {
        let mut content = draft();
        content["documents"] =
            json!([{"id": NOTHING, "title": {"de": "Erfunden"}, "sha256": "0a".repeat(32)}]);
        let invented = content["documents"].clone();
        let desk = Desk::new(&database, content).await;
        assert_eq!(desk.names().await, [""; 0], "documents come by an upload");
        desk.add("Leistung.txt").await;
        let fine = desk.file().await.json()["draft"].clone();
        let with = |field: &str, value: Value| {
            let mut draft = fine.clone();
            draft[field] = value;
            draft
        };
        let told = async |draft| {
            let (rule, pointer) = desk.refused(draft).await;
            format!("{} {}", rule.as_str().unwrap(), pointer.as_str().unwrap())
        };
        let mut both = fine["documents"].as_array().unwrap().clone();
        both.push(invented[0].clone());
        assert_eq!(
            told(with("documents", invented.clone())).await,
            "document-not-there /draft/documents/0"
        );
        assert_eq!(
            told(with("documents", json!(both))).await,
            "document-not-there /draft/documents/1"
        );
        assert_eq!(told(with("buyers", json!([NOTHING]))).await, "authority-unknown /draft/buyers");
        let other = office(&caller(&desk.platform, STRANGER).await);
        assert_eq!(
            told(with("office", json!(other))).await,
            "submission-other-office /draft/office"
        );
        desk.add("Plan.txt").await;
        assert_eq!(told(fine.clone()).await, "submission-document-left-out /draft/documents");
        let whole = desk.file().await.json()["draft"].clone();
        desk.step(&desk.author, &json!({"kind": "submit", "draft": whole})).await.expect(200);
    }
}

const STRANGER: &str = "sachbearbeitung@zentrale-dienste-nrw.example";

#[tokio::test]
async fn what_the_platform_cannot_carry_to_its_end_is_said_before_the_approval() {
    for database in
        databases("what_the_platform_cannot_carry_to_its_end_is_said_before_the_approval")
    {
        let mut content = draft();
        content["procedure_type"] = json!("ut-restricted-call");
        content["dates"]["participation_deadline"] = json!("2026-12-10T11:00:00Z");
        let desk = Desk::new(&database, content).await;
        desk.add("Leistung.txt").await;
        let file = desk.file().await.json();
        let rules: Vec<&Value> =
            file["findings"].as_array().unwrap().iter().map(|one| &one["rule"]).collect();
        assert_eq!(rules, ["not-offered-two-stages"], "{}", file["findings"]);
        let (rule, pointer) = desk.refused(file["draft"].clone()).await;
        assert_eq!(
            (rule, pointer),
            (json!("not-offered-two-stages"), json!("/draft/procedure_type"))
        );

        // Without a further round the platform carries a negotiated type to its end.
        let mut talks = file["draft"].clone();
        talks["procedure_type"] = json!("ut-negotiated-nocall");
        talks["type_ground"] = json!("Der Auftrag liegt unter der Grenze.");
        talks["dates"]["participation_deadline"] = Value::Null;
        let (rule, pointer) = desk.refused(talks.clone()).await;
        let field = json!("/draft/award_without_negotiation");
        assert_eq!((rule, pointer), (json!("not-offered-negotiation"), field));
        talks["award_without_negotiation"] = json!(true);

        // What the value makes a matter of union law is not submitted as something national, and the other way round.
        let mut large = talks.clone();
        large["estimated_value"] = json!("500000.00");
        for lot in large["lots"].as_array_mut().unwrap() {
            lot["estimated_value"] = Value::Null;
        }
        let (rule, pointer) = desk.refused(large).await;
        let field = json!("/draft/procedure_type");
        assert_eq!((rule, pointer), (json!("submission-type-not-here"), field.clone()));
        let mut small = talks.clone();
        small["procedure_type"] = json!("open");
        small["award_without_negotiation"] = json!(false);
        let (rule, pointer) = desk.refused(small).await;
        assert_eq!((rule, pointer), (json!("submission-type-not-here"), field));
        desk.step(&desk.author, &json!({"kind": "submit", "draft": talks})).await.expect(200);
    }
}
