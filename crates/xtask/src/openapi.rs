//! The description of the API and the frontend's client, made from the program.
//! It must not describe anything itself.

use crate::shell::{command, output, root, run as wait};
use std::fs;

/// Writes `schemas/openapi.json` and the client, or with `--check` compares them.
///
/// # Errors
/// When the program does not build, or with `--check` when something differs.
pub(crate) fn run(arguments: &[String]) -> Result<(), String> {
    let described = output(&mut command(
        "cargo",
        &["run", "--quiet", "--package", "zuschlag", "--", "openapi"],
    ))?;
    let path = root().join("schemas/openapi.json");
    let kept = fs::read_to_string(&path).unwrap_or_default();
    if arguments.iter().any(|argument| argument == "--check") {
        return if kept == described {
            Ok(())
        } else {
            Err("schemas/openapi.json is not what the program says; please type: cargo xtask openapi".to_owned())
        };
    }
    fs::write(&path, described).map_err(|fault| fault.to_string())?;
    crate::frontend::install()?;
    let mut client = command("npm", &["run", "api"]);
    client.current_dir(root().join("frontend"));
    wait(&mut client)
}
