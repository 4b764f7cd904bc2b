//! The few third bids among which one turns two others round, if any does.
//!
//! It must not verify: whoever asks checks each candidate exactly.

use super::super::exact::{Exact, one, percent, whole};
use super::super::method::Method;
use super::Invented;

/// How far a price is doubled or halved on the way to a limit that is known to turn the order.
const STEPS: usize = 64;

/// Third bids at the points that decide, for the method.
pub(super) fn candidates(
    method: &Method,
    a: &Invented,
    b: &Invented,
    most: &Exact,
) -> Vec<Invented> {
    match method {
        Method::PtsDouble { .. } => cheaper(a, b, &whole(2)),
        Method::PtsK { factor, .. } => cheaper(a, b, factor),
        Method::PtsInverse { points } => inverse(a, b, points),
        Method::PtsMinMax { points, .. } => dearer(a, b, points),
        Method::WMedian(_) => corners(a, b),
        Method::WMean(..) => limits(a, b, most),
        Method::ExtRatio { tolerance, .. } => better_ratio(a, b, tolerance),
        Method::PriceOnly
        | Method::SimpleRatio
        | Method::WRef { .. }
        | Method::FixedPrice { .. }
        | Method::CostEff { .. } => Vec::new(),
    }
}

fn priced(price: Exact) -> Invented {
    Invented { performance: Exact::ZERO, price }
}

/// A lower price widens the gap until one bid and then the other has no points left: the order can turn
/// only where a bid reaches zero. Below both nothing moves any more.
fn cheaper(a: &Invented, b: &Invented, factor: &Exact) -> Vec<Invented> {
    [&a.price, &b.price].map(|price| priced(price / factor)).into()
}

/// The gap of price points shrinks to nothing with the lowest price: beyond its zero the points decide.
fn inverse(a: &Invented, b: &Invented, points: &Exact) -> Vec<Invented> {
    let gap = points * (one() / &a.price - one() / &b.price);
    let zero = (&b.performance - &a.performance).checked_div(&gap);
    zero.filter(Exact::is_positive).map(|zero| priced(zero / whole(2))).into_iter().collect()
}

/// The gap of price points shrinks to nothing as the highest price goes up.
fn dearer(a: &Invented, b: &Invented, points: &Exact) -> Vec<Invented> {
    let gap = points * (&b.price - &a.price);
    let zero = gap.checked_div(&(&b.performance - &a.performance));
    let range = zero.filter(Exact::is_positive).map(|zero| zero * whole(2));
    let lowest = a.price.clone().min(b.price.clone());
    range.map(|range| priced(lowest + range)).into_iter().collect()
}

/// The medians of three can be anything between the two bids; the ends decide. A median of zero has no
/// ratio, so its neighbourhood stands for it.
fn corners(a: &Invented, b: &Invented) -> Vec<Invented> {
    let mut points = vec![a.performance.clone(), b.performance.clone()];
    if points.iter().any(Exact::is_zero) {
        let highest = a.performance.clone().max(b.performance.clone());
        points.extend(halved(&highest));
    }
    let prices = [&a.price, &b.price];
    let third = |performance: &Exact| {
        let performance = performance.clone();
        prices.map(|price| Invented { performance: performance.clone(), price: price.clone() })
    };
    points.iter().flat_map(third).collect()
}

/// The means can be drawn up by a dear bid without performance, or the other way round by a cheap bid
/// with the most performance; the limits of both decide.
fn limits(a: &Invented, b: &Invented, most: &Exact) -> Vec<Invented> {
    let sum = &a.price + &b.price;
    let dear = doubled(&sum).into_iter().map(priced);
    let cheap = halved(&sum).into_iter();
    let cheap = cheap.map(|price| Invented { performance: most.clone(), price });
    dear.chain(cheap).collect()
}

/// A third bid whose corridor ends exactly at one of the two: the other may fall out.
fn better_ratio(a: &Invented, b: &Invented, tolerance: &Exact) -> Vec<Invented> {
    let width = one() - percent(tolerance);
    [a, b]
        .into_iter()
        .map(|bid| Invented { performance: bid.performance.clone(), price: &bid.price * &width })
        .collect()
}

fn doubled(start: &Exact) -> Vec<Exact> {
    std::iter::successors(Some(start.clone()), |last| Some(last * whole(2))).take(STEPS).collect()
}

fn halved(start: &Exact) -> Vec<Exact> {
    std::iter::successors(Some(start.clone()), |last| Some(last / whole(2))).take(STEPS).collect()
}
