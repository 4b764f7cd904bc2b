//! Mutants and hostile input: nothing panics, everything ends, what is well-formed survives the round trip.

use xmlrules::dom::{Document, FaultKind, Limits, canonical};

use crate::material::{self, examples, expectations, folder, parse, schemas};
use crate::mutate::{Chance, mutant};
use crate::schematron::options;

#[test]
fn mutants_of_all_examples_are_checked_without_panic_and_survive_the_round_trip() {
    let Some(folder) =
        folder("mutants_of_all_examples_are_checked_without_panic_and_survive_the_round_trip")
    else {
        return;
    };
    let (rules, schema) = (material::rules(&folder), schemas(&folder));
    let expectations = expectations(&folder);
    let (mut made, mut broken) = (0, 0);
    for (number, (file, bytes)) in (0..).zip(examples(&folder)) {
        if bytes.len() > 200_000 {
            continue;
        }
        let subtype = &expectations[&file].subtype;
        let bind = [("noticeSubType", subtype.as_str())];
        let phase = rules.phase(&format!("eforms-{subtype}"), &[], &bind).unwrap();
        for seed in 0..4 {
            let Some(mutant) = mutant(&bytes, number * 1_000 + seed) else { continue };
            let document = parse(mutant.xml.as_bytes());
            let again = parse(document.write().as_bytes());
            assert_eq!(canonical(&again), canonical(&document), "{file} {}", mutant.label);
            let invalid = schema.validate(&document);
            let outcome = rules.check(&phase, &document, &options());
            made += 1;
            broken += usize::from(!invalid.is_empty() || !outcome.failures.is_empty());
        }
    }
    assert!(made > 300 && broken > made / 2, "{broken} of {made}");
}

#[test]
fn damaged_bytes_never_panic() {
    let Some(folder) = folder("damaged_bytes_never_panic") else { return };
    let examples = examples(&folder);
    let bytes = &examples["cn_24_minimal.xml"];
    let mut chance = Chance::new(7);
    let mut at = || usize::try_from(chance.next()).unwrap_or(0);
    let mut refused = 0;
    for round in 0..3_000 {
        let mut damaged = bytes.clone();
        let place = at() % damaged.len();
        match round % 4 {
            0 => damaged.truncate(place),
            1 => damaged[place] = u8::try_from(at() % 256).unwrap(),
            2 => damaged.insert(place, b"<>&\"'/=[]!?-;x\0"[at() % 15]),
            _ => drop(damaged.drain(place..(place + at() % 40).min(bytes.len()))),
        }
        match Document::parse(&damaged, &Limits::default()) {
            Ok(document) => assert_eq!(document.write().as_bytes(), damaged),
            Err(fault) => {
                refused += 1;
                assert!(fault.at.line >= 1 && fault.at.column >= 1);
            }
        }
    }
    assert!(refused > 1_000, "{refused}");
}

#[test]
fn hostile_documents_end_with_a_finding() {
    let limits = Limits::default();
    let refuse = |text: &str| Document::parse(text.as_bytes(), &limits).expect_err("hostile").kind;
    let bomb = "<!DOCTYPE a [<!ENTITY b 'bb'><!ENTITY c '&b;&b;&b;'>]><a>&c;</a>";
    assert_eq!(refuse(bomb), FaultKind::Doctype);
    assert_eq!(refuse(&"<a>".repeat(10_000)), FaultKind::TooDeep(limits.depth));
    let huge = format!("<a>{}</a>", "x".repeat(100 << 20));
    assert_eq!(refuse(&huge), FaultKind::TooManyBytes(limits.bytes));
    drop(huge);
    assert_eq!(
        refuse(&format!("<a>{}</a>", "<b/>".repeat(2_100_000))),
        FaultKind::TooManyNodes(limits.nodes)
    );
    let names: Vec<String> = (0..9_000).map(|number| format!("<n{number}/>")).collect();
    assert_eq!(
        refuse(&format!("<a>{}</a>", names.concat())),
        FaultKind::TooManyNames(limits.names)
    );
}

#[test]
fn a_thousand_big_groups_are_checked_within_the_budget() {
    let Some(folder) = folder("a_thousand_big_groups_are_checked_within_the_budget") else {
        return;
    };
    let rules = material::rules(&folder);
    let examples = examples(&folder);
    let text = std::str::from_utf8(&examples["cn_24_minimal.xml"]).unwrap();
    let many =
        repeated(&repeated(text, "cac:ProcurementProjectLot", 1_000), "efac:Organization", 1_000);
    let document = parse(many.as_bytes());
    let phase = rules.phase("eforms-16", &[], &[("noticeSubType", "16")]).unwrap();
    let outcome = rules.check(&phase, &document, &options());
    assert!(outcome.failures.iter().all(|failure| failure.reason.is_none()));
    assert!(outcome.fired > 5_000, "{}", outcome.fired);
}

/// A text with its first element of a name repeated.
fn repeated(text: &str, name: &str, times: usize) -> String {
    let (open, close) = (format!("<{name}>"), format!("</{name}>"));
    let start = text.find(&open).unwrap();
    let end = text[start..].find(&close).unwrap() + start + close.len();
    format!("{}{}{}", &text[..start], text[start..end].repeat(times), &text[end..])
}
