//! A company's client for tests: its person's key, sealing with `seal`, and the requests that a real client sends.
//! It must not know the server's secrets: it gets what the desk shows.

use crate::{Answer, Client, Platform};
use axum::http::Method;
use base64::prelude::{BASE64_STANDARD, Engine as _};
use seal::commit::{Place, Withdrawal};
use seal::crypt::Recipient;
use seal::manifest::FileEntry;
use seal::note::Note;
use seal::parts::seal_bytes;
use seal::person::PersonKey;
use seal::record::KeyRecord;
use seal::value::{Digest, Host, Id, ObjectName};
use seal::version::{Content, SealedVersion, VersionKey, seal_version};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use store::PersonKeyRow;

/// Somebody who bids for a company in one procedure.
pub struct Bidder {
    /// Signed in.
    pub client: Client,
    /// The personal key.
    pub key: PersonKey,
    /// Number of the procedure.
    pub procedure: String,
    /// Which of the openings on the desk the bid is for.
    pub envelope: usize,
}

/// A sealed bid, nothing of it sent yet.
pub struct SealedBid {
    /// Commit, manifest and shares.
    pub version: SealedVersion,
    /// The sealed parts by name, manifest included.
    pub objects: BTreeMap<ObjectName, Vec<u8>>,
    /// The version's key.
    pub key: VersionKey,
}

impl SealedBid {
    /// The body of the commit.
    pub fn body(&self) -> Value {
        let b64 = |bytes: &Vec<u8>| BASE64_STANDARD.encode(bytes);
        let shares: Vec<String> = self.version.packet.shares.iter().map(b64).collect();
        let (commit, copy) = (self.version.note.to_string(), b64(&self.version.packet.copy));
        json!({ "commit": commit, "shares": shares, "copy": copy })
    }
}

impl Bidder {
    /// Signs in, with a personal key that is known to the platform from now on.
    pub async fn new(platform: &Platform, email: &str, procedure: &str) -> Self {
        let found = platform.app.store.identity("password", email).await.expect("it reads");
        let person = found.expect("there is such a person").person;
        let client = platform.session_of(person).await;
        let key = PersonKey::random(platform.app.secrets.host(), &mut rng()).expect("a key");
        let unit = platform.app.store.begin().await.expect("a unit");
        let now = platform.app.clock.machinery();
        unit.replace_person_keys(person, now).await.expect("old keys go");
        let row = PersonKeyRow {
            id: platform.app.ids.uuid(),
            person,
            recipient: key.identity.recipient().to_string(),
            verifier: key.signer.verifier().to_string(),
            ways: Vec::new(),
            created_at: now,
            replaced_at: None,
        };
        unit.add_person_key(&row).await.expect("the key is known");
        unit.commit().await.expect("the unit ends");
        Self { client, key, procedure: procedure.to_owned(), envelope: 0 }
    }

    /// The desk.
    pub async fn desk(&self) -> Value {
        let body = json!({ "procedure": self.procedure });
        self.client.post("/api/v1/bidding/desk", &body).await.expect(200).json()
    }

    /// Opening, company and first slot.
    pub async fn place(&self) -> Value {
        let desk = self.desk().await;
        json!({ "opening": desk["openings"][self.envelope]["opening"], "company": desk["company"]["id"], "slot": 1 })
    }

    /// Seals a bid after the head that the desk shows.
    pub async fn seal(&self, bid: &str, files: &[(&str, &[u8])]) -> SealedBid {
        self.seal_after(&self.desk().await, bid, files)
    }

    /// Seals a bid after the head that this desk showed.
    pub fn seal_after(&self, desk: &Value, bid: &str, files: &[(&str, &[u8])]) -> SealedBid {
        self.seal_with(VersionKey::random(&mut rng()), desk, (bid, files))
    }

