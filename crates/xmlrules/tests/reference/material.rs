//! Where the reference material is and how it is read. No check here.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use xmlrules::dom::{Document, Limits};
use xmlrules::schematron::{RuleSet, Schema};
use xmlrules::xsd::Schema as Schemas;

/// The folder of the reference material, or a line that says that it is missing.
#[expect(clippy::disallowed_methods, reason = "tests find the reference material by a variable")]
pub(crate) fn folder(test: &str) -> Option<PathBuf> {
    let found = std::env::var("ZUSCHLAG_REFERENCE").ok();
    if found.is_none() {
        println!("skipped: {test}: ZUSCHLAG_REFERENCE is not set");
    }
    found.map(|folder| Path::new(&folder).join("eforms"))
}

/// The folder of the version that everything here is pinned to.
pub(crate) fn version(folder: &Path) -> PathBuf {
    folder.join("sdk-1.14.2")
}

/// All example documents by file name.
pub(crate) fn examples(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    files(&version(folder).join("examples/notices"))
}

/// All files of a folder by name.
pub(crate) fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = std::fs::read_dir(folder).unwrap();
    entries
        .map(|entry| {
            let entry = entry.unwrap();
            (entry.file_name().into_string().unwrap(), std::fs::read(entry.path()).unwrap())
        })
        .collect()
}

/// The official rules.
pub(crate) fn schema(folder: &Path) -> Schema {
    let rules = version(folder).join("schematrons/static");
    let main = std::fs::read(rules.join("complete-validation.sch")).unwrap();
    Schema::read(&main, &mut |href| std::fs::read(rules.join(href)).ok()).unwrap()
}

/// The official rules, compiled once for all tests.
pub(crate) fn rules(folder: &Path) -> &'static RuleSet {
    static RULES: OnceLock<RuleSet> = OnceLock::new();
    RULES.get_or_init(|| {
        RuleSet::new(schema(folder))
            .unwrap_or_else(|errors| panic!("{} errors: {errors:?}", errors.len()))
    })
}

/// What is expected of each example.
#[derive(Debug)]
pub(crate) struct Expected {
    pub(crate) failed: Vec<String>,
    pub(crate) subtype: String,
    pub(crate) valid: bool,
}

/// The frozen expectations.
pub(crate) fn expectations(folder: &Path) -> BTreeMap<String, Expected> {
    let text = std::fs::read_to_string(folder.join("expected-findings-1.14.2.json")).unwrap();
    let json: serde_json::Value = serde_json::from_str(&text).unwrap();
    let entries = json.as_object().unwrap().iter();
    entries
        .map(|(file, entry)| {
            let failed = entry["failed"].as_array().unwrap().iter();
            let expected = Expected {
                failed: failed.map(|id| id.as_str().unwrap().to_owned()).collect(),
                subtype: entry["subtype"].as_str().unwrap().to_owned(),
                valid: entry["xsd_ok"].as_bool().unwrap(),
            };
            (file.clone(), expected)
        })
        .collect()
}

/// A document of the reference material.
pub(crate) fn parse(bytes: &[u8]) -> Document {
    Document::parse(bytes, &Limits::default()).unwrap()
}

/// The four main schemas and all that they import.
pub(crate) fn schemas(folder: &Path) -> Schemas {
    let base = version(folder).join("schemas");
    let main = files(&base.join("maindoc"));
    let main: Vec<String> = main.keys().map(|name| format!("maindoc/{name}")).collect();
    let main: Vec<&str> = main.iter().map(String::as_str).collect();
    Schemas::read(&main, &mut |path| std::fs::read(base.join(path)).ok()).unwrap()
}
