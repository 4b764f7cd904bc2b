//! Canonical text: lines of `key value`, in one fixed order, each ended by a line feed.
//! It must not know a format; the formats say which lines they expect.

use crate::value::{Digest, Host, parse_number};
use std::fmt::{Display, Write as _};

/// The longest text that is read, in bytes.
pub const MAX_TEXT: usize = 1 << 20;

/// What is wrong at one place of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    /// Longer than the format allows.
    TooLong,
    /// Not UTF-8, or a control character inside.
    NotText,
    /// The last line has no line feed.
    Unfinished,
    /// The first line is not the format's name.
    WrongFormat,
    /// The line that should stand here is another or missing.
    LineMissing,
    /// The value breaks its grammar or its bounds.
    BadValue,
    /// Lines that must be sorted or counted are not.
    BadOrder,
    /// Something follows after the last line.
    Surplus,
    /// A signature line breaks its grammar.
    BadSignatureLine,
}

impl Fault {
    /// Stable code, key of the text in `locales/`.
    pub fn code(self) -> &'static str {
        match self {
            Self::TooLong => "seal-text-too-long",
            Self::NotText => "seal-text-not-text",
            Self::Unfinished => "seal-text-unfinished",
            Self::WrongFormat => "seal-text-wrong-format",
            Self::LineMissing => "seal-text-line-missing",
            Self::BadValue => "seal-text-bad-value",
            Self::BadOrder => "seal-text-bad-order",
            Self::Surplus => "seal-text-surplus",
            Self::BadSignatureLine => "seal-text-bad-signature-line",
        }
    }
}

/// One thing found in a text: where, and what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Line, counted from 1; 0 means the text as a whole.
    pub line: usize,
    /// The line's key, such as `deadline`.
    pub field: &'static str,
    /// What is wrong with it.
    pub fault: Fault,
}

impl Finding {
    /// Values of the placeholders of the text under the fault's code.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        vec![("line", self.line.to_string()), ("field", self.field.to_owned())]
    }
}

/// Writes canonical lines.
#[derive(Debug)]
pub(crate) struct Writer(String);

impl Writer {
    /// Starts with the format line `<host>/<format>`.
    pub(crate) fn new(host: &Host, format: &str) -> Self {
        Self(format!("{host}/{format}\n"))
    }

    /// Adds `key value`.
    pub(crate) fn line(&mut self, key: &str, value: impl Display) -> &mut Self {
        // Writing into a String can't fail.
        let _infallible = writeln!(self.0, "{key} {value}");
        self
    }

    /// Adds `key value` where no value is written as `-`.
    pub(crate) fn optional(&mut self, key: &str, value: Option<&impl Display>) -> &mut Self {
        match value {
            Some(value) => self.line(key, value),
            None => self.line(key, "-"),
        }
    }

    /// The text.
    pub(crate) fn finish(self) -> String {
        self.0
    }
}

/// Reads canonical lines and collects every fault instead of stopping at the first.
#[derive(Debug)]
pub(crate) struct Reader<'a> {
    rest: Vec<&'a str>,
    next: usize,
    findings: Vec<Finding>,
}

impl<'a> Reader<'a> {
    /// Splits a text into lines.
    pub(crate) fn new(text: &'a str) -> Self {
        let mut reader = Self { rest: Vec::new(), next: 0, findings: Vec::new() };
        if text.len() > MAX_TEXT {
            reader.report_at(0, "text", Fault::TooLong);
            return reader;
        }
        if text.chars().any(|c| c.is_control() && c != '\n') {
            reader.report_at(0, "text", Fault::NotText);
        }
        match text.strip_suffix('\n') {
            Some(body) => reader.rest = body.split('\n').collect(),
            None => reader.report_at(0, "text", Fault::Unfinished),
        }
        reader
    }

    /// Reads the format line and yields its host.
    pub(crate) fn head(&mut self, format: &str) -> Option<Host> {
        let line = self.advance();
        let host = line
            .and_then(|line| line.strip_suffix(format))
            .and_then(|line| line.strip_suffix('/'))
            .and_then(Host::parse);
        if host.is_none() {
            self.report("format", Fault::WrongFormat);
        }
        host
    }

