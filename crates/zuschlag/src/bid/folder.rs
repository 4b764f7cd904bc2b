//! The working folder of a bid: its sealed parts, the state of sealing, the commit, the receipt.
//! It must not hold anything of the bid unsealed; digests of files stay on the bidder's own machine.

use super::Fault;
use seal::commit::Part;
use seal::parts::SealedPart;
use seal::record::KeyRecord;
use seal::value::{Digest, ObjectName};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};
use std::{fs, io};

/// A working folder.
pub(super) struct Folder(PathBuf);

/// What was sealed so far, so that an interrupted command goes on.
#[derive(Debug, Default, Serialize, Deserialize, PartialEq, Eq)]
pub(super) struct State {
    pub(super) opening: String,
    pub(super) company: String,
    pub(super) slot: u64,
    pub(super) version: u64,
    pub(super) previous: Option<String>,
    pub(super) record: String,
    /// The version's key, sealed to the own person.
    pub(super) key: String,
    /// Its recipient.
    pub(super) recipient: String,
    pub(super) files: Vec<FileState>,
}

/// The sealed parts of one file.
#[derive(Debug, Default, Clone, Serialize, Deserialize, PartialEq, Eq)]
pub(super) struct FileState {
    pub(super) slot: String,
    pub(super) path: PathBuf,
    pub(super) parts: Vec<PartState>,
}

/// One sealed part.
#[derive(Debug, Clone, Serialize, Deserialize, PartialEq, Eq)]
pub(super) struct PartState {
    object: String,
    size: u64,
    sha256: String,
    plain: String,
}

/// What is sent: the signed commit and what travels with it. Kept until there is a receipt, and sent byte for
/// byte again after an interruption.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Sealed {
    pub(super) company: String,
    /// Verifies the receipt.
    pub(super) receipt_key: String,
    pub(super) commit: String,
    pub(super) shares: Vec<String>,
    pub(super) copy: String,
}

impl From<&SealedPart> for PartState {
    fn from(part: &SealedPart) -> Self {
        Self {
            object: part.part.object.to_string(),
            size: part.part.size,
            sha256: part.part.sha256.to_string(),
            plain: part.plain.to_string(),
        }
    }
}

impl PartState {
    /// The part, if the state reads.
    pub(super) fn part(&self) -> Option<SealedPart> {
        let part = Part {
            object: ObjectName::parse(&self.object)?,
            size: self.size,
            sha256: Digest::parse(&self.sha256)?,
        };
        Some(SealedPart { part, plain: Digest::parse(&self.plain)? })
    }
}

impl Folder {
    /// Opens a folder, and makes it if it is not there.
    pub(super) fn open(path: &Path) -> Result<Self, Fault> {
        fs::create_dir_all(path.join("parts"))?;
        Ok(Self(path.to_owned()))
    }

    /// The file of a sealed part.
    pub(super) fn part(&self, object: &str) -> PathBuf {
        self.0.join("parts").join(object)
    }

    /// A value that was kept; none if there is none or it is of another kind.
    pub(super) fn read<T: DeserializeOwned>(&self, name: &str) -> Option<T> {
        serde_json::from_slice(&fs::read(self.0.join(name)).ok()?).ok()
    }

    /// Keeps a value: written beside, then moved, so that an interruption leaves the old or the new.
    pub(super) fn keep(&self, name: &str, value: &impl Serialize) -> Result<PathBuf, Fault> {
        self.replace(name, &serde_json::to_vec_pretty(value)?)
    }

    fn replace(&self, name: &str, bytes: &[u8]) -> Result<PathBuf, Fault> {
        let (path, beside) = (self.0.join(name), self.0.join(format!("{name}.new")));
        fs::write(&beside, bytes)?;
        fs::File::open(&beside)?.sync_all()?;
        fs::rename(&beside, &path)?;
        Ok(path)
    }

    /// The key record that was in force when this folder's bid was worked on before; none for another opening.
    pub(super) fn seen(&self, opening: &str) -> Result<Option<KeyRecord>, Fault> {
        let path = self.0.join("record.txt");
        let text = match fs::read_to_string(&path) {
            Err(fault) if fault.kind() == io::ErrorKind::NotFound => return Ok(None),
            text => text?,
        };
        let seen = KeyRecord::parse(&text).map_err(|_| {
            format!("{}: the key record seen before cannot be read", path.display())
        })?;
        Ok(Some(seen).filter(|seen| seen.opening.as_str() == opening))
    }

    /// Remembers the key record in force.
    pub(super) fn saw(&self, record: &KeyRecord) -> Result<(), Fault> {
        self.replace("record.txt", record.text().as_bytes()).map(drop)
    }

    /// Forgets a value.
    pub(super) fn forget(&self, name: &str) {
        // Gone already is as good.
        drop(fs::remove_file(self.0.join(name)));
    }
}
