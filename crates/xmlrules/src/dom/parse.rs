//! Bytes to a document, on the events of quick-xml. What quick-xml lets pass and XML 1.0 forbids is refused here.

use std::borrow::Cow;
use std::sync::OnceLock;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::check::{fault_of, forbidden_character};
use super::decode::{Decoded, decode};
use super::fault::{At, Fault, FaultKind, locate};
use super::limits::Limits;
use super::markup::{
    RawAttribute, attribute_value, attributes, is_ncname, line_ends, reference, shorten,
};
use super::scope::{Mark, Scope};
use super::tree::{Attr, Document, Kind, NONE, Node, Span};

impl Document {
    /// Reads a document. The first fault ends the reading, as XML demands of faults against well-formedness.
    ///
    /// # Errors
    /// The fault with its line and column: not XML 1.0 with namespaces, not decodable, a document type declaration, or
    /// one of the `limits` crossed.
    pub fn parse(bytes: &[u8], limits: &Limits) -> Result<Self, Fault> {
        let most = limits.bytes.min(1 << 30);
        if bytes.len() > most {
            let kind = FaultKind::TooManyBytes(most);
            return Err(Fault { kind, at: locate("", 0) });
        }
        let decoded = decode(bytes).map_err(|(kind, at)| {
            let head = String::from_utf8_lossy(bytes.get(..at).unwrap_or_default());
            Fault { kind, at: locate(&head, head.len()) }
        })?;
        let read = if decoded.text.len() > most {
            Err((FaultKind::TooManyBytes(most), 0))
        } else {
            Builder::new(&decoded, limits).run()
        };
        read.map_err(|(kind, at)| Fault { kind, at: locate(&decoded.text, at) })
    }
}

struct Builder<'a> {
    text: &'a str,
    limits: &'a Limits,
    scope: Scope<'a>,
    document: Document,
    open: Vec<(u32, Mark)>,
    attributes: Vec<RawAttribute<'a>>,
    /// A text that may go on: where it starts, and its value once it differs from the source.
    pending: Option<(u32, Option<String>)>,
    /// Whether `]]>` occurs at all, so that texts must be searched for it.
    suspicious: bool,
    /// Whether a carriage return occurs at all, so that line ends must be normalised.
    returns: bool,
    rooted: bool,
}

fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

impl<'a> Builder<'a> {
    fn new(decoded: &'a Decoded<'_>, limits: &'a Limits) -> Self {
        let text: &'a str = &decoded.text;
        let mut buffer = String::with_capacity(text.len() + text.len() / 32);
        buffer.push_str(text);
        let mut document = Document {
            buffer,
            source: text.len(),
            bom: decoded.bom,
            transcoded: decoded.transcoded,
            dirty: false,
            declaration: Span::default(),
            nodes: Vec::with_capacity(text.len() / 24),
            attrs: Vec::with_capacity(text.len() / 64),
            names: super::Names::default(),
            prefixes: Vec::new(),
            lines: OnceLock::new(),
        };
        document.nodes.push(Node::new(Kind::Document, NONE, Span::default()));
        Self {
            text,
            limits,
            scope: Scope::default(),
            document,
            open: Vec::new(),
            attributes: Vec::new(),
            pending: None,
            suspicious: memchr::memmem::find(text.as_bytes(), b"]]>").is_some(),
            returns: memchr::memchr(b'\r', text.as_bytes()).is_some(),
            rooted: false,
        }
    }

    fn run(mut self) -> Result<Document, At> {
        forbidden_character(self.text)?;
        let mut reader = Reader::from_str(self.text);
        reader.config_mut().check_comments = true;
        let position = |number: u64| usize::try_from(number).unwrap_or(usize::MAX);
        loop {
            let start = position(reader.buffer_position());
            let event = reader.read_event();
            let end = position(reader.buffer_position());
            let event = match event {
                Ok(event) => event,
                Err(error) => {
                    return Err((fault_of(&error), position(reader.error_position())));
                }
            };
            if matches!(event, Event::Eof) {
                break;
            }
            self.event(&event, start, end)?;
        }
        self.flush(self.text.len())?;
        if !self.open.is_empty() {
            return Err((FaultKind::Truncated, self.text.len()));
        }
        if !self.rooted {
            return Err((FaultKind::NoRoot, self.text.len()));
        }
        self.document.names = self.scope.names;
        self.document.prefixes = self.scope.prefixes;
        Ok(self.document)
    }

