use crate::law::BanEnd;
use crate::procedure::PublicState;
use crate::procedure::draft::Draft;
use crate::procedure::stage::Stage;
use crate::procedure::step::{BanEnded, CancelGround, Exclusion, ExclusionGround, ResetTo, Step};
use crate::procedure::testing::story::{award, entry, evaluate};
use crate::procedure::testing::{
    Story, approver, at, author, bid, draft, evaluator, lot, opener, opening,
};
use crate::role::Actor;
use jiff::civil::date;
use std::collections::BTreeSet;

fn suspend(time: &str) -> Step {
    Step::Suspend { informed_at: at(time), reference: "VK 2-10/26".into() }
}

fn resume(ended: BanEnded) -> Step {
    Step::Resume { ended }
}

/// Everything is ready for the award on 29 December 2026, but the chamber said no on the 28th.
fn banned(ban_end: BanEnd) -> Story {
    let mut story = Story::begun(draft())
        .published(1)
        .with_three_bids()
        .at("2026-12-18T10:00:00+01:00")
        .evaluated(&[1, 2, 3])
        .decided()
        .informed()
        .at("2026-12-29T09:00:00+01:00");
    story.rules.ban_end = ban_end;
    assert_eq!(story.told(&author(), award()), "yes");
    story.step(&approver(), suspend("2026-12-28T15:00:00+01:00"))
}

#[test]
fn rule_38_after_the_chamber_s_information_the_award_is_dead_until_the_event_of_the_new_law() {
    let story = banned(BanEnd::Decision);
    assert_eq!(story.told(&author(), award()), "procedure-award-ban");
    let told = |on| story.told(&approver(), resume(BanEnded::Decided { on }));
    assert_eq!(told(date(2026, 12, 27)), "procedure-ban-goes-on", "before the ban began");
    assert_eq!(told(date(2026, 12, 30)), "procedure-ban-goes-on", "in the future");
    let free = story.step(&approver(), resume(BanEnded::Decided { on: date(2026, 12, 29) }));
    assert_eq!(free.told(&author(), award()), "yes");
}

#[test]
fn rule_38_under_the_old_law_the_ban_lasts_until_the_appeal_period_is_over() {
    let story = banned(BanEnd::AppealPeriod).at("2027-01-12T23:59:59+01:00");
    let on = date(2026, 12, 29);
    assert_eq!(story.told(&approver(), resume(BanEnded::Decided { on })), "procedure-ban-goes-on");
    let over = || resume(BanEnded::AppealPeriodOver { decided_on: on });
    assert_eq!(story.told(&approver(), over()), "procedure-ban-goes-on");
    let later = story.at("2027-01-13T00:00:00+01:00");
    assert_eq!(later.told(&approver(), over()), "yes");
    let mut unknown = later;
    unknown.rules.appeal_days = None;
    assert_eq!(unknown.told(&approver(), over()), "procedure-ban-goes-on");
}

#[test]
fn rule_38_an_appeal_period_that_would_end_on_a_holiday_lasts_until_the_next_working_day_is_over() {
    let story = banned(BanEnd::AppealPeriod);
    // Two weeks lead to a Thursday, to Corpus Christi, and to the Saturday before Easter.
    for (served, last, over) in [
        (date(2027, 4, 1), "2027-04-15T23:59:59+02:00", "2027-04-16T00:00:00+02:00"),
        (date(2027, 5, 13), "2027-05-28T23:59:59+02:00", "2027-05-29T00:00:00+02:00"),
        (date(2027, 3, 13), "2027-03-30T23:59:59+02:00", "2027-03-31T00:00:00+02:00"),
    ] {
        let told = |time: &str| {
            let ended = BanEnded::AppealPeriodOver { decided_on: served };
            story.clone().at(time).told(&approver(), resume(ended))
        };
        assert_eq!(told(last), "procedure-ban-goes-on", "{served}");
        assert_eq!(told(over), "yes", "{served}");
    }
}

#[test]
fn a_withdrawal_or_a_permission_ends_the_ban_under_both_laws() {
    for law in [BanEnd::Decision, BanEnd::AppealPeriod] {
        let story = banned(law);
        let told = |ended| story.told(&approver(), resume(ended));
        assert_eq!(told(BanEnded::Withdrawn { on: date(2026, 12, 29) }), "yes");
        assert_eq!(told(BanEnded::Allowed { on: date(2026, 12, 28) }), "yes");
        assert_eq!(told(BanEnded::Allowed { on: date(2027, 1, 1) }), "procedure-ban-goes-on");
    }
}

