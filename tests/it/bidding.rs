//! Bidding with sealed bids, on every database, with `seal` as the bidder's client.
//! It must not open a bid; the opening's journeys do.

mod arrival;
mod attacks;
mod dump;
mod faults;
mod parts;
mod race;
mod silence;
mod together;
mod worlds;

use app::ProcedureRow;
use app::bidding::SealedEntry;
use seal::chain::Link;
use seal::note::VerifierKey;
use seal::receipt_check::{self, Verdict, acknowledges};
use seal::version::VersionKey;
use serde_json::{Value, json};
use tender::procedure::Stage;
use testkit::{Bidder, Platform, databases};

pub(crate) const NOW: &str = "2026-11-23T09:00:00Z";
pub(crate) const BIDDER: &str = "angebote@rheinblick-gebaeudedienste.example";
pub(crate) const RIVAL: &str = "angebote@saubermann-westfalen.example";
pub(crate) const BID: &str =
    r#"{"format":"zuschlag/bid/v1","declared_by":{"name":"MARKER-IM-ANGEBOT"}}"#;

/// A published procedure that receives, with a key record.
pub(crate) async fn receiving(platform: &Platform) -> ProcedureRow {
    let query = app::PublicQuery { limit: 50, ..app::PublicQuery::open() };
    let (found, _) = platform.app.public_procedures(&query).await.unwrap();
    let row = found.into_iter().map(|one| one.row).find(|row| {
        matches!(&row.procedure.stage, Stage::Receiving(stage) if stage.round.invited.is_none())
    });
    row.unwrap()
}

/// All slots of a procedure's first opening with their entries, as the opening session finds them.
pub(crate) async fn entries(platform: &Platform, row: &ProcedureRow) -> Vec<Vec<SealedEntry>> {
    let opening = row.procedure.round().unwrap().envelopes[0].opening;
    let unit = platform.app.store.begin().await.unwrap();
    let found = platform.app.entries_of_opening(&unit, opening).await.unwrap();
    found.slots.into_values().collect()
}

pub(crate) fn rule(answer: &Value) -> &str {
    answer["errors"][0]["rule"].as_str().unwrap_or_default()
}

fn verified(platform: &Platform, answer: &Value) -> Verdict<()> {
    let keys =
        [VerifierKey::parse(&platform.app.secrets.receipt().verifier().to_string()).unwrap()];
    let file = json!({ "receipt": answer["receipt"] }).to_string();
    receipt_check::verify(file.as_bytes(), &keys, |_, _| Ok(()))
}

#[tokio::test]
async fn a_bid_is_sent_receipted_replaced_withdrawn_and_sent_anew() {
    for database in databases("a_bid_is_sent_receipted_replaced_withdrawn_and_sent_anew") {
        let platform = Platform::demo(&database, NOW).await;
        let row = receiving(&platform).await;
        let bidder = Bidder::new(&platform, BIDDER, &row.number).await;

        let (first, answer) = bidder.submit(BID, &[("Angebot.pdf", b"%PDF eins")]).await;
        let receipt = answer.expect(201).json();
        assert_eq!((receipt["kind"].as_str(), receipt["version"].as_u64()), (Some("bid"), Some(1)));
        let Verdict::ProofPending(signed) = verified(&platform, &receipt) else {
            panic!("the receipt holds")
        };
        let entry = seal::commit::Entry::Bid(Box::new(first.version.commit.clone()));
        acknowledges(&signed, &entry).unwrap();

        // The same bytes give the same receipt, word for word.
        let again = bidder.commit(&first).await.expect(200).json();
        assert_eq!(again, receipt);

        let (second, answer) = bidder.submit(BID, &[]).await;
        let replaced = answer.expect(201).json();
        assert_eq!(replaced["version"], 2);
        let slot = bidder.desk().await["openings"][0]["slots"][0].clone();
        assert_eq!(
            slot["valid"]["hash"].as_str(),
            Some(second.version.commit.hash().to_string()).as_deref()
        );

        let withdrawal = bidder.withdrawal().await;
        let gone = bidder.withdraw(&withdrawal).await.expect(201).json();
        assert_eq!(gone["kind"], "withdrawal");
        assert_eq!(bidder.withdraw(&withdrawal).await.expect(200).json(), gone);
        assert!(bidder.desk().await["openings"][0]["slots"][0]["valid"].is_null());
        let mine = bidder.client.post("/api/v1/bidding/mine", &json!({})).await.expect(200).json();
        assert_eq!(mine["bids"][0]["state"], "withdrawn");
        let twice = bidder.withdrawal().await;
        assert_eq!(
            rule(&bidder.withdraw(&twice).await.expect(422).json()),
            "seal-commit-nothing-to-withdraw"
        );

        bidder.submit(BID, &[]).await.1.expect(201);
        let versions = bidder.client.post("/api/v1/bidding/versions", &bidder.place().await).await;
        let versions = versions.expect(200).json()["versions"].clone();
        let opens: Vec<bool> = versions
            .as_array()
            .unwrap()
            .iter()
            .map(|one| one["opens"].as_bool().unwrap())
            .collect();
        assert_eq!(opens, [false, false, false, true]);
        // Each receipt names the one before.
        let mut chain: Vec<Link> = Vec::new();
        for entries in entries(&platform, &row).await {
            let hashes: Vec<_> = entries.iter().map(|entry| Some(entry.receipt.hash())).collect();
            let named: Vec<_> = entries.iter().map(|entry| entry.receipt.previous).collect();
            assert_eq!(named[1..], hashes[..3]);
            chain.extend(entries.iter().map(SealedEntry::link));
        }
        assert_eq!(chain.len(), 4);
    }
}

