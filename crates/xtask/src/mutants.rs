//! `cargo xtask mutants [OPTIONS]`: whether the tests of the domain notice when its code is changed.
//! It must not mutate by itself: cargo-mutants says what is changed, `tests/oracle/mutants.py` runs it all at once.

use crate::bench::shown;
use crate::shell::{command, has, output, root, run as wait};
use std::path::PathBuf;

/// Builds the mutants of the domain, runs those that have no result yet and counts.
///
/// # Errors
/// When fewer than nine of ten are caught, or something that it needs cannot be installed.
pub(crate) fn run(arguments: &[String]) -> Result<(), String> {
    if !has("cargo-mutants") {
        wait(&mut command("cargo", &["install", "--locked", "cargo-mutants"]))?;
    }
    let python = shown(&python()?);
    let work = root().join("target/mutants/work");
    let (script, place) = ("tests/oracle/mutants.py", shown(&work));
    let fresh = arguments.first().is_some_and(|first| first == "--fresh");
    if fresh || !work.join("program").is_file() {
        let own = shown(&root());
        wait(&mut command(&python, &[script, "build", &place, &own, "tender"]))?;
    }
    let rest = arguments.iter().skip(usize::from(fresh)).map(String::as_str);
    let rest: Vec<&str> = rest.collect();
    let run = [&["-n", "19", &python, script, "run", &place][..], &rest[..]].concat();
    wait(&mut command("nice", &run))?;
    wait(&mut command(&python, &[&[script, "sum", &place][..], &rest[..]].concat()))
}

/// A Python of its own that reads Rust.
fn python() -> Result<PathBuf, String> {
    let folder = root().join("target/mutants/venv");
    let python = folder.join("bin/python");
    if !python.is_file() {
        wait(&mut command("python3", &["-m", "venv", &shown(&folder)]))?;
    }
    let there = ["-c", "import tree_sitter, tree_sitter_rust"];
    if output(&mut command(&shown(&python), &there)).is_err() {
        let install = ["-m", "pip", "install", "-q", "tree_sitter", "tree_sitter_rust"];
        wait(&mut command(&shown(&python), &install))?;
    }
    Ok(python)
}
