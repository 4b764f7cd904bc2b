//! Sequences of expressions, item by item. Truth values are in [`super::eval`].

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "a value or expression of any other kind is treated alike, whatever kinds there will be"
)]

use std::borrow::Cow;

use super::NotEvaluable;
use super::ast::{Expr, Operator};
use super::compare::arithmetic;
use super::eval::{Focus, Run};
use super::value::{Flow, GO, Item, STOP, Sink};

impl<'d> Run<'d> {
    /// Gives the items of a sequence to a sink, one by one.
    pub(crate) fn each(&self, expr: &'d Expr, focus: Focus<'_, 'd>, sink: Sink<'_, 'd>) -> Flow {
        match expr {
            Expr::Text(text) => sink(Item::Text((&**text).into())),
            Expr::Integer(number) => sink(Item::Integer(*number)),
            Expr::Decimal(number) => sink(Item::Decimal(*number)),
            Expr::Constant(item) => sink(item.clone()),
            Expr::Variable(number) => {
                let mut bound = focus.bound;
                while let Some(binding) = bound {
                    if binding.number == *number {
                        return sink(binding.item.clone());
                    }
                    bound = binding.outer;
                }
                Err(NotEvaluable::Type)
            }
            Expr::Let(number) => {
                for item in self.let_items(*number)?.iter() {
                    if sink(item.clone())?.is_break() {
                        return STOP;
                    }
                }
                GO
            }
            Expr::Sequence(items) => {
                for item in items {
                    if self.each(item, focus, sink)?.is_break() {
                        return STOP;
                    }
                }
                GO
            }
            Expr::Here => sink(Item::Node(focus.node)),
            Expr::Path(path) => self.path(path, focus, sink),
            Expr::Filter(base, predicates) => self.each(base, focus, &mut |item| {
                let Item::Node(node) = item else {
                    return Err(NotEvaluable::Type);
                };
                let inner = Focus { node, bound: focus.bound };
                if self.all(predicates, inner)? { sink(item) } else { GO }
            }),
            Expr::Lookup(lookup) => self.lookup(lookup, focus, sink),
            _ => self.computed(expr, focus, sink),
        }
    }

    /// Sequences of at most one computed item, and those of control expressions.
    fn computed(&self, expr: &'d Expr, focus: Focus<'_, 'd>, sink: Sink<'_, 'd>) -> Flow {
        match expr {
            Expr::Arithmetic(operator, left, right) => {
                let (Some(left), Some(right)) =
                    (self.single(left, focus)?, self.single(right, focus)?)
                else {
                    return GO;
                };
                sink(arithmetic(*operator, &left, &right)?)
            }
            Expr::Negate(inner) => match self.single(inner, focus)? {
                None => GO,
                Some(item) => {
                    let minus = Item::Integer(-1);
                    sink(arithmetic(Operator::Multiply, &minus, &item)?)
                }
            },
            Expr::For(binders, body) => {
                self.bindings(binders, focus, &mut |focus| self.each(body, focus, sink))
            }
            Expr::If(condition, yes, no) => {
                let branch = if self.truth(condition, focus)? { yes } else { no };
                self.each(branch, focus, sink)
            }
            Expr::Value(_, left, right)
                if self.single(left, focus)?.is_none() || self.single(right, focus)?.is_none() =>
            {
                GO
            }
            Expr::Call(function, arguments) => self.call(*function, arguments, focus, sink),
            Expr::Replace(text, regex, with) => {
                let text = self.string_of(text, focus)?;
                let replaced = regex.replace_all(&text, regex::NoExpand(with)).into_owned();
                sink(Item::Text(replaced.into()))
            }
            Expr::Trim(text, start) => sink(Item::Text(trim(self.string_of(text, focus)?, *start))),
            _ => sink(Item::Boolean(self.truth(expr, focus)?)),
        }
    }
}

/// Cuts white space of XML off one end; a borrowed text stays borrowed.
fn trim(text: Cow<'_, str>, start: bool) -> Cow<'_, str> {
    let space = [' ', '\t', '\r', '\n'];
    let cut = |text: &str| {
        let kept =
            if start { text.trim_start_matches(space) } else { text.trim_end_matches(space) };
        kept.len()
    };
    match text {
        Cow::Borrowed(text) if start => Cow::Borrowed(text.trim_start_matches(space)),
        Cow::Borrowed(text) => Cow::Borrowed(text.trim_end_matches(space)),
        Cow::Owned(text) if cut(&text) == text.len() => Cow::Owned(text),
        Cow::Owned(text) if start => Cow::Owned(text.trim_start_matches(space).to_owned()),
        Cow::Owned(text) => Cow::Owned(text.trim_end_matches(space).to_owned()),
    }
}
