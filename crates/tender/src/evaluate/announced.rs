//! The ranking case of one lot: what was announced, what was offered, what the judges agreed on.
//!
//! It must not rank; it writes the case as anyone may hand it to `zuschlag law rank`, and gets the same ranking.

use super::criteria::{
    self, Content, Criterion, MinimumUnit, Scale, Threshold, Weight, WeightCode,
};
use super::exact::{parse, whole};
use super::scheme::{self, Scheme};
use crate::finding::Finding;
use crate::id::BidId;
use crate::message::Message;
use crate::money::Euro;
use crate::procedure::draft::{AwardCriterion, CorridorDecision, CriterionKind, Draft};
use crate::procedure::step::ExclusionGround;
use crate::refusal::Refusal;
use rust_decimal::Decimal;
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// The highest level where the criterion names none.
pub const SCALE: Decimal = Decimal::TEN;

/// One bid of the lot.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Offered {
    /// The sum to be evaluated before discount, without VAT.
    pub price: Option<Euro>,
    /// The discount without a condition in percent, as written.
    pub discount: Option<String>,
    /// The grounds on which it was excluded.
    pub excluded: BTreeSet<ExclusionGround>,
    /// What was agreed, by criterion.
    pub scores: BTreeMap<String, Agreed>,
}

/// What the judges agreed on in one criterion.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Agreed {
    /// The level, as written.
    pub value: String,
    /// The reason.
    pub reason: String,
    /// The values of the judges: who, level, reason.
    pub opinions: Vec<(String, String, String)>,
}

/// A drawing of lots among equal bids.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Drawn {
    /// The bids as drawn.
    pub order: Vec<BidId>,
    /// Who watched, at least two.
    pub witnesses: Vec<String>,
    /// When.
    pub at: crate::instant::Instant,
}

/// The criteria of quality that judges give levels in, each with the highest level.
pub fn judged(draft: &Draft) -> Vec<(&AwardCriterion, Decimal)> {
    let mut found = Vec::new();
    collect(&draft.award, &mut found);
    found
}

fn collect<'a>(criteria: &'a [AwardCriterion], found: &mut Vec<(&'a AwardCriterion, Decimal)>) {
    for criterion in criteria {
        if !criterion.children.is_empty() {
            collect(&criterion.children, found);
        } else if criterion.kind == CriterionKind::Quality {
            found.push((criterion, criterion.scale.unwrap_or(SCALE)));
        }
    }
}

/// The criteria of quality as the sheet of scores keeps them; `None` where only the price counts.
///
/// # Errors
/// Weights or scales that do not fit together.
pub fn scheme(draft: &Draft) -> Result<Option<Scheme>, Vec<Refusal>> {
    if judged(draft).is_empty() {
        return Ok(None);
    }
    let roots: Option<Vec<Criterion>> = draft.award.iter().map(node).collect();
    let unread = || vec![Refusal::new(Message::new("evaluation-criteria-unread"), "§ 127 GWB")];
    scheme::scheme(&roots.ok_or_else(unread)?, &whole(100)).map(Some)
}

fn node(of: &AwardCriterion) -> Option<Criterion> {
    let exact = |value: Decimal| parse(&value.to_string()).ok();
    let parts: Option<Vec<Criterion>> = of.children.iter().map(node).collect();
    let (kind, content) = match (of.kind, parts?) {
        (kind, parts) if !parts.is_empty() => (kind, Content::Parts(parts)),
        (CriterionKind::Quality, _) => {
            let most = exact(of.scale.unwrap_or(SCALE))?;
            (CriterionKind::Quality, Content::Judged(Scale::UpTo(most)))
        }
        (kind, _) => (kind, Content::Priced),
    };
    let minimum = of.minimum.map(exact);
    let threshold = match minimum {
        Some(value) => Some(Threshold::MinScore { unit: MinimumUnit::Points, value: value? }),
        None => None,
    };
    Some(Criterion {
        id: of.id.clone(),
        kind: match kind {
            CriterionKind::Price => criteria::CriterionKind::Price,
            CriterionKind::Cost => criteria::CriterionKind::Cost,
            CriterionKind::Quality => criteria::CriterionKind::Quality,
        },
        name: of.name.de.clone(),
        weight: Weight { code: WeightCode::PercentExact, value: exact(of.weight)?, range: None },
        fixed: None,
        threshold,
        content,
    })
}

