//! Changes to a document: every one marks only what it touches, the rest is written as it was read.

use super::name::NameId;
use super::scope::prefix_number;
use super::tree::{Attr, Document, Kind, NONE, Node, NodeId, Span, index};

fn number(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(NONE)
}

impl Node {
    pub(super) fn new(kind: Kind, name: u32, raw: Span) -> Self {
        Self {
            kind,
            touched: false,
            prefix: 0,
            name,
            parent: NONE,
            first: NONE,
            last: NONE,
            next: NONE,
            previous: NONE,
            raw,
            text: Span::default(),
            attributes: Span::default(),
        }
    }
}

impl Document {
    /// A new document with nothing but an empty root element and a UTF-8 declaration.
    pub fn new(uri: &str, prefix: &str, local: &str) -> Self {
        let mut document = Self {
            buffer: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>".to_owned(),
            source: 0,
            bom: false,
            transcoded: false,
            dirty: true,
            declaration: Span { start: 0, end: 38 },
            nodes: vec![Node::new(Kind::Document, NONE, Span::default())],
            attrs: Vec::new(),
            names: super::Names::default(),
            prefixes: Vec::new(),
            lines: std::sync::OnceLock::new(),
        };
        let line = document.new_text("\n");
        document.append(NodeId(0), line);
        let root = document.new_element(uri, prefix, local);
        document.append(NodeId(0), root);
        if !uri.is_empty() {
            document.declare(root, prefix, uri);
        }
        document
    }

    /// Keeps a value behind the source.
    pub(super) fn store(&mut self, value: &str) -> Span {
        let start = number(self.buffer.len());
        self.buffer.push_str(value);
        Span { start, end: number(self.buffer.len()) }
    }

    fn add(&mut self, mut node: Node) -> NodeId {
        node.touched = true;
        self.dirty = true;
        self.nodes.push(node);
        NodeId(number(self.nodes.len() - 1))
    }

    /// A new element, not yet in the tree. Its prefix must be bound where it is put (see [`Document::declare`]).
    pub fn new_element(&mut self, uri: &str, prefix: &str, local: &str) -> NodeId {
        let name = self.names.intern(uri, local);
        let mut node = Node::new(Kind::Element, name.0, Span::default());
        node.prefix = prefix_number(&mut self.prefixes, prefix);
        self.add(node)
    }

    /// A new text, not yet in the tree.
    pub fn new_text(&mut self, value: &str) -> NodeId {
        let mut node = Node::new(Kind::Text, NONE, Span::default());
        node.text = self.store(value);
        self.add(node)
    }

    /// A new comment, not yet in the tree. Two hyphens in a row are parted by a space, as XML demands.
    pub fn new_comment(&mut self, value: &str) -> NodeId {
        let mut node = Node::new(Kind::Comment, NONE, Span::default());
        node.text = self.store(&value.replace("--", "- -"));
        self.add(node)
    }

    pub(super) fn attach_last(&mut self, parent: u32, child: u32) {
        let last = self.node(parent).map_or(NONE, |node| node.last);
        self.with(child, |node| {
            node.parent = parent;
            node.previous = last;
            node.next = NONE;
        });
        self.with(last, |node| node.next = child);
        self.with(parent, |node| {
            node.last = child;
            if node.first == NONE {
                node.first = child;
            }
        });
    }

    fn with(&mut self, id: u32, change: impl FnOnce(&mut Node)) {
        if let Some(node) = self.nodes.get_mut(index(id)) {
            change(node);
        }
    }

    /// Puts a node behind the last child of `parent`; a node that is in the tree is moved.
    pub fn append(&mut self, parent: NodeId, child: NodeId) {
        self.insert_before(parent, child, None);
    }

    /// Puts a node in front of `before`, a child of `parent`, or last if that is `None`. A node that is in the tree is
    /// moved. Nothing happens if `child` is `parent` or lies above it.
    pub fn insert_before(&mut self, parent: NodeId, child: NodeId, before: Option<NodeId>) {
        let above = child == parent || self.ancestors(parent).any(|node| node == child);
        if above || before == Some(child) || child.0 == 0 {
            return;
        }
        self.remove(child);
        match before.filter(|before| self.parent(*before) == Some(parent)) {
            None => self.attach_last(parent.0, child.0),
            Some(before) => {
                let previous = self.node(before.0).map_or(NONE, |node| node.previous);
                self.with(child.0, |node| {
                    node.parent = parent.0;
                    node.previous = previous;
                    node.next = before.0;
                });
                self.with(before.0, |node| node.previous = child.0);
                self.with(previous, |node| node.next = child.0);
                self.with(parent.0, |node| {
                    if node.first == before.0 {
                        node.first = child.0;
                    }
                });
            }
        }
    }

