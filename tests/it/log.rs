//! The public log of a running platform: one leaf a minute, proofs that hold, one head of each size, witnesses.
//! It must not test the tree itself; `ledger` does.

mod served;

use app::{App, LogProof, Witness, Witnesses};
use axum::http::header;
use ledger::checkpoint::Checkpoint;
use ledger::hash::Hash;
use ledger::note::{KeyKind, Note, SignerKey};
use ledger::proof::{Proof, ProofFault, verify};
use ledger::published::Published;
use ledger::tile::{Kind, Tile};
use ledger::verify::verify_log;
use ledger::witness::{Answer, KnownLog, add_checkpoint};
use seal::note::VerifierKey;
use seal::receipt_check::{self, Verdict};
use serde_json::json;
use std::collections::BTreeMap;
use std::io;
use std::sync::Arc;
use store::Store;
use testkit::{Bidder, Client, Databases, Platform, databases};

const NOW: &str = "2026-11-23T09:00:10Z";

/// Every file of the log, as anybody may fetch it.
async fn fetch(platform: &Platform) -> BTreeMap<String, Vec<u8>> {
    let public = Client::new(platform.router());
    let head = public.get("/log/checkpoint").await.expect(200);
    assert_eq!(head.headers[header::CACHE_CONTROL], "no-cache");
    let note = Note::parse(&head.bytes).unwrap();
    let size = Checkpoint::parse(note.text()).unwrap().head.size;
    let mut files = BTreeMap::from([("checkpoint".to_owned(), head.bytes)]);
    for kind in [Kind::Entries, Kind::Hashes(0), Kind::Hashes(1), Kind::Hashes(2)] {
        for tile in (0..).map_while(|number| Tile::of(kind, number, size)) {
            let file = public.get(&format!("/log/{}", tile.path())).await.expect(200);
            assert_eq!(file.headers[header::CONTENT_TYPE], "application/octet-stream");
            files.insert(tile.path(), file.bytes);
        }
    }
    files
}

async fn published(platform: &Platform) -> Published {
    let keys = Client::new(platform.router()).get("/log/keys").await.expect(200).text();
    Published::parse(&keys).unwrap()
}

async fn is_sound(platform: &Platform) -> (u64, u64) {
    let files = fetch(platform).await;
    let read =
        |path: &str| files.get(path).cloned().ok_or(io::Error::from(io::ErrorKind::NotFound));
    let report = verify_log(read, &published(platform).await.trust);
    assert!(report.is_sound(), "{:?}", report.findings);
    report.minutes.unwrap()
}

async fn size(app: &App) -> i64 {
    app.store.log_state().await.unwrap().size
}

#[tokio::test]
async fn every_act_gets_into_the_log_within_two_minutes_and_its_proof_holds() {
    for database in databases("every_act_gets_into_the_log_within_two_minutes_and_its_proof_holds")
    {
        let platform = Platform::demo(&database, NOW).await;
        let public = Client::new(platform.router());
        let query = app::PublicQuery { limit: 1, ..app::PublicQuery::default() };
        let (rows, _) = platform.app.public_procedures(&query).await.unwrap();
        let acts = platform.app.store.acts(rows[0].row.id).await.unwrap();
        assert!(acts.len() > 3);
        let of = |act: &store::ActRow| {
            let (store, id) = (platform.app.store.clone(), act.id);
            async move { store.log_of_act(id).await.unwrap().expect("every act has a commitment") }
        };
        let (waiting, _) = of(&acts[0]).await;
        public.get(&format!("/api/v1/log/proofs/{waiting}")).await.expect(202);

        platform.app.work_once().await.unwrap();
        let trust = published(&platform).await.trust;
        for act in &acts {
            let (commitment, salt) = of(act).await;
            let proof = public.get(&format!("/api/v1/log/proofs/{commitment}")).await.expect(200);
            let proof = Proof::parse(&proof.text()).unwrap();
            // Who has the act and its salt computes the commitment, and nobody else can.
            let salt: [u8; 32] = hex(&salt.unwrap());
            let own = ledger::act::commitment(&salt, act.body.as_bytes());
            assert_eq!(hex(&commitment), own.0);
            assert_eq!(verify(&proof, &own, &trust).unwrap().minute, 29_923_740);
        }
        let unknown = "00".repeat(32);
        public.get(&format!("/api/v1/log/proofs/{unknown}")).await.expect(404);
        is_sound(&platform).await;
    }
}

