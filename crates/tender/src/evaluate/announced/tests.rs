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
    Offered { price: Some(Euro::from_cents(price)), scores: scores.collect(), ..Offered::default() }
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
    assert_eq!(told(&corridor), ["/method_settings/decision/group evaluation-criterion-unknown"]);
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

#[test]
fn judges_give_levels_in_the_leaves_of_quality_alone() {
    let mut two = draft("SIMPLE_RATIO");
    two.award[1].children[1].scale = Some(Decimal::from(5));
    let levels: Vec<_> =
        judged(&two).into_iter().map(|(leaf, max)| (leaf.id.as_str(), max)).collect();
    assert_eq!(levels, [("plan", Decimal::TEN), ("team", Decimal::from(5))]);
    let sheet = scheme(&two).unwrap().unwrap();
    let leaves: Vec<_> = sheet.leaves.iter().map(|leaf| (leaf.id.as_str(), &leaf.most)).collect();
    assert_eq!(leaves, [("plan", &whole(30)), ("team", &whole(10))]);
    assert_eq!(sheet.price_points, Some(whole(60)));
    let price = vec![criterion("price", CriterionKind::Price, 100)];
    assert_eq!(scheme(&Draft { award: price, ..Draft::default() }), Ok(None));
}

#[test]
fn the_case_holds_the_weights_of_quality_and_of_the_rest_and_lots_only_where_they_were_drawn() {
    let case = ranking_case(&draft("W_MEDIAN"), &BTreeMap::new(), &[]);
    assert_eq!(case["method"]["performance_weight"], "40");
    assert_eq!(case["method"]["price_weight"], "60");
    assert_eq!(case.get("lot_draws"), None);
    let at = crate::procedure::testing::now();
    let drawn = Drawn { order: vec![id(2), id(1)], witnesses: vec!["A".to_owned()], at };
    let case = ranking_case(&draft("W_MEDIAN"), &BTreeMap::new(), &[drawn]);
    assert_eq!(case["lot_draws"][0]["order"], json!([id(2).to_string(), id(1).to_string()]));
}
