//! All contexts of a phase in one automaton: a state for each beginning of a path, edges by name and predicates.

#![expect(
    clippy::indexing_slicing,
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    reason = "hot path: states and edges are numbered here, in range by construction"
)]

use rustc_hash::FxHashMap;

/// One step of a context.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Edge {
    /// Name, or any element.
    pub(super) name: Option<u32>,
    pub(super) attribute: bool,
    /// Number of a list of predicates.
    pub(super) predicates: Option<u32>,
    /// Not a step: what follows may stand at any depth.
    pub(super) anywhere: bool,
}

impl Edge {
    pub(super) const ANYWHERE: Self =
        Self { name: None, attribute: false, predicates: None, anywhere: true };
}

/// A rule that a state stands for: place of its pattern in the phase, its number.
pub(super) type Hit = (u32, u32);

/// An edge as kept: name, predicates (`u32::MAX` if none), state it leads to.
#[derive(Debug, Clone, Copy)]
pub(super) struct Way {
    name: u32,
    pub(super) predicates: u32,
    pub(super) to: u32,
}

pub(super) const NO_PREDICATES: u32 = u32::MAX;

#[derive(Debug, Default)]
struct State {
    children: Vec<Way>,
    any: Vec<Way>,
    attributes: Vec<Way>,
    /// Guards: taken at the same node.
    same: Vec<Way>,
    hits: Vec<Hit>,
}

/// The automaton of a phase. State 0 is the root; state 1 is active at every node.
#[derive(Debug)]
pub(super) struct Trie {
    states: Vec<State>,
}

impl Trie {
    pub(super) fn children(&self, state: u32, name: u32) -> (&[Way], &[Way]) {
        let state = &self.states[state as usize];
        (range(&state.children, name), &state.any)
    }

    pub(super) fn attributes(&self, state: u32, name: u32) -> &[Way] {
        range(&self.states[state as usize].attributes, name)
    }

    pub(super) fn has_attributes(&self, state: u32) -> bool {
        !self.states[state as usize].attributes.is_empty()
    }

    /// Edges that are taken at the node itself, if their predicates hold.
    pub(super) fn same(&self, state: u32) -> &[Way] {
        &self.states[state as usize].same
    }

    pub(super) fn hits(&self, state: u32) -> &[Hit] {
        &self.states[state as usize].hits
    }
}

fn range(ways: &[Way], name: u32) -> &[Way] {
    if ways.len() < 8 {
        let from = ways.iter().take_while(|way| way.name < name).count();
        let length = ways[from..].iter().take_while(|way| way.name == name).count();
        return &ways[from..from + length];
    }
    let from = ways.partition_point(|way| way.name < name);
    let length = ways[from..].partition_point(|way| way.name == name);
    &ways[from..from + length]
}

/// Collects contexts.
#[derive(Debug)]
pub(super) struct Builder {
    edges: FxHashMap<(u32, Edge), u32>,
    hits: Vec<Vec<Hit>>,
    /// States of contexts that came before, by their numbers.
    ends: FxHashMap<u32, u32>,
}

impl Default for Builder {
    fn default() -> Self {
        let hits = vec![Vec::new(), Vec::new()];
        Self { edges: FxHashMap::default(), hits, ends: FxHashMap::default() }
    }
}

impl Builder {
    /// Adds a rule by its context and the number of that; `guard` is one more list of predicates on the last step.
    pub(super) fn insert(
        &mut self,
        (number, edges): (u32, &[Edge]),
        guard: Option<u32>,
        pattern: usize,
        rule: u32,
    ) {
        let mut state = match self.ends.get(&number) {
            Some(state) => *state,
            None => edges.iter().fold(
                0,
                |state, edge| {
                    if edge.anywhere { 1 } else { self.follow(state, *edge) }
                },
            ),
        };
        self.ends.insert(number, state);
        if let Some(guard) = guard {
            // A guard is an edge of its own, taken at the same node.
            let edge = Edge { predicates: Some(guard), anywhere: true, ..Edge::ANYWHERE };
            state = self.follow(state, edge);
        }
        self.hits[state as usize].push((pattern as u32, rule));
    }

    fn follow(&mut self, state: u32, edge: Edge) -> u32 {
        let next = self.hits.len() as u32;
        let to = *self.edges.entry((state, edge)).or_insert(next);
        if to == next {
            self.hits.push(Vec::new());
        }
        to
    }

    /// Orders the edges for the search by name.
    pub(super) fn finish(self) -> Trie {
        let mut states: Vec<State> = self
            .hits
            .into_iter()
            .map(|mut hits| {
                hits.sort_unstable();
                State { hits, ..State::default() }
            })
            .collect();
        for ((from, edge), to) in self.edges {
            let predicates = edge.predicates.unwrap_or(NO_PREDICATES);
            let way = Way { name: edge.name.unwrap_or(0), predicates, to };
            let state = &mut states[from as usize];
            match (edge.attribute, edge.name) {
                _ if edge.anywhere => state.same.push(way),
                (true, _) => state.attributes.push(way),
                (false, Some(_)) => state.children.push(way),
                (false, None) => state.any.push(way),
            }
        }
        for state in &mut states {
            for ways in [&mut state.children, &mut state.any, &mut state.attributes] {
                ways.sort_unstable_by_key(|way| (way.name, way.to));
            }
        }
        Trie { states }
    }
}
