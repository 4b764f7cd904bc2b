//! The compiler of rule sets: every distinct expression, context and list of predicates once. Phases are made elsewhere.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::rules::{ANY_CHILD, CompiledRule, CompiledTest, RuleError, number};
use super::schema::{Pattern, Schema, Text};
use super::trie::{Edge, Shape};
use crate::dom::Names;
use crate::xpath::ast::{Axis, Expr, Path, Start};
use crate::xpath::{Environment, LoadError, Slots, optimise, parse, pattern};

/// What is compiled so far.
pub(super) struct Compiler<'s> {
    pub(super) schema: &'s Schema,
    pub(super) prefixes: &'s BTreeMap<String, String>,
    pub(super) names: Names,
    pub(super) slots: Slots,
    pub(super) lets: Vec<Expr>,
    pub(super) errors: Vec<RuleError>,
    pub(super) expressions: Vec<Expr>,
    by_text: FxHashMap<(Text, u32), u32>,
    pub(super) shape: Shape,
    contexts_by_text: FxHashMap<(Text, u32), u32>,
    pub(super) predicates: Vec<Vec<Expr>>,
    predicates_by_text: BTreeMap<String, u32>,
}

impl<'s> Compiler<'s> {
    pub(super) fn new(schema: &'s Schema, prefixes: &'s BTreeMap<String, String>) -> Self {
        Self {
            schema,
            prefixes,
            names: Names::default(),
            slots: Slots::default(),
            lets: Vec::new(),
            errors: Vec::new(),
            expressions: Vec::new(),
            by_text: FxHashMap::default(),
            shape: Shape::default(),
            contexts_by_text: FxHashMap::default(),
            predicates: Vec::new(),
            predicates_by_text: BTreeMap::new(),
        }
    }

    fn expression(&mut self, text: &str, lets: &BTreeMap<String, u32>) -> Result<Expr, LoadError> {
        let (prefixes, names) = (self.prefixes, &mut self.names);
        let expr = parse(text, &mut Environment { prefixes, lets, names })?;
        optimise(expr, &mut self.slots)
    }

    pub(super) fn variables(
        &mut self,
        lets: &[super::schema::Let],
        scope: &mut BTreeMap<String, u32>,
        place: &str,
    ) {
        for item in lets {
            match self.expression(self.schema.text(item.value), scope) {
                Ok(expr) => {
                    scope.insert(self.schema.text(item.name).to_owned(), number(self.lets.len()));
                    self.lets.push(expr);
                }
                Err(error) => {
                    let place = format!("{place}: variable {}", self.schema.text(item.name));
                    self.errors.push(RuleError { place, error });
                }
            }
        }
    }

    pub(super) fn pattern(
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
        let scope = if pattern.lets.is_empty() { u32::MAX } else { at };
        for rule in &pattern.rules {
            let context = self.context(rule.context, scope, &lets);
            let guard = rule.guard.map(|(name, value)| self.guard(name, value, &lets)).transpose();
            let (context, guard) = match (context, guard) {
                (Ok(context), Ok(guard)) => (context, guard),
                (Err(error), _) | (_, Err(error)) => {
                    let place = format!("{place}: context");
                    self.errors.push(RuleError { place, error });
                    continue;
                }
            };
            let first = number(tests.len());
            for test in &rule.tests {
                match self.test(test.expression, scope, &lets) {
                    Ok(expression) => tests.push(CompiledTest {
                        expression,
                        report: test.report,
                        needs: [0; 4],
                        child: ANY_CHILD,
                    }),
                    Err(error) => {
                        let place = self.schema.text(test.id).to_owned();
                        self.errors.push(RuleError { place, error });
                    }
                }
            }
            rules.push(CompiledRule { context, guard, tests: first..number(tests.len()) });
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
        let at = *self.predicates_by_text.entry(format!("{predicates:?}")).or_insert(next);
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
        let path = pattern(context, &mut Environment { prefixes, lets, names })?;
        let edges = self.edges(path)?;
        let at = self.shape.context(&edges);
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
            let predicates =
                if predicates.is_empty() { None } else { Some(self.predicate_set(predicates)) };
            let (name, attribute) = match step.axis {
                Axis::Child(name) => (Some(name.0), false),
                Axis::Attribute(name) => (Some(name.0), true),
                Axis::Below => {
                    edges.push(Edge::ANYWHERE);
                    (None, false)
                }
                Axis::AnyChild
                | Axis::Up(_)
                | Axis::Itself
                | Axis::Text
                | Axis::PrecedingSibling(_)
                | Axis::Call(_)
                | Axis::NormalizedText
                | Axis::Repeated(..) => (None, false),
            };
            edges.push(Edge { name, attribute, predicates, anywhere: false });
        }
        Ok(edges)
    }
}
