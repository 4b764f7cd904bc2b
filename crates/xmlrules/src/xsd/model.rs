//! A loaded schema: types, elements and attributes by number. No reading, no checking.

use crate::dom::{NameId, Names};

/// A loaded schema; share it behind an `Arc`.
#[derive(Debug)]
pub struct Schema {
    pub(super) names: Names,
    pub(super) types: Vec<Type>,
    /// Type of a global element, by the number of its name.
    pub(super) elements: Vec<Option<u32>>,
    /// Global types by their names, for `xsi:type`.
    pub(super) by_name: Vec<(NameId, u32)>,
}

#[derive(Debug)]
pub(super) struct Type {
    /// The type that this one is derived from.
    pub(super) base: Option<u32>,
    pub(super) attributes: Vec<AttributeUse>,
    pub(super) content: Content,
}

#[derive(Debug, Clone)]
pub(super) struct AttributeUse {
    pub(super) name: NameId,
    pub(super) required: bool,
    pub(super) value: Builtin,
}

#[derive(Debug)]
pub(super) enum Content {
    /// No element and no text.
    Empty,
    /// Text of a built-in type.
    Simple(Builtin),
    /// Elements one after the other.
    Sequence(Vec<Particle>),
    /// One of several elements, between so many and so many times.
    Choice { particles: Vec<Particle>, least: u32, most: u32 },
}

/// An element in a content model.
#[derive(Debug, Clone)]
pub(super) struct Particle {
    pub(super) name: NameId,
    pub(super) kind: u32,
    pub(super) least: u32,
    /// `u32::MAX` is unbounded.
    pub(super) most: u32,
}

/// The built-in types of the subset.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Builtin {
    Text,
    Normalized,
    Token,
    Uri,
    Decimal,
    Integer,
    Language,
    Base64,
    DateTime,
    Date,
    Time,
    Boolean,
}

impl Builtin {
    /// A built-in type by its local name.
    pub(super) fn find(local: &str) -> Option<Self> {
        Some(match local {
            "string" => Self::Text,
            "normalizedString" => Self::Normalized,
            "token" => Self::Token,
            "anyURI" => Self::Uri,
            "decimal" => Self::Decimal,
            "integer" => Self::Integer,
            "language" => Self::Language,
            "base64Binary" => Self::Base64,
            "dateTime" => Self::DateTime,
            "date" => Self::Date,
            "time" => Self::Time,
            "boolean" => Self::Boolean,
            _ => return None,
        })
    }

    /// Its name in XML Schema.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Text => "string",
            Self::Normalized => "normalizedString",
            Self::Token => "token",
            Self::Uri => "anyURI",
            Self::Decimal => "decimal",
            Self::Integer => "integer",
            Self::Language => "language",
            Self::Base64 => "base64Binary",
            Self::DateTime => "dateTime",
            Self::Date => "date",
            Self::Time => "time",
            Self::Boolean => "boolean",
        }
    }
}

impl Schema {
    pub(super) fn kind(&self, number: u32) -> Option<&Type> {
        self.types.get(usize::try_from(number).ok()?)
    }

    /// Whether the schema declares a global element of that name.
    pub fn has_element(&self, uri: &str, local: &str) -> bool {
        self.names.find(uri, local).is_some_and(|name| self.element(name.0).is_some())
    }

    pub(super) fn element(&self, name: u32) -> Option<u32> {
        *self.elements.get(usize::try_from(name).ok()?)?
    }
}
