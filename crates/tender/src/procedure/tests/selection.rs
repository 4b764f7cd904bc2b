use crate::id::{BodyId, ProcedureId};
use crate::instant::Instant;
use crate::procedure::draft::Draft;
use crate::procedure::kind::ProcedureType;
use crate::procedure::stage::RoundKind;
use crate::procedure::step::{Exclusion, ExclusionGround, Extension, Rejection, Step};
use crate::procedure::testing::story::{entry, evaluate, letter};
use crate::procedure::testing::{
    Story, at, author, bid, draft, evaluator, firm, lot, opener, opening,
};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

fn of_type(procedure_type: ProcedureType) -> Draft {
    let mut draft = draft();
    draft.procedure_type = Some(procedure_type);
    draft.type_ground = "wegen der Komplexität".into();
    draft
}

/// Requests until 10 December, bids later.
fn two_stages(procedure_type: ProcedureType) -> Draft {
    let mut draft = of_type(procedure_type);
    draft.dates.participation_deadline = Some(at("2026-12-11T12:00:00+01:00"));
    draft.dates.bid_deadline = None;
    draft
}

fn firms(numbers: &[u128]) -> BTreeSet<BodyId> {
    numbers.iter().map(|&n| firm(n)).collect()
}

fn invite(numbers: &[u128]) -> Step {
    Step::Invite {
        firms: firms(numbers),
        deadline: at("2027-01-20T12:00:00+01:00"),
        openings: vec![opening(10)],
        fewer_because: String::new(),
    }
}

fn select(chosen: &[u128], rejected: &[(u128, bool, &str)]) -> Step {
    let reject = |&(n, suitable, reason): &(u128, bool, &str)| {
        (firm(n), Rejection { suitable, reason: reason.into() })
    };
    let rejected: BTreeMap<_, _> = rejected.iter().map(reject).collect();
    Step::Select { chosen: firms(chosen), rejected }
}

/// A restricted procedure in which firms 1 to 3 asked to participate; three are to be invited.
fn selecting() -> Story {
    let mut story = Story::begun(two_stages(ProcedureType::Restricted));
    story.rules.invited = 3;
    let entries = (1..=3).map(|n| entry(n, &[])).collect();
    story.published(1).closed().opened(0, entries, Vec::new())
}

#[test]
fn everyone_who_applied_is_selected_or_rejected_with_a_reason_and_nobody_else() {
    let story = selecting();
    let told = |step| story.told(&evaluator(), step);
    assert_eq!(told(select(&[1, 2, 3], &[])), "yes");
    assert_eq!(told(select(&[1, 2], &[])), "procedure-selection-incomplete");
    assert_eq!(told(select(&[1, 2, 3, 4], &[])), "procedure-selection-incomplete");
    let twice = select(&[1, 2, 3], &[(3, false, "doppelt")]);
    assert_eq!(told(twice), "procedure-selection-incomplete");
    let blank = select(&[1, 2], &[(3, false, " ")]);
    assert_eq!(told(blank), "procedure-reason-missing");
    let nobody = select(&[], &[(1, false, "x"), (2, false, "x"), (3, false, "x")]);
    assert_eq!(told(nobody), "procedure-selection-empty");
}

#[test]
fn fewer_than_announced_only_if_no_suitable_one_is_left_out() {
    let story = selecting();
    let told = |suitable| story.told(&evaluator(), select(&[1, 2], &[(3, suitable, "Rang 3")]));
    assert_eq!(told(false), "yes");
    assert_eq!(told(true), "procedure-selection-few");
    let mut enough = story.clone();
    enough.rules.invited = 2;
    assert_eq!(enough.told(&evaluator(), select(&[1, 2], &[(3, true, "Rang 3")])), "yes");
}

