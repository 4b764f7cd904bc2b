//! A Schematron schema as plain data with its texts kept once. Nothing is compiled here.

use std::collections::BTreeMap;

use crate::dom::Fault;

/// The namespace of ISO Schematron (ISO/IEC 19757-3).
pub(super) const NAMESPACE: &str = "http://purl.oclc.org/dsdl/schematron";

/// Number of a text in a [`Schema`].
pub(super) type Text = u32;

/// A schema that was read, with all its includes; not yet checked for what its expressions need.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Schema {
    pub(super) texts: Vec<String>,
    pub(super) prefixes: Vec<(Text, Text)>,
    pub(super) lets: Vec<Let>,
    pub(super) phases: Vec<PhaseDefinition>,
    pub(super) patterns: Vec<Pattern>,
    pub(super) diagnostics: Vec<Diagnostic>,
    pub(super) known: BTreeMap<String, Text>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Let {
    pub(super) name: Text,
    pub(super) value: Text,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PhaseDefinition {
    pub(super) id: Text,
    pub(super) patterns: Vec<Text>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Pattern {
    pub(super) id: Text,
    pub(super) lets: Vec<Let>,
    pub(super) rules: Vec<Rule>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Rule {
    pub(super) context: Text,
    /// A last predicate `[$name = 'value']` of the context, split off.
    pub(super) guard: Option<(Text, Text)>,
    pub(super) tests: Vec<Test>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Test {
    pub(super) id: Text,
    pub(super) role: Text,
    pub(super) flag: Text,
    pub(super) expression: Text,
    pub(super) diagnostics: Text,
    pub(super) message: Text,
    /// A `report`, which speaks when its test holds, not an `assert`.
    pub(super) report: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Diagnostic {
    pub(super) id: Text,
    pub(super) see: Text,
    pub(super) text: Text,
}

/// Why a schema or a pack cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SchemaError {
    /// A file of the schema is not well-formed.
    #[error("{file}: {fault}")]
    Xml {
        /// The name it was included by; empty for the schema itself.
        file: String,
        /// What is wrong where.
        fault: Fault,
    },
    /// An included file was not given.
    #[error("the included file {0} is missing")]
    Missing(String),
    /// A construct of Schematron that is not supported.
    #[error("{file}: unsupported: {what}")]
    Unsupported {
        /// The name it was included by; empty for the schema itself.
        file: String,
        /// The element or attribute.
        what: String,
    },
    /// A pack that is cut, changed or of another format.
    #[error("not a pack of rules of this format")]
    Pack,
}

impl Schema {
    /// The number of a text, taken in if it is new.
    pub(super) fn intern(&mut self, text: &str) -> Text {
        if let Some(known) = self.known.get(text) {
            return *known;
        }
        let number = Text::try_from(self.texts.len()).unwrap_or(Text::MAX);
        self.known.insert(text.to_owned(), number);
        self.texts.push(text.to_owned());
        number
    }

    pub(super) fn text(&self, number: Text) -> &str {
        usize::try_from(number).ok().and_then(|at| self.texts.get(at)).map_or("", |text| text)
    }

    /// Ids of the phases, in the order of the schema.
    pub fn phases(&self) -> impl Iterator<Item = &str> {
        self.phases.iter().map(|phase| self.text(phase.id))
    }

    /// Ids of the patterns, in the order of the schema.
    pub fn patterns(&self) -> impl Iterator<Item = &str> {
        self.patterns.iter().map(|pattern| self.text(pattern.id))
    }

    /// How many assertions and reports all patterns have together.
    pub fn assertions(&self) -> usize {
        self.patterns.iter().flat_map(|pattern| &pattern.rules).map(|rule| rule.tests.len()).sum()
    }
}
