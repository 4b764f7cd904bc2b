//! Distributions of lots from JSON to JSON.
//!
//! It must not hold anything but tests.

use super::*;

const CASE: &str = include_str!("../../../../../../schemas/law-allocation-case.schema.json");
const RESULT: &str = include_str!("../../../../../../schemas/law-allocation.schema.json");

fn shown(case: &Json) -> Json {
    serde_json::to_value(allocate_case(&case.to_string()).unwrap()).unwrap()
}

fn faults(case: &Json) -> Vec<String> {
    let told = allocate_case(&case.to_string()).unwrap_err().into_iter();
    told.map(|fault| format!("{} {}", fault.pointer, fault.message.key)).collect()
}

#[test]
fn the_lowest_total_is_found_where_lot_by_lot_would_miss_it() {
    let bid = |lot: &str, bidder: &str, price: &str| json!({"lot": lot, "bidder": bidder, "price": price});
    let bids =
        [bid("1", "A", "10"), bid("1", "B", "12"), bid("2", "A", "20.50"), bid("2", "B", "25")];
    let total = shown(&json!({"most_lots": 1, "bids": bids}));
    assert_eq!(total["rule"], "lowest_total_price");
    assert_eq!(total["awards"], json!({"1": "B", "2": "A"}));
    assert_eq!(total["total"], json!({"fraction": "65/2", "decimal": "32.500000"}));
    let rankings = json!({"1": ["A", "B"], "2": ["A", "B"]});
    let order =
        json!({"rule": "lot_by_lot", "most_lots": 1, "order": ["1", "2"], "rankings": rankings});
    assert_eq!(shown(&order)["awards"], json!({"1": "A", "2": "B"}));
    let wish =
        json!({"rule": "preference", "most_lots": 1, "rankings": rankings, "wishes": {"A": ["2"]}});
    assert_eq!(shown(&wish)["awards"], json!({"1": "B", "2": "A"}));
    let alone = json!({"rule": "lot_by_lot", "most_lots": 1, "order": ["2", "1"],
                       "rankings": {"1": ["A"], "2": ["A"]}});
    assert_eq!(shown(&alone)["unawarded"], json!(["1"]));
}

#[test]
fn equal_totals_are_contested_and_points_are_the_more_the_better() {
    let bid = |bidder: &str, points: &str| json!({"lot": "1", "bidder": bidder, "points": points});
    let case = |a: &str, b: &str| json!({"rule": "most_points", "most_lots": 1, "bids": [bid("A", a), bid("B", b)]});
    assert_eq!(shown(&case("1/3", "0.34"))["awards"], json!({"1": "B"}));
    assert_eq!(shown(&case("1/2", "0.5"))["contested"], json!({"1": ["A", "B"]}));
}

#[test]
fn what_a_rule_lacks_or_does_not_use_is_a_fault_at_its_place() {
    assert_eq!(faults(&json!({"most_lots": 1})), ["/bids evaluation-allocation-needs"]);
    let bids = json!([{"lot": "1", "bidder": "A"}]);
    let unused = json!({"most_lots": 0, "bids": bids, "order": ["1"], "wishes": {"A": ["1"]}});
    let told = [
        "/most_lots evaluation-cap-of-zero",
        "/order evaluation-allocation-unused",
        "/wishes evaluation-allocation-unused",
        "/bids/0/price input-missing",
    ];
    assert_eq!(faults(&unused), told);
    let twice = json!({"most_lots": 1, "bids": [
        {"lot": "1", "bidder": "A", "price": "1"}, {"lot": "1", "bidder": "A", "price": "2"}]});
    assert_eq!(faults(&twice), ["/bids evaluation-lot-bid-twice"]);
    let by = |order: Json, ranking: Json| {
        faults(&json!({"rule": "lot_by_lot", "most_lots": 1, "order": order,
                       "rankings": {"1": ranking, "2": ["B"]}}))
    };
    for order in [json!(["1"]), json!(["1", "2", "2"]), json!(["1", "2", "3"])] {
        assert_eq!(by(order, json!(["A"])), ["/order evaluation-allocation-order"]);
    }
    assert_eq!(by(json!(["2", "1"]), json!(["A", "A"])), ["/rankings/1 evaluation-lot-bid-twice"]);
}

#[test]
fn the_schemas_name_exactly_what_is_read_and_written_and_their_examples_are_answered() {
    let (case, result): (Json, Json) =
        (serde_json::from_str(CASE).unwrap(), serde_json::from_str(RESULT).unwrap());
    let names = |part: &Json| {
        part["properties"].as_object().unwrap().keys().cloned().collect::<BTreeSet<_>>()
    };
    let fields = |fields: &[&str]| fields.iter().map(|&name| name.to_owned()).collect();
    assert_eq!(names(&case), fields(allocation::AllocationSpec::FIELDS));
    assert_eq!(names(&case["properties"]["bids"]["items"]), fields(allocation::LotBidSpec::FIELDS));
    let rules = case["properties"]["rule"]["enum"].as_array().unwrap();
    assert_eq!(rules, &AllocationRule::ALL.iter().map(|rule| json!(rule)).collect::<Vec<_>>());
    for example in case["examples"].as_array().unwrap() {
        let shown = shown(example);
        let given = shown.as_object().unwrap().keys().cloned().collect::<BTreeSet<_>>();
        assert_eq!(names(&result), given);
    }
}
