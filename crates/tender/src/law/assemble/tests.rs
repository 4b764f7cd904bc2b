//! Faulty files of law: each fault is found with file and line, all at once.

use crate::finding::Finding;
use crate::law::{BUILT_IN, Library};

/// The findings after changes in one file: `(old text, new text)`, each applied once.
fn faults(file: &str, changes: &[(&str, &str)]) -> Vec<Finding> {
    let files = BUILT_IN.to_vec();
    let mut whole = files.iter().find(|(name, _)| *name == file).unwrap().1.to_owned();
    for (old, new) in changes {
        assert!(whole.contains(old), "{old}");
        whole = whole.replacen(old, new, 1);
    }
    let files: Vec<(&str, &str)> = files
        .into_iter()
        .map(|(name, text)| if name == file { (name, whole.as_str()) } else { (name, text) })
        .collect();
    Library::read(&files).map_or_else(|findings| findings, |_| Vec::new())
}

/// The line on which a text stands for the first time.
fn line(file: &str, text: &str) -> usize {
    let whole = BUILT_IN.iter().find(|(name, _)| *name == file).unwrap().1;
    whole[..whole.find(text).unwrap()].matches('\n').count() + 1
}

fn found(findings: &[Finding], key: &str) -> Vec<(String, Option<usize>)> {
    let of_key = findings.iter().filter(|finding| finding.message.key == key);
    of_key.map(|finding| (finding.file.clone(), finding.line)).collect()
}

const OPENERS: &str = "[[rule]]\nname = \"opening.openers\"\nregimes = [\"vgv\", \"vgv-social\"]\nvalue = 2\nfrom = 2024-01-01\n";

#[test]
fn a_gap_is_refused_with_the_line_of_its_entry() {
    let at = line("opening.toml", OPENERS);
    let late = OPENERS.replace("2024-01-01", "2024-01-02");
    let findings = faults("opening.toml", &[(OPENERS, &late)]);
    let gaps = found(&findings, "law-gap");
    assert_eq!(gaps, vec![("opening.toml".to_owned(), Some(at)); 2]);
    assert_eq!(findings[0].message.args["day"], "2024-01-01");
}

#[test]
fn an_overlap_is_refused_with_the_line_of_the_later_entry() {
    let twice = format!("{OPENERS}source = \"x\"\nmark = \"M\"\n\n{OPENERS}");
    let findings = faults("opening.toml", &[(OPENERS, &twice)]);
    let at = line("opening.toml", OPENERS) + 8;
    let overlaps = found(&findings, "law-overlap");
    assert!(overlaps.iter().all(|found| *found == ("opening.toml".to_owned(), Some(at))));
    assert!(!overlaps.is_empty());
}

#[test]
fn a_value_that_changes_inside_a_rule_set_is_refused() {
    let ended = OPENERS.replace("from = 2024-01-01\n", "from = 2024-01-01\nuntil = 2026-09-30\n");
    let next = OPENERS.replace("2024-01-01", "2026-10-01").replace("value = 2", "value = 1");
    let two = format!("{ended}source = \"x\"\nmark = \"M\"\n\n{next}");
    let findings = faults("opening.toml", &[(OPENERS, &two)]);
    assert_eq!(found(&findings, "law-changes-inside").len(), 2);
    assert_eq!(findings[0].remedy.args["day"], "2026-10-01");
}

#[test]
fn an_impossible_date_an_unknown_key_and_a_missing_citation_are_refused_together() {
    let findings =
        faults("opening.toml", &[(OPENERS, &OPENERS.replace("value = 2", "value = 2\nvalu = 3"))]);
    let at = line("opening.toml", OPENERS) + 4;
    assert_eq!(found(&findings, "input-unknown-key"), [("opening.toml".to_owned(), Some(at))]);
    let findings = faults("opening.toml", &[("from = 2024-01-01", "from = 2024-02-31")]);
    let at = line("opening.toml", "from = 2024-01-01");
    assert_eq!(found(&findings, "input-no-toml"), [("opening.toml".to_owned(), Some(at))]);
    assert!(found(&findings, "law-missing").is_empty());
    let findings = faults("opening.toml", &[("from = 2024-01-01", "from = \"2024-02-31\"")]);
    assert_eq!(found(&findings, "input-unreadable"), [("opening.toml".to_owned(), Some(at))]);
    let findings = faults(
        "opening.toml",
        &[
            ("source = \"§ 55 Abs. 2 VgV\"\n", ""),
            ("mark = \"V:VO\"\n", ""),
            ("mark = \"V:VO\"", "mark = \"Q\""),
            ("mark = \"M\"", "mark = \"\""),
        ],
    );
    assert_eq!(found(&findings, "input-missing").len(), 2);
    assert_eq!(found(&findings, "input-unreadable").len(), 2);
}

