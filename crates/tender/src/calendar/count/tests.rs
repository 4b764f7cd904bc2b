//! Counting against the vectors of the fact sheet, an independent counter and the edges of the calendar.

use super::{CountError, Length};
use crate::calendar::Holidays;
use crate::instant::Instant;
use crate::law::Counting;
use crate::law::testing::law;
use jiff::ToSpan;
use jiff::civil::{Date, Weekday, date};
use proptest::prelude::*;

fn nrw() -> &'static Holidays {
    law().holidays()
}

fn last(rule: Counting, event: Date, length: Length) -> Date {
    nrw().count(rule, event, length).unwrap().last_day
}

fn keys(rule: Counting, event: Date, length: Length) -> Vec<&'static str> {
    let count = nrw().count(rule, event, length).unwrap();
    count.reason.iter().map(|message| message.key).collect()
}

#[test]
fn all_vectors_of_forward_counting_end_on_the_stated_day() {
    for rule in [Counting::EuForward, Counting::NationalForward] {
        for (event, days, end) in [
            (date(2026, 12, 1), 35, date(2027, 1, 5)),
            (date(2026, 12, 1), 30, date(2026, 12, 31)),
            (date(2026, 11, 27), 30, date(2026, 12, 28)),
            (date(2026, 11, 27), 35, date(2027, 1, 4)),
            (date(2027, 2, 24), 30, date(2027, 3, 30)),
            (date(2027, 4, 29), 30, date(2027, 5, 31)),
        ] {
            assert_eq!(last(rule, event, Length::Days(days)), end, "{event} + {days}");
        }
    }
}

#[test]
fn the_waiting_period_is_not_shifted() {
    for (event, days, end) in [
        (date(2026, 12, 14), 10, date(2026, 12, 24)),
        (date(2026, 12, 10), 10, date(2026, 12, 20)),
        (date(2026, 12, 10), 15, date(2026, 12, 25)),
    ] {
        assert_eq!(last(Counting::Waiting, event, Length::Days(days)), end);
    }
    let nrw = nrw();
    assert_eq!(nrw.working_day_from(date(2026, 12, 25)), Some(date(2026, 12, 28)));
    assert_eq!(nrw.working_day_from(date(2026, 12, 28)), Some(date(2026, 12, 28)));
}

#[test]
fn a_period_ends_at_24_00_in_berlin_also_around_the_clock_changes() {
    let end = |event, days| {
        let count = nrw().count(Counting::Waiting, event, Length::Days(days)).unwrap();
        count.end.to_string()
    };
    assert_eq!(end(date(2026, 12, 1), 35), "2027-01-05T23:00:00Z");
    assert_eq!(end(date(2026, 3, 1), 27), "2026-03-28T23:00:00Z");
    assert_eq!(end(date(2026, 3, 1), 28), "2026-03-29T22:00:00Z");
    assert_eq!(end(date(2026, 10, 1), 23), "2026-10-24T22:00:00Z");
    assert_eq!(end(date(2026, 10, 1), 24), "2026-10-25T23:00:00Z");
}

#[test]
fn the_reason_names_every_step() {
    assert_eq!(
        keys(Counting::EuForward, date(2027, 2, 24), Length::Days(30)),
        [
            "count-event",
            "count-days",
            "count-holiday",
            "count-saturday",
            "count-sunday",
            "count-holiday",
            "count-next-working-day"
        ]
    );
    assert_eq!(
        keys(Counting::Waiting, date(2026, 12, 10), Length::Days(10)),
        ["count-event", "count-days", "count-not-shifted"]
    );
    assert_eq!(
        keys(Counting::Waiting, date(2026, 12, 14), Length::Days(10)),
        ["count-event", "count-days"]
    );
}

