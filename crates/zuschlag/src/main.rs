//! The one program: `zuschlag serve` runs the platform, the other commands work beside it.
//! It must not hold rules; commands parse, call and print.

mod admin;
mod bid;
mod config;
mod cosign;
mod export;
mod keys;
mod language;
mod law;
mod listen;
mod log_lines;
mod notice;
mod owner;
mod procedure;
mod proof;
mod serve;
mod verify;
mod witness;

use clap::{Parser, Subcommand};
use config::{Config, Settings};
use language::InLanguage;
use log_lines::LogFormat;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;

/// Zuschlag, the open platform for public procurement
#[derive(Parser)]
#[command(version, about)]
struct Arguments {
    /// Configuration file (TOML)
    #[arg(long, global = true, env = "ZUSCHLAG_CONFIG")]
    config: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Run the platform
    Serve {
        #[command(flatten)]
        settings: Settings,
        /// Run with demo data, demo accounts and a clock that can be advanced
        #[arg(long, env = "ZUSCHLAG_DEMO")]
        demo: bool,
    },
    /// Look at the configuration
    Config {
        #[command(subcommand)]
        command: ConfigCommand,
    },
    /// Ask the law: periods, procedures, rankings
    Law {
        #[command(subcommand)]
        command: law::LawCommand,
    },
    /// Check, show and compare notices
    Notice {
        #[command(subcommand)]
        command: notice::NoticeCommand,
    },
    /// Begin procedures with what is there already
    Procedure {
        #[command(subcommand)]
        command: procedure::ProcedureCommand,
    },
    /// Export what was bought (OCDS, CSV) and procurement files
    Export {
        #[command(subcommand)]
        command: export::ExportCommand,
    },
    /// Install packs of the eForms SDK
    Sdk {
        #[command(subcommand)]
        command: notice::SdkCommand,
    },
    /// Seal, submit, withdraw and follow bids
    Bid {
        #[command(subcommand)]
        command: bid::BidCommand,
    },
    /// Verify receipts offline
    Receipt {
        #[command(subcommand)]
        command: proof::ReceiptCommand,
    },
    /// Verify the public log offline
    Log {
        #[command(subcommand)]
        command: proof::LogCommand,
    },
    /// Hold everything that is stored against its hashes, its acts and the public log. Exit: 0 as it was, 1 not
    Verify {
        #[command(flatten)]
        settings: Settings,
        #[command(flatten)]
        language: InLanguage,
    },
    /// Change, escrow and restore the server's own keys
    Keys {
        #[command(flatten)]
        settings: Settings,
        #[command(subcommand)]
        command: keys::command::KeysCommand,
    },
    /// Witness the public logs of others: cosign their heads as long as they only grow
    Witness {
        #[command(flatten)]
        settings: witness::WitnessSettings,
    },
    /// First steps on a new platform: name who runs it
    Admin {
        #[command(flatten)]
        settings: Settings,
        #[command(subcommand)]
        command: admin::AdminCommand,
    },
    /// Print the description of the API (OpenAPI 3.1)
    Openapi,
}

#[derive(Subcommand)]
enum ConfigCommand {
    /// Resolve file, environment and flags, and try to open what they name
    Check {
        #[command(flatten)]
        settings: Settings,
    },
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let config = arguments.config.as_deref();
    match arguments.command {
        Command::Serve { settings, demo } => with(config, settings, |config| {
            log_lines::begin(&config.log, config.log_format);
            runtime()?.block_on(serve::serve(config, demo))
        }),
        Command::Config { command: ConfigCommand::Check { settings } } => {
            with(config, settings, |config| {
                print(&format!("{config:#?}"));
                log_lines::begin("warn", LogFormat::default());
                runtime()?.block_on(serve::probe(config))?;
                print("The configuration fits: what it names answers.");
                Ok(())
            })
        }
        Command::Law { command } => ended(law::run(&command)),
        Command::Notice { command } => ended(notice::run(config, command)),
        Command::Procedure { command } => ended(procedure::run(config, command)),
        Command::Export { command } => ended(export::run(config, command)),
        Command::Sdk { command } => {
            ended(notice::sdk(config, &command).map(|()| ExitCode::SUCCESS))
        }
        Command::Bid { command } => ended(bidding(command)),
        Command::Receipt { command } => ended(proof::receipt(&command)),
        Command::Log { command } => ended(proof::log(&command)),
        Command::Verify { settings, language } => with(config, settings, |config| {
            runtime()?.block_on(verify::run(config, language.texts()))
        }),
        Command::Keys { settings, command } => {
            with(config, settings, |config| keys::command::run(config, &command))
        }
        Command::Admin { settings, command } => {
            with(config, settings, |config| runtime()?.block_on(admin::run(config, command)))
        }
        Command::Witness { settings } => {
            log_lines::begin("info", LogFormat::default());
            ended(run(witness::serve(settings)))
        }
        Command::Openapi => {
            print(&web::openapi_json());
            ExitCode::SUCCESS
        }
    }
}

fn bidding(command: bid::BidCommand) -> Result<ExitCode, Box<dyn std::error::Error>> {
    let done = runtime()?.block_on(bid::run(command));
    done.map_err(|fault| -> Box<dyn std::error::Error> { fault })
}

fn ended(done: Result<ExitCode, Box<dyn std::error::Error>>) -> ExitCode {
    let gone = |fault: &(dyn std::error::Error + 'static)| {
        let fault = fault.downcast_ref::<std::io::Error>();
        fault.is_some_and(|fault| fault.kind() == std::io::ErrorKind::BrokenPipe)
    };
    match done {
        Ok(code) => code,
        // Whoever reads has gone, as `head` does.
        Err(fault) if gone(fault.as_ref()) => ExitCode::SUCCESS,
        Err(fault) => {
            complain(&fault.to_string());
            ExitCode::from(2)
        }
    }
}

fn with(
    file: Option<&std::path::Path>,
    settings: Settings,
    run: impl FnOnce(&Config) -> Result<(), Box<dyn std::error::Error>>,
) -> ExitCode {
    let config = match Config::resolve(file, settings) {
        Ok(config) => config,
        Err(faults) => {
            for fault in faults {
                complain(&fault.to_string());
            }
            return ExitCode::from(2);
        }
    };
    match run(&config) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            complain(&fault.to_string());
            ExitCode::FAILURE
        }
    }
}

/// Runs a command that needs the runtime.
fn run(
    work: impl Future<Output = Result<(), Box<dyn std::error::Error>>>,
) -> Result<ExitCode, Box<dyn std::error::Error>> {
    runtime()?.block_on(work).map(|()| ExitCode::SUCCESS)
}

fn runtime() -> std::io::Result<tokio::runtime::Runtime> {
    tokio::runtime::Builder::new_multi_thread().enable_all().build()
}

/// Writes a line of output. Whoever reads may have gone, as `head` does; then there is nobody to tell.
pub(crate) fn print(text: &str) {
    match writeln!(std::io::stdout(), "{text}") {
        Ok(()) | Err(_) => {}
    }
}

#[expect(clippy::print_stderr, reason = "output of commands")]
pub(crate) fn complain(text: &str) {
    eprintln!("zuschlag: {text}");
}
