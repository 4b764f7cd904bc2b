//! Cases as people send them: results in exact fractions.
//!
//! It must not hold anything but tests.

use super::*;
use serde_json::{Value as Json, json};

fn run(case: &Json) -> Json {
    serde_json::to_value(rank_case(&case.to_string()).unwrap()).unwrap()
}

fn faults(case: &Json) -> Vec<(String, &'static str)> {
    let found = rank_case(&case.to_string()).unwrap_err();
    found.into_iter().map(|finding| (finding.pointer, finding.message.key)).collect()
}

fn three() -> Json {
    json!([
        {"id": "A", "performance": "850", "price": "100000"},
        {"id": "B", "performance": "920", "price": "115000"},
        {"id": "C", "performance": "700", "price": "80000.00"},
    ])
}

fn of<'a>(report: &'a Json, id: &str) -> &'a Json {
    let bids = report["bids"].as_array().unwrap();
    bids.iter().find(|bid| bid["id"] == id).unwrap()
}

#[test]
fn a_simple_case_gives_fractions_decimals_and_ranks() {
    let case = json!({"method": {"id": "SIMPLE_RATIO"}, "bids": three(),
        "display": {"scale": 6, "ratio_factor": "10000"}});
    let report = run(&case);
    assert_eq!(report["status"], "ranked");
    assert_eq!(report["winner"], "C");
    assert_eq!(report["score_kind"], "ratio");
    assert_eq!(report["bids"][0]["id"], "C");
    assert_eq!(of(&report, "B")["score"], json!({"fraction": "1/125", "decimal": "0.008000"}));
    assert_eq!(of(&report, "A")["score_display"], "85.000000");
    assert_eq!(of(&report, "A")["rank"], 2);
    assert_eq!(of(&report, "A")["ahead_by"], "score");
    assert_eq!(of(&report, "B")["ahead_by"], Json::Null);
    assert_eq!(
        of(&report, "C")["price"],
        json!({"fraction": "80000/1", "decimal": "80000.000000"})
    );
    assert_eq!(report["figures"]["lowest_price"]["fraction"], "80000/1");
    assert_eq!(report["corridor"], Json::Null);
    assert_eq!(report["warnings"], json!([]));
}

#[test]
fn a_corridor_and_a_tie_stand_in_the_result() {
    let bids = json!([
        {"id": "A", "performance": "850", "price": "100000"},
        {"id": "C", "performance": "700", "price": "80000"},
        {"id": "D", "performance": "630", "price": "80000"},
        {"id": "X", "performance": "1", "price": "80000"},
    ]);
    let method = json!({"id": "EXT_RATIO", "tolerance_percent": "10", "decision": "lowest_price"});
    let report = run(&json!({"method": method, "bids": bids, "ties": []}));
    assert_eq!(report["ties"], json!([["C", "D"]]));
    assert_eq!(report["winner"], Json::Null);
    assert_eq!(report["corridor"]["bound"]["fraction"], "63/8000");
    assert_eq!(of(&report, "X")["status"], "outside_corridor");
    assert_eq!(of(&report, "X")["rank"], Json::Null);
    assert_eq!(report["warnings"][0]["message"]["key"], "evaluation-tie-open");
    assert_eq!(report["warnings"].as_array().unwrap().len(), 1);
    let report = run(&json!({"method": method, "bids": bids}));
    assert_eq!(report["winner"], "C");
    assert_eq!(of(&report, "C")["ahead_by"], "higher_performance");
}

#[test]
fn a_wide_corridor_is_warned_of_from_above_ten_percent_on() {
    let keys = |tolerance: &str| {
        let method = json!({"id": "EXT_RATIO", "tolerance_percent": tolerance, "decision": "highest_performance"});
        run(&json!({"method": method, "bids": three()}))["warnings"].as_array().unwrap().len()
    };
    assert_eq!((keys("10"), keys("10.01")), (0, 1));
}

