//! Running other programs, and installing what is missing.
//! It must not know what they are for.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The root of the clone.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").components().collect()
}

/// A command in the root of the clone.
pub(crate) fn command(program: &str, arguments: &[&str]) -> Command {
    let mut command = Command::new(program);
    command.args(arguments).current_dir(root());
    command
}

/// Runs a command to its end; its output goes to ours.
///
/// # Errors
/// When it cannot be started or does not end well.
pub(crate) fn run(command: &mut Command) -> Result<(), String> {
    let shown = format!("{command:?}");
    let status = command.status().map_err(|fault| format!("{shown}: {fault}"))?;
    if status.success() { Ok(()) } else { Err(format!("{shown}: {status}")) }
}

/// Runs a command to its end and gives its output.
///
/// # Errors
/// When it cannot be started or does not end well.
pub(crate) fn output(command: &mut Command) -> Result<String, String> {
    let shown = format!("{command:?}");
    let output =
        command.stderr(Stdio::inherit()).output().map_err(|fault| format!("{shown}: {fault}"))?;
    if output.status.success() {
        String::from_utf8(output.stdout).map_err(|fault| format!("{shown}: {fault}"))
    } else {
        Err(format!("{shown}: {}", output.status))
    }
}

/// Whether a program can be found.
pub(crate) fn has(program: &str) -> bool {
    let paths = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&paths).any(|folder| folder.join(program).is_file())
}

/// Makes sure that Debian packages are installed; as root it installs them, otherwise it says what to type.
///
/// # Errors
/// What to type, when it cannot install them itself.
pub(crate) fn need(packages: &[&str], there: impl Fn() -> bool) -> Result<(), String> {
    if there() {
        return Ok(());
    }
    let typed = format!("apt-get install -y {}", packages.join(" "));
    if !is_root() || !has("apt-get") {
        return Err(format!("something is missing. Please type as root:\n  {typed}"));
    }
    println!("xtask: {typed}");
    let quiet = |arguments: &[&str]| {
        let mut command = command("apt-get", arguments);
        command.env("DEBIAN_FRONTEND", "noninteractive").stdout(Stdio::null());
        run(&mut command)
    };
    quiet(&["update", "-q"])?;
    let mut arguments = vec!["install", "-y", "-q", "--no-install-recommends"];
    arguments.extend(packages);
    quiet(&arguments)?;
    if there() { Ok(()) } else { Err(format!("{typed} went through, yet something is missing")) }
}

pub(crate) fn is_root() -> bool {
    output(&mut command("id", &["-u"])).is_ok_and(|id| id.trim() == "0")
}
