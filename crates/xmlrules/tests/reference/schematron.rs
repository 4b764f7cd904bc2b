//! Failed rules and their places, against the frozen findings and the published reports.

use std::collections::BTreeMap;

use xmlrules::Date;
use xmlrules::schematron::{Options, RuleSet};

use crate::material::{self, examples, expectations, folder, parse, version};

/// The day for which the expectations were made.
pub(crate) fn options() -> Options {
    Options::new(Date::parse("2026-11-21").unwrap())
}

/// Failed rules with their locations, sorted.
pub(crate) fn findings(rules: &RuleSet, subtype: &str, bytes: &[u8]) -> Vec<(String, String)> {
    let document = parse(bytes);
    let bind = [("noticeSubType", subtype)];
    let phase = rules.phase(&format!("eforms-{subtype}"), &[], &bind).unwrap();
    let outcome = rules.check(&phase, &document, &options());
    let failures = outcome.failures.iter();
    let mut found: Vec<_> = failures
        .map(|failure| {
            assert_eq!(failure.reason, None, "{failure:?}");
            let id = rules.assertion(failure.assertion).unwrap().id.to_owned();
            (id, rules.location(&document, failure.node, failure.attribute))
        })
        .collect();
    found.sort();
    found
}

#[test]
fn all_examples_fail_exactly_the_expected_rules() {
    let Some(folder) = folder("all_examples_fail_exactly_the_expected_rules") else {
        return;
    };
    let rules = material::rules(&folder);
    let examples = examples(&folder);
    let mut agreed = 0;
    for (file, expected) in expectations(&folder) {
        let mut found: Vec<String> = findings(rules, &expected.subtype, &examples[&file])
            .into_iter()
            .map(|(id, _)| id)
            .collect();
        found.dedup();
        assert_eq!(found, expected.failed, "{file}");
        agreed += 1;
    }
    assert_eq!(agreed, 92);
}

#[test]
fn locations_equal_those_of_the_published_reports() {
    let Some(folder) = folder("locations_equal_those_of_the_published_reports") else {
        return;
    };
    let rules = material::rules(&folder);
    let examples = examples(&folder);
    let expectations = expectations(&folder);
    let mut compared = (0, 0);
    for (file, report) in material::files(&version(&folder).join("examples/reports")) {
        let report = parse(&report);
        let uri = report.uri(report.root()).to_owned();
        let mut published: Vec<(String, String)> = report
            .elements(report.root())
            .filter(|node| report.is(*node, &uri, "failed-assert"))
            .map(|node| {
                let of = |name| report.attribute(node, "", name).unwrap().to_owned();
                (of("id"), of("location"))
            })
            .collect();
        published.sort();
        let name = file.replace(".svrl", ".xml");
        let found = findings(rules, &expectations[&name].subtype, &examples[&name]);
        assert_eq!(found, published, "{file}");
        compared = (compared.0 + 1, compared.1 + found.len());
    }
    assert_eq!(compared, (91, 510));
}

#[test]
fn a_pack_gives_back_the_same_rules_and_all_phases() {
    let Some(folder) = folder("a_pack_gives_back_the_same_rules_and_all_phases") else {
        return;
    };
    let schema = material::schema(&folder);
    let rules =
        RuleSet::new(xmlrules::schematron::Schema::from_pack(&schema.to_pack()).unwrap()).unwrap();
    assert_eq!(rules.assertions().count(), schema.assertions());
    let mut sizes = BTreeMap::new();
    for id in schema.phases() {
        let subtype = id.trim_start_matches("eforms-");
        let phase = rules.phase(id, &[], &[("noticeSubType", subtype)]).unwrap();
        sizes.insert(id.to_owned(), phase.assertions());
    }
    assert_eq!(sizes.len(), 51);
    assert!(sizes.values().all(|size| (3_500..4_500).contains(size)), "{sizes:?}");
}

#[test]
fn a_pattern_added_later_is_checked_with_the_phase() {
    let Some(folder) = folder("a_pattern_added_later_is_checked_with_the_phase") else { return };
    let mut schema = material::schema(&folder);
    let file = version(&folder).join("schematrons/dynamic/validation-stage-6b.sch");
    schema.add_file(&std::fs::read(file).unwrap(), "6b").unwrap();
    let rules = RuleSet::new(schema).unwrap();
    let examples = examples(&folder);
    let mut fired = 0;
    for (file, expected) in expectations(&folder) {
        let phase = format!("eforms-{}", expected.subtype);
        let bind = [("noticeSubType", expected.subtype.as_str())];
        let phase = rules.phase(&phase, &["EFORMS-validation-stage-6b"], &bind).unwrap();
        let outcome = rules.check(&phase, &parse(&examples[&file]), &options());
        let ids = outcome.failures.iter().filter_map(|failure| rules.assertion(failure.assertion));
        let ids: Vec<&str> = ids.map(|assertion| assertion.id).collect();
        fired += usize::from(ids.contains(&"D-0001"));
        assert!(expected.failed.iter().all(|id| ids.contains(&id.as_str())), "{file}");
    }
    assert_eq!(fired, 92);
}
