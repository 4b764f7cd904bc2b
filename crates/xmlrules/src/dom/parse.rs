//! Bytes to a document, in one pass over the text. Nothing is repaired: what XML 1.0 forbids is refused with its place.

#![expect(
    clippy::indexing_slicing,
    reason = "hot path: offsets come from searches in the same text and stand between characters of ASCII"
)]

mod other;

use std::borrow::Cow;
use std::sync::OnceLock;

use super::check::forbidden_character;
use super::decode::{Decoded, decode};
use super::fault::{At, Fault, FaultKind, locate};
use super::limits::Limits;
use super::markup::{
    RawAttribute, SPACE, attribute_value, attributes, line_ends, name_length, reference, shorten,
};
use super::scope::{Mark, Scope};
use super::tree::{Attr, Document, Kind, NONE, Node, Span, index};

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

/// An element whose end tag has not come yet; the lowest one is the document itself.
struct Open<'a> {
    id: u32,
    last: u32,
    name: &'a str,
    mark: Mark,
}

struct Builder<'a> {
    text: &'a str,
    limits: &'a Limits,
    scope: Scope<'a>,
    document: Document,
    open: Vec<Open<'a>>,
    attributes: Vec<RawAttribute<'a>>,
    /// Whether `]]>` occurs at all, so that texts must be searched for it.
    suspicious: bool,
    /// Whether a carriage return occurs at all, so that line ends must be normalised.
    returns: bool,
    rooted: bool,
}

fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// A text with its references resolved.
fn resolved(text: &str, from: usize) -> Result<String, At> {
    let mut value = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((head, tail)) = rest.split_once('&') {
        let at = from + text.len() - tail.len() - 1;
        value.push_str(&line_ends(head));
        let (name, behind) = tail.split_once(';').ok_or((FaultKind::Markup("reference"), at))?;
        if name.contains(['&', ' ', '\n', '\r', '\t']) {
            return Err((FaultKind::Markup("reference"), at));
        }
        value.push(reference(name, at)?);
        rest = behind;
    }
    value.push_str(&line_ends(rest));
    Ok(value)
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
        let scope = Scope::new();
        let bottom = Open { id: 0, last: NONE, name: "", mark: scope.mark() };
        Self {
            text,
            limits,
            scope,
            document,
            open: vec![bottom],
            attributes: Vec::new(),
            suspicious: memchr::memmem::find(text.as_bytes(), b"]]>").is_some(),
            returns: memchr::memchr(b'\r', text.as_bytes()).is_some(),
            rooted: false,
        }
    }

    fn run(mut self) -> Result<Document, At> {
        forbidden_character(self.text)?;
        let bytes = self.text.as_bytes();
        // Where the text starts that comes next, up to where it was searched, and whether it holds a reference.
        let (mut at, mut seen, mut refers) = (0, 0, false);
        while let Some(length) = memchr::memchr2(b'<', b'&', &bytes[seen..]) {
            let start = seen + length;
            if bytes[start] == b'&' {
                (seen, refers) = (start + 1, true);
                continue;
            }
            if start > at {
                self.characters(at, start, refers)?;
            }
            refers = false;
            at = match bytes.get(start + 1) {
                Some(b'/') => self.end(start)?,
                Some(b'!') => self.declared(start)?,
                Some(b'?') => self.instruction(start)?,
                Some(_) => self.start(start)?,
                None => return Err((FaultKind::Truncated, start)),
            };
            seen = at;
        }
        if at < bytes.len() {
            self.characters(at, bytes.len(), refers)?;
        }
        if self.inside() {
            return Err((FaultKind::Truncated, bytes.len()));
        }
        if !self.rooted {
            return Err((FaultKind::NoRoot, bytes.len()));
        }
        self.close();
        self.document.names = self.scope.names;
        self.document.prefixes = self.scope.prefixes;
        Ok(self.document)
    }

    /// Whether an element is open.
    fn inside(&self) -> bool {
        self.open.len() > 1
    }

    /// Where a delimiter that ends markup stands, from `at` on.
    fn find(&self, delimiter: &str, at: usize, start: usize) -> Result<usize, At> {
        let found = memchr::memmem::find(&self.text.as_bytes()[at..], delimiter.as_bytes());
        found.map(|length| at + length).ok_or((FaultKind::Truncated, start))
    }

    /// A text up to the next markup, and whether references are in it.
    fn characters(&mut self, from: usize, to: usize, refers: bool) -> Result<(), At> {
        let text = &self.text[from..to];
        if !self.inside() {
            let other = text.find(|c| !matches!(c, ' ' | '\t' | '\r' | '\n'));
            if let Some(at) = other {
                return Err((FaultKind::OutsideRoot, from + at));
            }
        }
        if self.suspicious
            && let Some(at) = text.find("]]>")
        {
            return Err((FaultKind::Markup("text"), from + at));
        }
        let raw = Span { start: offset(from), end: offset(to) };
        let value = if refers {
            Cow::Owned(resolved(text, from)?)
        } else if self.returns {
            line_ends(text)
        } else {
            Cow::Borrowed(text)
        };
        let mut node = Node::new(Kind::Text, NONE, raw);
        node.text = match value {
            Cow::Borrowed(_) => raw,
            Cow::Owned(value) => self.document.store(&value),
        };
        self.push(node, to).map(|_| ())
    }

    /// An end tag; gives the offset behind it.
    fn end(&mut self, start: usize) -> Result<usize, At> {
        let bytes = self.text.as_bytes();
        let expected = self.open.last().map_or("", |open| open.name);
        // Mostly nothing stands behind the name.
        let behind = bytes[start + 2..].strip_prefix(expected.as_bytes());
        if behind.and_then(<[u8]>::first) == Some(&b'>') && self.inside() {
            self.close();
            return Ok(start + 2 + expected.len() + 1);
        }
        let length = memchr::memchr(b'>', &bytes[start..]);
        let end = start + length.ok_or((FaultKind::Truncated, start))?;
        let found = &self.text[start + 2..end];
        let matches = found == expected || found.trim_end_matches(SPACE) == expected;
        if !matches || !self.inside() {
            let kind = FaultKind::EndTag { expected: shorten(expected), found: shorten(found) };
            return Err((kind, start));
        }
        self.close();
        Ok(end + 1)
    }

    /// Closes what was opened last.
    fn close(&mut self) {
        if let Some(open) = self.open.pop() {
            self.document.nodes[index(open.id)].last = open.last;
            self.scope.leave(open.mark);
        }
    }

    /// A start tag or the tag of an empty element; gives the offset behind it.
    fn start(&mut self, start: usize) -> Result<usize, At> {
        if !self.inside() && std::mem::replace(&mut self.rooted, true) {
            return Err((FaultKind::OutsideRoot, start));
        }
        if self.open.len() > self.limits.depth {
            return Err((FaultKind::TooDeep(self.limits.depth), start));
        }
        let from = start + 1;
        let length = name_length(&self.text.as_bytes()[from..]);
        let name = &self.text[from..from + length];
        let mut raw = std::mem::take(&mut self.attributes);
        let (end, opens) = self.rest_of_tag(start, from + length, &mut raw)?;
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
            self.open.push(Open { id: number, last: NONE, name, mark });
        } else {
            self.scope.leave(mark);
        }
        Ok(end)
    }

    /// What follows the name in a start tag: attributes, and whether the element has content.
    fn rest_of_tag(
        &self,
        start: usize,
        from: usize,
        raw: &mut Vec<RawAttribute<'a>>,
    ) -> Result<(usize, bool), At> {
        let bytes = self.text.as_bytes();
        raw.clear();
        let stop = match bytes.get(from) {
            Some(b'>') => return Ok((from + 1, true)),
            _ => attributes(self.text, from, raw).map_err(|(kind, at)| {
                if kind == FaultKind::Truncated { (kind, start) } else { (kind, at) }
            })?,
        };
        match (bytes.get(stop), bytes.get(stop + 1)) {
            (Some(b'>'), _) => Ok((stop + 1, true)),
            (Some(b'/'), Some(b'>')) => Ok((stop + 2, false)),
            (None, _) | (_, None) => Err((FaultKind::Truncated, start)),
            (Some(_), Some(_)) => Err((FaultKind::Markup("attribute"), stop)),
        }
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
                Cow::Borrowed(value) => Span {
                    start: offset(attribute.value_at),
                    end: offset(attribute.value_at + value.len()),
                },
                Cow::Owned(value) => self.document.store(&value),
            };
            let at = offset(attribute.at);
            self.document.attrs.push(Attr { name: name.0, prefix, value, at });
        }
        Ok(Span { start: offset(first), end: offset(self.document.attrs.len()) })
    }

    /// Puts a node behind the last child of what is open.
    fn push(&mut self, mut node: Node, at: usize) -> Result<u32, At> {
        let nodes = &mut self.document.nodes;
        if nodes.len() >= self.limits.nodes {
            return Err((FaultKind::TooManyNodes(self.limits.nodes), at));
        }
        let id = offset(nodes.len());
        let Some(open) = self.open.last_mut() else {
            return Err((FaultKind::OutsideRoot, at));
        };
        node.parent = open.id;
        node.previous = std::mem::replace(&mut open.last, id);
        match node.previous {
            NONE => nodes[index(open.id)].first = id,
            before => nodes[index(before)].next = id,
        }
        nodes.push(node);
        Ok(id)
    }
}
