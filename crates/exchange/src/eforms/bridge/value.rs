//! Days and instants as notices write them, with a zone.
//! It must not guess a zone that isn't there.

use jiff::civil::{Date, Time};
use jiff::tz::Offset;
use tender::instant::{Instant, berlin};

/// A day with the offset that Berlin has at its start.
pub(super) fn write_day(day: Date) -> String {
    let offset = day.to_zoned(berlin()).map_or(Offset::UTC, |zoned| zoned.offset());
    format!("{day}{}", write_offset(offset))
}

/// A day with any zone; the day that is written counts.
pub(super) fn parse_day(text: &str) -> Option<Date> {
    let (day, zone) = text.split_at_checked(10)?;
    parse_offset(zone)?;
    day.parse().ok()
}

/// Day and time on the clocks of Berlin.
pub(super) fn write_moment(moment: Instant) -> (String, String) {
    let zoned = moment.in_berlin();
    let offset = write_offset(zoned.offset());
    (format!("{}{offset}", zoned.date()), format!("{}{offset}", zoned.time()))
}

/// Day and time with the same zone.
pub(super) fn parse_moment(day: &str, time: &str) -> Option<Instant> {
    let (day, zone) = day.split_at_checked(10)?;
    let at = time.find(['Z', '+', '-'])?;
    let (clock, time_zone) = time.split_at_checked(at)?;
    let offset = parse_offset(zone).filter(|offset| Some(*offset) == parse_offset(time_zone))?;
    if clock.len() < 8 {
        return None;
    }
    let date: Date = day.parse().ok()?;
    let clock: Time = clock.parse().ok()?;
    let timestamp = offset.to_timestamp(date.to_datetime(clock)).ok()?;
    Instant::from_micros(timestamp.as_microsecond())
}

/// `Z` or `±hh:mm`.
fn parse_offset(text: &str) -> Option<Offset> {
    if text == "Z" {
        return Some(Offset::UTC);
    }
    let (sign, rest) = text.split_at_checked(1)?;
    let (hours, minutes) = rest.split_once(':').filter(|_| rest.len() == 5)?;
    let (hours, minutes): (i32, i32) = (hours.parse().ok()?, minutes.parse().ok()?);
    let seconds = hours.checked_mul(3600)?.checked_add(minutes.checked_mul(60)?)?;
    match sign {
        "+" => Offset::from_seconds(seconds).ok(),
        "-" => Offset::from_seconds(seconds.checked_neg()?).ok(),
        _ => None,
    }
}

fn write_offset(offset: Offset) -> String {
    let seconds = offset.seconds();
    let (sign, minutes) = if seconds < 0 { ('-', -seconds / 60) } else { ('+', seconds / 60) };
    format!("{sign}{:02}:{:02}", minutes / 60, minutes % 60)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    #[test]
    fn summer_and_winter_have_their_offsets() {
        assert_eq!(write_day(date(2026, 7, 1)), "2026-07-01+02:00");
        assert_eq!(write_day(date(2026, 12, 1)), "2026-12-01+01:00");
        let noon: Instant = "2026-12-15T11:00:00Z".parse().unwrap();
        let written = write_moment(noon);
        assert_eq!(written, ("2026-12-15+01:00".into(), "12:00:00+01:00".into()));
    }

    #[test]
    fn a_day_that_does_not_exist_or_has_no_zone_is_refused() {
        assert_eq!(parse_day("2031-02-30Z"), None);
        assert_eq!(parse_day("2031-02-28"), None);
        assert_eq!(parse_day("2031-02-28-05:00"), Some(date(2031, 2, 28)));
        assert_eq!(parse_moment("2031-02-28Z", "12:00:00+01:00"), None);
        assert_eq!(parse_moment("2031-02-28Z", "25:00:00Z"), None);
    }

    proptest! {
        #[test]
        fn an_instant_survives_the_way_out_and_in(seconds in 0_i64..4_000_000_000) {
            let moment = Instant::from_micros(seconds * 1_000_000).unwrap();
            let (day, time) = write_moment(moment);
            prop_assert_eq!(parse_moment(&day, &time), Some(moment));
        }
    }
}
