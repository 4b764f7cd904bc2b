//! The examination of a small field of bids.

use super::super::content::{Consortium, Content, Member, read};
use super::*;
use crate::law::Regime;
use crate::law::testing::law;
use crate::procedure::draft::{
    BidSlot, Envelope, Lot, Need, SuitabilityCriterion, SuitabilityGroup, Text,
};
use jiff::civil::date;
use uuid::Uuid;

const LOT: LotId = LotId(Uuid::from_u128(7));

fn draft() -> Draft {
    let lot = Lot {
        id: LOT,
        title: Text::german("Alles"),
        description: Text::default(),
        estimated_value: Some(Euro::from_cents(10_000_000)),
    };
    let slot = BidSlot {
        id: "offer".to_owned(),
        title: Text::german("Angebotsschreiben"),
        need: Need::Must,
        envelope: Envelope::Whole,
    };
    let condition = SuitabilityCriterion {
        group: SuitabilityGroup::Technical,
        text: Text::german("Drei Referenzen"),
        proof: Text::default(),
    };
    Draft {
        lots: vec![lot],
        bid_slots: vec![slot],
        suitability: vec![condition],
        ..Draft::default()
    }
}

fn bid(price: &str, positions: &str, meets: &str, files: &str) -> Content {
    let json = format!(
        r#"{{"format":"zuschlag/bid/v1","declared_by":{{"name":"Leitung"}},
        "lots":[{{"lot":"{LOT}","price":"{price}","positions":[{positions}]}}],
        "suitability":[{{"criterion":0,"meets":{meets}}}],"files":[{files}]}}"#
    );
    let reading = read(json.as_bytes());
    assert_eq!(reading.findings, []);
    reading.content.unwrap()
}

