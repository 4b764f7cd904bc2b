use super::*;
use crate::id::DocumentId;
use crate::procedure::draft::DocumentSlot;
use crate::procedure::testing::{at, draft};
use uuid::Uuid;

fn keys(changes: &[Change]) -> Vec<&'static str> {
    changes.iter().map(|change| change.field.key).collect()
}

fn document(number: u128, hash: &str) -> DocumentSlot {
    DocumentSlot {
        id: DocumentId(Uuid::from_u128(number)),
        title: Text::german("Leistung.pdf"),
        sha256: hash.repeat(32),
    }
}

#[test]
fn a_content_does_not_differ_from_itself() {
    assert_eq!(difference(&draft(), &draft()), []);
}

#[test]
fn a_deadline_is_told_from_old_to_new() {
    let before = draft();
    let mut after = before.clone();
    let later = at("2026-12-22T12:00:00+01:00");
    after.dates.bid_deadline = Some(later);
    let changes = difference(&before, &after);
    assert_eq!(keys(&changes), ["field-bids-until"]);
    assert_eq!(changes[0].before, before.dates.bid_deadline.map(Value::Moment));
    assert_eq!(changes[0].after, Some(Value::Moment(later)));
}

#[test]
fn documents_are_added_replaced_and_withdrawn_with_their_hashes() {
    let mut before = draft();
    before.documents = vec![document(1, "aa"), document(2, "bb")];
    let mut after = before.clone();
    after.documents = vec![document(1, "cc"), document(3, "dd")];
    let changes = difference(&before, &after);
    let expected = ["field-document-replaced", "field-document-withdrawn", "field-document-added"];
    assert_eq!(keys(&changes), expected);
    assert!(changes.iter().all(|change| change.section == Section::Documents));
    let shown = |value: &Option<Value>| format!("{value:?}");
    assert!(shown(&changes[0].before).contains("aaaaaaaaaaaaaaaa"));
    assert!(shown(&changes[0].after).contains("cccccccccccccccc"));
    assert_eq!((&changes[1].after, &changes[2].before), (&None, &None));
}

#[test]
fn german_and_english_words_are_told_apart() {
    let before = draft();
    let mut after = before.clone();
    after.title.en = Some("Cleaning".to_owned());
    let changes = difference(&before, &after);
    assert_eq!(changes.len(), 1);
    assert_eq!(changes[0].field.args.get("language").map(String::as_str), Some("en"));
    assert_eq!(changes[0].before, None);
}

#[test]
fn a_weight_deep_in_the_tree_is_named_by_its_way() {
    let mut before = draft();
    let mut quality = before.award[0].clone();
    quality.id = "q".to_owned();
    quality.name = Text::german("Qualität");
    let mut part = quality.clone();
    part.id = "q1".to_owned();
    part.name = Text::german("Konzept");
    part.weight = Decimal::ONE_HUNDRED;
    quality.children = vec![part];
    before.award = vec![quality];
    let mut after = before.clone();
    after.award[0].children[0].weight = Decimal::from(40);
    let changes = difference(&before, &after);
    assert_eq!(keys(&changes), ["field-award-weight"]);
    assert_eq!(changes[0].field.args["name"], "Qualität › Konzept");
    assert_eq!(changes[0].after, Some(Value::Percent(Decimal::from(40))));
}

#[test]
fn an_estimate_that_is_not_public_stays_untold() {
    let mut before = draft();
    before.value_public = false;
    let mut after = before.clone();
    after.estimated_value = Some(Euro::from_cents(1));
    assert_eq!(difference(&before, &after), []);
    after.value_public = true;
    assert_eq!(keys(&difference(&before, &after)), ["field-value"]);
}

#[test]
fn a_lot_and_a_slot_are_named_by_number_and_title() {
    let before = draft();
    let mut after = before.clone();
    after.lots[0].title = Text::german("Andere Leistung");
    after.suitability.clear();
    let changes = difference(&before, &after);
    assert_eq!(changes[0].section, Section::Lot(1));
    assert_eq!(changes[0].field.args["number"], "1");
    let gone = changes.iter().skip(1).all(|change| change.after.is_none());
    assert!(gone, "{changes:?}");
}

