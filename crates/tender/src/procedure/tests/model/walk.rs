//! A walk through a procedure: mostly the natural next step, often a wrong one, at odd times.

use super::{announce, astray};
use crate::id::{NoticeId, ProcedureId};
use crate::instant::Instant;
use crate::money::Euro;
use crate::procedure::draft::{CallOffOrder, Draft, Envelope, FrameworkTerms};
use crate::procedure::kind::ProcedureType;
use crate::procedure::notice::{NoticeStep, Purpose};
use crate::procedure::stage::{LotFile, LotStage, RoundKind, Running, Stage};
use crate::procedure::step::{CallOff, Letter, Step, Way};
use crate::procedure::testing::story::{build, entry};
use crate::procedure::testing::{
    OFFICE, Story, approver, at, author, draft, evaluator, firm, hash, lot, opener, opening,
};
use crate::role::Actor;
use jiff::ToSpan as _;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

pub(super) const KINDS: u8 = 10;

/// The drafts that are walked through.
fn content(kind: u8) -> Draft {
    let mut draft = draft();
    draft.type_ground = "Grund".into();
    let mut second = draft.lots[0].clone();
    second.id = lot(2);
    match kind {
        0 => {}
        1 => draft.lots.push(second),
        2 => {
            draft.two_envelopes = true;
            draft.bid_slots[0].envelope = Envelope::Quality;
        }
        3 => {
            draft.procedure_type = Some(ProcedureType::Restricted);
            draft.dates.participation_deadline = draft.dates.bid_deadline.take();
        }
        4 => {
            draft.procedure_type = Some(ProcedureType::NegotiatedNoCall);
            draft.award_without_negotiation = true;
            draft.reduction_announced = true;
        }
        5 => draft.procedure_type = Some(ProcedureType::UtPublic),
        6 => draft.procedure_type = Some(ProcedureType::Direct),
        7 => {
            draft.procedure_type = Some(ProcedureType::NegotiatedCall);
            draft.dates.participation_deadline = draft.dates.bid_deadline.take();
            draft.award_without_negotiation = true;
            draft.reduction_announced = true;
        }
        8 => draft.framework = Some(framework()),
        _ => {
            draft.procedure_type = Some(ProcedureType::MiniComp);
            draft.under_framework = Some(ProcedureId(Uuid::from_u128(2)));
        }
    }
    draft
}

/// A framework of two firms, called off in the order of their ranks.
fn framework() -> FrameworkTerms {
    FrameworkTerms {
        maximum: Some(Euro::from_cents(10_000_000)),
        order: CallOffOrder::Cascade,
        authorities: vec![OFFICE],
        firms: 2,
        longer_because: String::new(),
    }
}

/// A small source of chance made of one number.
pub(super) struct Chance(u32);

impl Chance {
    pub(super) fn below(&mut self, limit: u32) -> u32 {
        let drawn = self.0 % limit;
        self.0 /= limit;
        drawn
    }
}

/// Takes the steps that these numbers choose; refused ones change nothing.
pub(super) fn walk(kind: u8, choices: &[u32]) -> Story {
    let mut story = Story::begun(content(kind));
    story.rules.direct_up_to = Some(Euro::from_cents(100_000_000));
    if kind == 5 || kind == 9 {
        story.rules.waiting = None;
    }
    story.parties = (kind == 9).then(|| (1..=3).map(firm).collect());
    for (index, &choice) in choices.iter().enumerate() {
        let mut chance = Chance(choice);
        let hours = [0, 0, 1, 26, 26, 250][usize::try_from(chance.below(6)).unwrap()];
        let hours = match story.procedure.stage {
            Stage::Retained(_) if hours > 26 => 30 * 8_784,
            _ => hours,
        };
        let later = story.now.micros() + hours * 3_600_000_000;
        story.now = Instant::from_micros(later).unwrap();
        let fresh = 200 + u128::try_from(index).unwrap() * 2;
        let (actor, others, step) = if chance.below(3) > 0 {
            forward(&story, &mut chance, fresh)
        } else {
            astray::step(&story, &mut chance, fresh)
        };
        let _refused = story.attempt(&actor, &others, step);
    }
    story
}