/// The case of a lot (`schemas/law-rank-case.schema.json`).
pub fn ranking_case(draft: &Draft, bids: &BTreeMap<BidId, Offered>, draws: &[Drawn]) -> Value {
    let quality = !judged(draft).is_empty();
    let mut case = Map::new();
    case.insert("method".to_owned(), method(draft));
    if quality {
        case.insert("criteria".to_owned(), draft.award.iter().map(criterion).collect());
    }
    if !draws.is_empty() {
        case.insert("lot_draws".to_owned(), draws.iter().map(|draw| json!(draw)).collect());
    }
    case.insert("bids".to_owned(), bids.iter().map(|(id, bid)| offered(*id, bid)).collect());
    Value::Object(case)
}

/// What keeps the announced evaluation from being computed, each at its field of the draft: numbers that the method
/// needs, does not use or cannot have, and methods that are refused without a recorded decision.
pub fn faults(draft: &Draft) -> Vec<Finding> {
    let mut faults = super::case::announced_faults(&ranking_case(draft, &BTreeMap::new(), &[]));
    for fault in &mut faults {
        fault.pointer = field(&fault.pointer);
    }
    faults
}

/// The field of the draft behind a place of the case.
fn field(pointer: &str) -> String {
    if pointer == "/method/id" {
        return "/method".to_owned();
    }
    // These follow from the weights of the criteria.
    if ["/method/max_price_points", "/method/performance_weight", "/method/price_weight"]
        .contains(&pointer)
    {
        return "/award".to_owned();
    }
    if let Some(name) = pointer.strip_prefix("/method/") {
        return format!("/method_settings/{name}");
    }
    match pointer.strip_prefix("/criteria/") {
        Some(below) => format!("/award/{}", below.replace("/parts", "/children")),
        None => pointer.to_owned(),
    }
}

fn number(value: Decimal) -> Value {
    Value::String(value.normalize().to_string())
}

/// The method with the numbers that it uses; weights are those of the criteria of quality and of the rest.
fn method(draft: &Draft) -> Value {
    let settings = &draft.method_settings;
    let decision = settings.decision.as_ref().map(|decision| match decision {
        CorridorDecision::HighestPerformance => json!("highest_performance"),
        CorridorDecision::LowestPrice => json!("lowest_price"),
        CorridorDecision::Group(id) => json!({ "group": id }),
    });
    let quality = draft.award.iter().filter(|one| one.kind == CriterionKind::Quality);
    let performance = quality
        .map(|one| one.weight)
        .fold(Decimal::ZERO, |sum, one| sum.checked_add(one).unwrap_or(Decimal::ONE_HUNDRED));
    let price = Decimal::ONE_HUNDRED.checked_sub(performance).unwrap_or_default();
    let weighs = matches!(draft.method.as_str(), "W_MEDIAN" | "W_REF" | "W_MEAN");
    let given = [
        ("performance_weight", weighs.then_some(performance)),
        ("price_weight", weighs.then_some(price)),
        ("tolerance_percent", settings.tolerance_percent),
        ("k", settings.k),
        ("minimum_performance", settings.minimum_performance),
        ("reference_performance", settings.reference_performance),
        ("reference_price", settings.reference_price),
        ("fixed_price", settings.fixed_price),
    ];
    let mut method = Map::from_iter([("id".to_owned(), json!(draft.method))]);
    let numbers = given.into_iter().filter_map(|(name, value)| Some((name, number(value?))));
    method.extend(numbers.map(|(name, value)| (name.to_owned(), value)));
    method.extend(decision.map(|word| ("decision".to_owned(), word)));
    let given = settings.legal_override.as_ref();
    method.extend(given.map(|given| ("legal_override".to_owned(), json!(given))));
    Value::Object(method)
}

