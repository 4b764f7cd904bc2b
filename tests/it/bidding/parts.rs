//! Sealed parts: broken off, sent again, changed, missing, and a storage that fails.
//! It must not test sealing itself.

use super::{BID, BIDDER, NOW, receiving, rule};
use axum::body::{Body, Bytes};
use axum::http::Method;
use futures_util::stream;
use serde_json::json;
use testkit::{Bidder, Platform, databases};

#[tokio::test]
async fn a_broken_upload_leaves_nothing_and_is_resumed() {
    for database in databases("a_broken_upload_leaves_nothing_and_is_resumed") {
        let platform = Platform::demo(&database, NOW).await;
        let row = receiving(&platform).await;
        let bidder = Bidder::new(&platform, BIDDER, &row.number).await;
        let sealed = bidder.seal(BID, &[("Angebot.pdf", &[7; 200_000])]).await;
        let names: Vec<&str> = sealed.objects.keys().map(seal::value::ObjectName::as_str).collect();
        let there = || async {
            let asked = json!({ "objects": names });
            let found =
                bidder.client.post("/api/v1/bidding/parts", &asked).await.expect(200).json();
            found["parts"].as_array().unwrap().len()
        };
        let (object, bytes) = sealed.objects.iter().next().unwrap();
        let half = Bytes::copy_from_slice(&bytes[..bytes.len() / 2]);
        let broken = stream::iter([Ok(half), Err(std::io::Error::other("the line broke"))]);
        let path = format!("/api/v1/bidding/parts/{object}");
        bidder.client.send(Method::PUT, &path, &[], Body::from_stream(broken)).await.expect(400);
        assert_eq!(there().await, 0);
        let refused = bidder.commit(&sealed).await.expect(422).json();
        assert_eq!(rule(&refused), "bid-part-missing");

        bidder.part(object.as_str(), bytes).await.expect(201);
        assert_eq!(there().await, 1);
        // The same bytes once more are as good; others under that name are not.
        bidder.part(object.as_str(), bytes).await.expect(200);
        assert_eq!(
            rule(&bidder.part(object.as_str(), b"other").await.expect(422).json()),
            "part-taken"
        );
        bidder.upload(&sealed).await;
        assert_eq!(there().await, sealed.objects.len());
        bidder.commit(&sealed).await.expect(201);
    }
}

#[tokio::test]
async fn a_part_has_a_random_name_and_a_largest_size() {
    let platform = Platform::demo(&testkit::Databases::Sqlite, NOW).await;
    let row = receiving(&platform).await;
    let bidder = Bidder::new(&platform, BIDDER, &row.number).await;
    assert_eq!(rule(&bidder.part("angebot", b"x").await.expect(422).json()), "part-name");
    let name = "a".repeat(32);
    let large = bidder.part(&name, &vec![0; (17 << 20) + 1]).await.expect(422).json();
    assert_eq!(rule(&large), "part-size");
    bidder.part(&name, b"small").await.expect(201);
}

#[tokio::test]
async fn parts_that_no_bid_claims_are_forgotten_and_the_others_never() {
    for database in databases("parts_that_no_bid_claims_are_forgotten_and_the_others_never") {
        let platform = Platform::demo(&database, NOW).await;
        let row = receiving(&platform).await;
        let bidder = Bidder::new(&platform, BIDDER, &row.number).await;
        let (sealed, answer) = bidder.submit(BID, &[("Angebot.pdf", b"%PDF")]).await;
        answer.expect(201);
        let left = "b".repeat(32);
        bidder.part(&left, b"left over").await.expect(201);
        platform.set_clock("2027-06-01T00:00:00Z");
        platform.app.forget_leftovers().await.unwrap();
        assert!(platform.app.store.part(&left).await.unwrap().is_none());
        for object in sealed.objects.keys() {
            let part = platform.app.store.part(object.as_str()).await.unwrap().unwrap();
            assert!(platform.app.store.blobs.read(&part.blob, None).await.is_ok());
        }
    }
}

#[tokio::test]
async fn a_storage_that_fails_acknowledges_nothing() {
    let platform = Platform::demo(&testkit::Databases::Sqlite, NOW).await;
    let row = receiving(&platform).await;
    let bidder = Bidder::new(&platform, BIDDER, &row.number).await;
    let sealed = bidder.seal(BID, &[]).await;
    let objects = platform.folder.path().join("objects");
    std::fs::remove_dir_all(&objects).unwrap();
    std::fs::write(&objects, b"a file where a folder should be").unwrap();
    let (object, bytes) = sealed.objects.iter().next().unwrap();
    bidder.part(object.as_str(), bytes).await.expect(500);
    assert_eq!(rule(&bidder.commit(&sealed).await.expect(422).json()), "bid-part-missing");
    std::fs::remove_file(&objects).unwrap();
    std::fs::create_dir(&objects).unwrap();
    bidder.upload(&sealed).await;
    // The database takes no more entries: no receipt, and nothing half-done.
    platform.tamper("ALTER TABLE bid_entry RENAME COLUMN copy TO copied").await;
    bidder.commit(&sealed).await.expect(500);
    platform.tamper("ALTER TABLE bid_entry RENAME COLUMN copied TO copy").await;
    assert!(bidder.desk().await["openings"][0]["slots"][0]["head"].is_null());
    bidder.commit(&sealed).await.expect(201);
}
