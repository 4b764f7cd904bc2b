//! Rules that look at every lot, every winner, every envelope, not only at one.

use crate::procedure::draft::{CallOffOrder, Draft, Envelope, FrameworkTerms};
use crate::procedure::kind::ProcedureType;
use crate::procedure::step::{CancelGround, Rejection, ResetTo, Step};
use crate::procedure::testing::story::{award, entry, evaluate};
use crate::procedure::testing::{
    OFFICE, Story, approver, at, author, bid, draft, evaluator, firm, hash, lot, opener, opening,
};
use crate::procedure::{Cancellable, PublicState, cancellable};
use std::collections::{BTreeMap, BTreeSet};

fn two_lots() -> Draft {
    let mut draft = draft();
    let mut second = draft.lots[0].clone();
    second.id = lot(2);
    draft.lots.push(second);
    draft
}

fn both() -> Vec<crate::procedure::step::Entry> {
    (1..=2).map(|n| entry(n, &[1, 2])).collect()
}

#[test]
fn prices_open_only_when_quality_is_frozen_in_every_lot() {
    let mut draft = two_lots();
    draft.two_envelopes = true;
    draft.bid_slots[0].envelope = Envelope::Quality;
    let freeze = |n| Step::FreezeQuality { lot: lot(n), scores: hash() };
    let price = || Step::BeginOpening { opening: opening(1), proof: None };
    let story = Story::begun(draft).published(2).closed().opened(0, both(), Vec::new());
    let story = story.step(&evaluator(), freeze(1));
    let told = story.told_with(&opener(0), &[opener(1)], price());
    assert_eq!(told, "procedure-quality-not-frozen");
    let story = story.step(&evaluator(), freeze(2));
    assert_eq!(story.told_with(&opener(0), &[opener(1)], price()), "yes");
}

#[test]
fn a_late_bid_comes_in_only_while_all_its_lots_are_examined() {
    let mut late = entry(3, &[1, 2]);
    late.received_at = at("2026-12-15T12:00:00+01:00");
    let story = Story::begun(two_lots()).published(1).closed().opened(0, both(), vec![late]);
    let admit = || Step::AdmitLate { bid: bid(3), reason: "Störung".into() };
    assert_eq!(story.told_with(&opener(0), &[opener(1)], admit()), "yes");
    let story = story.evaluated(&[1, 2]);
    let told = story.told_with(&opener(0), &[opener(1)], admit());
    assert_eq!(told, "procedure-lots-further");
}

#[test]
fn an_admitted_late_bid_enters_only_the_lots_that_its_opening_found() {
    let mut late = entry(3, &[1, 2]);
    late.received_at = at("2026-12-15T12:00:00+01:00");
    let sealed = vec![late.clone()];
    let story = Story::begun(two_lots()).published(1).closed().opened(0, both(), sealed);
    let admit = Step::AdmitLate { bid: bid(3), reason: "Störung".into() };
    let story = story.together(&opener(0), &[opener(1)], admit);
    late.lots = BTreeSet::from([lot(2)]);
    let open = Step::OpenLate { entry: Box::new(late), record: hash(), proof: None };
    let story = story.together(&opener(0), &[opener(1)], open);
    let lots: BTreeMap<_, _> = story.procedure.open_lots().collect();
    let bids = |n| lots[&lot(n)].bids.keys().copied().collect::<Vec<_>>();
    assert_eq!(bids(1), [bid(1), bid(2)]);
    assert_eq!(bids(2), [bid(1), bid(2), bid(3)]);
}

#[test]
fn no_round_and_no_setting_back_while_one_lot_is_further() {
    let mut draft = two_lots();
    draft.procedure_type = Some(ProcedureType::UtNegotiatedNoCall);
    draft.type_ground = "Komplexität".into();
    draft.award_without_negotiation = true;
    let firms: BTreeSet<_> = (1..=2).map(firm).collect();
    let deadline = at("2027-01-20T12:00:00+01:00");
    let invite = Step::Invite {
        firms: firms.clone(),
        deadline,
        openings: vec![opening(0)],
        fewer_because: "Markt".into(),
    };
    let story = Story::begun(draft).approved().step(&author(), invite).closed();
    let mut story = story.opened(0, both(), Vec::new()).evaluated(&[1, 2]);
    let later = at("2027-02-10T12:00:00+01:00");
    let openings = || vec![opening(9)];
    let round = Step::NextRound { firms, deadline: later, openings: openings(), last: true };
    assert_eq!(story.told(&author(), round), "procedure-lots-further");
    story.rules.waiting = None;
    story.rules.register_from = None;
    let awarded = story.decided().step(&author(), award());
    let target = ResetTo::Receiving { deadline: later, openings: openings() };
    let reset = Step::Reset { target, reason: "Beschluss".into() };
    assert_eq!(awarded.told(&approver(), reset), "procedure-awarded");
}