#[test]
fn exactly_the_selected_are_invited_all_at_once() {
    let story = selecting();
    assert_eq!(story.told(&author(), invite(&[1, 2])), "procedure-invite-selected");
    let story = story.step(&evaluator(), select(&[1, 2], &[(3, false, "nicht geeignet")]));
    assert_eq!(story.told(&author(), invite(&[1])), "procedure-invite-selected");
    assert_eq!(story.told(&author(), invite(&[1, 2, 4])), "procedure-invite-selected");
    let invited = story.step(&author(), invite(&[1, 2]));
    let round = invited.procedure.round().unwrap();
    assert_eq!((round.number, round.kind), (2, RoundKind::Bids));
    assert_eq!(round.invited, Some(firms(&[1, 2])));
    let dates = &invited.procedure.file.draft.dates;
    assert_eq!(dates.bid_deadline, Some(at("2027-01-20T12:00:00+01:00")));
    assert_eq!(dates.participation_deadline, Some(at("2026-12-11T12:00:00+01:00")));
    let bids = invited.closed().opened(10, vec![], vec![]);
    assert_eq!(bids.procedure.stage.code(), "lots");
}

fn correct(story: &Story, change: impl FnOnce(&mut Draft), moved: Option<&str>) -> Step {
    let mut draft = story.procedure.file.draft.clone();
    change(&mut draft);
    let until = |time| Extension::Until { deadline: at(time), reason: "Feiertage".into() };
    let reason = "Menge berichtigt".into();
    let extension = moved.map(until);
    Step::Correct { draft: Box::new(draft), reason, notice: None, extension }
}

#[test]
fn in_the_second_round_the_first_deadline_has_passed_and_hinders_no_correction() {
    let mut draft = two_stages(ProcedureType::UtRestrictedCall);
    draft.dates.questions_until = Some(at("2026-12-01T12:00:00+01:00"));
    let requests = (1..=3).map(|n| entry(n, &[])).collect();
    let story = Story::begun(draft).published(1).closed().opened(0, requests, Vec::new());
    let story = story.step(&evaluator(), select(&[1, 2, 3], &[]));
    let story = story.step(&author(), invite(&[1, 2, 3]));
    let step = correct(&story, |draft| draft.cpv.push("50000000".into()), None);
    assert_eq!(story.told(&author(), step), "yes");
}

#[test]
fn the_period_for_requests_ends_before_the_announced_one_for_bids() {
    let mut draft = two_stages(ProcedureType::UtRestrictedCall);
    draft.dates.bid_deadline = Some(at("2027-01-11T12:00:00+01:00"));
    let story = Story::begun(draft).published(1);
    let same = "2027-01-11T12:00:00+01:00";
    let moved = Step::MoveDeadline { deadline: at(same), reason: "Feiertage".into() };
    assert_eq!(story.told(&author(), moved), "procedure-deadline-before-bids");
    let both =
        |bids| correct(&story, |draft| draft.dates.bid_deadline = Some(at(bids)), Some(same));
    assert_eq!(story.told(&author(), both("2027-01-11T12:00:01+01:00")), "yes");
    assert_eq!(story.told(&author(), both(same)), "procedure-deadline-before-bids");
}

#[test]
fn the_second_period_keeps_its_minimum_and_bids_bind_beyond_it() {
    let mut story = selecting().step(&evaluator(), select(&[1, 2, 3], &[]));
    story.earliest.bids = Some(at("2027-01-20T12:00:00.000001+01:00"));
    assert_eq!(story.told(&author(), invite(&[1, 2, 3])), "procedure-period-short");
    story.earliest.bids = Some(at("2027-01-20T12:00:00+01:00"));
    assert_eq!(story.told(&author(), invite(&[1, 2, 3])), "yes");
    let binding = |date| {
        let mut story = story.clone();
        story.procedure.file.draft.dates.binding_until = Some(date);
        story.told(&author(), invite(&[1, 2, 3]))
    };
    assert_eq!(binding(jiff::civil::date(2027, 1, 20)), "draft-binding-short");
    assert_eq!(binding(jiff::civil::date(2027, 1, 21)), "yes");
    let past = story.clone().at("2027-01-20T12:00:00+01:00");
    assert_eq!(past.told(&author(), invite(&[1, 2, 3])), "procedure-deadline-passed");
}

fn without_call(procedure_type: ProcedureType, invited: usize) -> Story {
    let mut story = Story::begun(of_type(procedure_type));
    story.rules.invited = invited;
    story.approved()
}

