use super::facts;
use crate::duty::LateInformation;
use crate::id::QuestionId;
use crate::instant::Instant;
use crate::procedure::Draft;
use crate::procedure::draft::{Envelope, Text};
use crate::procedure::kind::ProcedureType;
use crate::procedure::notice::{NoticeStep, Purpose};
use crate::procedure::step::{Entry, Extension, Step};
use crate::procedure::testing::story::{NOTICE, build, entry};
use crate::procedure::testing::{
    Story, at, author, bid, company, draft, evaluator, firm, hash, lot, opener, opening,
};
use crate::role::Actor;
use std::collections::{BTreeMap, BTreeSet};

/// A restricted procedure: requests until 11 December 2026.
fn two_stages() -> Draft {
    let mut draft = draft();
    draft.procedure_type = Some(ProcedureType::Restricted);
    draft.dates.participation_deadline = Some(at("2026-12-11T12:00:00+01:00"));
    draft.dates.bid_deadline = None;
    draft
}

#[test]
fn requests_are_told_from_the_call_on_and_bids_from_the_invitation_on() {
    let story = Story::begun(two_stages());
    let told = facts(&story, None);
    assert_eq!(told.participation_deadline, None, "nobody has been called yet");
    let story = story.published(1);
    let until = at("2026-12-11T12:00:00+01:00");
    let told = facts(&story, None);
    assert_eq!((told.participation_deadline, told.participation_opened), (Some(until), None));
    assert_eq!(told.tender_deadline, None, "requests are no bids");
    let story = story.closed().opened(0, vec![entry(1, &[]), entry(2, &[])], Vec::new());
    let opened = story.now;
    let told = facts(&story, None);
    assert_eq!((told.participation_opened, told.invited), (Some(opened), None));
    assert_eq!(told.opened, None, "requests are no bids");
    let firms: BTreeSet<_> = [firm(1), firm(2)].into();
    let story = story.at("2026-12-14T10:00:00+01:00");
    let chosen = Step::Select { chosen: firms.clone(), rejected: BTreeMap::new() };
    let deadline = at("2027-01-20T12:00:00+01:00");
    let (openings, fewer_because) = (vec![opening(10)], String::new());
    let invite = Step::Invite { firms, deadline, openings, fewer_because };
    let story = story.step(&evaluator(), chosen).step(&author(), invite);
    let invited = story.now;
    let told = facts(&story, None);
    assert_eq!((told.participation_opened, told.invited), (Some(opened), Some(invited)));
    assert_eq!((told.tender_deadline, told.opened), (Some(deadline), None));
    let story = story.closed().opened(10, vec![entry(1, &[1])], Vec::new());
    let told = facts(&story, Some(1));
    assert_eq!((told.invited, told.opened), (Some(invited), Some(story.now)));
}

#[test]
fn a_direct_order_is_decided_by_its_approval() {
    let mut direct = draft();
    direct.procedure_type = Some(ProcedureType::Direct);
    let story = Story::begun(direct).approved();
    assert_eq!(facts(&story, None).decided, Some(story.now));
    assert_eq!(facts(&Story::begun(draft()).approved(), None).decided, None);
}

/// Quality is opened and a late bid was told apart; the prices are sealed.
fn between_two_envelopes() -> (Story, Instant) {
    let mut draft = draft();
    draft.two_envelopes = true;
    draft.bid_slots[0].envelope = Envelope::Quality;
    let story = Story::begun(draft).published(2).closed();
    let story = story.opened(0, vec![entry(1, &[1])], vec![late()]);
    let opened = story.now;
    (story.at("2026-12-16T10:00:00+01:00"), opened)
}

fn late() -> Entry {
    Entry { received_at: at("2026-12-15T12:00:00+01:00"), ..entry(2, &[1]) }
}

#[test]
fn between_two_envelopes_quality_is_judged_first_and_then_the_prices_are_to_be_opened() {
    let (story, opened) = between_two_envelopes();
    assert_eq!(facts(&story, Some(1)).opened, Some(opened));
    let judged = story.step(&evaluator(), Step::FreezeQuality { lot: lot(1), scores: hash() });
    assert_eq!(facts(&judged, Some(1)).opened, None, "the prices are sealed");
    let story = judged.opened(1, vec![entry(1, &[1])], Vec::new());
    assert_eq!(facts(&story, Some(1)).opened, Some(story.now));
}

#[test]
fn a_late_bid_that_was_admitted_is_opened_before_anything_is_judged() {
    let (story, opened) = between_two_envelopes();
    let admit = Step::AdmitLate { bid: bid(2), reason: "Störung der Plattform".into() };
    let story = story.together(&opener(0), &[opener(1)], admit);
    assert_eq!(facts(&story, Some(1)).opened, None);
    let open = Step::OpenLate { entry: Box::new(late()), record: hash(), proof: None };
    let story = story.together(&opener(0), &[opener(1)], open);
    assert_eq!(facts(&story, Some(1)).opened, Some(story.now).filter(|now| *now > opened));
}

#[test]
fn above_the_thresholds_the_call_is_sent_with_its_notice_and_below_with_the_page() {
    let moved =
        |story: Story, to| story.step(&Actor::Platform, Step::MoveNotice { notice: NOTICE, to });
    let publish = || Step::Publish { openings: vec![opening(0)] };
    let story = Story::begun(draft()).approved();
    let approved = story.now;
    let story = story.at("2026-11-03T09:00:00+01:00").step(&author(), build(NOTICE, Purpose::Call));
    let story = moved(moved(story, NoticeStep::Checked), NoticeStep::Submitted);
    let sent = story.now;
    let story = story.at("2026-11-05T09:00:00+01:00");
    let story = moved(story, NoticeStep::Published { number: "1-2026".into() });
    let told = facts(&story.step(&Actor::Platform, publish()), None);
    assert_eq!((told.approved, told.notice_sent), (Some(approved), Some(sent)));
    let mut national = draft();
    national.procedure_type = Some(ProcedureType::UtPublic);
    let story = Story::begun(national).approved();
    assert_eq!(facts(&story, None).notice_sent, None);
    let story = story.at("2026-11-03T09:00:00+01:00").step(&author(), publish());
    assert_eq!(facts(&story, None).notice_sent, Some(story.now));
}

#[test]
fn an_answer_is_told_with_the_decision_about_the_deadline_if_it_has_one() {
    let answer = |number, extension| Step::Answer {
        question: QuestionId(uuid::Uuid::from_u128(number)),
        asked: Text::german("Welche Farbe?"),
        answer: Text::german("Grün."),
        extension,
    };
    let ask = |story: Story, number| {
        let question = QuestionId(uuid::Uuid::from_u128(number));
        story.step(&company(), Step::Ask { question, text: "Welche Farbe?".into() })
    };
    let early = ask(Story::begun(draft()).published(1), 1).step(&author(), answer(1, None));
    let told = LateInformation { published: early.now, decided: None };
    assert_eq!(facts(&early, None).late_information, [told]);
    let extension = Extension::NotNeeded { reason: "unwichtig".into() };
    let late = ask(early.at("2026-12-14T09:00:00+01:00"), 2);
    let late = late.step(&author(), answer(2, Some(extension)));
    let second = LateInformation { published: late.now, decided: Some(late.now) };
    assert_eq!(facts(&late, None).late_information, [told, second]);
}
