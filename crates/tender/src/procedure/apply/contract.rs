//! Effects of the award and of what happens with the contract.
//! It must not hold a rule of law.

use crate::act::Act;
use crate::id::BodyId;
use crate::procedure::stage::{Contract, Ended, LotFile, LotStage, Ranking, Running};
use crate::procedure::step::{CallOff, Step};
use std::collections::BTreeMap;

/// The lot's next stage, or `None` if the act doesn't fit.
pub(super) fn apply(file: &mut LotFile, stage: LotStage, act: &Act) -> Option<LotStage> {
    match (stage, &act.step) {
        (LotStage::Decided(stage), Step::Award { value, .. }) => {
            award(file, &stage.ranking, *value, act)
        }
        (LotStage::Standstill(stage), Step::Award { value, .. }) => {
            award(file, &stage.ranking, *value, act)
        }
        (LotStage::Awarded(contract), Step::PublishResult { notice, .. }) => {
            Some(LotStage::Awarded(report(contract, *notice, act)?))
        }
        (LotStage::Running(mut running), Step::PublishResult { notice, .. }) => {
            running.contract = report(running.contract, *notice, act)?;
            Some(LotStage::Running(running))
        }
        (LotStage::Awarded(contract), Step::StartContract { from, until, .. }) => {
            let (from, until) = (*from, *until);
            let (changes, called) = (Vec::new(), BTreeMap::new());
            let running = Running { contract, from, until, changes, called, last_firm: None };
            Some(LotStage::Running(running))
        }
        (LotStage::Running(mut running), Step::Modify { change, .. }) => {
            running.changes.push(change.clone());
            Some(LotStage::Running(running))
        }
        (LotStage::Running(running), Step::CallOff { call_off, .. }) => {
            count(running, call_off).map(LotStage::Running)
        }
        (stage, Step::ReportStatistics { .. }) => {
            Some(stage).filter(|one| one.contract().is_some())
        }
        (LotStage::Running(running), Step::EndContract { on, .. }) => {
            let Running { contract, called, .. } = running;
            Some(LotStage::Ended(Ended { contract, on: *on, called }))
        }
        _ => None,
    }
}

fn award(
    file: &LotFile,
    ranking: &Ranking,
    value: crate::money::Euro,
    act: &Act,
) -> Option<LotStage> {
    let firm = |bid| file.bids.get(bid).map(|standing| standing.bidder);
    let firms = ranking.winners.iter().map(firm).collect::<Option<Vec<BodyId>>>()?;
    Some(LotStage::Awarded(Contract {
        firms,
        value,
        awarded_at: act.at,
        reported_at: None,
        notice: None,
    }))
}

/// Told once, and again only with another notice, because the first was refused.
fn report(
    mut contract: Contract,
    notice: Option<crate::id::NoticeId>,
    act: &Act,
) -> Option<Contract> {
    let before = contract.notice;
    contract.notice = notice;
    let again = contract.reported_at.replace(act.at).is_some();
    (!again || before.is_some() && before != notice).then_some(contract)
}

fn count(mut running: Running, call_off: &CallOff) -> Option<Running> {
    let called = running.called.entry(call_off.authority).or_default();
    *called = called.checked_add(call_off.value)?;
    running.last_firm = Some(call_off.firm);
    Some(running)
}
