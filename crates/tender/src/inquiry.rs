//! Questions to the law as JSON text, for the command line and the API: plan, period, holidays.
//! It must not word anything: sentences are messages until the caller renders them.

use crate::calendar::{CountError, Length};
use crate::finding::Finding;
use crate::instant::Instant;
use crate::law::{ByLaw, Counting, HolidayName, Library, Mark};
use crate::message::Message;
use crate::plan::{Case, plan};
use crate::read::{Moment, Read, json, written_record};
use jiff::civil::{Date, Weekday};
use serde::Serialize;
use serde_json::Value;

written_record! {
    /// A period to be counted. Exactly one of the lengths is given.
    pub PeriodCase {
        /// The event; counted backwards, the day before which something must be done.
        event: Moment,
        /// The rule of counting.
        rule: Counting,
        /// Calendar days.
        days: Option<u16>,
        /// Arbeitstage, Monday to Friday.
        working_days: Option<u16>,
        /// Werktage, Monday to Saturday.
        weekdays: Option<u16>,
        /// Months.
        months: Option<u16>,
        /// Years.
        years: Option<u16>,
    }
}

/// A counted period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PeriodAnswer {
    /// The rule of counting.
    pub rule: Counting,
    /// The day of the event in Berlin.
    pub event: Date,
    /// The last day.
    pub last_day: Date,
    /// The end of the last day.
    pub earliest: Instant,
    /// How it was counted.
    pub reason: Vec<Message>,
    /// Citation of the rule.
    pub source: String,
    /// How it was verified.
    pub mark: Mark,
}

/// The holidays of a year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct HolidaysAnswer {
    /// The year.
    pub year: i16,
    /// The holidays in order of date.
    pub holidays: Vec<HolidayAnswer>,
}

/// One holiday.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct HolidayAnswer {
    /// Its date.
    pub date: Date,
    /// Its weekday.
    pub weekday: &'static str,
    /// Its code.
    pub id: HolidayName,
    /// Its name.
    pub name: Message,
    /// Citation.
    pub source: String,
    /// How it was verified.
    pub mark: Mark,
}

/// Reads a value from JSON text with all its findings.
///
/// # Errors
/// All findings, each with its JSON pointer.
pub fn read<T: Read>(text: &str) -> Result<T, Vec<Finding>> {
    let node = json(text)?;
    let mut faults = Vec::new();
    match T::read(&node, &mut faults) {
        Some(value) if faults.is_empty() => Ok(value),
        Some(_) | None => Err(faults),
    }
}

/// Plans the purchase of a JSON text, under the authority's own by-law if it has one.
///
/// # Errors
/// All findings, each with its JSON pointer.
pub fn plan_json(law: &Library, by_law: Option<&ByLaw>, text: &str) -> Result<Value, Vec<Finding>> {
    let case: Case = read(text)?;
    value(&plan(law, by_law, &case)?)
}

/// Counts the period of a JSON text.
///
/// # Errors
/// All findings, each with its JSON pointer.
pub fn period_json(law: &Library, text: &str) -> Result<Value, Vec<Finding>> {
    let case: PeriodCase = read(text)?;
    value(&period(law, &case)?)
}

/// Counts a period.
///
/// # Errors
/// If not exactly one length is given, or the period cannot be counted.
pub fn period(law: &Library, case: &PeriodCase) -> Result<PeriodAnswer, Vec<Finding>> {
    let lengths = [
        ("/days", case.days.map(Length::Days)),
        ("/working_days", case.working_days.map(Length::WorkingDays)),
        ("/weekdays", case.weekdays.map(Length::Weekdays)),
        ("/months", case.months.map(Length::Months)),
        ("/years", case.years.map(Length::Years)),
    ];
    let mut given = lengths.into_iter().filter_map(|(at, length)| Some((at, length?)));
    let (Some((at, length)), None) = (given.next(), given.next()) else {
        let message = Message::new("period-one-length");
        return Err(vec![Finding::new(message, Message::new("period-give-length"))]);
    };
    let event = case.event.day();
    let count = law.holidays().count(case.rule, event, length).map_err(|error| {
        let (key, pointer) = match error {
            CountError::NoLength => ("count-no-length", at),
            CountError::OutsideCalendar => ("count-outside-calendar", "/event"),
        };
        let remedy = Message::new("count-check-dates");
        vec![Finding::new(Message::new(key), remedy).at(pointer)]
    })?;
    let cited = law.counting(case.rule);
    Ok(PeriodAnswer {
        rule: case.rule,
        event,
        last_day: count.last_day,
        earliest: count.end,
        reason: count.reason,
        source: cited.map_or_else(String::new, |counting| counting.source.clone()),
        mark: cited.map_or(Mark::Memory, |counting| counting.mark.clone()),
    })
}

