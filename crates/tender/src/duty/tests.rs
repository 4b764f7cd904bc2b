//! Duties at their boundaries: what is due, when, and who must act.

mod told;
mod waiting;

use super::{
    Alert, Announcement, AwardBan, Complaint, Duty, DutyId, Facts, LateInformation, ReasonsRequest,
};
use super::{calls_for_extension, duties, next, open};
use crate::instant::Instant;
use crate::law::testing::law;
use crate::law::{BuyerKind, ContractKind, Ground, ProcedureType, Regime, RuleSet};
use crate::money::Euro;
use crate::role::Role;
use jiff::civil::{Date, date};

fn at(text: &str) -> Instant {
    text.parse().unwrap()
}

fn noon(day: &str) -> Instant {
    at(&format!("{day}T11:00:00Z"))
}

fn rules(regime: Regime, start: Date) -> &'static RuleSet {
    law().rule_set(regime, start).unwrap()
}

fn vgv() -> &'static RuleSet {
    rules(Regime::Vgv, date(2026, 12, 1))
}

fn service(procedure: ProcedureType, euros: i64) -> Facts {
    let value = Euro::from_cents(euros * 100);
    Facts::draft(ContractKind::Service, BuyerKind::LandNrw, procedure, value)
}

/// A published open procedure with a deadline of 12 January 2027, 12:00.
fn published() -> Facts {
    let mut facts = service(ProcedureType::Open, 300_000);
    facts.approved = Some(noon("2026-12-01"));
    facts.notice_sent = Some(noon("2026-12-01"));
    facts.tender_deadline = Some(noon("2027-01-12"));
    facts.binding_until = Some(date(2027, 3, 31));
    facts
}

fn decided() -> Facts {
    let mut facts = published();
    facts.opened = Some(noon("2027-01-12"));
    facts.evaluated = Some(noon("2027-01-20"));
    facts.decided = Some(noon("2027-01-22"));
    facts
}

fn awarded() -> Facts {
    let mut facts = decided();
    facts.awarded = Some(noon("2027-02-10"));
    facts
}

fn find(rules: &RuleSet, facts: &Facts, now: &str, id: DutyId) -> Option<Duty> {
    let all = duties(law(), rules, facts, noon(now)).unwrap();
    all.into_iter().find(|duty| duty.id == id)
}

fn open_ids(rules: &RuleSet, facts: &Facts, now: &str) -> Vec<DutyId> {
    open(law(), rules, facts, noon(now)).unwrap().iter().map(|duty| duty.id).collect()
}

fn what_next(facts: &Facts, now: &str) -> (DutyId, Role, Option<String>) {
    let next = next(law(), vgv(), facts, noon(now)).unwrap().unwrap();
    (next.id, next.who, next.when.map(|instant| instant.to_string()))
}

#[test]
fn next_names_step_person_and_time_through_a_whole_procedure() {
    let mut facts = service(ProcedureType::Open, 300_000);
    assert_eq!(what_next(&facts, "2026-12-01"), (DutyId::Approve, Role::Approver, None));
    facts.approved = Some(noon("2026-12-01"));
    assert_eq!(what_next(&facts, "2026-12-01"), (DutyId::SendNotice, Role::Author, None));
    let facts = published();
    let opening = Some("2027-01-12T11:00:00Z".to_owned());
    assert_eq!(what_next(&facts, "2026-12-02"), (DutyId::OpenBids, Role::OpeningOfficer, opening));
    let bound = || Some("2027-03-31T22:00:00Z".to_owned());
    let mut facts = published();
    facts.opened = Some(noon("2027-01-12"));
    assert_eq!(what_next(&facts, "2027-01-13"), (DutyId::Evaluate, Role::Evaluator, bound()));
    facts.evaluated = Some(noon("2027-01-20"));
    assert_eq!(what_next(&facts, "2027-01-21"), (DutyId::DecideAward, Role::Approver, bound()));
    let mut facts = decided();
    assert_eq!(what_next(&facts, "2027-01-22"), (DutyId::AskRegister, Role::Author, bound()));
    facts.register_answered = Some(noon("2027-01-22"));
    assert_eq!(what_next(&facts, "2027-01-22"), (DutyId::SendLetters, Role::Author, bound()));
    facts.letters = vec![noon("2027-01-25")];
    facts.letters_electronic = true;
    let ids = open_ids(vgv(), &facts, "2027-01-26");
    assert_eq!(ids, [DutyId::Binding, DutyId::WageTerms, DutyId::Award]);
    let facts = awarded();
    let result = Some("2027-03-12T23:00:00Z".to_owned());
    assert_eq!(what_next(&facts, "2027-02-11"), (DutyId::ResultNotice, Role::Author, result));
}

