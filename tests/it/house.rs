//! The house stands as drawn: which crate may use which, and what must not be in the domain.
//! It must not test behaviour.

use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn metadata() -> Value {
    let mut cargo = Command::new(env!("CARGO"));
    cargo
        .args([
            "metadata",
            "--format-version",
            "1",
            "--locked",
            "--filter-platform",
            "x86_64-unknown-linux-gnu",
        ])
        .current_dir(root());
    let output = cargo.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

/// Crates of the house and what each uses of the house outside tests.
fn arrows(metadata: &Value) -> BTreeMap<String, BTreeSet<String>> {
    let packages: Vec<&Value> = metadata["packages"].as_array().unwrap().iter().collect();
    let members: BTreeSet<&str> = metadata["workspace_members"]
        .as_array()
        .unwrap()
        .iter()
        .map(|id| id.as_str().unwrap())
        .collect();
    let own: Vec<_> = packages
        .iter()
        .filter(|package| members.contains(package["id"].as_str().unwrap()))
        .collect();
    let names: BTreeSet<&str> =
        own.iter().map(|package| package["name"].as_str().unwrap()).collect();
    own.iter()
        .map(|package| {
            let used = package["dependencies"].as_array().unwrap().iter();
            let used = used.filter(|dependency| dependency["kind"].as_str() != Some("dev"));
            let used = used.map(|dependency| dependency["name"].as_str().unwrap());
            let used = used.filter(|name| names.contains(name)).map(str::to_owned).collect();
            (package["name"].as_str().unwrap().to_owned(), used)
        })
        .collect()
}

#[test]
fn crates_use_only_what_the_design_allows() {
    let allowed: BTreeMap<&str, &[&str]> = BTreeMap::from([
        ("tender", &[][..]),
        ("seal", &[]),
        ("ledger", &[]),
        ("xmlrules", &[]),
        ("locales", &[]),
        ("migrations", &[]),
        ("exchange", &["tender", "xmlrules", "locales"]),
        ("paper", &["tender", "locales"]),
        ("store", &["tender", "migrations"]),
        ("app", &["tender", "store", "exchange", "paper", "seal", "ledger", "locales"]),
        ("web", &["app", "store", "tender", "locales"]),
        ("zuschlag", &["app", "web", "store", "tender", "exchange", "seal", "ledger", "locales"]),
        ("testkit", &["app", "web", "store", "tender", "locales", "exchange", "seal", "ledger"]),
        ("xtask", &["exchange"]),
        ("journeys", &[]),
    ]);
    let found = arrows(&metadata());
    let unknown: Vec<_> =
        found.keys().filter(|name| !allowed.contains_key(name.as_str())).collect();
    assert!(unknown.is_empty(), "say in the test what these crates may use: {unknown:?}");
    for (name, used) in &found {
        let may = allowed[name.as_str()];
        let beyond: Vec<_> = used.iter().filter(|used| !may.contains(&used.as_str())).collect();
        assert!(beyond.is_empty(), "{name} must not use {beyond:?}");
    }
}

#[test]
fn the_domain_needs_no_async_no_database_no_web_and_no_clock() {
    let metadata = metadata();
    let nodes = metadata["resolve"]["nodes"].as_array().unwrap();
    let start =
        nodes.iter().find(|node| node["id"].as_str().unwrap().contains("/tender#")).unwrap();
    let mut todo = vec![start["id"].as_str().unwrap().to_owned()];
    let mut seen = BTreeSet::new();
    while let Some(id) = todo.pop() {
        if !seen.insert(id.clone()) {
            continue;
        }
        let node = nodes.iter().find(|node| node["id"].as_str() == Some(&id)).unwrap();
        for dependency in node["deps"].as_array().unwrap() {
            let mut kinds = dependency["dep_kinds"].as_array().unwrap().iter();
            if kinds.any(|kind| kind["kind"].is_null()) {
                todo.push(dependency["pkg"].as_str().unwrap().to_owned());
            }
        }
    }
    let forbidden =
        ["tokio", "async-std", "futures", "sqlx", "sea-orm", "axum", "hyper", "reqwest", "chrono"];
    let found: Vec<_> = seen
        .iter()
        .filter(|id| forbidden.iter().any(|name| id.contains(&format!("#{name}@"))))
        .collect();
    assert!(found.is_empty(), "{found:?}");
    assert!(seen.len() > 5, "the tree was not read");
}

#[test]
fn transactions_begin_in_one_place_only() {
    let mut wrong = Vec::new();
    for path in rust_files(&root().join("crates/store/src")) {
        let text = std::fs::read_to_string(&path).unwrap();
        let plain = [".begin().await", ".transaction(", "transaction::<"]
            .iter()
            .any(|call| text.contains(call));
        if plain && !path.ends_with("unit.rs") {
            wrong.push(path);
        }
    }
    assert!(wrong.is_empty(), "use Store::begin: {wrong:?}");
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(path);
        }
    }
    files
}
