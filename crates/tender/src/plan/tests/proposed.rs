//! Dates that follow from the end of the tender period.

use super::planned;
use crate::instant::Instant;
use crate::law::testing::law;
use crate::plan::{Proposed, proposed};
use jiff::civil::date;
use serde_json::json;

fn at(text: &str) -> Instant {
    text.parse().unwrap()
}

fn for_deadline(deadline: &str, kind: &str) -> Proposed {
    let plan = planned(json!({"kind": kind, "estimate": {"value": "9000000"},
        "wanted": {"tender_deadline": deadline}}));
    proposed(law(), &plan, at(deadline), at("2026-12-01T09:00:00Z"))
}

#[test]
fn answers_end_on_the_last_working_day_before_the_window_in_which_the_period_must_be_extended() {
    // Six days before Tuesday, 19 January, the window begins; Tuesday, 12 January is the last day before it.
    let found = for_deadline("2027-01-19T11:00:00Z", "service").questions_until.unwrap();
    assert_eq!(found.value, at("2027-01-12T11:00:00Z"));
    assert_eq!((found.reason.key, &*found.reason.args["days"]), ("proposed-questions", "6"));
    assert_eq!(found.source, "§ 20 Abs. 3 Satz 1 Nr. 1 VgV");
    // Of a window whose last day is a Sunday, the Friday before.
    let found = for_deadline("2027-01-17T11:00:00Z", "service").questions_until.unwrap();
    assert_eq!(found.value, at("2027-01-08T11:00:00Z"));
}

#[test]
fn bids_are_opened_at_once_and_bind_as_long_as_the_regime_or_its_measure_says() {
    let services = for_deadline("2027-01-19T11:00:00Z", "service");
    assert_eq!(services.opening.unwrap().value, at("2027-01-19T11:05:00Z"));
    let binding = services.binding_until.unwrap();
    assert_eq!(binding.value, date(2027, 3, 20));
    assert_eq!(binding.reason.key, "proposed-binding-measure");
    let works = for_deadline("2027-01-19T11:00:00Z", "works").binding_until.unwrap();
    assert_eq!((works.value, works.reason.key), (date(2027, 3, 20), "proposed-binding"));
}

#[test]
fn nothing_is_proposed_that_has_passed() {
    let plan = planned(json!({"wanted": {"tender_deadline": "2026-12-07T11:00:00Z"}}));
    let now = at("2026-12-07T12:00:00Z");
    let found = proposed(law(), &plan, at("2026-12-07T11:00:00Z"), now);
    assert_eq!((found.questions_until, found.opening), (None, None));
}

#[test]
fn what_would_be_now_is_not_proposed_any_more() {
    let deadline = "2027-01-19T11:00:00Z";
    let plan = planned(json!({"wanted": {"tender_deadline": deadline}}));
    let at_time = |now: &str| proposed(law(), &plan, at(deadline), at(now));
    assert!(at_time("2027-01-12T10:59:59Z").questions_until.is_some());
    assert!(at_time("2027-01-12T11:00:00Z").questions_until.is_none());
    assert!(at_time("2027-01-19T11:04:59Z").opening.is_some());
    assert!(at_time("2027-01-19T11:05:00Z").opening.is_none());
}
