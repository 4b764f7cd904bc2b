//! A document to text: what was not touched goes out as it came in. No reformatting.

use super::tree::{Document, Kind, Node, NodeId};

impl Document {
    /// The document as UTF-8. Byte for byte what was read, if it was UTF-8 and nothing was changed.
    pub fn write(&self) -> String {
        let bom = if self.bom { "\u{FEFF}" } else { "" };
        if !self.dirty && !self.transcoded {
            return format!("{bom}{}", self.buffer.get(..self.source).unwrap_or_default());
        }
        let mut out = String::with_capacity(self.source + 1024);
        out.push_str(bom);
        if self.transcoded {
            out.push_str("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        } else {
            out.push_str(self.slice(self.declaration));
        }
        self.write_below(NodeId(0), &mut out);
        out
    }

    /// One element with all below it, as it stands in the document (namespace declarations above it are not repeated).
    pub fn write_element(&self, id: NodeId) -> String {
        let mut out = String::new();
        self.open(id, &mut out);
        if self.first_child(id).is_some() {
            self.write_below(id, &mut out);
            self.close(id, &mut out);
        }
        out
    }

    fn write_below(&self, top: NodeId, out: &mut String) {
        let mut next = self.first_child(top);
        while let Some(node) = next {
            self.open(node, out);
            if let Some(child) = self.first_child(node) {
                next = Some(child);
                continue;
            }
            let mut done = node;
            next = loop {
                if let Some(sibling) = self.next_sibling(done) {
                    break Some(sibling);
                }
                match self.parent(done).filter(|parent| *parent != top) {
                    None => break None,
                    Some(parent) => {
                        self.close(parent, out);
                        done = parent;
                    }
                }
            };
        }
    }

    fn open(&self, id: NodeId, out: &mut String) {
        let Some(node) = self.node(id.0) else {
            return;
        };
        let raw = self.slice(node.raw);
        match node.kind {
            Kind::Document => {}
            Kind::Element => self.open_element(id, node, raw, out),
            Kind::Text | Kind::CData | Kind::Comment | Kind::Instruction if !node.touched => {
                out.push_str(raw);
            }
            Kind::Text => escape(self.slice(node.text), false, out),
            Kind::CData => {
                let text = self.slice(node.text).replace("]]>", "]]]]><![CDATA[>");
                out.extend(["<![CDATA[", &text, "]]>"]);
            }
            Kind::Comment => out.extend(["<!--", self.slice(node.text), "-->"]),
            Kind::Instruction => out.extend(["<?", self.slice(node.text), "?>"]),
        }
    }

    fn open_element(&self, id: NodeId, node: &Node, raw: &str, out: &mut String) {
        let empty = self.first_child(id).is_none();
        if !node.touched {
            match (raw.strip_suffix("/>"), empty) {
                (Some(head), false) => out.extend([head.trim_end(), ">"]),
                (None, true) => {
                    out.push_str(raw);
                    self.close(id, out);
                }
                _ => out.push_str(raw),
            }
            return;
        }
        out.push('<');
        self.written_name(id, out);
        for attribute in self.all_attributes(id) {
            out.push(' ');
            if !attribute.prefix.is_empty() {
                out.extend([attribute.prefix, ":"]);
            }
            out.extend([self.names.local(attribute.name), "=\""]);
            escape(attribute.value, true, out);
            out.push('"');
        }
        out.push_str(if empty { "/>" } else { ">" });
    }

    fn close(&self, id: NodeId, out: &mut String) {
        out.push_str("</");
        self.written_name(id, out);
        out.push('>');
    }

    fn written_name(&self, id: NodeId, out: &mut String) {
        let prefix = self.prefix(id);
        if !prefix.is_empty() {
            out.extend([prefix, ":"]);
        }
        out.push_str(self.local(id));
    }
}

/// Escapes a value so that reading gives it back; characters that XML forbids become U+FFFD.
pub(super) fn escape(value: &str, attribute: bool, out: &mut String) {
    for c in value.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\r' => out.push_str("&#13;"),
            '"' if attribute => out.push_str("&quot;"),
            '\t' if attribute => out.push_str("&#9;"),
            '\n' if attribute => out.push_str("&#10;"),
            c if !super::markup::is_char(c) => out.push('\u{FFFD}'),
            c => out.push(c),
        }
    }
}
