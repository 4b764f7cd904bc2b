//! Every message of law, plans, duties and input against the texts of both languages.
//!
//! It must not hold anything but tests.

use std::collections::BTreeSet;
use std::path::Path;

/// Keys of a file of texts.
fn texts(language: &str) -> BTreeSet<String> {
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../locales").join(language).join("law.ftl");
    let whole = std::fs::read_to_string(path).unwrap();
    let keys =
        whole.lines().filter(|line| line.starts_with(|sign: char| sign.is_ascii_lowercase()));
    keys.filter_map(|line| Some(line.split_once('=')?.0.trim().to_owned())).collect()
}

/// Every text in quotes of the modules on law, plans, duties and input.
fn quoted() -> BTreeSet<String> {
    fn walk(path: &Path, found: &mut BTreeSet<String>) {
        if path.is_dir() {
            for entry in std::fs::read_dir(path).unwrap() {
                walk(&entry.unwrap().path(), found);
            }
        } else if !path.ends_with("tests.rs") {
            let text = std::fs::read_to_string(path).unwrap();
            found.extend(text.split('"').map(str::to_owned));
        }
    }
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = BTreeSet::new();
    for module in ["calendar", "duty", "inquiry", "law", "plan", "read"] {
        walk(&source.join(module), &mut found);
        walk(&source.join(format!("{module}.rs")), &mut found);
    }
    found
}

#[test]
fn every_message_has_its_text_in_both_languages_and_every_text_its_message() {
    let (de, en, quoted) = (texts("de"), texts("en"), quoted());
    assert_eq!(de, en);
    let warnings: BTreeSet<String> =
        crate::plan::WarningId::ALL.iter().map(|id| format!("warning-{id}")).collect();
    let duties: BTreeSet<String> =
        crate::duty::DutyId::ALL.iter().map(|id| format!("duty-name-{id}")).collect();
    let named: BTreeSet<&String> = warnings.iter().chain(&duties).collect();
    let unused: Vec<&String> =
        de.iter().filter(|key| !quoted.contains(*key) && !named.contains(key)).collect();
    assert!(unused.is_empty(), "no message uses {unused:?}");
    assert!(named.iter().all(|key| de.contains(*key)));
    let prefixes: BTreeSet<&str> = de.iter().filter_map(|key| key.split('-').next()).collect();
    let missing: Vec<&String> = quoted
        .iter()
        .filter(|text| {
            let plain = text.bytes().all(|sign| sign.is_ascii_lowercase() || sign == b'-');
            let known = text.split_once('-').is_some_and(|(prefix, _)| prefixes.contains(prefix));
            plain && known && !text.ends_with('-') && !de.contains(*text)
        })
        .collect();
    let codes = ["award-barred"];
    assert!(missing.iter().all(|key| is_code(key) || codes.contains(&key.as_str())), "{missing:?}");
}

/// Words of files and JSON that look like keys of texts.
fn is_code(text: &str) -> bool {
    let mut codes: BTreeSet<&str> = BTreeSet::new();
    codes.extend(crate::law::Occasion::ALL.iter().map(|code| code.code()));
    codes.extend(crate::plan::WarningId::ALL.iter().map(|code| code.code()));
    codes.extend(crate::duty::DutyId::ALL.iter().map(|code| code.code()));
    codes.extend(crate::law::ContractKind::ALL.iter().map(|code| code.code()));
    codes.extend(crate::plan::PartKind::ALL.iter().map(|code| code.code()));
    codes.contains(text)
}
