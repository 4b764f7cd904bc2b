//! Entries that arrive together are stored in one transaction: each has its own answer all the same.
//! It must not count transactions; whether they are few is for the benchmark.

use super::{BID, NOW, entries, receiving, rule};
use axum::http::StatusCode;
use futures_util::future::join_all;
use seal::manifest::FileEntry;
use seal::note::Note;
use seal::record::KeyRecord;
use seal::value::Id;
use seal::version::{Content, SealedVersion, VersionKey, seal_version};
use std::collections::BTreeMap;
use std::time::Duration;
use testkit::{Bidder, Platform, SealedBid, databases, next};
use tokio::task::JoinSet;

async fn bidders(platform: &Platform, procedure: &str, count: usize) -> Vec<Bidder> {
    let mut all = Vec::new();
    for one in 0..count {
        platform.new_bidder(&format!("firma-{one}"), None).await;
        let email = format!("firma-{one}@firma.example");
        all.push(Bidder::new(platform, &email, procedure).await);
    }
    all
}

#[tokio::test]
async fn many_at_once_have_an_answer_each_and_a_refusal_touches_nobody_else() {
    for database in databases("many_at_once_have_an_answer_each_and_a_refusal_touches_nobody_else")
    {
        let platform = Platform::demo(&database, NOW).await;
        let row = receiving(&platform).await;
        let before = entries(&platform, &row).await.len();
        let bidders = bidders(&platform, &row.number, 12).await;
        let mut sealed = Vec::new();
        for (number, bidder) in bidders.iter().enumerate() {
            let bid = bidder.seal(BID, &[("Angebot.pdf", b"%PDF")]).await;
            // Nothing that number 3 names was ever stored.
            if number != 3 {
                bidder.upload(&bid).await;
            }
            sealed.push(bid);
        }
        // The note of number 4 comes with the shares of number 5.
        sealed[4].version.packet = sealed[5].version.packet.clone();
        // Everybody twice at the same time.
        let sent = bidders.iter().zip(&sealed).chain(bidders.iter().zip(&sealed));
        let answers = join_all(sent.map(|(bidder, bid)| bidder.commit(bid))).await;
        let (first, second) = answers.split_at(bidders.len());
        for (number, (one, other)) in first.iter().zip(second).enumerate() {
            let mut both = [one.status, other.status];
            both.sort();
            let refused = [StatusCode::UNPROCESSABLE_ENTITY; 2];
            match number {
                3 => assert_eq!((both, rule(&one.json())), (refused, "bid-part-missing")),
                4 => assert_eq!((both, rule(&one.json())), (refused, "bid-share-differs")),
                _ => {
                    assert_eq!(both, [StatusCode::OK, StatusCode::CREATED], "{number}");
                    assert_eq!(one.json()["receipt"], other.json()["receipt"], "one receipt");
                }
            }
        }
        assert_eq!(entries(&platform, &row).await.len(), before + 10);
    }
}

#[tokio::test]
async fn a_client_that_goes_away_takes_nobody_along_and_finds_its_bid_when_it_asks_again() {
    for database in
        databases("a_client_that_goes_away_takes_nobody_along_and_finds_its_bid_when_it_asks_again")
    {
        let platform = Platform::demo(&database, NOW).await;
        let row = receiving(&platform).await;
        let before = entries(&platform, &row).await.len();
        let mut sending = JoinSet::new();
        for (number, bidder) in bidders(&platform, &row.number, 8).await.into_iter().enumerate() {
            let bid = bidder.seal(BID, &[]).await;
            bidder.upload(&bid).await;
            sending.spawn(async move {
                if number % 2 == 0 {
                    // The line breaks somewhere on the way.
                    let wait = Duration::from_micros(500) * u32::try_from(number).unwrap();
                    drop(tokio::time::timeout(wait, bidder.commit(&bid)).await);
                }
                let answer = bidder.commit(&bid).await;
                assert!(answer.status.is_success(), "{number}: {}", answer.status);
            });
        }
        while let Some(sent) = sending.join_next().await {
            sent.unwrap();
        }
        let entries = entries(&platform, &row).await;
        assert_eq!(entries.len(), before + 8);
        assert!(entries.iter().all(|slot| slot.len() == 1), "none twice");
    }
}

/// A bid for a slot whose file was sealed for another bid of the same company.
fn of_borrowed_file(
    bidder: &Bidder,
    desk: &serde_json::Value,
    slot: u64,
    file: &FileEntry,
) -> SealedBid {
    let record = desk["openings"][0]["record"].as_str().unwrap();
    let record = KeyRecord::parse(Note::parse(record.as_bytes()).unwrap().text()).unwrap();
    let people = [bidder.key.identity.recipient()];
    let mut rng = app::ids::rng().unwrap();
    let key = VersionKey::random(&mut rng);
    let mut place = next(desk, 0);
    place.slot = slot;
    let files = vec![file.clone()];
    let content = Content { place, record: &record, bid: BID.to_owned(), files, people: &people };
    let version: SealedVersion = seal_version(&key, content, &bidder.key.signer, &mut rng).unwrap();
    let name = version.commit.manifest.object.clone();
    let objects = BTreeMap::from([(name, version.manifest.clone())]);
    SealedBid { version, objects, key }
}

#[tokio::test]
async fn what_cannot_be_stored_together_is_stored_one_after_another() {
    for database in databases("what_cannot_be_stored_together_is_stored_one_after_another") {
        let platform = Platform::demo(&database, NOW).await;
        let row = receiving(&platform).await;
        let bidder = &bidders(&platform, &row.number, 1).await[0];
        let desk = bidder.desk().await;
        let mut rng = app::ids::rng().unwrap();
        let other = VersionKey::random(&mut rng).recipient();
        let sealed = seal::parts::seal_bytes(b"%PDF", &other, &mut rng).unwrap();
        for (object, bytes) in &sealed.objects {
            bidder.part(object.as_str(), bytes).await.expect(201);
        }
        let file = FileEntry {
            name: "Angebot.pdf".to_owned(),
            media_type: "application/pdf".to_owned(),
            envelope: Id::parse("whole").unwrap(),
            size: sealed.measured.size,
            sha256: sealed.measured.sha256,
            parts: sealed.parts,
        };
        let bids: Vec<SealedBid> =
            (1..=4).map(|slot| of_borrowed_file(bidder, &desk, slot, &file)).collect();
        for bid in &bids {
            bidder.upload(bid).await;
        }
        // All claim the same part, which counts once: together they would be one too few.
        for answer in join_all(bids.iter().map(|bid| bidder.commit(bid))).await {
            answer.expect(201);
        }
    }
}
