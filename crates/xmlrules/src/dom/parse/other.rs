//! Markup other than elements: comments, CDATA sections, processing instructions, the XML declaration. What is in a
//! document type declaration is never read.

use std::borrow::Cow;

use super::super::fault::{At, FaultKind};
use super::super::markup::{SPACE, attributes, is_ncname, line_ends, shorten};
use super::super::tree::{Kind, NONE, Node, Span};
use super::{Builder, offset};

impl Builder<'_> {
    /// `<!…`: a comment, a CDATA section, or a document type declaration, which is refused.
    pub(super) fn declared(&mut self, start: usize) -> Result<usize, At> {
        let rest = &self.text[start + 2..];
        if rest.starts_with("--") {
            let dashes = self.find("--", start + 4, start)?;
            return match self.text.as_bytes().get(dashes + 2) {
                Some(b'>') => self.leaf(Kind::Comment, start, (start + 4, dashes), dashes + 3),
                Some(_) => Err((FaultKind::Markup("comment"), dashes)),
                None => Err((FaultKind::Truncated, start)),
            };
        }
        if rest.starts_with("[CDATA[") {
            if !self.inside() {
                return Err((FaultKind::OutsideRoot, start));
            }
            let end = self.find("]]>", start + 9, start)?;
            return self.leaf(Kind::CData, start, (start + 9, end), end + 3);
        }
        let kind = if rest.get(..7).is_some_and(|word| word.eq_ignore_ascii_case("DOCTYPE")) {
            FaultKind::Doctype
        } else if rest.contains('>') {
            FaultKind::Markup("declaration")
        } else {
            FaultKind::Truncated
        };
        Err((kind, start))
    }

    /// `<?…?>`: a processing instruction, or the XML declaration.
    pub(super) fn instruction(&mut self, start: usize) -> Result<usize, At> {
        let end = self.find("?>", start + 2, start)?;
        let inner = &self.text[start + 2..end];
        let target = inner.split(SPACE).next().unwrap_or_default();
        if target == "xml" {
            self.declaration(start, end)?;
            return Ok(end + 2);
        }
        if !is_ncname(target) || target.eq_ignore_ascii_case("xml") {
            return Err((FaultKind::Name(shorten(target)), start));
        }
        self.leaf(Kind::Instruction, start, (start + 2, end), end + 2)
    }

    /// A node without children, its value between two offsets; gives the offset behind it.
    fn leaf(
        &mut self,
        kind: Kind,
        start: usize,
        (from, to): (usize, usize),
        end: usize,
    ) -> Result<usize, At> {
        let mut node = Node::new(kind, NONE, Span { start: offset(start), end: offset(end) });
        node.text = match line_ends(&self.text[from..to]) {
            Cow::Borrowed(_) => Span { start: offset(from), end: offset(to) },
            Cow::Owned(value) => self.document.store(&value),
        };
        self.push(node, start)?;
        Ok(end)
    }

    /// The XML declaration, of which `end` is the offset of the closing `?>`.
    fn declaration(&mut self, start: usize, end: usize) -> Result<(), At> {
        let malformed = (FaultKind::Markup("XML declaration"), start);
        if start != 0 {
            return Err(malformed);
        }
        let inner = &self.text[..end];
        let read = attributes(inner, 5, &mut self.attributes).map_err(|_| malformed.clone())?;
        let order = ["version", "encoding", "standalone"];
        let ranks: Vec<_> = self
            .attributes
            .iter()
            .map(|attribute| order.iter().position(|name| *name == attribute.name))
            .collect();
        let version = self.attributes.first().map(|attribute| attribute.value);
        let sorted = ranks.is_sorted_by(|a, b| a.is_some() && a < b);
        if read < end || ranks.first() != Some(&Some(0)) || !sorted || version != Some("1.0") {
            return Err(malformed);
        }
        self.document.declaration = Span { start: 0, end: offset(end + 2) };
        Ok(())
    }
}