#[test]
fn a_drawing_of_lots_decides_and_needs_two_witnesses() {
    let twins = json!([{"id": "A", "price": "5"}, {"id": "B", "price": "5"}]);
    let case = |witnesses: Json| {
        let draw =
            json!({"order": ["B", "A"], "witnesses": witnesses, "at": "2026-12-15T11:00:00Z"});
        json!({"method": {"id": "PRICE_ONLY"}, "bids": twins, "lot_draws": [draw],
            "ties": ["lower_price", "lot_draw"]})
    };
    let report = run(&case(json!(["Kaya", "Brandt"])));
    assert_eq!(report["winner"], "B");
    assert_eq!(report["bids"][0]["ahead_by"], "lot_draw");
    for witnesses in [json!(["Kaya"]), json!(["Kaya", "Kaya"]), json!(["Kaya", "Brandt", "Kaya"])] {
        let at = "/lot_draws/0/witnesses".to_owned();
        assert_eq!(faults(&case(witnesses)), [(at, "evaluation-draw-incomplete")]);
    }
}

#[test]
fn a_price_of_zero_blocks_and_names_its_bid() {
    let bids = json!([{"id": "A", "performance": "1", "price": "0.00"},
        {"id": "B", "performance": "1", "price": "1"}]);
    let report = run(&json!({"method": {"id": "SIMPLE_RATIO"}, "bids": bids}));
    assert_eq!(report["status"], "blocked");
    assert_eq!(report["blocked"][0]["message"]["args"]["bid"], "A");
    assert_eq!(report["blocked"].as_array().unwrap().len(), 1);
    assert_eq!(report["bids"], json!([]));
    let report = run(&json!({"method": {"id": "PRICE_ONLY"}, "bids": bids}));
    assert_eq!(report["winner"], "A");
    assert_eq!(report["warnings"][0]["message"]["key"], "evaluation-price-to-clarify");
    assert_eq!(report["warnings"].as_array().unwrap().len(), 1);
}

#[test]
fn excluded_bids_leave_the_field_and_keep_their_reasons() {
    let mut case = json!({"method": {"id": "PTS_DOUBLE", "max_price_points": "40"},
        "exclusion_criteria": ["A1"], "bids": [
        {"id": "A", "performance": "51", "price": "100000", "exclusion": {"A1": true}},
        {"id": "B", "performance": "55.2", "price": "115000", "exclusion": {"A1": true}},
        {"id": "C", "performance": "42", "price": "80000", "exclusion": {"A1": false},
         "excluded": ["UNSUITABLE", "ABNORMALLY_LOW"]},
    ]});
    let report = run(&case);
    assert_eq!(report["winner"], "A");
    assert_eq!(of(&report, "B")["score"]["fraction"], "446/5");
    let reasons = of(&report, "C")["reasons"].as_array().unwrap();
    assert_eq!(reasons.len(), 3);
    assert_eq!(reasons[0]["args"]["ground"], "UNSUITABLE");
    assert_eq!(reasons[2]["key"], "evaluation-exclusion-criterion");
    case["bids"][0]["exclusion"] = json!({"A2": true});
    assert_eq!(
        faults(&case),
        [
            ("/bids/0/exclusion/A1".to_owned(), "evaluation-exclusion-unanswered"),
            ("/bids/0/exclusion/A2".to_owned(), "evaluation-criterion-unknown"),
        ]
    );
}

