use super::*;
use crate::id::{BodyId, DocumentId, LotId, ProcedureId};
use crate::procedure::draft::{BidSlot, CallOffOrder, FrameworkTerms, Lot, Need, Text};
use crate::procedure::testing::{draft, now};
use jiff::civil::date;
use rust_decimal::Decimal;
use uuid::Uuid;

/// Field and key of each fault after one change of a draft that has none.
fn faults(change: impl FnOnce(&mut Draft)) -> Vec<String> {
    let mut draft = draft();
    change(&mut draft);
    draft.check(now(), Some(48)).iter().map(|r| format!("{} {}", r.field, r.message.key)).collect()
}

#[test]
fn a_complete_draft_has_no_fault() {
    assert_eq!(faults(|_| {}), Vec::<String>::new());
}

#[test]
fn an_empty_draft_names_all_its_faults_at_once() {
    let found = Draft::default().check(now(), Some(48));
    let fields: Vec<_> = found.iter().map(|refusal| refusal.field.as_str()).collect();
    assert_eq!(
        fields,
        [
            "/title/de",
            "/description/de",
            "/contract_kind",
            "/cpv",
            "/place/nuts",
            "/procedure_type",
            "/estimated_value",
            "/lots",
            "/buyers",
            "/office"
        ]
    );
    assert!(found.iter().all(|refusal| !refusal.source.is_empty()));
}

#[test]
fn a_text_is_never_longer_than_a_notice_can_carry() {
    let long = |length: usize| Text { de: "ß".repeat(length), en: Some("s".repeat(length)) };
    assert_eq!(faults(|d| d.title = long(400)), Vec::<String>::new());
    let title = ["/title/de draft-text-long", "/title/en draft-text-long"];
    assert_eq!(faults(|d| d.title = long(401)), title);
    assert_eq!(faults(|d| d.lots[0].description = long(6000)), Vec::<String>::new());
    let described =
        ["/lots/0/description/de draft-text-long", "/lots/0/description/en draft-text-long"];
    assert_eq!(faults(|d| d.lots[0].description = long(6001)), described);
    let name = ["/award/0/name/de draft-text-long", "/award/0/name/en draft-text-long"];
    assert_eq!(faults(|d| d.award[0].name = long(401)), name);
}

#[test]
fn codes_have_their_form() {
    assert_eq!(faults(|d| d.cpv = vec!["7200000".into()]), ["/cpv/0 draft-cpv-form"]);
    assert_eq!(faults(|d| d.cpv = vec!["7200000x".into()]), ["/cpv/0 draft-cpv-form"]);
    assert_eq!(faults(|d| d.cpv.push("72000000-5".into())), ["/cpv/1 draft-cpv-form"]);
    for wrong in ["D", "de11", "DEA111", "DEa11", "D1A11", "DÄ1"] {
        assert_eq!(faults(|d| d.place.nuts = wrong.into()), ["/place/nuts draft-nuts-form"]);
    }
    assert_eq!(faults(|d| d.place.nuts = "DE".into()), Vec::<String>::new());
    let postcode = faults(|d| d.place.postcode = "4021".into());
    assert_eq!(postcode, ["/place/postcode draft-postcode-form"]);
    assert_eq!(faults(|d| d.place.postcode = String::new()), Vec::<String>::new());
}

#[test]
fn types_that_are_not_run_yet_and_techniques_are_refused() {
    let dialogue = faults(|d| {
        d.procedure_type = Some(ProcedureType::Dialogue);
        d.type_ground = "Komplexität".into();
    });
    assert_eq!(dialogue, ["/procedure_type procedure-not-yet-run"]);
    let auction = faults(|d| d.electronic_auction = true);
    assert_eq!(auction, ["/electronic_auction draft-technique-not-yet-run"]);
    let system = faults(|d| d.dynamic_purchasing = true);
    assert_eq!(system, ["/dynamic_purchasing draft-technique-not-yet-run"]);
}

