//! Evaluation: truth values and sequences of expressions over one view. Paths, functions and sets have files of their own.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "a value or expression of any other kind is treated alike, whatever kinds there will be"
)]

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use rustc_hash::FxHashMap;

use super::NotEvaluable;
use super::ast::{Axis, Comparison, Expr, Function, Step, Switch};
use super::compare::compare;
use super::date::Date;
use super::join::SlotState;
use super::sequence::Texts;
use super::value::{Flow, GO, Item, STOP};
use super::view::{Node, View};

/// A variable bound by `for` or `every`, and those bound outside it.
#[derive(Debug)]
pub(crate) struct Binding<'e, 'd> {
    pub(super) number: u32,
    pub(super) item: Item<'d>,
    pub(super) outer: Option<&'e Binding<'e, 'd>>,
}

/// The node that an expression is evaluated at, and the variables in scope.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Focus<'e, 'd> {
    pub(crate) node: Node,
    pub(crate) bound: Option<&'e Binding<'e, 'd>>,
}

impl Focus<'_, '_> {
    pub(crate) fn at(node: Node) -> Self {
        Self { node, bound: None }
    }
}

type LetState<'d> = Option<Result<Rc<[Item<'d>]>, NotEvaluable>>;

/// One evaluation of a rule set over one document: what was computed once is kept here.
#[derive(Debug)]
pub(crate) struct Run<'d> {
    pub(crate) view: &'d View<'d>,
    lets: &'d [Expr],
    pub(super) today: Date,
    let_states: RefCell<Vec<LetState<'d>>>,
    pub(super) slots: RefCell<FxHashMap<u32, SlotState<'d>>>,
    pub(super) texts: RefCell<FxHashMap<u32, Texts<'d>>>,
    pub(super) budget: Cell<u64>,
}

impl<'d> Run<'d> {
    pub(crate) fn new(view: &'d View<'d>, lets: &'d [Expr], today: Date, budget: u64) -> Self {
        Self {
            view,
            lets,
            today,
            let_states: RefCell::new(vec![None; lets.len()]),
            slots: RefCell::new(FxHashMap::default()),
            texts: RefCell::new(FxHashMap::default()),
            budget: Cell::new(budget),
        }
    }

    /// Gives a variable of the rule set a value from outside.
    pub(crate) fn bind(&self, number: u32, value: &'d str) {
        let item = Item::Text(value.into());
        if let Some(state) = self.let_states.borrow_mut().get_mut(index(number)) {
            *state = Some(Ok(Rc::from([item])));
        }
    }

    /// Effective boolean value (XPath 2.0, section 2.4.3). In `and` and `or` the operand that decides wins over an error in
    /// the other.
    pub(crate) fn truth(&self, expr: &'d Expr, focus: Focus<'_, 'd>) -> Result<bool, NotEvaluable> {
        match expr {
            Expr::Or(left, right) => match self.truth(left, focus) {
                Ok(false) => self.truth(right, focus),
                Ok(true) => Ok(true),
                Err(error) => match self.truth(right, focus) {
                    Ok(true) => Ok(true),
                    Ok(false) | Err(_) => Err(error),
                },
            },
            Expr::And(left, right) => match self.truth(left, focus) {
                Ok(true) => self.truth(right, focus),
                Ok(false) => Ok(false),
                Err(error) => match self.truth(right, focus) {
                    Ok(false) => Ok(false),
                    Ok(true) | Err(_) => Err(error),
                },
            },
            Expr::Not(inner) => self.truth(inner, focus).map(|value| !value),
            Expr::Every(binders, body) => self.every(binders, body, focus),
            Expr::If(condition, yes, no) => {
                if self.truth(condition, focus)? {
                    self.truth(yes, focus)
                } else {
                    self.truth(no, focus)
                }
            }
            Expr::Call(Function::True, _) => Ok(true),
            Expr::Call(Function::False, _) => Ok(false),
            Expr::Call(Function::StartsWith, arguments) => self.starts_with(arguments, focus),
            _ => self.relation(expr, focus),
        }
    }

