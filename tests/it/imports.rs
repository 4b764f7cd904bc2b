//! Beginning a procedure with what is there already: a notice, an earlier procedure, CPV codes by words.
//! It must not test what `exchange` reads; that is compared with reviewed lists there.

use axum::http::Method;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::PathBuf;
use testkit::{Answer, Client, Databases, Platform, databases, notices};

const NOW: &str = "2026-11-23T09:00:00Z";
const AUTHOR: &str = "sachbearbeitung@stadt-koeln.example";
const STRANGER: &str = "sachbearbeitung@zentrale-dienste-nrw.example";
const BIDDER: &str = "angebote@rheinblick-gebaeudedienste.example";

/// An official example, if the reference material is there.
fn example(test: &str, name: &str) -> Option<Vec<u8>> {
    let Some(folder) = std::env::var_os("ZUSCHLAG_REFERENCE").filter(|_| notices(test)) else {
        println!("skipped: {test}: ZUSCHLAG_REFERENCE is not set");
        return None;
    };
    let path = PathBuf::from(folder).join("eforms/sdk-1.14.2/examples/notices").join(name);
    Some(std::fs::read(path).unwrap())
}

async fn sign_in(platform: &Platform, email: &str) -> Client {
    Client::signed_in(platform.router(), email, app::demo::PASSWORD).await
}

async fn office(client: &Client) -> String {
    let me = client.get("/api/v1/session").await.expect(200).json();
    me["roles"][0]["body"].as_str().unwrap().to_owned()
}

async fn import(client: &Client, office: &str, bytes: impl Into<axum::body::Body>) -> Answer {
    let path = format!("/api/v1/office/procedures/import?office={office}");
    client.send(Method::POST, &path, &[("content-type", "application/xml")], bytes).await
}

/// The fields of a list of values, each value with its place, and with its reason where it was left.
fn fields(view: &Value, list: &str) -> BTreeSet<String> {
    let values = view[list].as_array().unwrap();
    for value in values {
        assert!(value["path"].as_str().is_some_and(|path| path.starts_with("/*")), "{value}");
        assert!(value["value"].as_str().is_some_and(|text| !text.is_empty()), "{value}");
        assert_eq!(value["why"].is_string(), list == "left", "{value}");
    }
    values.iter().filter_map(|value| value["field"].as_str()).map(str::to_owned).collect()
}

#[tokio::test]
async fn a_notice_becomes_a_draft_and_every_value_has_its_line() {
    let test = "a_notice_becomes_a_draft_and_every_value_has_its_line";
    let Some(bytes) = example(test, "cn_24_open.xml") else { return };
    for database in databases(test) {
        let platform = Platform::demo(&database, NOW).await;
        let author = sign_in(&platform, AUTHOR).await;
        let office = office(&author).await;
        let view = import(&author, &office, bytes.clone()).await.expect(201).json();
        assert_eq!(view["failed"], json!(["BR-BT-00514-0310"]));
        assert_eq!((&view["xsd_ok"], &view["subtype"]), (&json!(true), &json!("16")));
        let told = view["findings"].as_array().unwrap().iter();
        let mut told = told.filter(|finding| finding["rule"] == "BR-BT-00514-0310");
        assert!(told.next().is_some_and(|finding| finding["line"].as_u64() > Some(1)));
        let (taken, left) = (fields(&view, "taken"), fields(&view, "left"));
        for field in ["BT-21-Procedure", "BT-24-Procedure", "BT-105-Procedure", "BT-21-Lot"] {
            assert!(taken.contains(field), "{field} is not among {taken:?}");
        }
        for field in ["BT-500-Organization-Company", "BT-131(d)-Lot", "OPP-070-notice"] {
            assert!(left.contains(field), "{field} is not among {left:?}");
        }
        let path =
            format!("/api/v1/office/procedures/{}", view["procedure"]["id"].as_str().unwrap());
        let draft = author.get(&path).await.expect(200).json()["draft"].clone();
        assert_eq!(draft["procedure_type"], "open");
        assert_eq!(draft["title"]["de"], "", "an English text is never called a German one");
        assert!(draft["title"]["en"].as_str().unwrap().starts_with("Term Contract"));
        // § 15 VgV: thirty days from dispatch for electronic bids, never less.
        // Proposed is noon of the first working day after that and after the last week of the year.
        assert_eq!(draft["dates"]["bid_deadline"], "2027-01-04T11:00:00Z", "{draft}");
        sign_in(&platform, BIDDER).await.get(&path).await.expect(404);
    }
}

#[tokio::test]
async fn a_notice_with_everything_leaves_nothing_out() {
    let test = "a_notice_with_everything_leaves_nothing_out";
    let Some(bytes) = example(test, "cn_24_maximal.xml") else { return };
    let platform = Platform::demo(&Databases::Sqlite, NOW).await;
    let author = sign_in(&platform, AUTHOR).await;
    let view = import(&author, &office(&author).await, bytes).await.expect(201).json();
    assert_eq!(view["failed"], json!([]));
    let (taken, left) = (fields(&view, "taken"), fields(&view, "left"));
    assert!(taken.contains("BT-21-Procedure") && left.contains("BT-500-Organization-Company"));
    // A framework comes over as far as a draft holds it; auctions and groups of lots stay behind with their place.
    assert!(left.len() > taken.len(), "{} of {}", left.len(), taken.len());
}

