//! Signed notes (C2SP signed-note) with plain Ed25519 signatures and witnesses' timestamped cosignatures (tlog-cosignature v1).
//! It must not know what a note says.

use base64::{Engine as _, prelude::BASE64_STANDARD};
use ed25519_dalek::{Signature as Ed25519, Signer as _, SigningKey, VerifyingKey};
use sha2::{Digest as _, Sha256};
use std::fmt;
use zeroize::Zeroizing;

/// The longest note that is read, in bytes.
pub const MAX_NOTE: usize = 1 << 16;
const MAX_SIGNATURES: usize = 64;

/// What a key's signatures mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum KeyKind {
    /// Signs the text: type 0x01.
    Plain,
    /// Signs the text and the time of observation: type 0x04.
    Witness,
}

impl KeyKind {
    fn byte(self) -> u8 {
        match self {
            Self::Plain => 1,
            Self::Witness => 4,
        }
    }
}

/// A public key, written `name+id+base64` (a C2SP vkey).
#[derive(Clone, PartialEq, Eq)]
pub struct VerifierKey {
    name: String,
    kind: KeyKind,
    id: [u8; 4],
    key: VerifyingKey,
}

impl VerifierKey {
    /// Reads a vkey; refuses other algorithms, a wrong id and weak keys.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.splitn(3, '+');
        let (name, id, key) = (parts.next()?, parts.next()?, parts.next()?);
        let bytes = BASE64_STANDARD.decode(key).ok()?;
        let (&kind, key) = bytes.split_first()?;
        let kind = [KeyKind::Plain, KeyKind::Witness].into_iter().find(|k| k.byte() == kind)?;
        let key = VerifyingKey::from_bytes(key.try_into().ok()?).ok()?;
        let found = Self::new(name, kind, key)?;
        (!key.is_weak() && hex::encode(found.id) == id).then_some(found)
    }

    /// The key's name: for a log its origin.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Whether it signs or witnesses.
    pub fn kind(&self) -> KeyKind {
        self.kind
    }

    fn new(name: &str, kind: KeyKind, key: VerifyingKey) -> Option<Self> {
        let mut hasher = Sha256::new();
        hasher.update(name.as_bytes());
        hasher.update([b'\n', kind.byte()]);
        hasher.update(key.as_bytes());
        let digest: [u8; 32] = hasher.finalize().into();
        let id = *digest.first_chunk()?;
        is_key_name(name).then(|| Self { name: name.to_owned(), kind, id, key })
    }

    fn accepts(&self, text: &str, bytes: &[u8]) -> Option<Signed> {
        let (time, signature) = match self.kind {
            KeyKind::Plain => (None, bytes),
            KeyKind::Witness => {
                let (time, signature) = bytes.split_first_chunk::<8>()?;
                (Some(u64::from_be_bytes(*time)), signature)
            }
        };
        let signature = Ed25519::from_bytes(signature.try_into().ok()?);
        let message = time.map_or_else(|| text.to_owned(), |time| cosigned(text, time));
        self.key.verify_strict(message.as_bytes(), &signature).ok()?;
        Some(time.map_or(Signed::Valid, Signed::ValidAt))
    }
}

impl fmt::Display for VerifierKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bytes = [&[self.kind.byte()], self.key.as_bytes().as_slice()].concat();
        write!(f, "{}+{}+{}", self.name, hex::encode(self.id), BASE64_STANDARD.encode(bytes))
    }
}

impl fmt::Debug for VerifierKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// A private key. Zeroised when dropped, hidden in Debug.
#[derive(Clone)]
pub struct SignerKey {
    verifier: VerifierKey,
    key: SigningKey,
}

impl SignerKey {
    /// A key from its name, its use and its 32-byte seed; `None` when the name is no key name.
    pub fn from_seed(name: &str, kind: KeyKind, seed: &[u8; 32]) -> Option<Self> {
        let key = SigningKey::from_bytes(&Zeroizing::new(*seed));
        Some(Self { verifier: VerifierKey::new(name, kind, key.verifying_key())?, key })
    }

    /// The public half.
    pub fn verifier(&self) -> &VerifierKey {
        &self.verifier
    }
}

impl fmt::Debug for SignerKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SignerKey({}, hidden)", self.verifier.name)
    }
}

/// One signature line of a note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    name: String,
    id: [u8; 4],
    bytes: Vec<u8>,
}

