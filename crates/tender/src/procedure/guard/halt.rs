//! Conditions of the side edges: cancellation, award ban and its end, setting back.
//! It must not judge whether a ground is true: the reasons are on record.

use super::publication::{long_enough, openings_fit};
use super::{demand, open_lot, reasoned, unfit, unfit_at};
use crate::calendar::Length;
use crate::id::{BidId, LotId};
use crate::law::BanEnd;
use crate::procedure::context::Context;
use crate::procedure::rules::Rules;
use crate::procedure::stage::{AwardBan, Procedure, RoundKind, Stage};
use crate::procedure::step::{BanEnded, CancelGround, ResetTo, Step};
use crate::refusal::Refusal;
use std::collections::BTreeSet;

pub(super) fn check(
    procedure: &Procedure,
    step: &Step,
    context: &Context<'_>,
) -> Result<(), Refusal> {
    if procedure.has_ended() {
        return Err(unfit(procedure, step));
    }
    let source = step.rule().source;
    match (step, &procedure.file.award_ban) {
        (Step::Cancel { lot, ground, reason }, _) => {
            reasoned(reason, "/reason", step)?;
            cancel(procedure, *lot, *ground, step, context.rules)
        }
        (Step::Suspend { informed_at, reference }, None) => {
            reasoned(reference, "/reference", step)?;
            let known = context.rules.ban_end != BanEnd::NoBan;
            demand(known, "procedure-no-ban-here", source)?;
            demand(*informed_at <= context.now, "procedure-in-the-future", source)
        }
        (Step::Suspend { .. }, Some(_)) => demand(false, "procedure-banned-already", source),
        (Step::Resume { .. }, None) => demand(false, "procedure-not-banned", source),
        (Step::Resume { ended }, Some(ban)) => {
            demand(ends(ban, *ended, context), "procedure-ban-goes-on", source)
        }
        (Step::Reset { target, reason }, _) => {
            reasoned(reason, "/reason", step)?;
            reset(procedure, target, step, context)
        }
        _ => Err(unfit(procedure, step)),
    }
}

/// A ground that the rules know; never after an award; a lot only beside others.
fn cancel(
    procedure: &Procedure,
    lot: Option<LotId>,
    ground: CancelGround,
    step: &Step,
    rules: &Rules,
) -> Result<(), Refusal> {
    let source = step.rule().source;
    let known = ground.is_known(rules.vob);
    demand(known, "procedure-cancel-ground", source).map_err(|refusal| refusal.at("/ground"))?;
    let live: Vec<_> = procedure.live_lots().collect();
    let touched = lot.map_or_else(|| live.clone(), |lot| vec![lot]);
    let awarded = touched.into_iter().any(|lot| has_contract(procedure, lot));
    demand(!awarded, "procedure-awarded", "§ 168 Abs. 2 GWB")?;
    let alone = |key, met| demand(met, key, source).map_err(|refusal| refusal.at("/lot"));
    alone("procedure-cancel-lot-early", lot.is_none() || !is_preparing(procedure))?;
    alone("procedure-cancel-lot", lot.is_none_or(|lot| live.contains(&lot) && live.len() > 1))
}

/// Before firms know of it, a lot is taken out of the draft.
fn is_preparing(procedure: &Procedure) -> bool {
    let stage = &procedure.stage;
    let draft = matches!(stage, Stage::Drafting(_) | Stage::InApproval(_));
    draft || matches!(stage, Stage::Ready(_) | Stage::Noticing(_))
}

fn has_contract(procedure: &Procedure, lot: LotId) -> bool {
    let mut lots = procedure.open_lots();
    lots.any(|(other, file)| other == lot && file.stage.contract().is_some())
}

/// What of a procedure can still be cancelled, and on which grounds (§ 63 VgV, § 48 UVgO, § 17 VOB/A).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cancellable {
    /// Whether the whole can be.
    pub whole: bool,
    /// The lots that can be by themselves.
    pub lots: Vec<LotId>,
    /// The grounds that its law knows.
    pub grounds: Vec<CancelGround>,
}

