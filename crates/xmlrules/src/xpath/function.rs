//! The functions of the subset (XPath Functions and Operators). No path is walked here.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "a value or expression of any other kind is treated alike, whatever kinds there will be"
)]

use std::borrow::Cow;
use std::collections::BTreeSet;

use rust_decimal::Decimal;
use rust_decimal::prelude::FromPrimitive;

use super::NotEvaluable;
use super::ast::{Expr, Function, Operator};
use super::compare::arithmetic;
use super::date::{Date, parse_day_time, parse_time, parse_year_month};
use super::eval::{Focus, Run};
use super::number::{double_of, double_of_integer, double_text, format_number, parse_double};
use super::value::{Flow, GO, Item, Sink};
use super::view::Node;

impl<'d> Run<'d> {
    pub(super) fn call(
        &self,
        function: Function,
        arguments: &'d [Expr],
        focus: Focus<'_, 'd>,
        sink: Sink<'_, 'd>,
    ) -> Flow {
        let Some(first) = arguments.first() else {
            return sink(match function {
                Function::True => Item::Boolean(true),
                Function::False => Item::Boolean(false),
                Function::CurrentDate => Item::Date(self.today),
                _ => return Err(NotEvaluable::Type),
            });
        };
        match function {
            Function::Count => sink(Item::Integer(self.count(first, focus)?)),
            Function::Not => sink(Item::Boolean(!self.truth(first, focus)?)),
            Function::Boolean => sink(Item::Boolean(self.truth(first, focus)?)),
            Function::NormalizeSpace => sink(Item::Text(normalize(self.string_of(first, focus)?))),
            Function::StringLength => {
                let length = self.string_of(first, focus)?.chars().count();
                sink(Item::Integer(i64::try_from(length).unwrap_or(i64::MAX)))
            }
            Function::Number => sink(Item::Double(self.number(first, focus)?)),
            Function::StartsWith => sink(Item::Boolean(self.starts_with(arguments, focus)?)),
            Function::Concat => {
                let mut text = String::new();
                for argument in arguments {
                    if let Some(item) = self.single(argument, focus)? {
                        text.push_str(&to_text(item)?);
                    }
                }
                sink(Item::Text(text.into()))
            }
            Function::Sum => sink(self.sum(first, focus)?),
            Function::Date
            | Function::Time
            | Function::DayTimeDuration
            | Function::YearMonthDuration => match self.single(first, focus)? {
                None => GO,
                Some(item) => sink(cast(function, item)?),
            },
            Function::FormatNumber => {
                let value = decimal_of(self.single(first, focus)?)?;
                let picture = match arguments.get(1) {
                    Some(picture) => self.string_of(picture, focus)?,
                    None => return Err(NotEvaluable::Type),
                };
                let text = format_number(value, &picture).ok_or(NotEvaluable::Number)?;
                sink(Item::Text(text.into()))
            }
            Function::DistinctValues => self.distinct(first, focus, sink),
            Function::True
            | Function::False
            | Function::CurrentDate
            | Function::Matches
            | Function::Replace => Err(NotEvaluable::Type),
        }
    }

    fn count(&self, expr: &'d Expr, focus: Focus<'_, 'd>) -> Result<i64, NotEvaluable> {
        let mut count = 0_i64;
        self.drain(expr, focus, |_| {
            count = count.saturating_add(1);
            Ok(())
        })?;
        Ok(count)
    }

    fn distinct(&self, expr: &'d Expr, focus: Focus<'_, 'd>, sink: Sink<'_, 'd>) -> Flow {
        let mut seen = BTreeSet::new();
        self.each(expr, focus, &mut |item| match self.atomise(item) {
            Item::Text(text) | Item::Untyped(text) => {
                if seen.insert(text.clone()) {
                    sink(Item::Text(text))
                } else {
                    GO
                }
            }
            _ => Err(NotEvaluable::Type),
        })
    }

    /// What is asked of one text as it stands, without making another one of it.
    pub(super) fn shape(&self, expr: &'d Expr, focus: Focus<'_, 'd>) -> Result<bool, NotEvaluable> {
        match expr {
            Expr::Trimmed(text) => {
                let text = self.string_of(text, focus)?;
                let ends = [text.as_bytes().first(), text.as_bytes().last()];
                Ok(!ends.into_iter().flatten().copied().any(is_space))
            }
            Expr::Blank(text) => Ok(self.string_of(text, focus)?.bytes().all(is_space)),
            Expr::NoLonger(text, most) => {
                // A text has no more characters than bytes, and no more once its white space is collapsed.
                let (raw, collapse) = match &**text {
                    Expr::Call(Function::NormalizeSpace, inner) => (inner.first(), true),
                    _ => (Some(&**text), false),
                };
                let raw = self.string_of(raw.ok_or(NotEvaluable::Type)?, focus)?;
                if raw.len() <= *most {
                    return Ok(true);
                }
                let text = if collapse { normalize(raw) } else { raw };
                Ok(text.chars().count() <= *most)
            }
            Expr::Prefixed(text, prefixes) => {
                let text = self.string_of(text, focus)?;
                Ok(prefixes.iter().any(|prefix| text.starts_with(&**prefix)))
            }
            _ => Err(NotEvaluable::Type),
        }
    }

