//! `cargo xtask break-rules [NUMBER…]`: breaks each rule of the domain in a copy of the tree and sees its test fail.
//! It must not hold a rule; `tests/broken_rules.txt` says what is broken and which test must notice.

use crate::shell::{command, output, root, run as wait};
use std::path::{Path, PathBuf};

/// A breakage of one rule.
struct Breakage {
    rule: String,
    file: String,
    right: String,
    wrong: String,
    test: String,
}

/// Breaks the rules of these numbers, or all.
///
/// # Errors
/// When a named test fails without breakage, or passes with it.
pub(crate) fn run(numbers: &[String]) -> Result<(), String> {
    let file = root().join("tests/broken_rules.txt");
    let text = std::fs::read_to_string(&file).map_err(|fault| fault.to_string())?;
    let all = text.split("\n\n").skip(1).map(breakage);
    let mut all = all.collect::<Result<Vec<_>, _>>()?;
    all.retain(|one| numbers.is_empty() || numbers.contains(&one.rule));
    let tree = copy()?;
    let tests: Vec<&str> = all.iter().map(|one| one.test.as_str()).collect();
    if !test(&tree, &tests)? {
        return Err("a test fails although no rule is broken".to_owned());
    }
    let mut unnoticed = Vec::new();
    for one in &all {
        let word = match noticed(&tree, one) {
            Ok(true) => "noticed".to_owned(),
            Ok(false) => "UNNOTICED".to_owned(),
            // The others are tried all the same.
            Err(why) => format!("NOT TRIED ({why})"),
        };
        println!("rule {:>2}  {word}  {}", one.rule, one.test);
        if word != "noticed" {
            unnoticed.push(one.rule.as_str());
        }
    }
    println!("{} breakages, {} unnoticed", all.len(), unnoticed.len());
    if unnoticed.is_empty() { Ok(()) } else { Err(format!("rules {}", unnoticed.join(", "))) }
}

fn breakage(block: &str) -> Result<Breakage, String> {
    let mut lines = block.trim().lines();
    let wrong = || format!("not a breakage: {block}");
    let (rule, file) = lines.next().and_then(|line| line.split_once(' ')).ok_or_else(wrong)?;
    let mut after = |mark: &str| lines.next().and_then(|line| line.strip_prefix(mark));
    let (right, broken, test) = (after("- "), after("+ "), after("= "));
    Ok(Breakage {
        rule: rule.to_owned(),
        file: file.to_owned(),
        right: right.ok_or_else(wrong)?.to_owned(),
        wrong: broken.ok_or_else(wrong)?.to_owned(),
        test: test.ok_or_else(wrong)?.to_owned(),
    })
}

/// Copies what is tracked, so that nobody's working tree is touched.
fn copy() -> Result<PathBuf, String> {
    let tree = root().join("target/broken/tree");
    let tracked = output(&mut command("git", &["ls-files"]))?;
    for name in tracked.lines().filter(|name| root().join(name).is_file()) {
        let (from, to) = (root().join(name), tree.join(name));
        let text = std::fs::read(&from).map_err(|fault| format!("{name}: {fault}"))?;
        // An unchanged file keeps its time, so that it is not compiled again.
        if std::fs::read(&to).is_ok_and(|there| there == text) {
            continue;
        }
        to.parent().map_or(Ok(()), std::fs::create_dir_all).map_err(|fault| fault.to_string())?;
        std::fs::write(&to, text).map_err(|fault| format!("{name}: {fault}"))?;
    }
    Ok(tree)
}

/// Whether the test fails while the rule is broken; what does not compile is a fault of the breakage.
fn noticed(tree: &Path, one: &Breakage) -> Result<bool, String> {
    let path = tree.join(&one.file);
    let text = std::fs::read_to_string(&path).map_err(|fault| format!("{}: {fault}", one.file))?;
    if text.matches(&one.right).count() != 1 {
        return Err(format!("rule {}: {} does not hold once: {}", one.rule, one.file, one.right));
    }
    let write = |text: &str| std::fs::write(&path, text).map_err(|fault| fault.to_string());
    write(&text.replace(&one.right, &one.wrong))?;
    let passed = test(tree, &[&one.test]);
    write(&text)?;
    passed.map(|passed| !passed)
}

/// Whether the tests of the domain with these names pass.
fn test(tree: &Path, names: &[&str]) -> Result<bool, String> {
    let target = root().join("target/broken/target");
    let target = target.to_string_lossy();
    let build = ["test", "--locked", "-q", "-p", "tender", "--lib", "--target-dir", &target];
    let cargo = |more: &[&str]| {
        let mut cargo = command("cargo", &[&build[..], more].concat());
        let quiet = [("RUSTFLAGS", "--cap-lints allow"), ("CARGO_PROFILE_TEST_DEBUG", "0")];
        cargo.current_dir(tree).envs(quiet);
        cargo
    };
    wait(&mut cargo(&["--no-run"]))?;
    let mut run = cargo(&[&["--"][..], names].concat());
    let said = run.output().map_err(|fault| fault.to_string())?;
    let said = String::from_utf8_lossy(&said.stdout).into_owned();
    if said.contains("running 0 tests") {
        return Err(format!("there is no test {}", names.join(", ")));
    }
    Ok(said.contains("test result: ok"))
}
