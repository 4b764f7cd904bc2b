//! Holidays of NRW against a calendar written independently of the rules under test.

use super::{HolidayDate, Holidays};
use crate::law::HolidayName;
use crate::law::testing::law;
use jiff::ToSpan;
use jiff::civil::{Date, Weekday, date};
use proptest::prelude::*;

fn nrw() -> &'static Holidays {
    law().holidays()
}

/// Easter by the rule of Conway (golden number and doomsday), independent of the computus under test.
pub(in crate::calendar) fn conway(year: i16) -> Date {
    let year_number = i32::from(year);
    let golden = year_number % 19 + 1;
    let century = year_number / 100;
    let correction = -century + century / 4 + 8 * (century + 11) / 25;
    let mut moon = (11 * golden + correction).rem_euclid(30);
    if moon == 0 || (moon == 1 && golden > 11) {
        moon += 1;
    }
    // The paschal full moon is `moon` days before 19 April; Easter is the Sunday after it.
    let full = date(year, 4, 19).checked_sub(moon.days()).unwrap();
    full.nth_weekday(1, Weekday::Sunday).unwrap()
}

/// The eleven holidays as a plain list, in the order of the year.
fn independent(year: i16) -> Vec<Date> {
    let easter = conway(year);
    let after = |days: i32| easter.checked_add(days.days()).unwrap();
    let fixed = [(1, 1), (5, 1), (10, 3), (11, 1), (12, 25), (12, 26)];
    let mut days: Vec<Date> = fixed.iter().map(|&(month, day)| date(year, month, day)).collect();
    days.extend([-2, 1, 39, 50, 60].map(after));
    if year == 2017 {
        days.push(date(2017, 10, 31));
    }
    days.sort();
    days
}

#[test]
fn the_days_of_2026_and_2027_are_those_of_the_calendar() {
    let movable = |year: i16| -> Vec<(i8, i8)> {
        let fixed = [(1, 1), (5, 1), (10, 3), (11, 1), (12, 25), (12, 26)];
        let days = nrw().of_year(year).unwrap();
        let all = days.iter().map(|(day, _)| (day.month(), day.day()));
        all.filter(|day| !fixed.contains(day)).collect()
    };
    assert_eq!(movable(2026), [(4, 3), (4, 6), (5, 14), (5, 25), (6, 4)]);
    assert_eq!(movable(2027), [(3, 26), (3, 29), (5, 6), (5, 17), (5, 27)]);
    assert_eq!(nrw().of_year(2026).unwrap().len(), 11);
}

#[test]
fn holidays_equal_an_independent_calendar_in_every_year() {
    let nrw = nrw();
    for year in 1583..=9999 {
        let days: Vec<Date> = nrw.of_year(year).unwrap().into_iter().map(|(day, _)| day).collect();
        assert_eq!(days, independent(year), "{year}");
    }
}

#[test]
fn corpus_christi_and_all_saints_are_holidays_but_31_october_24_and_31_december_are_not() {
    let nrw = nrw();
    assert_eq!(nrw.on(date(2026, 6, 4)), Some(HolidayName::CorpusChristi));
    assert_eq!(nrw.on(date(2026, 11, 1)), Some(HolidayName::AllSaints));
    for year in 2018..2100 {
        for (month, day) in [(10, 31), (12, 24), (12, 31), (1, 6)] {
            assert_eq!(nrw.on(date(year, month, day)), None);
        }
    }
    assert_eq!(nrw.on(date(2016, 10, 31)), None);
    assert_eq!(nrw.on(date(2017, 10, 31)), Some(HolidayName::Reformation));
}

#[test]
fn two_holidays_on_one_day_are_both_listed() {
    // Ascension fell on 1 May in 2008.
    let days = nrw().of_year(2008).unwrap();
    assert_eq!(days.iter().filter(|(day, _)| *day == date(2008, 5, 1)).count(), 2);
}

#[test]
fn years_without_gregorian_easter_have_no_list() {
    assert_eq!(nrw().of_year(1582), None);
    assert!(nrw().of_year(1583).is_some());
}

#[test]
fn a_saturday_is_a_werktag_but_no_arbeitstag() {
    let nrw = nrw();
    let saturday = date(2026, 11, 28);
    assert!(nrw.is_weekday(saturday) && !nrw.is_working_day(saturday));
    let sunday = date(2026, 11, 29);
    assert!(!nrw.is_weekday(sunday) && !nrw.is_working_day(sunday));
    let holiday = date(2026, 12, 25);
    assert!(!nrw.is_weekday(holiday) && !nrw.is_working_day(holiday));
    let friday = date(2026, 11, 27);
    assert!(nrw.is_weekday(friday) && nrw.is_working_day(friday));
}

#[test]
fn a_holiday_needs_a_date_that_every_year_has() {
    assert_eq!(HolidayDate::fixed(2, 29), None);
    assert_eq!(HolidayDate::fixed(13, 1), None);
    assert_eq!(HolidayDate::fixed(0, 1), None);
    assert!(HolidayDate::fixed(2, 28).is_some());
    assert_eq!(HolidayDate::easter(251), None);
    assert_eq!(HolidayDate::easter(-81), None);
    assert!(HolidayDate::easter(250).is_some() && HolidayDate::easter(-80).is_some());
}

proptest! {
    #[test]
    fn a_day_is_a_holiday_exactly_if_its_year_lists_it(
        year in 1583_i16..=9999, month in 1_i8..=12, day in 1_i8..=28,
    ) {
        let nrw = nrw();
        let day = date(year, month, day);
        let listed = nrw.of_year(year).unwrap().iter().any(|(listed, _)| *listed == day);
        prop_assert_eq!(nrw.on(day).is_some(), listed);
    }
}
