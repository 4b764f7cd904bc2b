//! Conditions of what happens while a round receives: questions, answers, corrections, deadlines, its end.
//! It must not know bids: they are their own records.

use super::publication::{bound_after, faultless, sequence};
use super::{demand, reasoned, unfit};
use crate::id::NoticeId;
use crate::instant::Instant;
use crate::message::Message;
use crate::procedure::context::Context;
use crate::procedure::draft::Draft;
use crate::procedure::notice::Purpose;
use crate::procedure::rules::Rules;
use crate::procedure::stage::{Procedure, Receiving, Round, RoundKind, Stage};
use crate::procedure::step::{Extension, Step};
use crate::procedure::time::{drained, window_start};
use crate::refusal::Refusal;

pub(super) fn check(
    procedure: &Procedure,
    step: &Step,
    context: &Context<'_>,
) -> Result<(), Refusal> {
    let source = step.rule().source;
    let Stage::Receiving(stage) = &procedure.stage else {
        return Err(unfit(procedure, step));
    };
    if *step == Step::Close {
        let done = drained(stage.round.deadline).is_some_and(|end| end <= context.now);
        return demand(done, "procedure-round-not-over", source);
    }
    let open = context.now < stage.round.deadline;
    demand(open, "procedure-deadline-passed", "§ 20 VgV")?;
    match (step, &stage.round) {
        (Step::Ask { question, text }, _) => {
            reasoned(text, "/text", step)?;
            let new = !procedure.file.questions.contains_key(question);
            demand(new, "procedure-question-known", source)
        }
        (Step::Answer { question, answer, extension, .. }, _) => {
            reasoned(&answer.de, "/answer/de", step)?;
            let known = procedure.file.questions.get(question);
            let open = known.is_some_and(|question| question.answer.is_none());
            demand(open, "procedure-question-not-open", source)?;
            decided(stage, &procedure.file.draft, extension.as_ref(), step, context)
        }
        (Step::Correct { draft, reason, notice, extension }, _) => {
            reasoned(reason, "/reason", step)?;
            let published = &procedure.file.draft;
            unchanged(published, draft, stage.round.kind, step)?;
            faultless(draft, Some(published), context)?;
            noticed(procedure, draft, *notice)?;
            decided(stage, draft, extension.as_ref(), step, context)
        }
        (Step::MoveDeadline { deadline, reason }, round) => {
            reasoned(reason, "/reason", step)?;
            later(round, &procedure.file.draft, *deadline, "/deadline")
        }
        _ => Err(unfit(procedure, step)),
    }
}

/// What a correction leaves as it is: types, envelopes, lots, office, framework, and the deadlines. While requests are
/// received, the end of the later bids is only announced and may be corrected.
fn unchanged(before: &Draft, draft: &Draft, round: RoundKind, step: &Step) -> Result<(), Refusal> {
    let lots = |draft: &Draft| draft.lots.iter().map(|lot| lot.id).collect::<Vec<_>>();
    for (same, field) in [
        (draft.procedure_type == before.procedure_type, "/draft/procedure_type"),
        (draft.contract_kind == before.contract_kind, "/draft/contract_kind"),
        (draft.two_envelopes == before.two_envelopes, "/draft/two_envelopes"),
        (lots(draft) == lots(before), "/draft/lots"),
        (draft.office == before.office, "/draft/office"),
        (draft.under_framework == before.under_framework, "/draft/under_framework"),
    ] {
        demand(same, "procedure-type-fixed", "§ 119 GWB, § 97 Abs. 1 GWB")
            .map_err(|refusal| refusal.at(field))?;
    }
    let bids = round != RoundKind::Requests;
    let dates = |draft: &Draft| {
        (draft.dates.participation_deadline, draft.dates.bid_deadline.filter(|_| bids))
    };
    let same = dates(draft) == dates(before);
    demand(same, "procedure-deadline-by-extension", step.rule().source)
        .map_err(|refusal| refusal.at("/draft/dates"))
}

/// What was called by a notice is corrected by one (§ 127 Abs. 5 GWB).
fn noticed(procedure: &Procedure, draft: &Draft, notice: Option<NoticeId>) -> Result<(), Refusal> {
    if !sequence(draft)?.union || !procedure.is_public() {
        return Ok(());
    }
    let named = notice.and_then(|notice| procedure.file.notices.get(&notice));
    let fine =
        named.is_some_and(|notice| notice.purpose == Purpose::Change && !notice.step.failed());
    demand(fine, "procedure-change-notice-missing", "§ 127 Abs. 5 GWB, § 37 VgV")
        .map_err(|refusal| refusal.at("/notice"))
}

/// New information inside the window needs a recorded decision about the deadline.
fn decided(
    stage: &Receiving,
    draft: &Draft,
    extension: Option<&Extension>,
    step: &Step,
    context: &Context<'_>,
) -> Result<(), Refusal> {
    let deadline = stage.round.deadline;
    let inside = inside_window(deadline, context.rules, context.now);
    match extension {
        None if inside => {
            let message = Message::new("procedure-extension-undecided").with("deadline", deadline);
            Err(Refusal::new(message, step.rule().source).at("/extension"))
        }
        None => Ok(()),
        Some(Extension::NotNeeded { reason }) => reasoned(reason, "/extension/reason", step),
        Some(Extension::Until { deadline: to, reason }) => {
            reasoned(reason, "/extension/reason", step)?;
            later(&stage.round, draft, *to, "/extension/deadline")
        }
    }
}

fn inside_window(deadline: Instant, rules: &Rules, now: Instant) -> bool {
    let start = rules.window_days.and_then(|days| window_start(deadline, days));
    start.is_some_and(|start| start <= now)
}

/// Whether new information now would need a recorded decision about the deadline (§ 20 Abs. 3 `VgV`).
pub fn undecided(procedure: &Procedure, rules: &Rules, now: Instant) -> bool {
    let round =
        if let Stage::Receiving(stage) = &procedure.stage { &stage.round } else { return false };
    now < round.deadline && inside_window(round.deadline, rules, now)
}

/// A deadline in force moves later, never earlier; and not beyond what follows it in the content: the end of bids
/// after that of requests, the end of the binding period after that of bids.
fn later(round: &Round, draft: &Draft, to: Instant, field: &str) -> Result<(), Refusal> {
    let message = Message::new("procedure-deadline-earlier").with("deadline", round.deadline);
    if to <= round.deadline {
        return Err(Refusal::new(message, "§ 20 VgV, § 54 VgV").at(field));
    }
    if round.kind != RoundKind::Requests {
        return bound_after(draft, to, "procedure-deadline-unbound", field);
    }
    let fine = draft.dates.bid_deadline.is_none_or(|bids| to < bids);
    demand(fine, "procedure-deadline-before-bids", "§ 20 VgV").map_err(|refusal| refusal.at(field))
}
