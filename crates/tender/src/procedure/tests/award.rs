use crate::money::Euro;
use crate::procedure::draft::Draft;
use crate::procedure::kind::ProcedureType;
use crate::procedure::step::{Letter, Step, Way};
use crate::procedure::testing::story::{award, entry, letter};
use crate::procedure::testing::{
    Story, approver, at, author, bid, draft, evaluator, firm, hash, lot, officer,
};
use crate::role::Role;
use jiff::civil::date;
use std::collections::BTreeSet;

/// Evaluated on 18 December 2026 at ten.
fn evaluated() -> Story {
    let story = Story::begun(draft()).published(1).with_three_bids();
    story.at("2026-12-18T10:00:00+01:00").evaluated(&[1, 2, 3])
}

fn decided() -> Story {
    evaluated().decided()
}

fn letters(letters: Vec<Letter>) -> Step {
    Step::SendLetters { lot: lot(1), letters }
}

fn earliest(story: &Story) -> Option<crate::instant::Instant> {
    let (_, lot) = story.procedure.open_lots().next()?;
    story.procedure.award_bar(lot, &story.rules).until()
}

#[test]
fn the_award_is_proposed_with_reasons_and_decided_by_two_or_with_a_reason_by_one() {
    let story = evaluated();
    let propose = |reason: &str| Step::ProposeAward { lot: lot(1), reason: reason.into() };
    let decide = |alone: &str| Step::DecideAward { lot: lot(1), alone_because: alone.into() };
    assert_eq!(story.told(&author(), propose(" ")), "procedure-reason-missing");
    let told = story.told_with(&author(), &[approver()], decide(""));
    assert_eq!(told, "procedure-not-at-this-stage");
    let story = story.step(&author(), propose("bestes Angebot"));
    assert_eq!(story.told(&author(), decide("")), "procedure-reason-missing");
    assert_eq!(story.told_with(&author(), &[author()], decide("")), "procedure-reason-missing");
    assert_eq!(story.told(&author(), decide("Vertretung fehlt")), "yes");
    assert_eq!(story.told_with(&author(), &[approver()], decide("")), "yes");
    let reader = officer(9, &[Role::Auditor]);
    assert_eq!(story.told_with(&author(), &[reader], decide("")), "role-not-enough");
    let decided = story.together(&author(), &[approver()], decide(""));
    assert_eq!(decided.acts.last().unwrap().with, [crate::procedure::testing::person(2)]);
}

#[test]
fn rule_13_the_waiting_period_counts_from_the_day_after_the_last_letter_and_is_not_shifted() {
    let story = decided();
    let send = |days: [&str; 2], way| {
        let letter = |n, day: &str| Letter { way, ..letter(n, at(day)) };
        let story = story.clone().at(days[1]);
        story.step(&author(), letters(vec![letter(2, days[0]), letter(3, days[1])]))
    };
    let friday = "2026-12-18T10:00:00+01:00";
    let electronic = send([friday, friday], Way::Electronic);
    assert_eq!(earliest(&electronic), Some(at("2026-12-29T00:00:00+01:00")));
    let last = send([friday, "2026-12-19T23:59:59+01:00"], Way::Electronic);
    assert_eq!(earliest(&last), Some(at("2026-12-30T00:00:00+01:00")));
    let post = send([friday, friday], Way::Post);
    assert_eq!(earliest(&post), Some(at("2027-01-03T00:00:00+01:00")), "a Sunday counts");
    let mixed = vec![letter(2, at(friday)), Letter { way: Way::Post, ..letter(3, at(friday)) }];
    let mixed = story.clone().step(&author(), letters(mixed));
    assert_eq!(earliest(&mixed), Some(at("2027-01-03T00:00:00+01:00")));
    let register = Step::RecordRegister { firm: firm(1), answered_at: story.now, sha256: hash() };
    let ready = electronic.step(&author(), register);
    let told = |time: &str| ready.clone().at(time).told(&author(), award());
    assert_eq!(told("2026-12-28T23:59:59.999999+01:00"), "procedure-standstill");
    assert_eq!(told("2026-12-29T00:00:00+01:00"), "yes");
}

#[test]
fn every_loser_and_nobody_else_gets_a_letter_after_the_decision() {
    let story = decided();
    let now = story.now;
    let told = |list| story.told(&author(), letters(list));
    assert_eq!(told(vec![letter(2, now), letter(3, now)]), "yes");
    assert_eq!(told(vec![letter(2, now)]), "procedure-letters-missing");
    let winner = vec![letter(1, now), letter(2, now), letter(3, now)];
    assert_eq!(told(winner), "procedure-letters-missing");
    let moment = |micros| crate::instant::Instant::from_micros(now.micros() + micros).unwrap();
    let at = |micros| vec![letter(2, now), letter(3, moment(micros))];
    assert_eq!(told(at(1)), "procedure-letter-time");
    assert_eq!(told(at(-1)), "procedure-letter-time");
    let unsigned = Letter { sha256: format!("{}g", "0".repeat(63)), ..letter(3, now) };
    assert_eq!(told(vec![letter(2, now), unsigned]), "procedure-hash-form");
    assert_eq!(evaluated().told(&author(), letters(vec![])), "procedure-not-at-this-stage");
}