#[test]
fn a_type_that_is_not_freely_chosen_needs_its_ground_and_only_talks_may_be_reserved() {
    let negotiated = faults(|d| {
        d.procedure_type = Some(ProcedureType::UtNegotiatedNoCall);
        d.award_without_negotiation = true;
        d.reduction_announced = true;
    });
    assert_eq!(negotiated, ["/type_ground draft-ground-missing"]);
    let open = faults(|d| d.award_without_negotiation = true);
    assert_eq!(open, ["/award_without_negotiation draft-no-negotiation"]);
    let open = faults(|d| d.reduction_announced = true);
    assert_eq!(open, ["/reduction_announced draft-no-negotiation"]);
}

#[test]
fn a_new_competition_names_its_framework_and_nothing_else_does() {
    let unnamed = faults(|d| d.procedure_type = Some(ProcedureType::MiniComp));
    assert_eq!(unnamed, ["/under_framework draft-framework-unnamed"]);
    let odd = faults(|d| d.under_framework = Some(ProcedureId(Uuid::from_u128(1))));
    assert_eq!(odd, ["/under_framework draft-framework-unnamed"]);
}

#[test]
fn the_value_is_the_sum_of_its_lots() {
    let second = |cents| Lot {
        id: LotId(Uuid::from_u128(2)),
        title: Text::german("Los 2"),
        description: Text::default(),
        estimated_value: Some(Euro::from_cents(cents)),
    };
    let lots = |own, other| {
        faults(|d| {
            d.estimated_value = Some(Euro::from_cents(100));
            d.lots[0].estimated_value = Some(Euro::from_cents(own));
            d.lots.push(second(other));
        })
    };
    assert_eq!(lots(60, 40), Vec::<String>::new());
    assert_eq!(lots(60, 41), ["/estimated_value draft-lots-sum"]);
    assert_eq!(lots(100, 0), Vec::<String>::new(), "a lot may be worth nothing by itself");
    assert_eq!(lots(101, -1), ["/lots/1/estimated_value draft-value-missing"]);
    let zero = faults(|d| d.estimated_value = Some(Euro::ZERO));
    assert_eq!(zero, ["/estimated_value draft-value-missing"]);
    let huge = faults(|d| {
        d.lots[0].estimated_value = Some(Euro::from_cents(i64::MAX));
        d.lots.push(second(1));
    });
    assert_eq!(
        huge,
        Vec::<String>::new(),
        "a sum beyond 64 bits is not compared, and never panics"
    );
}

#[test]
fn lots_have_own_ids_and_limits_lie_between_one_and_their_number() {
    let twice = faults(|d| d.lots.push(d.lots[0].clone()));
    assert_eq!(twice, ["/lots/1/id draft-id-twice"]);
    assert_eq!(faults(|d| d.lots_per_bid = Some(0)), ["/lots_per_bid draft-lot-limit"]);
    assert_eq!(faults(|d| d.lots_per_award = Some(2)), ["/lots_per_award draft-lot-limit"]);
    assert_eq!(faults(|d| d.lots_per_award = Some(1)), Vec::<String>::new());
}

#[test]
fn weights_of_siblings_are_exactly_one_hundred_on_every_level() {
    let off = faults(|d| d.award[1].weight = Decimal::new(3999, 2));
    assert_eq!(off, ["/award draft-weights-sum"]);
    let deep = faults(|d| {
        let mut child = d.award[1].clone();
        child.id = "deep".into();
        child.weight = Decimal::from(99);
        d.award[1].children = vec![child];
    });
    assert_eq!(deep, ["/award/1/children draft-weights-sum"]);
    let negative = faults(|d| {
        d.award[0].weight = Decimal::from(140);
        d.award[1].weight = Decimal::from(-40);
    });
    assert_eq!(negative, ["/award/1/weight draft-weight-zero"]);
    let zero = faults(|d| {
        d.award[0].weight = Decimal::from(100);
        d.award[1].weight = Decimal::ZERO;
    });
    assert_eq!(zero, ["/award/1/weight draft-weight-zero"]);
    let huge = faults(|d| {
        d.award[0].weight = Decimal::MAX;
        d.award[1].weight = Decimal::MAX;
    });
    assert_eq!(huge, ["/award draft-weights-sum"]);
}

