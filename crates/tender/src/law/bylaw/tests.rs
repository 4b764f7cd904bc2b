//! By-laws: every fault with its line, trial cases before release, bands at their boundaries.

mod binding;

use super::{ByLaw, PublicationDuty, check_versions};
use crate::finding::Finding;
use crate::law::{BuyerKind, ContractKind, ProcedureType, Regime};
use crate::money::Euro;
use jiff::civil::date;

const GOOD: &str = r#"[by_law]
id = "musterstadt-2026"
authority = "Musterstadt"
decided = 2026-02-12
from = 2026-03-01
source = "Vergabesatzung der Stadt Musterstadt vom 12. Februar 2026"
mark = "V:RAT"

[[band]]
kinds = ["works", "supply", "service"]
from_value = "0"
below = "25000"
procedures = ["direct"]
publish = "none"
approvals = ["Fachbereich"]
source = "§ 3 Vergabesatzung"
mark = "V:RAT"

[[band]]
kinds = ["works", "supply", "service"]
from_value = "25000"
below = "100000"
procedures = ["ut-negotiated-nocall", "ut-restricted-nocall"]
invite = 3
publish = "ex-post"
tender_days = 10
approvals = ["Fachbereich", "Zentrale Vergabestelle"]
source = "§ 4 Vergabesatzung"
mark = "V:RAT"

[[band]]
kinds = ["works", "supply", "service"]
from_value = "100000"
procedures = ["ut-public", "ut-restricted-call"]
publish = "notice"
tender_days = 20
approvals = ["Zentrale Vergabestelle", "Rat"]
source = "§ 5 Vergabesatzung"
mark = "V:RAT"

[[case]]
name = "Büromöbel"
kind = "supply"
value = "24999.99"
procedures = ["direct"]
publish = "none"
approvals = ["Fachbereich"]

[[case]]
name = "Spielplatz"
kind = "works"
value = "25000.00"
procedures = ["ut-negotiated-nocall", "ut-restricted-nocall"]
invite = 3
publish = "ex-post"
approvals = ["Fachbereich", "Zentrale Vergabestelle"]
"#;

fn good() -> ByLaw {
    ByLaw::parse("satzung.toml", GOOD).unwrap_or_else(|findings| panic!("{findings:#?}"))
}

/// The findings of the good by-law after one change: key and line.
fn faults(from: &str, to: &str) -> Vec<(&'static str, Option<usize>)> {
    assert!(GOOD.contains(from));
    let text = GOOD.replacen(from, to, 1);
    let findings = match ByLaw::parse("satzung.toml", &text) {
        Err(findings) => findings,
        Ok(by_law) => by_law.trial(),
    };
    let short = |finding: &Finding| (finding.message.key, finding.line);
    findings.iter().map(short).collect()
}

#[test]
fn a_good_by_law_passes_its_trial_cases() {
    assert_eq!(good().trial(), []);
}

#[test]
fn bands_answer_from_their_first_value_to_the_last_cent_below_the_next() {
    let by_law = good();
    let types = |cents| {
        let band = by_law.resolve(ContractKind::Supply, Euro::from_cents(cents)).unwrap();
        band.procedures[0]
    };
    assert_eq!(types(0), ProcedureType::Direct);
    assert_eq!(types(2_499_999), ProcedureType::Direct);
    assert_eq!(types(2_500_000), ProcedureType::UtNegotiatedNoCall);
    assert_eq!(types(9_999_999), ProcedureType::UtNegotiatedNoCall);
    assert_eq!(types(10_000_000), ProcedureType::UtPublic);
    assert_eq!(types(i64::MAX), ProcedureType::UtPublic);
    assert!(by_law.resolve(ContractKind::Concession, Euro::ZERO).is_none());
}

#[test]
fn gaps_and_overlaps_are_refused_with_the_line_of_the_band() {
    let all_kinds = 3;
    let gap = faults("from_value = \"25000\"", "from_value = \"25000.01\"");
    assert_eq!(gap, vec![("by-law-gap", Some(19)); all_kinds]);
    let overlap = faults("below = \"25000\"", "below = \"25000.01\"");
    assert_eq!(overlap, vec![("by-law-overlap", Some(19)); all_kinds]);
    let start = faults("from_value = \"0\"", "from_value = \"1\"");
    assert_eq!(start, vec![("by-law-gap", Some(9)); all_kinds]);
    let open = faults("from_value = \"100000\"", "from_value = \"100000\"\nbelow = \"200000\"");
    assert_eq!(open, vec![("by-law-gap", Some(31)); all_kinds]);
    let endless = faults("below = \"25000\"\n", "");
    assert_eq!(endless.iter().filter(|fault| fault.0 == "by-law-overlap").count(), 6);
    let empty = faults("below = \"100000\"", "below = \"25000\"");
    assert!(empty.contains(&("by-law-band-empty", Some(19))));
}

