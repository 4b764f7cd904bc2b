//! Criteria trees, judging, raters and the freeze: exact shares and every fault by name.
//!
//! It must not hold anything but tests.

use super::consensus::{Consensus, Opinion, Scoring};
use super::criteria::{
    Content, Criterion, CriterionKind, Level, MinimumUnit, Scale, Threshold, Weight, WeightCode,
};
use super::exact::{Exact, RoundingMode, whole, x};
use super::judge::{Performance, judge};
use super::scheme::{Scheme, scheme};
use super::score::{Rounding, Step};
use crate::instant::Instant;
use crate::refusal::Refusal;
use proptest::prelude::*;
use std::collections::BTreeMap;

fn weight(code: WeightCode, value: &str) -> Weight {
    Weight { code, value: x(value), range: None }
}

fn node(id: &str, kind: CriterionKind, weight: Weight, content: Content) -> Criterion {
    Criterion {
        id: id.to_owned(),
        kind,
        name: id.to_owned(),
        weight,
        fixed: None,
        threshold: None,
        content,
    }
}

fn leaf(id: &str, percent: &str, most: &str) -> Criterion {
    let content = Content::Judged(Scale::UpTo(x(most)));
    node(id, CriterionKind::Quality, weight(WeightCode::PercentExact, percent), content)
}

fn group(id: &str, percent: &str, parts: Vec<Criterion>) -> Criterion {
    let by = weight(WeightCode::PercentExact, percent);
    node(id, CriterionKind::Quality, by, Content::Parts(parts))
}

fn price(percent: &str) -> Criterion {
    node("P", CriterionKind::Price, weight(WeightCode::PercentExact, percent), Content::Priced)
}

fn minimum(mut criterion: Criterion, unit: MinimumUnit, value: &str) -> Criterion {
    criterion.threshold = Some(Threshold::MinScore { unit, value: x(value) });
    criterion
}

fn of(roots: &[Criterion]) -> Scheme {
    scheme(roots, &whole(100)).unwrap()
}

fn faults(roots: &[Criterion]) -> Vec<(String, &'static str)> {
    let refusals = scheme(roots, &whole(100)).unwrap_err();
    refusals.into_iter().map(|fault| (fault.field, fault.message.key)).collect()
}

fn fault(pointer: &str, key: &'static str) -> Vec<(String, &'static str)> {
    vec![(pointer.to_owned(), key)]
}

fn judged(
    scheme: &Scheme,
    pairs: &[(&str, &str)],
    rounding: &Rounding,
) -> Result<Performance, Vec<Refusal>> {
    let values: Vec<(&str, Exact)> = pairs.iter().map(|&(id, value)| (id, x(value))).collect();
    judge(scheme, &values.iter().map(|(id, value)| (*id, value)).collect(), rounding)
}

fn total(scheme: &Scheme, pairs: &[(&str, &str)]) -> Exact {
    judged(scheme, pairs, &Rounding::new()).unwrap().total
}

#[test]
fn nested_weights_multiply_exactly() {
    let third = |id: &str| {
        let mut third = leaf(id, "1", "5");
        third.weight = weight(WeightCode::DecimalExact, "1/3");
        third
    };
    let tree = of(&[price("40"), group("Q", "60", vec![third("a"), third("b"), third("c")])]);
    assert_eq!(tree.price_points, Some(x("40")));
    assert_eq!(tree.leaves[0].most, x("20"));
    assert_eq!(tree.leaves[0].factor, x("4"));
    assert_eq!(total(&tree, &[("a", "5"), ("b", "2.5"), ("c", "0")]), x("30"));
    assert_eq!(total(&tree, &[("a", "1/7"), ("b", "1/3"), ("c", "0")]), x("40/21"));
}

