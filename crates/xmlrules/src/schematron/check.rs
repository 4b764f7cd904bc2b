//! Checking a document against a phase: one walk in document order, the first matching rule of each pattern, its tests.

#![expect(
    clippy::indexing_slicing,
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    reason = "hot path: all numbers come from the compiler of the rule set or from the view"
)]

use std::ops::Range;

use super::rules::{Phase, RuleSet};
use super::trie::{Hit, NO_PREDICATES, Way};
use crate::dom::{AttributeId, Document, NodeId};
use crate::xpath::{Date, Focus, Node, NotEvaluable, Run, View};

/// What a check needs besides rules and document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// The value of `current-date()`.
    pub today: Date,
    /// Most steps that all expressions together may take; what is not decided by then is reported as not evaluable.
    pub budget: u64,
}

impl Options {
    /// Options for a day, with a budget that no document of a sensible size reaches.
    pub fn new(today: Date) -> Self {
        Self { today, budget: 2_000_000_000 }
    }
}

/// An assertion that failed, or a report that spoke.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Failure {
    /// Number of the assertion, for [`RuleSet::assertion`].
    pub assertion: u32,
    /// The element at which it failed, or the owner of the attribute.
    pub node: NodeId,
    /// The attribute at which it failed.
    pub attribute: Option<AttributeId>,
    /// Why its test has no value; `None` if the test was evaluated and decided.
    pub reason: Option<NotEvaluable>,
}

/// What a check found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Outcome {
    /// By pattern, then in document order, then in the order of the schema.
    pub failures: Vec<Failure>,
    /// How many rules fired.
    pub fired: usize,
    /// How many tests were evaluated.
    pub tested: usize,
}

impl RuleSet {
    /// Checks a document. Errors in an expression fail its assertion and never end the check; an error in the predicate of
    /// a context means that the context does not match.
    pub fn check(&self, phase: &Phase, document: &Document, options: &Options) -> Outcome {
        let view = View::new(document, &self.names);
        let run = Run::new(&view, &self.lets, options.today, options.budget);
        for (variable, value) in &phase.bound {
            run.bind(*variable, value);
        }
        let mut walk = Walk {
            rules: self,
            phase,
            run: &run,
            active: vec![0, 1],
            levels: Vec::new(),
            hits: Vec::new(),
            live: Live::new(phase.trie.rules),
            found: Vec::new(),
            outcome: Outcome::default(),
        };
        walk.all();
        let mut found = walk.found;
        found.sort_by_key(|(pattern, _)| *pattern);
        let mut outcome = walk.outcome;
        outcome.failures = found.into_iter().map(|(_, failure)| failure).collect();
        outcome
    }
}

struct Walk<'r, 'd> {
    rules: &'d RuleSet,
    phase: &'d Phase,
    run: &'r Run<'d>,
    /// Active states of all open elements, one stretch each; the first is that of the root.
    active: Vec<u32>,
    /// Open elements with the start of their stretch.
    levels: Vec<(u32, usize)>,
    hits: Vec<Hit>,
    live: Live,
    found: Vec<(u32, Failure)>,
    outcome: Outcome,
}

/// Of each rule that fired, the tests that can speak in this document at all: those whose names occur.
struct Live {
    /// The stretch of `tests` of each rule of the phase.
    rules: Vec<Option<(u32, u32)>>,
    /// Numbers of tests, with the bit of the child that each needs; see [`View::below`].
    tests: Vec<(u32, u8)>,
}

impl Live {
    fn new(rules: u32) -> Self {
        Self { rules: vec![None; rules as usize], tests: Vec::new() }
    }

    fn of(&mut self, hit: Hit, rules: &RuleSet, view: &View<'_>) -> Range<usize> {
        let (from, to) = *self.rules[hit.place as usize].get_or_insert_with(|| {
            let from = self.tests.len() as u32;
            for number in rules.rules[hit.rule as usize].tests.clone() {
                let test = &rules.tests[number as usize];
                if view.has_all(test.needs) {
                    self.tests.push((number, test.child));
                }
            }
            (from, self.tests.len() as u32)
        });
        from as usize..to as usize
    }
}

