//! How dates, times, money and sizes are written for people (German first, English complete).
//! It must not compute anything but the words.

use jiff::civil::Date;
use locales::Language;
use tender::instant::Instant;
use tender::money::Euro;

const HOUR: i64 = 3_600_000_000;
const MINUTE: i64 = 60_000_000;
const DAY: i64 = 24 * HOUR;

/// `Di., 15.12.2026` or `Tue, 15 December 2026`.
pub fn day(day: Date, language: Language) -> String {
    let texts = language.texts();
    let number = day.weekday().to_monday_one_offset().to_string();
    let weekday = texts.text(&format!("weekday-short-{number}"));
    format!("{weekday}, {}", day_without_weekday(day, language))
}

fn day_without_weekday(day: Date, language: Language) -> String {
    match language {
        Language::De => format!("{:02}.{:02}.{}", day.day(), day.month(), day.year()),
        Language::En => {
            let month = language.texts().text(&format!("month-{}", day.month()));
            format!("{} {month} {}", day.day(), day.year())
        }
    }
}

/// `Di., 15.12.2026, 12:00 Uhr`.
pub fn moment(instant: Instant, language: Language) -> String {
    let zoned = instant.in_berlin();
    language.texts().with(
        "moment",
        &[
            ("day", &day(zoned.date(), language)),
            ("time", &format!("{:02}:{:02}", zoned.hour(), zoned.minute())),
        ],
    )
}

/// `Dienstag, 15.12.2026, 12:00 Uhr (MEZ)`.
pub fn moment_long(instant: Instant, language: Language) -> String {
    let zoned = instant.in_berlin();
    let texts = language.texts();
    let weekday = texts.text(&format!("weekday-{}", zoned.weekday().to_monday_one_offset()));
    let summer = zoned.offset().seconds() == 7200;
    let zone = texts.text(if summer { "zone-summer" } else { "zone-winter" });
    let day = format!("{weekday}, {}", day_without_weekday(zoned.date(), language));
    let time = format!("{:02}:{:02}", zoned.hour(), zoned.minute());
    texts.with("moment-long", &[("day", &day), ("time", &time), ("zone", &zone)])
}

/// What is left until a deadline in words, and how urgent that is.
pub fn left(deadline: Instant, now: Instant, language: Language) -> (String, &'static str) {
    let texts = language.texts();
    let micros = deadline.micros().saturating_sub(now.micros());
    if micros <= 0 {
        return (texts.text("left-ended"), "ended");
    }
    let (key, count) = if micros < HOUR {
        ("left-minutes", micros.div_euclid(MINUTE))
    } else if micros < 2 * DAY {
        ("left-hours", micros.div_euclid(HOUR))
    } else {
        ("left-days", micros.div_euclid(DAY))
    };
    let tone = if micros <= DAY {
        "danger"
    } else if micros <= 3 * DAY {
        "warning"
    } else {
        "neutral"
    };
    (texts.with(key, &[("count", &count.to_string())]), tone)
}

/// `1.234.567,80 €`, or `€1,234,567.80`.
pub fn euro(amount: Euro, language: Language) -> String {
    let plain = amount.to_string();
    let (sign, digits) =
        plain.strip_prefix('-').map_or(("", plain.as_str()), |digits| ("−", digits));
    let (whole, cents) = digits.split_once('.').unwrap_or((digits, "00"));
    match language {
        Language::De => format!("{sign}{},{cents}\u{a0}€", grouped(whole, '.')),
        Language::En => format!("{sign}€{}.{cents}", grouped(whole, ',')),
    }
}

/// `24,4 MB`.
pub fn size(bytes: i64, language: Language) -> String {
    let (unit, per) = match bytes {
        ..1_000 => ("B", 1),
        1_000..1_000_000 => ("kB", 1_000),
        1_000_000..1_000_000_000 => ("MB", 1_000_000),
        1_000_000_000.. => ("GB", 1_000_000_000),
    };
    if per == 1 {
        return format!("{bytes}\u{a0}{unit}");
    }
    let tenths = bytes.saturating_mul(10).saturating_add(per / 2).div_euclid(per);
    let comma = if language == Language::De { ',' } else { '.' };
    format!("{}{comma}{}\u{a0}{unit}", tenths.div_euclid(10), tenths.rem_euclid(10))
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

    fn at(text: &str) -> Instant {
        text.parse().unwrap()
    }

    #[test]
    fn a_deadline_is_written_with_weekday_and_zone() {
        let winter = at("2026-12-15T11:00:00Z");
        assert_eq!(moment(winter, Language::De), "Di., 15.12.2026, 12:00 Uhr");
        assert_eq!(moment_long(winter, Language::De), "Dienstag, 15.12.2026, 12:00 Uhr (MEZ)");
        assert_eq!(moment_long(winter, Language::En), "Tuesday, 15 December 2026, 12:00 (CET)");
        assert_eq!(
            moment_long(at("2026-07-01T10:00:00Z"), Language::De),
            "Mittwoch, 01.07.2026, 12:00 Uhr (MESZ)"
        );
    }

    #[test]
    fn what_is_left_is_told_in_days_hours_and_minutes() {
        let end = at("2026-12-15T11:00:00Z");
        let left = |now: &str| left(end, at(now), Language::De);
        assert_eq!(left("2026-12-03T10:00:00Z"), ("noch 12 Tage".into(), "neutral"));
        assert_eq!(left("2026-12-13T10:00:00Z"), ("noch 2 Tage".into(), "warning"));
        assert_eq!(left("2026-12-14T11:30:00Z"), ("noch 23 Stunden".into(), "danger"));
        assert_eq!(left("2026-12-15T10:18:00Z"), ("noch 42 Minuten".into(), "danger"));
        assert_eq!(left("2026-12-15T11:00:00Z"), ("abgelaufen".into(), "ended"));
    }

    #[test]
    fn money_and_sizes_are_grouped_as_the_language_does() {
        let amount = Euro::from_cents(123_456_780);
        assert_eq!(euro(amount, Language::De), "1.234.567,80\u{a0}€");
        assert_eq!(euro(amount, Language::En), "€1,234,567.80");
        assert_eq!(euro(Euro::from_cents(-5), Language::De), "−0,05\u{a0}€");
        assert_eq!(size(24_400_000, Language::De), "24,4\u{a0}MB");
        assert_eq!(size(999, Language::De), "999\u{a0}B");
    }
}
