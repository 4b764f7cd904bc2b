//! Events, ends and reasons of the periods in a plan.

use super::{days, has, keys, last_day, period, planned};
use crate::law::{Mark, Occasion};
use crate::plan::{PeriodId, Plan, WarningId};
use jiff::civil::date;
use serde_json::{Value, json};

#[test]
fn thirty_days_from_27_november_2026_end_on_28_december_at_24_00() {
    let plan = planned(json!({
        "start": "2026-11-27", "circumstances": { "electronic_bids": true }
    }));
    let tender = period(&plan, PeriodId::Tender);
    assert_eq!(tender.last_day, Some(date(2026, 12, 28)));
    assert_eq!(tender.earliest.unwrap().to_string(), "2026-12-28T23:00:00Z");
    assert_eq!(tender.event, Some(date(2026, 11, 27)));
    assert_eq!(
        keys(&tender.reason),
        [
            "period-days",
            "period-adjusted",
            "period-total",
            "event-dispatch",
            "count-by",
            "count-event",
            "count-days",
            "count-sunday",
            "count-next-working-day"
        ]
    );
    assert_eq!(tender.source, "§ 15 Abs. 2 VgV; § 15 Abs. 4 VgV");
    assert_eq!(tender.mark, Mark::Verified("V".to_owned()));
}

#[test]
fn the_weakest_mark_of_all_values_stands_beside_the_period() {
    let plan = planned(json!({
        "procedure": "restricted", "events": { "invitation": "2027-01-11" },
        "circumstances": { "documents": "not-electronic", "electronic_bids": true }
    }));
    assert_eq!(period(&plan, PeriodId::Tender).mark, Mark::Secondary("L".to_owned()));
}

#[test]
fn the_day_of_dispatch_is_that_of_berlin() {
    let end = |dispatch: &str| {
        last_day(&planned(json!({ "events": { "dispatch": dispatch } })), PeriodId::Tender)
    };
    assert_eq!(end("2026-12-01T22:59:59Z"), date(2027, 1, 5));
    assert_eq!(end("2026-12-01T23:00:00Z"), date(2027, 1, 6));
    assert_eq!(end("2026-12-01"), date(2027, 1, 5));
}

#[test]
fn a_requested_publication_day_counts_under_new_law_only() {
    let tender = |start: &str, dispatch: &str, requested: &str| {
        let plan = planned(json!({
            "start": start,
            "events": { "dispatch": dispatch, "requested_publication": requested }
        }));
        period(&plan, PeriodId::Tender)
    };
    let new = tender("2026-12-01", "2026-12-01", "2026-12-07");
    assert_eq!((new.event, new.last_day), (Some(date(2026, 12, 7)), Some(date(2027, 1, 11))));
    let earlier = tender("2026-12-01", "2026-12-02", "2026-12-01");
    assert_eq!(earlier.event, Some(date(2026, 12, 2)));
    let old = tender("2026-06-30", "2026-07-01", "2026-07-07");
    assert_eq!(old.event, Some(date(2026, 7, 1)));
    assert!(keys(&old.reason).contains(&"event-requested-day-ignored"));
}

#[test]
fn bids_of_a_second_stage_count_from_the_invitation() {
    let plan = planned(json!({ "procedure": "restricted" }));
    assert_eq!(last_day(&plan, PeriodId::Participation), date(2026, 12, 31));
    let tender = period(&plan, PeriodId::Tender);
    assert_eq!((tender.days, tender.last_day, tender.earliest), (Some(30), None, None));
    let invited = planned(json!({
        "procedure": "restricted", "events": { "invitation": "2027-02-24" }
    }));
    assert_eq!(last_day(&invited, PeriodId::Tender), date(2027, 3, 30));
    let no_call = planned(json!({
        "kind": "works", "buyer": "land-nrw", "procedure": "ut-free",
        "estimate": { "value": "60000" }, "events": { "dispatch": "2026-12-16" }
    }));
    assert_eq!(last_day(&no_call, PeriodId::Tender), date(2026, 12, 28));
}

