//! The worked examples of the methods, with exact fractions, and the rules on ranking that they prove.
//!
//! It must not hold anything but tests.

use super::exact::{Exact, RoundingMode, decimal, fraction, whole, x};
use super::method::{Decision, LegalOverride, Method, Weights};
use super::order::{LotDraw, Reason, TieStep};
use super::rank::{Ranking, RankingRules, Standing, rank};
use super::score::{Entry, Step};
use std::collections::BTreeMap;

fn bid(name: &str, performance: &str, price: &str) -> Entry {
    Entry {
        bid: name.to_owned(),
        performance: Some(x(performance)),
        price: Some(x(price)),
        groups: BTreeMap::new(),
    }
}

fn field(names: &str) -> Vec<Entry> {
    let all = [("A", "850", "100000"), ("B", "920", "115000"), ("C", "700", "80000")];
    let more = [("D", "630", "80000"), ("E", "780", "95000"), ("X", "500", "300000")];
    let wanted = all.into_iter().chain(more).filter(|(name, ..)| names.contains(name));
    wanted.map(|(name, performance, price)| bid(name, performance, price)).collect()
}

/// The field with 60 quality points: 60·L/1000.
fn points_field(names: &str) -> Vec<Entry> {
    let scale = |entry: Entry| Entry {
        performance: entry.performance.map(|points| points * x("60/1000")),
        ..entry
    };
    field(names).into_iter().map(scale).collect()
}

fn ranked(method: Method, entries: &[Entry]) -> Ranking {
    rank(&RankingRules::new(method), entries).unwrap()
}

fn order(ranking: &Ranking) -> String {
    ranking
        .bids
        .iter()
        .filter(|bid| bid.rank().is_some())
        .map(|bid| bid.entry.bid.as_str())
        .collect()
}

fn score_of(ranking: &Ranking, name: &str) -> Exact {
    let found = ranking.bids.iter().find(|bid| bid.entry.bid == name).unwrap();
    found.score.clone().unwrap().value
}

fn price_points_of(ranking: &Ranking, name: &str) -> Exact {
    let found = ranking.bids.iter().find(|bid| bid.entry.bid == name).unwrap();
    found.score.clone().unwrap().price_points.unwrap()
}

fn scores(ranking: &Ranking, scale: u32) -> Vec<String> {
    let mut bids: Vec<_> = ranking.bids.iter().collect();
    bids.sort_by(|a, b| a.entry.bid.cmp(&b.entry.bid));
    bids.iter().map(|bid| decimal(&bid.score.clone().unwrap().value, scale)).collect()
}

fn weights(performance: &str, price: &str) -> Weights {
    Weights { performance: x(performance), price: x(price) }
}

fn overridden() -> LegalOverride {
    LegalOverride {
        decided_by: "Leitung".to_owned(),
        reason: "Vorgabe des Zuwendungsgebers".to_owned(),
    }
}

fn ext(tolerance: &str, decision: Decision) -> Method {
    Method::ExtRatio { tolerance: x(tolerance), decision }
}

fn all_methods() -> Vec<Method> {
    let both = || weights("55", "45");
    vec![
        Method::PriceOnly,
        Method::SimpleRatio,
        ext("7.5", Decision::LowestPrice),
        Method::WMedian(both()),
        Method::WRef { weights: both(), performance: x("7"), price: x("9") },
        Method::WMean(both(), Some(overridden())),
        Method::PtsDouble { points: x("40") },
        Method::PtsK { points: x("40"), factor: x("4/3") },
        Method::PtsInverse { points: x("40") },
        Method::PtsMinMax { points: x("40"), legal_override: Some(overridden()) },
        Method::FixedPrice { price: None },
        Method::CostEff { minimum: x("5") },
    ]
}

#[test]
fn example_1_the_simple_ratio_puts_c_before_a_before_b() {
    let ranking = ranked(Method::SimpleRatio, &field("ABC"));
    assert_eq!(order(&ranking), "CAB");
    assert_eq!(score_of(&ranking, "A"), x("17/2000"));
    assert_eq!(score_of(&ranking, "B"), x("1/125"));
    assert_eq!(score_of(&ranking, "C"), x("7/800"));
    let scaled = |name| decimal(&(score_of(&ranking, name) * whole(10_000)), 6);
    assert_eq!(["A", "B", "C"].map(scaled), ["85.000000", "80.000000", "87.500000"]);
}

