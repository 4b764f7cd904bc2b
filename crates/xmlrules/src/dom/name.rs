//! Expanded names (namespace and local part) as small numbers. No prefix is known here.

use std::sync::Arc;

use rustc_hash::FxHashMap;

/// The number of an expanded name within one [`Names`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NameId(pub(crate) u32);

/// A table of expanded names; a number belongs to the table that gave it out.
#[derive(Debug, Clone, Default)]
pub struct Names {
    uris: Vec<Box<str>>,
    entries: Vec<(u32, Arc<str>)>,
    index: Vec<FxHashMap<Arc<str>, u32>>,
    /// The number of the namespace of declarations, once one was met.
    declarations: Option<u32>,
}

/// The names of one table as another numbers them.
#[derive(Debug, Clone)]
pub struct Renaming(Vec<u32>);

impl Renaming {
    /// The number in the other table; `None` if the name is not known there.
    pub fn get(&self, name: NameId) -> Option<NameId> {
        let number = self.0.get(usize::try_from(name.0).ok()?)?;
        Some(NameId(*number)).filter(|name| name.0 != u32::MAX)
    }
}

impl Names {
    /// The number of a name, taken in if it is new.
    pub fn intern(&mut self, uri: &str, local: &str) -> NameId {
        let space = self.space(uri);
        let Some(map) = self.index.get_mut(space) else {
            return NameId(u32::MAX);
        };
        if let Some(id) = map.get(local) {
            return NameId(*id);
        }
        let id = u32::try_from(self.entries.len()).unwrap_or(u32::MAX);
        let local: Arc<str> = local.into();
        map.insert(Arc::clone(&local), id);
        self.entries.push((u32::try_from(space).unwrap_or(u32::MAX), local));
        NameId(id)
    }

    /// The number of a name that is already known.
    pub fn find(&self, uri: &str, local: &str) -> Option<NameId> {
        let space = self.uris.iter().position(|known| &**known == uri)?;
        self.index.get(space)?.get(local).map(|id| NameId(*id))
    }

    /// The numbers in `other` of all names of this table, in order; `u32::MAX` where `other` doesn't know a name.
    pub(crate) fn mapped_to(&self, other: &Self) -> Vec<u32> {
        let find = |uri: &str| other.uris.iter().position(|known| **known == *uri);
        let spaces: Vec<Option<&FxHashMap<Arc<str>, u32>>> =
            self.uris.iter().map(|uri| find(uri).and_then(|at| other.index.get(at))).collect();
        let number = |(space, local): &(u32, Arc<str>)| {
            let space =
                usize::try_from(*space).ok().and_then(|at| spaces.get(at)).copied().flatten();
            space.and_then(|names| names.get(local)).copied().unwrap_or(u32::MAX)
        };
        self.entries.iter().map(number).collect()
    }

    /// How another table numbers the names of this one.
    pub fn as_in(&self, other: &Self) -> Renaming {
        Renaming(self.mapped_to(other))
    }

    /// Namespace of a name; empty if it has none.
    pub fn uri(&self, id: NameId) -> &str {
        self.entry(id)
            .and_then(|(space, _)| self.uris.get(usize::try_from(*space).ok()?))
            .map_or("", |uri| uri)
    }

    /// Local part of a name.
    pub fn local(&self, id: NameId) -> &str {
        self.entry(id).map_or("", |(_, local)| local)
    }

    /// How many names are known.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether no name is known.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// All names in the order of their numbers, as (number, namespace, local part).
    pub fn iter(&self) -> impl Iterator<Item = (NameId, &str, &str)> {
        (0..).map(NameId).take(self.entries.len()).map(|id| (id, self.uri(id), self.local(id)))
    }

    /// Whether an attribute of that name is a declaration of a namespace.
    pub(super) fn declares(&self, id: NameId) -> bool {
        self.entry(id).is_some_and(|(space, _)| Some(*space) == self.declarations)
    }

    fn entry(&self, id: NameId) -> Option<&(u32, Arc<str>)> {
        self.entries.get(usize::try_from(id.0).ok()?)
    }

    fn space(&mut self, uri: &str) -> usize {
        if let Some(at) = self.uris.iter().position(|known| &**known == uri) {
            return at;
        }
        if uri == super::XMLNS {
            self.declarations = u32::try_from(self.uris.len()).ok();
        }
        self.uris.push(uri.into());
        self.index.push(FxHashMap::default());
        self.uris.len() - 1
    }
}
