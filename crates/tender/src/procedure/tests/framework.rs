use crate::id::{BodyId, ProcedureId};
use crate::money::Euro;
use crate::procedure::draft::{CallOffOrder, Draft, FrameworkTerms};
use crate::procedure::stage::{LotStage, Stage};
use crate::procedure::step::{CallOff, Declined, Step};
use crate::procedure::testing::{OFFICE, Story, author, bid, draft, evaluator, firm, hash, lot};
use crate::procedure::{parties, share_reached};
use uuid::Uuid;

/// A framework of 100,000 euros with firms 1 and 2, running.
fn running(order: CallOffOrder) -> Story {
    let mut draft: Draft = draft();
    draft.framework = Some(FrameworkTerms {
        maximum: Some(Euro::from_cents(10_000_000)),
        order,
        authorities: vec![OFFICE],
        firms: 3,
        longer_because: String::new(),
    });
    let story = Story::begun(draft).published(1).with_three_bids();
    let rank = Step::Evaluate {
        lot: lot(1),
        order: (1..=3).map(bid).collect(),
        winners: (1..=3).map(bid).collect(),
        passed_over_because: String::new(),
        result: hash(),
    };
    let mut story = story.at("2026-12-18T10:00:00+01:00").step(&evaluator(), rank).decided();
    story.rules.register_from = None;
    let (from, until) = (jiff::civil::date(2027, 3, 1), jiff::civil::date(2029, 2, 28));
    story
        .step(&author(), Step::SendLetters { lot: lot(1), letters: Vec::new() })
        .step(&author(), crate::procedure::testing::story::award())
        .step(&author(), Step::StartContract { lot: lot(1), from, until })
        .at("2027-06-01T09:00:00+02:00")
}

fn call(n: u128, cents: i64, declined: &[u128]) -> CallOff {
    let decline = |&n: &u128| Declined { firm: firm(n), reason: "ausgelastet".into() };
    CallOff {
        authority: OFFICE,
        firm: firm(n),
        value: Euro::from_cents(cents),
        declined: declined.iter().map(decline).collect(),
        competition: None,
    }
}

fn step(call_off: CallOff) -> Step {
    Step::CallOff { lot: lot(1), call_off }
}

#[test]
fn rule_24_no_call_off_goes_beyond_the_maximum() {
    let story = running(CallOffOrder::Cascade);
    let told = |story: &Story, cents| story.told(&author(), step(call(1, cents, &[])));
    assert_eq!(told(&story, 10_000_000), "yes");
    assert_eq!(told(&story, 10_000_001), "procedure-call-off-maximum");
    let story = story.step(&author(), step(call(1, 9_000_000, &[])));
    assert_eq!(told(&story, 1_000_000), "yes");
    assert_eq!(told(&story, 1_000_001), "procedure-call-off-maximum");
    assert_eq!(told(&story, i64::MAX), "procedure-call-off-maximum");
    assert_eq!(told(&story, 0), "draft-value-missing");
    assert_eq!(told(&story, -1), "draft-value-missing");
}

/// The same framework in two lots, the second without call-offs so far; the results are published.
fn in_two_lots(mut story: Story) -> Story {
    let mut second = story.procedure.file.draft.lots[0].clone();
    second.id = lot(2);
    story.procedure.file.draft.lots.push(second);
    let reported = Some(story.now);
    let Stage::Lots(stage) = &mut story.procedure.stage else { panic!() };
    let mut file = stage.lots[&lot(1)].clone();
    let LotStage::Running(running) = &mut file.stage else { panic!() };
    running.called.clear();
    stage.lots.insert(lot(2), file);
    for file in stage.lots.values_mut() {
        let LotStage::Running(running) = &mut file.stage else { panic!() };
        running.contract.reported_at = reported;
    }
    story
}

#[test]
fn rule_24_what_a_lot_called_off_counts_after_its_contract_has_ended() {
    let story = running(CallOffOrder::Cascade).step(&author(), step(call(1, 9_000_000, &[])));
    let both = in_two_lots(story);
    let on = jiff::civil::date(2027, 6, 1);
    let ended = both.clone().step(&author(), Step::EndContract { lot: lot(1), on });
    for story in [both, ended] {
        let told = |cents| {
            let call_off = call(1, cents, &[]);
            story.told(&author(), Step::CallOff { lot: lot(2), call_off })
        };
        assert_eq!(told(1_000_000), "yes");
        assert_eq!(told(1_000_001), "procedure-call-off-maximum");
    }
}

