//! Which procedure types may be chosen, at their value limits and with their grounds.

use super::{has, keys, planned};
use crate::law::ProcedureType;
use crate::plan::{Plan, WarningId};
use serde_json::{Value, json};

fn allowed(plan: &Plan) -> Vec<&'static str> {
    plan.allowed.iter().map(|choice| choice.procedure.code()).collect()
}

fn types(changes: Value) -> Vec<&'static str> {
    let plan = planned(changes);
    assert_eq!(plan.allowed.len() + plan.not_allowed.len(), ProcedureType::ALL.len());
    assert!(plan.not_allowed.iter().all(|choice| !choice.reason.is_empty()));
    allowed(&plan)
}

#[test]
fn open_and_restricted_are_free_above_the_threshold_and_others_need_a_ground() {
    assert_eq!(types(json!({})), ["open", "restricted"]);
    assert_eq!(
        types(json!({ "grounds": ["complexity"] })),
        ["open", "restricted", "negotiated-call", "dialogue"]
    );
    assert_eq!(
        types(json!({ "grounds": ["extreme-urgency"] })),
        ["open", "restricted", "negotiated-nocall"]
    );
    assert_eq!(
        types(json!({ "grounds": ["not-on-market"] })),
        ["open", "restricted", "innovation"]
    );
    let plan =
        planned(json!({ "grounds": ["not-on-market"], "circumstances": { "price_only": true } }));
    assert_eq!(allowed(&plan), ["open", "restricted"]);
}

#[test]
fn extreme_urgency_without_a_call_needs_no_electronic_form_under_the_law_of_july_2026() {
    let told = |start: &str, ground: &str| {
        let plan = planned(json!({
            "start": start, "grounds": [ground], "procedure": "negotiated-nocall",
            "circumstances": { "paper_bids": true }
        }));
        (has(&plan, WarningId::UrgentForm), has(&plan, WarningId::PaperGrounds))
    };
    assert_eq!(told("2026-07-01", "extreme-urgency"), (true, false));
    assert_eq!(told("2026-06-30", "extreme-urgency"), (false, true));
    assert_eq!(told("2026-07-01", "technical"), (false, true));
}

#[test]
fn other_regimes_have_their_own_free_types() {
    let of = |kind: &str, buyer: &str| {
        types(json!({ "kind": kind, "buyer": buyer, "estimate": { "value": "9000000" } }))
    };
    assert_eq!(of("service", "utility"), ["open", "restricted", "negotiated-call", "dialogue"]);
    assert_eq!(of("defence", "federal-supreme"), ["restricted", "negotiated-call"]);
    assert_eq!(
        of("social-service", "land-nrw"),
        ["open", "restricted", "negotiated-call", "dialogue", "innovation"]
    );
    assert_eq!(of("concession", "land-nrw"), ["concession"]);
    assert_eq!(of("works", "land-nrw"), ["open", "restricted"]);
    let contest = of("design-contest", "land-nrw");
    assert_eq!(
        contest,
        ["design-contest"],
        "it is announced as a contest and never as an open procedure"
    );
}

#[test]
fn the_value_limits_are_inclusive_and_change_on_their_day() {
    let has_type = |kind: &str, buyer: &str, start: &str, value: &str, code: &str| {
        types(json!({
            "kind": kind, "buyer": buyer, "start": start, "estimate": { "value": value }
        }))
        .contains(&code)
    };
    for (kind, buyer, start, limit, code) in [
        ("service", "land-nrw", "2026-01-31", 1_000, "direct"),
        ("service", "land-nrw", "2026-02-01", 50_000, "direct"),
        ("works", "land-nrw", "2025-12-31", 3_000, "direct"),
        ("works", "land-nrw", "2026-01-31", 50_000, "direct"),
        ("works", "land-nrw", "2026-02-01", 100_000, "direct"),
        ("service", "federal-other", "2026-06-30", 1_000, "direct"),
        ("service", "federal-other", "2026-07-01", 50_000, "direct"),
        ("works", "federal-other", "2026-01-01", 50_000, "direct"),
        ("works", "federal-other", "2026-01-01", 100_000, "ut-free"),
        ("works", "federal-other", "2026-01-01", 150_000, "ut-restricted-nocall"),
        ("works", "grant-recipient", "2025-12-31", 10_000, "ut-free"),
        ("works", "land-nrw", "2026-03-01", 150_000, "ut-restricted-nocall"),
    ] {
        let (at, above) = (format!("{limit}.00"), format!("{limit}.01"));
        assert!(has_type(kind, buyer, start, &at, code), "{kind} {buyer} {start} {code}");
        assert!(!has_type(kind, buyer, start, &above, code), "{kind} {buyer} {start} {code}");
    }
}

