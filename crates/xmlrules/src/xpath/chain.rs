//! Chains of `and` and `or`: what is cheap is asked first, and what many operands ask is asked once. Runs at load time.
//!
//! The order is free: in both the operand that decides wins over an error in another one.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "a value or expression of any other kind is treated alike, whatever kinds there will be"
)]

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::LoadError;
use super::ast::{Axis, Expr, Function, Literals, Path, Start, Step, Switch};
use super::optimise::{Slots, all};

/// Fewest operands for which looking one up is worth while.
const BRANCHES: usize = 4;

/// A chain of `or`, taken apart as a whole.
pub(super) fn disjunction(expr: Expr, slots: &mut Slots) -> Result<Expr, LoadError> {
    let arms = operands(expr, |expr| match expr {
        Expr::Or(left, right) => Ok((*left, *right)),
        other => Err(other),
    });
    let arms = prefixed(switched(all(arms, slots)?));
    Ok(chained(arms, |left, right| Expr::Or(Box::new(left), Box::new(right))))
}

/// A chain of `and`.
pub(super) fn conjunction(expr: Expr, slots: &mut Slots) -> Result<Expr, LoadError> {
    let arms = operands(expr, |expr| match expr {
        Expr::And(left, right) => Ok((*left, *right)),
        other => Err(other),
    });
    let arms = hollow(all(arms, slots)?);
    Ok(chained(arms, |left, right| Expr::And(Box::new(left), Box::new(right))))
}

/// `not(*)` and a blank `text()` are asked together.
fn hollow(mut arms: Vec<Expr>) -> Vec<Expr> {
    let childless = arms.iter().position(|arm| {
        matches!(arm, Expr::Not(inner) if matches!(&**inner, Expr::Path(path) if path.is_any_child()))
    });
    let blank = arms.iter().position(|arm| {
        matches!(arm, Expr::Blank(inner) if matches!(&**inner, Expr::Path(path) if path.is_text()))
    });
    if let (Some(childless), Some(blank)) = (childless, blank) {
        arms.remove(childless.max(blank));
        if let Some(arm) = arms.get_mut(childless.min(blank)) {
            *arm = Expr::Hollow;
        }
    }
    arms
}

/// The operands of a chain, in its order.
fn operands(expr: Expr, split: impl Fn(Expr) -> Result<(Expr, Expr), Expr>) -> Vec<Expr> {
    let (mut open, mut arms) = (vec![expr], Vec::new());
    while let Some(next) = open.pop() {
        match split(next) {
            Ok((left, right)) => open.extend([right, left]),
            Err(arm) => arms.push(arm),
        }
    }
    arms
}

/// Operands joined again, the cheap ones first.
fn chained(mut arms: Vec<Expr>, join: impl Fn(Expr, Expr) -> Expr) -> Expr {
    arms.sort_by_cached_key(cost);
    arms.into_iter().reduce(join).unwrap_or(Expr::Sequence(Vec::new()))
}

/// An operand `probe = literals and then`.
type Case<'e> = (&'e Expr, &'e Literals, &'e Expr);

/// The comparison with the fewest literals.
fn case(arm: &Expr) -> Option<Case<'_>> {
    let Expr::And(left, right) = arm else {
        return None;
    };
    let asked = [(left, right), (right, left)].map(|(first, then)| match &**first {
        Expr::Among(probe, set, _) => Some((&**probe, &**set, &**then)),
        _ => None,
    });
    asked.into_iter().flatten().min_by_key(|(_, set, _)| set.len())
}

/// Operands that all compare one expression with literals become one, looked up by its value.
fn switched(arms: Vec<Expr>) -> Vec<Expr> {
    let key = |arm: &Expr| case(arm).map(|(probe, ..)| format!("{probe:?}"));
    gathered(arms, key, |arms| {
        let mut switch =
            Switch { probe: Expr::Here, cases: FxHashMap::default(), branches: Vec::new() };
        for (number, (probe, set, then)) in (0..).zip(arms.iter().filter_map(case)) {
            switch.probe = probe.clone();
            for literal in set.iter() {
                switch.cases.entry(literal.clone()).or_default().push(number);
            }
            switch.branches.push(then.clone());
        }
        Expr::Switch(Box::new(switch))
    })
}

/// An operand `starts-with(text, 'literal')`.
fn prefix(arm: &Expr) -> Option<(&Expr, &Arc<str>)> {
    match arm {
        Expr::Call(Function::StartsWith, arguments) => match arguments.as_slice() {
            [text, Expr::Text(prefix)] => Some((text, prefix)),
            _ => None,
        },
        _ => None,
    }
}

