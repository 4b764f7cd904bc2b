//! Warnings about wishes, at their boundaries; and a later start never ends earlier.

use super::{has, last_day, planned, refused};
use crate::plan::{PeriodId, Severity, WarningId};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use proptest::prelude::*;
use serde_json::{Value, json};

fn wanted(changes: Value) -> crate::plan::Plan {
    planned(json!({ "wanted": changes }))
}

#[test]
fn a_deadline_before_the_minimum_is_refused_to_the_microsecond() {
    // 35 days from 1 December end on 5 January at 24:00 in Berlin.
    let early = wanted(json!({ "tender_deadline": "2027-01-05T22:59:59.999999Z" }));
    assert!(has(&early, WarningId::TenderTooEarly));
    let exact = wanted(json!({ "tender_deadline": "2027-01-05T23:00:00Z" }));
    assert!(!has(&exact, WarningId::TenderTooEarly));
    let restricted = |deadline: &str| {
        planned(json!({
            "procedure": "restricted", "wanted": { "participation_deadline": deadline }
        }))
    };
    assert!(has(&restricted("2026-12-31T22:59:59Z"), WarningId::ParticipationTooEarly));
    assert!(!has(&restricted("2026-12-31T23:00:00Z"), WarningId::ParticipationTooEarly));
}

#[test]
fn works_below_the_threshold_are_never_published_with_less_than_ten_days() {
    let plan = |deadline: &str| {
        planned(json!({
            "kind": "works", "buyer": "land-nrw", "estimate": { "value": "60000" },
            "circumstances": { "urgent": "flood" }, "wanted": { "tender_deadline": deadline }
        }))
    };
    // Ten days from 1 December end on Friday the 11th.
    assert!(has(&plan("2026-12-11T22:59:59Z"), WarningId::TenderTooEarly));
    let exact = plan("2026-12-11T23:00:00Z");
    assert!(!has(&exact, WarningId::TenderTooEarly));
    assert_eq!(last_day(&exact, PeriodId::Tender), date(2026, 12, 11));
    let refusals = plan("2026-12-08T11:00:00Z").warnings;
    assert!(refusals.iter().any(|warning| warning.severity == Severity::Refusal));
}

#[test]
fn free_days_year_ends_and_midnights_are_warned_of() {
    let found = |deadline: &str| {
        let plan = wanted(json!({ "tender_deadline": deadline }));
        [WarningId::DeadlineOnFreeDay, WarningId::DeadlineAtYearEnd, WarningId::DeadlineAtMidnight]
            .map(|id| has(&plan, id))
    };
    assert_eq!(found("2027-01-12T11:00:00Z"), [false, false, false]);
    assert_eq!(found("2027-01-16T11:00:00Z"), [true, false, false]);
    assert_eq!(found("2027-03-26T11:00:00Z"), [true, false, false]);
    assert_eq!(found("2027-12-23T11:00:00Z"), [false, false, false]);
    assert_eq!(found("2027-12-24T11:00:00Z"), [false, true, false]);
    assert_eq!(found("2027-12-31T11:00:00Z"), [false, true, false]);
    assert_eq!(found("2027-11-24T11:00:00Z"), [false, false, false]);
    assert_eq!(found("2027-01-12T23:00:00Z"), [false, false, true]);
}

#[test]
fn the_binding_period_is_compared_with_what_is_usual_and_with_the_standstill() {
    let found = |kind: &str, buyer: &str, value: &str, until: &str| {
        let plan = planned(json!({
            "kind": kind, "buyer": buyer, "estimate": { "value": value },
            "wanted": { "tender_deadline": "2027-02-01T11:00:00Z", "binding_until": until }
        }));
        [WarningId::BindingEnded, WarningId::BindingLong, WarningId::BindingShort]
            .map(|id| has(&plan, id))
    };
    let national = |until| found("works", "land-nrw", "60000", until);
    assert_eq!(national("2027-03-03"), [false, false, false]);
    assert_eq!(national("2027-03-04"), [false, true, false]);
    assert_eq!(national("2027-02-01"), [false, false, false]);
    assert_eq!(national("2027-01-31"), [true, false, false]);
    let european = |until| found("works", "land-nrw", "9000000", until);
    assert_eq!(european("2027-04-02"), [false, false, false]);
    assert_eq!(european("2027-04-03"), [false, true, false]);
    assert_eq!(european("2027-02-11"), [false, false, true]);
    assert_eq!(european("2027-02-12"), [false, false, false]);
    let vgv = |until| found("service", "land-nrw", "9000000", until);
    assert_eq!(vgv("2028-02-01"), [false, false, false]);
}

