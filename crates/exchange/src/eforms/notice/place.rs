//! Where in a notice something stands: a path that a person can follow and a line.
//! It must not judge what stands there.

use std::fmt::Write as _;

use rustc_hash::FxHashMap;
use xmlrules::dom::{Document, Kind, NameId, NodeId};

use super::plant::qualify;

/// Room for one more step of a path.
const STEP: usize = 48;

/// In place of a position: no sibling has the same name.
const ALONE: u32 = 0;

/// Most siblings that are looked through for each element anew.
const SIBLINGS: u32 = 64;

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
        let (mut path, mut above) = (String::new(), Vec::new());
        for element in document.ancestors(node) {
            if let Some(known) = self.known.get(&element) {
                path.reserve(known.len() + STEP);
                path.push_str(known);
                break;
            }
            above.push(element);
        }
        for element in above.into_iter().rev() {
            self.step(&mut path, element);
            self.known.insert(element, path.clone());
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
        let position = near(document, element).unwrap_or_else(|| {
            let counted = self.counted.entry(parent).or_insert_with(|| count(document, parent));
            let at = counted.binary_search_by_key(&element, |(node, _)| *node).ok();
            at.and_then(|at| counted.get(at)).map_or(ALONE, |(_, position)| *position)
        });
        if position != ALONE {
            let written = write!(path, "[{position}]");
            debug_assert!(written.is_ok(), "writing to a string cannot fail");
        }
    }
}

/// The position of an element among siblings of its name, or [`ALONE`], counted where it stands; `None` where there
/// are many siblings, which are counted once for all of them.
fn near(document: &Document, element: NodeId) -> Option<u32> {
    let name = document.name(element);
    let (mut before, mut same, mut left) = (0, 1, SIBLINGS);
    let mut sibling = document.previous_sibling(element);
    while let Some(node) = sibling {
        before += u32::from(document.name(node) == name);
        left = u32::checked_sub(left, 1)?;
        sibling = document.previous_sibling(node);
    }
    sibling = document.next_sibling(element);
    while let Some(node) = sibling.filter(|_| before == 0 && same == 1) {
        same += u32::from(document.name(node) == name);
        left = u32::checked_sub(left, 1)?;
        sibling = document.next_sibling(node);
    }
    Some(if before == 0 && same == 1 { ALONE } else { before + 1 })
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

/// The text of an element that holds nothing but one text.
pub fn only_text(document: &Document, node: NodeId) -> Option<&str> {
    let only = document.first_child(node).filter(|only| document.next_sibling(*only).is_none());
    only.filter(|only| document.kind(*only) == Kind::Text).map(|only| document.value(only))
}

/// The text directly in an element, without white space around it.
pub fn own_text(document: &Document, node: NodeId) -> String {
    if let Some(text) = only_text(document, node) {
        return text.trim().to_owned();
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::eforms::sdk::path::NAMESPACES;
    use xmlrules::dom::Limits;

    #[test]
    fn positions_are_the_same_among_few_siblings_and_among_many() {
        for lots in [1_u32, 2, 30, 40, 200] {
            let lot = "<Lot/><Part/>\n".repeat(usize::try_from(lots).unwrap());
            let xml = format!("<R><First/>{lot}<Last/></R>");
            let document = Document::parse(xml.as_bytes(), &Limits::default()).unwrap();
            let mut paths = Paths::new(&document);
            let told: Vec<String> =
                document.elements(document.root()).map(|node| paths.of(node)).collect();
            let at = |name: &str, n: u32| match lots {
                1 => format!("/*/{name}"),
                _ => format!("/*/{name}[{n}]"),
            };
            let mut expected = vec!["/*/First".to_owned()];
            expected.extend((1..=lots).flat_map(|n| [at("Lot", n), at("Part", n)]));
            expected.push("/*/Last".to_owned());
            assert_eq!(told, expected);
        }
    }

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
