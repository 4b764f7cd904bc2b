//! Log lines: which are written, and how.
//! It must not hold what they say.

use serde::Deserialize;
use std::io::IsTerminal as _;
use tracing_subscriber::EnvFilter;
use tracing_subscriber::filter::LevelFilter;

/// What PostgreSQL only notes, such as that a table is there already, is said where somebody asks for it.
const QUIET: &str = "sqlx::postgres::notice=warn";

/// How log lines are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum LogFormat {
    /// For people.
    #[default]
    Text,
    /// One JSON object a line, for machines.
    Json,
}

/// Which lines `text` lets through: levels and `TARGET=LEVEL`, by commas; nothing where it is anything else. The library
/// would take a misspelt level for a target, which never says anything.
pub(crate) fn filter(text: &str) -> Option<EnvFilter> {
    let mut read = QUIET.to_owned();
    for part in text.split(',').map(str::trim) {
        let (target, level) = part.split_once('=').unwrap_or(("all", part));
        let named = !target.is_empty() && !target.contains(char::is_whitespace);
        if !named || level.is_empty() || level.parse::<LevelFilter>().is_err() {
            return None;
        }
        read = format!("{read},{part}");
    }
    EnvFilter::try_new(read).ok()
}

/// Begins to write the log lines that `text` lets through; in colours where a person reads them as they come.
pub(crate) fn begin(text: &str, format: LogFormat) {
    let filter = filter(text).unwrap_or_else(|| EnvFilter::new("info"));
    let colours = std::io::stderr().is_terminal();
    let lines = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    let lines = lines.with_ansi(colours);
    match format {
        LogFormat::Text => lines.init(),
        LogFormat::Json => lines.json().init(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_and_targets_are_read_and_anything_else_is_refused() {
        for fine in ["info", "WARN", "off", "info,web=debug", "web=debug", "info, app::log=trace"] {
            assert!(filter(fine).is_some(), "{fine}");
        }
        for wrong in ["verbose nonsense=", "verbose", "", "info,", "web=", "web=loud", "info;web"] {
            assert!(filter(wrong).is_none(), "{wrong}");
        }
    }

    #[test]
    fn notices_of_the_database_are_quiet_until_somebody_asks() {
        let shown = |text: &str| filter(text).unwrap().to_string();
        assert!(shown("info").contains("sqlx::postgres::notice=warn"), "{}", shown("info"));
        let asked = shown("info,sqlx::postgres::notice=info");
        assert!(asked.contains("notice=info") && !asked.contains("notice=warn"), "{asked}");
    }
}
