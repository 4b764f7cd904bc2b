//! The file of settings: read, and what is wrong in it told by line and column.
//! It must not quote a line of it: there may be a password in it.

use super::{ConfigError, Settings};
use std::path::Path;

/// The settings of a file; none without a file.
///
/// # Errors
/// When it cannot be read, with the place and the reason.
pub(super) fn read(file: Option<&Path>) -> Result<Settings, ConfigError> {
    let Some(path) = file else {
        return Ok(Settings::default());
    };
    let fault = |fault: String| ConfigError::File { path: path.display().to_string(), fault };
    let text = std::fs::read_to_string(path).map_err(|error| fault(error.to_string()))?;
    toml::from_str(&text).map_err(|error| fault(told(&text, &error)))
}

/// Line, column and reason.
fn told(text: &str, error: &toml::de::Error) -> String {
    let why = without_value(error.message());
    let before = error.span().and_then(|span| text.get(..span.start));
    let Some(before) = before else { return why.to_owned() };
    let line = before.split('\n').count();
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count().saturating_add(1);
    format!("line {line}, column {column}: {why}")
}

/// The reason without what was found: of a value only what was expected is told, of a name the name, too.
fn without_value(message: &str) -> &str {
    match message.find("expected ") {
        Some(expected) if !message.starts_with("unknown field") => {
            message.get(expected..).unwrap_or_default()
        }
        Some(_) | None => message,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(text: &str) -> String {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("zuschlag.toml");
        std::fs::write(&path, text).unwrap();
        read(Some(&path)).err().map(|fault| fault.to_string()).unwrap_or_default()
    }

    #[test]
    fn an_unknown_key_is_refused_with_its_line() {
        let fault = fault("listen = \"127.0.0.1:9000\"\n listen-on = 3\n");
        assert!(fault.contains("line 2, column 2: unknown field `listen-on`"), "{fault}");
    }

    #[test]
    fn a_fault_tells_place_and_reason_and_quotes_nothing() {
        for (line, reason) in [
            ("s3-secret-key = \"geheim123\"x", "line 2, column 28: "),
            ("s3-secret-key = 'geheim123", "line 2, column 2"),
            ("s3-secret-key = geheim123", "line 2, column 17: "),
            ("s3-secret-key = [\"geheim123\"]", "line 2, column 17: expected a string"),
            ("s3-secret-key = 1231231231", "line 2, column 17: expected a string"),
            ("connections = \"geheim123\"", "line 2, column 15: expected u32"),
            ("log-format = \"geheim123\"", "line 2, column 14: expected `text` or `json`"),
            ("listen = \"geheim123\"", "line 2, column 10: invalid socket address"),
        ] {
            let fault = fault(&format!("data = \"data\"\n{line}\n"));
            assert!(fault.contains(reason), "{line}: {fault}");
            assert!(!fault.contains("geheim") && !fault.contains("123123"), "{line}: {fault}");
        }
    }
}
