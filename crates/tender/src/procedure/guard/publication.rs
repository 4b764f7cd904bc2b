//! Conditions of submission for approval, of notices on their way, and of publication.
//! It must not hold the periods themselves: they come computed, with the context.

use super::{demand, hashed, reasoned, unfit};
use crate::id::OpeningId;
use crate::instant::Instant;
use crate::message::Message;
use crate::procedure::context::Context;
use crate::procedure::draft::Draft;
use crate::procedure::kind::{Phase, ProcedureType, Sequence};
use crate::procedure::notice::{NoticeStep, Purpose};
use crate::procedure::stage::{Procedure, Stage};
use crate::procedure::step::Step;
use crate::refusal::Refusal;
use std::collections::BTreeSet;

pub(super) fn check(
    procedure: &Procedure,
    step: &Step,
    context: &Context<'_>,
) -> Result<(), Refusal> {
    let source = step.rule().source;
    match (step, &procedure.file.notices) {
        (Step::Submit { draft }, _) => {
            faultless(draft, None, context)?;
            let own = context.rules.own_types(draft);
            own.map_err(|refusal| refusal.at("/draft/procedure_type"))
        }
        (Step::RecordIntention { place, published_at }, _) => {
            intended(procedure, step)?;
            let named = !place.trim().is_empty();
            demand(named, "procedure-intention-place", source).map_err(|r| r.at("/place"))?;
            let past = *published_at <= context.now;
            demand(past, "procedure-in-the-future", source).map_err(|r| r.at("/published_at"))
        }
        (Step::AnnounceIntention, _) => {
            intended(procedure, step)?;
            // Above the thresholds only a notice counts, and it names who is to get the contract (§ 135 Abs. 3 GWB).
            let below = context.rules.ex_ante_days.is_none();
            demand(below, "procedure-intention-after-decision", "§ 135 Abs. 3 GWB")?;
            let new = procedure.file.announced_at.is_none();
            demand(new, "procedure-intention-announced", source)
        }
        (Step::BuildNotice { notice, purpose, sha256 }, notices) => {
            hashed(sha256, "/sha256", step)?;
            let new = !notices.contains_key(notice);
            demand(new, "procedure-notice-known", source)?;
            let begun = procedure.file.version > 0;
            demand(begun || *purpose == Purpose::Call, "procedure-notice-before-call", source)?;
            // Below the thresholds the page opens in a step of its own, which asks the same.
            let call = *purpose == Purpose::Call && procedure.file.draft.under_union_law();
            if call { periods(&procedure.file.draft, context) } else { Ok(()) }
        }
        (Step::MoveNotice { notice, to }, notices) => {
            if let NoticeStep::Stopped { reason } = to {
                reasoned(reason, "/to/reason", step)?;
            }
            let unknown = || Refusal::new(Message::new("procedure-notice-unknown"), source);
            let known = notices.get(notice).ok_or_else(unknown)?;
            demand(known.step.leads_to(to), "procedure-notice-order", source)?;
            let dispatch = known.purpose == Purpose::Call && *to == NoticeStep::Submitted;
            if dispatch { periods(&procedure.file.draft, context) } else { Ok(()) }
        }
        (Step::Publish { openings }, _) => publish(procedure, openings, step, context),
        _ => Err(unfit(procedure, step)),
    }
}

/// Only what is approved and calls nobody has an intention that is told beforehand.
fn intended(procedure: &Procedure, step: &Step) -> Result<(), Refusal> {
    if !matches!(procedure.stage, Stage::Ready(_)) {
        return Err(unfit(procedure, step));
    }
    let sequence = sequence(&procedure.file.draft)?;
    demand(!sequence.has(Phase::Call), "procedure-with-call", sequence.source)
}

/// The sequence of a procedure whose type was chosen.
pub(super) fn sequence(draft: &Draft) -> Result<Sequence, Refusal> {
    let missing = || Refusal::new(Message::new("draft-type-missing"), "§ 119 GWB");
    draft.procedure_type.ok_or_else(missing).and_then(ProcedureType::sequence)
}