pub(super) type Taken = (Actor, Vec<Actor>, Step);

fn alone(actor: Actor, step: Step) -> Taken {
    (actor, Vec::new(), step)
}

/// The natural next step of the stage.
fn forward(story: &Story, chance: &mut Chance, fresh: u128) -> Taken {
    let draft = Box::new(story.procedure.file.draft.clone());
    let openings = draft.envelopes().len();
    match &story.procedure.stage {
        Stage::Drafting(_) => alone(author(), Step::Submit { draft }),
        Stage::InApproval(_) => alone(approver(), Step::Approve),
        Stage::Ready(_) => ready(&draft, story, fresh),
        Stage::Noticing(stage) => {
            let known = &story.procedure.file.notices[&stage.notice];
            let to = match known.step {
                NoticeStep::Built => NoticeStep::Checked,
                NoticeStep::Checked => NoticeStep::Submitted,
                NoticeStep::Submitted => NoticeStep::Accepted { receipt: "r".into() },
                NoticeStep::Accepted { .. } if chance.below(2) == 0 => {
                    NoticeStep::Published { number: "1".into() }
                }
                _ => return alone(Actor::Platform, publish(&draft, fresh)),
            };
            alone(Actor::Platform, Step::MoveNotice { notice: stage.notice, to })
        }
        Stage::Receiving(_) if chance.below(3) == 0 => alone(Actor::Platform, Step::Close),
        Stage::Receiving(stage) => {
            let deadline = shift(stage.round.deadline, 24);
            alone(author(), Step::MoveDeadline { deadline, reason: "länger".into() })
        }
        Stage::Closed(stage) => {
            let opening = stage.round.envelopes[0].opening;
            (opener(0), vec![opener(1)], Step::BeginOpening { opening, proof: None })
        }
        Stage::Opening(_) => (opener(0), vec![opener(1)], record(story, chance)),
        Stage::Selecting(stage) if stage.chosen.is_some() => {
            let firms = stage.chosen.clone().unwrap();
            alone(author(), invite(story, firms, openings, fresh))
        }
        Stage::Selecting(stage) => {
            let chosen = stage.candidates.clone();
            alone(evaluator(), Step::Select { chosen, rejected: BTreeMap::new() })
        }
        Stage::Lots(_) => lots(story, chance, fresh),
        Stage::Cancelled(_) => alone(author(), Step::CloseFile),
        Stage::Retained(_) | Stage::Destroyed(_) => alone(approver(), Step::Destroy),
    }
}

pub(super) fn shift(instant: Instant, hours: i64) -> Instant {
    Instant::from_micros(instant.micros() + hours * 3_600_000_000).unwrap()
}

fn publish(draft: &Draft, fresh: u128) -> Step {
    let requests = draft.dates.participation_deadline.is_some();
    let count = if requests { 1 } else { draft.envelopes().len() };
    let openings = (0..count).map(|n| opening(fresh + u128::try_from(n).unwrap())).collect();
    Step::Publish { openings }
}

fn invite(story: &Story, firms: BTreeSet<crate::id::BodyId>, count: usize, fresh: u128) -> Step {
    let openings = (0..count).map(|n| opening(fresh + u128::try_from(n).unwrap())).collect();
    let deadline = shift(story.now, 240);
    Step::Invite { firms, deadline, openings, fewer_because: "Markt".into() }
}

