//! Worth of price and quality by hand-computed values; flips against an exhaustive grid.
//!
//! It must not hold anything but tests.

use super::super::exact::x;
use super::super::method::{Decision, LegalOverride, Weights};
use super::flip::order;
use super::*;
use proptest::prelude::*;

fn bid(performance: &str, price: &str) -> Invented {
    Invented { performance: x(performance), price: x(price) }
}

fn weights() -> Weights {
    Weights { performance: x("60"), price: x("40") }
}

fn overridden() -> LegalOverride {
    LegalOverride { decided_by: "Leitung".to_owned(), reason: "Probe".to_owned() }
}

fn ext(decision: Decision) -> Method {
    Method::ExtRatio { tolerance: x("10"), decision }
}

fn w_ref() -> Method {
    Method::WRef { weights: weights(), performance: x("50"), price: x("100") }
}

fn of(method: &Method, performance: &str, price: &str) -> Worth {
    let field = [bid("50", "100"), bid("30", "200")];
    worth(method, &field, &bid(performance, price), &x("6")).unwrap()
}

#[test]
fn ten_percent_of_price_has_a_worth_in_each_formula() {
    let points = |method: &Method| of(method, "50", "100").ten_percent_price.unwrap();
    assert_eq!(points(&Method::PtsDouble { points: x("40") }), x("4"));
    assert_eq!(points(&Method::PtsK { points: x("40"), factor: x("3") }), x("2"));
    assert_eq!(points(&Method::PtsInverse { points: x("40") }), x("40/11"));
    assert_eq!(points(&Method::PtsMinMax { points: x("40"), legal_override: None }), x("4"));
    assert_eq!(points(&Method::SimpleRatio), x("1/2") - x("5/11"));
    assert_eq!(points(&w_ref()), x("0.04"));
    assert_eq!(of(&Method::PriceOnly, "50", "100").ten_percent_price, None);
    assert_eq!(of(&Method::CostEff { minimum: x("1") }, "50", "100").ten_percent_price, None);
    assert_eq!(of(&Method::FixedPrice { price: None }, "50", "100").ten_percent_price, None);
}

#[test]
fn a_step_of_quality_has_a_price_in_each_formula() {
    let at = |method: &Method| of(method, "50", "100").step;
    assert_eq!(at(&Method::PtsDouble { points: x("40") }), StepPrice::At(x("115")));
    assert_eq!(at(&Method::PtsDouble { points: x("6") }), StepPrice::At(x("200")));
    assert_eq!(at(&Method::PtsDouble { points: x("5.99") }), StepPrice::Any);
    assert_eq!(at(&Method::PtsK { points: x("40"), factor: x("3") }), StepPrice::At(x("130")));
    assert_eq!(at(&Method::PtsK { points: x("5.99"), factor: x("3") }), StepPrice::Any);
    assert_eq!(at(&Method::PtsInverse { points: x("40") }), StepPrice::At(x("4000/34")));
    assert_eq!(at(&Method::PtsInverse { points: x("6") }), StepPrice::Any);
    let min_max = |points: &str| Method::PtsMinMax { points: x(points), legal_override: None };
    assert_eq!(at(&min_max("40")), StepPrice::At(x("115")));
    assert_eq!(at(&min_max("5.99")), StepPrice::Any);
    assert_eq!(at(&Method::SimpleRatio), StepPrice::At(x("112")));
    assert_eq!(at(&ext(Decision::LowestPrice)), StepPrice::At(x("112")));
    assert_eq!(at(&w_ref()), StepPrice::At(x("118")));
    assert_eq!(at(&Method::WMedian(weights())), StepPrice::At(x("133.75")));
    let only_quality = Weights { performance: x("100"), price: x("0") };
    assert_eq!(at(&Method::WMedian(only_quality)), StepPrice::Any);
    assert_eq!(at(&Method::PriceOnly), StepPrice::NotExchanged);
    let keys = [at(&w_ref()), StepPrice::Any, StepPrice::NotExchanged].map(|one| one.message().key);
    assert_eq!(
        keys,
        ["evaluation-worth-step", "evaluation-worth-step-any", "evaluation-worth-not-exchanged"]
    );
}

#[test]
fn the_price_of_a_step_keeps_the_score_exactly() {
    let field = [bid("50", "100"), bid("30", "200")];
    let here = bid("42", "125");
    for method in [
        Method::SimpleRatio,
        w_ref(),
        Method::WMedian(weights()),
        Method::WMean(weights(), None),
        Method::PtsDouble { points: x("40") },
        Method::PtsK { points: x("40"), factor: x("2.5") },
        Method::PtsInverse { points: x("40") },
        Method::PtsMinMax { points: x("40"), legal_override: None },
    ] {
        let StepPrice::At(price) = worth(&method, &field, &here, &x("3")).unwrap().step else {
            panic!("no price for {method:?}");
        };
        let figures = figures(&method, &field.iter().collect::<Vec<_>>());
        let better = Invented { performance: x("45"), price };
        assert_eq!(
            merit(&method, &figures, &better),
            merit(&method, &figures, &here),
            "{method:?}"
        );
    }
}

#[test]
fn methods_of_own_figures_can_never_be_turned() {
    for method in [
        Method::PriceOnly,
        Method::SimpleRatio,
        w_ref(),
        Method::FixedPrice { price: None },
        Method::CostEff { minimum: x("1") },
    ] {
        let found = flip(&method, &bid("50", "100"), &bid("60", "130"), &x("100"));
        assert_eq!(found, Flip::Impossible(Independence::OwnFigures));
        assert_eq!(found.message().key, "evaluation-flip-impossible");
        assert_eq!(example(&method, &x("100")), None);
    }
}

