//! House rules that a machine can check: size of files, a head on every module, no marks of unfinished work.
//! It must not hold rules of taste.

use crate::shell::{command, output, root};
use std::fs;

/// No file of code has more lines than this.
const WALL: usize = 400;

/// Checks every tracked file of code.
///
/// # Errors
/// All findings, one a line.
pub(crate) fn run() -> Result<(), String> {
    let tracked =
        output(&mut command("git", &["ls-files", "--cached", "--others", "--exclude-standard"]))?;
    let mut findings = Vec::new();
    for name in tracked.lines() {
        let code = [".rs", ".ts", ".svelte", ".css"].iter().any(|ending| name.ends_with(ending));
        if !code || name.ends_with("schema.d.ts") {
            continue;
        }
        let Ok(text) = fs::read_to_string(root().join(name)) else {
            continue;
        };
        findings.extend(check(name, &text));
    }
    if findings.is_empty() { Ok(()) } else { Err(findings.join("\n")) }
}

fn check(name: &str, text: &str) -> Vec<String> {
    let mut findings = Vec::new();
    let lines = text.lines().count();
    if lines > WALL {
        findings.push(format!(
            "{name}: {lines} lines; {WALL} is the wall: is there a second room in it?"
        ));
    }
    let rust = std::path::Path::new(name).extension().is_some_and(|ending| ending == "rs");
    let test_module = name.ends_with("/tests.rs") || name.contains("/tests/");
    if rust && !test_module && !text.starts_with("//!") {
        findings.push(format!("{name}: say in //! what the module holds and what it must not"));
    }
    let marks =
        ["TO", "FIX"].map(|start| format!("{start}{}", if start == "TO" { "DO" } else { "ME" }));
    for (number, line) in text.lines().enumerate() {
        if marks.iter().any(|mark| line.contains(mark.as_str())) {
            findings
                .push(format!("{name}:{}: a mark of unfinished work", number.saturating_add(1)));
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_module_without_head_a_giant_and_an_unfinished_mark_are_found() {
        assert_eq!(check("crates/x/src/a.rs", "//! Holds a.\n"), Vec::<String>::new());
        assert_eq!(check("crates/x/src/a.rs", "use b;\n").len(), 1);
        assert_eq!(check("crates/x/src/a.rs", &format!("//! a\n{}", "x\n".repeat(WALL))).len(), 1);
        assert_eq!(check("crates/x/src/a.rs", &format!("//! a\n// TO{} b\n", "DO")).len(), 1);
    }
}
