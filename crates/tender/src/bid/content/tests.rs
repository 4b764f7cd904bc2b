//! Tests of reading a bid: what is written comes back, and whatever is broken is named at its place.

use super::*;
use crate::procedure::draft::{BidSlot, Draft, Envelope, Lot, Need, Text};
use proptest::prelude::*;
use uuid::Uuid;

const BID: &str = r#"{
  "format": "zuschlag/bid/v1",
  "declared_by": {"name": "Die Geschäftsführung", "capacity": "Inhaberin"},
  "lots": [{"lot": "11111111-1111-4111-8111-111111111111", "price": "84000.00", "vat": "19", "discount": "2.50",
    "positions": [
      {"number": "01.0010", "quantity": "24.5", "unit": "m²", "unit_price": "3000.125", "total": "73503.06"},
      {"number": "01.0020", "total": "10496.94"}]}],
  "suitability": [{"criterion": 0, "meets": true, "text": "Drei Referenzen liegen bei."}],
  "files": [{"slot": "offer", "name": "Angebot.pdf",
    "sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}]
}"#;

fn lot() -> LotId {
    LotId(Uuid::from_u128(0x1111_1111_1111_4111_8111_1111_1111_1111))
}

fn draft() -> Draft {
    let slot = |id: &str, need| BidSlot {
        id: id.to_owned(),
        title: Text::german(id),
        need,
        envelope: Envelope::Whole,
    };
    let criterion = crate::procedure::draft::SuitabilityCriterion {
        group: crate::procedure::draft::SuitabilityGroup::Technical,
        text: Text::german("Drei Referenzen"),
        proof: Text::default(),
    };
    Draft {
        lots: vec![Lot {
            id: lot(),
            title: Text::german("Alles"),
            description: Text::default(),
            estimated_value: None,
        }],
        suitability: vec![criterion],
        bid_slots: vec![slot("offer", Need::Must), slot("extra", Need::Should)],
        ..Draft::default()
    }
}

fn bid() -> Content {
    let reading = read(BID.as_bytes());
    assert_eq!(reading.findings, []);
    reading.content.unwrap()
}

/// Where the law takes silence on variants for a no.
fn check(content: &Content, draft: &Draft, envelope: Envelope) -> Vec<Finding> {
    super::check(content, draft, envelope, draft.variants == Some(true))
}

fn keys(found: &[Finding]) -> Vec<(&str, &str)> {
    found.iter().map(|one| (one.pointer.as_str(), one.message.key)).collect()
}

#[test]
fn a_bid_reads_and_is_complete() {
    let bid = bid();
    assert_eq!(check(&bid, &draft(), Envelope::Whole), []);
    let offer = &bid.lots[0];
    assert_eq!(offer.price, Some(Euro::from_cents(8_400_000)));
    assert_eq!(offer.positions[0].unit_price.unwrap().to_string(), "3000.125");
    assert_eq!(offer.discount, Percent::parse("2.50"));
    assert_eq!(offer.items().len(), 2);
    let written = bid.to_json().unwrap();
    assert_eq!(read(written.as_bytes()), Reading { content: Some(bid), findings: Vec::new() });
}

#[test]
fn what_is_broken_is_named_and_the_rest_is_kept() {
    let broken = BID
        .replace("\"84000.00\"", "84000.00")
        .replace("\"19\"", "\"119\"")
        .replace("\"number\": \"01.0020\", ", "")
        .replace("\"capacity\"", "\"role\"");
    let reading = read(broken.as_bytes());
    assert_eq!(
        keys(&reading.findings),
        [
            ("/declared_by/role", "input-unknown-key"),
            ("/lots/0/price", "input-wrong-kind"),
            ("/lots/0/vat", "input-unreadable"),
            ("/lots/0/positions/1/number", "input-missing"),
        ]
    );
    assert_eq!(reading.content.unwrap().declared_by.name, "Die Geschäftsführung");
}

#[test]
fn a_main_offer_for_one_lot_twice_and_an_unreadable_digest_are_findings() {
    let mut bid = bid();
    bid.lots.push(bid.lots[0].clone());
    bid.lots.push(LotOffer { variant: true, ..bid.lots[0].clone() });
    bid.files[0].sha256 = "E3".to_owned();
    bid.suitability.push(bid.suitability[0].clone());
    bid.consortium = Some(Consortium {
        name: None,
        members: vec![Member { name: "Eine".to_owned(), place: None }],
        representative: None,
    });
    let reading = read(bid.to_json().unwrap().as_bytes());
    assert_eq!(
        keys(&reading.findings),
        [
            ("/lots/1", "bid-content-lot-twice"),
            ("/suitability/1", "bid-content-answer-twice"),
            ("/files/0/sha256", "input-unreadable"),
            ("/consortium/members", "bid-consortium-too-small"),
        ]
    );
    assert_eq!(reading.content, Some(bid));
}

#[test]
fn a_main_offer_for_each_of_two_lots_is_none_twice_and_two_members_are_a_consortium() {
    let mut bid = bid();
    bid.lots.push(LotOffer { lot: LotId(Uuid::from_u128(2)), ..bid.lots[0].clone() });
    let member = |name: &str| Member { name: name.to_owned(), place: None };
    let members = vec![member("Eine"), member("Andere")];
    bid.consortium = Some(Consortium { name: None, members, representative: None });
    assert_eq!(read(bid.to_json().unwrap().as_bytes()).findings, []);
}

#[test]
fn a_digest_has_64_digits_and_small_letters_only() {
    let told = |sha256: String| {
        let mut bid = bid();
        bid.files[0].sha256 = sha256;
        read(bid.to_json().unwrap().as_bytes()).findings.len()
    };
    assert_eq!(told("0f".repeat(32)), 0);
    assert_eq!(told("0F".repeat(32)), 1);
    assert_eq!(told("0g".repeat(32)), 1);
    assert_eq!(told("0f".repeat(31)), 1);
}

#[test]
fn a_variant_is_no_finding_where_the_law_admits_it_in_silence() {
    let mut bid = bid();
    bid.lots.push(LotOffer { variant: true, ..bid.lots[0].clone() });
    assert_eq!(super::check(&bid, &draft(), Envelope::Whole, true), []);
    assert_eq!(
        keys(&super::check(&bid, &draft(), Envelope::Whole, false)),
        [("/lots/1/variant", "bid-content-no-variants")]
    );
}

#[test]
fn what_the_procedure_asks_and_the_bid_lacks_is_told() {
    let mut bid = bid();
    bid.lots[0].price = None;
    bid.lots.push(LotOffer { lot: LotId(Uuid::nil()), variant: true, ..bid.lots[0].clone() });
    bid.suitability[0].criterion = 3;
    bid.files[0].slot = "somewhere".to_owned();
    assert_eq!(
        keys(&check(&bid, &draft(), Envelope::Whole)),
        [
            ("/lots/1/lot", "bid-unknown-lot"),
            ("/lots/1/variant", "bid-content-no-variants"),
            ("/lots/0/price", "bid-content-no-price"),
            ("/lots/1/price", "bid-content-no-price"),
            ("/suitability/0/criterion", "bid-content-no-criterion"),
            ("/suitability", "bid-content-unanswered"),
            ("/files/0/slot", "bid-content-no-slot"),
            ("/files", "bid-content-file-missing"),
        ]
    );
    let none = Content { lots: Vec::new(), ..bid };
    assert_eq!(keys(&check(&none, &draft(), Envelope::Whole))[0], ("/lots", "bid-content-no-lot"));
}

#[test]
fn of_two_envelopes_the_first_shows_no_price_and_the_second_repeats_no_answer() {
    let mut draft = draft();
    draft.bid_slots[0].envelope = Envelope::Quality;
    let found = check(&bid(), &draft, Envelope::Quality);
    assert_eq!(keys(&found), [("/lots/0/price", "bid-content-price-too-early")]);
    let mut quality = bid();
    quality.lots[0].price = None;
    quality.lots[0].positions.clear();
    assert_eq!(check(&quality, &draft, Envelope::Quality), []);
    let sum = LotOffer { positions: Vec::new(), ..bid().lots[0].clone() };
    let sheet = LotOffer { price: None, ..bid().lots[0].clone() };
    for offer in [sum, sheet] {
        let early = Content { lots: vec![offer], ..quality.clone() };
        assert_eq!(keys(&check(&early, &draft, Envelope::Quality)), keys(&found));
    }
    let price = Content { suitability: Vec::new(), files: Vec::new(), ..bid() };
    assert_eq!(check(&price, &draft, Envelope::Price), []);
}

#[test]
fn more_lots_than_are_admitted_are_told() {
    let few = Draft { lots_per_bid: Some(0), ..draft() };
    assert_eq!(
        keys(&check(&bid(), &few, Envelope::Whole)),
        [("/lots", "bid-content-too-many-lots")]
    );
    let as_many = Draft { lots_per_bid: Some(1), ..draft() };
    assert_eq!(check(&bid(), &as_many, Envelope::Whole), []);
}

#[test]
fn the_published_schema_names_every_field_of_the_reader() {
    let schema = include_str!("../../../../../schemas/bid.schema.json");
    let schema: serde_json::Value = serde_json::from_str(schema).unwrap();
    let same = |properties: &serde_json::Value, fields: &[&str]| {
        let mut fields: Vec<&str> = fields.to_vec();
        fields.sort_unstable();
        let mut named: Vec<&str> =
            properties.as_object().unwrap().keys().map(String::as_str).collect();
        named.sort_unstable();
        assert_eq!(named, fields);
    };
    same(&schema["properties"], Content::FIELDS);
    let part = |name: &str| schema["$defs"][name]["properties"].clone();
    same(&part("declarant"), Declarant::FIELDS);
    same(&part("consortium"), Consortium::FIELDS);
    same(&part("member"), Member::FIELDS);
    same(&part("offer"), LotOffer::FIELDS);
    same(&part("position"), Position::FIELDS);
    same(&part("answer"), Answer::FIELDS);
    same(&part("file"), FilledSlot::FIELDS);
}

#[test]
fn a_sum_that_differs_and_a_position_without_price_are_told() {
    let mut bid = bid();
    bid.lots[0].price = Some(Euro::from_cents(8_400_001));
    assert_eq!(
        keys(&check(&bid, &draft(), Envelope::Whole)),
        [("/lots/0/price", "bid-content-sum")]
    );
    bid.lots[0].positions[0].unit_price = None;
    let found = check(&bid, &draft(), Envelope::Whole);
    assert_eq!(keys(&found), [("/lots/0/positions/0", "bid-content-position")]);
}

#[test]
fn each_file_of_the_manifest_finds_its_slot_once() {
    let mut bid = bid();
    let sha = bid.files[0].sha256.clone();
    bid.files.push(FilledSlot { slot: "extra".to_owned(), ..bid.files[0].clone() });
    let same = ("Angebot.pdf", sha.as_str());
    let other = ("Sonst.pdf", sha.as_str());
    let slots = bid.slots_of(&[other, same, same, same]);
    assert_eq!(slots, [None, Some("offer"), Some("extra"), None]);
}

#[test]
fn numbers_have_one_form() {
    for text in ["", ".5", "5.", "-1", "+1", "1e3", "1,5", "100.01", "0.125", "٣"] {
        assert_eq!(Percent::parse(text), None, "{text}");
    }
    for text in ["1000000000000", "0.1234567", "1_0", " 1", "99999999999999999999"] {
        assert_eq!(Scaled::parse(text), None, "{text}");
    }
    assert_eq!(Scaled::parse("0.10").unwrap().to_string(), "0.10");
}

fn text() -> impl Strategy<Value = String> {
    "[a-zA-Zäöü\"\\\\/ 0-9]{0,12}[a-z]"
}

fn offer() -> impl Strategy<Value = LotOffer> {
    let position = (text(), any::<bool>(), 0_i64..1_000_000, 0_u32..7).prop_map(
        |(number, lump, price, scale)| {
            let scaled = Scaled::parse(&rust_decimal::Decimal::new(price, scale).to_string());
            Position {
                number,
                text: None,
                quantity: scaled.filter(|_| !lump),
                unit: Some("m²".to_owned()),
                unit_price: scaled.filter(|_| !lump),
                total: lump.then_some(Euro::from_cents(price)),
            }
        },
    );
    let price = proptest::option::of(0_i64..i64::MAX);
    (any::<u128>(), price, proptest::collection::vec(position, 0..4)).prop_map(
        |(lot, price, positions)| LotOffer {
            lot: LotId(Uuid::from_u128(lot)),
            variant: false,
            title: None,
            price: price.map(Euro::from_cents),
            vat: Percent::parse("7"),
            discount: None,
            positions,
        },
    )
}

proptest! {
    #[test]
    fn every_bid_that_is_written_reads_back_the_same(
        name in text(),
        offer in offer(),
        answers in proptest::collection::vec((any::<Option<bool>>(), text()), 0..4),
    ) {
        let suitability = answers.into_iter().zip(0..).map(|((meets, text), criterion)| {
            Answer { criterion, meets, text: Some(text) }
        });
        let bid = Content {
            format: Format::V1,
            declared_by: Declarant { name, capacity: None },
            consortium: None,
            lots: vec![offer],
            suitability: suitability.collect(),
            files: Vec::new(),
        };
        let reading = read(bid.to_json().unwrap().as_bytes());
        prop_assert_eq!(&reading.findings, &[]);
        prop_assert_eq!(reading.content.as_ref(), Some(&bid));
        check(&bid, &draft(), Envelope::Whole);
    }

    #[test]
    fn any_bytes_give_a_bid_or_a_finding(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let reading = read(&bytes);
        prop_assert!(reading.content.is_some() || !reading.findings.is_empty());
    }

    #[test]
    fn a_byte_that_was_changed_never_stops_the_reading(at in 0..BID.len(), byte in any::<u8>()) {
        let mut bytes = BID.as_bytes().to_vec();
        bytes[at] = byte;
        let reading = read(&bytes);
        if let Some(content) = reading.content {
            check(&content, &draft(), Envelope::Whole);
        } else {
            prop_assert!(!reading.findings.is_empty());
        }
    }
}
