//! `cargo xtask test --differential [MUTANTS]`: mutants of the official examples, checked here and by SaxonC-HE and libxml2,
//! with the version of the reference material and with the next one.
//! It must not check by itself, and must not count a document that the other side gave up.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::bench::{Oracle, example, oracle, shown};
use crate::sdk;
use crate::shell::{command, root, run as wait};
use crate::suite::reference;

/// How many mutants are made for each version, unless told.
const MUTANTS: &str = "300";

/// The version beside that of the reference material.
const NEXT: &str = "1.15.1";

/// From which number they are made.
const SEED: &str = "20261121";

/// The day that the rules take as today.
const DATE: &str = "2026-11-21";

/// Documents above this size take the other side too long.
const LARGEST: u64 = 200_000;

/// What was compared.
#[derive(Default)]
struct Tally {
    documents: u64,
    rules: u64,
    locations: u64,
    given_up: u64,
    undecided: u64,
    differences: Vec<String>,
}

/// Compares every example and the mutants, with each version.
///
/// # Errors
/// When one document is judged differently.
pub(crate) fn run(arguments: &[String]) -> Result<(), String> {
    let mutants = arguments.iter().find(|word| word.bytes().all(|byte| byte.is_ascii_digit()));
    let mutants = mutants.map_or(MUTANTS, String::as_str);
    let Some(reference) = reference().map(|folder| folder.join("eforms/sdk-1.14.2")) else {
        println!("skipped: differential: ZUSCHLAG_REFERENCE is not set");
        return Ok(());
    };
    let oracle = match oracle() {
        Ok(oracle) => oracle,
        Err(why) => {
            println!("skipped: differential: {why}");
            return Ok(());
        }
    };
    let first = version(&oracle, &reference, "1.14.2", mutants);
    let next = match sdk::unpacked(NEXT, &oracle.python) {
        Ok(next) => version(&oracle, &next, NEXT, mutants),
        Err(why) => {
            println!("skipped: differential with {NEXT}: {why}");
            Ok(())
        }
    };
    first.and(next)
}

/// Compares the examples of one version and mutants of them.
fn version(oracle: &Oracle, sdk: &Path, name: &str, mutants: &str) -> Result<(), String> {
    let examples = small(&sdk.join("examples/notices"))?;
    let folder = root().join("target/differential").join(name);
    if folder.is_dir() {
        std::fs::remove_dir_all(&folder).map_err(|fault| fault.to_string())?;
    }
    let mut make = cargo("mutants", &[&shown(&folder), mutants, SEED]);
    wait(make.args(&examples).stdout(std::process::Stdio::null()))?;
    let mut files = small(&folder)?;
    files.extend(examples);
    println!("── {name}: {} documents, here", files.len());
    let log = folder.join("stderr.log");
    let ours = lines(cargo("findings", &[&shown(sdk), DATE]).args(&files), &log)?;
    let count = std::thread::available_parallelism().map_or(1, usize::from);
    println!("── {name}: and by SaxonC-HE and libxml2, in {count} processes");
    let theirs = others(oracle, sdk, &shares(&ours, count), &folder)?;
    compare(&ours, &theirs).tell()
}

/// An example of the crate of rules.
fn cargo(name: &str, arguments: &[&str]) -> Command {
    let mut command = command("cargo", &example("xmlrules", name));
    command.arg("--").args(arguments);
    command
}

fn independent(oracle: &Oracle, sdk: &Path) -> Command {
    let cache = shown(&root().join("target/oracle/cache"));
    let mut command = command(&shown(&oracle.python), &["tests/oracle/saxon.py", "--date", DATE]);
    command.args(["--sdk", &shown(sdk), "--schxslt", &shown(&oracle.jar), "--cache", &cache]);
    command
}

/// Files in so many shares. Those of one subtype stay together, for compiling its rules takes longer than checking them.
fn shares(files: &BTreeMap<String, Value>, count: usize) -> Vec<Vec<&str>> {
    let mut subtypes: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (file, found) in files {
        let subtype = found.get("subtype").and_then(Value::as_str).unwrap_or_default();
        subtypes.entry(subtype).or_default().push(file);
    }
    let mut shares = vec![Vec::new(); count];
    for (number, (_, files)) in subtypes.into_iter().enumerate() {
        if let Some(share) = shares.get_mut(number % count) {
            share.extend(files);
        }
    }
    shares.retain(|share| !share.is_empty());
    shares
}

