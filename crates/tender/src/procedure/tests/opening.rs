use crate::law::{BidderList, ProcedureType};
use crate::procedure::draft::{Draft, Envelope};
use crate::procedure::list_for_bidders;
use crate::procedure::stage::Stage;
use crate::procedure::step::{Entry, Exclusion, ExclusionGround, Step};
use crate::procedure::testing::story::entry;
use crate::procedure::testing::{
    Story, at, bid, draft, evaluator, firm, hash, lot, opener, opening, person,
};
use crate::role::{Actor, Role};
use std::collections::BTreeSet;

fn begin() -> Step {
    Step::BeginOpening { opening: opening(0), proof: None }
}

fn record(entries: Vec<Entry>) -> Step {
    Step::RecordOpening { entries, late: Vec::new(), record: hash() }
}

fn published() -> Story {
    Story::begun(draft()).published(1)
}

#[test]
fn rule_7_nothing_is_opened_before_the_round_is_closed() {
    let story = published().at("2026-12-15T12:00:59+01:00");
    let told = story.told_with(&opener(0), &[opener(1)], begin());
    assert_eq!(told, "procedure-not-at-this-stage");
    // Nor is the round closed before everything from before its deadline is settled.
    assert_eq!(story.told(&Actor::Platform, Step::Close), "procedure-round-not-over");
    let closed = story.closed();
    assert_eq!(closed.told_with(&opener(0), &[opener(1)], begin()), "yes");
}

#[test]
fn rule_8_two_distinct_persons_open() {
    let closed = published().closed();
    assert_eq!(closed.told(&opener(0), begin()), "procedure-opening-two");
    assert_eq!(closed.told_with(&opener(0), &[opener(0)], begin()), "procedure-opening-two");
    let evaluator = evaluator();
    assert_eq!(closed.told_with(&opener(0), &[evaluator], begin()), "role-not-enough");
}

#[test]
fn rule_8_one_opens_only_where_the_rule_set_allows_it_and_with_a_technical_proof() {
    let with = |proof: &str| Step::BeginOpening { opening: opening(0), proof: Some(proof.into()) };
    let mut closed = published().closed();
    assert_eq!(closed.told(&opener(0), with(&hash())), "procedure-opening-proof");
    closed.rules.single_opener = true;
    assert_eq!(closed.told(&opener(0), with(&hash())), "yes");
    assert_eq!(closed.told(&opener(0), with("")), "procedure-hash-form");
    assert_eq!(closed.told(&opener(0), begin()), "procedure-opening-two");
}

#[test]
fn an_opener_with_a_recorded_conflict_of_interest_is_refused() {
    let conflict = Step::RecordConflict { person: person(4), reason: "Bruder bietet".into() };
    let closed = published().closed().step(&opener(0), conflict);
    assert_eq!(closed.told_with(&opener(0), &[opener(1)], begin()), "role-conflict");
    let third = crate::procedure::testing::officer(9, &[Role::OpeningOfficer]);
    assert_eq!(closed.told_with(&opener(0), &[third], begin()), "yes");
}

#[test]
fn an_opening_has_no_way_back_and_two_end_it_even_if_one_who_began_is_kept_from_it() {
    let opening = published().closed().together(&opener(0), &[opener(1)], begin());
    assert_eq!(opening.procedure.stage.code(), "opening");
    let entries = || vec![entry(1, &[1])];
    let third = crate::procedure::testing::officer(9, &[Role::OpeningOfficer]);
    assert_eq!(opening.told_with(&opener(0), &[third], record(entries())), "yes");
    assert_eq!(opening.told(&opener(0), record(entries())), "procedure-opening-two");
    assert_eq!(
        opening.told_with(&opener(0), &[opener(0)], record(entries())),
        "procedure-opening-two"
    );
    assert_eq!(opening.told_with(&opener(1), &[opener(0)], record(entries())), "yes");
    let later = Step::MoveDeadline { deadline: at("2027-01-15T12:00:00Z"), reason: "x".into() };
    let author = crate::procedure::testing::author();
    assert_eq!(opening.told(&author, later), "procedure-not-at-this-stage");
}

