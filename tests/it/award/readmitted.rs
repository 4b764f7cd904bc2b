//! A bid that comes in again after the others were judged.
//! It must not test when an exclusion is taken back; `tender` does.

use super::setting::{APPROVER, AUTHOR, EVALUATOR, LOT, Setting};
use super::{OPENED, score};
use serde_json::{Value, json};
use testkit::{databases, notices};

/// What was judged and frozen stays as it was; the bid that is in again is judged by itself, and ranked with the others.
#[tokio::test]
async fn a_bid_that_is_taken_in_again_after_the_freeze_is_judged_and_the_others_stay() {
    let name = "a_bid_that_is_taken_in_again_after_the_freeze_is_judged_and_the_others_stay";
    if !notices(name) {
        return;
    }
    for database in databases(name) {
        let mut s = Setting::union(&database, "SIMPLE_RATIO").await;
        s.open(OPENED, &[("980000.00", true), ("900000.00", true)]).await;
        let (one, two) = (s.bid(0), s.bid(1));
        let out = json!({"kind": "exclude", "lot": LOT, "bid": two, "exclusion":
            {"grounds": ["missing_documents"], "reason": "Der Nachweis fehlt."}});
        s.step(EVALUATOR, &out, 200, "").await;
        let of = |bid: &str, plan: &str| json!({"scores": [score(bid, "plan", plan, "Schlüssig."), score(bid, "team", "8", "Erfahren.")]});
        let (scores, consensus) = (format!("lots/{LOT}/scores"), format!("lots/{LOT}/consensus"));
        s.put(EVALUATOR, &scores, &of(&one, "6"), 200, "").await;
        s.put(EVALUATOR, &consensus, &of(&one, "6"), 200, "").await;
        s.act(EVALUATOR, "freeze", &Value::Null, 200, "").await;
        s.act(EVALUATOR, "freeze", &Value::Null, 422, "procedure-quality-frozen").await;
        let shown = async |s: &Setting| s.evaluation().await["lots"][0].clone();
        assert_eq!(shown(&s).await["frozen"], true);

        let back = json!({"kind": "reset", "reason": "Der Nachweis lag doch bei.",
            "target": {"to": "examining", "lot": LOT, "readmitted": [two]}});
        s.step(APPROVER, &back, 200, "").await;
        let lot = shown(&s).await;
        assert_eq!(lot["frozen"], false, "one bid is to be judged");
        let settled = |bid: &str| {
            let bids = lot["bids"].as_array().unwrap().clone();
            bids.into_iter().find(|known| known["bid"] == bid).unwrap()["settled"].clone()
        };
        assert_eq!((settled(&one), settled(&two)), (json!(true), json!(false)));
        s.act(AUTHOR, "evaluation", &json!({}), 422, "evaluation-level-missing").await;
        s.put(EVALUATOR, &scores, &of(&one, "1"), 422, "procedure-quality-frozen").await;
        s.put(EVALUATOR, &consensus, &of(&one, "1"), 422, "procedure-quality-frozen").await;
        s.act(EVALUATOR, "freeze", &Value::Null, 422, "evaluation-consensus-missing").await;
        s.put(EVALUATOR, &scores, &of(&two, "9"), 200, "").await;
        s.put(EVALUATOR, &consensus, &of(&two, "9"), 200, "").await;
        s.act(EVALUATOR, "freeze", &Value::Null, 200, "").await;
        assert_eq!(shown(&s).await["frozen"], true);
        s.put(EVALUATOR, &scores, &of(&two, "1"), 422, "procedure-quality-frozen").await;
        s.act(AUTHOR, "evaluation", &json!({}), 200, "").await;
        assert_eq!(shown(&s).await["ranking"]["winners"], json!([two]));
    }
}
