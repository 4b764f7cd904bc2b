//! The legal conditions of steps, small functions that look and change nothing.
//! It must not hold effects: those are `apply`'s.

mod approval;
mod award;
mod contract;
mod examination;
mod framework;
mod halt;
mod opening;
mod publication;
mod receiving;
mod selection;

pub use award::register_missing;
pub use framework::{parties, share_reached};
pub use halt::{Cancellable, cancellable};
pub use opening::list_for_bidders;
pub use receiving::undecided;

use super::context::Context;
use super::stage::{LotFile, Procedure, Stage};
use super::step::Step;
use crate::act::Computed;
use crate::id::LotId;
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
    if matches!(procedure.stage, Stage::Destroyed(_)) {
        return Err(unfit(procedure, step));
    }
    match step {
        Step::Begin { .. } => return Err(unfit(procedure, step)),
        Step::Approve => return approval::check(procedure, step, context),
        Step::RecordConflict { reason, .. } | Step::Rework { reason } => {
            reasoned(reason, "/reason", step)?;
        }
        Step::Return { remarks } => reasoned(remarks, "/remarks", step)?,
        Step::Submit { .. }
        | Step::BuildNotice { .. }
        | Step::RecordIntention { .. }
        | Step::AnnounceIntention
        | Step::MoveNotice { .. }
        | Step::Publish { .. } => publication::check(procedure, step, context)?,
        Step::Invite { .. } | Step::Select { .. } | Step::NextRound { .. } => {
            selection::check(procedure, step, context)?;
        }
        Step::Ask { .. }
        | Step::Answer { .. }
        | Step::Correct { .. }
        | Step::MoveDeadline { .. }
        | Step::Close => receiving::check(procedure, step, context)?,
        Step::BeginOpening { .. }
        | Step::RecordOpening { .. }
        | Step::AdmitLate { .. }
        | Step::OpenLate { .. } => opening::check(procedure, step, context)?,
        Step::AskPrice { lot, .. }
        | Step::HearPrice { lot, .. }
        | Step::AskPapers { lot, .. }
        | Step::HandIn { lot, .. }
        | Step::Exclude { lot, .. }
        | Step::FreezeQuality { lot, .. }
        | Step::Evaluate { lot, .. } => examination::check(procedure, *lot, step, context)?,
        Step::ProposeAward { .. }
        | Step::DecideAward { .. }
        | Step::AnnounceAward { .. }
        | Step::SendLetters { .. }
        | Step::RecordRegister { .. }
        | Step::ExtendBinding { .. }
        | Step::Award { .. }
        | Step::Order { .. } => return award::check(procedure, step, context),
        Step::PublishResult { .. }
        | Step::StartContract { .. }
        | Step::Modify { .. }
        | Step::CallOff { .. }
        | Step::EndContract { .. }
        | Step::ReportStatistics { .. }
        | Step::CloseFile
        | Step::Destroy => return contract::check(procedure, step, context),
        Step::Cancel { .. } | Step::Suspend { .. } | Step::Resume { .. } | Step::Reset { .. } => {
            halt::check(procedure, step, context)?;
        }
    }
    Ok(Computed::default())
}

/// Every decision has its reason on record (§ 8 VgV, § 6 UVgO).
fn reasoned(text: &str, field: &str, step: &Step) -> Result<(), Refusal> {
    demand(!text.trim().is_empty(), "procedure-reason-missing", step.rule().source)
        .map_err(|refusal| refusal.at(field))
}

fn demand(fine: bool, key: &'static str, source: &'static str) -> Result<(), Refusal> {
    if fine { Ok(()) } else { Err(Refusal::new(Message::new(key), source)) }
}

/// A SHA-256 in hexadecimal.
fn hashed(text: &str, field: &str, step: &Step) -> Result<(), Refusal> {
    let fine = text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    demand(fine, "procedure-hash-form", step.rule().source).map_err(|refusal| refusal.at(field))
}

/// The refusal of a step in a stage that doesn't know it.
fn unfit(procedure: &Procedure, step: &Step) -> Refusal {
    unfit_at(procedure.stage.code(), step)
}

pub(super) fn unfit_at(stage: &'static str, step: &Step) -> Refusal {
    let rule = step.rule();
    let message =
        Message::new("procedure-not-at-this-stage").with("stage", stage).with("step", rule.code);
    Refusal::new(message, rule.source)
}

/// An opened lot that was not cancelled.
fn open_lot<'a>(procedure: &'a Procedure, lot: LotId, step: &Step) -> Result<&'a LotFile, Refusal> {
    if !matches!(procedure.stage, Stage::Lots(_)) {
        return Err(unfit(procedure, step));
    }
    let mut lots = procedure.open_lots();
    let found = lots.find(|(id, _)| *id == lot).map(|(_, file)| file);
    let unknown = || Refusal::new(Message::new("procedure-lot-unknown"), step.rule().source);
    found.ok_or_else(|| unknown().at("/lot"))
}
