//! Effects of the steps that begin, change and end a round.
//! It must not hold a rule of law.

use super::Unfit;
use crate::act::Act;
use crate::id::{BodyId, LotId, OpeningId};
use crate::instant::Instant;
use crate::procedure::draft::{Draft, Envelope};
use crate::procedure::stage::{
    Answer, Closed, File, LotFile, Procedure, Question, Receiving, Round, RoundKind,
    SealedEnvelope, Stage,
};
use crate::procedure::step::{Extension, Step};
use std::collections::BTreeSet;

pub(super) fn apply(procedure: Procedure, act: &Act) -> Result<Procedure, Unfit> {
    let bidders = bidders(&procedure);
    let Procedure { mut file, stage } = procedure;
    let unfit = Err(Unfit::new(&act.step, &stage));
    let begun = match (&stage, &act.step) {
        (Stage::Ready(_) | Stage::Noticing(_), Step::Publish { openings }) => {
            file.published_at = Some(act.at);
            first_round(&file.draft, openings)
        }
        (Stage::Ready(_) | Stage::Selecting(_), Step::Invite { firms, deadline, openings, .. }) => {
            let number = stage.round().map_or(0, |round| round.number);
            let invited = Some(firms.clone());
            next(&file.draft, number, RoundKind::Bids, (*deadline, openings), invited)
        }
        (Stage::Lots(_), Step::NextRound { firms, deadline, openings, last }) => {
            let number = stage.round().map_or(0, |round| round.number);
            let kind = if *last { RoundKind::FinalBids } else { RoundKind::Bids };
            keep_bidders(&mut file, bidders);
            next(&file.draft, number, kind, (*deadline, openings), Some(firms.clone()))
        }
        _ => return during(Procedure { file, stage }, act),
    };
    let Some(mut round) = begun else { return unfit };
    round.candidates = candidates(&stage);
    begin(&mut file, &round);
    Ok(Procedure { file, stage: Stage::Receiving(Receiving { round }) })
}

/// Who has bid for each lot that is not cancelled.
pub(super) fn bidders(procedure: &Procedure) -> Vec<(LotId, Vec<BodyId>)> {
    let of = |file: &LotFile| file.bids.values().map(|bid| bid.bidder).collect();
    procedure.open_lots().map(|(lot, file)| (lot, of(file))).collect()
}

/// Whose bids were opened in rounds that are over stays known: they are told of the end (§ 62 VgV, § 46 UVgO).
pub(super) fn keep_bidders(file: &mut File, bidders: Vec<(LotId, Vec<BodyId>)>) {
    for (lot, bidders) in bidders {
        file.earlier_bidders.entry(lot).or_default().extend(bidders);
    }
}

/// All who had asked to participate, carried from round to round.
pub(super) fn candidates(stage: &Stage) -> Option<BTreeSet<BodyId>> {
    if let Stage::Selecting(stage) = stage {
        return Some(stage.candidates.clone());
    }
    stage.round().and_then(|round| round.candidates.clone())
}

/// A round begins: the content's date follows its deadline.
pub(super) fn begin(file: &mut File, round: &Round) {
    file.version = file.version.max(1);
    set_date(&mut file.draft, round);
}

/// The round that begins with publication: requests where they are asked for, else bids.
fn first_round(draft: &Draft, openings: &[OpeningId]) -> Option<Round> {
    let (kind, deadline) = match draft.dates.participation_deadline {
        Some(deadline) => (RoundKind::Requests, deadline),
        None => (RoundKind::Bids, draft.dates.bid_deadline?),
    };
    next(draft, 0, kind, (deadline, openings), None)
}

/// The round after the one with this number; `None` if there is not one opening for each envelope.
pub(super) fn next(
    draft: &Draft,
    number: u32,
    kind: RoundKind,
    (deadline, openings): (Instant, &[OpeningId]),
    invited: Option<BTreeSet<BodyId>>,
) -> Option<Round> {
    let contents = match kind {
        RoundKind::Requests => &[Envelope::Whole][..],
        RoundKind::Bids | RoundKind::FinalBids => draft.envelopes(),
    };
    let pairs = contents.iter().zip(openings);
    let envelopes = pairs.map(|(&contents, &opening)| SealedEnvelope { opening, contents });
    let envelopes: Vec<_> = envelopes.collect();
    let complete = contents.len() == openings.len();
    let number = number.checked_add(1)?;
    let candidates = None;
    complete.then_some(Round { number, kind, envelopes, deadline, invited, candidates })
}

/// What happens while a round receives.
fn during(procedure: Procedure, act: &Act) -> Result<Procedure, Unfit> {
    let Procedure { mut file, stage } = procedure;
    let unfit = Err(Unfit::new(&act.step, &stage));
    let Stage::Receiving(mut stage) = stage else {
        return unfit;
    };
    match (&act.step, &mut stage.round) {
        (Step::Close, _) => {
            let closed = Closed { round: stage.round, at: act.at };
            return Ok(Procedure { file, stage: Stage::Closed(closed) });
        }
        (Step::Ask { question, .. }, _) => {
            let asked = Question { asked_at: act.at, answer: None };
            file.questions.insert(*question, asked);
        }
        (Step::Answer { question, asked, answer, extension }, round) => {
            let Some(known) = file.questions.get_mut(question) else {
                return unfit;
            };
            known.answer = Some(Answer { asked: asked.clone(), text: answer.clone(), at: act.at });
            if extend(round, extension.as_ref()) {
                file.version = file.version.saturating_add(1);
            }
        }
        (Step::Correct { draft, extension, .. }, round) => {
            file.draft = (**draft).clone();
            file.version = file.version.saturating_add(1);
            extend(round, extension.as_ref());
        }
        (Step::MoveDeadline { deadline, .. }, round) => {
            round.deadline = *deadline;
            file.version = file.version.saturating_add(1);
        }
        _ => return unfit,
    }
    set_date(&mut file.draft, &stage.round);
    Ok(Procedure { file, stage: Stage::Receiving(stage) })
}

/// Moves the deadline where that was decided; tells whether it did.
fn extend(round: &mut Round, extension: Option<&Extension>) -> bool {
    let Some(Extension::Until { deadline, .. }) = extension else { return false };
    round.deadline = *deadline;
    true
}

/// The content's deadline follows the round. An opening that would lie before it keeps its distance to it.
fn set_date(draft: &mut Draft, round: &Round) {
    let dates = &mut draft.dates;
    match round.kind {
        RoundKind::Requests => dates.participation_deadline = Some(round.deadline),
        RoundKind::Bids | RoundKind::FinalBids => {
            if let (Some(before), Some(opening)) = (dates.bid_deadline, dates.opening)
                && opening < round.deadline
            {
                let distance = opening.micros().saturating_sub(before.micros()).max(0);
                dates.opening =
                    Instant::from_micros(round.deadline.micros().saturating_add(distance));
            }
            dates.bid_deadline = Some(round.deadline);
        }
    }
}
