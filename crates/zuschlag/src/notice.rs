//! `zuschlag notice …` and `zuschlag sdk …`: check, show, compare notices; add packs of the eForms SDK.
//! It must not hold a rule; `exchange` reads, checks and writes.

use crate::config::Config;
use crate::language::InLanguage;
use crate::print;
use app::Clock;
use clap::{Args, Subcommand, ValueEnum};
use exchange::eforms::cli::{self, CheckOptions, Format, Setting};
use exchange::eforms::sdk::Language;
use exchange::eforms::sdk::version::Version;
use exchange::eforms::store::{self, Packs};
use jiff::civil::Date;
use std::error::Error;
use std::io::{self, BufWriter, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// What to do with notices.
#[derive(Subcommand)]
pub(crate) enum NoticeCommand {
    /// Check notices by the official rules. Exit: 0 right, 1 a rule of role ERROR or the schema fails, 2 unreadable
    Check {
        /// The notices
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// Check with this version of the SDK, such as 1.14, whatever the notice names
        #[arg(long)]
        sdk: Option<Version>,
        /// The day that rules take as today [default: today in Berlin]
        #[arg(long, value_name = "YYYY-MM-DD")]
        date: Option<Date>,
        /// Run the rules that compare with today too
        #[arg(long)]
        dynamic: bool,
        /// How to write
        #[arg(long, value_enum, default_value = "text")]
        format: Written,
        #[command(flatten)]
        common: Common,
    },
    /// Show everything that stands in a notice as text
    Show {
        /// The notice
        file: PathBuf,
        #[command(flatten)]
        common: Common,
    },
    /// Read a notice and write it again
    Roundtrip {
        /// The notice
        file: PathBuf,
        #[command(flatten)]
        common: Common,
    },
    /// Show a notice as a page of HTML, for people: ten key facts first, then everything by section
    ///
    /// The page goes to standard output, with the labels of the SDK in the language of --lang. It stands alone, has no
    /// styles and no scripts, and everything from the notice is escaped.
    Render {
        /// The notice
        file: PathBuf,
        #[command(flatten)]
        common: Common,
    },
    /// Compare two notices. Exit: 0 the same, 1 different, 2 unreadable
    Diff {
        /// The earlier notice
        before: PathBuf,
        /// The later notice
        after: PathBuf,
        /// How to write
        #[arg(long, value_enum, default_value = "text")]
        format: Written,
        #[command(flatten)]
        common: Common,
    },
}

/// What to do with packs of the SDK.
#[derive(Subcommand)]
pub(crate) enum SdkCommand {
    /// Make a pack of an SDK (a folder or the official JAR) and install it, or install a finished pack
    Add {
        /// The SDK or the pack
        source: PathBuf,
        #[command(flatten)]
        common: Common,
    },
    /// List the installed packs
    List {
        #[command(flatten)]
        common: Common,
    },
}

/// What every command takes.
#[derive(Args)]
pub(crate) struct Common {
    /// Folder of everything that the platform keeps itself [default: data]
    #[arg(long, env = "ZUSCHLAG_DATA")]
    data: Option<PathBuf>,
    #[command(flatten)]
    language: InLanguage,
}

/// How a command writes.
#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Written {
    /// For people.
    Text,
    /// For programs: one JSON object a line.
    Json,
}

impl From<Written> for Format {
    fn from(written: Written) -> Self {
        match written {
            Written::Text => Self::Text,
            Written::Json => Self::Json,
        }
    }
}

/// Runs a command on notices.
///
/// # Errors
/// When standard output or the folder of packs fails.
pub(crate) fn run(
    config: Option<&Path>,
    command: NoticeCommand,
) -> Result<ExitCode, Box<dyn Error>> {
    let common = match &command {
        NoticeCommand::Check { common, .. }
        | NoticeCommand::Show { common, .. }
        | NoticeCommand::Roundtrip { common, .. }
        | NoticeCommand::Render { common, .. }
        | NoticeCommand::Diff { common, .. } => common,
    };
    let data = Config::data_folder(config, common.data.clone())?;
    let packs = Packs::open(&data.join(store::FOLDER))?;
    let language = match common.language.language {
        locales::Language::De => Language::De,
        locales::Language::En => Language::En,
    };
    let setting = Setting { packs: &packs, words: &app::notice_words, language };
    let mut out = BufWriter::new(io::stdout().lock());
    let code = match command {
        NoticeCommand::Check { files, sdk, date, dynamic, format, .. } => {
            let today = date.unwrap_or_else(|| Clock::system().machinery().berlin_day());
            let options = CheckOptions { sdk, today, dynamic, format: format.into() };
            cli::check(&setting, &files, &options, &mut out)?
        }
        NoticeCommand::Show { file, .. } => cli::show(&setting, &file, &mut out)?,
        NoticeCommand::Roundtrip { file, .. } => cli::roundtrip(&setting, &file, &mut out)?,
        NoticeCommand::Render { file, .. } => cli::render(&setting, &file, &mut out)?,
        NoticeCommand::Diff { before, after, format, .. } => {
            cli::diff(&setting, &before, &after, format.into(), &mut out)?
        }
    };
    out.flush()?;
    Ok(ExitCode::from(code))
}

/// Runs a command on packs.
///
/// # Errors
/// When the source is no SDK or the folder of packs fails.
pub(crate) fn sdk(config: Option<&Path>, command: &SdkCommand) -> Result<(), Box<dyn Error>> {
    let folder = |common: &Common| Config::data_folder(config, common.data.clone());
    match command {
        SdkCommand::Add { source, common } => add(source, &folder(common)?),
        SdkCommand::List { common } => list(&folder(common)?),
    }
}

fn add(source: &Path, data: &Path) -> Result<(), Box<dyn Error>> {
    let manifest = store::add(&data.join(store::FOLDER), source)?;
    print(&format!("eForms SDK {} installed", manifest.version));
    print(&exchange::eforms::pack::attribution(manifest.version));
    Ok(())
}

fn list(data: &Path) -> Result<(), Box<dyn Error>> {
    let packs = Packs::open(&data.join(store::FOLDER))?;
    for (manifest, hash) in packs.list() {
        print(&format!("{}  {hash}", manifest.version));
    }
    for (path, why) in &packs.unusable {
        print(&format!("{}: {why}", path.display()));
    }
    Ok(())
}
