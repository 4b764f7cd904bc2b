//! `zuschlag law …`: plans, periods, rankings and holidays from cases in JSON, each with its source.
//! It must not hold a rule; it reads, asks the domain and prints.

use crate::language::InLanguage;
use crate::print;
use clap::Subcommand;
use locales::Texts;
use serde_json::Value;
use std::collections::BTreeMap;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use tender::finding::Finding;
use tender::inquiry;
use tender::law::{ByLaw, Library, check_versions};

/// What to ask.
#[derive(Subcommand)]
pub(crate) enum LawCommand {
    /// Regime, procedures, notices, periods and duties of a purchase (schemas/law-plan-case.schema.json)
    Plan {
        /// The case; - reads from standard input
        case: PathBuf,
        /// The authority's own by-law (TOML)
        #[arg(long, value_name = "FILE")]
        by_law: Option<PathBuf>,
        #[command(flatten)]
        language: InLanguage,
    },
    /// Checks the versions of an authority's by-law and tries them on their own cases
    ByLaw {
        /// The versions (TOML)
        #[arg(required = true)]
        files: Vec<PathBuf>,
        #[command(flatten)]
        language: InLanguage,
    },
    /// Checks the law and the by-laws in a folder as a whole, with file and line of every fault
    Check {
        /// The folder; its files that end in .toml are read
        folder: PathBuf,
        #[command(flatten)]
        language: InLanguage,
    },
    /// Counts one period under a named rule (schemas/law-period-case.schema.json)
    Period {
        /// The case; - reads from standard input
        case: PathBuf,
        #[command(flatten)]
        language: InLanguage,
    },
    /// Ranks bids in exact fractions (schemas/law-rank-case.schema.json)
    Rank {
        /// The case; - reads from standard input
        case: PathBuf,
        #[command(flatten)]
        language: InLanguage,
    },
    /// Shows how a formula behaves before it is published (schemas/law-simulation-case.schema.json)
    Simulate {
        /// The case; - reads from standard input
        case: PathBuf,
        #[command(flatten)]
        language: InLanguage,
    },
    /// Distributes lots of which one bidder may win only some (schemas/law-allocation-case.schema.json)
    Allocate {
        /// The case; - reads from standard input
        case: PathBuf,
        #[command(flatten)]
        language: InLanguage,
    },
    /// Public holidays in North Rhine-Westphalia
    Holidays {
        /// The year
        year: String,
        #[command(flatten)]
        language: InLanguage,
    },
}

/// Answers on standard output as JSON. 0: answered; 1: the case has findings, which are printed instead.
///
/// # Errors
/// When the case cannot be read or the law does not load.
pub(crate) fn run(command: &LawCommand) -> Result<ExitCode, Box<dyn std::error::Error>> {
    let law = Library::built_in().map_err(|faults| format!("the law does not load: {faults:?}"))?;
    let (answer, texts) = match command {
        LawCommand::Plan { case, by_law, language } => {
            let files: Vec<PathBuf> = by_law.iter().cloned().collect();
            let case = text(case)?;
            let planned = by_laws(&files)?
                .and_then(|by_laws| inquiry::plan_json(&law, by_laws.first(), &case));
            (planned, language.texts())
        }
        LawCommand::ByLaw { files, language } => {
            let checked = by_laws(files)?.map(|versions| {
                let ids: Vec<&str> =
                    versions.iter().map(|one| one.by_law.value.id.as_str()).collect();
                serde_json::json!({ "by_laws": ids, "findings": [] })
            });
            (checked, language.texts())
        }
        LawCommand::Check { folder, language } => (check(folder)?, language.texts()),
        LawCommand::Period { case, language } => {
            (inquiry::period_json(&law, &text(case)?), language.texts())
        }
        LawCommand::Rank { case, language } => {
            let report = tender::evaluate::case::rank_case(&text(case)?);
            (
                report.map(|report| serde_json::to_value(report).unwrap_or_default()),
                language.texts(),
            )
        }
        LawCommand::Simulate { case, language } => {
            let shown = tender::evaluate::case::simulate_case(&text(case)?);
            (shown.map(|shown| serde_json::to_value(shown).unwrap_or_default()), language.texts())
        }
        LawCommand::Allocate { case, language } => {
            let made = tender::evaluate::case::allocate_case(&text(case)?);
            (made.map(|made| serde_json::to_value(made).unwrap_or_default()), language.texts())
        }
        LawCommand::Holidays { year, language } => {
            (inquiry::holidays_json(&law, year), language.texts())
        }
    };
    Ok(show(answer, texts))
}

