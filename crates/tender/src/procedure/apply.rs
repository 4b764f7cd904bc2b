//! The effect of an act on a procedure: mechanical, without any law, so that the folded acts are the state.
//! It must not refuse for a legal reason; an act that doesn't fit the stage is a fault of the record.

mod preparation;
mod receiving;

use super::stage::{Cancelled, Drafting, File, Procedure, Stage};
use super::step::Step;
use crate::act::Act;
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
        Self {
            step: step.rule().code,
            stage: stage.code(),
        }
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
    };
    Ok(Procedure { file, stage })
}

/// The procedure after an act.
///
/// # Errors
/// If the act does not fit the stage.
pub fn apply(mut procedure: Procedure, act: &Act) -> Result<Procedure, Unfit> {
    match &act.step {
        Step::RecordConflict { person, .. } => {
            procedure.file.conflicts.insert(*person);
            Ok(procedure)
        }
        Step::Begin { .. }
        | Step::Submit { .. }
        | Step::Return { .. }
        | Step::Approve
        | Step::Rework { .. }
        | Step::BuildNotice { .. }
        | Step::MoveNotice { .. } => preparation::apply(procedure, act),
        Step::Publish { .. }
        | Step::Ask { .. }
        | Step::Answer { .. }
        | Step::Correct { .. }
        | Step::MoveDeadline { .. }
        | Step::Close => receiving::apply(procedure, act),
        Step::Cancel {
            lot,
            ground,
            reason,
        } => {
            let cancelled = Cancelled {
                ground: *ground,
                reason: reason.clone(),
                at: act.at,
            };
            match lot {
                Some(lot) => {
                    procedure.file.cancelled_lots.insert(*lot, cancelled);
                }
                None => procedure.stage = Stage::Cancelled(cancelled),
            }
            Ok(procedure)
        }
    }
}

/// The procedure that a whole file of acts describes.
///
/// # Errors
/// The first act that does not fit, or an empty file.
pub fn fold<'a>(acts: impl IntoIterator<Item = &'a Act>) -> Result<Option<Procedure>, Unfit> {
    let mut acts = acts.into_iter();
    let Some(begin) = acts.next() else {
        return Ok(None);
    };
    acts.try_fold(first(begin)?, apply).map(Some)
}