#[test]
fn two_stages_open_requests_first_and_then_invite() {
    let mut facts = service(ProcedureType::Restricted, 300_000);
    facts.approved = Some(noon("2026-12-01"));
    facts.notice_sent = Some(noon("2026-12-01"));
    facts.participation_deadline = Some(noon("2027-01-04"));
    assert_eq!(open_ids(vgv(), &facts, "2026-12-02"), [DutyId::OpenParticipation]);
    facts.participation_opened = Some(noon("2027-01-04"));
    assert_eq!(open_ids(vgv(), &facts, "2027-01-05"), [DutyId::Invite]);
    facts.invited = Some(noon("2027-01-11"));
    assert_eq!(open_ids(vgv(), &facts, "2027-01-12"), []);
    let mut direct = service(ProcedureType::NegotiatedNoCall, 300_000);
    direct.approved = Some(noon("2026-12-01"));
    assert_eq!(open_ids(vgv(), &direct, "2026-12-01"), [DutyId::Invite]);
}

#[test]
fn result_notice_within_30_days_and_statistics_within_60_also_on_cancellation() {
    let facts = awarded();
    let result = find(vgv(), &facts, "2027-02-11", DutyId::ResultNotice).unwrap();
    assert_eq!((result.days, result.last_day), (Some(30), Some(date(2027, 3, 12))));
    let statistics = find(vgv(), &facts, "2027-02-11", DutyId::Statistics).unwrap();
    assert_eq!((statistics.days, statistics.last_day), (Some(60), Some(date(2027, 4, 11))));
    // Not shifted although 11 April 2027 is a Sunday: the duty is never computed too late.
    let mut cancelled = decided();
    cancelled.cancelled = Some(noon("2027-02-10"));
    let result = find(vgv(), &cancelled, "2027-02-11", DutyId::ResultNotice).unwrap();
    assert!(result.triggered && !result.done);
    assert_eq!(result.last_day, Some(date(2027, 3, 12)));
    assert!(!find(vgv(), &cancelled, "2027-02-11", DutyId::Statistics).unwrap().triggered);
    assert!(find(vgv(), &cancelled, "2027-02-11", DutyId::InformBidders).unwrap().triggered);
    let konz = rules(Regime::KonzVgv, date(2026, 12, 1));
    let mut concession = awarded();
    concession.procedure = ProcedureType::Concession;
    assert_eq!(find(konz, &concession, "2027-02-11", DutyId::ResultNotice).unwrap().days, Some(48));
    let mut call_off = awarded();
    call_off.procedure = ProcedureType::CallOff;
    assert!(find(vgv(), &call_off, "2027-02-11", DutyId::ResultNotice).is_none());
    let mut single = awarded();
    single.procedure = ProcedureType::DpsSpecific;
    let bundle = |facts: &Facts, day| {
        find(vgv(), facts, day, DutyId::ResultNotice).unwrap().last_day.unwrap()
    };
    assert_eq!(bundle(&single, "2027-02-11"), date(2027, 4, 30));
    single.awarded = Some(noon("2027-04-01"));
    assert_eq!(bundle(&single, "2027-04-02"), date(2027, 7, 30));
    single.awarded = Some(noon("2027-12-31"));
    assert_eq!(bundle(&single, "2027-12-31"), date(2028, 1, 30));
    let mut sent = awarded();
    sent.result_sent = Some(noon("2027-02-20"));
    assert!(find(vgv(), &sent, "2027-02-21", DutyId::ResultNotice).unwrap().done);
}

#[test]
fn an_overdue_duty_comes_first_and_is_called_overdue() {
    let mut facts = awarded();
    facts.reasons_requests = vec![ReasonsRequest { received: noon("2027-02-25"), answered: None }];
    let first = next(law(), vgv(), &facts, noon("2027-03-13")).unwrap().unwrap();
    // The result notice was due on 12 March, the reasons on the same day.
    assert_eq!((first.id, first.alert), (DutyId::AnswerReasons, Alert::Overdue));
    let late = find(vgv(), &facts, "2027-03-13", DutyId::ResultNotice).unwrap();
    assert_eq!(late.alert(noon("2027-03-13")), Alert::Overdue);
    facts.reasons_requests[0].received = noon("2027-02-26");
    let first = next(law(), vgv(), &facts, noon("2027-03-13")).unwrap().unwrap();
    assert_eq!((first.id, first.alert), (DutyId::ResultNotice, Alert::Overdue));
}

