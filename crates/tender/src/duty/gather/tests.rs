mod lots;
mod rounds;

use super::*;
use crate::duty::{DutyId, open};
use crate::id::NoticeId;
use crate::law::testing::law;
use crate::law::{BuyerKind, Regime};
use crate::procedure::Draft;
use crate::procedure::notice::NoticeStep;
use crate::procedure::testing::story::{build, entry, evaluate};
use crate::procedure::testing::{Story, approver, author, draft, evaluator, firm, lot, opening};
use jiff::civil::date;

/// What is open in a story, most pressing first.
fn due(story: &Story, one: Option<u128>) -> Vec<DutyId> {
    let draft = &story.procedure.file.draft;
    let value = draft.estimated_value.unwrap();
    let facts = Facts::draft(
        draft.contract_kind.unwrap(),
        BuyerKind::LandNrw,
        draft.procedure_type.unwrap(),
        value,
    );
    let facts = facts.of(&story.procedure, &story.acts, one.map(lot));
    let rules = law().rule_set(Regime::Vgv, date(2026, 11, 2)).unwrap();
    open(law(), rules, &facts, story.now).unwrap().iter().map(|duty| duty.id).collect()
}

#[test]
fn the_file_of_an_open_procedure_tells_what_is_next_at_each_step() {
    let story = Story::begun(draft());
    assert_eq!(due(&story, None), [DutyId::Submit]);
    let content = Box::new(story.procedure.file.draft.clone());
    let story = story.step(&author(), Step::Submit { draft: content });
    assert_eq!(due(&story, None), [DutyId::Approve]);
    let story = story.step(&approver(), Step::Approve);
    assert_eq!(due(&story, None), [DutyId::SendNotice]);
    let story = Story::begun(draft()).published(1);
    assert_eq!(due(&story, None), [DutyId::OpenBids]);
    let story = story.with_three_bids();
    assert_eq!(due(&story, Some(1)), [DutyId::Evaluate, DutyId::Binding]);
    let story = story.at("2026-12-18T10:00:00+01:00").evaluated(&[1, 2, 3]);
    assert_eq!(due(&story, Some(1)), [DutyId::DecideAward, DutyId::Binding]);
    let story = story.decided();
    assert_eq!(
        due(&story, Some(1)),
        [DutyId::AskRegister, DutyId::SendLetters, DutyId::Binding, DutyId::WageTerms]
    );
    let story = story.informed();
    assert_eq!(due(&story, Some(1)), [DutyId::Binding, DutyId::WageTerms, DutyId::Award]);
    let story = Story::awarded(draft());
    assert_eq!(due(&story, Some(1)), [DutyId::ResultNotice, DutyId::Statistics, DutyId::KeepFile]);
}

#[test]
fn an_announced_award_is_due_when_its_notice_is_out_for_its_days() {
    let mut content = draft();
    content.procedure_type = Some(ProcedureType::NegotiatedNoCall);
    let (content, notice) = (content, NoticeId(uuid::Uuid::from_u128(71)));
    let firms = std::collections::BTreeSet::from([firm(1)]);
    let invite = Step::Invite {
        firms,
        deadline: content.dates.bid_deadline.unwrap(),
        openings: vec![opening(0)],
        fewer_because: "Nur eine kann es.".into(),
    };
    let content = Draft { award_without_negotiation: true, ..content };
    let content = Draft { type_ground: "Nur eine kann es.".into(), ..content };
    let story = Story::begun(content).approved().step(&author(), invite).closed();
    let story = story.opened(0, vec![entry(1, &[1])], Vec::new()).evaluated(&[1]).decided();
    let story = story.step(&author(), build(notice, Purpose::ExAnte));
    let awards = |story: &Story| due(story, Some(1)).contains(&DutyId::Award);
    assert!(awards(&story));
    let story = story.step(&author(), Step::AnnounceAward { lot: lot(1), notice });
    assert!(!awards(&story), "the notice is not out");
    let moved = |story: Story, to| {
        story.step(&crate::role::Actor::Platform, Step::MoveNotice { notice, to })
    };
    let story = moved(moved(story, NoticeStep::Checked), NoticeStep::Submitted);
    let refused = moved(story.clone(), NoticeStep::Rejected { findings: Vec::new() });
    assert!(awards(&refused), "what was refused bars nothing");
    assert!(awards(&moved(story, NoticeStep::Published { number: "2".into() })));
}

/// The facts of the first lot, or of the whole.
fn facts(story: &Story, one: Option<u128>) -> Facts {
    let draft = &story.procedure.file.draft;
    let (kind, value) = (draft.contract_kind.unwrap(), draft.estimated_value.unwrap());
    let facts = Facts::draft(kind, BuyerKind::LandNrw, draft.procedure_type.unwrap(), value);
    facts.of(&story.procedure, &story.acts, one.map(lot))
}

