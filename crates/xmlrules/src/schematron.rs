//! ISO Schematron: reading schemas, compiling them to rule sets, checking documents. Expressions are those of the XPath subset.
//!
//! No file is read here (includes come from the caller), and the current date is an argument.

mod check;
mod compile;
mod location;
mod pack;
mod read;
mod rules;
mod schema;
mod trie;

pub use check::{Failure, Options, Outcome};
pub use rules::{Assertion, Phase, RuleError, RuleSet};
pub use schema::{Schema, SchemaError};

#[cfg(test)]
mod tests;
