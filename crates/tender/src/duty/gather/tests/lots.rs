use super::facts;
use crate::duty::AwardBan;
use crate::law::Ground;
use crate::procedure::kind::ProcedureType;
use crate::procedure::notice::{NoticeStep, Purpose};
use crate::procedure::step::{CancelGround, Step};
use crate::procedure::testing::story::{RESULT, award, build, entry, letter};
use crate::procedure::testing::{
    Story, approver, at, author, bid, draft, evaluator, firm, hash, lot,
};
use crate::role::Actor;
use jiff::civil::date;

/// Two lots, two bids for each, opened.
fn two_lots() -> Story {
    let mut draft = draft();
    let mut second = draft.lots[0].clone();
    second.id = lot(2);
    draft.lots.push(second);
    let bids = (1..=2).map(|n| entry(n, &[1, 2])).collect();
    Story::begun(draft).published(1).closed().opened(0, bids, Vec::new())
}

fn ranked(story: Story, of: u128) -> Story {
    let order = vec![bid(1), bid(2)];
    let evaluate = Step::Evaluate {
        lot: lot(of),
        order,
        winners: vec![bid(1)],
        passed_over_because: String::new(),
        result: hash(),
    };
    story.step(&evaluator(), evaluate)
}

fn decided(story: Story, of: u128) -> Story {
    let propose = Step::ProposeAward { lot: lot(of), reason: "bestes Verhältnis".into() };
    let decide = Step::DecideAward { lot: lot(of), alone_because: String::new() };
    story.step(&author(), propose).together(&author(), &[approver()], decide)
}

fn informed(story: Story, of: u128) -> Story {
    let letters = vec![letter(2, story.now)];
    story.step(&author(), Step::SendLetters { lot: lot(of), letters })
}

fn cancel(of: Option<u128>) -> Step {
    let (ground, reason) = (CancelGround::OtherSerious, "Bedarf entfallen".into());
    Step::Cancel { lot: of.map(lot), ground, reason }
}

#[test]
fn what_happens_in_one_lot_happened_in_no_other() {
    let first = ranked(two_lots().at("2026-12-16T10:00:00+01:00"), 1);
    let evaluated = first.now;
    let both = ranked(first.at("2026-12-17T10:00:00+01:00"), 2);
    assert_eq!(facts(&both, Some(1)).evaluated, Some(evaluated));
    assert_eq!(facts(&both, Some(2)).evaluated, Some(both.now));
    let first = decided(both.at("2026-12-18T10:00:00+01:00"), 1);
    let decision = first.now;
    assert_eq!(facts(&first, Some(2)).decided, None);
    let first = informed(first.at("2026-12-19T10:00:00+01:00"), 1);
    let letters = vec![first.now];
    let both = decided(first.at("2026-12-20T10:00:00+01:00"), 2);
    let told = facts(&both, Some(1));
    assert_eq!((told.decided, told.letters), (Some(decision), letters));
    let both = informed(both.at("2026-12-21T10:00:00+01:00"), 2);
    assert_eq!(facts(&both, Some(1)).decided, Some(decision));
    let told = facts(&both, Some(2));
    assert_eq!(told.letters, [both.now]);
    assert_eq!(told.bidders_informed, Some(both.now));
}

#[test]
fn a_lot_that_was_cancelled_by_itself_says_when_and_the_other_goes_on() {
    let story = two_lots().at("2026-12-18T10:00:00+01:00").step(&approver(), cancel(Some(2)));
    assert_eq!(facts(&story, Some(1)).cancelled, None);
    let told = facts(&story, Some(2));
    assert_eq!((told.cancelled, told.bidders_informed), (Some(story.now), Some(story.now)));
    let whole = story.at("2026-12-19T10:00:00+01:00").step(&approver(), cancel(None));
    assert_eq!(facts(&whole, None).cancelled, Some(whole.now));
}