/// What the other side says of all shares, each in a process of its own.
fn others(
    oracle: &Oracle,
    sdk: &Path,
    shares: &[Vec<&str>],
    folder: &Path,
) -> Result<BTreeMap<String, Value>, String> {
    std::thread::scope(|scope| {
        let start = |(number, share): (usize, &Vec<&str>)| {
            let (mut run, log) =
                (independent(oracle, sdk), folder.join(format!("stderr-{number}.log")));
            run.args(share);
            scope.spawn(move || lines(&mut run, &log))
        };
        let runs: Vec<_> = shares.iter().enumerate().map(start).collect();
        let mut all = BTreeMap::new();
        for run in runs {
            all.extend(run.join().map_err(|_| "the comparison broke off".to_owned())??);
        }
        Ok(all)
    })
}

/// The XML files of a folder that are not too large, sorted.
fn small(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(|fault| fault.to_string())? {
        let entry = entry.map_err(|fault| fault.to_string())?;
        let size = entry.metadata().map_err(|fault| fault.to_string())?.len();
        let path = entry.path();
        if size <= LARGEST && path.extension().is_some_and(|ending| ending == "xml") {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// What a program says of each file. What else it says goes to a file: Saxon says much of dates that don't exist.
fn lines(command: &mut Command, log: &Path) -> Result<BTreeMap<String, Value>, String> {
    let file = File::create(log).map_err(|fault| fault.to_string())?;
    let output = command.stderr(file).output().map_err(|fault| fault.to_string())?;
    if !output.status.success() {
        return Err(format!("{}: see {}", output.status, log.display()));
    }
    let text = String::from_utf8(output.stdout).map_err(|fault| fault.to_string())?;
    let line = |line: &str| {
        let value: Value = serde_json::from_str(line).map_err(|fault| fault.to_string())?;
        let file = value.get("file").and_then(Value::as_str).ok_or("a line without file")?;
        Ok((file.to_owned(), value))
    };
    text.lines().map(line).collect()
}

fn compare(ours: &BTreeMap<String, Value>, theirs: &BTreeMap<String, Value>) -> Tally {
    let mut tally = Tally::default();
    for (file, other) in theirs {
        let Some(own) = ours.get(file) else {
            tally.differences.push(format!("{file}: not checked here"));
            continue;
        };
        if own.get("xsd_ok") != other.get("xsd_ok") {
            tally.differences.push(format!("{file}: the schema's verdict"));
        }
        tally.documents = tally.documents.saturating_add(1);
        if !other.get("aborted").is_none_or(Value::is_null) {
            tally.given_up = tally.given_up.saturating_add(1);
            continue;
        }
        let (here, there) = (failed(own), failed(other));
        let count = u64::try_from(here.union(&there).count()).unwrap_or(u64::MAX);
        tally.rules = tally.rules.saturating_add(count);
        for rule in here.symmetric_difference(&there) {
            if undecided(own, rule) {
                tally.undecided = tally.undecided.saturating_add(1);
                continue;
            }
            let where_ = if here.contains(rule) { "here" } else { "there" };
            tally.differences.push(format!("{file}: {rule} fails only {where_}"));
        }
        tally.places(file, own, other, &here.intersection(&there).copied().collect());
    }
    tally
}

/// The ids of the rules that failed.
fn failed(value: &Value) -> BTreeSet<&str> {
    let ids = value.get("failed").and_then(Value::as_array);
    ids.into_iter().flatten().filter_map(Value::as_str).collect()
}

/// Where rules failed: id and place, as often as it stands there.
fn places(value: &Value) -> BTreeMap<(&str, String), u64> {
    let mut places = BTreeMap::new();
    for pair in value.get("locations").and_then(Value::as_array).into_iter().flatten() {
        let word = |at: usize| pair.get(at).and_then(Value::as_str).unwrap_or_default();
        let count: &mut u64 = places.entry((word(0), plain(word(1)))).or_default();
        *count = count.saturating_add(1);
    }
    places
}

/// A location without namespaces, prefixes and positions that are one: both sides write them in ways of their own.
fn plain(location: &str) -> String {
    let mut plain = String::new();
    let mut rest = location;
    while let Some((head, tail)) = rest.split_once("Q{") {
        plain.push_str(head);
        rest = tail.split_once('}').map_or("", |(_, local)| local);
    }
    plain.push_str(rest);
    let step = |step: &str| {
        let at = step.starts_with('@');
        let local = step.trim_start_matches('@').rsplit(':').next().unwrap_or_default();
        let local = local.strip_suffix("[1]").unwrap_or(local);
        if at { format!("@{local}") } else { local.to_owned() }
    };
    plain.split('/').map(step).collect::<Vec<_>>().join("/")
}

/// Whether a rule met a value here that cannot be read, such as a date that does not exist. Which part of a condition is
/// evaluated first is free in XPath, so that the other side may have decided without that value.
fn undecided(value: &Value, rule: &str) -> bool {
    let reasons = value.get("not_evaluable").and_then(Value::as_array);
    let ids = reasons.into_iter().flatten().filter_map(Value::as_str);
    ids.filter_map(|reason| reason.split_once(": ")).any(|(id, _)| id == rule)
}

impl Tally {
    /// Compares the places of the rules that fail on both sides.
    fn places(&mut self, file: &str, own: &Value, other: &Value, rules: &BTreeSet<&str>) {
        let (here, there) = (places(own), places(other));
        let all: BTreeSet<_> = here.keys().chain(there.keys()).collect();
        for key in all.into_iter().filter(|(rule, _)| rules.contains(rule)) {
            let (ours, theirs) = (here.get(key), there.get(key));
            self.locations = self.locations.saturating_add(theirs.or(ours).copied().unwrap_or(0));
            if ours != theirs {
                let (rule, place) = key;
                self.differences
                    .push(format!("{file}: {rule} at {place}: {ours:?} and {theirs:?}"));
            }
        }
    }

    fn tell(&self) -> Result<(), String> {
        for difference in &self.differences {
            println!("{difference}");
        }
        println!(
            "{} documents, {} failed rules and {} places compared, {} documents given up by the other side, {} rules on values that cannot be read, {} differences",
            self.documents,
            self.rules,
            self.locations,
            self.given_up,
            self.undecided,
            self.differences.len()
        );
        if self.differences.is_empty() { Ok(()) } else { Err("not judged alike".to_owned()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judged(text: &str) -> BTreeMap<String, Value> {
        BTreeMap::from([("a".to_owned(), serde_json::from_str(text).unwrap())])
    }

    #[test]
    fn places_are_the_same_however_they_are_written() {
        let theirs = "/Q{urn:a/b}Notice[1]/Q{urn:c}Lot[2]/@schemeName";
        assert_eq!(plain(theirs), plain("/Notice/cac:Lot[2]/@schemeName"));
        let ours =
            judged(r#"{"xsd_ok": true, "failed": ["B"], "locations": [["B", "/N/c:L[2]"]]}"#);
        let other = judged(r#"{"xsd_ok": true, "failed": ["B"], "locations": [["B", "/N/c:L"]]}"#);
        assert_eq!(
            (compare(&ours, &ours).locations, compare(&ours, &other).differences.len()),
            (1, 2)
        );
    }

    #[test]
    fn notices_of_one_subtype_stay_together() {
        let of = |subtype: &str| serde_json::json!({ "subtype": subtype });
        let files = [("a", "16"), ("b", "29"), ("c", "16"), ("d", "4")];
        let files = files.map(|(file, subtype)| (file.to_owned(), of(subtype)));
        let files = BTreeMap::from(files);
        assert_eq!(shares(&files, 2), [vec!["a", "c", "d"], vec!["b"]]);
    }

    #[test]
    fn every_difference_is_found_and_what_was_given_up_is_not_counted() {
        let ours = judged(r#"{"xsd_ok": true, "failed": ["B", "C"]}"#);
        let same = compare(&ours, &ours);
        assert_eq!((same.documents, same.rules, same.differences.len()), (1, 2, 0));
        let other = compare(&ours, &judged(r#"{"xsd_ok": false, "failed": ["A", "B"]}"#));
        assert_eq!((other.rules, other.differences.len()), (3, 3));
        let unread =
            judged(r#"{"xsd_ok": true, "failed": ["B", "C"], "not_evaluable": ["C: why"]}"#);
        let free = compare(&unread, &judged(r#"{"xsd_ok": true, "failed": ["B"]}"#));
        assert_eq!((free.undecided, free.differences.len()), (1, 0));
        let gone = compare(&ours, &judged(r#"{"xsd_ok": true, "failed": [], "aborted": "x"}"#));
        assert_eq!((gone.given_up, gone.differences.len()), (1, 0));
    }
}
