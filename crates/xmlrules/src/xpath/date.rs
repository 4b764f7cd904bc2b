//! Dates, times and durations of XML Schema, as far as rules compute with them. The implicit time zone is UTC.

use super::NotEvaluable;

/// A day of the proleptic Gregorian calendar with an optional time zone (`xs:date`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Date {
    /// Days since 1970-01-01.
    days: i64,
    /// Minutes east of UTC.
    zone: Option<i16>,
}

const DAY: i64 = 86_400_000_000;
const MINUTE: i64 = 60_000_000;

/// The largest year, either side of zero, that is computed with.
const FARTHEST: i64 = 99_999;

impl Date {
    /// A day without time zone; `None` if there is no such day.
    pub fn new(year: i64, month: i64, day: i64) -> Option<Self> {
        let possible = year != 0 && year.abs() <= FARTHEST && (1..=12).contains(&month);
        let exists = possible && (1..=month_length(year, month)).contains(&day);
        exists.then(|| Self { days: days_of(year, month, day), zone: None })
    }

    /// Reads `YYYY-MM-DD` with an optional time zone (XML Schema part 2, section 3.2.9).
    pub fn parse(text: &str) -> Option<Self> {
        let text = trim(text);
        let (negative, rest) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
        let (year, rest) = rest.split_once('-')?;
        let (month, rest) = rest.split_once('-')?;
        let (day, zone) = rest.split_at_checked(2)?;
        let long = year.len() > 4 && year.starts_with('0');
        if year.len() < 4 || year.len() > 6 || long || month.len() != 2 {
            return None;
        }
        let year = digits(year)? * if negative { -1 } else { 1 };
        let date = Self::new(year, digits(month)?, digits(day)?)?;
        optional_zone(zone, |zone| Self { zone, ..date })
    }

    /// The instant at which the day begins, in microseconds.
    pub(super) fn instant(self) -> i64 {
        self.days * DAY - i64::from(self.zone.unwrap_or(0)) * MINUTE
    }

    /// The day that a day-time duration later falls on.
    pub(super) fn plus_micros(self, micros: i64) -> Result<Self, NotEvaluable> {
        let days = self
            .days
            .checked_add(micros.div_euclid(DAY))
            .filter(|days| days.abs() < FARTHEST * 365);
        days.map(|days| Self { days, ..self }).ok_or(NotEvaluable::Range)
    }

    /// The same day so many months later, or the last of that month.
    pub(super) fn plus_months(self, months: i64) -> Result<Self, NotEvaluable> {
        let (year, month, day) = civil(self.days);
        let total = (year * 12 + month - 1).checked_add(months).ok_or(NotEvaluable::Range)?;
        let (year, month) = (total.div_euclid(12), total.rem_euclid(12) + 1);
        if year.abs() > FARTHEST {
            return Err(NotEvaluable::Range);
        }
        let day = day.min(month_length(year, month));
        Ok(Self { days: days_of(year, month, day), ..self })
    }
}

/// Whether a text is an `xs:time`.
pub(crate) fn is_time(text: &str) -> bool {
    parse_time(text).is_some()
}

/// Reads `hh:mm:ss` with fraction and time zone; the result is microseconds of the day in UTC.
pub(super) fn parse_time(text: &str) -> Option<i64> {
    let text = trim(text);
    let (clock, rest) = text.split_at_checked(8)?;
    let mut parts = clock.split(':');
    let mut part = || parts.next().filter(|part| part.len() == 2).and_then(digits);
    let (hour, minute, second) = (part()?, part()?, part()?);
    let (fraction, zone) = match rest.strip_prefix('.') {
        None => ("", rest),
        Some(rest) => rest.split_at(rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len())),
    };
    if rest.starts_with('.') && fraction.is_empty() {
        return None;
    }
    let micros = micros_of(fraction)?;
    let midnight = hour == 24 && minute == 0 && second == 0 && micros == 0;
    if !(midnight || hour < 24) || minute > 59 || second > 59 {
        return None;
    }
    let of_day = ((hour % 24) * 60 + minute) * MINUTE + second * 1_000_000 + micros;
    optional_zone(zone, |zone| of_day - i64::from(zone.unwrap_or(0)) * MINUTE)
}

/// Reads a day-time duration: microseconds.
pub(super) fn parse_day_time(text: &str) -> Option<i64> {
    let (negative, rest) = signed_duration(text)?;
    let (days, clock) = rest.split_once('T').map_or((rest, None), |(days, t)| (days, Some(t)));
    let mut total = 0_i64;
    if !days.is_empty() {
        total = digits(days.strip_suffix('D')?)?.checked_mul(DAY)?;
    }
    if let Some(mut clock) = clock {
        let mut found = false;
        for (unit, size) in [('H', 60 * MINUTE), ('M', MINUTE)] {
            if let Some((number, rest)) = clock.split_once(unit) {
                total = total.checked_add(digits(number)?.checked_mul(size)?)?;
                (clock, found) = (rest, true);
            }
        }
        if !clock.is_empty() {
            let seconds = clock.strip_suffix('S')?;
            let (whole, fraction) = seconds.split_once('.').unwrap_or((seconds, "0"));
            if fraction.is_empty() {
                return None;
            }
            let micros =
                digits(whole)?.checked_mul(1_000_000)?.checked_add(micros_of(fraction)?)?;
            (total, found) = (total.checked_add(micros)?, true);
        }
        if !found {
            return None;
        }
    } else if days.is_empty() {
        return None;
    }
    Some(if negative { -total } else { total })
}

