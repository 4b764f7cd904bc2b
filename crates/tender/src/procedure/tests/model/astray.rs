//! The step of a walk that leaves the road: it rarely fits, and often nobody may take it.

use super::walk::{Chance, Taken, shift};
use crate::procedure::step::{BanEnded, CancelGround, Exclusion, ExclusionGround, ResetTo, Step};
use crate::procedure::testing::story::award;
use crate::procedure::testing::{
    Story, approver, author, bid, evaluator, firm, lot, opener, opening, person,
};
use crate::role::Actor;
use std::collections::BTreeSet;

/// A step that rarely fits, by someone who often may not take it.
pub(super) fn step(story: &Story, chance: &mut Chance, fresh: u128) -> Taken {
    let actors = [author(), approver(), evaluator(), opener(0), opener(1), Actor::Platform];
    let actor = |chance: &mut Chance| actors[usize::try_from(chance.below(6)).unwrap()].clone();
    let n = u128::from(chance.below(3)) + 1;
    let in_lot = lot(u128::from(chance.below(2)) + 1);
    let grounds = BTreeSet::from([ExclusionGround::FormOrLate]);
    let exclusion = Exclusion { grounds, reason: "Form".into(), criterion: None, company: None };
    let today = story.now.berlin_day();
    let round = story.procedure.round();
    let deadline = round.map_or(story.now, |round| shift(round.deadline, -1));
    let reason = || "Grund".to_owned();
    let whole = chance.below(8) > 0;
    let step = match chance.below(18) {
        0 => award(),
        1 => Step::Exclude { lot: in_lot, bid: bid(n), exclusion },
        2 => Step::Suspend { informed_at: story.now, reference: "VK".into() },
        3 => Step::Resume { ended: BanEnded::Decided { on: today } },
        4 => Step::Cancel {
            lot: whole.then_some(in_lot),
            ground: CancelGround::OtherSerious,
            reason: reason(),
        },
        5 => Step::Reset {
            target: ResetTo::Receiving {
                deadline: shift(story.now, 100),
                openings: vec![opening(fresh)],
            },
            reason: reason(),
        },
        6 => Step::Reset {
            target: ResetTo::Examining { lot: in_lot, readmitted: BTreeSet::from([bid(n)]) },
            reason: reason(),
        },
        7 => Step::NextRound {
            firms: (1..=n).map(firm).collect(),
            deadline: shift(story.now, 100),
            openings: vec![opening(fresh)],
            last: n == 3,
        },
        8 => Step::MoveDeadline { deadline, reason: reason() },
        9 => Step::AdmitLate { bid: bid(n), reason: reason() },
        10 => Step::Close,
        11 => {
            Step::RecordConflict { person: person(u128::from(chance.below(60))), reason: reason() }
        }
        12 => Step::Approve,
        13 => Step::Rework { reason: reason() },
        14 => Step::Destroy,
        15 => Step::SendLetters { lot: in_lot, letters: Vec::new() },
        16 => Step::Publish { openings: vec![opening(fresh)] },
        _ => Step::BeginOpening {
            opening: round.map_or(opening(0), |round| round.envelopes[0].opening),
            proof: None,
        },
    };
    let first = if chance.below(2) == 0 { proper(&step) } else { actor(chance) };
    let others = if chance.below(2) == 0 { vec![opener(1)] } else { Vec::new() };
    (first, others, step)
}

/// Someone who may take the step.
fn proper(step: &Step) -> Actor {
    let all = [author(), approver(), evaluator(), opener(0), Actor::Platform];
    let permission = step.rule().permission;
    let may = |actor: &&Actor| match actor {
        Actor::Person { grants, .. } => grants.iter().any(|g| permission.granted_to(g.role)),
        Actor::Anonymous | Actor::Platform => permission.of_platform(),
    };
    all.iter().find(may).cloned().unwrap_or(Actor::Anonymous)
}
