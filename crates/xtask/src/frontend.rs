//! Building and testing the frontend with npm.
//! It must not hold anything of the frontend itself.

use crate::shell::{command, has, output, root, run};
use exchange::eforms::pack::sha256;
use std::fs;
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

/// Builds `frontend/dist`, which the program then carries, unless it was built from the same files: what is written anew
/// is compiled anew.
///
/// # Errors
/// When Node is missing or the build fails.
pub(crate) fn build() -> Result<(), String> {
    install()?;
    let stamp = root().join("target/frontend.stamp");
    let now = sources();
    let same = now.is_some() && fs::read_to_string(&stamp).ok() == now;
    if same && root().join("frontend/dist").is_dir() {
        return Ok(());
    }
    run(&mut npm(&["run", "build"]))?;
    // Without a stamp the next run builds again.
    drop(now.map(|now| fs::write(&stamp, now)));
    Ok(())
}

/// The digest of all files of which the frontend is built, with their names; nothing where git doesn't list them.
fn sources() -> Option<String> {
    let list = ["ls-files", "--cached", "--others", "--exclude-standard", "frontend", "locales"];
    let mut all = Vec::new();
    for name in output(&mut command("git", &list)).ok()?.lines() {
        all.extend(name.bytes());
        all.extend(fs::read(root().join(name)).unwrap_or_default());
    }
    Some(sha256(&all))
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