#[test]
fn a_prior_information_shortens_if_sent_35_days_to_12_months_before() {
    let tender = |sent: &str, complete: bool| {
        let prior = json!({ "sent": sent, "complete": complete });
        let plan = planned(json!({ "circumstances": { "prior_information": prior } }));
        assert_eq!(
            has(&plan, WarningId::PriorInformationIgnored),
            days(&plan, PeriodId::Tender) == Some(35)
        );
        days(&plan, PeriodId::Tender)
    };
    assert_eq!(tender("2026-10-27", true), Some(15));
    assert_eq!(tender("2026-10-28", true), Some(35));
    assert_eq!(tender("2025-12-01", true), Some(15));
    assert_eq!(tender("2025-11-30", true), Some(35));
    assert_eq!(tender("2026-09-01", false), Some(35));
}

#[test]
fn information_is_due_six_days_before_the_end_and_four_when_urgent() {
    let window = |changes: Value| {
        let plan = planned(changes);
        let found = period(&plan, PeriodId::ExtensionWindow);
        (found.days.unwrap(), found.last_day.unwrap())
    };
    assert_eq!(window(json!({})), (6, date(2026, 12, 29)));
    let urgent = json!({ "circumstances": { "urgent": "flood" } });
    // 15 days from 1 December end on the 16th.
    assert_eq!(window(urgent), (4, date(2026, 12, 11)));
    let wanted = |deadline: &str| json!({ "wanted": { "tender_deadline": deadline } });
    assert_eq!(window(wanted("2027-01-12T11:00:00Z")), (6, date(2027, 1, 5)));
    // Midnight belongs to the day before.
    assert_eq!(window(wanted("2027-01-12T23:00:00Z")), (6, date(2027, 1, 5)));
    assert_eq!(window(wanted("2027-01-12T23:00:01Z")), (6, date(2027, 1, 6)));
}

#[test]
fn the_waiting_period_runs_from_the_last_letter_and_is_not_shifted() {
    let standstill = |sent: Value, electronic: bool| {
        let plan =
            planned(json!({ "events": { "letters": { "sent": sent, "electronic": electronic } } }));
        let id =
            if electronic { PeriodId::StandstillElectronic } else { PeriodId::StandstillOther };
        let other = plan.periods.iter().filter(|p| p.id.code().starts_with("standstill")).count();
        assert_eq!(other, 1);
        let found = period(&plan, id);
        (found.last_day.unwrap(), found.earliest.unwrap().to_string(), found.cautious.unwrap())
    };
    assert_eq!(
        standstill(json!(["2026-12-14"]), true),
        (date(2026, 12, 24), "2026-12-24T23:00:00Z".to_owned(), date(2026, 12, 28))
    );
    assert_eq!(
        standstill(json!(["2026-12-10", "2026-12-08"]), true),
        (date(2026, 12, 20), "2026-12-20T23:00:00Z".to_owned(), date(2026, 12, 21))
    );
    assert_eq!(
        standstill(json!(["2026-12-10"]), false),
        (date(2026, 12, 25), "2026-12-25T23:00:00Z".to_owned(), date(2026, 12, 28))
    );
}

#[test]
fn standstill_falls_away_where_the_law_says_so() {
    let count = |changes: Value| {
        let plan = planned(changes);
        plan.periods.iter().filter(|p| p.id.code().starts_with("standstill")).count()
    };
    assert_eq!(count(json!({})), 2);
    let urgent = |ground| json!({ "procedure": "negotiated-nocall", "grounds": [ground] });
    assert_eq!(count(urgent("extreme-urgency")), 0);
    assert_eq!(count(urgent("technical")), 2);
    assert_eq!(count(json!({ "grounds": ["extreme-urgency"] })), 2);
    let call_off = |start: &str, code: &str| json!({ "start": start, "techniques": ["framework"], "procedure": code });
    for code in ["call-off", "mini-comp"] {
        assert_eq!(count(call_off("2026-07-01", code)), 0, "{code}");
        assert_eq!(count(call_off("2026-06-30", code)), 2, "{code}");
    }
    assert_eq!(count(json!({ "estimate": { "value": "1000" } })), 0);
}

