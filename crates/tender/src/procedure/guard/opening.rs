//! Conditions of openings: who opens, when, in which order, and what the record holds.
//! It must not open anything: `seal` does, with the officers' shares.

use super::{demand, hashed, reasoned, unfit};
use crate::id::{BidId, OpeningId};
use crate::law::{BidderList, ProcedureType};
use crate::message::Message;
use crate::procedure::context::Context;
use crate::procedure::rules::Rules;
use crate::procedure::stage::{LotStage, Lots, Opening, Procedure, Round, RoundKind, Stage};
use crate::procedure::step::{Entry, Step};
use crate::refusal::Refusal;
use std::collections::BTreeSet;

pub(super) fn check(
    procedure: &Procedure,
    step: &Step,
    context: &Context<'_>,
) -> Result<(), Refusal> {
    match (&procedure.stage, step) {
        (Stage::Closed(stage), Step::BeginOpening { opening, proof }) => {
            next_envelope(&stage.round, 0, *opening, step)?;
            enough_openers(proof.as_deref(), step, context)
        }
        (Stage::Lots(stage), Step::BeginOpening { opening, proof }) => {
            let Some(open) = &stage.round else {
                return Err(unfit(procedure, step));
            };
            next_envelope(&open.round, open.done.len(), *opening, step)?;
            demand(open.admitted.is_empty(), "procedure-envelope-sealed", step.rule().source)?;
            let frozen = procedure.open_lots().all(|(_, lot)| lot.quality.is_some());
            demand(frozen, "procedure-quality-not-frozen", "§ 58 VgV, § 127 GWB")?;
            enough_openers(proof.as_deref(), step, context)
        }
        (Stage::Opening(stage), Step::RecordOpening { entries, late, record }) => {
            // Who began may be kept from ending it: any two end it, or one where one was allowed to begin.
            let needed = if stage.openers.len() == 1 { 1 } else { context.rules.openers };
            demand(context.persons().len() >= needed, "procedure-opening-two", step.rule().source)?;
            hashed(record, "/record", step)?;
            entries_fit(procedure, stage, entries, late, step)
        }
        (Stage::Lots(stage), Step::AdmitLate { bid, reason }) => {
            reasoned(reason, "/reason", step)?;
            two(context, step)?;
            let late = stage.round.as_ref().and_then(|round| round.late.get(bid));
            let Some(entry) = late else {
                let message = Message::new("procedure-bid-unknown");
                return Err(Refusal::new(message, step.rule().source).at("/bid"));
            };
            still_examined(procedure, entry, step)
        }
        (Stage::Lots(_), Step::OpenLate { entry, record, proof }) => {
            hashed(record, "/record", step)?;
            enough_openers(proof.as_deref(), step, context)?;
            opened_late(procedure, entry, step)
        }
        _ => Err(unfit(procedure, step)),
    }
}

/// Where a bid comes in, nothing is ranked yet.
fn still_examined(procedure: &Procedure, entry: &Entry, step: &Step) -> Result<(), Refusal> {
    let mut lots = procedure.open_lots().filter(|(id, _)| entry.lots.contains(id));
    let early = lots.all(|(_, lot)| lot.stage == LotStage::Examining);
    demand(early, "procedure-lots-further", step.rule().source)
}

/// What is opened is what was admitted, and it is for lots that wait for it.
fn opened_late(procedure: &Procedure, entry: &Entry, step: &Step) -> Result<(), Refusal> {
    let Stage::Lots(Lots { round: Some(round), .. }) = &procedure.stage else {
        return Err(unfit(procedure, step));
    };
    let admitted = round.admitted.get(&entry.bid);
    let same = |known: &Entry| {
        known.bidder == entry.bidder
            && known.received_at == entry.received_at
            && !entry.lots.is_empty()
            && entry.lots.is_subset(&known.lots)
    };
    let message = Message::new("procedure-opening-entry").with("bid", entry.bid);
    if !admitted.is_some_and(same) {
        return Err(Refusal::new(message, step.rule().source).at("/entry"));
    }
    still_examined(procedure, entry, step)
}

/// The envelopes are opened one after the other.
fn next_envelope(
    round: &Round,
    done: usize,
    opening: OpeningId,
    step: &Step,
) -> Result<(), Refusal> {
    let next = round.envelopes.get(done).map(|envelope| envelope.opening);
    demand(next == Some(opening), "procedure-opening-order", step.rule().source)
        .map_err(|refusal| refusal.at("/opening"))
}

/// Two distinct persons, unless the rule set allows one and a technical proof is attached.
fn enough_openers(proof: Option<&str>, step: &Step, context: &Context<'_>) -> Result<(), Refusal> {
    if let Some(proof) = proof {
        hashed(proof, "/proof", step)?;
        return demand(context.rules.single_opener, "procedure-opening-proof", step.rule().source);
    }
    let enough = context.persons().len() >= context.rules.openers;
    demand(enough, "procedure-opening-two", step.rule().source)
}

fn two(context: &Context<'_>, step: &Step) -> Result<(), Refusal> {
    demand(context.persons().len() >= 2, "procedure-opening-two", step.rule().source)
}

/// In time and late, each once, for lots of the procedure, from invited firms; a second envelope brings
/// only bids that the first one brought, late ones that were admitted among them, and that are not excluded.
fn entries_fit(
    procedure: &Procedure,
    stage: &Opening,
    entries: &[Entry],
    late: &[Entry],
    step: &Step,
) -> Result<(), Refusal> {
    let round = &stage.round.round;
    let lots: BTreeSet<_> = procedure.file.draft.lots.iter().map(|lot| lot.id).collect();
    let requests = round.kind == RoundKind::Requests;
    let mut seen = BTreeSet::new();
    let standing: BTreeSet<BidId> =
        stage.lots.values().flat_map(super::LotFile::standing).collect();
    let second = !stage.round.done.is_empty();
    let all = entries.iter().map(|entry| (entry, false)).chain(late.iter().map(|e| (e, true)));
    for (entry, is_late) in all {
        let invited = round.invited.as_ref().is_none_or(|firms| firms.contains(&entry.bidder));
        let fine = seen.insert(entry.bid)
            && (round.is_late(entry.received_at) == is_late || (second && !is_late))
            && entry.lots.is_subset(&lots)
            && (requests || !entry.lots.is_empty())
            && invited
            && (!second || standing.contains(&entry.bid));
        let message = Message::new("procedure-opening-entry").with("bid", entry.bid);
        if !fine {
            return Err(Refusal::new(message, step.rule().source).at("/entries"));
        }
    }
    Ok(())
}

/// Whether every bidder gets the list of end sums; the record itself is never published (§ 14 VOB/A).
///
/// # Errors
/// Before the opening of prices, and where the rules show bidders no price (§ 55 VgV, § 40 UVgO).
pub fn list_for_bidders(procedure: &Procedure, rules: &Rules) -> Result<(), Refusal> {
    let source = "§ 55 VgV";
    let opened = matches!(procedure.stage, Stage::Lots(_)) && procedure.round().is_some();
    demand(opened && !procedure.awaits_opening(), "procedure-list-sealed", source)?;
    let shown = match rules.list {
        BidderList::None => false,
        BidderList::Always => true,
        BidderList::OpenAndRestricted => matches!(
            procedure.file.draft.procedure_type,
            Some(ProcedureType::Open | ProcedureType::Restricted)
        ),
    };
    demand(shown, "procedure-list-hidden", source)
}