    /// Comparisons and tests on sequences; the boolean value of everything else.
    fn relation(&self, expr: &'d Expr, focus: Focus<'_, 'd>) -> Result<bool, NotEvaluable> {
        match expr {
            Expr::Exists(inner) => match &**inner {
                Expr::Path(path) => self.exists(path, focus),
                inner => self.more_than(inner, 0, focus),
            },
            Expr::MoreThan(inner, count) => self.more_than(inner, *count, focus),
            Expr::General(Comparison::Equal, left, right) => self.equal(left, right, focus),
            Expr::General(comparison, left, right) => {
                let right = self.collect(right, focus)?;
                self.any(left, focus, |left| {
                    for right in &right {
                        if compare(*comparison, left, right, true)? {
                            return Ok(true);
                        }
                    }
                    Ok(false)
                })
            }
            Expr::Value(comparison, left, right) => {
                let (Some(left), Some(right)) =
                    (self.single(left, focus)?, self.single(right, focus)?)
                else {
                    return Ok(false);
                };
                compare(*comparison, &left, &right, false)
            }
            Expr::Among(_, set, Some(attributed)) => {
                self.has_value(*attributed, focus.node, |value| set.contains(value))
            }
            Expr::Among(probe, set, None) => match self.quick(probe, focus) {
                Some(text) => Ok(set.contains(&text?)),
                None => self.any(probe, focus, |item| match item {
                    Item::Text(text) | Item::Untyped(text) => Ok(set.contains(text)),
                    _ => Err(NotEvaluable::Type),
                }),
            },
            Expr::Subset(values, among, slots) => {
                let [of_values, of_others] = *slots;
                self.subset((values, of_values), (among, of_others), focus)
            }
            Expr::Trimmed(_) | Expr::Blank(_) | Expr::NoLonger(..) | Expr::Prefixed(..) => {
                self.shape(expr, focus)
            }
            Expr::Hollow => self.is_hollow(focus.node),

            Expr::Switch(switch) => self.switch(switch, focus),
            Expr::Join(probe, build) => self.join(probe, build, focus),
            Expr::Matches(text, regex) => Ok(regex.is_match(&self.string_of(text, focus)?)),
            _ => self.boolean_of(expr, focus),
        }
    }

    fn switch(&self, switch: &'d Switch, focus: Focus<'_, 'd>) -> Result<bool, NotEvaluable> {
        self.any(&switch.probe, focus, |item| {
            let (Item::Text(text) | Item::Untyped(text)) = item else {
                return Err(NotEvaluable::Type);
            };
            let mut result = Ok(false);
            for number in switch.cases.get(&**text).into_iter().flatten() {
                match switch.branches.get(index(*number)).map(|branch| self.truth(branch, focus)) {
                    Some(Ok(true)) => return Ok(true),
                    Some(Err(error)) => result = Err(error),
                    Some(Ok(false)) | None => {}
                }
            }
            result
        })
    }

    fn boolean_of(&self, expr: &'d Expr, focus: Focus<'_, 'd>) -> Result<bool, NotEvaluable> {
        if let Expr::Path(path) = expr
            && !matches!(
                path.steps.last(),
                Some(Step { axis: Axis::Call(_) | Axis::NormalizedText, .. })
            )
        {
            return self.exists(path, focus);
        }
        let mut value = None;
        let flow = self.each(expr, focus, &mut |item| {
            if value.is_some() {
                return Err(NotEvaluable::Boolean);
            }
            value = Some(match item {
                Item::Node(_) => return STOP,
                Item::Boolean(value) => value,
                Item::Text(text) | Item::Untyped(text) => !text.is_empty(),
                Item::Integer(number) => number != 0,
                Item::Decimal(number) => !number.is_zero(),
                Item::Double(number) => !(number.is_nan() || number == 0.0),
                _ => return Err(NotEvaluable::Boolean),
            });
            GO
        })?;
        if flow.is_break() {
            return Ok(true);
        }
        Ok(value.unwrap_or(false))
    }

    fn more_than(
        &self,
        expr: &'d Expr,
        count: u32,
        focus: Focus<'_, 'd>,
    ) -> Result<bool, NotEvaluable> {
        if let Expr::Path(path) = expr
            && !path.sort
        {
            return self.leads_to_more(path, count, focus);
        }
        let mut left = count;
        let flow = self.each(expr, focus, &mut |_| match left.checked_sub(1) {
            Some(less) => {
                left = less;
                GO
            }
            None => STOP,
        })?;
        Ok(flow.is_break())
    }