#[test]
fn every_envelope_of_a_new_round_has_a_fresh_opening() {
    let mut draft = draft();
    draft.two_envelopes = true;
    draft.bid_slots[0].envelope = Envelope::Quality;
    let closed = Story::begun(draft).published(2).closed();
    let back = |openings| {
        let deadline = at("2027-02-01T12:00:00+01:00");
        let target = ResetTo::Receiving { deadline, openings };
        closed.told(&approver(), Step::Reset { target, reason: "Fehler".into() })
    };
    assert_eq!(back(vec![opening(5), opening(6)]), "yes");
    assert_eq!(back(vec![opening(5), opening(1)]), "procedure-openings-count");
    assert_eq!(back(vec![opening(5)]), "procedure-openings-count");
}

#[test]
fn one_suitable_candidate_left_out_is_enough_to_be_too_few() {
    let mut draft = draft();
    draft.procedure_type = Some(ProcedureType::Restricted);
    draft.dates.participation_deadline = draft.dates.bid_deadline.take();
    let mut story = Story::begun(draft);
    story.rules.invited = 3;
    let entries = (1..=4).map(|n| entry(n, &[])).collect();
    let story = story.published(1).closed().opened(0, entries, Vec::new());
    let reject = |n, suitable| (firm(n), Rejection { suitable, reason: "Rang".into() });
    let rejected = BTreeMap::from([reject(3, true), reject(4, false)]);
    let chosen = BTreeSet::from([firm(1), firm(2)]);
    let told = story.told(&evaluator(), Step::Select { chosen, rejected });
    assert_eq!(told, "procedure-selection-few");
}

#[test]
fn without_a_binding_period_any_deadline_will_do() {
    let mut draft = draft();
    draft.procedure_type = Some(ProcedureType::UtRestrictedNoCall);
    draft.type_ground = "Wertgrenze".into();
    let mut story = Story::begun(draft).approved();
    story.procedure.file.draft.dates.binding_until = None;
    let invite = Step::Invite {
        firms: BTreeSet::from([firm(1)]),
        deadline: at("2028-01-20T12:00:00+01:00"),
        openings: vec![opening(0)],
        fewer_because: "Markt".into(),
    };
    assert_eq!(story.told(&author(), invite), "yes");
}

/// A framework with bids 1 and 2 as winners, decided, without standstill and register.
fn two_winners(change: impl FnOnce(&mut Draft)) -> Story {
    let mut draft = two_lots();
    draft.framework = Some(FrameworkTerms {
        maximum: Some(crate::money::Euro::from_cents(100)),
        order: CallOffOrder::Cascade,
        authorities: vec![OFFICE],
        firms: 2,
        longer_because: String::new(),
    });
    change(&mut draft);
    let mut story = Story::begun(draft).published(1).closed().opened(0, both(), Vec::new());
    story.rules.waiting = None;
    story.rules.register_from = None;
    let mut step = evaluate(&[1, 2]);
    if let Step::Evaluate { winners, .. } = &mut step {
        winners.push(bid(2));
    }
    story.at("2026-12-18T10:00:00+01:00").step(&evaluator(), step)
}

#[test]
fn every_winner_of_a_framework_must_still_be_bound() {
    let story = two_winners(|_| {}).decided();
    let bids = |numbers: &[u128]| numbers.iter().map(|&n| bid(n)).collect::<BTreeSet<_>>();
    let extend = |agreed: &[u128]| Step::ExtendBinding {
        lot: lot(1),
        until: jiff::civil::date(2027, 4, 1),
        asked: bids(&[1, 2]),
        agreed: bids(agreed),
    };
    let over = story.at("2027-03-02T10:00:00+01:00");
    let one = over.clone().step(&author(), extend(&[1]));
    assert_eq!(one.told(&author(), award()), "procedure-binding-over");
    let both = over.step(&author(), extend(&[1, 2]));
    assert_eq!(both.told(&author(), award()), "yes");
}