fn ready(draft: &Draft, story: &Story, fresh: u128) -> Taken {
    let notice = NoticeId(Uuid::from_u128(fresh));
    alone(
        author(),
        match draft.procedure_type {
            Some(ProcedureType::NegotiatedNoCall | ProcedureType::MiniComp) => {
                invite(story, (1..=3).map(firm).collect(), draft.envelopes().len(), fresh)
            }
            Some(ProcedureType::UtPublic) => publish(draft, fresh),
            Some(ProcedureType::Direct) => Step::Order {
                firm: firm(1),
                value: Euro::from_cents(100),
                reason: "günstig".into(),
            },
            _ => build(notice, Purpose::Call),
        },
    )
}

/// An opening record: some of three bids, sometimes one that came late.
fn record(story: &Story, chance: &mut Chance) -> Step {
    let round = story.procedure.round().unwrap();
    let numbers: &[u128] = if round.kind == RoundKind::Requests { &[] } else { &[1] };
    let mut entries: Vec<_> = (1..=3).map(|n| entry(n, numbers)).collect();
    let early = shift(round.deadline, -1);
    for entry in &mut entries {
        entry.received_at = early;
        if chance.below(2) == 0 && !numbers.is_empty() {
            entry.lots.extend(story.procedure.file.draft.lots.iter().map(|lot| lot.id));
        }
    }
    let known: BTreeSet<_> = story.procedure.open_lots().flat_map(|(_, l)| l.standing()).collect();
    if !known.is_empty() {
        entries.retain(|entry| known.contains(&entry.bid));
    }
    let mut late = Vec::new();
    if chance.below(3) == 0
        && let Some(mut last) = entries.pop()
    {
        last.received_at = round.deadline;
        late.push(last);
    }
    Step::RecordOpening { entries, late, record: hash() }
}

/// What was admitted late is opened, and found to be for its last lot.
fn open_late(story: &Story) -> Option<Step> {
    let Stage::Lots(stage) = &story.procedure.stage else { return None };
    let mut entry = stage.round.as_ref()?.admitted.values().next()?.clone();
    entry.lots = entry.lots.last().copied().into_iter().collect();
    Some(Step::OpenLate { entry: Box::new(entry), record: hash(), proof: None })
}

/// The natural next step of one of the lots.
fn lots(story: &Story, chance: &mut Chance, fresh: u128) -> Taken {
    let draft = &story.procedure.file.draft;
    let all: Vec<_> = story.procedure.open_lots().collect();
    if all.iter().all(|(_, lot)| matches!(lot.stage, LotStage::Ended(_))) {
        return alone(author(), Step::CloseFile);
    }
    if let Some(step) = open_late(story) {
        return (opener(0), vec![opener(1)], step);
    }
    let (lot, file) = all[usize::try_from(chance.below(2)).unwrap() % all.len()];
    let announces = draft.procedure_type == Some(ProcedureType::NegotiatedNoCall)
        && matches!(file.stage, LotStage::Decided(_) | LotStage::Standstill(_));
    if announces && chance.below(3) == 0 {
        let (actor, step) = announce::step(story, lot, file, fresh);
        return alone(actor, step);
    }
    match &file.stage {
        LotStage::Examining if story.procedure.has_sealed_envelope() => {
            if file.quality.is_none() {
                return alone(evaluator(), Step::FreezeQuality { lot, scores: hash() });
            }
            let opening = story.procedure.round().unwrap().envelopes[1].opening;
            (opener(0), vec![opener(1)], Step::BeginOpening { opening, proof: None })
        }
        LotStage::Examining => alone(evaluator(), rank(lot, file, draft)),
        LotStage::Evaluated(_) => {
            alone(author(), Step::ProposeAward { lot, reason: "bestes".into() })
        }
        LotStage::Proposed(_) => {
            let alone_because = String::new();
            (author(), vec![approver()], Step::DecideAward { lot, alone_because })
        }
        LotStage::Decided(_) if story.rules.waiting.is_none() => closing(story, lot, chance),
        LotStage::Decided(stage) => {
            let letters = letters(story, (lot, file), &stage.ranking.winners, chance);
            alone(author(), Step::SendLetters { lot, letters })
        }
        LotStage::Standstill(_) => closing(story, lot, chance),
        LotStage::Awarded(_) => {
            let from = story.now.berlin_day();
            let until = from.checked_add(300.days()).unwrap();
            alone(author(), Step::StartContract { lot, from, until })
        }
        LotStage::Running(running) if running.contract.reported_at.is_none() => {
            let results = story.procedure.file.notices.iter();
            let mut results = results.filter(|(_, notice)| notice.purpose == Purpose::Result);
            let notice = results.next().map(|(id, _)| *id);
            if notice.is_none() && draft.procedure_type != Some(ProcedureType::Direct) {
                let id = NoticeId(Uuid::from_u128(fresh));
                return alone(author(), build(id, Purpose::Result));
            }
            alone(author(), Step::PublishResult { lot, notice })
        }
        LotStage::Running(running) if draft.framework.is_some() && chance.below(3) > 0 => {
            alone(author(), call_off(lot, running, chance))
        }
        LotStage::Running(_) | LotStage::Ended(_) => {
            alone(author(), Step::EndContract { lot, on: story.now.berlin_day() })
        }
    }
}