impl Signature {
    /// Name of the key that signed.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Reads a signature line without its line feed.
    pub fn parse(line: &str) -> Option<Self> {
        let (name, blob) = line.strip_prefix("— ")?.split_once(' ')?;
        let bytes = BASE64_STANDARD.decode(blob).ok()?;
        let (id, signature) = bytes.split_first_chunk::<4>()?;
        let fine = is_key_name(name) && !signature.is_empty();
        fine.then(|| Self { name: name.to_owned(), id: *id, bytes: signature.to_vec() })
    }
}

impl fmt::Display for Signature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let blob = [self.id.as_slice(), &self.bytes].concat();
        write!(f, "— {} {}", self.name, BASE64_STANDARD.encode(blob))
    }
}

/// Whether and when one key signed a note.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signed {
    /// A plain signature holds.
    Valid,
    /// A witness's signature holds; seconds since 1970 UTC.
    ValidAt(u64),
    /// No line of this key.
    Missing,
    /// A line of this key that doesn't hold for this text.
    Wrong,
}

/// A text with its signatures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    text: String,
    signatures: Vec<Signature>,
}

impl Note {
    /// A text that nobody has signed yet; it must end with a line feed.
    pub fn new(text: String) -> Self {
        Self { text, signatures: Vec::new() }
    }

    /// The signed text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The signature lines in their order.
    pub fn signatures(&self) -> &[Signature] {
        &self.signatures
    }

    /// The signature of a key; a witness signs `time` with it, in seconds since 1970 UTC.
    pub fn signature(&self, key: &SignerKey, time: u64) -> Signature {
        let (name, id) = (key.verifier.name.clone(), key.verifier.id);
        let bytes = match key.verifier.kind {
            KeyKind::Plain => key.key.sign(self.text.as_bytes()).to_bytes().to_vec(),
            KeyKind::Witness => {
                let signature = key.key.sign(cosigned(&self.text, time).as_bytes());
                [time.to_be_bytes().as_slice(), &signature.to_bytes()].concat()
            }
        };
        Signature { name, id, bytes }
    }

    /// Adds a signature; one of the same key is replaced.
    pub fn add(&mut self, signature: Signature) {
        self.signatures.retain(|old| (&old.name, old.id) != (&signature.name, signature.id));
        self.signatures.push(signature);
    }

    /// Whether this key signed the text.
    pub fn check(&self, key: &VerifierKey) -> Signed {
        let mut state = Signed::Missing;
        for line in self.signatures.iter().filter(|s| s.name == key.name && s.id == key.id) {
            match key.accepts(&self.text, &line.bytes) {
                Some(valid) => return valid,
                None => state = Signed::Wrong,
            }
        }
        state
    }

    /// Reads a note with at least one signature line.
    pub fn parse(bytes: &[u8]) -> Option<Self> {
        let all = std::str::from_utf8(bytes).ok().filter(|all| all.len() <= MAX_NOTE)?;
        if all.chars().any(|c| c.is_control() && c != '\n') {
            return None;
        }
        let (text, lines) = all.rsplit_once("\n\n")?;
        let lines: Vec<&str> = lines.strip_suffix('\n')?.split('\n').collect();
        let signatures: Option<Vec<Signature>> = lines.into_iter().map(Signature::parse).collect();
        let signatures = signatures.filter(|list| list.len() <= MAX_SIGNATURES)?;
        Some(Self { text: format!("{text}\n"), signatures })
    }
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.text)?;
        self.signatures.iter().try_for_each(|signature| writeln!(f, "{signature}"))
    }
}

fn cosigned(text: &str, time: u64) -> String {
    format!("cosignature/v1\ntime {time}\n{text}")
}

fn is_key_name(name: &str) -> bool {
    (1..=256).contains(&name.len())
        && !name.chars().any(|c| c.is_whitespace() || c.is_control() || c == '+')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signer_key_hides_its_seed() {
        let seed: [u8; 32] = std::array::from_fn(|i| 200 - u8::try_from(i).unwrap());
        let key = SignerKey::from_seed("a/log", KeyKind::Plain, &seed).unwrap();
        let shown = format!("{key:?}{key:#?}");
        for spelling in [hex::encode(seed), BASE64_STANDARD.encode(seed), "200, 199".to_owned()] {
            assert!(!shown.contains(&spelling), "{shown}");
        }
    }

    #[test]
    fn a_plain_signature_is_no_cosignature_and_the_reverse() {
        let key = |kind| SignerKey::from_seed("a/log", kind, &[1; 32]).unwrap();
        let (plain, witness) = (key(KeyKind::Plain), key(KeyKind::Witness));
        let mut note = Note::new("text\n".into());
        let signature = note.signature(&plain, 0);
        note.add(signature);
        assert_eq!(note.check(plain.verifier()), Signed::Valid);
        assert_eq!(note.check(witness.verifier()), Signed::Missing);
    }
}