#[test]
fn unknown_keys_wrong_dates_and_missing_citations_are_refused_all_at_once() {
    let text = GOOD
        .replacen("decided = 2026-02-12", "decided = 2026-02-30", 1)
        .replacen("invite = 3", "invited = 3", 1)
        .replacen("source = \"§ 5 Vergabesatzung\"\n", "", 1)
        .replacen("publish = \"none\"", "publish = \"maybe\"", 1);
    let findings = ByLaw::parse("satzung.toml", &text).unwrap_err();
    let lines: Vec<_> = findings.iter().map(|f| (f.message.key, f.line)).collect();
    for fault in [
        ("input-no-toml", Some(4)),
        ("input-unknown-word", Some(14)),
        ("input-unknown-key", Some(24)),
        ("input-missing", Some(31)),
    ] {
        assert!(lines.contains(&fault), "{fault:?}");
    }
    let text = text.replacen("2026-02-30", "2026-02-12", 1);
    let findings = ByLaw::parse("satzung.toml", &text).unwrap_err();
    assert!(findings.iter().all(|finding| finding.file == "satzung.toml"));
    let mut short: Vec<_> = findings.iter().map(|f| (f.message.key, f.line)).collect();
    short.sort();
    short.retain(|(key, _)| key.starts_with("input"));
    assert_eq!(
        short,
        [
            ("input-missing", Some(31)),
            ("input-unknown-key", Some(24)),
            ("input-unknown-word", Some(14)),
        ]
    );
}

#[test]
fn dates_that_cannot_be_are_refused() {
    assert_eq!(
        faults("from = 2026-03-01", "from = 2026-02-11"),
        [("by-law-decided-late", Some(1))]
    );
    assert!(faults("from = 2026-03-01", "from = 2026-02-12").is_empty());
    let both = faults(
        "decided = 2026-02-12\nfrom = 2026-03-01",
        "decided = 2025-02-12\nfrom = 2025-12-31",
    );
    assert_eq!(both, [("by-law-before-2026", Some(1))]);
    let ended = faults("from = 2026-03-01", "from = 2026-03-01\nuntil = 2026-02-28");
    assert_eq!(ended, [("law-ends-before-start", Some(1))]);
}

#[test]
fn a_band_names_types_that_occur_below_the_thresholds() {
    assert_eq!(faults("[\"direct\"]\npublish", "[\"open\"]\npublish")[0], ("by-law-type", Some(9)));
    assert_eq!(faults("[\"direct\"]\npublish", "[]\npublish")[0], ("by-law-no-procedure", Some(9)));
}

#[test]
fn a_failing_trial_case_names_the_field_and_bars_the_release() {
    for (from, to, field) in [
        ("value = \"24999.99\"", "value = \"25000\"", "procedures"),
        (
            "invite = 3\npublish = \"ex-post\"\napprovals",
            "invite = 4\npublish = \"ex-post\"\napprovals",
            "invite",
        ),
        (
            "publish = \"none\"\napprovals = [\"Fachbereich\"]\n\n",
            "publish = \"notice\"\napprovals = [\"Fachbereich\"]\n\n",
            "publish",
        ),
    ] {
        let text = GOOD.replacen(from, to, 1);
        let findings = ByLaw::parse("satzung.toml", &text).unwrap().trial();
        assert!(findings.iter().any(|f| f.message.args["field"] == field), "{field}");
        assert!(findings.iter().all(|f| f.line.is_some()));
    }
    let without = GOOD.split("[[case]]").next().unwrap();
    let by_law = ByLaw::parse("satzung.toml", without).unwrap();
    assert_eq!(by_law.trial()[0].message.key, "by-law-no-cases");
    let unknown = GOOD.replacen("kind = \"supply\"", "kind = \"concession\"", 1);
    let findings = ByLaw::parse("satzung.toml", &unknown).unwrap().trial();
    assert_eq!(findings[0].message.key, "by-law-no-answer");
}

#[test]
fn the_command_line_learns_whether_a_by_law_may_be_released() {
    let answer = crate::inquiry::by_law_json("satzung.toml", GOOD).unwrap();
    assert_eq!((&answer["releasable"], &answer["cases"]), (&true.into(), &2.into()));
    assert_eq!(answer["from"], "2026-03-01");
    let wrong = GOOD.replacen("value = \"24999.99\"", "value = \"25000\"", 1);
    let answer = crate::inquiry::by_law_json("satzung.toml", &wrong).unwrap();
    assert_eq!(answer["releasable"], false);
    assert_eq!(answer["findings"].as_array().unwrap().len(), 4);
    assert!(crate::inquiry::by_law_json("satzung.toml", "").is_err());
}

#[test]
fn versions_of_a_by_law_must_not_overlap() {
    let version = |from: &str, until: &str| {
        let dates = format!("from = {from}\n{until}");
        ByLaw::parse("v.toml", &GOOD.replacen("from = 2026-03-01\n", &dates, 1)).unwrap()
    };
    let first = version("2026-03-01", "until = 2026-12-31\n");
    let second = version("2027-01-01", "");
    assert_eq!(check_versions(&[&first, &second]), []);
    let late = version("2026-12-31", "");
    assert_eq!(check_versions(&[&first, &late])[0].message.key, "law-overlap");
    assert_eq!(check_versions(&[&late, &first]).len(), 1);
}

