use super::approval::approved;
use crate::id::{NoticeId, OpeningId};
use crate::procedure::kind::ProcedureType;
use crate::procedure::notice::{NoticeStep, Purpose};
use crate::procedure::stage::RoundKind;
use crate::procedure::step::Step;
use crate::procedure::testing::{Story, approver, at, author, draft};
use crate::role::Actor;
use uuid::Uuid;

pub(super) const NOTICE: NoticeId = NoticeId(Uuid::from_u128(70));

pub(super) fn publish() -> Step {
    Step::Publish { openings: vec![OpeningId(Uuid::from_u128(80))] }
}

fn build() -> Step {
    Step::BuildNotice { notice: NOTICE, purpose: Purpose::Call, sha256: "00".repeat(32) }
}

fn moved(to: NoticeStep) -> Step {
    Step::MoveNotice { notice: NOTICE, to }
}

fn accepted() -> NoticeStep {
    NoticeStep::Accepted { receipt: "r-1".into() }
}

fn submitted() -> Story {
    approved()
        .step(&author(), build())
        .step(&Actor::Platform, moved(NoticeStep::Checked))
        .step(&Actor::Platform, moved(NoticeStep::Submitted))
}

/// A published open procedure above the threshold.
pub(super) fn published() -> Story {
    submitted()
        .step(&Actor::Platform, moved(accepted()))
        .step(&Actor::Platform, moved(NoticeStep::Published { number: "1-2026".into() }))
        .step(&Actor::Platform, publish())
}

/// A published national procedure.
pub(super) fn published_nationally() -> Story {
    let mut draft = draft();
    draft.procedure_type = Some(ProcedureType::UtPublic);
    Story::begun(draft.clone())
        .step(&author(), Step::Submit { draft: Box::new(draft) })
        .step(&approver(), Step::Approve)
        .step(&author(), publish())
}

#[test]
fn rule_18_the_page_opens_when_the_notice_is_published_or_48_hours_after_its_receipt() {
    assert_eq!(approved().told(&author(), publish()), "procedure-notice-not-out");
    assert_eq!(submitted().told(&author(), publish()), "procedure-notice-not-out");
    let received = submitted().step(&Actor::Platform, moved(accepted()));
    let told = |time: &str| received.clone().at(time).told(&author(), publish());
    assert_eq!(told("2026-11-04T08:59:59.999999+01:00"), "procedure-notice-not-out");
    assert_eq!(told("2026-11-04T09:00:00+01:00"), "yes");
    let out = NoticeStep::Published { number: "1-2026".into() };
    let published = received.step(&Actor::Platform, moved(out));
    assert_eq!(published.told(&author(), publish()), "yes");
}

#[test]
fn a_national_procedure_is_published_at_once() {
    let story = published_nationally();
    assert!(story.procedure.is_public());
    assert_eq!(story.procedure.file.version, 1);
    let round = story.procedure.round().unwrap();
    assert_eq!((round.number, round.kind), (1, RoundKind::Bids));
    assert_eq!(round.deadline, at("2026-12-15T12:00:00+01:00"));
    assert_eq!(round.invited, None);
}

#[test]
fn a_call_whose_dates_have_passed_goes_back_for_new_ones_before_a_notice_is_built() {
    let mut story = approved();
    assert_eq!(story.told(&author(), build()), "yes");
    let late = story.clone().at("2026-12-15T12:00:00+01:00");
    assert_eq!(late.told(&author(), build()), "procedure-deadline-passed");
    let rework = Step::Rework { reason: "Die Fristen sind vorbei.".into() };
    assert_eq!(late.told(&author(), rework), "yes");
    story.earliest.bids = Some(at("2026-12-15T12:00:00.000001+01:00"));
    assert_eq!(story.told(&author(), build()), "procedure-period-short");
}

#[test]
fn rule_15_a_deadline_before_the_earliest_that_the_law_allows_is_not_dispatched() {
    let deadline = at("2026-12-15T12:00:00+01:00");
    let mut story =
        approved().step(&author(), build()).step(&Actor::Platform, moved(NoticeStep::Checked));
    story.earliest.bids = Some(at("2026-12-15T12:00:00.000001+01:00"));
    let dispatch = || moved(NoticeStep::Submitted);
    assert_eq!(story.told(&Actor::Platform, dispatch()), "procedure-period-short");
    story.earliest.bids = Some(deadline);
    assert_eq!(story.told(&Actor::Platform, dispatch()), "yes");

    let mut national = published_nationally();
    national.procedure = approved().procedure;
    national.procedure.file.draft.procedure_type = Some(ProcedureType::UtPublic);
    national.earliest.bids = Some(at("2026-12-16T00:00:00+01:00"));
    assert_eq!(national.told(&author(), publish()), "procedure-period-short");
    national.earliest.bids = Some(deadline);
    assert_eq!(national.told(&author(), publish()), "yes");
    let late = national.at("2026-12-15T12:00:00+01:00");
    assert_eq!(late.told(&author(), publish()), "procedure-deadline-passed");
}

