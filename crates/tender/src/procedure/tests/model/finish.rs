//! From any state to the end: cancel what is not awarded, run out what is, keep and destroy.

use crate::id::NoticeId;
use crate::instant::Instant;
use crate::procedure::notice::Purpose;
use crate::procedure::stage::{LotStage, Stage};
use crate::procedure::step::{BanEnded, CancelGround, Step};
use crate::procedure::testing::story::build;
use crate::procedure::testing::{Story, officer};
use crate::role::Role;
use uuid::Uuid;

/// Ends a procedure with people who have no conflict of interest.
pub(super) fn finish(mut story: Story) -> Story {
    let author = officer(900, &[Role::Author]);
    let approver = officer(901, &[Role::Approver]);
    for turn in 0..60 {
        if matches!(story.procedure.stage, Stage::Destroyed(_)) {
            return story;
        }
        let (halting, step) = next(&story, 5_000 + turn);
        if let (Stage::Retained(stage), Step::Destroy) = (&story.procedure.stage, &step) {
            story.now = story.now.max(stage.until);
        }
        let actor = if halting { &approver } else { &author };
        let told = format!("{step:?}");
        assert_eq!(story.attempt(actor, &[], step), Ok(()), "{told}");
    }
    panic!("no end in sight: {}", story.procedure.stage.code());
}

fn next(story: &Story, fresh: u128) -> (bool, Step) {
    let procedure = &story.procedure;
    let today = story.now.berlin_day();
    if procedure.file.award_ban.is_some() && !procedure.has_ended() {
        return (true, Step::Resume { ended: BanEnded::Withdrawn { on: today } });
    }
    match &procedure.stage {
        Stage::Cancelled(_) => return (false, Step::CloseFile),
        Stage::Retained(_) => return (true, Step::Destroy),
        _ => {}
    }
    let awarded = |stage: &LotStage| stage.contract().is_some();
    let lots: Vec<_> = procedure.open_lots().collect();
    if !lots.iter().any(|(_, lot)| awarded(&lot.stage)) {
        return (true, cancel(None));
    }
    if let Some((lot, _)) = lots.iter().find(|(_, lot)| !awarded(&lot.stage)) {
        return (true, cancel(Some(*lot)));
    }
    let open = lots.iter().find(|(_, lot)| !matches!(lot.stage, LotStage::Ended(_)));
    let Some((lot, file)) = open else {
        return (false, Step::CloseFile);
    };
    let (lot, result) = (*lot, NoticeId(Uuid::from_u128(fresh)));
    let step = match &file.stage {
        LotStage::Awarded(_) => Step::StartContract { lot, from: today, until: today },
        LotStage::Running(running) if running.contract.reported_at.is_none() => {
            let mut results = procedure.file.notices.iter();
            let known = results.find(|(_, notice)| notice.purpose == Purpose::Result);
            let sequence = procedure.file.draft.procedure_type.unwrap().sequence().unwrap();
            match known {
                Some((notice, _)) => Step::PublishResult { lot, notice: Some(*notice) },
                None if sequence.union => build(result, Purpose::Result),
                None => Step::PublishResult { lot, notice: None },
            }
        }
        LotStage::Running(_) => Step::EndContract { lot, on: today },
        other => panic!("{}", other.code()),
    };
    (false, step)
}

fn cancel(lot: Option<crate::id::LotId>) -> Step {
    Step::Cancel { lot, ground: CancelGround::OtherSerious, reason: "Ende".into() }
}

#[test]
fn time_is_never_turned_back() {
    let story = super::walk::walk(0, &[]);
    let before: Instant = story.now;
    assert!(finish(story).now >= before);
}
