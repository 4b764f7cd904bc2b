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

/// A rule that a state stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Hit {
    /// Place of its pattern in the phase.
    pub(super) pattern: u32,
    /// Its number in the rule set.
    pub(super) rule: u32,
    /// Its number in the phase.
    pub(super) place: u32,
}

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
    /// How many rules there are.
    pub(super) rules: u32,
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

/// The beginnings of all contexts of a rule set, each once, so that the automaton of a phase is made without a search.
#[derive(Debug)]
pub(super) struct Shape {
    /// The beginning before each one, and the edge between them; for the root and for anywhere, those themselves.
    before: Vec<(u32, Edge)>,
    known: FxHashMap<(u32, Edge), u32>,
}

impl Default for Shape {
    fn default() -> Self {
        let before = vec![(0, Edge::ANYWHERE), (1, Edge::ANYWHERE)];
        Self { before, known: FxHashMap::default() }
    }
}

impl Shape {
    /// The number of a context.
    pub(super) fn context(&mut self, edges: &[Edge]) -> u32 {
        edges.iter().fold(0, |at, edge| if edge.anywhere { 1 } else { self.follow(at, *edge) })
    }

    fn follow(&mut self, at: u32, edge: Edge) -> u32 {
        let next = self.before.len() as u32;
        let to = *self.known.entry((at, edge)).or_insert(next);
        if to == next {
            self.before.push((at, edge));
        }
        to
    }
}

/// Collects the contexts of a phase.
#[derive(Debug)]
pub(super) struct Builder<'s> {
    shape: &'s Shape,
    states: Vec<State>,
    /// The state of each beginning that the phase has.
    of: Vec<u32>,
    guarded: FxHashMap<(u32, u32), u32>,
    rules: u32,
}

/// No state yet.
const NONE: u32 = u32::MAX;

impl<'s> Builder<'s> {
    pub(super) fn new(shape: &'s Shape) -> Self {
        let mut of = vec![NONE; shape.before.len()];
        (of[0], of[1]) = (0, 1);
        let states = vec![State::default(), State::default()];
        Self { shape, states, of, guarded: FxHashMap::default(), rules: 0 }
    }

    /// Adds a rule by the number of its context; `guard` is one more list of predicates on the last step.
    pub(super) fn insert(&mut self, context: u32, guard: Option<u32>, pattern: usize, rule: u32) {
        let mut state = self.state(context);
        if let Some(guard) = guard {
            state = self.guard(state, guard);
        }
        let hit = Hit { pattern: pattern as u32, rule, place: self.rules };
        self.rules += 1;
        self.states[state as usize].hits.push(hit);
    }

    /// The state of a beginning, made with those before it when it is first asked for.
    fn state(&mut self, number: u32) -> u32 {
        let known = self.of[number as usize];
        if known != NONE {
            return known;
        }
        let (before, edge) = self.shape.before[number as usize];
        let from = self.state(before);
        let to = self.fresh();
        self.of[number as usize] = to;
        let predicates = edge.predicates.unwrap_or(NO_PREDICATES);
        let way = Way { name: edge.name.unwrap_or(0), predicates, to };
        let from = &mut self.states[from as usize];
        match (edge.attribute, edge.name) {
            (true, _) => from.attributes.push(way),
            (false, Some(_)) => from.children.push(way),
            (false, None) => from.any.push(way),
        }
        to
    }

    /// The state behind a guard, which is an edge of its own, taken at the same node.
    fn guard(&mut self, from: u32, predicates: u32) -> u32 {
        if let Some(known) = self.guarded.get(&(from, predicates)) {
            return *known;
        }
        let to = self.fresh();
        self.guarded.insert((from, predicates), to);
        self.states[from as usize].same.push(Way { name: 0, predicates, to });
        to
    }

    fn fresh(&mut self) -> u32 {
        self.states.push(State::default());
        self.states.len() as u32 - 1
    }

    /// Orders the edges for the search by name.
    pub(super) fn finish(mut self) -> Trie {
        for state in &mut self.states {
            state.hits.sort_unstable();
            for ways in [&mut state.children, &mut state.any, &mut state.attributes] {
                ways.sort_unstable_by_key(|way| (way.name, way.to));
            }
        }
        Trie { states: self.states, rules: self.rules }
    }
}
