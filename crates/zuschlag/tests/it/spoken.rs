//! Commands that verify and that keep keys speak the language that they are told, German if none.
//! It must not test what they find, only in which words they say it.

use locales::Language::{self, De, En};
use std::path::Path;
use std::process::{Command, Output};
use testkit::{Client, Databases, Platform};

fn zuschlag(arguments: &[&str], language: Language) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_zuschlag"));
    command.args(arguments);
    if language == En {
        command.args(["--lang", "en"]);
    }
    command.output().unwrap()
}

/// Runs the command in both languages; each says the text of the key, with whatever values.
fn says(arguments: &[&str], code: i32, key: &str) {
    for language in [De, En] {
        let output = zuschlag(arguments, language);
        let told = [output.stdout, output.stderr].concat();
        let told = String::from_utf8(told).unwrap();
        assert_eq!(output.status.code(), Some(code), "{arguments:?}: {told}");
        let text = language.texts().text(key);
        let words = text.split(['{', '}']).max_by_key(|part| part.len()).unwrap();
        assert!(told.contains(words), "{key}, {language:?}: {told}");
    }
}

fn path(folder: &Path, name: &str) -> String {
    folder.join(name).display().to_string()
}

#[test]
fn verify_and_keys_speak_both_languages() {
    let folder = tempfile::tempdir().unwrap();
    let data = path(folder.path(), "data");
    says(&["verify", "--data", &data], 0, "verify-clean");
    let (keys, sheets) = (path(folder.path(), "data/keys"), path(folder.path(), "sheets"));
    let sheet = |number: u8| format!("{sheets}/sheet-{number}.txt");
    let keys_of = |arguments: &[&str]| {
        let all = [&["keys", "--data", &data], arguments].concat();
        all.iter().map(|one| (*one).to_owned()).collect::<Vec<_>>()
    };
    let root = format!("{keys}/root-key");
    let (one, two) = (sheet(1), sheet(2));
    for (arguments, code, key) in [
        (keys_of(&["escrow", "--out", &sheets]), 0, "keys-escrowed"),
        (keys_of(&["restore", "--rehearse", &one, &two]), 0, "keys-rehearsed"),
        (keys_of(&["restore", "--rehearse", &one]), 1, "seal-escrow-too-few"),
        (keys_of(&["rotate", "--role", "receipt", "--root", &root]), 0, "keys-rotated"),
    ] {
        says(&arguments.iter().map(String::as_str).collect::<Vec<_>>(), code, key);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn checks_of_receipts_and_of_the_log_speak_both_languages() {
    let platform = Platform::new(&Databases::Sqlite, "2026-11-23T09:00:00Z").await;
    let published = Client::new(platform.router()).get("/log/keys").await.expect(200).bytes;
    let folder = tempfile::tempdir().unwrap();
    let (keys, log) = (path(folder.path(), "keys.txt"), path(folder.path(), "log"));
    let receipt = path(folder.path(), "receipt.json");
    std::fs::write(&keys, published).unwrap();
    std::fs::write(&receipt, "no receipt").unwrap();
    std::fs::create_dir(&log).unwrap();
    says(&["receipt", "verify", &receipt, "--keys", &keys], 1, "seal-receipt-wrong");
    says(&["log", "verify", &log, "--keys", &keys], 1, "log-verify-no-checkpoint");
    let unknown = zuschlag(&["log", "verify", &log, "--keys", &keys, "--lang", "fr"], De);
    assert_eq!(unknown.status.code(), Some(2));
}
