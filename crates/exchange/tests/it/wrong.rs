//! Wrong input: each fault is a finding with its place, and the rest is still checked.

use crate::reference::{pack, sdk};
use crate::sample;
use exchange::eforms::bridge::write;
use exchange::eforms::check::{Class, Options, Report, check, check_with};
use exchange::eforms::store::Packs;
use jiff::civil::date;

fn right(this: &str) -> Option<String> {
    let sdk = sdk(this)?;
    Some(write(&sdk, &sample::call("16", "32014L0024")).unwrap().notice.document.write())
}

fn checked(this: &str, change: impl Fn(&str) -> String) -> Option<Report> {
    let text = right(this)?;
    let changed = change(&text);
    assert_ne!(changed, text);
    Some(check_with(&*sdk(this)?, changed.as_bytes(), &Options::on(date(2026, 11, 21))))
}

fn has(report: &Report, class: Class) -> bool {
    report.findings.iter().any(|found| found.class == class && found.line.is_some())
}

#[test]
fn bytes_that_are_no_xml_are_one_finding() {
    let Some(report) = checked("bytes_that_are_no_xml_are_one_finding", |_| "no xml".into()) else {
        return;
    };
    assert!(!report.xsd_ok);
    assert_eq!(report.findings.len(), 1);
    assert!(has(&report, Class::NotWellFormed("xml-outside-root")));
}

#[test]
fn a_truncated_file_is_checked_as_far_as_it_goes() {
    let cut = |text: &str| {
        let text = text.replace("LOT-0001</cbc:ID>", "XYZ-1</cbc:ID>");
        text[..text.find("SubordinateAwardingCriterion").unwrap()].to_owned()
    };
    let Some(report) = checked("a_truncated_file_is_checked_as_far_as_it_goes", cut) else {
        return;
    };
    assert!(!report.xsd_ok);
    assert!(has(&report, Class::Truncated));
    assert!(has(&report, Class::Pattern), "{:#?}", report.findings);
}

#[test]
fn another_root_element_is_named_and_the_rules_still_run() {
    let change = |text: &str| text.replace("ContractNotice", "ContractNotiz").replace(">70<", "><");
    let Some(report) = checked("another_root_element_is_named_and_the_rules_still_run", change)
    else {
        return;
    };
    assert!(!report.xsd_ok);
    assert!(has(&report, Class::Root));
    assert!(has(&report, Class::Empty));
}

#[test]
fn an_unknown_subtype_gets_the_rules_that_all_share() {
    let change = |text: &str| {
        text.replace(">16</cbc:SubTypeCode>", ">99</cbc:SubTypeCode>")
            .replace("https://vergabe.example.org/v/4711<", "nowhere<")
    };
    let Some(report) = checked("an_unknown_subtype_gets_the_rules_that_all_share", change) else {
        return;
    };
    assert!(has(&report, Class::Subtype));
    assert!(has(&report, Class::Pattern));
    assert!(!report.is_right());
}

#[test]
fn a_day_that_does_not_exist_is_found_in_its_line() {
    let change = |text: &str| text.replace("2027-01-15+01:00", "2027-02-30+01:00");
    let Some(report) = checked("a_day_that_does_not_exist_is_found_in_its_line", change) else {
        return;
    };
    assert!(!report.xsd_ok);
    let found = report.findings.iter().find(|found| found.class == Class::SchemaValue).unwrap();
    assert_eq!(found.field.as_deref(), Some("BT-131(d)-Lot"));
    assert!(found.line.is_some());
}

#[test]
fn an_identifier_that_stands_twice_is_named() {
    let change = |text: &str| text.replacen(">ORG-0002<", ">ORG-0001<", 1);
    let Some(report) = checked("an_identifier_that_stands_twice_is_named", change) else { return };
    assert!(has(&report, Class::Duplicate));
    assert!(has(&report, Class::Reference));
}

#[test]
fn a_version_that_is_not_installed_is_checked_with_the_nearest_and_said_so() {
    let this = "a_version_that_is_not_installed_is_checked_with_the_nearest_and_said_so";
    let (Some(text), Some(pack)) = (right(this), pack(this)) else { return };
    let mut packs = Packs::default();
    let old = text.replace("eforms-sdk-1.14", "eforms-sdk-1.7");
    let options = Options::on(date(2026, 11, 21));
    assert!(check(&packs, old.as_bytes(), &options).is_none());
    packs.insert(pack).unwrap();
    let report = check(&packs, old.as_bytes(), &options).unwrap().unwrap();
    assert!(report.findings.iter().any(|found| found.class == Class::Version));
    let report = check(&packs, text.as_bytes(), &options).unwrap().unwrap();
    assert_eq!(report.findings, []);
}

#[test]
fn hostile_input_ends_quickly_with_a_finding() {
    let Some(sdk) = sdk("hostile_input_ends_quickly_with_a_finding") else { return };
    let options = Options::on(date(2026, 11, 21));
    let bomb = "<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>".to_owned();
    let deep = "<a>".repeat(10_000);
    let wide = format!("<a>{}</a>", "x".repeat(40 << 20));
    let many = "<b></b>".repeat(150_000);
    let many = format!("<a>{many}</a>");
    for text in [bomb, deep, wide, many] {
        let report = check_with(&sdk, text.as_bytes(), &options);
        assert!(!report.xsd_ok);
        assert!(!report.findings.is_empty());
        assert!(report.findings.len() < 10_000);
    }
}
