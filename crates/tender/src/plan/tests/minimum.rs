//! Minimum periods by regime, type, stage and branch: every figure of the fact sheet.

use super::{days, has, period, planned};
use crate::law::Occasion;
use crate::plan::{Circumstances, PeriodId, Plan, WarningId};
use serde_json::{Value, json};

/// Days of participation and tender period; 0 if there is no number.
fn both(plan: &Plan) -> (u16, u16) {
    let of =
        |id| plan.periods.iter().find(|period| period.id == id).and_then(|p| p.days).unwrap_or(N);
    (of(PeriodId::Participation), of(PeriodId::Tender))
}

fn with(kind: &str, buyer: &str, procedure: &str, circumstances: Value) -> Plan {
    planned(json!({
        "kind": kind, "buyer": buyer, "procedure": procedure,
        "estimate": { "value": "9000000" },
        "grounds": ["complexity", "technical", "not-on-market"],
        "circumstances": circumstances
    }))
}

/// Base, urgent, electronic, after prior information, without electronic documents.
fn branches(kind: &str, buyer: &str, procedure: &str) -> [(u16, u16); 5] {
    let prior = json!({ "prior_information": { "sent": "2026-09-01", "complete": true } });
    [
        json!({}),
        json!({ "urgent": "flood" }),
        json!({ "electronic_bids": true }),
        prior,
        json!({ "documents": "not-electronic" }),
    ]
    .map(|circumstances| both(&with(kind, buyer, procedure, circumstances)))
}

/// No number.
const N: u16 = 0;

#[test]
fn the_figures_of_the_vgv() {
    let of = |procedure| branches("service", "land-nrw", procedure);
    assert_eq!(of("open"), [(N, 35), (N, 15), (N, 30), (N, 15), (N, 40)]);
    for procedure in ["restricted", "negotiated-call"] {
        assert_eq!(of(procedure), [(30, 30), (15, 10), (30, 25), (30, 10), (30, 35)]);
    }
    for procedure in ["dialogue", "innovation"] {
        assert_eq!(of(procedure), [(30, N); 5]);
    }
    assert_eq!(of("negotiated-nocall"), [(N, N); 5]);
}

#[test]
fn the_figures_of_vob_a_section_2() {
    let of = |procedure| branches("works", "land-nrw", procedure);
    assert_eq!(of("open"), [(N, 35), (N, 15), (N, 30), (N, 15), (N, 40)]);
    for procedure in ["restricted", "negotiated-call"] {
        assert_eq!(of(procedure), [(30, 30), (15, 10), (30, 25), (30, 10), (30, 35)]);
    }
    assert_eq!(of("negotiated-nocall"), [(N, 10); 5]);
    assert_eq!(of("dialogue"), [(30, N); 5]);
}

#[test]
fn the_figures_of_utilities_concessions_and_defence() {
    let of = |kind, buyer, procedure| branches(kind, buyer, procedure);
    let utility = of("service", "utility", "open");
    assert_eq!(utility, [(N, 35), (N, 15), (N, 30), (N, 35), (N, 40)]);
    let restricted = of("works", "utility", "restricted");
    assert_eq!(restricted, [(30, 10), (15, 10), (30, 10), (30, 10), (30, 10)]);
    let concession = of("concession", "land-nrw", "concession");
    assert_eq!(concession, [(N, 30), (N, 30), (N, 25), (N, 30), (N, 30)]);
    let defence = of("defence", "federal-supreme", "restricted");
    assert_eq!(defence, [(37, 40), (15, 10), (37, 35), (37, 40), (37, 40)]);
    let electronic =
        with("defence", "land-nrw", "restricted", json!({ "electronic_notice": true }));
    assert_eq!(both(&electronic), (30, 40));
    let social = of("social-service", "land-nrw", "restricted");
    assert_eq!(social, [(N, N); 5]);
}

#[test]
fn a_concession_in_two_stages_has_22_days_for_first_bids() {
    let of = |circumstances: Value| {
        both(&planned(json!({
            "kind": "concession", "estimate": { "value": "9000000" }, "two_stage": true,
            "circumstances": circumstances
        })))
    };
    assert_eq!(of(json!({})), (30, 22));
    assert_eq!(of(json!({ "electronic_bids": true })), (30, 17));
}

