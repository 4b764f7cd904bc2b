//! A notice as a tree of sections and entries in the order of its form, complete: what the form has no place for comes
//! last. It must not hold words of a language; it holds the keys of labels.

use std::collections::BTreeSet;

use xmlrules::dom::{Document, Kind, NodeId};

use super::notice::Notice;
use super::notice::access::{Instance, Value};
use super::notice::fields::Fields;
use super::notice::place::{Paths, own_text};
use super::sdk::Sdk;
use super::sdk::forms::Part as FormPart;

/// Everything that stands in a notice.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct View {
    /// What the form of the subtype has a place for.
    pub sections: Vec<Section>,
    /// The rest, fields and unknown elements, in document order.
    pub rest: Vec<Entry>,
}

/// A group of the form, or one instance of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Section {
    /// Key of the label, such as `group|name|GR-Lot`.
    pub label: String,
    /// Identifier of the instance, such as `LOT-0001`.
    pub id: Option<String>,
    /// What stands in it, in order.
    pub parts: Vec<Part>,
}

/// An entry or a section within a section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// A field with its values.
    Entry(Entry),
    /// A group in the group.
    Section(Section),
}

/// A field with what stands in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The field; none for what the SDK doesn't know.
    pub field: Option<String>,
    /// Path of the first value.
    pub path: String,
    /// The values.
    pub leaves: Vec<Leaf>,
}

/// One value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leaf {
    /// As it is written.
    pub text: String,
    /// `languageID`.
    pub language: Option<String>,
    /// `currencyID` or `unitCode`.
    pub unit: Option<String>,
}

/// Attributes that say how a value is to be read; others are shown as entries of their own.
const QUIET: [&str; 5] = ["languageID", "currencyID", "unitCode", "listName", "schemeName"];

impl View {
    /// Orders a notice by the form of its subtype.
    pub fn of(sdk: &Sdk, notice: &Notice) -> Self {
        let paths = Paths::new(&notice.document);
        let mut walker =
            Walker { sdk, notice, stack: vec![notice.top()], shown: BTreeSet::new(), paths };
        let subtype = notice.identity().subtype.unwrap_or_default();
        let form = sdk.form(&subtype).map_or(&[][..], |form| &form.content);
        let sections = walker
            .parts(form)
            .into_iter()
            .filter_map(|part| match part {
                Part::Section(section) => Some(section),
                Part::Entry(_) => None,
            })
            .collect();
        Self { sections, rest: walker.rest() }
    }
}

struct Walker<'a> {
    sdk: &'a Sdk,
    notice: &'a Notice,
    stack: Vec<Instance>,
    shown: BTreeSet<NodeId>,
    paths: Paths<'a>,
}

impl Walker<'_> {
    fn parts(&mut self, form: &[FormPart]) -> Vec<Part> {
        let mut parts = Vec::new();
        for part in form {
            if part.is_group() {
                parts.extend(self.group(part).into_iter().map(Part::Section));
            } else {
                parts.extend(self.field(&part.id).map(Part::Entry));
            }
        }
        parts
    }

    fn group(&mut self, group: &FormPart) -> Vec<Section> {
        let Some(node) = &group.node else {
            return self.section(group, None).into_iter().collect();
        };
        let mut sections = Vec::new();
        for instance in self.instances(node) {
            let id = self.identifier(&instance);
            self.stack.push(instance);
            sections.extend(self.section(group, id));
            self.stack.pop();
        }
        sections
    }

    fn section(&mut self, group: &FormPart, id: Option<String>) -> Option<Section> {
        let parts = self.parts(&group.content);
        let section = Section { label: group.label.clone(), id, parts };
        (!section.parts.is_empty()).then_some(section)
    }

    fn field(&mut self, field: &str) -> Option<Entry> {
        let values = self.values(field);
        let first = values.first()?;
        let path = self.paths.of(first.element);
        let leaves: Vec<Leaf> = values
            .iter()
            .filter(|value| value.attribute.is_some() || self.shown.insert(value.element))
            .filter(|value| !value.text.is_empty())
            .map(|value| leaf(&self.notice.document, value.element, value.text.clone()))
            .collect();
        let entry = Entry { field: Some(field.to_owned()), path, leaves };
        (!entry.leaves.is_empty()).then_some(entry)
    }

    /// The instances of a node within the innermost open instance from which it can be reached.
    fn instances(&self, node: &str) -> Vec<Instance> {
        let catalogue = self.sdk.catalogue();
        let reach = |from| self.notice.instances(catalogue, from, node).ok();
        self.stack.iter().rev().find_map(reach).unwrap_or_default()
    }

    fn values(&self, field: &str) -> Vec<Value> {
        let catalogue = self.sdk.catalogue();
        let reach = |from| self.notice.values(catalogue, from, field).ok();
        self.stack.iter().rev().find_map(reach).unwrap_or_default()
    }

    fn identifier(&self, instance: &Instance) -> Option<String> {
        let catalogue = self.sdk.catalogue();
        let field = catalogue.node(&instance.node)?.identifier.as_deref()?;
        let values = self.notice.values(catalogue, instance, field).ok()?;
        values.into_iter().next().map(|value| value.text)
    }

    fn rest(mut self) -> Vec<Entry> {
        let fields = Fields::of(self.notice, self.sdk.catalogue());
        let document = &self.notice.document;
        let mut rest = Vec::new();
        for node in document.descendants(document.root()) {
            if document.kind(node) != Kind::Element {
                continue;
            }
            let text = own_text(document, node);
            if !text.is_empty() && !self.shown.contains(&node) {
                rest.push(Entry {
                    field: fields.at(node).map(str::to_owned),
                    path: self.paths.of(node),
                    leaves: vec![leaf(document, node, text)],
                });
            }
            for attribute in document.attributes(node) {
                let name = document.names().local(attribute.name);
                if !QUIET.contains(&name) && !attribute.value.is_empty() {
                    let text = attribute.value.to_owned();
                    rest.push(Entry {
                        field: None,
                        path: format!("{}/@{name}", self.paths.of(node)),
                        leaves: vec![Leaf { text, language: None, unit: None }],
                    });
                }
            }
        }
        rest
    }
}

fn leaf(document: &Document, element: NodeId, text: String) -> Leaf {
    let attribute = |name: &str| document.attribute(element, "", name).map(str::to_owned);
    Leaf {
        text,
        language: attribute("languageID"),
        unit: attribute("currencyID").or_else(|| attribute("unitCode")),
    }
}
