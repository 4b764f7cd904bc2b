//! Conditions of examination and evaluation in one lot.
//! It must not compute scores or ranks: `evaluate` does, and its result is referred to by hash.

use super::publication::sequence;
use super::{demand, hashed, open_lot, reasoned, unfit_at};
use crate::bid::company;
use crate::id::{BidId, LotId};
use crate::message::Message;
use crate::procedure::context::Context;
use crate::procedure::draft::Draft;
use crate::procedure::kind::Phase;
use crate::procedure::stage::{LotFile, LotStage, Procedure, RoundKind, Standing};
use crate::procedure::step::{Exclusion, ExclusionGround, Step};
use crate::refusal::Refusal;
use std::collections::BTreeSet;

pub(super) fn check(
    procedure: &Procedure,
    lot: LotId,
    step: &Step,
    context: &Context<'_>,
) -> Result<(), Refusal> {
    let file = open_lot(procedure, lot, step)?;
    // An answer is never lost, however late it comes and whatever became of the bid.
    if let Step::HandIn { bid, sha256, .. } = step {
        let known = file.bids.contains_key(bid);
        demand(known, "procedure-bid-unknown", step.rule().source).map_err(|r| r.at("/bid"))?;
        return hashed(sha256, "/sha256", step);
    }
    if file.stage.contract().is_some() {
        return Err(unfit_at(file.stage.code(), step));
    }
    match (step, &file.stage) {
        (Step::AskPrice { bid, until, .. } | Step::AskPapers { bid, until, .. }, _) => {
            standing(file, *bid, step)?;
            let ahead = *until > context.now;
            demand(ahead, "draft-date-past", step.rule().source).map_err(|r| r.at("/until"))
        }
        (Step::HearPrice { bid, sha256, .. }, _) => {
            let question = standing(file, *bid, step)?.price_question;
            let asked = question.is_some_and(|question| !question.answered);
            demand(asked, "procedure-price-not-asked", step.rule().source)?;
            hashed(sha256, "/sha256", step)
        }
        (Step::Exclude { bid, exclusion, .. }, _) => {
            let standing = standing(file, *bid, step)?;
            exclude(&procedure.file.draft, standing, exclusion, step, context)
        }
        (Step::FreezeQuality { scores, .. }, LotStage::Examining) => {
            let waits = procedure.has_admitted_late();
            demand(!waits, "procedure-envelope-sealed", step.rule().source)?;
            // Once more only with what was judged since: a bid that was admitted late or taken in again.
            let new = file.quality.as_ref() != Some(scores);
            demand(new, "procedure-quality-frozen", step.rule().source)?;
            hashed(scores, "/scores", step)
        }
        (Step::Evaluate { result, .. }, LotStage::Examining) => {
            hashed(result, "/result", step)?;
            ready_to_rank(procedure, step)?;
            ranked(procedure, lot, file, step)
        }
        _ => Err(unfit_at(file.stage.code(), step)),
    }
}

/// A bid of the lot that is not excluded.
fn standing<'a>(file: &'a LotFile, bid: BidId, step: &Step) -> Result<&'a Standing, Refusal> {
    let known = file.bids.get(&bid).filter(|standing| standing.excluded.is_none());
    let unknown = || Refusal::new(Message::new("procedure-bid-unknown"), step.rule().source);
    known.ok_or_else(|| unknown().at("/bid"))
}

/// Grounds and reasons; suitability only by published criteria, a low price only after asking.
fn exclude(
    draft: &Draft,
    standing: &Standing,
    exclusion: &Exclusion,
    step: &Step,
    context: &Context<'_>,
) -> Result<(), Refusal> {
    reasoned(&exclusion.reason, "/exclusion/reason", step)?;
    let grounds = &exclusion.grounds;
    let source = step.rule().source;
    demand(!grounds.is_empty(), "procedure-exclusion-ground", source)
        .map_err(|refusal| refusal.at("/exclusion/grounds"))?;
    let published = exclusion.criterion.is_some_and(|index| index < draft.suitability.len());
    let met = published || !grounds.contains(&ExclusionGround::Unsuitable);
    demand(met, "procedure-exclusion-unpublished", "§ 122 Abs. 4 GWB")
        .map_err(|refusal| refusal.at("/exclusion/criterion"))?;
    if let Some(found) = &exclusion.company {
        of_company(found, exclusion, step, context)?;
    }
    let heard = standing
        .price_question
        .is_some_and(|question| question.answered || question.until <= context.now);
    let low = grounds.contains(&ExclusionGround::AbnormallyLow) && context.rules.must_ask_price;
    demand(heard || !low, "procedure-price-not-asked", "§ 60 Abs. 1 und 3 VgV")
}

