//! The commands: lines of JSON, exit codes, both languages.

use std::fs;
use std::path::PathBuf;

use crate::reference::{pack, sdk};
use crate::sample;
use exchange::eforms::bridge::write;
use exchange::eforms::cli::{self, CheckOptions, Format, Setting};
use exchange::eforms::render::Words;
use exchange::eforms::sdk::Language;
use exchange::eforms::store::Packs;
use jiff::civil::date;
use tender::message::Message;

const WORDS: Words<'static> = &words;

/// The platform's own texts.
pub(crate) fn words(language: Language, message: &Message) -> String {
    let texts = match language {
        Language::De => locales::Language::De.texts(),
        Language::En => locales::Language::En.texts(),
    };
    let args: Vec<(&str, &str)> =
        message.args.iter().map(|(name, value)| (*name, value.as_str())).collect();
    assert!(texts.has(message.key), "{}", message.key);
    let text = texts.with(message.key, &args);
    assert!(!text.contains("{ $") && !text.contains("{$"), "{text}");
    text
}

struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("notices-{name}-{}", std::process::id()));
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn put(&self, name: &str, text: &str) -> PathBuf {
        let path = self.0.join(name);
        fs::write(&path, text).unwrap();
        path
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.0).unwrap();
    }
}

fn packs(this: &str) -> Option<Packs> {
    let mut packs = Packs::default();
    packs.insert(pack(this)?).unwrap();
    Some(packs)
}

fn options(format: Format) -> CheckOptions {
    CheckOptions { sdk: None, today: date(2026, 11, 21), dynamic: false, format }
}

#[test]
fn check_writes_a_line_a_file_and_the_worst_code() {
    let this = "check_writes_a_line_a_file_and_the_worst_code";
    let (Some(sdk), Some(packs)) = (sdk(this), packs(this)) else { return };
    let setting = Setting { packs: &packs, words: WORDS, language: Language::De };
    let folder = Folder::new("check");
    let text = write(&sdk, &sample::call("16", "32014L0024")).unwrap().notice.document.write();
    let right = folder.put("right.xml", &text);
    let wrong = folder.put("wrong.xml", &text.replace(">Preis<", "><"));
    let gone = folder.0.join("gone.xml");
    let run = |files: &[PathBuf], format| {
        let mut out = Vec::new();
        let code = cli::check(&setting, files, &options(format), &mut out).unwrap();
        (code, String::from_utf8(out).unwrap())
    };
    assert_eq!(run(std::slice::from_ref(&right), Format::Json).0, 0);
    let (code, lines) = run(&[right.clone(), wrong.clone()], Format::Json);
    assert_eq!(code, 1);
    let lines: Vec<serde_json::Value> =
        lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines[0]["failed"], serde_json::json!([]));
    assert_eq!(lines[0]["sdk"], "1.14.2");
    assert_eq!(lines[0]["subtype"], "16");
    assert_eq!(lines[0]["xsd_ok"], true);
    let failed = lines[1]["failed"].as_array().unwrap();
    assert!(failed.contains(&"element-not-empty".into()), "{failed:?}");
    let finding = &lines[1]["findings"][0];
    for key in ["rule", "severity", "term", "field", "path", "line", "de", "en", "remedy_de"] {
        assert!(!finding[key].is_null(), "{key}: {finding}");
    }
    let (code, text) = run(&[gone, right, wrong], Format::Text);
    assert_eq!(code, 2);
    assert!(text.contains("ERROR element-not-empty"), "{text}");
}

#[test]
fn every_finding_of_the_examples_has_words_in_both_languages() {
    let this = "every_finding_of_the_examples_has_words_in_both_languages";
    let (Some(sdk), Some(examples)) = (sdk(this), crate::reference::examples(this)) else { return };
    let options = exchange::eforms::check::Options::on(date(2026, 11, 21));
    let mut count = 0;
    for (name, bytes) in examples {
        let report = exchange::eforms::check::check_with(&sdk, &bytes, &options);
        for finding in &report.findings {
            let told = finding.told(&sdk, WORDS);
            assert!(told.de.len() > 10 && told.en.len() > 10, "{name}: {told:?}");
            assert!(!told.de.contains("„“"), "{name}: {told:?}");
            count += 1;
        }
    }
    println!("{count} findings told");
    assert!(count > 500);
}

#[test]
fn show_render_roundtrip_and_diff_read_the_same_notice() {
    let this = "show_render_roundtrip_and_diff_read_the_same_notice";
    let (Some(sdk), Some(packs)) = (sdk(this), packs(this)) else { return };
    let setting = Setting { packs: &packs, words: WORDS, language: Language::En };
    let folder = Folder::new("read");
    let mut model = sample::call("16", "32014L0024");
    let text = write(&sdk, &model).unwrap().notice.document.write();
    let old = folder.put("old.xml", &text);
    model.procedure.cpv = Some("45214210".into());
    let new = folder.put("new.xml", &write(&sdk, &model).unwrap().notice.document.write());
    let mut out = Vec::new();
    assert_eq!(cli::roundtrip(&setting, &old, &mut out).unwrap(), 0);
    assert_eq!(String::from_utf8(out).unwrap(), text);
    let mut out = Vec::new();
    assert_eq!(cli::show(&setting, &old, &mut out).unwrap(), 0);
    assert!(String::from_utf8(out).unwrap().contains("Neubau einer Grundschule"));
    let mut out = Vec::new();
    assert_eq!(cli::render(&setting, &old, &mut out).unwrap(), 0);
    assert!(String::from_utf8(out).unwrap().starts_with("<!doctype html>\n<html lang=\"en\">"));
    for format in [Format::Text, Format::Json] {
        let mut out = Vec::new();
        assert_eq!(cli::diff(&setting, &old, &new, format, &mut out).unwrap(), 1);
        let text = String::from_utf8(out).unwrap();
        assert_eq!(text.lines().count(), 1, "{text}");
        assert!(text.contains("45214200") && text.contains("45214210"), "{text}");
        assert_eq!(cli::diff(&setting, &old, &old, format, &mut Vec::new()).unwrap(), 0);
    }
    let gone = folder.0.join("gone.xml");
    assert_eq!(cli::show(&setting, &gone, &mut Vec::new()).unwrap(), 2);
}
