//! Where in a notice something stands: a path that a person can follow and a line; which field stands there.
//! It must not judge what stands there.

use std::collections::BTreeMap;

use xmlrules::dom::{Document, Kind, NameId, NodeId};

use super::Notice;
use super::locate::{elements, select};
use super::plant::qualified;
use crate::eforms::sdk::catalogue::Catalogue;

/// Paths of elements of one document; siblings are counted once for each parent, however many paths are asked for.
#[derive(Debug)]
pub struct Paths<'d> {
    document: &'d Document,
    /// Of each parent that was met: its child elements with their position, if others share their name.
    counted: BTreeMap<NodeId, BTreeMap<NodeId, Option<u32>>>,
}

impl<'d> Paths<'d> {
    /// Paths of a document.
    pub fn new(document: &'d Document) -> Self {
        Self { document, counted: BTreeMap::new() }
    }

    /// The path of an element with the SDK's prefixes and positions among siblings of the same name, such as
    /// `/*/cac:ProcurementProjectLot[2]/cbc:ID`.
    pub fn of(&mut self, node: NodeId) -> String {
        let mut steps = Vec::new();
        let mut at = Some(node);
        while let Some(element) = at.filter(|element| self.document.name(*element).is_some()) {
            steps.push(self.step(element));
            at = self.document.parent(element);
        }
        steps.push(String::new());
        steps.reverse();
        steps.join("/")
    }

    fn step(&mut self, element: NodeId) -> String {
        let name = qualified(self.document, element);
        let Some(parent) = self.document.parent(element) else {
            return name;
        };
        let document = self.document;
        let counted = self.counted.entry(parent).or_insert_with(|| count(document, parent));
        match counted.get(&element).copied().flatten() {
            Some(position) => format!("{name}[{position}]"),
            None => name,
        }
    }
}

fn count(document: &Document, parent: NodeId) -> BTreeMap<NodeId, Option<u32>> {
    let mut by_name: BTreeMap<NameId, Vec<NodeId>> = BTreeMap::new();
    for child in document.elements(parent) {
        if let Some(name) = document.name(child) {
            by_name.entry(name).or_default().push(child);
        }
    }
    let mut positions = BTreeMap::new();
    for nodes in by_name.into_values() {
        let alone = nodes.len() == 1;
        for (node, position) in nodes.into_iter().zip(1..) {
            positions.insert(node, (!alone).then_some(position));
        }
    }
    positions
}

/// The path of one element.
pub fn path_of(document: &Document, node: NodeId) -> String {
    Paths::new(document).of(node)
}

/// The text directly in an element, without white space around it.
pub fn own_text(document: &Document, node: NodeId) -> String {
    let text: String = document
        .children(node)
        .filter(|child| matches!(document.kind(*child), Kind::Text | Kind::CData))
        .map(|child| document.value(child))
        .collect();
    text.trim().to_owned()
}

/// The line of a node in the source; a created node has none.
pub fn line_of(document: &Document, node: NodeId) -> Option<u32> {
    document.position(node).map(|position| position.line)
}

/// Which fields and nodes of the SDK stand where in one notice.
#[derive(Debug, Default)]
pub struct Places {
    /// Fields that are elements, by their element.
    pub fields: BTreeMap<NodeId, String>,
    /// Fields that are attributes, by element and attribute.
    pub attributes: BTreeMap<(NodeId, String), String>,
    /// Nodes by their element.
    pub nodes: BTreeMap<NodeId, String>,
}

impl Places {
    /// Walks all nodes and fields of the catalogue that occur in a notice.
    pub fn of(notice: &Notice, catalogue: &Catalogue) -> Self {
        let mut places = Self::default();
        let mut open = vec![("ND-Root".to_owned(), notice.document.root())];
        while let Some((node, element)) = open.pop() {
            places.nodes.entry(element).or_insert_with(|| node.clone());
            let Some(below) = catalogue.below(&node) else {
                continue;
            };
            for field in below.fields.iter().chain(&below.attributes) {
                places.field(notice, catalogue, element, field);
            }
            for child in &below.nodes {
                let path = catalogue.node_path(child);
                let found = path.map(|path| elements(&notice.document, element, path));
                open.extend(found.into_iter().flatten().map(|found| (child.clone(), found)));
            }
        }
        places
    }

    fn field(&mut self, notice: &Notice, catalogue: &Catalogue, from: NodeId, field: &str) {
        let Some(path) = catalogue.field_path(field) else {
            return;
        };
        for place in select(&notice.document, from, path) {
            let field = field.to_owned();
            match place.attribute {
                None => {
                    self.fields.entry(place.node).or_insert(field);
                }
                Some(name) => {
                    self.attributes.entry((place.node, name.to_owned())).or_insert(field);
                }
            }
        }
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
