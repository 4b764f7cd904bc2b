//! A document as rules see it: elements in document order, their names as numbers of the rule set, text merged.
//!
//! It holds no rule and evaluates nothing.

#![expect(
    clippy::indexing_slicing,
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    reason = "hot path: numbers are made here, in range by construction, and never leave the crate"
)]

use std::borrow::Cow;

use crate::dom::{Document, Kind, NameId, Names, NodeId};

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

pub(crate) const NONE: u32 = u32::MAX;
/// More than one text, to be read from the document.
const MANY: u32 = u32::MAX - 1;
/// Elements with more children than this get an index by name.
const WIDE: u32 = 12;

#[derive(Debug, Clone, Copy)]
pub(crate) struct Element {
    pub(crate) name: u32,
    pub(crate) parent: u32,
    pub(crate) first: u32,
    pub(crate) next: u32,
    pub(crate) attributes: u32,
    /// A bit for each name among the children, by the lowest bits of its number: what has no bit is not there.
    below: u64,
    text: u32,
    wide: u32,
}

#[derive(Debug)]
pub(crate) struct View<'d> {
    pub(crate) document: &'d Document,
    pub(crate) elements: Vec<Element>,
    pub(crate) attributes: Vec<(u32, &'d str)>,
    texts: Vec<Cow<'d, str>>,
    nodes: Vec<NodeId>,
    /// Whether each name occurs, by its number; behind them all, one that always does.
    present: Vec<bool>,
    wide: Vec<Vec<(u32, u32)>>,
}

impl<'d> View<'d> {
    /// Prepares a document for rules whose names stand in `names`.
    pub(crate) fn new(document: &'d Document, names: &Names) -> Self {
        let map = document.names().mapped_to(names);
        // Half of the nodes of most documents are white space between elements.
        let (nodes, attributes) = document.counts();
        let mut view = Self {
            document,
            elements: Vec::with_capacity(nodes / 2),
            attributes: Vec::with_capacity(attributes),
            texts: Vec::with_capacity(nodes / 2),
            nodes: Vec::with_capacity(nodes / 2),
            present: vec![false; names.len() + 1],
            wide: Vec::new(),
        };
        if let Some(always) = view.present.last_mut() {
            *always = true;
        }
        view.fill(&map);
        view.widen();
        view
    }

    fn fill(&mut self, map: &[u32]) {
        let document = self.document;
        let mut open: Vec<(u32, u32)> = Vec::new();
        let mut last_root = NONE;
        let mut node = document.first_child(document.document());
        while let Some(id) = node {
            let parent = open.last().map_or(NONE, |(element, _)| *element);
            let mut below = None;
            match document.kind(id) {
                Kind::Element => {
                    let number = self.elements.len() as u32;
                    let previous = open.last_mut().map_or(&mut last_root, |(_, last)| last);
                    let before = std::mem::replace(previous, number);
                    self.link(parent, before, number);
                    self.element(id, parent, map);
                    below = document.first_child(id);
                    if below.is_some() {
                        open.push((number, NONE));
                    }
                }
                Kind::Text | Kind::CData if parent != NONE => self.text(id, parent),
                Kind::Text | Kind::CData | Kind::Comment | Kind::Instruction | Kind::Document => {}
            }
            node = below;
            let mut at = id;
            while node.is_none() {
                node = document.next_sibling(at);
                if node.is_none() {
                    if open.pop().is_none() {
                        break;
                    }
                    match document.parent(at) {
                        Some(parent) => at = parent,
                        None => break,
                    }
                }
            }
        }
    }

    fn link(&mut self, parent: u32, before: u32, number: u32) {
        if before != NONE {
            self.elements[before as usize].next = number;
        } else if parent != NONE {
            self.elements[parent as usize].first = number;
        }
    }

    fn element(&mut self, id: NodeId, parent: u32, map: &[u32]) {
        let name = document_name(self.document.name(id), map);
        if name != NONE {
            self.present[name as usize] = true;
            if parent != NONE {
                self.elements[parent as usize].below |= bit(name);
            }
        }
        self.elements.push(Element {
            name,
            parent,
            first: NONE,
            next: NONE,
            attributes: self.attributes.len() as u32,
            below: 0,
            text: NONE,
            wide: NONE,
        });
        self.nodes.push(id);
        for attribute in self.document.attributes(id) {
            let name = document_name(Some(attribute.name), map);
            if name != NONE {
                self.present[name as usize] = true;
            }
            self.attributes.push((name, attribute.value));
        }
    }

