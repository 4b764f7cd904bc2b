//! Joins: `probe = build` where many focus nodes share the values of `build`, which are then kept as an index.
//!
//! What is kept lasts for one document. Values are found by halves, which withstands hostile ones.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "a value of any other kind is treated alike, whatever kinds there will be"
)]

use std::borrow::Cow;
use std::rc::Rc;

use super::NotEvaluable;
use super::ast::{Anchored, Comparison, Expr};
use super::compare::compare;
use super::eval::{Focus, Run};
use super::value::Item;
use super::view::Node;

/// Texts in order with the nodes that they belong to.
pub(super) type Index<'d> = Vec<(Cow<'d, str>, Node)>;

/// The entries of an index with one text.
pub(super) fn with_text<'k, 'd>(
    index: &'k [(Cow<'d, str>, Node)],
    text: &str,
) -> &'k [(Cow<'d, str>, Node)] {
    let from = index.partition_point(|(known, _)| **known < *text);
    let behind = index.get(from..).unwrap_or_default();
    let length = behind.partition_point(|(known, _)| **known == *text);
    behind.get(..length).unwrap_or_default()
}

#[derive(Debug, Clone)]
enum Known<'d> {
    /// Used once at this origin: not worth an index yet.
    Once,
    /// Not all values are texts, so an index cannot stand for them.
    Mixed,
    /// There is no value.
    Empty,
    /// Values with the nodes they belong to.
    Values(Rc<Index<'d>>),
}

/// What is kept of an anchored expression in one run: the values at the origin where it was last used.
#[derive(Debug, Clone)]
pub(crate) struct SlotState<'d> {
    origin: Node,
    known: Known<'d>,
}

impl<'d> Run<'d> {
    /// `probe = build`: at an origin met for the first time the values are looked through up to the one that is equal;
    /// if there is none, all were met, and are kept.
    pub(super) fn join(
        &self,
        probe: &'d Expr,
        build: &'d Anchored,
        focus: Focus<'_, 'd>,
    ) -> Result<bool, NotEvaluable> {
        if let Expr::Path(path) = &*build.expr
            && !self.has_names_of(path)
        {
            return Ok(false);
        }
        let Some(origin) = self.origin(build, focus) else {
            return Ok(false);
        };
        let inner = Focus { node: origin, bound: focus.bound };
        let once = match self.at_origin(build.slot, origin) {
            Some(Known::Empty) => return Ok(false),
            Some(Known::Values(known)) => {
                return self.any(probe, focus, |item| match item {
                    Item::Text(text) | Item::Untyped(text) => {
                        Ok(!with_text(&known, text).is_empty())
                    }
                    other => self.is_among(other, &build.expr, inner),
                });
            }
            Some(Known::Mixed) => {
                let values = self.collect(&build.expr, inner)?;
                return if values.is_empty() {
                    Ok(false)
                } else {
                    self.equal_any(probe, focus, &values)
                };
            }
            Some(Known::Once) => true,
            None => false,
        };
        self.look_through((probe, focus), (build, inner), once)
    }

    /// Looks for one of the values of `probe` among those of `build`, and keeps these if all were met; the second time
    /// they are all met.
    fn look_through(
        &self,
        (probe, focus): (&'d Expr, Focus<'_, 'd>),
        (build, inner): (&'d Anchored, Focus<'_, 'd>),
        once: bool,
    ) -> Result<bool, NotEvaluable> {
        let (mut met, mut texts_only, mut found) = (Index::default(), true, false);
        // Most sequences are empty, so that nothing has to be looked for.
        let mut probes = None;
        let stopped = self.any(&build.expr, inner, |item| {
            let probes = match &mut probes {
                Some(known) => known,
                none @ None => none.insert(self.collect(probe, focus)?),
            };
            self.spend(u64::try_from(probes.len()).unwrap_or(u64::MAX))?;
            match item {
                Item::Text(text) | Item::Untyped(text) => met.push((text.clone(), inner.node)),
                _ => texts_only = false,
            }
            let mut equal =
                probes.iter().map(|probe| compare(Comparison::Equal, probe, item, true));
            found = found || equal.find(|equal| *equal != Ok(false)).unwrap_or(Ok(false))?;
            Ok(found && !once)
        })?;
        let known = if stopped {
            Known::Once
        } else if texts_only && met.is_empty() {
            Known::Empty
        } else if texts_only {
            met.sort_unstable();
            Known::Values(Rc::new(met))
        } else {
            Known::Mixed
        };
        self.put(build.slot, SlotState { origin: inner.node, known });
        Ok(found)
    }

    /// Whether an item equals one of the values of an expression.
    fn is_among(
        &self,
        item: &Item<'d>,
        values: &'d Expr,
        focus: Focus<'_, 'd>,
    ) -> Result<bool, NotEvaluable> {
        self.any(values, focus, |value| {
            self.spend(1)?;
            compare(Comparison::Equal, item, value, true)
        })
    }

    fn at_origin(&self, slot: u32, origin: Node) -> Option<Known<'d>> {
        let slots = self.slots.borrow();
        let state = slots.get(&slot).filter(|state| state.origin == origin)?;
        Some(state.known.clone())
    }

    fn put(&self, slot: u32, state: SlotState<'d>) {
        self.slots.borrow_mut().insert(slot, state);
    }

    /// An index for a slot at an origin: none at the first use there, made at the second.
    pub(super) fn kept(
        &self,
        slot: u32,
        origin: Node,
        build: impl FnOnce() -> Result<Option<Index<'d>>, NotEvaluable>,
    ) -> Result<Option<Rc<Index<'d>>>, NotEvaluable> {
        match self.at_origin(slot, origin) {
            Some(Known::Values(known)) => return Ok(Some(known)),
            Some(Known::Mixed) => return Ok(None),
            Some(Known::Once | Known::Empty) => {}
            None => {
                self.put(slot, SlotState { origin, known: Known::Once });
                return Ok(None);
            }
        }
        let fresh = build()?.map(Rc::new);
        let known = fresh.clone().map_or(Known::Mixed, Known::Values);
        self.put(slot, SlotState { origin, known });
        Ok(fresh)
    }
}
