//! `zuschlag bid` against a platform on a loopback port: seal, submit, submit again, replace, withdraw.
//! It must not look into the server; it checks what a bidder has in hands.

use seal::content::{open_file, open_manifest};
use seal::note::Note;
use seal::version::VersionKey;
use secrecy::SecretString;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Command, Output};
use tender::procedure::Stage;
use testkit::{Bidder, Databases, Platform, base64};

const NOW: &str = "2026-11-23T09:00:00Z";
const EMAIL: &str = "angebote@rheinblick-gebaeudedienste.example";
const PASSPHRASE: &str = "nur für diese Probe";

struct Firm {
    address: String,
    number: String,
    folder: tempfile::TempDir,
}

impl Firm {
    fn path(&self, name: &str) -> String {
        self.folder.path().join(name).display().to_string()
    }

    /// Runs `zuschlag bid …` as the bidder would.
    async fn run(&self, arguments: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_zuschlag"));
        command.arg("bid").args(arguments);
        command.env("ZUSCHLAG_SERVER", &self.address).env("ZUSCHLAG_EMAIL", EMAIL);
        command.env("ZUSCHLAG_PASSWORD", app::demo::PASSWORD);
        command.env("ZUSCHLAG_KEY", self.path("firma.key")).env("ZUSCHLAG_PASSPHRASE", PASSPHRASE);
        tokio::task::spawn_blocking(move || command.output().unwrap()).await.unwrap()
    }

    async fn done(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments).await;
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success(), "{arguments:?}: {said}");
        String::from_utf8(output.stdout).unwrap()
    }

    async fn seal(&self) -> String {
        let (bid, file) = (self.path("bid.json"), format!("offer={}", self.path("Preisblatt.bin")));
        let work = self.path("work");
        let arguments =
            ["seal", "--procedure", &self.number, "--bid", &bid, "--file", &file, "--work", &work];
        self.done(&[&arguments[..], &["--incomplete"]].concat()).await
    }

    async fn status(&self) -> Value {
        serde_json::from_str(&self.done(&["status", "--procedure", &self.number]).await).unwrap()
    }
}

async fn firm(platform: &Platform) -> (Firm, Bidder) {
    let query = app::PublicQuery { limit: 50, ..app::PublicQuery::open() };
    let (found, _) = platform.app.public_procedures(&query).await.unwrap();
    let row = found.into_iter().map(|one| one.row).find(|row| {
        matches!(&row.procedure.stage, Stage::Receiving(stage) if stage.round.invited.is_none())
    });
    let row = row.unwrap();
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let router = platform.router();
    tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
    let bidder = Bidder::new(platform, EMAIL, &row.number).await;
    let folder = tempfile::tempdir().unwrap();
    let key = bidder.key.export(&SecretString::from(PASSPHRASE), 10).unwrap();
    std::fs::write(folder.path().join("firma.key"), key).unwrap();
    let lot = row.procedure.file.draft.lots.first().unwrap().id;
    let bid = json!({
        "format": "zuschlag/bid/v1",
        "declared_by": { "name": "Die Geschäftsführung" },
        "lots": [{ "lot": lot, "price": "84000.00", "vat": "19" }]
    });
    std::fs::write(folder.path().join("bid.json"), bid.to_string()).unwrap();
    (Firm { address, number: row.number, folder }, bidder)
}

/// Reads the version that will be opened back from the platform and opens it with the own key.
async fn read_back(bidder: &Bidder) -> (Value, Vec<u8>) {
    let versions = bidder.client.post("/api/v1/bidding/versions", &bidder.place().await).await;
    let versions = versions.expect(200).json()["versions"].clone();
    let version = versions.as_array().unwrap().iter().find(|one| one["opens"] == true).unwrap();
    let note = Note::parse(version["entry"].as_str().unwrap().as_bytes()).unwrap();
    let commit = seal::commit::Commit::parse(note.text()).unwrap();
    let copy = base64(version["copy"].as_str().unwrap());
    let key = VersionKey::from_company_copy(&bidder.key.identity, &copy, &commit.key).unwrap();
    let mut objects = BTreeMap::new();
    for part in commit.parts.iter().chain([&commit.manifest]) {
        let path = format!("/api/v1/bidding/parts/{}", part.object);
        objects.insert(part.object.clone(), bidder.client.get(&path).await.expect(200).bytes);
    }
    let manifest = open_manifest(&key, &commit, &objects[&commit.manifest.object]).unwrap();
    let mut file = Vec::new();
    let source = |object: &seal::value::ObjectName| Ok(objects[object].as_slice());
    open_file(&key, &manifest.files[0], source, &mut file).unwrap();
    (serde_json::from_str(&manifest.bid).unwrap(), file)
}

fn verified(receipt: &Path, platform: &Platform) {
    let keys = [platform.app.secrets.receipt().verifier()];
    let file = std::fs::read(receipt).unwrap();
    let verdict = seal::receipt_check::verify::<()>(&file, &keys, |_, _| Ok(()));
    assert!(matches!(verdict, seal::receipt_check::Verdict::ProofPending(_)), "{verdict:?}");
}

