//! A deadline that can be advised: at noon, on a day against which the planner has nothing to say.
//! It must not shorten a period: what is advised is never earlier than what the law allows.

use super::warnings::at_year_end;
use crate::calendar::Holidays;
use crate::instant::{Instant, berlin};
use jiff::civil::Date;

/// Noon in Berlin on the first working day outside of the last week of the year that is not before `earliest`.
pub fn advised(holidays: &Holidays, earliest: Instant) -> Option<Instant> {
    let mut day = earliest.berlin_day();
    // The last week of a year and what lies around it is passed in less than a month.
    for _ in 0..31 {
        let noon = noon(day)?;
        if noon >= earliest && holidays.is_working_day(day) && !at_year_end(day) {
            return Some(noon);
        }
        day = day.tomorrow().ok()?;
    }
    None
}

/// Noon of a day in Berlin.
pub(super) fn noon(day: Date) -> Option<Instant> {
    let zoned = day.at(12, 0, 0, 0).to_zoned(berlin()).ok()?;
    Instant::from_micros(zoned.timestamp().as_microsecond())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_deadline_is_advised_at_noon_on_a_working_day_and_never_too_early() {
        let law = crate::law::testing::law();
        let noon = |earliest: &str| advised(law.holidays(), earliest.parse().unwrap());
        let at = |text: &str| Some(text.parse::<Instant>().unwrap());
        // Midnight in Berlin, the usual end of a period.
        assert_eq!(noon("2026-12-14T23:00:00Z"), at("2026-12-15T11:00:00Z"));
        assert_eq!(noon("2026-12-15T11:00:00Z"), at("2026-12-15T11:00:00Z"));
        assert_eq!(noon("2026-12-15T11:00:00.000001Z"), at("2026-12-16T11:00:00Z"));
        // A Saturday, a holiday, and the last week of the year with New Year and a weekend behind it.
        assert_eq!(noon("2026-07-03T22:00:00Z"), at("2026-07-06T10:00:00Z"));
        assert_eq!(noon("2026-05-13T22:00:00Z"), at("2026-05-15T10:00:00Z"));
        assert_eq!(noon("2026-12-23T23:00:00Z"), at("2027-01-04T11:00:00Z"));
    }
}
