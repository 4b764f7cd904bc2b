//! JSON text to nodes with pointers; a name that stands twice in one object is a fault.
//! It must not turn numbers into floating point.

use super::{Node, Part, Place, Tree};
use crate::finding::Finding;
use crate::message::Message;
use core::fmt;
use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use std::borrow::Cow;
use std::sync::Arc;

/// Reads a JSON text.
///
/// # Errors
/// One finding where the text is no JSON, or one for each name that stands twice in its object.
pub fn json(text: &str) -> Result<Node<'_>, Vec<Finding>> {
    let mut twice = Vec::new();
    let mut read = serde_json::Deserializer::from_str(text);
    let seed = Seed { place: Place::whole(Arc::default()), twice: &mut twice };
    let node = seed.deserialize(&mut read).and_then(|node| read.end().map(|()| node));
    let node = node.map_err(|error| {
        let message =
            Message::new("input-no-json").with("line", error.line()).with("column", error.column());
        vec![Finding::new(message, Message::new("input-write-json"))]
    })?;
    if twice.is_empty() { Ok(node) } else { Err(twice) }
}

/// Reads the value at one place.
struct Seed<'t, 'f> {
    place: Place<'t>,
    twice: &'f mut Vec<Finding>,
}

impl<'t> DeserializeSeed<'t> for Seed<'t, '_> {
    type Value = Node<'t>;

    fn deserialize<D: Deserializer<'t>>(self, deserializer: D) -> Result<Node<'t>, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'t> Seed<'t, '_> {
    fn node(self, tree: Tree<'t>) -> Node<'t> {
        Node { place: self.place, line: None, tree }
    }
}

impl<'t> Visitor<'t> for Seed<'t, '_> {
    type Value = Node<'t>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Node<'t>, E> {
        Ok(self.node(Tree::Null))
    }

    fn visit_bool<E>(self, value: bool) -> Result<Node<'t>, E> {
        Ok(self.node(Tree::Bool(value)))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Node<'t>, E> {
        Ok(self.node(Tree::Integer(value)))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Node<'t>, E> {
        Ok(self.node(i64::try_from(value).map_or(Tree::Fraction(value.to_string()), Tree::Integer)))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Node<'t>, E> {
        Ok(self.node(Tree::Fraction(value.to_string())))
    }

    fn visit_borrowed_str<E>(self, value: &'t str) -> Result<Node<'t>, E> {
        Ok(self.node(Tree::Text(Cow::Borrowed(value))))
    }

    fn visit_str<E>(self, value: &str) -> Result<Node<'t>, E> {
        Ok(self.node(Tree::Text(Cow::Owned(value.to_owned()))))
    }

    fn visit_seq<A: SeqAccess<'t>>(self, mut items: A) -> Result<Node<'t>, A::Error> {
        let parent = self.place.parent();
        let below = |part| Place { parent: Arc::clone(&parent), part };
        let mut list = Vec::new();
        let twice = &mut *self.twice;
        while let Some(node) =
            items.next_element_seed(Seed { place: below(Part::Index(list.len())), twice })?
        {
            list.push(node);
        }
        Ok(self.node(Tree::List(list)))
    }

    fn visit_map<A: MapAccess<'t>>(self, mut entries: A) -> Result<Node<'t>, A::Error> {
        let parent = self.place.parent();
        let mut table: Vec<(Cow<'t, str>, Node<'t>)> = Vec::new();
        while let Some(name) = entries.next_key_seed(Name)? {
            let place = Place { parent: Arc::clone(&parent), part: Part::Name(name.clone()) };
            let twice = &mut *self.twice;
            table.push((name, entries.next_value_seed(Seed { place, twice })?));
        }
        self.twice.extend(twice(&table));
        Ok(self.node(Tree::Table(table)))
    }
}

/// The faults of names that stand twice in a table, in its order.
fn twice(table: &[(Cow<'_, str>, Node<'_>)]) -> Vec<Finding> {
    // Programs mostly write names in order; then none can stand twice.
    if table.is_sorted_by(|(a, _), (b, _)| a < b) {
        return Vec::new();
    }
    let mut order: Vec<(&str, usize)> =
        table.iter().enumerate().map(|(at, (name, _))| (name.as_ref(), at)).collect();
    order.sort_unstable();
    let again = order.windows(2).filter_map(|pair| match pair {
        [(before, _), (name, at)] if before == name => Some(*at),
        _ => None,
    });
    let mut again: Vec<usize> = again.collect();
    again.sort_unstable();
    let fault = |(name, node): &(Cow<'_, str>, Node<'_>)| {
        let message = Message::new("input-twice").with("key", name);
        node.fault(message, Message::new("input-once").with("key", name))
    };
    again.into_iter().filter_map(|at| table.get(at)).map(fault).collect()
}

/// A name in a table.
struct Name;

impl<'t> DeserializeSeed<'t> for Name {
    type Value = Cow<'t, str>;

    fn deserialize<D: Deserializer<'t>>(self, deserializer: D) -> Result<Cow<'t, str>, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<'t> Visitor<'t> for Name {
    type Value = Cow<'t, str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a name")
    }

    fn visit_borrowed_str<E>(self, value: &'t str) -> Result<Cow<'t, str>, E> {
        Ok(Cow::Borrowed(value))
    }

    fn visit_str<E>(self, value: &str) -> Result<Cow<'t, str>, E> {
        Ok(Cow::Owned(value.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::json;
    use crate::read::Tree;

    fn faults(text: &str) -> Vec<String> {
        let told = json(text).unwrap_err().into_iter();
        told.map(|fault| format!("{} {}", fault.message.key, fault.pointer)).collect()
    }

    #[test]
    fn names_that_stand_twice_are_faults_at_their_place_in_order_or_not() {
        assert_eq!(faults(r#"{"a": 1, "a": 2}"#), ["input-twice /a"]);
        assert_eq!(faults(r#"{"b": 1, "a": 2, "b": 3}"#), ["input-twice /b"]);
        let deep = r#"[{"z": 1, "y": {"q": 1, "p": 2, "q": 3}, "z": 4, "y": 5}]"#;
        let all = ["input-twice /0/y/q", "input-twice /0/z", "input-twice /0/y"];
        assert_eq!(faults(deep), all);
        assert_eq!(faults("{\"a\": 1, \"\\u0061\": 2}"), ["input-twice /a"], "escaped");
    }

    #[test]
    fn names_keep_their_order_and_escapes_and_pointers_escape_signs() {
        let text = "{\"b/~\": [true, null], \"\\u00e4\": \"\\n\"}";
        let node = json(text).unwrap();
        let Tree::Table(entries) = &node.tree else { panic!() };
        let names: Vec<&str> = entries.iter().map(|(name, _)| name.as_ref()).collect();
        assert_eq!(names, ["b/~", "ä"]);
        let Tree::List(items) = &entries[0].1.tree else { panic!() };
        assert_eq!(items[1].place.pointer(), "/b~1~0/1");
        assert_eq!(entries[1].1.tree, Tree::Text("\n".into()));
        assert_eq!(entries[1].1.kept(), entries[1].1);
    }

    #[test]
    fn a_text_after_the_value_or_none_at_all_is_no_json() {
        for text in ["{} {}", "", "{", "[1,]", "nul"] {
            assert_eq!(faults(text), ["input-no-json "], "{text}");
        }
    }
}