/// The versions of a by-law that are right by themselves, pass their own cases and fit together.
fn by_laws(files: &[PathBuf]) -> Result<Result<Vec<ByLaw>, Vec<Finding>>, String> {
    let read = |file: &PathBuf| Ok((file.to_string_lossy().into_owned(), text(file)?));
    let texts: Vec<(String, String)> = files.iter().map(read).collect::<Result<_, String>>()?;
    Ok(fitting(&texts))
}

/// The same of texts with their names; versions of different authorities may overlap.
fn fitting(texts: &[(String, String)]) -> Result<Vec<ByLaw>, Vec<Finding>> {
    let mut versions = Vec::new();
    let mut findings = Vec::new();
    for (name, text) in texts {
        match ByLaw::parse(name, text) {
            Ok(by_law) => versions.push(by_law),
            Err(faults) => findings.extend(faults),
        }
    }
    findings.extend(versions.iter().flat_map(ByLaw::trial));
    let mut authorities: BTreeMap<&str, Vec<&ByLaw>> = BTreeMap::new();
    for version in &versions {
        authorities.entry(&version.by_law.value.authority).or_default().push(version);
    }
    findings.extend(authorities.values().flat_map(|versions| check_versions(versions)));
    if findings.is_empty() { Ok(versions) } else { Err(findings) }
}

/// Files of law are read together, as the program reads its own; by-laws, which have a table `by_law`, beside them.
fn check(folder: &Path) -> Result<Result<Value, Vec<Finding>>, String> {
    let named = |fault: std::io::Error| format!("{}: {fault}", folder.display());
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(named)? {
        let path = entry.map_err(named)?.path();
        if path.extension().is_some_and(|ending| ending == "toml") {
            files.push((path.to_string_lossy().into_owned(), text(&path)?));
        }
    }
    if files.is_empty() {
        return Err(format!("{}: no file ends in .toml", folder.display()));
    }
    files.sort();
    let heads = |text: &str| text.lines().any(|line| line.trim() == "[by_law]");
    let (own, law): (Vec<_>, Vec<_>) = files.into_iter().partition(|(_, text)| heads(text));
    let law: Vec<(&str, &str)> =
        law.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let library = if law.is_empty() { Ok(None) } else { Library::read(&law).map(Some) };
    Ok(match (library, fitting(&own)) {
        (Ok(library), Ok(by_laws)) => {
            let sets = library.as_ref().map_or(&[][..], Library::rule_sets);
            let sets: Vec<&str> = sets.iter().map(|set| set.id.0.as_str()).collect();
            let by_laws: Vec<&str> =
                by_laws.iter().map(|one| one.by_law.value.id.as_str()).collect();
            Ok(serde_json::json!({ "rule_sets": sets, "by_laws": by_laws, "findings": [] }))
        }
        (law, own) => {
            let mut findings = law.err().unwrap_or_default();
            findings.extend(own.err().unwrap_or_default());
            Err(findings)
        }
    })
}

/// The text of a file; what fails names the file.
fn text(path: &Path) -> Result<String, String> {
    let named = |fault: std::io::Error| format!("{}: {fault}", path.display());
    if path == Path::new("-") {
        let mut text = String::new();
        std::io::stdin().read_to_string(&mut text).map_err(named)?;
        return Ok(text);
    }
    std::fs::read_to_string(path).map_err(named)
}

fn show(answer: Result<Value, Vec<Finding>>, texts: &'static Texts) -> ExitCode {
    let (value, code) = match answer {
        Ok(value) => (value, ExitCode::SUCCESS),
        Err(findings) => (
            serde_json::json!({ "findings": inquiry::findings_json(&findings) }),
            ExitCode::FAILURE,
        ),
    };
    let said = inquiry::rendered(value, &|key, values| texts.with(key, values));
    print(&serde_json::to_string_pretty(&said).unwrap_or_default());
    code
}