#[test]
fn an_end_before_the_beginning_is_refused() {
    let wrong = OPENERS.replace("from = 2024-01-01\n", "from = 2024-01-01\nuntil = 2023-12-31\n");
    let findings = faults("opening.toml", &[(OPENERS, &wrong)]);
    let at = line("opening.toml", OPENERS);
    assert_eq!(found(&findings, "law-ends-before-start"), [("opening.toml".to_owned(), Some(at))]);
    for (file, old) in [
        ("editions.toml", "from = 2026-07-01\n"),
        ("thresholds.toml", "from = 2026-01-01\n"),
        ("notices.toml", "from = 2024-01-01\n"),
        ("procedures.toml", "from = 2024-01-01\n"),
        ("periods.toml", "from = 2024-01-01\n"),
        ("calendar.toml", "from = 0001-01-01\n"),
    ] {
        let new = format!("{old}until = 0001-01-01\n").replacen("0001-01-01", "0001-01-02", 1);
        let new = if file == "calendar.toml" { new } else { format!("{old}until = 2023-01-01\n") };
        let findings = faults(file, &[(old, &new)]);
        assert_eq!(found(&findings, "law-ends-before-start").len(), 1, "{file}");
    }
}

#[test]
fn a_missing_value_is_named_with_its_rule_set() {
    let other = OPENERS.replace("opening.openers", "opening.opener");
    let findings = faults("opening.toml", &[(OPENERS, &other)]);
    assert_eq!(found(&findings, "input-unknown-key").len(), 1);
    let missing = findings.iter().filter(|f| f.message.key == "law-missing");
    assert_eq!(missing.clone().count(), 8);
    assert!(missing.clone().all(|finding| finding.message.args["name"] == "opening.openers"));
    assert!(missing.clone().all(|finding| finding.file == "editions.toml"));
}

#[test]
fn a_value_of_the_wrong_kind_is_refused_once_with_its_line() {
    for wrong in ["\"two\"", "2.5", "300", "-1", "[2]"] {
        let new = OPENERS.replace("value = 2", &format!("value = {wrong}"));
        let findings = faults("opening.toml", &[(OPENERS, &new)]);
        assert_eq!(findings.len(), 1, "{wrong}");
        assert_eq!(findings[0].line, Some(line("opening.toml", OPENERS) + 3), "{wrong}");
    }
}

#[test]
fn rule_sets_of_one_regime_follow_each_other_without_hole_and_names_are_unique() {
    let next = "id = \"vgv-2026-01\"\nregime = \"vgv\"\nfrom = 2026-01-01";
    let late = next.replace("2026-01-01", "2026-01-02");
    let findings = faults("editions.toml", &[(next, &late)]);
    assert!(!found(&findings, "law-gap").is_empty());
    let early = next.replace("2026-01-01", "2025-12-31");
    let findings = faults("editions.toml", &[(next, &early)]);
    assert!(!found(&findings, "law-overlap").is_empty());
    let same = next.replace("vgv-2026-01", "vgv-2024-01");
    let findings = faults("editions.toml", &[(next, &same)]);
    assert_eq!(found(&findings, "input-twice").len(), 1);
}

#[test]
fn thresholds_cover_every_contract_and_buyer_without_hole() {
    let findings = faults("thresholds.toml", &[("\"concession\"", "\"works\"")]);
    assert!(!found(&findings, "law-overlap").is_empty());
    assert!(!found(&findings, "law-gap").is_empty());
    let findings = faults(
        "thresholds.toml",
        &[("\"concession\"", "\"works\""), ("\"concession\"", "\"works\"")],
    );
    assert_eq!(found(&findings, "law-missing").len(), 3);
    let findings = faults("thresholds.toml", &[("until = 2025-12-31", "until = 2025-12-30")]);
    assert_eq!(findings[0].message.args["day"], "2025-12-31");
}

#[test]
fn holidays_and_rules_of_counting_are_complete_and_possible() {
    for (old, new) in [
        ("month = 1\nday = 1", "month = 2\nday = 30"),
        ("month = 1\nday = 1", "month = 1"),
        ("easter = -2", "easter = -2\nmonth = 1\nday = 1"),
        ("easter = -2", "easter = 400"),
    ] {
        let findings = faults("calendar.toml", &[(old, new)]);
        assert_eq!(found(&findings, "law-holiday-date").len(), 1, "{new}");
    }
    let findings = faults("calendar.toml", &[("rule = \"waiting\"", "rule = \"backward\"")]);
    assert_eq!(found(&findings, "input-twice").len(), 1);
    assert_eq!(found(&findings, "law-missing").len(), 1);
}

#[test]
fn every_fault_of_syntax_is_reported() {
    let findings = faults(
        "periods.toml",
        &[("stage = \"tender\"", "stage = tender"), ("days = 30", "days = = 30")],
    );
    assert!(findings.len() >= 2);
    assert!(findings.iter().all(|f| f.file == "periods.toml" && f.line.is_some()));
    assert!(findings.iter().any(|f| f.line == Some(line("periods.toml", "stage = \"tender\""))));
}
