//! JSON text to nodes with pointers; a name that stands twice in one object is a fault.
//! It must not turn numbers into floating point.

use super::{Node, Tree};
use crate::finding::Finding;
use crate::message::Message;
use core::fmt;
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::Arc;

/// A name as a part of a JSON pointer (RFC 6901: `~` and `/` are escaped).
pub fn pointer_of(name: &str) -> Cow<'_, str> {
    if name.contains(['~', '/']) {
        Cow::Owned(name.replace('~', "~0").replace('/', "~1"))
    } else {
        Cow::Borrowed(name)
    }
}

/// The pointer of a part of what stands at `pointer`.
fn below(pointer: &str, part: &str) -> String {
    let mut whole = String::with_capacity(pointer.len() + 1 + part.len());
    whole.push_str(pointer);
    whole.push('/');
    whole.push_str(part);
    whole
}

/// Reads a JSON text.
///
/// # Errors
/// One finding where the text is no JSON, or one for each name that stands twice in its object.
pub fn json(text: &str) -> Result<Node, Vec<Finding>> {
    let raw: Raw = serde_json::from_str(text).map_err(|error| {
        let message =
            Message::new("input-no-json").with("line", error.line()).with("column", error.column());
        vec![Finding::new(message, Message::new("input-write-json"))]
    })?;
    let mut faults = Vec::new();
    let node = raw.place(String::new(), &mut faults);
    if faults.is_empty() { Ok(node) } else { Err(faults) }
}

enum Raw {
    Leaf(Tree),
    List(Vec<Self>),
    Table(Vec<(String, Self)>),
}

impl Raw {
    fn place(self, pointer: String, faults: &mut Vec<Finding>) -> Node {
        let tree = match self {
            Self::Leaf(tree) => tree,
            Self::List(items) => Tree::List(
                items
                    .into_iter()
                    .enumerate()
                    .map(|(at, item)| item.place(below(&pointer, &at.to_string()), faults))
                    .collect(),
            ),
            Self::Table(entries) => Tree::Table(Self::named(entries, &pointer, faults)),
        };
        Node { file: Arc::default(), pointer, line: None, tree }
    }

    fn named(
        entries: Vec<(String, Self)>,
        pointer: &str,
        faults: &mut Vec<Finding>,
    ) -> Vec<(String, Node)> {
        let mut placed: Vec<(String, Node)> = Vec::with_capacity(entries.len());
        for (name, raw) in entries {
            let node = raw.place(below(pointer, &pointer_of(&name)), faults);
            placed.push((name, node));
        }
        let mut seen = BTreeSet::new();
        for (name, node) in &placed {
            if !seen.insert(name) {
                let message = Message::new("input-twice").with("key", name);
                faults.push(node.fault(message, Message::new("input-once").with("key", name)));
            }
        }
        placed
    }
}

impl<'de> Deserialize<'de> for Raw {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(RawVisitor)
    }
}

struct RawVisitor;

impl<'de> Visitor<'de> for RawVisitor {
    type Value = Raw;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Raw, E> {
        Ok(Raw::Leaf(Tree::Null))
    }

    fn visit_bool<E>(self, value: bool) -> Result<Raw, E> {
        Ok(Raw::Leaf(Tree::Bool(value)))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Raw, E> {
        Ok(Raw::Leaf(Tree::Integer(value)))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Raw, E> {
        let tree = i64::try_from(value).map_or(Tree::Fraction(value.to_string()), Tree::Integer);
        Ok(Raw::Leaf(tree))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Raw, E> {
        Ok(Raw::Leaf(Tree::Fraction(value.to_string())))
    }

    fn visit_str<E>(self, value: &str) -> Result<Raw, E> {
        Ok(Raw::Leaf(Tree::Text(value.to_owned())))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Raw, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Raw::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Raw, A::Error> {
        let mut table = Vec::new();
        while let Some(entry) = entries.next_entry()? {
            table.push(entry);
        }
        Ok(Raw::Table(table))
    }
}
