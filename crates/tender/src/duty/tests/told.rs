//! What duties say of themselves: their trigger, their reasons, their time.

use super::{awarded, decided, find, noon, published, rules, service, vgv, what_next};
use crate::duty::{DutyId, Facts, duties};
use crate::law::testing::law;
use crate::law::{Ground, ProcedureType, Regime};
use jiff::civil::date;

#[test]
fn every_duty_says_what_triggers_it() {
    let mut facts = awarded();
    facts.procedure = ProcedureType::UtRestrictedNoCall;
    for rules in law().rule_sets() {
        for duty in duties(law(), rules, &facts, noon("2027-02-11")).unwrap() {
            assert!(duty.trigger.key.starts_with("trigger-"), "{:?}", duty.id);
        }
    }
}

#[test]
fn a_contract_that_ends_with_the_retention_does_not_lengthen_it() {
    let mut facts = awarded();
    let reasons = |facts: &Facts| {
        let duty = find(vgv(), facts, "2027-02-11", DutyId::KeepFile).unwrap();
        duty.reason.iter().any(|reason| reason.key == "duty-contract-end")
    };
    facts.contract_end = Some(date(2030, 2, 10));
    assert!(!reasons(&facts));
    facts.contract_end = Some(date(2030, 2, 11));
    assert!(reasons(&facts));
}

#[test]
fn a_notice_is_sent_when_the_draft_is_approved_and_the_procedure_goes_on() {
    let sending =
        |facts: &Facts| find(vgv(), facts, "2026-12-02", DutyId::SendNotice).unwrap().triggered;
    let draft = service(ProcedureType::Open, 300_000);
    assert!(!sending(&draft));
    let mut approved = draft;
    approved.approved = Some(noon("2026-12-01"));
    assert!(sending(&approved));
    approved.cancelled = Some(noon("2026-12-02"));
    assert!(!sending(&approved));
}

#[test]
fn what_is_possible_now_has_no_later_time() {
    let mut facts = published();
    facts.binding_until = None;
    let before = what_next(&facts, "2027-01-11");
    assert_eq!(before.2.as_deref(), Some("2027-01-12T11:00:00Z"));
    assert_eq!(what_next(&facts, "2027-01-12").2, None, "at the deadline it may be opened at once");
}

#[test]
fn without_call_only_extreme_urgency_spares_the_letters() {
    let mut facts = decided();
    facts.procedure = ProcedureType::NegotiatedNoCall;
    facts.losers = true;
    let letters = |facts: &Facts| find(vgv(), facts, "2027-01-23", DutyId::SendLetters).is_some();
    facts.grounds = vec![Ground::Technical];
    assert!(letters(&facts));
    facts.grounds = vec![Ground::ExtremeUrgency];
    assert!(!letters(&facts));
}

#[test]
fn a_draft_is_handed_in_once_and_not_after_its_end() {
    let submits = |facts: &Facts| {
        let duty = find(vgv(), facts, "2026-12-02", DutyId::Submit).unwrap();
        (duty.triggered, duty.done)
    };
    let mut draft = service(ProcedureType::Open, 300_000);
    assert_eq!(submits(&draft), (false, true), "it waits for its approval");
    draft.approvals = None;
    assert_eq!(submits(&draft), (true, false));
    draft.cancelled = Some(noon("2026-12-01"));
    assert_eq!(submits(&draft), (false, false));
}

#[test]
fn only_who_is_called_in_person_is_invited() {
    let day = date(2026, 12, 1);
    let invited = |regime, procedure| {
        find(rules(regime, day), &service(procedure, 10_000), "2026-12-02", DutyId::Invite)
            .is_some()
    };
    assert!(!invited(Regime::Vgv, ProcedureType::Open), "everyone was called");
    assert!(!invited(Regime::UvgoNrw, ProcedureType::Direct), "a direct order is placed");
    assert!(invited(Regime::UvgoNrw, ProcedureType::UtRestrictedNoCall));
}

#[test]
fn an_intention_is_published_when_the_draft_is_approved_and_the_procedure_goes_on() {
    let regime = rules(Regime::VobA1Nrw, date(2026, 12, 1));
    let limit = regime.duties.ex_ante_from.value.unwrap();
    let mut facts = service(ProcedureType::UtRestrictedNoCall, limit.cents() / 100);
    let due = |facts: &Facts| find(regime, facts, "2026-12-02", DutyId::ExAnte).unwrap().triggered;
    assert!(!due(&facts));
    facts.approved = Some(noon("2026-12-01"));
    assert!(due(&facts));
    facts.cancelled = Some(noon("2026-12-02"));
    assert!(!due(&facts));
}

#[test]
fn where_no_rule_waits_for_the_letters_none_are_due() {
    let mut facts = decided();
    facts.procedure = ProcedureType::UtPublic;
    let day = date(2026, 12, 1);
    let letters =
        |regime| find(rules(regime, day), &facts, "2027-01-23", DutyId::SendLetters).is_some();
    assert!(letters(Regime::Vgv));
    assert!(!letters(Regime::UvgoNrw));
}
