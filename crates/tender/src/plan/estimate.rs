//! The estimated value: what counts, summed exactly (§ 3 `VgV`).
//! It must not add VAT and must not round.

use super::{Estimate, Monthly};
use crate::finding::Finding;
use crate::message::Message;
use crate::money::Euro;
use crate::read::codes;
use serde::Serialize;

/// Months that a contract without total price counts at most (§ 3(11) no. 2 `VgV`).
const MONTHS_WITHOUT_TERM: u16 = 48;

codes! {
    /// Parts of an estimate.
    PartKind {
        /// The value itself.
        Value = "value",
        /// The sum of the lots.
        Lots = "lots",
        /// Months of a contract without total price.
        Monthly = "monthly",
        /// Call-offs over the whole term.
        CallOffs = "call-offs",
        /// Options.
        Options = "options",
        /// Renewals.
        Renewals = "renewals",
        /// Prizes and payments.
        Prizes = "prizes",
        /// Provided supplies and services.
        Provided = "provided",
        /// Later purchase of an innovation partnership.
        LaterPurchase = "later-purchase",
    }
}

/// One part of the estimate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Part {
    /// Which part.
    pub part: PartKind,
    /// Its amount.
    pub amount: Euro,
}

/// The estimate with its sum.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Estimated {
    /// The value that is compared with thresholds and limits.
    pub total: Euro,
    /// What it consists of.
    pub parts: Vec<Part>,
}

/// Sums the estimate; faults point into the case.
pub(super) fn estimated(estimate: &Estimate, faults: &mut Vec<Finding>) -> Option<Estimated> {
    let part = |part, amount: Option<Euro>| amount.map(|amount| Part { part, amount });
    let lots = if estimate.lots.is_empty() { None } else { Some(lots_total(estimate, faults)?) };
    let monthly = match &estimate.monthly {
        Some(monthly) => Some(months_total(monthly, faults)?),
        None => None,
    };
    let base = [
        part(PartKind::Value, estimate.value),
        part(PartKind::Lots, lots),
        part(PartKind::Monthly, monthly),
        part(PartKind::CallOffs, estimate.call_offs),
    ];
    if base.iter().flatten().count() != 1 {
        let message = Message::new("plan-estimate-base");
        faults.push(Finding::new(message, Message::new("plan-estimate-one-base")).at("/estimate"));
        return None;
    }
    let added = [
        part(PartKind::Options, estimate.options),
        part(PartKind::Renewals, estimate.renewals),
        part(PartKind::Prizes, estimate.prizes),
        part(PartKind::Provided, estimate.provided),
        part(PartKind::LaterPurchase, estimate.later_purchase),
    ];
    let parts: Vec<Part> = base.into_iter().chain(added).flatten().collect();
    let total = sum(parts.iter().map(|part| part.amount), faults)?;
    Some(Estimated { total, parts })
}

fn lots_total(estimate: &Estimate, faults: &mut Vec<Finding>) -> Option<Euro> {
    for (at, lot) in estimate.lots.iter().enumerate() {
        if estimate.lots.iter().take(at).any(|other| other.id == lot.id) {
            let message = Message::new("input-twice").with("key", &lot.id);
            let remedy = Message::new("input-once").with("key", &lot.id);
            faults.push(Finding::new(message, remedy).at(format!("/estimate/lots/{at}/id")));
        }
    }
    sum(estimate.lots.iter().map(|lot| lot.value), faults)
}

fn months_total(monthly: &Monthly, faults: &mut Vec<Finding>) -> Option<Euro> {
    let months = monthly.months.unwrap_or(MONTHS_WITHOUT_TERM).min(MONTHS_WITHOUT_TERM);
    if months == 0 {
        let message = Message::new("input-out-of-range").with("value", months);
        let remedy = Message::new("input-range").with("least", 1).with("most", u16::MAX);
        faults.push(Finding::new(message, remedy).at("/estimate/monthly/months"));
        return None;
    }
    let total = monthly.amount.cents().checked_mul(i64::from(months)).map(Euro::from_cents);
    if total.is_none() {
        faults.push(too_large());
    }
    total
}

fn sum(amounts: impl Iterator<Item = Euro>, faults: &mut Vec<Finding>) -> Option<Euro> {
    let mut total = Some(Euro::ZERO);
    for amount in amounts {
        total = total.and_then(|sum| sum.checked_add(amount));
    }
    if total.is_none() {
        faults.push(too_large());
    }
    total
}

fn too_large() -> Finding {
    let message = Message::new("plan-estimate-too-large");
    Finding::new(message, Message::new("plan-estimate-check")).at("/estimate")
}
