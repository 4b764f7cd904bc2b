//! Companies that bid together.
//! It must not test what a bid may say of them; `tender` does.

use super::OPENED;
use super::setting::{APPROVER, AUTHOR, LOT, Setting};
use serde_json::{Value, json};
use testkit::databases;

/// Companies that bid together are one bidder, and each of them is looked at.
#[tokio::test]
async fn members_of_a_consortium_are_found_behind_two_bids_and_asked_about_in_the_register() {
    let name = "members_of_a_consortium_are_found_behind_two_bids_and_asked_about_in_the_register";
    for database in databases(name) {
        let mut s = Setting::below(&database).await;
        let (first, second, third) = (s.name(0).await, s.name(1).await, s.name(2).await);
        let members = |at| {
            let group = json!({"members": [{"name": first}, {"name": third.to_uppercase()},
                {"name": "Nicht angemeldet GmbH"}], "representative": first});
            if at == 0 { group } else { Value::Null }
        };
        let bids = [("81000.00", true), ("84000.00", true), ("90000.00", true)];
        s.open_with(OPENED, &bids, members).await;
        let noted = async |s: &Setting, at: usize| {
            let lot = s.evaluation().await["lots"][0].clone();
            let bids = lot["bids"].as_array().unwrap().clone();
            let bid = bids.into_iter().find(|bid| bid["bid"] == s.bid(at).as_str()).unwrap();
            bid["findings"].to_string().contains("bid-company-behind-two")
        };
        assert!(noted(&s, 0).await && noted(&s, 2).await, "it stands behind both");
        assert!(!noted(&s, 1).await, "{second} bids alone");
        s.act(AUTHOR, "evaluation", &json!({}), 200, "").await;
        let propose = json!({"kind": "propose_award", "lot": LOT, "reason": "Niedrigster Preis."});
        s.step(AUTHOR, &propose, 200, "").await;
        let alone = json!({"alone_because": "Vertretung im Urlaub nicht erreichbar."});
        s.act(APPROVER, "decision", &alone, 200, "").await;
        let missing = s.evaluation().await["lots"][0]["register_missing"].clone();
        let missing: Vec<&str> =
            missing.as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap()).collect();
        assert!(missing.len() == 2 && missing.contains(&&*first) && missing.contains(&&*third));
        for at in [0, 2] {
            s.act(AUTHOR, "award", &json!({}), 422, "procedure-register").await;
            let register = json!({"kind": "record_register", "firm": s.company(at).await,
                "answered_at": "2027-01-11T10:00:00Z", "sha256": "ab".repeat(32)});
            s.step(AUTHOR, &register, 200, "").await;
        }
        s.act(AUTHOR, "award", &json!({}), 200, "").await;
    }
}
