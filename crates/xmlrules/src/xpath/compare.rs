//! Comparisons and arithmetic on items, with the conversions that XPath 2.0 prescribes. No document is read here.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "a value or expression of any other kind is treated alike, whatever kinds there will be"
)]

use std::borrow::Cow;
use std::cmp::Ordering;

use rust_decimal::Decimal;

use super::NotEvaluable;
use super::ast::{Comparison, Operator};
use super::date::{Date, parse_day_time, parse_time, parse_year_month, trim};
use super::number::{compute, double_of, double_of_integer, parse_double};
use super::value::Item;

/// Compares two atomic items. `general` says how untyped values are converted: to the type of the other side in a
/// general comparison, to strings in a value comparison (XPath 2.0, section 3.5).
pub(super) fn compare(
    comparison: Comparison,
    left: &Item<'_>,
    right: &Item<'_>,
    general: bool,
) -> Result<bool, NotEvaluable> {
    let ordering = match (left, right) {
        (Item::Untyped(a) | Item::Text(a), Item::Untyped(b) | Item::Text(b)) => Some(a.cmp(b)),
        (Item::Untyped(text), typed) if general => order(&convert(text, typed)?, typed)?,
        (typed, Item::Untyped(text)) if general => order(typed, &convert(text, typed)?)?,
        (left, right) => order(left, right)?,
    };
    Ok(match comparison {
        Comparison::Equal => ordering == Some(Ordering::Equal),
        Comparison::NotEqual => ordering != Some(Ordering::Equal),
        Comparison::Less => ordering == Some(Ordering::Less),
        Comparison::LessEqual => ordering.is_some_and(Ordering::is_le),
        Comparison::Greater => ordering == Some(Ordering::Greater),
        Comparison::GreaterEqual => ordering.is_some_and(Ordering::is_ge),
    })
}

/// An untyped value as the type of what it is compared with.
fn convert(text: &str, like: &Item<'_>) -> Result<Item<'static>, NotEvaluable> {
    let cast = match like {
        Item::Integer(_) | Item::Decimal(_) | Item::Double(_) => {
            parse_double(text).map(Item::Double)
        }
        Item::Boolean(_) => match trim(text) {
            "true" | "1" => Some(Item::Boolean(true)),
            "false" | "0" => Some(Item::Boolean(false)),
            _ => None,
        },
        Item::Date(_) => Date::parse(text).map(Item::Date),
        Item::Time(_) => parse_time(text).map(Item::Time),
        Item::DayTime(_) => parse_day_time(text).map(Item::DayTime),
        Item::YearMonth(_) => parse_year_month(text).map(Item::YearMonth),
        Item::Text(_) | Item::Untyped(_) => Some(Item::Text(Cow::Owned(text.to_owned()))),
        Item::Node(_) => None,
    };
    cast.ok_or(NotEvaluable::Cast)
}

/// Order of two items of comparable types; `None` if one is not a number (NaN).
fn order(left: &Item<'_>, right: &Item<'_>) -> Result<Option<Ordering>, NotEvaluable> {
    Ok(match (left, right) {
        (Item::Text(a) | Item::Untyped(a), Item::Text(b) | Item::Untyped(b)) => Some(a.cmp(b)),
        (Item::Boolean(a), Item::Boolean(b)) => Some(a.cmp(b)),
        (Item::Date(a), Item::Date(b)) => Some(a.instant().cmp(&b.instant())),
        (Item::Time(a), Item::Time(b))
        | (Item::DayTime(a), Item::DayTime(b))
        | (Item::YearMonth(a), Item::YearMonth(b))
        | (Item::Integer(a), Item::Integer(b)) => Some(a.cmp(b)),
        _ => match (exact(left), exact(right)) {
            (Some(a), Some(b)) => Some(a.cmp(&b)),
            _ => double(left)?.partial_cmp(&double(right)?),
        },
    })
}

fn exact(item: &Item<'_>) -> Option<Decimal> {
    match item {
        Item::Integer(number) => Some(Decimal::from(*number)),
        Item::Decimal(number) => Some(*number),
        _ => None,
    }
}

fn double(item: &Item<'_>) -> Result<f64, NotEvaluable> {
    match item {
        Item::Integer(number) => Ok(double_of_integer(*number)),
        Item::Decimal(number) => Ok(double_of(*number)),
        Item::Double(number) => Ok(*number),
        Item::Untyped(text) => parse_double(text).ok_or(NotEvaluable::Cast),
        _ => Err(NotEvaluable::Type),
    }
}

/// Computes with two atomic items.
pub(super) fn arithmetic(
    operator: Operator,
    left: &Item<'_>,
    right: &Item<'_>,
) -> Result<Item<'static>, NotEvaluable> {
    match (left, right) {
        (Item::Date(_) | Item::DayTime(_) | Item::YearMonth(_) | Item::Time(_), _)
        | (_, Item::Date(_) | Item::DayTime(_) | Item::YearMonth(_) | Item::Time(_)) => {
            calendar(operator, left, right)
        }
        (Item::Integer(a), Item::Integer(b)) => {
            let result = match operator {
                Operator::Add => a.checked_add(*b),
                Operator::Subtract => a.checked_sub(*b),
                Operator::Multiply => a.checked_mul(*b),
                Operator::Modulo => a.checked_rem(*b),
            };
            result.map(Item::Integer).ok_or(NotEvaluable::Number)
        }
        _ => match (exact(left), exact(right)) {
            (Some(a), Some(b)) => {
                let result = match operator {
                    Operator::Add => a.checked_add(b),
                    Operator::Subtract => a.checked_sub(b),
                    Operator::Multiply => a.checked_mul(b),
                    Operator::Modulo => a.checked_rem(b),
                };
                result.map(Item::Decimal).ok_or(NotEvaluable::Number)
            }
            _ => Ok(Item::Double(compute(operator, double(left)?, double(right)?))),
        },
    }
}