#[tokio::test]
async fn what_is_no_contract_notice_is_refused_and_nothing_is_begun() {
    let test = "what_is_no_contract_notice_is_refused_and_nothing_is_begun";
    let Some(plan) = example(test, "pin-buyer_24.xml") else { return };
    let platform = Platform::demo(&Databases::Sqlite, NOW).await;
    let (author, bidder) = (sign_in(&platform, AUTHOR).await, sign_in(&platform, BIDDER).await);
    let office = office(&author).await;
    let before = author.get("/api/v1/office/procedures").await.expect(200).json();
    let refused = import(&author, &office, plan.clone()).await.expect(422).json();
    assert_eq!(refused["errors"][0]["rule"], "import-not-a-call");
    let broken = import(&author, &office, "<a>\n<b></a>").await.expect(422).json();
    assert_eq!(broken["errors"][0]["rule"], "xml-end-tag");
    let said = "Zeile 2, Spalte 4: Hier steht „</a>“, wo „</b>“ stehen muss.";
    assert_eq!(broken["errors"][0]["detail"], said);
    import(&author, &office, vec![b' '; 8 * 1024 * 1024 + 1]).await.expect(413);
    import(&Client::new(platform.router()), &office, plan).await.expect(401);
    let call = example(test, "cn_24_open.xml").unwrap();
    let answer = import(&bidder, &office, call).await;
    assert!(matches!(answer.status.as_u16(), 403 | 404), "{}", answer.text());
    let after = author.get("/api/v1/office/procedures").await.expect(200).json();
    assert_eq!(before["items"], after["items"]);
}

#[tokio::test]
async fn an_earlier_procedure_is_copied_without_its_dates() {
    for database in databases("an_earlier_procedure_is_copied_without_its_dates") {
        let platform = Platform::demo(&database, NOW).await;
        let (author, stranger) =
            (sign_in(&platform, AUTHOR).await, sign_in(&platform, STRANGER).await);
        let office_of_author = office(&author).await;
        let begin = json!({"office": office_of_author, "draft": {
            "title": {"de": "Winterdienst"}, "cpv": ["90620000"], "urgency": "Sturm",
            "estimated_value": "12000.00", "dates": {"bid_deadline": "2026-12-15T11:00:00Z"},
        }});
        let begun = author.post("/api/v1/office/procedures", &begin).await.expect(201).json();
        let path = format!("/api/v1/office/procedures/{}/copy", begun["id"].as_str().unwrap());
        let copied = author.post(&path, &json!({"office": office_of_author})).await;
        let copied = copied.expect(201).json();
        assert_ne!(copied["procedure"]["id"], begun["id"]);
        assert_eq!(copied["left"].as_array().unwrap().len(), 2, "dates and reasons: {copied}");
        let why = copied["left"][0]["why"].as_str().unwrap();
        assert!(why.contains("ein Verfahren"), "{why}");
        let id = copied["procedure"]["id"].as_str().unwrap();
        let shown = author.get(&format!("/api/v1/office/procedures/{id}")).await.expect(200).json();
        assert_eq!(shown["draft"]["title"]["de"], "Winterdienst");
        assert_eq!(shown["draft"]["estimated_value"], "12000.00");
        assert_eq!(shown["draft"]["dates"]["bid_deadline"], Value::Null);
        assert_eq!(shown["draft"]["urgency"], "");
        // A draft of another office cannot even be known.
        let elsewhere = json!({"office": office(&stranger).await});
        stranger.post(&path, &elsewhere).await.expect(404);
    }
}

#[tokio::test]
async fn codes_are_found_by_words_of_both_languages() {
    let test = "codes_are_found_by_words_of_both_languages";
    if !notices(test) {
        return;
    }
    let platform = Platform::demo(&Databases::Sqlite, NOW).await;
    let public = Client::new(platform.router());
    let found = async |typed: &str| {
        let answer = public.get(&format!("/api/v1/cpv?q={typed}")).await.expect(200).json();
        let items = answer["items"].as_array().unwrap().clone();
        items.iter().map(|hit| hit["code"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    for (typed, code) in [
        ("Fensterreinigung", "90911300"),
        ("gebaeudereinigung", "90911200"),
        ("Geb%C3%A4udereinigung", "90911200"),
        ("90911300", "90911300"),
        ("window%20cleaning", "90911300"),
        ("Feuerwehrfahrzeuge", "34144210"),
        ("Stra%C3%9Fenreinigung", "90610000"),
    ] {
        let codes = found(typed).await;
        assert!(codes.iter().take(5).any(|found| found == code), "{typed}: {codes:?}");
    }
    assert!(found("xyzzy").await.is_empty());
}
