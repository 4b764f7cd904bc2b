//! One value of a notice as HTML: codes with their label, dates and amounts as people write them, links, languages.
//! It must not change what is shown: the written value stands in the `value` attribute where the words differ.

use super::Names;
use super::escape::{escape, is_link};
use super::names::anchor;
use crate::eforms::sdk::catalogue::Field;
use crate::eforms::sdk::{Language, Sdk};
use crate::eforms::view::Leaf;
use tender::message::Message;

/// The HTML of a value.
pub(super) fn show(
    sdk: &Sdk,
    language: Language,
    names: &Names,
    field: Option<&Field>,
    leaf: &Leaf,
) -> String {
    let text = escape(&leaf.text);
    let Some(field) = field else { return in_language(&text, leaf) };
    if let Some(list) = &field.code_list {
        return match sdk.code_label(language, list, &leaf.text) {
            Some(label) => data(&text, &escape(label)),
            None => text,
        };
    }
    match field.kind.as_str() {
        "date" => data(&text, &day(language, &leaf.text)),
        "time" => data(&text, &clock(&leaf.text)),
        "amount" | "number" | "integer" | "measure" => number(sdk, language, leaf),
        "url" if is_link(&leaf.text) => {
            format!("<a href=\"{text}\" rel=\"nofollow noopener\">{text}</a>")
        }
        "email" if leaf.text.contains('@') => format!("<a href=\"mailto:{text}\">{text}</a>"),
        "id-ref" => match names.of_id(&leaf.text) {
            Some(name) => {
                let target = escape(&anchor(&leaf.text));
                format!("<a href=\"#{target}\">{}</a> ({text})", escape(name))
            }
            None => text,
        },
        _ => in_language(&text, leaf),
    }
}

/// The same as plain text, for lists of changes.
pub(in crate::eforms) fn plain(
    sdk: &Sdk,
    language: Language,
    field: Option<&Field>,
    leaf: &Leaf,
) -> String {
    let Some(field) = field else { return leaf.text.clone() };
    if let Some(list) = &field.code_list {
        let label = sdk.code_label(language, list, &leaf.text);
        return label.map_or_else(|| leaf.text.clone(), |label| format!("{label} ({})", leaf.text));
    }
    match field.kind.as_str() {
        "date" => day(language, &leaf.text),
        "time" => clock(&leaf.text),
        "amount" | "number" | "integer" | "measure" => with_unit(sdk, language, leaf),
        _ => leaf.text.clone(),
    }
}

fn data(value: &str, shown: &str) -> String {
    if value == shown {
        return value.to_owned();
    }
    format!("<data value=\"{value}\">{shown}</data>")
}

/// HTML's language tags have two letters where ISO 639-1 has them; notices write three.
fn in_language(text: &str, leaf: &Leaf) -> String {
    match leaf.language.as_deref() {
        Some(code) => {
            let tag = match code {
                "DEU" => "de".to_owned(),
                "ENG" => "en".to_owned(),
                other => other.to_ascii_lowercase(),
            };
            format!("<span lang=\"{}\">{text}</span>", escape(&tag))
        }
        None => text.to_owned(),
    }
}

/// `2026-12-15+01:00` as 15.12.2026 or 15 December 2026; anything else as it is.
fn day(language: Language, text: &str) -> String {
    let parsed = text.get(..10).and_then(|day| day.parse::<jiff::civil::Date>().ok());
    let Some(day) = parsed else { return escape(text) };
    match language {
        Language::De => day.strftime("%d.%m.%Y").to_string(),
        Language::En => day.strftime("%-d %B %Y").to_string(),
    }
}

/// `12:00:00+01:00` as 12:00 with the zone behind it.
fn clock(text: &str) -> String {
    let parsed = text.get(..5).zip(text.get(5..8)).zip(text.get(8..));
    match parsed {
        Some(((clock, ":00"), zone)) => escape(&format!("{clock} {}", utc(zone))),
        Some(_) | None => escape(text),
    }
}