#[test]
fn complaints_applications_appeals_and_ex_ante_notices_have_their_periods() {
    let plan = planned(json!({
        "procedure": "negotiated-nocall", "grounds": ["technical"],
        "events": {
            "veat_published": "2026-12-14", "violation_known": "2026-12-09",
            "complaint_refused": "2026-12-10", "chamber_decision": "2026-12-11"
        }
    }));
    let of = |id| (days(&plan, id).unwrap(), last_day(&plan, id));
    assert_eq!(of(PeriodId::Veat), (10, date(2026, 12, 24)));
    // 19 December is a Saturday, 25 December a holiday: counted in favour of the bidder.
    assert_eq!(of(PeriodId::Complaint), (10, date(2026, 12, 21)));
    assert_eq!(of(PeriodId::ReviewApplication), (15, date(2026, 12, 28)));
    assert_eq!(of(PeriodId::Appeal), (14, date(2026, 12, 28)));
    let open = planned(json!({}));
    assert!(!open.periods.iter().any(|period| period.id == PeriodId::Veat));
    let below = planned(json!({ "estimate": { "value": "1" } }));
    assert!(below.periods.is_empty());
}

#[test]
fn the_own_country_may_publish_after_ted_or_48_hours_after_its_receipt() {
    let earliest = |events: Value| {
        let publication = planned(json!({ "events": events })).national_publication.unwrap();
        (publication.earliest.map(|at| at.to_string()), publication.reason[0].key)
    };
    assert_eq!(earliest(json!({})), (None, "publication-waits"));
    let received = "2026-12-01T10:00:00Z";
    assert_eq!(
        earliest(json!({ "ted_received": received })),
        (Some("2026-12-03T10:00:00Z".to_owned()), "publication-after-hours")
    );
    assert_eq!(
        earliest(json!({ "ted_received": received, "ted_published": "2026-12-03T09:59:59Z" })),
        (Some("2026-12-03T09:59:59Z".to_owned()), "publication-after-ted")
    );
    assert_eq!(
        earliest(json!({ "ted_received": received, "ted_published": "2026-12-03T10:00:01Z" })),
        (Some("2026-12-03T10:00:00Z".to_owned()), "publication-after-hours")
    );
    assert_eq!(
        earliest(json!({ "ted_published": "2026-12-05T08:00:00Z" })),
        (Some("2026-12-05T08:00:00Z".to_owned()), "publication-after-ted")
    );
    assert!(planned(json!({ "estimate": { "value": "1" } })).national_publication.is_none());
}

#[test]
fn a_date_beyond_the_calendar_is_a_finding() {
    let findings = super::refused(json!({ "start": "9999-12-30" }));
    assert_eq!(findings[0].message.key, "count-outside-calendar");
}

#[test]
fn each_circumstance_is_told_once_with_what_it_changes() {
    let told = |circumstances: Value| {
        let plan = planned(json!({ "circumstances": circumstances }));
        let told = keys(&period(&plan, PeriodId::Tender).reason);
        let of = |key| told.iter().filter(|told| **told == key).count();
        (of("period-adjusted"), of("period-not-adjusted"), days(&plan, PeriodId::Tender))
    };
    let prior = json!({ "sent": "2026-09-01", "complete": true });
    assert_eq!(told(json!({})), (0, 0, Some(35)));
    assert_eq!(told(json!({ "electronic_bids": true })), (1, 0, Some(30)));
    assert_eq!(told(json!({ "urgent": "flood", "electronic_bids": true })), (0, 1, Some(15)));
    let paper = json!({ "prior_information": prior, "documents": "not-electronic" });
    assert_eq!(told(paper), (1, 0, Some(20)));
}

