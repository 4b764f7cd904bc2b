//! A contract notice in the words of a draft: the way back of [`super::model`].
//! It must not guess: a value goes over only if the draft can hold just that.

use super::framework;
use super::kind::kind;
use exchange::eforms::model::Model;
use exchange::eforms::model::lot::{self, AwardCriterion, Lot, SelectionCriterion};
use exchange::eforms::model::value::{Span, Text, Unit};
use jiff::civil::Date;
use tender::id::LotId;
use tender::law::ContractKind;
use tender::money::Euro;
use tender::procedure::Draft;
use tender::procedure::draft::{self, CriterionKind, Dates, SuitabilityGroup};

/// The draft that a notice gives; `id` makes the ids of lots.
pub(crate) fn draft(model: &Model, mut id: impl FnMut() -> LotId) -> Draft {
    let procedure = &model.procedure;
    let lots = model.lots.iter().map(|one| draft::Lot {
        id: id(),
        title: text(&one.scope.title),
        description: text(&one.scope.description),
        estimated_value: euro(one.scope.value.as_ref()),
    });
    let variants = common(&model.lots, |lot| lot.tendering.variants.clone());
    Draft {
        title: text(&procedure.title),
        description: text(&procedure.description),
        procedure_type: procedure.kind.as_deref().and_then(|code| kind(code, &model.subtype)),
        contract_kind: procedure.nature.as_deref().and_then(|code| nature(code, &model.subtype)),
        cpv: procedure.cpv.iter().chain(&procedure.more_cpv).cloned().collect(),
        place: place(model),
        estimated_value: euro(procedure.value.as_ref()),
        value_public: euro(procedure.value.as_ref()).is_some(),
        lots: lots.collect(),
        lots_per_bid: procedure.max_lots_bid,
        lots_per_award: procedure.max_lots_awarded,
        suitability: suitability(&model.lots),
        award: award(&model.lots),
        variants: match variants.as_deref() {
            Some("allowed") => Some(true),
            Some("not-allowed") => Some(false),
            _ => None,
        },
        late_papers: match common(&model.lots, |lot| lot.selection.late_papers.clone()).as_deref() {
            Some("late-all") => Some(true),
            Some("late-none") => Some(false),
            _ => None,
        },
        dates: dates(&model.lots),
        framework: framework::read(model),
        electronic: common(&model.lots, |lot| lot.tendering.electronic.clone()).as_deref()
            != Some("allowed"),
        ..Draft::default()
    }
}

/// A text in the two languages of the platform.
fn text(text: &Text) -> draft::Text {
    let german = text.get("DEU").cloned().unwrap_or_default();
    draft::Text { de: german, en: text.get("ENG").cloned() }
}

/// An amount in euros with no fraction of a cent.
pub(super) fn euro(amount: Option<&exchange::eforms::model::value::Amount>) -> Option<Euro> {
    amount.filter(|amount| amount.currency == "EUR").and_then(|it| Euro::from_decimal(it.value))
}

/// What all lots say alike.
pub(super) fn common<T: PartialEq>(lots: &[Lot], of: impl Fn(&Lot) -> Option<T>) -> Option<T> {
    let first = of(lots.first()?)?;
    lots.iter().all(|lot| of(lot).as_ref() == Some(&first)).then_some(first)
}

/// What is bought by a code of BT-23; the light regime has subtypes of its own.
fn nature(code: &str, subtype: &str) -> Option<ContractKind> {
    match code {
        "works" => Some(ContractKind::Works),
        "supplies" => Some(ContractKind::Supply),
        "services" if matches!(subtype, "7" | "12" | "20" | "21") => {
            Some(ContractKind::SocialService)
        }
        "services" => Some(ContractKind::Service),
        _ => None,
    }
}

