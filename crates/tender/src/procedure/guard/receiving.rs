//! Conditions of what happens while a round receives: questions, answers, corrections, deadlines, its end.
//! It must not know bids: they are their own records.

use super::publication::sequence;
use super::{demand, reasoned, unfit};
use crate::id::{NoticeId, QuestionId};
use crate::instant::Instant;
use crate::message::Message;
use crate::procedure::context::Context;
use crate::procedure::draft::Draft;
use crate::procedure::notice::Purpose;
use crate::procedure::stage::{Procedure, Receiving, Stage};
use crate::procedure::step::Extension;
use crate::procedure::time::{drained, window_start};
use crate::refusal::Refusal;

const EXTENSION: &str = "§ 20 Abs. 3 VgV, § 13 Abs. 4 UVgO";

/// The running round, whose deadline has not passed.
fn running<'a>(
    procedure: &'a Procedure,
    step: &'static str,
    context: &Context<'_>,
) -> Result<&'a Receiving, Refusal> {
    let Stage::Receiving(stage) = &procedure.stage else {
        return Err(unfit(procedure, step, EXTENSION));
    };
    let open = context.now < stage.round.deadline;
    demand(open, "procedure-deadline-passed", "§ 20 VgV")?;
    Ok(stage)
}

pub(super) fn ask(
    procedure: &Procedure,
    question: QuestionId,
    text: &str,
    context: &Context<'_>,
) -> Result<(), Refusal> {
    running(procedure, "ask", context)?;
    reasoned(text, "/text", "§ 20 Abs. 3 VgV")?;
    let new = !procedure.file.questions.contains_key(&question);
    demand(new, "procedure-question-known", "§ 20 Abs. 3 VgV")
}

pub(super) fn answer(
    procedure: &Procedure,
    question: QuestionId,
    extension: Option<&Extension>,
    context: &Context<'_>,
) -> Result<(), Refusal> {
    let stage = running(procedure, "answer", context)?;
    let known = procedure.file.questions.get(&question);
    let open = known.is_some_and(|question| question.answer.is_none());
    demand(open, "procedure-question-not-open", "§ 20 Abs. 3 VgV")?;
    decided(stage, extension, context)
}

pub(super) fn correct(
    procedure: &Procedure,
    draft: &Draft,
    notice: Option<NoticeId>,
    extension: Option<&Extension>,
    context: &Context<'_>,
) -> Result<(), Refusal> {
    let stage = running(procedure, "correct", context)?;
    let before = &procedure.file.draft;
    for (same, field) in [
        (
            draft.procedure_type == before.procedure_type,
            "/draft/procedure_type",
        ),
        (
            draft.contract_kind == before.contract_kind,
            "/draft/contract_kind",
        ),
        (
            draft.two_envelopes == before.two_envelopes,
            "/draft/two_envelopes",
        ),
    ] {
        let source = "§ 119 GWB, § 97 Abs. 1 GWB";
        demand(same, "procedure-type-fixed", source).map_err(|refusal| refusal.at(field))?;
    }
    let dates = (
        before.dates.participation_deadline,
        before.dates.bid_deadline,
    );
    let same = (draft.dates.participation_deadline, draft.dates.bid_deadline) == dates;
    demand(same, "procedure-deadline-by-extension", EXTENSION)
        .map_err(|refusal| refusal.at("/draft/dates"))?;
    super::publication::submit(draft, context)?;
    if sequence(draft)?.union {
        let named = notice.and_then(|notice| procedure.file.notices.get(&notice));
        let fine = named.is_some_and(|notice| notice.purpose == Purpose::Change);
        demand(
            fine,
            "procedure-change-notice-missing",
            "§ 127 Abs. 5 GWB, § 37 VgV",
        )
        .map_err(|refusal| refusal.at("/notice"))?;
    }
    decided(stage, extension, context)
}

/// New information inside the window needs a recorded decision about the deadline.
fn decided(
    stage: &Receiving,
    extension: Option<&Extension>,
    context: &Context<'_>,
) -> Result<(), Refusal> {
    let deadline = stage.round.deadline;
    let start = context
        .rules
        .window_days
        .and_then(|days| window_start(deadline, days));
    let inside = start.is_some_and(|start| start <= context.now);
    match extension {
        None if inside => {
            let message = Message::new("procedure-extension-undecided").with("deadline", deadline);
            Err(Refusal::new(message, EXTENSION).at("/extension"))
        }
        None => Ok(()),
        Some(Extension::NotNeeded { reason }) => reasoned(reason, "/extension/reason", EXTENSION),
        Some(Extension::Until {
            deadline: to,
            reason,
        }) => {
            reasoned(reason, "/extension/reason", EXTENSION)?;
            later(deadline, *to, "/extension/deadline")
        }
    }
}

pub(super) fn move_deadline(
    procedure: &Procedure,
    to: Instant,
    context: &Context<'_>,
) -> Result<(), Refusal> {
    let stage = running(procedure, "move_deadline", context)?;
    later(stage.round.deadline, to, "/deadline")
}

/// A deadline in force moves later, never earlier.
fn later(from: Instant, to: Instant, field: &str) -> Result<(), Refusal> {
    let message = Message::new("procedure-deadline-earlier").with("deadline", from);
    if to > from {
        Ok(())
    } else {
        Err(Refusal::new(message, "§ 20 VgV, § 54 VgV").at(field))
    }
}

pub(super) fn close(procedure: &Procedure, context: &Context<'_>) -> Result<(), Refusal> {
    let source = "§ 55 Abs. 1 VgV, § 40 UVgO";
    let Stage::Receiving(stage) = &procedure.stage else {
        return Err(unfit(procedure, "close", source));
    };
    let done = drained(stage.round.deadline).is_some_and(|end| end <= context.now);
    demand(done, "procedure-round-not-over", source)
}