impl<'d> Walk<'_, 'd> {
    fn all(&mut self) {
        let view = self.run.view;
        for number in 0..view.elements.len() as u32 {
            let element = view.get(number);
            while self.levels.last().is_some_and(|(open, _)| *open != element.parent) {
                if let Some((_, start)) = self.levels.pop() {
                    self.active.truncate(start);
                }
            }
            let start = self.active.len();
            let from = self.levels.last().map_or(0, |(_, start)| *start);
            for at in from..start {
                let (named, any) = self.phase.trie.children(self.active[at], element.name);
                self.enter(named, Node::Element(number));
                self.enter(any, Node::Element(number));
            }
            self.guards(start, Node::Element(number));
            self.fire(start, Node::Element(number));
            for at in start..self.active.len() {
                if self.phase.trie.has_attributes(self.active[at]) {
                    self.attributes(self.active[at], number);
                }
            }
            if self.phase.trie.has_attributes(1) {
                self.attributes(1, number);
            }
            self.active.push(1);
            self.levels.push((number, start));
        }
    }

    fn enter(&mut self, ways: &'d [Way], node: Node) {
        for way in ways {
            if self.holds(way.predicates, node) {
                self.active.push(way.to);
            }
        }
    }

    /// Whether a list of predicates holds at a node.
    fn holds(&self, predicates: u32, node: Node) -> bool {
        if predicates == NO_PREDICATES {
            return true;
        }
        let rules = self.rules;
        rules.predicates[predicates as usize]
            .iter()
            .all(|predicate| self.run.truth(predicate, Focus::at(node)) == Ok(true))
    }

    /// Adds the states that guarded edges lead to at the node itself.
    fn guards(&mut self, start: usize, node: Node) {
        for at in start..self.active.len() {
            let phase = self.phase;
            self.enter(phase.trie.same(self.active[at]), node);
        }
    }

    /// The attributes of an element that a state has edges for.
    fn attributes(&mut self, state: u32, owner: u32) {
        let view = self.run.view;
        for number in view.attributes_of(owner) {
            let (name, _) = view.attributes[number as usize];
            let node = Node::Attribute(owner, number);
            let phase = self.phase;
            let ways = phase.trie.attributes(state, name);
            if ways.is_empty() {
                continue;
            }
            let before = self.active.len();
            self.enter(ways, node);
            self.guards(before, node);
            self.fire(before, node);
            self.active.truncate(before);
        }
    }

    /// Runs the first matching rule of each pattern for the states from `start` on.
    fn fire(&mut self, start: usize, node: Node) {
        let phase = self.phase;
        match self.active[start..] {
            [] => return,
            [state] => {
                let hits = phase.trie.hits(state);
                self.first_of_each(hits, node);
                return;
            }
            _ => {}
        }
        let mut hits = std::mem::take(&mut self.hits);
        hits.clear();
        for at in start..self.active.len() {
            hits.extend_from_slice(phase.trie.hits(self.active[at]));
        }
        hits.sort_unstable();
        self.first_of_each(&hits, node);
        self.hits = hits;
    }

    fn first_of_each(&mut self, hits: &[Hit], node: Node) {
        let mut last = u32::MAX;
        for hit in hits {
            if hit.pattern != last {
                last = hit.pattern;
                self.test(*hit, node);
            }
        }
    }

    fn test(&mut self, hit: Hit, node: Node) {
        let rules = self.rules;
        self.outcome.fired += 1;
        self.outcome.tested += rules.rules[hit.rule as usize].tests.len();
        let live = self.live.of(hit, rules, self.run.view);
        if live.is_empty() {
            return;
        }
        let below = self.run.view.below(node);
        for at in live {
            let (number, child) = self.live.tests[at];
            if (below >> child) & 1 == 0 {
                continue;
            }
            let test = &rules.tests[number as usize];
            let expression = &rules.expressions[test.expression as usize];
            let result = self.run.truth(expression, Focus::at(node));
            let reason = match result {
                Ok(holds) if holds != test.report => continue,
                Ok(_) => None,
                Err(reason) => Some(reason),
            };
            let (element, attribute) = self.place(node);
            let failure = Failure { assertion: number, node: element, attribute, reason };
            self.found.push((hit.pattern, failure));
        }
    }

    fn place(&self, node: Node) -> (NodeId, Option<AttributeId>) {
        let view = self.run.view;
        match node {
            Node::Root => (view.document.document(), None),
            Node::Element(element) | Node::Text(element, _) => (view.source(element), None),
            Node::Attribute(owner, number) => {
                let (_, id) = view.attributes[number as usize];
                (view.source(owner), Some(AttributeId(id)))
            }
        }
    }
}
