//! What a by-law binds: which contracts, and what a plan owes to it.

use super::{GOOD, good};
use crate::law::{ByLaw, ContractKind, Occasion, ProcedureType};
use crate::money::Euro;
use crate::plan::{Plan, WarningId, plan};

#[test]
fn social_services_follow_the_bands_for_services_unless_a_band_names_them() {
    let at = |by_law: &ByLaw, kind| {
        by_law.resolve(kind, Euro::from_cents(2_500_000)).map(|band| band.source.clone())
    };
    assert_eq!(at(&good(), ContractKind::SocialService).as_deref(), Some("§ 4 Vergabesatzung"));
    assert_eq!(at(&good(), ContractKind::DefenceWorks).as_deref(), Some("§ 4 Vergabesatzung"));
    for silent in [ContractKind::Concession, ContractKind::DesignContest, ContractKind::Defence] {
        assert_eq!(at(&good(), silent), None, "{silent}");
    }
    let own = "[[band]]\nkinds = [\"social-service\"]\nfrom_value = \"0\"\n\
        procedures = [\"ut-free\"]\npublish = \"none\"\napprovals = []\nsource = \"§ 6\"\nmark = \"M\"\n\n[[case]]";
    let named = ByLaw::parse("satzung.toml", &GOOD.replacen("[[case]]", own, 1)).unwrap();
    assert_eq!(at(&named, ContractKind::SocialService).as_deref(), Some("§ 6"));
}

fn planned(kind: &str, by_law: &ByLaw) -> Plan {
    let text = format!(
        r#"{{ "kind": "{kind}", "buyer": "municipality-nrw", "start": "2026-12-01", "estimate": {{ "value": "25000" }} }}"#
    );
    let case = crate::inquiry::read(&text).unwrap();
    plan(crate::law::testing::law(), Some(by_law), &case).unwrap()
}

#[test]
fn a_plan_applies_the_by_law_to_social_services_and_says_where_it_is_silent() {
    let silent = |plan: &Plan| plan.warnings.iter().any(|found| found.id == WarningId::ByLawSilent);
    let social = planned("social-service", &good());
    assert_eq!(social.by_law.as_ref().map(|own| own.id.as_str()), Some("musterstadt-2026"));
    assert!(!silent(&social));
    for kind in ["design-contest", "concession"] {
        let plan = planned(kind, &good());
        assert_eq!((plan.by_law.is_none(), silent(&plan)), (true, true), "{kind}");
        assert_eq!(plan.procedure.code(), kind);
    }
    let named = "[[band]]\nkinds = [\"concession\"]\nfrom_value = \"0\"\n\
        procedures = [\"ut-public\"]\npublish = \"notice\"\napprovals = []\nsource = \"§ 7\"\nmark = \"M\"\n\n[[case]]";
    let named = ByLaw::parse("satzung.toml", &GOOD.replacen("[[case]]", named, 1)).unwrap();
    let plan = planned("concession", &named);
    assert_eq!((plan.procedure, silent(&plan)), (ProcedureType::UtPublic, false));
}

#[test]
fn a_plan_names_the_approvals_and_publications_of_the_by_law_with_its_source() {
    let months =
        GOOD.replacen("publish = \"ex-post\"", "publish = \"ex-post\"\npublish_months = 3", 1);
    let plan = planned("works", &ByLaw::parse("satzung.toml", &months).unwrap());
    let due = |code: &str| {
        let found = plan.obligations.iter().find(|duty| duty.id.code() == code);
        found.map(|duty| (duty.source.as_str(), duty.reason.first().map(|reason| reason.key)))
    };
    let own = "§ 4 Vergabesatzung";
    assert_eq!(due("approve"), Some((own, Some("duty-approvals"))));
    assert_eq!(due("ex-post-publication"), Some((own, Some("duty-ex-post-months"))));
    assert_eq!(due("ex-post-removal").map(|found| found.0), Some(own));
    let plan = planned("works", &good());
    assert!(plan.obligations.iter().any(|duty| duty.id.code() == "ex-post-publication"));
    assert!(!plan.obligations.iter().any(|duty| duty.id.code() == "ex-post-removal"));
    let ante = GOOD.replace("publish = \"ex-post\"", "publish = \"ex-ante\"");
    let plan = planned("works", &ByLaw::parse("satzung.toml", &ante).unwrap());
    assert!(plan.obligations.iter().any(|duty| duty.id.code() == "ex-ante-publication"));
}

#[test]
fn the_by_law_wants_the_notice_of_the_contract_alone_and_only_where_it_says_so() {
    let wanted = |plan: &Plan| {
        let by_law = |reasons: &[crate::message::Message]| {
            reasons.iter().any(|reason| reason.key == "occasion-by-law")
        };
        let due = plan.notices.iter().filter(|due| by_law(&due.reason));
        due.map(|due| due.occasion).collect::<Vec<_>>()
    };
    let notice = |value: &str| {
        let text = format!(
            r#"{{ "kind": "works", "buyer": "municipality-nrw", "start": "2026-12-01", "procedure": "ut-public", "estimate": {{ "value": "{value}" }} }}"#
        );
        let case = crate::inquiry::read(&text).unwrap();
        plan(crate::law::testing::law(), Some(&good()), &case).unwrap()
    };
    let plan = notice("100000");
    assert!(plan.notices.len() > 1);
    assert_eq!(wanted(&plan), [Occasion::Contract]);
    let below = notice("25000");
    assert!(below.notices.iter().any(|due| due.occasion == Occasion::Contract));
    assert_eq!(wanted(&below), []);
}

#[test]
fn what_is_published_fits_the_types() {
    for (was, is, key) in [
        ("publish = \"ex-post\"", "publish = \"notice\"", "by-law-notice-without-call"),
        ("publish = \"notice\"", "publish = \"none\"", "by-law-call-unpublished"),
        ("publish = \"none\"", "publish = \"none\"\npublish_months = 3", "by-law-months-of-what"),
    ] {
        let faults = ByLaw::parse("satzung.toml", &GOOD.replacen(was, is, 1)).unwrap_err();
        let found: Vec<_> = faults.iter().map(|fault| (fault.message.key, fault.line)).collect();
        assert!(matches!(found[..], [(found, Some(_))] if found == key), "{found:?}");
    }
}
