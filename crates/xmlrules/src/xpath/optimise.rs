//! Rewrites of expressions that keep their value: early exits, sets of literals, joins through an index. Runs at load time.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "a value or expression of any other kind is treated alike, whatever kinds there will be"
)]

use std::collections::BTreeMap;
use std::sync::Arc;

use super::LoadError;
use super::anchor::{anchor, every, indexed, key_and_probe, lookup, uses_variables};
use super::ast::{
    Anchored, Attributed, Axis, Comparison, Expr, Function, Literals, Path, Start, Step,
};
use super::chain::{conjunction, disjunction};
use super::function::constant;
use super::pattern;

/// What expressions of one rule set share: places for kept results, literal sets and regular expressions.
#[derive(Debug, Default)]
pub(crate) struct Slots {
    numbers: BTreeMap<String, u32>,
    sets: BTreeMap<String, Arc<Literals>>,
    patterns: BTreeMap<String, Arc<regex::Regex>>,
}

impl Slots {
    pub(super) fn number(&mut self, key: String) -> u32 {
        let next = u32::try_from(self.numbers.len()).unwrap_or(u32::MAX);
        *self.numbers.entry(key).or_insert(next)
    }

    fn regex(&mut self, text: &str) -> Result<Arc<regex::Regex>, LoadError> {
        if let Some(known) = self.patterns.get(text) {
            return Ok(Arc::clone(known));
        }
        let compiled = Arc::new(pattern::compile(text)?);
        self.patterns.insert(text.to_owned(), Arc::clone(&compiled));
        Ok(compiled)
    }

    fn set(&mut self, literals: &[Arc<str>]) -> Arc<Literals> {
        let set = self.sets.entry(literals.join("\n"));
        Arc::clone(set.or_insert_with(|| Arc::new(Literals::of(literals))))
    }
}

/// Rewrites an expression, from the leaves up.
pub(crate) fn optimise(expr: Expr, slots: &mut Slots) -> Result<Expr, LoadError> {
    let mut inner = |expr: Box<Expr>| optimise(*expr, slots).map(Box::new);
    Ok(match expr {
        Expr::Or(..) => disjunction(expr, slots)?,
        Expr::And(..) => conjunction(expr, slots)?,
        Expr::Not(a) => Expr::Not(inner(a)?),
        Expr::General(comparison, a, b) => {
            let (a, b) = (inner(a)?, inner(b)?);
            general(comparison, *a, *b, slots)
        }
        Expr::Value(comparison, a, b) => value(comparison, inner(a)?, inner(b)?),
        Expr::Arithmetic(operator, a, b) => Expr::Arithmetic(operator, inner(a)?, inner(b)?),
        Expr::Negate(a) => Expr::Negate(inner(a)?),
        Expr::If(a, b, c) => Expr::If(inner(a)?, inner(b)?, inner(c)?),
        Expr::For(binders, body) => {
            let body = inner(body)?;
            Expr::For(bound(binders, slots)?, body)
        }
        Expr::Every(binders, body) => {
            let body = inner(body)?;
            every(bound(binders, slots)?, *body, slots)
        }
        Expr::Sequence(items) => Expr::Sequence(all(items, slots)?),
        Expr::Call(function, arguments) => call(function, all(arguments, slots)?, slots)?,
        Expr::Filter(base, predicates) => {
            let base = inner(base)?;
            filter(*base, all(predicates, slots)?, slots)
        }
        Expr::Path(path) => self::path(*path, slots)?,
        done @ (Expr::Text(_)
        | Expr::Integer(_)
        | Expr::Decimal(_)
        | Expr::Constant(_)
        | Expr::Hollow
        | Expr::Variable(_)
        | Expr::Let(_)
        | Expr::Here
        | Expr::Trimmed(_)
        | Expr::Blank(_)
        | Expr::NoLonger(..)
        | Expr::Prefixed(..)
        | Expr::Switch(_)
        | Expr::Matches(..)
        | Expr::Replace(..)
        | Expr::Trim(..)
        | Expr::Exists(_)
        | Expr::MoreThan(..)
        | Expr::Among(..)
        | Expr::Subset(..)
        | Expr::Join(..)
        | Expr::Lookup(_)) => done,
    })
}

pub(super) fn all(items: Vec<Expr>, slots: &mut Slots) -> Result<Vec<Expr>, LoadError> {
    items.into_iter().map(|item| optimise(item, slots)).collect()
}

fn bound(binders: Vec<(u32, Expr)>, slots: &mut Slots) -> Result<Vec<(u32, Expr)>, LoadError> {
    binders.into_iter().map(|(number, expr)| Ok((number, optimise(expr, slots)?))).collect()
}

