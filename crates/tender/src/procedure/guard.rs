//! The legal conditions of steps, small functions that look and change nothing.
//! It must not hold effects: those are `apply`'s.

pub(super) mod cancel;
pub(super) mod publication;
pub(super) mod receiving;

use super::context::Context;
use super::stage::Procedure;
use super::step::Step;
use crate::act::Computed;
use crate::message::Message;
use crate::refusal::Refusal;

/// Whether the law allows the step in this stage, and what it computes from it.
///
/// # Errors
/// The first condition that is not met.
pub(super) fn check(
    procedure: &Procedure,
    step: &Step,
    context: &Context<'_>,
) -> Result<Computed, Refusal> {
    match step {
        Step::Begin { .. } | Step::Approve => {}
        Step::RecordConflict { reason, .. } | Step::Rework { reason } => {
            reasoned(reason, "/reason", "§ 8 VgV")?;
        }
        Step::Return { remarks } => reasoned(remarks, "/remarks", "§ 8 VgV")?,
        Step::Submit { draft } => publication::submit(draft, context)?,
        Step::BuildNotice {
            notice, purpose, ..
        } => {
            publication::build(procedure, *notice, *purpose)?;
        }
        Step::MoveNotice { notice, to } => {
            publication::move_notice(procedure, *notice, to, context)?;
        }
        Step::Publish { openings } => publication::publish(procedure, openings, context)?,
        Step::Ask { question, text } => receiving::ask(procedure, *question, text, context)?,
        Step::Answer {
            question,
            extension,
            answer,
            ..
        } => {
            reasoned(&answer.de, "/answer/de", "§ 20 Abs. 3 VgV")?;
            receiving::answer(procedure, *question, extension.as_ref(), context)?;
        }
        Step::Correct {
            draft,
            reason,
            notice,
            extension,
        } => {
            reasoned(reason, "/reason", "§ 8 VgV")?;
            receiving::correct(procedure, draft, *notice, extension.as_ref(), context)?;
        }
        Step::MoveDeadline { deadline, reason } => {
            reasoned(reason, "/reason", "§ 8 VgV")?;
            receiving::move_deadline(procedure, *deadline, context)?;
        }
        Step::Close => receiving::close(procedure, context)?,
        Step::Cancel {
            lot,
            ground,
            reason,
        } => {
            reasoned(reason, "/reason", "§ 63 Abs. 2 VgV")?;
            cancel::check(procedure, *lot, *ground, context.rules)?;
        }
    }
    Ok(Computed::default())
}

/// Every decision has its reason on record (§ 8 VgV, § 6 UVgO).
pub(super) fn reasoned(text: &str, field: &str, source: &'static str) -> Result<(), Refusal> {
    demand(!text.trim().is_empty(), "procedure-reason-missing", source)
        .map_err(|refusal| refusal.at(field))
}

pub(super) fn demand(fine: bool, key: &'static str, source: &'static str) -> Result<(), Refusal> {
    if fine {
        Ok(())
    } else {
        Err(Refusal::new(Message::new(key), source))
    }
}

/// The refusal of a step in a stage that doesn't know it.
pub(super) fn unfit(procedure: &Procedure, step: &'static str, source: &'static str) -> Refusal {
    let message = Message::new("procedure-not-at-this-stage")
        .with("stage", procedure.stage.code())
        .with("step", step);
    Refusal::new(message, source)
}
