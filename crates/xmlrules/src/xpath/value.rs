//! Values of expressions. No comparison, no arithmetic here.

use std::borrow::Cow;

use rust_decimal::Decimal;

use super::NotEvaluable;
use super::date::Date;
use super::view::Node;

/// One item of a sequence. Texts are borrowed from the document where they stand in it.
#[derive(Debug, Clone)]
pub(crate) enum Item<'d> {
    Node(Node),
    Text(Cow<'d, str>),
    /// What a node gives when it is atomised.
    Untyped(Cow<'d, str>),
    Boolean(bool),
    Integer(i64),
    Decimal(Decimal),
    Double(f64),
    Date(Date),
    /// Microseconds of the day, in UTC.
    Time(i64),
    /// Microseconds.
    DayTime(i64),
    /// Months.
    YearMonth(i64),
}

/// Whether to go on, or the reason why there is no value.
pub(crate) type Flow = Result<std::ops::ControlFlow<()>, NotEvaluable>;

/// Where the items of a sequence go, one by one.
pub(crate) type Sink<'s, 'd> = &'s mut dyn FnMut(Item<'d>) -> Flow;

/// Go on.
pub(crate) const GO: Flow = Ok(std::ops::ControlFlow::Continue(()));
/// Enough.
pub(crate) const STOP: Flow = Ok(std::ops::ControlFlow::Break(()));