fn with_criteria() -> Json {
    let levels = json!({"levels": [{"points": "0", "text": "fehlt"}, {"points": "3", "text": "genügt"},
        {"points": "5", "text": "übertrifft"}]});
    json!({"method": {"id": "PTS_INVERSE"}, "total_points": "1000", "criteria": [
        {"id": "P", "kind": "price", "weight": {"code": "per-exa", "value": "40"}},
        {"id": "Q", "kind": "quality", "weight": {"code": "per-exa", "value": "60"},
         "threshold": {"code": "min-score", "unit": "percent", "value": "50"}, "parts": [
            {"id": "Q1", "kind": "quality", "weight": {"code": "poi-exa", "value": "2"}, "scale": levels,
             "threshold": {"code": "min-score", "unit": "level", "value": "3"}},
            {"id": "Q2", "kind": "quality", "weight": {"code": "poi-exa", "value": "1"}, "scale": {"max": "10"}},
        ]},
    ], "bids": [
        {"id": "A", "scores": {"Q1": "5", "Q2": "7.5"}, "price": "100"},
        {"id": "B", "scores": {"Q1": {"opinions": [{"rater": "Kaya", "value": "5"}, {"rater": "Brandt",
            "value": "3", "reason": "kurz"}], "consensus": "3", "reason": "Konzept ohne Vertretung"},
            "Q2": "10"}, "price": "80"},
        {"id": "C", "scores": {"Q1": "3", "Q2": "0"}, "price": "70"},
        {"id": "D", "scores": {"Q1": "0", "Q2": "10"}, "price": "60"},
    ]})
}

#[test]
fn levels_become_points_and_minimums_exclude() {
    let report = run(&with_criteria());
    assert_eq!(of(&report, "A")["performance"]["fraction"], "550/1");
    assert_eq!(of(&report, "B")["performance"]["fraction"], "440/1");
    assert_eq!(of(&report, "A")["price_points"]["fraction"], "320/1");
    assert_eq!(report["winner"], "A");
    assert_eq!(of(&report, "C")["status"], "excluded");
    let reasons = |id| of(&report, id)["reasons"].as_array().unwrap().clone();
    assert_eq!(reasons("C").len(), 1);
    assert_eq!(
        reasons("C")[0]["args"],
        json!({"criterion": "Q", "reached": "240/1", "minimum": "300/1"})
    );
    assert_eq!(reasons("D").len(), 2);
}

#[test]
fn prescribed_rounding_and_price_rules_are_read() {
    let case = json!({"method": {"id": "PTS_INVERSE", "max_price_points": "40"},
        "rounding": [{"step": "price_points", "scale": 1, "mode": "down"}],
        "price_rules": {"options": {"o": "1/2"}, "conditional_discounts": false, "vat_percent": "19"},
        "bids": [
            {"id": "A", "performance": "1", "offer": {"base": "1000", "options": {"o": "100"}, "discounts": [
                {"kind": "unconditional", "at_designated_place": true, "percent": "10"},
                {"kind": "conditional", "amount": "5"}]}},
            {"id": "B", "performance": "1", "price": "1190"}]});
    let report = run(&case);
    assert_eq!(of(&report, "A")["price"]["fraction"], "22491/20");
    assert_eq!(of(&report, "A")["notes"][0]["key"], "evaluation-discount-conditional");
    assert_eq!(of(&report, "B")["price_points"]["fraction"], "189/5");
}

