//! `zuschlag export …`: open data and procurement files from the configured database, to a file or the standard output.
//! It must not show more than the web does: files are read by somebody who signs in.

use crate::config::{Config, Settings};
use crate::language::{InLanguage, refusal};
use crate::serve;
use app::{App, AppError, Caller, Export, ExportQuery, PackageKind};
use clap::{Args, Subcommand, ValueEnum};
use futures_util::StreamExt as _;
use jiff::civil::Date;
use std::error::Error;
use std::io::{BufRead as _, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use tender::procedure::PublicState;

/// What to export.
#[derive(Subcommand)]
pub(crate) enum ExportCommand {
    /// Releases or records of the Open Contracting Data Standard 1.1. Exit: 0 written, 1 refused
    Ocds {
        /// What the package holds
        #[arg(value_enum, default_value = "records")]
        package: PackageName,
        #[command(flatten)]
        wanted: Wanted,
        /// Address with which somebody signs in who reads files (password: first line of standard input); the package
        /// then holds what they may see beyond the public part
        #[arg(long, value_name = "EMAIL")]
        reader: Option<String>,
        #[command(flatten)]
        settings: Settings,
    },
    /// The table of published awards, one line a lot
    Csv {
        #[command(flatten)]
        wanted: Wanted,
        #[command(flatten)]
        settings: Settings,
    },
    /// The procurement file of a procedure as ZIP
    File {
        /// Number of the procedure
        number: String,
        /// Address with which somebody signs in who may read the file (password: first line of standard input)
        #[arg(long, value_name = "EMAIL")]
        reader: String,
        /// Where to write [default: standard output]
        #[arg(short, long, value_name = "FILE")]
        output: Option<PathBuf>,
        #[command(flatten)]
        language: InLanguage,
        #[command(flatten)]
        settings: Settings,
    },
}

/// Which part of it, and where to.
#[derive(Args)]
pub(crate) struct Wanted {
    /// First day
    #[arg(long, value_name = "YYYY-MM-DD")]
    from: Option<Date>,
    /// Last day
    #[arg(long, value_name = "YYYY-MM-DD")]
    to: Option<Date>,
    /// Only of this authority and what is below it, by its name in addresses, such as stadt-koeln
    #[arg(long)]
    authority: Option<String>,
    /// Only in this state; repeat it for several
    #[arg(long, value_enum)]
    state: Vec<StateName>,
    /// Where to write [default: standard output]
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    #[command(flatten)]
    language: InLanguage,
}

/// What a package holds.
#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum PackageName {
    /// What was published, one by one.
    Releases,
    /// Each process with its releases and what they come to.
    Records,
}

/// Public states.
#[derive(Clone, Copy, ValueEnum)]
enum StateName {
    Open,
    Evaluating,
    Awarded,
    Cancelled,
    Ended,
}

impl Wanted {
    fn query(&self) -> ExportQuery {
        let state = |name: &StateName| match name {
            StateName::Open => PublicState::Open,
            StateName::Evaluating => PublicState::Evaluating,
            StateName::Awarded => PublicState::Awarded,
            StateName::Cancelled => PublicState::Cancelled,
            StateName::Ended => PublicState::Ended,
        };
        ExportQuery {
            from: self.from,
            to: self.to,
            authority: self.authority.clone().unwrap_or_default(),
            states: self.state.iter().map(state).collect(),
        }
    }
}

/// Runs an export.
///
/// # Errors
/// When the configuration, the storage or the output fails.
pub(crate) fn run(file: Option<&Path>, command: ExportCommand) -> Result<ExitCode, Box<dyn Error>> {
    let (settings, output, language) = match &command {
        ExportCommand::Ocds { settings, wanted, .. } | ExportCommand::Csv { settings, wanted } => {
            (settings, &wanted.output, wanted.language.language)
        }
        ExportCommand::File { settings, output, language, .. } => {
            (settings, output, language.language)
        }
    };
    let config = Config::resolve(file, settings.clone()).map_err(|faults| {
        let faults: Vec<String> = faults.iter().map(ToString::to_string).collect();
        faults.join("\n")
    })?;
    let output = output.clone();
    tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(async {
        let app = serve::open(&config).await?;
        app.list_what_is_missing().await?;
        let caller = match reader(&command) {
            Some(email) => {
                Some(signed_in(&app, email).await?.map_err(|fault| refusal(&fault, language))?)
            }
            None => None,
        };
        let export = Box::pin(begun(&app, caller.as_ref(), command)).await;
        let written = match export {
            Ok(export) => write(export, output.as_deref()).await.map(|()| ExitCode::SUCCESS),
            Err(fault) => {
                crate::complain(&refusal(&fault, language));
                Ok(ExitCode::FAILURE)
            }
        };
        if let Some(caller) = caller {
            app.sign_out(&caller).await?;
        }
        app.store.close().await?;
        written
    })
}

fn reader(command: &ExportCommand) -> Option<&str> {
    match command {
        ExportCommand::Ocds { reader, .. } => reader.as_deref(),
        ExportCommand::File { reader, .. } => Some(reader),
        ExportCommand::Csv { .. } => None,
    }
}

/// Who reads, by the password on the standard input.
async fn signed_in(app: &App, email: &str) -> std::io::Result<Result<Caller, AppError>> {
    let mut password = String::new();
    std::io::stdin().lock().read_line(&mut password)?;
    let password = password.trim_end_matches(['\r', '\n']);
    Ok(match app.sign_in(email, password, None).await {
        Ok(signed_in) => app.caller(&signed_in.token).await,
        Err(fault) => Err(fault),
    })
}

async fn begun(
    app: &App,
    caller: Option<&Caller>,
    command: ExportCommand,
) -> Result<Export, AppError> {
    match (command, caller) {
        (ExportCommand::Ocds { package, wanted, .. }, caller) => {
            let (kind, name) = match package {
                PackageName::Releases => (PackageKind::Releases, "releases"),
                PackageName::Records => (PackageKind::Records, "records"),
            };
            let query = wanted.query();
            match caller {
                None => {
                    let uri = format!("{}/api/v1/export/ocds/{name}.json", app.public_url);
                    app.export_ocds(kind, &uri, &query).await
                }
                Some(caller) => {
                    let uri = format!("{}/api/v1/office/export/ocds/{name}.json", app.public_url);
                    app.export_files(caller, kind, &uri, &query).await
                }
            }
        }
        (ExportCommand::Csv { wanted, .. }, _) => app.export_awards(&wanted.query()).await,
        (ExportCommand::File { number, language, .. }, Some(caller)) => {
            app.procurement_file_of(caller, &number, language.language).await
        }
        (ExportCommand::File { .. }, None) => Err(AppError::Unauthenticated),
    }
}

/// Writes an export piece by piece. A file that was not written to its end is removed.
async fn write(mut export: Export, output: Option<&Path>) -> Result<(), Box<dyn Error>> {
    let Some(path) = output else {
        return pour(&mut export, &mut std::io::stdout().lock()).await;
    };
    let mut file =
        std::fs::File::create(path).map_err(|why| format!("{}: {why}", path.display()))?;
    let done = match pour(&mut export, &mut file).await {
        Ok(()) => file.sync_all().map_err(Into::into),
        Err(fault) => Err(fault),
    };
    if done.is_err() {
        std::fs::remove_file(path)?;
    }
    done
}

async fn pour(export: &mut Export, to: &mut impl Write) -> Result<(), Box<dyn Error>> {
    while let Some(piece) = export.next().await {
        to.write_all(&piece?)?;
    }
    Ok(to.flush()?)
}
