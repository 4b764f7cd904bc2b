use crate::procedure::draft::{CallOffOrder, Draft, FrameworkTerms};
use crate::procedure::step::{Exclusion, ExclusionGround, Step};
use crate::procedure::testing::story::{award, entry, evaluate};
use crate::procedure::testing::{
    OFFICE, Story, at, author, bid, company, draft, evaluator, hash, lot,
};
use std::collections::BTreeSet;

fn examining() -> Story {
    Story::begun(draft()).published(1).with_three_bids()
}

fn exclude(n: u128, ground: ExclusionGround, criterion: Option<usize>) -> Step {
    let grounds = BTreeSet::from([ground]);
    let exclusion = Exclusion { grounds, reason: "siehe Vermerk".into(), criterion, company: None };
    Step::Exclude { lot: lot(1), bid: bid(n), exclusion }
}

#[test]
fn an_exclusion_has_grounds_and_reasons_and_happens_once() {
    let story = examining();
    let with = |grounds, reason: &str| {
        let exclusion =
            Exclusion { grounds, reason: reason.into(), criterion: None, company: None };
        Step::Exclude { lot: lot(1), bid: bid(1), exclusion }
    };
    let form = || BTreeSet::from([ExclusionGround::FormOrLate]);
    let told = |step| story.told(&evaluator(), step);
    assert_eq!(told(with(form(), "ohne Signatur")), "yes");
    assert_eq!(told(with(form(), "")), "procedure-reason-missing");
    assert_eq!(told(with(BTreeSet::new(), "ohne Grund")), "procedure-exclusion-ground");
    assert_eq!(told(exclude(9, ExclusionGround::FormOrLate, None)), "procedure-bid-unknown");
    let out = story.clone().step(&evaluator(), with(form(), "ohne Signatur"));
    assert_eq!(out.told(&evaluator(), with(form(), "noch einmal")), "procedure-bid-unknown");
    let mut elsewhere = exclude(1, ExclusionGround::FormOrLate, None);
    if let Step::Exclude { lot: other, .. } = &mut elsewhere {
        *other = lot(7);
    }
    assert_eq!(told(elsewhere), "procedure-lot-unknown");
}

#[test]
fn rule_32_for_lack_of_suitability_only_a_published_criterion_excludes() {
    let story = examining();
    let told = |index| story.told(&evaluator(), exclude(1, ExclusionGround::Unsuitable, index));
    assert_eq!(told(Some(0)), "yes");
    assert_eq!(told(Some(1)), "procedure-exclusion-unpublished");
    assert_eq!(told(None), "procedure-exclusion-unpublished");
}

#[test]
fn rule_31_a_low_price_excludes_only_after_the_bidder_was_asked_and_answered_or_stayed_silent() {
    let story = examining();
    let low = || exclude(1, ExclusionGround::AbnormallyLow, None);
    let told = |story: &Story| story.told(&evaluator(), low());
    assert_eq!(told(&story), "procedure-price-not-asked");
    let until = at("2026-12-22T12:00:00+01:00");
    let ask = |until| Step::AskPrice { lot: lot(1), bid: bid(1), until };
    assert_eq!(story.told(&evaluator(), ask(story.now)), "draft-date-past");
    let hear = || Step::HearPrice { lot: lot(1), bid: bid(1), sha256: hash() };
    assert_eq!(story.told(&evaluator(), hear()), "procedure-price-not-asked");
    let unknown = Step::AskPrice { lot: lot(1), bid: bid(9), until };
    assert_eq!(story.told(&evaluator(), unknown), "procedure-bid-unknown");
    let asked = story.clone().step(&evaluator(), ask(until));
    assert_eq!(told(&asked), "procedure-price-not-asked");
    assert_eq!(told(&asked.clone().at("2026-12-22T11:59:59+01:00")), "procedure-price-not-asked");
    assert_eq!(told(&asked.clone().at("2026-12-22T12:00:00+01:00")), "yes");
    let answered = asked.step(&evaluator(), hear());
    assert_eq!(told(&answered), "yes");
    assert_eq!(answered.told(&evaluator(), hear()), "procedure-price-not-asked");
    let mut lenient = story;
    lenient.rules.must_ask_price = false;
    assert_eq!(told(&lenient), "yes");
}

#[test]
fn the_ranking_holds_every_bid_that_is_not_excluded_once() {
    let story = examining();
    let told = |order: &[u128]| story.told(&evaluator(), evaluate(order));
    assert_eq!(told(&[2, 1, 3]), "yes");
    for wrong in [&[1, 2][..], &[1, 2, 3, 3], &[1, 2, 3, 4], &[]] {
        assert_eq!(told(wrong), "procedure-ranking-incomplete", "{wrong:?}");
    }
    let out = story.step(&evaluator(), exclude(2, ExclusionGround::MissingPrices, None));
    assert_eq!(out.told(&evaluator(), evaluate(&[1, 3])), "yes");
    let told = out.told(&evaluator(), evaluate(&[1, 2, 3]));
    assert_eq!(told, "procedure-ranking-incomplete");
}

