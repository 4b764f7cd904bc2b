//! A validator for a subset of XML Schema 1.0: elements in sequences or choices with occurrence bounds, simple content by
//! extension and restriction, attributes, built-in types. Whatever else a schema uses is an error when it is loaded.
//!
//! No file is read here: schema documents come from the caller.

mod check;
mod content;
mod lexical;
mod model;
mod read;
mod uri;

pub use check::{Invalid, InvalidKind};
pub use model::Schema;
pub use read::SchemaError;

#[cfg(test)]
mod tests;