    /// Seals a bid to a key of the caller's choice.
    pub fn seal_with(
        &self,
        key: VersionKey,
        desk: &Value,
        (bid, files): (&str, &[(&str, &[u8])]),
    ) -> SealedBid {
        let opening = &desk["openings"][self.envelope];
        let note = Note::parse(text(&opening["record"]).as_bytes()).expect("a signed record");
        let record = KeyRecord::parse(note.text()).expect("a record");
        let people = desk["people"].as_array().expect("people").iter();
        let people: Vec<Recipient> = people
            .map(|one| Recipient::parse(text(&one["recipient"])).expect("a recipient"))
            .collect();
        let mut rng = rng();
        let mut objects = BTreeMap::new();
        let files = files.iter().map(|(name, bytes)| file(&key, name, bytes, &mut objects));
        let files = files.collect();
        let place = next(desk, self.envelope);
        let content =
            Content { place, record: &record, bid: bid.to_owned(), files, people: &people };
        let version =
            seal_version(&key, content, &self.key.signer, &mut rng).expect("the version seals");
        objects.insert(version.commit.manifest.object.clone(), version.manifest.clone());
        SealedBid { version, objects, key }
    }

    /// Sends all parts.
    pub async fn upload(&self, bid: &SealedBid) {
        for (object, bytes) in &bid.objects {
            assert!(self.part(object.as_str(), bytes).await.status.is_success());
        }
    }

    /// Sends one part.
    pub async fn part(&self, object: &str, bytes: &[u8]) -> Answer {
        let path = format!("/api/v1/bidding/parts/{object}");
        let octets = [("content-type", "application/octet-stream")];
        self.client.send(Method::PUT, &path, &octets, bytes.to_vec()).await
    }

    /// Sends the commit.
    pub async fn commit(&self, bid: &SealedBid) -> Answer {
        self.client.post("/api/v1/bidding/commit", &bid.body()).await
    }

    /// Seals, uploads and commits.
    pub async fn submit(&self, bid: &str, files: &[(&str, &[u8])]) -> (SealedBid, Answer) {
        let sealed = self.seal(bid, files).await;
        self.upload(&sealed).await;
        let answer = self.commit(&sealed).await;
        (sealed, answer)
    }

    /// A signed withdrawal of the head that the desk shows, as the body of its request.
    pub async fn withdrawal(&self) -> Value {
        let place = next(&self.desk().await, self.envelope);
        let withdrawal =
            Withdrawal { place, signer: self.key.signer.verifier(), nonce: Digest([7; 32]) };
        let mut note = Note::new(withdrawal.text());
        note.sign(&self.key.signer);
        json!({ "withdrawal": note.to_string() })
    }

    /// Sends a withdrawal.
    pub async fn withdraw(&self, body: &Value) -> Answer {
        self.client.post("/api/v1/bidding/withdrawal", body).await
    }
}

/// The place of the next entry after the head that a desk shows.
pub fn next(desk: &Value, envelope: usize) -> Place {
    let opening = &desk["openings"][envelope];
    let head = &opening["slots"][0]["head"];
    Place {
        host: Host::parse(text(&desk["host"])).expect("a host"),
        opening: Id::parse(text(&opening["opening"])).expect("an id"),
        company: Id::parse(text(&desk["company"]["id"])).expect("an id"),
        slot: 1,
        version: head["version"].as_u64().map_or(1, |version| version + 1),
        previous: head["hash"].as_str().and_then(Digest::parse),
    }
}

fn file(
    key: &VersionKey,
    name: &str,
    bytes: &[u8],
    objects: &mut BTreeMap<ObjectName, Vec<u8>>,
) -> FileEntry {
    let sealed = seal_bytes(bytes, &key.recipient(), &mut rng()).expect("the file seals");
    objects.extend(sealed.objects);
    FileEntry {
        name: name.to_owned(),
        media_type: "application/pdf".to_owned(),
        envelope: Id::parse("whole").expect("an id"),
        size: sealed.measured.size,
        sha256: sealed.measured.sha256,
        parts: sealed.parts,
    }
}

fn rng() -> rand::rngs::StdRng {
    app::ids::rng().expect("random bytes")
}

fn text(value: &Value) -> &str {
    value.as_str().expect("a text")
}

/// Bytes that JSON carries as base64.
pub fn base64(text: &str) -> Vec<u8> {
    BASE64_STANDARD.decode(text).expect("base64")
}