/// Day and time that stand in the zone of Germany, as people there say it; `None` in any other zone, and with seconds.
pub(super) fn in_germany(language: Language, date: &str, time: &str) -> Option<Message> {
    let (written, zone) = date.split_at_checked(10)?;
    let (clock, of_time) = time.split_at_checked(8)?;
    let hours = clock.strip_suffix(":00")?;
    let local: jiff::civil::DateTime = format!("{written}T{clock}").parse().ok()?;
    let there = local.to_zoned(tender::instant::berlin()).ok()?;
    let offset = jiff::fmt::strtime::format("%:z", &there).ok()?;
    if zone != of_time || zone != offset || there.datetime() != local {
        return None;
    }
    let summer = there.offset().seconds() == 7200;
    let key = if summer { "notice-moment-summer" } else { "notice-moment-winter" };
    Some(Message::new(key).with("day", day(language, written)).with("time", hours))
}

fn utc(zone: &str) -> String {
    if zone == "Z" || zone.is_empty() { "UTC".to_owned() } else { format!("UTC{zone}") }
}

fn number(sdk: &Sdk, language: Language, leaf: &Leaf) -> String {
    data(&escape(&leaf.text), &escape(&with_unit(sdk, language, leaf)))
}

fn with_unit(sdk: &Sdk, language: Language, leaf: &Leaf) -> String {
    let number = grouped(language, &leaf.text);
    match &leaf.unit {
        Some(unit) => {
            let label = sdk.code_label(language, "duration-unit", unit).unwrap_or(unit);
            format!("{number}\u{a0}{label}")
        }
        None => number,
    }
}

/// Thousands apart, with the marks of the language; anything but a plain number as it is.
fn grouped(language: Language, text: &str) -> String {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !digits(whole) || !digits(fraction) {
        return text.to_owned();
    }
    let (thousand, point) = match language {
        Language::De => ('.', ','),
        Language::En => (',', '.'),
    };
    let mut shown = String::new();
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            shown.push(thousand);
        }
        shown.push(digit);
    }
    if !fraction.is_empty() {
        shown.push(point);
        shown.push_str(fraction);
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_the_marks_of_the_language() {
        assert_eq!(grouped(Language::De, "2400000.50"), "2.400.000,50");
        assert_eq!(grouped(Language::En, "2400000"), "2,400,000");
        assert_eq!(grouped(Language::De, "12"), "12");
        assert_eq!(grouped(Language::De, "-5"), "-5");
    }

    #[test]
    fn days_and_times_keep_their_zone() {
        assert_eq!(day(Language::De, "2026-12-05+01:00"), "05.12.2026");
        assert_eq!(day(Language::En, "2026-12-05Z"), "5 December 2026");
        assert_eq!(day(Language::De, "2031-02-30Z"), "2031-02-30Z");
        assert_eq!(clock("12:30:00+01:00"), "12:30 UTC+01:00");
        assert_eq!(clock("12:30:15Z"), "12:30:15Z");
    }

    #[test]
    fn a_moment_in_the_zone_of_germany_is_said_as_people_there_say_it() {
        let said = |date, time| {
            let message = in_germany(Language::En, date, time)?;
            Some((message.key, message.args.values().cloned().collect::<Vec<_>>()))
        };
        let args = |day: &str, time: &str| vec![day.to_owned(), time.to_owned()];
        let winter = ("notice-moment-winter", args("28 December 2026", "11:00"));
        assert_eq!(said("2026-12-28+01:00", "11:00:00+01:00"), Some(winter));
        let summer = ("notice-moment-summer", args("28 June 2026", "11:00"));
        assert_eq!(said("2026-06-28+02:00", "11:00:00+02:00"), Some(summer));
        for (date, time) in [
            ("2026-06-28+01:00", "11:00:00+01:00"),
            ("2026-12-28Z", "10:00:00Z"),
            ("2026-12-28+01:00", "11:00:00+02:00"),
            ("2026-12-28+01:00", "11:00:15+01:00"),
            ("2026-03-29+02:00", "02:30:00+02:00"),
            ("2026-12-28", "11:00"),
        ] {
            assert_eq!(said(date, time), None, "{date} {time}");
        }
    }
}
