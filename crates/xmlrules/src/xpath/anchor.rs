//! How expressions depend on the focus, and the joins that follow from it. Runs at load time.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "a value or expression of any other kind is treated alike, whatever kinds there will be"
)]

use super::ast::{Anchored, Axis, Comparison, Expr, Lookup, Start, Step};
use super::optimise::{Slots, finish};

/// Turns the first predicate `key = $variable` of a path into a lookup in an index.
pub(super) fn indexed(start: &mut Start, steps: &mut Vec<Step>, slots: &mut Slots) {
    let found = steps.iter().enumerate().find_map(|(at, step)| {
        step.predicates.iter().enumerate().find_map(|(number, predicate)| match predicate {
            Expr::General(Comparison::Equal, a, b) => {
                key_and_probe(a, b).map(|(key, probe)| (at, number, key.clone(), probe.clone()))
            }
            _ => None,
        })
    });
    let Some((at, number, key, probe)) = found else {
        return;
    };
    let mut head: Vec<Step> = steps.get(..=at).unwrap_or_default().to_vec();
    let rest: Vec<Step> = steps.get(at + 1..).unwrap_or_default().to_vec();
    let after = match head.last_mut() {
        Some(last) => {
            let after = last.predicates.split_off(number + 1);
            last.predicates.pop();
            after
        }
        None => return,
    };
    let base = Expr::Path(Box::new(finish(start.clone(), head)));
    if let Some(lookup) = lookup(&base, &key, &probe, slots) {
        *start = Start::Expr(lookup);
        *steps = rest;
        if !after.is_empty() {
            steps.insert(0, Step { axis: Axis::Itself, predicates: after });
        }
    }
}

/// The sides of an equality as (depends on the focus only, is a variable).
pub(super) fn key_and_probe<'e>(a: &'e Expr, b: &'e Expr) -> Option<(&'e Expr, &'e Expr)> {
    match (a, b) {
        (key, probe @ Expr::Variable(_)) | (probe @ Expr::Variable(_), key)
            if !uses_variables(key) =>
        {
            Some((key, probe))
        }
        _ => None,
    }
}

pub(super) fn lookup(base: &Expr, key: &Expr, probe: &Expr, slots: &mut Slots) -> Option<Expr> {
    let mut base = anchor(base, true, slots)?;
    base.slot = slots.number(format!("index {:?} by {key:?}", base.expr));
    Some(Expr::Lookup(Box::new(Lookup { base, key: key.clone(), probe: probe.clone() })))
}

/// How an expression depends on the focus, if it depends on no variable bound outside it. With `here`, the focus itself
/// may be the origin: that is worth while only where the same focus comes again, in a loop.
pub(super) fn anchor(expr: &Expr, here: bool, slots: &mut Slots) -> Option<Anchored> {
    if uses_variables(expr) {
        return None;
    }
    let (up, expr) = match expr {
        Expr::Let(_) => (None, expr.clone()),
        Expr::Sequence(items) => {
            let parts: Option<Vec<Anchored>> =
                items.iter().map(|item| anchor(item, here, slots)).collect();
            let parts = parts?;
            let up = parts.first()?.up;
            if parts.iter().any(|part| part.up != up) {
                return None;
            }
            (up, Expr::Sequence(parts.into_iter().map(|part| *part.expr).collect()))
        }
        Expr::Path(path) => match (&path.start, path.steps.first()) {
            (Start::Root | Start::Expr(Expr::Let(_)), _) => (None, expr.clone()),
            (Start::Focus, Some(Step { axis: Axis::Up(levels), predicates }))
                if predicates.is_empty() && path.steps.len() > 1 =>
            {
                let steps = path.steps.get(1..).unwrap_or_default().to_vec();
                (Some(*levels), Expr::Path(Box::new(finish(Start::Focus, steps))))
            }
            (Start::Focus, Some(Step { axis: Axis::Child(_), .. })) if here => {
                (Some(0), expr.clone())
            }
            _ => return None,
        },
        _ => return None,
    };
    let slot = slots.number(format!("{expr:?}"));
    Some(Anchored { slot, up, expr: Box::new(expr) })
}