/// Operands that ask one text for its beginning become one.
fn prefixed(arms: Vec<Expr>) -> Vec<Expr> {
    let key = |arm: &Expr| prefix(arm).map(|(text, _)| format!("{text:?}"));
    gathered(arms, key, |arms| {
        let text = arms.iter().find_map(prefix).map_or(Expr::Here, |(text, _)| text.clone());
        let prefixes = arms.iter().filter_map(prefix).map(|(_, prefix)| Arc::clone(prefix));
        Expr::Prefixed(Box::new(text), prefixes.collect())
    })
}

/// Puts those operands together that have the key of the first one that has any, if they are many enough.
fn gathered(
    arms: Vec<Expr>,
    key: impl Fn(&Expr) -> Option<String>,
    together: impl FnOnce(&[Expr]) -> Expr,
) -> Vec<Expr> {
    let keys: Vec<Option<String>> = arms.iter().map(key).collect();
    let Some(first) = keys.iter().flatten().next() else {
        return arms;
    };
    if keys.iter().flatten().filter(|key| *key == first).count() < BRANCHES {
        return arms;
    }
    let (mut one, mut others) = (Vec::new(), Vec::new());
    for (arm, key) in arms.into_iter().zip(&keys) {
        if key.as_ref() == Some(first) { one.push(arm) } else { others.push(arm) }
    }
    others.push(together(&one));
    others
}

/// A guess at what an expression costs, to compare it with others.
fn cost(expr: &Expr) -> u32 {
    let sum = |items: &[Expr]| items.iter().map(cost).fold(0, u32::saturating_add);
    let bound = |binders: &[(u32, Expr)]| {
        binders.iter().map(|(_, values)| cost(values)).fold(10, u32::saturating_add)
    };
    match expr {
        Expr::Text(_)
        | Expr::Integer(_)
        | Expr::Decimal(_)
        | Expr::Constant(_)
        | Expr::Variable(_)
        | Expr::Here
        | Expr::Hollow
        | Expr::Call(Function::True | Function::False, _) => 1,
        Expr::Let(_) => 3,
        Expr::Path(path) => self::path(path),
        Expr::Or(a, b) | Expr::And(a, b) => cost(a).saturating_add(cost(b)),
        Expr::Not(a) | Expr::Exists(a) | Expr::Blank(a) | Expr::Trimmed(a) => cost(a),
        Expr::MoreThan(a, _)
        | Expr::Among(a, ..)
        | Expr::Negate(a)
        | Expr::Trim(a, _)
        | Expr::NoLonger(a, _)
        | Expr::Prefixed(a, _) => cost(a).saturating_add(3),
        Expr::Matches(a, _) | Expr::Replace(a, ..) => cost(a).saturating_add(20),
        Expr::General(_, a, b) | Expr::Value(_, a, b) | Expr::Arithmetic(_, a, b) => {
            cost(a).saturating_add(cost(b)).saturating_add(5)
        }
        Expr::Subset(a, b, _) => cost(a).saturating_add(cost(b)).saturating_add(20),
        Expr::For(binders, body) | Expr::Every(binders, body) => {
            bound(binders).saturating_add(cost(body).saturating_mul(2))
        }
        Expr::If(a, b, c) => cost(a).saturating_add(cost(b).max(cost(c))),
        Expr::Sequence(items) => sum(items),
        Expr::Call(_, arguments) => sum(arguments).saturating_add(5),
        Expr::Filter(base, predicates) => {
            cost(base).saturating_add(sum(predicates).saturating_mul(2))
        }
        Expr::Switch(switch) => cost(&switch.probe).saturating_add(20),
        Expr::Join(probe, build) => {
            cost(probe).saturating_add(cost(&build.expr).saturating_mul(2)).saturating_add(10)
        }
        Expr::Lookup(lookup) => cost(&lookup.probe).saturating_add(cost(&lookup.base.expr)),
    }
}

fn path(path: &Path) -> u32 {
    let start = match &path.start {
        Start::Focus | Start::Root => 0,
        Start::Expr(start) => cost(start),
    };
    let step = |step: &Step| {
        let own = match &step.axis {
            Axis::Attribute(_) | Axis::Up(_) | Axis::Itself | Axis::AnyChild => 1,
            Axis::Child(_) | Axis::Text | Axis::NormalizedText => 3,
            Axis::PrecedingSibling(_) | Axis::Repeated(..) => 20,
            Axis::Below => 1000,
            Axis::Call(call) => cost(call),
        };
        let predicates = step.predicates.iter().map(cost).fold(0, u32::saturating_add);
        own.saturating_add(predicates.saturating_mul(2))
    };
    path.steps.iter().map(step).fold(start, u32::saturating_add)
}