#[test]
fn example_2_the_corridor_includes_its_bound() {
    let inside = |tolerance: &str| {
        let mut names =
            order(&ranked(ext(tolerance, Decision::HighestPerformance), &field("ABCD")))
                .chars()
                .collect::<Vec<_>>();
        names.sort_unstable();
        names.into_iter().collect::<String>()
    };
    assert_eq!(inside("3"), "AC");
    assert_eq!(inside("5"), "AC");
    assert_eq!(inside("10"), "ABCD");
    assert_eq!(inside("9.999999"), "ABC");
    assert_eq!(inside("0"), "C");
    let ranking = ranked(ext("10", Decision::HighestPerformance), &field("ABCD"));
    let corridor = ranking.corridor.clone().unwrap();
    assert_eq!(corridor.leading, x("7/800"));
    assert_eq!(corridor.bound, x("63/8000"));
    assert_eq!(score_of(&ranking, "D"), corridor.bound);
}

#[test]
fn example_2_the_decision_criterion_decides_inside_the_corridor() {
    let by = |tolerance, decision| ranked(ext(tolerance, decision), &field("ABCD"));
    assert_eq!(order(&by("5", Decision::HighestPerformance)), "AC");
    assert_eq!(by("5", Decision::HighestPerformance).winner(), Some("A"));
    assert_eq!(order(&by("10", Decision::HighestPerformance)), "BACD");
    let cheapest = by("10", Decision::LowestPrice);
    assert_eq!(order(&cheapest), "CDAB");
    let ahead: Vec<_> = cheapest.bids.iter().map(|bid| bid.standing.clone()).collect();
    let place = |rank, reason| Standing::Ranked { rank, ahead_by: reason };
    assert_eq!(ahead[0], place(1, Some(Reason::HigherPerformance)));
    assert_eq!(ahead[1], place(2, Some(Reason::Decision)));
    assert_eq!(ahead[3], place(4, None));
    let narrow = by("3", Decision::LowestPrice);
    assert_eq!(narrow.bids[2].standing, Standing::OutsideCorridor);
    assert_eq!(narrow.bids[2].entry.bid, "B");
    assert_eq!(narrow.bids[3].entry.bid, "D");
}

#[test]
fn example_3_the_median_method_follows_its_weights() {
    let by =
        |performance, price| ranked(Method::WMedian(weights(performance, price)), &field("ABC"));
    let even = by("50", "50");
    assert_eq!(order(&even), "CAB");
    assert_eq!(scores(&even, 6), ["0.000000", "-0.033824", "0.011765"]);
    assert_eq!(score_of(&even, "B"), x("-23/680"));
    assert_eq!(score_of(&even, "C"), x("1/85"));
    assert_eq!(even.figures.reference_performance, Some(x("850")));
    assert_eq!(even.figures.reference_price, Some(x("100000")));
    assert_eq!(scores(&by("60", "40"), 6), ["0.200000", "0.189412", "0.174118"]);
    assert_eq!(order(&by("60", "40")), "ABC");
    assert_eq!(scores(&by("70", "30"), 6), ["0.400000", "0.412647", "0.336471"]);
    assert_eq!(order(&by("70", "30")), "BAC");
}

#[test]
fn example_4_an_even_count_takes_the_mean_of_the_middle_values() {
    let ranking = ranked(Method::WMedian(weights("60", "40")), &field("ABCE"));
    assert_eq!(ranking.figures.reference_performance, Some(x("815")));
    assert_eq!(ranking.figures.reference_price, Some(x("97500")));
    assert_eq!(scores(&ranking, 6), ["0.215510", "0.205506", "0.187132", "0.184490"]);
    assert_eq!(order(&ranking), "ABCE");
    assert_eq!(score_of(&ranking, "A"), x("3/5") * x("850/815") - x("2/5") * x("100000/97500"));
}

