//! Sequences that many focus nodes compare with: kept as sets and indexes for one document, so that joins stay linear.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "a value or expression of any other kind is treated alike, whatever kinds there will be"
)]

use std::borrow::Cow;
use std::collections::hash_map::Entry;
use std::rc::Rc;

use super::NotEvaluable;
use super::ast::{Anchored, Comparison, Expr, Lookup, Path};
use super::compare::compare;
use super::eval::{Focus, Run};
use super::seen::FEW;
use super::value::{Flow, GO, Item, STOP, Sink};
use super::view::Node;

/// Texts of a sequence of nodes, in its order.
pub(super) type Texts<'d> = Rc<[Cow<'d, str>]>;

/// Texts in order with the nodes that they belong to: found by halves, which withstands hostile values.
type Index<'d> = Vec<(Cow<'d, str>, Node)>;

/// The entries of an index with one text.
fn with_text<'k, 'd>(index: &'k [(Cow<'d, str>, Node)], text: &str) -> &'k [(Cow<'d, str>, Node)] {
    let from = index.partition_point(|(known, _)| **known < *text);
    let behind = index.get(from..).unwrap_or_default();
    let length = behind.partition_point(|(known, _)| **known == *text);
    behind.get(..length).unwrap_or_default()
}

#[derive(Debug, Default, Clone)]
enum Known<'d> {
    /// Used once at this origin: not worth an index yet.
    #[default]
    Nothing,
    /// Not all values are texts, so an index cannot stand for them.
    Mixed,
    /// Values with the nodes they belong to.
    Values(Rc<Index<'d>>),
}

/// What is kept of an anchored expression in one run: the values at the origin where it was last used.
#[derive(Debug)]
pub(crate) struct SlotState<'d> {
    origin: Node,
    known: Known<'d>,
}

impl<'d> Run<'d> {
    /// `left = right`, evaluated afresh.
    pub(super) fn equal(
        &self,
        left: &'d Expr,
        right: &'d Expr,
        focus: Focus<'_, 'd>,
    ) -> Result<bool, NotEvaluable> {
        let right = self.collect(right, focus)?;
        if right.is_empty() {
            return Ok(false);
        }
        self.equal_any(left, focus, &right)
    }

    fn equal_any(
        &self,
        left: &'d Expr,
        focus: Focus<'_, 'd>,
        right: &[Item<'d>],
    ) -> Result<bool, NotEvaluable> {
        let cost = u64::try_from(right.len()).unwrap_or(u64::MAX);
        self.any(left, focus, |left| {
            self.spend(cost)?;
            for right in right {
                if compare(Comparison::Equal, left, right, true)? {
                    return Ok(true);
                }
            }
            Ok(false)
        })
    }

    /// `probe = build`, with the values of `build` kept from the second use at one origin on.
    pub(super) fn join(
        &self,
        probe: &'d Expr,
        build: &'d Anchored,
        focus: Focus<'_, 'd>,
    ) -> Result<bool, NotEvaluable> {
        let Some(origin) = self.origin(build, focus) else {
            return Ok(false);
        };
        let inner = Focus { node: origin, bound: focus.bound };
        let known = self.kept(build.slot, origin, || {
            let mut kept = Index::default();
            for item in self.collect(&build.expr, inner)? {
                match item {
                    Item::Text(text) | Item::Untyped(text) => kept.push((text, origin)),
                    _ => return Ok(None),
                }
            }
            kept.sort_unstable();
            Ok(Some(kept))
        })?;
        match known {
            Some(known) if known.is_empty() => Ok(false),
            Some(known) => self.any(probe, focus, |item| match item {
                Item::Text(text) | Item::Untyped(text) => Ok(!with_text(&known, text).is_empty()),
                _ => Err(NotEvaluable::Type),
            }),
            None => {
                let values = self.collect(&build.expr, inner)?;
                if values.is_empty() { Ok(false) } else { self.equal_any(probe, focus, &values) }
            }
        }
    }

    /// `base[key = probe]`, with an index of `base` by `key` from the second use at one origin on.
    pub(super) fn lookup(
        &self,
        lookup: &'d Lookup,
        focus: Focus<'_, 'd>,
        sink: Sink<'_, 'd>,
    ) -> Flow {
        let Some(origin) = self.origin(&lookup.base, focus) else {
            return GO;
        };
        let base = Focus { node: origin, bound: focus.bound };
        let probe = self.collect(&lookup.probe, focus)?;
        let texts = probe.iter().all(|item| matches!(item, Item::Text(_) | Item::Untyped(_)));
        let known = if texts {
            self.kept(lookup.base.slot, origin, || self.index_by_key(lookup, base))?
        } else {
            None
        };
        let Some(known) = known else {
            return self.each(&lookup.base.expr, base, &mut |item| {
                let Item::Node(node) = item else {
                    return Err(NotEvaluable::Type);
                };
                let inner = Focus { node, bound: focus.bound };
                if self.equal_any(&lookup.key, inner, &probe)? { sink(item) } else { GO }
            });
        };
        let mut nodes: Vec<Node> = Vec::new();
        for item in &probe {
            if let Item::Text(text) | Item::Untyped(text) = item {
                nodes.extend(with_text(&known, text).iter().map(|(_, node)| *node));
            }
        }
        if probe.len() > 1 {
            nodes.sort_unstable();
            nodes.dedup();
        }
        for node in nodes {
            if sink(Item::Node(node))?.is_break() {
                return STOP;
            }
        }
        GO
    }

    fn index_by_key(
        &self,
        lookup: &'d Lookup,
        base: Focus<'_, 'd>,
    ) -> Result<Option<Index<'d>>, NotEvaluable> {
        let mut kept = Index::default();
        let mut plain = true;
        self.drain(&lookup.base.expr, base, |item| {
            let Item::Node(node) = item else {
                return Err(NotEvaluable::Type);
            };
            for key in self.collect(&lookup.key, Focus { node, bound: base.bound })? {
                match key {
                    Item::Text(text) | Item::Untyped(text) => kept.push((text, node)),
                    _ => plain = false,
                }
            }
            Ok(())
        })?;
        kept.sort_unstable();
        kept.dedup();
        Ok(plain.then_some(kept))
    }

