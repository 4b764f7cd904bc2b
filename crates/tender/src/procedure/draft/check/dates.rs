//! Faults in the order of dates: a deadline in the past, an opening before the deadline.
//! It must not hold the minimum periods of the law.

use super::Faults;
use crate::instant::Instant;
use crate::procedure::draft::{Dates, Draft};
use crate::procedure::kind::{Phase, Sequence};
use jiff::ToSpan as _;
use jiff::civil::Date;

const PERIODS: &str = "§ 20 Abs. 1 VgV";

pub(super) fn check(
    draft: &Draft,
    sequence: &Sequence,
    (standing, now): (Option<&Dates>, Instant),
    faults: &mut Faults,
) {
    present(draft, sequence, faults);
    ahead(&draft.dates, standing, now, faults);
    ordered(draft, faults);
}

/// The deadline of the first round is set, and bids bind until a day.
fn present(draft: &Draft, sequence: &Sequence, faults: &mut Faults) {
    let dates = &draft.dates;
    let missing = "draft-deadline-missing";
    if sequence.has(Phase::Participation) {
        let set = dates.participation_deadline.is_some();
        faults.demand(set, missing, PERIODS, "/dates/participation_deadline");
    } else if sequence.has(Phase::Bids) {
        faults.demand(dates.bid_deadline.is_some(), missing, PERIODS, "/dates/bid_deadline");
    }
    if sequence.has(Phase::Bids) {
        let set = dates.binding_until.is_some();
        faults.demand(set, "draft-binding-missing", "§ 148 BGB, § 20 VgV", "/dates/binding_until");
    }
}

/// No date that is set now lies in the past; one that stands already may have passed.
fn ahead(dates: &Dates, standing: Option<&Dates>, now: Instant, faults: &mut Faults) {
    type Get = fn(&Dates) -> Option<Instant>;
    let of: [(Get, &str); 3] = [
        (|dates| dates.participation_deadline, "/dates/participation_deadline"),
        (|dates| dates.bid_deadline, "/dates/bid_deadline"),
        (|dates| dates.questions_until, "/dates/questions_until"),
    ];
    for (get, field) in of {
        let at = get(dates);
        let stands = standing.is_some_and(|standing| get(standing) == at);
        let fine = stands || at.is_none_or(|at| at > now);
        faults.demand(fine, "draft-date-past", PERIODS, field);
    }
}

/// Questions end before the first deadline, requests before bids, the opening follows the last deadline.
fn ordered(draft: &Draft, faults: &mut Faults) {
    let dates = &draft.dates;
    let order = "draft-dates-order";
    let stages = in_order(dates.participation_deadline, dates.bid_deadline);
    faults.demand(stages, order, PERIODS, "/dates/bid_deadline");
    let first = dates.participation_deadline.or(dates.bid_deadline);
    let asked = in_order(dates.questions_until, first);
    faults.demand(asked, order, "§ 20 Abs. 3 VgV", "/dates/questions_until");
    let last = dates.bid_deadline.or(dates.participation_deadline);
    let opening = dates.opening.zip(last).is_none_or(|(opening, last)| opening >= last);
    faults.demand(opening, "draft-opening-early", "§ 55 Abs. 2 VgV", "/dates/opening");
    let day = last.map(Instant::berlin_day);
    let bound = dates.binding_until.zip(day).is_none_or(|(until, day)| until > day);
    faults.demand(bound, "draft-binding-short", "§ 148 BGB, § 20 VgV", "/dates/binding_until");
    let term = dates.contract_start.zip(dates.contract_end).is_none_or(|(from, to)| from <= to);
    faults.demand(term, order, "§ 29 VgV", "/dates/contract_end");
}

/// The same day `months` months later; `None` beyond the calendar.
pub(super) fn months_after(day: Date, months: u16) -> Option<Date> {
    day.checked_add(i64::from(months).months()).ok()
}

fn in_order(first: Option<Instant>, then: Option<Instant>) -> bool {
    first.zip(then).is_none_or(|(first, then)| first < then)
}
