//! The rules on ranking beyond the worked examples: blocks, ties, rounding, overrides, parameters.
//!
//! It must not hold anything but tests.

use super::*;

#[test]
fn a_named_group_decides_inside_the_corridor_and_must_be_there() {
    let with = |name: &str, points: &str| {
        let mut entry = field(name).remove(0);
        entry.groups.insert("G".to_owned(), x(points));
        entry
    };
    let group = || ext("10", Decision::Group("G".to_owned()));
    assert_eq!(
        order(&ranked(group(), &[with("A", "10"), with("B", "30"), with("C", "20")])),
        "BCA"
    );
    let faults =
        rank(&RankingRules::new(group()), &[with("A", "10"), field("C").remove(0)]).unwrap_err();
    assert_eq!(faults.len(), 1);
    assert_eq!(faults[0].message.key, "evaluation-group-missing");
    assert_eq!(faults[0].message.args["bid"], "C");
}

#[test]
fn equal_prices_get_all_points_between_both_ends() {
    let by = Method::PtsMinMax { points: x("40"), legal_override: Some(overridden()) };
    let ranking = ranked(by, &[bid("A", "1", "5"), bid("B", "2", "5")]);
    assert_eq!(price_points_of(&ranking, "A"), x("40"));
    assert_eq!(order(&ranking), "BA");
}

/// Rule 35.
/// Rule 34.
#[test]
fn bids_that_are_equal_only_after_display_rounding_are_no_tie() {
    let entries = [bid("A", "1", "3.0000000001"), bid("B", "1", "3")];
    let ranking = ranked(Method::SimpleRatio, &entries);
    assert_eq!(decimal(&score_of(&ranking, "A"), 6), decimal(&score_of(&ranking, "B"), 6));
    assert_eq!(order(&ranking), "BA");
    assert!(ranking.ties.is_empty());
    assert_eq!(
        ranking.bids[0].standing,
        Standing::Ranked { rank: 1, ahead_by: Some(Reason::Score) }
    );
}

#[test]
fn rounding_happens_only_at_the_prescribed_step() {
    let mut rules = RankingRules::new(Method::PtsInverse { points: x("40") });
    rules.rounding.insert(Step::Score, (1, RoundingMode::HalfUp));
    rules.ties = Vec::new();
    let ranking = rank(&rules, &points_field("ABC")).unwrap();
    assert_eq!(ranking.ties, [["A", "B"]]);
    assert_eq!(score_of(&ranking, "B"), x("83"));
    assert_eq!(price_points_of(&ranking, "B"), x("640/23"));
    rules.rounding = [(Step::PricePoints, (2, RoundingMode::Down))].into();
    let ranking = rank(&rules, &points_field("ABC")).unwrap();
    assert_eq!(price_points_of(&ranking, "B"), x("27.82"));
    assert_eq!(score_of(&ranking, "B"), x("83.02"));
}

/// Rule 36.
#[test]
fn the_mean_and_the_two_ended_interpolation_need_a_recorded_override() {
    let empty = Some(LegalOverride { decided_by: "Leitung".to_owned(), reason: " ".to_owned() });
    let nobody = Some(LegalOverride { decided_by: String::new(), reason: "Grund".to_owned() });
    for given in [None, empty, nobody] {
        for method in [
            Method::WMean(weights("50", "50"), given.clone()),
            Method::PtsMinMax { points: x("40"), legal_override: given.clone() },
        ] {
            let faults = rank(&RankingRules::new(method), &field("ABC")).unwrap_err();
            assert_eq!(faults.len(), 1);
            assert_eq!(faults[0].message.key, "evaluation-method-refused");
            assert_eq!(faults[0].field, "/method/legal_override");
        }
    }
    for method in [
        Method::WMean(weights("50", "50"), Some(overridden())),
        Method::PtsMinMax { points: x("40"), legal_override: Some(overridden()) },
    ] {
        assert_eq!(method.warning().unwrap().message.key, "evaluation-method-risky");
        assert!(rank(&RankingRules::new(method), &field("ABC")).is_ok());
    }
    assert_eq!(Method::WMedian(weights("50", "50")).warning(), None);
}