#[tokio::test]
async fn minutes_follow_each_other_over_a_long_standstill_and_everything_verifies_from_the_files() {
    let platform = Platform::new(&Databases::Sqlite, NOW).await;
    platform.app.sequence_log().await.unwrap();
    // The same minute again, and one before it: nothing is written.
    assert_eq!(platform.app.sequence_log().await.unwrap(), None);
    platform.set_clock("2026-11-23T08:58:00Z");
    assert_eq!(platform.app.sequence_log().await.unwrap(), None);
    // 46 days later: more than 65,536 leaves, so a tile of the third level begins.
    platform.set_clock("2027-01-08T09:00:00Z");
    assert_eq!(platform.app.sequence_log().await.unwrap(), Some(66_241));
    platform.set_clock("2027-01-08T09:01:00Z");
    assert_eq!(platform.app.sequence_log().await.unwrap(), Some(66_242));
    let (first, last) = is_sound(&platform).await;
    assert_eq!((first, last - first), (29_923_740, 66_241));
    // A narrower tile is the beginning of the wider one and stays in reach.
    let public = Client::new(platform.router());
    let narrow = public.get("/log/tile/0/000.p/7").await.expect(200).bytes;
    let wide = public.get("/log/tile/0/000").await.expect(200).bytes;
    assert_eq!(narrow, wide[..7 * 32]);
    public.get("/log/tile/entries/000.p/3").await.expect(200);
    public.get("/log/tile/0/999").await.expect(404);
    public.get("/log/tile/0/0").await.expect(404);
}

#[tokio::test]
async fn two_nodes_at_once_write_each_minute_once() {
    for database in databases("two_nodes_at_once_write_each_minute_once") {
        let platform = Platform::new(&database, NOW).await;
        let store = Store::open(&platform.config).await.unwrap();
        let other = App { store, ..platform.app.clone() };
        for minute in 0..10 {
            platform.set_clock(&format!("2026-11-23T09:{minute:02}:30Z"));
            let (here, there) = tokio::join!(platform.app.sequence_log(), other.sequence_log());
            let wrote = [here.unwrap(), there.unwrap()];
            assert_eq!(wrote.iter().flatten().count(), 1, "{wrote:?}");
        }
        assert_eq!(size(&platform.app).await, 10);
        is_sound(&platform).await;
    }
}

#[tokio::test]
async fn more_than_a_minute_holds_waits_for_the_next() {
    let platform = Platform::new(&Databases::Sqlite, NOW).await;
    let unit = platform.app.store.begin().await.unwrap();
    for number in 0..4_100_u32 {
        let commitment = Hash::of(&[&number.to_be_bytes()]).0;
        platform.app.queue_commitments(&unit, &[commitment]).await.unwrap();
    }
    unit.commit().await.unwrap();
    platform.app.sequence_log().await.unwrap();
    let mut pending = 0;
    for number in 0..4_100_u32 {
        let commitment = hex::encode(Hash::of(&[&number.to_be_bytes()]).0);
        match platform.app.store.log_place(&commitment).await.unwrap() {
            Some(None) => pending += 1,
            Some(Some(_)) => {}
            None => panic!("{commitment} is lost"),
        }
    }
    // The three statements of keys wait as well, and all were queued at the same instant.
    assert!((4..=7).contains(&pending), "{pending}");
    platform.set_clock("2026-11-23T09:01:00Z");
    platform.app.sequence_log().await.unwrap();
    let last = hex::encode(Hash::of(&[&4_099_u32.to_be_bytes()]).0);
    assert!(matches!(platform.app.log_proof(&last).await.unwrap(), LogProof::Proof(_)));
}

