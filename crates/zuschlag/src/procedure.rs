//! `zuschlag procedure …`: begin a procedure with a notice, on the configured database.
//! It must not hold a rule, nor act in anybody's name: the author signs in.

use crate::config::{Config, Settings};
use crate::language::{InLanguage, refusal, words};
use crate::{print, serve};
use app::{App, AppError, ImportedNotice, ImportedValue};
use clap::{Subcommand, ValueEnum};
use locales::Language;
use serde_json::{Value, json};
use std::error::Error;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use tender::id::BodyId;
use tender::message::Message;
use tender::refusal::Refusal;

/// What to do with procedures.
#[derive(Subcommand)]
pub(crate) enum ProcedureCommand {
    /// Begin a procedure with a contract notice. Exit: 0 begun, 1 refused, 2 unreadable
    ///
    /// Everything in the notice is listed: what was taken over, and what was not, with its reason. The password of the
    /// author is the first line of standard input.
    Import {
        /// The notice
        file: PathBuf,
        /// The office in charge: its name at the end of the address of its page, such as stadt-koeln, its id or its whole name
        #[arg(long, value_name = "OFFICE")]
        authority: String,
        /// Address with which the author signs in
        #[arg(long, value_name = "EMAIL")]
        author: String,
        /// How to write
        #[arg(long, value_enum, default_value = "text")]
        format: Written,
        #[command(flatten)]
        language: InLanguage,
        #[command(flatten)]
        settings: Settings,
    },
}

/// How to write.
#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Written {
    /// For people.
    Text,
    /// For programs: one JSON object.
    Json,
}

/// Runs a command on procedures.
///
/// # Errors
/// When the configuration, the file or the storage fails.
pub(crate) fn run(
    file: Option<&Path>,
    command: ProcedureCommand,
) -> Result<ExitCode, Box<dyn Error>> {
    let ProcedureCommand::Import { file: notice, authority, author, format, language, settings } =
        command;
    let language = language.language;
    let config = Config::resolve(file, settings).map_err(|faults| {
        let faults: Vec<String> = faults.iter().map(ToString::to_string).collect();
        faults.join("\n")
    })?;
    let bytes = std::fs::read(&notice).map_err(|why| format!("{}: {why}", notice.display()))?;
    let mut password = String::new();
    std::io::stdin().read_to_string(&mut password)?;
    let password = password.lines().next().unwrap_or_default();
    let imported = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?
        .block_on(import(&config, &bytes, &authority, &author, password));
    match imported {
        Ok(imported) => {
            let told = match format {
                Written::Text => told(&imported, language),
                Written::Json => value(&imported, language).to_string(),
            };
            print(&told);
            Ok(ExitCode::SUCCESS)
        }
        Err(fault) => {
            crate::complain(&refusal(&fault, language));
            Ok(ExitCode::FAILURE)
        }
    }
}

async fn import(
    config: &Config,
    bytes: &[u8],
    authority: &str,
    author: &str,
    password: &str,
) -> Result<ImportedNotice, AppError> {
    let app = serve::open(config).await;
    let app = app.map_err(|fault| AppError::Internal(fault.to_string()))?;
    let signed_in = app.sign_in(author, password, None).await?;
    let caller = app.caller(&signed_in.token).await?;
    let office = office(&app, authority).await?;
    let read = app.read_notice(bytes)?;
    let imported = app.import_notice(&caller, office, read).await;
    app.sign_out(&caller).await?;
    app.store.close().await?;
    imported
}

/// The office of a name in addresses, an id or a name; whether the author may draft there is the use case's to say.
async fn office(app: &App, named: &str) -> Result<BodyId, AppError> {
    let bodies = app.authorities().await?;
    let fits = |body: &&app::Body| {
        body.slug == named || body.name == named || body.id.0.to_string() == named
    };
    let unknown = || Message::new("export-authority-unknown").with("authority", named);
    let found = bodies.iter().find(fits).map(|body| body.id);
    found.ok_or_else(|| Refusal::new(unknown(), "").at("/authority").into())
}

fn label(value: &ImportedValue, language: Language) -> &str {
    let [de, en] = &value.label;
    let label = match language {
        Language::De => de,
        Language::En => en,
    };
    label.as_deref().or(value.field.as_deref()).unwrap_or(&value.path)
}

/// The account for people.
fn told(imported: &ImportedNotice, language: Language) -> String {
    let texts = language.texts();
    let mut lines =
        vec![texts.with("import-cli-begun", &[("number", imported.row.number.as_str())])];
    lines.push(String::new());
    lines.push(texts.text("import-cli-taken"));
    lines
        .extend(imported.taken.iter().map(|it| format!("  {}: {}", label(it, language), it.value)));
    lines.push(texts.text("import-cli-left"));
    for it in &imported.left {
        let why = it.why.as_ref().map(|why| words(why, language)).unwrap_or_default();
        let field = it.field.as_deref().unwrap_or("–");
        lines.push(format!("  {} ({field}, {}): {}", label(it, language), it.path, it.value));
        lines.push(format!("    {why}"));
    }
    lines.push(texts.text("import-cli-proposed"));
    let proposed = imported.proposed.iter();
    lines.extend(
        proposed.map(|it| format!("  {}: {} ({})", it.field, it.value, words(&it.why, language))),
    );
    lines.push(texts.text("import-cli-failed"));
    lines.extend(imported.checked.findings.iter().map(|finding| {
        let sentence = match language {
            Language::De => &finding.de,
            Language::En => &finding.en,
        };
        format!("  {} {}: {sentence}", finding.rule, finding.path)
    }));
    lines.join("\n")
}

/// The account for programs.
fn value(imported: &ImportedNotice, language: Language) -> Value {
    let one = |it: &ImportedValue| {
        json!({
            "field": it.field, "label": label(it, language), "path": it.path, "line": it.line,
            "value": it.value, "why": it.why.as_ref().map(|why| words(why, language)),
        })
    };
    let proposed = imported
        .proposed
        .iter()
        .map(|it| json!({"field": it.field, "value": it.value, "why": words(&it.why, language)}));
    json!({
        "id": imported.row.id.0.to_string(),
        "number": imported.row.number,
        "sdk": imported.checked.sdk,
        "subtype": imported.checked.subtype,
        "taken": imported.taken.iter().map(one).collect::<Vec<_>>(),
        "left": imported.left.iter().map(one).collect::<Vec<_>>(),
        "proposed": proposed.collect::<Vec<_>>(),
        "xsd_ok": imported.checked.xsd_ok,
        "failed": imported.checked.failed,
    })
}
