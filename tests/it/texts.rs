//! Every text that code and templates ask for is there.
//! It must not judge the words.

use locales::Language;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Files of code and templates of the server.
fn sources() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let mut found = Vec::new();
    let mut todo: Vec<PathBuf> =
        ["crates/app/src", "crates/web/src", "crates/tender/src", "frontend/pages"]
            .map(|part| root.join(part))
            .into();
    while let Some(folder) = todo.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                todo.push(path);
            } else if !path.ends_with("tests.rs") && !path.ends_with("testing.rs") {
                found.push(path);
            }
        }
    }
    found.retain(|path| {
        !path.components().any(|part| part.as_os_str() == "tests" || part.as_os_str() == "examples")
    });
    found
}

/// Keys that are asked for by a literal, with the file.
fn asked(text: &str, template: bool) -> Vec<String> {
    let production = text.split("#[cfg(test)]").next().unwrap_or_default();
    let mut keys = Vec::new();
    let calls: &[&str] = if template {
        &["t.text(\"", "t.with(\""]
    } else {
        &["texts.text(\"", "texts.with(\"", "Message::new(\"", "refuse(\"", "finding(\""]
    };
    for call in calls {
        for (at, _) in production.match_indices(*call) {
            let rest = &production[at + call.len()..];
            let key = &rest[..rest.find('"').unwrap_or(0)];
            // A refusal may begin with the place of its field.
            if !key.starts_with('/') {
                keys.push(key.to_owned());
            }
        }
    }
    keys
}

#[test]
fn every_key_in_code_and_templates_has_its_text() {
    let texts = Language::De.texts();
    let mut missing = BTreeMap::new();
    let mut count = 0;
    for path in sources() {
        for key in asked(
            &std::fs::read_to_string(&path).unwrap(),
            path.extension().is_some_and(|ending| ending == "html"),
        ) {
            count += 1;
            if !texts.has(&key) {
                missing.insert(key, path.clone());
            }
        }
    }
    assert!(missing.is_empty(), "no text for {missing:#?}");
    assert!(count > 100, "the sources were not read");
}

#[test]
fn every_procedure_type_contract_kind_and_stage_has_a_word() {
    let texts = Language::De.texts();
    for kind in tender::procedure::ProcedureType::ALL {
        let key = format!("procedure-type-{}", kind.code());
        assert!(texts.has(&key), "{key}");
    }
}
