//! Notice subtypes and the tree of groups and fields of their forms.
//! It must not hold labels: it holds their keys.

use serde::{Deserialize, Serialize};

/// A notice subtype of the regulation, such as 16.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Subtype {
    /// Number or code: `16`, `E3`, `CEI`.
    pub id: String,
    /// Document type: `PIN`, `CN`, `CAN`, `BRIN`.
    pub document: String,
    /// Legal basis, a CELEX number or `other`; absent for some.
    #[serde(default)]
    pub legal_basis: Option<String>,
    /// Form type (BT-03).
    pub form: String,
    /// Notice type (BT-02).
    pub kind: String,
    /// The form below its technical part.
    pub content: Vec<Part>,
}

/// A group or a field of a form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// Identifier of the group (`GR-…`) or of the field.
    pub id: String,
    /// Key of the label.
    pub label: String,
    /// The node that the group repeats with, if it stands for one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub node: Option<String>,
    /// Whether the form repeats it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub repeatable: bool,
    /// What stands in the group; a field has none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub content: Vec<Part>,
}

impl Part {
    /// Whether it is a group.
    pub fn is_group(&self) -> bool {
        self.label.starts_with("group|") || !self.content.is_empty()
    }
}
