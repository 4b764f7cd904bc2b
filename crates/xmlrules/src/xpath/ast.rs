//! The tree of an expression, after names and variables are resolved. No evaluation here.

use std::sync::Arc;

use regex::Regex;
use rust_decimal::Decimal;
use rustc_hash::{FxHashMap, FxHashSet};

use super::value::Item;
use crate::dom::NameId;

/// An expression of the subset.
#[derive(Debug, Clone)]
pub(crate) enum Expr {
    Text(Arc<str>),
    Integer(i64),
    Decimal(Decimal),
    /// A value that a function gives for literals, such as `xs:yearMonthDuration('P4Y')`.
    Constant(Item<'static>),
    /// A variable bound by `for` or `every`: always one item.
    Variable(u32),
    /// A variable of the rule set, evaluated once a document.
    Let(u32),
    Sequence(Vec<Expr>),
    /// The focus itself: `.`.
    Here,
    Path(Box<Path>),
    Filter(Box<Expr>, Vec<Expr>),
    Or(Box<Expr>, Box<Expr>),
    And(Box<Expr>, Box<Expr>),
    Not(Box<Expr>),
    /// General comparison: true if one pair of items compares.
    General(Comparison, Box<Expr>, Box<Expr>),
    /// Value comparison: at most one item on each side.
    Value(Comparison, Box<Expr>, Box<Expr>),
    Arithmetic(Operator, Box<Expr>, Box<Expr>),
    Negate(Box<Expr>),
    For(Vec<(u32, Expr)>, Box<Expr>),
    Every(Vec<(u32, Expr)>, Box<Expr>),
    If(Box<Expr>, Box<Expr>, Box<Expr>),
    Call(Function, Vec<Expr>),
    /// `matches` and `replace` with literal patterns.
    Matches(Box<Expr>, Arc<Regex>),
    Replace(Box<Expr>, Arc<Regex>, Arc<str>),
    /// White space cut off at the start (`true`) or the end.
    Trim(Box<Expr>, bool),
    /// Whether a sequence has at least one item.
    Exists(Box<Expr>),
    /// Whether a sequence has more than so many items.
    MoreThan(Box<Expr>, u32),
    /// Whether each value of the first is among those of the second; both are texts of nodes. The numbers say where the
    /// texts of one that is the same for the whole document are kept.
    Subset(Box<Expr>, Box<Expr>, [Option<u32>; 2]),
    /// Whether one item is among literal strings; with the attribute that the items are, if they are one.
    Among(Box<Expr>, Arc<Literals>, Option<Attributed>),
    /// Whether the text of at most one item has no white space at its ends.
    Trimmed(Box<Expr>),
    /// Whether the text of at most one item is white space only, or empty.
    Blank(Box<Expr>),
    /// Whether the focus has no element below it and its text is white space only, or none: `not(*)` and a blank `text()`.
    Hollow,
    /// Whether the text of at most one item has no more than so many characters.
    NoLonger(Box<Expr>, usize),
    /// Whether the text of at most one item starts with one of these.
    Prefixed(Box<Expr>, Vec<Arc<str>>),
    /// `(probe = 'a' and …) or (probe = 'b' and …) or …`, by the value of the probe.
    Switch(Box<Switch>),
    /// `probe = build`, where `build` is the same for many focus nodes.
    Join(Box<Expr>, Anchored),
    /// The nodes of `base` whose `key` equals `probe`: `base[key = probe]`.
    Lookup(Box<Lookup>),
}

impl Expr {
    /// The axis of a path of one step from the focus, without predicates.
    pub(super) fn only_axis(&self) -> Option<&Axis> {
        if let Self::Path(path) = self { path.only_axis() } else { None }
    }
}

/// An expression whose value depends on the focus only through the node that so many parents above it.
#[derive(Debug, Clone)]
pub(crate) struct Anchored {
    /// Where results of one run are kept.
    pub(crate) slot: u32,
    /// Steps up from the focus; `None` if the focus doesn't matter at all.
    pub(crate) up: Option<u32>,
    /// To be evaluated at that node.
    pub(crate) expr: Box<Expr>,
}

/// An attribute of the focus, or of those of its children that have one name: `@a`, `b/@a`.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Attributed {
    pub(crate) child: Option<NameId>,
    pub(crate) attribute: NameId,
}

impl Attributed {
    /// The attribute that an expression is.
    pub(super) fn of(expr: &Expr) -> Option<Self> {
        let Expr::Path(path) = expr else {
            return None;
        };
        let plain = path.steps.iter().all(|step| step.predicates.is_empty());
        if !matches!(path.start, Start::Focus) || !plain {
            return None;
        }
        let axes: Vec<&Axis> = path.steps.iter().map(|step| &step.axis).collect();
        match axes.as_slice() {
            [Axis::Attribute(attribute)] => Some(Self { child: None, attribute: *attribute }),
            [Axis::Child(child), Axis::Attribute(attribute)] => {
                Some(Self { child: Some(*child), attribute: *attribute })
            }
            _ => None,
        }
    }
}

/// The branches of a disjunction by the literal that each asks its probe for.
#[derive(Debug, Clone)]
pub(crate) struct Switch {
    pub(crate) probe: Expr,
    /// Numbers of branches.
    pub(crate) cases: FxHashMap<Box<str>, Vec<u32>>,
    pub(crate) branches: Vec<Expr>,
}

