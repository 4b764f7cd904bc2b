//! The folder of the server's own keys: made at the first start, read at every other.
//! It must not print a key, and must not read the offline root's private half to run the platform.

pub(crate) mod command;

use app::secrets::{Secrets, Seeds};
use ledger::note::{Note, VerifierKey};
use ledger::rotation::Role;
use seal::secret::Secret;
use seal::value::Host;
use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Write as _};
use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

/// File of everything that the server needs to run.
pub(crate) const SERVER: &str = "server-keys";
/// File of the offline root's private half; belongs on paper or on a stick in a safe, not on the server.
pub(crate) const ROOT: &str = "root-key";
/// Ending of the files of statements that the root signed.
const STATEMENT: &str = "note";

/// Why the keys cannot be used.
#[derive(Debug, thiserror::Error)]
pub(crate) enum KeysError {
    /// A file cannot be read or written.
    #[error("{0}: {1}")]
    File(PathBuf, io::Error),
    /// A file is not what it should be.
    #[error("{0}: this is no file of keys; put back the one from the backup")]
    NotKeys(PathBuf),
    /// Others may read the keys.
    #[error("{0}: others may read it (mode {1:o}); chmod 700 for the folder, 600 for its files")]
    Open(PathBuf, u32),
    /// The user as whom the program runs may not look at it.
    #[error("{0}: this user may not read it; it belongs to {1}")]
    Closed(PathBuf, String),
    /// The operating system gives no random bytes.
    #[error("no random bytes: {0}")]
    NoChance(String),
}

impl KeysError {
    /// What the system said of a path; where it forbids, whose the path is.
    fn at(path: &Path, fault: io::Error) -> Self {
        if fault.kind() == io::ErrorKind::PermissionDenied {
            return Self::Closed(path.to_owned(), crate::owner::of(path));
        }
        Self::File(path.to_owned(), fault)
    }
}

/// Whether there are keys in `folder`.
///
/// # Errors
/// When that cannot be seen: a folder that may not be read is no missing one.
pub(crate) fn there(folder: &Path) -> Result<bool, KeysError> {
    let path = folder.join(SERVER);
    path.try_exists().map_err(|fault| KeysError::at(&path, fault))
}

/// The keys in `folder`; a new platform's keys are made there, under the name `host`, if there are none.
///
/// # Errors
/// When the folder or its files cannot be read or written, are open to others or hold no keys.
pub(crate) fn open(folder: &Path, host: &Host, minute: u64) -> Result<Secrets, KeysError> {
    if !there(folder)? {
        make(folder, host, minute)?;
        tracing::warn!(folder = %folder.display(), "new keys were made: take {ROOT} off this machine and rehearse the escrow (zuschlag keys escrow)");
    } else if folder.join(ROOT).exists() {
        tracing::warn!(folder = %folder.display(), "the offline root's key still lies on this machine: take {ROOT} away");
    }
    read(folder)
}

/// The keys in `folder`, which must be there.
///
/// # Errors
/// As for [`open`].
pub(crate) fn read(folder: &Path) -> Result<Secrets, KeysError> {
    private(folder)?;
    let (host, seeds, root) = read_server(folder)?;
    let statements = read_statements(folder)?;
    let secrets = Secrets::new(host, &seeds, root, statements);
    secrets.ok_or_else(|| KeysError::NotKeys(folder.join(SERVER)))
}

/// Name, private bytes and root of the file of server keys.
///
/// # Errors
/// When it cannot be read or holds no keys.
pub(crate) fn read_server(folder: &Path) -> Result<(Host, Seeds, VerifierKey), KeysError> {
    let path = folder.join(SERVER);
    let text = read_text(&path)?;
    let found = (|| {
        let mut lines = text.strip_suffix('\n')?.split('\n');
        let host = Host::parse(lines.next()?.strip_suffix("/server-keys/v1")?)?;
        let mut seed = |key: &str| secret(lines.next()?.strip_prefix(key)?.strip_prefix(' ')?);
        let (gate, receipt, record, log) =
            (seed("gate")?, seed("receipt")?, seed("record")?, seed("log")?);
        let root = VerifierKey::parse(lines.next()?.strip_prefix("root ")?)?;
        let seeds = Seeds { gate, receipt, record, log };
        lines.next().is_none().then_some((host, seeds, root))
    })();
    found.ok_or(KeysError::NotKeys(path))
}

