//! The arena: nodes, attributes, and walking between them. Nothing here changes a document.

use std::sync::OnceLock;

use super::XML;
use super::fault::Position;
use super::name::{NameId, Names};

/// A node of one document. Numbers rise in document order until the document is edited.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(pub(crate) u32);

/// An attribute of one document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AttributeId(pub(crate) u32);

/// What a node is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The document itself, parent of the root element.
    Document,
    /// An element.
    Element,
    /// Text, with references resolved.
    Text,
    /// A CDATA section.
    CData,
    /// A comment.
    Comment,
    /// A processing instruction; its text is target and data.
    Instruction,
}

/// No node.
pub(crate) const NONE: u32 = u32::MAX;

/// A stretch of the text buffer, or of the attributes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Span {
    pub(crate) start: u32,
    pub(crate) end: u32,
}

#[derive(Debug, Clone)]
pub(crate) struct Node {
    pub(crate) kind: Kind,
    /// Whether the source no longer says how this node is written.
    pub(super) touched: bool,
    pub(super) prefix: u16,
    pub(crate) name: u32,
    pub(super) parent: u32,
    pub(crate) first: u32,
    pub(super) last: u32,
    pub(crate) next: u32,
    pub(super) previous: u32,
    /// As written: the start tag of an element, the whole of any other node.
    pub(super) raw: Span,
    /// The value of a text, comment or instruction.
    pub(crate) text: Span,
    pub(crate) attributes: Span,
}

#[derive(Debug, Clone)]
pub(crate) struct Attr {
    pub(crate) name: u32,
    pub(super) prefix: u16,
    pub(crate) value: Span,
    pub(super) at: u32,
}

/// One attribute, seen in its document.
#[derive(Debug, Clone, Copy)]
pub struct Attribute<'a> {
    /// Which one.
    pub id: AttributeId,
    /// Its expanded name.
    pub name: NameId,
    /// Its prefix as written; empty if none.
    pub prefix: &'a str,
    /// Its normalised value.
    pub value: &'a str,
}

/// A document, kept as it was written.
#[derive(Debug, Clone)]
pub struct Document {
    /// The source, and behind it every value that the source doesn't hold literally.
    pub(super) buffer: String,
    pub(super) source: usize,
    pub(super) bom: bool,
    pub(super) transcoded: bool,
    pub(super) dirty: bool,
    pub(super) declaration: Span,
    pub(super) nodes: Vec<Node>,
    pub(super) attrs: Vec<Attr>,
    pub(super) names: Names,
    pub(super) prefixes: Vec<Box<str>>,
    pub(super) lines: OnceLock<Vec<u32>>,
}

