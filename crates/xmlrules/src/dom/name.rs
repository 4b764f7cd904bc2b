//! Expanded names (namespace and local part) as small numbers. No prefix is known here.

use std::hash::Hasher;

use rustc_hash::FxHasher;

/// The number of an expanded name within one [`Names`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NameId(pub(crate) u32);

/// A table of expanded names; a number belongs to the table that gave it out.
#[derive(Debug, Clone, Default)]
pub struct Names {
    uris: Vec<Box<str>>,
    /// All local parts, one behind the other.
    locals: String,
    entries: Vec<Entry>,
    /// Numbers of entries by their hash, one higher so that zero is free; its length is a power of two, at most half of it taken.
    places: Vec<u32>,
    /// The number of the namespace of declarations, once one was met.
    declarations: Option<u32>,
}

/// A name: its namespace and where its local part stands.
#[derive(Debug, Clone, Copy)]
struct Entry {
    space: u32,
    start: u32,
    end: u32,
    /// Of the local part, so that it is the same in every table.
    hash: u32,
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
        let (space, hash) = (self.space(uri), hash(local));
        if let Some(known) = self.number(space, hash, local) {
            return NameId(known);
        }
        let number = small(self.entries.len());
        let start = small(self.locals.len());
        self.locals.push_str(local);
        self.entries.push(Entry { space, start, end: small(self.locals.len()), hash });
        if self.places.len() < self.entries.len() * 2 {
            self.grow();
        } else {
            self.put(number, hash);
        }
        NameId(number)
    }

    /// The number of a name that is already known.
    pub fn find(&self, uri: &str, local: &str) -> Option<NameId> {
        let space = self.uris.iter().position(|known| &**known == uri)?;
        self.number(small(space), hash(local), local).map(NameId)
    }

    /// The numbers in `other` of all names of this table, in order; `u32::MAX` where `other` doesn't know a name.
    pub(crate) fn mapped_to(&self, other: &Self) -> Vec<u32> {
        let find = |uri: &str| other.uris.iter().position(|known| **known == *uri).map(small);
        let spaces: Vec<Option<u32>> = self.uris.iter().map(|uri| find(uri)).collect();
        let number = |entry: &Entry| {
            let space = spaces.get(large(entry.space)).copied().flatten();
            let known = space.and_then(|space| other.number(space, entry.hash, self.text(entry)));
            known.unwrap_or(u32::MAX)
        };
        self.entries.iter().map(number).collect()
    }

    /// How another table numbers the names of this one.
    pub fn as_in(&self, other: &Self) -> Renaming {
        Renaming(self.mapped_to(other))
    }

    /// Namespace of a name; empty if it has none.
    pub fn uri(&self, id: NameId) -> &str {
        self.entry(id).and_then(|entry| self.uris.get(large(entry.space))).map_or("", |uri| uri)
    }

    /// Local part of a name.
    pub fn local(&self, id: NameId) -> &str {
        self.entry(id).map_or("", |entry| self.text(entry))
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
    pub(crate) fn declares(&self, id: NameId) -> bool {
        self.entry(id).is_some_and(|entry| Some(entry.space) == self.declarations)
    }

    fn entry(&self, id: NameId) -> Option<&Entry> {
        self.entries.get(large(id.0))
    }

    fn text(&self, entry: &Entry) -> &str {
        self.locals.get(large(entry.start)..large(entry.end)).unwrap_or_default()
    }

    /// The number of a name of a namespace of this table.
    fn number(&self, space: u32, hash: u32, local: &str) -> Option<u32> {
        let mask = self.places.len().checked_sub(1)?;
        let mut at = large(hash) & mask;
        while let Some(number) = self.places.get(at)?.checked_sub(1) {
            let entry = self.entries.get(large(number))?;
            if (entry.hash, entry.space) == (hash, space) && self.text(entry) == local {
                return Some(number);
            }
            at = (at + 1) & mask;
        }
        None
    }

    /// Puts a number into the first free place from that of its hash on.
    fn put(&mut self, number: u32, hash: u32) {
        let mask = self.places.len() - 1;
        let mut at = large(hash) & mask;
        while self.places.get(at).is_some_and(|taken| *taken != 0) {
            at = (at + 1) & mask;
        }
        if let Some(place) = self.places.get_mut(at) {
            *place = number + 1;
        }
    }

    /// Makes room, for a usual document at once.
    fn grow(&mut self) {
        self.places = vec![0; (self.places.len() * 2).max(512)];
        let hashes: Vec<u32> = self.entries.iter().map(|entry| entry.hash).collect();
        for (number, hash) in (0..).zip(hashes) {
            self.put(number, hash);
        }
    }

    fn space(&mut self, uri: &str) -> u32 {
        if let Some(at) = self.uris.iter().position(|known| &**known == uri) {
            return small(at);
        }
        let number = small(self.uris.len());
        if uri == super::XMLNS {
            self.declarations = Some(number);
        }
        self.uris.push(uri.into());
        number
    }
}

fn hash(local: &str) -> u32 {
    let mut hasher = FxHasher::default();
    hasher.write(local.as_bytes());
    let mixed = hasher.finish();
    u32::try_from((mixed ^ (mixed >> 32)) & u64::from(u32::MAX)).unwrap_or_default()
}

fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn large(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_keep_their_numbers_however_many_there_are() {
        let mut names = Names::default();
        let name = |n: usize| (["", "urn:a", "urn:b"][n % 3], format!("n{}", n / 3));
        for n in 0..3000 {
            let (uri, local) = name(n);
            assert_eq!(names.find(uri, &local), None);
            assert_eq!(names.intern(uri, &local), NameId(u32::try_from(n).unwrap()));
        }
        for n in 0..3000 {
            let (uri, local) = name(n);
            let id = names.find(uri, &local).unwrap();
            assert_eq!((names.intern(uri, &local), names.uri(id)), (id, uri));
            assert_eq!((names.local(id), id.0), (&*local, u32::try_from(n).unwrap()));
        }
        assert_eq!((names.len(), names.find("urn:c", "n0")), (3000, None));
    }

    #[test]
    fn a_table_knows_the_numbers_of_another() {
        let (mut few, mut more) = (Names::default(), Names::default());
        let two = [few.intern("urn:a", "x"), few.intern("urn:b", "x")];
        let one = more.intern("urn:b", "x");
        assert_eq!(two.map(|name| few.as_in(&more).get(name)), [None, Some(one)]);
    }
}