/// Makes a folder that only its owner may read.
///
/// # Errors
/// When it cannot be made or others may read it.
pub(crate) fn private_folder(folder: &Path) -> Result<(), KeysError> {
    let fault = |fault| KeysError::at(folder, fault);
    DirBuilder::new().recursive(true).mode(0o700).create(folder).map_err(fault)?;
    private(folder)
}

/// Writes a single key: its first line says what it is.
///
/// # Errors
/// When it cannot be written.
pub(crate) fn write_seed(path: &Path, head: &str, seed: &Secret) -> Result<(), KeysError> {
    let text = Zeroizing::new(format!("{head}\nseed {}\n", hex_of(seed).as_str()));
    write(path, text.as_bytes())
}

/// The first line and the key of a file with a single key.
///
/// # Errors
/// When it cannot be read or holds no key.
pub(crate) fn read_seed(path: &Path) -> Result<(String, Secret), KeysError> {
    let text = read_text(path)?;
    let found = text.split_once("\nseed ");
    let found =
        found.and_then(|(head, seed)| Some((head.to_owned(), secret(seed.strip_suffix('\n')?)?)));
    found.ok_or_else(|| KeysError::NotKeys(path.to_owned()))
}

/// Replaces the file of server keys in one step.
///
/// # Errors
/// When it cannot be written.
pub(crate) fn write_server(
    folder: &Path,
    host: &Host,
    seeds: &Seeds,
    root: &VerifierKey,
) -> Result<(), KeysError> {
    // Large enough at once: a text that grew would leave halves of keys in memory that was given back.
    let mut text = Zeroizing::new(String::with_capacity(1024));
    let (head, last) = (format!("{host}/server-keys/v1\n"), format!("root {root}\n"));
    text.push_str(&head);
    let named = [
        ("gate", &seeds.gate),
        ("receipt", &seeds.receipt),
        ("record", &seeds.record),
        ("log", &seeds.log),
    ];
    for (key, seed) in named {
        for piece in [key, " ", hex_of(seed).as_str(), "\n"] {
            text.push_str(piece);
        }
    }
    text.push_str(&last);
    write(&folder.join(SERVER), text.as_bytes())
}

/// Keeps a statement of the root beside the keys, from where the platform takes it into its log.
///
/// # Errors
/// When it cannot be written.
pub(crate) fn write_statement(folder: &Path, name: &str, note: &Note) -> Result<(), KeysError> {
    write(&folder.join(name).with_extension(STATEMENT), note.to_string().as_bytes())
}

/// Writes a file that only its owner may read, whole or not at all.
///
/// # Errors
/// When it cannot be written.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> Result<(), KeysError> {
    let fault = |fault| KeysError::at(path, fault);
    let fresh = path.with_extension("new");
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true).mode(0o600);
    let mut file = options.open(&fresh).map_err(fault)?;
    file.write_all(bytes).and_then(|()| file.sync_all()).map_err(fault)?;
    fs::rename(&fresh, path).map_err(fault)?;
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    File::open(folder.unwrap_or(Path::new("."))).and_then(|dir| dir.sync_all()).map_err(fault)
}

/// The text of a file, erased when dropped.
///
/// # Errors
/// When it cannot be read.
pub(crate) fn read_text(path: &Path) -> Result<Zeroizing<String>, KeysError> {
    let text = fs::read_to_string(path).map_err(|fault| KeysError::at(path, fault))?;
    Ok(Zeroizing::new(text))
}

/// Makes the keys of a new platform. The file of server keys comes last: without it nothing else counts.
fn make(folder: &Path, host: &Host, minute: u64) -> Result<(), KeysError> {
    private_folder(folder)?;
    let mut rng = app::ids::rng().map_err(|fault| KeysError::NoChance(fault.to_string()))?;
    let root = Secret::random(&mut rng);
    let seeds = Seeds {
        gate: Secret::random(&mut rng),
        receipt: Secret::random(&mut rng),
        record: Secret::random(&mut rng),
        log: Secret::random(&mut rng),
    };
    let unusable = || KeysError::NotKeys(folder.to_owned());
    let secrets = Secrets::first(host, &seeds, &root, minute).ok_or_else(unusable)?;
    write_seed(&folder.join(ROOT), &format!("{host}/root-key/v1"), &root)?;
    for (statement, role) in
        secrets.statements().iter().zip([Role::Log, Role::Receipt, Role::Record])
    {
        write_statement(folder, &statement_name(role, minute), statement)?;
    }
    write_server(folder, host, &seeds, secrets.root())
}