pub(super) fn index(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

impl Document {
    /// A node by its number; none for [`NONE`].
    pub(crate) fn node(&self, id: u32) -> Option<&Node> {
        self.nodes.get(index(id))
    }

    pub(crate) fn slice(&self, span: Span) -> &str {
        self.buffer.get(index(span.start)..index(span.end)).unwrap_or_default()
    }

    fn link(&self, id: NodeId, of: impl Fn(&Node) -> u32) -> Option<NodeId> {
        self.node(id.0).map(of).filter(|to| *to != NONE).map(NodeId)
    }

    /// All nodes and attributes by their numbers, for those who walk the whole document often.
    pub(crate) fn arena(&self) -> (&[Node], &[Attr]) {
        (&self.nodes, &self.attrs)
    }

    /// The document node.
    pub fn document(&self) -> NodeId {
        NodeId(0)
    }

    /// The root element.
    pub fn root(&self) -> NodeId {
        self.elements(NodeId(0)).next().unwrap_or(NodeId(0))
    }

    /// What a node is.
    pub fn kind(&self, id: NodeId) -> Kind {
        self.node(id.0).map_or(Kind::Document, |node| node.kind)
    }

    /// The table of names that occur in this document.
    pub fn names(&self) -> &Names {
        &self.names
    }

    /// Expanded name of an element.
    pub fn name(&self, id: NodeId) -> Option<NameId> {
        let node = self.node(id.0).filter(|node| node.kind == Kind::Element)?;
        Some(NameId(node.name))
    }

    /// Namespace of an element; empty if none.
    pub fn uri(&self, id: NodeId) -> &str {
        self.name(id).map_or("", |name| self.names.uri(name))
    }

    /// Local name of an element; empty for other nodes.
    pub fn local(&self, id: NodeId) -> &str {
        self.name(id).map_or("", |name| self.names.local(name))
    }

    /// Prefix of an element as written; empty if none.
    pub fn prefix(&self, id: NodeId) -> &str {
        self.node(id.0).map_or("", |node| self.prefix_text(node.prefix))
    }

    pub(super) fn prefix_text(&self, prefix: u16) -> &str {
        self.prefixes.get(usize::from(prefix)).map_or("", |prefix| prefix)
    }

    /// Whether a node is an element of that name.
    pub fn is(&self, id: NodeId, uri: &str, local: &str) -> bool {
        self.name(id)
            .is_some_and(|name| self.names.local(name) == local && self.names.uri(name) == uri)
    }

    /// Parent of a node; none for the document and for removed nodes.
    pub fn parent(&self, id: NodeId) -> Option<NodeId> {
        self.link(id, |node| node.parent)
    }

    /// First child.
    pub fn first_child(&self, id: NodeId) -> Option<NodeId> {
        self.link(id, |node| node.first)
    }

    /// Last child.
    pub fn last_child(&self, id: NodeId) -> Option<NodeId> {
        self.link(id, |node| node.last)
    }

    /// Next sibling.
    pub fn next_sibling(&self, id: NodeId) -> Option<NodeId> {
        self.link(id, |node| node.next)
    }

    /// Previous sibling.
    pub fn previous_sibling(&self, id: NodeId) -> Option<NodeId> {
        self.link(id, |node| node.previous)
    }

    /// Children of every kind, in order.
    pub fn children(&self, id: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        std::iter::successors(self.first_child(id), |child| self.next_sibling(*child))
    }

    /// Child elements, in order.
    pub fn elements(&self, id: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        self.children(id).filter(|child| self.kind(*child) == Kind::Element)
    }

    /// Child elements of one name, in order.
    pub fn elements_named(&self, id: NodeId, name: NameId) -> impl Iterator<Item = NodeId> + '_ {
        self.elements(id).filter(move |child| self.name(*child) == Some(name))
    }

    /// The first child element of that name.
    pub fn child(&self, id: NodeId, uri: &str, local: &str) -> Option<NodeId> {
        let name = self.names.find(uri, local)?;
        self.elements_named(id, name).next()
    }

    /// Parent, its parent and so on, up to the document node.
    pub fn ancestors(&self, id: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        std::iter::successors(self.parent(id), |node| self.parent(*node))
    }

    /// A node and all below it, in document order.
    pub fn descendants(&self, id: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        std::iter::successors(Some(id), move |node| self.following(*node, id))
    }

    /// The next node in document order within the subtree of `top`.
    fn following(&self, node: NodeId, top: NodeId) -> Option<NodeId> {
        if let Some(child) = self.first_child(node) {
            return Some(child);
        }
        let mut node = node;
        while node != top {
            if let Some(next) = self.next_sibling(node) {
                return Some(next);
            }
            node = self.parent(node)?;
        }
        None
    }

    /// Attributes of an element as written, without namespace declarations.
    pub fn attributes(&self, id: NodeId) -> impl Iterator<Item = Attribute<'_>> {
        self.all_attributes(id).filter(|attribute| !self.names.declares(attribute.name))
    }

    /// Whether an element has neither attributes nor namespace declarations.
    pub(crate) fn has_no_attributes(&self, id: NodeId) -> bool {
        self.node(id.0).is_none_or(|node| node.attributes.start == node.attributes.end)
    }

    /// Namespace declarations of an element, as (prefix, namespace).
    pub fn declarations(&self, id: NodeId) -> impl Iterator<Item = (&str, &str)> {
        self.all_attributes(id).filter(|attribute| self.names.declares(attribute.name)).map(
            |attribute| {
                let local = self.names.local(attribute.name);
                (if attribute.prefix.is_empty() { "" } else { local }, attribute.value)
            },
        )
    }

    pub(super) fn all_attributes(&self, id: NodeId) -> impl Iterator<Item = Attribute<'_>> {
        let span = self.node(id.0).map_or(Span::default(), |node| node.attributes);
        (span.start..span.end).filter_map(|number| {
            let attr = self.attrs.get(index(number))?;
            Some(Attribute {
                id: AttributeId(number),
                name: NameId(attr.name),
                prefix: self.prefix_text(attr.prefix),
                value: self.slice(attr.value),
            })
        })
    }

    /// Value of an attribute by name; most attributes have no namespace.
    pub fn attribute(&self, id: NodeId, uri: &str, local: &str) -> Option<&str> {
        let name = self.names.find(uri, local)?;
        self.all_attributes(id)
            .find(|attribute| attribute.name == name)
            .map(|attribute| attribute.value)
    }

    /// Value of a text, CDATA section, comment or instruction; empty for others.
    pub fn value(&self, id: NodeId) -> &str {
        self.node(id.0).map_or("", |node| self.slice(node.text))
    }

    /// All text below a node, joined (the string value of XPath).
    pub fn text(&self, id: NodeId) -> String {
        self.descendants(id)
            .filter(|node| matches!(self.kind(*node), Kind::Text | Kind::CData))
            .map(|node| self.value(node))
            .collect()
    }

    /// The namespace that a prefix is bound to at an element; the empty prefix is the default namespace.
    pub fn namespace(&self, id: NodeId, prefix: &str) -> Option<&str> {
        if prefix == "xml" {
            return Some(XML);
        }
        std::iter::once(id).chain(self.ancestors(id)).find_map(|node| {
            self.declarations(node).find(|(known, _)| *known == prefix).map(|(_, uri)| uri)
        })
    }

    /// The line on which a node starts in the source, the first is 1; `None` if it was put in later.
    pub fn line(&self, id: NodeId) -> Option<u32> {
        let node = self.node(id.0)?;
        let lines = self.lines();
        (node.raw.end > node.raw.start || id.0 == 0).then(|| {
            let before = lines.partition_point(|start| *start <= node.raw.start);
            u32::try_from(before + 1).unwrap_or(u32::MAX)
        })
    }

    /// Where a node starts in the source; `None` if it was put in later.
    pub fn position(&self, id: NodeId) -> Option<Position> {
        let node = self.node(id.0)?;
        (node.raw.end > node.raw.start || id.0 == 0).then(|| self.place(node.raw.start))
    }

    /// Where an attribute starts in the source; `None` if it was put in later.
    pub fn attribute_position(&self, id: AttributeId) -> Option<Position> {
        let attr = self.attrs.get(index(id.0)).filter(|attr| attr.at != NONE)?;
        Some(self.place(attr.at))
    }

    /// The XML declaration as written, if there is one.
    pub fn declaration(&self) -> Option<&str> {
        Some(self.slice(self.declaration)).filter(|text| !text.is_empty())
    }

    /// Where the second line and those behind it start.
    fn lines(&self) -> &[u32] {
        self.lines.get_or_init(|| {
            let source = self.buffer.get(..self.source).unwrap_or_default();
            let ends = memchr::memchr_iter(b'\n', source.as_bytes());
            ends.filter_map(|end| u32::try_from(end + 1).ok()).collect()
        })
    }

    fn place(&self, offset: u32) -> Position {
        let source = self.buffer.get(..self.source).unwrap_or_default();
        let lines = self.lines();
        let before = lines.partition_point(|start| *start <= offset);
        let start = before.checked_sub(1).and_then(|at| lines.get(at)).copied().unwrap_or(0);
        let head = source.get(index(start)..index(offset)).unwrap_or_default();
        let count = |number: usize| u32::try_from(number + 1).unwrap_or(u32::MAX);
        Position { line: count(before), column: count(head.chars().count()) }
    }
}