#[test]
fn points_below_points_make_the_points_of_their_parent() {
    let points = |mut criterion: Criterion, value: &str| {
        criterion.weight = weight(WeightCode::PointsExact, value);
        criterion
    };
    let parts =
        |second: &str| vec![points(leaf("a", "0", "1"), "40"), points(leaf("b", "0", "1"), second)];
    let tree = |second| [points(group("Q", "0", parts(second)), "60"), points(price("0"), "40")];
    assert_eq!(of(&tree("20")).leaves[1].most, x("20"));
    assert_eq!(faults(&tree("21")), fault("/criteria/0/parts", "evaluation-weights-sum"));
    let roots = [points(leaf("a", "0", "1"), "60"), points(price("0"), "41")];
    assert_eq!(faults(&roots), fault("/criteria", "evaluation-weights-sum"));
    let below_percent = [price("40"), group("Q", "60", parts("10"))];
    assert_eq!(of(&below_percent).leaves[1].most, x("12"));
}

#[test]
fn siblings_make_exactly_the_whole_in_one_unit() {
    assert_eq!(faults(&[leaf("a", "99.9999", "1")]), fault("/criteria", "evaluation-weights-sum"));
    let mut decimal = leaf("b", "0", "1");
    decimal.weight = weight(WeightCode::DecimalExact, "0.5");
    assert_eq!(
        faults(&[leaf("a", "50", "1"), decimal]),
        fault("/criteria", "evaluation-weights-mixed")
    );
    assert_eq!(
        faults(&[group("Q", "100", vec![])]),
        fault("/criteria/0/parts", "evaluation-criteria-empty")
    );
    assert_eq!(faults(&[]), fault("/criteria", "evaluation-criteria-empty"));
    let negative = [leaf("a", "-10", "1"), leaf("b", "110", "1")];
    assert_eq!(faults(&negative), fault("/criteria/0/weight/value", "evaluation-weight-negative"));
    let named = scheme(&[group("Q", "100", vec![leaf("a", "1", "1")])], &whole(100)).unwrap_err();
    assert_eq!(named[0].message.args["node"], "Q");
    assert_eq!(named[0].message.args["sum"], "1/1");
    assert_eq!(named[0].message.args["whole"], "100/1");
}

#[test]
fn a_range_belongs_to_the_codes_of_a_middle_and_holds_the_value() {
    let with = |code, value: &str, range: Option<(&str, &str)>| {
        let mut one = leaf("a", "0", "1");
        let range = range.map(|(low, high)| (x(low), x(high)));
        one.weight = Weight { code, value: x(value), range };
        [one]
    };
    assert!(
        scheme(&with(WeightCode::PercentMiddle, "100", Some(("90", "100"))), &whole(1)).is_ok()
    );
    assert!(
        scheme(&with(WeightCode::PercentMiddle, "100", Some(("100", "110"))), &whole(1)).is_ok()
    );
    let at = "/criteria/0/weight";
    let outside = "evaluation-weight-outside-range";
    assert_eq!(
        faults(&with(WeightCode::DecimalMiddle, "1", Some(("1.1", "2")))),
        fault("/criteria/0/weight/value", outside)
    );
    assert_eq!(
        faults(&with(WeightCode::PointsMiddle, "100", Some(("1", "99")))),
        fault("/criteria/0/weight/value", outside)
    );
    assert_eq!(
        faults(&with(WeightCode::PercentMiddle, "100", None)),
        fault(at, "evaluation-range-missing")
    );
    assert_eq!(
        faults(&with(WeightCode::PercentExact, "100", Some(("1", "100")))),
        fault("/criteria/0/weight/range", "evaluation-range-not-expected")
    );
    assert_eq!(
        faults(&with(WeightCode::OrderOfImportance, "1", None)),
        fault(at, "evaluation-weight-not-computable")
    );
}

#[test]
fn price_stands_once_and_outside_quality() {
    let mut second = price("20");
    second.id = "P2".to_owned();
    assert_eq!(
        faults(&[price("20"), second, leaf("a", "60", "1")]),
        fault("/criteria/1", "evaluation-price-twice")
    );
    let below = [group("Q", "100", vec![price("50"), leaf("a", "50", "1")])];
    assert_eq!(faults(&below), fault("/criteria/0/parts", "evaluation-price-below-quality"));
    let mut judged = leaf("a", "100", "1");
    judged.kind = CriterionKind::Cost;
    assert_eq!(faults(&[judged]), fault("/criteria/0", "evaluation-price-is-not-judged"));
    let mut unjudged = price("100");
    unjudged.kind = CriterionKind::Quality;
    assert_eq!(faults(&[unjudged]), fault("/criteria/0", "evaluation-scale-missing"));
    let mut cost = price("40");
    cost.kind = CriterionKind::Cost;
    assert_eq!(of(&[cost, leaf("a", "60", "1")]).price_points, Some(x("40")));
}

