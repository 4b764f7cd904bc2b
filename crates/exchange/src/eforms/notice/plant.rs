//! Creates the elements that the SDK's location paths name, each at its rank among its siblings.
//! It must not move or change what is there already.

use std::collections::BTreeSet;

use xmlrules::dom::{Document, Kind, NodeId};

use super::locate::{Place, holds};
use crate::eforms::sdk::catalogue::Catalogue;
use crate::eforms::sdk::path::{Axis, Name, Path, Step, Test, prefix};

/// Which element of a path is a new one even if there is one like it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fresh {
    /// None: what is there is used.
    None,
    /// The first and so all below it.
    First,
    /// The last.
    Last,
}

/// Follows a path from an element and creates what is missing on it. Returns the last element.
pub fn plant(
    document: &mut Document,
    catalogue: &Catalogue,
    from: NodeId,
    path: &Path,
    fresh: Fresh,
) -> NodeId {
    let is_child = |step: &Step| matches!(step.axis, Axis::Child(_));
    let fresh = match fresh {
        Fresh::None => None,
        Fresh::First => path.iter().position(is_child),
        Fresh::Last => path.iter().rposition(is_child),
    };
    let mut at = from;
    for (index, step) in path.iter().enumerate() {
        at = match &step.axis {
            Axis::Root => document.root(),
            Axis::Parent => document.parent(at).unwrap_or(at),
            Axis::Text | Axis::Attribute(_) => at,
            Axis::Child(name) => {
                let known = existing(document, at, step);
                match known.filter(|_| fresh != Some(index)) {
                    Some(known) => known,
                    None => create(document, catalogue, at, name, &step.tests),
                }
            }
        };
    }
    at
}

/// The first child that a step leads to.
fn existing(document: &Document, from: NodeId, step: &Step) -> Option<NodeId> {
    let Axis::Child(name) = &step.axis else {
        return None;
    };
    let id = document.names().find(name.uri, &name.local)?;
    document.elements_named(from, id).find(|node| {
        let place = Place { node: *node, attribute: None };
        step.tests.iter().all(|test| holds(document, place, test))
    })
}

fn create(
    document: &mut Document,
    catalogue: &Catalogue,
    parent: NodeId,
    name: &Name,
    tests: &[Test],
) -> NodeId {
    let node = insert(document, catalogue, parent, name);
    for test in tests.iter().filter(|test| !test.negated) {
        fulfil(document, catalogue, node, test);
    }
    node
}

/// Makes a test hold: creates what it asks for with the first value it allows.
fn fulfil(document: &mut Document, catalogue: &Catalogue, node: NodeId, test: &Test) {
    let end = plant(document, catalogue, node, &test.path, Fresh::None);
    let Some(value) = test.values.as_ref().and_then(|values| values.first()) else {
        return;
    };
    match test.path.last().map(|step| &step.axis) {
        Some(Axis::Attribute(name)) => document.set_attribute(end, name, Some(value)),
        Some(Axis::Text | Axis::Child(_) | Axis::Parent | Axis::Root) => {
            document.set_text(end, value);
        }
        None => {}
    }
}

/// Inserts a new element behind the last sibling that does not rank after it.
fn insert(document: &mut Document, catalogue: &Catalogue, parent: NodeId, name: &Name) -> NodeId {
    let above = qualified(document, parent);
    let rank = catalogue.order(&above, &name.qualified()).unwrap_or(u16::MAX);
    let mut before = None;
    for sibling in document.elements(parent) {
        let known = catalogue.order(&above, &qualified(document, sibling));
        if known.is_some_and(|known| known > rank) {
            before = Some(sibling);
            break;
        }
    }
    let written = bound_prefix(document, parent, name);
    let node = document.new_element(name.uri, &written, &name.local);
    document.insert_before(parent, node, before);
    node
}

/// The prefix bound to the name's namespace at an element; it is declared at the root if there is none.
fn bound_prefix(document: &mut Document, at: NodeId, name: &Name) -> String {
    if document.namespace(at, name.prefix) == Some(name.uri) {
        return name.prefix.to_owned();
    }
    let bound = std::iter::once(at)
        .chain(document.ancestors(at))
        .flat_map(|node| document.declarations(node))
        .find(|(prefix, uri)| *uri == name.uri && document.namespace(at, prefix) == Some(*uri))
        .map(|(prefix, _)| prefix.to_owned());
    bound.unwrap_or_else(|| {
        let root = document.root();
        document.declare(root, name.prefix, name.uri);
        name.prefix.to_owned()
    })
}

/// An element's name with the SDK's prefix; the root element is `*`.
pub fn qualified(document: &Document, node: NodeId) -> String {
    let mut name = String::new();
    qualify(&mut name, document, node);
    name
}

