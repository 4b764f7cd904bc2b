//! Signed notes after the C2SP specification signed-note, with Ed25519 (signature type 0x01).
//! It must not know what a note says.

use crate::secret::Secret;
use crate::text::{Fault, Finding, MAX_TEXT};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use ed25519_dalek::{Signer as _, SigningKey, VerifyingKey};
use rand_core::CryptoRng;
use sha2::{Digest as _, Sha256};
use std::fmt;

const ED25519: u8 = 1;
const MAX_SIGNATURES: usize = 64;

/// A public key that verifies notes, written `name+id+base64` (a C2SP vkey).
#[derive(Clone, PartialEq, Eq)]
pub struct VerifierKey {
    name: String,
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
        if kind != ED25519 {
            return None;
        }
        let found = Self::new(name, key.try_into().ok()?)?;
        (hex::encode(found.id) == id).then_some(found)
    }

    /// A key from its name and its 32 bytes.
    pub fn new(name: &str, key: &[u8; 32]) -> Option<Self> {
        let key = VerifyingKey::from_bytes(key).ok().filter(|key| !key.is_weak())?;
        is_key_name(name).then(|| Self { name: name.to_owned(), id: key_id(name, &key), key })
    }

    /// The key's name, such as `vergabe.example/receipt`.
    pub fn name(&self) -> &str {
        &self.name
    }

    fn accepts(&self, message: &[u8], signature: &[u8]) -> bool {
        let Ok(bytes) = <&[u8; 64]>::try_from(signature) else {
            return false;
        };
        let signature = ed25519_dalek::Signature::from_bytes(bytes);
        self.key.verify_strict(message, &signature).is_ok()
    }
}

impl fmt::Display for VerifierKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut bytes = vec![ED25519];
        bytes.extend_from_slice(self.key.as_bytes());
        write!(f, "{}+{}+{}", self.name, hex::encode(self.id), BASE64_STANDARD.encode(bytes))
    }
}

impl fmt::Debug for VerifierKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// A private key that signs notes. Zeroised when dropped, hidden in Debug.
#[derive(Clone)]
pub struct SignerKey {
    name: String,
    key: SigningKey,
}

impl SignerKey {
    /// A key from its name and its 32-byte seed (RFC 8032); `None` when the name is no key name.
    pub fn from_seed(name: &str, seed: &Secret) -> Option<Self> {
        is_key_name(name)
            .then(|| Self { name: name.to_owned(), key: SigningKey::from_bytes(seed.expose()) })
    }

    /// A fresh key.
    pub fn random(name: &str, rng: &mut impl CryptoRng) -> Option<Self> {
        Self::from_seed(name, &Secret::random(rng))
    }

    /// The public half.
    pub fn verifier(&self) -> VerifierKey {
        let key = self.key.verifying_key();
        VerifierKey { name: self.name.clone(), id: key_id(&self.name, &key), key }
    }

    /// The seed, to be sealed at once.
    pub fn seed(&self) -> Secret {
        Secret::new(self.key.to_bytes())
    }
}

impl fmt::Debug for SignerKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SignerKey({}, hidden)", self.name)
    }
}

/// One signature line of a note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    /// Name of the key.
    pub name: String,
    /// First four bytes of SHA-256(name, line feed, type, key).
    pub id: [u8; 4],
    /// The signature itself.
    pub bytes: Vec<u8>,
}

