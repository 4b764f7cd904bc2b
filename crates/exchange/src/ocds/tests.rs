//! Releases of a told procedure: what shows when, and to whom.
//! They must not touch a database.

use super::*;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use tender::act::Act;
use tender::id::{BidId, BodyId, LotId};
use tender::money::Euro;
use uuid::Uuid;

const LOTS: [u128; 2] = [0xa1, 0xa2];
const WINNER: u128 = 0xc1;
const LOSER: u128 = 0xc2;
const BIDS: [u128; 2] = [0xb1, 0xb2];

fn id(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

fn draft(value_public: bool) -> Value {
    json!({
        "title": {"de": "Reinigung der Schulen"}, "description": {"de": "Täglich."},
        "procedure_type": "open", "contract_kind": "service", "cpv": ["90911200", "90919200"],
        "place": {"nuts": "DEA23", "postcode": "50667", "town": "Köln"},
        "estimated_value": "250000.50", "value_public": value_public,
        "lots": [
            {"id": id(LOTS[0]), "title": {"de": "Nord"}, "estimated_value": "150000.00"},
            {"id": id(LOTS[1]), "title": {"de": "Süd"}}
        ],
        "award": [{"id": "price", "kind": "price", "name": {"de": "Preis"}, "weight": "100"}],
        "method": "PRICE_ONLY", "electronic": true,
        "dates": {"bid_deadline": "2026-12-15T11:00:00Z", "questions_until": "2026-12-08T11:00:00Z",
            "contract_start": "2027-02-01", "contract_end": "2028-07-31"}
    })
}

/// The steps of a whole procedure, each an hour after the one before.
fn steps(value_public: bool) -> Vec<Value> {
    let draft = draft(value_public);
    let (opening, question) = (id(0x80), id(0x90));
    let entry = |bid: u128, firm: u128| {
        json!({"bid": id(bid), "bidder": id(firm), "received_at": "2026-12-14T10:00:00Z",
            "lots": [id(LOTS[0]), id(LOTS[1])], "readable": true})
    };
    let lot = id(LOTS[0]);
    vec![
        json!({"kind": "begin", "draft": draft}),
        json!({"kind": "submit", "draft": draft}),
        json!({"kind": "approve"}),
        json!({"kind": "publish", "openings": [opening]}),
        json!({"kind": "ask", "question": question, "text": "Wir, die Muster GmbH, fragen."}),
        json!({"kind": "answer", "question": question, "asked": {"de": "Auch samstags?"},
            "answer": {"de": "Ja."}}),
        json!({"kind": "move_deadline", "deadline": "2026-12-22T11:00:00Z", "reason": "Viele Fragen"}),
        json!({"kind": "cancel", "lot": id(LOTS[1]), "ground": "basis_changed", "reason": "Kein Bedarf"}),
        json!({"kind": "close"}),
        json!({"kind": "begin_opening", "opening": opening}),
        json!({"kind": "record_opening", "entries": [entry(BIDS[0], WINNER), entry(BIDS[1], LOSER)],
            "late": [], "record": "0a".repeat(32)}),
        json!({"kind": "evaluate", "lot": lot, "order": BIDS.map(id), "winners": [id(BIDS[0])],
            "result": "0a".repeat(32)}),
        json!({"kind": "propose_award", "lot": lot, "reason": "Das wirtschaftlichste Angebot."}),
        json!({"kind": "decide_award", "lot": lot}),
        json!({"kind": "send_letters", "lot": lot, "letters": []}),
        json!({"kind": "award", "lot": lot, "value": "140000.10"}),
        json!({"kind": "publish_result", "lot": lot}),
        json!({"kind": "start_contract", "lot": lot, "from": "2027-02-01", "until": "2028-07-31"}),
        json!({"kind": "end_contract", "lot": lot, "on": "2028-06-30"}),
        json!({"kind": "close_file"}),
    ]
}

fn acts(value_public: bool) -> Vec<Act> {
    let act = |(place, step): (usize, Value)| {
        let at = format!("2026-11-{:02}T{:02}:00:00Z", 2 + place / 24, place % 24);
        serde_json::from_value(json!({
            "schema": 1, "id": id(0x100 + u128::try_from(place).unwrap()), "procedure": id(1),
            "by": {"person": id(0x200 + u128::try_from(place % 2).unwrap())}, "at": at, "recorded_at": at, "rule_set": "r", "source": "§ 1",
            "step": step,
            "computed": {"retain_until": "2032-01-01T00:00:00Z", "earliest_award": "2026-11-01T00:00:00Z"}
        }))
        .unwrap()
    };
    steps(value_public).into_iter().enumerate().map(act).collect()
}

fn organisation(name: &str) -> Organisation {
    Organisation {
        id: name.to_lowercase(),
        name: name.to_owned(),
        town: "Köln".into(),
        ..Organisation::default()
    }
}

fn source(depth: Depth) -> Source {
    let firm = |number, name: &str| (BodyId(id(number)), organisation(name));
    let offer = |price| Offer {
        received_at: "2026-12-14T10:00:00Z".parse().unwrap(),
        prices: BTreeMap::from([(LotId(id(LOTS[0])), Euro::from_cents(price))]),
    };
    let document = |name: &str, at: &str, gone: Option<&str>| DocumentFile {
        id: name.to_lowercase(),
        name: name.to_owned(),
        url: format!("https://v.example/{name}"),
        media_type: "application/pdf".into(),
        sha256: "0b".repeat(32),
        added_at: at.parse().unwrap(),
        withdrawn_at: gone.map(|at| at.parse().unwrap()),
    };
    Source {
        depth,
        prefix: PREFIX.into(),
        number: "2026-7".into(),
        url: "https://v.example/ausschreibungen/2026-7".into(),
        office: organisation("Vergabestelle"),
        buyers: vec![organisation("Stadt")],
        firms: BTreeMap::from([firm(WINNER, "Gewinnerin"), firm(LOSER, "Verliererin")]),
        documents: vec![
            document("Plan", "2026-11-01T00:00:00Z", Some("2026-11-02T06:00:00Z")),
            document("Neu", "2026-11-02T06:00:00Z", None),
        ],
        notices: Vec::new(),
        hold_hours: Some(48),
        offers: BTreeMap::from([
            (BidId(id(BIDS[0])), offer(14_000_010)),
            (BidId(id(BIDS[1])), offer(19_999_999)),
        ]),
    }
}

fn told(depth: Depth, value_public: bool) -> Vec<Value> {
    let acts = acts(value_public);
    let told = releases(&source(depth), (1..).zip(&acts)).unwrap();
    told.iter().map(|release| serde_json::to_value(release).unwrap()).collect()
}

fn tags(releases: &[Value]) -> Vec<String> {
    releases.iter().map(|release| release["tag"][0].as_str().unwrap().to_owned()).collect()
}

#[test]
fn everybody_learns_each_public_step_and_no_other() {
    let told = told(Depth::Public, true);
    let expected = [
        "tender",
        "tenderUpdate",
        "tenderAmendment",
        "tenderAmendment",
        "award",
        "contractUpdate",
        "contractTermination",
    ];
    assert_eq!(tags(&told), expected);
    assert_eq!(told[4]["tag"], json!(["award", "contract"]));
    let ids: Vec<_> = told.iter().map(|release| release["id"].as_str().unwrap()).collect();
    assert_eq!(ids[0], "2026-7-4", "number and place in the file");
    assert_eq!(told[0]["ocid"], "ocds-zuschl-2026-7");
}

#[test]
fn nothing_tells_of_bids_before_the_result_and_a_loser_is_never_named() {
    let told = told(Depth::Public, true);
    for release in &told[..4] {
        let text = release.to_string();
        assert!(release.get("bids").is_none() && release.get("awards").is_none(), "{text}");
        assert!(!text.contains("Gewinnerin"), "{text}");
    }
    for release in &told {
        let text = release.to_string();
        assert!(!text.contains("Verliererin") && !text.contains("verliererin"), "{text}");
        assert!(!text.contains("199999.99") && !text.contains("Muster GmbH"), "{text}");
    }
    let result = &told[4];
    assert_eq!(result["bids"]["statistics"][0]["value"], 2);
    assert!(result["bids"].get("details").is_none());
    assert_eq!(result["awards"][0]["suppliers"][0]["name"], "Gewinnerin");
    assert_eq!(result["awards"][0]["value"], json!({"amount": 140_000.1, "currency": "EUR"}));
    assert_eq!(result["contracts"][0]["awardID"], result["awards"][0]["id"]);
}

#[test]
fn estimates_are_shown_only_where_they_were_released() {
    let open = told(Depth::Public, true);
    assert_eq!(open[0]["tender"]["value"]["amount"], json!(250_000.5));
    let hidden = told(Depth::Public, false);
    assert!(hidden.iter().all(|release| !release.to_string().contains("250000.5")));
    assert!(hidden[0]["tender"]["lots"][0].get("value").is_none());
    let file = told(Depth::File, false);
    assert_eq!(file[0]["tender"]["lots"][0]["value"]["amount"], json!(150_000));
}

#[test]
fn who_reads_the_file_sees_every_opened_bid_and_the_award_at_once() {
    let told = told(Depth::File, false);
    let opened = told.iter().find(|release| release.get("bids").is_some()).unwrap();
    let details = opened["bids"]["details"].as_array().unwrap();
    assert_eq!(details.len(), 2, "of the lot that was not cancelled");
    assert_eq!(details[1]["tenderers"][0]["name"], "Verliererin");
    assert_eq!(details[1]["value"]["amount"], json!(199_999.99));
    let before: Vec<_> = told.iter().take_while(|release| *release != opened).collect();
    assert!(before.iter().all(|release| !release.to_string().contains("Verliererin")));
    assert_eq!(
        tags(&told)[4..],
        ["tenderUpdate", "award", "awardUpdate", "contractUpdate", "contractTermination"]
    );
}

#[test]
fn a_release_holds_what_was_known_then() {
    let told = told(Depth::Public, true);
    let first = &told[0]["tender"];
    assert_eq!(first["documents"].as_array().unwrap().len(), 1);
    assert_eq!(first["documents"][0]["sha256"], "0b".repeat(32));
    assert_eq!(first["tenderPeriod"]["endDate"], "2026-12-15T11:00:00Z");
    assert_eq!(first["hasEnquiries"], false);
    let moved = &told[2]["tender"];
    assert_eq!(moved["tenderPeriod"]["endDate"], "2026-12-22T11:00:00Z");
    assert_eq!(moved["amendments"][0]["rationale"], "Viele Fragen");
    assert_eq!(moved["enquiries"][0]["answer"], "Ja.");
    assert_eq!(moved["documents"][0]["dateModified"], "2026-11-02T06:00:00Z");
    assert_eq!(moved["documents"].as_array().unwrap().len(), 2);
    let cancelled = &told[3]["tender"];
    assert_eq!(cancelled["lots"][1]["status"], "cancelled");
    assert_eq!(cancelled["amendments"][1]["relatedLots"], json!([id(LOTS[1])]));
    assert_eq!(cancelled["status"], "active");
    assert_eq!(told[4]["tender"]["status"], "complete");
}

#[test]
fn days_are_days_of_berlin() {
    let told = told(Depth::Public, true);
    let period = &told[0]["tender"]["contractPeriod"];
    assert_eq!(period["startDate"], "2027-02-01T00:00:00+01:00");
    assert_eq!(period["endDate"], "2028-07-31T23:59:59+02:00");
    assert_eq!(told[6]["contracts"][0]["status"], "terminated");
}

#[test]
fn a_record_ends_with_what_is_known_now() {
    let acts = acts(true);
    let told = releases(&source(Depth::Public), (1..).zip(&acts)).unwrap();
    let record = serde_json::to_value(record(told).unwrap()).unwrap();
    assert_eq!(record["compiledRelease"]["tag"], json!(["compiled"]));
    assert_eq!(record["compiledRelease"]["awards"], record["releases"][6]["awards"]);
    assert!(super::record(Vec::new()).is_none());
}

#[test]
fn nothing_is_released_of_a_draft() {
    let acts = acts(true);
    let told = releases(&source(Depth::Public), (1..).zip(&acts[..3])).unwrap();
    assert!(told.is_empty());
}

#[test]
fn a_package_is_whole_json_from_its_pieces() {
    let package = |kind| Package {
        kind,
        uri: "https://v.example/api/v1/export/ocds/records.json".into(),
        publisher: "Zuschlag".into(),
        publisher_uri: "https://v.example".into(),
        policy: "https://v.example/daten".into(),
        published: "2026-11-22T00:00:00Z".parse().unwrap(),
    };
    let acts = acts(true);
    let told = releases(&source(Depth::Public), (1..).zip(&acts)).unwrap();
    let record = record(told).unwrap();
    for (kind, list, count) in
        [(PackageKind::Records, "records", 2), (PackageKind::Releases, "releases", 14)]
    {
        let package = package(kind);
        let mut bytes = package.head().into_bytes();
        bytes.extend(package.entries(&record, true).unwrap());
        bytes.extend(package.entries(&record, false).unwrap());
        bytes.extend(package.tail().as_bytes());
        let read: Value = serde_json::from_slice(&bytes).unwrap();
        assert_eq!(read[list].as_array().unwrap().len(), count);
        assert_eq!(read["extensions"].as_array().unwrap().len(), 4);
    }
}

#[test]
fn a_prefix_is_that_of_the_registry() {
    assert!(is_prefix(PREFIX) && is_prefix("ocds-213czf"));
    assert!(!is_prefix("ocds-213CZF") && !is_prefix("ocds-213czf0") && !is_prefix("213czf"));
}