#[test]
fn a_rejected_or_stopped_notice_leaves_the_procedure_ready_for_another() {
    let findings = vec!["BR-DE-1".into()];
    let rejected = submitted().step(&Actor::Platform, moved(NoticeStep::Rejected { findings }));
    assert_eq!(rejected.procedure.stage.code(), "ready");
    let again = rejected.told(&author(), build());
    assert_eq!(again, "procedure-notice-known");
    let other = Step::BuildNotice {
        notice: NoticeId(Uuid::from_u128(71)),
        purpose: Purpose::Call,
        sha256: "00".repeat(32),
    };
    assert_eq!(rejected.told(&author(), other), "yes");
    let stop = || moved(NoticeStep::Stopped { reason: "Fehler im Titel".into() });
    let blank = moved(NoticeStep::Stopped { reason: " ".into() });
    assert_eq!(submitted().told(&author(), blank), "procedure-reason-missing");
    assert_eq!(submitted().told(&Actor::Platform, stop()), "role-platform");
    assert_eq!(submitted().step(&author(), stop()).procedure.stage.code(), "ready");
}

#[test]
fn a_notice_goes_its_way_in_order_and_only_the_platform_reports_it() {
    let built = approved().step(&author(), build());
    for wrong in [NoticeStep::Submitted, accepted(), NoticeStep::Built] {
        assert_eq!(built.told(&Actor::Platform, moved(wrong)), "procedure-notice-order");
    }
    assert_eq!(built.told(&author(), moved(NoticeStep::Checked)), "role-not-enough");
    let unknown =
        Step::MoveNotice { notice: NoticeId(Uuid::from_u128(99)), to: NoticeStep::Checked };
    assert_eq!(built.told(&Actor::Platform, unknown), "procedure-notice-unknown");
    let out = published();
    let stop = moved(NoticeStep::Stopped { reason: "zu spät".into() });
    assert_eq!(out.told(&author(), stop), "procedure-notice-order");
}

#[test]
fn each_envelope_has_its_own_opening() {
    let two = OpeningId(Uuid::from_u128(80));
    for openings in [vec![], vec![two, two], vec![two, OpeningId(Uuid::from_u128(81))]] {
        let mut story = approved();
        story.procedure.file.draft.procedure_type = Some(ProcedureType::UtPublic);
        let told = story.told(&author(), Step::Publish { openings });
        assert_eq!(told, "procedure-openings-count");
    }
}

#[test]
fn a_wished_day_of_publication_is_waited_for() {
    let mut story = approved();
    story.procedure.file.draft.procedure_type = Some(ProcedureType::UtPublic);
    story.procedure.file.draft.dates.requested_publication = Some(jiff::civil::date(2026, 11, 5));
    let told = |time: &str| story.clone().at(time).told(&author(), publish());
    assert_eq!(told("2026-11-04T23:59:59+01:00"), "procedure-publication-day");
    assert_eq!(told("2026-11-05T00:00:00+01:00"), "yes");
}

#[test]
fn nothing_but_a_call_goes_out_before_publication() {
    let step = |purpose| Step::BuildNotice { notice: NOTICE, purpose, sha256: "00".repeat(32) };
    let story = approved();
    assert_eq!(story.told(&author(), step(Purpose::Result)), "procedure-notice-before-call");
    assert_eq!(story.told(&author(), step(Purpose::ExAnte)), "procedure-notice-before-call");
    let again = published_nationally();
    assert_eq!(again.told(&author(), step(Purpose::Call)), "procedure-not-at-this-stage");
    assert_eq!(again.told(&author(), step(Purpose::Result)), "yes");
}

#[test]
fn a_notice_has_its_hash_and_a_page_never_opens_after_its_deadline() {
    let purpose = Purpose::Call;
    let unhashed = Step::BuildNotice { notice: NOTICE, purpose, sha256: "12".into() };
    assert_eq!(approved().told(&author(), unhashed), "procedure-hash-form");
    let received = submitted().step(&Actor::Platform, moved(accepted()));
    let told = |time: &str| received.clone().at(time).told(&Actor::Platform, publish());
    assert_eq!(told("2026-12-15T11:59:59+01:00"), "yes");
    assert_eq!(told("2026-12-15T12:00:00+01:00"), "procedure-deadline-passed");
}