    /// Whether each text of one sequence of nodes is among those of another. They mostly stand in the same order.
    pub(super) fn subset(
        &self,
        (values, of_values): (&'d Expr, Option<u32>),
        (among, of_others): (&'d Expr, Option<u32>),
        focus: Focus<'_, 'd>,
    ) -> Result<bool, NotEvaluable> {
        match (of_values, of_others, values, among) {
            (Some(_), None, _, Expr::Path(path)) => {
                let values = self.texts_of(values, of_values, focus)?;
                if self.follows(&values, path, focus)? {
                    return Ok(true);
                }
            }
            (None, Some(_), Expr::Path(path), _) => {
                let others = self.texts_of(among, of_others, focus)?;
                if others.len() <= FEW {
                    return self.all_of(path, &others, focus);
                }
            }
            _ => {}
        }
        let values = self.texts_of(values, of_values, focus)?;
        if values.is_empty() {
            return Ok(true);
        }
        let others = self.texts_of(among, of_others, focus)?;
        self.spend(u64::try_from(values.len()).unwrap_or(u64::MAX))?;
        if values.len() <= others.len() && values.iter().zip(&*others).all(|(a, b)| a == b) {
            return Ok(true);
        }
        let mut others: Vec<&str> = others.iter().map(|text| &**text).collect();
        others.sort_unstable();
        Ok(values.iter().all(|text| others.binary_search(&&**text).is_ok()))
    }

    /// Whether a walk meets all texts in their order; if not, nothing is said.
    fn follows(
        &self,
        texts: &[Cow<'d, str>],
        path: &'d Path,
        focus: Focus<'_, 'd>,
    ) -> Result<bool, NotEvaluable> {
        let mut rest = texts.iter();
        let mut next = rest.next();
        let found = next.is_none()
            || self.reaches(path, focus, &mut |item| {
                let text = self.text_of(&item)?;
                if next.is_some_and(|next| *next == text) {
                    next = rest.next();
                }
                Ok(next.is_none())
            })?;
        Ok(found)
    }

    /// Whether a walk meets only texts out of a few. They mostly come in their order.
    fn all_of(
        &self,
        path: &'d Path,
        texts: &[Cow<'d, str>],
        focus: Focus<'_, 'd>,
    ) -> Result<bool, NotEvaluable> {
        let mut at = 0;
        let other = self.reaches(path, focus, &mut |item| {
            let text = self.text_of(&item)?;
            if texts.get(at) == Some(&text) {
                at += 1;
                return Ok(false);
            }
            Ok(!texts.contains(&text))
        })?;
        Ok(!other)
    }

    fn text_of(&self, item: &Item<'d>) -> Result<Cow<'d, str>, NotEvaluable> {
        match item {
            Item::Node(node) => Ok(self.view.string(*node)),
            _ => Err(NotEvaluable::Type),
        }
    }

    /// The texts of a sequence of nodes; those with a number are the same for the whole document and are kept.
    fn texts_of(
        &self,
        expr: &'d Expr,
        number: Option<u32>,
        focus: Focus<'_, 'd>,
    ) -> Result<Texts<'d>, NotEvaluable> {
        if let Some(known) = number.and_then(|number| self.texts.borrow().get(&number).cloned()) {
            return Ok(known);
        }
        let mut texts = Vec::new();
        self.drain(expr, focus, |item| match self.atomise(item) {
            Item::Untyped(text) => {
                texts.push(text);
                Ok(())
            }
            _ => Err(NotEvaluable::Type),
        })?;
        let texts: Texts<'d> = texts.into();
        if let Some(number) = number {
            self.texts.borrow_mut().insert(number, Rc::clone(&texts));
        }
        Ok(texts)
    }

    fn origin(&self, anchored: &Anchored, focus: Focus<'_, 'd>) -> Option<Node> {
        match anchored.up {
            None => Some(Node::Root),
            Some(levels) => self.climb(focus.node, levels),
        }
    }

    /// What is kept for a slot at an origin; nothing at the first use there, built at the second.
    fn kept(
        &self,
        slot: u32,
        origin: Node,
        build: impl FnOnce() -> Result<Option<Index<'d>>, NotEvaluable>,
    ) -> Result<Option<Rc<Index<'d>>>, NotEvaluable> {
        match self.slots.borrow_mut().entry(slot) {
            Entry::Occupied(entry) if entry.get().origin == origin => match &entry.get().known {
                Known::Values(known) => return Ok(Some(Rc::clone(known))),
                Known::Mixed => return Ok(None),
                Known::Nothing => {}
            },
            entry => {
                entry.insert_entry(SlotState { origin, known: Known::Nothing });
                return Ok(None);
            }
        }
        let fresh = build()?.map(Rc::new);
        let known = fresh.clone().map_or(Known::Mixed, Known::Values);
        self.slots.borrow_mut().insert(slot, SlotState { origin, known });
        Ok(fresh)
    }
}
