//! Changing a signing key: a statement signed by an offline root key, and the keys that were valid at a minute.
//! It must not hold the keys' private halves.

use crate::checkpoint::parse_size;
use crate::note::{Note, Signed, VerifierKey};

/// What a key signs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// Checkpoints.
    Log,
    /// Receipts.
    Receipt,
    /// Key records.
    Record,
}

impl Role {
    /// Word in the statement, last part of the key's name.
    pub fn word(self) -> &'static str {
        match self {
            Self::Log => "log",
            Self::Receipt => "receipt",
            Self::Record => "record",
        }
    }

    fn parse(word: &str) -> Option<Self> {
        [Self::Log, Self::Receipt, Self::Record].into_iter().find(|role| role.word() == word)
    }
}

/// From a minute on another key signs. The statement is an act: its commitment is logged, its salt published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rotation {
    /// Host of the platform.
    pub host: String,
    /// What the key signs.
    pub role: Role,
    /// The key until then; none for the first.
    pub old: Option<VerifierKey>,
    /// The key from then on.
    pub new: VerifierKey,
    /// First minute since 1970 UTC in which the new key signs.
    pub from: u64,
}

impl Rotation {
    /// The canonical text.
    pub fn text(&self) -> String {
        let Self { host, role, old, new, from } = self;
        let old = old.as_ref().map_or_else(|| "-".to_owned(), ToString::to_string);
        let role = role.word();
        format!("{host}/rotation/v1\nrole {role}\nold {old}\nnew {new}\nfrom {from}\n")
    }

    /// Reads the canonical text.
    pub fn parse(text: &str) -> Option<Self> {
        let mut lines = text.strip_suffix('\n')?.split('\n');
        let host = lines.next()?.strip_suffix("/rotation/v1")?.to_owned();
        let role = Role::parse(lines.next()?.strip_prefix("role ")?)?;
        let old = match lines.next()?.strip_prefix("old ")? {
            "-" => None,
            key => Some(VerifierKey::parse(key)?),
        };
        let new = VerifierKey::parse(lines.next()?.strip_prefix("new ")?)?;
        let from = parse_size(lines.next()?.strip_prefix("from ")?)?;
        let fine = lines.next().is_none() && !host.is_empty() && !host.contains(['/', ' ']);
        fine.then_some(Self { host, role, old, new, from })
    }
}

/// Why a chain of rotations is not accepted. The number is the statement's, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RotationFault {
    /// The text breaks its format.
    Malformed(usize),
    /// The root key didn't sign it.
    NotSigned(usize),
    /// It doesn't follow the one before: another old key, role or host, an earlier minute, or a wrong key name.
    ChainBroken(usize),
}

impl RotationFault {
    /// Stable code, key of the text in `locales/`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Malformed(_) => "log-rotation-malformed",
            Self::NotSigned(_) => "log-rotation-not-signed",
            Self::ChainBroken(_) => "log-rotation-chain-broken",
        }
    }
}

/// The rotations of one role in their order, verified with the offline root key.
pub fn verify(notes: &[Note], root: &VerifierKey) -> Result<Vec<Rotation>, RotationFault> {
    let mut chain: Vec<Rotation> = Vec::new();
    for (at, note) in notes.iter().enumerate() {
        let rotation = Rotation::parse(note.text()).ok_or(RotationFault::Malformed(at))?;
        if note.check(root) != Signed::Valid {
            return Err(RotationFault::NotSigned(at));
        }
        let name = format!("{}/{}", rotation.host, rotation.role.word());
        let follows = match chain.last() {
            None => rotation.old.is_none(),
            Some(last) => {
                rotation.old.as_ref() == Some(&last.new)
                    && (&rotation.host, rotation.role) == (&last.host, last.role)
                    && rotation.from > last.from
            }
        };
        if !follows || rotation.new.name() != name {
            return Err(RotationFault::ChainBroken(at));
        }
        chain.push(rotation);
    }
    Ok(chain)
}

/// The key that signs in a minute.
pub fn key_at(chain: &[Rotation], minute: u64) -> Option<&VerifierKey> {
    chain.iter().rev().find(|rotation| rotation.from <= minute).map(|rotation| &rotation.new)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::note::{KeyKind, SignerKey};

    fn key(name: &str, byte: u8) -> SignerKey {
        SignerKey::from_seed(name, KeyKind::Plain, &[byte; 32]).unwrap()
    }

    fn statement(old: Option<u8>, new: u8, from: u64, signer: &SignerKey) -> Note {
        let log = |byte| key("vergabe.example/log", byte).verifier().clone();
        let (host, role) = ("vergabe.example".to_owned(), Role::Log);
        let rotation = Rotation { host, role, old: old.map(log), new: log(new), from };
        let mut note = Note::new(rotation.text());
        let signature = note.signature(signer, 0);
        note.add(signature);
        note
    }

    #[test]
    fn keys_follow_each_other_and_old_minutes_keep_theirs() {
        let root = key("vergabe.example/root", 9);
        let notes = [statement(None, 1, 10, &root), statement(Some(1), 2, 20, &root)];
        let chain = verify(&notes, root.verifier()).unwrap();
        let name = |minute| key_at(&chain, minute).map(ToString::to_string);
        assert_eq!(name(9), None);
        assert_eq!(name(19), Some(chain[0].new.to_string()));
        assert_eq!(name(20), Some(chain[1].new.to_string()));
        assert_eq!(Rotation::parse(notes[1].text()), Some(chain[1].clone()));
    }

    #[test]
    fn a_rotation_by_another_key_or_over_a_gap_is_refused() {
        let (root, thief) = (key("vergabe.example/root", 9), key("vergabe.example/root", 8));
        let first = statement(None, 1, 10, &root);
        let check = |second: Note| verify(&[first.clone(), second], root.verifier()).unwrap_err();
        assert_eq!(check(statement(Some(1), 2, 20, &thief)), RotationFault::NotSigned(1));
        assert_eq!(check(statement(Some(3), 2, 20, &root)), RotationFault::ChainBroken(1));
        assert_eq!(check(statement(Some(1), 2, 10, &root)), RotationFault::ChainBroken(1));
        assert_eq!(check(statement(None, 2, 20, &root)), RotationFault::ChainBroken(1));
    }
}
