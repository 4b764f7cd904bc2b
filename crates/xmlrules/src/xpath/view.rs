//! A document as rules see it: elements in document order, their names as numbers of the rule set, text merged.
//!
//! It holds no rule and evaluates nothing.

#![expect(
    clippy::indexing_slicing,
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    reason = "hot path: numbers are made here, in range by construction, and never leave the crate"
)]

mod texts;

use crate::dom::{Document, Kind, NONE, NameId, Names, NodeId, RawNode};

/// A node in a view. The order is document order, with attributes and texts behind their element.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Node {
    Root,
    Element(u32),
    /// Owner and number.
    Attribute(u32, u32),
    /// Owner and place among its texts.
    Text(u32, u32),
}

/// Elements with more children than this get an index by name.
const WIDE: u32 = 12;

/// The texts directly in an element.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Texts<'d> {
    None,
    /// The only child.
    Only(&'d str),
    /// Among other nodes: to be read from the document, which rules hardly ask for.
    Mixed,
}

#[derive(Debug, Clone, Copy)]
pub(crate) struct Element<'d> {
    pub(crate) name: u32,
    pub(crate) parent: u32,
    pub(crate) first: u32,
    pub(crate) next: u32,
    pub(crate) attributes: u32,
    /// A bit for each name among the children, by the lowest bits of its number: what has no bit is not there.
    below: u64,
    text: Texts<'d>,
    wide: u32,
}

/// The children of one name.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Children {
    None,
    One(u32),
    Many,
}

/// An element whose children are being taken in.
struct Open {
    number: u32,
    last: u32,
    children: u32,
}

#[derive(Debug)]
pub(crate) struct View<'d> {
    pub(crate) document: &'d Document,
    pub(crate) elements: Vec<Element<'d>>,
    /// Name of each attribute that rules know, and its number in the document.
    pub(crate) attributes: Vec<(u32, u32)>,
    nodes: Vec<u32>,
    /// Whether each name occurs, by its number; behind them all, one that always does.
    present: Vec<bool>,
    wide: Vec<Vec<(u32, u32)>>,
}

impl<'d> View<'d> {
    /// Prepares a document for rules whose names stand in `names`.
    pub(crate) fn new(document: &'d Document, names: &Names) -> Self {
        let map = document.names().mapped_to(names);
        // Half of the nodes of most documents are white space between elements.
        let (nodes, attributes) = document.arena();
        let mut view = Self {
            document,
            elements: Vec::with_capacity(nodes.len() / 2),
            attributes: Vec::with_capacity(attributes.len()),
            nodes: Vec::with_capacity(nodes.len() / 2),
            present: vec![false; names.len() + 1],
            wide: Vec::new(),
        };
        if let Some(always) = view.present.last_mut() {
            *always = true;
        }
        view.fill(&map);
        view
    }

    fn fill(&mut self, map: &[u32]) {
        let (nodes, _) = self.document.arena();
        // The lowest one is the document.
        let mut open = vec![Open { number: NONE, last: NONE, children: 0 }];
        let mut at = nodes[0].first;
        while at != NONE {
            let node = &nodes[at as usize];
            match (node.kind, open.last_mut()) {
                (Kind::Element, Some(parent)) => {
                    let number = self.element(at, parent, map);
                    match self.only_text(node) {
                        text @ (Texts::None | Texts::Only(_)) => {
                            self.elements[number as usize].text = text;
                        }
                        Texts::Mixed => {
                            open.push(Open { number, last: NONE, children: 0 });
                            at = node.first;
                            continue;
                        }
                    }
                }
                (Kind::Text | Kind::CData, Some(parent)) if parent.number != NONE => {
                    self.elements[parent.number as usize].text = Texts::Mixed;
                }
                _ => {}
            }
            at = node.next;
            while at == NONE
                && let Some(done) = open.pop().filter(|done| done.number != NONE)
            {
                self.widen(&done);
                at = nodes[self.nodes[done.number as usize] as usize].next;
            }
        }
    }