#[test]
fn the_record_lists_each_bid_once_in_time_and_for_lots_of_the_procedure() {
    let opening = published().closed().together(&opener(0), &[opener(1)], begin());
    let told = |entries| opening.told_with(&opener(0), &[opener(1)], record(entries));
    assert_eq!(told(Vec::new()), "yes");
    assert_eq!(told(vec![entry(1, &[1]), entry(2, &[1])]), "yes");
    let wrong = "procedure-opening-entry";
    assert_eq!(told(vec![entry(1, &[1]), entry(1, &[1])]), wrong);
    assert_eq!(told(vec![entry(1, &[])]), wrong);
    assert_eq!(told(vec![entry(1, &[2])]), wrong);
    let mut late = entry(1, &[1]);
    late.received_at = at("2026-12-15T12:00:00+01:00");
    assert_eq!(told(vec![late.clone()]), wrong);
    late.received_at = at("2026-12-15T11:59:59.999999+01:00");
    assert_eq!(told(vec![late]), "yes");
    let early =
        Step::RecordOpening { entries: Vec::new(), late: vec![entry(1, &[1])], record: hash() };
    assert_eq!(opening.told_with(&opener(0), &[opener(1)], early), wrong);
    let unsigned =
        Step::RecordOpening { entries: Vec::new(), late: Vec::new(), record: "abc".into() };
    let told = opening.told_with(&opener(0), &[opener(1)], unsigned);
    assert_eq!(told, "procedure-hash-form");
}

/// Bid 1 in time, bid 2 a moment too late, both opened or listed.
fn with_a_late_bid() -> Story {
    published().closed().opened(0, vec![entry(1, &[1])], vec![late_entry()])
}

fn late_entry() -> Entry {
    let mut late = entry(2, &[1]);
    late.received_at = at("2026-12-15T12:00:00+01:00");
    late
}

#[test]
fn a_late_bid_stays_sealed_until_two_admit_it_with_a_reason() {
    let story = with_a_late_bid();
    assert!(story.procedure.is_sealed());
    let bids = |story: &Story| {
        let lots: Vec<_> = story.procedure.open_lots().collect();
        lots[0].1.bids.keys().copied().collect::<Vec<_>>()
    };
    assert_eq!(bids(&story), [bid(1)]);
    let admit = |n, reason: &str| Step::AdmitLate { bid: bid(n), reason: reason.into() };
    let reason = "Störung der Plattform";
    assert_eq!(story.told(&opener(0), admit(2, reason)), "procedure-opening-two");
    let told = |step| story.told_with(&opener(0), &[opener(1)], step);
    assert_eq!(told(admit(2, " ")), "procedure-reason-missing");
    assert_eq!(told(admit(1, reason)), "procedure-bid-unknown");
    assert_eq!(told(admit(2, reason)), "yes");
    let evaluated = story.clone().evaluated(&[1]);
    let told = evaluated.told_with(&opener(0), &[opener(1)], admit(2, reason));
    assert_eq!(told, "procedure-lots-further");
    let admitted = story.together(&opener(0), &[opener(1)], admit(2, reason));
    assert_eq!(bids(&admitted), [bid(1)], "what it is for is not known yet");
    assert!(admitted.procedure.is_sealed());
    let opened = admitted.together(&opener(0), &[opener(1)], open_late(late_entry()));
    assert_eq!(bids(&opened), [bid(1), bid(2)]);
    assert!(!opened.procedure.is_sealed());
}

fn open_late(entry: Entry) -> Step {
    Step::OpenLate { entry: Box::new(entry), record: hash(), proof: None }
}

