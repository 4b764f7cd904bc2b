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
mod tests {
    use super::*;
    use crate::evaluate::case::{Status, rank_case};
    use crate::procedure::draft::Text;
    use uuid::Uuid;

    fn criterion(id: &str, kind: CriterionKind, weight: i64) -> AwardCriterion {
        AwardCriterion {
            id: id.to_owned(),
            kind,
            name: Text::german(id),
            description: Text::default(),
            weight: Decimal::new(weight, 0),
            minimum: None,
            scale: None,
            children: Vec::new(),
        }
    }

    fn draft(method: &str) -> Draft {
        let price = criterion("price", CriterionKind::Price, 60);
        let mut quality = criterion("quality", CriterionKind::Quality, 40);
        quality.children = vec![
            criterion("plan", CriterionKind::Quality, 75),
            criterion("team", CriterionKind::Quality, 25),
        ];
        Draft { award: vec![price, quality], method: method.to_owned(), ..Draft::default() }
    }

    fn bid(price: i64, scores: &[(&str, &str)]) -> Offered {
        let agreed = |value: &str| Agreed {
            value: value.to_owned(),
            reason: "So beschrieben.".to_owned(),
            opinions: vec![("p1".to_owned(), value.to_owned(), "gut".to_owned())],
        };
        let scores = scores.iter().map(|(id, value)| ((*id).to_owned(), agreed(value)));
        Offered {
            price: Some(Euro::from_cents(price)),
            scores: scores.collect(),
            ..Offered::default()
        }
    }

    fn id(number: u128) -> BidId {
        BidId(Uuid::from_u128(number))
    }

    fn winner(draft: &Draft, bids: &BTreeMap<BidId, Offered>) -> Option<String> {
        let case = ranking_case(draft, bids, &[]).to_string();
        let report = rank_case(&case).unwrap_or_else(|faults| panic!("{case}: {faults:?}"));
        assert_eq!(report.status, Status::Ranked);
        report.winner
    }

    #[test]
    fn every_method_whose_numbers_are_announced_can_be_computed() {
        let bids: BTreeMap<BidId, Offered> = [
            (id(1), bid(100_000, &[("plan", "6"), ("team", "8")])),
            (id(2), bid(110_000, &[("plan", "9.5"), ("team", "10")])),
        ]
        .into();
        let two = Some(id(2).to_string());
        for method in ["SIMPLE_RATIO", "PTS_DOUBLE", "PTS_INVERSE", "W_MEDIAN", "FIXED_PRICE"] {
            assert_eq!(winner(&draft(method), &bids), two, "{method}");
        }
        let mut corridor = draft("EXT_RATIO");
        corridor.method_settings.tolerance_percent = Some(Decimal::TEN);
        corridor.method_settings.decision = Some(CorridorDecision::LowestPrice);
        assert_eq!(winner(&corridor, &bids), two);
    }

    #[test]
    fn the_lowest_price_is_the_one_after_discount_and_excluded_bids_do_not_rank() {
        let only = Draft {
            award: vec![criterion("price", CriterionKind::Price, 100)],
            method: "PRICE_ONLY".to_owned(),
            ..Draft::default()
        };
        let mut bids: BTreeMap<BidId, Offered> =
            [(id(1), bid(100_000, &[])), (id(2), bid(101_000, &[])), (id(3), bid(1, &[]))].into();
        bids.get_mut(&id(3)).unwrap().excluded = [ExclusionGround::AbnormallyLow].into();
        assert_eq!(winner(&only, &bids), Some(id(1).to_string()));
        bids.get_mut(&id(2)).unwrap().discount = Some("2".to_owned());
        assert_eq!(winner(&only, &bids), Some(id(2).to_string()));
    }

    #[test]
    fn what_a_method_lacks_is_told_before_anything_is_published() {
        let told = |draft: &Draft| {
            let told = faults(draft).into_iter();
            told.map(|fault| format!("{} {}", fault.pointer, fault.message.key)).collect::<Vec<_>>()
        };
        assert_eq!(told(&draft("SIMPLE_RATIO")), Vec::<String>::new());
        let mut corridor = draft("EXT_RATIO");
        let lacks = ["tolerance_percent", "decision"];
        let lacks = lacks.map(|name| format!("/method_settings/{name} input-missing"));
        assert_eq!(told(&corridor), lacks);
        corridor.method_settings.tolerance_percent = Some(Decimal::TEN);
        corridor.method_settings.decision = Some(CorridorDecision::Group("none".to_owned()));
        assert_eq!(
            told(&corridor),
            ["/method_settings/decision/group evaluation-criterion-unknown"]
        );
        corridor.method_settings.decision = Some(CorridorDecision::Group("plan".to_owned()));
        assert_eq!(told(&corridor), Vec::<String>::new());
        assert_eq!(told(&draft("NONE")), ["/method input-unknown-word"]);
        let mut free = draft("PTS_DOUBLE");
        free.award.remove(0);
        free.award[0].weight = Decimal::ONE_HUNDRED;
        assert_eq!(told(&free), ["/award input-missing"]);
        let mut high = draft("SIMPLE_RATIO");
        high.award[1].children[0].minimum = Some(Decimal::ONE_HUNDRED);
        let reach = "/award/1/children/0/threshold evaluation-minimum-out-of-reach";
        assert_eq!(told(&high), [reach]);
    }

    /// Rule 36.
    #[test]
    fn a_risky_method_needs_a_recorded_decision_in_the_draft() {
        for method in ["W_MEAN", "PTS_MINMAX"] {
            let mut risky = draft(method);
            let told = faults(&risky);
            assert_eq!(told[0].pointer, "/method_settings/legal_override");
            let decided_by = "Amt 30".to_owned();
            let reason = "Nur zwei Bieter möglich".to_owned();
            risky.method_settings.legal_override =
                Some(crate::procedure::draft::MethodOverride { decided_by, reason });
            assert_eq!(faults(&risky), [], "{method}");
        }
    }

    #[test]
    fn a_method_without_its_numbers_is_a_finding_and_no_ranking() {
        let bids: BTreeMap<BidId, Offered> =
            [(id(1), bid(100_000, &[("plan", "6"), ("team", "8")]))].into();
        let case = ranking_case(&draft("EXT_RATIO"), &bids, &[]).to_string();
        let faults = rank_case(&case).unwrap_err();
        assert!(faults.iter().any(|fault| fault.pointer == "/method/tolerance_percent"));
    }
}
