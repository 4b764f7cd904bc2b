//! `cargo xtask test`: every check and test, cheap ones first, and a plain summary at the end.
//! It must not hold tests itself.

use crate::bench::python;
use crate::postgres::{Postgres, Writes};
use crate::shell::{command, has, need, root, run as wait};
use crate::{differential, frontend, sdk, tidy};
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

/// What the runs of tests said.
#[derive(Default)]
struct Tally {
    passed: u64,
    failed: u64,
    skipped: Vec<String>,
    faults: Vec<String>,
}

/// Runs everything.
///
/// # Errors
/// When anything failed.
pub(crate) fn run(arguments: &[String]) -> Result<(), String> {
    if arguments.iter().any(|argument| argument == "--differential") {
        return differential::run(arguments);
    }
    let quick = arguments.iter().any(|argument| argument == "--quick");
    let began = Instant::now();
    let mut tally = Tally::default();
    need(&["gcc", "libc6-dev"], || has("cc"))?;
    tally.step("house rules", tidy::run);
    tally.step("format", || wait(&mut command("cargo", &["fmt", "--all", "--check"])));
    tally.step("frontend: build", frontend::build);
    tally.step("frontend: checks and tests", frontend::test);
    tally.step("packs of the eForms SDK", packs);
    let others = || {
        need(&["poppler-utils", "qpdf", "age"], || ["pdfinfo", "qpdf", "age"].into_iter().all(has))
    };
    tally.step("programs that read what we write: PDF, age", others);
    let postgres = if quick { None } else { tally.postgres() };
    let mut tests = command("cargo", &["test", "--workspace", "--all-targets", "--locked"]);
    // What a test skipped stands in its output, which a runner otherwise shows only where it failed.
    linted(tests.args(["--no-fail-fast", "--", "--show-output"]));
    if let Some(server) = &postgres {
        tests.env("ZUSCHLAG_TEST_POSTGRES", &server.url);
        tests.env("ZUSCHLAG_TEST_POSTGRES_CERTIFICATE", server.certificate());
        // On loopback as in service; the test of TLS asks for it.
        tests.env("PGSSLMODE", "disable");
    }
    if let Some(folder) = reference() {
        tests.env("ZUSCHLAG_REFERENCE", folder);
    }
    tests.env("ZUSCHLAG_TEST_SDK", root().join("data/sdk"));
    match sdk::next() {
        Ok(jar) => {
            tests.env("ZUSCHLAG_SDK_NEXT", jar);
        }
        Err(why) => println!("left out: the next version of the SDK: {why}"),
    }
    match python("ocds", "libcoveocds") {
        Ok(python) => {
            tests.env("ZUSCHLAG_TEST_OCDS", python);
        }
        Err(why) => println!("left out: libcoveocds: {why}"),
    }
    let program = program();
    // An older one must not stand in for one that could not be built.
    drop(std::fs::remove_file(&program));
    tally.cargo_test(&mut tests);
    if quick {
        tally
            .skipped
            .push("PostgreSQL, the API's description and the browser (--quick)".to_owned());
    } else if !program.is_file() {
        tally.faults.push("the program was not built: API's description and browser".to_owned());
    } else {
        tally.described(&program, "SQLite", None);
        if let Some(server) = postgres {
            tally.described(&program, "PostgreSQL", Some(&server.url));
        }
        tally.browser(&program);
    }
    tally.summary(began)
}

/// Where reference material lies beside the clone.
pub(crate) fn reference() -> Option<PathBuf> {
    let named = std::env::var_os("ZUSCHLAG_REFERENCE").map(PathBuf::from);
    named.or_else(|| root().join("../shared").canonicalize().ok()).filter(|folder| folder.is_dir())
}

/// Makes clippy the compiler of our own crates, any warning an error: what is tested is what was looked at, and nothing
/// is compiled for the lints alone (docs/adr/0048-development-builds.md).
fn linted(tests: &mut Command) {
    tests.env("RUSTC_WORKSPACE_WRAPPER", "clippy-driver");
    // The form in which `cargo clippy` hands its arguments on.
    tests.env("CLIPPY_ARGS", "-D__CLIPPY_HACKERY__warnings__CLIPPY_HACKERY__");
}

/// The program that was built with the tests, as those who use it start it.
fn program() -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR").map(PathBuf::from);
    target.unwrap_or_else(|| root().join("target")).join("debug/zuschlag")
}

