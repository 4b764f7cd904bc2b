//! `zuschlag receipt verify` and `zuschlag log verify`: checking offline what the platform signed and published.
//! It must not ask the platform anything; the published keys are a file that the caller brings.

use crate::print;
use clap::Subcommand;
use ledger::dir::LogDir;
use ledger::hash::Hash;
use ledger::proof::{self, Proof, ProofFault};
use ledger::published::Published;
use locales::{Language, Texts};
use seal::note::VerifierKey;
use seal::receipt_check::{self, Verdict};
use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// What to do with receipts.
#[derive(Subcommand)]
pub(crate) enum ReceiptCommand {
    /// Verify a receipt (JSON or note). Exit: 0 signed, 1 wrong, 2 unreadable, 3 unknown key
    Verify {
        /// The receipt
        file: PathBuf,
        /// The published keys of the platform
        #[arg(long, value_name = "FILE")]
        keys: PathBuf,
    },
}

/// What to do with the public log.
#[derive(Subcommand)]
pub(crate) enum LogCommand {
    /// Verify a whole log from its files. Exit: 0 sound, 1 not sound, 2 unreadable
    Verify {
        /// The folder of checkpoint and tiles
        folder: PathBuf,
        /// The published keys of the platform
        #[arg(long, value_name = "FILE")]
        keys: PathBuf,
    },
}

/// Verifies a receipt and says so in one sentence, then every reason.
///
/// # Errors
/// When a file cannot be read or holds no keys.
pub(crate) fn receipt(command: &ReceiptCommand) -> Result<ExitCode, Box<dyn Error>> {
    let ReceiptCommand::Verify { file, keys } = command;
    let published = published(keys)?;
    let signers: Vec<VerifierKey> =
        published.receipt.iter().filter_map(|key| VerifierKey::parse(&key.to_string())).collect();
    let verdict = receipt_check::verify(&std::fs::read(file)?, &signers, |receipt, text| {
        let proof = Proof::parse(text).map_err(ProofFault::code)?;
        proof::verify(&proof, &Hash(receipt.commitment().0), &published.trust)
            .map_err(ProofFault::code)
    });
    let texts = Language::De.texts();
    print(&texts.text(verdict.code()));
    Ok(match &verdict {
        Verdict::InLog(..) | Verdict::ProofPending(_) => ExitCode::SUCCESS,
        Verdict::UnknownKey(_) => ExitCode::from(3),
        Verdict::Wrong(faults) => {
            for fault in faults {
                say(texts, fault.code(), &fault.args());
            }
            ExitCode::FAILURE
        }
    })
}

/// Verifies a log and says every fault.
///
/// # Errors
/// When the keys cannot be read.
pub(crate) fn log(command: &LogCommand) -> Result<ExitCode, Box<dyn Error>> {
    let LogCommand::Verify { folder, keys } = command;
    let published = published(keys)?;
    let files = LogDir::new(folder);
    let report = ledger::verify::verify_log(|path| files.read(path), &published.trust);
    let texts = Language::De.texts();
    for finding in &report.findings {
        say(texts, finding.code(), &finding.args());
    }
    if report.is_sound() {
        print(&texts.text("log-consistent"));
        return Ok(ExitCode::SUCCESS);
    }
    Ok(ExitCode::FAILURE)
}

fn published(path: &Path) -> Result<Published, Box<dyn Error>> {
    let text = std::fs::read_to_string(path)?;
    let none = || format!("{}: these are no published keys", path.display());
    Ok(Published::parse(&text).ok_or_else(none)?)
}

fn say(texts: &Texts, key: &str, values: &[(&'static str, String)]) {
    let values: Vec<(&str, &str)> =
        values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    print(&texts.with(key, &values));
}
