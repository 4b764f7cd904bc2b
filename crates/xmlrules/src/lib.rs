//! XML as it was written, and rules over it: a lossless tree, a validator for a subset of XML Schema, an engine for ISO Schematron.
//!
//! The crate is of general use. It reads no file, knows no clock and no field of application: bytes, rule sets and the
//! current date are arguments, findings are values.

pub mod dom;
pub mod schematron;
mod xpath;
pub mod xsd;

pub use xpath::{Date, LoadError, NotEvaluable};
