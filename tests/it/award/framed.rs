//! A framework agreement in its notices: announced as one, concluded as one.
//! It must not test call-offs; the domain does.

use super::OPENED;
use super::begun::{draft, framework, price};
use super::setting::{APPROVER, AUTHOR, LOT, NOW, Setting};
use axum::http::Method;
use futures_util::TryStreamExt as _;
use serde_json::{Value, json};
use testkit::{Client, Databases, Platform, databases, notices};

#[tokio::test]
async fn a_framework_above_the_thresholds_lacks_nothing_and_its_notice_is_right() {
    if !notices("a_framework_above_the_thresholds_lacks_nothing_and_its_notice_is_right") {
        return;
    }
    let platform = Platform::demo(&Databases::Sqlite, NOW).await;
    let author = Client::signed_in(platform.router(), AUTHOR, app::demo::PASSWORD).await;
    let me = author.get("/api/v1/session").await.expect(200).json();
    let (own, buyer) = (&me["roles"][0]["body"], other_office(&platform).await);
    for (end, reason) in [("2031-03-31", ""), ("2033-03-31", "Die Anlage schreibt sich ab.")] {
        let mut content = draft("open", "PRICE_ONLY", "1000000.00", &price());
        content["dates"]["contract_end"] = json!(end);
        content["framework"] = framework(reason);
        content["framework"]["authorities"] = json!([own, buyer]);
        let begin = json!({"office": own, "draft": content});
        let begun = author.post("/api/v1/office/procedures", &begin).await.expect(201).json();
        let path = format!("/api/v1/office/procedures/{}", begun["id"].as_str().unwrap());
        let upload = format!("{path}/documents?name=L.txt&purpose=read");
        author.send(Method::POST, &upload, &[], "Reinigen, täglich.").await.expect(201);
        // Once a draft lacks nothing its notice is made, and each rule that it fails is a finding.
        let findings = author.get(&path).await.expect(200).json()["findings"].clone();
        assert_eq!(findings, json!([]), "until {end}");
    }
}

async fn other_office(platform: &Platform) -> Value {
    let office = platform.app.store.body_by_slug("zentrale-dienste-nrw").await.unwrap().unwrap();
    json!(office.id)
}

#[tokio::test]
async fn a_framework_is_concluded_as_one_with_its_maximum_and_no_total() {
    let name = "a_framework_is_concluded_as_one_with_its_maximum_and_no_total";
    if !notices(name) {
        return;
    }
    for database in databases(name) {
        let mut s = Setting::framework(&database, 1).await;
        s.open(OPENED, &[("84000.00", true), ("81000.00", true)]).await;
        s.act(AUTHOR, "evaluation", &json!({}), 200, "").await;
        let propose = json!({"kind": "propose_award", "lot": LOT, "reason": "Niedrigster Preis."});
        s.step(AUTHOR, &propose, 200, "").await;
        s.act(AUTHOR, "decision", &json!({}), 200, "").await;
        s.act(APPROVER, "decision", &json!({}), 200, "").await;
        let register = json!({"kind": "record_register", "firm": s.company(1).await,
            "answered_at": "2027-01-11T10:00:00Z", "sha256": "ab".repeat(32)});
        s.step(AUTHOR, &register, 200, "").await;
        s.act(AUTHOR, "award", &json!({}), 200, "").await;
        s.act(AUTHOR, "result", &Value::Null, 200, "").await;
        let store = &s.platform.app.store;
        let kept = store.notices(s.id).await.unwrap().pop().unwrap();
        assert_eq!(kept.subtype, "E4");
        let parts = store.blobs.read(&kept.object, None).await.unwrap();
        let notice = parts.try_collect::<Vec<_>>().await.unwrap().concat();
        assert_eq!(s.wrong(notice.clone()).await, Vec::<Value>::new());
        let words = String::from_utf8(notice).unwrap();
        for part in [
            ">fa-wo-rc<",
            "MaximumValueAmount currencyID=\"EUR\">120000.00<",
            "FrameworkMaximumAmount currencyID=\"EUR\">120000.00<",
            "ContractFrameworkIndicator>false<",
        ] {
            assert!(words.contains(part), "{part}: {words}");
        }
    }
}

/// Several firms share what is called off: their prices do not add up to a value.
#[tokio::test]
async fn the_value_of_a_framework_with_several_firms_is_its_maximum() {
    for database in databases("the_value_of_a_framework_with_several_firms_is_its_maximum") {
        let mut s = Setting::framework(&database, 2).await;
        s.open(OPENED, &[("84000.00", true), ("81000.00", true), ("99000.00", true)]).await;
        s.act(AUTHOR, "evaluation", &json!({}), 200, "").await;
        let propose = json!({"kind": "propose_award", "lot": LOT, "reason": "Niedrigste Preise."});
        s.step(AUTHOR, &propose, 200, "").await;
        s.act(AUTHOR, "decision", &json!({}), 200, "").await;
        s.act(APPROVER, "decision", &json!({}), 200, "").await;
        for firm in [0, 1] {
            let register = json!({"kind": "record_register", "firm": s.company(firm).await,
                "answered_at": "2027-01-11T10:00:00Z", "sha256": "ab".repeat(32)});
            s.step(AUTHOR, &register, 200, "").await;
        }
        s.act(AUTHOR, "award", &json!({}), 200, "").await;
        let contract = s.evaluation().await["lots"][0]["contract"].clone();
        assert_eq!(contract["value"], "120000.00");
        assert_eq!(contract["firms"], json!([s.name(1).await, s.name(0).await]));
        s.publish_result().await;
    }
}