#[test]
fn what_happened_is_told_from_when_it_did() {
    let story = Story::begun(draft());
    assert_eq!((facts(&story, None).approved, facts(&story, None).invited), (None, None));
    assert_eq!(facts(&story, None).decided, None);
    assert_eq!(facts(&story, None).grounds, []);
    let story = story.published(1);
    let told = facts(&story, None);
    assert_eq!(told.participation_deadline, None, "nobody asks to participate");
    assert_eq!((told.opened, told.participation_opened), (None, None));
    assert_eq!((told.urgent, told.late_information.len()), (false, 0));
    let story = story.with_three_bids();
    let told = facts(&story, Some(1));
    assert_eq!((told.opened, told.participation_opened), (Some(story.now), None));
    let story = story.at("2026-12-18T10:00:00+01:00").evaluated(&[1, 2, 3]);
    assert_eq!(facts(&story, Some(1)).evaluated, Some(story.now));
    assert_eq!(facts(&story, Some(1)).decided, None);
    let story = story.decided();
    assert_eq!(facts(&story, Some(1)).decided, Some(story.now));
    let story = story.informed();
    let told = facts(&story, Some(1));
    assert_eq!((told.letters.len(), told.losers, told.letters_electronic), (2, true, true));
    assert_eq!(told.decided, Some(story.now));
    let story = Story::running(draft());
    let told = facts(&story, Some(1));
    assert_eq!(told.contract_end, Some(date(2029, 2, 28)));
    assert_eq!(told.awarded, Some("2026-12-29T08:00:00Z".parse().unwrap()));
    let urgent = Draft { urgency: "Wasserschaden".into(), ..draft() };
    assert!(facts(&Story::begun(urgent), None).urgent);
}

#[test]
fn a_lot_that_is_examined_anew_is_evaluated_and_decided_anew() {
    let story = Story::begun(draft()).published(1).with_three_bids().evaluated(&[1, 2, 3]);
    assert!(due(&story, Some(1)).contains(&DutyId::DecideAward));
    let reset = Step::Reset {
        target: crate::procedure::step::ResetTo::Examining {
            lot: lot(1),
            readmitted: std::collections::BTreeSet::new(),
        },
        reason: "Wertung fehlerhaft".into(),
    };
    let story = story.step(&approver(), reset);
    assert_eq!(due(&story, Some(1)), [DutyId::Evaluate, DutyId::Binding]);
    let story = story.step(&evaluator(), evaluate(&[2, 1, 3]));
    assert!(due(&story, Some(1)).contains(&DutyId::DecideAward));
}

#[test]
fn a_cancelled_procedure_owes_its_result_and_its_file_only() {
    let cancel = Step::Cancel {
        lot: None,
        ground: crate::procedure::step::CancelGround::OtherSerious,
        reason: "Bedarf entfallen".into(),
    };
    let story = Story::begun(draft()).published(1).step(&approver(), cancel);
    let ids = due(&story, None);
    assert!(ids.contains(&DutyId::ResultNotice), "{ids:?}");
    assert!(ids.iter().all(|id| *id >= DutyId::InformBidders), "{ids:?}");
}

#[test]
fn a_draft_that_nobody_was_called_to_ends_without_a_result() {
    let cancel = Step::Cancel {
        lot: None,
        ground: crate::procedure::step::CancelGround::OtherSerious,
        reason: "Bedarf entfallen".into(),
    };
    let story = Story::begun(draft()).approved().step(&approver(), cancel);
    assert_eq!(due(&story, None), [DutyId::KeepFile]);
}

#[test]
fn the_register_has_answered_when_it_did_about_each_member_of_a_consortium_and_the_oldest_answer_counts()
 {
    let mut group = entry(1, &[1]);
    group.members = std::collections::BTreeSet::from([firm(8)]);
    let story = Story::begun(draft()).published(1).closed();
    let story = story.opened(0, vec![group], Vec::new()).evaluated(&[1]).decided();
    let (older, now) = (Instant::from_micros(story.now.micros() - 1).unwrap(), story.now);
    let sha256 = "00".repeat(32);
    let answered = |n, answered_at| Step::RecordRegister {
        firm: firm(n),
        answered_at,
        sha256: sha256.clone(),
    };
    let half = story.step(&author(), answered(1, now));
    assert_eq!(facts(&half, Some(1)).register_answered, None);
    let whole = half.step(&author(), answered(8, older));
    assert_eq!(facts(&whole, Some(1)).register_answered, Some(older));
}
