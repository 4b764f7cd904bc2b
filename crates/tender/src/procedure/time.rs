//! Instants a little later, and windows before a deadline.
//! It must not count legal periods: those are `calendar`'s.

use crate::instant::Instant;
use jiff::ToSpan as _;

/// Seconds after a deadline in which commits that arrived in time are settled (drain).
pub const DRAIN_SECONDS: u32 = 60;

const SECOND: i64 = 1_000_000;
const HOUR: i64 = 3_600 * SECOND;

/// The instant so many hours later; `None` beyond the calendar.
pub fn after_hours(instant: Instant, hours: u16) -> Option<Instant> {
    Instant::from_micros(instant.micros().checked_add(i64::from(hours).checked_mul(HOUR)?)?)
}

/// The instant from which a round may be closed; `None` beyond the calendar.
pub fn drained(deadline: Instant) -> Option<Instant> {
    let drain = i64::from(DRAIN_SECONDS).checked_mul(SECOND)?;
    Instant::from_micros(deadline.micros().checked_add(drain)?)
}

/// First instant of the window of so many days before a deadline, counted conservatively.
///
/// Information is in time until 24:00 of the day D − days − 1 when the period ends on day D (§ 20 Abs. 3
/// VgV). A deadline at 24:00 ends on the day before. `None` before the calendar.
pub fn window_start(deadline: Instant, days: u16) -> Option<Instant> {
    let last_moment = Instant::from_micros(deadline.micros().checked_sub(1)?)?;
    let first = last_moment.berlin_day().checked_sub(i64::from(days).days()).ok()?;
    Instant::start_of_day(first)
}

/// First instant after so many whole waiting days; the first is the day after, no day is skipped.
pub fn after_days(instant: Instant, days: u16) -> Option<Instant> {
    Instant::end_of_day(instant.berlin_day().checked_add(i64::from(days).days()).ok()?)
}

/// The end of the day that lies so many months later, in Berlin.
pub fn months_after(instant: Instant, months: u16) -> Option<Instant> {
    Instant::end_of_day(instant.berlin_day().checked_add(i64::from(months).months()).ok()?)
}

/// The end of the day that lies so many years later, in Berlin.
pub fn years_after(instant: Instant, years: u16) -> Option<Instant> {
    Instant::end_of_day(instant.berlin_day().checked_add(i64::from(years).years()).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Instant {
        text.parse().unwrap()
    }

    #[test]
    fn the_window_of_six_days_begins_at_midnight_after_day_d_minus_seven() {
        let deadline = at("2026-12-15T12:00:00+01:00");
        assert_eq!(window_start(deadline, 6), Some(at("2026-12-09T00:00:00+01:00")));
        assert_eq!(window_start(deadline, 4), Some(at("2026-12-11T00:00:00+01:00")));
    }

    #[test]
    fn a_deadline_at_midnight_ends_the_day_before() {
        let deadline = at("2026-12-16T00:00:00+01:00");
        assert_eq!(window_start(deadline, 6), Some(at("2026-12-09T00:00:00+01:00")));
        let deadline = at("2026-12-16T00:00:00.000001+01:00");
        assert_eq!(window_start(deadline, 6), Some(at("2026-12-10T00:00:00+01:00")));
    }

    #[test]
    fn the_window_starts_at_local_midnight_across_the_clock_change() {
        let deadline = at("2026-10-28T12:00:00+01:00");
        assert_eq!(window_start(deadline, 6), Some(at("2026-10-22T00:00:00+02:00")));
    }

    #[test]
    fn waiting_days_are_whole_and_never_shifted() {
        let sent = |text: &str, days| after_days(at(text), days);
        let friday = Some(at("2026-12-25T00:00:00+01:00"));
        assert_eq!(sent("2026-12-14T08:00:00+01:00", 10), friday);
        assert_eq!(sent("2026-12-14T00:00:00+01:00", 10), friday);
        assert_eq!(sent("2026-12-14T23:59:59+01:00", 10), friday);
        let sunday_over = Some(at("2026-12-21T00:00:00+01:00"));
        assert_eq!(sent("2026-12-10T12:00:00+01:00", 10), sunday_over);
        assert_eq!(sent("2026-12-10T12:00:00+01:00", 15), Some(at("2026-12-26T00:00:00+01:00")));
    }

    #[test]
    fn months_and_years_end_with_their_last_day() {
        let start = at("2026-12-31T10:00:00+01:00");
        assert_eq!(months_after(start, 2), Some(at("2027-03-01T00:00:00+01:00")));
        assert_eq!(years_after(start, 3), Some(at("2030-01-01T00:00:00+01:00")));
    }

    #[test]
    fn hours_and_the_drain_are_added_exactly() {
        let noon = at("2026-12-15T12:00:00Z");
        assert_eq!(after_hours(noon, 48), Some(at("2026-12-17T12:00:00Z")));
        assert_eq!(drained(noon), Some(at("2026-12-15T12:01:00Z")));
    }
}