    fn event(&mut self, event: &Event<'a>, start: usize, end: usize) -> Result<(), At> {
        if !matches!(event, Event::Text(_) | Event::GeneralRef(_)) {
            self.flush(start)?;
        }
        match event {
            Event::Start(tag) => self.start(tag, start, end, true),
            Event::Empty(tag) => self.start(tag, start, end, false),
            Event::End(_) => {
                if let Some((_, mark)) = self.open.pop() {
                    self.scope.leave(mark);
                }
                Ok(())
            }
            Event::CData(_) if self.open.is_empty() => Err((FaultKind::OutsideRoot, start)),
            Event::CData(_) => self.leaf(Kind::CData, start, end, 9, 3),
            Event::Comment(_) => self.leaf(Kind::Comment, start, end, 4, 3),
            Event::PI(instruction) => {
                let target = instruction.target();
                if !is_ncname(target) || target.eq_ignore_ascii_case("xml") {
                    return Err((FaultKind::Name(shorten(target)), start));
                }
                self.leaf(Kind::Instruction, start, end, 2, 2)
            }
            Event::Decl(_) => self.declaration(start, end),
            Event::DocType(_) => Err((FaultKind::Doctype, start)),
            Event::Text(text) => self.text(text, start),
            Event::GeneralRef(name) => self.reference(name, start),
            Event::Eof => Ok(()),
        }
    }

    fn text(&mut self, text: &str, start: usize) -> Result<(), At> {
        if self.open.is_empty()
            && let Some(at) = text.find(|c| !matches!(c, ' ' | '\t' | '\r' | '\n'))
        {
            return Err((FaultKind::OutsideRoot, start + at));
        }
        if self.suspicious
            && let Some(at) = text.find("]]>")
        {
            return Err((FaultKind::Markup("text"), start + at));
        }
        let value = if self.returns { line_ends(text) } else { Cow::Borrowed(text) };
        match &mut self.pending {
            Some((_, Some(known))) => known.push_str(&value),
            Some((from, known)) => {
                let head = self.text.get(super::tree::index(*from)..start).unwrap_or_default();
                *known = Some(format!("{head}{value}"));
            }
            None => {
                let changed = match value {
                    Cow::Borrowed(_) => None,
                    Cow::Owned(changed) => Some(changed),
                };
                self.pending = Some((offset(start), changed));
            }
        }
        Ok(())
    }

    fn reference(&mut self, name: &str, start: usize) -> Result<(), At> {
        if self.open.is_empty() {
            return Err((FaultKind::OutsideRoot, start));
        }
        let c = reference(name, start)?;
        let (from, known) = self.pending.get_or_insert_with(|| (offset(start), None));
        let from = super::tree::index(*from);
        known
            .get_or_insert_with(|| self.text.get(from..start).unwrap_or_default().to_owned())
            .push(c);
        Ok(())
    }

    fn flush(&mut self, end: usize) -> Result<(), At> {
        let Some((from, value)) = self.pending.take() else {
            return Ok(());
        };
        let raw = Span { start: from, end: offset(end) };
        let text = value.map_or(raw, |value| self.document.store(&value));
        let id = self.push(Node::new(Kind::Text, NONE, raw), end)?;
        if let Some(node) = self.document.nodes.get_mut(super::tree::index(id)) {
            node.text = text;
        }
        Ok(())
    }

    fn leaf(
        &mut self,
        kind: Kind,
        start: usize,
        end: usize,
        head: usize,
        tail: usize,
    ) -> Result<(), At> {
        let inner = (start + head, end.saturating_sub(tail).max(start + head));
        let value = self.text.get(inner.0..inner.1).unwrap_or_default();
        let text = match line_ends(value) {
            Cow::Borrowed(_) => Span { start: offset(inner.0), end: offset(inner.1) },
            Cow::Owned(value) => self.document.store(&value),
        };
        let mut node = Node::new(kind, NONE, Span { start: offset(start), end: offset(end) });
        node.text = text;
        self.push(node, start).map(|_| ())
    }