#[test]
fn criteria_have_names_own_ids_and_a_method() {
    assert_eq!(faults(|d| d.award[1].id = "price".into()), ["/award/1/id draft-id-twice"]);
    assert_eq!(faults(|d| d.award[1].id = " ".into()), ["/award/1/id draft-text-missing"]);
    let nameless = faults(|d| d.award[0].name.de.clear());
    assert_eq!(nameless, ["/award/0/name/de draft-text-missing"]);
    assert_eq!(faults(|d| d.award.clear()), ["/award draft-criteria-missing"]);
    assert_eq!(faults(|d| d.method = " ".into()), ["/method draft-method-missing"]);
    let suitability = faults(|d| d.suitability[0].text.de.clear());
    assert_eq!(suitability, ["/suitability/0/text/de draft-text-missing"]);
}

#[test]
fn documents_are_there_and_uploaded() {
    assert_eq!(faults(|d| d.documents.clear()), ["/documents draft-document-missing"]);
    let field = "/documents/0/sha256 draft-document-not-uploaded";
    assert_eq!(faults(|d| d.documents[0].sha256.clear()), [field]);
    assert_eq!(faults(|d| d.documents[0].sha256 = "g".repeat(64)), [field]);
    assert_eq!(faults(|d| d.documents[0].sha256 = "a".repeat(63)), [field]);
    assert_eq!(faults(|d| d.documents[0].sha256 = format!("{}g", "a".repeat(63))), [field]);
    let more = faults(|d| {
        let mut other = d.documents[0].clone();
        other.id = DocumentId(Uuid::from_u128(7));
        d.documents.push(other);
    });
    assert_eq!(more, Vec::<String>::new());
}

#[test]
fn each_slot_of_the_bid_lies_in_an_envelope_of_the_procedure() {
    let price = faults(|d| d.bid_slots[0].envelope = Envelope::Price);
    assert_eq!(price, ["/bid_slots/0/envelope draft-envelope-unknown"]);
    let two = faults(|d| {
        d.two_envelopes = true;
        d.bid_slots[0].envelope = Envelope::Price;
    });
    assert_eq!(two, ["/two_envelopes draft-envelope-empty"]);
    let fine = faults(|d| {
        d.two_envelopes = true;
        d.bid_slots[0].envelope = Envelope::Quality;
    });
    assert_eq!(fine, Vec::<String>::new());
    let both = faults(|d| {
        d.two_envelopes = true;
        d.bid_slots[0].envelope = Envelope::Quality;
        let envelope = Envelope::Price;
        d.bid_slots.push(BidSlot { id: "price".into(), envelope, ..d.bid_slots[0].clone() });
    });
    assert_eq!(both, Vec::<String>::new());
    let twice = faults(|d| {
        let slot = BidSlot { need: Need::Should, ..d.bid_slots[0].clone() };
        d.bid_slots.push(slot);
    });
    assert_eq!(twice, ["/bid_slots/1/id draft-id-twice"]);
    assert_eq!(faults(|d| d.electronic = false), ["/electronic draft-not-electronic"]);
}

#[test]
fn dates_lie_ahead_and_in_order() {
    let deadline = draft().dates.bid_deadline.unwrap();
    assert_eq!(
        faults(|d| {
            d.dates.bid_deadline = Some(now());
            d.dates.questions_until = None;
        }),
        ["/dates/bid_deadline draft-date-past"]
    );
    assert_eq!(
        faults(|d| d.dates.bid_deadline = None),
        ["/dates/bid_deadline draft-deadline-missing"]
    );
    assert_eq!(
        faults(|d| d.dates.questions_until = Some(deadline)),
        ["/dates/questions_until draft-dates-order"]
    );
    let early = Instant::from_micros(deadline.micros() - 1);
    assert_eq!(faults(|d| d.dates.opening = early), ["/dates/opening draft-opening-early"]);
    assert_eq!(faults(|d| d.dates.opening = Some(deadline)), Vec::<String>::new());
    assert_eq!(
        faults(|d| d.dates.binding_until = Some(deadline.berlin_day())),
        ["/dates/binding_until draft-binding-short"]
    );
    assert_eq!(
        faults(|d| d.dates.binding_until = None),
        ["/dates/binding_until draft-binding-missing"]
    );
    assert_eq!(faults(|d| d.dates.contract_end = None), Vec::<String>::new());
    let start = draft().dates.contract_start.unwrap();
    assert_eq!(faults(|d| d.dates.contract_end = Some(start)), Vec::<String>::new());
    assert_eq!(
        faults(|d| d.dates.contract_end = start.yesterday().ok()),
        ["/dates/contract_end draft-dates-order"]
    );
}

