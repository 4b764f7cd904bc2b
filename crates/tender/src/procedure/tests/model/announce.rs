//! The announcement of an award without a call by notice (§ 135(3) GWB): how a walk takes it, and what the acts must show.

use crate::act::Act;
use crate::id::{LotId, NoticeId};
use crate::procedure::notice::{NoticeStep, Purpose};
use crate::procedure::stage::LotFile;
use crate::procedure::step::Step;
use crate::procedure::testing::story::build;
use crate::procedure::testing::{Story, author};
use crate::role::Actor;
use jiff::ToSpan as _;
use uuid::Uuid;

/// The notice is built, announces the lot, and goes one step after another; now and then it is refused.
pub(super) fn step(story: &Story, lot: LotId, file: &LotFile, fresh: u128) -> (Actor, Step) {
    let notices = &story.procedure.file.notices;
    let known = file.stage.announced_by().map(|id| (id, &notices[&id].step));
    let Some((notice, at)) = known.filter(|(_, step)| !step.failed()) else {
        let mut built = notices.iter();
        let built =
            built.find(|(_, one)| one.purpose == Purpose::ExAnte && one.step == NoticeStep::Built);
        let id = NoticeId(Uuid::from_u128(fresh));
        let announce = |(id, _): (&NoticeId, _)| Step::AnnounceAward { lot, notice: *id };
        return (author(), built.map_or_else(|| build(id, Purpose::ExAnte), announce));
    };
    let to = match at {
        NoticeStep::Built => NoticeStep::Checked,
        NoticeStep::Checked => NoticeStep::Submitted,
        NoticeStep::Submitted if fresh.is_multiple_of(5) => {
            NoticeStep::Rejected { findings: Vec::new() }
        }
        _ => NoticeStep::Published { number: "2".into() },
    };
    (Actor::Platform, Step::MoveNotice { notice, to })
}

/// The last announcement after the decision is out for ten whole days at the award, unless its notice failed. Tells
/// whether there was one.
pub(super) fn waited(since: &[Act], act: &Act, lot: LotId) -> bool {
    let announced = since.iter().rev().find_map(|act| match &act.step {
        Step::AnnounceAward { lot: of, notice } if *of == lot => Some(*notice),
        _ => None,
    });
    let Some(announced) = announced else { return false };
    let moves = since.iter().filter_map(|act| match &act.step {
        Step::MoveNotice { notice, to } if *notice == announced => Some((act.at, to)),
        _ => None,
    });
    let moves: Vec<_> = moves.collect();
    if moves.iter().any(|(_, to)| to.failed()) {
        return false;
    }
    let published = |(_, to): &&(_, &NoticeStep)| matches!(to, NoticeStep::Published { .. });
    let (published, _) = moves.iter().find(published).expect("the notice is out");
    let last = published.berlin_day().checked_add(10.days()).unwrap();
    assert!(act.at.berlin_day() > last, "{act:?}");
    true
}
