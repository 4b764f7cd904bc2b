//! What the written rules of a case do: ties, price points, scores and the faults that are told once.
//!
//! It must not hold anything but tests.

use super::*;

#[test]
fn a_fault_in_the_tree_is_told_once_and_not_again_by_what_follows_from_it() {
    let quality =
        json!({"id": "Q", "kind": "quality", "weight": {"code": "per-exa", "value": "100"}});
    let case = json!({"method": {"id": "SIMPLE_RATIO"}, "criteria": [quality], "bids": three()});
    assert_eq!(faults(&case), [("/criteria/0".to_owned(), "evaluation-scale-missing")]);
}

#[test]
fn weights_are_not_added_up_where_a_criterion_could_not_be_read() {
    let weight = |value: &str| json!({"code": "per-exa", "value": value});
    let both = json!({"id": "Q", "kind": "quality", "weight": weight("60"), "scale": {"max": "10"},
        "parts": [{"id": "R", "kind": "quality", "weight": weight("100"), "scale": {"max": "5"}}]});
    let price = json!({"id": "P", "kind": "price", "weight": weight("40")});
    let case =
        json!({"method": {"id": "SIMPLE_RATIO"}, "criteria": [both, price], "bids": three()});
    assert_eq!(faults(&case), [("/criteria/0/scale".to_owned(), "evaluation-scale-and-parts")]);
}

#[test]
fn scores_of_a_bid_that_is_out_are_still_checked_and_of_one_that_is_in_are_needed() {
    let quality = json!({"id": "Q", "kind": "quality", "scale": {"max": "10"},
        "weight": {"code": "per-exa", "value": "100"}});
    let of = |bid: Json| {
        let one = json!({"id": "A", "scores": {"Q": "5"}, "price": "100"});
        faults(
            &json!({"method": {"id": "SIMPLE_RATIO"}, "criteria": [quality], "bids": [one, bid]}),
        )
    };
    let unknown =
        json!({"id": "B", "price": "90", "excluded": ["FORM_OR_LATE"], "scores": {"Q": "11"}});
    assert_eq!(of(unknown)[0].1, "evaluation-level-unknown");
    assert_eq!(of(json!({"id": "B", "price": "90"}))[0].1, "evaluation-level-missing");
    let out = json!({"id": "B", "price": "90", "excluded": ["FORM_OR_LATE"]});
    let one = json!({"id": "A", "scores": {"Q": "5"}, "price": "100"});
    let case = json!({"method": {"id": "SIMPLE_RATIO"}, "criteria": [quality], "bids": [one, out]});
    assert_eq!(super::of(&run(&case), "B")["status"], "excluded");
}

#[test]
fn each_announced_rule_for_equal_bids_does_what_it_says() {
    let bids = json!([
        {"id": "A", "performance": "500", "price": "50"},
        {"id": "B", "performance": "800", "price": "80"},
    ]);
    let winner = |ties: Json| {
        let report = run(&json!({"method": {"id": "SIMPLE_RATIO"}, "ties": ties, "bids": bids}));
        (report["winner"].clone(), report["bids"][0]["ahead_by"].clone())
    };
    assert_eq!(winner(json!(["lower_price"])), (json!("A"), json!("lower_price")));
    assert_eq!(winner(json!(["higher_performance"])), (json!("B"), json!("higher_performance")));
    assert_eq!(winner(json!(["lot_draw"])), (Json::Null, Json::Null));
}

#[test]
fn price_points_may_be_written_as_the_tree_gives_them_and_not_otherwise() {
    let weight = |value: &str| json!({"code": "per-exa", "value": value});
    let case = |points: &str| {
        json!({"method": {"id": "PTS_DOUBLE", "max_price_points": points},
            "criteria": [
                {"id": "Q", "kind": "quality", "weight": weight("60"), "scale": {"max": "10"}},
                {"id": "P", "kind": "price", "weight": weight("40")}],
            "bids": [{"id": "A", "scores": {"Q": "5"}, "price": "100"}]})
    };
    assert_eq!(run(&case("40.0"))["status"], "ranked");
    assert_eq!(faults(&case("41"))[0].1, "evaluation-price-points-differ");
}

#[test]
fn so_many_go_on_is_a_whole_number_above_zero() {
    let of = |value: &str| {
        let threshold = json!({"code": "max-pass", "value": value});
        let quality = json!({"id": "Q", "kind": "quality", "scale": {"max": "10"}, "threshold": threshold,
            "weight": {"code": "per-exa", "value": "100"}});
        let bid = json!({"id": "A", "scores": {"Q": "5"}, "price": "100"});
        rank_case(
            &json!({"method": {"id": "SIMPLE_RATIO"}, "criteria": [quality], "bids": [bid]})
                .to_string(),
        )
        .map(|_| ())
        .map_err(|faults| faults[0].message.key)
    };
    assert_eq!(of("3"), Ok(()));
    for wrong in ["0", "-1", "1/2"] {
        assert_eq!(of(wrong), Err("evaluation-max-pass-not-a-count"), "{wrong}");
    }
}