#[tokio::test]
async fn own_bids_can_be_read_again_and_those_of_others_are_not_there() {
    for database in databases("own_bids_can_be_read_again_and_those_of_others_are_not_there") {
        let platform = Platform::demo(&database, NOW).await;
        let row = receiving(&platform).await;
        let bidder = Bidder::new(&platform, BIDDER, &row.number).await;
        let rival = Bidder::new(&platform, RIVAL, &row.number).await;
        let (sealed, answer) = bidder.submit(BID, &[("Angebot.pdf", b"%PDF eins")]).await;
        answer.expect(201);

        let place = bidder.place().await;
        let versions =
            bidder.client.post("/api/v1/bidding/versions", &place).await.expect(200).json();
        let copy: Vec<u8> = testkit::base64(versions["versions"][0]["copy"].as_str().unwrap());
        let commit = &sealed.version.commit;
        let key = VersionKey::from_company_copy(&bidder.key.identity, &copy, &commit.key).unwrap();
        let path = |object: &str| format!("/api/v1/bidding/parts/{object}");
        let manifest = bidder.client.get(&path(commit.manifest.object.as_str())).await.expect(200);
        let manifest = seal::content::open_manifest(&key, commit, &manifest.bytes).unwrap();
        assert_eq!(manifest.bid, BID);

        rival.client.post("/api/v1/bidding/versions", &place).await.expect(404);
        rival.client.get(&path(commit.manifest.object.as_str())).await.expect(404);
        let mut asked = place.clone();
        asked["version"] = json!(1);
        bidder.client.post("/api/v1/bidding/receipt", &asked).await.expect(200);
        rival.client.post("/api/v1/bidding/receipt", &asked).await.expect(404);
        let objects = json!({ "objects": [commit.manifest.object.as_str()] });
        let found = rival.client.post("/api/v1/bidding/parts", &objects).await.expect(200).json();
        assert_eq!(found["parts"], json!([]));
        let mine = rival.client.post("/api/v1/bidding/mine", &json!({})).await.expect(200).json();
        let here = mine["bids"].as_array().unwrap().iter();
        let here = here.filter(|bid| bid["procedure"]["id"] == json!(row.id)).count();
        assert_eq!(here, 0, "{mine}");
        // An authority has no desk, and strangers have none at all.
        let officer = testkit::Client::signed_in(
            platform.router(),
            "sachbearbeitung@stadt-koeln.example",
            app::demo::PASSWORD,
        );
        let desk = json!({ "procedure": row.number });
        officer.await.post("/api/v1/bidding/desk", &desk).await.expect(404);
        let stranger = testkit::Client::new(platform.router());
        stranger.post("/api/v1/bidding/desk", &desk).await.expect(401);
        stranger.post("/api/v1/bidding/commit", &sealed.body()).await.expect(401);
    }
}