#[test]
fn five_days_less_never_apply_to_urgent_periods_nor_to_participation() {
    for (kind, procedure) in [
        ("service", "open"),
        ("service", "restricted"),
        ("service", "negotiated-call"),
        ("works", "open"),
        ("works", "restricted"),
        ("works", "negotiated-call"),
    ] {
        let of = |circumstances| both(&with(kind, "land-nrw", procedure, circumstances));
        let urgent = of(json!({ "urgent": "flood" }));
        let both_given = of(json!({
            "urgent": "flood", "electronic_bids": true, "documents": "not-electronic"
        }));
        assert_eq!(urgent, both_given, "{kind} {procedure}");
        let electronic = of(json!({ "electronic_bids": true }));
        assert_eq!(electronic.0, of(json!({})).0, "{kind} {procedure}");
        let prior = json!({
            "electronic_bids": true,
            "prior_information": { "sent": "2026-09-01", "complete": true }
        });
        assert!(matches!(of(prior).1, 15 | 10), "{kind} {procedure}");
    }
}

#[test]
fn confidentiality_lengthens_but_a_mere_declaration_does_not() {
    let of = |documents: &str| {
        days(&planned(json!({ "circumstances": { "documents": documents } })), PeriodId::Tender)
    };
    assert_eq!(of("confidentiality"), Some(40));
    assert_eq!(of("not-electronic"), Some(40));
    assert_eq!(of("nda-only"), Some(35));
    let together = planned(json!({
        "circumstances": { "documents": "not-electronic", "electronic_bids": true }
    }));
    assert_eq!(days(&together, PeriodId::Tender), Some(35));
}

#[test]
fn agreement_replaces_the_tender_period_but_not_for_supreme_federal_authorities() {
    let of = |buyer: &str, agreement: &str| {
        let found = json!({ "agreement": agreement });
        both(&with("service", buyer, "restricted", found)).1
    };
    assert_eq!(of("land-nrw", "agreed"), N);
    assert_eq!(of("land-nrw", "not-agreed"), 10);
    assert_eq!(of("federal-supreme", "agreed"), 30);
    let documents = json!({ "agreement": "not-agreed", "documents": "not-electronic" });
    assert_eq!(both(&with("service", "land-nrw", "restricted", documents)).1, 15);
    assert_eq!(Circumstances::default().agreement, None);
}

#[test]
fn national_periods_are_ten_days_for_works_and_appropriate_for_the_rest() {
    let of = |kind: &str, buyer: &str, procedure: &str, circumstances: Value| {
        let plan = planned(json!({
            "kind": kind, "buyer": buyer, "procedure": procedure,
            "estimate": { "value": "60000" }, "circumstances": circumstances
        }));
        both(&plan)
    };
    for procedure in ["ut-public", "ut-restricted-call", "ut-restricted-nocall", "ut-free"] {
        for found in [json!({}), json!({ "urgent": "flood", "electronic_bids": true })] {
            assert_eq!(of("works", "land-nrw", procedure, found).1, 10, "{procedure}");
        }
    }
    assert_eq!(of("service", "land-nrw", "ut-public", json!({})), (N, N));
    assert_eq!(of("service", "municipality-nrw", "ut-public", json!({})), (N, N));
}

#[test]
fn a_dynamic_purchasing_system_has_a_first_window_of_30_days_and_10_for_bids() {
    let plan = planned(json!({ "techniques": ["dps"] }));
    assert_eq!(days(&plan, PeriodId::FirstWindow), Some(30));
    assert_eq!(both(&plan), (N, 10));
    let single = planned(json!({ "techniques": ["dps"], "procedure": "dps-specific" }));
    assert_eq!(both(&single), (N, 10));
}

#[test]
fn a_prior_information_as_call_gives_30_days_to_confirm_interest() {
    let prior = json!({ "sent": "2026-09-01", "complete": true, "as_call": true });
    let plan = planned(json!({
        "procedure": "restricted", "circumstances": { "prior_information": prior }
    }));
    assert_eq!(days(&plan, PeriodId::Confirmation), Some(30));
    assert_eq!(both(&plan), (N, 30));
    let due: Vec<_> = plan.notices.iter().filter(|n| n.duty).map(|n| n.subtype.as_str()).collect();
    assert_eq!(due, ["10", "29"]);
}

#[test]
fn electronic_bids_do_not_shorten_the_ten_days_of_a_dynamic_purchasing_system() {
    for procedure in ["restricted", "dps-specific"] {
        let plan = planned(json!({
            "techniques": ["dps"], "procedure": procedure, "circumstances": { "electronic_bids": true }
        }));
        assert_eq!(both(&plan), (N, 10), "{procedure}");
    }
}

