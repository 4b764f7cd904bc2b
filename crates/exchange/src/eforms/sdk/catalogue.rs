//! Fields and nodes of one SDK version: what they are called, where they stand, where they apply.
//! It must not know rules (Schematron has them) or labels.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::atlas::Atlas;
use super::path::{Axis, Path, UnknownPath, parse};

/// A field of the SDK, such as `BT-21-Lot`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Field {
    /// Identifier.
    pub id: String,
    /// Business term of the regulation, such as `BT-21`; technical fields have `OPT-…` or `OPP-…`.
    pub term: String,
    /// The node below which the field stands.
    pub node: String,
    /// Path from the node.
    pub path: String,
    /// Rank of each element of the path among its siblings.
    pub order: Vec<u16>,
    /// Type of the value: `code`, `text-multilingual`, `date`, `amount` …
    pub kind: String,
    /// Whether it may stand more than once in its node.
    #[serde(default, skip_serializing_if = "is_false")]
    pub repeatable: bool,
    /// The field whose attribute this one is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attribute_of: Option<String>,
    /// The attribute's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attribute: Option<String>,
    /// The only value that an attribute may have.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub preset: Option<String>,
    /// Most characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_length: Option<u32>,
    /// Regular expression of the value.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pattern: Option<String>,
    /// Code list of the value.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code_list: Option<String>,
    /// Prefixes of identifiers that it holds or refers to, such as `ORG`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub id_schemes: Vec<String>,
    /// How its publication can be withheld.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub privacy: Option<Privacy>,
    /// Where it must not stand.
    #[serde(default)]
    pub forbidden: Applies,
    /// Where it must stand.
    #[serde(default)]
    pub mandatory: Applies,
}

/// The notice subtypes for which something holds.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Applies {
    /// Without condition.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub always: Vec<String>,
    /// Under a condition that the rules know.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sometimes: Vec<String>,
}

/// The companions of a field that can be withheld (BT-195 to BT-198).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Privacy {
    /// Code of the withheld field in BT-195.
    pub code: String,
    /// Field BT-195 of it.
    pub identifier: String,
    /// Field BT-196 of it.
    pub description: String,
    /// Field BT-197 of it.
    pub reason: String,
    /// Field BT-198 of it.
    pub date: String,
}

/// A node: an element that holds fields.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Node {
    /// Identifier, such as `ND-Lot`.
    pub id: String,
    /// The node above; the root has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<String>,
    /// Path from the node above.
    pub path: String,
    /// Rank of each element of the path among its siblings.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub order: Vec<u16>,
    /// Whether it may stand more than once.
    #[serde(default, skip_serializing_if = "is_false")]
    pub repeatable: bool,
    /// The field that tells its instances apart, such as the lot's identifier.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub identifier: Option<String>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the shape that serde asks for")]
fn is_false(value: &bool) -> bool {
    !*value
}

/// Fields and nodes as the pack holds them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listing {
    /// Nodes, parents before children.
    pub nodes: Vec<Node>,
    /// Fields.
    pub fields: Vec<Field>,
}

/// Fields and nodes by identifier, with their paths read.
#[derive(Debug, Default)]
pub struct Catalogue {
    fields: BTreeMap<String, (Field, Path)>,
    nodes: BTreeMap<String, (Node, Path)>,
    below: BTreeMap<String, Below>,
    ranks: BTreeMap<(String, String), u16>,
    atlas: Atlas,
}

/// What stands directly below a node.
#[derive(Debug, Default, Clone)]
pub struct Below {
    /// Nodes.
    pub nodes: Vec<String>,
    /// Fields that are elements.
    pub fields: Vec<String>,
    /// Fields that are attributes.
    pub attributes: Vec<String>,
}

impl Catalogue {
    /// Reads the paths of a listing.
    pub fn new(listing: Listing) -> Result<Self, UnknownPath> {
        let mut catalogue = Self::default();
        for node in listing.nodes {
            let path = parse(&node.path)?;
            if let Some(parent) = &node.parent {
                let first = catalogue.element_of(parent);
                catalogue.rank(first, &path, &node.order);
                catalogue.below.entry(parent.clone()).or_default().nodes.push(node.id.clone());
            }
            catalogue.atlas.node(&node, &path);
            catalogue.nodes.insert(node.id.clone(), (node, path));
        }
        for field in listing.fields {
            let path = parse(&field.path)?;
            let first = catalogue.element_of(&field.node);
            catalogue.rank(first, &path, &field.order);
            let below = catalogue.below.entry(field.node.clone()).or_default();
            let list =
                if field.attribute.is_some() { &mut below.attributes } else { &mut below.fields };
            list.push(field.id.clone());
            catalogue.atlas.field(&field, &path);
            catalogue.fields.insert(field.id.clone(), (field, path));
        }
        catalogue.atlas.finish();
        Ok(catalogue)
    }

