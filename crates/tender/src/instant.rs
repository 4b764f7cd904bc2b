//! Instants: microseconds since the epoch in UTC, and their reading on the clocks of Berlin.
//! It must not read a clock; `now` is always an argument.

use core::fmt;
use core::str::FromStr;
use jiff::civil::Date;
use jiff::{Timestamp, Zoned, tz::TimeZone};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

static BERLIN: TimeZone = jiff::tz::get!("Europe/Berlin");

/// The zone in which every legal date of the platform is read (`Europe/Berlin`).
pub fn berlin() -> TimeZone {
    BERLIN.clone()
}

/// A point in time, exact to the microsecond, as it is stored and compared everywhere.
///
/// JSON shows it as RFC 3339 in UTC; storage holds the integer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Instant(i64);

/// A text that is no RFC 3339 instant, or one outside the years 0 to 9999.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not an instant in RFC 3339, such as 2026-12-15T11:00:00Z: {0}")]
pub struct NotAnInstant(String);

impl Instant {
    /// 1970-01-01T00:00:00Z.
    pub const EPOCH: Self = Self(0);

    /// From microseconds since 1970-01-01T00:00:00Z; `None` outside the years that RFC 3339 can write.
    pub fn from_micros(micros: i64) -> Option<Self> {
        let timestamp = Timestamp::from_microsecond(micros).ok()?;
        (0..=9999).contains(&timestamp.to_zoned(TimeZone::UTC).year()).then_some(Self(micros))
    }

    /// Microseconds since the epoch.
    pub fn micros(self) -> i64 {
        self.0
    }

    /// The same instant on the wall clocks of Berlin.
    pub fn in_berlin(self) -> Zoned {
        self.timestamp().to_zoned(berlin())
    }

    /// The calendar day in Berlin on which this instant falls.
    pub fn berlin_day(self) -> Date {
        self.in_berlin().date()
    }

    /// The first instant of a day in Berlin (00:00 local time).
    pub fn start_of_day(day: Date) -> Option<Self> {
        let zoned = day.to_zoned(berlin()).ok()?;
        Self::from_micros(zoned.timestamp().as_microsecond())
    }

    /// The end of a day in Berlin (24:00 local time): the first instant of the next day.
    pub fn end_of_day(day: Date) -> Option<Self> {
        Self::start_of_day(day.tomorrow().ok()?)
    }

    fn timestamp(self) -> Timestamp {
        // The constructor refused everything out of range, so the fallback is never reached.
        Timestamp::from_microsecond(self.0).unwrap_or(Timestamp::UNIX_EPOCH)
    }
}

impl From<Instant> for Timestamp {
    fn from(instant: Instant) -> Self {
        instant.timestamp()
    }
}

impl fmt::Display for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.timestamp().fmt(f)
    }
}

impl FromStr for Instant {
    type Err = NotAnInstant;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let timestamp: Timestamp = text.parse().map_err(|_| NotAnInstant(text.to_owned()))?;
        Self::from_micros(timestamp.as_microsecond()).ok_or_else(|| NotAnInstant(text.to_owned()))
    }
}

impl Serialize for Instant {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Instant {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn the_day_of_the_spring_change_has_23_hours_and_that_of_autumn_25() {
        let hours = |day: Date| {
            let length = Instant::end_of_day(day).unwrap().micros()
                - Instant::start_of_day(day).unwrap().micros();
            length / 3_600_000_000
        };
        assert_eq!(hours(date(2026, 3, 29)), 23);
        assert_eq!(hours(date(2026, 10, 25)), 25);
        assert_eq!(hours(date(2026, 12, 24)), 24);
    }

    #[test]
    fn an_instant_is_read_and_written_in_utc() {
        let noon: Instant = "2026-12-15T12:00:00+01:00".parse().unwrap();
        assert_eq!(noon.to_string(), "2026-12-15T11:00:00Z");
        assert_eq!(serde_json::to_string(&noon).unwrap(), "\"2026-12-15T11:00:00Z\"");
        assert_eq!(noon.berlin_day(), date(2026, 12, 15));
    }

    #[test]
    fn a_date_without_time_is_no_instant() {
        assert!("2026-12-15".parse::<Instant>().is_err());
        assert!("2026-02-30T00:00:00Z".parse::<Instant>().is_err());
    }
}