#[test]
fn alerts_come_14_7_and_2_days_before_the_end_of_the_binding_period() {
    let facts = decided();
    let alert = |day: &str| find(vgv(), &facts, day, DutyId::Binding).unwrap().alert(noon(day));
    assert_eq!(alert("2027-03-16"), Alert::None);
    assert_eq!(alert("2027-03-17"), Alert::Fourteen);
    assert_eq!(alert("2027-03-23"), Alert::Fourteen);
    assert_eq!(alert("2027-03-24"), Alert::Seven);
    assert_eq!(alert("2027-03-28"), Alert::Seven);
    assert_eq!(alert("2027-03-29"), Alert::Two);
    assert_eq!(alert("2027-03-31"), Alert::Two);
    assert_eq!(alert("2027-04-01"), Alert::Overdue);
    let binding = find(vgv(), &facts, "2027-03-31", DutyId::Binding).unwrap();
    assert_eq!(binding.alert(at("2027-03-31T21:59:59.999999Z")), Alert::Two);
    assert_eq!(binding.alert(at("2027-03-31T22:00:00Z")), Alert::Overdue);
}

#[test]
fn the_register_is_asked_from_the_limit_of_the_rule_set_and_its_answer_lasts_two_months() {
    let must = |regime, start, buyer, cents| {
        let mut facts = decided();
        facts.buyer = buyer;
        facts.value = Euro::from_cents(cents);
        find(rules(regime, start), &facts, "2027-01-25", DutyId::AskRegister).is_some()
    };
    let (old, new) = (date(2026, 6, 30), date(2026, 7, 1));
    let town = BuyerKind::MunicipalityNrw;
    assert!(
        must(Regime::GoNrw, old, town, 3_000_000) && !must(Regime::GoNrw, old, town, 2_999_999)
    );
    assert!(
        must(Regime::GoNrw, new, town, 5_000_000) && !must(Regime::GoNrw, new, town, 4_999_999)
    );
    assert!(!must(Regime::OwnRules, new, BuyerKind::Utility, 9_000_000));
    assert!(!must(Regime::OwnRules, new, BuyerKind::ConcessionGrantor, 9_000_000));
    assert!(must(Regime::OwnRules, new, BuyerKind::OtherAuthority, 9_000_000));
    assert!(must(Regime::SektVo, new, BuyerKind::Utility, 43_200_000));
    assert!(!must(Regime::UvgoGrant, new, BuyerKind::GrantRecipient, 9_000_000));
    let mut facts = decided();
    facts.register_answered = Some(noon("2027-01-22"));
    let fresh = |day: &str| find(vgv(), &facts, day, DutyId::AskRegister).unwrap().done;
    assert!(fresh("2027-03-22") && !fresh("2027-03-23"));
    let done = |now: &str| {
        let all = duties(law(), vgv(), &facts, at(now)).unwrap();
        all.iter().any(|duty| duty.id == DutyId::AskRegister && duty.done)
    };
    assert!(done("2027-03-22T22:59:59.999999Z") && !done("2027-03-22T23:00:00Z"));
}

#[test]
fn statistics_are_due_above_the_limit_of_the_rule_set_only() {
    let due = |regime, start, buyer, cents| {
        let mut facts = awarded();
        facts.buyer = buyer;
        facts.procedure = ProcedureType::UtPublic;
        facts.value = Euro::from_cents(cents);
        find(rules(regime, start), &facts, "2027-02-11", DutyId::Statistics).is_some()
    };
    let (old, new) = (date(2026, 6, 30), date(2026, 7, 1));
    let land = BuyerKind::LandNrw;
    assert!(
        due(Regime::UvgoNrw, old, land, 2_500_001) && !due(Regime::UvgoNrw, old, land, 2_500_000)
    );
    assert!(
        due(Regime::UvgoNrw, new, land, 5_000_001) && !due(Regime::UvgoNrw, new, land, 5_000_000)
    );
    assert!(due(Regime::Vgv, new, land, 1));
    assert!(!due(Regime::OwnRules, new, BuyerKind::Utility, 9_000_000));
    assert!(!due(Regime::OwnRules, new, BuyerKind::ConcessionGrantor, 9_000_000));
    assert!(due(Regime::OwnRules, new, BuyerKind::OtherAuthority, 9_000_000));
}