    /// Whether one atomised item of a sequence fulfils a condition.
    pub(super) fn any(
        &self,
        expr: &'d Expr,
        focus: Focus<'_, 'd>,
        mut holds: impl FnMut(&Item<'d>) -> Result<bool, NotEvaluable>,
    ) -> Result<bool, NotEvaluable> {
        if let Expr::Path(path) = expr {
            return self.reaches(path, focus, |item| holds(&self.atomise(item)));
        }
        let flow = self.each(expr, focus, &mut |item| {
            if holds(&self.atomise(item))? { STOP } else { GO }
        })?;
        Ok(flow.is_break())
    }

    fn every(
        &self,
        binders: &'d [(u32, Expr)],
        body: &'d Expr,
        focus: Focus<'_, 'd>,
    ) -> Result<bool, NotEvaluable> {
        let flow = self.bindings(binders, focus, &mut |focus| {
            if self.truth(body, focus)? { GO } else { STOP }
        })?;
        Ok(flow.is_continue())
    }

    /// Runs through all combinations of the values of binders.
    pub(super) fn bindings(
        &self,
        binders: &'d [(u32, Expr)],
        focus: Focus<'_, 'd>,
        body: &mut dyn FnMut(Focus<'_, 'd>) -> Flow,
    ) -> Flow {
        let Some(((number, values), rest)) = binders.split_first() else {
            return body(focus);
        };
        self.each(values, focus, &mut |item| {
            let binding = Binding { number: *number, item, outer: focus.bound };
            self.bindings(rest, Focus { node: focus.node, bound: Some(&binding) }, body)
        })
    }

    /// Whether all predicates hold at a node.
    pub(super) fn all(
        &self,
        predicates: &'d [Expr],
        focus: Focus<'_, 'd>,
    ) -> Result<bool, NotEvaluable> {
        for predicate in predicates {
            if !self.truth(predicate, focus)? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// The items of a variable of the rule set, evaluated at the root when it is first needed.
    pub(super) fn let_items(&self, number: u32) -> Result<Rc<[Item<'d>]>, NotEvaluable> {
        if let Some(Some(known)) = self.let_states.borrow().get(index(number)) {
            return known.clone();
        }
        let expr = self.lets.get(index(number)).ok_or(NotEvaluable::Type)?;
        let mut items = Vec::new();
        let result = self
            .each(expr, Focus::at(Node::Root), &mut |item| {
                items.push(item);
                GO
            })
            .map(|_| Rc::from(items));
        if let Some(state) = self.let_states.borrow_mut().get_mut(index(number)) {
            *state = Some(result.clone());
        }
        result
    }

    pub(super) fn atomise(&self, item: Item<'d>) -> Item<'d> {
        match item {
            Item::Node(node) => Item::Untyped(self.view.string(node)),
            atomic => atomic,
        }
    }

    /// Gives all items of a sequence to a closure.
    pub(super) fn drain(
        &self,
        expr: &'d Expr,
        focus: Focus<'_, 'd>,
        mut take: impl FnMut(Item<'d>) -> Result<(), NotEvaluable>,
    ) -> Result<(), NotEvaluable> {
        self.each(expr, focus, &mut |item| take(item).and(GO)).map(|_| ())
    }

    /// All atomised items of a sequence.
    pub(super) fn collect(
        &self,
        expr: &'d Expr,
        focus: Focus<'_, 'd>,
    ) -> Result<Vec<Item<'d>>, NotEvaluable> {
        let mut items = Vec::new();
        self.drain(expr, focus, |item| {
            items.push(self.atomise(item));
            Ok(())
        })?;
        Ok(items)
    }

    /// The one atomised item of a sequence; `None` if it is empty, an error if there are several.
    pub(super) fn single(
        &self,
        expr: &'d Expr,
        focus: Focus<'_, 'd>,
    ) -> Result<Option<Item<'d>>, NotEvaluable> {
        if let Some(known) = self.lone(expr, focus) {
            return known;
        }
        let mut found = None;
        self.drain(expr, focus, |item| {
            if found.is_some() {
                return Err(NotEvaluable::Type);
            }
            found = Some(self.atomise(item));
            Ok(())
        })?;
        Ok(found)
    }
}

pub(super) fn index(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}
