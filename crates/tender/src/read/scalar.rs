//! Readers of single values: numbers, amounts, days, instants, codes.
//! It must not repair: a value in another form than the one asked for is a fault.

use super::{Node, Read, Tree};
use crate::finding::Finding;
use crate::instant::Instant;
use crate::message::Message;
use crate::money::Euro;
use core::fmt;
use jiff::civil::Date;
use serde::{Serialize, Serializer};

impl Node<'_> {
    fn text(&self, wanted: &'static str, faults: &mut Vec<Finding>) -> Option<&str> {
        if let Tree::Text(text) = &self.tree {
            return Some(text);
        }
        faults.push(self.wrong_kind(wanted));
        None
    }

    /// Index of the text in a list of allowed words; anything else is a fault.
    pub fn one_of(&self, words: &[&str], faults: &mut Vec<Finding>) -> Option<usize> {
        let text = self.text("input-want-text", faults)?;
        let found = words.iter().position(|word| *word == text);
        if found.is_none() {
            let message = Message::new("input-unknown-word").with("word", text);
            let remedy = Message::new("input-known-words").with("words", words.join(", "));
            faults.push(self.fault(message, remedy));
        }
        found
    }

    fn parsed<T>(
        &self,
        wanted: &'static str,
        parse: impl FnOnce(&str) -> Option<T>,
        faults: &mut Vec<Finding>,
    ) -> Option<T> {
        let text = self.text(wanted, faults)?;
        let value = parse(text);
        if value.is_none() {
            let message = Message::new("input-unreadable").with("value", text);
            faults.push(self.fault(message, Message::new(wanted)));
        }
        value
    }
}

/// A calendar day, written `2026-12-01`, from the year 1 on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(pub Date);

impl Day {
    /// The day of a text `YYYY-MM-DD`; nothing else is a day.
    pub fn parse(text: &str) -> Option<Self> {
        let shaped = text.char_indices().all(|(at, sign)| match at {
            4 | 7 => sign == '-',
            _ => sign.is_ascii_digit(),
        });
        shaped.then(|| text.parse().ok()).flatten().map(Self)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// When something happened: a day in Berlin, or an instant whose day in Berlin counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    /// A day in Berlin, `2026-12-01`.
    Day(Date),
    /// An instant in RFC 3339, `2026-12-01T09:30:00Z`.
    At(Instant),
}

impl Moment {
    /// The calendar day in Berlin.
    pub fn day(self) -> Date {
        match self {
            Self::Day(day) => day,
            Self::At(instant) => instant.berlin_day(),
        }
    }
}

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Day(day) => serializer.collect_str(day),
            Self::At(instant) => instant.serialize(serializer),
        }
    }
}

impl Read for Day {
    fn read(node: &Node, faults: &mut Vec<Finding>) -> Option<Self> {
        node.parsed("input-want-day", Self::parse, faults)
    }
}

impl Read for Date {
    fn read(node: &Node, faults: &mut Vec<Finding>) -> Option<Self> {
        Day::read(node, faults).map(|day| day.0)
    }
}

impl Read for Moment {
    fn read(node: &Node, faults: &mut Vec<Finding>) -> Option<Self> {
        let parse = |text: &str| match Day::parse(text) {
            Some(day) => Some(Self::Day(day.0)),
            None => text.parse().ok().map(Self::At),
        };
        node.parsed("input-want-moment", parse, faults)
    }
}

impl Read for Instant {
    fn read(node: &Node, faults: &mut Vec<Finding>) -> Option<Self> {
        node.parsed("input-want-instant", |text| text.parse().ok(), faults)
    }
}

impl Read for Euro {
    fn read(node: &Node, faults: &mut Vec<Finding>) -> Option<Self> {
        // Only digits and a point: signs, underscores and exponents are no amounts here.
        let plain = |text: &str| text.bytes().all(|sign| sign.is_ascii_digit() || sign == b'.');
        let parse = |text: &str| plain(text).then(|| text.parse().ok()).flatten();
        node.parsed("input-want-euro", parse, faults)
    }
}

impl Read for String {
    fn read(node: &Node, faults: &mut Vec<Finding>) -> Option<Self> {
        let filled = |text: &str| (!text.trim().is_empty()).then(|| text.to_owned());
        node.parsed("input-want-text", filled, faults)
    }
}

impl Read for bool {
    fn read(node: &Node, faults: &mut Vec<Finding>) -> Option<Self> {
        if let Tree::Bool(value) = node.tree {
            return Some(value);
        }
        faults.push(node.wrong_kind("input-want-bool"));
        None
    }

    fn absent() -> Option<Self> {
        Some(false)
    }
}

macro_rules! integers {
    ($($type:ty),+) => {$(
        impl Read for $type {
            fn read(node: &Node, faults: &mut Vec<Finding>) -> Option<Self> {
                let Tree::Integer(number) = node.tree else {
                    faults.push(node.wrong_kind("input-want-integer"));
                    return None;
                };
                let value = Self::try_from(number).ok();
                if value.is_none() {
                    let message = Message::new("input-out-of-range").with("value", number);
                    let remedy = Message::new("input-range")
                        .with("least", Self::MIN)
                        .with("most", Self::MAX);
                    faults.push(node.fault(message, remedy));
                }
                value
            }
        }
    )+};
}

integers!(u8, u16, u32, i16);

#[cfg(test)]
mod tests {
    use super::Day;

    #[test]
    fn a_day_is_written_as_it_is_read_and_nothing_else_is_a_day() {
        assert_eq!(Day::parse("2026-12-01").unwrap().to_string(), "2026-12-01");
        for wrong in ["20261201", "2026-12-1", "2026-12-01T00", "26-12-01", "2026/12/01", ""] {
            assert_eq!(Day::parse(wrong), None, "{wrong}");
        }
    }
}
