//! Sequences that many focus nodes compare with: kept as sets and indexes for one document, so that joins stay linear.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "a value or expression of any other kind is treated alike, whatever kinds there will be"
)]

use std::borrow::Cow;
use std::rc::Rc;

use super::NotEvaluable;
use super::ast::{Anchored, Comparison, Expr, Lookup, Path};
use super::compare::compare;
use super::eval::{Focus, Run};
use super::join::{Index, with_text};
use super::seen::{FEW, Seen};
use super::value::{Flow, GO, Item, STOP, Sink};
use super::view::Node;

/// Texts of a sequence of nodes, in its order, each once.
pub(super) type Texts<'d> = Rc<[Cow<'d, str>]>;

/// The place of a text among few, which is mostly the one at `next`.
fn place(texts: &[Cow<'_, str>], text: &str, next: usize) -> Option<usize> {
    match texts.get(next) {
        Some(known) if known == text => Some(next),
        _ => texts.iter().position(|known| known == text),
    }
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

    pub(super) fn equal_any(
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
                if values.len() <= FEW {
                    return self.all_met(path, &values, focus);
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

    /// Whether a walk meets each of a few texts. They mostly come in their order.
    fn all_met(
        &self,
        path: &'d Path,
        texts: &[Cow<'d, str>],
        focus: Focus<'_, 'd>,
    ) -> Result<bool, NotEvaluable> {
        let (mut next, mut met) = (0, 0_u64);
        let mut missing = texts.len();
        let found = missing == 0
            || self.reaches(path, focus, |item| {
                let text = self.text_of(&item)?;
                if let Some(at) = place(texts, &text, next) {
                    missing -= usize::from(met & (1 << at) == 0);
                    met |= 1 << at;
                    next = at + 1;
                }
                Ok(missing == 0)
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
        let mut next = 0;
        let other = self.reaches(path, focus, |item| {
            let text = self.text_of(&item)?;
            let found = place(texts, &text, next);
            next = found.map_or(next, |at| at + 1);
            Ok(found.is_none())
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
        let kept = |number: u32| self.texts.borrow().get(&number).cloned();
        if let Some(known) = number.and_then(kept) {
            return Ok(known);
        }
        let (mut texts, mut seen) = (Vec::new(), Seen::default());
        self.drain(expr, focus, |item| match self.atomise(item) {
            Item::Untyped(text) => {
                if !seen.contains(&text) {
                    seen.insert(text.clone());
                    texts.push(text);
                }
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

    pub(super) fn origin(&self, anchored: &Anchored, focus: Focus<'_, 'd>) -> Option<Node> {
        match anchored.up {
            None => Some(Node::Root),
            Some(levels) => self.climb(focus.node, levels),
        }
    }
}
