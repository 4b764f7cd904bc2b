//! A schema compiled: every distinct expression once, shared by all phases. No document is read here.

use std::collections::BTreeMap;

use super::compile::Compiler;
use super::schema::{Schema, Text};
use super::trie::{Builder, Shape, Trie};
use crate::dom::Names;
use crate::xpath::ast::Expr;
use crate::xpath::{EndNames, Ends, LoadError};

/// A rule set, ready to check documents; share it behind an `Arc`.
#[derive(Debug)]
pub struct RuleSet {
    pub(super) schema: Schema,
    pub(super) prefixes: BTreeMap<String, String>,
    pub(super) names: Names,
    pub(super) lets: Vec<Expr>,
    let_names: BTreeMap<String, u32>,
    pub(super) expressions: Vec<Expr>,
    pub(super) predicates: Vec<Vec<Expr>>,
    shape: Shape,
    pub(super) rules: Vec<CompiledRule>,
    pub(super) tests: Vec<CompiledTest>,
    /// Pattern, rule and test in the schema, of each test.
    origins: Vec<(u32, u32, u32)>,
    patterns: Vec<(Text, std::ops::Range<u32>)>,
}

#[derive(Debug)]
pub(super) struct CompiledRule {
    pub(super) context: u32,
    /// Variable, value asked for, and the predicate that compares them.
    pub(super) guard: Option<(u32, Text, u32)>,
    pub(super) tests: std::ops::Range<u32>,
}

#[derive(Debug)]
pub(super) struct CompiledTest {
    pub(super) expression: u32,
    pub(super) report: bool,
    /// Names of which each must occur in a document for the test to speak; see [`Ends`].
    pub(super) needs: [u16; 4],
    /// The same of children of the node: lowest bits of a name, or [`ANY_CHILD`].
    pub(super) child: u8,
}

/// No child is needed.
pub(super) const ANY_CHILD: u8 = 64;

/// The part of a rule set that is active together, with values bound to variables of the schema.
#[derive(Debug)]
pub struct Phase {
    pub(super) trie: Trie,
    pub(super) bound: Vec<(u32, String)>,
    pub(super) assertions: usize,
}

impl Phase {
    /// How many assertions and reports are active.
    pub fn assertions(&self) -> usize {
        self.assertions
    }
}

/// An assertion or report of a rule set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Assertion<'r> {
    /// Its id; empty if it has none.
    pub id: &'r str,
    /// Its role, for example `ERROR`; empty if it has none.
    pub role: &'r str,
    /// Its flag; empty if it has none.
    pub flag: &'r str,
    /// Its test as written.
    pub test: &'r str,
    /// Its text as written.
    pub message: &'r str,
    /// Ids of its diagnostics, parted by white space; empty if it has none.
    pub diagnostics: &'r str,
    /// Id of its pattern.
    pub pattern: &'r str,
}

/// An expression of a schema that cannot be loaded.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{place}: {error}")]
pub struct RuleError {
    /// Id of the assertion, or the pattern and what in it is wrong.
    pub place: String,
    /// Why.
    pub error: LoadError,
}