fn read_statements(folder: &Path) -> Result<Vec<Note>, KeysError> {
    let note =
        |path: PathBuf| Note::parse(read_text(&path)?.as_bytes()).ok_or(KeysError::NotKeys(path));
    statement_files(folder)?.into_iter().map(note).collect()
}

/// Name of the file of a statement.
fn statement_name(role: Role, from: u64) -> String {
    format!("{}-{from}", role.word())
}

/// The files of statements in a folder, in the order of their names.
fn statement_files(folder: &Path) -> Result<Vec<PathBuf>, KeysError> {
    let fault = |fault| KeysError::at(folder, fault);
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder).map_err(fault)? {
        let path = entry.map_err(fault)?.path();
        if path.extension().is_some_and(|ending| ending == STATEMENT) {
            paths.push(path);
        }
    }
    paths.sort();
    Ok(paths)
}

/// Refuses a folder or a file of keys that others may read.
fn private(folder: &Path) -> Result<(), KeysError> {
    for path in [folder.to_owned(), folder.join(SERVER)] {
        if let Ok(found) = fs::metadata(&path) {
            let mode = found.permissions().mode() & 0o777;
            if mode & 0o077 != 0 {
                return Err(KeysError::Open(path, mode));
            }
        }
    }
    Ok(())
}

fn secret(text: &str) -> Option<Secret> {
    let mut bytes = Zeroizing::new([0; 32]);
    hex::decode_to_slice(text, bytes.as_mut_slice()).ok()?;
    Some(Secret::new(*bytes))
}

fn hex_of(secret: &Secret) -> Zeroizing<String> {
    Zeroizing::new(hex::encode(secret.expose()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn host() -> Host {
        Host::parse("vergabe.example").unwrap()
    }

    #[test]
    fn keys_are_made_once_and_stay_the_same() {
        let folder = tempfile::tempdir().unwrap();
        let keys = folder.path().join("keys");
        let first = open(&keys, &host(), 100).unwrap();
        let second = open(&keys, &Host::parse("another.example").unwrap(), 200).unwrap();
        assert_eq!(first.check(), second.check());
        assert_eq!(second.host(), &host());
        assert_eq!(first.log().verifier(), second.log().verifier());
        assert_eq!(second.statements().len(), 3);
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(&keys), 0o700);
        assert_eq!((mode(&keys.join(SERVER)), mode(&keys.join(ROOT))), (0o600, 0o600));
    }

    #[test]
    fn the_platform_runs_without_the_root_on_its_machine() {
        let folder = tempfile::tempdir().unwrap();
        let keys = folder.path().join("keys");
        let root = open(&keys, &host(), 100).unwrap().root().clone();
        fs::remove_file(keys.join(ROOT)).unwrap();
        assert_eq!(open(&keys, &host(), 100).unwrap().root(), &root);
    }

    #[test]
    fn a_folder_that_cannot_be_looked_into_is_no_missing_one() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("file");
        assert!(!there(&folder.path().join("keys")).unwrap());
        fs::write(&file, "no folder").unwrap();
        assert!(matches!(there(&file.join("keys")), Err(KeysError::File(..))));
        assert!(open(&file.join("keys"), &host(), 100).is_err());
    }

    #[test]
    fn keys_that_others_may_read_or_that_are_cut_are_refused() {
        let folder = tempfile::tempdir().unwrap();
        let keys = folder.path().join("keys");
        open(&keys, &host(), 100).unwrap();
        let file = keys.join(SERVER);
        fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).unwrap();
        assert!(matches!(open(&keys, &host(), 100), Err(KeysError::Open(_, 0o640))));
        let text = fs::read_to_string(&file).unwrap();
        write(&file, &text.as_bytes()[..200]).unwrap();
        let fault = open(&keys, &host(), 100).unwrap_err();
        assert!(matches!(fault, KeysError::NotKeys(_)), "{fault}");
        assert!(!fault.to_string().contains(&text[60..90]));
    }
}
