//! Public holidays in NRW and the days on which work rests.
//! It must not hold the list itself: it comes from `schemas/law/holidays.toml`.

use super::easter::easter_sunday;
use crate::law::{Cited, HolidayName, Span};
use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

/// How the date of a holiday is found in a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HolidayDate(Rule);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Rule {
    Fixed { month: i8, day: i8 },
    Easter { offset: i16 },
}

impl HolidayDate {
    /// The same day of a month each year; `None` if not every year has it.
    pub fn fixed(month: u8, day: u8) -> Option<Self> {
        let (month, day) = (i8::try_from(month).ok()?, i8::try_from(day).ok()?);
        Date::new(2023, month, day).ok().map(|_| Self(Rule::Fixed { month, day }))
    }

    /// A number of days after Easter Sunday; `None` if that may lie in another year.
    pub fn easter(offset: i16) -> Option<Self> {
        (-80..=250).contains(&offset).then_some(Self(Rule::Easter { offset }))
    }

    /// The date in a year; `None` outside the years 1583 to 9999.
    pub fn in_year(self, year: i16) -> Option<Date> {
        match self.0 {
            Rule::Fixed { month, day } => Date::new(year, month, day).ok(),
            Rule::Easter { offset } => {
                easter_sunday(year)?.checked_add(i64::from(offset).days()).ok()
            }
        }
    }
}

/// A public holiday.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holiday {
    /// Its name, and where it is laid down.
    pub name: Cited<HolidayName>,
    /// Its date.
    pub date: HolidayDate,
    /// When the law knew it.
    pub span: Span,
}

/// All public holidays of NRW.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holidays(Vec<Holiday>);

impl Holidays {
    /// A list of holidays.
    pub fn new(list: Vec<Holiday>) -> Self {
        Self(list)
    }

    /// The holidays of a year in order of date; `None` for years whose Easter is not known (before 1583).
    pub fn of_year<'a>(&'a self, year: i16) -> Option<Vec<(Date, &'a Cited<HolidayName>)>> {
        easter_sunday(year)?;
        let on = |holiday: &'a Holiday| {
            let date = holiday.date.in_year(year)?;
            holiday.span.holds(date).then_some((date, &holiday.name))
        };
        let mut days: Vec<(Date, &Cited<HolidayName>)> = self.0.iter().filter_map(on).collect();
        days.sort_by_key(|(date, name)| (*date, name.value));
        Some(days)
    }

    /// The holiday on a day, if it is one.
    pub fn on(&self, day: Date) -> Option<HolidayName> {
        let is = |holiday: &&Holiday| {
            holiday.date.in_year(day.year()) == Some(day) && holiday.span.holds(day)
        };
        self.0.iter().find(is).map(|holiday| holiday.name.value)
    }

    /// Whether a day is an Arbeitstag: Monday to Friday without holidays.
    pub fn is_working_day(&self, day: Date) -> bool {
        day.weekday() != Weekday::Saturday && self.is_weekday(day)
    }

    /// Whether a day is a Werktag: Monday to Saturday without holidays.
    pub fn is_weekday(&self, day: Date) -> bool {
        day.weekday() != Weekday::Sunday && self.on(day).is_none()
    }
}

#[cfg(test)]
pub(super) mod tests;