#[test]
fn two_stages_need_the_first_deadline_and_may_leave_the_second_open() {
    let restricted = |change: fn(&mut Draft)| {
        faults(|d| {
            d.procedure_type = Some(ProcedureType::Restricted);
            change(d);
        })
    };
    assert_eq!(restricted(|_| {}), ["/dates/participation_deadline draft-deadline-missing"]);
    assert_eq!(
        restricted(|d| {
            d.dates.participation_deadline = d.dates.bid_deadline.take();
        }),
        Vec::<String>::new()
    );
    assert_eq!(
        restricted(|d| d.dates.participation_deadline = d.dates.bid_deadline),
        ["/dates/bid_deadline draft-dates-order"]
    );
}

#[test]
fn a_framework_names_its_maximum_authorities_firms_and_term() {
    let terms = || FrameworkTerms {
        maximum: Some(Euro::from_cents(100)),
        order: CallOffOrder::Cascade,
        authorities: vec![BodyId(Uuid::from_u128(1))],
        firms: 3,
        longer_because: String::new(),
    };
    let with = |change: fn(&mut FrameworkTerms)| {
        faults(|d| {
            let mut terms = terms();
            change(&mut terms);
            d.framework = Some(terms);
        })
    };
    assert_eq!(with(|_| {}), Vec::<String>::new());
    let maximum = ["/framework/maximum draft-framework-maximum"];
    assert_eq!(with(|t| t.maximum = None), maximum);
    assert_eq!(with(|t| t.maximum = Some(Euro::ZERO)), maximum);
    let authorities = ["/framework/authorities draft-framework-authorities"];
    assert_eq!(with(|t| t.authorities.clear()), authorities);
    assert_eq!(with(|t| t.firms = 0), ["/framework/firms draft-framework-firms"]);
    let endless = faults(|d| {
        d.framework = Some(terms());
        d.dates.contract_end = None;
    });
    assert_eq!(endless, ["/dates/contract_end draft-framework-term"]);
    let long = |end, because: &str| {
        faults(|d| {
            d.dates.contract_start = Some(date(2027, 3, 1));
            d.dates.contract_end = Some(end);
            d.framework = Some(FrameworkTerms { longer_because: because.into(), ..terms() });
        })
    };
    assert_eq!(long(date(2031, 2, 28), ""), Vec::<String>::new());
    let too_long = ["/framework/longer_because draft-framework-too-long"];
    assert_eq!(long(date(2031, 3, 1), " "), too_long);
    assert_eq!(long(date(2031, 3, 1), "Abschreibung über acht Jahre"), Vec::<String>::new());
}

#[test]
fn how_long_a_framework_may_last_without_reasons_is_a_value_of_the_law() {
    let mut draft = draft();
    draft.framework = Some(FrameworkTerms {
        maximum: Some(Euro::from_cents(100)),
        order: CallOffOrder::Rotation,
        authorities: vec![BodyId(Uuid::from_u128(1))],
        firms: 1,
        longer_because: String::new(),
    });
    draft.dates.contract_start = Some(date(2027, 3, 1));
    draft.dates.contract_end = Some(date(2033, 2, 28));
    let fields = |months| -> Vec<String> {
        draft.check(now(), months).into_iter().map(|refusal| refusal.field).collect()
    };
    // § 21 VgV: four years. § 15 UVgO: six. No limit: KonzVgV.
    assert_eq!(fields(Some(48)), ["/framework/longer_because"]);
    assert_eq!(fields(Some(71)), ["/framework/longer_because"]);
    assert_eq!(fields(Some(72)), Vec::<String>::new());
    assert_eq!(fields(None), Vec::<String>::new());
}

#[test]
fn a_direct_order_needs_neither_criteria_nor_documents_nor_deadlines() {
    let direct = faults(|d| {
        d.procedure_type = Some(ProcedureType::Direct);
        d.award.clear();
        d.method.clear();
        d.documents.clear();
        d.dates.bid_deadline = None;
        d.dates.binding_until = None;
        d.dates.questions_until = None;
    });
    assert_eq!(direct, Vec::<String>::new());
}
