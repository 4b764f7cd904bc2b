//! Effects of opening, late admission and selection.
//! It must not hold a rule of law.

use super::Unfit;
use crate::act::Act;
use crate::id::LotId;
use crate::procedure::stage::{
    LotFile, LotStage, Lots, OpenRound, Opening, Procedure, RoundKind, Selecting, Stage, Standing,
};
use crate::procedure::step::{Entry, Step};
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn apply(procedure: Procedure, act: &Act) -> Result<Procedure, Unfit> {
    let Procedure { mut file, stage } = procedure;
    let unfit = Err(Unfit::new(&act.step, &stage));
    let stage = match (stage, &act.step) {
        (Stage::Closed(closed), Step::BeginOpening { opening, .. }) => {
            let done = BTreeSet::new();
            let (late, admitted) = (BTreeMap::new(), BTreeMap::new());
            let round = OpenRound { round: closed.round, done, late, admitted };
            let openers = openers(act);
            Stage::Opening(Opening { opening: *opening, openers, round, lots: BTreeMap::new() })
        }
        (Stage::Lots(Lots { round: Some(round), lots }), Step::BeginOpening { opening, .. }) => {
            let openers = openers(act);
            Stage::Opening(Opening { opening: *opening, openers, round, lots })
        }
        (Stage::Opening(opening), Step::RecordOpening { entries, late, .. }) => {
            let live = file.draft.lots.iter().map(|lot| lot.id);
            let live = live.filter(|lot| !file.cancelled_lots.contains_key(lot));
            opened(opening, entries, late, live)
        }
        (Stage::Lots(Lots { round: Some(mut round), lots }), Step::AdmitLate { bid, .. }) => {
            let Some(entry) = round.late.remove(bid) else {
                return unfit;
            };
            round.admitted.insert(*bid, entry);
            Stage::Lots(Lots { round: Some(round), lots })
        }
        (Stage::Lots(Lots { round: Some(mut round), mut lots }), Step::OpenLate { entry, .. }) => {
            if round.admitted.remove(&entry.bid).is_none() {
                return unfit;
            }
            enter(&mut lots, entry);
            Stage::Lots(Lots { round: Some(round), lots })
        }
        (Stage::Selecting(mut stage), Step::Select { chosen, rejected }) => {
            stage.chosen = Some(chosen.clone());
            let reasons = rejected.iter().map(|(firm, one)| (*firm, one.reason.clone()));
            file.rejected_candidates = reasons.collect();
            Stage::Selecting(stage)
        }
        _ => return unfit,
    };
    Ok(Procedure { file, stage })
}

fn openers(act: &Act) -> Vec<crate::id::PersonId> {
    let actor = match act.by {
        crate::act::By::Person(person) => Some(person),
        crate::act::By::Company | crate::act::By::Platform => None,
    };
    actor.into_iter().chain(act.with.iter().copied()).collect()
}

/// The stage after an opening: selection among requests, else the lots with their bids.
fn opened(
    opening: Opening,
    entries: &[Entry],
    late: &[Entry],
    live: impl Iterator<Item = LotId>,
) -> Stage {
    let Opening { opening, mut round, mut lots, .. } = opening;
    if round.round.kind == RoundKind::Requests {
        let candidates = entries.iter().map(|entry| entry.bidder).collect();
        return Stage::Selecting(Selecting { round: round.round, candidates, chosen: None });
    }
    if round.done.is_empty() {
        lots.extend(live.map(|lot| (lot, empty())));
        for entry in entries {
            enter(&mut lots, entry);
        }
        round.late.extend(late.iter().map(|entry| (entry.bid, entry.clone())));
    }
    round.done.insert(opening);
    Stage::Lots(Lots { round: Some(round), lots })
}

fn empty() -> LotFile {
    LotFile { bids: BTreeMap::new(), quality: None, stage: LotStage::Examining }
}

/// A bid enters the lots it is for.
fn enter(lots: &mut BTreeMap<LotId, LotFile>, entry: &Entry) {
    for lot in &entry.lots {
        if let Some(file) = lots.get_mut(lot) {
            let standing = Standing {
                bidder: entry.bidder,
                members: entry.members.clone(),
                excluded: None,
                price_question: None,
                bound_until: None,
            };
            file.bids.insert(entry.bid, standing);
        }
    }
}
