//! Effects of the side edges: direct order, cancellation, award ban, setting back, the end of the file.
//! It must not hold a rule of law.

use super::Unfit;
use super::rounds::{begin, bidders, candidates, keep_bidders, next};
use crate::act::Act;
use crate::procedure::stage::{
    AwardBan, Cancelled, Contract, Destroyed, LotFile, LotStage, Lots, Procedure, Receiving,
    Retained, Selecting, Stage,
};
use crate::procedure::step::{ResetTo, Step};
use std::collections::BTreeMap;

pub(super) fn apply(procedure: Procedure, act: &Act) -> Result<Procedure, Unfit> {
    let unfit = Unfit::new(&act.step, &procedure.stage);
    effect(procedure, act).ok_or(unfit)
}

fn effect(procedure: Procedure, act: &Act) -> Option<Procedure> {
    let bidders = bidders(&procedure);
    let Procedure { mut file, stage } = procedure;
    let stage = match (stage, &act.step) {
        (Stage::Ready(_), Step::Order { .. }) => {
            let lot = file.draft.lots.first()?.id;
            Stage::Lots(Lots { round: None, lots: BTreeMap::from([(lot, ordered(act)?)]) })
        }
        (Stage::Retained(_), Step::Destroy) => Stage::Destroyed(Destroyed { at: act.at }),
        (Stage::Cancelled(_) | Stage::Lots(_), Step::CloseFile) => {
            Stage::Retained(Retained { until: act.computed.retain_until? })
        }
        (stage, Step::Cancel { lot, ground, reason }) => {
            let cancelled = Cancelled { ground: *ground, reason: reason.clone(), at: act.at };
            match lot {
                Some(lot) => {
                    file.cancelled_lots.insert(*lot, cancelled);
                    stage
                }
                None => Stage::Cancelled(cancelled),
            }
        }
        (stage, Step::Suspend { informed_at, reference }) => {
            file.award_ban = Some(AwardBan { from: *informed_at, reference: reference.clone() });
            stage
        }
        (stage, Step::Resume { .. }) => {
            file.award_ban.take()?;
            stage
        }
        (stage, Step::Reset { target: ResetTo::Receiving { deadline, openings }, .. }) => {
            let last = stage.round()?;
            let (number, kind, invited) = (last.number, last.kind, last.invited.clone());
            let mut round = next(&file.draft, number, kind, (*deadline, openings), invited)?;
            round.candidates = candidates(&stage);
            keep_bidders(&mut file, bidders);
            file.version = file.version.saturating_add(1);
            begin(&mut file, &round);
            Stage::Receiving(Receiving { round })
        }
        (stage, Step::Reset { target: ResetTo::Selecting, .. }) => {
            let candidates = candidates(&stage)?;
            let round = stage.round()?.clone();
            Stage::Selecting(Selecting { round, candidates, chosen: None })
        }
        (
            Stage::Lots(mut stage),
            Step::Reset { target: ResetTo::Examining { lot, readmitted }, .. },
        ) => {
            let lot = stage.lots.get_mut(lot)?;
            lot.stage = LotStage::Examining;
            for bid in readmitted {
                lot.bids.get_mut(bid)?.excluded = None;
            }
            Stage::Lots(stage)
        }
        _ => return None,
    };
    Some(Procedure { file, stage })
}

/// A lot that was ordered directly: a contract without bids.
fn ordered(act: &Act) -> Option<LotFile> {
    let Step::Order { firm, value, .. } = &act.step else {
        return None;
    };
    let contract = Contract {
        firms: vec![*firm],
        value: *value,
        awarded_at: act.at,
        reported_at: None,
        notice: None,
    };
    let stage = LotStage::Awarded(contract);
    Some(LotFile { bids: BTreeMap::new(), quality: None, stage })
}
