//! `zuschlag law …`: plans, periods, rankings and holidays from cases in JSON, each with its source.
//! It must not hold a rule; it reads, asks the domain and prints.

use crate::print;
use clap::{Subcommand, ValueEnum};
use locales::{Language, Texts};
use serde_json::Value;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use tender::finding::Finding;
use tender::inquiry;
use tender::law::Library;

/// What to ask.
#[derive(Subcommand)]
pub(crate) enum LawCommand {
    /// Regime, procedures, notices, periods and duties of a purchase (schemas/law-plan-case.schema.json)
    Plan {
        /// The case; - reads from standard input
        case: PathBuf,
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
    /// Public holidays in North Rhine-Westphalia
    Holidays {
        /// The year
        year: String,
        #[command(flatten)]
        language: InLanguage,
    },
}

/// In which language reasons are given.
#[derive(clap::Args)]
pub(crate) struct InLanguage {
    /// Language of reasons and findings
    #[arg(long, value_enum, default_value = "de")]
    lang: Lang,
}

#[derive(Clone, Copy, ValueEnum)]
enum Lang {
    De,
    En,
}

impl InLanguage {
    fn texts(&self) -> &'static Texts {
        match self.lang {
            Lang::De => Language::De.texts(),
            Lang::En => Language::En.texts(),
        }
    }
}

/// Answers on standard output as JSON. 0: answered; 1: the case has findings, which are printed instead.
///
/// # Errors
/// When the case cannot be read or the law does not load.
pub(crate) fn run(command: &LawCommand) -> Result<ExitCode, Box<dyn std::error::Error>> {
    let law = Library::built_in().map_err(|faults| format!("the law does not load: {faults:?}"))?;
    let (answer, texts) = match command {
        LawCommand::Plan { case, language } => {
            (inquiry::plan_json(&law, None, &text(case)?), language.texts())
        }
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
        LawCommand::Holidays { year, language } => {
            (inquiry::holidays_json(&law, year), language.texts())
        }
    };
    Ok(show(answer, texts))
}

fn text(path: &Path) -> std::io::Result<String> {
    if path == Path::new("-") {
        let mut text = String::new();
        std::io::stdin().read_to_string(&mut text)?;
        return Ok(text);
    }
    std::fs::read_to_string(path)
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
