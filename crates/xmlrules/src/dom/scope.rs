//! Namespace declarations in force while a document is read, with a cache from written names to numbers.

use std::borrow::Cow;

use rustc_hash::{FxBuildHasher, FxHashMap};

use super::fault::{At, FaultKind};
use super::markup::{RawAttribute, attribute_value, shorten, split_qname};
use super::name::{NameId, Names};
use super::{XML, XMLNS};

/// How many written names there is room for at first.
const USUAL: usize = 200;

/// How many written names are remembered before the cache starts anew; bounds memory on hostile input.
const REMEMBERED: usize = 4_096;

type Known = (u32, NameId, u16);

/// The bindings in force and what names mean under them.
#[derive(Debug, Default)]
pub(super) struct Scope<'a> {
    bindings: Vec<(&'a str, Cow<'a, str>)>,
    context: u32,
    contexts: u32,
    elements: FxHashMap<&'a str, Known>,
    attributes: FxHashMap<&'a str, Known>,
    pub(super) names: Names,
    pub(super) prefixes: Vec<Box<str>>,
}

/// What to give back to [`Scope::leave`] at the end of an element.
#[derive(Debug, Clone, Copy)]
pub(super) struct Mark {
    bindings: usize,
    context: u32,
}

impl<'a> Scope<'a> {
    /// No binding yet, and room for the names of a usual document.
    pub(super) fn new() -> Self {
        let room = || FxHashMap::with_capacity_and_hasher(USUAL, FxBuildHasher);
        Self { elements: room(), attributes: room(), ..Self::default() }
    }

    /// What is in force now.
    pub(super) fn mark(&self) -> Mark {
        Mark { bindings: self.bindings.len(), context: self.context }
    }

    /// Takes in the declarations of a start tag.
    pub(super) fn enter(&mut self, attributes: &[RawAttribute<'a>]) -> Result<Mark, At> {
        let mark = self.mark();
        for attribute in attributes {
            let prefix = match attribute.name.strip_prefix("xmlns") {
                Some("") => "",
                Some(rest) if rest.starts_with(':') => rest.get(1..).unwrap_or_default(),
                Some(_) | None => continue,
            };
            let uri = attribute_value(attribute.value, attribute.at)?;
            let clash = (prefix == "xml") != (uri == XML);
            let empty = uri.is_empty() && !prefix.is_empty();
            if clash || empty || prefix == "xmlns" || uri == XMLNS {
                let kind = FaultKind::NamespaceDeclaration(shorten(prefix));
                return Err((kind, attribute.at));
            }
            self.bindings.push((prefix, uri));
        }
        if self.bindings.len() > mark.bindings {
            self.contexts += 1;
            self.context = self.contexts;
        }
        Ok(mark)
    }

    /// Forgets the declarations of an element.
    pub(super) fn leave(&mut self, mark: Mark) {
        self.bindings.truncate(mark.bindings);
        self.context = mark.context;
    }

    /// What the written name of an element means here: its number and that of its prefix.
    pub(super) fn element(&mut self, name: &'a str, at: usize) -> Result<(NameId, u16), At> {
        if let Some((context, id, prefix)) = self.elements.get(name)
            && *context == self.context
        {
            return Ok((*id, *prefix));
        }
        let (id, prefix) = self.resolve(name, at, false)?;
        if self.elements.len() >= REMEMBERED {
            self.elements.clear();
        }
        self.elements.insert(name, (self.context, id, prefix));
        Ok((id, prefix))
    }

    /// What the written name of an attribute means here.
    pub(super) fn attribute(&mut self, name: &'a str, at: usize) -> Result<(NameId, u16), At> {
        if let Some((context, id, prefix)) = self.attributes.get(name)
            && *context == self.context
        {
            return Ok((*id, *prefix));
        }
        let (id, prefix) = self.resolve(name, at, true)?;
        if self.attributes.len() >= REMEMBERED {
            self.attributes.clear();
        }
        self.attributes.insert(name, (self.context, id, prefix));
        Ok((id, prefix))
    }

    fn resolve(&mut self, name: &str, at: usize, attribute: bool) -> Result<(NameId, u16), At> {
        let Some((prefix, local)) = split_qname(name) else {
            return Err((FaultKind::Name(shorten(name)), at));
        };
        let uri = match (prefix, attribute) {
            ("", true) if local == "xmlns" => XMLNS,
            ("", true) => "",
            ("xml", _) => XML,
            ("xmlns", true) => XMLNS,
            _ => {
                let bound = self.bindings.iter().rev().find(|(known, _)| *known == prefix);
                match bound {
                    Some((_, uri)) => uri,
                    None if prefix.is_empty() => "",
                    None => return Err((FaultKind::UnboundPrefix(shorten(prefix)), at)),
                }
            }
        };
        let id = self.names.intern(uri, local);
        Ok((id, prefix_number(&mut self.prefixes, prefix)))
    }
}

/// The number of a prefix, taken in if it is new; too many prefixes share the last number and are refused by the limit on names.
pub(super) fn prefix_number(prefixes: &mut Vec<Box<str>>, prefix: &str) -> u16 {
    let at = prefixes.iter().position(|known| &**known == prefix).unwrap_or_else(|| {
        prefixes.push(prefix.into());
        prefixes.len() - 1
    });
    u16::try_from(at).unwrap_or(u16::MAX)
}
