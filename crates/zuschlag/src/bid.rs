//! `zuschlag bid`: sealing, submitting, withdrawing and following bids from the command line (docs/bidding-api.md).
//! It must not hold a rule, and nothing of a bid leaves this machine unsealed.

mod api;
mod desk;
mod folder;
mod key;
mod seal;
mod send;
mod sign;

use crate::language::InLanguage;
use clap::{Args, Subcommand};
use std::error::Error;
use std::path::PathBuf;
use std::process::ExitCode;

/// What can go wrong, in words for a person.
type Fault = Box<dyn Error + Send + Sync>;

/// What to do with bids.
#[derive(Subcommand)]
pub(crate) enum BidCommand {
    /// Make a personal key and deposit its public part
    Key {
        #[command(flatten)]
        login: Login,
        #[command(flatten)]
        unlock: Unlock,
    },
    /// Seal a bid into a working folder: price and answers from bid.json, files into slots
    Seal {
        #[command(flatten)]
        login: Login,
        #[command(flatten)]
        unlock: Unlock,
        #[command(flatten)]
        place: Place,
        /// Content of the bid (schemas/bid.schema.json), without its list of files
        #[arg(long, value_name = "FILE")]
        bid: PathBuf,
        /// A file in its slot, such as offer=Angebot.pdf; may be given several times
        #[arg(long = "file", value_name = "SLOT=FILE")]
        files: Vec<String>,
        /// Fingerprint of the key record as it stands in the procurement documents
        #[arg(long)]
        fingerprint: Option<String>,
        /// Seal although the content lacks something that the procedure asks for
        #[arg(long)]
        incomplete: bool,
        #[command(flatten)]
        language: InLanguage,
        /// Where sealed parts and the state of the upload are kept
        #[arg(long, value_name = "FOLDER")]
        work: PathBuf,
    },
    /// Send what lies sealed in a working folder; run it again after an interruption
    Submit {
        #[command(flatten)]
        login: Login,
        /// The working folder of `bid seal`
        #[arg(long, value_name = "FOLDER")]
        work: PathBuf,
        /// Go on trying for so many seconds while the platform is busy or out of reach
        #[arg(long, default_value_t = 600)]
        patience: u64,
    },
    /// Withdraw a bid before the deadline
    Withdraw {
        #[command(flatten)]
        login: Login,
        #[command(flatten)]
        unlock: Unlock,
        #[command(flatten)]
        place: Place,
        /// Where the receipt is kept
        #[arg(long, value_name = "FOLDER")]
        work: PathBuf,
        /// Go on trying for so many seconds while the platform is busy or out of reach
        #[arg(long, default_value_t = 600)]
        patience: u64,
    },
    /// Show the own bid in a procedure, as JSON
    Status {
        #[command(flatten)]
        login: Login,
        #[command(flatten)]
        place: Place,
    },
}

/// Where to sign in, and as whom.
#[derive(Args)]
pub(crate) struct Login {
    /// Address of the platform, such as <https://vergabe.example>
    #[arg(long, env = "ZUSCHLAG_SERVER")]
    server: String,
    /// Address for mail with which you sign in
    #[arg(long, env = "ZUSCHLAG_EMAIL")]
    email: String,
    /// Password; better given in the environment than on the command line
    #[arg(long, env = "ZUSCHLAG_PASSWORD", hide_env_values = true)]
    password: String,
}

/// The personal key and what opens it.
#[derive(Args)]
pub(crate) struct Unlock {
    /// File of the personal key
    #[arg(long, value_name = "FILE", env = "ZUSCHLAG_KEY")]
    key: PathBuf,
    /// Passphrase of the key file; better given in the environment than on the command line
    #[arg(long, env = "ZUSCHLAG_PASSPHRASE", hide_env_values = true)]
    passphrase: String,
}

/// Which bid.
#[derive(Args)]
pub(crate) struct Place {
    /// Number of the procedure
    #[arg(long)]
    procedure: String,
    /// The company, if you act for several
    #[arg(long)]
    company: Option<String>,
    /// The envelope, if there are two: whole, quality or price
    #[arg(long)]
    envelope: Option<String>,
    /// Number of the main bid
    #[arg(long, default_value_t = 1)]
    slot: u64,
}

/// Runs a command.
///
/// # Errors
/// In words: what the platform refused, what does not verify, what cannot be read or written.
pub(crate) async fn run(command: BidCommand) -> Result<ExitCode, Fault> {
    match command {
        BidCommand::Key { login, unlock } => Box::pin(key::make(&login, &unlock)).await?,
        BidCommand::Seal {
            login,
            unlock,
            place,
            bid,
            files,
            fingerprint,
            incomplete,
            language,
            work,
        } => {
            let language = language.language;
            let wanted = seal::Wanted { bid, files, fingerprint, incomplete, language, work };
            return Box::pin(seal::seal(&login, &unlock, &place, &wanted)).await;
        }
        BidCommand::Submit { login, work, patience } => {
            Box::pin(send::submit(&login, &work, patience)).await?;
        }
        BidCommand::Withdraw { login, unlock, place, work, patience } => {
            Box::pin(send::withdraw(&login, &unlock, &place, (&work, patience))).await?;
        }
        BidCommand::Status { login, place } => Box::pin(send::status(&login, &place)).await?,
    }
    Ok(ExitCode::SUCCESS)
}