fn criterion(of: &AwardCriterion) -> Value {
    let kind = match of.kind {
        CriterionKind::Price => "price",
        CriterionKind::Cost => "cost",
        CriterionKind::Quality => "quality",
    };
    let weight = json!({ "code": "per-exa", "value": number(of.weight) });
    let mut made = json!({ "id": of.id, "kind": kind, "name": of.name.de, "weight": weight });
    let Some(fields) = made.as_object_mut() else { return made };
    if let Some(minimum) = of.minimum {
        let threshold = json!({ "code": "min-score", "unit": "points", "value": number(minimum) });
        fields.insert("threshold".to_owned(), threshold);
    }
    if !of.children.is_empty() {
        fields.insert("parts".to_owned(), of.children.iter().map(criterion).collect());
    } else if of.kind == CriterionKind::Quality {
        let max = number(of.scale.unwrap_or(SCALE));
        fields.insert("scale".to_owned(), json!({ "max": max }));
    }
    made
}

fn offered(id: BidId, bid: &Offered) -> Value {
    let scores = bid.scores.iter().map(|(criterion, agreed)| (criterion.clone(), score(agreed)));
    let mut made = Map::from_iter([("id".to_owned(), json!(id.to_string()))]);
    let scores: Map<String, Value> = scores.collect();
    if !scores.is_empty() {
        made.insert("scores".to_owned(), Value::Object(scores));
    }
    if let Some(price) = bid.price {
        let discounts: Vec<Value> = bid.discount.iter().map(|percent| discount(percent)).collect();
        let offer = json!({ "base": number(price.decimal()), "discounts": discounts });
        made.insert("offer".to_owned(), offer);
    }
    let grounds: BTreeSet<&str> = bid.excluded.iter().filter_map(|one| ground(*one)).collect();
    if !grounds.is_empty() {
        made.insert("excluded".to_owned(), json!(grounds));
    }
    Value::Object(made)
}

fn score(agreed: &Agreed) -> Value {
    let opinion = |(rater, value, reason): &(String, String, String)| json!({ "rater": rater, "value": value, "reason": reason });
    let opinions: Vec<Value> = agreed.opinions.iter().map(opinion).collect();
    json!({ "opinions": opinions, "consensus": agreed.value, "reason": agreed.reason })
}

fn discount(percent: &str) -> Value {
    json!({ "kind": "unconditional", "at_designated_place": true, "percent": percent })
}

/// A missed minimum is found again by the ranking itself.
fn ground(ground: ExclusionGround) -> Option<&'static str> {
    (ground != ExclusionGround::BelowMinimum).then(|| ground_code(ground))
}

/// The code of a ground, as in ranking cases and in `locales/` after `bid-ground-`.
pub fn ground_code(ground: ExclusionGround) -> &'static str {
    match ground {
        ExclusionGround::FormOrLate => "FORM_OR_LATE",
        ExclusionGround::MissingDocuments => "MISSING_DOCUMENTS",
        ExclusionGround::UnclearCorrections => "UNCLEAR_CORRECTIONS",
        ExclusionGround::ChangedDocuments => "CHANGED_DOCUMENTS",
        ExclusionGround::MissingPrices => "MISSING_PRICES",
        ExclusionGround::UnadmittedVariant => "UNADMITTED_VARIANT",
        ExclusionGround::Unsuitable => "UNSUITABLE",
        ExclusionGround::Mandatory | ExclusionGround::Optional => "COMPANY_EXCLUDED",
        ExclusionGround::AbnormallyLow => "ABNORMALLY_LOW",
        ExclusionGround::BelowMinimum => "BELOW_MINIMUM",
    }
}

#[cfg(test)]
mod tests;
