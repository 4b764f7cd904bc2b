//! The path by which a report names a node. Nothing is evaluated here.

use std::fmt::Write as _;

use super::rules::RuleSet;
use crate::dom::{AttributeId, Document, NodeId};

impl RuleSet {
    /// The path of a node as reports in SVRL write it: names with the schema's prefixes, a position in brackets where several
    /// siblings have the same name, an attribute last. A namespace without prefix is written `Q{namespace}local`.
    pub fn location(
        &self,
        document: &Document,
        node: NodeId,
        attribute: Option<AttributeId>,
    ) -> String {
        let mut path = String::new();
        let mut line: Vec<NodeId> = std::iter::once(node).chain(document.ancestors(node)).collect();
        line.pop();
        for element in line.into_iter().rev() {
            path.push('/');
            path.push_str(&self.qualified(document.uri(element), document.local(element)));
            let name = document.name(element);
            let same = |sibling: &NodeId| document.name(*sibling) == name;
            let parent = document.parent(element).unwrap_or(element);
            let siblings: Vec<NodeId> = document.elements(parent).filter(same).collect();
            if siblings.len() > 1
                && let Some(at) = siblings.iter().position(|sibling| *sibling == element)
            {
                let written = write!(path, "[{}]", at + 1);
                debug_assert!(written.is_ok(), "writing to a string cannot fail");
            }
        }
        let found = attribute.and_then(|id| document.attributes(node).find(|known| known.id == id));
        if let Some(found) = found {
            let names = document.names();
            path.push_str("/@");
            path.push_str(&self.qualified(names.uri(found.name), names.local(found.name)));
        }
        path
    }

    fn qualified(&self, uri: &str, local: &str) -> String {
        match self.prefixes.iter().find(|(_, known)| *known == uri) {
            Some((prefix, _)) => format!("{prefix}:{local}"),
            None if uri.is_empty() => local.to_owned(),
            None => format!("Q{{{uri}}}{local}"),
        }
    }
}
