//! Effects of the steps between publication and the end of a round.
//! It must not hold a rule of law.

use super::Unfit;
use crate::act::Act;
use crate::id::OpeningId;
use crate::instant::Instant;
use crate::procedure::draft::{Draft, Envelope};
use crate::procedure::stage::{
    Answer, Closed, File, Procedure, Question, Receiving, Round, RoundKind, SealedEnvelope, Stage,
};
use crate::procedure::step::{Extension, Step};

pub(super) fn apply(procedure: Procedure, act: &Act) -> Result<Procedure, Unfit> {
    let Procedure { mut file, stage } = procedure;
    let unfit = Err(Unfit::new(&act.step, &stage));
    let stage = match (stage, &act.step) {
        (Stage::Ready(_) | Stage::Noticing(_), Step::Publish { openings }) => {
            file.version = 1;
            file.published_at = Some(act.at);
            let Some(round) = first_round(&file.draft, openings) else {
                return unfit;
            };
            Stage::Receiving(Receiving { round })
        }
        (Stage::Receiving(stage), Step::Close) => Stage::Closed(Closed {
            round: stage.round,
            at: act.at,
        }),
        (Stage::Receiving(mut stage), _) => {
            if !running(&mut file, &mut stage.round, act) {
                return unfit;
            }
            Stage::Receiving(stage)
        }
        _ => return unfit,
    };
    Ok(Procedure { file, stage })
}

/// What a step changes in a running round; whether it fits at all.
fn running(file: &mut File, round: &mut Round, act: &Act) -> bool {
    match (&act.step, round) {
        (Step::Ask { question, .. }, _) => {
            file.questions.insert(
                *question,
                Question {
                    asked_at: act.at,
                    answer: None,
                },
            );
        }
        (
            Step::Answer {
                question,
                asked,
                answer,
                extension,
            },
            round,
        ) => {
            let Some(known) = file.questions.get_mut(question) else {
                return false;
            };
            known.answer = Some(Answer {
                asked: asked.clone(),
                text: answer.clone(),
                at: act.at,
            });
            extend(round, &mut file.draft, extension.as_ref());
        }
        (
            Step::Correct {
                draft, extension, ..
            },
            round,
        ) => {
            file.draft = (**draft).clone();
            file.version = file.version.saturating_add(1);
            extend(round, &mut file.draft, extension.as_ref());
        }
        (Step::MoveDeadline { deadline, .. }, round) => {
            set_deadline(round, &mut file.draft, *deadline);
        }
        _ => return false,
    }
    true
}

/// The round that begins with publication: requests where they are asked for, else bids.
fn first_round(draft: &Draft, openings: &[OpeningId]) -> Option<Round> {
    let dates = &draft.dates;
    let (kind, contents, deadline) = match dates.participation_deadline {
        Some(deadline) => (RoundKind::Requests, &[Envelope::Whole][..], deadline),
        None => (RoundKind::Bids, draft.envelopes(), dates.bid_deadline?),
    };
    let envelopes = seal(contents, openings)?;
    Some(Round {
        number: 1,
        kind,
        envelopes,
        deadline,
        invited: None,
    })
}

/// Envelopes with their openings; `None` if there is not exactly one opening for each.
fn seal(contents: &[Envelope], openings: &[OpeningId]) -> Option<Vec<SealedEnvelope>> {
    let pairs = contents.iter().zip(openings);
    let envelopes = pairs.map(|(&contents, &opening)| SealedEnvelope { opening, contents });
    (contents.len() == openings.len()).then(|| envelopes.collect())
}

fn extend(round: &mut Round, draft: &mut Draft, extension: Option<&Extension>) {
    if let Some(Extension::Until { deadline, .. }) = extension {
        set_deadline(round, draft, *deadline);
    }
}

fn set_deadline(round: &mut Round, draft: &mut Draft, deadline: Instant) {
    round.deadline = deadline;
    match round.kind {
        RoundKind::Requests => draft.dates.participation_deadline = Some(deadline),
        RoundKind::Bids | RoundKind::FinalBids => draft.dates.bid_deadline = Some(deadline),
    }
}