#[test]
fn the_excluded_get_a_letter_too_and_a_single_bidder_waits_for_nobody() {
    let single = Story::begun(draft()).published(1).closed();
    let single = single.opened(0, vec![entry(1, &[1])], Vec::new());
    let single = single.evaluated(&[1]).decided();
    let now = single.now;
    let sent = single.step(&author(), letters(Vec::new()));
    assert_eq!(earliest(&sent), Some(now));
}

#[test]
fn without_standstill_the_award_follows_the_decision_and_letters_start_no_period() {
    let mut story = decided();
    assert_eq!(story.told(&author(), award()), "procedure-letters-first");
    story.rules.waiting = None;
    story.rules.register_from = None;
    assert_eq!(story.told(&author(), award()), "yes");
    let now = story.now;
    let story = story.step(&author(), letters(vec![letter(2, now), letter(3, now)]));
    assert_eq!(earliest(&story), None);
    assert_eq!(story.told(&author(), award()), "yes");
}

/// Letters went out on 18 December; awards are free from 29 December on.
fn waiting() -> Story {
    let now = at("2026-12-18T10:00:00+01:00");
    decided().step(&author(), letters(vec![letter(2, now), letter(3, now)]))
}

#[test]
fn rule_37_the_award_needs_an_answer_of_the_register_that_is_at_most_two_months_old() {
    let story = waiting().at("2027-02-18T23:59:59+01:00");
    let answered =
        |day: &str| Step::RecordRegister { firm: firm(1), answered_at: at(day), sha256: hash() };
    let told = |story: &Story| story.told(&author(), award());
    assert_eq!(told(&story), "procedure-register");
    let old = story.clone().step(&author(), answered("2026-12-17T23:00:00+01:00"));
    assert_eq!(told(&old), "procedure-register");
    let fresh = old.step(&author(), answered("2026-12-18T00:00:00+01:00"));
    assert_eq!(told(&fresh), "yes");
    let aged = fresh.at("2027-02-19T00:00:00+01:00");
    assert_eq!(told(&aged), "procedure-register");
    let future = answered("2027-02-19T00:00:01+01:00");
    assert_eq!(aged.told(&author(), future), "procedure-in-the-future");
    let unsigned = Step::RecordRegister {
        firm: firm(1),
        answered_at: at("2027-01-01T00:00:00Z"),
        sha256: "1".into(),
    };
    assert_eq!(aged.told(&author(), unsigned), "procedure-hash-form");
}

#[test]
fn rule_37_the_register_is_asked_from_the_limit_of_the_rule_set_on() {
    let mut story = waiting().at("2027-01-04T10:00:00+01:00");
    let value = |story: &mut Story, cents| {
        story.procedure.file.draft.estimated_value = Some(Euro::from_cents(cents));
        story.told(&author(), award())
    };
    assert_eq!(value(&mut story, 4_999_999), "yes");
    assert_eq!(value(&mut story, 5_000_000), "procedure-register");
    story.procedure.file.draft.estimated_value = None;
    assert_eq!(story.told(&author(), award()), "procedure-register");
    story.rules.register_from = None;
    assert_eq!(story.told(&author(), award()), "yes");
}

#[test]
fn the_register_is_asked_about_each_member_of_a_consortium() {
    let mut group = entry(1, &[1]);
    group.members = BTreeSet::from([firm(8)]);
    let story = Story::begun(draft()).published(1).closed();
    let story = story.opened(0, vec![group], Vec::new()).evaluated(&[1]).decided();
    let answered_at = story.now;
    let ask = |n| Step::RecordRegister { firm: firm(n), answered_at, sha256: hash() };
    let story = story.step(&author(), letters(Vec::new())).step(&author(), ask(1));
    assert_eq!(story.told(&author(), award()), "procedure-register");
    assert_eq!(story.step(&author(), ask(8)).told(&author(), award()), "yes");
}