    /// The atomised item of an expression that is never more than one, without the way over a sequence; `None` for any
    /// other expression.
    pub(super) fn lone(
        &self,
        expr: &'d Expr,
        focus: Focus<'_, 'd>,
    ) -> Option<Result<Option<Item<'d>>, NotEvaluable>> {
        match (expr, focus.node) {
            (Expr::Constant(item), _) => Some(Ok(Some(item.clone()))),
            (Expr::Integer(number), _) => Some(Ok(Some(Item::Integer(*number)))),
            (Expr::Here, node) => Some(Ok(Some(Item::Untyped(self.view.string(node))))),
            (Expr::Call(Function::Number, arguments), _) => {
                let number = self.number(arguments.first()?, focus);
                Some(number.map(|number| Some(Item::Double(number))))
            }
            (Expr::Call(Function::Date, arguments), _) => {
                let item = self.single(arguments.first()?, focus);
                Some(item.and_then(|item| item.map(|item| cast(Function::Date, item)).transpose()))
            }
            (Expr::Call(Function::NormalizeSpace, _), _) => {
                Some(self.quick(expr, focus)?.map(|text| Some(Item::Text(text))))
            }
            (Expr::Path(path), Node::Element(owner)) if path.is_text() => {
                Some(match self.view.text_count(owner) {
                    0 => Ok(None),
                    1 => Ok(Some(Item::Untyped(self.view.text_at(owner, 0)))),
                    _ => Err(NotEvaluable::Type),
                })
            }
            _ => None,
        }
    }

    /// The text of an expression that is always exactly one text, without the way over a sequence.
    pub(super) fn quick(
        &self,
        expr: &'d Expr,
        focus: Focus<'_, 'd>,
    ) -> Option<Result<Cow<'d, str>, NotEvaluable>> {
        match expr {
            Expr::Here => Some(Ok(self.view.string(focus.node))),
            Expr::Text(text) => Some(Ok(Cow::Borrowed(text))),
            Expr::Call(Function::NormalizeSpace, arguments) => {
                let text = self.string_of(arguments.first()?, focus);
                Some(text.map(normalize))
            }
            _ => None,
        }
    }

    /// The string value of at most one item; empty if there is none (as functions take `xs:string?`).
    pub(super) fn string_of(
        &self,
        expr: &'d Expr,
        focus: Focus<'_, 'd>,
    ) -> Result<Cow<'d, str>, NotEvaluable> {
        if let Some(text) = self.quick(expr, focus) {
            return text;
        }
        if let (Expr::Path(path), Node::Element(owner)) = (expr, focus.node)
            && path.is_text()
        {
            return self.view.lone_text(owner).ok_or(NotEvaluable::Type);
        }
        match self.single(expr, focus)? {
            None => Ok(Cow::Borrowed("")),
            Some(Item::Text(text) | Item::Untyped(text)) => Ok(text),
            Some(_) => Err(NotEvaluable::Type),
        }
    }

    pub(super) fn starts_with(
        &self,
        arguments: &'d [Expr],
        focus: Focus<'_, 'd>,
    ) -> Result<bool, NotEvaluable> {
        match arguments {
            [text, head] => {
                let text = self.string_of(text, focus)?;
                Ok(text.starts_with(&*self.string_of(head, focus)?))
            }
            _ => Err(NotEvaluable::Type),
        }
    }

    fn number(&self, expr: &'d Expr, focus: Focus<'_, 'd>) -> Result<f64, NotEvaluable> {
        Ok(match self.single(expr, focus)? {
            Some(Item::Text(text) | Item::Untyped(text)) => parse_double(&text).unwrap_or(f64::NAN),
            Some(Item::Integer(number)) => double_of_integer(number),
            Some(Item::Decimal(number)) => double_of(number),
            Some(Item::Double(number)) => number,
            Some(Item::Boolean(true)) => 1.0,
            Some(Item::Boolean(false)) => 0.0,
            Some(_) | None => f64::NAN,
        })
    }

    fn sum(&self, expr: &'d Expr, focus: Focus<'_, 'd>) -> Result<Item<'d>, NotEvaluable> {
        let mut sum = Item::Integer(0);
        self.drain(expr, focus, |item| {
            let item = self.atomise(item);
            sum = arithmetic(Operator::Add, &sum, &item)?;
            Ok(())
        })?;
        Ok(sum)
    }
}

