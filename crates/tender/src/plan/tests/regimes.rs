//! Which regime and which rule set, at the boundaries of value and date.

use super::{has, planned, refused};
use crate::duty::DutyId;
use crate::law::Regime;
use crate::plan::WarningId;
use serde_json::{Value, json};

fn regime(kind: &str, buyer: &str, value: &str, start: &str) -> (Regime, String) {
    let plan = planned(json!({
        "kind": kind, "buyer": buyer, "start": start, "estimate": { "value": value }
    }));
    assert_eq!(plan.eu, plan.threshold.reached);
    assert_eq!(plan.eu, plan.regime.is_eu());
    (plan.regime, plan.rule_set.0)
}

#[test]
fn exactly_216_000_is_at_the_threshold_and_a_cent_less_is_below() {
    let of = |value| regime("service", "municipality-nrw", value, "2026-12-01").0;
    assert_eq!(of("216000.00"), Regime::Vgv);
    assert_eq!(of("215999.99"), Regime::GoNrw);
}

#[test]
fn every_threshold_applies_when_it_is_reached() {
    for (kind, buyer, year, value, above, below) in [
        ("works", "land-nrw", 2026, "5404000.00", Regime::VobA2, Regime::VobA1Nrw),
        ("works", "land-nrw", 2025, "5538000.00", Regime::VobA2, Regime::VobA1Nrw),
        ("works", "utility", 2026, "5404000.00", Regime::SektVo, Regime::OwnRules),
        ("supply", "federal-supreme", 2026, "140000.00", Regime::Vgv, Regime::UvgoBund),
        ("supply", "federal-supreme", 2025, "143000.00", Regime::Vgv, Regime::UvgoBund),
        ("supply", "federal-other", 2026, "216000.00", Regime::Vgv, Regime::UvgoBund),
        ("supply", "land-nrw", 2025, "221000.00", Regime::Vgv, Regime::UvgoNrw),
        ("service", "utility", 2026, "432000.00", Regime::SektVo, Regime::OwnRules),
        ("service", "utility", 2025, "443000.00", Regime::SektVo, Regime::OwnRules),
        ("defence", "federal-supreme", 2026, "432000.00", Regime::VsVgv, Regime::UvgoBund),
        ("defence-works", "federal-other", 2026, "5404000.00", Regime::VobA3, Regime::VobA1Bund),
        ("social-service", "land-nrw", 2026, "750000.00", Regime::VgvSocial, Regime::UvgoNrw),
        ("social-service", "utility", 2026, "1000000.00", Regime::SektVoSocial, Regime::OwnRules),
        ("concession", "land-nrw", 2026, "5404000.00", Regime::KonzVgv, Regime::OwnRules),
        ("concession", "concession-grantor", 2025, "5538000.00", Regime::KonzVgv, Regime::OwnRules),
        ("works", "grant-recipient", 2026, "5404000.00", Regime::VobA2, Regime::VobA1Grant),
        ("design-contest", "land-nrw", 2026, "216000.00", Regime::Vgv, Regime::UvgoNrw),
        ("service", "other-authority", 2026, "216000.00", Regime::Vgv, Regime::OwnRules),
        ("service", "grant-recipient", 2026, "216000.00", Regime::Vgv, Regime::UvgoGrant),
    ] {
        let start = format!("{year}-03-02");
        assert_eq!(regime(kind, buyer, value, &start).0, above, "{kind} {buyer} {year}");
        let cents: crate::money::Euro = value.parse().unwrap();
        let less = crate::money::Euro::from_cents(cents.cents() - 1).to_string();
        assert_eq!(regime(kind, buyer, &less, &start).0, below, "{kind} {buyer} {year}");
    }
}

