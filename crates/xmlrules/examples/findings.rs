//! Checks documents with the official rules and schemas and prints one JSON object a line, as `tests/oracle/saxon.py` does:
//! `findings FOLDER DATE FILE…`. For differential tests; the folder holds `schematrons/static` and `schemas`.

#![expect(clippy::print_stdout, reason = "a program for developers: its output is its purpose")]

use std::collections::BTreeSet;
use std::error::Error;
use std::path::Path;

use xmlrules::dom::{Document, Kind, Limits};
use xmlrules::schematron::{Options, RuleSet, Schema};
use xmlrules::{Date, xsd};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [folder, date, files @ ..] = arguments.as_slice() else {
        return Err("usage: findings FOLDER DATE FILE...".into());
    };
    let base = Path::new(folder);
    let static_rules = base.join("schematrons/static");
    let main = std::fs::read(static_rules.join("complete-validation.sch"))?;
    let schema = Schema::read(&main, &mut |href| std::fs::read(static_rules.join(href)).ok())?;
    let rules = RuleSet::new(schema).map_err(|errors| format!("{errors:?}"))?;
    let mut main = Vec::new();
    for entry in std::fs::read_dir(base.join("schemas/maindoc"))? {
        main.push(format!("maindoc/{}", entry?.file_name().to_string_lossy()));
    }
    let main: Vec<&str> = main.iter().map(String::as_str).collect();
    let schemas =
        xsd::Schema::read(&main, &mut |file| std::fs::read(base.join("schemas").join(file)).ok())?;
    let options = Options::new(Date::parse(date).ok_or("no date")?);
    for file in files {
        println!("{}", line(file, &rules, &schemas, &options)?);
    }
    Ok(())
}

fn line(
    file: &str,
    rules: &RuleSet,
    schemas: &xsd::Schema,
    options: &Options,
) -> Result<serde_json::Value, Box<dyn Error>> {
    let document = match Document::parse(&std::fs::read(file)?, &Limits::default()) {
        Ok(document) => document,
        Err(fault) => {
            return Ok(serde_json::json!({
                "file": file, "subtype": null, "xsd_ok": false, "failed": [], "locations": [],
                "aborted": format!("not well-formed: {fault}"),
            }));
        }
    };
    let invalid = schemas.validate(&document);
    let codes = document.descendants(document.root()).filter(|node| {
        let parent = document.parent(*node).unwrap_or(*node);
        document.kind(*node) == Kind::Element
            && document.local(*node) == "SubTypeCode"
            && document.local(parent) == "NoticeSubType"
    });
    let codes: Vec<String> = codes.map(|node| document.text(node)).collect();
    let subtype = codes.first().map(|code| code.trim().to_owned());
    let value = subtype.as_deref().unwrap_or_default();
    // Only a plain single value may stand for the variable; anything else is evaluated as it is.
    let plain = matches!(codes.as_slice(), [only] if only == value);
    let bind: &[(&str, &str)] = if plain { &[("noticeSubType", value)] } else { &[] };
    let phase = rules.phase(&format!("eforms-{value}"), &[], bind);
    let mut failed = BTreeSet::new();
    let mut locations = Vec::new();
    let mut reasons = Vec::new();
    if let Some(phase) = &phase {
        for failure in rules.check(phase, &document, options).failures {
            let id = rules.assertion(failure.assertion).map_or("", |assertion| assertion.id);
            failed.insert(id);
            locations.push((id, rules.location(&document, failure.node, failure.attribute)));
            reasons.extend(failure.reason.map(|reason| format!("{id}: {reason}")));
        }
    }
    locations.sort();
    let schema: Vec<String> = invalid
        .iter()
        .map(|fault| format!("{} {fault}", document.position(fault.node).unwrap_or_default()))
        .collect();
    Ok(serde_json::json!({
        "file": file, "subtype": subtype, "xsd_ok": invalid.is_empty(), "failed": failed, "locations": locations,
        "aborted": if phase.is_some() { None } else { Some(format!("no phase for subtype {value}")) },
        "not_evaluable": reasons, "schema": schema,
    }))
}
