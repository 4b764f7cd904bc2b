//! What the authority's own by-law wants of a procedure: as many approvals as it names, and its publications.
//! It must not read a by-law: what it says comes resolved, with the rules.

use super::unfit;
use crate::act::Computed;
use crate::law::PublicationDuty;
use crate::message::Message;
use crate::plan::OwnRules;
use crate::procedure::context::Context;
use crate::procedure::stage::{Procedure, Stage};
use crate::procedure::step::Step;
use crate::refusal::Refusal;

/// Where an authority lays down rules of its own.
const OWN: &str = "§ 75a GO NRW";

/// One approval. Where the by-law names several who must approve, each is given by another person.
pub(super) fn check(
    procedure: &Procedure,
    step: &Step,
    context: &Context<'_>,
) -> Result<Computed, Refusal> {
    let Stage::InApproval(stage) = &procedure.stage else {
        return Err(unfit(procedure, step));
    };
    let Some(own) = &context.rules.own else {
        return Ok(Computed::default());
    };
    let again = context.actor.person().is_some_and(|person| stage.approvers.contains(&person));
    if again {
        return Err(by(own, "procedure-approved-by-same"));
    }
    let given = stage.approvers.len().saturating_add(1);
    let left = own.approvals.len().saturating_sub(given);
    let approvals_left = u16::try_from(left).ok().filter(|left| *left > 0);
    Ok(Computed { approvals_left, ..Computed::default() })
}

/// Where the by-law wants an intended award published beforehand, it was.
pub(super) fn intention_known(procedure: &Procedure, context: &Context<'_>) -> Result<(), Refusal> {
    match wanting(context, PublicationDuty::ExAnte) {
        Some(own) if procedure.file.intention_at.is_none() => {
            Err(by(own, "procedure-by-law-ex-ante"))
        }
        Some(_) | None => Ok(()),
    }
}

/// Where the by-law wants the award published afterwards, its result is.
pub(super) fn award_known(reported: bool, context: &Context<'_>) -> Result<(), Refusal> {
    match wanting(context, PublicationDuty::ExPost) {
        Some(own) if !reported => Err(by(own, "procedure-by-law-ex-post")),
        Some(_) | None => Ok(()),
    }
}

fn wanting<'a>(context: &Context<'a>, publish: PublicationDuty) -> Option<&'a OwnRules> {
    context.rules.own.as_ref().filter(|own| own.publish == publish)
}

/// A refusal that names the by-law.
fn by(own: &OwnRules, key: &'static str) -> Refusal {
    Refusal::new(Message::new(key).with("source", &own.source), OWN)
}
