//! Equal bids: the lot decides before two who watch, and nobody else.
//! It must not test the announced chain; `tender::evaluate` does.

use super::OPENED;
use super::setting::{AUTHOR, LOT, Setting};
use serde_json::json;
use testkit::databases;

#[tokio::test]
async fn among_equal_bids_the_lot_decides_and_not_who_ranks_them() {
    for database in databases("among_equal_bids_the_lot_decides_and_not_who_ranks_them") {
        let mut s = Setting::below(&database).await;
        s.open(OPENED, &[("84000.00", true), ("84000.00", true), ("90000.00", true)]).await;
        let (one, two, last) = (s.bid(0), s.bid(1), s.bid(2));
        let preview = s.path(&format!("lots/{LOT}/ranking"));
        let preview = s.author.get(&preview).await.expect(200).json();
        assert_eq!(preview["report"]["ties"].as_array().unwrap().len(), 1, "{preview}");

        s.act(AUTHOR, "evaluation", &json!({}), 422, "evaluation-tie-open").await;
        let chosen = json!({"winners": [two], "passed_over_because": "Guter Eindruck."});
        s.act(AUTHOR, "evaluation", &chosen, 422, "evaluation-tie-open").await;
        let draw = |order: [&str; 2], witnesses: &[&str]| json!({"draws": [{"order": order, "witnesses": witnesses, "at": "2027-01-11T12:30:00Z"}]});
        let alone = draw([&two, &one], &["Frau Kaya"]);
        s.act(AUTHOR, "evaluation", &alone, 422, "evaluation-draw-incomplete").await;
        let others = draw([&two, &last], &["Frau Kaya", "Herr Brandt"]);
        s.act(AUTHOR, "evaluation", &others, 422, "evaluation-tie-open").await;
        let drawn = draw([&two, &one], &["Frau Kaya", "Herr Brandt"]);
        s.act(AUTHOR, "evaluation", &drawn, 200, "").await;
        let ranking = s.evaluation().await["lots"][0]["ranking"].clone();
        assert_eq!(ranking["winners"], json!([two]));
        assert_eq!(ranking["order"], json!([two, one, last]));
    }
}
