//! What a fault of the bytes is called: the key of its sentence with its values, for checks, imports and the command line.
//! It must not hold sentences.

use tender::message::Message;
use xmlrules::dom::{Fault, FaultKind};

/// The sentence about a fault: what is wrong, in which line and column.
pub fn message(fault: &Fault) -> Message {
    let message = Message::new(key(&fault.kind));
    values(fault).into_iter().fold(message, |message, (name, value)| message.with(name, value))
}

/// The key of the sentence about a fault.
pub(super) fn key(kind: &FaultKind) -> &'static str {
    match kind {
        FaultKind::TooManyBytes(_) => "xml-too-many-bytes",
        FaultKind::TooDeep(_) => "xml-too-deep",
        FaultKind::TooManyNodes(_) => "xml-too-many-nodes",
        FaultKind::TooManyAttributes(_) => "xml-too-many-attributes",
        FaultKind::TooManyNames(_) => "xml-too-many-names",
        FaultKind::Encoding(_) => "xml-encoding",
        FaultKind::Bytes(_) => "xml-bytes",
        FaultKind::Character(_) => "xml-character",
        FaultKind::Doctype => "xml-doctype",
        FaultKind::Entity(_) => "xml-entity",
        FaultKind::CharacterReference(_) => "xml-character-reference",
        FaultKind::Truncated => "xml-truncated",
        FaultKind::EndTag { expected, .. } if expected.is_empty() => "xml-end-tag-alone",
        FaultKind::EndTag { .. } => "xml-end-tag",
        FaultKind::Name(_) => "xml-name",
        FaultKind::Markup(_) => "xml-markup",
        FaultKind::DuplicateAttribute(_) => "xml-duplicate-attribute",
        FaultKind::UnboundPrefix(_) => "xml-unbound-prefix",
        FaultKind::NamespaceDeclaration(_) => "xml-namespace-declaration",
        FaultKind::NoRoot => "xml-no-root",
        FaultKind::OutsideRoot => "xml-outside-root",
    }
}

/// The values of the sentence about a fault.
pub(super) fn values(fault: &Fault) -> Vec<(&'static str, String)> {
    let mut all = match &fault.kind {
        FaultKind::TooManyBytes(most)
        | FaultKind::TooDeep(most)
        | FaultKind::TooManyNodes(most)
        | FaultKind::TooManyAttributes(most)
        | FaultKind::TooManyNames(most) => vec![("most", most.to_string())],
        FaultKind::Character(code) => vec![("name", format!("U+{code:04X}"))],
        FaultKind::Bytes(name) | FaultKind::Markup(name) => vec![("name", (*name).to_owned())],
        FaultKind::Encoding(name)
        | FaultKind::Entity(name)
        | FaultKind::CharacterReference(name)
        | FaultKind::Name(name)
        | FaultKind::DuplicateAttribute(name)
        | FaultKind::UnboundPrefix(name)
        | FaultKind::NamespaceDeclaration(name) => vec![("name", name.clone())],
        FaultKind::EndTag { expected, found } => {
            vec![("expected", expected.clone()), ("name", found.clone())]
        }
        FaultKind::Doctype | FaultKind::Truncated | FaultKind::NoRoot | FaultKind::OutsideRoot => {
            Vec::new()
        }
    };
    all.push(("line", fault.at.line.to_string()));
    all.push(("column", fault.at.column.to_string()));
    all
}