#[test]
fn without_call_enough_firms_are_invited_or_the_reason_is_on_record() {
    let story = without_call(ProcedureType::UtRestrictedNoCall, 3);
    assert_eq!(story.told(&author(), invite(&[1, 2, 3])), "yes");
    assert_eq!(story.told(&author(), invite(&[1, 2])), "procedure-reason-missing");
    assert_eq!(story.told(&author(), invite(&[])), "procedure-invite-nobody");
    let mut fewer = invite(&[1, 2]);
    if let Step::Invite { fewer_because, .. } = &mut fewer {
        *fewer_because = "nur zwei am Markt".into();
    }
    assert_eq!(story.told(&author(), fewer), "yes");
    let mut used = invite(&[1, 2, 3]);
    if let Step::Invite { openings, .. } = &mut used {
        openings.push(opening(11));
    }
    assert_eq!(story.told(&author(), used), "procedure-openings-count");
}

#[test]
fn a_procedure_without_call_is_never_published_and_one_with_call_never_begins_by_invitation() {
    let story = without_call(ProcedureType::UtRestrictedNoCall, 3);
    let publish = Step::Publish { openings: vec![opening(10)] };
    assert_eq!(story.told(&author(), publish), "procedure-without-call");
    let invited = story.step(&author(), invite(&[1, 2, 3]));
    assert!(!invited.procedure.is_public());
    assert_eq!(invited.procedure.round().unwrap().number, 1);
    assert_eq!(invited.procedure.file.version, 1);
    let open = without_call(ProcedureType::UtPublic, 0);
    assert_eq!(open.told(&author(), invite(&[1, 2, 3])), "procedure-with-call");
    let direct = without_call(ProcedureType::Direct, 0);
    assert_eq!(direct.told(&author(), invite(&[1])), "procedure-with-call");
}

#[test]
fn a_new_competition_asks_all_parties_of_the_framework() {
    let mut draft = of_type(ProcedureType::MiniComp);
    draft.under_framework = Some(ProcedureId(Uuid::from_u128(77)));
    let mut story = Story::begun(draft).approved();
    assert_eq!(story.told(&author(), invite(&[1, 2])), "procedure-invite-parties");
    story.parties = Some(firms(&[1, 2, 3]));
    assert_eq!(story.told(&author(), invite(&[1, 2])), "procedure-invite-parties");
    assert_eq!(story.told(&author(), invite(&[1, 2, 3])), "yes");
}

/// A negotiated award after the first bids of firms 1 to 3.
fn first_bids(change: fn(&mut Draft)) -> Story {
    let mut draft = of_type(ProcedureType::UtNegotiatedNoCall);
    change(&mut draft);
    let mut story = Story::begun(draft);
    story.rules.invited = 3;
    let story = story.approved().step(&author(), invite(&[1, 2, 3])).closed();
    story.opened(10, (1..=3).map(|n| entry(n, &[1])).collect(), Vec::new())
}

fn next_round(story: &Story, numbers: &[u128], last: bool, envelope: u128) -> Step {
    let day = 24 * 3_600_000_000;
    let deadline = Instant::from_micros(story.now.micros() + 10 * day).unwrap();
    Step::NextRound { firms: firms(numbers), deadline, openings: vec![opening(envelope)], last }
}

#[test]
fn rounds_go_on_until_the_final_bids_each_sealed_to_its_own_opening() {
    let story = first_bids(|_| {});
    assert_eq!(story.told(&evaluator(), evaluate(&[1, 2, 3])), "procedure-not-negotiated");
    let reused = next_round(&story, &[1, 2, 3], false, 10);
    assert_eq!(story.told(&author(), reused), "procedure-openings-count");
    let second = next_round(&story, &[1, 2, 3], false, 11);
    let story = story.step(&author(), second);
    assert_eq!(story.procedure.stage.code(), "receiving");
    let mut entries: Vec<_> = (1..=3).map(|n| entry(n + 3, &[1])).collect();
    entries.iter_mut().zip(1..).for_each(|(entry, n)| entry.bidder = firm(n));
    let story = story.closed().opened(11, entries.clone(), Vec::new());
    assert_eq!(story.told(&evaluator(), evaluate(&[4, 5, 6])), "procedure-not-negotiated");
    let last = next_round(&story, &[1, 2, 3], true, 12);
    let story = story.step(&author(), last).closed().opened(12, entries, Vec::new());
    let round = story.procedure.round().unwrap();
    assert_eq!((round.number, round.kind), (3, RoundKind::FinalBids));
    let more = next_round(&story, &[1, 2, 3], true, 13);
    assert_eq!(story.told(&author(), more), "procedure-final-bids");
    assert_eq!(story.told(&evaluator(), evaluate(&[4, 5, 6])), "yes");
}

