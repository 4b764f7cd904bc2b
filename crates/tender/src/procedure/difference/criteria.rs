//! Differences of criteria: suitability by its place in the list, award by its id in the tree.
//! It must not know what else a content holds.

use super::{Found, Section, Value, text, word};
use crate::message::Message;
use crate::procedure::draft::{
    AwardCriterion, CorridorDecision, MethodSettings, SuitabilityCriterion, Text,
};
use rust_decimal::Decimal;

/// Conditions of suitability have no ids: the same place is the same condition.
pub(super) fn suitability(
    found: &mut Found,
    before: &[SuitabilityCriterion],
    after: &[SuitabilityCriterion],
) {
    let empty = Text::default();
    for at in 0..before.len().max(after.len()) {
        let (old, new) = (before.get(at), after.get(at));
        let named = |key| Message::new(key).with("number", at.saturating_add(1));
        let (old_text, new_text) = (
            old.map_or(&empty, |criterion| &criterion.text),
            new.map_or(&empty, |criterion| &criterion.text),
        );
        found.words(Section::Procedure, &named("field-suitability"), old_text, new_text);
        let (old_proof, new_proof) = (
            old.map_or(&empty, |criterion| &criterion.proof),
            new.map_or(&empty, |criterion| &criterion.proof),
        );
        found.words(Section::Procedure, &named("field-suitability-proof"), old_proof, new_proof);
        let group = |criterion: Option<&SuitabilityCriterion>| {
            word("workspace-suitability-", &super::code(&criterion?.group))
        };
        found.at(Section::Procedure, named("field-suitability-group"), group(old), group(new));
    }
}

/// The numbers of the method; the rest of it is its name.
pub(super) fn settings(found: &mut Found, before: &MethodSettings, after: &MethodSettings) {
    let number = |value: Decimal| Value::Text(value.normalize().to_string());
    let mut compare = |name, of: fn(&MethodSettings) -> Option<Decimal>| {
        found.value(name, of(before).map(number), of(after).map(number));
    };
    compare("field-method-k", |of| of.k);
    compare("field-method-minimum-performance", |of| of.minimum_performance);
    compare("field-method-reference-performance", |of| of.reference_performance);
    compare("field-method-reference-price", |of| of.reference_price);
    compare("field-method-fixed-price", |of| of.fixed_price);
    let tolerance = |of: &MethodSettings| Some(Value::Percent(of.tolerance_percent?.normalize()));
    found.value("field-method-tolerance", tolerance(before), tolerance(after));
    let decision = |of: &MethodSettings| match of.decision.as_ref()? {
        CorridorDecision::HighestPerformance => word("corridor-", "highest-performance"),
        CorridorDecision::LowestPrice => word("corridor-", "lowest-price"),
        CorridorDecision::Group(id) => text(id),
    };
    found.value("field-method-decision", decision(before), decision(after));
    let reason = |of: &MethodSettings| text(&of.legal_override.as_ref()?.reason);
    found.value("field-method-override", reason(before), reason(after));
}

/// Award criteria of one level; `above` names the criterion to which they belong.
pub(super) fn award(
    found: &mut Found,
    above: &str,
    before: &[AwardCriterion],
    after: &[AwardCriterion],
) {
    for old in before {
        let new = after.iter().find(|new| new.id == old.id);
        criterion(found, above, Some(old), new);
    }
    for new in after.iter().filter(|new| before.iter().all(|old| old.id != new.id)) {
        criterion(found, above, None, Some(new));
    }
    let order = |level: &[AwardCriterion]| {
        level.iter().map(|criterion| criterion.id.clone()).collect::<Vec<_>>()
    };
    let names = |level: &[AwardCriterion]| {
        let names: Vec<&str> = level.iter().map(|criterion| criterion.name.de.as_str()).collect();
        text(&names.join(", "))
    };
    let (mut old, mut new) = (order(before), order(after));
    if old != new {
        old.sort();
        new.sort();
        if old == new {
            let field = Message::new("field-award-order");
            found.changes.push(super::Change {
                section: Section::Procedure,
                field,
                before: names(before),
                after: names(after),
            });
        }
    }
}

fn criterion(
    found: &mut Found,
    above: &str,
    old: Option<&AwardCriterion>,
    new: Option<&AwardCriterion>,
) {
    let Some(either) = new.or(old) else { return };
    let own = if either.name.de.is_empty() { &either.id } else { &either.name.de };
    let name = if above.is_empty() { own.clone() } else { format!("{above} › {own}") };
    let named = |key| Message::new(key).with("name", &name);
    let whole = Section::Procedure;
    let empty = Text::default();
    let words = |criterion: Option<&AwardCriterion>, part: fn(&AwardCriterion) -> &Text| {
        criterion.map(part).cloned().unwrap_or_default()
    };
    found.words(
        whole,
        &named("field-award-name"),
        &words(old, |criterion| &criterion.name),
        &words(new, |criterion| &criterion.name),
    );
    let weight = |criterion: Option<&AwardCriterion>| {
        criterion.map(|c| Value::Percent(c.weight.normalize()))
    };
    found.at(whole, named("field-award-weight"), weight(old), weight(new));
    let kind =
        |criterion: Option<&AwardCriterion>| word("criterion-", &super::code(&criterion?.kind));
    found.at(whole, named("field-award-kind"), kind(old), kind(new));
    found.words(
        whole,
        &named("field-award-description"),
        old.map_or(&empty, |criterion| &criterion.description),
        new.map_or(&empty, |criterion| &criterion.description),
    );
    let minimum = |criterion: Option<&AwardCriterion>| {
        criterion?.minimum.map(|points| Value::Text(points.normalize().to_string()))
    };
    found.at(whole, named("field-award-minimum"), minimum(old), minimum(new));
    let scale = |criterion: Option<&AwardCriterion>| {
        criterion?.scale.map(|most| Value::Text(most.normalize().to_string()))
    };
    found.at(whole, named("field-award-scale"), scale(old), scale(new));
    let below = |criterion: Option<&AwardCriterion>| {
        criterion.map(|criterion| criterion.children.clone()).unwrap_or_default()
    };
    let (before, after) = (below(old), below(new));
    award(found, &name, &before, &after);
}
