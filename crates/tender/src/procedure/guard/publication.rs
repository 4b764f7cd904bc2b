//! Conditions of submission for approval, of notices on their way, and of publication.
//! It must not hold the periods themselves: they come computed, with the context.

use super::{demand, unfit};
use crate::id::{NoticeId, OpeningId};
use crate::instant::Instant;
use crate::message::Message;
use crate::procedure::context::Context;
use crate::procedure::draft::Draft;
use crate::procedure::kind::{Phase, ProcedureType, Sequence};
use crate::procedure::notice::{Notice, NoticeStep, Purpose};
use crate::procedure::stage::{Procedure, Stage};
use crate::procedure::time::after_hours;
use crate::refusal::Refusal;
use std::collections::BTreeSet;

/// The sequence of a procedure whose type was chosen.
pub(in crate::procedure) fn sequence(draft: &Draft) -> Result<Sequence, Refusal> {
    let missing = || Refusal::new(Message::new("draft-type-missing"), "§ 119 GWB");
    draft
        .procedure_type
        .ok_or_else(missing)
        .and_then(ProcedureType::sequence)
}

/// A draft goes into approval only without faults.
pub(super) fn submit(draft: &Draft, context: &Context<'_>) -> Result<(), Refusal> {
    draft
        .check(context.now)
        .into_iter()
        .next()
        .map_or(Ok(()), |refusal| {
            let field = format!("/draft{}", refusal.field);
            Err(refusal.at(field))
        })
}

pub(super) fn build(
    procedure: &Procedure,
    notice: NoticeId,
    purpose: Purpose,
) -> Result<(), Refusal> {
    let source = "§ 40 VgV";
    let new = !procedure.file.notices.contains_key(&notice);
    demand(new, "procedure-notice-known", source)?;
    let published = procedure.is_public() || purpose == Purpose::Call || purpose == Purpose::ExAnte;
    demand(published, "procedure-notice-before-call", source)
}

pub(super) fn move_notice(
    procedure: &Procedure,
    notice: NoticeId,
    to: &NoticeStep,
    context: &Context<'_>,
) -> Result<(), Refusal> {
    let source = "§ 40 VgV";
    let unknown = || Refusal::new(Message::new("procedure-notice-unknown"), source);
    let known = procedure.file.notices.get(&notice).ok_or_else(unknown)?;
    demand(known.step.leads_to(to), "procedure-notice-order", source)?;
    let dispatch = known.purpose == Purpose::Call && *to == NoticeStep::Submitted;
    if dispatch {
        periods(&procedure.file.draft, context)
    } else {
        Ok(())
    }
}

/// The deadlines keep the minimum periods of the rule set, counted from a dispatch now.
pub(super) fn periods(draft: &Draft, context: &Context<'_>) -> Result<(), Refusal> {
    let dates = &draft.dates;
    let earliest = context.earliest;
    let first_is_requests = dates.participation_deadline.is_some();
    for (set, earliest, counts, field) in [
        (
            dates.participation_deadline,
            earliest.participation,
            true,
            "participation_deadline",
        ),
        (
            dates.bid_deadline,
            earliest.bids,
            !first_is_requests,
            "bid_deadline",
        ),
    ] {
        let Some(set) = set else { continue };
        let short = earliest.filter(|earliest| counts && set < *earliest);
        if let Some(earliest) = short {
            let message = Message::new("procedure-period-short").with("earliest", earliest);
            return Err(
                Refusal::new(message, "§§ 15 bis 19 VgV, § 10 VOB/A, § 13 UVgO")
                    .at(format!("/draft/dates/{field}")),
            );
        }
        demand(set > context.now, "procedure-deadline-passed", "§ 20 VgV")?;
    }
    Ok(())
}

pub(super) fn publish(
    procedure: &Procedure,
    openings: &[OpeningId],
    context: &Context<'_>,
) -> Result<(), Refusal> {
    let source = "§ 40 Abs. 3 VgV";
    let draft = &procedure.file.draft;
    let notice = if let Stage::Noticing(stage) = &procedure.stage {
        procedure.file.notices.get(&stage.notice)
    } else if matches!(procedure.stage, Stage::Ready(_)) {
        None
    } else {
        return Err(unfit(procedure, "publish", "§ 40 VgV"));
    };
    let sequence = sequence(draft)?;
    demand(
        sequence.has(Phase::Call),
        "procedure-without-call",
        sequence.source,
    )?;
    let day = context.now.berlin_day();
    let due = draft
        .dates
        .requested_publication
        .is_none_or(|requested| requested <= day);
    demand(due, "procedure-publication-day", "§ 40 Abs. 1 VgV")?;
    if sequence.union {
        demand(out(notice, context), "procedure-notice-not-out", source)?;
        let deadline = draft
            .dates
            .participation_deadline
            .or(draft.dates.bid_deadline);
        demand(
            deadline > Some(context.now),
            "procedure-deadline-passed",
            "§ 20 VgV",
        )?;
    } else {
        periods(draft, context)?;
    }
    let requests = sequence.has(Phase::Participation);
    let count = if requests { 1 } else { draft.envelopes().len() };
    openings_fit(openings, count)
}

/// Exactly one fresh opening for each envelope.
pub(super) fn openings_fit(openings: &[OpeningId], count: usize) -> Result<(), Refusal> {
    let distinct: BTreeSet<_> = openings.iter().collect();
    let fine = openings.len() == count && distinct.len() == count;
    demand(fine, "procedure-openings-count", "§ 54 VgV").map_err(|refusal| refusal.at("/openings"))
}

/// Published by the Union's publisher, or received there long enough ago (§ 40 Abs. 3 VgV).
fn out(notice: Option<&Notice>, context: &Context<'_>) -> bool {
    let Some(notice) = notice else { return false };
    let held = |accepted: Instant| {
        let hours = context.rules.hold_hours?;
        after_hours(accepted, hours).filter(|end| *end <= context.now)
    };
    notice.published_at.is_some() || notice.accepted_at.and_then(held).is_some()
}
