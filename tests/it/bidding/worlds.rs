//! Attack 10: two worlds that differ by five hundred bids look the same to everybody but the bidders, and in a dump.
//! It must not look into what a bidder is told of the own bids.

use super::dump::Dump;
use super::{NOW, RIVAL, entries, receiving};
use app::ProcedureRow;
use ledger::checkpoint::Checkpoint;
use ledger::note::Note;
use serde_json::json;
use std::collections::BTreeMap;
use testkit::{Bidder, Client, Databases, Platform, databases};
use uuid::Uuid;

const AUTHOR: &str = "sachbearbeitung@stadt-koeln.example";
/// So many companies may bid in both worlds, and do in the second; fewer on the database that comes second.
const BIDS: [usize; 2] = [500, 120];
const BID: &str = r#"{"format":"zuschlag/bid/v1","declared_by":{"name":"MARKER-IM-ANGEBOT"}}"#;

/// The platform with companies that may bid, of which so many do, each once.
struct World {
    platform: Platform,
    row: ProcedureRow,
    companies: Vec<Uuid>,
    bidders: Vec<Bidder>,
    /// Keys of the rows in the order in which the bids came.
    rows: Vec<Uuid>,
}

impl World {
    async fn new(database: &Databases, there: usize) -> Self {
        let platform = Platform::demo(database, NOW).await;
        let row = receiving(&platform).await;
        let (mut companies, mut bidders) = (Vec::new(), Vec::new());
        for number in 0..there {
            let slug = format!("firma-{number}");
            companies.push(platform.new_bidder(&slug, None).await.0);
            let email = format!("{slug}@firma.example");
            bidders.push(Bidder::new(&platform, &email, &row.number).await);
        }
        Self { platform, row, companies, bidders, rows: Vec::new() }
    }

    /// Each company bids once, in the middle of a minute.
    async fn bid(&mut self) {
        self.platform.set_clock("2026-11-23T09:00:17.123456Z");
        for bidder in &self.bidders {
            bidder.submit(BID, &[]).await.1.expect(201);
        }
        let stored = entries(&self.platform, &self.row).await;
        let stored: BTreeMap<Uuid, Uuid> =
            stored.iter().flatten().map(|entry| (entry.company.0, entry.row)).collect();
        self.rows = self.companies.iter().map(|company| stored[company]).collect();
    }

    /// Minutes later the log holds what came.
    async fn later(&self) {
        self.platform.set_clock("2026-11-23T09:05:00Z");
        self.platform.app.work_once().await.unwrap();
    }

    /// What the public, the office in charge and a rival see, by address.
    async fn seen(&self) -> BTreeMap<String, String> {
        let router = self.platform.router();
        let author = Client::signed_in(router.clone(), AUTHOR, app::demo::PASSWORD).await;
        let rival = Bidder::new(&self.platform, RIVAL, &self.row.number).await;
        let public = Client::new(router);
        let (id, number) = (self.row.id, &self.row.number);
        let office = format!("/api/v1/office/procedures/{id}");
        let mut seen = BTreeMap::new();
        let paths = [
            "/",
            "/ausschreibungen",
            "/ausschreibungen.atom",
            "/vergeben",
            "/daten",
            "/readyz",
            "/status",
            "/api/v1/status",
            "/stellen",
            "/api/v1/procedures",
            "/api/v1/log/statements",
            "/log/keys",
        ];
        let mut paths: Vec<String> = paths.map(str::to_owned).to_vec();
        for rest in [
            "",
            "/unterlagen",
            "/bekanntmachung",
            "/fragen",
            "/aenderungen",
            "/schluesselblatt.txt",
        ] {
            paths.push(format!("/ausschreibungen/{number}{rest}"));
        }
        paths.push(format!("/api/v1/procedures/{number}"));
        paths.extend(
            ["", "/bids", "/opening", "/keys", "/acts"].map(|rest| format!("{office}{rest}")),
        );
        paths.push("/api/v1/office/procedures".to_owned());
        for path in paths {
            for (who, client) in
                [("public", &public), ("office", &author), ("rival", &rival.client)]
            {
                let answer = client.get(&path).await;
                seen.insert(
                    format!("{who} {path}"),
                    format!("{} {}", answer.status, answer.text()),
                );
            }
        }
        // What is refused is refused in the same words, whether there is something or not.
        let opening = self.row.procedure.round().unwrap().envelopes[0].opening;
        let place = json!({ "opening": opening, "company": self.companies[0], "slot": 1 });
        for path in ["versions", "draft", "check"] {
            for (who, client) in [("office", &author), ("rival", &rival.client)] {
                let answer = client.post(&format!("/api/v1/bidding/{path}"), &place).await;
                let said = answer.text().replace(&self.companies[0].to_string(), "COMPANY");
                seen.insert(format!("{who} {path}"), format!("{} {said}", answer.status));
            }
        }
        seen.extend(self.log(&public).await);
        seen
    }