#[test]
fn the_number_of_bidders_is_reduced_only_if_announced_and_strangers_never_come_in() {
    let story = first_bids(|_| {});
    let fewer = next_round(&story, &[1, 2], false, 11);
    assert_eq!(story.told(&author(), fewer), "procedure-reduction-unannounced");
    let stranger = next_round(&story, &[1, 2, 4], false, 11);
    assert_eq!(story.told(&author(), stranger), "procedure-invite-stranger");
    let nobody = next_round(&story, &[], false, 11);
    assert_eq!(story.told(&author(), nobody), "procedure-invite-nobody");
    let announced = first_bids(|draft| draft.reduction_announced = true);
    let fewer = next_round(&announced, &[1, 2], false, 11);
    assert_eq!(announced.told(&author(), fewer), "yes");
    let grounds = BTreeSet::from([ExclusionGround::ChangedDocuments]);
    let exclusion =
        Exclusion { grounds, reason: "eigene AGB".into(), criterion: None, company: None };
    let out = story.step(&evaluator(), Step::Exclude { lot: lot(1), bid: bid(3), exclusion });
    let rest = next_round(&out, &[1, 2], false, 11);
    assert_eq!(out.told(&author(), rest), "yes");
    let excluded = next_round(&out, &[1, 2, 3], false, 11);
    assert_eq!(out.told(&author(), excluded), "procedure-invite-stranger");
}

#[test]
fn whoever_bid_in_an_earlier_round_only_has_a_letter_before_the_award_as_well() {
    let story = first_bids(|draft| draft.reduction_announced = true);
    let last = next_round(&story, &[1, 2], true, 11);
    let entries = (1..=2).map(|n| entry(n, &[1])).collect();
    let story = story.step(&author(), last).closed().opened(11, entries, Vec::new());
    let story = story.evaluated(&[1, 2]).decided();
    assert_eq!(told(&story, &[2]), "procedure-letters-missing");
    assert_eq!(told(&story, &[2, 3]), "yes");
}

/// What letters to these firms are answered.
fn told(story: &Story, firms: &[u128]) -> &'static str {
    let letters = firms.iter().map(|n| letter(*n, story.now)).collect();
    story.told(&author(), Step::SendLetters { lot: lot(1), letters })
}

#[test]
fn the_award_on_first_bids_is_possible_only_if_it_was_reserved() {
    let reserved = first_bids(|draft| draft.award_without_negotiation = true);
    assert_eq!(reserved.told(&evaluator(), evaluate(&[1, 2, 3])), "yes");
    let second = next_round(&reserved, &[1, 2, 3], false, 11);
    let entries = (1..=3).map(|n| entry(n, &[1])).collect();
    let second = reserved.step(&author(), second).closed().opened(11, entries, Vec::new());
    assert_eq!(second.told(&evaluator(), evaluate(&[1, 2, 3])), "procedure-not-negotiated");
}

#[test]
fn with_call_the_first_bids_come_in_the_second_round() {
    let mut draft = two_stages(ProcedureType::UtNegotiatedCall);
    draft.award_without_negotiation = true;
    let requests = (1..=3).map(|n| entry(n, &[])).collect();
    let bids = (1..=3).map(|n| entry(n, &[1])).collect();
    let story = Story::begun(draft)
        .approved()
        .step(&author(), Step::Publish { openings: vec![opening(0)] })
        .closed()
        .opened(0, requests, Vec::new())
        .step(&evaluator(), select(&[1, 2, 3], &[]))
        .step(&author(), invite(&[1, 2, 3]))
        .closed()
        .opened(10, bids, Vec::new());
    assert_eq!(story.told(&evaluator(), evaluate(&[1, 2, 3])), "yes");
}

