//! The law by API, for everybody: what is dear is refused or waits, and keeps nobody else waiting.
//! It must not test rules; `tender` does.

use serde_json::{Value, json};
use std::cell::RefCell;
use testkit::{Client, Databases, Platform};

const NOW: &str = "2026-11-23T09:00:00Z";

/// A ranking that takes a while: prices whose common denominator grows with every bid.
fn dear() -> Value {
    let price = |place: usize| format!("1/{}{place}", "7".repeat(90));
    let bid = |place: usize| json!({ "id": place.to_string(), "price": price(place), "performance": price(place) });
    let bids: Vec<Value> = (0..40).map(bid).collect();
    let decision = json!({ "decided_by": "legal office", "reason": "decided on 2 February 2026" });
    json!({ "method": { "id": "W_MEAN", "performance_weight": "50", "price_weight": "50", "legal_override": decision },
            "bids": bids })
}

#[tokio::test]
async fn a_dear_ranking_does_not_keep_a_cheap_question_waiting() {
    let platform = Platform::new(&Databases::Sqlite, NOW).await;
    let client = Client::new(platform.router());
    let done = RefCell::new(Vec::new());
    let asked = |path: &'static str, case: Value| {
        let (client, done) = (client.clone(), &done);
        async move {
            let answer = client.post(path, &case).await;
            done.borrow_mut().push(path);
            answer
        }
    };
    let (rank, period) = ("/api/v1/law/rank", "/api/v1/law/period");
    let cheap = json!({ "event": "2026-12-01", "rule": "eu-forward", "days": 35 });
    let (dear, cheap) = tokio::join!(asked(rank, dear()), asked(period, cheap));
    assert_eq!(*done.borrow(), [period, rank], "this test has one thread, and it served both");
    dear.expect(200);
    cheap.expect(200);
}

#[tokio::test]
async fn a_ranking_without_bound_is_refused_with_its_rule_and_a_way_out() {
    let platform = Platform::new(&Databases::Sqlite, NOW).await;
    let client = Client::new(platform.router());
    let price = |place: usize| format!("1/{}{place}", "3".repeat(90));
    let bid = |place: usize| json!({ "id": place.to_string(), "price": price(place) });
    let fine: Vec<Value> = (0..200).map(bid).collect();
    let rate = json!({ "life_cycle": { "method": "m", "discount_rate_percent": format!("1/{}", "7".repeat(97)), "years": 100 } });
    let costs = json!([{ "name": "x", "first_year": 0, "last_year": 100, "amount": "17" }]);
    let offer = json!({ "base": "5", "costs": costs });
    for (case, rule) in [
        (json!({ "method": { "id": "PRICE_ONLY" }, "bids": fine }), "evaluation-too-fine"),
        (
            json!({ "method": { "id": "PRICE_ONLY" }, "price_rules": rate, "bids": [{ "id": "0", "offer": offer }] }),
            "evaluation-life-cycle-unusable",
        ),
    ] {
        let problem = client.post("/api/v1/law/rank", &case).await.expect(422).json();
        assert_eq!(problem["errors"][0]["rule"], rule, "{problem}");
    }
}