    /// A field.
    pub fn field(&self, id: &str) -> Option<&Field> {
        self.fields.get(id).map(|(field, _)| field)
    }

    /// The path of a field from its node.
    pub fn field_path(&self, id: &str) -> Option<&Path> {
        self.fields.get(id).map(|(_, path)| path)
    }

    /// A node.
    pub fn node(&self, id: &str) -> Option<&Node> {
        self.nodes.get(id).map(|(node, _)| node)
    }

    /// The path of a node from its parent.
    pub fn node_path(&self, id: &str) -> Option<&Path> {
        self.nodes.get(id).map(|(_, path)| path)
    }

    /// All fields in order of their identifiers.
    pub fn fields(&self) -> impl Iterator<Item = &Field> {
        self.fields.values().map(|(field, _)| field)
    }

    /// Where fields stand.
    pub fn atlas(&self) -> &Atlas {
        &self.atlas
    }

    /// What stands directly below a node.
    pub fn below(&self, node: &str) -> Option<&Below> {
        self.below.get(node)
    }

    /// Rank of a child element below a parent element (both with the SDK's prefixes, the root is `*`).
    pub fn order(&self, parent: &str, child: &str) -> Option<u16> {
        self.ranks.get(&(parent.to_owned(), child.to_owned())).copied()
    }

    /// The attribute fields of a field.
    pub fn attributes_of<'a>(&'a self, field: &'a Field) -> impl Iterator<Item = &'a Field> {
        self.below(&field.node).into_iter().flat_map(|below| &below.attributes).filter_map(
            move |id| {
                self.field(id).filter(|found| found.attribute_of.as_deref() == Some(&field.id))
            },
        )
    }

    /// The nodes from just below `ancestor` down to `node`; `None` if `node` does not stand below it.
    pub fn chain<'a>(&'a self, ancestor: &str, node: &'a str) -> Option<Vec<&'a str>> {
        let mut chain = Vec::new();
        let mut at = node;
        while at != ancestor {
            chain.push(at);
            at = self.node(at)?.parent.as_deref()?;
        }
        chain.reverse();
        Some(chain)
    }

    fn element_of(&self, node: &str) -> String {
        let step = self.node_path(node).and_then(|path| path.last());
        match step.map(|step| &step.axis) {
            Some(Axis::Child(name)) => name.qualified(),
            Some(Axis::Root | Axis::Parent | Axis::Attribute(_) | Axis::Text) | None => "*".into(),
        }
    }

    fn rank(&mut self, mut parent: String, path: &Path, order: &[u16]) {
        let names = path.iter().filter_map(|step| match &step.axis {
            Axis::Child(name) => Some(name.qualified()),
            Axis::Root | Axis::Parent | Axis::Attribute(_) | Axis::Text => None,
        });
        for (name, rank) in names.zip(order) {
            self.ranks.insert((parent, name.clone()), *rank);
            parent = name;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listing() -> Listing {
        let node = |id: &str, parent: Option<&str>, path: &str, order: &[u16]| Node {
            id: id.into(),
            parent: parent.map(Into::into),
            path: path.into(),
            order: order.into(),
            ..Node::default()
        };
        Listing {
            nodes: vec![
                node("ND-Root", None, "/*", &[]),
                node("ND-Lot", Some("ND-Root"), "cac:ProcurementProjectLot", &[40]),
                node("ND-Scope", Some("ND-Lot"), "cac:ProcurementProject", &[4]),
            ],
            fields: vec![Field {
                id: "BT-21-Lot".into(),
                node: "ND-Scope".into(),
                path: "cbc:Name".into(),
                order: vec![3],
                ..Field::default()
            }],
        }
    }

    #[test]
    fn the_way_from_a_node_down_to_another_is_known() {
        let catalogue = Catalogue::new(listing()).unwrap();
        assert_eq!(catalogue.chain("ND-Root", "ND-Scope").unwrap(), ["ND-Lot", "ND-Scope"]);
        assert_eq!(catalogue.chain("ND-Scope", "ND-Root"), None);
        assert_eq!(catalogue.order("cac:ProcurementProject", "cbc:Name"), Some(3));
        assert_eq!(catalogue.order("*", "cac:ProcurementProjectLot"), Some(40));
    }
}