fn ranked(order: &[u128], winners: &[u128], because: &str) -> Step {
    Step::Evaluate {
        lot: lot(1),
        order: order.iter().map(|&n| bid(n)).collect(),
        winners: winners.iter().map(|&n| bid(n)).collect(),
        passed_over_because: because.into(),
        result: hash(),
    }
}

#[test]
fn the_first_wins_or_the_reason_is_on_record_and_only_a_framework_has_several_winners() {
    let story = examining();
    let told = |winners: &[u128], because: &str| {
        story.told(&evaluator(), ranked(&[1, 2, 3], winners, because))
    };
    assert_eq!(told(&[1], ""), "yes");
    assert_eq!(told(&[2], ""), "procedure-reason-missing");
    assert_eq!(told(&[2], "Loslimitierung"), "yes");
    assert_eq!(told(&[], ""), "procedure-winners");
    assert_eq!(told(&[4], "fremd"), "procedure-winners");
    assert_eq!(told(&[1, 2], ""), "procedure-winners");
    let mut framework = story.clone();
    framework.procedure.file.draft.framework = Some(FrameworkTerms {
        maximum: None,
        order: CallOffOrder::Cascade,
        authorities: vec![OFFICE],
        firms: 2,
        longer_because: String::new(),
    });
    let told = |winners: &[u128]| framework.told(&evaluator(), ranked(&[1, 2, 3], winners, ""));
    assert_eq!(told(&[1, 2]), "yes");
    assert_eq!(told(&[2, 1]), "procedure-winners");
    assert_eq!(told(&[1, 3]), "procedure-reason-missing");
    assert_eq!(told(&[1, 2, 3]), "procedure-winners");
}

#[test]
fn rule_35_an_exclusion_after_the_ranking_opens_the_evaluation_anew() {
    let decided = examining().at("2026-12-18T10:00:00+01:00").evaluated(&[1, 2, 3]).decided();
    let waiting = decided.informed();
    let out = waiting.step(&evaluator(), exclude(1, ExclusionGround::Mandatory, None));
    let lots: Vec<_> = out.procedure.open_lots().map(|(_, lot)| lot.stage.code()).collect();
    assert_eq!(lots, ["examining"]);
    let later = out.at("2027-01-10T10:00:00+01:00");
    assert_eq!(later.told(&author(), award()), "procedure-not-at-this-stage");
    let anew = later.evaluated(&[2, 3]).decided();
    assert_eq!(anew.told(&author(), award()), "procedure-letters-first");
}

#[test]
fn nobody_wins_more_lots_than_announced() {
    let mut draft: Draft = draft();
    let mut second = draft.lots[0].clone();
    second.id = lot(2);
    draft.lots.push(second);
    draft.lots_per_award = Some(1);
    let entries = || (1..=2).map(|n| entry(n, &[1, 2])).collect();
    let in_lot = |winner: u128| Step::Evaluate {
        lot: lot(2),
        order: vec![bid(1), bid(2)],
        winners: vec![bid(winner)],
        passed_over_because: "Loslimitierung".into(),
        result: hash(),
    };
    let story = Story::begun(draft).published(1).closed().opened(0, entries(), Vec::new());
    let story = story.step(&evaluator(), ranked(&[1, 2], &[1], ""));
    assert_eq!(story.told(&evaluator(), in_lot(1)), "procedure-lot-limit");
    assert_eq!(story.told(&evaluator(), in_lot(2)), "yes");
    let mut two = story.clone();
    two.procedure.file.draft.lots_per_award = Some(2);
    assert_eq!(two.told(&evaluator(), in_lot(1)), "yes");
    two.procedure.file.draft.lots_per_award = None;
    assert_eq!(two.told(&evaluator(), in_lot(1)), "yes");
}

#[test]
fn results_are_referred_to_by_hash() {
    let story = examining();
    let mut step = evaluate(&[1, 2, 3]);
    if let Step::Evaluate { result, .. } = &mut step {
        *result = "x".repeat(64);
    }
    assert_eq!(story.told(&evaluator(), step), "procedure-hash-form");
    let freeze = Step::FreezeQuality { lot: lot(1), scores: String::new() };
    assert_eq!(story.told(&evaluator(), freeze), "procedure-hash-form");
}

