use crate::id::NoticeId;
use crate::instant::Instant;
use crate::procedure::Bar;
use crate::procedure::draft::Draft;
use crate::procedure::kind::ProcedureType;
use crate::procedure::notice::{NoticeStep, Purpose};
use crate::procedure::stage::AwardBan;
use crate::procedure::step::{ResetTo, Step};
use crate::procedure::testing::story::{award, build, entry, evaluate};
use crate::procedure::testing::{
    Story, approver, at, author, draft, evaluator, firm, lot, opening,
};
use crate::role::Actor;
use std::collections::BTreeSet;
use uuid::Uuid;

const FIRST: NoticeId = NoticeId(Uuid::from_u128(71));
const SECOND: NoticeId = NoticeId(Uuid::from_u128(72));

/// Three firms were invited without a call; their bids were evaluated on 18 December 2026 at ten.
fn evaluated(change: fn(&mut Draft)) -> Story {
    let mut draft = draft();
    draft.procedure_type = Some(ProcedureType::NegotiatedNoCall);
    draft.type_ground = "Nur diese Firmen können es.".into();
    draft.award_without_negotiation = true;
    change(&mut draft);
    let invite = Step::Invite {
        firms: (1..=3).map(firm).collect(),
        deadline: at("2026-12-15T12:00:00+01:00"),
        openings: vec![opening(0)],
        fewer_because: String::new(),
    };
    let lots: Vec<u128> = (1..=2).take(draft.lots.len()).collect();
    let entries = (1..=3).map(|n| entry(n, &lots)).collect();
    let story = Story::begun(draft).approved().step(&author(), invite).closed();
    story.opened(0, entries, Vec::new()).at("2026-12-18T10:00:00+01:00").evaluated(&[1, 2, 3])
}

fn announce(notice: NoticeId) -> Step {
    Step::AnnounceAward { lot: lot(1), notice }
}

fn announced(story: Story, notice: NoticeId) -> Story {
    story.step(&author(), build(notice, Purpose::ExAnte)).step(&author(), announce(notice))
}

fn moved(story: Story, notice: NoticeId, to: NoticeStep) -> Story {
    story.step(&Actor::Platform, Step::MoveNotice { notice, to })
}

fn submitted(story: Story, notice: NoticeId) -> Story {
    moved(moved(story, notice, NoticeStep::Checked), notice, NoticeStep::Submitted)
}

fn published(story: Story, notice: NoticeId, time: &str) -> Story {
    let story = submitted(story.at(time), notice);
    let story = moved(story, notice, NoticeStep::Accepted { receipt: "r-2".into() });
    moved(story, notice, NoticeStep::Published { number: "2-2026".into() })
}

#[test]
fn after_its_announcement_the_contract_waits_ten_days_from_the_day_after_the_publication() {
    let informed = evaluated(|_| {}).decided().informed();
    let late = "2027-01-05T10:00:00+01:00";
    assert_eq!(informed.clone().at(late).told(&author(), award()), "yes");
    let story = announced(informed.clone(), FIRST);
    assert_eq!(story.procedure.announced_intention(), None, "it is not out");
    assert_eq!(story.clone().at(late).told(&author(), award()), "procedure-ex-ante-waits");
    let story = published(story, FIRST, "2026-12-28T10:00:00+01:00");
    assert_eq!(story.procedure.announced_intention(), Some(story.now));
    let told = |time: &str| story.clone().at(time).told(&author(), award());
    assert_eq!(told("2027-01-07T23:59:59.999999+01:00"), "procedure-ex-ante-waits");
    assert_eq!(told("2027-01-08T00:00:00+01:00"), "yes");
    let awarded = story.clone().at("2027-01-08T00:00:00+01:00").step(&author(), award());
    assert_eq!(awarded.procedure.announced_intention(), None, "it is no intention any more");
    // Announced before the letters, it is not forgotten with them.
    let early = announced(evaluated(|_| {}).decided(), FIRST).informed();
    assert_eq!(early.at(late).told(&author(), award()), "procedure-ex-ante-waits");
}

#[test]
fn the_contract_is_dated_by_the_later_of_letters_and_announcement_and_not_at_all_before_both_are_out()
 {
    let bar = |story: &Story| {
        let (_, lot) = story.procedure.open_lots().next().unwrap();
        story.procedure.award_bar(lot, &story.rules)
    };
    assert_eq!(bar(&evaluated(|_| {})), Bar::None, "nothing is decided");
    let decided = evaluated(|_| {}).decided();
    assert_eq!(bar(&decided), Bar::Letters);
    let informed = decided.informed();
    let letters = Bar::Until(at("2026-12-29T00:00:00+01:00"));
    assert_eq!(bar(&informed), letters);
    let story = announced(informed, FIRST);
    assert_eq!(bar(&story), Bar::Open, "the notice is not out");
    let early = published(story.clone(), FIRST, "2026-12-18T11:00:00+01:00");
    assert_eq!(bar(&early), letters);
    let late = published(story.clone(), FIRST, "2026-12-28T10:00:00+01:00");
    let first = at("2027-01-08T00:00:00+01:00");
    assert_eq!(bar(&late), Bar::Until(first));
    let told = |instant| Story { now: instant, ..late.clone() }.told(&author(), award());
    assert_eq!(told(first), "yes", "the guard knows the same instant");
    let before = Instant::from_micros(first.micros() - 1).unwrap();
    assert_eq!(told(before), "procedure-ex-ante-waits");
    let mut banned = late.clone();
    let reference = "VK 1/27".to_owned();
    banned.procedure.file.award_ban = Some(AwardBan { from: late.now, reference });
    assert_eq!(bar(&banned), Bar::Open);
    let concluded = Story { now: first, ..late }.step(&author(), award());
    assert_eq!(bar(&concluded), Bar::None);
}

