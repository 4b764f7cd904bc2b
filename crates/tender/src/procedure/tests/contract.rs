use crate::id::NoticeId;
use crate::money::Euro;
use crate::procedure::kind::ProcedureType;
use crate::procedure::notice::{NoticeStep, Purpose};
use crate::procedure::stage::Stage;
use crate::procedure::step::{CancelGround, Change, ChangeGround, Step};
use crate::procedure::testing::story::{RESULT, build};
use crate::procedure::testing::{Story, approver, author, draft, evaluator, lot};
use crate::role::Actor;
use jiff::civil::{Date, date};
use uuid::Uuid;

const MODIFICATION: NoticeId = NoticeId(Uuid::from_u128(76));

fn change(ground: ChangeGround, cents: i64, notice: Option<NoticeId>) -> Step {
    let value = Euro::from_cents(cents);
    let change = Change { ground, value, reason: "Mehrbedarf".into(), notice };
    Step::Modify { lot: lot(1), change }
}

/// A contract worth 280,000 euros.
fn running() -> Story {
    Story::running(draft()).step(&author(), build(MODIFICATION, Purpose::Modification))
}

#[test]
fn rule_40_additional_and_unforeseeable_changes_stay_within_half_of_the_value_each() {
    for ground in [ChangeGround::Additional, ChangeGround::Unforeseeable] {
        let told = |cents| running().told(&author(), change(ground, cents, Some(MODIFICATION)));
        assert_eq!(told(14_000_000), "yes");
        assert_eq!(told(14_000_001), "procedure-change-limit");
        assert_eq!(told(-14_000_001), "procedure-change-limit");
        let once = running().step(&author(), change(ground, 14_000_000, Some(MODIFICATION)));
        let again = change(ground, 14_000_000, Some(MODIFICATION));
        assert_eq!(once.told(&author(), again), "yes", "each change counts by itself");
    }
}

#[test]
fn rule_40_those_changes_need_their_notice_and_others_do_not() {
    let story = running();
    let told = |notice| story.told(&author(), change(ChangeGround::Additional, 1, notice));
    assert_eq!(told(None), "procedure-step-notice");
    assert_eq!(told(Some(NoticeId(Uuid::from_u128(1)))), "procedure-step-notice");
    let stopped = Step::MoveNotice {
        notice: MODIFICATION,
        to: NoticeStep::Stopped { reason: "Fehler".into() },
    };
    let failed = story.clone().step(&author(), stopped);
    let step = change(ChangeGround::Additional, 1, Some(MODIFICATION));
    assert_eq!(failed.told(&author(), step), "procedure-step-notice");
    let other = story.clone().step(&author(), build(RESULT, Purpose::Result));
    let step = change(ChangeGround::Additional, 1, Some(RESULT));
    assert_eq!(other.told(&author(), step), "procedure-step-notice");
    for ground in [ChangeGround::Clause, ChangeGround::Successor] {
        assert_eq!(story.told(&author(), change(ground, 99_000_000, None)), "yes");
    }
}

#[test]
fn rule_40_small_changes_stay_together_within_their_share_and_below_the_threshold() {
    let small = |cents| change(ChangeGround::Small, cents, None);
    let story = running();
    assert_eq!(story.told(&author(), small(2_800_000)), "yes");
    assert_eq!(story.told(&author(), small(2_800_001)), "procedure-change-limit");
    let once = story.step(&author(), small(-1_000_000));
    assert_eq!(once.told(&author(), small(1_800_000)), "yes");
    assert_eq!(once.told(&author(), small(1_800_001)), "procedure-change-limit");
    let mut low = once.clone();
    low.rules.small_change_up_to = Some(Euro::from_cents(2_000_000));
    assert_eq!(low.told(&author(), small(1_000_000)), "yes");
    assert_eq!(low.told(&author(), small(1_000_001)), "procedure-change-limit");
    let other = once.step(&author(), change(ChangeGround::Clause, 9_000_000, None));
    assert_eq!(other.told(&author(), small(1_800_000)), "yes", "only small ones add up");
    let huge = other.told(&author(), small(i64::MIN));
    assert_eq!(huge, "procedure-change-limit");
}

#[test]
fn limits_count_only_where_the_rule_set_has_them() {
    let mut story = running();
    story.rules.change_percent = None;
    story.rules.small_change_percent = None;
    story.rules.small_change_up_to = None;
    let big = change(ChangeGround::Additional, 90_000_000, Some(MODIFICATION));
    assert_eq!(story.told(&author(), big), "yes");
    assert_eq!(story.told(&author(), change(ChangeGround::Small, 90_000_000, None)), "yes");
}

fn publish(notice: Option<NoticeId>) -> Step {
    Step::PublishResult { lot: lot(1), notice }
}

fn end(on: Date) -> Step {
    Step::EndContract { lot: lot(1), on }
}