#[test]
fn scales_and_names_are_checked() {
    let scale = |points: &[&str]| {
        let level = |points: &&str| Level { points: x(points), text: "genügt".to_owned() };
        let content = Content::Judged(Scale::Levels(points.iter().map(level).collect()));
        [node("a", CriterionKind::Quality, weight(WeightCode::PercentExact, "100"), content)]
    };
    assert!(scheme(&scale(&["0", "1"]), &whole(1)).is_ok());
    let at = "/criteria/0/scale";
    assert_eq!(faults(&scale(&["0"])), fault(at, "evaluation-scale-empty"));
    assert_eq!(faults(&scale(&[])), fault(at, "evaluation-scale-empty"));
    assert_eq!(faults(&scale(&["1", "1"])), fault(at, "evaluation-scale-levels"));
    assert_eq!(faults(&scale(&["-1", "1"])), fault(at, "evaluation-scale-levels"));
    assert_eq!(faults(&[leaf("a", "100", "0")]), fault(at, "evaluation-scale-empty"));
    let twins = [leaf("a", "50", "1"), leaf("a", "50", "1")];
    assert_eq!(faults(&twins), fault("/criteria/1/id", "evaluation-criterion-twice"));
    let zero = scheme(&[leaf("a", "100", "1")], &whole(0)).unwrap_err();
    assert_eq!(zero[0].field, "/total_points");
}