    /// The log: what is random in it is told by its length.
    async fn log(&self, public: &Client) -> BTreeMap<String, String> {
        let head = public.get("/log/checkpoint").await.expect(200);
        let size = Checkpoint::parse(Note::parse(&head.bytes).unwrap().text()).unwrap().head.size;
        let mut told = BTreeMap::from([("size".to_owned(), size.to_string())]);
        told.insert("checkpoint".to_owned(), head.bytes.len().to_string());
        for path in ["tile/0/000", "tile/entries/000"] {
            let tile = public.get(&format!("/log/{path}.p/{size}")).await.expect(200);
            told.insert(path.to_owned(), tile.bytes.len().to_string());
        }
        told
    }
}

#[tokio::test]
async fn attack_10_five_hundred_bids_change_nothing_that_anybody_else_can_see() {
    let name = "attack_10_five_hundred_bids_change_nothing_that_anybody_else_can_see";
    for (database, bids) in databases(name).into_iter().zip(BIDS) {
        let none = World::new(&database, bids).await;
        let mut many = World::new(&database, bids).await;
        // Ids are random, and pages of an index hold some of them twice: one world is compared with itself.
        let unbid = Dump::of(&many.platform).await;
        many.bid().await;
        let bid = Dump::of(&many.platform).await;
        let waiting = many.platform.app.store.log_entries(None, 10_000).await.unwrap();
        let instants = waiting.iter().filter(|entry| entry.queued_at % 60_000_000 != 0);
        assert_eq!((waiting.len() >= bids, instants.count()), (true, 0), "an instant of a bid");
        for company in many.companies.iter().step_by(100) {
            assert_eq!(bid.count(*company), unbid.count(*company), "a link to a company");
        }
        for world in [&none, &many] {
            world.later().await;
        }
        let (quiet, loud) = (none.seen().await, many.seen().await);
        assert!(quiet.len() > 60, "{}", quiet.len());
        for (path, said) in &quiet {
            assert_eq!(said, &loud[path], "{path}");
        }

        let (before, after) = (Dump::of(&none.platform).await, Dump::of(&many.platform).await);
        for marker in [b"MARKER".as_slice(), b"/commit/v1", b"/receipt/v1", b"number ZB-"] {
            assert_eq!(after.holds(marker), before.holds(marker), "{marker:?}");
        }
        let opening = many.row.procedure.round().unwrap().envelopes[0].opening.0;
        for id in [opening, many.row.id.0] {
            assert_eq!(after.count(id), before.count(id), "a link to {id}");
        }
        // The order of rows is not the order in which they came: about half of the steps go up, six deviations at most off.
        let up = many.rows.windows(2).filter(|pair| pair[0] < pair[1]).count();
        let most_off = (3 * (bids + 1)).isqrt();
        assert!(up.abs_diff(bids / 2) <= most_off, "{up}");
    }
}