/// Whether one key signed a note.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignatureState {
    /// Signed, and the signature holds.
    Valid,
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

    /// Adds a signature; one of the same key is replaced.
    pub fn sign(&mut self, key: &SignerKey) {
        let verifier = key.verifier();
        let bytes = key.key.sign(self.text.as_bytes()).to_bytes().to_vec();
        self.add(Signature { name: verifier.name, id: verifier.id, bytes });
    }

    /// Adds a signature that was made elsewhere; one of the same key is replaced.
    pub fn add(&mut self, signature: Signature) {
        self.signatures.retain(|old| (&old.name, old.id) != (&signature.name, signature.id));
        self.signatures.push(signature);
    }

    /// Whether this key signed the text.
    pub fn check(&self, key: &VerifierKey) -> SignatureState {
        let mut state = SignatureState::Missing;
        for line in self.signatures.iter().filter(|s| s.name == key.name && s.id == key.id) {
            if key.accepts(self.text.as_bytes(), &line.bytes) {
                return SignatureState::Valid;
            }
            state = SignatureState::Wrong;
        }
        state
    }

    /// Reads a note with at least one signature line.
    pub fn parse(bytes: &[u8]) -> Result<Self, Vec<Finding>> {
        let fail = |line, fault| Err(vec![Finding { line, field: "note", fault }]);
        if bytes.len() > MAX_TEXT {
            return fail(0, Fault::TooLong);
        }
        let Ok(all) = std::str::from_utf8(bytes) else {
            return fail(0, Fault::NotText);
        };
        if all.chars().any(|c| c.is_control() && c != '\n') {
            return fail(0, Fault::NotText);
        }
        let Some((text, rest)) = all.rsplit_once("\n\n") else {
            return fail(0, Fault::BadSignatureLine);
        };
        let Some(lines) = rest.strip_suffix('\n') else {
            return fail(0, Fault::Unfinished);
        };
        let mut note = Self::new(format!("{text}\n"));
        let first = text.split('\n').count() + 2;
        for (at, line) in lines.split('\n').enumerate() {
            match Signature::parse(line) {
                Some(signature) if at < MAX_SIGNATURES => note.signatures.push(signature),
                _ => return fail(first + at, Fault::BadSignatureLine),
            }
        }
        Ok(note)
    }
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.text)?;
        self.signatures.iter().try_for_each(|signature| writeln!(f, "{signature}"))
    }
}

impl Signature {
    fn parse(line: &str) -> Option<Self> {
        let (name, blob) = line.strip_prefix("— ")?.split_once(' ')?;
        let bytes = BASE64_STANDARD.decode(blob).ok()?;
        let (id, signature) = bytes.split_first_chunk::<4>()?;
        (is_key_name(name) && !signature.is_empty()).then(|| Self {
            name: name.to_owned(),
            id: *id,
            bytes: signature.to_vec(),
        })
    }
}

impl fmt::Display for Signature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let blob = [self.id.as_slice(), &self.bytes].concat();
        write!(f, "— {} {}", self.name, BASE64_STANDARD.encode(blob))
    }
}

fn is_key_name(name: &str) -> bool {
    !name.is_empty()
        && name.len() <= 256
        && !name.chars().any(|c| c.is_whitespace() || c.is_control() || c == '+')
}

fn key_id(name: &str, key: &VerifyingKey) -> [u8; 4] {
    let mut hasher = Sha256::new();
    hasher.update(name.as_bytes());
    hasher.update([b'\n', ED25519]);
    hasher.update(key.as_bytes());
    let digest: [u8; 32] = hasher.finalize().into();
    let [a, b, c, d, ..] = digest;
    [a, b, c, d]
}

#[cfg(test)]
mod tests {
    use super::*;
    use signed_note::{Note as TheirNote, StandardVerifier, VerifierList};

    fn key(byte: u8) -> SignerKey {
        SignerKey::from_seed("vergabe.example/test", &Secret::new([byte; 32])).unwrap()
    }

    #[test]
    fn the_crate_signed_note_accepts_our_notes() {
        let mut note = Note::new("first\nsecond\n".into());
        note.sign(&key(1));
        let verifier = StandardVerifier::new(&key(1).verifier().to_string()).unwrap();
        let theirs = TheirNote::from_bytes(note.to_string().as_bytes()).unwrap();
        let (valid, unknown) = theirs.verify(&VerifierList::new(vec![Box::new(verifier)])).unwrap();
        assert_eq!((valid.len(), unknown.len()), (1, 0));
        assert_eq!(theirs.to_bytes(), note.to_string().into_bytes());
    }

    #[test]
    fn a_changed_text_is_named_wrong_and_a_stranger_missing() {
        let mut note = Note::new("price 10\n".into());
        note.sign(&key(1));
        let forged = note.to_string().replace("price 10", "price 11");
        let forged = Note::parse(forged.as_bytes()).unwrap();
        assert_eq!(note.check(&key(1).verifier()), SignatureState::Valid);
        assert_eq!(forged.check(&key(1).verifier()), SignatureState::Wrong);
        assert_eq!(note.check(&key(2).verifier()), SignatureState::Missing);
    }

    #[test]
    fn vkeys_round_trip_and_refuse_a_wrong_id() {
        let verifier = key(3).verifier();
        assert_eq!(VerifierKey::parse(&verifier.to_string()), Some(verifier.clone()));
        let other = verifier.to_string().replacen(&hex::encode(verifier.id), "00000000", 1);
        assert!(VerifierKey::parse(&other).is_none());
    }
}