#[test]
fn two_days_or_more_contain_two_working_days_in_eu_law_only() {
    // Wednesday, 23 December 2026: 24 is a working day, 25 to 27 are free.
    let event = date(2026, 12, 23);
    assert_eq!(last(Counting::EuForward, event, Length::Days(1)), date(2026, 12, 24));
    assert_eq!(last(Counting::EuForward, event, Length::Days(2)), date(2026, 12, 28));
    // Thursday, 24 December: the second working day is the 29th.
    let event = date(2026, 12, 24);
    assert_eq!(last(Counting::EuForward, event, Length::Days(1)), date(2026, 12, 28));
    assert_eq!(last(Counting::EuForward, event, Length::Days(2)), date(2026, 12, 29));
    assert_eq!(last(Counting::EuForward, event, Length::Days(4)), date(2026, 12, 29));
    assert_eq!(last(Counting::EuForward, event, Length::Weekdays(2)), date(2026, 12, 29));
    assert_eq!(last(Counting::NationalForward, event, Length::Days(2)), date(2026, 12, 28));
    let reason = keys(Counting::EuForward, event, Length::Days(2));
    assert_eq!(reason.last(), Some(&"count-two-working-days"));
    // The second working day is the last day itself: nothing to add.
    let reason = keys(Counting::EuForward, event, Length::Days(5));
    assert_eq!(reason, ["count-event", "count-days"]);
}

#[test]
fn six_days_before_the_end_means_until_24_00_of_the_seventh_day_before() {
    let end = date(2027, 1, 5);
    assert_eq!(last(Counting::Backward, end, Length::Days(6)), date(2026, 12, 29));
    assert_eq!(last(Counting::Backward, end, Length::Days(4)), date(2026, 12, 31));
    // Counted backwards, a Sunday stays a Sunday.
    assert_eq!(last(Counting::Backward, date(2027, 1, 3), Length::Days(6)), date(2026, 12, 27));
    assert_eq!(last(Counting::Backward, end, Length::WorkingDays(2)), date(2026, 12, 30));
    assert_eq!(last(Counting::Backward, end, Length::Months(1)), date(2026, 12, 4));
}

#[test]
fn months_end_on_the_same_number_or_on_the_last_of_the_month() {
    let months = |event, number| last(Counting::Waiting, event, Length::Months(number));
    assert_eq!(months(date(2026, 1, 31), 1), date(2026, 2, 28));
    assert_eq!(months(date(2028, 1, 31), 1), date(2028, 2, 29));
    assert_eq!(months(date(2026, 11, 30), 3), date(2027, 2, 28));
    assert_eq!(months(date(2026, 8, 15), 6), date(2027, 2, 15));
    assert_eq!(months(date(2026, 2, 28), 12), date(2027, 2, 28));
    assert_eq!(last(Counting::Waiting, date(2028, 2, 29), Length::Years(3)), date(2031, 2, 28));
    // 30 January 2027 is a Saturday.
    let shifted = last(Counting::NationalForward, date(2026, 12, 30), Length::Months(1));
    assert_eq!(shifted, date(2027, 2, 1));
}

#[test]
fn the_end_of_the_year_is_31_december_of_the_year_in_which_the_period_ends() {
    let end = |event, length| last(Counting::YearEnd, event, length);
    assert_eq!(end(date(2026, 1, 1), Length::Years(3)), date(2029, 12, 31));
    assert_eq!(end(date(2026, 12, 31), Length::Years(3)), date(2029, 12, 31));
    assert_eq!(end(date(2026, 12, 31), Length::Days(1)), date(2027, 12, 31));
}

#[test]
fn working_days_skip_weekends_and_holidays_and_werktage_only_sundays_and_holidays() {
    let event = date(2026, 12, 23);
    assert_eq!(last(Counting::Waiting, event, Length::WorkingDays(1)), date(2026, 12, 24));
    assert_eq!(last(Counting::Waiting, event, Length::WorkingDays(10)), date(2027, 1, 8));
    assert_eq!(
        last(Counting::Waiting, date(2026, 11, 27), Length::Weekdays(1)),
        date(2026, 11, 28)
    );
    assert_eq!(
        last(Counting::Waiting, date(2026, 11, 27), Length::Weekdays(2)),
        date(2026, 11, 30)
    );
    let shifted = last(Counting::NationalForward, date(2026, 11, 27), Length::Weekdays(1));
    assert_eq!(shifted, date(2026, 11, 30));
}

