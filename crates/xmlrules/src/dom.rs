//! A lossless tree of one XML document: parse, navigate, edit, write, compare.
//!
//! It never touches files or the network, never follows a DTD or an external entity, and never recurses on the depth of
//! a document.

mod canonical;
mod check;
mod decode;
mod edit;
mod fault;
mod limits;
mod markup;
mod name;
mod parse;
mod scope;
mod tree;
mod write;

pub use canonical::canonical;
pub use fault::{Fault, FaultKind, Position};
pub use limits::Limits;
pub use name::{NameId, Names, Renaming};
pub use tree::{Attribute, AttributeId, Document, Kind, NodeId};
pub(crate) use tree::{NONE, Node as RawNode};

/// The namespace of `xmlns` declarations (Namespaces in XML 1.0, section 3).
pub const XMLNS: &str = "http://www.w3.org/2000/xmlns/";
/// The namespace that the prefix `xml` is bound to (Namespaces in XML 1.0, section 3).
pub const XML: &str = "http://www.w3.org/XML/1998/namespace";

#[cfg(test)]
mod tests;