    /// Puts a node directly behind `after` among its siblings.
    pub fn insert_after(&mut self, after: NodeId, child: NodeId) {
        if let Some(parent) = self.parent(after) {
            let before = self.next_sibling(after);
            self.insert_before(parent, child, before);
        }
    }

    /// Takes a node and all below it out of the tree; its id stays good for putting it in again.
    pub fn remove(&mut self, id: NodeId) {
        let Some(node) = self.node(id.0).cloned() else {
            return;
        };
        self.dirty = true;
        self.with(node.previous, |sibling| sibling.next = node.next);
        self.with(node.next, |sibling| sibling.previous = node.previous);
        self.with(node.parent, |parent| {
            if parent.first == id.0 {
                parent.first = node.next;
            }
            if parent.last == id.0 {
                parent.last = node.previous;
            }
        });
        self.with(id.0, |node| {
            node.parent = NONE;
            node.previous = NONE;
            node.next = NONE;
        });
    }

    /// Replaces the value of a text, or all children of an element by one text.
    pub fn set_text(&mut self, id: NodeId, value: &str) {
        match self.kind(id) {
            Kind::Text | Kind::CData | Kind::Comment | Kind::Instruction => {
                self.dirty = true;
                let text = self.store(value);
                self.with(id.0, |node| {
                    node.text = text;
                    node.touched = true;
                });
            }
            Kind::Element => {
                while let Some(child) = self.first_child(id) {
                    self.remove(child);
                }
                if !value.is_empty() {
                    let text = self.new_text(value);
                    self.append(id, text);
                }
            }
            Kind::Document => {}
        }
    }

    /// Sets an attribute without namespace, or removes it with `None`.
    pub fn set_attribute(&mut self, id: NodeId, local: &str, value: Option<&str>) {
        let name = self.names.intern("", local);
        self.put_attribute(id, name, "", value);
    }

    /// Sets an attribute with namespace and prefix, or removes it with `None`.
    pub fn set_attribute_ns(
        &mut self,
        id: NodeId,
        uri: &str,
        prefix: &str,
        local: &str,
        value: Option<&str>,
    ) {
        let name = self.names.intern(uri, local);
        self.put_attribute(id, name, prefix, value);
    }

    /// Binds a prefix (the empty one is the default namespace) at an element.
    pub fn declare(&mut self, id: NodeId, prefix: &str, uri: &str) {
        let (written, local) = if prefix.is_empty() { ("", "xmlns") } else { ("xmlns", prefix) };
        let name = self.names.intern(super::XMLNS, local);
        self.put_attribute(id, name, written, Some(uri));
    }

    fn put_attribute(&mut self, id: NodeId, name: NameId, prefix: &str, value: Option<&str>) {
        let Some(span) = self.node(id.0).map(|node| node.attributes) else {
            return;
        };
        let range = index(span.start)..index(span.end);
        let mut list: Vec<Attr> = self.attrs.get(range).unwrap_or_default().to_vec();
        let known = list.iter().position(|attr| attr.name == name.0);
        match (known, value) {
            (None, None) => return,
            (Some(at), None) => {
                list.remove(at);
            }
            (known, Some(value)) => {
                let value = self.store(value);
                let prefix = prefix_number(&mut self.prefixes, prefix);
                match known.and_then(|at| list.get_mut(at)) {
                    Some(attr) => attr.value = value,
                    None => list.push(Attr { name: name.0, prefix, value, at: NONE }),
                }
            }
        }
        let start = number(self.attrs.len());
        self.attrs.extend(list);
        let attributes = Span { start, end: number(self.attrs.len()) };
        self.dirty = true;
        self.with(id.0, |node| {
            node.attributes = attributes;
            node.touched = true;
        });
    }
}
