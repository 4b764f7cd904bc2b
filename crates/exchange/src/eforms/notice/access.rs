//! Typed access to a notice by the SDK's field identifiers: where instances of a node stand, what a field holds there,
//! and setting it. It must not know which fields a notice needs.

use xmlrules::dom::NodeId;

use super::Notice;
use super::locate::{elements, select};
use super::plant::{Fresh, plant};
use crate::eforms::sdk::catalogue::{Catalogue, Field};

/// An instance of a node of the SDK, such as one lot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Instance {
    /// The node's identifier, such as `ND-Lot`.
    pub node: String,
    /// The element.
    pub element: NodeId,
}

/// A value that a field holds at a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Value {
    /// The element that holds the value (or the attribute with it).
    pub element: NodeId,
    /// The attribute's name if the field is an attribute.
    pub attribute: Option<String>,
    /// The text, as written but without white space around it.
    pub text: String,
}

/// A field or node that the SDK version doesn't know.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0} is not known here")]
pub struct Unknown(pub String);

impl Notice {
    /// The root as an instance, from which every field can be reached.
    pub fn top(&self) -> Instance {
        Instance { node: "ND-Root".to_owned(), element: self.document.root() }
    }

    /// The instances of a node at or below an instance of a node above it.
    pub fn instances(
        &self,
        catalogue: &Catalogue,
        from: &Instance,
        node: &str,
    ) -> Result<Vec<Instance>, Unknown> {
        let found = self.reach(catalogue, from, node)?;
        Ok(found.into_iter().map(|element| Instance { node: node.to_owned(), element }).collect())
    }

    /// What a field holds at or below an instance.
    pub fn values(
        &self,
        catalogue: &Catalogue,
        from: &Instance,
        field: &str,
    ) -> Result<Vec<Value>, Unknown> {
        let unknown = || Unknown(field.to_owned());
        let node = &catalogue.field(field).ok_or_else(unknown)?.node;
        let path = catalogue.field_path(field).ok_or_else(unknown)?;
        let mut values = Vec::new();
        for element in self.reach(catalogue, from, node)? {
            values.extend(select(&self.document, element, path).into_iter().map(|place| Value {
                element: place.node,
                attribute: place.attribute.map(str::to_owned),
                text: place.value(&self.document).trim().to_owned(),
            }));
        }
        Ok(values)
    }

    /// Adds an instance of a repeatable node.
    pub fn add_instance(
        &mut self,
        catalogue: &Catalogue,
        from: &Instance,
        node: &str,
    ) -> Result<Instance, Unknown> {
        let unknown = || Unknown(node.to_owned());
        let chain = catalogue.chain(&from.node, node).ok_or_else(unknown)?;
        let mut element = from.element;
        for (index, step) in chain.iter().enumerate() {
            let path = catalogue.node_path(step).ok_or_else(unknown)?;
            let fresh = if index + 1 == chain.len() { Fresh::Last } else { Fresh::None };
            element = plant(&mut self.document, catalogue, element, path, fresh);
        }
        Ok(Instance { node: node.to_owned(), element })
    }

    /// Sets an element field at an instance and gives its attributes their only possible values. `fresh` adds another
    /// element beside one that is there. Returns the element.
    pub fn put(
        &mut self,
        catalogue: &Catalogue,
        from: &Instance,
        field: &str,
        text: &str,
        fresh: Fresh,
    ) -> Result<NodeId, Unknown> {
        let unknown = || Unknown(field.to_owned());
        let known = catalogue.field(field).ok_or_else(unknown)?;
        let path = catalogue.field_path(field).ok_or_else(unknown)?;
        let mut element = from.element;
        for step in catalogue.chain(&from.node, &known.node).ok_or_else(unknown)? {
            let path = catalogue.node_path(step).ok_or_else(unknown)?;
            element = plant(&mut self.document, catalogue, element, path, Fresh::None);
        }
        let element = plant(&mut self.document, catalogue, element, path, fresh);
        self.document.set_text(element, text);
        self.preset(catalogue, known, element);
        Ok(element)
    }

    fn preset(&mut self, catalogue: &Catalogue, field: &Field, element: NodeId) {
        for attribute in catalogue.attributes_of(field) {
            if let (Some(name), Some(value)) = (&attribute.attribute, &attribute.preset) {
                self.document.set_attribute(element, name, Some(value));
            }
        }
    }

    fn reach(
        &self,
        catalogue: &Catalogue,
        from: &Instance,
        node: &str,
    ) -> Result<Vec<NodeId>, Unknown> {
        let unknown = || Unknown(node.to_owned());
        let mut level = vec![from.element];
        for step in catalogue.chain(&from.node, node).ok_or_else(unknown)? {
            let path = catalogue.node_path(step).ok_or_else(unknown)?;
            level = level
                .into_iter()
                .flat_map(|element| elements(&self.document, element, path))
                .collect();
        }
        Ok(level)
    }
}