#[test]
fn minimums_hold_for_criteria_and_groups_and_include_their_bound() {
    let parts = vec![
        minimum(leaf("a", "50", "10"), MinimumUnit::Level, "4"),
        minimum(leaf("b", "50", "10"), MinimumUnit::Points, "15"),
    ];
    let tree = of(&[price("40"), minimum(group("Q", "60", parts), MinimumUnit::Percent, "50")]);
    let below = |a: &str, b: &str| {
        let judged = judged(&tree, &[("a", a), ("b", b)], &Rounding::new()).unwrap();
        judged.shortfalls.into_iter().map(|one| one.criterion).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(below("5", "5"), "");
    assert_eq!(below("3.999", "10"), "a");
    assert_eq!(below("4", "6"), "");
    assert_eq!(below("4", "5"), "Q");
    assert_eq!(below("10", "4.99"), "b");
    assert_eq!(below("0", "0"), "Q a b");
    let judged = judged(&tree, &[("a", "4"), ("b", "5")], &Rounding::new()).unwrap();
    assert_eq!(
        (judged.shortfalls[0].reached.clone(), judged.shortfalls[0].minimum.clone()),
        (x("27"), x("30"))
    );
    assert_eq!(judged.points(tree.node("a").unwrap()), x("12"));
    assert_eq!(judged.points(tree.node("b").unwrap()), x("15"));
}

#[test]
fn minimums_out_of_place_are_refused() {
    let key = |criterion: Criterion| faults(&[criterion])[0].clone();
    let at = |key| ("/criteria/0/threshold".to_owned(), key);
    let over = minimum(leaf("a", "100", "5"), MinimumUnit::Points, "100.01");
    assert_eq!(key(over), at("evaluation-minimum-out-of-reach"));
    let negative = minimum(leaf("a", "100", "5"), MinimumUnit::Level, "-1");
    assert_eq!(key(negative), at("evaluation-minimum-out-of-reach"));
    let all = minimum(leaf("a", "100", "5"), MinimumUnit::Level, "5");
    assert!(scheme(&[all], &whole(100)).is_ok());
    let of_group = minimum(group("Q", "100", vec![leaf("a", "100", "5")]), MinimumUnit::Level, "1");
    assert_eq!(key(of_group), at("evaluation-minimum-level-of-group"));
    let of_price = [minimum(price("40"), MinimumUnit::Points, "1"), leaf("a", "60", "1")];
    assert_eq!(faults(&of_price), vec![at("evaluation-minimum-on-price")]);
    let mut phase = leaf("a", "100", "5");
    phase.threshold = Some(Threshold::MaxPass { count: 3 });
    assert_eq!(of(&[phase]).nodes[0].minimum, None);
}

#[test]
fn levels_must_be_those_of_the_scale() {
    let tree = of(&[leaf("a", "50", "5"), leaf("b", "50", "5")]);
    let keys = |pairs: &[(&str, &str)]| {
        let refusals = judged(&tree, pairs, &Rounding::new()).unwrap_err();
        refusals.into_iter().map(|one| (one.field, one.message.key)).collect::<Vec<_>>()
    };
    assert_eq!(keys(&[("a", "5.01"), ("b", "0")]), fault("/scores/a", "evaluation-level-unknown"));
    assert_eq!(keys(&[("a", "-0.01"), ("b", "0")]), fault("/scores/a", "evaluation-level-unknown"));
    assert_eq!(keys(&[("a", "5")]), fault("/scores/b", "evaluation-level-missing"));
    assert_eq!(
        keys(&[("a", "5"), ("b", "0"), ("c", "1")]),
        fault("/scores/c", "evaluation-criterion-unknown")
    );
}

#[test]
fn points_are_rounded_only_where_it_is_prescribed() {
    let tree = of(&[leaf("a", "50", "3"), leaf("b", "50", "3")]);
    let by = |step, scale| {
        let rounding: Rounding = [(step, (scale, RoundingMode::HalfUp))].into();
        judged(&tree, &[("a", "1"), ("b", "1/2")], &rounding).unwrap()
    };
    assert_eq!(by(Step::PricePoints, 1).total, x("25"));
    assert_eq!(by(Step::CriterionPoints, 0).total, x("25"));
    let first = tree.node("a").unwrap();
    assert_eq!(by(Step::CriterionPoints, 1).points(first), x("16.7"));
    assert_eq!(by(Step::CriterionPoints, 1).total, x("25.0"));
    let rounding: Rounding = [(Step::CriterionPoints, (0, RoundingMode::HalfUp))].into();
    let sum = judged(&tree, &[("a", "1"), ("b", "1")], &rounding).unwrap().total;
    assert_eq!(sum, x("34"));
    let rounding: Rounding = [(Step::Performance, (0, RoundingMode::HalfUp))].into();
    let sum = judged(&tree, &[("a", "1"), ("b", "1")], &rounding).unwrap().total;
    assert_eq!(sum, x("33"));
}

fn scoring() -> Scoring {
    let names = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect();
    Scoring::new(of(&[leaf("a", "100", "5")]), names(&["Kaya", "Brandt"]), names(&["B1", "B2"]))
}

fn opinion(value: &str) -> Opinion {
    Opinion { value: x(value), reason: "stimmig".to_owned() }
}

fn consensus(value: &str, reason: &str) -> Consensus {
    Consensus { value: x(value), reason: reason.to_owned() }
}

fn complete(scoring: &mut Scoring, bid: &str, value: &str) {
    for rater in ["Kaya", "Brandt"] {
        scoring.record((bid, "a"), rater, opinion("3")).unwrap();
    }
    scoring.agree((bid, "a"), consensus(value, "nach Aussprache")).unwrap();
}

#[test]
fn a_consensus_needs_every_rater_and_a_written_reason() {
    let mut sheet = scoring();
    let key = |result: Result<(), Refusal>| result.err().map(|one| one.message.key);
    assert_eq!(
        key(sheet.record(("B1", "a"), "Fremd", opinion("3"))),
        Some("evaluation-not-a-rater")
    );
    assert_eq!(
        key(sheet.record(("B9", "a"), "Kaya", opinion("3"))),
        Some("evaluation-criterion-unknown")
    );
    assert_eq!(
        key(sheet.record(("B1", "z"), "Kaya", opinion("3"))),
        Some("evaluation-criterion-unknown")
    );
    assert_eq!(
        key(sheet.record(("B1", "a"), "Kaya", opinion("6"))),
        Some("evaluation-level-unknown")
    );
    assert_eq!(key(sheet.record(("B1", "a"), "Kaya", opinion("3"))), None);
    assert_eq!(
        key(sheet.agree(("B1", "a"), consensus("3", "klar"))),
        Some("evaluation-opinion-missing")
    );
    assert_eq!(key(sheet.record(("B1", "a"), "Brandt", opinion("4"))), None);
    assert_eq!(
        key(sheet.agree(("B1", "a"), consensus("4", " "))),
        Some("evaluation-reason-missing")
    );
    assert_eq!(
        key(sheet.agree(("B1", "a"), consensus("5.5", "klar"))),
        Some("evaluation-level-unknown")
    );
    assert_eq!(key(sheet.agree(("B1", "a"), consensus("4", "klar"))), None);
    assert_eq!(sheet.at("B1", "a").unwrap().consensus, Some(consensus("4", "klar")));
    assert_eq!(key(sheet.record(("B1", "a"), "Kaya", opinion("2"))), None);
    assert_eq!(sheet.at("B1", "a").unwrap().consensus, None);
}

#[test]
fn prices_join_only_frozen_scores() {
    let at = |micros: i64| Instant::from_micros(micros).unwrap();
    let mut sheet = scoring();
    complete(&mut sheet, "B1", "4");
    let open = sheet.clone().freeze(at(5), "Leitung".to_owned()).unwrap_err();
    assert_eq!(open.len(), 1);
    assert_eq!(open[0].message.args["bid"], "B2");
    complete(&mut sheet, "B2", "2");
    let frozen = sheet.freeze(at(5), "Leitung".to_owned()).unwrap();
    assert_eq!(frozen.frozen(), (at(5), "Leitung"));
    assert_eq!(frozen.judgement("B1", "a").unwrap().opinions.len(), 2);
    let prices: BTreeMap<String, Exact> =
        [("B1".to_owned(), x("9")), ("B2".to_owned(), x("7"))].into();
    let early = frozen.with_prices(&prices, at(4), &Rounding::new()).unwrap_err();
    assert_eq!(early[0].message.key, "evaluation-prices-before-freeze");
    let entries = frozen.with_prices(&prices, at(5), &Rounding::new()).unwrap();
    assert_eq!(entries[0].performance, Some(x("80")));
    assert_eq!(entries[0].price, Some(x("9")));
    assert_eq!(entries[1].groups["a"], x("40"));
}

proptest! {
    #[test]
    fn the_sum_equals_the_plain_formula(cells in prop::collection::vec((1_i64..9, 1_i64..7, 0_i64..7), 1..8)) {
        let sum: i64 = cells.iter().map(|(weight, ..)| *weight).sum();
        let tree: Vec<Criterion> = cells.iter().enumerate().map(|(at, (weight, most, _))| {
            let mut one = leaf(&format!("c{at}"), "0", &most.to_string());
            one.weight = Weight { code: WeightCode::DecimalExact, value: whole(*weight) / whole(sum), range: None };
            one
        }).collect();
        let level = |most: i64, cell: i64| whole(cell.min(most)) / whole(if cell % 2 == 0 { 1 } else { 3 });
        let given: Vec<(String, Exact)> = cells.iter().enumerate().map(|(at, (_, most, cell))| (format!("c{at}"), level(*most, *cell))).collect();
        let plain: Exact = cells.iter().map(|(weight, most, cell)| {
            whole(100) * whole(*weight) / whole(sum) * level(*most, *cell) / whole(*most)
        }).sum();
        let given = given.iter().map(|(id, value)| (id.as_str(), value)).collect();
        let judged = judge(&scheme(&tree, &whole(100)).unwrap(), &given, &Rounding::new()).unwrap();
        prop_assert_eq!(judged.total, plain);
    }
}