/// A draft goes into approval, and out again corrected, only without faults; what was `published` may have passed.
pub(super) fn faultless(
    draft: &Draft,
    published: Option<&Draft>,
    context: &Context<'_>,
) -> Result<(), Refusal> {
    let (now, months) = (context.now, context.rules.framework_months);
    let faults = published.map_or_else(
        || draft.check(now, months),
        |published| draft.check_correction(published, now, months),
    );
    faults.into_iter().next().map_or(Ok(()), |refusal| {
        let field = format!("/draft{}", refusal.field);
        Err(refusal.at(field))
    })
}

/// The deadlines keep the minimum periods of the rule set, counted from a dispatch now.
fn periods(draft: &Draft, context: &Context<'_>) -> Result<(), Refusal> {
    let earliest = context.earliest;
    match (draft.dates.participation_deadline, draft.dates.bid_deadline) {
        (Some(requests), _) => long_enough(
            requests,
            earliest.participation,
            "/draft/dates/participation_deadline",
            context,
        ),
        (None, Some(bids)) => {
            long_enough(bids, earliest.bids, "/draft/dates/bid_deadline", context)
        }
        (None, None) => Ok(()),
    }
}

/// A deadline lies ahead, and not before the earliest that the law allows.
pub(super) fn long_enough(
    deadline: Instant,
    earliest: Option<Instant>,
    field: &str,
    context: &Context<'_>,
) -> Result<(), Refusal> {
    if let Some(earliest) = earliest.filter(|earliest| deadline < *earliest) {
        let message = Message::new("procedure-period-short").with("earliest", earliest);
        let source = "§ 20 VgV";
        return Err(Refusal::new(message, source).at(field));
    }
    demand(deadline > context.now, "procedure-deadline-passed", "§ 20 VgV")
        .map_err(|refusal| refusal.at(field))
}

/// Bids must still bind when a deadline has passed.
pub(super) fn bound_after(
    draft: &Draft,
    deadline: Instant,
    key: &'static str,
    field: &str,
) -> Result<(), Refusal> {
    let Some(until) = draft.dates.binding_until.filter(|day| *day <= deadline.berlin_day()) else {
        return Ok(());
    };
    let message = Message::new(key).with("until", until);
    Err(Refusal::new(message, "§ 148 BGB, § 20 VgV").at(field))
}

fn publish(
    procedure: &Procedure,
    openings: &[OpeningId],
    step: &Step,
    context: &Context<'_>,
) -> Result<(), Refusal> {
    let draft = &procedure.file.draft;
    let notice = if let Stage::Noticing(stage) = &procedure.stage {
        procedure.file.notices.get(&stage.notice)
    } else if matches!(procedure.stage, Stage::Ready(_)) {
        None
    } else {
        return Err(unfit(procedure, step));
    };
    let sequence = sequence(draft)?;
    demand(sequence.has(Phase::Call), "procedure-without-call", sequence.source)?;
    let day = context.now.berlin_day();
    let due = draft.dates.requested_publication.is_none_or(|requested| requested <= day);
    demand(due, "procedure-publication-day", "§ 40 Abs. 1 VgV")?;
    if sequence.union {
        let (hours, now) = (context.rules.hold_hours, context.now);
        let out = notice.is_some_and(|notice| notice.is_out(true, hours, now));
        demand(out, "procedure-notice-not-out", "§ 40 Abs. 3 VgV")?;
        let deadline = draft.dates.participation_deadline.or(draft.dates.bid_deadline);
        demand(deadline > Some(context.now), "procedure-deadline-passed", "§ 20 VgV")?;
    } else {
        periods(draft, context)?;
    }
    let requests = sequence.has(Phase::Participation);
    let count = if requests { 1 } else { draft.envelopes().len() };
    openings_fit(procedure, openings, count, "/openings")
}

/// Exactly one fresh opening for each envelope.
pub(super) fn openings_fit(
    procedure: &Procedure,
    openings: &[OpeningId],
    count: usize,
    field: &str,
) -> Result<(), Refusal> {
    let distinct: BTreeSet<_> = openings.iter().collect();
    let used = |opening: &OpeningId| {
        procedure.round().is_some_and(|round| round.envelope(*opening).is_some())
    };
    let fine = openings.len() == count && distinct.len() == count && !openings.iter().any(used);
    demand(fine, "procedure-openings-count", "§ 54 VgV").map_err(|refusal| refusal.at(field))
}
