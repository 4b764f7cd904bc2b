//! Before the opening nothing that is stored, listed or sent tells that a company has bid (docs/sealing.md, section 1).
//! It must not look at what the bidder itself is told.

use super::{BID, BIDDER, NOW, receiving};
use serde_json::Value;
use std::path::Path;
use testkit::{Bidder, Client, Databases, Platform, databases};

const AUTHOR: &str = "sachbearbeitung@stadt-koeln.example";

fn contains(hay: &[u8], needle: &[u8]) -> bool {
    hay.windows(needle.len()).any(|window| window == needle)
}

fn files(folder: &Path, found: &mut Vec<(String, Vec<u8>)>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, found);
        } else {
            found.push((path.display().to_string(), std::fs::read(&path).unwrap()));
        }
    }
}

#[tokio::test]
async fn a_dump_holds_no_marker_of_a_bid_and_no_link_to_its_bidder() {
    let platform = Platform::demo(&Databases::Sqlite, NOW).await;
    let row = receiving(&platform).await;
    let bidder = Bidder::new(&platform, BIDDER, &row.number).await;
    let company = bidder.desk().await["company"]["id"].as_str().unwrap().to_owned();
    // What stands in clear of company and procedure before anybody bids.
    let opening = row.procedure.round().unwrap().envelopes[0].opening;
    let marks = |id: uuid::Uuid| {
        [id.to_string().into_bytes(), id.as_bytes().to_vec(), id.simple().to_string().into_bytes()]
    };
    let count = |all: &[(String, Vec<u8>)], id: uuid::Uuid| {
        let hits =
            |bytes: &[u8], mark: &[u8]| bytes.windows(mark.len()).filter(|w| *w == mark).count();
        marks(id)
            .iter()
            .map(|mark| all.iter().map(|(_, bytes)| hits(bytes, mark)).sum::<usize>())
            .sum::<usize>()
    };
    let dump = || async {
        // Everything into the main file, so that old pages of the journal do not count twice.
        platform.tamper("PRAGMA wal_checkpoint(TRUNCATE)").await;
        platform.tamper("VACUUM").await;
        platform.tamper("PRAGMA wal_checkpoint(TRUNCATE)").await;
        let mut found = Vec::new();
        files(platform.folder.path(), &mut found);
        found
    };
    let company: uuid::Uuid = company.parse().unwrap();
    let before = dump().await;
    let (sealed, answer) =
        bidder.submit(BID, &[("MARKER-DATEINAME.pdf", b"MARKER-IN-DER-DATEI")]).await;
    let receipt = answer.expect(201).json();
    let after = dump().await;
    assert!(after.len() > before.len(), "the parts are there");
    for (name, bytes) in &after {
        for marker in ["MARKER", receipt["number"].as_str().unwrap(), "commit/v1", "receipt/v1"] {
            assert!(!contains(bytes, marker.as_bytes()), "{marker} in {name}");
            assert!(!name.contains(marker), "{marker} in {name}");
        }
        let hash = sealed.version.commit.hash();
        assert!(!contains(bytes, &hash.0) && !contains(bytes, hash.to_string().as_bytes()));
    }
    for id in [company, opening.0, row.id.0] {
        assert_eq!(count(&after, id), count(&before, id), "a new link to {id}");
    }
}

#[tokio::test]
async fn an_authority_sees_the_same_with_and_without_bids() {
    for database in databases("an_authority_sees_the_same_with_and_without_bids") {
        let platform = Platform::demo(&database, NOW).await;
        let row = receiving(&platform).await;
        let office = platform.app.store.body(row.office).await.unwrap().unwrap();
        let author = Client::signed_in(platform.router(), AUTHOR, app::demo::PASSWORD).await;
        let public = Client::new(platform.router());
        let paths = [
            format!("/api/v1/office/procedures/{}", row.id),
            "/api/v1/office/procedures".to_owned(),
            format!("/api/v1/procedures/{}", row.number),
            "/api/v1/procedures".to_owned(),
            format!("/ausschreibungen/{}", row.number),
            format!("/vergabestellen/{}", office.slug),
            "/ausschreibungen.atom".to_owned(),
        ];
        let seen = || async {
            let mut all = Vec::new();
            for path in &paths {
                all.push((path.clone(), author.get(path).await.text()));
                all.push((path.clone(), public.get(path).await.text()));
            }
            all
        };
        let before = seen().await;
        let bidder = Bidder::new(&platform, BIDDER, &row.number).await;
        bidder.submit(BID, &[("Angebot.pdf", b"%PDF")]).await.1.expect(201);
        assert_eq!(seen().await, before);
        let due = platform
            .app
            .store
            .due_messages("mail", platform.app.clock.machinery(), 10)
            .await
            .unwrap();
        assert!(due.iter().all(|message| !message.payload.to_string().contains("ZB-")));
        // There is no way to ask for the bids of a procedure but the own ones.
        let desk: Value = bidder.desk().await;
        let place = serde_json::json!({
            "opening": desk["openings"][0]["opening"], "company": desk["company"]["id"], "slot": 1
        });
        author.post("/api/v1/bidding/versions", &place).await.expect(404);
        author.post("/api/v1/bidding/draft", &place).await.expect(404);
    }
}
