//! Answers as they are printed, words included, against the schemas of rankings and simulations; and lengths beyond the calendar.

use super::{conform, law, period_json};
use crate::evaluate::case::{rank_case, simulate_case};
use serde_json::{Value, json};

fn ranked(case: &Value) {
    let report = rank_case(&case.to_string()).unwrap();
    conform("law-rank.schema.json", serde_json::to_value(report).unwrap());
}

#[test]
fn rankings_with_exclusions_ties_and_overrides_fit_their_schema() {
    ranked(&json!({ "method": { "id": "PRICE_ONLY" }, "bids": [
        { "id": "A", "price": "100" },
        { "id": "B", "price": "90", "excluded": ["FORM_OR_LATE"] }
    ] }));
    ranked(&json!({ "method": { "id": "PRICE_ONLY" }, "ties": [], "bids": [
        { "id": "A", "price": "100" }, { "id": "B", "price": "100" }
    ] }));
    ranked(&json!({
        "method": {
            "id": "W_MEAN", "performance_weight": "50", "price_weight": "50",
            "legal_override": { "decided_by": "legal office", "reason": "decided on 2 February 2026" }
        },
        "bids": [
            { "id": "A", "performance": "80", "price": "100" },
            { "id": "B", "performance": "60", "price": "80" }
        ]
    }));
}

#[test]
fn simulations_with_warnings_fit_their_schema() {
    let case = json!({
        "method": { "id": "W_MEAN", "performance_weight": "50", "price_weight": "50" },
        "bids": [{ "performance": "80", "price": "100" }, { "performance": "60", "price": "80" }]
    });
    let shown = serde_json::to_value(simulate_case(&case.to_string()).unwrap()).unwrap();
    assert_ne!(shown["warnings"], json!([]));
    conform("law-simulation.schema.json", shown);
}

#[test]
fn years_beyond_the_calendar_are_a_finding_and_no_fall() {
    for years in [9_999, 19_999, 65_535] {
        let case = json!({ "event": "2026-12-01", "rule": "waiting", "years": years }).to_string();
        assert!(period_json(law(), &case).is_err(), "{years}");
    }
}
