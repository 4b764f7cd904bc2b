//! The one way to take a step: permission, guards, effect, act.
//! It must not change anything but by [`apply`].

use super::apply::{Unfit, apply, first};
use super::context::Context;
use super::guard;
use super::stage::{Procedure, Stage};
use super::step::Step;
use crate::act::{Act, Computed, DocumentHash, SCHEMA};
use crate::id::ProcedureId;
use crate::message::Message;
use crate::refusal::Refusal;
use crate::role::{Subject, may};

/// Opens the file of a procedure with a first draft.
///
/// # Errors
/// If the actor may not draft for the office, or the step is not `begin`.
pub fn begin(
    id: ProcedureId,
    step: Step,
    context: &Context<'_>,
) -> Result<(Procedure, Act), Refusal> {
    begun(id, step, context).map_err(|refusal| refusal.cited(&context.rules.citations))
}

fn begun(id: ProcedureId, step: Step, context: &Context<'_>) -> Result<(Procedure, Act), Refusal> {
    may(context.actor, step.rule().permission, &Subject::body(context.line), context.now)?;
    let act = record(id, step, Computed::default(), context);
    let procedure = first(&act).map_err(|unfit| refuse(&unfit, &act.step))?;
    Ok((procedure, act))
}

/// Takes a step: gives the next procedure and the act, or the refusal that names rule and source.
///
/// # Errors
/// The first rule that forbids the step: the actor's roles, the stage, or a guard of the law.
pub fn decide(
    procedure: Procedure,
    step: Step,
    context: &Context<'_>,
) -> Result<(Procedure, Act), Refusal> {
    decided(procedure, step, context).map_err(|refusal| refusal.cited(&context.rules.citations))
}

fn decided(
    procedure: Procedure,
    step: Step,
    context: &Context<'_>,
) -> Result<(Procedure, Act), Refusal> {
    let rule = step.rule();
    let subject = procedure.subject(context.line);
    for actor in core::iter::once(context.actor).chain(context.others) {
        may(actor, rule.permission, &subject, context.now)?;
    }
    same_rule_set(&procedure, &step, context)?;
    let computed = guard::check(&procedure, &step, context)?;
    let act = record(procedure.file.id, step, computed, context);
    let next = apply(procedure, &act).map_err(|unfit| refuse(&unfit, &act.step))?;
    Ok((next, act))
}

/// From the approval on a procedure keeps its rule set (§ 187 Abs. 2 GWB); a new one needs a new approval.
fn same_rule_set(procedure: &Procedure, step: &Step, context: &Context<'_>) -> Result<(), Refusal> {
    let free = matches!(procedure.stage, Stage::Drafting(_)) || step.rule().permission.of_company();
    if free || procedure.file.rule_set == context.rules.id {
        return Ok(());
    }
    let message = Message::new("procedure-rule-set-fixed").with("set", &procedure.file.rule_set);
    Err(Refusal::new(message, "§ 187 Abs. 2 GWB"))
}

fn record(id: ProcedureId, step: Step, computed: Computed, context: &Context<'_>) -> Act {
    let rule = step.rule();
    Act {
        schema: SCHEMA,
        id: context.act,
        procedure: id,
        by: context.by(rule.permission),
        with: context.with(),
        at: context.now,
        recorded_at: context.recorded,
        rule_set: context.rules.id.clone(),
        source: context.rules.citations.cite(rule.source),
        documents: documents(&step),
        step,
        computed,
    }
}

/// Hashes of the documents that a step sets.
fn documents(step: &Step) -> Vec<DocumentHash> {
    let (Step::Begin { draft } | Step::Submit { draft } | Step::Correct { draft, .. }) = step
    else {
        return Vec::new();
    };
    let uploaded = draft.documents.iter().filter(|document| !document.sha256.is_empty());
    let hash = |document: &super::draft::DocumentSlot| DocumentHash {
        document: document.id,
        sha256: document.sha256.clone(),
    };
    uploaded.map(hash).collect()
}

fn refuse(unfit: &Unfit, step: &Step) -> Refusal {
    guard::unfit_at(unfit.stage, step)
}