#[test]
fn only_a_decided_award_without_call_above_the_thresholds_is_announced_and_once() {
    let story = evaluated(|_| {}).step(&author(), build(FIRST, Purpose::ExAnte));
    assert_eq!(story.told(&author(), announce(FIRST)), "procedure-not-at-this-stage");
    let story = story.decided().step(&author(), build(SECOND, Purpose::ExAnte));
    assert_eq!(story.told(&author(), announce(NoticeId(Uuid::nil()))), "procedure-step-notice");
    assert_eq!(story.told(&evaluator(), announce(FIRST)), "role-not-enough");
    let mut below = story.clone();
    below.rules.ex_ante_days = None;
    assert_eq!(below.told(&author(), announce(FIRST)), "procedure-below-thresholds");
    let once = story.step(&author(), announce(FIRST));
    assert_eq!(once.told(&author(), announce(SECOND)), "procedure-intention-announced");
    let called = Story::begun(draft()).published(1).with_three_bids().evaluated(&[1, 2, 3]);
    let called = called.decided().step(&author(), build(FIRST, Purpose::ExAnte));
    assert_eq!(called.told(&author(), announce(FIRST)), "procedure-with-call");
    let result = evaluated(|_| {}).decided().step(&author(), build(FIRST, Purpose::Result));
    assert_eq!(result.told(&author(), announce(FIRST)), "procedure-step-notice");
}

#[test]
fn above_the_thresholds_an_intention_without_a_decided_winner_is_not_announced() {
    let mut draft = draft();
    draft.procedure_type = Some(ProcedureType::NegotiatedNoCall);
    draft.type_ground = "Nur diese Firma kann es.".into();
    let story = Story::begun(draft).approved();
    let told = story.told(&author(), Step::AnnounceIntention);
    assert_eq!(told, "procedure-intention-after-decision");
}

#[test]
fn a_notice_that_was_refused_or_stopped_bars_nothing_and_another_may_follow() {
    let informed = evaluated(|_| {}).decided().informed();
    let refused = NoticeStep::Rejected { findings: vec!["R".into()] };
    let stopped = Step::MoveNotice {
        notice: FIRST,
        to: NoticeStep::Stopped { reason: "Fehler im Text".into() },
    };
    let story = announced(informed, FIRST);
    let refused = moved(submitted(story.clone(), FIRST), FIRST, refused);
    for story in [refused, story.step(&author(), stopped)] {
        let late = story.clone().at("2027-01-05T10:00:00+01:00");
        assert_eq!(late.told(&author(), award()), "yes");
        let again = announced(story, SECOND);
        let again = published(again, SECOND, "2026-12-30T10:00:00+01:00");
        let told = |time: &str| again.clone().at(time).told(&author(), award());
        assert_eq!(told("2027-01-09T23:59:59+01:00"), "procedure-ex-ante-waits");
        assert_eq!(told("2027-01-10T00:00:00+01:00"), "yes");
    }
}

#[test]
fn each_lot_waits_for_its_own_announcement() {
    let two = evaluated(|draft| {
        let mut second = draft.lots[0].clone();
        second.id = lot(2);
        draft.lots.push(second);
    });
    let story = announced(two.decided().informed(), FIRST);
    let story = published(story, FIRST, "2026-12-18T11:00:00+01:00");
    let mut other = evaluate(&[1, 2, 3]);
    let Step::Evaluate { lot: of, .. } = &mut other else { panic!() };
    *of = lot(2);
    let propose = Step::ProposeAward { lot: lot(2), reason: "bestes Verhältnis".into() };
    let decide = Step::DecideAward { lot: lot(2), alone_because: String::new() };
    let story = story
        .at("2026-12-28T10:00:00+01:00")
        .step(&evaluator(), other)
        .step(&author(), propose)
        .together(&author(), &[approver()], decide)
        .step(&author(), build(SECOND, Purpose::ExAnte))
        .step(&author(), Step::AnnounceAward { lot: lot(2), notice: SECOND });
    let story = published(story, SECOND, "2026-12-28T11:00:00+01:00");
    assert_eq!(story.procedure.announced_intention(), Some(story.now), "the last one counts");
    let lots: Vec<_> = story.procedure.announced_awards().map(|(lot, id, _)| (lot, id)).collect();
    assert_eq!(lots, [(lot(1), FIRST), (lot(2), SECOND)]);
    assert_eq!(story.at("2026-12-29T00:00:00+01:00").told(&author(), award()), "yes");
}

#[test]
fn a_decision_made_anew_is_not_announced_by_the_old_notice() {
    let story = announced(evaluated(|_| {}).decided().informed(), FIRST);
    let story = published(story, FIRST, "2026-12-18T11:00:00+01:00");
    let reset = Step::Reset {
        target: ResetTo::Examining { lot: lot(1), readmitted: BTreeSet::new() },
        reason: "Wertung fehlerhaft".into(),
    };
    let anew = story.step(&approver(), reset);
    assert_eq!(anew.procedure.announced_intention(), None);
    let anew = anew.evaluated(&[2, 1, 3]).decided();
    let second = anew.step(&author(), build(SECOND, Purpose::ExAnte));
    assert_eq!(second.told(&author(), announce(SECOND)), "yes");
}