#[test]
fn every_winner_of_a_framework_stays_below_the_limit_of_lots() {
    let story = two_winners(|draft| draft.lots_per_award = Some(1));
    let in_second = |winners: Vec<_>| Step::Evaluate {
        lot: lot(2),
        order: vec![bid(1), bid(2)],
        winners,
        passed_over_because: "Loslimitierung".into(),
        result: hash(),
    };
    for winner in [bid(1), bid(2)] {
        let told = story.told(&evaluator(), in_second(vec![winner]));
        assert_eq!(told, "procedure-lot-limit");
    }
    let mut free = story;
    if let crate::procedure::Stage::Lots(stage) = &mut free.procedure.stage {
        let bids = &stage.lots[&lot(2)].bids;
        let mut third = bids[&bid(1)].clone();
        third.bidder = firm(3);
        stage.lots.get_mut(&lot(2)).unwrap().bids.insert(bid(3), third);
    }
    let mixed = Step::Evaluate {
        lot: lot(2),
        order: vec![bid(3), bid(1), bid(2)],
        winners: vec![bid(3), bid(1)],
        passed_over_because: String::new(),
        result: hash(),
    };
    assert_eq!(free.told(&evaluator(), mixed), "procedure-lot-limit");
}

#[test]
fn the_last_lot_that_is_left_is_cancelled_with_the_whole_only() {
    let cancel = |n: Option<u128>| Step::Cancel {
        lot: n.map(lot),
        ground: CancelGround::OtherSerious,
        reason: "Bedarf entfallen".into(),
    };
    let story = Story::begun(two_lots()).published(1).closed().opened(0, both(), Vec::new());
    let offered = |story: &Story| cancellable(&story.procedure, &story.rules);
    assert_eq!((offered(&story).whole, offered(&story).lots), (true, vec![lot(1), lot(2)]));
    let half = story.step(&approver(), cancel(Some(1)));
    assert_eq!((offered(&half).whole, offered(&half).lots), (true, vec![]));
    assert_eq!(half.procedure.outer_state(), PublicState::Evaluating);
    assert_eq!(half.told(&approver(), cancel(Some(2))), "procedure-cancel-lot");
    let whole = half.step(&approver(), cancel(None));
    assert_eq!(whole.procedure.outer_state(), PublicState::Cancelled);
    assert_eq!(offered(&whole), Cancellable::default());
}

#[test]
fn a_lot_that_nobody_knows_of_is_taken_out_of_the_draft_and_not_cancelled() {
    let cancel = |n: Option<u128>| Step::Cancel {
        lot: n.map(lot),
        ground: CancelGround::OtherSerious,
        reason: "Bedarf entfallen".into(),
    };
    let story = Story::begun(two_lots());
    assert_eq!(story.told(&approver(), cancel(Some(1))), "procedure-cancel-lot-early");
    assert_eq!(story.told(&approver(), cancel(None)), "yes");
    assert!(cancellable(&story.procedure, &story.rules).lots.is_empty());
}

#[test]
fn the_winners_of_a_lot_are_the_firms_of_its_winning_bids_and_decided_is_it_until_the_contract() {
    let second = Step::Evaluate {
        lot: lot(2),
        order: vec![bid(2), bid(1)],
        winners: vec![bid(2)],
        passed_over_because: String::new(),
        result: hash(),
    };
    let story = Story::begun(two_lots()).published(1).closed().opened(0, both(), Vec::new());
    assert_eq!(story.procedure.winners(lot(1)), []);
    let story = story.evaluated(&[1, 2]).step(&evaluator(), second);
    assert_eq!(story.procedure.winners(lot(1)), [firm(1)]);
    assert_eq!(story.procedure.winners(lot(2)), [firm(2)]);
    assert_eq!(story.procedure.winners(lot(3)), []);
    let is_decided = |story: &Story| {
        let mut lots = story.procedure.open_lots();
        lots.next().unwrap().1.stage.is_decided()
    };
    assert!(!is_decided(&story));
    let mut story = story.decided();
    assert!(is_decided(&story));
    story.rules.waiting = None;
    story.rules.register_from = None;
    assert!(!is_decided(&story.step(&author(), award())));
}