#[test]
fn a_ban_is_recorded_once_where_the_law_knows_it_and_only_by_those_who_may() {
    let story = banned(BanEnd::Decision);
    let again = suspend("2026-12-29T08:00:00+01:00");
    assert_eq!(story.told(&approver(), again.clone()), "procedure-banned-already");
    assert_eq!(story.told(&author(), again.clone()), "role-not-enough");
    let on = date(2026, 12, 29);
    let mut free = story.step(&approver(), resume(BanEnded::Withdrawn { on }));
    let told = free.told(&approver(), resume(BanEnded::Withdrawn { on }));
    assert_eq!(told, "procedure-not-banned");
    let future = suspend("2026-12-29T09:00:01+01:00");
    assert_eq!(free.told(&approver(), future), "procedure-in-the-future");
    let mut blank = again.clone();
    if let Step::Suspend { reference, .. } = &mut blank {
        reference.clear();
    }
    assert_eq!(free.told(&approver(), blank), "procedure-reason-missing");
    free.rules.ban_end = BanEnd::NoBan;
    assert_eq!(free.told(&approver(), again), "procedure-no-ban-here");
}

fn cancel(lot: Option<u128>) -> Step {
    let lot = lot.map(crate::procedure::testing::lot);
    Step::Cancel { lot, ground: CancelGround::OtherSerious, reason: "siehe Vermerk".into() }
}

fn two_lots() -> Draft {
    let mut draft = draft();
    let mut second = draft.lots[0].clone();
    second.id = lot(2);
    draft.lots.push(second);
    draft
}

#[test]
fn a_procedure_can_be_cancelled_in_every_stage_before_the_award_and_sealed_bids_stay_sealed() {
    let begun = Story::begun(draft());
    let approved = begun.clone().approved();
    let published = Story::begun(draft()).published(1);
    let closed = published.clone().closed();
    let opened = published.clone().with_three_bids();
    for story in [&begun, &approved, &published, &closed, &opened, &banned(BanEnd::Decision)] {
        let cancelled = story.clone().step(&approver(), cancel(None));
        assert_eq!(cancelled.procedure.stage.code(), "cancelled");
        let open = Step::BeginOpening { opening: opening(0), proof: None };
        let openers = [opener(0), opener(1)];
        let told = cancelled.told_with(&openers[0], &openers[1..], open);
        assert_eq!(told, "procedure-not-at-this-stage");
    }
}

#[test]
fn after_an_award_only_the_other_lots_can_be_cancelled() {
    let one = Story::awarded(draft());
    assert_eq!(one.told(&approver(), cancel(None)), "procedure-awarded");
    let two = Story::awarded(two_lots());
    assert_eq!(two.told(&approver(), cancel(None)), "procedure-awarded");
    assert_eq!(two.told(&approver(), cancel(Some(1))), "procedure-awarded");
    let rest = two.step(&approver(), cancel(Some(2)));
    assert_eq!(rest.procedure.open_lots().count(), 1);
    let late = Step::Evaluate {
        lot: lot(2),
        order: Vec::new(),
        winners: Vec::new(),
        passed_over_because: String::new(),
        result: "00".repeat(32),
    };
    assert_eq!(rest.told(&evaluator(), late), "procedure-lot-unknown");
}

fn back_to_bids(time: &str, envelope: u128) -> Step {
    let target = ResetTo::Receiving { deadline: at(time), openings: vec![opening(envelope)] };
    Step::Reset { target, reason: "Beschluss der Vergabekammer".into() }
}

#[test]
fn a_procedure_is_set_back_to_a_new_round_with_new_openings() {
    let published = Story::begun(draft()).published(1);
    let deadline = "2027-02-01T12:00:00+01:00";
    let told = published.told(&approver(), back_to_bids(deadline, 5));
    assert_eq!(told, "procedure-not-at-this-stage");
    let examined = published.with_three_bids();
    assert_eq!(examined.told(&approver(), back_to_bids(deadline, 0)), "procedure-openings-count");
    let past = examined.told(&approver(), back_to_bids("2026-12-15T12:00:00+01:00", 5));
    assert_eq!(past, "procedure-deadline-passed");
    let again = examined.step(&approver(), back_to_bids(deadline, 5));
    let round = again.procedure.round().unwrap();
    assert_eq!((round.number, round.deadline), (2, at(deadline)));
    assert_eq!(again.procedure.stage.code(), "receiving");
    let entries = vec![entry(1, &[1])];
    let anew = again.closed().opened(5, entries, Vec::new());
    assert_eq!(anew.told(&evaluator(), evaluate(&[1])), "yes");
    let awarded = Story::awarded(draft());
    assert_eq!(awarded.told(&approver(), back_to_bids(deadline, 5)), "procedure-awarded");
}