/// Literal strings that something is compared with.
#[derive(Debug, Clone)]
pub(crate) enum Literals {
    One(Box<str>),
    Many(FxHashSet<Box<str>>),
}

impl Literals {
    pub(super) fn of(literals: &[Arc<str>]) -> Self {
        let mut set: FxHashSet<Box<str>> =
            literals.iter().map(|literal| Box::from(&**literal)).collect();
        match literals {
            [first, ..] if set.len() == 1 => Self::One(set.take(&**first).unwrap_or_default()),
            _ => Self::Many(set),
        }
    }

    pub(super) fn contains(&self, text: &str) -> bool {
        match self {
            Self::One(literal) => **literal == *text,
            Self::Many(set) => set.contains(text),
        }
    }

    pub(super) fn len(&self) -> usize {
        match self {
            Self::One(_) => 1,
            Self::Many(set) => set.len(),
        }
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &Box<str>> {
        let (one, many) = match self {
            Self::One(literal) => (Some(literal), None),
            Self::Many(set) => (None, Some(set)),
        };
        one.into_iter().chain(many.into_iter().flatten())
    }
}

#[derive(Debug, Clone)]
pub(crate) struct Lookup {
    pub(crate) base: Anchored,
    pub(crate) key: Expr,
    pub(crate) probe: Expr,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Comparison {
    Equal,
    NotEqual,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Operator {
    Add,
    Subtract,
    Multiply,
    Modulo,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Function {
    Count,
    Not,
    NormalizeSpace,
    Number,
    Boolean,
    True,
    False,
    StringLength,
    StartsWith,
    Concat,
    Sum,
    Matches,
    Replace,
    CurrentDate,
    Date,
    Time,
    DayTimeDuration,
    YearMonthDuration,
    FormatNumber,
    DistinctValues,
}

impl Function {
    /// A function by its name, with the numbers of arguments that the subset knows.
    pub(super) fn find(name: &str) -> Option<(Self, usize, usize)> {
        Some(match name {
            "count" => (Self::Count, 1, 1),
            "not" => (Self::Not, 1, 1),
            "normalize-space" => (Self::NormalizeSpace, 0, 1),
            "number" => (Self::Number, 0, 1),
            "boolean" => (Self::Boolean, 1, 1),
            "true" => (Self::True, 0, 0),
            "false" => (Self::False, 0, 0),
            "string-length" => (Self::StringLength, 0, 1),
            "starts-with" => (Self::StartsWith, 2, 2),
            "concat" => (Self::Concat, 2, usize::MAX),
            "sum" => (Self::Sum, 1, 1),
            "matches" => (Self::Matches, 2, 2),
            "replace" => (Self::Replace, 3, 3),
            "current-date" => (Self::CurrentDate, 0, 0),
            "xs:date" => (Self::Date, 1, 1),
            "xs:time" => (Self::Time, 1, 1),
            "xs:dayTimeDuration" => (Self::DayTimeDuration, 1, 1),
            "xs:yearMonthDuration" => (Self::YearMonthDuration, 1, 1),
            "format-number" => (Self::FormatNumber, 2, 2),
            "distinct-values" => (Self::DistinctValues, 1, 1),
            _ => return None,
        })
    }
}

/// A path: where it starts and its steps.
#[derive(Debug, Clone)]
pub(crate) struct Path {
    pub(crate) start: Start,
    pub(crate) steps: Vec<Step>,
    /// Names without which the path selects nothing.
    pub(crate) needs: Vec<NameId>,
    /// Whether nodes can come twice or out of order, so that they must be sorted.
    pub(crate) sort: bool,
}

impl Path {
    /// Whether it is `text()` and no more.
    pub(super) fn is_text(&self) -> bool {
        matches!(self.only_axis(), Some(Axis::Text))
    }

    /// Whether it is `*` and no more.
    pub(super) fn is_any_child(&self) -> bool {
        matches!(self.only_axis(), Some(Axis::AnyChild))
    }

    /// The axis of a path of one step from the focus, without predicates.
    fn only_axis(&self) -> Option<&Axis> {
        match (&self.start, self.steps.as_slice()) {
            (Start::Focus, [only]) if only.predicates.is_empty() => Some(&only.axis),
            _ => None,
        }
    }
}

#[derive(Debug, Clone)]
pub(crate) enum Start {
    Focus,
    Root,
    Expr(Expr),
}

#[derive(Debug, Clone)]
pub(crate) struct Step {
    pub(crate) axis: Axis,
    pub(crate) predicates: Vec<Expr>,
}

#[derive(Debug, Clone)]
pub(crate) enum Axis {
    Child(NameId),
    AnyChild,
    /// `name[key = preceding-sibling::name/key]`: children with a key that an earlier one has.
    Repeated(NameId, Expr),
    Attribute(NameId),
    Up(u32),
    Itself,
    Text,
    PrecedingSibling(NameId),
    /// `//*`: all elements below.
    Below,
    /// An expression evaluated at each node, with atomic result.
    Call(Expr),
    /// `normalize-space(text())` at each node.
    NormalizedText,
}