#[test]
fn ex_post_publication_lasts_three_months_under_uvgo_and_six_under_vob_a() {
    let day = date(2026, 12, 1);
    let published = |regime, procedure, cents| {
        let mut facts = awarded();
        facts.procedure = procedure;
        facts.value = Euro::from_cents(cents);
        facts.ex_post_published = Some(noon("2027-02-12"));
        let removal = find(rules(regime, day), &facts, "2027-02-13", DutyId::ExPostRemoval)?;
        assert!(find(rules(regime, day), &facts, "2027-02-13", DutyId::ExPost).unwrap().done);
        let after = find(rules(regime, day), &facts, "2027-08-13", DutyId::ExPostRemoval).unwrap();
        assert_eq!((removal.done, after.done), (false, true));
        Some((removal.last_day.unwrap(), removal.not_before.unwrap().to_string()))
    };
    let uvgo = |procedure, cents| published(Regime::UvgoNrw, procedure, cents);
    let vob = |procedure, cents| published(Regime::VobA1Nrw, procedure, cents);
    let three = Some((date(2027, 5, 12), "2027-05-12T22:00:00Z".to_owned()));
    let six = Some((date(2027, 8, 12), "2027-08-12T22:00:00Z".to_owned()));
    assert_eq!(uvgo(ProcedureType::UtRestrictedNoCall, 2_500_000), three);
    assert_eq!(uvgo(ProcedureType::UtNegotiatedNoCall, 2_500_000), three);
    assert_eq!(uvgo(ProcedureType::UtNegotiatedNoCall, 2_499_999), None);
    assert_eq!(uvgo(ProcedureType::UtPublic, 9_000_000), None);
    assert_eq!(vob(ProcedureType::UtRestrictedNoCall, 2_500_000), six);
    assert_eq!(vob(ProcedureType::UtRestrictedNoCall, 2_499_999), None);
    assert_eq!(vob(ProcedureType::UtFree, 1_500_000), six);
    assert_eq!(vob(ProcedureType::UtFree, 1_499_999), None);
    assert_eq!(published(Regime::GoNrw, ProcedureType::UtFree, 9_000_000), None);
}

#[test]
fn an_intended_restricted_award_of_works_is_published_beforehand() {
    let works = rules(Regime::VobA1Nrw, date(2026, 12, 1));
    let due = |procedure, cents| {
        let mut facts = service(procedure, 0);
        facts.approved = Some(noon("2026-12-01"));
        facts.value = Euro::from_cents(cents);
        open_ids(works, &facts, "2026-12-01").contains(&DutyId::ExAnte)
    };
    assert!(due(ProcedureType::UtRestrictedNoCall, 2_500_000));
    assert!(!due(ProcedureType::UtRestrictedNoCall, 2_499_999));
    assert!(!due(ProcedureType::UtFree, 2_500_000));
}

#[test]
fn wage_terms_enter_contracts_of_state_and_federation_from_their_limits() {
    let terms = |set: &RuleSet, buyer, kind, cents| {
        let mut facts = decided();
        (facts.buyer, facts.kind, facts.value) = (buyer, kind, Euro::from_cents(cents));
        let all = duties(law(), set, &facts, noon("2027-01-25")).unwrap();
        let wages = [DutyId::WageTerms, DutyId::FederalWageTerms];
        all.iter().find(|duty| wages.contains(&duty.id)).map(|duty| duty.id)
    };
    let state = rules(Regime::UvgoNrw, date(2026, 12, 1));
    assert_eq!(
        terms(state, BuyerKind::LandNrw, ContractKind::Service, 2_500_000),
        Some(DutyId::WageTerms)
    );
    assert_eq!(terms(state, BuyerKind::LandNrw, ContractKind::Service, 2_499_999), None);
    let bund = rules(Regime::UvgoBund, date(2026, 5, 1));
    assert_eq!(
        terms(bund, BuyerKind::FederalOther, ContractKind::Service, 5_000_000),
        Some(DutyId::FederalWageTerms)
    );
    assert_eq!(terms(bund, BuyerKind::FederalOther, ContractKind::Service, 4_999_999), None);
    assert_eq!(terms(bund, BuyerKind::FederalOther, ContractKind::Supply, 5_000_000), None);
    let before = rules(Regime::UvgoBund, date(2026, 4, 30));
    assert_eq!(terms(before, BuyerKind::FederalOther, ContractKind::Service, 5_000_000), None);
    assert_eq!(
        terms(vgv(), BuyerKind::FederalSupreme, ContractKind::Service, 30_000_000),
        Some(DutyId::FederalWageTerms)
    );
}