fn file() -> String {
    format!(r#"{{"slot":"offer","name":"A.pdf","sha256":"{}"}}"#, "ab".repeat(32))
}

fn found(bids: &[Content]) -> Vec<Vec<(&'static str, Proposal)>> {
    let set = law().rule_set(Regime::Vgv, date(2026, 9, 1)).unwrap();
    let bids =
        bids.iter().zip(1..).map(|(bid, number)| (BidId(Uuid::from_u128(number)), bid.clone()));
    let examined = examine(set, &draft(), LOT, &bids.collect(), false);
    let of = |one: Examined| one.found.iter().map(|f| (f.message.key, f.proposal)).collect();
    examined.into_values().map(of).collect()
}

#[test]
fn a_complete_bid_at_a_usual_price_gives_no_finding() {
    let bids = [bid("95000.00", "", "true", &file()), bid("99000.00", "", "true", &file())];
    assert_eq!(found(&bids), [vec![], vec![]]);
}

#[test]
fn a_bid_for_more_lots_than_announced_is_noted() {
    let limited = Draft { lots_per_bid: Some(1), ..draft() };
    let one = bid("95000.00", "", "true", &file());
    let mut two = one.clone();
    two.lots.push(LotOffer { lot: LotId(Uuid::from_u128(8)), ..two.lots[0].clone() });
    let set = law().rule_set(Regime::Vgv, date(2026, 9, 1)).unwrap();
    let noted = |bid: &Content| {
        let bids = BTreeMap::from([(BidId(Uuid::from_u128(1)), bid.clone())]);
        let examined = examine(set, &limited, LOT, &bids, false);
        examined.into_values().any(|one| {
            one.found.iter().any(|found| found.message.key == "bid-content-too-many-lots")
        })
    };
    assert_eq!((noted(&one), noted(&two)), (false, true));
}

#[test]
fn missing_papers_are_proposed_for_a_request_and_a_condition_not_met_for_exclusion() {
    let bids = [bid("95000.00", "", "false", "")];
    assert_eq!(
        found(&bids)[0],
        [
            ("bid-content-file-missing", Proposal::Request),
            ("bid-condition-not-met", Proposal::Exclude(ExclusionGround::Unsuitable)),
        ]
    );
}

#[test]
fn a_price_far_below_the_next_and_the_estimate_is_to_be_asked_about_never_just_excluded() {
    let bids = [bid("60000.00", "", "true", &file()), bid("99000.00", "", "true", &file())];
    assert_eq!(
        found(&bids)[0],
        [("bid-low-to-next", Proposal::AskPrice), ("bid-low-to-estimate", Proposal::AskPrice)]
    );
}

#[test]
fn the_sum_follows_the_unit_prices_where_they_govern() {
    let set = law().rule_set(Regime::VobA1Nrw, date(2026, 9, 1)).unwrap();
    let position = r#"{"number":"1","quantity":"10","unit_price":"9000.00","total":"91000.00"}"#;
    let one = bid("91000.00", position, "true", &file());
    let id = BidId(Uuid::from_u128(1));
    let examined = examine(set, &draft(), LOT, &[(id, one)].into(), false);
    assert_eq!(examined[&id].price, Some(Euro::from_cents(9_000_000)));
    assert!(examined[&id].found.iter().any(|found| found.message.key == "bid-sum-corrected"));
}

#[test]
fn prices_stay_unseen_while_their_envelope_is_sealed() {
    let set = law().rule_set(Regime::Vgv, date(2026, 9, 1)).unwrap();
    let id = BidId(Uuid::from_u128(1));
    let one = bid("1.00", "", "true", &file());
    let examined = examine(set, &draft(), LOT, &[(id, one)].into(), true);
    assert_eq!(examined[&id], Examined::default());
}

/// What is found about a bid without its papers where quality is judged too.
fn without_papers(regime: Regime) -> Vec<(&'static str, Proposal)> {
    let set = law().rule_set(regime, date(2026, 9, 1)).unwrap();
    let mut draft = draft();
    draft.two_envelopes = true;
    draft.bid_slots[0].envelope = Envelope::Quality;
    draft.award = vec![crate::procedure::draft::AwardCriterion {
        id: "plan".to_owned(),
        kind: CriterionKind::Quality,
        name: Text::german("Konzept"),
        description: Text::default(),
        weight: rust_decimal::Decimal::ONE_HUNDRED,
        minimum: None,
        scale: None,
        children: Vec::new(),
    }];
    let id = BidId(Uuid::from_u128(1));
    let examined = examine(set, &draft, LOT, &[(id, bid("95000.00", "", "true", ""))].into(), true);
    examined[&id].found.iter().map(|f| (f.message.key, f.proposal)).collect()
}

/// Rule 26.
#[test]
fn a_paper_that_may_be_judged_is_never_proposed_for_a_request() {
    for regime in [Regime::Vgv, Regime::UvgoNrw] {
        assert_eq!(without_papers(regime), [("bid-paper-perhaps-judged", Proposal::Note)]);
    }
}

/// Rule 27.
#[test]
fn under_vob_a_a_missing_paper_is_requested_also_where_quality_is_judged() {
    for regime in [Regime::VobA1Nrw, Regime::VobA2] {
        assert_eq!(without_papers(regime), [("bid-content-file-missing", Proposal::Request)]);
    }
}

/// Rule 27.
#[test]
fn where_it_was_announced_that_nothing_is_requested_what_is_missing_excludes() {
    for regime in [Regime::Vgv, Regime::UvgoNrw, Regime::VobA1Nrw, Regime::VobA2] {
        let set = law().rule_set(regime, date(2026, 9, 1)).unwrap();
        let mut one = bid("95000.00", "", "true", "");
        one.suitability[0].meets = None;
        let draft = Draft { late_papers: Some(false), ..draft() };
        let id = BidId(Uuid::from_u128(1));
        let examined = examine(set, &draft, LOT, &[(id, one)].into(), false);
        let found: Vec<_> =
            examined[&id].found.iter().map(|one| (one.message.key, one.proposal)).collect();
        let out = Proposal::Exclude(ExclusionGround::MissingDocuments);
        assert_eq!(
            found,
            [("bid-nothing-will-be-requested", out), ("bid-content-unanswered", out)]
        );
    }
}

/// Rule 28.
#[test]
fn a_variant_is_noted_unless_the_notice_admits_it_or_vob_a_section_1_takes_silence_for_a_yes() {
    let told = |regime, notice, lot| {
        let set = law().rule_set(regime, date(2026, 9, 1)).unwrap();
        let mut one = bid("95000.00", "", "true", &file());
        one.lots[0].variant = true;
        one.lots[0].lot = lot;
        let draft = Draft { variants: notice, ..draft() };
        let id = BidId(Uuid::from_u128(1));
        let examined = examine(set, &draft, LOT, &[(id, one)].into(), true);
        examined[&id].found.iter().map(|found| found.proposal).collect::<Vec<_>>()
    };
    assert_eq!(told(Regime::Vgv, None, LOT), [Proposal::Note]);
    assert_eq!(told(Regime::Vgv, Some(true), LOT), []);
    assert_eq!(told(Regime::VobA1Nrw, None, LOT), []);
    assert_eq!(told(Regime::VobA1Nrw, Some(false), LOT), [Proposal::Note]);
    assert_eq!(told(Regime::Vgv, None, LotId(Uuid::from_u128(8))), [], "it is for another lot");
}

#[test]
fn an_unanswered_condition_is_requested_and_an_answer_to_another_is_none() {
    let mut silent = bid("95000.00", "", "true", &file());
    silent.suitability[0].criterion = 1;
    assert_eq!(found(&[silent])[0], [("bid-content-unanswered", Proposal::Request)]);
}

/// Rule 30.
#[test]
fn an_offer_without_price_is_proposed_for_exclusion_and_one_for_nothing_is_asked_about() {
    let missing = ("bid-content-no-price", Proposal::Exclude(ExclusionGround::MissingPrices));
    let mut none = bid("95000.00", "", "true", &file());
    none.lots[0].price = None;
    assert_eq!(found(&[none])[0], [missing]);
    let mut elsewhere = bid("95000.00", "", "true", &file());
    elsewhere.lots[0].lot = LotId(Uuid::from_u128(8));
    assert_eq!(found(&[elsewhere])[0], [missing]);
    let free = bid("0.00", "", "true", &file());
    assert_eq!(found(&[free])[0], [("bid-low-to-estimate", Proposal::AskPrice)]);
}

#[test]
fn a_price_is_looked_at_from_a_gap_of_a_fifth_on() {
    let keys = |price: &str| {
        let bids = [bid(price, "", "true", &file()), bid("100000.00", "", "true", &file())];
        found(&bids)[0].iter().map(|(key, _)| *key).collect::<Vec<_>>()
    };
    assert_eq!(keys("80000.00"), ["bid-low-to-next", "bid-low-to-estimate"]);
    assert_eq!(keys("80000.01"), Vec::<&str>::new());
}

#[test]
fn a_position_without_price_is_missing_and_a_sum_that_agrees_is_no_correction() {
    let set = law().rule_set(Regime::VobA1Nrw, date(2026, 9, 1)).unwrap();
    let keys = |price: &str, positions: &str| {
        let one = bid(price, positions, "true", &file());
        let id = BidId(Uuid::from_u128(1));
        let examined = examine(set, &draft(), LOT, &[(id, one)].into(), false);
        examined[&id].found.iter().map(|found| found.message.key).collect::<Vec<_>>()
    };
    let whole = r#"{"number":"1","quantity":"10","unit_price":"9000.00","total":"90000.00"}"#;
    assert_eq!(keys("90000.00", whole), Vec::<&str>::new());
    let empty = r#"{"number":"2","quantity":"1"}"#;
    let found = keys("90000.00", &format!("{whole},{empty}"));
    assert!(!found.contains(&"bid-sum-corrected"), "{found:?}");
    assert!(!found.is_empty());
}

/// What is found about one bid under a rule set.
fn found_under(set: &RuleSet, one: Content) -> Vec<Found> {
    let id = BidId(Uuid::from_u128(1));
    let mut examined = examine(set, &draft(), LOT, &[(id, one)].into(), false);
    examined.remove(&id).unwrap().found
}

/// Rule 25.
#[test]
fn a_bid_in_text_form_is_proposed_for_exclusion_where_a_signature_is_prescribed() {
    let mut set = law().rule_set(Regime::Vgv, date(2026, 9, 1)).unwrap().clone();
    set.forms.level.value = FormLevel::Qualified;
    let found = found_under(&set, bid("95000.00", "", "true", &file()));
    let keys: Vec<_> = found.iter().map(|one| (one.message.key, one.proposal)).collect();
    let ground = ExclusionGround::FormOrLate;
    assert_eq!(keys, [("bid-form-level-missing", Proposal::Exclude(ground))]);
    assert_eq!(found[0].source, set.forms.level.source);
}

#[test]
fn what_a_consortium_still_owes_is_noted_and_excludes_nobody() {
    let mut alone = bid("95000.00", "", "true", &file());
    alone.consortium = Some(Consortium {
        name: None,
        members: vec![Member { name: "Eine".to_owned(), place: None }],
        representative: None,
    });
    assert_eq!(
        found(&[alone])[0],
        [
            ("bid-consortium-too-small", Proposal::Note),
            ("bid-representative-missing", Proposal::Note),
        ]
    );
}

/// Rule 30.
#[test]
fn a_price_that_another_bid_has_and_this_one_lacks_is_missing_and_excludes() {
    let first = r#"{"number":"1","quantity":"10","unit_price":"9000.00","total":"90000.00"}"#;
    let second = r#"{"number":"2","total":"5000.00"}"#;
    let whole = bid("95000.00", &format!("{first},{second}"), "true", &file());
    let lacking = bid("90000.00", first, "true", &file());
    let missing = ("bid-price-missing", Proposal::Exclude(ExclusionGround::MissingPrices));
    assert_eq!(found(&[whole, lacking]), [vec![], vec![missing]]);
}