#[test]
fn a_lot_is_set_back_to_its_examination_and_a_wrong_exclusion_taken_back() {
    let back = |numbers: &[u128]| {
        let readmitted = numbers.iter().map(|&n| bid(n)).collect();
        let target = ResetTo::Examining { lot: lot(1), readmitted };
        Step::Reset { target, reason: "Rüge abgeholfen".into() }
    };
    let story = Story::begun(draft()).published(1).with_three_bids();
    assert_eq!(story.told(&approver(), back(&[])), "procedure-nothing-to-reset");
    assert_eq!(story.told(&approver(), back(&[2])), "procedure-bid-unknown");
    let grounds = BTreeSet::from([ExclusionGround::FormOrLate]);
    let exclusion =
        Exclusion { grounds, reason: "Signatur".into(), criterion: None, company: None };
    let exclude = Step::Exclude { lot: lot(1), bid: bid(2), exclusion };
    let out = story.step(&evaluator(), exclude).evaluated(&[1, 3]);
    let anew = out.step(&approver(), back(&[2]));
    assert_eq!(anew.told(&evaluator(), evaluate(&[1, 2, 3])), "yes");
    let awarded = Story::awarded(draft());
    assert_eq!(awarded.told(&approver(), back(&[])), "procedure-not-at-this-stage");
}

#[test]
fn nothing_is_halted_after_the_end() {
    let ended = Story::begun(draft()).published(1).step(&approver(), cancel(None));
    for step in [
        cancel(None),
        suspend("2026-11-02T08:00:00+01:00"),
        back_to_bids("2027-02-01T12:00:00Z", 5),
    ] {
        assert_eq!(ended.told(&approver(), step), "procedure-not-at-this-stage");
    }
    let kept = ended.step(&author(), Step::CloseFile);
    assert!(matches!(kept.procedure.stage, Stage::Retained(_)));
    assert_eq!(kept.told(&Actor::Anonymous, Step::CloseFile), "role-none");
}

#[test]
fn information_counts_from_its_arrival_and_a_setting_back_has_its_reason() {
    let story = Story::begun(draft()).published(1).with_three_bids();
    let now = story.now;
    let told = Step::Suspend { informed_at: now, reference: "VK 1".into() };
    assert_eq!(story.told(&approver(), told), "yes");
    let target = ResetTo::Receiving {
        deadline: at("2027-02-01T12:00:00+01:00"),
        openings: vec![opening(5)],
    };
    let blank = Step::Reset { target, reason: String::new() };
    assert_eq!(story.told(&approver(), blank), "procedure-reason-missing");
}

#[test]
fn an_open_procedure_has_no_selection_to_go_back_to() {
    let reset = Step::Reset { target: ResetTo::Selecting, reason: "Fehler bei der Auswahl".into() };
    let open = Story::begun(draft()).published(1).with_three_bids();
    assert_eq!(open.told(&approver(), reset), "procedure-not-at-this-stage");
}

#[test]
fn why_a_lot_was_cancelled_is_told_by_itself_or_with_the_whole() {
    let two = |draft: &mut Draft| {
        let mut second = draft.lots[0].clone();
        second.id = lot(2);
        draft.lots.push(second);
    };
    let mut content = draft();
    two(&mut content);
    let story = Story::begun(content).published(1);
    assert_eq!(story.procedure.cancellation(&lot(1)), None);
    let one = story.clone().step(&approver(), cancel(Some(2)));
    let reason = |story: &Story, n| {
        story.procedure.cancellation(&lot(n)).map(|out| (out.at, out.reason.clone()))
    };
    let told = Some((story.now, "siehe Vermerk".to_owned()));
    assert_eq!((reason(&one, 1), reason(&one, 2)), (None, told.clone()));
    let all = story.step(&approver(), cancel(None));
    assert_eq!((reason(&all, 1), reason(&all, 2)), (told.clone(), told));
}

#[test]
fn where_a_procedure_stands_has_a_name_for_the_outside() {
    let code = |story: &Story| story.procedure.public_state().map(PublicState::code);
    let open = Story::begun(draft());
    assert_eq!(code(&open), None);
    let open = open.published(1);
    assert_eq!(code(&open), Some("open"));
    assert_eq!(code(&open.clone().with_three_bids()), Some("evaluating"));
    assert_eq!(code(&Story::awarded(draft())), Some("awarded"));
    let out = open.step(&approver(), cancel(None));
    assert_eq!(code(&out), Some("cancelled"));
}

#[test]
fn while_an_envelope_is_opened_no_bids_are_asked_for_anew() {
    let closed = Story::begun(draft()).published(1).closed();
    let begin = Step::BeginOpening { opening: opening(0), proof: None };
    let between = closed.together(&opener(0), &[opener(1)], begin);
    let told = between.told(&approver(), back_to_bids("2027-02-01T12:00:00Z", 5));
    assert_eq!(told, "procedure-not-at-this-stage");
}
