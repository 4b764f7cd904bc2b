//! `zuschlag keys`: change a signing key, put the gate's master on sheets, restore it from them.
//! It must not print a key; sheets are files that only their owner may read.

use super::{KeysError, private_folder, read_seed, read_server, read_statements, read_text};
use super::{statement_name, write, write_server, write_statement};
use crate::config::Config;
use crate::language::InLanguage;
use crate::print;
use app::Seeds;
use app::secrets::{role_key, root_key, signed};
use clap::{Subcommand, ValueEnum};
use ledger::note::Note;
use ledger::rotation::{Role, Rotation};
use locales::Texts;
use seal::gate::{EscrowShare, GateMaster, restore};
use seal::secret::Secret;
use seal::value::Host;
use secrecy::ExposeSecret as _;
use std::error::Error;
use std::path::{Path, PathBuf};

/// What to do with the server's own keys.
#[derive(Subcommand)]
pub(crate) enum KeysCommand {
    /// Change the key that signs the log, receipts or key records; the offline root signs the change
    Rotate {
        /// Which key
        #[arg(long)]
        role: RoleName,
        /// The offline root's key
        #[arg(long, value_name = "FILE")]
        root: PathBuf,
        #[command(flatten)]
        language: InLanguage,
    },
    /// Write the gate's master on sheets of which some restore it, and rehearse every choice of them
    Escrow {
        /// Folder for the sheets
        #[arg(long, value_name = "FOLDER")]
        out: PathBuf,
        /// How many sheets
        #[arg(long, default_value_t = 3)]
        sheets: u8,
        /// How many of them restore the master
        #[arg(long, default_value_t = 2)]
        threshold: u8,
        #[command(flatten)]
        language: InLanguage,
    },
    /// Restore the gate's master from sheets, or only see whether they would
    Restore {
        /// The sheets
        #[arg(required = true)]
        sheets: Vec<PathBuf>,
        /// Only compare with the master in use
        #[arg(long)]
        rehearse: bool,
        #[command(flatten)]
        language: InLanguage,
    },
}

/// Which key signs what.
#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum RoleName {
    /// Checkpoints of the public log.
    Log,
    /// Receipts.
    Receipt,
    /// Key records.
    Record,
}

impl RoleName {
    fn role(self) -> Role {
        match self {
            Self::Log => Role::Log,
            Self::Receipt => Role::Receipt,
            Self::Record => Role::Record,
        }
    }
}

/// Runs a command on the configured folder of keys.
///
/// # Errors
/// When a file cannot be read or written, or the keys do not fit each other.
pub(crate) fn run(config: &Config, command: &KeysCommand) -> Result<(), Box<dyn Error>> {
    crate::owner::not_as_root(&[&config.keys])?;
    match command {
        KeysCommand::Rotate { role, root, language } => {
            let minute = app::Clock::system().machinery().micros() / 60_000_000;
            rotate(&config.keys, role.role(), root, u64::try_from(minute)?)?;
            print(&language.texts().text("keys-rotated"));
        }
        KeysCommand::Escrow { out, sheets, threshold, language } => {
            let texts = language.texts();
            escrow(&config.keys, out, (*threshold, *sheets), texts)?;
            let (count, threshold) = (sheets.to_string(), threshold.to_string());
            let folder = out.display().to_string();
            let values = [("count", &*count), ("folder", &folder), ("threshold", &threshold)];
            print(&texts.with("keys-escrowed", &values));
        }
        KeysCommand::Restore { sheets, rehearse, language } => {
            let texts = language.texts();
            restore_from(&config.keys, sheets, *rehearse, texts)?;
            print(&texts.text(if *rehearse { "keys-rehearsed" } else { "keys-restored" }));
        }
    }
    Ok(())
}

