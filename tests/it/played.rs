//! People with keys, played through the use cases and the API: what their browsers do, done with `seal`.
//! It must not be a test.

use app::demo::PASSWORD;
use app::demo::officers::Officer;
use app::{Caller, NewDocument, ProcedureRow, ids};
use axum::http::Method;
use base64::{Engine as _, prelude::BASE64_STANDARD};
use bytes::Bytes;
use futures_util::stream;
use seal::commit::{Commit, Place};
use seal::manifest::FileEntry;
use seal::note::Note;
use seal::parts::{FileSealer, seal_file};
use seal::record::KeyRecord;
use seal::value::{Digest, Host, Id, ObjectName};
use seal::version::{Content, VersionKey, seal_version};
use serde_json::{Value, json};
use std::cell::RefCell;
use std::rc::Rc;
use tender::id::{BodyId, OpeningId, ProcedureId};
use tender::procedure::{Draft, Step};
use testkit::{Answer, Client, Platform};

pub const AUTHOR: &str = "sachbearbeitung@stadt-koeln.example";
pub const APPROVER: &str = "freigabe@stadt-koeln.example";
pub const FIRST_BIDDER: &str = "angebote@rheinblick-gebaeudedienste.example";
pub const SECOND_BIDDER: &str = "angebote@saubermann-westfalen.example";

/// A person of the demo as a caller.
pub async fn caller(platform: &Platform, email: &str) -> Caller {
    let identity = platform.app.store.identity("password", email).await.unwrap().unwrap();
    platform.app.play_caller(identity.person).await.unwrap()
}

/// A person of the demo with unlocked keys.
pub async fn unlocked(platform: &Platform, email: &str) -> Officer {
    let caller = caller(platform, email).await;
    platform.app.play_unlock(&caller, PASSWORD).await.unwrap()
}

/// A procedure that is approved and has no seats yet.
pub async fn approved(platform: &Platform, draft: Value) -> ProcedureRow {
    let app = &platform.app;
    let (author, approver) = (caller(platform, AUTHOR).await, caller(platform, APPROVER).await);
    let office = office(&author);
    let draft: Draft = serde_json::from_value(draft).unwrap();
    let row = app.begin_procedure(&author, office, draft).await.unwrap();
    let new = NewDocument { name: "Leistung.txt".into(), purpose: "read".into() };
    let bytes = stream::iter([Ok(Bytes::from_static(b"Reinigen."))]);
    app.add_document(&author, row.id, new, bytes).await.unwrap();
    let row = app.store.procedure(row.id).await.unwrap().unwrap();
    let submit = Step::Submit { draft: Box::new(row.draft) };
    app.take_step(&author.actor(), row.id, None, submit).await.unwrap();
    app.take_step(&approver.actor(), row.id, None, Step::Approve).await.unwrap()
}

/// The body on which a caller has the first role.
pub fn office(caller: &Caller) -> BodyId {
    match caller.grants[0].scope {
        tender::role::Scope::Body(body) => body,
        tender::role::Scope::Procedure(_) => panic!("a role on a body"),
    }
}

/// A published procedure with three signed seats.
pub async fn published(platform: &Platform, draft: Value) -> ProcedureRow {
    let row = approved(platform, draft).await;
    platform.app.play_demo_seats(row.id).await.unwrap();
    let author = caller(platform, AUTHOR).await;
    let row = platform.app.store.procedure(row.id).await.unwrap().unwrap();
    platform.app.publish_procedure(&author, row.id, row.version).await.unwrap()
}

/// The only opening of a procedure with its record in force.
pub async fn record(platform: &Platform, id: ProcedureId) -> (OpeningId, KeyRecord) {
    let opening = platform.app.store.openings_of(id).await.unwrap()[0].id;
    (opening, platform.app.record_in_force(opening).await.unwrap().unwrap())
}

/// A bidder who seals in the process and sends by the API.
pub struct Bidder {
    pub client: Client,
    pub officer: Officer,
    pub company: BodyId,
}

/// What a bidder handed in.
pub struct HandedIn {
    pub commit: Commit,
    pub answer: Answer,
}

impl Bidder {
    pub async fn new(platform: &Platform, email: &str) -> Self {
        let officer = unlocked(platform, email).await;
        let client = Client::signed_in(platform.router(), email, PASSWORD).await;
        Self { client, company: office(&officer.caller), officer }
    }

    fn place(&self, record: &KeyRecord, before: Option<&Commit>) -> Place {
        Place {
            host: record.host.clone(),
            opening: record.opening.clone(),
            company: Id::parse(&self.company.to_string()).unwrap(),
            slot: 1,
            version: before.map_or(1, |commit| commit.place.version + 1),
            previous: before.map(Commit::hash),
        }
    }

