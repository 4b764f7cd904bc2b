//! What a running platform serves, judged by programs that no one here wrote: `tlog_tiles`, `signed_note` and `age`.
//! It must not test our own verifier; the journeys beside do.

use super::{NOW, fetch, published};
use crate::bidding::{BID, BIDDER, receiving};
use ledger::batch::Entry;
use ledger::hash::Hash;
use ledger::proof::Proof;
use seal::identity::Identity;
use seal::secret::Secret;
use secrecy::ExposeSecret as _;
use serde_json::Value;
use signed_note::{Note, StandardVerifier, VerifierList};
use std::collections::BTreeMap;
use std::process::Command;
use testkit::{Bidder, Client, Platform, databases};
use tlog_tiles::tlog::{check_record, check_tree, prove_record, prove_tree, tree_hash};
use tlog_tiles::{Checkpoint, Tile, TileHashReader, TileReader};

/// The files as they were fetched, under the names that their reader asks for.
struct Served(BTreeMap<String, Vec<u8>>);

impl TileReader for Served {
    fn height(&self) -> u8 {
        8
    }

    fn read_tiles(&self, tiles: &[Tile]) -> Result<Vec<Vec<u8>>, tlog_tiles::Error> {
        // Their paths name the height, `tile/8/0/…`; those of the static layout don't.
        let path = |tile: &Tile| tile.path().replacen("tile/8/", "tile/", 1);
        Ok(tiles.iter().map(|tile| self.0[&path(tile)].clone()).collect())
    }

    fn save_tiles(&self, _: &[Tile], _: &[Vec<u8>]) {}
}

/// The checkpoint, if their crates accept its signature and its text.
fn accepted(bytes: &[u8], key: &str) -> Checkpoint {
    let note = Note::from_bytes(bytes).unwrap();
    let verifier = StandardVerifier::new(key).unwrap();
    let (valid, _) = note.verify(&VerifierList::new(vec![Box::new(verifier)])).unwrap();
    assert_eq!(valid.len(), 1);
    Checkpoint::from_bytes(note.text()).unwrap()
}

#[tokio::test]
async fn tlog_tiles_and_signed_note_accept_checkpoints_tiles_and_proofs_of_the_platform() {
    let name = "tlog_tiles_and_signed_note_accept_checkpoints_tiles_and_proofs_of_the_platform";
    for database in databases(name) {
        let platform = Platform::demo(&database, NOW).await;
        let row = receiving(&platform).await;
        let bidder = Bidder::new(&platform, BIDDER, &row.number).await;
        let receipt = bidder.submit(BID, &[]).await.1.expect(201).json();
        platform.app.work_once().await.unwrap();
        let key = published(&platform).await.trust.log[0].to_string();
        let early = accepted(&fetch(&platform).await["checkpoint"], &key);
        // Ten hours later: more than two tiles.
        platform.set_clock("2026-11-23T19:00:00Z");
        platform.app.work_once().await.unwrap();
        let served = Served(fetch(&platform).await);
        let head = accepted(&served.0["checkpoint"], &key);
        assert_eq!((head.origin(), head.size()), ("zuschlag.example/log", early.size() + 600));
        let (size, root) = (head.size(), *head.hash());
        let reader = TileHashReader::new(size, root, &served);
        assert_eq!(tree_hash(size, &reader).unwrap(), root);
        let grown = prove_tree(size, early.size(), &reader).unwrap();
        check_tree(&grown, size, root, early.size(), *early.hash()).unwrap();

        // The proof of a receipt: its leaf is where their crate finds it, under a head that their crate accepts.
        let commitment = receipt["commitment"].as_str().unwrap();
        let path = format!("/api/v1/log/proofs/{commitment}");
        let proof = Client::new(platform.router()).get(&path).await.expect(200).text();
        let proof = Proof::parse(&proof).unwrap();
        let under = accepted(proof.checkpoint.to_string().as_bytes(), &key);
        let mut bytes = [0; 32];
        hex::decode_to_slice(commitment, &mut bytes).unwrap();
        let root_of_batch = proof.inner.root(&Hash(bytes)).unwrap();
        let entry = Entry { minute: proof.minute, root: root_of_batch }.to_bytes();
        let leaf = tlog_tiles::Hash(Hash::leaf(&entry).0);
        let ours: Vec<_> = proof.path.iter().map(|hash| tlog_tiles::Hash(hash.0)).collect();
        check_record(&ours, under.size(), *under.hash(), proof.index, leaf).unwrap();
        let theirs = prove_record(size, proof.index, &reader).unwrap();
        check_record(&theirs, size, root, proof.index, leaf).unwrap();
    }
}

/// The identity as `age -i` reads it.
fn shown(identity: &Identity) -> String {
    identity.to_text().expose_secret().to_owned()
}

#[tokio::test]
async fn the_age_program_opens_a_part_as_the_platform_gives_it_back() {
    let name = "the_age_program_opens_a_part_as_the_platform_gives_it_back";
    if Command::new("age").arg("--version").output().is_err() {
        println!("skipped: {name}: age is not installed");
        return;
    }
    let platform = Platform::demo(&testkit::Databases::Sqlite, NOW).await;
    let row = receiving(&platform).await;
    let bidder = Bidder::new(&platform, BIDDER, &row.number).await;
    let content = b"Preise".repeat(20_000);
    let (sealed, answer) = bidder.submit(BID, &[("Angebot.pdf", &content)]).await;
    answer.expect(201);
    let versions = bidder.client.post("/api/v1/bidding/versions", &bidder.place().await).await;
    let versions: Value = versions.expect(200).json();
    let folder = tempfile::tempdir().unwrap();
    let opened = |identity: &str, bytes: &[u8]| {
        let (key, part) = (folder.path().join("key"), folder.path().join("part"));
        std::fs::write(&key, identity).unwrap();
        std::fs::write(&part, bytes).unwrap();
        let run = Command::new("age").args(["--decrypt", "-i"]).args([&key, &part]).output();
        let run = run.unwrap();
        assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
        run.stdout
    };
    // The company's copy gives the version's key, and that opens the part.
    let person = shown(&bidder.key.identity);
    let copy = testkit::base64(versions["versions"][0]["copy"].as_str().unwrap());
    let copy = opened(&person, &copy);
    let raw = copy.strip_prefix(b"zuschlag/company-copy/v1\n").unwrap();
    let key = shown(&Identity::new(Secret::new(raw.try_into().unwrap())));
    let part = &sealed.version.commit.parts[0];
    let path = format!("/api/v1/bidding/parts/{}", part.object);
    let part = bidder.client.get(&path).await.expect(200).bytes;
    let plain = opened(&key, &part);
    assert_eq!(plain[..content.len()], content);
    assert!(plain[content.len()..].iter().all(|byte| *byte == 0), "the padding is zero");
}