fn dependent() -> Vec<Method> {
    vec![
        ext(Decision::HighestPerformance),
        ext(Decision::LowestPrice),
        ext(Decision::Group("G".to_owned())),
        Method::WMedian(weights()),
        Method::WMean(weights(), Some(overridden())),
        Method::PtsDouble { points: x("40") },
        Method::PtsK { points: x("40"), factor: x("1.5") },
        Method::PtsInverse { points: x("40") },
        Method::PtsMinMax { points: x("40"), legal_override: Some(overridden()) },
    ]
}

#[test]
fn every_method_that_looks_at_the_field_has_an_exact_example() {
    for method in dependent() {
        let (a, b, third) = example(&method, &x("60")).unwrap_or_else(|| panic!("{method:?}"));
        assert!(a.performance <= x("60") && b.performance <= x("60"), "no more than can be had");
        let before = order(&method, &a, &b, None).unwrap();
        assert!(before.is_ne());
        assert_eq!(order(&method, &a, &b, Some(&third)).unwrap(), before.reverse(), "{method:?}");
    }
}

#[test]
fn a_formula_without_price_weight_has_nothing_to_turn() {
    let only_quality = Weights { performance: x("100"), price: x("0") };
    assert_eq!(example(&Method::WMedian(only_quality), &x("60")), None);
    let narrow = Method::ExtRatio { tolerance: x("0"), decision: Decision::LowestPrice };
    assert_eq!(example(&narrow, &x("60")), None);
}

#[test]
fn equal_bids_are_not_turned() {
    let method = Method::PtsInverse { points: x("40") };
    assert_eq!(flip(&method, &bid("5", "10"), &bid("5", "10"), &x("9")), Flip::NotTheseTwo);
    assert_eq!(flip(&method, &bid("5", "10"), &bid("4", "11"), &x("9")), Flip::NotTheseTwo);
}

#[test]
fn the_mean_is_turned_by_the_hopeless_bid_of_the_textbook() {
    let even = Weights { performance: x("50"), price: x("50") };
    let method = Method::WMean(even, Some(overridden()));
    let (a, b) = (bid("850", "100000"), bid("920", "115000"));
    let Flip::With(third) = flip(&method, &a, &b, &x("1000")) else { panic!("no flip") };
    assert_eq!(third, bid("0", "215000"));
    let message = Flip::With(third).message();
    assert_eq!(
        (message.key, message.args["price"].as_str()),
        ("evaluation-flip-found", "215000/1")
    );
}

#[test]
fn bids_of_less_than_a_euro_are_turned_by_a_dear_third_one_as_others_are() {
    let method = Method::PtsMinMax { points: x("40"), legal_override: Some(overridden()) };
    let (a, b) = (bid("0", "0.5"), bid("10", "1"));
    assert_eq!(flip(&method, &a, &b, &x("60")), Flip::With(bid("0", "4.5")));
}

#[test]
fn a_mean_is_turned_also_where_only_a_bid_of_many_times_the_prices_does_it() {
    let even = Weights { performance: x("50"), price: x("50") };
    let method = Method::WMean(even, Some(overridden()));
    let (a, b) = (bid("100", "100"), bid("101", "200"));
    assert_eq!(flip(&method, &a, &b, &x("1000")), Flip::With(bid("0", "38400")));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]
    #[test]
    fn whatever_a_grid_of_third_bids_turns_is_found(
        (la, lb) in (0_i64..9, 0_i64..9),
        (pa, pb) in (1_i64..9, 1_i64..9),
    ) {
        let scale = |points: i64, price: i64| Invented {
            performance: whole(points * 10),
            price: whole(price * 10),
        };
        let (a, b) = (scale(la, pa), scale(lb, pb));
        let most = whole(90);
        for method in dependent() {
            let Some(before) = order(&method, &a, &b, None) else { continue };
            let mut turned = false;
            for points in 0..=9 {
                for price in [1, 5, 10, 20, 30, 45, 60, 80, 100, 400, 5000] {
                    let third = Invented { performance: whole(points * 10), price: whole(price) };
                    turned |= before.is_ne() && order(&method, &a, &b, Some(&third)) == Some(before.reverse());
                }
            }
            match flip(&method, &a, &b, &most) {
                Flip::With(third) => {
                    prop_assert_eq!(order(&method, &a, &b, Some(&third)), Some(before.reverse()));
                    prop_assert!(third.price.is_positive());
                    prop_assert!(third.performance <= most);
                }
                Flip::NotTheseTwo => prop_assert!(!turned, "{:?} {:?} {:?}", method, a, b),
                Flip::Impossible(_) => prop_assert!(false),
            }
        }
    }
}

#[test]
fn of_two_prices_the_lower_has_the_higher_merit_and_of_two_performances_the_higher() {
    let (good, bad) = (bid("50", "100"), bid("30", "200"));
    for method in [
        Method::PriceOnly,
        Method::CostEff { minimum: x("1") },
        Method::FixedPrice { price: None },
        Method::SimpleRatio,
        w_ref(),
        Method::PtsDouble { points: x("40") },
    ] {
        let figures = figures(&method, &[&good, &bad]);
        assert!(merit(&method, &figures, &good) > merit(&method, &figures, &bad), "{method:?}");
    }
}
