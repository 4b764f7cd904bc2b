//! The refusal of a command: which rule, by which source, with which words and where.
//! It must not hold HTTP or any other transport.

use crate::law::Citations;
use crate::message::Message;
use serde::Serialize;
use std::borrow::Cow;

/// Why a command was refused. Everything a person or a machine needs to put it right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Refusal {
    /// The rule as a key of `locales/`, with its values; also the last part of the problem's type URI.
    pub message: Message,
    /// The legal or technical source, such as `§ 55 Abs. 1 VgV`; of the procedure's regime once it is [`cited`](Self::cited).
    pub source: Cow<'static, str>,
    /// The field that is wrong, as a JSON pointer (RFC 6901) into the command; empty for the whole.
    pub field: String,
}

impl Refusal {
    /// A refusal of the whole command.
    pub fn new(message: Message, source: &'static str) -> Self {
        Self { message, source: Cow::Borrowed(source), field: String::new() }
    }

    /// The same refusal with the source as the rule set of the procedure has it.
    #[must_use]
    pub fn cited(mut self, citations: &Citations) -> Self {
        self.source = Cow::Owned(citations.cite(&self.source));
        self
    }

    /// The same refusal, pointing at one field of the command.
    #[must_use]
    pub fn at(mut self, field: impl Into<String>) -> Self {
        self.field = field.into();
        self
    }
}