fn general(comparison: Comparison, a: Expr, b: Expr, slots: &mut Slots) -> Expr {
    let (a, b) = match (a, b) {
        (Expr::Call(Function::Count, mut counted), Expr::Integer(number)) => {
            if let Some((than, holds)) = more_than(comparison, number)
                && let Some(counted) = counted.pop().map(Box::new)
            {
                let more =
                    if than == 0 { Expr::Exists(counted) } else { Expr::MoreThan(counted, than) };
                return if holds { more } else { Expr::Not(Box::new(more)) };
            }
            (Expr::Call(Function::Count, counted), Expr::Integer(number))
        }
        other => other,
    };
    if comparison == Comparison::Equal {
        return equality(a, b, slots);
    }
    Expr::General(comparison, Box::new(a), Box::new(b))
}

/// Where `count(x)` is compared with a number: more than how many items `x` is asked for, and whether it must have them.
fn more_than(comparison: Comparison, number: i64) -> Option<(u32, bool)> {
    use Comparison::{Equal, Greater, GreaterEqual, Less, LessEqual, NotEqual};
    let (than, holds) = match (comparison, number) {
        (Equal, 0) => (0, false),
        (NotEqual, 0) => (0, true),
        (Equal | NotEqual, _) => return None,
        (Greater, number) => (number, true),
        (GreaterEqual, number) => (number - 1, true),
        (Less, number) => (number - 1, false),
        (LessEqual, number) => (number, false),
    };
    Some((u32::try_from(than).ok()?, holds))
}

/// `replace(replace(x, '\\s+$', ''), '^\\s+', '') eq x`: whether `x` is trimmed; `string-length(x) le n`.
fn value(comparison: Comparison, a: Box<Expr>, b: Box<Expr>) -> Expr {
    if let (Comparison::Equal, Expr::Trim(inner, one), Expr::Here) = (comparison, &*a, &*b)
        && let Expr::Trim(text, other) = &**inner
        && one != other
        && matches!(**text, Expr::Here)
    {
        return Expr::Trimmed(b);
    }
    if let (Comparison::LessEqual, Expr::Call(Function::StringLength, text), Expr::Integer(most)) =
        (comparison, &*a, &*b)
        && let ([text], Ok(most)) = (text.as_slice(), usize::try_from(*most))
    {
        return Expr::NoLonger(Box::new(text.clone()), most);
    }
    Expr::Value(comparison, a, b)
}

/// `a = b`: a set of literals or a join where that is possible.
fn equality(a: Expr, b: Expr, slots: &mut Slots) -> Expr {
    for (probe, build) in [(&a, &b), (&b, &a)] {
        if let Some(literals) = literals(build)
            && self::literals(probe).is_none()
        {
            if let ([empty], Expr::Call(Function::NormalizeSpace, text)) =
                (literals.as_slice(), probe)
                && let ("", [text]) = (&**empty, text.as_slice())
            {
                return Expr::Blank(Box::new(text.clone()));
            }
            let attributed = Attributed::of(probe);
            return Expr::Among(Box::new(probe.clone()), slots.set(&literals), attributed);
        }
    }
    let mut best: Option<(&Expr, Anchored)> = None;
    for (probe, build) in [(&a, &b), (&b, &a)] {
        let Some(anchored) = anchor(build, uses_variables(probe), slots) else {
            continue;
        };
        let rank = |up: Option<u32>| up.map_or(u32::MAX, |up| up);
        if best.as_ref().is_none_or(|(_, known)| rank(known.up) < rank(anchored.up)) {
            best = Some((probe, anchored));
        }
    }
    match best {
        Some((probe, anchored)) => Expr::Join(Box::new(probe.clone()), anchored),
        None => Expr::General(Comparison::Equal, Box::new(a), Box::new(b)),
    }
}

fn literals(expr: &Expr) -> Option<Vec<Arc<str>>> {
    match expr {
        Expr::Text(text) => Some(vec![Arc::clone(text)]),
        Expr::Sequence(items) if !items.is_empty() => items
            .iter()
            .map(|item| if let Expr::Text(text) = item { Some(Arc::clone(text)) } else { None })
            .collect(),
        _ => None,
    }
}

fn call(function: Function, arguments: Vec<Expr>, slots: &mut Slots) -> Result<Expr, LoadError> {
    let literal = |at: usize| match arguments.get(at) {
        Some(Expr::Text(text)) => Ok(Arc::clone(text)),
        _ => Err(LoadError::new("a regular expression must be a literal", "", 0)),
    };
    let first = || {
        arguments.first().cloned().map_or_else(|| Box::new(Expr::Sequence(Vec::new())), Box::new)
    };
    Ok(match function {
        Function::Not => Expr::Not(first()),
        Function::Matches => Expr::Matches(first(), slots.regex(&literal(1)?)?),
        Function::Replace => {
            let (pattern, with) = (literal(1)?, literal(2)?);
            match (&*pattern, &*with) {
                ("^\\s+", "") => Expr::Trim(first(), true),
                ("\\s+$", "") => Expr::Trim(first(), false),
                _ if with.contains(['$', '\\']) => {
                    return Err(LoadError::new("replacement with groups", &with, 0));
                }
                _ => {
                    let regex = slots.regex(&pattern)?;
                    if regex.is_match("") {
                        return Err(LoadError::new("pattern matches the empty text", &pattern, 0));
                    }
                    Expr::Replace(first(), regex, with)
                }
            }
        }
        _ => match constant(function, &arguments) {
            Some(known) => Expr::Constant(known),
            None => Expr::Call(function, arguments),
        },
    })
}