    fn declaration(&mut self, start: usize, end: usize) -> Result<(), At> {
        let malformed = (FaultKind::Markup("XML declaration"), start);
        if start != 0 {
            return Err(malformed);
        }
        let inner = self.text.get(5..end.saturating_sub(2)).unwrap_or_default();
        attributes(inner, 5, &mut self.attributes)?;
        let order = ["version", "encoding", "standalone"];
        let ranks: Vec<_> = self
            .attributes
            .iter()
            .map(|attribute| order.iter().position(|name| *name == attribute.name))
            .collect();
        let version = self.attributes.first().map(|attribute| attribute.value);
        let sorted = ranks.is_sorted_by(|a, b| a.is_some() && a < b);
        if ranks.first() != Some(&Some(0)) || !sorted || version != Some("1.0") {
            return Err(malformed);
        }
        self.document.declaration = Span { start: 0, end: offset(end) };
        Ok(())
    }

    fn start(
        &mut self,
        tag: &BytesStart<'a>,
        start: usize,
        end: usize,
        opens: bool,
    ) -> Result<(), At> {
        if self.open.is_empty() && std::mem::replace(&mut self.rooted, true) {
            return Err((FaultKind::OutsideRoot, start));
        }
        if self.open.len() >= self.limits.depth {
            return Err((FaultKind::TooDeep(self.limits.depth), start));
        }
        let from = start + 1;
        let length = tag.name().as_ref().len();
        let tail = if opens { end - 1 } else { end - 2 };
        let name = self.text.get(from..from + length).unwrap_or_default();
        let rest = self.text.get(from + length..tail).unwrap_or_default();
        let mut raw = std::mem::take(&mut self.attributes);
        attributes(rest, from + length, &mut raw)?;
        if raw.len() > self.limits.attributes {
            return Err((FaultKind::TooManyAttributes(self.limits.attributes), start));
        }
        let mark = self.scope.enter(&raw)?;
        let (id, prefix) = self.scope.element(name, start)?;
        let mut node =
            Node::new(Kind::Element, id.0, Span { start: offset(start), end: offset(end) });
        node.prefix = prefix;
        node.attributes = self.take_attributes(&raw)?;
        self.attributes = raw;
        if self.scope.names.len() > self.limits.names
            || self.scope.prefixes.len() > self.limits.names
        {
            return Err((FaultKind::TooManyNames(self.limits.names), start));
        }
        let number = self.push(node, start)?;
        if opens {
            self.open.push((number, mark));
        } else {
            self.scope.leave(mark);
        }
        Ok(())
    }

    fn take_attributes(&mut self, raw: &[RawAttribute<'a>]) -> Result<Span, At> {
        let first = self.document.attrs.len();
        for attribute in raw {
            let (name, prefix) = self.scope.attribute(attribute.name, attribute.at)?;
            let known = self.document.attrs.get(first..).unwrap_or_default();
            if known.iter().any(|known| known.name == name.0) {
                let kind = FaultKind::DuplicateAttribute(shorten(attribute.name));
                return Err((kind, attribute.at));
            }
            let value = match attribute_value(attribute.value, attribute.at)? {
                Cow::Borrowed(value) => {
                    let end = self.value_start(attribute) + value.len();
                    Span { start: offset(end - value.len()), end: offset(end) }
                }
                Cow::Owned(value) => self.document.store(&value),
            };
            self.document.attrs.push(Attr {
                name: name.0,
                prefix,
                value,
                at: offset(attribute.at),
            });
        }
        Ok(Span { start: offset(first), end: offset(self.document.attrs.len()) })
    }

    /// Offset of the raw value: behind name, equals sign, white space and quote.
    fn value_start(&self, attribute: &RawAttribute<'_>) -> usize {
        let mut at = attribute.at + attribute.name.len();
        let bytes = self.text.as_bytes();
        while bytes.get(at).is_some_and(|byte| !matches!(byte, b'"' | b'\'')) {
            at += 1;
        }
        at + 1
    }

    fn push(&mut self, node: Node, at: usize) -> Result<u32, At> {
        if self.document.nodes.len() >= self.limits.nodes {
            return Err((FaultKind::TooManyNodes(self.limits.nodes), at));
        }
        let parent = self.open.last().map_or(0, |(id, _)| *id);
        let id = offset(self.document.nodes.len());
        self.document.nodes.push(node);
        self.document.attach_last(parent, id);
        Ok(id)
    }
}