#[tokio::test]
async fn a_receipt_is_in_the_log_after_its_minute_and_its_file_proves_it() {
    for database in databases("a_receipt_is_in_the_log_after_its_minute_and_its_file_proves_it") {
        let platform = Platform::demo(&database, NOW).await;
        let row = super::bidding::receiving(&platform).await;
        let bidder = Bidder::new(&platform, super::bidding::BIDDER, &row.number).await;
        let (_, answer) = bidder.submit(super::bidding::BID, &[("Angebot.pdf", b"%PDF")]).await;
        let receipt = answer.expect(201).json();
        let public = Client::new(platform.router());
        let address = format!("/api/v1/log/proofs/{}", receipt["commitment"].as_str().unwrap());
        public.get(&address).await.expect(202);
        platform.app.sequence_log().await.unwrap();
        let proof = public.get(&address).await.expect(200).text();
        let published = published(&platform).await;
        let keys: Vec<VerifierKey> = published
            .receipt
            .iter()
            .map(|key| VerifierKey::parse(&key.to_string()).unwrap())
            .collect();
        let verdict = |proof: &str| {
            let file = json!({ "receipt": receipt["receipt"], "proof": proof }).to_string();
            receipt_check::verify(file.as_bytes(), &keys, |receipt, text| {
                let proof = Proof::parse(text).map_err(ProofFault::code)?;
                verify(&proof, &Hash(receipt.commitment().0), &published.trust)
                    .map_err(ProofFault::code)
            })
        };
        assert!(matches!(verdict(&proof), Verdict::InLog(..)));
        let other = platform.app.store.acts(row.id).await.unwrap()[0].id;
        let (other, _) = platform.app.store.log_of_act(other).await.unwrap().unwrap();
        let other = public.get(&format!("/api/v1/log/proofs/{other}")).await.expect(200).text();
        assert!(matches!(verdict(&other), Verdict::Wrong(_)), "the proof of something else");
        let verified = platform.app.verify().await.unwrap();
        assert!(verified.differences.is_empty(), "{:?}", verified.differences);
        let of_demo = 6;
        assert_eq!(verified.receipts, of_demo + 1);
    }
}

#[tokio::test]
async fn keys_of_another_platform_are_refused_at_the_start() {
    let platform = Platform::new(&Databases::Sqlite, NOW).await;
    let [gate, receipt, record, log, root] =
        [9, 2, 3, 4, 5].map(|byte| seal::secret::Secret::new([byte; 32]));
    let host = platform.app.secrets.host().clone();
    let seeds = app::Seeds { gate, receipt, record, log };
    let secrets = app::Secrets::first(&host, &seeds, &root, 1).unwrap();
    let other = App { secrets, ..platform.app.clone() };
    let fault = other.open_log().await.unwrap_err().to_string();
    assert!(fault.contains("master"), "{fault}");
    platform.app.open_log().await.unwrap();
}

#[tokio::test]
async fn the_statements_of_keys_are_public_and_stand_in_the_log() {
    let platform = Platform::new(&Databases::Sqlite, NOW).await;
    platform.app.sequence_log().await.unwrap();
    let public = Client::new(platform.router());
    let list = public.get("/api/v1/log/statements").await.expect(200).json();
    assert_eq!(list["items"].as_array().unwrap().len(), 3);
    let published = published(&platform).await;
    for item in list["items"].as_array().unwrap() {
        let note = Note::parse(item["note"].as_str().unwrap().as_bytes()).unwrap();
        let salt: [u8; 32] = hex(item["salt"].as_str().unwrap());
        let own = ledger::act::commitment(&salt, note.text().as_bytes());
        let address = format!("/api/v1/log/proofs/{}", hex::encode(own.0));
        let proof = public.get(&address).await.expect(200).text();
        assert!(verify(&Proof::parse(&proof).unwrap(), &own, &published.trust).is_ok());
        assert_eq!(ledger::rotation::verify(&[note], &published.root).unwrap().len(), 1);
    }
}

