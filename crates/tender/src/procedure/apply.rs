//! The effect of an act on a procedure: mechanical, without any law, so that the folded acts are the state.
//! It must not refuse for a legal reason; an act that doesn't fit the stage is a fault of the record.

mod contract;
mod halt;
mod lots;
mod opening;
mod preparation;
mod rounds;

use super::stage::{Drafting, File, LotFile, LotStage, Procedure, Stage};
use super::step::Step;
use crate::act::Act;
use crate::id::LotId;
use std::collections::{BTreeMap, BTreeSet};

/// An act that doesn't fit the stage on which it is applied.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the step {step} does not fit the stage {stage}")]
pub struct Unfit {
    /// The step's name.
    pub step: &'static str,
    /// The stage's name.
    pub stage: &'static str,
}

impl Unfit {
    pub(super) fn new(step: &Step, stage: &Stage) -> Self {
        Self { step: step.rule().code, stage: stage.code() }
    }
}

/// The procedure that a first act begins.
///
/// # Errors
/// If the act is not `begin`.
pub fn first(act: &Act) -> Result<Procedure, Unfit> {
    let stage = Stage::Drafting(Drafting::default());
    let Step::Begin { draft } = &act.step else {
        return Err(Unfit::new(&act.step, &stage));
    };
    let file = File {
        id: act.procedure,
        rule_set: act.rule_set.clone(),
        draft: (**draft).clone(),
        version: 0,
        published_at: None,
        conflicts: BTreeSet::new(),
        notices: BTreeMap::new(),
        questions: BTreeMap::new(),
        cancelled_lots: BTreeMap::new(),
        register: BTreeMap::new(),
        award_ban: None,
        intention_at: None,
        announced_at: None,
        earlier_bidders: BTreeMap::new(),
        rejected_candidates: BTreeMap::new(),
    };
    Ok(Procedure { file, stage })
}

/// The procedure after an act.
///
/// # Errors
/// If the act does not fit the stage.
pub fn apply(procedure: Procedure, act: &Act) -> Result<Procedure, Unfit> {
    match &act.step {
        Step::RecordConflict { person, .. } => Ok(noted(procedure, |file| {
            file.conflicts.insert(*person);
        })),
        Step::RecordRegister { firm, answered_at, .. } => Ok(noted(procedure, |file| {
            file.register.insert(*firm, *answered_at);
        })),
        Step::RecordIntention { published_at, .. } => {
            Ok(noted(procedure, |file| file.intention_at = Some(*published_at)))
        }
        Step::AnnounceIntention => Ok(noted(procedure, |file| {
            (file.intention_at, file.announced_at) = (Some(act.at), Some(act.at));
        })),
        Step::Begin { .. }
        | Step::Submit { .. }
        | Step::Return { .. }
        | Step::Approve
        | Step::Rework { .. }
        | Step::BuildNotice { .. }
        | Step::MoveNotice { .. } => preparation::apply(procedure, act),
        Step::Publish { .. }
        | Step::Invite { .. }
        | Step::NextRound { .. }
        | Step::Ask { .. }
        | Step::Answer { .. }
        | Step::Correct { .. }
        | Step::MoveDeadline { .. }
        | Step::Close => rounds::apply(procedure, act),
        Step::BeginOpening { .. }
        | Step::RecordOpening { .. }
        | Step::AdmitLate { .. }
        | Step::OpenLate { .. }
        | Step::Select { .. } => opening::apply(procedure, act),
        Step::AskPrice { lot, .. }
        | Step::HearPrice { lot, .. }
        | Step::AskPapers { lot, .. }
        | Step::HandIn { lot, .. }
        | Step::Exclude { lot, .. }
        | Step::FreezeQuality { lot, .. }
        | Step::Evaluate { lot, .. }
        | Step::ProposeAward { lot, .. }
        | Step::DecideAward { lot, .. }
        | Step::AnnounceAward { lot, .. }
        | Step::SendLetters { lot, .. }
        | Step::ExtendBinding { lot, .. } => on_lot(procedure, *lot, act, lots::apply),
        Step::Award { lot, .. }
        | Step::PublishResult { lot, .. }
        | Step::StartContract { lot, .. }
        | Step::Modify { lot, .. }
        | Step::CallOff { lot, .. }
        | Step::EndContract { lot, .. }
        | Step::ReportStatistics { lot } => on_lot(procedure, *lot, act, contract::apply),
        Step::Order { .. }
        | Step::CloseFile
        | Step::Destroy
        | Step::Cancel { .. }
        | Step::Suspend { .. }
        | Step::Resume { .. }
        | Step::Reset { .. } => halt::apply(procedure, act),
    }
}

/// What is only written into the file and moves no stage.
fn noted(mut procedure: Procedure, note: impl FnOnce(&mut File)) -> Procedure {
    note(&mut procedure.file);
    procedure
}

/// The procedure that a whole file of acts describes; `None` for an empty file.
///
/// # Errors
/// The first act that does not fit.
pub fn fold<'a>(acts: impl IntoIterator<Item = &'a Act>) -> Result<Option<Procedure>, Unfit> {
    let mut acts = acts.into_iter();
    let Some(begin) = acts.next() else {
        return Ok(None);
    };
    acts.try_fold(first(begin)?, apply).map(Some)
}

/// Changes one opened lot; `change` gives the lot's next stage, or `None` if the act doesn't fit.
fn on_lot(
    mut procedure: Procedure,
    lot: LotId,
    act: &Act,
    change: fn(&mut LotFile, LotStage, &Act) -> Option<LotStage>,
) -> Result<Procedure, Unfit> {
    let unfit = Unfit::new(&act.step, &procedure.stage);
    let Stage::Lots(stage) = &mut procedure.stage else {
        return Err(unfit);
    };
    let file = stage.lots.get_mut(&lot).ok_or_else(|| unfit.clone())?;
    let before = core::mem::replace(&mut file.stage, LotStage::Examining);
    file.stage = change(file, before, act).ok_or(unfit)?;
    Ok(procedure)
}
