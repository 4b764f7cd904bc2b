//! `cargo xtask sdk`: packs of the eForms SDK from a folder, a JAR or the official artifact.
//!
//! It must not take anything that is not the official artifact for it: downloads are compared with pinned digests.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use exchange::eforms::pack::{Files, SourceError, attribution, sha256};
use exchange::eforms::store;

use crate::shell::{command, has, root, run as wait};

/// A version of the official artifact.
struct Pin {
    version: &'static str,
    /// SHA-256 of the JAR. Version 1.14.2 could not be downloaded when this was written, so only its rules are pinned.
    jar: Option<&'static str>,
    /// SHA-256 over schemas, static rules and fields (see `Files::digest_of_rules`).
    rules: &'static str,
}

const PINS: [Pin; 2] = [
    Pin {
        version: "1.14.2",
        jar: None,
        rules: "2b522fa965ed02d5922882090768bb1f0c87bc268216b1d36b736ecc2089e41d",
    },
    Pin {
        version: "1.15.1",
        jar: Some("d16f7bffd9b13c787caf9c2104425b3ec76949e0d85427c598dc379b02752c5c"),
        rules: "3bdea606a6f16494a72f2bcd9be111154f55228c9427665a8708801eb41e5260",
    },
];

/// How long Maven may take for one artifact.
const PATIENCE: Duration = Duration::from_mins(1);

/// `cargo xtask sdk [DIR|JAR]`: makes packs in the folder `data/sdk`, from the argument, else from what `ZUSCHLAG_SDK`
/// names, else from the official artifact.
///
/// # Errors
/// When no pack could be made, with the reason for each source.
pub(crate) fn run(args: &[String]) -> Result<(), String> {
    let given = args.first().map(PathBuf::from);
    match given.or_else(|| std::env::var_os("ZUSCHLAG_SDK").map(PathBuf::from)) {
        Some(source) => from_source(&source),
        None => from_maven(),
    }
}

/// The same, unless there is a pack already.
///
/// # Errors
/// As [`run`].
pub(crate) fn ensure() -> Result<(), String> {
    let packs = store::Packs::open(&folder()).map_err(|error| error.to_string())?;
    if packs.list().next().is_some() && packs.unusable.is_empty() {
        return Ok(());
    }
    run(&[])
}

fn folder() -> PathBuf {
    root().join("data").join(store::FOLDER)
}

fn from_source(source: &Path) -> Result<(), String> {
    let manifest =
        store::add(&folder(), source).map_err(|error| format!("{}: {error}", source.display()))?;
    let version = manifest.version.to_string();
    let official = PINS.iter().find(|pin| pin.version == version);
    if official.is_some_and(|pin| pin.rules != manifest.digest) {
        println!("xtask: these are not the official rules of {version}");
    }
    if !manifest.missing_lists.is_empty() {
        println!(
            "xtask: {} code lists of {version} are not in the source",
            manifest.missing_lists.len()
        );
    }
    println!("xtask: pack of {}", attribution(manifest.version));
    Ok(())
}

/// Every pinned version; one is enough.
fn from_maven() -> Result<(), String> {
    if !has("mvn") {
        return Err("no eForms SDK: mvn is not installed and ZUSCHLAG_SDK is not set".to_owned());
    }
    let mut made = 0;
    let mut reasons = Vec::new();
    for pin in &PINS {
        match one_from_maven(pin) {
            Ok(()) => made += 1,
            Err(reason) => reasons.push(format!("{}: {reason}", pin.version)),
        }
    }
    for reason in &reasons {
        println!("xtask: no pack of {reason}");
    }
    if made == 0 { Err(format!("no eForms SDK: {}", reasons.join("; "))) } else { Ok(()) }
}

/// The official artifact of a version, unpacked below `target`.
///
/// # Errors
/// Why it is not there.
pub(crate) fn unpacked(version: &str, python: &Path) -> Result<PathBuf, String> {
    let pin = PINS.iter().find(|pin| pin.version == version);
    let jar = official(pin.ok_or_else(|| format!("{version} is not pinned"))?)?;
    let folder = root().join("target/sdk").join(version);
    let inner = folder.join("eforms-sdk");
    if !inner.is_dir() {
        let [python, jar, into] = [python, &jar, &folder].map(|path| path.to_string_lossy());
        wait(&mut command(&python, &["-m", "zipfile", "-e", &jar, &into]))?;
    }
    Ok(inner)
}

/// The official artifact of the newest pinned version, for tests that look ahead.
///
/// # Errors
/// Why it is not there.
pub(crate) fn next() -> Result<PathBuf, String> {
    if !has("mvn") {
        return Err("mvn is not installed".to_owned());
    }
    official(PINS.last().ok_or("no version is pinned")?)
}

fn one_from_maven(pin: &Pin) -> Result<(), String> {
    from_source(&official(pin)?)
}

/// The official JAR, downloaded if it is not there yet.
fn official(pin: &Pin) -> Result<PathBuf, String> {
    let target = root().join("target").join("sdk");
    std::fs::create_dir_all(&target).map_err(|error| error.to_string())?;
    let jar = target.join(format!("eforms-sdk-{}.jar", pin.version));
    if !jar.is_file() {
        download(pin.version, &target)?;
    }
    let official = if let Some(digest) = pin.jar {
        let bytes = std::fs::read(&jar).map_err(|error| error.to_string())?;
        sha256(&bytes) == digest
    } else {
        let files = Files::read(&jar).map_err(|error: SourceError| error.to_string())?;
        files.digest_of_rules() == pin.rules
    };
    if !official {
        return Err(format!("{} is not what was pinned; it is not used", jar.display()));
    }
    Ok(jar)
}

fn download(version: &str, target: &Path) -> Result<(), String> {
    let artifact = format!("-Dartifact=eu.europa.ted.eforms:eforms-sdk:{version}:jar");
    let folder = format!("-DoutputDirectory={}", target.display());
    let mut child = Command::new("mvn")
        .args(["-q", "-B", "dependency:copy", &artifact, &folder])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|error| format!("mvn: {error}"))?;
    let start = Instant::now();
    loop {
        match child.try_wait().map_err(|error| format!("mvn: {error}"))? {
            Some(status) if status.success() => return Ok(()),
            Some(status) => return Err(format!("mvn does not have it ({status})")),
            None if start.elapsed() > PATIENCE => {
                let stopped = child.kill().and_then(|()| child.wait());
                return Err(match stopped {
                    Ok(_) => "mvn did not answer in a minute".to_owned(),
                    Err(error) => format!("mvn did not answer in a minute: {error}"),
                });
            }
            None => std::thread::sleep(Duration::from_millis(200)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pin_has_digests_of_64_digits() {
        for pin in &PINS {
            for digest in pin.jar.iter().chain([&pin.rules]) {
                assert_eq!(digest.len(), 64, "{}", pin.version);
                assert!(digest.bytes().all(|byte| byte.is_ascii_hexdigit()), "{}", pin.version);
            }
        }
    }

    #[test]
    fn a_folder_without_an_sdk_is_refused_with_its_name() {
        let reason = from_source(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap_err();
        assert!(reason.contains("no eForms SDK in it"), "{reason}");
    }
}