#[tokio::test]
async fn a_witnessed_head_carries_the_proof_and_a_late_witness_does_not_make_it_timely() {
    for database in databases("a_witnessed_head_carries_the_proof") {
        let mut platform = Platform::new(&database, NOW).await;
        let witness = SignerKey::from_seed("zeuge.example", KeyKind::Witness, &[7; 32]).unwrap();
        let key = witness.verifier().clone();
        let asked = Witness { key: key.clone(), url: String::new() };
        let witnesses = Witnesses { asked: Arc::new([asked]), quorum: 1 };
        platform.change(|app| app.witnesses = witnesses);
        let commitment = Hash::of(&[b"a receipt"]);
        let unit = platform.app.store.begin().await.unwrap();
        platform.app.queue_commitments(&unit, &[commitment.0]).await.unwrap();
        unit.commit().await.unwrap();
        platform.app.sequence_log().await.unwrap();

        let origin = "zuschlag.example/log".to_owned();
        let keys = vec![platform.app.secrets.log().verifier().clone()];
        let mut logs = [KnownLog { origin, keys, last: None }];
        let (received, deadline) = (NOW.parse().unwrap(), "2026-11-23T09:02:00Z".parse().unwrap());
        let stood = async |app: &App| {
            app.stood_in_time(&commitment.0, received, deadline).await.unwrap().unwrap()
        };
        assert!(!stood(&platform.app).await, "nobody has witnessed it yet");
        // Witnessed eleven minutes after the deadline it proves inclusion, and nothing about the time.
        let late = 1_795_425_180;
        for (minute, now, expected) in [(1, late - 660, true), (2, late, true)] {
            let known = logs[0].last.map_or(0, |head| head.size);
            let asked = platform.app.to_witness(&key, known).await.unwrap().unwrap();
            let answer = add_checkpoint(asked.body.as_bytes(), &logs, &witness, now);
            let Answer::Cosigned { line, head, .. } = answer else { panic!("{answer:?}") };
            logs[0].last = Some(head);
            assert_eq!(platform.app.take_cosignature(asked.size, &line).await.unwrap(), 1);
            assert_eq!(platform.app.to_witness(&key, head.size).await.unwrap(), None);
            assert_eq!(stood(&platform.app).await, expected);
            platform.set_clock(&format!("2026-11-23T09:{minute:02}:30Z"));
            platform.app.sequence_log().await.unwrap();
        }
        let later = "2026-11-23T08:50:00Z".parse().unwrap();
        let stood = platform.app.stood_in_time(&commitment.0, received, later).await.unwrap();
        assert_eq!(stood, Some(false), "witnessed more than ten minutes after this deadline");
        let LogProof::Proof(text) =
            platform.app.log_proof(&hex::encode(commitment.0)).await.unwrap()
        else {
            panic!("there is a proof");
        };
        let trust = published(&platform).await.trust;
        let included = verify(&Proof::parse(&text).unwrap(), &commitment, &trust).unwrap();
        assert_eq!((included.witnessed.len(), included.size), (1, 1));
        // A line that no known witness signed adds nothing.
        assert_eq!(platform.app.take_cosignature(1, "— zeuge.example AAAA\n").await.unwrap(), 0);
    }
}

fn hex<const N: usize>(text: &str) -> [u8; N] {
    let mut bytes = [0; N];
    hex::decode_to_slice(text, &mut bytes).unwrap();
    bytes
}

#[tokio::test]
async fn a_witness_that_contradicts_the_log_is_an_incident_for_whoever_watches() {
    for database in
        databases("a_witness_that_contradicts_the_log_is_an_incident_for_whoever_watches")
    {
        let platform = Platform::demo(&database, NOW).await;
        for witness in ["zeuge.example", "zeuge.example", "zweiter-zeuge.example"] {
            platform.app.log_contradicted(witness).await.unwrap();
        }
        let email = "betrieb@betrieb-zuschlag.example";
        let operator = Client::signed_in(platform.router(), email, app::demo::PASSWORD).await;
        let shown = operator.get("/api/v1/incidents").await.expect(200).json();
        let all = shown["items"].as_array().unwrap().iter();
        let told: Vec<&str> = all
            .filter(|one| one["kind"] == "log-contradicted")
            .map(|one| one["what"].as_str().unwrap())
            .collect();
        assert_eq!(told.len(), 2, "once an hour and witness: {shown}");
        assert!(told[0].contains("Zeuge widerspricht"), "{told:?}");
    }
}