#[test]
fn what_cannot_be_counted_is_a_typed_error() {
    let nrw = nrw();
    let count = |rule, event, length| nrw.count(rule, event, length).map(|count| count.last_day);
    let today = date(2026, 11, 21);
    for length in [Length::Days(0), Length::Months(0), Length::Years(0), Length::WorkingDays(0)] {
        assert_eq!(count(Counting::EuForward, today, length), Err(CountError::NoLength));
    }
    let outside = Err(CountError::OutsideCalendar);
    for rule in Counting::ALL {
        assert_eq!(count(*rule, date(1582, 12, 31), Length::Days(5)), outside);
        assert_eq!(count(*rule, Date::MIN, Length::Days(5)), outside);
        if *rule != Counting::Backward {
            assert_eq!(count(*rule, Date::MAX, Length::Days(1)), outside);
            assert_eq!(count(*rule, date(9999, 12, 31), Length::Weekdays(1)), outside);
            assert_eq!(count(*rule, date(9999, 1, 1), Length::Years(1)), outside);
        }
    }
    assert_eq!(count(Counting::Backward, date(1583, 1, 5), Length::Days(5)), outside);
    assert_eq!(count(Counting::Backward, date(1583, 1, 7), Length::Days(5)), Ok(date(1583, 1, 1)));
    assert_eq!(
        count(Counting::Waiting, date(9999, 12, 28), Length::Days(1)),
        Ok(date(9999, 12, 29))
    );
}

/// Counts day by day with its own list of free days.
fn independent(event: Date, days: u16, eu: bool) -> Date {
    let easter = super::super::holidays::tests::conway(event.year());
    let next = super::super::holidays::tests::conway(event.year() + 1);
    let free = |day: Date| {
        let fixed = matches!((day.month(), day.day()), (1 | 5 | 11, 1) | (10, 3) | (12, 25 | 26));
        let from = if day.year() == event.year() { easter } else { next };
        let since = from.until(day).unwrap().get_days();
        let weekend = matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
        weekend || fixed || [-2, 1, 39, 50, 60].contains(&since)
    };
    let (mut day, mut passed, mut working) = (event, 0, 0);
    loop {
        day = day.checked_add(1.days()).unwrap();
        passed += 1;
        working += u16::from(!free(day));
        let enough = !eu || days < 2 || working >= 2;
        if passed >= days && !free(day) && enough {
            return day;
        }
    }
}

fn day() -> impl Strategy<Value = Date> {
    (0_i32..36_000).prop_map(|days| date(2018, 1, 1).checked_add(days.days()).unwrap())
}

proptest! {
    #[test]
    fn forward_counting_equals_an_independent_counter(event in day(), days in 1_u16..200) {
        let eu = last(Counting::EuForward, event, Length::Days(days));
        prop_assert_eq!(eu, independent(event, days, true));
        let national = last(Counting::NationalForward, event, Length::Days(days));
        prop_assert_eq!(national, independent(event, days, false));
    }

    #[test]
    fn no_shifted_period_ends_on_a_free_day(event in day(), length in 1_u16..60, unit in 0..5) {
        let length = match unit {
            0 => Length::Days(length),
            1 => Length::WorkingDays(length),
            2 => Length::Weekdays(length),
            3 => Length::Months(length),
            _ => Length::Years(length),
        };
        let nrw = nrw();
        for rule in [Counting::EuForward, Counting::NationalForward] {
            let day = nrw.count(rule, event, length).unwrap().last_day;
            prop_assert!(nrw.is_working_day(day) && day > event);
        }
    }

    #[test]
    fn a_later_event_never_ends_earlier(event in day(), days in 1_u16..200) {
        let nrw = nrw();
        let later = event.checked_add(1.days()).unwrap();
        for rule in Counting::ALL {
            let first = nrw.count(*rule, event, Length::Days(days)).unwrap();
            let second = nrw.count(*rule, later, Length::Days(days)).unwrap();
            prop_assert!(first.last_day <= second.last_day && first.end <= second.end);
        }
    }

    #[test]
    fn forward_and_backward_meet(event in day(), days in 1_u16..200) {
        let end = last(Counting::Waiting, event, Length::Days(days));
        let back = last(Counting::Backward, end, Length::Days(days));
        prop_assert_eq!(back, event.checked_sub(1.days()).unwrap());
    }

    #[test]
    fn the_end_is_midnight_in_berlin(event in day(), days in 1_u16..200) {
        let count = nrw().count(Counting::EuForward, event, Length::Days(days)).unwrap();
        let end = count.end.in_berlin();
        prop_assert_eq!((end.hour(), end.minute(), end.second()), (0, 0, 0));
        let before = Instant::from_micros(count.end.micros() - 1).unwrap();
        prop_assert_eq!(before.berlin_day(), count.last_day);
    }
}
