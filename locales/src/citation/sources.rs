//! Every citation of the law files and of the code, in its English form.
//! It must not hold anything but this test.

use super::{PHRASES, citation};
use crate::Language;
use std::collections::BTreeSet;
use std::fs::{read_dir, read_to_string};
use std::path::{Path, PathBuf};

/// Names that stay German or are no words: laws and collections beyond those that are written with two capital letters.
const NAMES: &[&str] = &[
    "Art",
    "Bund",
    "Bundestariftreuegesetz",
    "Euratom",
    "Feiertagsgesetz",
    "Kommunale",
    "Vergabebeschleunigungsgesetz",
    "Vergabegrundsätze",
    "Vergabesatzung",
    "WebAuthn",
    "Level",
    "api",
    "docs",
    "eForms",
    "md",
    "sealing",
];

fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let entries = read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let of_folder = |path: PathBuf| if path.is_dir() { files(&path, ending) } else { vec![path] };
    let ends = |path: &PathBuf| path.extension().is_some_and(|own| own == ending);
    entries.flat_map(of_folder).filter(ends).collect()
}

/// The texts in quotes of the lines that name a source.
fn quoted(text: &str, names: fn(&str) -> bool) -> Vec<String> {
    let production = text.split("#[cfg(test)]").next().unwrap_or_default();
    let lines = production.lines().filter(|line| !line.trim_start().starts_with("//"));
    let quotes =
        lines.filter(|line| names(line)).flat_map(|line| line.split('"').skip(1).step_by(2));
    quotes.filter(|quote| !quote.is_empty()).map(str::to_owned).collect()
}

/// Every source: of the law, and of the refusals and steps of the code.
fn sources() -> BTreeSet<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    // What does not bind below the thresholds is told as a comparison (`tender::law::Citations::cite`).
    let mut found = BTreeSet::from(["vgl. § 55 Abs. 2 VgV".to_owned()]);
    for file in files(&root.join("schemas/law"), "toml") {
        found.extend(quoted(&read_to_string(file).unwrap(), |line| line.starts_with("source = ")));
    }
    for part in ["app", "tender", "web"] {
        for file in files(&root.join("crates").join(part).join("src"), "rs") {
            let of_tests = file.iter().any(|name| name.to_string_lossy().starts_with("test"));
            let text = if of_tests { String::new() } else { read_to_string(file).unwrap() };
            let names = |line: &str| {
                line.contains('§')
                    || line.contains("SOURCE: &str = ")
                    || line.contains("source = \"")
            };
            let cites = |quote: &String| !quote.contains('{') && !is_key(quote);
            found.extend(quoted(&text, names).into_iter().filter(cites));
        }
    }
    found
}

/// The key of a text or the place of a field.
fn is_key(quote: &str) -> bool {
    quote.bytes().all(|sign| sign.is_ascii_lowercase() || b"-_/".contains(&sign))
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|sign: char| !sign.is_alphabetic()).filter(|word| word.chars().count() > 1)
}

#[test]
fn the_english_form_of_every_source_holds_english_words_and_names_of_laws_only() {
    let english: BTreeSet<&str> = PHRASES.iter().flat_map(|(_, english)| words(english)).collect();
    let known = |word: &str| {
        let abbreviation = word.chars().filter(|sign| sign.is_uppercase()).count() > 1;
        abbreviation || english.contains(word) || NAMES.contains(&word)
    };
    let sources = sources();
    assert!(sources.len() > 400, "only {} sources were found", sources.len());
    let mut wrong = Vec::new();
    for source in sources {
        let shown = citation(&source, Language::En);
        let german: Vec<_> = words(&shown).filter(|word| !known(word)).collect();
        let numbered = ["Abs.", "Nr.", "Buchst."].iter().any(|sign| shown.contains(sign));
        if numbered || !german.is_empty() {
            wrong.push(format!("{source} → {shown}: {german:?}"));
        }
    }
    assert!(wrong.is_empty(), "add the words to citations.ftl:\n{}", wrong.join("\n"));
}

#[test]
fn every_phrase_is_used_by_a_source() {
    let sources: Vec<String> = sources().into_iter().collect();
    let used = |german: &str| sources.iter().any(|source| source.contains(german));
    let months: Vec<String> =
        (1..=12).map(|month| Language::De.texts().text(&format!("month-{month}"))).collect();
    let unused: Vec<_> =
        PHRASES.iter().map(|(de, _)| de).filter(|de| !used(de) && !months.contains(de)).collect();
    assert!(unused.is_empty(), "no source has {unused:?}");
}