#[test]
fn after_the_award_nothing_is_excluded_or_asked() {
    let story = Story::awarded(draft());
    let told = |step| story.told(&evaluator(), step);
    let late = exclude(2, ExclusionGround::FormOrLate, None);
    assert_eq!(told(late), "procedure-not-at-this-stage");
    let until = at("2027-02-01T12:00:00Z");
    let ask = Step::AskPrice { lot: lot(1), bid: bid(1), until };
    assert_eq!(told(ask), "procedure-not-at-this-stage");
    assert_eq!(told(evaluate(&[1, 2, 3])), "procedure-not-at-this-stage");
}

fn hand_in(n: u128, price: bool) -> Step {
    Step::HandIn { lot: lot(1), bid: bid(n), price, sha256: hash() }
}

#[test]
fn papers_are_asked_for_until_a_date_ahead_and_only_of_bids_that_stand() {
    let until = at("2026-12-22T12:00:00+01:00");
    let ask = |n, until| Step::AskPapers { lot: lot(1), bid: bid(n), until };
    let story = examining();
    assert_eq!(story.told(&evaluator(), ask(1, until)), "yes");
    assert_eq!(story.told(&evaluator(), ask(1, story.now)), "draft-date-past");
    assert_eq!(story.told(&evaluator(), ask(9, until)), "procedure-bid-unknown");
    assert_eq!(story.told(&company(), ask(1, until)), "role-none");
    let out = story.step(&evaluator(), exclude(1, ExclusionGround::FormOrLate, None));
    assert_eq!(out.told(&evaluator(), ask(1, until)), "procedure-bid-unknown");
}

#[test]
fn an_answer_is_taken_however_late_and_whatever_became_of_the_bid() {
    let story = examining();
    assert_eq!(story.told(&company(), hand_in(1, false)), "yes");
    assert_eq!(story.told(&company(), hand_in(9, false)), "procedure-bid-unknown");
    assert_eq!(story.told(&evaluator(), hand_in(1, false)), "role-not-enough");
    let out = story.clone().step(&evaluator(), exclude(1, ExclusionGround::FormOrLate, None));
    assert_eq!(out.told(&company(), hand_in(1, false)), "yes");
    assert_eq!(Story::awarded(draft()).told(&company(), hand_in(2, false)), "yes");
    let act = story.step(&company(), hand_in(1, false)).acts.pop().unwrap();
    assert_eq!((act.by, act.source.as_str()), (crate::act::By::Company, "§ 56 VgV"));
}

#[test]
fn an_answer_about_the_price_counts_as_the_explanation_and_one_with_papers_does_not() {
    let until = at("2026-12-22T12:00:00+01:00");
    let ask = Step::AskPrice { lot: lot(1), bid: bid(1), until };
    let asked = examining().step(&evaluator(), ask);
    let low = || exclude(1, ExclusionGround::AbnormallyLow, None);
    let papers = asked.clone().step(&company(), hand_in(1, false));
    assert_eq!(papers.told(&evaluator(), low()), "procedure-price-not-asked");
    assert_eq!(asked.step(&company(), hand_in(1, true)).told(&evaluator(), low()), "yes");
}

#[test]
fn what_was_found_about_a_company_bears_its_exclusion_and_is_among_the_grounds() {
    let story = examining();
    let told = |ground: ExclusionGround, found: &str| {
        let mut step = exclude(1, ground, None);
        let Step::Exclude { exclusion, .. } = &mut step else { panic!() };
        exclusion.company = Some(serde_json::from_str(found).unwrap());
        story.told(&evaluator(), step)
    };
    let bad = r#"{"ground": "bad-performance", "since": "2026-05-10", "heard": true}"#;
    assert_eq!(told(ExclusionGround::Optional, bad), "yes");
    assert_eq!(told(ExclusionGround::Mandatory, bad), "procedure-exclusion-ground");
    let fraud = r#"{"ground": "fraud", "since": "2026-05-10", "heard": true}"#;
    assert_eq!(told(ExclusionGround::Mandatory, fraud), "yes");
    assert_eq!(told(ExclusionGround::Optional, fraud), "procedure-exclusion-ground");
    let unheard = r#"{"ground": "fraud", "since": "2026-05-10"}"#;
    assert_eq!(told(ExclusionGround::Mandatory, unheard), "bid-company-not-heard");
    let old = r#"{"ground": "fraud", "since": "2021-05-10", "heard": true}"#;
    assert_eq!(told(ExclusionGround::Mandatory, old), "bid-company-time-over");
}

/// Whoever tampers with a file does not get past its fold.
#[test]
fn a_file_in_which_a_bid_is_examined_after_the_contract_does_not_fold() {
    let story = Story::awarded(draft());
    let mut acts = story.acts.clone();
    let mut late = acts.last().unwrap().clone();
    late.step = Step::FreezeQuality { lot: lot(1), scores: hash() };
    acts.push(late);
    assert!(crate::procedure::fold(&acts[..story.acts.len()]).is_ok());
    assert!(crate::procedure::fold(&acts).is_err());
}