/// Attack 9: the file is edited in the middle, after its first part was sealed.
#[tokio::test(flavor = "multi_thread")]
async fn a_bid_goes_from_files_to_a_verified_receipt_and_is_withdrawn() {
    let platform = Platform::demo(&Databases::Sqlite, NOW).await;
    let (firm, bidder) = firm(&platform).await;
    let mut file = vec![7_u8; (16 << 20) + 100_000];
    std::fs::write(firm.path("Preisblatt.bin"), &file).unwrap();
    firm.seal().await;
    let parts = || std::fs::read_dir(firm.path("work/parts")).unwrap().count();
    assert_eq!(parts(), 3, "two parts and the manifest");
    // Edited behind its first part: that one is recognised, the second is sealed anew under another name.
    *file.last_mut().unwrap() = 8;
    std::fs::write(firm.path("Preisblatt.bin"), &file).unwrap();
    let said = firm.seal().await;
    assert!(said.contains("2 of 3"), "{said}");
    assert_eq!(parts(), 5, "one part more and another manifest");

    let work = firm.path("work");
    let said = firm.done(&["submit", "--work", &work]).await;
    assert!(said.contains("(bid), version 1"), "{said}");
    verified(&firm.folder.path().join("work/receipt-1.json"), &platform);
    let first = std::fs::read(firm.path("work/receipt-1.json")).unwrap();
    firm.done(&["submit", "--work", &work]).await;
    assert_eq!(std::fs::read(firm.path("work/receipt-1.json")).unwrap(), first, "the same receipt");
    let (bid, read) = read_back(&bidder).await;
    assert_eq!(bid["lots"][0]["price"], "84000.00");
    assert_eq!(bid["files"][0]["slot"], "offer");
    assert!(read == file, "the file comes back as it is now");
    assert_eq!(firm.status().await["opens"]["version"], 1);

    std::fs::write(firm.path("Preisblatt.bin"), b"kurz").unwrap();
    firm.seal().await;
    firm.done(&["submit", "--work", &work]).await;
    assert_eq!(read_back(&bidder).await.1, b"kurz");
    let said = firm.done(&["withdraw", "--procedure", &firm.number, "--work", &work]).await;
    assert!(said.contains("(withdrawal), version 3"), "{said}");
    assert!(firm.status().await["opens"].is_null());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_does_not_fit_is_told_and_nothing_is_sent() {
    let platform = Platform::demo(&Databases::Sqlite, NOW).await;
    let (firm, _) = firm(&platform).await;
    std::fs::write(firm.path("Preisblatt.bin"), b"kurz").unwrap();
    let (bid, work) = (firm.path("bid.json"), firm.path("work"));
    let arguments = ["seal", "--procedure", &firm.number, "--bid", &bid, "--work", &work];
    // A wrong fingerprint.
    let output = firm.run(&[&arguments[..], &["--fingerprint", "0000 0000"]].concat()).await;
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("fingerprint"));
    // Nothing sealed, nothing to submit.
    assert_eq!(firm.run(&["submit", "--work", &work]).await.status.code(), Some(2));
    // A content that is none.
    std::fs::write(&bid, r#"{"format": "zuschlag/bid/v1", "lots": [{"price": 1}]}"#).unwrap();
    let output = firm.run(&arguments).await;
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stdout).contains("/lots/0/price"));
    // A key that opens with another passphrase.
    let output = firm.run(&[&arguments[..], &["--passphrase", "falsch"]].concat()).await;
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(firm.status().await["versions"], 0);
}

/// Attack 2: the platform shows other keys than this folder saw before.
#[tokio::test(flavor = "multi_thread")]
async fn keys_that_were_swapped_since_the_folder_saw_them_are_named_and_nothing_is_sealed() {
    let platform = Platform::demo(&Databases::Sqlite, NOW).await;
    let (firm, _) = firm(&platform).await;
    std::fs::write(firm.path("Preisblatt.bin"), b"kurz").unwrap();
    firm.seal().await;
    let seen = firm.folder.path().join("work/record.txt");
    let text = std::fs::read_to_string(&seen).unwrap();
    let record = seal::record::KeyRecord::parse(&text).unwrap();
    let (mut gate, mut newer) = (record.clone(), record.clone());
    gate.gate = seal::crypt::Identity::random(&mut app::ids::rng().unwrap()).recipient();
    (newer.sequence, newer.previous) = (2, Some(record.hash()));
    let (bid, work) = (firm.path("bid.json"), firm.path("work"));
    let again = ["seal", "--procedure", &firm.number, "--bid", &bid, "--work", &work];
    for (other, fault) in [
        (gate.text(), "seal-record-gate-swapped"),
        (newer.text(), "seal-record-chain-broken"),
        ("spoilt".to_owned(), "record.txt"),
    ] {
        std::fs::write(&seen, other).unwrap();
        let output = firm.run(&again).await;
        assert_eq!(output.status.code(), Some(2));
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(said.contains(fault), "{said}");
    }
    std::fs::write(&seen, text).unwrap();
    firm.seal().await;
}