/// Arithmetic with dates and durations (XPath Functions and Operators, sections 10.6 to 10.8).
fn calendar(
    operator: Operator,
    left: &Item<'_>,
    right: &Item<'_>,
) -> Result<Item<'static>, NotEvaluable> {
    let sign = match operator {
        Operator::Add => 1,
        Operator::Subtract => -1,
        Operator::Multiply | Operator::Modulo => return Err(NotEvaluable::Type),
    };
    let signed = |number: i64| number.checked_mul(sign).ok_or(NotEvaluable::Range);
    let sum = |a: i64, b: i64| a.checked_add(signed(b)?).ok_or(NotEvaluable::Range);
    match (left, right) {
        (Item::Date(a), Item::Date(b)) if operator == Operator::Subtract => {
            Ok(Item::DayTime(a.instant() - b.instant()))
        }
        (Item::Date(date), Item::DayTime(micros)) => {
            date.plus_micros(signed(*micros)?).map(Item::Date)
        }
        (Item::DayTime(micros), Item::Date(date)) if operator == Operator::Add => {
            date.plus_micros(*micros).map(Item::Date)
        }
        (Item::Date(date), Item::YearMonth(months)) => {
            date.plus_months(signed(*months)?).map(Item::Date)
        }
        (Item::YearMonth(months), Item::Date(date)) if operator == Operator::Add => {
            date.plus_months(*months).map(Item::Date)
        }
        (Item::DayTime(a), Item::DayTime(b)) => Ok(Item::DayTime(sum(*a, *b)?)),
        (Item::YearMonth(a), Item::YearMonth(b)) => Ok(Item::YearMonth(sum(*a, *b)?)),
        (Item::Time(a), Item::Time(b)) if operator == Operator::Subtract => {
            Ok(Item::DayTime(a - b))
        }
        _ => Err(NotEvaluable::Type),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_are_exact() {
        let cent = Item::Decimal(Decimal::new(1, 2));
        let mut sum = Item::Decimal(Decimal::ZERO);
        for _ in 0..100 {
            sum = arithmetic(Operator::Add, &sum, &cent).unwrap();
        }
        assert!(compare(Comparison::Equal, &sum, &Item::Integer(1), true).unwrap());
    }

    #[test]
    fn untyped_values_take_the_type_of_the_other_side() {
        let untyped = |text: &'static str| Item::Untyped(Cow::Borrowed(text));
        let equal = |a, b| compare(Comparison::Equal, &a, &b, true);
        assert_eq!(equal(untyped(" 1 "), Item::Boolean(true)), Ok(true));
        assert_eq!(equal(untyped("10.0"), Item::Integer(10)), Ok(true));
        assert_eq!(equal(untyped("yes"), Item::Boolean(true)), Err(NotEvaluable::Cast));
        assert_eq!(equal(untyped("10.0"), untyped("10")), Ok(false));
        assert_eq!(equal(Item::Text("10".into()), Item::Integer(10)), Err(NotEvaluable::Type));
        let same_day = compare(
            Comparison::Equal,
            &untyped("2026-01-01+01:00"),
            &Item::Date(Date::parse("2026-01-01Z").unwrap()),
            true,
        );
        assert_eq!(same_day, Ok(false));
    }
}