/// Packs for the tests: of the reference material where it is there, else of the official artifact.
fn packs() -> Result<(), String> {
    match reference().map(|folder| folder.join("eforms/sdk-1.14.2")).filter(|sdk| sdk.is_dir()) {
        Some(sdk) => sdk::run(&[sdk.to_string_lossy().into_owned()]),
        None => sdk::ensure(),
    }
}

impl Tally {
    fn step(&mut self, name: &str, run: impl FnOnce() -> Result<(), String>) {
        let began = Instant::now();
        println!("── {name}");
        match run() {
            Ok(()) => {
                self.passed = self.passed.saturating_add(1);
                println!("   done in {} s", began.elapsed().as_secs());
            }
            Err(fault) => {
                println!("   FAILED: {fault}");
                self.failed = self.failed.saturating_add(1);
                self.faults.push(name.to_owned());
            }
        }
    }

    fn postgres(&mut self) -> Option<Postgres> {
        let mut server = None;
        self.step("PostgreSQL: install and start", || {
            server = Some(Postgres::start(Writes::Forgetful)?);
            Ok(())
        });
        server
    }

    fn cargo_test(&mut self, tests: &mut Command) {
        println!("── lints and cargo test");
        let began = Instant::now();
        let spawned = tests.stdout(Stdio::piped()).spawn();
        let Ok(mut child) = spawned else {
            self.failed = self.failed.saturating_add(1);
            self.faults.push("cargo test did not start".to_owned());
            return;
        };
        if let Some(output) = child.stdout.take() {
            for line in BufReader::new(output).lines().map_while(Result::ok) {
                println!("{line}");
                self.read(&line);
            }
        }
        if !child.wait().is_ok_and(|status| status.success()) {
            self.faults.push("cargo test".to_owned());
        }
        println!("   done in {} s", began.elapsed().as_secs());
    }

    /// Reads one line of a test runner.
    fn read(&mut self, line: &str) {
        if let Some(counts) = line.strip_prefix("test result: ") {
            self.passed = self.passed.saturating_add(number_before(counts, " passed"));
            self.failed = self.failed.saturating_add(number_before(counts, " failed"));
        } else if let Some((_, skipped)) = line.split_once("skipped: ") {
            self.skipped.push(skipped.to_owned());
        } else if line.starts_with("test ") && line.ends_with("... FAILED") {
            self.faults.push(line.to_owned());
        }
    }

    /// Every operation of the API with drawn input: no server error, no status that is not described.
    fn described(&mut self, program: &Path, name: &str, database: Option<&str>) {
        let python = match python("api", "schemathesis==4.32.5") {
            Ok(python) => python,
            Err(why) => return self.skipped.push(format!("schemathesis: {why}")),
        };
        self.step(&format!("API on {name}: schemathesis"), || {
            let mut ask = Command::new(python);
            ask.current_dir(root()).arg("tests/oracle/described.py").arg(program);
            wait(ask.arg(root().join("data/sdk")).args(database))
        });
    }

    fn browser(&mut self, program: &Path) {
        let chromium = || need(&["chromium", "fonts-liberation"], || has("chromium"));
        self.step("browser: Chromium", chromium);
        self.step("browser: journeys", || {
            let mut journeys = command("node", &["--test", "--test-concurrency=2", "tests/e2e/"]);
            journeys.env("ZUSCHLAG_BINARY", program);
            if let Some(folder) = reference() {
                journeys.env("ZUSCHLAG_REFERENCE", folder);
            }
            wait(&mut journeys)
        });
    }

    fn summary(&self, began: Instant) -> Result<(), String> {
        println!("\n──────── summary, {} s", began.elapsed().as_secs());
        for skipped in &self.skipped {
            println!("skipped: {skipped}");
        }
        for fault in &self.faults {
            println!("FAILED: {fault}");
        }
        println!("{} passed, {} failed, {} skipped", self.passed, self.failed, self.skipped.len());
        if self.faults.is_empty() && self.failed == 0 {
            Ok(())
        } else {
            Err("not everything passed".to_owned())
        }
    }
}

fn number_before(text: &str, word: &str) -> u64 {
    let before = text.split(word).next().unwrap_or_default();
    before.rsplit(' ').next().and_then(|number| number.parse().ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lines_of_the_runner_are_counted() {
        let mut tally = Tally::default();
        tally.read("test result: ok. 12 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out");
        tally.read("test a::b ... FAILED");
        tally.read("skipped: examples_agree: ZUSCHLAG_REFERENCE is not set");
        assert_eq!(
            (tally.passed, tally.failed, tally.skipped.len(), tally.faults.len()),
            (12, 1, 1, 1)
        );
    }
}
