//! `cargo xtask load [BIDDERS [FILES [BYTES]]]`: the deadline minute, over the program as the tests build it.
//! It must not measure by itself; `tests/load` does.

use crate::postgres::{Postgres, Writes};
use crate::shell::{command, root, run as wait};

/// Builds the program and runs the load over it.
///
/// # Errors
/// When a build fails, or a commit was refused, lost or counted as late.
pub(crate) fn run(arguments: &[String]) -> Result<(), String> {
    wait(&mut command("cargo", &["build", "--locked", "--quiet", "--package", "zuschlag"]))?;
    let program = root().join("target/debug/zuschlag").display().to_string();
    let load = ["run", "--locked", "--quiet", "--package", "journeys", "--example", "load", "--"];
    let mut all = load.to_vec();
    all.push(&program);
    all.extend(arguments.iter().map(String::as_str));
    let postgres = Postgres::start(Writes::Lasting)?;
    wait(command("cargo", &all).env("ZUSCHLAG_TEST_POSTGRES", &postgres.url))
}