/// Reads a year-month duration: months.
pub(super) fn parse_year_month(text: &str) -> Option<i64> {
    let (negative, rest) = signed_duration(text)?;
    let (years, rest) = match rest.split_once('Y') {
        Some((years, rest)) => (digits(years)?, rest),
        None if rest.is_empty() => return None,
        None => (0, rest),
    };
    let months = if rest.is_empty() { 0 } else { digits(rest.strip_suffix('M')?)? };
    let total = years.checked_mul(12)?.checked_add(months)?;
    Some(if negative { -total } else { total })
}

fn signed_duration(text: &str) -> Option<(bool, &str)> {
    let text = trim(text);
    let (negative, rest) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
    Some((negative, rest.strip_prefix('P')?))
}

pub(super) fn trim(text: &str) -> &str {
    match text.as_bytes() {
        // Mostly there is nothing to trim.
        [b'!'..=b'~'] | [b'!'..=b'~', .., b'!'..=b'~'] => text,
        _ => text.trim_matches([' ', '\t', '\r', '\n']),
    }
}

fn digits(text: &str) -> Option<i64> {
    let more = |number: i64, byte: u8| match byte {
        b'0'..=b'9' => number.checked_mul(10)?.checked_add(i64::from(byte - b'0')),
        _ => None,
    };
    if text.is_empty() { None } else { text.bytes().try_fold(0, more) }
}

/// The first six digits of a fraction as microseconds; what is finer is cut.
fn micros_of(fraction: &str) -> Option<i64> {
    if !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    digits(&format!("{:0<6}", fraction.get(..6).unwrap_or(fraction)))
}

/// Makes a value with the zone that a text ends with, if any; `None` if the text is something else.
fn optional_zone<T>(text: &str, make: impl FnOnce(Option<i16>) -> T) -> Option<T> {
    let zone = if text.is_empty() { None } else { Some(parse_zone(text)?) };
    Some(make(zone))
}

/// Minutes east of UTC; `None` if this is no zone.
fn parse_zone(text: &str) -> Option<i16> {
    if text == "Z" {
        return Some(0);
    }
    let (sign, rest) = match text.split_at_checked(1)? {
        ("+", rest) => (1, rest),
        ("-", rest) => (-1, rest),
        _ => return None,
    };
    let (hours, minutes) = rest.split_once(':')?;
    if hours.len() != 2 || minutes.len() != 2 {
        return None;
    }
    let (hours, minutes) = (digits(hours)?, digits(minutes)?);
    let total = hours * 60 + minutes;
    let fits = minutes < 60 && total <= 14 * 60;
    i16::try_from(sign * total).ok().filter(|_| fits)
}

fn month_length(year: i64, month: i64) -> i64 {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Days since 1970-01-01 of a day of the proleptic Gregorian calendar (Hinnant's algorithm on eras of 400 years).
fn days_of(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year = year.rem_euclid(400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + year * 365 + year / 4 - year / 100 + day_of_year - 719_468
}

/// Year, month and day of a number of days since 1970-01-01.
fn civil(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let day = days.rem_euclid(146_097);
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let day_of_year = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    (year + era * 400 + i64::from(month <= 2), month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_civil_dates_agree_over_eight_hundred_years() {
        for days in -200_000..200_000 {
            let (year, month, day) = civil(days);
            assert_eq!(Date::new(year, month, day).unwrap().days, days);
        }
    }

    #[test]
    fn impossible_dates_do_not_parse() {
        for text in ["2031-02-30Z", "2031-13-01", "2031-1-01", "0000-01-01", "2031-01-01+15:00", ""]
        {
            assert_eq!(Date::parse(text), None, "{text}");
        }
        assert!(Date::parse(" 2028-02-29+02:00 ").is_some());
    }

    #[test]
    fn a_zone_moves_the_instant() {
        let instant = |text| Date::parse(text).unwrap().instant();
        assert_eq!(instant("2026-01-01Z") - instant("2026-01-01+02:00"), 120 * MINUTE);
        assert_eq!(instant("2026-01-01"), instant("2026-01-01Z"));
    }

    #[test]
    fn months_end_on_the_last_day() {
        let date = Date::parse("2024-01-31").unwrap();
        assert_eq!(date.plus_months(1).unwrap(), Date::parse("2024-02-29").unwrap());
        assert_eq!(date.plus_micros(-DAY).unwrap(), Date::parse("2024-01-30").unwrap());
    }

    #[test]
    fn durations_and_times_are_read() {
        assert_eq!(parse_day_time("-P1DT2H3M4.5S"), Some(-(DAY + 7_384_500_000)));
        assert_eq!(parse_year_month("P4Y6M"), Some(54));
        for wrong in ["P", "PT", "P1Y", "1D", "P1DT", "P-1D", "PNaND", "P1.0E6D"] {
            assert_eq!(parse_day_time(wrong), None, "{wrong}");
        }
        assert_eq!(parse_time("10:00:00+02:00"), parse_time("08:00:00Z"));
        assert_eq!(parse_time("25:00:00"), None);
    }
}
