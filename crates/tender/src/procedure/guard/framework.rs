//! Conditions of call-offs from a framework (§ 21 VgV): who, from whom, up to which value.
//! It must not choose the firm: the announced order does.

use super::demand;
use crate::id::{BodyId, LotId};
use crate::message::Message;
use crate::money::Euro;
use crate::procedure::context::Context;
use crate::procedure::draft::{CallOffOrder, FrameworkTerms};
use crate::procedure::stage::{Procedure, Running};
use crate::procedure::step::CallOff;
use crate::refusal::Refusal;
use std::collections::BTreeSet;

const SOURCE: &str = "§ 21 VgV; EuGH C-216/17, C-23/20";

/// Shares of the maximum, in per cent, at which the office is warned.
const WARNINGS: [u8; 3] = [70, 90, 100];

pub(super) fn call_off(
    procedure: &Procedure,
    running: &Running,
    call_off: &CallOff,
    context: &Context<'_>,
) -> Result<(), Refusal> {
    let no_framework = || Refusal::new(Message::new("procedure-no-framework"), SOURCE);
    let terms = procedure.file.draft.framework.as_ref().ok_or_else(no_framework)?;
    let named = terms.authorities.contains(&call_off.authority);
    demand(named, "procedure-call-off-authority", SOURCE)
        .map_err(|r| r.at("/call_off/authority"))?;
    let today = context.now.berlin_day();
    let in_term = (running.from..=running.until).contains(&today);
    demand(in_term, "procedure-call-off-term", "§ 21 Abs. 6 VgV")?;
    demand(call_off.value.cents() > 0, "draft-value-missing", SOURCE)
        .map_err(|refusal| refusal.at("/call_off/value"))?;
    let sum = called_off(procedure).and_then(|called| called.checked_add(call_off.value));
    let below = sum.zip(terms.maximum).is_some_and(|(sum, maximum)| sum <= maximum);
    demand(below, "procedure-call-off-maximum", SOURCE).map_err(|r| r.at("/call_off/value"))?;
    in_order(terms, running, call_off)
}

/// The announced order: the first of the cascade, the next in turn, or the winner of a new competition.
fn in_order(terms: &FrameworkTerms, running: &Running, call_off: &CallOff) -> Result<(), Refusal> {
    let firms = &running.contract.firms;
    let refused = |key| Err(Refusal::new(Message::new(key), SOURCE).at("/call_off/firm"));
    if !firms.contains(&call_off.firm) {
        return refused("procedure-call-off-firm");
    }
    let start = match terms.order {
        CallOffOrder::MiniCompetition if firms.len() > 1 => {
            let held = call_off.competition.is_some();
            return demand(held, "procedure-call-off-competition", SOURCE)
                .map_err(|refusal| refusal.at("/call_off/competition"));
        }
        CallOffOrder::Cascade | CallOffOrder::MiniCompetition => 0,
        CallOffOrder::Rotation => {
            let last = running.last_firm;
            let position = firms.iter().position(|firm| Some(*firm) == last);
            position.map_or(0, |position| position.saturating_add(1))
        }
    };
    let turn = firms.iter().cycle().skip(start).take(firms.len());
    let before: Vec<BodyId> = turn.take_while(|firm| **firm != call_off.firm).copied().collect();
    let declined: Vec<BodyId> = call_off.declined.iter().map(|declined| declined.firm).collect();
    let reasons = call_off.declined.iter().all(|declined| !declined.reason.trim().is_empty());
    if before == declined && reasons { Ok(()) } else { refused("procedure-call-off-order") }
}

/// Value of all call-offs of a framework over its lots; `None` beyond 64 bits of cents.
fn called_off(procedure: &Procedure) -> Option<Euro> {
    let mut sum = Euro::ZERO;
    for (_, lot) in procedure.open_lots() {
        sum = sum.checked_add(lot.stage.called_off()?)?;
    }
    Some(sum)
}

/// The highest warning share (70, 90 or 100 per cent of the maximum) that a further value would reach anew.
pub fn share_reached(procedure: &Procedure, further: Euro) -> Option<u8> {
    let maximum = procedure.file.draft.framework.as_ref()?.maximum?;
    let before = called_off(procedure)?;
    let after = before.checked_add(further)?;
    let reached = |sum: Euro, share: u8| {
        let part = i128::from(maximum.cents()).checked_mul(i128::from(share));
        let whole = i128::from(sum.cents()).checked_mul(100);
        whole.zip(part).is_some_and(|(whole, part)| whole >= part)
    };
    let fresh = |share: &&u8| reached(after, **share) && !reached(before, **share);
    WARNINGS.iter().rev().find(fresh).copied()
}

/// The firms of a running framework, all of which a new competition must ask (§ 21 Abs. 5 VgV).
pub fn parties(procedure: &Procedure, lot: LotId) -> Option<BTreeSet<BodyId>> {
    let mut lots = procedure.open_lots().filter(|(id, _)| *id == lot);
    let contract = lots.find_map(|(_, file)| file.stage.contract())?;
    procedure.file.draft.framework.as_ref()?;
    Some(contract.firms.iter().copied().collect())
}