/// Makes a new key for a role and has the root state it. The statement is there before the key is in use; one
/// that was left by an attempt that broke off is replaced.
fn rotate(folder: &Path, role: Role, root: &Path, minute: u64) -> Result<(), Box<dyn Error>> {
    let (host, seeds, known_root) = read_server(folder)?;
    let (head, seed) = read_seed(root)?;
    let fits = head == format!("{host}/root-key/v1");
    let root = root_key(&host, &seed).filter(|root| fits && *root.verifier() == known_root);
    let root = root.ok_or("--root: this is not the root of these keys")?;
    let unusable = || KeysError::NotKeys(folder.to_owned());
    let old = key_of(&host, role, &seeds).ok_or_else(unusable)?;
    let stated = |note: &Note| Rotation::parse(note.text()).filter(|found| found.role == role);
    let last = read_statements(folder)?.iter().filter_map(stated).find(|found| found.new == old);
    let after = last.map_or(0, |last| last.from.saturating_add(1));
    let fresh = Secret::random(&mut app::ids::rng()?);
    let new = role_key(&host, role, &fresh).ok_or_else(unusable)?.verifier().clone();
    let from = minute.max(after);
    for path in super::statement_files(folder)? {
        let note = Note::parse(read_text(&path)?.as_bytes());
        if note.as_ref().and_then(stated).is_some_and(|found| found.old.as_ref() == Some(&old)) {
            std::fs::remove_file(&path)?;
        }
    }
    let name = host.as_str().to_owned();
    let statement = signed(&Rotation { host: name, role, old: Some(old), new, from }, &root);
    write_statement(folder, &statement_name(role, from), &statement)?;
    let seeds = match role {
        Role::Log => Seeds { log: fresh, ..seeds },
        Role::Receipt => Seeds { receipt: fresh, ..seeds },
        Role::Record => Seeds { record: fresh, ..seeds },
    };
    Ok(write_server(folder, &host, &seeds, &known_root)?)
}

fn key_of(host: &Host, role: Role, seeds: &Seeds) -> Option<ledger::note::VerifierKey> {
    let seed = match role {
        Role::Log => &seeds.log,
        Role::Receipt => &seeds.receipt,
        Role::Record => &seeds.record,
    };
    role_key(host, role, seed).map(|key| key.verifier().clone())
}

/// Writes the sheets, reads them back and restores the master from every choice of `threshold` of them.
fn escrow(
    folder: &Path,
    out: &Path,
    (threshold, sheets): (u8, u8),
    texts: &Texts,
) -> Result<(), Box<dyn Error>> {
    let (host, seeds, _) = read_server(folder)?;
    let master = GateMaster::new(seeds.gate);
    let shares = master
        .escrow(&host, threshold, sheets, &mut app::ids::rng()?)
        .map_err(|_| "--threshold, --sheets: so many of so many is no sharing")?;
    private_folder(out)?;
    let mut read = Vec::new();
    for (number, share) in shares.iter().enumerate() {
        let path = out.join(format!("sheet-{}.txt", number.saturating_add(1)));
        write(&path, share.sheet().expose_secret().as_bytes())?;
        read.push(read_sheet(&path, texts)?);
    }
    for choice in choices(&read, usize::from(threshold)) {
        let restored = master.rehearse(&choice).map_err(|fault| texts.text(fault.code()))?;
        if !restored.wrong.is_empty() {
            return Err("a sheet that was just written does not fit".into());
        }
    }
    Ok(())
}

/// Restores the master from sheets and puts it into the file of keys; `rehearse` only compares.
fn restore_from(
    folder: &Path,
    sheets: &[PathBuf],
    rehearse: bool,
    texts: &Texts,
) -> Result<(), Box<dyn Error>> {
    let (host, seeds, root) = read_server(folder)?;
    let read: Result<Vec<EscrowShare>, _> =
        sheets.iter().map(|path| read_sheet(path, texts)).collect();
    let read = read?;
    let restored =
        if rehearse { GateMaster::new(seeds.gate.clone()).rehearse(&read) } else { restore(&read) };
    let restored = restored.map_err(|fault| texts.text(fault.code()))?;
    for place in &restored.wrong {
        print(&texts.with("keys-sheet-wrong", &[("place", &place.to_string())]));
    }
    if !rehearse {
        let seeds = Seeds { gate: restored.master.secret().clone(), ..seeds };
        write_server(folder, &host, &seeds, &root)?;
    }
    Ok(())
}

fn read_sheet(path: &Path, texts: &Texts) -> Result<EscrowShare, Box<dyn Error>> {
    let text = read_text(path)?;
    EscrowShare::parse(&text).map_err(|findings| {
        let line = findings.first().map_or(0, |finding| finding.line).to_string();
        let file = path.display().to_string();
        texts.with("keys-sheet-unreadable", &[("file", &file), ("line", &line)]).into()
    })
}