#[test]
fn a_price_of_zero_or_less_blocks_what_divides_by_it_and_names_the_bid() {
    let names = |method: Method, price: &str| {
        let result = rank(&RankingRules::new(method), &[bid("A", "1", "5"), bid("B", "2", price)]);
        result.map(|ranking| order(&ranking)).map_err(|faults| {
            faults
                .into_iter()
                .map(|fault| (fault.message.key, fault.message.args["bid"].clone()))
                .collect()
        })
    };
    let blocked: Result<String, Vec<(&str, String)>> =
        Err(vec![("evaluation-price-not-positive", "B".to_owned())]);
    for price in ["0", "-1"] {
        assert_eq!(names(Method::SimpleRatio, price), blocked);
        assert_eq!(names(Method::PtsInverse { points: x("40") }, price), blocked);
        assert_eq!(names(Method::WMedian(weights("50", "50")), price), blocked);
        assert_eq!(names(Method::PriceOnly, price), Ok("BA".to_owned()));
        assert_eq!(names(Method::CostEff { minimum: x("1") }, price), Ok("BA".to_owned()));
        assert_eq!(names(Method::FixedPrice { price: None }, price), Ok("BA".to_owned()));
    }
    assert_eq!(names(Method::SimpleRatio, "0.01"), Ok("BA".to_owned()));
}

#[test]
fn a_missing_value_blocks_only_the_methods_that_need_it() {
    let without = |performance: Option<Exact>, price: Option<Exact>| {
        vec![Entry { bid: "A".to_owned(), performance, price, groups: BTreeMap::new() }]
    };
    let key = |method: Method, entries: &[Entry]| {
        rank(&RankingRules::new(method), entries).map_err(|faults| faults[0].message.key).err()
    };
    let no_price = without(Some(x("1")), None);
    let no_points = without(None, Some(x("1")));
    assert_eq!(key(Method::PriceOnly, &no_points), None);
    assert_eq!(key(Method::PriceOnly, &no_price), Some("evaluation-price-missing"));
    assert_eq!(key(Method::FixedPrice { price: None }, &no_price), None);
    assert_eq!(key(Method::SimpleRatio, &no_points), Some("evaluation-performance-missing"));
    assert_eq!(
        key(Method::CostEff { minimum: x("1") }, &no_points),
        Some("evaluation-performance-missing")
    );
    let negative = without(Some(x("-1")), Some(x("1")));
    assert_eq!(key(Method::SimpleRatio, &negative), Some("evaluation-performance-negative"));
    let zero = without(Some(x("0")), Some(x("1")));
    assert_eq!(key(Method::SimpleRatio, &zero), None);
    assert_eq!(
        key(Method::WMedian(weights("50", "50")), &zero),
        Some("evaluation-formula-undefined")
    );
    let fixed = Method::FixedPrice { price: Some(x("2")) };
    assert_eq!(
        key(fixed, &without(Some(x("1")), Some(x("1")))),
        Some("evaluation-price-not-the-fixed-one")
    );
}

#[test]
fn the_lowest_price_wins_among_those_that_reach_the_minimum() {
    let by = Method::CostEff { minimum: x("700") };
    let ranking = ranked(by, &field("ABCD"));
    assert_eq!(order(&ranking), "CAB");
    assert_eq!(ranking.bids[3].standing, Standing::BelowMinimum);
    assert_eq!(ranking.bids[3].score, None);
    let by = Method::CostEff { minimum: x("700.01") };
    assert_eq!(order(&ranked(by, &field("ABCD"))), "AB");
    assert_eq!(order(&ranked(Method::PriceOnly, &field("ABC"))), "CAB");
    assert_eq!(order(&ranked(Method::FixedPrice { price: None }, &field("ABC"))), "BAC");
}

#[test]
fn ties_follow_the_announced_chain_and_end_as_groups() {
    let twins =
        [bid("B", "10", "5"), bid("A", "10", "5"), bid("C", "20", "10"), bid("D", "1", "1")];
    let mut rules = RankingRules::new(Method::SimpleRatio);
    let ranking = rank(&rules, &twins).unwrap();
    assert_eq!(order(&ranking), "CABD");
    assert_eq!(ranking.ties, [["A", "B"]]);
    let ranks: Vec<_> =
        ranking.bids.iter().filter_map(crate::evaluate::rank::Ranked::rank).collect();
    assert_eq!(ranks, [1, 2, 2, 4]);
    assert_eq!(ranking.winner(), Some("C"));
    rules.ties = vec![TieStep::LowerPrice];
    let ranking = rank(&rules, &twins).unwrap();
    assert_eq!(order(&ranking), "ABCD");
    assert_eq!(ranking.winner(), None);
    rules.ties = Vec::new();
    assert_eq!(rank(&rules, &twins).unwrap().ties, [["A", "B", "C"]]);
}

