//! A schema compiled: every distinct expression once, shared by all phases. No document is read here.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::schema::{Pattern, Schema, Text};
use super::trie::{Builder, Edge, Trie};
use crate::dom::Names;
use crate::xpath::ast::{Axis, Expr, Path, Start};
use crate::xpath::{Environment, LoadError, Slots, optimise, parse, pattern};

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
    pub(super) slots: usize,
    contexts: Vec<Vec<Edge>>,
    pub(super) rules: Vec<CompiledRule>,
    pub(super) tests: Vec<CompiledTest>,
    patterns: Vec<(Text, std::ops::Range<u32>)>,
}

#[derive(Debug)]
pub(super) struct CompiledRule {
    context: u32,
    guard: Option<(u32, Text, u32)>,
    pub(super) tests: std::ops::Range<u32>,
}

#[derive(Debug)]
pub(super) struct CompiledTest {
    pub(super) expression: u32,
    pub(super) report: bool,
    origin: (u32, u32, u32),
}

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

struct Compiler<'s> {
    schema: &'s Schema,
    prefixes: &'s BTreeMap<String, String>,
    names: Names,
    slots: Slots,
    lets: Vec<Expr>,
    errors: Vec<RuleError>,
    expressions: Vec<Expr>,
    by_text: FxHashMap<(Text, u32), u32>,
    contexts: Vec<Vec<Edge>>,
    contexts_by_text: FxHashMap<(Text, u32), u32>,
    predicates: Vec<Vec<Expr>>,
    predicates_by_text: BTreeMap<String, u32>,
}

fn number(length: usize) -> u32 {
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
            .map(|(prefix, uri)| {
                (
                    schema.text(*prefix).to_owned(),
                    schema.text(*uri).to_owned(),
                )
            })
            .collect();
        let mut compiler = Compiler::new(&schema, &prefixes);
        let mut global = BTreeMap::new();
        compiler.variables(&schema.lets, &mut global, "schema");
        let (mut rules, mut tests, mut patterns) = (Vec::new(), Vec::new(), Vec::new());
        for (at, pattern) in schema.patterns.iter().enumerate() {
            let first = number(rules.len());
            compiler.pattern(number(at), pattern, &global, &mut rules, &mut tests);
            patterns.push((pattern.id, first..number(rules.len())));
        }
        if !compiler.errors.is_empty() {
            return Err(compiler.errors);
        }
        let Compiler {
            names,
            slots,
            lets,
            expressions,
            contexts,
            predicates,
            ..
        } = compiler;
        let slots = slots.count();
        Ok(Self {
            prefixes: prefixes.clone(),
            names,
            lets,
            let_names: global,
            expressions,
            predicates,
            slots,
            contexts,
            rules,
            tests,
            patterns,
            schema,
        })
    }

    /// Ids of the phases of the schema.
    pub fn phases(&self) -> impl Iterator<Item = &str> {
        self.schema.phases()
    }

    /// A phase by its id, with more patterns by theirs, and values for variables of the schema: contexts that ask for
    /// another value are left out. `None` if there is no such phase, pattern or variable.
    pub fn phase(&self, id: &str, more: &[&str], bind: &[(&str, &str)]) -> Option<Phase> {
        let found = self
            .schema
            .phases
            .iter()
            .find(|phase| self.schema.text(phase.id) == id)?;
        let mut patterns = found.patterns.clone();
        for id in more {
            patterns.push(
                self.schema
                    .patterns
                    .iter()
                    .find(|p| self.schema.text(p.id) == *id)?
                    .id,
            );
        }
        let bound: Option<Vec<(u32, String)>> = bind
            .iter()
            .map(|(name, value)| Some((*self.let_names.get(*name)?, (*value).to_owned())))
            .collect();
        let bound = bound?;
        let mut builder = Builder::default();
        let mut assertions = 0;
        for (order, id) in patterns.iter().enumerate() {
            let (_, rules) = self.patterns.iter().find(|(known, _)| known == id)?;
            for number in rules.clone() {
                let Some(rule) = self.rules.get(index(number)) else {
                    continue;
                };
                let edges = self.contexts.get(index(rule.context))?;
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
                builder.insert(edges, guard, order, number);
            }
        }
        Some(Phase {
            trie: builder.finish(),
            bound,
            assertions,
        })
    }

    /// The assertion with a number from an outcome.
    pub fn assertion(&self, number: u32) -> Option<Assertion<'_>> {
        let (pattern, rule, test) = self.tests.get(index(number))?.origin;
        let pattern = self.schema.patterns.get(index(pattern))?;
        let test = pattern.rules.get(index(rule))?.tests.get(index(test))?;
        Some(Assertion {
            id: self.schema.text(test.id),
            role: self.schema.text(test.role),
            flag: self.schema.text(test.flag),
            test: self.schema.text(test.test),
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
        let found = self
            .schema
            .diagnostics
            .iter()
            .find(|known| self.schema.text(known.id) == id)?;
        Some((self.schema.text(found.see), self.schema.text(found.text)))
    }

    /// How many distinct test expressions there are.
    pub fn distinct_tests(&self) -> usize {
        self.expressions.len()
    }
}