    /// The text of an element that has one as its only child, or no child at all.
    fn only_text(&self, node: &RawNode) -> Texts<'d> {
        let (nodes, _) = self.document.arena();
        match nodes.get(node.first as usize) {
            None => Texts::None,
            Some(only) if only.next == NONE && matches!(only.kind, Kind::Text | Kind::CData) => {
                match self.document.slice(only.text) {
                    "" => Texts::None,
                    text => Texts::Only(text),
                }
            }
            Some(_) => Texts::Mixed,
        }
    }

    /// Takes in an element, and its attributes that rules know.
    fn element(&mut self, id: u32, parent: &mut Open, map: &[u32]) -> u32 {
        let (nodes, attributes) = self.document.arena();
        let node = &nodes[id as usize];
        let number = self.elements.len() as u32;
        parent.children += 1;
        let before = std::mem::replace(&mut parent.last, number);
        if before != NONE {
            self.elements[before as usize].next = number;
        } else if parent.number != NONE {
            self.elements[parent.number as usize].first = number;
        }
        let name = map[node.name as usize];
        if name != NONE {
            self.present[name as usize] = true;
            if parent.number != NONE {
                self.elements[parent.number as usize].below |= bit(name);
            }
        }
        self.elements.push(Element {
            name,
            parent: parent.number,
            first: NONE,
            next: NONE,
            attributes: self.attributes.len() as u32,
            below: 0,
            text: Texts::None,
            wide: NONE,
        });
        self.nodes.push(id);
        for at in node.attributes.start..node.attributes.end {
            let name = attributes[at as usize].name;
            let known = map[name as usize];
            if known != NONE && !self.document.names().declares(NameId(name)) {
                self.present[known as usize] = true;
                self.attributes.push((known, at));
            }
        }
        number
    }

    /// Gives an index by name to an element with many children.
    fn widen(&mut self, done: &Open) {
        if done.children <= WIDE {
            return;
        }
        let mut children = Vec::with_capacity(done.children as usize);
        let mut child = self.elements[done.number as usize].first;
        while child != NONE {
            children.push((self.elements[child as usize].name, child));
            child = self.elements[child as usize].next;
        }
        children.sort_unstable();
        self.elements[done.number as usize].wide = self.wide.len() as u32;
        self.wide.push(children);
    }

    /// Whether a name of the rule set occurs at all.
    pub(crate) fn has(&self, name: NameId) -> bool {
        self.present[name.0 as usize]
    }

    /// Whether all of these names occur; the number behind the last name stands for one that always does.
    pub(crate) fn has_all(&self, names: [u16; 4]) -> bool {
        names.iter().all(|name| self.present[usize::from(*name)])
    }

    /// A bit for each name that a child of a node may have, and one above them that is always there.
    pub(crate) fn below(&self, node: Node) -> u128 {
        let names = match node {
            Node::Element(element) => u128::from(self.elements[element as usize].below),
            Node::Root => u128::MAX,
            Node::Attribute(..) | Node::Text(..) => 0,
        };
        names | (1 << 64)
    }

    /// Whether an element may have a child of that name.
    pub(crate) fn may_have(&self, element: u32, name: u32) -> bool {
        self.elements[element as usize].below & bit(name) != 0
    }

    /// How many children of one name an element has.
    pub(crate) fn children_of(&self, element: u32, name: u32) -> Children {
        let found = self.get(element);
        if found.below & bit(name) == 0 {
            return Children::None;
        }
        if let Some(known) = self.wide_children(found, name) {
            return match known {
                [] => Children::None,
                [(_, only)] => Children::One(*only),
                _ => Children::Many,
            };
        }
        let (mut child, mut only) = (found.first, NONE);
        while child != NONE {
            let found = self.get(child);
            if found.name == name {
                if only != NONE {
                    return Children::Many;
                }
                only = child;
            }
            child = found.next;
        }
        if only == NONE { Children::None } else { Children::One(only) }
    }

    /// Whether an element has a child of that name.
    pub(crate) fn has_child(&self, element: u32, name: u32) -> bool {
        let found = self.get(element);
        if found.below & bit(name) == 0 {
            return false;
        }
        if let Some(known) = self.wide_children(found, name) {
            return !known.is_empty();
        }
        let mut child = found.first;
        while child != NONE {
            let found = self.get(child);
            if found.name == name {
                return true;
            }
            child = found.next;
        }
        false
    }

    pub(crate) fn get(&self, element: u32) -> &Element<'d> {
        &self.elements[element as usize]
    }

    /// The children of one name of a wide element, as (name, number); `None` if the element is not wide.
    #[inline]
    pub(crate) fn wide_children(&self, element: &Element<'_>, name: u32) -> Option<&[(u32, u32)]> {
        (element.wide != NONE).then(|| self.named_in(element.wide, name))
    }

    /// The children of one name in the index of a wide element.
    fn named_in(&self, wide: u32, name: u32) -> &[(u32, u32)] {
        let children = &self.wide[wide as usize];
        let from = children.partition_point(|(known, _)| *known < name);
        let length = children[from..].partition_point(|(known, _)| *known == name);
        &children[from..from + length]
    }

    /// Attributes of an element, as a range of numbers.
    pub(crate) fn attributes_of(&self, element: u32) -> std::ops::Range<u32> {
        let from = self.get(element).attributes;
        let next = self.elements.get(element as usize + 1);
        from..next.map_or(self.attributes.len() as u32, |next| next.attributes)
    }

    /// Parent of a node; the root element's parent is the root.
    pub(crate) fn parent(&self, node: Node) -> Option<Node> {
        match node {
            Node::Root => None,
            Node::Element(element) => match self.get(element).parent {
                NONE => Some(Node::Root),
                parent => Some(Node::Element(parent)),
            },
            Node::Attribute(owner, _) | Node::Text(owner, _) => Some(Node::Element(owner)),
        }
    }

    /// The node of the document that an element is.
    pub(crate) fn source(&self, element: u32) -> NodeId {
        NodeId(self.nodes[element as usize])
    }
}

fn bit(name: u32) -> u64 {
    1 << (name & 63)
}
