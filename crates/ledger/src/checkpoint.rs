//! The signed head of the log (C2SP tlog-checkpoint), and what two heads say about each other.
//! It must not read tiles.

use crate::append::Head;
use crate::hash::Hash;
use crate::merkle::extends;
use crate::note::{Note, Signed, SignerKey, VerifierKey};

/// A head and the log it belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checkpoint {
    /// `<host>/log`.
    pub origin: String,
    /// Size and root.
    pub head: Head,
}

impl Checkpoint {
    /// Origin, size and base64 root, a line each.
    pub fn text(&self) -> String {
        format!("{}\n{}\n{}\n", self.origin, self.head.size, self.head.root)
    }

    /// Reads a checkpoint's text; further lines (extensions) are allowed and ignored.
    pub fn parse(text: &str) -> Option<Self> {
        let mut lines = text.strip_suffix('\n')?.split('\n');
        let (origin, size, root) = (lines.next()?, lines.next()?, lines.next()?);
        if origin.is_empty() || lines.any(str::is_empty) {
            return None;
        }
        let head = Head { size: parse_size(size)?, root: Hash::parse(root)? };
        Some(Self { origin: origin.to_owned(), head })
    }

    /// The checkpoint signed by the log's key.
    pub fn sign(&self, key: &SignerKey) -> Note {
        let mut note = Note::new(self.text());
        let signature = note.signature(key, 0);
        note.add(signature);
        note
    }
}

/// Why a checkpoint is not accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CheckpointFault {
    /// The text breaks its format.
    Malformed,
    /// It belongs to another log.
    AnotherOrigin,
    /// None of the known log keys signed it.
    NotSigned,
    /// A known log key's signature doesn't hold.
    SignatureWrong,
}

impl CheckpointFault {
    /// Stable code, key of the text in `locales/`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Malformed => "log-checkpoint-malformed",
            Self::AnotherOrigin => "log-checkpoint-another-origin",
            Self::NotSigned => "log-checkpoint-not-signed",
            Self::SignatureWrong => "log-checkpoint-signature-wrong",
        }
    }
}

/// The checkpoint in a note, if one of the log's keys signed it. `origin` is the log that is meant.
pub fn verify(
    note: &Note,
    origin: &str,
    keys: &[VerifierKey],
) -> Result<Checkpoint, CheckpointFault> {
    let checkpoint = Checkpoint::parse(note.text()).ok_or(CheckpointFault::Malformed)?;
    if checkpoint.origin != origin {
        return Err(CheckpointFault::AnotherOrigin);
    }
    let states: Vec<Signed> =
        keys.iter().filter(|key| key.name() == origin).map(|key| note.check(key)).collect();
    if states.contains(&Signed::Wrong) {
        return Err(CheckpointFault::SignatureWrong);
    }
    if states.contains(&Signed::Valid) { Ok(checkpoint) } else { Err(CheckpointFault::NotSigned) }
}

/// Who of the known witnesses cosigned a checkpoint, and when (seconds since 1970 UTC).
pub fn cosigned(note: &Note, witnesses: &[VerifierKey]) -> Vec<(String, u64)> {
    let time = |key: &VerifierKey| match note.check(key) {
        Signed::ValidAt(time) => Some((key.name().to_owned(), time)),
        Signed::Valid | Signed::Missing | Signed::Wrong => None,
    };
    witnesses.iter().filter_map(time).collect()
}

/// What a head that was seen earlier says about the head that is shown now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// The log only grew.
    Consistent,
    /// The log shows fewer leaves than were seen: it was rolled back.
    RolledBack {
        /// Leaves shown.
        shown: u64,
        /// Leaves seen.
        seen: u64,
    },
    /// Two logs under one name: other leaves than were seen.
    Forked,
}

impl Progress {
    /// Stable code, key of the text in `locales/`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Consistent => "log-consistent",
            Self::RolledBack { .. } => "log-rolled-back",
            Self::Forked => "log-forked",
        }
    }

    /// Values of the placeholders of the text under [`Self::code`].
    pub fn args(self) -> Vec<(&'static str, String)> {
        match self {
            Self::RolledBack { shown, seen } => {
                vec![("shown", shown.to_string()), ("seen", seen.to_string())]
            }
            Self::Consistent | Self::Forked => Vec::new(),
        }
    }
}

/// Holds a head against one seen earlier; `path` is the consistency proof from `seen` to `shown`.
pub fn progress(seen: &Head, shown: &Head, path: &[Hash]) -> Progress {
    if shown.size < seen.size {
        Progress::RolledBack { shown: shown.size, seen: seen.size }
    } else if extends((seen.size, &seen.root), (shown.size, &shown.root), path) {
        Progress::Consistent
    } else {
        Progress::Forked
    }
}

/// A size in decimal digits without leading zeros.
pub(crate) fn parse_size(text: &str) -> Option<u64> {
    let canonical = !text.is_empty()
        && text.bytes().all(|b| b.is_ascii_digit())
        && (text.len() == 1 || !text.starts_with('0'));
    if canonical { text.parse().ok() } else { None }
}
