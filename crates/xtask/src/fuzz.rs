//! `cargo xtask fuzz [--minutes N]`: seeded mutations of whatever comes from outside, at the lowest priority.
//! It must not hold a parser or a seed; the example `exchange-fuzz` does.

use crate::bench::{example, shown};
use crate::shell::{command, root, run as wait};
use crate::suite::reference;

/// How long it runs unless told, in minutes.
const MINUTES: u64 = 5;

/// Runs the mutations; it goes on where the last run ended.
///
/// # Errors
/// When there was a finding; it is kept below `target/fuzz`.
pub(crate) fn run(arguments: &[String]) -> Result<(), String> {
    let minutes = match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [] => MINUTES,
        ["--minutes", minutes] => {
            minutes.parse().map_err(|_| format!("{minutes} is no number of minutes"))?
        }
        other => return Err(format!("fuzz takes --minutes N, not {}", other.join(" "))),
    };
    let Some(sdk) = reference().map(|folder| folder.join("eforms/sdk-1.14.2")) else {
        println!("skipped: fuzz: ZUSCHLAG_REFERENCE is not set");
        return Ok(());
    };
    let folder = root().join("target/fuzz");
    let first = std::fs::read_to_string(folder.join("next")).unwrap_or_else(|_| "0".to_owned());
    let seal = root().join("schemas/seal");
    let mut cargo: Vec<String> = ["-n", "19", "cargo"].map(str::to_owned).to_vec();
    cargo.extend(example("exchange", "exchange-fuzz").map(str::to_owned));
    cargo.extend(["--".to_owned(), shown(&sdk), shown(&seal), shown(&folder)]);
    cargo.extend([minutes.to_string(), first]);
    let cargo: Vec<&str> = cargo.iter().map(String::as_str).collect();
    let outcome = wait(&mut command("nice", &cargo));
    if outcome.is_err() && folder.join("running").is_file() {
        println!("the case that ran is named in {}", shown(&folder.join("running")));
    }
    outcome
}
