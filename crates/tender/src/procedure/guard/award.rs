//! Conditions of the award: proposal, decision by two, letters, register, binding period, ban.
//! It must not choose the winner: the ranking names it.

use super::approval::intention_known;
use super::contract::noticed;
use super::publication::sequence;
use super::{demand, hashed, open_lot, reasoned, unfit, unfit_at};
use crate::act::Computed;
use crate::id::{BodyId, LotId, NoticeId};
use crate::instant::Instant;
use crate::message::Message;
use crate::money::Euro;
use crate::procedure::bar::{Bar, waiting_ends};
use crate::procedure::context::Context;
use crate::procedure::kind::Phase;
use crate::procedure::notice::Purpose;
use crate::procedure::rules::Rules;
use crate::procedure::stage::{Decided, LotFile, LotStage, Procedure, Ranking, Stage};
use crate::procedure::step::{Letter, Step, Way};
use crate::procedure::time::months_after;
use crate::refusal::Refusal;
use std::collections::BTreeSet;

pub(super) fn check(
    procedure: &Procedure,
    step: &Step,
    context: &Context<'_>,
) -> Result<Computed, Refusal> {
    match (step, &procedure.stage) {
        (Step::RecordRegister { answered_at, sha256, .. }, _) => {
            hashed(sha256, "/sha256", step)?;
            let past = *answered_at <= context.now;
            demand(past, "procedure-in-the-future", step.rule().source)?;
        }
        (Step::Order { firm, value, reason }, Stage::Ready(_)) => {
            reasoned(reason, "/reason", step)?;
            order(procedure, *value, context)?;
            no_ban(procedure)?;
            registered(procedure, context, [*firm])?;
            intention_known(procedure, context)?;
        }
        (Step::ProposeAward { reason, .. }, _) => reasoned(reason, "/reason", step)?,
        (Step::DecideAward { alone_because, .. }, _) => {
            if context.persons().len() < 2 {
                reasoned(alone_because, "/alone_because", step)?;
            }
        }
        (Step::AnnounceAward { lot, notice }, _) => {
            announce(procedure, open_lot(procedure, *lot, step)?, *notice, step, context)?;
        }
        (Step::ExtendBinding { lot, until, asked, agreed }, _) => {
            let file = open_lot(procedure, *lot, step)?;
            let all: BTreeSet<_> = file.standing().collect();
            let met = *asked == all && agreed.is_subset(asked);
            demand(met, "procedure-binding-all", step.rule().source)?;
            let later = procedure.file.draft.dates.binding_until.is_none_or(|old| *until > old);
            demand(later, "procedure-binding-earlier", step.rule().source)
                .map_err(|refusal| refusal.at("/until"))?;
        }
        (Step::SendLetters { lot, letters }, _) => {
            let file = open_lot(procedure, *lot, step)?;
            let LotStage::Decided(decided) = &file.stage else {
                return Err(unfit_at(file.stage.code(), step));
            };
            let losers = procedure.unsuccessful(*lot, file);
            let earliest_award = send(&losers, decided, letters, step, context)?;
            return Ok(Computed { earliest_award, ..Computed::default() });
        }
        (Step::Award { lot, .. }, _) => {
            award(procedure, (*lot, open_lot(procedure, *lot, step)?), step, context)?;
        }
        _ => return Err(unfit(procedure, step)),
    }
    Ok(Computed::default())
}

/// A direct order: only in its type, up to its value, for one undivided contract.
fn order(procedure: &Procedure, value: Euro, context: &Context<'_>) -> Result<(), Refusal> {
    let sequence = sequence(&procedure.file.draft)?;
    demand(sequence.has(Phase::Order), "procedure-no-direct-order", sequence.source)?;
    let one = procedure.file.draft.lots.len() == 1;
    demand(one, "procedure-no-direct-order", sequence.source)?;
    let met = context.rules.direct_up_to.is_some_and(|limit| value <= limit);
    demand(met, "procedure-direct-value", sequence.source).map_err(|r| r.at("/value"))
}

/// A decided award without a call is announced once by a notice that did not fail (§ 135 Abs. 3 GWB).
fn announce(
    procedure: &Procedure,
    file: &LotFile,
    notice: NoticeId,
    step: &Step,
    context: &Context<'_>,
) -> Result<(), Refusal> {
    let source = step.rule().source;
    let sequence = sequence(&procedure.file.draft)?;
    demand(!sequence.has(Phase::Call), "procedure-with-call", sequence.source)?;
    demand(context.rules.ex_ante_days.is_some(), "procedure-below-thresholds", source)?;
    if !matches!(file.stage, LotStage::Decided(_) | LotStage::Standstill(_)) {
        return Err(unfit_at(file.stage.code(), step));
    }
    let new = procedure.announcement(file).is_none();
    demand(new, "procedure-intention-announced", source)?;
    noticed(procedure, Some(notice), Purpose::ExAnte, step)
}

