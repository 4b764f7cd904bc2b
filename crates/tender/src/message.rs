//! A sentence to a person as key and arguments; `locales/` holds the words in German and English.
//! It must not hold the words themselves.

use serde::Serialize;
use std::collections::BTreeMap;

/// What a rule has to say: the key of a text in `locales/` and the values that stand in it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Message {
    /// Key of the text, such as `period-electronic`.
    pub key: &'static str,
    /// Values of the text's placeholders; dates as ISO 8601, money as plain decimals.
    pub args: BTreeMap<&'static str, String>,
}

impl Message {
    /// A message without values.
    pub fn new(key: &'static str) -> Self {
        Self { key, args: BTreeMap::new() }
    }

    /// The same message with one more value.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.args.insert(name, value.to_string());
        self
    }
}