#[test]
fn where_the_law_knows_no_call_by_prior_information_the_contract_notice_and_the_participation_stay()
{
    let prior = json!({ "prior_information": { "sent": "2026-09-01", "as_call": true } });
    let of = |value: &str, procedure: &str| {
        planned(json!({
            "estimate": { "value": value }, "procedure": procedure, "circumstances": prior
        }))
    };
    let duties = |plan: &Plan| {
        let due = plan.notices.iter().filter(|due| due.duty).map(|due| due.occasion);
        due.collect::<Vec<_>>()
    };
    let barred =
        |plan: &Plan| plan.warnings.iter().any(|one| one.id == WarningId::PriorCallNotHere);
    let open = of("300000", "open");
    assert_eq!(duties(&open), [Occasion::Contract, Occasion::Result]);
    assert!(barred(&open));
    for procedure in ["ut-public", "ut-restricted-call"] {
        let plan = of("100000", procedure);
        let without = planned(json!({ "estimate": { "value": "100000" }, "procedure": procedure }));
        assert_eq!(duties(&plan), duties(&without), "{procedure}");
        assert_eq!(both(&plan), both(&without), "{procedure}");
        assert!(barred(&plan), "{procedure}");
    }
    assert!(!barred(&of("300000", "restricted")));
}

#[test]
fn works_and_utilities_give_30_days_to_confirm_interest_too() {
    let prior = json!({ "prior_information": { "sent": "2026-09-01", "as_call": true } });
    for (kind, buyer, value) in [("works", "land-nrw", "9000000"), ("service", "utility", "900000")]
    {
        let plan = planned(json!({
            "kind": kind, "buyer": buyer, "estimate": { "value": value }, "procedure": "restricted",
            "circumstances": prior
        }));
        assert_eq!(days(&plan, PeriodId::Confirmation), Some(30), "{buyer}");
        assert_eq!(both(&plan).0, N, "{buyer}");
    }
}

#[test]
fn a_prior_information_calls_for_twelve_months() {
    let old = |sent: &str| {
        let plan = planned(json!({
            "procedure": "restricted",
            "circumstances": { "prior_information": { "sent": sent, "as_call": true } },
            "events": { "dispatch": "2026-12-01" }
        }));
        plan.warnings.iter().any(|one| one.id == WarningId::PriorCallOld)
    };
    assert!(old("2025-11-30"));
    assert!(!old("2025-12-01"));
}

#[test]
fn contracts_under_a_framework_have_no_result_notice_of_their_own() {
    let result = |procedure: &str| {
        let plan = planned(json!({ "procedure": procedure, "techniques": ["framework"] }));
        plan.notices.iter().any(|due| due.occasion == Occasion::Result)
    };
    assert!(!result("mini-comp") && !result("call-off"));
    assert!(result("open"));
}

#[test]
fn admission_takes_10_or_15_working_days_and_an_auction_begins_2_after_its_invitation() {
    // 21 December 2026 is a Monday; 24 and 31 December are working days, 25 December and 1 January are not.
    let plan = planned(json!({
        "techniques": ["dps", "e-auction"],
        "events": { "admission_requested": "2026-12-21", "auction_invited": "2026-12-23" }
    }));
    let of = |id| {
        let found = period(&plan, id);
        (found.days, found.working_days, found.last_day.unwrap().to_string())
    };
    assert_eq!(of(PeriodId::Admission), (None, Some(10), "2027-01-06".into()));
    assert_eq!(of(PeriodId::AdmissionLonger), (None, Some(15), "2027-01-13".into()));
    assert_eq!(of(PeriodId::Auction), (None, Some(2), "2026-12-28".into()));
    let without = planned(json!({}));
    assert!(without.periods.iter().all(|found| found.working_days.is_none()));
}

#[test]
fn a_system_for_social_services_has_an_appropriate_first_window_and_defence_knows_none() {
    let of = |kind: &str| {
        planned(json!({
            "kind": kind, "estimate": { "value": "900000" }, "techniques": ["dps"],
            "procedure": "restricted"
        }))
    };
    let (social, defence) = (of("social-service"), of("defence"));
    assert_eq!(days(&social, PeriodId::FirstWindow), None);
    assert_eq!(period(&social, PeriodId::Admission).working_days, Some(10));
    assert!(!has(&social, WarningId::TechniqueNotHere));
    assert!(has(&defence, WarningId::TechniqueNotHere));
    assert!(days(&defence, PeriodId::Participation).is_some());
}
