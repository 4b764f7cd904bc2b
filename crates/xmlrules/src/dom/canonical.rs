//! A canonical form for comparing documents. It is not for signing: prefixes are left out, not kept.

use std::fmt::Write as _;

use super::tree::{Document, Kind, NodeId};
use super::write::escape;

/// The canonical form of a document.
///
/// As Canonical XML 1.1 without comments, but with expanded names instead of prefixes
/// and without white space that stands between elements. Two documents that say the same have the same form.
pub fn canonical(document: &Document) -> String {
    let mut out = String::new();
    let mut next = Some(document.root());
    let top = document.document();
    while let Some(node) = next {
        open(document, node, &mut out);
        if let Some(child) = document.first_child(node) {
            next = Some(child);
            continue;
        }
        close(document, node, &mut out);
        let mut done = node;
        next = loop {
            if document.parent(done) == Some(top) {
                break None;
            }
            if let Some(sibling) = document.next_sibling(done) {
                break Some(sibling);
            }
            let Some(parent) = document.parent(done) else {
                break None;
            };
            close(document, parent, &mut out);
            done = parent;
        };
    }
    out
}

fn open(document: &Document, id: NodeId, out: &mut String) {
    match document.kind(id) {
        Kind::Document | Kind::Comment => {}
        Kind::Instruction => out.extend(["<?", document.value(id), "?>"]),
        Kind::Text | Kind::CData => {
            if !between_elements(document, id) {
                escape(document.value(id), false, out);
            }
        }
        Kind::Element => {
            out.extend(["<{", document.uri(id), "}", document.local(id)]);
            let mut attributes: Vec<_> = document
                .attributes(id)
                .map(|attribute| {
                    let names = document.names();
                    (names.uri(attribute.name), names.local(attribute.name), attribute.value)
                })
                .collect();
            attributes.sort_unstable();
            for (uri, local, value) in attributes {
                let written = write!(out, " {{{uri}}}{local}=\"");
                debug_assert!(written.is_ok(), "writing to a string cannot fail");
                escape(value, true, out);
                out.push('"');
            }
            out.push('>');
        }
    }
}

fn close(document: &Document, id: NodeId, out: &mut String) {
    if document.kind(id) == Kind::Element {
        out.push_str("</>");
    }
}

/// White space is insignificant if its parent has child elements.
fn between_elements(document: &Document, id: NodeId) -> bool {
    let blank = document.value(id).bytes().all(|byte| matches!(byte, b' ' | b'\t' | b'\r' | b'\n'));
    blank && document.parent(id).is_some_and(|parent| document.elements(parent).next().is_some())
}
