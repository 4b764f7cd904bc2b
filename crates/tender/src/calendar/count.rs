//! Counting of periods from an event day under a named rule, with the reasons in a chain.
//! It must not panic at the ends of the calendar: what cannot be counted is a typed error.

use super::Holidays;
use crate::instant::Instant;
use crate::law::Counting;
use crate::message::Message;
use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

/// Length of a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Length {
    /// Calendar days.
    Days(u16),
    /// Arbeitstage: Monday to Friday without holidays.
    WorkingDays(u16),
    /// Werktage: Monday to Saturday without holidays.
    Weekdays(u16),
    /// Months (§ 188(2) BGB: ends on the day of the same number, or the last of the month).
    Months(u16),
    /// Years, as twelve months each.
    Years(u16),
}

/// A counted period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Count {
    /// The last day of the period; counted backwards, the day by whose end something must be done.
    pub last_day: Date,
    /// The end of that day, 24:00 in Berlin.
    pub end: Instant,
    /// How the day was found, step by step.
    pub reason: Vec<Message>,
}

/// Why a period cannot be counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CountError {
    /// A period of no length has no last day.
    #[error("a period has at least one day")]
    NoLength,
    /// The event or the end lies outside the years 1583 to 9999, whose holidays are known.
    #[error("the period leaves the calendar of the years 1583 to 9999")]
    OutsideCalendar,
}

impl Length {
    fn number(self) -> u16 {
        match self {
            Self::Days(number)
            | Self::WorkingDays(number)
            | Self::Weekdays(number)
            | Self::Months(number)
            | Self::Years(number) => number,
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::Days(_) => "count-days",
            Self::WorkingDays(_) => "count-working-days",
            Self::Weekdays(_) => "count-weekdays",
            Self::Months(_) => "count-months",
            Self::Years(_) => "count-years",
        }
    }
}

impl Holidays {
    /// Counts a period of `length` from the day of an event.
    ///
    /// # Errors
    /// If the period has no length or leaves the calendar.
    pub fn count(&self, rule: Counting, event: Date, length: Length) -> Result<Count, CountError> {
        if length.number() == 0 {
            return Err(CountError::NoLength);
        }
        self.counted(rule, event, length).ok_or(CountError::OutsideCalendar)
    }

    /// The first Arbeitstag on or after a day.
    pub fn working_day_from(&self, day: Date) -> Option<Date> {
        self.shift(day, &mut Vec::new())
    }

    fn counted(&self, rule: Counting, event: Date, length: Length) -> Option<Count> {
        self.of_year(event.year())?;
        let mut reason = vec![Message::new("count-event").with("day", event)];
        let step = if rule == Counting::Backward { -1 } else { 1 };
        let raw = self.walk(event, length, step)?;
        let words = Message::new(length.key()).with("count", length.number());
        reason.push(words.with("day", raw));
        let last_day = match rule {
            Counting::EuForward => {
                let shifted = self.shift(raw, &mut reason)?;
                self.two_working_days(event, shifted, length, &mut reason)?
            }
            Counting::NationalForward => self.shift(raw, &mut reason)?,
            Counting::Waiting => {
                if !self.is_working_day(raw) {
                    reason.push(Message::new("count-not-shifted").with("day", raw));
                }
                raw
            }
            Counting::Backward => {
                let before = raw.yesterday().ok()?;
                reason.push(Message::new("count-backward").with("day", before));
                before
            }
            Counting::YearEnd => {
                let end = Date::new(raw.year(), 12, 31).ok()?;
                reason.push(Message::new("count-year-end").with("day", end));
                end
            }
        };
        self.of_year(last_day.year())?;
        Some(Count { last_day, end: Instant::end_of_day(last_day)?, reason })
    }

    fn walk(&self, event: Date, length: Length, step: i32) -> Option<Date> {
        let number = step * i32::from(length.number());
        match length {
            Length::Days(_) => event.checked_add(number.days()).ok(),
            Length::Months(_) => event.checked_add(number.months()).ok(),
            Length::Years(_) => {
                event.checked_add(jiff::Span::new().try_months(number * 12).ok()?).ok()
            }
            Length::WorkingDays(count) => {
                walk_where(event, count, step, |day| self.is_working_day(day))
            }
            Length::Weekdays(count) => walk_where(event, count, step, |day| self.is_weekday(day)),
        }
    }

    fn shift(&self, raw: Date, reason: &mut Vec<Message>) -> Option<Date> {
        let mut day = raw;
        while !self.is_working_day(day) {
            reason.push(self.why_free(day));
            day = day.tomorrow().ok()?;
        }
        if day != raw {
            reason.push(Message::new("count-next-working-day").with("day", day));
        }
        Some(day)
    }

    /// Art. 3(5) of Regulation 1182/71: a period of two days or more contains two working days.
    fn two_working_days(
        &self,
        event: Date,
        last: Date,
        length: Length,
        reason: &mut Vec<Message>,
    ) -> Option<Date> {
        let short = match length {
            Length::Days(days) | Length::Weekdays(days) => days >= 2,
            Length::WorkingDays(_) | Length::Months(_) | Length::Years(_) => false,
        };
        let second = walk_where(event, 2, 1, |day| self.is_working_day(day))?;
        if !short || second <= last {
            return Some(last);
        }
        reason.push(Message::new("count-two-working-days").with("day", second));
        Some(second)
    }

    fn why_free(&self, day: Date) -> Message {
        if let Some(holiday) = self.on(day) {
            return Message::new("count-holiday").with("day", day).with("holiday", holiday);
        }
        let key =
            if day.weekday() == Weekday::Saturday { "count-saturday" } else { "count-sunday" };
        Message::new(key).with("day", day)
    }
}

/// The day on which a period ends whose deadline is this instant: midnight belongs to the day before.
pub fn end_day(deadline: Instant) -> Option<Date> {
    Instant::from_micros(deadline.micros().checked_sub(1)?).map(Instant::berlin_day)
}

fn walk_where(event: Date, count: u16, step: i32, counts: impl Fn(Date) -> bool) -> Option<Date> {
    let mut day = event;
    let mut left = count;
    while left > 0 {
        day = day.checked_add(step.days()).ok()?;
        if counts(day) {
            left -= 1;
        }
    }
    Some(day)
}

#[cfg(test)]
mod tests;
