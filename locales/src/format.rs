//! How days, times and money are written for people, German first, English complete.
//! It must not compute anything but the words.

use crate::Language;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};

static BERLIN: TimeZone = jiff::tz::get!("Europe/Berlin");

/// `Di., 15.12.2026` or `Tue, 15 December 2026`.
pub fn day(day: Date, language: Language) -> String {
    let texts = language.texts();
    let number = day.weekday().to_monday_one_offset().to_string();
    let weekday = texts.text(&format!("weekday-short-{number}"));
    format!("{weekday}, {}", plain_day(day, language))
}

/// `15.12.2026` or `15 December 2026`.
pub fn plain_day(day: Date, language: Language) -> String {
    match language {
        Language::De => format!("{:02}.{:02}.{}", day.day(), day.month(), day.year()),
        Language::En => {
            let month = language.texts().text(&format!("month-{}", day.month()));
            format!("{} {month} {}", day.day(), day.year())
        }
    }
}

/// `Di., 15.12.2026, 12:00 Uhr`.
pub fn moment(zoned: &Zoned, language: Language) -> String {
    let time = format!("{:02}:{:02}", zoned.hour(), zoned.minute());
    let values = [("day", day(zoned.date(), language)), ("time", time)];
    language.texts().with("moment", &values.each_ref().map(|(name, value)| (*name, value.as_str())))
}

/// `Dienstag, 15.12.2026, 12:00 Uhr (MEZ)`.
pub fn moment_long(zoned: &Zoned, language: Language) -> String {
    with_time(zoned, &format!("{:02}:{:02}", zoned.hour(), zoned.minute()), language)
}

/// `Dienstag, 15.12.2026, 11:59:59,999999 Uhr (MEZ)`: to the microsecond, where that may decide.
pub fn moment_exact(zoned: &Zoned, language: Language) -> String {
    let point = match language {
        Language::De => ',',
        Language::En => '.',
    };
    let (hour, minute, second) = (zoned.hour(), zoned.minute(), zoned.second());
    let micros = zoned.subsec_nanosecond() / 1000;
    let time = format!("{hour:02}:{minute:02}:{second:02}{point}{micros:06}");
    with_time(zoned, &time, language)
}

fn with_time(zoned: &Zoned, time: &str, language: Language) -> String {
    let texts = language.texts();
    let weekday = texts.text(&format!("weekday-{}", zoned.weekday().to_monday_one_offset()));
    let summer = zoned.offset().seconds() == 7200;
    let zone = texts.text(if summer { "zone-summer" } else { "zone-winter" });
    let day = format!("{weekday}, {}", plain_day(zoned.date(), language));
    texts.with("moment-long", &[("day", &day), ("time", time), ("zone", &zone)])
}

/// `1.234.567,80 €`, or `€1,234,567.80`, of an amount in cents.
pub fn euro(cents: i64, language: Language) -> String {
    let sign = if cents < 0 { "−" } else { "" };
    let (whole, cents) = (cents.unsigned_abs() / 100, cents.unsigned_abs() % 100);
    match language {
        Language::De => format!("{sign}{},{cents:02}\u{a0}€", grouped(&whole.to_string(), '.')),
        Language::En => format!("{sign}€{}.{cents:02}", grouped(&whole.to_string(), ',')),
    }
}

/// A value of a rule as people write it: `2026-12-15` as a day, an instant as day and time in Berlin, `210000.00` as
/// `210.000,00`; anything else as it is.
pub fn plain_value(value: &str, language: Language) -> String {
    if value.len() == 10
        && let Ok(day) = value.parse::<Date>()
    {
        return plain_day(day, language);
    }
    if value.ends_with('Z')
        && let Ok(at) = value.parse::<Timestamp>()
    {
        return moment(&at.to_zoned(BERLIN.clone()), language);
    }
    let (sign, number) = value.strip_prefix('-').map_or(("", value), |number| ("−", number));
    let Some((whole, rest)) = number.split_once('.') else { return value.to_owned() };
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(whole) || !digits(rest) {
        return value.to_owned();
    }
    match language {
        Language::De => format!("{sign}{},{rest}", grouped(whole, '.')),
        Language::En => format!("{sign}{}.{rest}", grouped(whole, ',')),
    }
}

fn grouped(digits: &str, separator: char) -> String {
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && digits.len().saturating_sub(at) % 3 == 0 {
            out.push(separator);
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_of_rules_are_written_as_people_write_them() {
        for (value, de, en) in [
            ("2026-12-01", "01.12.2026", "1 December 2026"),
            ("2026-12-15T11:00:00Z", "Di., 15.12.2026, 12:00 Uhr", "Tue, 15 December 2026, 12:00"),
            ("5404000.00", "5.404.000,00", "5,404,000.00"),
            ("-0.5", "−0,5", "−0.5"),
            ("2026", "2026", "2026"),
            ("2026-17", "2026-17", "2026-17"),
            ("1.14.2", "1.14.2", "1.14.2"),
            ("go-nrw-2026-07", "go-nrw-2026-07", "go-nrw-2026-07"),
        ] {
            let both = [Language::De, Language::En].map(|language| plain_value(value, language));
            assert_eq!(both, [de, en]);
        }
    }
}