pub(super) fn number(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

impl RuleSet {
    /// Compiles a schema.
    ///
    /// # Errors
    /// Every expression that is malformed or outside the subset of XPath, with its place.
    pub fn new(schema: Schema) -> Result<Self, Vec<RuleError>> {
        let prefixes: BTreeMap<String, String> = schema
            .prefixes
            .iter()
            .map(|(prefix, uri)| (schema.text(*prefix).to_owned(), schema.text(*uri).to_owned()))
            .collect();
        let mut compiler = Compiler::new(&schema, &prefixes);
        let mut global = BTreeMap::new();
        compiler.variables(&schema.lets, &mut global, "schema");
        let (mut rules, mut tests, mut patterns) = (Vec::new(), Vec::new(), Vec::new());
        let mut origins = Vec::new();
        for (at, pattern) in schema.patterns.iter().enumerate() {
            let first = number(rules.len());
            compiler.pattern(number(at), pattern, &global, &mut rules, &mut tests);
            origins.extend((0..).zip(&pattern.rules).flat_map(|(rule, written)| {
                (0..number(written.tests.len())).map(move |test| (number(at), rule, test))
            }));
            patterns.push((pattern.id, first..number(rules.len())));
        }
        if !compiler.errors.is_empty() {
            return Err(compiler.errors);
        }
        let ends: Vec<Ends> = compiler.expressions.iter().map(Ends::of).collect();
        for test in &mut tests {
            let ends = ends.get(index(test.expression));
            let ends =
                ends.map(|ends| if test.report { &ends.when_false } else { &ends.when_true });
            test.needs = needs(ends, compiler.names.len());
            let child = ends.and_then(|ends| ends.child.first());
            test.child =
                child.map_or(ANY_CHILD, |name| u8::try_from(name.0 & 63).unwrap_or(ANY_CHILD));
        }
        let Compiler { names, lets, expressions, shape, predicates, .. } = compiler;
        Ok(Self {
            prefixes: prefixes.clone(),
            names,
            lets,
            let_names: global,
            expressions,
            predicates,
            shape,
            rules,
            tests,
            origins,
            patterns,
            schema,
        })
    }

    /// Ids of the phases of the schema.
    pub fn phases(&self) -> impl Iterator<Item = &str> {
        self.schema.phases()
    }

    /// A phase by its id (`#ALL` is all patterns, as in ISO Schematron), with more patterns by theirs, and values for variables of the schema: contexts that ask for
    /// another value are left out. `None` if there is no such phase, pattern or variable.
    pub fn phase(&self, id: &str, more: &[&str], bind: &[(&str, &str)]) -> Option<Phase> {
        let mut patterns: Vec<Text> = if id == "#ALL" {
            self.patterns.iter().map(|(id, _)| *id).collect()
        } else {
            let mut phases = self.schema.phases.iter();
            phases.find(|phase| self.schema.text(phase.id) == id)?.patterns.clone()
        };
        for id in more {
            patterns.push(self.schema.patterns.iter().find(|p| self.schema.text(p.id) == *id)?.id);
        }
        let bound: Option<Vec<(u32, String)>> = bind
            .iter()
            .map(|(name, value)| Some((*self.let_names.get(*name)?, (*value).to_owned())))
            .collect();
        let bound = bound?;
        let mut builder = Builder::new(&self.shape);
        let mut assertions = 0;
        for (order, id) in patterns.iter().enumerate() {
            let (_, rules) = self.patterns.iter().find(|(known, _)| known == id)?;
            for number in rules.clone() {
                let Some(rule) = self.rules.get(index(number)) else {
                    continue;
                };
                let guard = match &rule.guard {
                    None => None,
                    Some((variable, value, predicate)) => {
                        match bound.iter().find(|(known, _)| known == variable) {
                            Some((_, known)) if known == self.schema.text(*value) => None,
                            Some(_) => continue,
                            None => Some(*predicate),
                        }
                    }
                };
                assertions += rule.tests.len();
                builder.insert(rule.context, guard, order, number);
            }
        }
        Some(Phase { trie: builder.finish(), bound, assertions })
    }

    /// The assertion with a number from an outcome.
    pub fn assertion(&self, number: u32) -> Option<Assertion<'_>> {
        let (pattern, rule, test) = *self.origins.get(index(number))?;
        let pattern = self.schema.patterns.get(index(pattern))?;
        let test = pattern.rules.get(index(rule))?.tests.get(index(test))?;
        Some(Assertion {
            id: self.schema.text(test.id),
            role: self.schema.text(test.role),
            flag: self.schema.text(test.flag),
            test: self.schema.text(test.expression),
            message: self.schema.text(test.message),
            diagnostics: self.schema.text(test.diagnostics),
            pattern: self.schema.text(pattern.id),
        })
    }

    /// All assertions, in the order of the schema.
    pub fn assertions(&self) -> impl Iterator<Item = Assertion<'_>> {
        (0..number(self.tests.len())).filter_map(|number| self.assertion(number))
    }

    /// What a diagnostic refers to and its text, by its id.
    pub fn diagnostic(&self, id: &str) -> Option<(&str, &str)> {
        let found =
            self.schema.diagnostics.iter().find(|known| self.schema.text(known.id) == id)?;
        Some((self.schema.text(found.see), self.schema.text(found.text)))
    }

    /// How many distinct test expressions there are.
    pub fn distinct_tests(&self) -> usize {
        self.expressions.len()
    }
}

/// Up to four names without which a test says nothing; the number of names where there is no more.
fn needs(ends: Option<&EndNames>, names: usize) -> [u16; 4] {
    let always = u16::try_from(names).unwrap_or(u16::MAX);
    let mut needs = [always; 4];
    let known = ends.into_iter().flat_map(|ends| &ends.anywhere);
    let known = known.filter_map(|name| u16::try_from(name.0).ok());
    for (slot, name) in needs.iter_mut().zip(known) {
        *slot = name;
    }
    needs
}

pub(super) fn index(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}
