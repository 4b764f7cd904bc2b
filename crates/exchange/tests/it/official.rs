//! The official examples give the official findings.

use std::collections::BTreeMap;

use crate::mapping;
use crate::reference::{examples, expected, sdk};
use exchange::eforms::bridge::write;
use exchange::eforms::check::{Options, check_notice, check_with};
use jiff::civil::date;

#[test]
fn all_92_examples_fail_exactly_the_expected_rules() {
    let this = "all_92_examples_fail_exactly_the_expected_rules";
    let (Some(sdk), Some(examples), Some(expected)) = (sdk(this), examples(this), expected(this))
    else {
        return;
    };
    let options = Options::on(date(2026, 11, 21));
    let mut wrong = BTreeMap::new();
    for (name, bytes) in &examples {
        let report = check_with(&sdk, bytes, &options);
        let right = &expected[name];
        let failed: Vec<String> = report.failed().into_iter().map(str::to_owned).collect();
        if failed != right.failed || report.xsd_ok != right.xsd_ok {
            wrong.insert(name.clone(), (failed, right.failed.clone(), report.xsd_ok));
        }
        assert_eq!(report.subtype.as_deref(), Some(right.subtype.as_str()), "{name}");
    }
    assert!(wrong.is_empty(), "{} of {} differ: {wrong:#?}", wrong.len(), examples.len());
}

#[test]
fn every_notice_that_the_platform_writes_is_right() {
    let Some(sdk) = sdk("every_notice_that_the_platform_writes_is_right") else { return };
    let options = Options::on(date(2026, 11, 21));
    let mut wrong = Vec::new();
    for model in mapping::all() {
        let notice = write(&sdk, &model).unwrap().notice;
        let report = check_notice(&sdk, &notice, &options);
        for finding in &report.findings {
            wrong.push(format!(
                "{}: {} {:?} {:?} {} {:?}",
                model.subtype,
                finding.rule,
                finding.class,
                finding.field,
                finding.path,
                finding.values
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
