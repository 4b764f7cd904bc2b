//! Reading of values from outside, from JSON and TOML alike, with every fault reported at its place.
//! It must not know what the values mean: meaning is checked by those who ask for them.

use crate::finding::Finding;
use crate::message::Message;
use std::borrow::Cow;
use std::sync::Arc;

mod json;
mod place;
mod scalar;
mod toml;

pub use self::json::json;
pub use self::place::pointer_of;
pub(crate) use self::place::{Part, Place};
pub use self::toml::toml;
pub use scalar::{Day, Moment};

/// A value as it was written, with its place; words may still lie in the text that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node<'t> {
    /// Where it stands.
    pub(crate) place: Place<'t>,
    /// Line of the value in a TOML file.
    pub line: Option<usize>,
    /// The value itself.
    pub tree: Tree<'t>,
}

/// What a value can be, in JSON or TOML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tree<'t> {
    /// JSON's `null`.
    Null,
    /// True or false.
    Bool(bool),
    /// A whole number of 64 bits.
    Integer(i64),
    /// A number that is not whole or too large, as text: no rule of this crate takes one.
    Fraction(String),
    /// A text, or a date of TOML as text.
    Text(Cow<'t, str>),
    /// A list.
    List(Vec<Node<'t>>),
    /// Named values in the order of the file.
    Table(Vec<(Cow<'t, str>, Node<'t>)>),
}

impl Node<'_> {
    /// The same value, free of the text that it was read from.
    fn kept(&self) -> Node<'static> {
        let tree = match &self.tree {
            Tree::Null => Tree::Null,
            Tree::Bool(value) => Tree::Bool(*value),
            Tree::Integer(value) => Tree::Integer(*value),
            Tree::Fraction(text) => Tree::Fraction(text.clone()),
            Tree::Text(text) => Tree::Text(Cow::Owned(text.clone().into_owned())),
            Tree::List(items) => Tree::List(items.iter().map(Node::kept).collect()),
            Tree::Table(entries) => {
                let kept = |(name, node): &(Cow<'_, str>, Node<'_>)| {
                    (Cow::Owned(name.clone().into_owned()), node.kept())
                };
                Tree::Table(entries.iter().map(kept).collect())
            }
        };
        Node { place: self.place.kept(), line: self.line, tree }
    }
}

/// A value with the place it was read from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed<T> {
    /// The file it stands in.
    pub file: Arc<str>,
    /// Its line there.
    pub line: Option<usize>,
    /// JSON pointer of the place.
    pub pointer: String,
    /// The value.
    pub value: T,
}

impl<T> Placed<T> {
    /// A fault at the place of this value.
    pub fn fault(&self, message: Message, remedy: Message) -> Finding {
        Finding::new(message, remedy).at(&self.pointer).in_line(&self.file, self.line)
    }
}

impl<T: Read> Read for Placed<T> {
    fn read(node: &Node, faults: &mut Vec<Finding>) -> Option<Self> {
        let value = T::read(node, faults)?;
        let (file, pointer) = (node.place.file().clone(), node.place.pointer());
        Some(Self { file, line: node.line, pointer, value })
    }
}

/// Whether a value is what its absence would mean, so that writing it says nothing.
pub fn is_absent<T: Read + PartialEq>(value: &T) -> bool {
    T::absent().as_ref() == Some(value)
}

/// A value that can be read from outside; reports all its faults, not only the first.
pub trait Read: Sized {
    /// The value, or `None` after at least one fault was put on the list. Also a value can come with
    /// faults (an unknown name, a faulty item of a list), so whoever reads looks at the list in the end.
    fn read(node: &Node, faults: &mut Vec<Finding>) -> Option<Self>;

    /// What an absent value means; `None` where the value is required.
    fn absent() -> Option<Self> {
        None
    }
}

impl Node<'_> {
    /// A fault at this place.
    pub fn fault(&self, message: Message, remedy: Message) -> Finding {
        let place = &self.place;
        Finding::new(message, remedy).at(place.pointer()).in_line(place.file(), self.line)
    }

    /// The fault that this place holds another kind of value than `wanted`, the key of a kind's name.
    pub fn wrong_kind(&self, wanted: &'static str) -> Finding {
        let message = Message::new("input-wrong-kind").with("found", self.tree.kind());
        self.fault(message, Message::new(wanted))
    }

    /// The named values of a table that may hold `known` names only; other names are faults.
    pub fn fields(&self, known: &[&str], faults: &mut Vec<Finding>) -> Option<Fields<'_>> {
        let Tree::Table(entries) = &self.tree else {
            faults.push(self.wrong_kind("input-want-table"));
            return None;
        };
        for (name, node) in entries {
            if !known.contains(&name.as_ref()) {
                let message = Message::new("input-unknown-key").with("key", name);
                let remedy = Message::new("input-known-keys").with("keys", known.join(", "));
                faults.push(node.fault(message, remedy));
            }
        }
        Some(Fields { whole: self, entries })
    }
}

