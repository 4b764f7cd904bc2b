//! Which field of the SDK stands at an element of a notice, and where its identifiers are.
//! It must not judge what stands there.

use std::borrow::Cow;

use xmlrules::dom::{Document, Kind, NameId, NodeId, Renaming};

use super::Notice;
use super::place::only_text;
use crate::eforms::sdk::atlas::{Atlas, Standing};
use crate::eforms::sdk::catalogue::Catalogue;
use crate::eforms::sdk::numbered::{Step, Test, Way};

/// Which fields of the SDK stand where in one notice.
#[derive(Debug)]
pub struct Fields<'a> {
    document: &'a Document,
    atlas: &'a Atlas,
    names: Renaming,
}

impl<'a> Fields<'a> {
    /// The fields of a notice.
    pub fn of(notice: &'a Notice, catalogue: &'a Catalogue) -> Self {
        let (document, atlas) = (&notice.document, catalogue.atlas());
        Self { document, atlas, names: document.names().as_in(atlas.names()) }
    }

    /// The field that an element is; the first one of the SDK if there are several.
    pub fn at(&self, element: NodeId) -> Option<&'a str> {
        let branch = self.branch(element)?;
        let mut fields = self.atlas.at(branch).fields.iter();
        fields.find(|field| self.stands(element, field)).map(|field| field.field.as_str())
    }

    /// The identifiers in the notice: field, text, element; in no particular order.
    pub fn identifiers(&self) -> Vec<(&'a str, Cow<'a, str>, NodeId)> {
        let mut found = Vec::new();
        let mut open = vec![(self.document.root(), self.atlas.root())];
        while let Some((element, branch)) = open.pop() {
            for child in self.document.elements(element) {
                let Some(below) = self.below(branch, child) else { continue };
                let known = self.atlas.at(below);
                if known.identifies {
                    open.push((child, below));
                    let mut fields = known.fields.iter().filter(|field| field.identifies);
                    if let Some(field) = fields.find(|field| self.stands(child, field)) {
                        let text = match self.text(child) {
                            Cow::Borrowed(text) => Cow::Borrowed(text.trim()),
                            Cow::Owned(text) => Cow::Owned(text.trim().to_owned()),
                        };
                        found.push((field.field.as_str(), text, child));
                    }
                }
            }
        }
        found
    }

    fn number(&self, element: NodeId) -> Option<NameId> {
        self.names.get(self.document.name(element)?)
    }

    fn below(&self, branch: usize, element: NodeId) -> Option<usize> {
        self.atlas.below(branch, self.number(element)?)
    }

    fn branch(&self, element: NodeId) -> Option<usize> {
        let root = self.document.root();
        let mut line: Vec<NodeId> = std::iter::once(element)
            .chain(self.document.ancestors(element))
            .take_while(|node| *node != root)
            .collect();
        line.reverse();
        line.into_iter().try_fold(self.atlas.root(), |branch, node| self.below(branch, node))
    }

    fn stands(&self, element: NodeId, standing: &Standing) -> bool {
        standing.tests.iter().all(|(up, test)| {
            let above = std::iter::once(element).chain(self.document.ancestors(element)).nth(*up);
            above.is_some_and(|node| self.holds(node, test))
        })
    }

    fn holds(&self, element: NodeId, test: &Test) -> bool {
        self.leads(element, &test.path, test.values.as_deref()) != test.negated
    }

    /// Whether steps lead from an element to something, with one of some values if any are given.
    fn leads(&self, element: NodeId, steps: &[Step], values: Option<&[String]>) -> bool {
        let is = |text: &str| values.is_none_or(|values| values.iter().any(|value| value == text));
        let Some((step, rest)) = steps.split_first() else {
            return values.is_none() || is(&self.text(element));
        };
        let document = self.document;
        let arrive = |node: NodeId| {
            step.tests.iter().all(|test| self.holds(node, test)) && self.leads(node, rest, values)
        };
        match step.way {
            Way::Root => arrive(document.root()),
            Way::Parent => document.parent(element).is_some_and(arrive),
            Way::Child(name) => document
                .elements(element)
                .any(|child| self.number(child) == Some(name) && arrive(child)),
            Way::Attribute(name) => {
                let mut attributes = document.attributes(element);
                let found = attributes.find(|known| self.names.get(known.name) == Some(name));
                rest.is_empty() && found.is_some_and(|found| is(found.value))
            }
            Way::Text => {
                let is_text = |node| matches!(document.kind(node), Kind::Text | Kind::CData);
                document.children(element).any(is_text) && self.leads(element, rest, values)
            }
        }
    }

    fn text(&self, element: NodeId) -> Cow<'a, str> {
        match only_text(self.document, element) {
            Some(text) => Cow::Borrowed(text),
            None => Cow::Owned(self.document.text(element)),
        }
    }
}