/// Every choice of `count` of the sheets.
fn choices(sheets: &[EscrowShare], count: usize) -> Vec<Vec<EscrowShare>> {
    let Some((first, rest)) = sheets.split_first() else {
        return if count == 0 { vec![Vec::new()] } else { Vec::new() };
    };
    let mut all = choices(rest, count);
    if let Some(fewer) = count.checked_sub(1) {
        for mut choice in choices(rest, fewer) {
            choice.insert(0, first.clone());
            all.push(choice);
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::keys::{ROOT, open, read};
    use locales::Language;
    use seal::value::Id;

    fn made() -> (tempfile::TempDir, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let keys = folder.path().join("keys");
        open(&keys, &Host::parse("vergabe.example").unwrap(), 100).unwrap();
        (folder, keys)
    }

    #[test]
    fn each_pair_of_sheets_restores_the_same_gate_keys() {
        let (folder, keys) = made();
        let out = folder.path().join("sheets");
        escrow(&keys, &out, (2, 3), Language::De.texts()).unwrap();
        let gate = |keys: &Path| {
            let secrets = read(keys).unwrap();
            let opening = Id::parse("opening-1").unwrap();
            let token = secrets.rows().token(&opening, &opening, 1);
            (secrets.gate().gate(&opening, 1).recipient().to_string(), token)
        };
        let before = gate(&keys);
        for (one, other) in [(1, 2), (1, 3), (2, 3)] {
            let (host, seeds, root) = read_server(&keys).unwrap();
            let lost = Seeds { gate: Secret::new([0; 32]), ..seeds };
            write_server(&keys, &host, &lost, &root).unwrap();
            assert_ne!(gate(&keys), before);
            let pair = [one, other].map(|number| out.join(format!("sheet-{number}.txt")));
            let texts = Language::De.texts();
            assert!(restore_from(&keys, &pair, true, texts).is_err(), "another master is in use");
            restore_from(&keys, &pair, false, texts).unwrap();
            assert_eq!(gate(&keys), before);
            restore_from(&keys, &pair, true, texts).unwrap();
        }
        let one = [out.join("sheet-1.txt")];
        assert!(restore_from(&keys, &one, false, Language::De.texts()).is_err());
    }

    #[test]
    fn a_mistyped_sheet_is_named() {
        let (folder, keys) = made();
        let out = folder.path().join("sheets");
        escrow(&keys, &out, (2, 3), Language::De.texts()).unwrap();
        let path = out.join("sheet-1.txt");
        let text = std::fs::read_to_string(&path).unwrap();
        let (head, value) = text.split_once("value ").unwrap();
        let flipped = if value.starts_with('0') { "1" } else { "0" };
        write(&path, format!("{head}value {flipped}{}", &value[1..]).as_bytes()).unwrap();
        let pair = [path, out.join("sheet-2.txt")];
        let fault = restore_from(&keys, &pair, false, Language::De.texts()).unwrap_err();
        assert!(fault.to_string().contains("sheet-1.txt"), "{fault}");
    }

    #[test]
    fn a_rotated_key_continues_the_chain_and_another_root_cannot_rotate() {
        let (folder, keys) = made();
        let root = folder.path().join("root");
        std::fs::rename(keys.join(ROOT), &root).unwrap();
        let before = read(&keys).unwrap();
        rotate(&keys, Role::Receipt, &root, 100).unwrap();
        // As if the program had been killed before the new key was in use: the next attempt takes its place.
        let (host, seeds, known) = read_server(&keys).unwrap();
        rotate(&keys, Role::Receipt, &root, 300).unwrap();
        write_server(&keys, &host, &seeds, &known).unwrap();
        rotate(&keys, Role::Receipt, &root, 301).unwrap();
        let after = read(&keys).unwrap();
        assert_ne!(after.receipt().verifier(), before.receipt().verifier());
        assert_eq!(after.check(), before.check());
        assert_eq!(after.log().verifier(), before.log().verifier());
        let stated = |note: &&Note| {
            Rotation::parse(note.text()).is_some_and(|found| found.role == Role::Receipt)
        };
        let mut chain: Vec<Note> = after.statements().iter().filter(stated).cloned().collect();
        chain.sort_by_key(|note| Rotation::parse(note.text()).unwrap().from);
        let chain = ledger::rotation::verify(&chain, after.root()).unwrap();
        assert_eq!(chain.len(), 3);
        assert_eq!(chain[2].new.to_string(), after.receipt().verifier().to_string());
        let (_other, stranger) = made();
        assert!(rotate(&keys, Role::Log, &stranger.join(ROOT), 400).is_err());
    }
}