/// What was found about the company bears its exclusion, and is among the grounds (§§ 123 to 126 GWB).
fn of_company(
    found: &company::Found,
    exclusion: &Exclusion,
    step: &Step,
    context: &Context<'_>,
) -> Result<(), Refusal> {
    let ground = if found.ground.is_mandatory() {
        ExclusionGround::Mandatory
    } else {
        ExclusionGround::Optional
    };
    demand(exclusion.grounds.contains(&ground), "procedure-exclusion-ground", step.rule().source)
        .map_err(|refusal| refusal.at("/exclusion/grounds"))?;
    company::may_exclude(found, context.now.berlin_day(), &exclusion.reason)
        .map_err(|refusal| refusal.at("/exclusion/company"))
}

/// All envelopes and admitted late bids are open, and negotiated bids are final, unless the award on first bids is reserved.
fn ready_to_rank(procedure: &Procedure, step: &Step) -> Result<(), Refusal> {
    let sealed = procedure.awaits_opening();
    demand(!sealed, "procedure-envelope-sealed", step.rule().source)?;
    let draft = &procedure.file.draft;
    let last = procedure.round().is_some_and(|round| round.kind == RoundKind::FinalBids);
    let first = procedure.round().is_some_and(|round| round.number <= first_bids(draft));
    let negotiates = sequence(draft)?.has(Phase::Negotiation);
    let met = !negotiates || last || (first && draft.award_without_negotiation);
    demand(met, "procedure-not-negotiated", "§ 17 Abs. 10, 11 und 14 VgV")
}

/// Number of the round in which the first bids come.
fn first_bids(draft: &Draft) -> u32 {
    if draft.dates.participation_deadline.is_some() { 2 } else { 1 }
}

/// The ranking holds all bids that are not excluded, and the winners follow it.
fn ranked(procedure: &Procedure, lot: LotId, file: &LotFile, step: &Step) -> Result<(), Refusal> {
    let Step::Evaluate { order, winners, passed_over_because, .. } = step else {
        return Err(unfit_at(file.stage.code(), step));
    };
    let source = step.rule().source;
    let all: BTreeSet<_> = order.iter().copied().collect();
    let complete = all.len() == order.len() && all == file.standing().collect();
    demand(complete, "procedure-ranking-incomplete", source).map_err(|r| r.at("/order"))?;
    let in_order: Vec<_> = order.iter().filter(|bid| winners.contains(bid)).copied().collect();
    let most = procedure.file.draft.framework.as_ref().map_or(1, |terms| terms.firms);
    let most = usize::try_from(most).unwrap_or(usize::MAX);
    let met = in_order == *winners && !winners.is_empty() && winners.len() <= most;
    demand(met, "procedure-winners", source).map_err(|refusal| refusal.at("/winners"))?;
    if !order.starts_with(winners) {
        reasoned(passed_over_because, "/passed_over_because", step)?;
    }
    let within = winners.iter().all(|bid| below_limit(procedure, lot, file, *bid));
    demand(within, "procedure-lot-limit", "§ 30 Abs. 1 VgV").map_err(|r| r.at("/winners"))
}

/// Whether the bidder would win no more lots than announced, this one included.
fn below_limit(procedure: &Procedure, lot: LotId, file: &LotFile, bid: BidId) -> bool {
    let Some(limit) = procedure.file.draft.lots_per_award else {
        return true;
    };
    let Some(bidder) = file.bids.get(&bid).map(|standing| standing.bidder) else {
        return false;
    };
    let others = procedure.open_lots().filter(|(id, other)| *id != lot && other.wins(bidder));
    usize::try_from(limit).is_ok_and(|limit| others.count() < limit)
}