#[tokio::test]
async fn two_people_of_one_company_do_not_overwrite_each_other() {
    for database in databases("two_people_of_one_company_do_not_overwrite_each_other") {
        let platform = Platform::demo(&database, NOW).await;
        let row = receiving(&platform).await;
        let one = Bidder::new(&platform, BIDDER, &row.number).await;
        let company = one.desk().await["company"]["id"].as_str().unwrap().parse().unwrap();
        platform.new_bidder("kollegin", Some(company)).await;
        let two = Bidder::new(&platform, "kollegin@firma.example", &row.number).await;
        let desk = two.desk().await;
        assert_eq!(desk["people"].as_array().unwrap().len(), 2);

        let mine = one.seal_after(&desk, BID, &[]);
        let hers = two.seal_after(&desk, BID, &[]);
        one.upload(&mine).await;
        two.upload(&hers).await;
        one.commit(&mine).await.expect(201);
        let refused = two.commit(&hers).await.expect(422).json();
        assert_eq!(rule(&refused), "seal-commit-wrong-predecessor");
        // She reads his, and replaces it knowingly.
        let copy = &mine.version.packet.copy;
        VersionKey::from_company_copy(&two.key.identity, copy, &mine.version.commit.key).unwrap();
        two.submit(BID, &[]).await.1.expect(201);
        assert_eq!(one.desk().await["openings"][0]["slots"][0]["head"]["version"], 2);
    }
}

#[tokio::test]
async fn a_sealed_draft_has_revisions_and_is_nobody_elses() {
    for database in databases("a_sealed_draft_has_revisions_and_is_nobody_elses") {
        let platform = Platform::demo(&database, NOW).await;
        let row = receiving(&platform).await;
        let bidder = Bidder::new(&platform, BIDDER, &row.number).await;
        let rival = Bidder::new(&platform, RIVAL, &row.number).await;
        let place = bidder.place().await;
        let path = "/api/v1/bidding/draft";
        bidder.client.post(path, &place).await.expect(404);
        let mut body = place.clone();
        body["sealed"] = json!("QUFB");
        let save = |tag: &'static str, body: Value| {
            let client = bidder.client.clone();
            async move { client.change(axum::http::Method::PUT, path, tag, &body).await }
        };
        assert_eq!(save("\"0\"", body.clone()).await.expect(200).tag(), "\"1\"");
        save("\"0\"", body.clone()).await.expect(412);
        assert_eq!(save("\"1\"", body.clone()).await.expect(200).tag(), "\"2\"");
        save("\"1\"", body.clone()).await.expect(412);
        let read = bidder.client.post(path, &place).await.expect(200).json();
        assert_eq!((&read["revision"], &read["sealed"]), (&json!(2), &json!("QUFB")));
        assert_eq!(bidder.desk().await["openings"][0]["slots"][0]["draft_revision"], 2);
        rival.client.post(path, &place).await.expect(404);
        rival.client.change(axum::http::Method::PUT, path, "\"2\"", &body).await.expect(404);
        body["sealed"] = json!("");
        assert_eq!(rule(&save("\"2\"", body).await.expect(422).json()), "draft-empty");
    }
}

#[tokio::test]
async fn the_check_beforehand_tells_what_would_happen_now() {
    let platform = Platform::demo(&testkit::Databases::Sqlite, NOW).await;
    let row = receiving(&platform).await;
    let bidder = Bidder::new(&platform, BIDDER, &row.number).await;
    let mut asked = bidder.place().await;
    let missing = "0".repeat(32);
    asked["stored"] = json!([missing]);
    let check =
        || async { bidder.client.post("/api/v1/bidding/check", &asked).await.expect(200).json() };
    let found = check().await;
    assert_eq!((&found["accepted"], &found["missing_parts"][0]), (&json!(true), &json!(missing)));
    platform.set_clock(&row.deadline().unwrap().to_string());
    let found = check().await;
    assert_eq!(
        (&found["accepted"], &found["reasons"][0]["rule"]),
        (&json!(false), &json!("bid-late"))
    );
}
