//! What the absence of a name decides: most rules forbid or limit what a document or an element doesn't have. Runs at load
//! time.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "of an expression of any other kind nothing is known, whatever kinds there will be"
)]

use super::ast::{Anchored, Axis, Expr, Path, Start, Step};
use crate::dom::NameId;

/// Names without any one of which the value of an expression is known.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(crate) struct Names {
    /// Names that must occur in the document.
    pub(crate) anywhere: Vec<NameId>,
    /// Names that a child of the focus must have.
    pub(crate) child: Vec<NameId>,
}

/// Names any one of which decides the truth of an expression by being absent.
#[derive(Debug, Default)]
pub(crate) struct Ends {
    /// The expression is true without one of these.
    pub(crate) when_true: Names,
    /// The expression is false without one of these.
    pub(crate) when_false: Names,
}

impl Ends {
    /// What is known of an expression. Errors are of no account: in `and` and `or` the operand that decides wins, and a
    /// comparison with nothing is false.
    pub(crate) fn of(expr: &Expr) -> Self {
        let is_false = |when_false| Self { when_true: Names::default(), when_false };
        match expr {
            Expr::Or(a, b) => {
                let (a, b) = (Self::of(a), Self::of(b));
                Self {
                    when_true: a.when_true.or(b.when_true),
                    when_false: a.when_false.and(&b.when_false),
                }
            }
            Expr::And(a, b) => {
                let (a, b) = (Self::of(a), Self::of(b));
                Self {
                    when_true: a.when_true.and(&b.when_true),
                    when_false: a.when_false.or(b.when_false),
                }
            }
            Expr::Not(a) => {
                let Self { when_true, when_false } = Self::of(a);
                Self { when_true: when_false, when_false: when_true }
            }
            Expr::Every(binders, _) => {
                let first = binders.first().map(|(_, values)| empty_without(values));
                Self { when_true: first.unwrap_or_default(), when_false: Names::default() }
            }
            Expr::Subset(values, ..) => {
                Self { when_true: empty_without(values), when_false: Names::default() }
            }
            Expr::Exists(a) | Expr::MoreThan(a, _) | Expr::Among(a, ..) => {
                is_false(empty_without(a))
            }
            Expr::Join(probe, build) => is_false(empty_without(probe).or(anchored(build))),
            Expr::Switch(switch) => is_false(empty_without(&switch.probe)),
            Expr::Path(_) | Expr::Filter(..) | Expr::Lookup(_) => is_false(empty_without(expr)),
            _ => Self::default(),
        }
    }
}

impl Names {
    /// Of two things that each end by a name: both sets.
    fn or(mut self, other: Self) -> Self {
        for (mine, more) in [(&mut self.anywhere, other.anywhere), (&mut self.child, other.child)] {
            for name in more {
                if !mine.contains(&name) {
                    mine.push(name);
                }
            }
        }
        self
    }

    /// Of two things that must both end: what is in both sets.
    fn and(mut self, other: &Self) -> Self {
        self.anywhere.retain(|name| other.anywhere.contains(name));
        self.child.retain(|name| other.child.contains(name));
        self
    }
}

/// Names without which a sequence is empty.
fn empty_without(expr: &Expr) -> Names {
    match expr {
        Expr::Path(path) => {
            let start = match &path.start {
                Start::Expr(start) => empty_without(start),
                Start::Focus | Start::Root => Names::default(),
            };
            Names { anywhere: path.needs.clone(), child: child(path) }.or(start)
        }
        Expr::Filter(base, _) => empty_without(base),
        Expr::Lookup(lookup) => anchored(&lookup.base),
        Expr::For(binders, body) => {
            // The body has another focus only where it says so itself, by a path.
            let values = binders.iter().map(|(_, values)| empty_without(values));
            values.fold(empty_without(body), Names::or)
        }
        _ => Names::default(),
    }
}

/// The same of an expression that is evaluated so many levels up.
fn anchored(anchored: &Anchored) -> Names {
    let names = empty_without(&anchored.expr);
    match anchored.up {
        Some(0) => names,
        Some(_) | None => Names { child: Vec::new(), ..names },
    }
}

/// The name of the first step, where that leads from the focus to a child.
fn child(path: &Path) -> Vec<NameId> {
    match (&path.start, path.steps.first()) {
        (Start::Focus, Some(Step { axis: Axis::Child(name) | Axis::Repeated(name, _), .. })) => {
            vec![*name]
        }
        _ => Vec::new(),
    }
}