#[test]
fn a_drawing_of_lots_decides_only_among_exactly_the_bids_that_are_equal() {
    let twins = [bid("A", "10", "5"), bid("B", "10", "5"), bid("C", "20", "10")];
    let draw = |names: &[&str]| LotDraw {
        order: names.iter().map(|&name| name.to_owned()).collect(),
        witnesses: vec!["Frau Kaya".to_owned(), "Herr Brandt".to_owned()],
        at: "2026-12-15T11:00:00Z".parse().unwrap(),
    };
    let mut rules = RankingRules::new(Method::SimpleRatio);
    rules.draws = vec![draw(&["B", "A", "C"]), draw(&["B", "B"]), draw(&["B", "A"])];
    let ranking = rank(&rules, &twins).unwrap();
    assert_eq!(order(&ranking), "CBA");
    assert_eq!(
        ranking.bids[1].standing,
        Standing::Ranked { rank: 2, ahead_by: Some(Reason::LotDraw) }
    );
    assert!(ranking.ties.is_empty());
    rules.ties = vec![TieStep::HigherPerformance];
    assert_eq!(rank(&rules, &twins).unwrap().ties, [["A", "B"]]);
}

#[test]
fn a_group_of_criteria_may_break_a_tie() {
    let with = |name: &str, points: &str| {
        let mut entry = bid(name, "10", "5");
        entry.groups.insert("G".to_owned(), x(points));
        entry
    };
    let mut rules = RankingRules::new(Method::SimpleRatio);
    rules.ties = vec![TieStep::HigherGroup("G".to_owned())];
    let ranking = rank(&rules, &[with("A", "1"), with("B", "2")]).unwrap();
    assert_eq!(order(&ranking), "BA");
    let ranking = rank(&rules, &[bid("A", "10", "5"), with("B", "2")]).unwrap();
    assert_eq!(ranking.ties, [["A", "B"]]);
}

#[test]
fn every_wrong_parameter_is_named() {
    let fields =
        |method: Method| method.check().into_iter().map(|fault| fault.field).collect::<Vec<_>>();
    assert_eq!(fields(ext("100", Decision::LowestPrice)), ["/method/tolerance_percent"]);
    assert_eq!(fields(ext("-1", Decision::LowestPrice)), ["/method/tolerance_percent"]);
    assert!(fields(ext("99.9", Decision::LowestPrice)).is_empty());
    assert_eq!(
        fields(Method::PtsK { points: x("0"), factor: x("1") }),
        ["/method/k", "/method/max_price_points"]
    );
    assert!(fields(Method::PtsK { points: x("1"), factor: x("1.01") }).is_empty());
    assert_eq!(fields(Method::WMedian(weights("50", "49.9"))), ["/method"]);
    assert_eq!(fields(Method::WMedian(weights("110", "-10"))), ["/method"]);
    assert_eq!(fields(Method::WMedian(weights("-10", "110"))), ["/method"]);
    assert_eq!(fields(Method::WMedian(weights("0", "100"))), ["/method/performance_weight"]);
    let by = Method::WRef { weights: weights("50", "50"), performance: x("0"), price: x("-1") };
    assert_eq!(fields(by), ["/method/reference_performance", "/method/reference_price"]);
    assert_eq!(fields(Method::CostEff { minimum: x("-1") }), ["/method/minimum_performance"]);
    assert!(fields(Method::CostEff { minimum: x("0") }).is_empty());
}

#[test]
fn every_method_has_its_own_name_and_no_bids_give_an_empty_ranking() {
    let methods = all_methods();
    let names: std::collections::BTreeSet<_> = methods.iter().map(Method::id).collect();
    assert_eq!(names.len(), 12);
    for method in methods {
        let ranking = ranked(method, &[]);
        assert!(ranking.bids.is_empty() && ranking.winner().is_none());
    }
    assert_eq!(fraction(&x("0.25")), "1/4");
}
