//! `notice check`: many files on all cores, one line of JSON or a paragraph a file.
//! It must not change a verdict.

use std::fmt::Write as _;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use jiff::civil::Date;
use rayon::prelude::*;
use serde::Serialize;
use tender::message::Message;

use super::{Format, RIGHT, Setting, UNREADABLE, WRONG, read_file, refuse};
use crate::eforms::check::{self as rules, Options, Report, Told};
use crate::eforms::sdk::Sdk;
use crate::eforms::sdk::version::Version;

/// How to check.
#[derive(Debug, Clone)]
pub struct CheckOptions {
    /// The version to check with, whatever the notice names.
    pub sdk: Option<Version>,
    /// The day that rules take as today.
    pub today: Date,
    /// Whether the rules that compare with today run too.
    pub dynamic: bool,
    /// How to write.
    pub format: Format,
}

/// Files whose results are held in memory at once.
const BATCH: usize = 256;

/// One line of JSON.
#[derive(Serialize)]
struct Line<'a> {
    file: String,
    sdk: String,
    subtype: Option<&'a str>,
    xsd_ok: bool,
    failed: Vec<&'a str>,
    findings: Vec<Told>,
}

/// A line of JSON for a file that can't be read.
#[derive(Serialize)]
struct Failure<'a> {
    file: String,
    error: &'a str,
}

/// Checks files and writes a result for each, in their order. Returns 2 if a file can't be read, else 1 if the schema
/// refuses one or an official rule of role ERROR fails, else 0.
pub fn check(
    setting: &Setting<'_>,
    files: &[PathBuf],
    options: &CheckOptions,
    out: &mut impl Write,
) -> io::Result<u8> {
    let chosen = match options.sdk.map(|version| (version, setting.packs.named(version))) {
        None => None,
        Some((_, Some(Ok(sdk)))) => Some(sdk),
        Some((_, Some(Err(error)))) => return refuse(out, &error.to_string()),
        Some((version, None)) => {
            let message = Message::new("notice-cli-no-version").with("version", version);
            return refuse(out, &setting.say(&message));
        }
    };
    let mut worst = RIGHT;
    for batch in files.chunks(BATCH) {
        let one = |file: &PathBuf| one(setting, chosen.as_deref(), file, options);
        let results: Vec<(u8, String)> = batch.par_iter().map(one).collect();
        for (code, text) in results {
            worst = worst.max(code);
            out.write_all(text.as_bytes())?;
        }
    }
    Ok(worst)
}

fn one(
    setting: &Setting<'_>,
    chosen: Option<&Sdk>,
    file: &Path,
    options: &CheckOptions,
) -> (u8, String) {
    let how = Options { dynamic: options.dynamic, ..Options::on(options.today) };
    let bytes = match read_file(file) {
        Ok(bytes) => bytes,
        Err(error) => {
            return (UNREADABLE, failure(setting, file, options, &setting.no_file(&error)));
        }
    };
    let report = match chosen {
        Some(sdk) => Some(Ok(rules::check_with(sdk, &bytes, &how))),
        None => rules::check(setting.packs, &bytes, &how),
    };
    match report {
        None => {
            let why = setting.say(&Message::new("notice-cli-no-sdk"));
            (UNREADABLE, failure(setting, file, options, &why))
        }
        Some(Err(error)) => (UNREADABLE, failure(setting, file, options, &error.to_string())),
        Some(Ok(report)) => {
            let code = if report.is_right() { RIGHT } else { WRONG };
            (code, told(setting, chosen, file, options, &report))
        }
    }
}

fn failure(setting: &Setting<'_>, file: &Path, options: &CheckOptions, why: &str) -> String {
    let name = file.display().to_string();
    match options.format {
        Format::Json => json(&Failure { file: name, error: why }),
        Format::Text => {
            let message = Message::new("notice-cli-unreadable").with("file", name).with("why", why);
            format!("{}\n", setting.say(&message))
        }
    }
}

fn told(
    setting: &Setting<'_>,
    chosen: Option<&Sdk>,
    file: &Path,
    options: &CheckOptions,
    report: &Report,
) -> String {
    let loaded = setting.packs.get(report.sdk).and_then(Result::ok);
    let Some(sdk) = chosen.or(loaded.as_deref()) else {
        return failure(setting, file, options, &report.sdk.to_string());
    };
    match options.format {
        Format::Json => json(&Line {
            file: file.display().to_string(),
            sdk: report.sdk.to_string(),
            subtype: report.subtype.as_deref(),
            xsd_ok: report.xsd_ok,
            failed: report.failed(),
            findings: report.findings.iter().map(|found| found.told(sdk, setting.words)).collect(),
        }),
        Format::Text => text(setting, sdk, file, report),
    }
}

fn json(line: &impl Serialize) -> String {
    serde_json::to_string(line).map(|line| format!("{line}\n")).unwrap_or_default()
}

fn text(setting: &Setting<'_>, sdk: &Sdk, file: &Path, report: &Report) -> String {
    let count = report.findings.len();
    let key = if count == 0 { "notice-cli-right" } else { "notice-cli-wrong" };
    let head = Message::new(key)
        .with("file", file.display())
        .with("subtype", report.subtype.as_deref().unwrap_or("–"))
        .with("sdk", report.sdk)
        .with("count", count);
    let mut text = format!("{}\n", setting.say(&head));
    for finding in &report.findings {
        let (sentence, remedy) = finding.messages(sdk, setting.language);
        let line = finding.line.map_or(String::new(), |line| format!(":{line}"));
        let severity = match finding.severity {
            rules::Severity::Error => "ERROR",
            rules::Severity::Warn => "WARN",
            rules::Severity::Info => "INFO",
        };
        let (sentence, remedy) = (setting.say(&sentence), setting.say(&remedy));
        let (rule, path) = (&finding.rule, &finding.path);
        let _infallible =
            writeln!(text, "  {severity} {rule} {path}{line}\n    {sentence} {remedy}");
    }
    text
}
