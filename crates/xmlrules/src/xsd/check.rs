//! Validating a document: every fault with its node, the check goes on after each. No schema is read here.

use super::model::{Builtin, Content, Particle, Schema};
use crate::dom::{AttributeId, Document, Kind, NONE as NO_NODE, NameId, NodeId};

/// The namespace of attributes such as `xsi:type`.
const INSTANCE: &str = "http://www.w3.org/2001/XMLSchema-instance";

/// A fault against the schema.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{kind}")]
pub struct Invalid {
    /// The element with the fault.
    pub node: NodeId,
    /// The attribute with the fault, if it is one's.
    pub attribute: Option<AttributeId>,
    /// What is wrong.
    pub kind: InvalidKind,
}

/// The ways in which a document can be invalid.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum InvalidKind {
    /// No declaration for the root element.
    #[error("the element {0} is not declared")]
    UnknownRoot(String),
    /// An element where it may not stand.
    #[error("the element {found} may not stand here, expected: {}", expected.join(", "))]
    UnexpectedElement {
        /// Its local name.
        found: String,
        /// Local names of those that may stand here; the first ones, if there are many.
        expected: Vec<String>,
    },
    /// An element that must stand and does not.
    #[error("the element {0} is missing")]
    MissingElement(String),
    /// Text between elements, or in an element that has none.
    #[error("text is not allowed here")]
    UnexpectedText,
    /// An attribute that the type does not have.
    #[error("the attribute {0} is not allowed")]
    UnexpectedAttribute(String),
    /// A required attribute that is missing.
    #[error("the attribute {0} is missing")]
    MissingAttribute(String),
    /// A value outside its type.
    #[error("{value:?} is not a value of {kind}")]
    Value {
        /// The value, shortened.
        value: String,
        /// The built-in type.
        kind: &'static str,
    },
    /// `xsi:nil` on an element that must have a value.
    #[error("the element may not be nil")]
    Nil,
    /// `xsi:type` with a type that is not known or not derived from the declared one.
    #[error("{0} is not a type that may stand here")]
    Type(String),
}

impl InvalidKind {
    /// A stable short code of this kind, for keys of messages.
    pub fn code(&self) -> &'static str {
        match self {
            Self::UnknownRoot(_) => "unknown-root",
            Self::UnexpectedElement { .. } => "unexpected-element",
            Self::MissingElement(_) => "missing-element",
            Self::UnexpectedText => "unexpected-text",
            Self::UnexpectedAttribute(_) => "unexpected-attribute",
            Self::MissingAttribute(_) => "missing-attribute",
            Self::Value { .. } => "value",
            Self::Nil => "nil",
            Self::Type(_) => "type",
        }
    }
}

/// No name, no type.
const NONE: u32 = u32::MAX;
/// How many expected elements a finding names.
const NAMED: usize = 8;

/// An element whose children are being checked.
struct Open<'s> {
    node: NodeId,
    particles: &'s [Particle],
    /// Bounds of a choice.
    choice: Option<(u32, u32)>,
    /// Particle that the last child matched, and how often.
    at: usize,
    count: u32,
    faulty: bool,
}

struct Check<'s, 'd> {
    schema: &'s Schema,
    document: &'d Document,
    map: Vec<u32>,
    /// The name `xsi:type`, if it occurs at all.
    typed: Option<NameId>,
    found: Vec<Invalid>,
}

impl Schema {
    /// Validates a document; nothing found means valid.
    pub fn validate(&self, document: &Document) -> Vec<Invalid> {
        let map = document.names().mapped_to(&self.names);
        let typed = document.names().find(INSTANCE, "type");
        let mut check = Check { schema: self, document, map, typed, found: Vec::new() };
        check.run();
        check.found
    }
}

