//! Public keys of passkeys in COSE (RFC 9052, section 7; RFC 9053) and their signatures.
//! It must not take an algorithm that was not offered.

use aws_lc_rs::rsa::PublicKeyComponents;
use aws_lc_rs::signature::{
    ECDSA_P256_SHA256_ASN1, ED25519, RSA_PKCS1_2048_8192_SHA256, UnparsedPublicKey,
};
use ciborium::Value;

/// `EdDSA` over Ed25519 (RFC 9053, section 2.2).
pub(super) const ED_DSA: i32 = -8;
/// ECDSA over P-256 with SHA-256 (RFC 9053, section 2.1).
pub(super) const ES256: i32 = -7;
/// RSASSA-PKCS1-v1_5 with SHA-256 (RFC 8812, section 2), for devices that know nothing else.
pub(super) const RS256: i32 = -257;

/// Labels of a COSE key: its kind, its algorithm, and what depends on the kind.
const KIND: i32 = 1;
const ALGORITHM: i32 = 3;
const CURVE: i32 = -1;
const X: i32 = -2;
const Y: i32 = -3;
const MODULUS: i32 = -1;
const EXPONENT: i32 = -2;

/// A public key that can be used.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum PublicKey {
    /// 32 bytes.
    Ed25519(Vec<u8>),
    /// An uncompressed point (SEC 1, section 2.3.3).
    P256(Vec<u8>),
    /// Modulus and exponent, most significant byte first.
    Rsa(Vec<u8>, Vec<u8>),
}

/// The first item of CBOR, a key, and what follows it.
pub(super) fn split(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let mut rest = bytes;
    ciborium::from_reader::<Value, _>(&mut rest).ok()?;
    bytes.split_at_checked(bytes.len().checked_sub(rest.len())?)
}

impl PublicKey {
    /// The key of these bytes, if its algorithm was offered and its parts fit.
    pub(super) fn read(bytes: &[u8]) -> Option<Self> {
        let Value::Map(entries) = ciborium::from_reader::<Value, _>(bytes).ok()? else {
            return None;
        };
        let entry = |label: i32| {
            let named = entries.iter().find(|(name, _)| *name == Value::from(label));
            named.map(|(_, value)| value)
        };
        let number = |label| entry(label).and_then(Value::as_integer).map(i128::from);
        let bytes = |label| entry(label).and_then(Value::as_bytes).cloned();
        let is = |label, wanted: i32| number(label) == Some(i128::from(wanted));
        if is(ALGORITHM, ED_DSA) && is(KIND, 1) && is(CURVE, 6) {
            return bytes(X).filter(|x| x.len() == 32).map(Self::Ed25519);
        }
        if is(ALGORITHM, ES256) && is(KIND, 2) && is(CURVE, 1) {
            let (x, y) = (bytes(X)?, bytes(Y)?);
            let fits = x.len() == 32 && y.len() == 32;
            return fits.then(|| Self::P256([vec![4], x, y].concat()));
        }
        if is(ALGORITHM, RS256) && is(KIND, 3) {
            return Some(Self::Rsa(bytes(MODULUS)?, bytes(EXPONENT)?));
        }
        None
    }

    /// Whether this key signed these bytes.
    pub(super) fn signed(&self, message: &[u8], signature: &[u8]) -> bool {
        let verified = match self {
            Self::Ed25519(key) => UnparsedPublicKey::new(&ED25519, key).verify(message, signature),
            Self::P256(point) => {
                UnparsedPublicKey::new(&ECDSA_P256_SHA256_ASN1, point).verify(message, signature)
            }
            Self::Rsa(n, e) => {
                let key = PublicKeyComponents { n, e };
                key.verify(&RSA_PKCS1_2048_8192_SHA256, message, signature)
            }
        };
        verified.is_ok()
    }
}