#[test]
fn the_rule_set_is_chosen_by_the_start_and_a_procedure_of_30_june_2026_keeps_old_rules() {
    let id = |buyer, value, start| regime("service", buyer, value, start).1;
    assert_eq!(id("land-nrw", "300000", "2026-06-30"), "vgv-2026-05");
    assert_eq!(id("land-nrw", "300000", "2026-07-01"), "vgv-2026-07");
    assert_eq!(id("land-nrw", "300000", "2025-12-31"), "vgv-2024-01");
    assert_eq!(id("land-nrw", "300000", "2026-01-01"), "vgv-2026-01");
    assert_eq!(id("land-nrw", "100000", "2026-01-31"), "uvgo-nrw-2024-01");
    assert_eq!(id("land-nrw", "100000", "2026-02-01"), "uvgo-nrw-2026-02");
    assert_eq!(id("municipality-nrw", "100000", "2025-12-31"), "uvgo-municipality-2024-01");
    assert_eq!(id("municipality-nrw", "100000", "2026-01-01"), "go-nrw-2026-01");
    let works = |start| regime("works", "land-nrw", "6000000", start).1;
    assert_eq!(works("2026-08-23"), "vob-a-2-2026-07");
    assert_eq!(works("2026-08-24"), "vob-a-2-2026-08");
    let municipal = regime("works", "municipality-nrw", "9000", "2025-06-01").1;
    assert_eq!(municipal, "vob-a-1-municipality-2024-01");
}

#[test]
fn a_later_dispatch_does_not_change_the_rule_set() {
    let plan = planned(json!({
        "start": "2026-06-30", "events": { "dispatch": "2026-07-15" }
    }));
    assert_eq!(plan.rule_set.0, "vgv-2026-05");
    assert!(!plan.rules.opening.single_if_electronic.value);
    let early = refused(json!({ "events": { "dispatch": "2026-11-30" } }));
    assert_eq!(early[0].pointer, "/events/dispatch");
}

#[test]
fn changing_the_kind_of_contract_recomputes_regime_notices_forms_and_periods() {
    let with = |kind: &str| planned(json!({ "kind": kind, "estimate": { "value": "6000000" } }));
    let (service, works) = (with("service"), with("works"));
    assert_ne!(service.regime, works.regime);
    assert_ne!(service.rules.requests, works.rules.requests);
    let social = with("social-service");
    let subtypes = |plan: &crate::plan::Plan| -> Vec<String> {
        plan.notices.iter().filter(|n| n.duty).map(|n| n.subtype.clone()).collect()
    };
    assert_eq!(subtypes(&service), ["16", "29"]);
    assert_eq!(subtypes(&social), ["20", "33"]);
    assert_eq!(subtypes(&with("concession")), ["19", "32"]);
    assert_eq!(subtypes(&with("defence")), ["18", "31"]);
    assert_eq!(super::days(&social, crate::plan::PeriodId::Tender), None);
}

#[test]
fn options_and_renewals_are_inside_the_estimate() {
    let of = |estimate: Value| planned(json!({ "estimate": estimate })).estimate.total.to_string();
    assert_eq!(
        of(json!({ "value": "100000", "options": "60000.50", "renewals": "55999.50" })),
        "216000.00"
    );
    assert_eq!(
        of(json!({
            "value": "1", "prizes": "2", "provided": "3", "later_purchase": "4"
        })),
        "10.00"
    );
    assert_eq!(of(json!({ "call_offs": "500", "options": "1" })), "501.00");
    let lots = json!([{ "id": "1", "value": "70" }, { "id": "2", "value": "30.01" }]);
    assert_eq!(of(json!({ "lots": lots, "renewals": "1" })), "101.01");
}

#[test]
fn without_total_price_at_most_48_months_count() {
    let of = |months: Value| {
        let monthly = json!({ "amount": "100.10", "months": months });
        let monthly = if months.is_null() { json!({ "amount": "100.10" }) } else { monthly };
        planned(json!({ "estimate": { "monthly": monthly } })).estimate.total.to_string()
    };
    assert_eq!(of(json!(1)), "100.10");
    assert_eq!(of(json!(47)), "4704.70");
    assert_eq!(of(json!(48)), "4804.80");
    assert_eq!(of(json!(49)), "4804.80");
    assert_eq!(of(Value::Null), "4804.80");
    let zero = refused(json!({ "estimate": { "monthly": { "amount": "1", "months": 0 } } }));
    assert_eq!(zero[0].pointer, "/estimate/monthly/months");
}