#[test]
fn above_a_value_limit_a_ground_still_opens_the_type() {
    let case = |grounds: Value| {
        json!({
            "kind": "works", "buyer": "land-nrw",
            "estimate": { "value": "150000.01" }, "grounds": grounds
        })
    };
    assert_eq!(types(case(json!([]))), ["ut-public", "ut-restricted-call"]);
    assert!(types(case(json!(["national-ground"]))).contains(&"ut-restricted-nocall"));
    let plan = planned(case(json!([])));
    let refused = |code: ProcedureType| {
        let choice = plan.not_allowed.iter().find(|choice| choice.procedure == code).unwrap();
        keys(&choice.reason)
    };
    assert_eq!(
        refused(ProcedureType::UtRestrictedNoCall),
        ["type-above-limit", "type-needs-ground"]
    );
    assert_eq!(refused(ProcedureType::Direct), ["type-above-limit"]);
    assert_eq!(refused(ProcedureType::Open), ["type-not-in-regime"]);
    assert_eq!(refused(ProcedureType::CallOff), ["type-framework-only"]);
}

#[test]
fn inside_a_framework_or_system_its_own_types_are_lawful() {
    assert_eq!(
        types(json!({ "techniques": ["framework"] })),
        ["open", "restricted", "call-off", "mini-comp"]
    );
    assert_eq!(types(json!({ "techniques": ["dps"] })), ["restricted", "dps-specific"]);
}

#[test]
fn what_does_not_run_here_is_still_planned_and_said() {
    let of = |changes: Value| {
        let plan = planned(changes);
        assert_eq!(plan.runs_here, !has(&plan, WarningId::NotRunHere));
        (plan.procedure.code(), plan.runs_here)
    };
    assert_eq!(of(json!({})), ("open", true));
    assert_eq!(of(json!({ "techniques": ["framework"] })), ("open", true));
    assert_eq!(of(json!({ "techniques": ["e-auction"] })), ("open", false));
    assert_eq!(of(json!({ "techniques": ["dps"] })), ("restricted", false));
    let wish = |code: &str, ground: &str| of(json!({ "procedure": code, "grounds": [ground] }));
    assert_eq!(wish("dialogue", "complexity"), ("dialogue", false));
    assert_eq!(wish("innovation", "not-on-market"), ("innovation", false));
    assert_eq!(wish("negotiated-call", "complexity"), ("negotiated-call", false));
    assert_eq!(wish("negotiated-nocall", "technical"), ("negotiated-nocall", true));
    assert_eq!(of(json!({ "kind": "design-contest" })), ("design-contest", false));
    let concession = json!({ "kind": "concession", "estimate": { "value": "9000000" } });
    assert_eq!(of(concession), ("concession", false));
    assert_eq!(of(json!({ "estimate": { "value": "1" } })), ("ut-public", true));
}

#[test]
fn what_is_not_run_here_is_named_the_technique_or_the_type() {
    let technique = |changes| {
        let plan = planned(changes);
        let found = plan.warnings.iter().find(|one| one.id == WarningId::NotRunHere).unwrap();
        found.message.args["technique"].clone()
    };
    assert_eq!(technique(json!({ "techniques": ["framework", "dps"] })), "dps");
    assert_eq!(technique(json!({ "techniques": ["e-auction"] })), "e-auction");
    let dialogue = json!({ "procedure": "dialogue", "grounds": ["complexity"] });
    assert_eq!(technique(dialogue), "none");
}

#[test]
fn a_wish_that_is_not_lawful_is_refused_in_the_plan() {
    let plan = planned(json!({ "procedure": "negotiated-call" }));
    assert_eq!(plan.procedure, ProcedureType::NegotiatedCall);
    assert!(has(&plan, WarningId::TypeNotAllowed));
    assert_eq!(plan.warnings[0].severity.code(), "refusal");
    assert!(!has(&planned(json!({ "procedure": "open" })), WarningId::TypeNotAllowed));
}

#[test]
fn least_numbers_of_firms_are_five_and_three() {
    let plan = planned(json!({ "grounds": ["complexity"] }));
    let invited: Vec<_> =
        plan.allowed.iter().map(|c| (c.procedure.code(), c.min_invited)).collect();
    assert_eq!(
        invited,
        [
            ("open", None),
            ("restricted", Some(5)),
            ("negotiated-call", Some(3)),
            ("dialogue", Some(3))
        ]
    );
}

#[test]
fn a_concession_is_awarded_only_as_a_concession() {
    let plan = planned(json!({ "buyer": "other-authority", "estimate": { "value": "1000" } }));
    let choice = plan.not_allowed.iter().find(|one| one.procedure == ProcedureType::Concession);
    assert_eq!(keys(&choice.unwrap().reason), ["type-concession-only"]);
    assert!(plan.allowed.iter().all(|one| one.procedure != ProcedureType::Concession));
}

#[test]
fn a_voluntary_notice_before_the_award_is_named_only_where_there_is_no_call() {
    let subtypes = |procedure: &str| -> Vec<String> {
        let plan = planned(json!({ "grounds": ["technical"], "procedure": procedure }));
        plan.notices.iter().map(|notice| notice.subtype.clone()).collect()
    };
    assert!(subtypes("negotiated-nocall").contains(&"25".to_owned()));
    assert!(!subtypes("open").contains(&"25".to_owned()));
}