/// The one place of performance that the draft holds, of the procedure, else of all lots alike.
fn place(model: &Model) -> draft::Place {
    let of_lots = common(&model.lots, |lot| lot.scope.places.first().cloned());
    let found: Option<lot::Place> = model.procedure.places.first().cloned().or(of_lots);
    let Some(found) = found.filter(|place| place.country.as_deref() == Some("DEU")) else {
        return draft::Place::default();
    };
    draft::Place {
        nuts: found.nuts.unwrap_or_default(),
        postcode: found.postcode.unwrap_or_default(),
        town: found.city.unwrap_or_default(),
    }
}

/// The group of § 122 Abs. 2 GWB behind a code of BT-809, of the present list and of the one before it.
pub(super) fn group(code: &str) -> Option<SuitabilityGroup> {
    let starts = |words: &[&str]| words.iter().any(|word| code.starts_with(word));
    if starts(&["slc-suit", "sui-act"]) {
        Some(SuitabilityGroup::Permission)
    } else if starts(&["slc-stand", "ef-stand"]) {
        Some(SuitabilityGroup::Economic)
    } else if starts(&["slc-abil", "tp-abil"]) {
        Some(SuitabilityGroup::Technical)
    } else {
        None
    }
}

/// The conditions that every lot has.
fn suitability(lots: &[Lot]) -> Vec<draft::SuitabilityCriterion> {
    let everywhere = |criterion: &&SelectionCriterion| {
        lots.iter().all(|lot| lot.selection.criteria.contains(criterion))
    };
    let first = lots.first().map_or(&[][..], |lot| &lot.selection.criteria);
    let kept = first.iter().filter(everywhere).filter_map(|criterion| {
        let group = group(criterion.kind.as_deref()?)?;
        let text = text(&criterion.description);
        Some(draft::SuitabilityCriterion { group, text, proof: draft::Text::default() })
    });
    kept.collect()
}

/// The award criteria, if all lots have the same ones. A weight that is no percentage is left open.
fn award(lots: &[Lot]) -> Vec<draft::AwardCriterion> {
    let criteria = common(lots, |lot| Some(lot.award.criteria.clone())).unwrap_or_default();
    let mut made = Vec::new();
    for criterion in criteria {
        let Some(kind) = criterion.kind.as_deref().and_then(criterion_kind) else { continue };
        made.push(draft::AwardCriterion {
            id: format!("k{}", made.len() + 1),
            kind,
            name: text(&criterion.name),
            description: text(&criterion.description),
            weight: percent(&criterion).unwrap_or_default(),
            minimum: None,
            scale: None,
            children: Vec::new(),
        });
    }
    made
}

fn percent(criterion: &AwardCriterion) -> Option<rust_decimal::Decimal> {
    let exact = criterion.weight.meaning.as_deref() == Some("per-exa");
    criterion.weight.value.filter(|_| exact)
}

/// What a criterion measures, by a code of BT-539.
pub(super) fn criterion_kind(code: &str) -> Option<CriterionKind> {
    match code {
        "price" => Some(CriterionKind::Price),
        "cost" => Some(CriterionKind::Cost),
        "quality" => Some(CriterionKind::Quality),
        _ => None,
    }
}

/// The dates that all lots have alike. Those that have passed did not get this far.
fn dates(lots: &[Lot]) -> Dates {
    Dates {
        requested_publication: None,
        questions_until: common(lots, |lot| lot.tendering.questions_deadline),
        participation_deadline: common(lots, |lot| lot.tendering.participation_deadline),
        bid_deadline: common(lots, |lot| lot.tendering.deadline),
        opening: common(lots, |lot| lot.tendering.opening),
        binding_until: None,
        contract_start: common(lots, |lot| lot.scope.start),
        contract_end: common(lots, |lot| lot.scope.end),
    }
}

/// The last day of a binding period (BT-98) that runs from the deadline.
pub(crate) fn binding(model: &Model, deadline: Date) -> Option<Date> {
    let Span { count, unit } = common(&model.lots, |lot| lot.tendering.validity.clone())?;
    let span = jiff::Span::new();
    let span = match unit {
        Unit::Day => span.try_days(count),
        Unit::Week => span.try_weeks(count),
        Unit::Month => span.try_months(count),
        Unit::Year => span.try_years(count),
    };
    deadline.checked_add(span.ok()?).ok()
}