#[test]
fn rule_39_no_contract_ends_without_its_result_having_been_published() {
    let story = Story::running(draft());
    let last = date(2027, 6, 1);
    assert_eq!(story.told(&author(), end(last)), "procedure-result-missing");
    assert_eq!(story.told(&author(), publish(None)), "procedure-step-notice");
    let story = story.step(&author(), build(RESULT, Purpose::Result));
    let story = story.step(&author(), publish(Some(RESULT)));
    assert_eq!(story.told(&author(), publish(Some(RESULT))), "procedure-no-result");
    assert_eq!(story.told(&author(), end(last)), "yes");
    for kind in [ProcedureType::Direct, ProcedureType::MiniComp] {
        let mut small = Story::running(draft());
        small.procedure.file.draft.procedure_type = Some(kind);
        assert_eq!(small.told(&author(), end(last)), "yes");
        assert_eq!(small.told(&author(), publish(None)), "yes", "it may still be published");
    }
}

#[test]
fn the_result_is_published_before_or_after_the_contract_begins_but_not_before_the_award() {
    let story = Story::awarded(draft()).step(&author(), build(RESULT, Purpose::Result));
    assert_eq!(story.told(&author(), publish(Some(RESULT))), "yes");
    let examining = Story::begun(draft()).published(1).with_three_bids();
    assert_eq!(examining.told(&author(), publish(None)), "procedure-no-result");
}

fn reported() -> Story {
    Story::running(draft())
        .step(&author(), build(RESULT, Purpose::Result))
        .step(&author(), publish(Some(RESULT)))
}

#[test]
fn a_contract_ends_between_its_first_day_and_today() {
    let story = reported();
    let told = |on| story.told(&author(), end(on));
    assert_eq!(told(date(2027, 6, 2)), "procedure-contract-runs");
    assert_eq!(told(date(2027, 6, 1)), "yes");
    assert_eq!(told(date(2027, 3, 1)), "yes");
    assert_eq!(told(date(2027, 2, 28)), "procedure-contract-runs");
    let backwards =
        Step::StartContract { lot: lot(1), from: date(2027, 3, 2), until: date(2027, 3, 1) };
    assert_eq!(Story::awarded(draft()).told(&author(), backwards), "draft-dates-order");
    let awarded = Story::awarded(draft());
    assert_eq!(awarded.told(&author(), end(date(2027, 1, 1))), "procedure-not-at-this-stage");
}

fn kept_until(story: &Story) -> String {
    let Stage::Retained(stage) = &story.procedure.stage else {
        panic!("{}", story.procedure.stage.code())
    };
    stage.until.to_string()
}

#[test]
fn rule_40_a_file_is_kept_until_the_later_of_contract_end_and_three_years_from_the_award() {
    let close = || Step::CloseFile;
    assert_eq!(reported().told(&author(), close()), "procedure-not-at-this-stage");
    let early = reported().step(&author(), end(date(2027, 6, 1))).step(&author(), close());
    assert_eq!(kept_until(&early), "2029-12-29T23:00:00Z", "award on 29 December 2026");
    let long = reported()
        .at("2031-05-05T09:00:00+02:00")
        .step(&author(), end(date(2031, 5, 4)))
        .step(&author(), close());
    assert_eq!(kept_until(&long), "2031-05-04T22:00:00Z");
    let told = |time: &str| early.clone().at(time).told(&approver(), Step::Destroy);
    assert_eq!(told("2029-12-29T23:59:59.999999+01:00"), "procedure-retention");
    assert_eq!(told("2029-12-30T00:00:00+01:00"), "yes");
    assert_eq!(early.told(&author(), Step::Destroy), "role-not-enough");
    let gone = early.at("2029-12-30T00:00:00+01:00").step(&approver(), Step::Destroy);
    assert_eq!(gone.procedure.stage.code(), "destroyed");
    assert_eq!(gone.told(&approver(), Step::Destroy), "procedure-not-at-this-stage");
}

#[test]
fn a_cancelled_procedure_is_kept_three_years_too() {
    let ground = CancelGround::NotEconomic;
    let cancel = Step::Cancel { lot: None, ground, reason: "kein Geld".into() };
    let story = Story::begun(draft()).published(1).step(&approver(), cancel);
    let closed = story.step(&author(), Step::CloseFile);
    assert_eq!(kept_until(&closed), "2029-11-02T23:00:00Z");
    assert_eq!(closed.told(&author(), Step::CloseFile), "procedure-not-at-this-stage");
    assert_eq!(closed.told(&Actor::Platform, Step::Close), "procedure-not-at-this-stage");
    assert_eq!(closed.told(&evaluator(), Step::CloseFile), "role-not-enough");
}

#[test]
fn a_change_has_its_reason_and_a_contract_of_one_day_is_one() {
    let value = Euro::from_cents(1);
    let change = Change { ground: ChangeGround::Clause, value, reason: " ".into(), notice: None };
    let step = Step::Modify { lot: lot(1), change };
    assert_eq!(running().told(&author(), step), "procedure-reason-missing");
    let (from, until) = (date(2027, 3, 1), date(2027, 3, 1));
    let day = Step::StartContract { lot: lot(1), from, until };
    assert_eq!(Story::awarded(draft()).told(&author(), day), "yes");
}