#[test]
fn example_5_reference_values_stand_whatever_the_bids_are() {
    let by =
        Method::WRef { weights: weights("60", "40"), performance: x("800"), price: x("100000") };
    let ranking = ranked(by.clone(), &field("ABC"));
    assert_eq!(scores(&ranking, 6), ["0.237500", "0.230000", "0.205000"]);
    assert_eq!(score_of(&ranking, "A"), x("19/80"));
    assert_eq!(order(&ranking), "ABC");
    assert_eq!(score_of(&ranked(by, &field("A")), "A"), x("19/80"));
}

#[test]
fn example_6_a_hopeless_third_bid_flips_the_mean_method() {
    let mean = || Method::WMean(weights("50", "50"), Some(overridden()));
    let two = ranked(mean(), &field("AB"));
    assert_eq!(scores(&two, 6), ["0.015110", "-0.015110"]);
    assert_eq!(order(&two), "AB");
    let three = ranked(mean(), &field("ABX"));
    assert_eq!(scores(&three, 6)[..2], ["0.270412", "0.272978"]);
    assert_eq!(order(&three), "BAX");
}

#[test]
fn example_7_points_with_zero_at_the_double_price() {
    let ranking = ranked(Method::PtsDouble { points: x("40") }, &points_field("ABC"));
    let points = ["A", "B", "C"].map(|name| decimal(&price_points_of(&ranking, name), 6));
    assert_eq!(points, ["30.000000", "22.500000", "40.000000"]);
    assert_eq!(scores(&ranking, 1), ["81.0", "77.7", "82.0"]);
    assert_eq!(order(&ranking), "CAB");
    let dear =
        [bid("A", "1", "100"), bid("B", "2", "200"), bid("C", "3", "201"), bid("D", "0", "199")];
    let ranking = ranked(Method::PtsDouble { points: x("40") }, &dear);
    assert_eq!(price_points_of(&ranking, "B"), x("0"));
    assert_eq!(price_points_of(&ranking, "C"), x("0"));
    assert_eq!(price_points_of(&ranking, "D"), x("2/5"));
}

#[test]
fn example_7_inverse_points_give_no_tie_that_rounding_would_fake() {
    let ranking = ranked(Method::PtsInverse { points: x("40") }, &points_field("ABC"));
    assert_eq!(price_points_of(&ranking, "B"), x("640/23"));
    assert_eq!(scores(&ranking, 6), ["83.000000", "83.026087", "82.000000"]);
    assert_eq!(order(&ranking), "BAC");
    assert!(ranking.ties.is_empty());
}

#[test]
fn example_7_points_with_zero_at_a_multiple_and_between_both_ends() {
    let by = Method::PtsK { points: x("40"), factor: x("1.5") };
    let ranking = ranked(by, &points_field("ABC"));
    assert_eq!(scores(&ranking, 1), ["71.0", "60.2", "82.0"]);
    assert_eq!(price_points_of(&ranking, "B"), x("5"));
    let by = Method::PtsMinMax { points: x("40"), legal_override: Some(overridden()) };
    let ranking = ranked(by, &points_field("ABC"));
    assert_eq!(price_points_of(&ranking, "A"), x("120/7"));
    assert_eq!(price_points_of(&ranking, "B"), x("0"));
    assert_eq!(scores(&ranking, 6), ["68.142857", "55.200000", "82.000000"]);
}

#[test]
fn example_9_removing_a_bid_recomputes_every_figure() {
    let method = || Method::PtsDouble { points: x("40") };
    let before = ranked(method(), &points_field("ABC"));
    assert_eq!(before.figures.lowest_price, Some(x("80000")));
    assert_eq!(before.figures.highest_price, Some(x("115000")));
    let after = ranked(method(), &points_field("AB"));
    assert_eq!(after.figures.lowest_price, Some(x("100000")));
    assert_eq!(price_points_of(&after, "B"), x("34"));
    assert_eq!(scores(&after, 1), ["91.0", "89.2"]);
    assert_eq!(order(&after), "AB");
    let median = ranked(Method::WMedian(weights("60", "40")), &field("AB"));
    assert_eq!(median.figures.reference_price, Some(x("107500")));
    let corridor = ranked(ext("10", Decision::LowestPrice), &field("ABD")).corridor.unwrap();
    assert_eq!(corridor.leading, x("17/2000"));
}

mod properties;
mod rules;