/// The public holidays of a year, given as text.
///
/// # Errors
/// If the text is no year from 1583 to 9999.
pub fn holidays_json(law: &Library, year: &str) -> Result<Value, Vec<Finding>> {
    let parsed = year.parse().ok();
    let listed = parsed.and_then(|year| Some((year, law.holidays().of_year(year)?)));
    let Some((year, days)) = listed else {
        let message = Message::new("input-unreadable").with("value", year);
        return Err(vec![Finding::new(message, Message::new("input-want-year"))]);
    };
    let holidays = days
        .into_iter()
        .map(|(date, name)| HolidayAnswer {
            date,
            weekday: weekday(date),
            id: name.value,
            name: Message::new("holiday-name").with("holiday", name.value),
            source: name.source.clone(),
            mark: name.mark.clone(),
        })
        .collect();
    value(&HolidaysAnswer { year, holidays })
}

/// What a by-law says of itself, and whether it may be released.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ByLawAnswer {
    /// Its stable name.
    pub id: String,
    /// Whose by-law it is.
    pub authority: String,
    /// Day of the council's decision.
    pub decided: Date,
    /// First start day for which it holds.
    pub from: Date,
    /// Last start day for which it holds.
    pub until: Option<Date>,
    /// How many trial cases it names.
    pub cases: usize,
    /// Whether it may be released: there are trial cases and all pass.
    pub releasable: bool,
    /// What the trial found.
    pub findings: Vec<Finding>,
}

/// Checks a by-law and tries its cases.
///
/// # Errors
/// All faults of the file, each with its line.
pub fn by_law_json(file: &str, text: &str) -> Result<Value, Vec<Finding>> {
    let by_law = ByLaw::parse(file, text)?;
    let findings = by_law.trial();
    let cases = by_law.case.len();
    let head = by_law.by_law.value;
    value(&ByLawAnswer {
        id: head.id,
        authority: head.authority,
        decided: head.decided,
        from: head.from,
        until: head.until,
        cases,
        releasable: findings.is_empty(),
        findings,
    })
}

/// Findings as JSON.
pub fn findings_json(findings: &[Finding]) -> Value {
    serde_json::to_value(findings).unwrap_or_default()
}

/// The words of a message: its key and the names and texts of its values.
pub type Say<'a> = dyn Fn(&str, &[(&str, &str)]) -> String + 'a;

/// The same JSON with every message and citation in words; `say` knows the words of a key and its values.
pub fn rendered(value: Value, say: &Say<'_>) -> Value {
    match value {
        Value::Array(items) => items.into_iter().map(|item| rendered(item, say)).collect(),
        Value::Object(map) => {
            if let (2, Some(Value::String(key)), Some(Value::Object(args))) =
                (map.len(), map.get("key"), map.get("args"))
            {
                let args: Vec<(&str, &str)> = args
                    .iter()
                    .filter_map(|(name, value)| Some((name.as_str(), value.as_str()?)))
                    .collect();
                return Value::String(say(key, &args));
            }
            let word = |(name, value): (String, Value)| match (name.as_str(), value) {
                ("source", Value::String(source)) => {
                    let said = say("citation", &[("source", &source)]);
                    (name, Value::String(said))
                }
                (_, value) => (name, rendered(value, say)),
            };
            map.into_iter().map(word).collect()
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => value,
    }
}

fn value<T: Serialize>(answer: &T) -> Result<Value, Vec<Finding>> {
    serde_json::to_value(answer).map_err(|error| {
        let message = Message::new("output-failed").with("detail", error);
        vec![Finding::new(message, Message::new("output-report"))]
    })
}

fn weekday(date: Date) -> &'static str {
    match date.weekday() {
        Weekday::Monday => "monday",
        Weekday::Tuesday => "tuesday",
        Weekday::Wednesday => "wednesday",
        Weekday::Thursday => "thursday",
        Weekday::Friday => "friday",
        Weekday::Saturday => "saturday",
        Weekday::Sunday => "sunday",
    }
}

#[cfg(test)]
mod tests;
