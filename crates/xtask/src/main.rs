//! Commands for developers: `cargo xtask run`, `test`, `bench`, `fuzz`, `break-rules`, `mutants`, `sdk`, `openapi`.
//! It must not be needed by the running platform, and needs no native library itself.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "output of commands")]

mod bench;
mod break_rules;
mod differential;
mod frontend;
mod fuzz;
mod load;
mod mutants;
mod openapi;
mod postgres;
mod run;
mod sdk;
mod shell;
mod suite;
mod tidy;

use std::process::ExitCode;

const HELP: &str = "\
cargo xtask run [ARGUMENTS OF zuschlag serve]   build everything and start the platform with demo data
cargo xtask test [--quick]                      every test; --quick leaves out PostgreSQL and the browser
cargo xtask test --differential                 compare mutants of notices with SaxonC-HE and libxml2
cargo xtask bench [law|notices|seal|web]        how fast plans, rankings, notices, sealing and public pages are
cargo xtask load [BIDDERS [FILES [BYTES]]]       the deadline minute: many commits in its last ten seconds
cargo xtask fuzz [--minutes N]                  mutate what comes from outside; goes on where the last run ended
cargo xtask break-rules [NUMBER…]               break each rule of the domain and see its test fail
cargo xtask mutants [--fresh] [--part REGEX]     change the domain's code piece by piece and see a test fail
cargo xtask sdk [DIR|JAR]                       make the packs of the eForms SDK
cargo xtask openapi [--check]                   write schemas/openapi.json and the frontend's client, or check them
cargo xtask frontend                            build the frontend alone
cargo xtask tidy                                check the house rules of the tree
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let Some((command, rest)) = arguments.split_first() else {
        print!("{HELP}");
        return ExitCode::from(2);
    };
    let done = match command.as_str() {
        "run" => run::run(rest),
        "test" => suite::run(rest),
        "bench" => bench::run(rest),
        "load" => load::run(rest),
        "fuzz" => fuzz::run(rest),
        "sdk" => sdk::run(rest),
        "break-rules" => break_rules::run(rest),
        "mutants" => mutants::run(rest),
        "openapi" => openapi::run(rest),
        "frontend" => frontend::build(),
        "tidy" => tidy::run(),
        "help" | "--help" | "-h" => {
            print!("{HELP}");
            Ok(())
        }
        other => Err(format!("there is no command {other}\n{HELP}")),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("xtask: {fault}");
            ExitCode::FAILURE
        }
    }
}