#[test]
fn a_framework_longer_than_four_years_needs_reasons() {
    let long = |buyer: &str, months: u16| {
        let plan = planned(json!({
            "buyer": buyer, "estimate": { "value": "9000000" },
            "wanted": { "framework_months": months }
        }));
        has(&plan, WarningId::FrameworkLong)
    };
    assert!(!long("land-nrw", 48) && long("land-nrw", 49));
    assert!(!long("utility", 96) && long("utility", 97));
}

#[test]
fn circumstances_that_change_nothing_or_call_for_more_are_said() {
    let of = |buyer: &str, value: &str, found: Value, id| {
        let plan = planned(json!({
            "buyer": buyer, "estimate": { "value": value }, "circumstances": found
        }));
        has(&plan, id)
    };
    let prior = json!({ "prior_information": { "sent": "2026-09-01", "as_call": true } });
    assert!(of("federal-supreme", "300000", prior.clone(), WarningId::PriorCallBarred));
    assert!(!of("federal-other", "300000", prior, WarningId::PriorCallBarred));
    let agreed = json!({ "agreement": "agreed" });
    assert!(of("federal-supreme", "300000", agreed.clone(), WarningId::AgreementIgnored));
    assert!(!of("land-nrw", "300000", agreed, WarningId::AgreementIgnored));
    assert!(of("land-nrw", "1", json!({ "cross_border": true }), WarningId::CrossBorder));
    assert!(!of("land-nrw", "300000", json!({ "cross_border": true }), WarningId::CrossBorder));
    assert!(of("land-nrw", "1", json!({ "site_visit": true }), WarningId::SiteVisit));
    assert!(of("land-nrw", "1", json!({ "urgent": "flood" }), WarningId::UrgencyRecord));
    assert!(!of("land-nrw", "1", json!({}), WarningId::UrgencyRecord));
}

#[test]
fn bids_on_paper_need_grounds_or_open_the_opening_to_bidders() {
    let found = |kind: &str, value: &str, paper: bool| {
        let plan = planned(json!({
            "kind": kind, "buyer": "land-nrw", "estimate": { "value": value },
            "circumstances": { "paper_bids": paper }
        }));
        (has(&plan, WarningId::PaperGrounds), has(&plan, WarningId::PaperOpening))
    };
    assert_eq!(found("service", "300000", true), (true, false));
    assert_eq!(found("works", "60000", true), (false, true));
    assert_eq!(found("service", "300000", false), (false, false));
}

fn start() -> impl Strategy<Value = Date> {
    (0_i32..3000).prop_map(|days| date(2024, 1, 1).checked_add(days.days()).unwrap())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_later_start_never_ends_earlier_in_one_rule_set_regime_and_branch(
        first in start(), later in 1_i32..400, kind in 0..3_usize, branch in 0..4_usize,
    ) {
        let kind = ["service", "works", "concession"][kind];
        let circumstances = [
            json!({}),
            json!({ "urgent": "flood" }),
            json!({ "electronic_bids": true }),
            json!({ "documents": "not-electronic" }),
        ][branch].clone();
        let plan = |day: Date| planned(json!({
            "kind": kind, "buyer": "land-nrw", "start": day.to_string(),
            "estimate": { "value": "9000000" }, "circumstances": circumstances.clone()
        }));
        let (one, two) = (plan(first), plan(first.checked_add(later.days()).unwrap()));
        if one.rule_set == two.rule_set {
            for period in one.periods.iter().filter(|period| period.last_day.is_some()) {
                prop_assert!(period.last_day.unwrap() <= last_day(&two, period.id));
            }
        }
    }

    #[test]
    fn no_minimum_period_ends_on_a_free_day(first in start(), eu in any::<bool>()) {
        let value = if eu { "9000000" } else { "60000" };
        let plan = planned(json!({
            "kind": "works", "buyer": "land-nrw", "start": first.to_string(),
            "estimate": { "value": value }
        }));
        let end = last_day(&plan, PeriodId::Tender);
        prop_assert!(crate::law::testing::law().holidays().is_working_day(end));
    }
}