/// `every $v in values satisfies $v = others`: whether the values are among the others, if all are texts of nodes.
pub(super) fn every(binders: Vec<(u32, Expr)>, body: Expr, slots: &mut Slots) -> Expr {
    if let ([(number, values)], Expr::Join(probe, build)) = (binders.as_slice(), &body)
        && of_nodes(values)
        && matches!(build.up, None | Some(0))
    {
        let is_variable = |expr: &Expr| matches!(expr, Expr::Variable(known) if known == number);
        if is_variable(probe) && of_nodes(&build.expr) {
            let mut kept =
                |expr: &Expr| from_root(expr).then(|| slots.number(format!("texts {expr:?}")));
            let slots = [kept(values), kept(&build.expr)];
            return Expr::Subset(Box::new(values.clone()), build.expr.clone(), slots);
        }
    }
    Expr::Every(binders, Box::new(body))
}

/// Whether a sequence of nodes is the same wherever it is asked for.
fn from_root(expr: &Expr) -> bool {
    match expr {
        Expr::Sequence(items) => items.iter().all(from_root),
        Expr::Path(path) => matches!(path.start, Start::Root),
        _ => false,
    }
}

/// Whether a sequence is of nodes only, and of no variable.
fn of_nodes(expr: &Expr) -> bool {
    match expr {
        Expr::Sequence(items) => !items.is_empty() && items.iter().all(of_nodes),
        Expr::Path(path) => {
            let atomic = |step: &Step| matches!(step.axis, Axis::Call(_) | Axis::NormalizedText);
            !matches!(path.start, Start::Expr(_)) && !path.steps.last().is_some_and(atomic)
        }
        _ => false,
    }
}

/// Whether a variable of `for` or `every` occurs.
pub(super) fn uses_variables(expr: &Expr) -> bool {
    let two = |a: &Expr, b: &Expr| uses_variables(a) || uses_variables(b);
    let in_anchor = |anchored: &Anchored| uses_variables(&anchored.expr);
    match expr {
        Expr::Variable(_) => true,
        Expr::Text(_)
        | Expr::Integer(_)
        | Expr::Decimal(_)
        | Expr::Constant(_)
        | Expr::Let(_)
        | Expr::Hollow
        | Expr::Here => false,
        Expr::Or(a, b)
        | Expr::And(a, b)
        | Expr::General(_, a, b)
        | Expr::Value(_, a, b)
        | Expr::Arithmetic(_, a, b)
        | Expr::Subset(a, b, _) => two(a, b),
        Expr::Not(a)
        | Expr::Negate(a)
        | Expr::Matches(a, _)
        | Expr::Replace(a, ..)
        | Expr::Trim(a, _)
        | Expr::Trimmed(a)
        | Expr::Blank(a)
        | Expr::NoLonger(a, _)
        | Expr::Prefixed(a, _)
        | Expr::Exists(a)
        | Expr::MoreThan(a, _)
        | Expr::Among(a, ..) => uses_variables(a),
        Expr::Sequence(items) | Expr::Call(_, items) => items.iter().any(uses_variables),
        Expr::Filter(base, predicates) => {
            uses_variables(base) || predicates.iter().any(uses_variables)
        }
        Expr::For(binders, body) | Expr::Every(binders, body) => {
            uses_variables(body) || binders.iter().any(|(_, expr)| uses_variables(expr))
        }
        Expr::If(a, b, c) => two(a, b) || uses_variables(c),
        Expr::Switch(switch) => {
            uses_variables(&switch.probe) || switch.branches.iter().any(uses_variables)
        }
        Expr::Join(probe, build) => uses_variables(probe) || in_anchor(build),
        Expr::Lookup(lookup) => two(&lookup.key, &lookup.probe) || in_anchor(&lookup.base),
        Expr::Path(path) => {
            let start = matches!(&path.start, Start::Expr(start) if uses_variables(start));
            start
                || path.steps.iter().any(|step| {
                    let called = matches!(&step.axis, Axis::Call(expr) | Axis::Repeated(_, expr) if uses_variables(expr));
                    called || step.predicates.iter().any(uses_variables)
                })
        }
    }
}
