//! Walks the SDK's location paths over a document.
//! It must not change the document.

use xmlrules::dom::{Document, Kind, NodeId};

use crate::eforms::sdk::path::{Axis, Path, Step, Test};

/// A place in a notice: an element, or an attribute of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place<'p> {
    /// The element.
    pub node: NodeId,
    /// The attribute, if the place is one.
    pub attribute: Option<&'p str>,
}

impl Place<'_> {
    /// The text that stands there.
    pub fn value(self, document: &Document) -> String {
        match self.attribute {
            None => document.text(self.node),
            Some(name) => document.attribute(self.node, "", name).unwrap_or_default().to_owned(),
        }
    }
}

/// All places that a path leads to from a node, in document order.
pub fn select<'p>(document: &Document, from: NodeId, path: &'p Path) -> Vec<Place<'p>> {
    let mut places = vec![Place { node: from, attribute: None }];
    for step in path {
        let mut next = Vec::new();
        for place in places {
            if place.attribute.is_none() {
                advance(document, place.node, step, &mut next);
            }
        }
        next.dedup();
        places = next;
    }
    places
}

/// The elements that a path leads to from a node.
pub fn elements(document: &Document, from: NodeId, path: &Path) -> Vec<NodeId> {
    select(document, from, path).into_iter().map(|place| place.node).collect()
}

fn advance<'p>(document: &Document, from: NodeId, step: &'p Step, to: &mut Vec<Place<'p>>) {
    let element = |node| Place { node, attribute: None };
    let holds = |place: &Place<'_>| step.tests.iter().all(|test| holds(document, *place, test));
    match &step.axis {
        Axis::Root => to.extend(Some(element(document.root())).filter(holds)),
        Axis::Parent => to.extend(document.parent(from).map(element).filter(holds)),
        Axis::Child(name) => {
            if let Some(id) = document.names().find(name.uri, &name.local) {
                to.extend(document.elements_named(from, id).map(element).filter(holds));
            }
        }
        Axis::Attribute(name) => {
            if document.attribute(from, "", name).is_some() {
                to.push(Place { node: from, attribute: Some(name) });
            }
        }
        Axis::Text => {
            let is_text = |node| matches!(document.kind(node), Kind::Text | Kind::CData);
            if document.children(from).any(is_text) {
                to.push(element(from));
            }
        }
    }
}

/// Whether a test in square brackets holds at a place.
pub fn holds(document: &Document, place: Place<'_>, test: &Test) -> bool {
    let found = select(document, place.node, &test.path)
        .into_iter()
        .map(|found| found.value(document))
        .collect::<Vec<_>>();
    let matched = match &test.values {
        None => !found.is_empty(),
        Some(values) => found.iter().any(|value| values.contains(value)),
    };
    matched != test.negated
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::eforms::sdk::path::{NAMESPACES, parse};
    use xmlrules::dom::Limits;

    fn document(body: &str) -> Document {
        let declarations: Vec<String> =
            NAMESPACES.iter().map(|(prefix, uri)| format!("xmlns:{prefix}='{uri}'")).collect();
        let declarations = declarations.join(" ");
        let xml = format!("<r {declarations}>{body}</r>");
        Document::parse(xml.as_bytes(), &Limits::default()).unwrap()
    }

    #[test]
    fn a_lot_is_told_from_a_part_by_its_scheme() {
        let document = document(
            "<cac:L><cbc:ID schemeName='Lot'>LOT-0001</cbc:ID></cac:L>\
             <cac:L><cbc:ID schemeName='Part'>PAR-0001</cbc:ID></cac:L>",
        );
        let path = parse("/*/cac:L[cbc:ID/@schemeName='Part']/cbc:ID").unwrap();
        let places = select(&document, document.document(), &path);
        assert_eq!(places.len(), 1);
        assert_eq!(places[0].value(&document), "PAR-0001");
    }

    #[test]
    fn a_test_may_look_at_the_parent_and_may_be_negated() {
        let document = document(
            "<cac:D><cbc:ID>1</cbc:ID><cbc:T>open</cbc:T></cac:D><cac:D><cbc:ID>2</cbc:ID></cac:D>",
        );
        let values = |path: &str| -> Vec<String> {
            let path = parse(path).unwrap();
            let places = select(&document, document.root(), &path);
            places.iter().map(|place| place.value(&document)).collect()
        };
        assert_eq!(values("cac:D/cbc:ID[../cbc:T/text()='open']"), ["1"]);
        assert_eq!(values("cac:D[not(cbc:T/text()=('open','x'))]/cbc:ID"), ["2"]);
        assert_eq!(values("cac:D/cbc:ID/@none"), Vec::<String>::new());
    }
}