#[test]
fn rule_24_only_named_authorities_call_off_and_only_from_parties() {
    let story = running(CallOffOrder::Cascade);
    let mut foreign = call(1, 100, &[]);
    foreign.authority = BodyId(Uuid::from_u128(0xee));
    assert_eq!(story.told(&author(), step(foreign)), "procedure-call-off-authority");
    assert_eq!(story.told(&author(), step(call(4, 100, &[]))), "procedure-call-off-firm");
    let none = Story::running(draft());
    assert_eq!(none.told(&author(), step(call(1, 100, &[]))), "procedure-no-framework");
}

#[test]
fn a_framework_is_called_off_only_in_its_term() {
    let story = running(CallOffOrder::Cascade);
    let told = |time: &str| story.clone().at(time).told(&author(), step(call(1, 100, &[])));
    assert_eq!(told("2027-02-28T23:59:59+01:00"), "procedure-call-off-term");
    assert_eq!(told("2027-03-01T00:00:00+01:00"), "yes");
    assert_eq!(told("2029-02-28T23:59:59+01:00"), "yes");
    assert_eq!(told("2029-03-01T00:00:00+01:00"), "procedure-call-off-term");
}

#[test]
fn in_a_cascade_the_next_firm_comes_only_after_those_before_declined() {
    let story = running(CallOffOrder::Cascade).step(&author(), step(call(1, 100, &[])));
    let told = |call_off| story.told(&author(), step(call_off));
    assert_eq!(told(call(1, 100, &[])), "yes");
    assert_eq!(told(call(2, 100, &[])), "procedure-call-off-order");
    assert_eq!(told(call(2, 100, &[1])), "yes");
    assert_eq!(told(call(3, 100, &[1])), "procedure-call-off-order");
    assert_eq!(told(call(3, 100, &[1, 2])), "yes");
    assert_eq!(told(call(3, 100, &[2, 1])), "procedure-call-off-order");
    let mut silent = call(2, 100, &[1]);
    silent.declined[0].reason = " ".into();
    assert_eq!(told(silent), "procedure-call-off-order");
}

#[test]
fn in_rotation_each_firm_has_its_turn() {
    let story = running(CallOffOrder::Rotation);
    let told = |story: &Story, call_off| story.told(&author(), step(call_off));
    assert_eq!(told(&story, call(2, 100, &[])), "procedure-call-off-order");
    let story = story.step(&author(), step(call(1, 100, &[])));
    assert_eq!(told(&story, call(1, 100, &[])), "procedure-call-off-order");
    assert_eq!(told(&story, call(2, 100, &[])), "yes");
    assert_eq!(told(&story, call(3, 100, &[2])), "yes");
    assert_eq!(told(&story, call(1, 100, &[2, 3])), "yes");
    let story = story.step(&author(), step(call(3, 100, &[2])));
    assert_eq!(told(&story, call(1, 100, &[])), "yes");
}

#[test]
fn where_a_new_competition_decides_it_is_named() {
    let story = running(CallOffOrder::MiniCompetition);
    let mut call_off = call(2, 100, &[]);
    assert_eq!(story.told(&author(), step(call_off.clone())), "procedure-call-off-competition");
    call_off.competition = Some(ProcedureId(Uuid::from_u128(5)));
    assert_eq!(story.told(&author(), step(call_off)), "yes");
    let mut single = story.clone();
    if let Stage::Lots(stage) = &mut single.procedure.stage
        && let LotStage::Running(running) = &mut stage.lots.get_mut(&lot(1)).unwrap().stage
    {
        running.contract.firms.truncate(1);
    }
    assert_eq!(single.told(&author(), step(call(1, 100, &[]))), "yes", "nobody to compete with");
    let firms = parties(&story.procedure, lot(1)).unwrap();
    assert_eq!(firms, (1..=3).map(firm).collect());
    assert_eq!(parties(&story.procedure, lot(2)), None);
    assert_eq!(parties(&Story::running(draft()).procedure, lot(1)), None);
}

#[test]
fn the_office_is_warned_at_70_90_and_100_per_cent() {
    let story = running(CallOffOrder::Cascade);
    let share = |story: &Story, cents| share_reached(&story.procedure, Euro::from_cents(cents));
    assert_eq!(share(&story, 6_999_999), None);
    assert_eq!(share(&story, 7_000_000), Some(70));
    assert_eq!(share(&story, 9_000_000), Some(90));
    assert_eq!(share(&story, 10_000_000), Some(100));
    let story = story.step(&author(), step(call(1, 7_000_000, &[])));
    assert_eq!(story.acts.last().unwrap().computed.share, Some(70));
    assert_eq!(share(&story, 1_999_999), None, "each share is reached once");
    assert_eq!(share(&story, 2_000_000), Some(90));
    let small = story.step(&author(), step(call(1, 1, &[])));
    assert_eq!(small.acts.last().unwrap().computed.share, None);
}
