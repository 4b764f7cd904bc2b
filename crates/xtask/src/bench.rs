//! `cargo xtask bench [law|notices|seal|web]`: how fast plans, rankings, notices, sealed bids and public pages are, with the
//! yardsticks beside them.
//!
//! It must not measure by itself: examples of the crates do.

use std::path::{Path, PathBuf};

use crate::frontend;
use crate::postgres::{Postgres, Writes};
use crate::shell::{command, has, need, output, root, run as wait};
use crate::suite::reference;

/// Runs one benchmark or all.
///
/// # Errors
/// When one cannot run or misses a limit.
pub(crate) fn run(arguments: &[String]) -> Result<(), String> {
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [] => law().and(notices()).and(seal()).and(web()),
        ["law"] => law(),
        ["notices"] => notices(),
        ["seal"] => seal(),
        ["web"] => web(),
        other => Err(format!("bench takes law, notices, seal or web, not {}", other.join(" "))),
    }
}

fn law() -> Result<(), String> {
    println!("── law");
    wait(&mut command("cargo", &example("tender", "tender-bench")))
}

/// Sealing itself beside the bare age library, on the command line and in Chromium, then uploads, commits and proofs of the
/// platform. Everything is measured, also where something before misses its limit.
fn seal() -> Result<(), String> {
    println!("── seal");
    sealing().and(chromium()).and(beside())
}

fn sealing() -> Result<(), String> {
    let report = root().join("target/seal-speed.txt");
    let mut arguments = example("seal", "seal-speed").map(str::to_owned).to_vec();
    arguments.extend(["--".to_owned(), shown(&report)]);
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    wait(&mut command("cargo", &arguments))?;
    let said = std::fs::read_to_string(&report).map_err(|fault| fault.to_string())?;
    print!("{said}");
    if said.contains("MISSED") { Err("sealing misses its limit".to_owned()) } else { Ok(()) }
}

fn chromium() -> Result<(), String> {
    frontend::install()?;
    need(&["chromium"], || has("chromium"))?;
    wait(&mut command("node", &["tests/bench-seal/chromium.mjs"]))
}

/// Uploads, commits and proofs of the platform, beside a copy, inserts and tiles.
fn beside() -> Result<(), String> {
    let postgres = Postgres::start(Writes::Lasting)?;
    let mut run = command("cargo", &example("journeys", "bench-seal"));
    wait(run.env("ZUSCHLAG_TEST_POSTGRES", &postgres.url))
}

fn web() -> Result<(), String> {
    println!("── web");
    wait(&mut command("cargo", &example("journeys", "bench-web")))
}

/// The arguments of cargo that build and run an example for release.
pub(crate) fn example<'a>(package: &'a str, name: &'a str) -> [&'a str; 8] {
    ["run", "--release", "--locked", "--quiet", "--package", package, "--example", name]
}

fn notices() -> Result<(), String> {
    println!("── notices");
    let Some(sdk) = reference().map(|folder| folder.join("eforms/sdk-1.14.2")) else {
        println!("skipped: bench notices: ZUSCHLAG_REFERENCE is not set");
        return Ok(());
    };
    let target = root().join("target/bench");
    std::fs::create_dir_all(&target).map_err(|fault| fault.to_string())?;
    let mut arguments = example("exchange", "exchange-bench").map(str::to_owned).to_vec();
    arguments.extend(["--".to_owned(), shown(&sdk), shown(&target)]);
    match oracle() {
        Ok(oracle) => arguments.extend(speed(&oracle, &sdk)),
        Err(why) => println!("left out: SaxonC-HE and libxml2: {why}"),
    }
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    wait(&mut command("cargo", &arguments))
}

/// The independent engines: a Python of its own with both, and the jar that compiles the rules for Saxon.
pub(crate) struct Oracle {
    pub(crate) python: PathBuf,
    pub(crate) jar: PathBuf,
}

/// Installs the independent engines below `target`, once.
///
/// # Errors
/// Why they are not there.
pub(crate) fn oracle() -> Result<Oracle, String> {
    let folder = root().join("target/oracle");
    let python = python("venv", "saxonche lxml")?;
    let jar = folder.join("schxslt-1.10.1.jar");
    if !jar.is_file() {
        if !has("mvn") {
            return Err("mvn is not installed, which brings SchXslt".to_owned());
        }
        let artifact = "-Dartifact=name.dmaus.schxslt:schxslt:1.10.1:jar";
        let into = format!("-DoutputDirectory={}", folder.display());
        wait(&mut command("mvn", &["-q", "-B", "dependency:copy", artifact, &into]))?;
    }
    Ok(Oracle { python, jar })
}

/// A Python of its own below `target/oracle` with these packages of `PyPI`, installed once; `==` pins a version.
///
/// # Errors
/// Why it is not there.
pub(crate) fn python(name: &str, packages: &str) -> Result<PathBuf, String> {
    let folder = root().join("target/oracle").join(name);
    let python = folder.join("bin/python");
    if !python.is_file() {
        if !has("python3") {
            return Err("python3 is not installed".to_owned());
        }
        wait(&mut command("python3", &["-m", "venv", &shown(&folder)]))?;
    }
    let packages: Vec<&str> = packages.split(' ').collect();
    let names: Vec<&str> = packages.iter().filter_map(|one| one.split("==").next()).collect();
    let there = ["-c", &format!("import {}", names.join(", "))];
    if output(&mut command(&shown(&python), &there)).is_err() {
        let mut install = vec!["-m", "pip", "install", "-q"];
        install.extend(packages);
        wait(&mut command(&shown(&python), &install))?;
    }
    Ok(python)
}

/// The program that times both engines on a notice, with its arguments.
fn speed(oracle: &Oracle, sdk: &Path) -> Vec<String> {
    let script = root().join("tests/oracle/speed.py");
    let cache = root().join("target/oracle/cache");
    let mut program = vec![shown(&oracle.python), shown(&script)];
    for (option, path) in [("--sdk", sdk), ("--schxslt", &oracle.jar), ("--cache", &cache)] {
        program.extend([option.to_owned(), shown(path)]);
    }
    program
}

pub(crate) fn shown(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}
