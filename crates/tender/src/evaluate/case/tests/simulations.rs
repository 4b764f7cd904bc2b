//! Simulations as the command line and the API give them.
//!
//! It must not hold anything but tests.

use super::*;

fn simulated(case: &Json) -> Json {
    serde_json::to_value(simulate_case(&case.to_string()).unwrap()).unwrap()
}

fn refused(case: &Json) -> Vec<(String, &'static str)> {
    let faults = simulate_case(&case.to_string()).unwrap_err();
    faults.into_iter().map(|fault| (fault.pointer, fault.message.key)).collect()
}

fn bids() -> Json {
    json!([{"performance": "800", "price": "100000"}, {"performance": "880", "price": "112000"}])
}

#[test]
fn an_inverse_price_shows_what_a_step_is_worth_and_which_third_bid_turns_two_round() {
    let method = json!({"id": "PTS_INVERSE", "max_price_points": "40"});
    let case = json!({"method": method, "total_points": "60", "step": "4",
        "bids": [{"performance": "50", "price": "100000"}, {"performance": "55", "price": "115000"}]});
    let shown = simulated(&case);
    assert_eq!(
        (&shown["method"], &shown["score_kind"]),
        (&json!("PTS_INVERSE"), &json!("total_points"))
    );
    // 40 − 40/1.1 points for ten percent; 40·Pmin/P = 36 at 100000·40/36.
    assert_eq!(shown["worth"][0]["ten_percent_price"]["fraction"], "40/11");
    assert_eq!(shown["worth"][0]["step_price"]["fraction"], "1000000/9");
    assert_eq!(shown["worth"][0]["step_price"]["decimal"], "111111.111111");
    let third = &shown["flips"][0]["third"];
    assert!(third["price"].is_object(), "{shown}");
    let text = |value: &Json| value["fraction"].as_str().unwrap().to_owned();
    let with = |third: bool| {
        let mut all = vec![
            json!({"id": "A", "performance": "50", "price": "100000"}),
            json!({"id": "B", "performance": "55", "price": "115000"}),
        ];
        if third {
            let (performance, price) = (
                text(&shown["flips"][0]["third"]["performance"]),
                text(&shown["flips"][0]["third"]["price"]),
            );
            all.push(json!({"id": "C", "performance": performance, "price": price}));
        }
        let report = run(&json!({"method": method, "bids": all}));
        let order = report["bids"].as_array().unwrap().iter();
        order
            .map(|bid| bid["id"].as_str().unwrap().to_owned())
            .filter(|id| id != "C")
            .collect::<Vec<_>>()
    };
    let (before, after) = (with(false), with(true));
    assert_eq!(
        before.iter().rev().cloned().collect::<Vec<_>>(),
        after,
        "the third bid turns them round"
    );
}

#[test]
fn a_published_reference_leaves_no_influence_to_third_bids() {
    let method = json!({"id": "W_REF", "performance_weight": "60", "price_weight": "40",
        "reference_performance": "800", "reference_price": "100000"});
    let shown = simulated(&json!({"method": method, "total_points": "1000", "bids": bids()}));
    assert_eq!(shown["flips"][0]["bids"], json!([0, 1]));
    assert_eq!(shown["flips"][0]["third"], Json::Null);
    assert_eq!(shown["flips"][0]["said"]["key"], "evaluation-flip-impossible");
    assert_eq!(shown["example"], Json::Null);
    assert_eq!(shown["warnings"], json!([]));
}

#[test]
fn a_method_that_is_refused_by_default_is_shown_with_its_risk() {
    let method = json!({"id": "W_MEAN", "performance_weight": "50", "price_weight": "50"});
    let shown = simulated(&json!({"method": method}));
    let keys: Vec<&str> = shown["warnings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["message"]["key"].as_str().unwrap())
        .collect();
    assert_eq!(keys, ["evaluation-method-refused", "evaluation-method-risky"]);
    assert!(shown["example"]["third"].is_object());
    assert_eq!((&shown["worth"], &shown["flips"]), (&json!([]), &json!([])));
}

#[test]
fn methods_without_exchange_give_no_price_for_quality() {
    let shown = simulated(&json!({"method": {"id": "PRICE_ONLY"}, "bids": bids()}));
    assert_eq!(shown["worth"][1]["ten_percent_price"], Json::Null);
    assert_eq!(shown["worth"][1]["step_price"], Json::Null);
    assert_eq!(shown["worth"][1]["said"].as_array().unwrap().len(), 1);
}

#[test]
fn every_fault_of_a_simulation_is_named_at_once() {
    let at = |pointer: &str, key| (pointer.to_owned(), key);
    let zero = "evaluation-value-not-positive";
    let case = json!({"method": {"id": "PTS_K", "max_price_points": "40", "k": "1"}, "step": "0", "total_points": "-1",
        "bids": [{"performance": "-1", "price": "0"}, {"performance": "0", "price": "0.01"}]});
    let mut found = refused(&case);
    found.sort();
    let mut wanted = vec![
        at("/bids/0/performance", zero),
        at("/bids/0/price", zero),
        at("/method/k", "evaluation-factor-too-small"),
        at("/step", zero),
        at("/total_points", zero),
    ];
    wanted.sort();
    assert_eq!(found, wanted);
    assert_eq!(refused(&json!({"method": {"id": "EXT_RATIO"}}))[0].0, "/method/tolerance_percent");
    let many: Vec<Json> =
        (1..=9).map(|n| json!({"performance": "1", "price": n.to_string()})).collect();
    let simple = json!({"id": "SIMPLE_RATIO"});
    assert_eq!(
        refused(&json!({"method": simple, "bids": many})),
        [at("/bids", "evaluation-simulate-too-many")]
    );
    assert_eq!(
        simulated(&json!({"method": simple, "bids": many[..8]}))["flips"].as_array().unwrap().len(),
        28
    );
}