/// The first firm is called, for a value that soon reaches the maximum.
fn call_off(lot: crate::id::LotId, running: &Running, chance: &mut Chance) -> Step {
    let call_off = CallOff {
        authority: OFFICE,
        firm: running.contract.firms[0],
        value: Euro::from_cents(2_500_000 * (i64::from(chance.below(3)) + 1)),
        declined: Vec::new(),
        competition: None,
    };
    Step::CallOff { lot, call_off }
}

fn rank(lot: crate::id::LotId, file: &LotFile, draft: &Draft) -> Step {
    let order: Vec<_> = file.standing().collect();
    let most = draft.framework.as_ref().map_or(1, |terms| terms.firms);
    let winners = order.iter().take(usize::try_from(most).unwrap()).copied().collect();
    Step::Evaluate { lot, order, winners, passed_over_because: String::new(), result: hash() }
}

fn letters(
    story: &Story,
    (lot, file): (crate::id::LotId, &LotFile),
    winners: &[crate::id::BidId],
    chance: &mut Chance,
) -> Vec<Letter> {
    let way = if chance.below(3) == 0 { Way::Post } else { Way::Electronic };
    let winning: BTreeSet<_> = winners.iter().map(|bid| file.bids[bid].bidder).collect();
    let mut bidders: BTreeSet<_> = file.bids.values().map(|bid| bid.bidder).collect();
    let known = &story.procedure.file;
    bidders.extend(known.earlier_bidders.get(&lot).into_iter().flatten());
    bidders.extend(known.rejected_candidates.keys());
    let losers = bidders.into_iter().filter(|bidder| !winning.contains(bidder));
    losers.map(|bidder| Letter { bidder, sent_at: story.now, way, sha256: hash() }).collect()
}

/// Register, consent and award, in any order.
fn closing(story: &Story, lot: crate::id::LotId, chance: &mut Chance) -> Taken {
    let (_, file) = story.procedure.open_lots().find(|(id, _)| *id == lot).unwrap();
    let asked: BTreeSet<_> = file.standing().collect();
    let until = story.now.berlin_day().checked_add(30.days()).unwrap();
    let step = match chance.below(5) {
        0 => Step::RecordRegister { firm: firm(1), answered_at: story.now, sha256: hash() },
        1 => Step::RecordRegister { firm: firm(2), answered_at: story.now, sha256: hash() },
        2 => Step::ExtendBinding { lot, until, asked: asked.clone(), agreed: asked },
        _ => Step::Award { lot, value: Euro::from_cents(28_000_000) },
    };
    alone(author(), step)
}

#[test]
fn the_start_of_each_walk_is_a_draft_without_fault() {
    for kind in 0..KINDS {
        let found = content(kind).check(at("2026-11-02T09:00:00+01:00"), Some(48));
        assert_eq!(found, Vec::new(), "{kind}");
    }
}
