//! Building and testing the frontend with npm.
//! It must not hold anything of the frontend itself.

use crate::shell::{command, has, root, run};
use std::process::Command;

fn npm(arguments: &[&str]) -> Command {
    let mut npm = command("npm", arguments);
    npm.current_dir(root().join("frontend"));
    npm
}

/// Installs what the lock file names, if that has not been done since it last changed.
///
/// # Errors
/// When Node is missing or npm fails.
pub(crate) fn install() -> Result<(), String> {
    if !has("npm") {
        return Err(
            "Node 20 with npm is missing; please install it (Debian: nodejs and npm)".to_owned()
        );
    }
    let folder = root().join("frontend");
    let changed = |path: &str| folder.join(path).metadata().and_then(|data| data.modified()).ok();
    let installed = changed("node_modules/.package-lock.json");
    if installed.is_some() && installed >= changed("package-lock.json") {
        return Ok(());
    }
    run(&mut npm(&["ci", "--no-audit", "--no-fund"]))
}

/// Builds `frontend/dist`, which the program then carries.
///
/// # Errors
/// When Node is missing or the build fails.
pub(crate) fn build() -> Result<(), String> {
    install()?;
    run(&mut npm(&["run", "build"]))
}

/// Checks and tests the frontend.
///
/// # Errors
/// When a check or a test fails.
pub(crate) fn test() -> Result<(), String> {
    install()?;
    run(&mut npm(&["run", "check"]))?;
    run(&mut npm(&["test"]))
}
