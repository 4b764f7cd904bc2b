//! `cargo xtask run`: everything built, then the platform with demo data.
//! It must not hold settings; those are the program's.

use crate::shell::{command, has, need, run as wait};
use crate::{frontend, sdk};

/// Builds the frontend, the packs and the program, and starts the platform with demo data.
///
/// # Errors
/// When something is missing or does not build.
pub(crate) fn run(arguments: &[String]) -> Result<(), String> {
    need(&["gcc", "libc6-dev"], || has("cc"))?;
    frontend::build()?;
    if let Err(fault) = sdk::ensure() {
        eprintln!("xtask: {fault}\nxtask: notices are off; everything else works");
    }
    let mut serve =
        command("cargo", &["run", "--release", "--package", "zuschlag", "--", "serve", "--demo"]);
    serve.args(arguments);
    // Browsers make passkeys for a name, not for a number.
    let told = ["ZUSCHLAG_LISTEN", "ZUSCHLAG_PUBLIC_URL"].map(std::env::var_os);
    if arguments.is_empty() && told.iter().all(Option::is_none) {
        serve.args(["--public-url", "http://localhost:8080"]);
    }
    wait(&mut serve)
}