#[test]
fn only_what_was_admitted_is_opened_late_by_those_who_may_and_nothing_is_ranked_before() {
    let story = with_a_late_bid();
    let told = |story: &Story, step| story.told_with(&opener(0), &[opener(1)], step);
    let wrong = "procedure-opening-entry";
    assert_eq!(told(&story, open_late(late_entry())), wrong, "it was not admitted");
    let admit = Step::AdmitLate { bid: bid(2), reason: "Störung der Plattform".into() };
    let mut story = story.together(&opener(0), &[opener(1)], admit);
    assert_eq!(told_key(&story, &[1]), "procedure-envelope-sealed");
    let freeze = Step::FreezeQuality { lot: lot(1), scores: hash() };
    assert_eq!(story.told(&evaluator(), freeze), "procedure-envelope-sealed");
    let other = |change: fn(&mut Entry)| {
        let mut entry = late_entry();
        change(&mut entry);
        told(&story, open_late(entry))
    };
    assert_eq!(other(|entry| entry.bidder = firm(3)), wrong);
    assert_eq!(other(|entry| entry.received_at = at("2026-12-15T11:59:59+01:00")), wrong);
    assert_eq!(other(|entry| entry.lots.clear()), wrong);
    assert_eq!(other(|entry| entry.lots = BTreeSet::from([lot(7)])), wrong);
    assert_eq!(other(|_| {}), "yes");
    let unsigned =
        Step::OpenLate { entry: Box::new(late_entry()), record: "abc".into(), proof: None };
    assert_eq!(told(&story, unsigned), "procedure-hash-form");
    assert_eq!(story.told(&opener(0), open_late(late_entry())), "procedure-opening-two");
    let proven = |proof: &str| {
        let (entry, proof) = (Box::new(late_entry()), Some(proof.to_owned()));
        Step::OpenLate { entry, record: hash(), proof }
    };
    assert_eq!(story.told(&opener(0), proven(&hash())), "procedure-opening-proof");
    story.rules.single_opener = true;
    assert_eq!(story.told(&opener(0), open_late(late_entry())), "procedure-opening-two");
    assert_eq!(story.told(&opener(0), proven("abc")), "procedure-hash-form");
    assert_eq!(story.told(&opener(0), proven(&hash())), "yes");
    assert_eq!(story.told(&evaluator(), open_late(late_entry())), "role-not-enough");
}

#[test]
fn an_admitted_late_bid_is_opened_in_both_envelopes() {
    let admit = Step::AdmitLate { bid: bid(2), reason: "Störung der Plattform".into() };
    let freeze = Step::FreezeQuality { lot: lot(1), scores: hash() };
    let price = || Step::BeginOpening { opening: opening(1), proof: None };
    let both = |story: Story, step| story.together(&opener(0), &[opener(1)], step);
    let story = Story::begun(two_envelopes()).published(2).closed();
    let story = story.opened(0, vec![entry(1, &[1])], vec![late_entry()]);
    let frozen = story.clone().step(&evaluator(), freeze.clone());
    let pending = both(frozen, admit.clone());
    let told = pending.told_with(&opener(0), &[opener(1)], price());
    assert_eq!(told, "procedure-envelope-sealed", "its first envelope comes first");
    let story = both(both(story, admit), open_late(late_entry())).step(&evaluator(), freeze);
    let story = both(story, price());
    let all = vec![entry(1, &[1]), late_entry()];
    assert_eq!(story.told_with(&opener(0), &[opener(1)], record(all)), "yes");
}