fn filter(base: Expr, mut predicates: Vec<Expr>, slots: &mut Slots) -> Expr {
    if let [Expr::General(Comparison::Equal, a, b)] = predicates.as_slice()
        && let Some((key, probe)) = key_and_probe(a, b)
        && let Some(found) = lookup(&base, key, probe, slots)
    {
        return found;
    }
    predicates.shrink_to_fit();
    Expr::Filter(Box::new(base), predicates)
}

fn path(mut path: Path, slots: &mut Slots) -> Result<Expr, LoadError> {
    if let Start::Expr(start) = path.start {
        path.start = Start::Expr(optimise(start, slots)?);
    }
    let mut steps: Vec<Step> = Vec::with_capacity(path.steps.len());
    for step in path.steps {
        let predicates = all(step.predicates, slots)?;
        let axis = match step.axis {
            Axis::Call(call) => called(optimise(call, slots)?),
            other => other,
        };
        match (steps.last_mut(), &axis) {
            (Some(Step { axis: Axis::Up(levels), predicates: before }), Axis::Up(more))
                if before.is_empty() =>
            {
                *levels += more;
                *before = predicates;
            }
            (Some(Step { predicates: before, .. }), Axis::Itself) => before.extend(predicates),
            _ => steps.push(Step { axis, predicates }),
        }
    }
    if matches!(steps.first(), Some(Step { axis: Axis::Itself, predicates }) if predicates.is_empty())
        && steps.len() > 1
    {
        steps.remove(0);
    }
    if let (Start::Focus, [Step { axis: Axis::Itself, predicates }]) =
        (&path.start, steps.as_slice())
        && predicates.is_empty()
    {
        return Ok(Expr::Here);
    }
    steps.iter_mut().for_each(repeated);
    indexed(&mut path.start, &mut steps, slots);
    Ok(Expr::Path(Box::new(finish(path.start, steps))))
}

/// Fills in what a path needs and whether it must be sorted.
pub(super) fn finish(start: Start, steps: Vec<Step>) -> Path {
    let mut needs = Vec::new();
    let mut many = matches!(&start, Start::Expr(start) if !matches!(start, Expr::Variable(_)));
    let mut sort = false;
    for step in &steps {
        match &step.axis {
            Axis::Child(name) | Axis::Repeated(name, _) => {
                needs.push(*name);
                many = true;
            }
            Axis::Attribute(name) => needs.push(*name),
            Axis::PrecedingSibling(name) => {
                needs.push(*name);
                sort |= many;
                many = true;
            }
            Axis::AnyChild | Axis::Text | Axis::Below => many = true,
            Axis::Up(_) => sort |= many,
            Axis::Itself | Axis::Call(_) | Axis::NormalizedText => {}
        }
    }
    needs.reverse();
    Path { start, steps, needs, sort }
}

/// Turns `name[key = preceding-sibling::name/key]` into a step of its own.
fn repeated(step: &mut Step) {
    let Axis::Child(name) = step.axis else {
        return;
    };
    let found = step.predicates.iter().enumerate().find_map(|(at, predicate)| {
        let Expr::General(Comparison::Equal, own, earlier) = predicate else {
            return None;
        };
        let (Expr::Path(own), Expr::Path(earlier)) = (&**own, &**earlier) else {
            return None;
        };
        let (Start::Focus, Start::Focus, [first, rest @ ..]) =
            (&own.start, &earlier.start, earlier.steps.as_slice())
        else {
            return None;
        };
        let sibling = matches!(first.axis, Axis::PrecedingSibling(known) if known == name);
        let nodes =
            matches!(rest.last(), Some(Step { axis: Axis::Attribute(_) | Axis::Child(_), .. }));
        let same = format!("{:?}", own.steps) == format!("{rest:?}");
        (sibling && nodes && same && first.predicates.is_empty()).then(|| (at, own.clone()))
    });
    if let Some((at, key)) = found {
        step.predicates.remove(at);
        step.axis = Axis::Repeated(name, Expr::Path(key));
    }
}

fn called(call: Expr) -> Axis {
    if let Expr::Call(Function::NormalizeSpace, arguments) = &call
        && let [Expr::Path(path)] = arguments.as_slice()
        && let (Start::Focus, [Step { axis: Axis::Text, predicates }]) =
            (&path.start, path.steps.as_slice())
        && predicates.is_empty()
    {
        return Axis::NormalizedText;
    }
    Axis::Call(call)
}