/// Adds an element's name with the SDK's prefix to a text; the root element is `*`.
pub fn qualify(to: &mut String, document: &Document, node: NodeId) {
    if document.root() == node {
        to.push('*');
        return;
    }
    if let Some(prefix) = prefix(document.uri(node)) {
        to.push_str(prefix);
        to.push(':');
    }
    to.push_str(document.local(node));
}

/// Removes every element that holds no text, neither itself nor below.
///
/// An empty element with attributes stays where its siblings hold something: it says what they belong to, as the code
/// of a condition does beside its description.
pub fn prune(document: &mut Document) {
    let nodes: Vec<NodeId> = document.descendants(document.root()).collect();
    let mut holding = BTreeSet::new();
    for node in nodes.iter().rev() {
        let text =
            document.kind(*node) != Kind::Element && !document.value(*node).trim().is_empty();
        if (text || holding.contains(node))
            && let Some(parent) = document.parent(*node)
        {
            holding.extend([parent, *node]);
        }
    }
    for node in nodes {
        let tells = document.attributes(node).next().is_some()
            && document.parent(node).is_some_and(|parent| holding.contains(&parent));
        let element = document.kind(node) == Kind::Element && node != document.root();
        if element && !holding.contains(&node) && !tells {
            document.remove(node);
        }
    }
}

/// Puts every element of a document on a line of its own, two spaces deeper than its parent.
///
/// Elements with text of their own stay as they are.
pub fn indent(document: &mut Document) {
    let elements: Vec<NodeId> = document
        .descendants(document.root())
        .filter(|node| document.kind(*node) == Kind::Element)
        .collect();
    for node in elements {
        let children: Vec<NodeId> = document.elements(node).collect();
        if children.is_empty() || document.children(node).count() != children.len() {
            continue;
        }
        let depth = document.ancestors(node).count();
        for child in children {
            let space = document.new_text(&format!("\n{}", "  ".repeat(depth)));
            document.insert_before(node, space, Some(child));
        }
        let space = document.new_text(&format!("\n{}", "  ".repeat(depth.saturating_sub(1))));
        document.append(node, space);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::eforms::sdk::catalogue::{Field, Listing, Node};
    use crate::eforms::sdk::path::{NAMESPACES, parse};
    use xmlrules::dom::Limits;

    fn catalogue() -> Catalogue {
        let root = Node { id: "ND-Root".into(), path: "/*".into(), ..Node::default() };
        let field = |id: &str, path: &str, order: &[u16]| Field {
            id: id.into(),
            node: "ND-Root".into(),
            path: path.into(),
            order: order.into(),
            ..Field::default()
        };
        let fields = vec![
            field("a", "cbc:ID", &[1]),
            field("b", "cac:Lot[cbc:ID/@schemeName='Lot']/cbc:Name", &[5, 2]),
            field("c", "cac:Lot/cbc:ID", &[5, 1]),
            field("d", "cac:Terms", &[3]),
        ];
        Catalogue::new(Listing { nodes: vec![root], fields }).unwrap()
    }

    #[test]
    fn new_elements_stand_at_their_rank_and_fulfil_their_tests() {
        let mut document = Document::new("urn:r", "", "R");
        let root = document.root();
        for (prefix, uri) in NAMESPACES.iter().take(2) {
            document.declare(root, prefix, uri);
        }
        let catalogue = catalogue();
        for path in
            ["cac:Lot[cbc:ID/@schemeName='Lot']/cbc:Name", "cbc:ID", "cac:Terms", "cac:Lot/cbc:ID"]
        {
            plant(&mut document, &catalogue, root, &parse(path).unwrap(), Fresh::None);
        }
        let text = document.write();
        let body = text.split_once("-2\">").unwrap().1;
        assert_eq!(
            body.trim(),
            "<cbc:ID/><cac:Terms/><cac:Lot><cbc:ID schemeName=\"Lot\"/><cbc:Name/></cac:Lot></R>"
        );
    }

    #[test]
    fn an_empty_element_stays_only_where_it_tells_what_its_siblings_are() {
        let cbc = NAMESPACES[1].1;
        let xml = format!(
            "<R xmlns:b='{cbc}'><x><b:C listName='l'/><y/></x><x><b:C listName='l'/><b:D>t</b:D></x></R>"
        );
        let mut document = Document::parse(xml.as_bytes(), &Limits::default()).unwrap();
        prune(&mut document);
        let text = document.write();
        assert!(text.ends_with("'><x><b:C listName='l'/><b:D>t</b:D></x></R>"), "{text}");
    }

    #[test]
    fn a_foreign_prefix_of_the_document_is_used() {
        let cbc = NAMESPACES[1].1;
        let xml = format!("<R xmlns:ns5='{cbc}'><x/></R>");
        let mut document = Document::parse(xml.as_bytes(), &Limits::default()).unwrap();
        let root = document.root();
        plant(&mut document, &catalogue(), root, &parse("cbc:ID").unwrap(), Fresh::None);
        assert!(document.write().contains("<ns5:ID/>"), "{}", document.write());
    }
}