#[test]
fn rule_9_bidders_see_prices_only_where_the_rules_give_them_the_list_and_never_before_the_opening()
{
    let mut story = published();
    story.rules.list = BidderList::Always;
    let told = |story: &Story| {
        list_for_bidders(&story.procedure, &story.rules).err().map(|r| r.message.key)
    };
    assert_eq!(told(&story), Some("procedure-list-sealed"));
    let story = story.closed();
    assert_eq!(told(&story), Some("procedure-list-sealed"));
    let mut opened = story.opened(0, vec![entry(1, &[1])], Vec::new());
    assert_eq!(told(&opened), None);
    opened.rules.list = BidderList::None;
    assert_eq!(told(&opened), Some("procedure-list-hidden"));
    opened.rules.list = BidderList::OpenAndRestricted;
    assert_eq!(told(&opened), None);
    opened.procedure.file.draft.procedure_type = Some(ProcedureType::Restricted);
    assert_eq!(told(&opened), None);
    opened.procedure.file.draft.procedure_type = Some(ProcedureType::NegotiatedCall);
    assert_eq!(told(&opened), Some("procedure-list-hidden"));
}

fn two_envelopes() -> Draft {
    let mut draft = draft();
    draft.two_envelopes = true;
    draft.bid_slots[0].envelope = Envelope::Quality;
    draft
}

#[test]
fn the_price_envelope_opens_only_when_quality_is_frozen() {
    let entries = || vec![entry(1, &[1]), entry(2, &[1])];
    let story = Story::begun(two_envelopes()).published(2).closed();
    let price = || Step::BeginOpening { opening: opening(1), proof: None };
    let told = |story: &Story, step| story.told_with(&opener(0), &[opener(1)], step);
    assert_eq!(told(&story, price()), "procedure-opening-order");
    let story = story.opened(0, entries(), Vec::new());
    assert!(story.procedure.is_sealed());
    assert_eq!(told(&story, price()), "procedure-quality-not-frozen");
    assert_eq!(told(&story, begin()), "procedure-opening-order");
    let rank = crate::procedure::testing::story::evaluate(&[1, 2]);
    assert_eq!(story.told(&evaluator(), rank.clone()), "procedure-envelope-sealed");
    let mut listed = story.clone();
    listed.rules.list = BidderList::Always;
    assert!(list_for_bidders(&listed.procedure, &listed.rules).is_err());
    let freeze = || Step::FreezeQuality { lot: lot(1), scores: hash() };
    let story = story.step(&evaluator(), freeze());
    assert_eq!(story.told(&evaluator(), freeze()), "procedure-quality-frozen");
    let grounds = BTreeSet::from([ExclusionGround::BelowMinimum]);
    let exclusion =
        Exclusion { grounds, reason: "unter 50 Punkten".into(), criterion: None, company: None };
    let exclude = Step::Exclude { lot: lot(1), bid: bid(2), exclusion };
    let story = story.step(&evaluator(), exclude).together(&opener(0), &[opener(1)], price());
    let told = story.told_with(&opener(0), &[opener(1)], record(entries()));
    assert_eq!(told, "procedure-opening-entry", "the price of an excluded bid stays sealed");
    let story = story.together(&opener(0), &[opener(1)], record(vec![entry(1, &[1])]));
    assert!(!story.procedure.is_sealed());
    let Stage::Lots(stage) = &story.procedure.stage else {
        panic!("{}", story.procedure.stage.code())
    };
    assert_eq!(stage.lots[&lot(1)].bids.len(), 2);
    assert_eq!(stage.lots[&lot(1)].quality, Some(hash()));
    assert_eq!(told_key(&story, &[1]), "yes");
    let again = story.told_with(&opener(0), &[opener(1)], price());
    assert_eq!(again, "procedure-opening-order");
}

fn told_key(story: &Story, order: &[u128]) -> &'static str {
    story.told(&evaluator(), crate::procedure::testing::story::evaluate(order))
}

#[test]
fn only_invited_firms_stand_in_the_record() {
    let mut story = published().closed();
    if let Stage::Closed(stage) = &mut story.procedure.stage {
        stage.round.invited = Some(BTreeSet::from([firm(1)]));
    }
    let story = story.together(&opener(0), &[opener(1)], begin());
    let told = |n| story.told_with(&opener(0), &[opener(1)], record(vec![entry(n, &[1])]));
    assert_eq!(told(1), "yes");
    assert_eq!(told(2), "procedure-opening-entry");
}