#[test]
fn a_day_of_publication_counts_only_if_it_is_later_than_dispatch() {
    let told = |start: &str, requested: &str| {
        let events = json!({ "dispatch": start, "requested_publication": requested });
        let plan = planned(json!({ "start": start, "events": events }));
        keys(&period(&plan, PeriodId::Tender).reason)
            .into_iter()
            .find(|key| key.starts_with("event-"))
            .unwrap()
    };
    assert_eq!(told("2026-12-01", "2026-12-02"), "event-requested-day");
    assert_eq!(told("2026-12-01", "2026-12-01"), "event-dispatch");
    assert_eq!(told("2026-06-01", "2026-06-02"), "event-requested-day-ignored");
    assert_eq!(told("2026-06-01", "2026-06-01"), "event-dispatch");
    assert_eq!(told("2026-06-01", "2026-05-30"), "event-dispatch");
}

#[test]
fn a_concession_in_two_stages_counts_bids_from_the_invitation() {
    let plan = |two_stage: bool| {
        planned(json!({
            "kind": "concession", "estimate": { "value": "9000000" }, "two_stage": two_stage,
            "events": { "dispatch": "2026-12-01", "invitation": "2027-02-01" }
        }))
    };
    for two_stage in [false, true] {
        let all = plan(two_stage).periods;
        assert_eq!(
            all.iter().filter(|one| one.id == PeriodId::Tender).count(),
            1,
            "one period for bids"
        );
    }
    let event = |plan: &Plan, id| {
        let told = keys(&period(plan, id).reason);
        told.into_iter().find(|key| key.starts_with("event-"))
    };
    assert_eq!(event(&plan(false), PeriodId::Tender), Some("event-dispatch"));
    assert_eq!(event(&plan(true), PeriodId::Tender), Some("event-invitation"));
}

#[test]
fn a_dynamic_system_has_no_confirmation_of_interest() {
    let prior = json!({ "sent": "2026-09-01", "as_call": true });
    let plan = planned(json!({
        "procedure": "restricted", "techniques": ["dps"],
        "circumstances": { "prior_information": prior }
    }));
    assert!(plan.periods.iter().all(|period| period.id != PeriodId::Confirmation));
}

#[test]
fn published_at_ted_at_the_very_end_of_the_hours_is_published_at_ted() {
    let plan = planned(json!({ "events": {
        "dispatch": "2026-12-01", "ted_received": "2026-12-01T10:00:00Z",
        "ted_published": "2026-12-03T10:00:00Z"
    } }));
    let publication = plan.national_publication.unwrap();
    assert_eq!(keys(&publication.reason), ["publication-after-ted"]);
}

#[test]
fn notices_say_when_they_are_due_and_without_a_call_there_is_none_of_it() {
    let all = planned(json!({}));
    assert!(all.notices.iter().all(|due| due.reason[0].key.starts_with("occasion-")));
    let of = |procedure: &str, grounds: Value| {
        let plan = planned(json!({ "procedure": procedure, "grounds": grounds }));
        plan.notices.iter().any(|due| due.occasion == Occasion::Contract)
    };
    assert!(of("open", json!([])));
    assert!(!of("negotiated-nocall", json!(["technical"])));
}

#[test]
fn that_urgency_shortens_nothing_is_told_only_where_it_was_claimed_and_no_rule_knows_it() {
    let told = |procedure: &str, urgent: Value| {
        let plan = planned(json!({
            "procedure": procedure, "grounds": ["technical"], "circumstances": urgent
        }));
        let told = keys(&period(&plan, PeriodId::Participation).reason);
        told.contains(&"period-no-urgent-branch")
    };
    assert!(!told("restricted", json!({ "urgent": "flood" })), "15 days");
    assert!(!told("dialogue", json!({})), "nobody claimed it");
    assert!(told("dialogue", json!({ "urgent": "flood" })));
}