#[test]
fn only_a_prior_information_that_shortens_nothing_is_called_useless() {
    let ignored = |circumstances: Value| {
        has(&planned(json!({ "circumstances": circumstances })), WarningId::PriorInformationIgnored)
    };
    assert!(!ignored(json!({})));
    assert!(!ignored(json!({ "prior_information": { "sent": "2026-09-01", "complete": true } })));
    assert!(ignored(json!({ "prior_information": { "sent": "2026-11-30", "complete": true } })));
}

#[test]
fn events_in_an_impossible_order_are_refused_with_both_days() {
    let told = |events: Value| -> Vec<(String, &'static str)> {
        let found = refused(json!({ "events": events })).into_iter();
        found.map(|finding| (finding.pointer, finding.message.key)).collect()
    };
    let order = |pointer: &str| vec![(pointer.to_owned(), "plan-event-order")];
    assert_eq!(told(json!({ "invitation": "2026-11-30" })), order("/events/invitation"));
    let early = json!({ "invitation": "2027-01-20", "award": "2027-01-19" });
    assert_eq!(told(early), order("/events/award"));
    let letters = json!({ "sent": ["2027-01-19", "2027-01-22"], "electronic": true });
    let inside = json!({ "letters": letters, "award": "2027-01-21" });
    assert_eq!(told(inside), order("/events/award"));
    let ended = json!({ "award": "2027-02-10", "contract_end": "2027-02-09" });
    assert_eq!(told(ended), order("/events/contract_end"));
    let ted = json!({ "dispatch": "2026-12-03", "ted_received": "2026-12-02T12:00:00Z" });
    assert_eq!(told(ted), order("/events/ted_received"));
    let refusal = json!({ "violation_known": "2026-12-12", "complaint_refused": "2026-12-11" });
    assert_eq!(told(refusal), order("/events/complaint_refused"));
    let both = json!({ "award": "2027-02-10", "cancelled": "2027-02-11" });
    assert_eq!(told(both), [("/events/cancelled".to_owned(), "plan-awarded-and-cancelled")]);
    let fine =
        json!({ "invitation": "2026-12-01", "award": "2026-12-01", "contract_end": "2026-12-01" });
    assert!(
        planned(json!({ "events": fine }))
            .warnings
            .iter()
            .all(|one| one.id != WarningId::AwardTooEarly)
    );
}

#[test]
fn an_award_inside_the_waiting_period_and_an_invitation_before_its_time_are_refused() {
    let award = |day: &str| {
        let letters = json!({ "sent": ["2027-02-05"], "electronic": true });
        let plan = planned(json!({ "events": { "letters": letters, "award": day } }));
        has(&plan, WarningId::AwardTooEarly)
    };
    assert!(award("2027-02-08") && award("2027-02-15"));
    assert!(!award("2027-02-16"));
    let invited = |day: &str| {
        let plan = planned(json!({ "procedure": "restricted", "events": { "invitation": day } }));
        has(&plan, WarningId::InvitationTooEarly)
    };
    assert!(invited("2026-12-31"));
    assert!(!invited("2027-01-04"));
}

#[test]
fn after_a_cancellation_nothing_that_leads_to_an_award_is_left() {
    let plan = planned(json!({ "events": { "cancelled": "2027-01-20" } }));
    let ids: Vec<&str> = plan.obligations.iter().map(|duty| duty.id.code()).collect();
    assert_eq!(ids, ["inform-bidders", "result-notice", "keep-file"]);
}