impl Tree<'_> {
    fn kind(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Bool(_) => "boolean",
            Self::Integer(_) => "integer",
            Self::Fraction(_) => "fraction",
            Self::Text(_) => "text",
            Self::List(_) => "list",
            Self::Table(_) => "table",
        }
    }
}

/// The named values of one table.
#[derive(Clone, Copy, Debug)]
pub struct Fields<'a> {
    whole: &'a Node<'a>,
    entries: &'a [(Cow<'a, str>, Node<'a>)],
}

impl<'a> Fields<'a> {
    /// The node of a name, if it stands in the table.
    pub fn node(&self, name: &str) -> Option<&'a Node<'a>> {
        self.entries.iter().find(|(key, _)| key == name).map(|(_, node)| node)
    }

    /// The value of a name, its meaning if absent, or a fault that it is missing.
    pub fn get<T: Read>(&self, name: &str, faults: &mut Vec<Finding>) -> Option<T> {
        if let Some(node) = self.node(name) {
            return T::read(node, faults);
        }
        let absent = T::absent();
        if absent.is_none() {
            let message = Message::new("input-missing").with("key", name);
            let remedy = Message::new("input-add").with("key", name);
            let pointer = format!("{}/{}", self.whole.place.pointer(), pointer_of(name));
            let file = self.whole.place.file();
            let fault = Finding::new(message, remedy).at(pointer);
            faults.push(fault.in_line(file, self.whole.line));
        }
        absent
    }
}

impl Read for Node<'static> {
    fn read(node: &Node<'_>, _: &mut Vec<Finding>) -> Option<Self> {
        Some(node.kept())
    }
}

impl<T: Read> Read for Option<T> {
    fn read(node: &Node, faults: &mut Vec<Finding>) -> Option<Self> {
        T::read(node, faults).map(Some)
    }

    fn absent() -> Option<Self> {
        Some(None)
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(node: &Node, faults: &mut Vec<Finding>) -> Option<Self> {
        let Tree::List(items) = &node.tree else {
            faults.push(node.wrong_kind("input-want-list"));
            return None;
        };
        Some(items.iter().filter_map(|item| T::read(item, faults)).collect())
    }

    fn absent() -> Option<Self> {
        Some(Self::new())
    }
}

/// Declares a struct of named values with its reader: unknown names are refused, absent ones mean what
/// their type says (`Option`: none, `Vec`: empty, `bool`: false), all others are required.
macro_rules! record {
    ($(#[$doc:meta])* $vis:vis $name:ident {
        $($(#[$field_doc:meta])* $field:ident: $type:ty),+ $(,)?
    }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        $vis struct $name { $($(#[$field_doc])* $vis $field: $type),+ }

        impl $name {
            /// Names of all fields, as files and JSON write them.
            $vis const FIELDS: &'static [&'static str] = &[$(stringify!($field)),+];
        }

        impl $crate::read::Read for $name {
            fn read(
                node: &$crate::read::Node,
                faults: &mut Vec<$crate::finding::Finding>,
            ) -> Option<Self> {
                let fields = node.fields(Self::FIELDS, faults)?;
                $(let $field = fields.get::<$type>(stringify!($field), faults);)+
                Some(Self { $($field: $field?),+ })
            }
        }
    };
}

/// A record that can also be written, without the fields whose value is what their absence means.
macro_rules! written_record {
    ($(#[$doc:meta])* $vis:vis $name:ident {
        $($(#[$field_doc:meta])* $field:ident: $type:ty),+ $(,)?
    }) => {
        $crate::read::record! {
            $(#[$doc])* $vis $name { $($(#[$field_doc])* $field: $type),+ }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                use serde::ser::SerializeMap as _;
                let mut map = serializer.serialize_map(None)?;
                $(if !$crate::read::is_absent(&self.$field) {
                    map.serialize_entry(stringify!($field), &self.$field)?;
                })+
                map.end()
            }
        }
    };
}

/// Declares an enumeration whose values have a code, the word of files and JSON.
macro_rules! codes {
    ($(#[$doc:meta])* $name:ident { $($(#[$code_doc:meta])* $value:ident = $code:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[derive(serde::Serialize, serde::Deserialize)]
        pub enum $name { $($(#[$code_doc])* #[serde(rename = $code)] $value),+ }

        impl $name {
            /// Every value, in the order of its declaration.
            pub const ALL: &'static [Self] = &[$(Self::$value),+];

            /// The word that stands for the value in files and JSON.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$value => $code),+ }
            }
        }

        impl core::fmt::Display for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str(self.code())
            }
        }

        impl $crate::read::Read for $name {
            fn read(
                node: &$crate::read::Node,
                faults: &mut Vec<$crate::finding::Finding>,
            ) -> Option<Self> {
                let codes: Vec<&str> = Self::ALL.iter().map(|value| value.code()).collect();
                let found = node.one_of(&codes, faults)?;
                Self::ALL.get(found).copied()
            }
        }
    };
}

pub(crate) use {codes, record, written_record};
