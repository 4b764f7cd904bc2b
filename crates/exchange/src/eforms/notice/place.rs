//! Where in a notice something stands: a path that a person can follow and a line; which field stands there.
//! It must not judge what stands there.

use std::fmt::Write as _;

use rustc_hash::FxHashMap;
use xmlrules::dom::{Document, Kind, NameId, NodeId, Renaming};

use super::Notice;
use super::locate::{Place, holds};
use super::plant::qualify;
use crate::eforms::sdk::atlas::{Atlas, Standing};
use crate::eforms::sdk::catalogue::Catalogue;

/// Paths of elements of one document; what many paths share is written once, however many are asked for.
#[derive(Debug)]
pub struct Paths<'d> {
    document: &'d Document,
    /// Paths of elements that others stand in.
    known: FxHashMap<NodeId, String>,
    /// Of each parent that was met: those of its child elements that share their name, with their position.
    counted: FxHashMap<NodeId, Vec<(NodeId, u32)>>,
}

impl<'d> Paths<'d> {
    /// Paths of a document.
    pub fn new(document: &'d Document) -> Self {
        Self { document, known: FxHashMap::default(), counted: FxHashMap::default() }
    }

    /// The path of an element with the SDK's prefixes and positions among siblings of the same name, such as
    /// `/*/cac:ProcurementProjectLot[2]/cbc:ID`.
    pub fn of(&mut self, node: NodeId) -> String {
        let document = self.document;
        let above: Vec<NodeId> = document.ancestors(node).collect();
        let from = above.iter().position(|above| self.known.contains_key(above));
        let known = from.and_then(|at| above.get(at)).and_then(|above| self.known.get(above));
        let mut path = known.cloned().unwrap_or_default();
        for above in above.iter().take(from.unwrap_or(above.len())).rev() {
            self.step(&mut path, *above);
            self.known.insert(*above, path.clone());
        }
        self.step(&mut path, node);
        path
    }

    /// Adds the step to an element.
    fn step(&mut self, path: &mut String, element: NodeId) {
        let document = self.document;
        let Some(parent) = document.parent(element) else { return };
        path.push('/');
        qualify(path, document, element);
        let counted = self.counted.entry(parent).or_insert_with(|| count(document, parent));
        if let Ok(at) = counted.binary_search_by_key(&element, |(node, _)| *node)
            && let Some((_, position)) = counted.get(at)
        {
            let written = write!(path, "[{position}]");
            debug_assert!(written.is_ok(), "writing to a string cannot fail");
        }
    }
}

fn count(document: &Document, parent: NodeId) -> Vec<(NodeId, u32)> {
    let mut named: Vec<(Option<NameId>, NodeId)> =
        document.elements(parent).map(|child| (document.name(child), child)).collect();
    named.sort_by_key(|(name, _)| *name);
    let groups = named.chunk_by(|a, b| a.0 == b.0).filter(|group| group.len() > 1);
    let mut counted: Vec<(NodeId, u32)> =
        groups.flat_map(|group| group.iter().map(|(_, node)| *node).zip(1..)).collect();
    counted.sort_unstable();
    counted
}

/// The path of one element.
pub fn path_of(document: &Document, node: NodeId) -> String {
    Paths::new(document).of(node)
}

/// The text directly in an element, without white space around it.
pub fn own_text(document: &Document, node: NodeId) -> String {
    let only = document.first_child(node).filter(|only| document.next_sibling(*only).is_none());
    if let Some(only) = only.filter(|only| document.kind(*only) == Kind::Text) {
        return document.value(only).trim().to_owned();
    }
    let text: String = document
        .children(node)
        .filter(|child| matches!(document.kind(*child), Kind::Text | Kind::CData))
        .map(|child| document.value(child))
        .collect();
    text.trim().to_owned()
}

/// The line of a node in the source; a created node has none.
pub fn line_of(document: &Document, node: NodeId) -> Option<u32> {
    document.line(node)
}

/// Which fields of the SDK stand where in one notice.
#[derive(Debug)]
pub struct Fields<'a> {
    document: &'a Document,
    atlas: &'a Atlas,
    names: Renaming,
}

impl<'a> Fields<'a> {
    /// The fields of a notice.
    pub fn of(notice: &'a Notice, catalogue: &'a Catalogue) -> Self {
        let (document, atlas) = (&notice.document, catalogue.atlas());
        Self { document, atlas, names: document.names().as_in(atlas.names()) }
    }

    /// The field that an element is; the first one of the SDK if there are several.
    pub fn at(&self, element: NodeId) -> Option<&'a str> {
        let branch = self.branch(element)?;
        let mut fields = self.atlas.at(branch).fields.iter();
        fields.find(|field| self.holds(element, field)).map(|field| field.field.as_str())
    }

    /// The identifiers in the notice: field, text, element; in no particular order.
    pub fn identifiers(&self) -> Vec<(&'a str, String, NodeId)> {
        let mut found = Vec::new();
        let mut open = vec![(self.document.root(), self.atlas.root())];
        while let Some((element, branch)) = open.pop() {
            for child in self.document.elements(element) {
                let Some(below) = self.below(branch, child) else { continue };
                let known = self.atlas.at(below);
                if known.identifies {
                    open.push((child, below));
                    let mut fields = known.fields.iter().filter(|field| field.identifies);
                    if let Some(field) = fields.find(|field| self.holds(child, field)) {
                        let text = self.document.text(child).trim().to_owned();
                        found.push((field.field.as_str(), text, child));
                    }
                }
            }
        }
        found
    }

    fn below(&self, branch: usize, element: NodeId) -> Option<usize> {
        let name = self.names.get(self.document.name(element)?)?;
        self.atlas.below(branch, name)
    }

    fn branch(&self, element: NodeId) -> Option<usize> {
        let root = self.document.root();
        let mut line: Vec<NodeId> = std::iter::once(element)
            .chain(self.document.ancestors(element))
            .take_while(|node| *node != root)
            .collect();
        line.reverse();
        line.into_iter().try_fold(self.atlas.root(), |branch, node| self.below(branch, node))
    }

    fn holds(&self, element: NodeId, standing: &Standing) -> bool {
        standing.tests.iter().all(|(up, test)| {
            let above = std::iter::once(element).chain(self.document.ancestors(element)).nth(*up);
            above.is_some_and(|node| holds(self.document, Place { node, attribute: None }, test))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::eforms::sdk::path::NAMESPACES;
    use xmlrules::dom::Limits;

    #[test]
    fn a_path_counts_only_where_siblings_share_the_name() {
        let (cac, cbc) = (NAMESPACES[0].1, NAMESPACES[1].1);
        let xml = format!(
            "<R xmlns:a='{cac}' xmlns:b='{cbc}'>\n<a:Lot/>\n<a:Lot><b:ID/><b:Name/></a:Lot></R>"
        );
        let document = Document::parse(xml.as_bytes(), &Limits::default()).unwrap();
        let id = document.descendants(document.root()).find(|node| document.is(*node, cbc, "ID"));
        assert_eq!(path_of(&document, id.unwrap()), "/*/cac:Lot[2]/cbc:ID");
        assert_eq!(line_of(&document, id.unwrap()), Some(3));
        assert_eq!(path_of(&document, document.root()), "/*");
    }
}