/// Everyone who does not win has a letter; gives the first instant at which the contract may be concluded.
fn send(
    losers: &BTreeSet<BodyId>,
    decided: &Decided,
    letters: &[Letter],
    step: &Step,
    context: &Context<'_>,
) -> Result<Option<Instant>, Refusal> {
    let source = step.rule().source;
    let told: BTreeSet<_> = letters.iter().map(|letter| letter.bidder).collect();
    demand(*losers == told, "procedure-letters-missing", source).map_err(|r| r.at("/letters"))?;
    for letter in letters {
        hashed(&letter.sha256, "/letters", step)?;
        let met = (decided.at..=context.now).contains(&letter.sent_at);
        demand(met, "procedure-letter-time", source).map_err(|r| r.at("/letters"))?;
    }
    let Some(waiting) = context.rules.waiting else {
        return Ok(None);
    };
    let Some(last) = letters.iter().map(|letter| letter.sent_at).max() else {
        return Ok(Some(context.now));
    };
    let electronic = letters.iter().all(|letter| letter.way == Way::Electronic);
    let beyond = || Refusal::new(Message::new("procedure-in-the-future"), source);
    waiting_ends(waiting, last, electronic).map(Some).ok_or_else(beyond)
}

/// After the chamber's information nothing is awarded.
fn no_ban(procedure: &Procedure) -> Result<(), Refusal> {
    let ban = procedure.file.award_ban.is_none();
    demand(ban, "procedure-award-ban", "§ 169 Abs. 1 GWB")
}

/// Standstill over, no ban, register asked, bid still binding.
fn award(
    procedure: &Procedure,
    (lot, file): (LotId, &LotFile),
    step: &Step,
    context: &Context<'_>,
) -> Result<(), Refusal> {
    no_ban(procedure)?;
    let announced = procedure.announcement_bar(file, context.rules);
    demand(announced.over(context.now), "procedure-ex-ante-waits", "§ 135 Abs. 3 GWB")?;
    let bar = procedure.award_bar(file, context.rules);
    demand(bar != Bar::Letters, "procedure-letters-first", "§ 134 Abs. 1 GWB")?;
    demand(bar.over(context.now), "procedure-standstill", "§ 134 Abs. 2 GWB")?;
    let ranking = match &file.stage {
        LotStage::Standstill(stage) => &stage.ranking,
        LotStage::Decided(stage) => &stage.ranking,
        LotStage::Examining
        | LotStage::Evaluated(_)
        | LotStage::Proposed(_)
        | LotStage::Awarded(_)
        | LotStage::Running(_)
        | LotStage::Ended(_) => return Err(unfit_at(file.stage.code(), step)),
    };
    registered(procedure, context, procedure.winners_with_members(lot))?;
    bound(procedure, file, ranking, context)
}

/// From the value limit on, a fresh answer of the competition register about each firm that wins.
fn registered(
    procedure: &Procedure,
    context: &Context<'_>,
    firms: impl IntoIterator<Item = BodyId>,
) -> Result<(), Refusal> {
    let missing = register_missing(procedure, context.rules, context.now, firms);
    demand(missing.is_empty(), "procedure-register", "§ 6 Abs. 1 WRegG")
}

/// The firms about which the competition register has to answer before they get the contract, or answer anew (§ 6 Abs. 1
/// `WRegG`); none below its value limit.
pub fn register_missing(
    procedure: &Procedure,
    rules: &Rules,
    now: Instant,
    firms: impl IntoIterator<Item = BodyId>,
) -> BTreeSet<BodyId> {
    let value = procedure.file.draft.estimated_value;
    if rules.register_from.is_none_or(|from| value.is_some_and(|value| value < from)) {
        return BTreeSet::new();
    }
    let fresh = |firm: &BodyId| {
        let answered = procedure.file.register.get(firm);
        let until = answered.and_then(|at| months_after(*at, rules.register_months));
        until.is_some_and(|until| now < until)
    };
    firms.into_iter().filter(|firm| !fresh(firm)).collect()
}

/// Each winning bid still binds, by the announced day or by consent.
fn bound(
    procedure: &Procedure,
    file: &LotFile,
    ranking: &Ranking,
    context: &Context<'_>,
) -> Result<(), Refusal> {
    let announced = procedure.file.draft.dates.binding_until;
    let today = context.now.berlin_day();
    let binds = |bid| {
        let agreed = file.bids.get(bid).and_then(|standing| standing.bound_until);
        announced.max(agreed).is_none_or(|until| today <= until)
    };
    demand(ranking.winners.iter().all(binds), "procedure-binding-over", "§ 150 BGB, § 148 BGB")
}