/// Changes one field by its name; `None` for those that are left out knowingly: who buys and who is in charge are
/// fixed, and whether the value is public shows in the value.
fn altered(name: &str, mut draft: Draft) -> Option<Draft> {
    let whole = serde_json::to_value(&draft).unwrap();
    match name {
        "buyers" | "office" | "under_framework" | "value_public" => return None,
        "documents" => draft.documents.push(document(9, "ee")),
        "framework" => {
            draft.framework = Some(FrameworkTerms {
                maximum: Some(Euro::from_cents(100)),
                order: crate::procedure::draft::CallOffOrder::Cascade,
                authorities: Vec::new(),
                firms: 1,
                longer_because: String::new(),
            });
        }
        "lots" | "suitability" | "award" | "bid_slots" => {
            let mut json = whole;
            json[name] = serde_json::json!([]);
            draft = serde_json::from_value(json).unwrap();
        }
        "procedure_type" => draft.procedure_type = Some(crate::procedure::ProcedureType::UtFree),
        "contract_kind" => draft.contract_kind = Some(crate::law::ContractKind::Works),
        "ground" => draft.ground = serde_json::from_value("complexity".into()).unwrap(),
        "estimated_value" => draft.estimated_value = Some(Euro::from_cents(7)),
        "lots_per_bid" => draft.lots_per_bid = Some(7),
        "lots_per_award" => draft.lots_per_award = Some(7),
        "variants" => draft.variants = Some(draft.variants != Some(true)),
        "late_papers" => draft.late_papers = Some(draft.late_papers != Some(true)),
        "title" => draft.title = Text::german("Anders"),
        "description" => draft.description = Text::german("Anders"),
        "cpv" => draft.cpv = vec!["03000000".to_owned()],
        "place" => draft.place.town = "Anderswo".to_owned(),
        "dates" => draft.dates.contract_end = None,
        "method" => draft.method = "EXT_RATIO".to_owned(),
        "method_settings" => draft.method_settings.k = Some(Decimal::TWO),
        "type_ground" => draft.type_ground = "Anders".to_owned(),
        "urgency" => draft.urgency = "Anders".to_owned(),
        flag => {
            let mut json = whole;
            json[flag] = serde_json::json!(!json[flag].as_bool().unwrap());
            draft = serde_json::from_value(json).unwrap();
        }
    }
    Some(draft)
}

#[test]
fn every_field_is_compared_or_left_out_knowingly() {
    let mut before = draft();
    before.value_public = true;
    let fields = serde_json::to_value(&before).unwrap();
    for name in fields.as_object().unwrap().keys() {
        if let Some(after) = altered(name, before.clone()) {
            assert_ne!(after, before, "{name} was not altered");
            assert_ne!(difference(&before, &after), [], "{name} is not compared");
        }
    }
}

#[test]
fn every_number_of_the_method_is_compared() {
    let settings = serde_json::json!({
        "tolerance_percent": "5", "decision": {"group": "q"}, "k": "2", "minimum_performance": "40",
        "reference_performance": "30", "reference_price": "1000", "fixed_price": "7",
        "legal_override": {"decided_by": "Amt 30", "reason": "Nur zwei Bieter möglich"},
    });
    let names = serde_json::to_value(draft().method_settings).unwrap();
    let names: Vec<&String> = names.as_object().unwrap().keys().collect();
    assert_eq!(names, settings.as_object().unwrap().keys().collect::<Vec<_>>());
    for name in names {
        let mut after = draft();
        let one = serde_json::json!({ name: settings[name] });
        after.method_settings = serde_json::from_value(one).unwrap();
        assert_eq!(difference(&draft(), &after).len(), 1, "{name}");
    }
}

#[test]
fn the_scale_of_a_criterion_is_compared() {
    let mut after = draft();
    after.award[0].scale = Some(Decimal::from(15));
    assert_eq!(keys(&difference(&draft(), &after)), ["field-award-scale"]);
}

#[test]
fn a_document_that_was_only_renamed_is_told_by_its_two_names() {
    let mut before = draft();
    before.documents = vec![document(1, "aa"), document(2, "bb")];
    let mut after = before.clone();
    after.documents[1].title = Text::german("Plan.pdf");
    let changes = difference(&before, &after);
    assert_eq!(keys(&changes), ["field-document-name"]);
}

#[test]
fn each_criterion_is_compared_with_the_one_of_its_own_id() {
    let before = draft();
    let mut after = before.clone();
    after.award[1].name = Text::german("Konzept");
    let changes = difference(&before, &after);
    assert_eq!(keys(&changes), ["field-award-name"]);
    let names = |value: &Option<Value>| format!("{value:?}");
    assert!(names(&changes[0].before).contains("quality"), "{changes:?}");
    assert!(names(&changes[0].after).contains("Konzept"), "{changes:?}");
}

#[test]
fn criteria_in_another_order_are_told_as_that_alone() {
    let before = draft();
    let mut after = before.clone();
    after.award.reverse();
    assert_eq!(keys(&difference(&before, &after)), ["field-award-order"]);
}