#[test]
fn rule_37_after_the_binding_period_only_with_consent() {
    let mut story = waiting().at("2027-02-28T23:59:59+01:00");
    story.rules.register_from = None;
    assert_eq!(story.told(&author(), award()), "yes");
    let over = story.at("2027-03-01T00:00:00+01:00");
    assert_eq!(over.told(&author(), award()), "procedure-binding-over");
    let ids = |numbers: &[u128]| numbers.iter().map(|&n| bid(n)).collect::<BTreeSet<_>>();
    let extend = |until, asked: &[u128], agreed: &[u128]| Step::ExtendBinding {
        lot: lot(1),
        until,
        asked: ids(asked),
        agreed: ids(agreed),
    };
    let mut endless = over.clone();
    endless.procedure.file.draft.dates.binding_until = None;
    assert_eq!(endless.told(&author(), award()), "yes", "nothing was announced to end");
    let set = extend(date(2027, 4, 1), &[1, 2, 3], &[1]);
    assert_eq!(endless.told(&author(), set), "yes");
    let april = date(2027, 4, 1);
    let told = |step| over.told(&author(), step);
    assert_eq!(told(extend(april, &[1], &[1])), "procedure-binding-all");
    assert_eq!(told(extend(april, &[1, 2, 3], &[4])), "procedure-binding-all");
    let same = extend(date(2027, 2, 28), &[1, 2, 3], &[1]);
    assert_eq!(told(same), "procedure-binding-earlier");
    let others = over.clone().step(&author(), extend(april, &[1, 2, 3], &[2, 3]));
    assert_eq!(others.told(&author(), award()), "procedure-binding-over");
    let agreed = over.step(&author(), extend(april, &[1, 2, 3], &[1]));
    assert_eq!(agreed.told(&author(), award()), "yes");
    let later = agreed.at("2027-04-02T00:00:00+02:00");
    assert_eq!(later.told(&author(), award()), "procedure-binding-over");
}

#[test]
fn a_contract_is_concluded_once_with_those_who_won() {
    let story = Story::awarded(draft());
    let lots: Vec<_> = story.procedure.open_lots().collect();
    let contract = lots[0].1.stage.contract().unwrap();
    assert_eq!(contract.firms, [firm(1)]);
    assert_eq!(contract.value, Euro::from_cents(28_000_000));
    assert!(lots[0].1.wins(firm(1)) && !lots[0].1.wins(firm(2)));
    assert_eq!(story.told(&author(), award()), "procedure-not-at-this-stage");
    assert_eq!(story.told(&evaluator(), award()), "role-not-enough");
}

fn direct(change: fn(&mut Draft)) -> Story {
    let mut draft = draft();
    draft.procedure_type = Some(ProcedureType::Direct);
    draft.estimated_value = Some(Euro::from_cents(4_999_999));
    change(&mut draft);
    let mut story = Story::begun(draft).approved();
    story.rules.direct_up_to = Some(Euro::from_cents(5_000_000));
    story
}

#[test]
fn a_direct_order_keeps_its_value_limit_and_its_reason() {
    let order = |cents, reason: &str| Step::Order {
        firm: firm(1),
        value: Euro::from_cents(cents),
        reason: reason.into(),
    };
    let story = direct(|_| {});
    let told = |step| story.told(&author(), step);
    assert_eq!(told(order(5_000_000, "günstigstes von drei")), "yes");
    assert_eq!(told(order(5_000_001, "günstigstes von drei")), "procedure-direct-value");
    assert_eq!(told(order(1, " ")), "procedure-reason-missing");
    let mut none = story.clone();
    none.rules.direct_up_to = None;
    assert_eq!(none.told(&author(), order(1, "x")), "procedure-direct-value");
    let two = direct(|draft| {
        let mut second = draft.lots[0].clone();
        second.id = lot(2);
        draft.lots.push(second);
    });
    assert_eq!(two.told(&author(), order(1, "x")), "procedure-no-direct-order");
    let mut open = Story::begun(draft()).approved();
    open.rules.direct_up_to = Some(Euro::from_cents(5_000_000));
    assert_eq!(open.told(&author(), order(1, "x")), "procedure-no-direct-order");
    let ordered = story.step(&author(), order(1, "x"));
    assert_eq!(ordered.procedure.stage.code(), "lots");
    assert!(!ordered.procedure.is_sealed());
    assert_eq!(ordered.procedure.open_lots().next().unwrap().1.stage.code(), "awarded");
}

#[test]
fn rule_37_a_direct_order_waits_for_the_register_from_the_same_limit_on() {
    let order = || Step::Order { firm: firm(1), value: Euro::from_cents(1), reason: "x".into() };
    let mut story = direct(|draft| draft.estimated_value = Some(Euro::from_cents(5_000_000)));
    assert_eq!(story.told(&author(), order()), "procedure-register");
    let asked = |n| Step::RecordRegister { firm: firm(n), answered_at: story.now, sha256: hash() };
    let other = story.clone().step(&author(), asked(2));
    assert_eq!(
        other.told(&author(), order()),
        "procedure-register",
        "it answered about another firm"
    );
    assert_eq!(story.clone().step(&author(), asked(1)).told(&author(), order()), "yes");
    story.procedure.file.draft.estimated_value = Some(Euro::from_cents(4_999_999));
    assert_eq!(story.told(&author(), order()), "yes");
}

#[test]
fn rule_38_after_the_chamber_s_information_nothing_is_ordered_directly_either() {
    let story = direct(|draft| draft.estimated_value = Some(Euro::from_cents(1)));
    let order = || Step::Order { firm: firm(1), value: Euro::from_cents(1), reason: "x".into() };
    assert_eq!(story.told(&author(), order()), "yes");
    let informed = Step::Suspend { informed_at: story.now, reference: "VK 2-10/26".into() };
    let banned = story.step(&approver(), informed);
    assert_eq!(banned.told(&author(), order()), "procedure-award-ban");
}