#[test]
fn every_method_can_be_written() {
    let weights = |id: &str| json!({"id": id, "performance_weight": "60", "price_weight": "40"});
    let overridden = json!({"decided_by": "Leitung", "reason": "Zuwendungsbescheid"});
    let mut reference = weights("W_REF");
    reference["reference_performance"] = json!("800");
    reference["reference_price"] = json!("100000");
    let mut mean = weights("W_MEAN");
    mean["legal_override"] = overridden.clone();
    let methods = [
        (json!({"id": "PRICE_ONLY"}), "CAB", 0),
        (json!({"id": "SIMPLE_RATIO"}), "CAB", 0),
        (
            json!({"id": "EXT_RATIO", "tolerance_percent": "10", "decision": "highest_performance"}),
            "BAC",
            0,
        ),
        (weights("W_MEDIAN"), "ABC", 0),
        (reference, "ABC", 0),
        (mean, "ABC", 1),
        (json!({"id": "PTS_DOUBLE", "max_price_points": "400"}), "ABC", 0),
        (json!({"id": "PTS_K", "max_price_points": "400", "k": "1.5"}), "CAB", 0),
        (json!({"id": "PTS_INVERSE", "max_price_points": "400"}), "BAC", 0),
        (
            json!({"id": "PTS_MINMAX", "max_price_points": "400", "legal_override": overridden}),
            "CAB",
            1,
        ),
        (json!({"id": "FIXED_PRICE"}), "BAC", 0),
        (json!({"id": "COST_EFF", "minimum_performance": "700"}), "CAB", 0),
    ];
    for (method, order, warnings) in methods {
        let report = run(&json!({"method": method, "bids": three()}));
        let ids = report["bids"].as_array().unwrap().iter().map(|bid| bid["id"].as_str().unwrap());
        assert_eq!(ids.collect::<String>(), order, "{method}");
        assert_eq!(report["method"], method["id"]);
        let kind = match method["id"].as_str().unwrap() {
            "PRICE_ONLY" | "COST_EFF" => "price",
            "SIMPLE_RATIO" | "EXT_RATIO" => "ratio",
            "FIXED_PRICE" => "performance",
            id if id.starts_with("W_") => "weighted_ratio",
            _ => "total_points",
        };
        assert_eq!(report["score_kind"], kind);
        assert_eq!(report["warnings"].as_array().unwrap().len(), warnings, "{method}");
    }
}

#[test]
fn a_group_may_decide_and_break_ties() {
    let bids = json!([
        {"id": "A", "performance": "10", "price": "5", "groups": {"G": "1"}},
        {"id": "B", "performance": "10", "price": "5", "groups": {"G": "2"}},
    ]);
    let method = json!({"id": "EXT_RATIO", "tolerance_percent": "5", "decision": {"group": "G"}});
    assert_eq!(run(&json!({"method": method, "bids": bids}))["winner"], "B");
    let simple = json!({"method": {"id": "SIMPLE_RATIO"}, "bids": bids, "ties": [{"group": "G"}]});
    let report = run(&simple);
    assert_eq!(report["bids"][0]["ahead_by"], json!({"higher_group": "G"}));
}

#[test]
fn a_group_of_the_tree_decides_and_an_unknown_one_is_a_fault() {
    let mut case = with_criteria();
    case["method"] =
        json!({"id": "EXT_RATIO", "tolerance_percent": "50", "decision": {"group": "Q2"}});
    case["criteria"] = json!([case["criteria"][1].clone()]);
    case["criteria"][0]["weight"]["value"] = json!("100");
    case["ties"] = json!([{"group": "Q1"}]);
    case["bids"][2]["scores"]["Q2"] = json!("10");
    let report = run(&case);
    let order: Vec<&str> =
        report["bids"].as_array().unwrap().iter().map(|bid| bid["id"].as_str().unwrap()).collect();
    assert_eq!(order, ["B", "C", "A", "D"]);
    assert_eq!(report["ties"], json!([["B", "C"]]));
    case["ties"] = json!(["lower_price", {"group": "Q7"}]);
    case["method"]["decision"] = json!({"group": "Q8"});
    assert_eq!(
        faults(&case),
        [
            ("/ties/1/group".to_owned(), "evaluation-criterion-unknown"),
            ("/method/decision/group".to_owned(), "evaluation-criterion-unknown"),
        ]
    );
}

#[test]
fn text_that_is_no_json_and_names_that_stand_twice_are_findings() {
    assert_eq!(rank_case("{").unwrap_err()[0].message.key, "input-no-json");
    let twice =
        r#"{"method": {"id": "PRICE_ONLY"}, "bids": [{"id": "A", "price": "1", "price": "2"}]}"#;
    assert_eq!(rank_case(twice).unwrap_err()[0].pointer, "/bids/0/price");
}

mod allocations;
mod faulty;
mod rules;
mod schemas;
mod simulations;
