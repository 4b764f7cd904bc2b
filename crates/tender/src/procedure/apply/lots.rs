//! Effects of examination, evaluation and decision in one lot.
//! It must not hold a rule of law.

use crate::act::Act;
use crate::id::BidId;
use crate::procedure::stage::{
    Decided, LotFile, LotStage, PriceQuestion, Ranking, Standing, Standstill,
};
use crate::procedure::step::Step;

/// The lot's next stage, or `None` if the act doesn't fit.
pub(super) fn apply(file: &mut LotFile, stage: LotStage, act: &Act) -> Option<LotStage> {
    match (stage, &act.step) {
        (LotStage::Examining, Step::Evaluate { order, winners, result, .. }) => {
            let (order, winners) = (order.clone(), winners.clone());
            let ranking = Ranking { order, winners, result: result.clone() };
            Some(LotStage::Evaluated(ranking))
        }
        (
            stage,
            Step::ProposeAward { .. }
            | Step::DecideAward { .. }
            | Step::AnnounceAward { .. }
            | Step::SendLetters { .. },
        ) => towards_award(stage, act),
        (stage, Step::HandIn { bid, price, .. }) => {
            let standing = bid_mut(file, *bid)?;
            if let Some(question) = standing.price_question.as_mut().filter(|_| *price) {
                question.answered = true;
            }
            Some(stage)
        }
        (stage, _) if stage.contract().is_some() => None,
        (stage, Step::AskPapers { .. }) => Some(stage),
        (stage, Step::AskPrice { bid, until, .. }) => {
            let question = PriceQuestion { until: *until, answered: false };
            bid_mut(file, *bid)?.price_question = Some(question);
            Some(stage)
        }
        (stage, Step::HearPrice { bid, .. }) => {
            bid_mut(file, *bid)?.price_question.as_mut()?.answered = true;
            Some(stage)
        }
        (_, Step::Exclude { bid, exclusion, .. }) => {
            bid_mut(file, *bid)?.excluded = Some(exclusion.clone());
            Some(LotStage::Examining)
        }
        (stage, Step::FreezeQuality { scores, .. }) => {
            file.quality = Some(scores.clone());
            Some(stage)
        }
        (stage, Step::ExtendBinding { until, agreed, .. }) => {
            for bid in agreed {
                bid_mut(file, *bid)?.bound_until = Some(*until);
            }
            Some(stage)
        }
        _ => None,
    }
}

fn towards_award(stage: LotStage, act: &Act) -> Option<LotStage> {
    match (stage, &act.step) {
        (LotStage::Evaluated(ranking), Step::ProposeAward { .. }) => {
            Some(LotStage::Proposed(ranking))
        }
        (LotStage::Proposed(ranking), Step::DecideAward { .. }) => {
            Some(LotStage::Decided(Decided { ranking, at: act.at, announced_by: None }))
        }
        (LotStage::Decided(decided), Step::AnnounceAward { notice, .. }) => {
            Some(LotStage::Decided(Decided { announced_by: Some(*notice), ..decided }))
        }
        (LotStage::Standstill(waits), Step::AnnounceAward { notice, .. }) => {
            Some(LotStage::Standstill(Standstill { announced_by: Some(*notice), ..waits }))
        }
        (LotStage::Decided(decided), Step::SendLetters { .. }) => {
            Some(match act.computed.earliest_award {
                Some(earliest) => LotStage::Standstill(Standstill {
                    ranking: decided.ranking,
                    earliest,
                    announced_by: decided.announced_by,
                }),
                None => LotStage::Decided(decided),
            })
        }
        _ => None,
    }
}

fn bid_mut(file: &mut LotFile, bid: BidId) -> Option<&mut Standing> {
    file.bids.get_mut(&bid)
}