    /// Reads the line `key …` and its value by `parse`.
    pub(crate) fn take<T>(
        &mut self,
        key: &'static str,
        parse: impl FnOnce(&'a str) -> Option<T>,
    ) -> Option<T> {
        let value = self.advance().and_then(|line| line.strip_prefix(key)?.strip_prefix(' '));
        let Some(value) = value else {
            self.report(key, Fault::LineMissing);
            return None;
        };
        let parsed = parse(value);
        if parsed.is_none() {
            self.report(key, Fault::BadValue);
        }
        parsed
    }

    /// Reads a number within bounds.
    pub(crate) fn number(&mut self, key: &'static str, min: u64, max: u64) -> Option<u64> {
        self.take(key, |text| parse_number(text).filter(|n| (min..=max).contains(n)))
    }

    /// Reads a digest or `-`.
    pub(crate) fn link(&mut self, key: &'static str) -> Option<Link> {
        self.take(key, |text| match text {
            "-" => Some(Link(None)),
            _ => Digest::parse(text).map(|hash| Link(Some(hash))),
        })
    }

    /// Whether lines are left.
    pub(crate) fn more(&self) -> bool {
        self.next < self.rest.len()
    }

    /// Notes a fault of the line that was read last.
    pub(crate) fn report(&mut self, field: &'static str, fault: Fault) {
        self.report_at(self.next, field, fault);
    }

    /// The value, unless something was found or lines are left.
    pub(crate) fn finish<T>(mut self, value: Option<T>) -> Result<T, Vec<Finding>> {
        if self.findings.is_empty() && self.more() {
            self.report_at(self.next + 1, "text", Fault::Surplus);
        }
        match value {
            Some(value) if self.findings.is_empty() => Ok(value),
            _ => Err(self.findings),
        }
    }

    fn advance(&mut self) -> Option<&'a str> {
        let line = self.rest.get(self.next).copied();
        self.next += 1;
        line
    }

    fn report_at(&mut self, line: usize, field: &'static str, fault: Fault) {
        // A hostile text may hold a fault on every line; a hundred findings tell enough.
        if self.findings.len() < 100 {
            self.findings.push(Finding { line, field, fault });
        }
    }
}

/// The value of a line `previous`: a hash, or none at the start of a chain.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Link(pub(crate) Option<Digest>);

/// The fields of one line, exactly `N` of them, separated by single spaces.
pub(crate) fn fields<const N: usize>(text: &str) -> Option<[&str; N]> {
    let parts: Vec<&str> = text.split(' ').collect();
    parts.try_into().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::Id;

    fn read(text: &str) -> Result<(Host, Id, u64), Vec<Finding>> {
        let mut reader = Reader::new(text);
        let host = reader.head("thing/v1");
        let id = reader.take("id", Id::parse);
        let count = reader.number("count", 1, 9);
        reader.finish((|| Some((host?, id?, count?)))())
    }

    #[test]
    fn every_fault_is_found_in_one_reading() {
        let found = read("h/thing/v2\nid a b\ncount 10\n").unwrap_err();
        let seen: Vec<_> = found.iter().map(|f| (f.line, f.field, f.fault)).collect();
        assert_eq!(
            seen,
            [
                (1, "format", Fault::WrongFormat),
                (2, "id", Fault::BadValue),
                (3, "count", Fault::BadValue)
            ]
        );
    }

    #[test]
    fn a_text_has_one_spelling() {
        assert!(read("h/thing/v1\nid a\ncount 3\n").is_ok());
        for other in [
            "h/thing/v1\nid a\ncount 3",
            "h/thing/v1\nid a\ncount 3\n\n",
            "h/thing/v1\r\nid a\ncount 3\n",
            "h/thing/v1\nid  a\ncount 3\n",
            "h/thing/v1\ncount 3\nid a\n",
            "h/thing/v1\nid a\ncount 03\n",
            "",
        ] {
            assert!(read(other).is_err(), "{other:?}");
        }
    }
}