#[test]
fn who_was_not_chosen_to_bid_has_a_letter_before_the_award_as_well() {
    let bids = (1..=2).map(|n| entry(n, &[1])).collect();
    let mut story = selecting();
    story.rules.invited = 2;
    let story = story
        .step(&evaluator(), select(&[1, 2], &[(3, true, "weniger Referenzen")]))
        .step(&author(), invite(&[1, 2]))
        .closed()
        .opened(10, bids, Vec::new())
        .evaluated(&[1, 2])
        .decided();
    assert_eq!(told(&story, &[2]), "procedure-letters-missing");
    assert_eq!(told(&story, &[2, 3]), "yes");
}

#[test]
fn an_open_procedure_is_not_negotiated_nor_one_whose_ranking_stands() {
    let open = Story::begun(draft()).published(1).with_three_bids();
    let step = next_round(&open, &[1, 2, 3], false, 11);
    assert_eq!(open.told(&author(), step), "draft-no-negotiation");
    let ranked = first_bids(|draft| draft.award_without_negotiation = true).evaluated(&[1, 2, 3]);
    let step = next_round(&ranked, &[1, 2, 3], false, 11);
    assert_eq!(ranked.told(&author(), step), "procedure-lots-further");
}

#[test]
fn a_further_round_ends_in_the_future_inside_the_binding_period_with_every_envelope_open() {
    let story = first_bids(|_| {});
    let until = |deadline| Step::NextRound {
        firms: firms(&[1, 2, 3]),
        deadline,
        openings: vec![opening(11)],
        last: true,
    };
    assert_eq!(story.told(&author(), until(story.now)), "procedure-deadline-passed");
    let beyond = at("2027-02-28T12:00:00+01:00");
    assert_eq!(story.told(&author(), until(beyond)), "draft-binding-short");
    assert_eq!(story.told(&author(), until(at("2027-02-27T12:00:00+01:00"))), "yes");
    let mut half = story.clone();
    if let crate::procedure::Stage::Lots(stage) = &mut half.procedure.stage {
        stage.round.as_mut().unwrap().done.clear();
    }
    let told = half.told(&author(), until(at("2027-02-27T12:00:00+01:00")));
    assert_eq!(told, "procedure-envelope-sealed");
}

#[test]
fn a_procedure_is_set_back_to_the_selection_among_all_who_had_applied() {
    let back = || Step::Reset {
        target: crate::procedure::step::ResetTo::Selecting,
        reason: "Beschluss der Vergabekammer".into(),
    };
    let approver = crate::procedure::testing::approver();
    let story = selecting();
    assert_eq!(story.told(&approver, back()), "procedure-not-at-this-stage");
    let story = story
        .step(&evaluator(), select(&[1, 2], &[(3, false, "nicht geeignet")]))
        .step(&author(), invite(&[1, 2]));
    let open = Story::begun(draft()).published(1);
    assert_eq!(open.told(&approver, back()), "procedure-not-at-this-stage");
    let begin = Step::BeginOpening { opening: opening(10), proof: None };
    let between = story.clone().closed().together(&opener(0), &[opener(1)], begin);
    assert_eq!(between.told(&approver, back()), "procedure-not-at-this-stage");
    let opened = story.clone().closed().opened(10, vec![entry(1, &[1])], Vec::new());
    for story in [story.clone(), story.closed(), opened] {
        let mut again = invite(&[1, 3]);
        if let Step::Invite { openings, deadline, .. } = &mut again {
            *openings = vec![opening(20)];
            *deadline = at("2027-02-10T12:00:00+01:00");
        }
        let anew = story
            .step(&approver, back())
            .step(&evaluator(), select(&[1, 3], &[(2, false, "nicht geeignet")]))
            .step(&author(), again);
        let round = anew.procedure.round().unwrap();
        assert_eq!((round.number, round.invited.clone()), (3, Some(firms(&[1, 3]))));
        assert_eq!(round.candidates, Some(firms(&[1, 2, 3])));
    }
}
