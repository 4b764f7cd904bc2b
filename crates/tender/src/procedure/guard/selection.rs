//! Conditions of selection, invitation and further rounds.
//! It must not add firms that did not apply (§ 51 VgV).

use super::approval::intention_known;
use super::publication::{bound_after, long_enough, openings_fit, sequence};
use super::{demand, reasoned, unfit};
use crate::id::BodyId;
use crate::procedure::context::Context;
use crate::procedure::kind::{Phase, ProcedureType};
use crate::procedure::stage::{LotStage, Lots, OpenRound, Procedure, RoundKind, Selecting, Stage};
use crate::procedure::step::{Rejection, Step};
use crate::refusal::Refusal;
use std::collections::{BTreeMap, BTreeSet};

/// What a round is told that would end when nobody is bound any more.
const UNBOUND: &str = "draft-binding-short";

pub(super) fn check(
    procedure: &Procedure,
    step: &Step,
    context: &Context<'_>,
) -> Result<(), Refusal> {
    let envelopes = procedure.file.draft.envelopes().len();
    match (&procedure.stage, step) {
        (Stage::Selecting(stage), Step::Select { chosen, rejected }) => {
            select(stage, chosen, rejected, step, context)
        }
        (
            Stage::Ready(_) | Stage::Selecting(_),
            Step::Invite { firms, deadline, openings, fewer_because },
        ) => {
            if let Stage::Selecting(stage) = &procedure.stage {
                all_selected(stage, firms, step)?;
            } else {
                without_call(procedure, firms, fewer_because, step, context)?;
                intention_known(procedure, context)?;
            }
            long_enough(*deadline, context.earliest.bids, "/deadline", context)?;
            bound_after(&procedure.file.draft, *deadline, UNBOUND, "/deadline")?;
            openings_fit(procedure, openings, envelopes, "/openings")
        }
        (Stage::Lots(stage), Step::NextRound { firms, deadline, openings, .. }) => {
            negotiate(procedure, stage, firms, step)?;
            long_enough(*deadline, None, "/deadline", context)?;
            bound_after(&procedure.file.draft, *deadline, UNBOUND, "/deadline")?;
            openings_fit(procedure, openings, envelopes, "/openings")
        }
        _ => Err(unfit(procedure, step)),
    }
}

/// Everyone who applied is chosen or rejected, with reasons; suitable ones are left out only above the
/// announced number (§ 51 Abs. 2 und 3 VgV).
fn select(
    stage: &Selecting,
    chosen: &BTreeSet<BodyId>,
    rejected: &BTreeMap<BodyId, Rejection>,
    step: &Step,
    context: &Context<'_>,
) -> Result<(), Refusal> {
    let source = step.rule().source;
    let all: BTreeSet<_> = chosen.iter().chain(rejected.keys()).copied().collect();
    let once = all.len() == chosen.len().saturating_add(rejected.len());
    demand(all == stage.candidates && once, "procedure-selection-incomplete", source)?;
    demand(!chosen.is_empty(), "procedure-selection-empty", source)?;
    for (firm, rejection) in rejected {
        reasoned(&rejection.reason, &format!("/rejected/{firm}/reason"), step)?;
    }
    let left_out = rejected.values().any(|rejection| rejection.suitable);
    demand(!left_out || chosen.len() >= context.rules.invited, "procedure-selection-few", source)
}

fn all_selected(stage: &Selecting, firms: &BTreeSet<BodyId>, step: &Step) -> Result<(), Refusal> {
    let fine = stage.chosen.as_ref() == Some(firms);
    demand(fine, "procedure-invite-selected", step.rule().source).map_err(|r| r.at("/firms"))
}

/// Without call: enough firms, or a reason; under a framework all its parties (§ 21 Abs. 5 VgV).
fn without_call(
    procedure: &Procedure,
    firms: &BTreeSet<BodyId>,
    fewer_because: &str,
    step: &Step,
    context: &Context<'_>,
) -> Result<(), Refusal> {
    let sequence = sequence(&procedure.file.draft)?;
    let direct = sequence.has(Phase::Invitation) && !sequence.has(Phase::Call);
    demand(direct, "procedure-with-call", sequence.source)?;
    demand(!firms.is_empty(), "procedure-invite-nobody", step.rule().source)?;
    if procedure.file.draft.procedure_type == Some(ProcedureType::MiniComp) {
        let all = context.parties == Some(firms);
        demand(all, "procedure-invite-parties", sequence.source).map_err(|r| r.at("/firms"))?;
    }
    if firms.len() < context.rules.invited {
        reasoned(fewer_because, "/fewer_because", step)?;
    }
    Ok(())
}

/// A further round: only where negotiation is allowed, never after final bids, fewer only if announced.
fn negotiate(
    procedure: &Procedure,
    stage: &Lots,
    firms: &BTreeSet<BodyId>,
    step: &Step,
) -> Result<(), Refusal> {
    let source = step.rule().source;
    let draft = &procedure.file.draft;
    let sequence = sequence(draft)?;
    demand(sequence.has(Phase::Negotiation), "draft-no-negotiation", "§ 15 Abs. 5 VgV")?;
    let Some(OpenRound { round, done, .. }) = &stage.round else {
        return Err(unfit(procedure, step));
    };
    demand(round.kind != RoundKind::FinalBids, "procedure-final-bids", "§ 17 Abs. 10 VgV")?;
    demand(round.envelopes.len() == done.len(), "procedure-envelope-sealed", source)?;
    let examining = procedure.open_lots().all(|(_, lot)| lot.stage == LotStage::Examining);
    demand(examining, "procedure-lots-further", source)?;
    let in_line: BTreeSet<_> = procedure
        .open_lots()
        .flat_map(|(_, lot)| lot.bids.values())
        .filter(|bid| bid.excluded.is_none())
        .map(|bid| bid.bidder)
        .collect();
    demand(!firms.is_empty(), "procedure-invite-nobody", source)?;
    let known = firms.is_subset(&in_line);
    demand(known, "procedure-invite-stranger", source).map_err(|r| r.at("/firms"))?;
    let fine = firms.len() == in_line.len() || draft.reduction_announced;
    demand(fine, "procedure-reduction-unannounced", "§ 17 Abs. 12 VgV").map_err(|r| r.at("/firms"))
}