#[test]
fn it_governs_a_municipality_below_the_threshold_while_it_holds() {
    let by_law = good();
    let governs = |buyer, regime, day| by_law.governs(buyer, regime, day);
    let (town, go) = (BuyerKind::MunicipalityNrw, Regime::GoNrw);
    assert!(governs(town, go, date(2026, 3, 1)));
    assert!(!governs(town, go, date(2026, 2, 28)));
    assert!(!governs(BuyerKind::LandNrw, go, date(2026, 3, 1)));
    assert!(governs(town, Regime::OwnRules, date(2026, 3, 1)), "a concession");
    assert!(!governs(BuyerKind::Utility, Regime::OwnRules, date(2026, 3, 1)));
    assert!(!governs(town, Regime::Vgv, date(2026, 3, 1)));
}

#[test]
fn a_plan_follows_the_by_law() {
    let text = r#"{ "kind": "works", "buyer": "municipality-nrw", "start": "2026-12-01",
        "estimate": { "value": "25000" } }"#;
    let case = crate::inquiry::read(text).unwrap();
    let by_law = good();
    let plan = crate::plan::plan(crate::law::testing::law(), Some(&by_law), &case).unwrap();
    let own = plan.by_law.as_ref().unwrap();
    assert_eq!((own.id.as_str(), own.publish), ("musterstadt-2026", PublicationDuty::ExPost));
    assert_eq!((own.invite, own.approvals.len()), (Some(3), 2));
    assert_eq!(plan.procedure, ProcedureType::UtNegotiatedNoCall);
    let allowed: Vec<_> =
        plan.allowed.iter().map(|c| (c.procedure.code(), c.min_invited)).collect();
    assert_eq!(allowed, [("ut-restricted-nocall", Some(3)), ("ut-negotiated-nocall", Some(3))]);
    assert_eq!(plan.periods[0].days, Some(10));
    assert_eq!(plan.periods[0].last_day, Some(date(2026, 12, 11)));
    let other = crate::plan::plan(crate::law::testing::law(), None, &case).unwrap();
    assert!(other.by_law.is_none() && other.allowed.len() > 2);
}

#[test]
fn a_kind_that_a_band_names_is_covered_whole() {
    let more = GOOD.replacen(
        "[\"works\", \"supply\", \"service\"]",
        "[\"works\", \"supply\", \"service\", \"concession\"]",
        1,
    );
    let faults = ByLaw::parse("satzung.toml", &more).unwrap_err();
    let keys: Vec<_> = faults.iter().map(|fault| fault.message.key).collect();
    assert_eq!(keys, ["by-law-gap"]);
}

#[test]
fn a_by_law_may_begin_on_the_first_day_on_which_one_can_hold() {
    let first = GOOD.replace("2026-03-01", "2026-01-01").replace("2026-02-12", "2025-12-11");
    assert!(ByLaw::parse("satzung.toml", &first).is_ok());
}

#[test]
fn a_number_of_nothing_and_a_type_named_twice_are_refused_at_their_band() {
    for (was, is, key) in [
        ("tender_days = 10", "tender_days = 0", "by-law-number-of-nothing"),
        ("invite = 3", "invite = 0", "by-law-number-of-nothing"),
        ("[\"direct\"]\npublish", "[\"direct\", \"direct\"]\npublish", "by-law-type-twice"),
    ] {
        let text = GOOD.replacen(was, is, 1);
        assert_ne!(text, GOOD, "{was}");
        let faults = ByLaw::parse("by-law.toml", &text).unwrap_err();
        assert!(
            faults.iter().any(|fault| fault.message.key == key && fault.line.is_some()),
            "{faults:?}"
        );
    }
}

#[test]
fn faults_of_the_head_and_of_versions_name_file_and_line() {
    let ended = GOOD.replacen("from = 2026-03-01", "from = 2026-03-01\nuntil = 2026-02-28", 1);
    let late = GOOD.replacen("decided = 2026-02-12", "decided = 2026-04-12", 1);
    for text in [ended, late] {
        let faults = ByLaw::parse("by-law.toml", &text).unwrap_err();
        let placed =
            |fault: &Finding| (fault.file.as_str(), fault.line) == ("by-law.toml", Some(1));
        assert!(faults.iter().all(placed), "{faults:?}");
    }
    let (first, second) =
        (ByLaw::parse("a.toml", GOOD).unwrap(), ByLaw::parse("b.toml", GOOD).unwrap());
    let fault = &check_versions(&[&first, &second])[0];
    assert_eq!((fault.file.as_str(), fault.line), ("b.toml", Some(1)));
}

#[test]
fn a_gap_names_the_contracts_that_nothing_is_laid_down_for() {
    let text = GOOD.replacen(
        "kinds = [\"works\", \"supply\", \"service\"]\nfrom_value = \"25000\"",
        "kinds = [\"works\", \"supply\"]\nfrom_value = \"25000\"",
        1,
    );
    let faults = ByLaw::parse("by-law.toml", &text).unwrap_err();
    let kind = |fault: &Finding| fault.message.args.get("kind").cloned();
    assert!(faults.iter().any(|fault| kind(fault).as_deref() == Some("service")), "{faults:?}");
}