pub(super) fn index(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

impl<'s> Compiler<'s> {
    fn new(schema: &'s Schema, prefixes: &'s BTreeMap<String, String>) -> Self {
        Self {
            schema,
            prefixes,
            names: Names::default(),
            slots: Slots::default(),
            lets: Vec::new(),
            errors: Vec::new(),
            expressions: Vec::new(),
            by_text: FxHashMap::default(),
            contexts: Vec::new(),
            contexts_by_text: FxHashMap::default(),
            predicates: Vec::new(),
            predicates_by_text: BTreeMap::new(),
        }
    }

    fn expression(&mut self, text: &str, lets: &BTreeMap<String, u32>) -> Result<Expr, LoadError> {
        let (prefixes, names) = (self.prefixes, &mut self.names);
        let expr = parse(
            text,
            &mut Environment {
                prefixes,
                lets,
                names,
            },
        )?;
        optimise(expr, &mut self.slots)
    }

    fn variables(
        &mut self,
        lets: &[super::schema::Let],
        scope: &mut BTreeMap<String, u32>,
        place: &str,
    ) {
        for item in lets {
            match self.expression(self.schema.text(item.value), scope) {
                Ok(expr) => {
                    scope.insert(
                        self.schema.text(item.name).to_owned(),
                        number(self.lets.len()),
                    );
                    self.lets.push(expr);
                }
                Err(error) => {
                    let place = format!("{place}: variable {}", self.schema.text(item.name));
                    self.errors.push(RuleError { place, error });
                }
            }
        }
    }

    fn pattern(
        &mut self,
        at: u32,
        pattern: &Pattern,
        global: &BTreeMap<String, u32>,
        rules: &mut Vec<CompiledRule>,
        tests: &mut Vec<CompiledTest>,
    ) {
        let place = self.schema.text(pattern.id).to_owned();
        let mut lets = global.clone();
        self.variables(&pattern.lets, &mut lets, &place);
        // Patterns with variables of their own must not share expressions that might name them.
        let scope = if pattern.lets.is_empty() {
            u32::MAX
        } else {
            at
        };
        for (rule_at, rule) in pattern.rules.iter().enumerate() {
            let context = self.context(rule.context, scope, &lets);
            let guard = rule
                .guard
                .map(|(name, value)| self.guard(name, value, &lets))
                .transpose();
            let (context, guard) = match (context, guard) {
                (Ok(context), Ok(guard)) => (context, guard),
                (Err(error), _) | (_, Err(error)) => {
                    let place = format!("{place}: context");
                    self.errors.push(RuleError { place, error });
                    continue;
                }
            };
            let first = number(tests.len());
            for (test_at, test) in rule.tests.iter().enumerate() {
                match self.test(test.test, scope, &lets) {
                    Ok(expression) => tests.push(CompiledTest {
                        expression,
                        report: test.report,
                        origin: (at, number(rule_at), number(test_at)),
                    }),
                    Err(error) => {
                        let place = self.schema.text(test.id).to_owned();
                        self.errors.push(RuleError { place, error });
                    }
                }
            }
            rules.push(CompiledRule {
                context,
                guard,
                tests: first..number(tests.len()),
            });
        }
    }

    fn test(
        &mut self,
        text: Text,
        scope: u32,
        lets: &BTreeMap<String, u32>,
    ) -> Result<u32, LoadError> {
        if let Some(known) = self.by_text.get(&(text, scope)) {
            return Ok(*known);
        }
        let expr = self.expression(self.schema.text(text), lets)?;
        let at = number(self.expressions.len());
        self.expressions.push(expr);
        self.by_text.insert((text, scope), at);
        Ok(at)
    }

    fn guard(
        &mut self,
        name: Text,
        value: Text,
        lets: &BTreeMap<String, u32>,
    ) -> Result<(u32, Text, u32), LoadError> {
        let (name, literal) = (self.schema.text(name), self.schema.text(value));
        let Some(variable) = lets.get(name).copied() else {
            return Err(LoadError::new(format!("unknown variable: {name}"), name, 0));
        };
        let predicate = self.expression(&format!("${name} = '{literal}'"), lets)?;
        Ok((variable, value, self.predicate_set(vec![predicate])))
    }

    fn predicate_set(&mut self, predicates: Vec<Expr>) -> u32 {
        let next = number(self.predicates.len());
        let at = *self
            .predicates_by_text
            .entry(format!("{predicates:?}"))
            .or_insert(next);
        if at == next {
            self.predicates.push(predicates);
        }
        at
    }

    fn context(
        &mut self,
        text: Text,
        scope: u32,
        lets: &BTreeMap<String, u32>,
    ) -> Result<u32, LoadError> {
        if let Some(known) = self.contexts_by_text.get(&(text, scope)) {
            return Ok(*known);
        }
        let (prefixes, names) = (self.prefixes, &mut self.names);
        let context = self.schema.text(text);
        let path = pattern(
            context,
            &mut Environment {
                prefixes,
                lets,
                names,
            },
        )?;
        let edges = self.edges(path)?;
        let at = number(self.contexts.len());
        self.contexts.push(edges);
        self.contexts_by_text.insert((text, scope), at);
        Ok(at)
    }

    fn edges(&mut self, path: Path) -> Result<Vec<Edge>, LoadError> {
        let mut edges = Vec::new();
        if matches!(path.start, Start::Focus) {
            edges.push(Edge::ANYWHERE);
        }
        for step in path.steps {
            let predicates: Result<Vec<Expr>, LoadError> = step
                .predicates
                .into_iter()
                .map(|predicate| optimise(predicate, &mut self.slots))
                .collect();
            let predicates = predicates?;
            let predicates = if predicates.is_empty() {
                None
            } else {
                Some(self.predicate_set(predicates))
            };
            let (name, attribute) = match step.axis {
                Axis::Child(name) => (Some(name.0), false),
                Axis::Attribute(name) => (Some(name.0), true),
                Axis::Below => {
                    edges.push(Edge::ANYWHERE);
                    (None, false)
                }
                _ => (None, false),
            };
            edges.push(Edge {
                name,
                attribute,
                predicates,
                anywhere: false,
            });
        }
        Ok(edges)
    }
}
