//! Who left, and who is out: neither holds up a judgement or a decision, nor counts in it.

use super::setting::{APPROVER, AUTHOR, EVALUATOR, JUDGE, LOT, Setting};
use super::{OPENED, databases, score};
use serde_json::{Value, json};

#[tokio::test]
async fn who_left_before_all_was_judged_and_what_is_excluded_hold_nobody_up() {
    for database in databases("who_left_before_all_was_judged_and_what_is_excluded_hold_nobody_up")
    {
        let mut s = Setting::union(&database, "SIMPLE_RATIO").await;
        s.open(OPENED, &[("980000.00", true), ("900000.00", true), ("950000.00", true)]).await;
        let (one, two, out) = (s.bid(0), s.bid(1), s.bid(2));
        let (scores, consensus) = (format!("lots/{LOT}/scores"), format!("lots/{LOT}/consensus"));
        let all = json!({"scores": [
            score(&one, "plan", "9", "Vertretung geregelt."), score(&one, "team", "8", "Erfahren."),
            score(&two, "plan", "6", "Nur werktags."), score(&two, "team", "5", "Kurze Einarbeitung.")]});
        let begun = json!({"scores": [score(&out, "plan", "4", "Lückenhaft.")]});
        s.put(EVALUATOR, &scores, &all, 200, "").await;
        s.put(EVALUATOR, &scores, &begun, 200, "").await;
        s.put(EVALUATOR, &consensus, &begun, 200, "").await;
        let glance = json!({"scores": [score(&two, "plan", "7", "Ausreichend.")]});
        s.put(JUDGE, &scores, &glance, 200, "").await;
        s.put(EVALUATOR, &consensus, &all, 422, "evaluation-opinion-missing").await;
        let conflict = json!({"kind": "record_conflict", "person": s.person(JUDGE).await, "reason": "Verwandt."});
        s.step(APPROVER, &conflict, 200, "").await;
        s.put(EVALUATOR, &consensus, &all, 200, "").await;

        // Unsuitable is a bid by a criterion that was published, and by no other.
        let shown = s.evaluation().await;
        assert_eq!(shown["rules"]["suitability"], json!(["Drei vergleichbare Aufträge"]));
        let exclude = |exclusion: Value| json!({"kind": "exclude", "lot": LOT, "bid": out, "exclusion": exclusion});
        let vague = exclude(json!({"grounds": ["unsuitable"], "reason": "Zu klein."}));
        s.step(EVALUATOR, &vague, 422, "procedure-exclusion-unpublished").await;
        let named =
            json!({"grounds": ["unsuitable"], "reason": "Nur ein Auftrag.", "criterion": 0});
        s.step(EVALUATOR, &exclude(named), 200, "").await;
        s.act(EVALUATOR, "freeze", &Value::Null, 200, "").await;
        s.act(AUTHOR, "evaluation", &json!({}), 200, "").await;
    }
}

#[tokio::test]
async fn a_signature_of_who_may_decide_no_more_counts_no_more() {
    for database in databases("a_signature_of_who_may_decide_no_more_counts_no_more") {
        let mut s = Setting::below(&database).await;
        s.open(OPENED, &[("84000.00", true), ("81000.00", true)]).await;
        s.act(AUTHOR, "evaluation", &json!({}), 200, "").await;
        let propose = json!({"kind": "propose_award", "lot": LOT, "reason": "Niedrigster Preis."});
        s.step(AUTHOR, &propose, 200, "").await;
        s.act(APPROVER, "decision", &json!({}), 200, "").await;
        let conflict = json!({"kind": "record_conflict", "person": s.person(APPROVER).await, "reason": "Verwandt."});
        s.step(AUTHOR, &conflict, 200, "").await;
        s.act(AUTHOR, "decision", &json!({}), 200, "").await;
        assert_eq!(s.evaluation().await["lots"][0]["stage"], "proposed", "one alone has signed");
        s.act(AUTHOR, "decision", &json!({}), 422, "award-second-person").await;
    }
}
