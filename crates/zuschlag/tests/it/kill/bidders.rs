//! Companies that hand in one version after another: a commit that was acknowledged is there, each once.

use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;
use tender::procedure::Stage;
use testkit::{Bidder, Platform};

const BID: &str = r#"{"format":"zuschlag/bid/v1","declared_by":{"name":"Probe"}}"#;

/// Number of a procedure that receives bids, with a key record.
pub(crate) async fn receiving(platform: &Platform) -> String {
    let query = app::PublicQuery { limit: 50, ..app::PublicQuery::open() };
    let (found, _) = platform.app.public_procedures(&query).await.unwrap();
    let row = found.into_iter().map(|one| one.row).find(|row| {
        matches!(&row.procedure.stage, Stage::Receiving(stage) if stage.round.invited.is_none())
    });
    let row = row.unwrap();
    row.number
}

/// What the program had said yes to.
pub(crate) struct Acknowledged {
    bidder: Bidder,
    place: Value,
    /// Receipts by the hash of the commit.
    pub(crate) receipts: BTreeMap<String, Value>,
}

/// Bids until it is told to stop, and counts uploads and commits that were taken. A client repeats the same bytes until it
/// has an answer.
pub(crate) async fn bid_until(
    bidder: Bidder,
    stop: Arc<AtomicBool>,
    taken: Arc<AtomicUsize>,
) -> Acknowledged {
    let mut receipts = BTreeMap::new();
    let (mut place, file) = (Value::Null, vec![7; 90_000]);
    while !stop.load(Ordering::SeqCst) {
        let ask = json!({ "procedure": bidder.procedure });
        let Some(desk) = again(&bidder, "/api/v1/bidding/desk", &ask).await else { continue };
        place = json!({ "opening": desk["openings"][0]["opening"],
                        "company": desk["company"]["id"], "slot": 1 });
        let sealed = bidder.seal_after(&desk, BID, &[("Angebot.pdf", file.as_slice())]);
        for (object, bytes) in &sealed.objects {
            let path = format!("/api/v1/bidding/parts/{}", object.as_str());
            let octets = [("content-type", "application/octet-stream")];
            loop {
                let put = axum::http::Method::PUT;
                match bidder.client.try_send(put, &path, &octets, bytes.clone()).await {
                    Some(answer) if answer.status.is_success() => {
                        taken.fetch_add(1, Ordering::SeqCst);
                        break;
                    }
                    Some(answer) => assert!(answer.status.is_server_error(), "{}", answer.text()),
                    None => {}
                }
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
        }
        let hash = sealed.version.commit.hash().to_string();
        let body = sealed.body();
        loop {
            if let Some(receipt) = again(&bidder, "/api/v1/bidding/commit", &body).await {
                receipts.insert(hash, receipt);
                taken.fetch_add(1, Ordering::SeqCst);
                break;
            }
        }
    }
    Acknowledged { bidder, place, receipts }
}

/// Sends once; nothing where no answer came or the program asks to come back.
async fn again(bidder: &Bidder, path: &str, body: &Value) -> Option<Value> {
    let json = [("content-type", "application/json")];
    let post = axum::http::Method::POST;
    let Some(answer) = bidder.client.try_send(post, path, &json, body.to_string()).await else {
        tokio::time::sleep(Duration::from_millis(50)).await;
        return None;
    };
    if answer.status.is_server_error() {
        tokio::time::sleep(Duration::from_millis(50)).await;
        return None;
    }
    assert!(answer.status.is_success(), "{path}: {}", answer.text());
    Some(answer.json())
}

impl Acknowledged {
    /// Every receipt is there word for word, versions are without gap, none is there twice.
    pub(crate) async fn check(&self) {
        let answer = self.bidder.client.post("/api/v1/bidding/versions", &self.place).await;
        let shown = answer.expect(200).json();
        let versions = shown["versions"].as_array().unwrap();
        let mut seen = BTreeMap::new();
        for (number, version) in (1_u64..).zip(versions) {
            assert_eq!(version["version"].as_u64(), Some(number), "{version}");
            let hash = version["hash"].as_str().unwrap().to_owned();
            assert!(seen.insert(hash, version).is_none(), "twice: {version}");
        }
        for (hash, receipt) in &self.receipts {
            let version = seen.get(hash).unwrap();
            assert_eq!(version["receipted"]["receipt"], receipt["receipt"], "another receipt");
        }
        assert_eq!(seen.len(), self.receipts.len(), "something is there that was never answered");
    }
}
