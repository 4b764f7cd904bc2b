//! Cases with faults: each is told at once with its pointer, and contradictions are not resolved.
//!
//! It must not hold anything but tests.

use super::*;

#[test]
fn every_fault_is_reported_at_once_with_its_pointer() {
    let mut case = with_criteria();
    case["method"]["k"] = json!("2");
    case["surprise"] = json!(1);
    case["bids"][0]["scores"] = json!({"Q1": "4", "Q9": "1"});
    case["bids"][1]["price"] = json!(80);
    case["bids"][2]["price"] = json!("1e3");
    case["bids"][3]["id"] = json!("A");
    let found = faults(&case);
    for expected in [
        ("/surprise", "input-unknown-key"),
        ("/bids/1/price", "input-wrong-kind"),
        ("/bids/2/price", "evaluation-unreadable-number"),
    ] {
        assert!(found.contains(&(expected.0.to_owned(), expected.1)), "{expected:?} in {found:?}");
    }
    case["bids"][1]["price"] = json!("80");
    case["bids"][2]["price"] = json!("70");
    let found = faults(&case);
    for expected in [
        ("/surprise", "input-unknown-key"),
        ("/method/k", "evaluation-parameter-unused"),
        ("/bids/0/scores/Q1", "evaluation-level-unknown"),
        ("/bids/0/scores/Q2", "evaluation-level-missing"),
        ("/bids/0/scores/Q9", "evaluation-criterion-unknown"),
        ("/bids/3/id", "evaluation-bid-twice"),
    ] {
        assert!(found.contains(&(expected.0.to_owned(), expected.1)), "{expected:?} in {found:?}");
    }
    assert_eq!(found.len(), 6);
}

#[test]
fn weights_that_miss_a_hundred_percent_name_their_node() {
    let mut case = with_criteria();
    case["criteria"][0]["weight"]["value"] = json!("39.999");
    assert_eq!(faults(&case)[0], ("/criteria".to_owned(), "evaluation-weights-sum"));
    let mut case = with_criteria();
    case["criteria"][1]["parts"][0]["weight"] = json!({"code": "per-exa", "value": "2"});
    let found = rank_case(&case.to_string()).unwrap_err();
    assert_eq!(found[0].pointer, "/criteria/1/parts");
    assert_eq!(found[0].message.args["node"], "Q");
}

#[test]
fn contradictions_are_refused_not_resolved() {
    let key = |change: &dyn Fn(&mut Json)| {
        let mut case = with_criteria();
        change(&mut case);
        faults(&case)[0].clone()
    };
    let at = |pointer: &str, key| (pointer.to_owned(), key);
    assert_eq!(
        key(&|case| case["method"]["max_price_points"] = json!("300")),
        at("/method/max_price_points", "evaluation-price-points-differ")
    );
    assert_eq!(
        key(&|case| case["bids"][0]["performance"] = json!("550")),
        at("/bids/0/performance", "evaluation-performance-beside-criteria")
    );
    assert_eq!(
        key(&|case| case["bids"][0]["groups"] = json!({"Q": "550"})),
        at("/bids/0/groups", "evaluation-performance-beside-criteria")
    );
    assert_eq!(
        key(&|case| case["bids"][0]["offer"] = json!({"base": "1"})),
        at("/bids/0/offer", "evaluation-price-beside-offer")
    );
    assert_eq!(
        key(&|case| case["criteria"] = json!([])),
        at("/method/max_price_points", "input-missing")
    );
    assert_eq!(key(&|case| case["bids"] = json!([])), at("/bids", "evaluation-no-bids"));
    assert_eq!(
        key(&|case| case["criteria"][0]["fixed"] = json!("fix-tot")),
        at("/criteria/0/fixed", "evaluation-fixed-price-needs-method")
    );
    assert_eq!(
        key(&|case| case["rounding"] = json!([
            {"step": "score", "scale": 2, "mode": "half_up"}, {"step": "score", "scale": 1, "mode": "down"}])),
        at("/rounding/1/step", "evaluation-rounding-twice")
    );
    assert_eq!(
        key(&|case| case["bids"][1]["scores"]["Q1"]["opinions"][1]["rater"] = json!("Kaya")),
        at("/bids/1/scores/Q1/opinions/1/rater", "evaluation-rater-twice")
    );
    assert_eq!(
        key(&|case| case["criteria"][1]["parts"][1]["scale"] = json!({})),
        at("/criteria/1/parts/1/scale", "evaluation-scale-levels-or-max")
    );
    assert_eq!(
        key(&|case| case["criteria"][1]["scale"] = json!({"max": "5"})),
        at("/criteria/1/scale", "evaluation-scale-and-parts")
    );
}

#[test]
fn parameters_are_required_where_the_method_needs_them() {
    let pointers = |id: &str| {
        let found = faults(&json!({"method": {"id": id}, "bids": three()}));
        found
            .into_iter()
            .map(|(pointer, _)| pointer.replace("/method/", ""))
            .collect::<Vec<_>>()
            .join(" ")
    };
    assert_eq!(pointers("EXT_RATIO"), "tolerance_percent decision");
    assert_eq!(pointers("W_MEDIAN"), "performance_weight price_weight");
    assert_eq!(
        pointers("W_REF"),
        "performance_weight price_weight reference_performance reference_price"
    );
    assert_eq!(pointers("PTS_DOUBLE"), "max_price_points");
    assert_eq!(pointers("PTS_INVERSE"), "max_price_points");
    assert_eq!(pointers("PTS_K"), "k max_price_points");
    assert_eq!(pointers("COST_EFF"), "minimum_performance");
}

#[test]
fn a_missing_parameter_hides_no_fault_of_the_others() {
    let keys = |method: Json| {
        let bids = json!([{"id": "A", "performance": "x", "price": "1"}]);
        let found = faults(&json!({"method": method, "bids": bids}));
        found.into_iter().map(|(_, key)| key).skip(1).collect::<Vec<_>>()
    };
    assert_eq!(
        keys(json!({"id": "PTS_K", "k": "1"})),
        ["input-missing", "evaluation-factor-too-small"]
    );
    assert_eq!(
        keys(json!({"id": "EXT_RATIO", "tolerance_percent": "100"})),
        ["input-missing", "evaluation-tolerance-out-of-range"]
    );
    assert_eq!(keys(json!({"id": "W_MEDIAN", "price_weight": "40"})), ["input-missing"]);
    assert_eq!(
        keys(json!({"id": "W_MEDIAN", "performance_weight": "140"})),
        ["input-missing", "evaluation-method-weights"]
    );
    assert_eq!(
        keys(json!({"id": "W_REF", "performance_weight": "60", "reference_price": "0"})),
        ["input-missing", "input-missing", "evaluation-value-not-positive"]
    );
}
