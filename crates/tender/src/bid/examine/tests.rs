//! The examination of a small field of bids.

use super::super::content::{Content, read};
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

/// Rule 26.
#[test]
fn a_paper_that_may_be_judged_is_never_proposed_for_a_request() {
    let set = law().rule_set(Regime::Vgv, date(2026, 9, 1)).unwrap();
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
    let found: Vec<_> = examined[&id].found.iter().map(|f| (f.message.key, f.proposal)).collect();
    assert_eq!(found, [("bid-paper-perhaps-judged", Proposal::Note)]);
}