impl<'s> Check<'s, '_> {
    fn run(&mut self) {
        let root = self.document.root();
        let Some(kind) = self.schema.element(self.name(root)) else {
            let local = self.document.local(root).to_owned();
            self.fault(root, InvalidKind::UnknownRoot(local));
            return;
        };
        let mut open: Vec<Open<'s>> = Vec::new();
        let document = self.document;
        let mut next = document.node(root.0).map_or(NO_NODE, |node| node.first);
        open.extend(self.enter(root, kind));
        while let Some(top) = open.last_mut() {
            let child = NodeId(next);
            let Some(node) = document.node(next) else {
                next = document.node(top.node.0).map_or(NO_NODE, |node| node.next);
                self.leave(&open);
                open.pop();
                continue;
            };
            next = node.next;
            match node.kind {
                Kind::Text | Kind::CData => self.blank(top.node, document.slice(node.text)),
                Kind::Comment | Kind::Instruction | Kind::Document => {}
                Kind::Element => {
                    if let Some(kind) = self.place(top, child)
                        && let Some(inner) = self.enter(child, kind)
                    {
                        next = node.first;
                        open.push(inner);
                    }
                }
            }
        }
    }

    fn fault(&mut self, node: NodeId, kind: InvalidKind) {
        self.found.push(Invalid { node, attribute: None, kind });
    }

    fn name(&self, node: NodeId) -> u32 {
        let name = self.document.name(node).and_then(|name| usize::try_from(name.0).ok());
        name.and_then(|name| self.map.get(name)).copied().unwrap_or(NONE)
    }

    /// Checks an element itself; gives its content model if it has child elements to check.
    fn enter(&mut self, node: NodeId, declared: u32) -> Option<Open<'s>> {
        let kind = self.attributes(node, declared)?;
        let open = |particles, choice| {
            Some(Open { node, particles, choice, at: 0, count: 0, faulty: false })
        };
        match &self.schema.kind(kind)?.content {
            Content::Simple(builtin) => {
                self.simple(node, *builtin);
                None
            }
            Content::Empty => open(&[], None),
            Content::Sequence(particles) => open(particles, None),
            Content::Choice { particles, least, most } => open(particles, Some((*least, *most))),
        }
    }

    fn simple(&mut self, node: NodeId, builtin: Builtin) {
        let document = self.document;
        let first = document.first_child(node);
        if let Some(only) = first.filter(|only| document.next_sibling(*only).is_none())
            && matches!(document.kind(only), Kind::Text | Kind::CData)
        {
            return self.value(node, None, builtin, document.value(only));
        }
        if let Some(child) = document.elements(node).next() {
            let found = document.local(child).to_owned();
            let kind = InvalidKind::UnexpectedElement { found, expected: Vec::new() };
            self.fault(child, kind);
            return;
        }
        self.value(node, None, builtin, &document.text(node));
    }

    fn value(&mut self, node: NodeId, attribute: Option<AttributeId>, kind: Builtin, text: &str) {
        if !kind.accepts(text) {
            let value = text.chars().take(80).collect();
            let kind = InvalidKind::Value { value, kind: kind.name() };
            self.found.push(Invalid { node, attribute, kind });
        }
    }

    /// Checks the attributes of an element; gives its type, which `xsi:type` may have changed.
    fn attributes(&mut self, node: NodeId, declared: u32) -> Option<u32> {
        let mut kind = declared;
        let document = self.document;
        if self.typed.is_some()
            && let Some(named) = document.attribute(node, INSTANCE, "type")
        {
            kind = self.derived(node, named, declared)?;
        }
        let uses = &self.schema.kind(kind)?.attributes;
        if uses.is_empty() && document.has_no_attributes(node) {
            return Some(kind);
        }
        let mut required = uses.iter().filter(|known| known.required).count();
        for attribute in document.attributes(node) {
            let name = usize::try_from(attribute.name.0).ok().and_then(|at| self.map.get(at));
            let known = uses.iter().find(|known| Some(&known.name.0) == name);
            if let Some(known) = known {
                required -= usize::from(known.required);
                self.value(node, Some(attribute.id), known.value, attribute.value);
                continue;
            }
            let (uri, local) = {
                let names = document.names();
                (names.uri(attribute.name), names.local(attribute.name))
            };
            let kind = match (uri, local) {
                (INSTANCE, "type" | "schemaLocation" | "noNamespaceSchemaLocation") => continue,
                (INSTANCE, "nil") => InvalidKind::Nil,
                _ => InvalidKind::UnexpectedAttribute(local.to_owned()),
            };
            self.found.push(Invalid { node, attribute: Some(attribute.id), kind });
        }
        if required > 0 {
            for known in uses.iter().filter(|known| known.required) {
                let local = self.schema.names.local(known.name);
                if document.attribute(node, "", local).is_none() {
                    self.fault(node, InvalidKind::MissingAttribute(local.to_owned()));
                }
            }
        }
        Some(kind)
    }

    /// The type that `xsi:type` names, if it may stand for the declared one.
    fn derived(&mut self, node: NodeId, named: &str, declared: u32) -> Option<u32> {
        let (prefix, local) = named.trim().split_once(':').unwrap_or(("", named.trim()));
        let uri = self.document.namespace(node, prefix).unwrap_or_default();
        let name = self.schema.names.find(uri, local);
        let found = self.schema.by_name.iter().find(|(known, _)| Some(*known) == name);
        let mut base = found.map(|(_, kind)| *kind);
        while let Some(kind) = base {
            if kind == declared {
                return found.map(|(_, kind)| *kind);
            }
            base = self.schema.kind(kind).and_then(|kind| kind.base);
        }
        self.fault(node, InvalidKind::Type(named.to_owned()));
        None
    }

    fn blank(&mut self, node: NodeId, text: &str) {
        if !text.bytes().all(|byte| matches!(byte, b' ' | b'\t' | b'\r' | b'\n')) {
            self.fault(node, InvalidKind::UnexpectedText);
        }
    }

    /// Finds the place of a child in the content model; gives its type, or `None` if it cannot be checked further.
    fn place(&mut self, open: &mut Open<'s>, child: NodeId) -> Option<u32> {
        let name = self.name(child);
        let found = match open.choice {
            Some((_, most)) => {
                let found = open.particles.iter().find(|particle| particle.name.0 == name);
                let fits = found.is_some() && open.count < most;
                open.count += 1;
                found.filter(|_| fits)
            }
            None => step(open, name),
        };
        if let Some(particle) = found {
            return Some(particle.kind);
        }
        if !open.faulty {
            open.faulty = true;
            let expected = self.expected(open);
            let found = self.document.local(child).to_owned();
            self.fault(child, InvalidKind::UnexpectedElement { found, expected });
        }
        if name == NONE { None } else { self.schema.element(name) }
    }

    /// Names that could stand at the place reached.
    fn expected(&self, open: &Open<'_>) -> Vec<String> {
        let mut names = Vec::new();
        let from = if open.choice.is_some() { 0 } else { open.at };
        for (at, particle) in open.particles.iter().enumerate().skip(from) {
            let count = if at == open.at && open.choice.is_none() { open.count } else { 0 };
            if count < particle.most && names.len() < NAMED {
                names.push(self.schema.names.local(particle.name).to_owned());
            }
            if open.choice.is_none() && count < particle.least {
                break;
            }
        }
        names
    }

    /// Checks that nothing required is missing at the end of an element.
    fn leave(&mut self, open: &[Open<'s>]) {
        let Some(open) = open.last().filter(|open| !open.faulty) else {
            return;
        };
        let missing = match open.choice {
            Some((least, _)) if open.count < least => open.particles.first(),
            Some(_) => None,
            None => {
                let behind = open.particles.get(open.at..).unwrap_or_default().iter().enumerate();
                let mut short = behind.filter(|(at, particle)| {
                    let count = if *at == 0 { open.count } else { 0 };
                    count < particle.least
                });
                short.next().map(|(_, particle)| particle)
            }
        };
        if let Some(missing) = missing {
            let local = self.schema.names.local(missing.name).to_owned();
            self.fault(open.node, InvalidKind::MissingElement(local));
        }
    }
}

/// Goes on in a sequence to the particle that a name matches; stays where it is if there is none.
fn step<'s>(open: &mut Open<'s>, name: u32) -> Option<&'s Particle> {
    let mut count = open.count;
    for (at, particle) in open.particles.iter().enumerate().skip(open.at) {
        if particle.name.0 == name && count < particle.most {
            (open.at, open.count) = (at, count + 1);
            return Some(particle);
        }
        if count < particle.least {
            return None;
        }
        count = 0;
    }
    None
}
