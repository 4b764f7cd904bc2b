//! The texts of a view: those directly in an element, adjacent ones merged, and the string value of any node.
//!
//! Most elements hold one text and nothing else; the others are read from the document.

#![expect(
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    reason = "hot path: numbers are made by the view, in range by construction"
)]

use std::borrow::Cow;

use super::{Node, Texts, View};
use crate::dom::{Kind, NONE};

impl<'d> View<'d> {
    /// How many texts an element has, adjacent ones counted once.
    pub(crate) fn text_count(&self, element: u32) -> u32 {
        match self.get(element).text {
            Texts::None => 0,
            Texts::Only(_) => 1,
            Texts::Mixed => self.runs(element).len() as u32,
        }
    }

    /// The text of an element that has no more than one, empty if it has none; `None` if it has several.
    pub(crate) fn lone_text(&self, element: u32) -> Option<Cow<'d, str>> {
        match self.get(element).text {
            Texts::None => Some(Cow::Borrowed("")),
            Texts::Only(text) => Some(Cow::Borrowed(text)),
            Texts::Mixed => {
                let mut runs = self.runs(element);
                let last = runs.pop();
                runs.is_empty().then(|| Cow::Owned(last.unwrap_or_default()))
            }
        }
    }

    /// One text of an element.
    pub(crate) fn text_at(&self, element: u32, at: u32) -> Cow<'d, str> {
        match self.get(element).text {
            Texts::None => Cow::Borrowed(""),
            Texts::Only(text) => Cow::Borrowed(text),
            Texts::Mixed => {
                Cow::Owned(self.runs(element).into_iter().nth(at as usize).unwrap_or_default())
            }
        }
    }

    /// The texts of an element that elements, comments or instructions part.
    fn runs(&self, element: u32) -> Vec<String> {
        let mut runs: Vec<String> = Vec::new();
        let mut open = false;
        for child in self.document.children(self.source(element)) {
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

    /// Value of an attribute.
    pub(crate) fn attribute_value(&self, number: u32) -> &'d str {
        let (_, attributes) = self.document.arena();
        let (_, at) = self.attributes[number as usize];
        self.document.slice(attributes[at as usize].value)
    }

    /// String value of a node.
    pub(crate) fn string(&self, node: Node) -> Cow<'d, str> {
        match node {
            Node::Root => Cow::Owned(self.document.text(self.document.document())),
            Node::Element(element) => {
                let found = self.get(element);
                match found.text {
                    Texts::None if found.first == NONE => Cow::Borrowed(""),
                    Texts::Only(text) => Cow::Borrowed(text),
                    Texts::None | Texts::Mixed => {
                        Cow::Owned(self.document.text(self.source(element)))
                    }
                }
            }
            Node::Attribute(_, number) => Cow::Borrowed(self.attribute_value(number)),
            Node::Text(element, at) => self.text_at(element, at),
        }
    }
}