/// What of a procedure can still be cancelled; nothing once it has ended.
pub fn cancellable(procedure: &Procedure, rules: &Rules) -> Cancellable {
    if procedure.has_ended() {
        return Cancellable::default();
    }
    let live: Vec<_> = procedure.live_lots().collect();
    let free = live.iter().copied().filter(|lot| !has_contract(procedure, *lot));
    let free: Vec<_> = free.collect();
    Cancellable {
        whole: free.len() == live.len(),
        lots: if live.len() > 1 && !is_preparing(procedure) { free } else { Vec::new() },
        grounds: CancelGround::ALL.into_iter().filter(|one| one.is_known(rules.vob)).collect(),
    }
}

/// Whether the event ends the ban under this version of the law (§§ 169, 173 GWB, OLD and NEW).
fn ends(ban: &AwardBan, ended: BanEnded, context: &Context<'_>) -> bool {
    let today = context.now.berlin_day();
    let from = ban.from.berlin_day();
    let happened = |on| from <= on && on <= today;
    match ended {
        BanEnded::Withdrawn { on } | BanEnded::Allowed { on } => happened(on),
        BanEnded::Decided { on } => happened(on) && context.rules.ban_end == BanEnd::Decision,
        BanEnded::AppealPeriodOver { decided_on } => {
            let (counting, days) = (context.rules.appeal_counting, context.rules.appeal_days);
            let count =
                |days| context.holidays.count(counting, decided_on, Length::Days(days)).ok();
            let over = days.and_then(count);
            happened(decided_on) && over.is_some_and(|over| over.end <= context.now)
        }
    }
}

fn reset(
    procedure: &Procedure,
    target: &ResetTo,
    step: &Step,
    context: &Context<'_>,
) -> Result<(), Refusal> {
    match target {
        ResetTo::Receiving { deadline, openings } => {
            let back =
                matches!(procedure.stage, Stage::Closed(_) | Stage::Selecting(_) | Stage::Lots(_));
            let (true, Some(round)) = (back, procedure.round()) else {
                return Err(unfit(procedure, step));
            };
            let awarded = procedure.open_lots().any(|(_, lot)| lot.stage.contract().is_some());
            demand(!awarded, "procedure-awarded", "§ 168 Abs. 2 GWB")?;
            long_enough(*deadline, None, "/target/deadline", context)?;
            let requests = round.kind == RoundKind::Requests;
            let count = if requests { 1 } else { procedure.file.draft.envelopes().len() };
            openings_fit(procedure, openings, count, "/target/openings")
        }
        ResetTo::Selecting => {
            let sealed = matches!(procedure.stage, Stage::Closed(_) | Stage::Receiving(_));
            let back = sealed || matches!(procedure.stage, Stage::Lots(_));
            let selected = procedure.round().is_some_and(|round| round.candidates.is_some());
            if !back || !selected {
                return Err(unfit(procedure, step));
            }
            let awarded = procedure.open_lots().any(|(_, lot)| lot.stage.contract().is_some());
            demand(!awarded, "procedure-awarded", "§ 168 Abs. 2 GWB")
        }
        ResetTo::Examining { lot, readmitted } => {
            let file = open_lot(procedure, *lot, step)?;
            if file.stage.contract().is_some() {
                return Err(unfit_at(file.stage.code(), step));
            }
            let out: BTreeSet<BidId> = file
                .bids
                .iter()
                .filter(|(_, bid)| bid.excluded.is_some())
                .map(|(id, _)| *id)
                .collect();
            let met = readmitted.is_subset(&out);
            demand(met, "procedure-bid-unknown", step.rule().source)
                .map_err(|refusal| refusal.at("/target/readmitted"))?;
            let something = file.stage.ranking().is_some() || !readmitted.is_empty();
            demand(something, "procedure-nothing-to-reset", step.rule().source)
        }
    }
}