#[test]
fn an_estimate_has_exactly_one_base_and_stays_within_the_numbers() {
    for estimate in [
        json!({}),
        json!({ "options": "5" }),
        json!({ "value": "1", "call_offs": "1" }),
        json!({ "value": "1", "lots": [{ "id": "1", "value": "1" }] }),
        json!({ "value": "90000000000000000", "options": "90000000000000000" }),
        json!({ "monthly": { "amount": "90000000000000000" } }),
    ] {
        let findings = refused(json!({ "estimate": estimate }));
        assert_eq!((findings.len(), findings[0].pointer.as_str()), (1, "/estimate"));
    }
    let twice = json!([{ "id": "1", "value": "1" }, { "id": "1", "value": "1" }]);
    let findings = refused(json!({ "estimate": { "lots": twice } }));
    assert_eq!(findings[0].pointer, "/estimate/lots/1/id");
}

#[test]
fn a_sector_activity_decides_for_utilities_and_for_others() {
    let plan = |buyer: &str, sector: Value| {
        planned(json!({ "buyer": buyer, "sector_activity": sector })).regime
    };
    assert_eq!(plan("utility", json!(false)), Regime::Vgv);
    assert_eq!(plan("utility", json!(true)), Regime::OwnRules);
    assert_eq!(plan("municipality-nrw", json!(true)), Regime::GoNrw);
    assert_eq!(plan("municipality-nrw", json!(false)), Regime::Vgv);
}

#[test]
fn before_2024_no_rule_set_is_known_and_after_2027_the_last_thresholds_hold_with_a_warning() {
    let findings = refused(json!({ "start": "2023-12-31" }));
    assert_eq!(findings[0].pointer, "/start");
    let last = planned(json!({ "start": "2027-12-31" }));
    assert!(!has(&last, WarningId::ThresholdNotAnnounced));
    let later = planned(json!({ "start": "2028-01-01" }));
    assert!(later.eu && has(&later, WarningId::ThresholdNotAnnounced));
}

#[test]
fn a_municipality_without_by_law_is_bound_by_principles_only() {
    let plan = planned(json!({ "estimate": { "value": "100000" } }));
    assert_eq!(plan.regime, Regime::GoNrw);
    assert!(has(&plan, WarningId::PrinciplesOnly));
    let free: Vec<&str> = plan.allowed.iter().map(|choice| choice.procedure.code()).collect();
    for code in ["ut-public", "ut-restricted-nocall", "ut-negotiated-nocall", "ut-free"] {
        assert!(free.contains(&code), "{code}");
    }
    assert!(plan.periods.is_empty() && plan.by_law.is_none());
    assert!(!has(&planned(json!({})), WarningId::PrinciplesOnly));
    let own = planned(json!({ "buyer": "utility", "estimate": { "value": "1" } }));
    assert!(has(&own, WarningId::OwnRulesOnly) && !has(&own, WarningId::TenDaysAdvised));
    let works = planned(json!({ "kind": "works", "estimate": { "value": "1" } }));
    assert!(has(&works, WarningId::TenDaysAdvised));
}

#[test]
fn a_plan_names_the_duties_after_the_award_with_their_days() {
    let days = |changes: Value, id: DutyId| {
        let plan = planned(changes);
        plan.obligations.iter().find(|duty| duty.id == id).map(|duty| duty.days)
    };
    assert_eq!(days(json!({}), DutyId::ResultNotice), Some(Some(30)));
    assert_eq!(days(json!({}), DutyId::Statistics), Some(Some(60)));
    let small = json!({ "buyer": "land-nrw", "estimate": { "value": "30000" } });
    assert_eq!(days(small, DutyId::Statistics), None, "up to 50,000 none is due");
}
