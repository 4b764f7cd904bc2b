//! `zuschlag receipt verify` and `zuschlag log verify`: checking what the platform signed and published.
//! It must not ask the platform which keys to trust; those are a file that the caller brings.

use crate::language::InLanguage;
use crate::print;
use clap::Subcommand;
use ledger::append::Head;
use ledger::checkpoint::{self, Progress};
use ledger::dir::LogDir;
use ledger::hash::Hash;
use ledger::note::Note;
use ledger::proof::{self, Proof, ProofFault};
use ledger::published::Published;
use ledger::tree::Tree;
use locales::Texts;
use seal::note::VerifierKey;
use seal::receipt_check::{self, Verdict};
use std::error::Error;
use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

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
        #[command(flatten)]
        language: InLanguage,
    },
}

/// What to do with the public log.
#[derive(Subcommand)]
pub(crate) enum LogCommand {
    /// Verify a whole log from its files. Exit: 0 sound, 1 not sound, 2 unreadable
    Verify {
        /// The folder of checkpoint and tiles, or the address of a log, such as <https://vergabe.example/log>
        source: String,
        /// A checkpoint that was kept earlier: the log must only have grown since
        #[arg(long, value_name = "FILE")]
        earlier: Option<PathBuf>,
        /// The published keys of the platform
        #[arg(long, value_name = "FILE")]
        keys: PathBuf,
        #[command(flatten)]
        language: InLanguage,
    },
}

/// Verifies a receipt and says so in one sentence, then every reason.
///
/// # Errors
/// When a file cannot be read or holds no keys.
pub(crate) fn receipt(command: &ReceiptCommand) -> Result<ExitCode, Box<dyn Error>> {
    let ReceiptCommand::Verify { file, keys, language } = command;
    let published = published(keys)?;
    let signers: Vec<VerifierKey> =
        published.receipt.iter().filter_map(|key| VerifierKey::parse(&key.to_string())).collect();
    let verdict = receipt_check::verify(&std::fs::read(file)?, &signers, |receipt, text| {
        let proof = Proof::parse(text).map_err(ProofFault::code)?;
        proof::verify(&proof, &Hash(receipt.commitment().0), &published.trust)
            .map_err(ProofFault::code)
    });
    let texts = language.texts();
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
    let LogCommand::Verify { source, earlier, keys, language } = command;
    let published = published(keys)?;
    let files = files(source)?;
    let report = ledger::verify::verify_log(&files, &published.trust);
    let texts = language.texts();
    for finding in &report.findings {
        say(texts, finding.code(), &finding.args());
    }
    let Some(shown) = report.checkpoint.as_ref().filter(|_| report.is_sound()) else {
        return Ok(ExitCode::FAILURE);
    };
    let Some(path) = earlier else {
        say(texts, "log-sound", &[("size", shown.head.size.to_string())]);
        return Ok(ExitCode::SUCCESS);
    };
    let progress = grown(&files, (shown.head, path), &published, texts)?;
    say(texts, progress.code(), &progress.args());
    Ok(if progress == Progress::Consistent { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// What the checkpoint in a file says about the head that is shown now.
fn grown(
    files: &Files,
    (shown, path): (Head, &Path),
    published: &Published,
    texts: &Texts,
) -> Result<Progress, Box<dyn Error>> {
    let wrong = || format!("{}: this is no checkpoint of this log", path.display());
    let note = Note::parse(&std::fs::read(path)?).ok_or_else(wrong)?;
    let seen = checkpoint::verify(&note, &published.trust.origin, &published.trust.log);
    let seen = seen.map_err(|_| wrong())?.head;
    let proof = Tree::new(shown.size, files).consistency(seen.size.min(shown.size));
    let proof = proof.map_err(|fault| texts.text(fault.code()))?;
    Ok(checkpoint::progress(&seen, &shown, &proof))
}

type Files = Box<dyn Fn(&str) -> io::Result<Vec<u8>>>;

/// The files of a log by their path: from a folder, or from a running platform.
fn files(source: &str) -> Result<Files, Box<dyn Error>> {
    if !source.starts_with("http://") && !source.starts_with("https://") {
        let folder = LogDir::new(source);
        return Ok(Box::new(move |path| folder.read(path)));
    }
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let client = reqwest::Client::builder().timeout(Duration::from_secs(30)).build()?;
    let base = source.trim_end_matches('/').to_owned();
    Ok(Box::new(move |path| {
        let url = format!("{base}/{path}");
        let fetch = async {
            let answer = client.get(url).send().await?.error_for_status()?;
            answer.bytes().await
        };
        match runtime.block_on(fetch) {
            Ok(bytes) => Ok(bytes.to_vec()),
            Err(fault) if fault.status().is_some_and(|status| status.as_u16() == 404) => {
                Err(io::ErrorKind::NotFound.into())
            }
            Err(fault) => Err(io::Error::other(fault)),
        }
    }))
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