#[test]
fn bidders_are_informed_by_the_letters_and_where_nobody_lost_by_the_award() {
    let story = Story::awarded(draft());
    let sent = at("2026-12-18T10:00:00+01:00");
    assert_eq!(facts(&story, Some(1)).bidders_informed, Some(sent), "not by the award");
    let single = Story::begun(draft()).published(1).closed();
    let single = single.opened(0, vec![entry(1, &[1])], Vec::new()).evaluated(&[1]).decided();
    let told = facts(&single, Some(1));
    assert_eq!((told.losers, told.bidders_informed), (false, None));
    let register = Step::RecordRegister { firm: firm(1), answered_at: single.now, sha256: hash() };
    let nobody = Step::SendLetters { lot: lot(1), letters: Vec::new() };
    let single = single.step(&author(), register).step(&author(), nobody);
    let single = single.at("2026-12-18T10:00:00+01:00").step(&author(), award());
    assert_eq!(facts(&single, Some(1)).bidders_informed, Some(single.now));
}

#[test]
fn a_contract_ends_when_it_was_concluded_to_end_and_not_when_the_draft_meant_it_to() {
    let story = Story::awarded(draft());
    assert_eq!(facts(&story, Some(1)).contract_end, Some(date(2029, 2, 28)), "as announced");
    let (from, until) = (date(2027, 3, 1), date(2028, 12, 31));
    let story = story.step(&author(), Step::StartContract { lot: lot(1), from, until });
    assert_eq!(facts(&story, Some(1)).contract_end, Some(until));
    let on = date(2027, 5, 31);
    let story = story.at("2027-06-01T09:00:00+02:00");
    let story = story.step(&author(), build(RESULT, Purpose::Result));
    let moved = |to| Step::MoveNotice { notice: RESULT, to };
    let story = story
        .step(&Actor::Platform, moved(NoticeStep::Checked))
        .step(&Actor::Platform, moved(NoticeStep::Submitted));
    let reported = story.now;
    let publish = Step::PublishResult { lot: lot(1), notice: Some(RESULT) };
    let story = story.step(&author(), publish).at("2027-06-02T09:00:00+02:00");
    let told = facts(&story, Some(1));
    assert_eq!((told.result_sent, told.ex_post_published), (Some(reported), Some(reported)));
    assert_eq!(told.statistics_sent, None);
    let story = story.step(&author(), Step::ReportStatistics { lot: lot(1) });
    assert_eq!(facts(&story, Some(1)).statistics_sent, Some(story.now));
    let story = story.step(&author(), Step::EndContract { lot: lot(1), on });
    assert_eq!(facts(&story, Some(1)).contract_end, Some(on));
}

#[test]
fn bids_bind_as_long_as_announced_or_as_the_winner_agreed() {
    let story = Story::begun(draft()).published(1).with_three_bids().evaluated(&[1, 2, 3]);
    assert_eq!(facts(&story, Some(1)).binding_until, Some(date(2027, 2, 28)));
    let extend = |agreed: u128| Step::ExtendBinding {
        lot: lot(1),
        until: date(2027, 4, 1),
        asked: [bid(1), bid(2), bid(3)].into(),
        agreed: [bid(agreed)].into(),
    };
    let another = story.clone().step(&author(), extend(2));
    assert_eq!(facts(&another, Some(1)).binding_until, Some(date(2027, 2, 28)));
    let winner = story.step(&author(), extend(1));
    assert_eq!(facts(&winner, Some(1)).binding_until, Some(date(2027, 4, 1)));
}

#[test]
fn a_ban_is_told_from_the_chamber_s_information_on() {
    let story = Story::begun(draft()).published(1).with_three_bids().evaluated(&[1, 2, 3]);
    assert_eq!(facts(&story, Some(1)).ban, None);
    let from = at("2026-12-15T12:00:30+01:00");
    let suspend = Step::Suspend { informed_at: from, reference: "VK 2-10/26".into() };
    let story = story.step(&approver(), suspend);
    let ban = AwardBan { from, decision_served: None };
    assert_eq!(facts(&story, Some(1)).ban, Some(ban));
}

#[test]
fn a_draft_tells_its_ground_and_its_intention_when_it_was_published() {
    let mut content = draft();
    content.procedure_type = Some(ProcedureType::UtRestrictedNoCall);
    content.type_ground = "Nur wenige können es.".into();
    content.ground = Some(Ground::Technical);
    let story = Story::begun(content).approved();
    let told = facts(&story, None);
    assert_eq!((told.grounds, told.ex_ante_published), (vec![Ground::Technical], None));
    let published_at = at("2026-11-01T09:00:00+01:00");
    let intention = Step::RecordIntention { place: "vergabe.nrw".into(), published_at };
    let story = story.step(&author(), intention);
    assert_eq!(facts(&story, None).ex_ante_published, Some(published_at));
}
