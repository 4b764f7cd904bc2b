//! Attacks on bids through the application (docs/sealing.md, section 13): forged, foreign, replayed, rolled back.
//! It must not repeat what `seal` proves without a platform.

use super::{BID, BIDDER, NOW, RIVAL, entries, receiving, rule, verified};
use seal::chain::{Rollback, rollback};
use seal::commit::Entry;
use seal::note::Note;
use seal::receipt_check::Verdict;
use serde_json::{Value, json};
use testkit::{Bidder, Platform, databases, next};

#[tokio::test]
async fn attack_03_anothers_commit_and_anothers_ciphertext_are_not_taken() {
    for database in databases("attack_03_anothers_commit_and_anothers_ciphertext_are_not_taken") {
        let platform = Platform::demo(&database, NOW).await;
        let row = receiving(&platform).await;
        let victim = Bidder::new(&platform, BIDDER, &row.number).await;
        let thief = Bidder::new(&platform, RIVAL, &row.number).await;
        let (sealed, answer) = victim.submit(BID, &[("Angebot.pdf", b"%PDF")]).await;
        answer.expect(201);
        // The very bytes: who may not bid for that company finds nothing.
        thief.commit(&sealed).await.expect(404);
        // The same ciphertext under the thief's own name and signature: its parts are not the thief's.
        let mut commit = sealed.version.commit.clone();
        commit.place = next(&thief.desk().await, 0);
        commit.signer = thief.key.signer.verifier();
        let mut note = Note::new(commit.text());
        note.sign(&thief.key.signer);
        let mut body = sealed.body();
        body["commit"] = json!(note.to_string());
        let refused = thief.client.post("/api/v1/bidding/commit", &body).await.expect(422).json();
        assert_eq!(rule(&refused), "bid-part-missing");
        // And nobody signs for a company they do not bid for.
        let mut commit = sealed.version.commit.clone();
        commit.signer = thief.key.signer.verifier();
        let mut note = Note::new(commit.text());
        note.sign(&thief.key.signer);
        body["commit"] = json!(note.to_string());
        let refused = victim.client.post("/api/v1/bidding/commit", &body).await.expect(422).json();
        assert_eq!(rule(&refused), "bid-signer-unknown");
    }
}

#[tokio::test]
async fn attack_06_a_dump_from_before_a_withdrawal_is_noticed() {
    for database in databases("attack_06_a_dump_from_before_a_withdrawal_is_noticed") {
        let platform = Platform::demo(&database, NOW).await;
        let row = receiving(&platform).await;
        let bidder = Bidder::new(&platform, BIDDER, &row.number).await;
        let (first, answer) = bidder.submit(BID, &[]).await;
        answer.expect(201);
        platform.tamper("CREATE TABLE dump AS SELECT * FROM bid_entry").await;
        let withdrawal = bidder.withdrawal().await;
        let receipt = bidder.withdraw(&withdrawal).await.expect(201).json();
        let desk = bidder.desk().await;

        platform.tamper("DELETE FROM bid_entry").await;
        platform.tamper("INSERT INTO bid_entry SELECT * FROM dump").await;
        // The receipt contradicts what is stored …
        let Verdict::ProofPending(receipt) = verified(&platform, &receipt) else {
            panic!("the receipt holds")
        };
        let slots = entries(&platform, &row).await;
        let links: Vec<_> = slots[0].iter().map(app::bidding::SealedEntry::link).collect();
        assert_eq!(rollback(&links, 2, &receipt.commit), Some(Rollback::VersionLost));
        assert_eq!(links[0].hash, Entry::Bid(Box::new(first.version.commit.clone())).hash());
        // … and what the bidder sends next does not continue the restored chain.
        let next = bidder.seal_after(&desk, BID, &[]);
        bidder.upload(&next).await;
        assert_eq!(
            rule(&bidder.commit(&next).await.expect(422).json()),
            "seal-commit-wrong-predecessor"
        );
    }
}

#[tokio::test]
async fn a_row_that_was_changed_or_moved_does_not_open() {
    let platform = Platform::demo(&testkit::Databases::Sqlite, NOW).await;
    let row = receiving(&platform).await;
    let bidder = Bidder::new(&platform, BIDDER, &row.number).await;
    bidder.submit(BID, &[]).await.1.expect(201);
    assert!(platform.tamper("UPDATE bid_entry SET receipt = entry").await > 0);
    bidder
        .client
        .post("/api/v1/bidding/versions", &bidder_place(&platform, &bidder).await)
        .await
        .expect(500);
}

/// Opening and company from what is public and known, since the desk does not open any more.
async fn bidder_place(platform: &Platform, bidder: &Bidder) -> Value {
    let session = bidder.client.get("/api/v1/session").await.expect(200).json();
    let row = platform.app.public_procedure(None, &bidder.procedure).await.unwrap().row;
    let opening = row.procedure.round().unwrap().envelopes[0].opening;
    json!({ "opening": opening, "company": session["roles"][0]["body"], "slot": 1 })
}

#[tokio::test]
async fn forged_changed_and_foreign_commits_and_receipts_are_told_apart() {
    let platform = Platform::demo(&testkit::Databases::Sqlite, NOW).await;
    let row = receiving(&platform).await;
    let bidder = Bidder::new(&platform, BIDDER, &row.number).await;
    let sealed = bidder.seal(BID, &[]).await;
    bidder.upload(&sealed).await;
    let refused = async |body: Value| {
        let answer = bidder.client.post("/api/v1/bidding/commit", &body).await.expect(422).json();
        rule(&answer).to_owned()
    };
    let with = |commit: String| {
        let mut body = sealed.body();
        body["commit"] = json!(commit);
        body
    };
    let note = sealed.version.note.to_string();
    assert_eq!(refused(with(note.replace("slot 1\n", "slot 2\n"))).await, "bid-signature");
    assert_eq!(refused(with("hello\n\n".to_owned())).await, "seal-text-unfinished");
    assert_eq!(
        refused(with(note.replace("zuschlag.example/commit", "anders.example/commit"))).await,
        "bid-host"
    );
    let mut body = sealed.body();
    body["copy"] = body["shares"][0].clone();
    assert_eq!(refused(body).await, "bid-share-differs");
    let mut other = sealed.version.commit.clone();
    other.record = seal::value::Digest([1; 32]);
    let mut forged = Note::new(other.text());
    forged.sign(&bidder.key.signer);
    assert_eq!(refused(with(forged.to_string())).await, "seal-commit-record-not-in-force");

    let receipt = bidder.commit(&sealed).await.expect(201).json();
    let text = receipt["receipt"].as_str().unwrap();
    let changed = json!({ "receipt": text.replace("kind bid", "kind late") });
    assert!(matches!(verified(&platform, &changed), Verdict::Wrong(_)));
    let mut note = Note::new(Note::parse(text.as_bytes()).unwrap().text().to_owned());
    note.sign(&bidder.key.signer);
    let foreign = json!({ "receipt": note.to_string() });
    assert!(matches!(verified(&platform, &foreign), Verdict::UnknownKey(_)));
}