/// The value of a function of literals, if it is the same for every document.
pub(super) fn constant(function: Function, arguments: &[Expr]) -> Option<Item<'static>> {
    let [Expr::Text(text)] = arguments else {
        return None;
    };
    match function {
        Function::Number => Some(Item::Double(parse_double(text).unwrap_or(f64::NAN))),
        Function::Date | Function::DayTimeDuration | Function::YearMonthDuration => {
            cast(function, Item::Text(Cow::Borrowed(text))).ok()
        }
        _ => None,
    }
}

fn cast(function: Function, item: Item<'_>) -> Result<Item<'static>, NotEvaluable> {
    match (function, item) {
        (Function::Date, Item::Date(date)) => Ok(Item::Date(date)),
        (Function::Time, Item::Time(time)) => Ok(Item::Time(time)),
        (Function::DayTimeDuration, Item::DayTime(micros)) => Ok(Item::DayTime(micros)),
        (Function::DayTimeDuration, Item::YearMonth(_)) => Ok(Item::DayTime(0)),
        (Function::YearMonthDuration, Item::YearMonth(months)) => Ok(Item::YearMonth(months)),
        (Function::YearMonthDuration, Item::DayTime(_)) => Ok(Item::YearMonth(0)),
        (_, Item::Text(text) | Item::Untyped(text)) => match function {
            Function::Date => Date::parse(&text).map(Item::Date),
            Function::Time => parse_time(&text).map(Item::Time),
            Function::DayTimeDuration => parse_day_time(&text).map(Item::DayTime),
            _ => parse_year_month(&text).map(Item::YearMonth),
        }
        .ok_or(NotEvaluable::Cast),
        _ => Err(NotEvaluable::Type),
    }
}

fn decimal_of(item: Option<Item<'_>>) -> Result<Decimal, NotEvaluable> {
    match item {
        Some(Item::Integer(number)) => Ok(Decimal::from(number)),
        Some(Item::Decimal(number)) => Ok(number),
        Some(Item::Double(number)) => Decimal::from_f64(number).ok_or(NotEvaluable::Number),
        Some(Item::Untyped(text)) => {
            let number = parse_double(&text).ok_or(NotEvaluable::Cast)?;
            Decimal::from_f64(number).ok_or(NotEvaluable::Number)
        }
        Some(_) | None => Err(NotEvaluable::Type),
    }
}

fn to_text(item: Item<'_>) -> Result<Cow<'_, str>, NotEvaluable> {
    Ok(match item {
        Item::Text(text) | Item::Untyped(text) => text,
        Item::Integer(number) => number.to_string().into(),
        Item::Decimal(number) => number.normalize().to_string().into(),
        Item::Double(number) => double_text(number).into(),
        Item::Boolean(value) => value.to_string().into(),
        Item::Node(_) | Item::Date(_) | Item::Time(_) | Item::DayTime(_) | Item::YearMonth(_) => {
            return Err(NotEvaluable::Type);
        }
    })
}

/// Whether a byte is white space of XML.
pub(super) fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\r' | b'\n')
}

/// Whether white space is single blanks between words only. Without branches, so that many bytes are looked at at once.
fn is_normal(bytes: &[u8]) -> bool {
    let (Some(first), Some(last)) = (bytes.first(), bytes.last()) else {
        return true;
    };
    // Codes and identifiers have none at all.
    if bytes.iter().fold(0, |seen, byte| seen | u8::from(*byte <= b' ')) == 0 {
        return true;
    }
    let next = bytes.get(1..).unwrap_or_default();
    let pairs = bytes.iter().zip(next);
    let double = pairs.fold(0, |seen, (a, b)| seen | (u8::from(*a == b' ') & u8::from(*b == b' ')));
    let is = |byte: &u8, other: u8| u8::from(*byte == other);
    let other = |byte: &u8| is(byte, b'\t') | is(byte, b'\r') | is(byte, b'\n');
    let others = bytes.iter().fold(0, |seen, byte| seen | other(byte));
    (double | others) == 0 && *first != b' ' && *last != b' '
}

/// White space collapsed and trimmed; borrowed if it was so already.
pub(super) fn normalize(text: Cow<'_, str>) -> Cow<'_, str> {
    if is_normal(text.as_bytes()) {
        return text;
    }
    let mut collapsed = String::with_capacity(text.len());
    for word in text.split([' ', '\t', '\r', '\n']).filter(|word| !word.is_empty()) {
        if !collapsed.is_empty() {
            collapsed.push(' ');
        }
        collapsed.push_str(word);
    }
    Cow::Owned(collapsed)
}