    /// Seals a bid and hands it in.
    pub async fn hand_in(
        &self,
        record: &KeyRecord,
        before: Option<&Commit>,
        bid: &Value,
        files: &[(&str, Vec<u8>)],
    ) -> HandedIn {
        self.seal(record, before, (bid, files), |_| {}).await
    }

    /// The same, with something done to the packet before it is sent.
    pub async fn seal(
        &self,
        record: &KeyRecord,
        before: Option<&Commit>,
        (bid, files): (&Value, &[(&str, Vec<u8>)]),
        change: impl FnOnce(&mut seal::version::SealedVersion),
    ) -> HandedIn {
        let (key, mut objects, mut entries) =
            (VersionKey::random(&mut ids::rng().unwrap()), Vec::new(), Vec::new());
        for (name, bytes) in files {
            let (entry, sealed) = seal_one(&key, name, bytes);
            entries.push(entry);
            objects.extend(sealed);
        }
        let people = [self.officer.key.identity.recipient()];
        let content = Content {
            place: self.place(record, before),
            record,
            bid: bid.to_string(),
            files: entries,
            people: &people,
        };
        let signer = &self.officer.key.signer;
        let mut version = seal_version(&key, content, signer, &mut ids::rng().unwrap()).unwrap();
        change(&mut version);
        objects.push((version.commit.manifest.object.clone(), version.manifest.clone()));
        for (object, bytes) in objects {
            let path = format!("/api/v1/bidding/parts/{object}");
            let company = self.company.to_string();
            let headers = [("content-type", "application/octet-stream"), ("bidder", &*company)];
            self.client.send(Method::PUT, &path, &headers, bytes).await.expect(201);
        }
        let shares: Vec<String> =
            version.packet.shares.iter().map(|w| BASE64_STANDARD.encode(w)).collect();
        let body = json!({
            "commit": version.note.to_string(),
            "shares": shares,
            "copy": BASE64_STANDARD.encode(&version.packet.copy),
        });
        let answer = self.client.post("/api/v1/bidding/commit", &body).await;
        HandedIn { commit: version.commit, answer }
    }

    /// Takes the bid back.
    pub async fn withdraw(&self, commit: &Commit) -> Answer {
        let withdrawal = seal::commit::Withdrawal {
            place: Place {
                version: commit.place.version + 1,
                previous: Some(commit.hash()),
                ..commit.place.clone()
            },
            signer: self.officer.key.signer.verifier(),
            nonce: Digest([7; 32]),
        };
        let mut note = Note::new(withdrawal.text());
        note.sign(&self.officer.key.signer);
        let body = json!({"withdrawal": note.to_string()});
        self.client.post("/api/v1/bidding/withdrawal", &body).await
    }
}

/// A file sealed to a version's key, with its parts.
fn seal_one(key: &VersionKey, name: &str, bytes: &[u8]) -> (FileEntry, Vec<(ObjectName, Vec<u8>)>) {
    let size = u64::try_from(bytes.len()).unwrap();
    let kept: Rc<RefCell<Vec<(ObjectName, Vec<u8>)>>> = Rc::default();
    let sink = |object: &ObjectName| {
        kept.borrow_mut().push((object.clone(), Vec::new()));
        Ok(Sink(Rc::clone(&kept)))
    };
    let mut rng = ids::rng().unwrap();
    let sealer = FileSealer::new(bytes, size);
    let (measured, parts) = seal_file(sealer, &key.recipient(), &[], &mut rng, sink).unwrap();
    let entry = FileEntry {
        name: name.to_owned(),
        media_type: "application/pdf".to_owned(),
        envelope: Id::parse("bid").unwrap(),
        size: measured.size,
        sha256: measured.sha256,
        parts: parts.into_iter().map(|sealed| sealed.part).collect(),
    };
    (entry, kept.take())
}

/// Appends to the object that was begun last.
struct Sink(Rc<RefCell<Vec<(ObjectName, Vec<u8>)>>>);

impl std::io::Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.borrow_mut().last_mut().unwrap().1.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// The host of every test platform.
pub fn host() -> Host {
    Host::parse("zuschlag.example").unwrap()
}

/// The content of a bid for the only lot.
pub fn content(price: &str) -> Value {
    json!({
        "format": "zuschlag/bid/v1",
        "declared_by": {"name": "Vertretung der Firma"},
        "lots": [{"lot": "11111111-1111-4111-8111-111111111111", "variant": false, "price": price, "vat": "19"}],
        "suitability": [{"criterion": 0, "meets": true}],
        "files": []
    })
}