    fn text(&mut self, id: NodeId, parent: u32) {
        let value = self.document.value(id);
        if value.is_empty() {
            return;
        }
        let adjacent = self
            .document
            .previous_sibling(id)
            .is_some_and(|before| matches!(self.document.kind(before), Kind::Text | Kind::CData));
        let owner = &mut self.elements[parent as usize];
        match owner.text {
            NONE => {
                owner.text = self.texts.len() as u32;
                self.texts.push(Cow::Borrowed(value));
            }
            MANY => {}
            known if adjacent => self.texts[known as usize].to_mut().push_str(value),
            _ => owner.text = MANY,
        }
    }

    /// Gives an index by name to elements with many children.
    fn widen(&mut self) {
        let mut counts = vec![0_u32; self.elements.len()];
        for element in &self.elements {
            if element.parent != NONE {
                counts[element.parent as usize] += 1;
            }
        }
        for (number, _) in counts.iter().enumerate().filter(|(_, count)| **count > WIDE) {
            let mut children = Vec::new();
            let mut child = self.elements[number].first;
            while child != NONE {
                children.push((self.elements[child as usize].name, child));
                child = self.elements[child as usize].next;
            }
            children.sort_unstable();
            self.elements[number].wide = self.wide.len() as u32;
            self.wide.push(children);
        }
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

    pub(crate) fn get(&self, element: u32) -> &Element {
        &self.elements[element as usize]
    }

    /// The children of one name of a wide element, as (name, number); `None` if the element is not wide.
    pub(crate) fn wide_children(&self, element: &Element, name: u32) -> Option<&[(u32, u32)]> {
        if element.wide == NONE {
            return None;
        }
        let children = &self.wide[element.wide as usize];
        let from = children.partition_point(|(known, _)| *known < name);
        let length = children[from..].partition_point(|(known, _)| *known == name);
        Some(&children[from..from + length])
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

    /// How many texts an element has, adjacent ones counted once.
    pub(crate) fn text_count(&self, element: u32) -> u32 {
        match self.get(element).text {
            NONE => 0,
            MANY => self.runs(element).len() as u32,
            _ => 1,
        }
    }

    /// The text of an element that has no more than one, empty if it has none; `None` if it has several.
    pub(crate) fn lone_text(&self, element: u32) -> Option<Cow<'_, str>> {
        match self.get(element).text {
            NONE => Some(Cow::Borrowed("")),
            MANY => None,
            known => Some(Cow::Borrowed(&self.texts[known as usize])),
        }
    }

    /// One text of an element.
    pub(crate) fn text_at(&self, element: u32, at: u32) -> Cow<'_, str> {
        match self.get(element).text {
            NONE => Cow::Borrowed(""),
            MANY => Cow::Owned(self.runs(element).into_iter().nth(at as usize).unwrap_or_default()),
            known => Cow::Borrowed(&self.texts[known as usize]),
        }
    }

    /// The texts of an element that elements, comments or instructions part.
    fn runs(&self, element: u32) -> Vec<String> {
        let mut runs: Vec<String> = Vec::new();
        let mut open = false;
        for child in self.document.children(self.nodes[element as usize]) {
            let text = matches!(self.document.kind(child), Kind::Text | Kind::CData);
            if text && !self.document.value(child).is_empty() {
                match runs.last_mut().filter(|_| open) {
                    Some(run) => run.push_str(self.document.value(child)),
                    None => runs.push(self.document.value(child).to_owned()),
                }
            }
            open = text && (open || !self.document.value(child).is_empty());
        }
        runs
    }

    /// String value of a node.
    pub(crate) fn string(&self, node: Node) -> Cow<'_, str> {
        match node {
            Node::Root => Cow::Owned(self.document.text(self.document.document())),
            Node::Element(element) => {
                let found = self.get(element);
                match found.text {
                    NONE if found.first == NONE => Cow::Borrowed(""),
                    text if found.first == NONE && text != MANY => {
                        Cow::Borrowed(&self.texts[text as usize])
                    }
                    _ => Cow::Owned(self.document.text(self.nodes[element as usize])),
                }
            }
            Node::Attribute(_, number) => Cow::Borrowed(self.attributes[number as usize].1),
            Node::Text(element, at) => self.text_at(element, at),
        }
    }

    /// The node of the document that an element is.
    pub(crate) fn source(&self, element: u32) -> NodeId {
        self.nodes[element as usize]
    }
}

fn bit(name: u32) -> u64 {
    1 << (name & 63)
}

fn document_name(name: Option<NameId>, map: &[u32]) -> u32 {
    name.map_or(NONE, |name| map[name.0 as usize])
}
