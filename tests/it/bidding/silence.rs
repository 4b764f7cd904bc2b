//! Before the opening nothing that is stored, listed or sent tells that a company has bid (docs/sealing.md, section 1).
//! It must not look at what the bidder itself is told.

use super::dump::Dump;
use super::{BID, BIDDER, NOW, receiving};
use serde_json::Value;
use testkit::{Bidder, Client, Platform, databases};

const AUTHOR: &str = "sachbearbeitung@stadt-koeln.example";

#[tokio::test]
async fn a_dump_holds_no_marker_of_a_bid_and_no_link_to_its_bidder() {
    for database in databases("a_dump_holds_no_marker_of_a_bid_and_no_link_to_its_bidder") {
        let platform = Platform::demo(&database, NOW).await;
        let row = receiving(&platform).await;
        let bidder = Bidder::new(&platform, BIDDER, &row.number).await;
        let company = bidder.desk().await["company"]["id"].as_str().unwrap().parse().unwrap();
        let opening = row.procedure.round().unwrap().envelopes[0].opening;
        // What stands in clear of company and procedure before anybody bids.
        let before = Dump::of(&platform).await;
        let (sealed, answer) =
            bidder.submit(BID, &[("MARKER-DATEINAME.pdf", b"MARKER-IN-DER-DATEI")]).await;
        let receipt = answer.expect(201).json();
        let after = Dump::of(&platform).await;
        assert!(after.len() > before.len(), "the parts are there");
        assert!(after.holds(row.number.as_bytes()).is_some(), "what is public can be found");
        let (number, hash) = (receipt["number"].as_str().unwrap(), sealed.version.commit.hash());
        let markers: [&[u8]; 5] =
            [b"MARKER", number.as_bytes(), b"/commit/v1", b"/receipt/v1", &hash.0];
        for marker in markers {
            assert_eq!(after.holds(marker), None, "{:?}", String::from_utf8_lossy(marker));
        }
        for id in [company, opening.0, row.id.0] {
            assert_eq!(after.count(id), before.count(id), "a new link to {id}");
        }
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
        let mails = || async {
            let now = platform.app.clock.machinery();
            let due = platform.app.store.due_messages("mail", now, 1_000).await.unwrap();
            due.iter().map(|message| message.payload.to_string()).collect::<Vec<_>>()
        };
        let mails_before = mails().await;
        let before = seen().await;
        let bidder = Bidder::new(&platform, BIDDER, &row.number).await;
        bidder.submit(BID, &[("Angebot.pdf", b"%PDF")]).await.1.expect(201);
        assert_eq!(seen().await, before);
        // Nobody gets a mail because of it.
        assert_eq!(mails().await, mails_before);
        // There is no way to ask for the bids of a procedure but the own ones.
        let desk: Value = bidder.desk().await;
        let place = serde_json::json!({
            "opening": desk["openings"][0]["opening"], "company": desk["company"]["id"], "slot": 1
        });
        author.post("/api/v1/bidding/versions", &place).await.expect(404);
        author.post("/api/v1/bidding/draft", &place).await.expect(404);
    }
}
