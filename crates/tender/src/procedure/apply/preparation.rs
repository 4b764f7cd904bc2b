//! Effects of the steps before publication.
//! It must not hold a rule of law.

use super::Unfit;
use crate::act::{Act, By};
use crate::id::NoticeId;
use crate::procedure::notice::{Notice, NoticeStep, Purpose};
use crate::procedure::stage::{Drafting, InApproval, Noticing, Procedure, Ready, Stage};
use crate::procedure::step::Step;
use std::collections::BTreeSet;

pub(super) fn apply(procedure: Procedure, act: &Act) -> Result<Procedure, Unfit> {
    let Procedure { mut file, stage } = procedure;
    let unfit = Err(Unfit::new(&act.step, &stage));
    let By::Person(person) = act.by else {
        return notice(Procedure { file, stage }, act);
    };
    let stage = match (stage, &act.step) {
        (Stage::Drafting(_), Step::Submit { draft }) => {
            file.draft = (**draft).clone();
            file.rule_set.clone_from(&act.rule_set);
            Stage::InApproval(InApproval { author: person, approvers: BTreeSet::new() })
        }
        (Stage::InApproval(_), Step::Return { remarks }) => {
            Stage::Drafting(Drafting { remarks: Some(remarks.clone()) })
        }
        (Stage::InApproval(mut stage), Step::Approve) => {
            if act.computed.approvals_left.is_some() {
                stage.approvers.insert(person);
                Stage::InApproval(stage)
            } else {
                Stage::Ready(Ready { author: stage.author, approver: person })
            }
        }
        (Stage::InApproval(_) | Stage::Ready(_), Step::Rework { reason }) => {
            Stage::Drafting(Drafting { remarks: Some(reason.clone()) })
        }
        (stage, Step::BuildNotice { .. } | Step::MoveNotice { .. }) => {
            return notice(Procedure { file, stage }, act);
        }
        _ => return unfit,
    };
    Ok(Procedure { file, stage })
}

fn notice(procedure: Procedure, act: &Act) -> Result<Procedure, Unfit> {
    let Procedure { mut file, stage } = procedure;
    let unfit = Err(Unfit::new(&act.step, &stage));
    let stage = match (stage, &act.step) {
        (Stage::Ready(ready), Step::BuildNotice { notice, purpose: Purpose::Call, .. }) => {
            file.notices.insert(*notice, Notice::built(Purpose::Call));
            Stage::Noticing(Noticing { ready, notice: *notice })
        }
        (_, Step::BuildNotice { purpose: Purpose::Call, .. }) => return unfit,
        (stage, Step::BuildNotice { notice, purpose, .. }) => {
            file.notices.insert(*notice, Notice::built(*purpose));
            stage
        }
        (stage, Step::MoveNotice { notice, to }) => {
            let Some(known) = file.notices.remove(notice) else {
                return unfit;
            };
            file.notices.insert(*notice, known.moved(to.clone(), act.at));
            back_if_failed(stage, *notice, to)
        }
        _ => return unfit,
    };
    Ok(Procedure { file, stage })
}

/// A call that was rejected or stopped leaves the procedure ready for another.
fn back_if_failed(stage: Stage, notice: NoticeId, to: &NoticeStep) -> Stage {
    let Stage::Noticing(noticing) = stage else {
        return stage;
    };
    if to.failed() && noticing.notice == notice {
        Stage::Ready(noticing.ready)
    } else {
        Stage::Noticing(noticing)
    }
}
