//! Where findings stand: path, line, field and value of a place, put together once however much is wrong there.
//! It must not judge what stands there.

use std::collections::hash_map::Entry;

use rustc_hash::FxHashMap;
use xmlrules::dom::{AttributeId, Document, NodeId};

use crate::eforms::notice::fields::Fields;
use crate::eforms::notice::place::{Paths, line_of, own_text};

/// Longest value that is quoted in a sentence.
const QUOTED: usize = 80;

/// An element, or an attribute of it.
type Spot = (NodeId, Option<AttributeId>);

/// A place in a notice as findings tell it.
#[derive(Debug)]
pub(super) struct Place {
    /// The path of the element or attribute.
    pub(super) path: String,
    /// Its line in the source.
    pub(super) line: Option<u32>,
    /// Its value, shortened for a sentence.
    pub(super) value: String,
}

/// The places of one notice that findings stand at.
#[derive(Debug)]
pub(super) struct Places<'a> {
    document: &'a Document,
    fields: &'a Fields<'a>,
    paths: Paths<'a>,
    known: FxHashMap<Spot, Place>,
    named: FxHashMap<NodeId, Option<&'a str>>,
}

impl<'a> Places<'a> {
    /// None met yet.
    pub(super) fn new(document: &'a Document, fields: &'a Fields<'a>) -> Self {
        let (known, named) = (FxHashMap::default(), FxHashMap::default());
        Self { document, fields, paths: Paths::new(document), known, named }
    }

    /// A place.
    pub(super) fn of(&mut self, node: NodeId, attribute: Option<AttributeId>) -> &Place {
        match self.known.entry((node, attribute)) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(free) => {
                free.insert(place(self.document, &mut self.paths, (node, attribute)))
            }
        }
    }

    /// The field that an element is.
    pub(super) fn field(&mut self, node: NodeId) -> Option<&'a str> {
        *self.named.entry(node).or_insert_with(|| self.fields.at(node))
    }
}

fn place(document: &Document, paths: &mut Paths<'_>, (node, attribute): Spot) -> Place {
    let mut path = paths.of(node);
    let found = attribute.and_then(|id| document.attributes(node).find(|known| known.id == id));
    let mut value = match &found {
        Some(attribute) => {
            path.push_str("/@");
            path.push_str(document.names().local(attribute.name));
            attribute.value.to_owned()
        }
        None => own_text(document, node),
    };
    if value.is_empty() {
        value.push('–');
    }
    if let Some((end, _)) = value.char_indices().nth(QUOTED) {
        value.truncate(end);
        value.push('…');
    }
    Place { path, line: line_of(document, node), value }
}
