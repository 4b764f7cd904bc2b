//! The subset of XPath 2.0 that rules of the kind at hand use: loading, which refuses everything else, and evaluation.
//!
//! Nothing here knows Schematron; nothing reads a clock: the current date is an argument.

mod anchor;
pub(crate) mod ast;
mod chain;
mod compare;
mod date;
mod direct;
mod ends;
mod eval;
mod function;
mod items;
mod join;
mod lex;
mod number;
mod optimise;
mod parse;
mod pattern;
mod seen;
mod sequence;
mod steps;
mod value;
mod view;
mod walk;

pub use date::Date;
pub(crate) use date::is_time;
pub(crate) use ends::{Ends, Names as EndNames};
pub(crate) use eval::{Focus, Run};
pub(crate) use optimise::{Slots, optimise};
pub(crate) use parse::{Environment, parse, pattern};
pub(crate) use view::{Node, View};

/// Why an expression cannot be loaded: it is malformed or outside the subset.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{what} at {near:?}")]
pub struct LoadError {
    /// What is wrong, with the name of the unknown function, axis, prefix or variable.
    pub what: String,
    /// The text from the fault on, shortened.
    pub near: String,
}

impl LoadError {
    pub(crate) fn new(what: impl Into<String>, text: &str, at: usize) -> Self {
        let near = text.get(at..).unwrap_or_default().chars().take(60).collect();
        Self { what: what.into(), near }
    }

    fn syntax(text: &str, at: usize) -> Self {
        Self::new("syntax error", text, at)
    }
}

/// Why an expression has no value for a document, by the error codes of XPath 2.0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotEvaluable {
    /// A value of the wrong type, or several where one is needed (XPTY0004).
    #[error("XPTY0004: wrong type or number of values")]
    Type,
    /// A value that cannot be read as the type that is needed (FORG0001).
    #[error("FORG0001: a value cannot be read as the type needed")]
    Cast,
    /// No boolean value for a sequence (FORG0006).
    #[error("FORG0006: a sequence has no boolean value")]
    Boolean,
    /// A date or duration out of range (FODT0001).
    #[error("FODT0001: a date or duration is out of range")]
    Range,
    /// A number out of range (FOAR0002) or a division by zero (FOAR0001).
    #[error("FOAR0002: a number is out of range")]
    Number,
    /// More work than the caller allows for one document.
    #[error("the rule set is too costly for this document")]
    Budget,
}
