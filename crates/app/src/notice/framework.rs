//! A framework agreement in the words of a notice, and back (BT-765, BT-113, BT-271, BT-109, BT-111, BT-118, BT-709).
//! It must not judge the terms; the check of the draft does.

use super::model::{Call, amount, german, some};
use exchange::eforms::model::Model;
use exchange::eforms::model::lot::Lot;
use jiff::ToSpan as _;
use tender::money::Euro;
use tender::procedure::Draft;
use tender::procedure::draft::{CallOffOrder, Dates, FrameworkTerms};

/// Years from which on a notice gives the reason for a longer term (BT-109).
const YEARS: i64 = 4;

/// Says in a call what the draft announces of its framework agreement.
pub(super) fn tell(model: &mut Model, call: &Call<'_>) {
    let draft = &call.row.procedure.file.draft;
    let Some(terms) = &draft.framework else { return };
    model.procedure.framework_maximum = terms.maximum.map(amount);
    // The draft knows the maximum of all lots together.
    let maximum = terms.maximum.filter(|_| draft.lots.len() == 1).map(amount);
    for lot in &mut model.lots {
        lot.scope.framework_maximum.clone_from(&maximum);
        let framework = &mut lot.tendering.framework;
        framework.kind = some(code(terms.order));
        framework.firms = Some(terms.firms);
        if exceeds(call, &draft.dates) {
            framework.longer_because = german(&terms.longer_because);
        }
        if !call.callers.is_empty() {
            framework.buyers =
                german(&format!("Abrufen dürfen auch: {}.", call.callers.join(", ")));
        }
    }
}

/// Takes away from a result what only a call says, and says what a result says: the maximum of a lot that is awarded.
pub(super) fn conclude(model: &mut Model) {
    for lot in &mut model.lots {
        let framework = &mut lot.tendering.framework;
        framework.firms = None;
        framework.longer_because.clear();
    }
    for result in &mut model.results.lots {
        let lot = model.lots.iter().find(|lot| lot.id == result.lot);
        let awarded = result.outcome.as_deref() == Some("selec-w");
        let maximum = lot.and_then(|lot| lot.scope.framework_maximum.clone());
        result.framework_maximum = maximum.filter(|_| awarded);
    }
    if model.lots.iter().all(|lot| lot.tendering.framework.kind.is_none()) {
        return;
    }
    // Where frameworks are concluded there is no total of contracts (BT-161), and they lie in no other framework (BT-768).
    model.results.total = None;
    for contract in &mut model.results.contracts {
        contract.within_framework = Some(false);
    }
    if model.results.lots.iter().any(|result| result.framework_maximum.is_some()) {
        model.results.framework_maximum.clone_from(&model.procedure.framework_maximum);
    }
}

/// Whether the term is longer than four years, counted from today as the official rules count it.
fn exceeds(call: &Call<'_>, dates: &Dates) -> bool {
    let Some((start, end)) = dates.contract_start.zip(dates.contract_end) else { return false };
    let today = call.now.berlin_day();
    let ends = start.until(end).ok().and_then(|term| today.checked_add(term).ok());
    let limit = today.checked_add(YEARS.years()).ok();
    ends.zip(limit).is_some_and(|(ends, limit)| ends > limit)
}

/// The code of BT-765: with or without a new competition for each call-off.
fn code(order: CallOffOrder) -> &'static str {
    match order {
        CallOffOrder::Cascade | CallOffOrder::Rotation => "fa-wo-rc",
        CallOffOrder::MiniCompetition => "fa-w-rc",
    }
}

/// The terms that a notice gives. Who may call off it says in words only, and without a new competition the order stays
/// to be chosen; a notice that has both kinds of call-off is none that the draft can hold.
pub(super) fn read(model: &Model) -> Option<FrameworkTerms> {
    let kind = super::draft::common(&model.lots, |lot| lot.tendering.framework.kind.clone())?;
    let order = match kind.as_str() {
        "fa-wo-rc" => CallOffOrder::Cascade,
        "fa-w-rc" => CallOffOrder::MiniCompetition,
        _ => return None,
    };
    let one = model.lots.first().filter(|_| model.lots.len() == 1);
    let of_lot = |lot: &Lot| lot.scope.framework_maximum.clone();
    let maximum = model.procedure.framework_maximum.clone().or_else(|| one.and_then(of_lot));
    let reason = super::draft::common(&model.lots, |lot| {
        lot.tendering.framework.longer_because.get("DEU").cloned()
    });
    Some(FrameworkTerms {
        maximum: super::draft::euro(maximum.as_ref()),
        order,
        authorities: Vec::new(),
        firms: super::draft::common(&model.lots, |lot| lot.tendering.framework.firms)
            .unwrap_or_default(),
        longer_because: reason.unwrap_or_default(),
    })
}

/// Whether a draft holds a value of a field of framework agreements.
pub(super) fn carried(draft: &Draft, term: &str, value: &str) -> bool {
    let Some(terms) = &draft.framework else { return term == "BT-765" && value == "none" };
    let is_maximum = |known: Euro| value.parse().ok() == Some(known.decimal());
    match term {
        "BT-765" => code(terms.order) == value,
        "BT-113" => value.parse().ok() == Some(terms.firms),
        "BT-271" => terms.maximum.is_some_and(is_maximum),
        "BT-109" => terms.longer_because == value,
        _ => false,
    }
}