#[test]
fn new_information_inside_six_days_forces_a_recorded_extension_decision() {
    let mut facts = published();
    // The period ends on 12 January; everything must be there by 24:00 of the 5th.
    let forces =
        |facts: &Facts, text: &str| calls_for_extension(law(), vgv(), facts, at(text)).unwrap();
    assert!(!forces(&facts, "2027-01-05T22:59:59.999999Z"));
    assert!(forces(&facts, "2027-01-05T23:00:00Z"));
    assert!(forces(&facts, "2027-01-12T10:59:59Z"));
    assert!(!forces(&facts, "2027-01-12T11:00:00Z"));
    facts.urgent = true;
    assert!(!forces(&facts, "2027-01-07T22:59:59Z"));
    assert!(forces(&facts, "2027-01-07T23:00:00Z"));
    facts.urgent = false;
    let late = LateInformation { published: noon("2027-01-08"), decided: None };
    facts.late_information = vec![late];
    let duty = find(vgv(), &facts, "2027-01-09", DutyId::DecideExtension).unwrap();
    assert_eq!((duty.due, duty.done), (facts.tender_deadline, false));
    assert_eq!(what_next(&facts, "2027-01-09").0, DutyId::DecideExtension);
    facts.late_information = vec![LateInformation { decided: Some(noon("2027-01-08")), ..late }];
    assert!(find(vgv(), &facts, "2027-01-09", DutyId::DecideExtension).unwrap().done);
    facts.late_information = vec![LateInformation { published: noon("2027-01-05"), decided: None }];
    assert!(find(vgv(), &facts, "2027-01-09", DutyId::DecideExtension).is_none());
    facts.tender_deadline = None;
    assert!(!forces(&facts, "2027-01-08T10:00:00Z"));
}

#[test]
fn reasons_are_given_within_15_days_and_complaints_are_answered() {
    let mut facts = awarded();
    facts.reasons_requests = vec![
        ReasonsRequest { received: at("2027-02-11T22:59:59Z"), answered: None },
        ReasonsRequest { received: noon("2027-02-12"), answered: Some(noon("2027-02-15")) },
    ];
    let all = duties(law(), vgv(), &facts, noon("2027-02-16")).unwrap();
    let reasons: Vec<_> = all.iter().filter(|duty| duty.id == DutyId::AnswerReasons).collect();
    assert_eq!((reasons[0].last_day, reasons[0].done), (Some(date(2027, 2, 26)), false));
    assert_eq!((reasons[1].last_day, reasons[1].done), (Some(date(2027, 2, 27)), true));
    facts.complaints = vec![Complaint { received: noon("2027-01-02"), answered: None }];
    assert!(open_ids(vgv(), &facts, "2027-02-16").contains(&DutyId::AnswerComplaint));
    facts.complaints[0].answered = Some(noon("2027-01-04"));
    assert!(!open_ids(vgv(), &facts, "2027-02-16").contains(&DutyId::AnswerComplaint));
}

#[test]
fn the_file_is_kept_until_the_later_of_contract_end_and_award_plus_three_years() {
    let mut facts = awarded();
    let keep = |facts: &Facts| {
        let duty = find(vgv(), facts, "2027-02-11", DutyId::KeepFile).unwrap();
        assert_eq!(duty.due, None);
        (duty.last_day.unwrap(), duty.not_before.unwrap().to_string())
    };
    let three = (date(2030, 2, 10), "2030-02-10T23:00:00Z".to_owned());
    assert_eq!(keep(&facts), three);
    facts.contract_end = Some(date(2030, 2, 10));
    assert_eq!(keep(&facts), three);
    facts.contract_end = Some(date(2030, 2, 11));
    assert_eq!(keep(&facts), (date(2030, 2, 11), "2030-02-11T23:00:00Z".to_owned()));
    facts.contract_end = Some(date(2028, 1, 1));
    assert_eq!(keep(&facts), three);
}

#[test]
fn after_the_award_no_step_before_it_is_left() {
    let ids = open_ids(vgv(), &awarded(), "2027-02-11");
    assert!(ids.iter().all(|id| *id >= DutyId::InformBidders), "{ids:?}");
    let mut cancelled = published();
    cancelled.cancelled = Some(noon("2026-12-20"));
    let ids = open_ids(vgv(), &cancelled, "2026-12-21");
    assert_eq!(ids, [DutyId::ResultNotice, DutyId::InformBidders, DutyId::KeepFile]);
}
