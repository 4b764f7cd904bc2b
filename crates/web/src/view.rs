//! What pages and API show: plain values, already in the words of the reader.
//! It must not hold rules, nor read the storage.

pub(crate) mod approval;
pub(crate) mod entry;
pub(crate) mod evaluation;
pub mod frame;
pub(crate) mod halts;
pub mod hit;
pub mod procedure;
pub mod words;

use crate::format;
use locales::Language;
use serde::Serialize;
use tender::instant::Instant;

/// The word that stands for a value in JSON, such as `opening_officer` for a role.
pub(crate) fn code(value: &impl Serialize) -> String {
    let value = serde_json::to_value(value).unwrap_or_default();
    value.as_str().unwrap_or_default().to_owned()
}

/// Something to follow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Where it leads.
    pub url: String,
    /// What it is called.
    pub label: String,
}

impl Link {
    /// A link.
    pub fn new(url: impl Into<String>, label: impl Into<String>) -> Self {
        Self { url: url.into(), label: label.into() }
    }
}

/// A label and its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// What it tells.
    pub label: String,
    /// The value in words.
    pub value: String,
    /// Where the value leads.
    pub link: Option<String>,
}

/// A short mark with a colour of meaning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Badge {
    /// The word.
    pub label: String,
    /// `neutral`, `info`, `success`, `warning` or `danger`.
    pub tone: &'static str,
}

/// The ways from one page of a list to the others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pages {
    /// Back to the first page.
    pub previous: Option<String>,
    /// On to the next one.
    pub next: Option<String>,
    /// Where in the list one is.
    pub position: String,
}

/// An instant for machines and for people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    /// RFC 3339.
    pub iso: String,
    /// In words.
    pub text: String,
}

impl Moment {
    /// As in lists: `Di., 15.12.2026, 12:00 Uhr`.
    pub fn short(instant: Instant, language: Language) -> Self {
        Self { iso: instant.to_string(), text: format::moment(instant, language) }
    }

    /// As in the deadline box: `Dienstag, 15.12.2026, 12:00 Uhr (MEZ)`.
    pub fn long(instant: Instant, language: Language) -> Self {
        Self { iso: instant.to_string(), text: format::moment_long(instant, language) }
    }
}
