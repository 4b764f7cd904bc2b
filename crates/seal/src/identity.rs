//! X25519 keys as age writes them: identities that open, recipients to which is sealed; bech32 for secrets on paper.
//! It must not encrypt.

use crate::secret::Secret;
use age::secrecy::{ExposeSecret, SecretString};
use bech32::{Bech32, Hrp};
use curve25519_dalek::MontgomeryPoint;
use rand_core::CryptoRng;
use std::fmt;
use zeroize::Zeroize;

/// An X25519 private key, 32 raw bytes; as text it is an `AGE-SECRET-KEY-1…`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identity(Secret);

impl Identity {
    /// The identity with these raw bytes (clamped by X25519 when used, RFC 7748).
    pub fn new(secret: Secret) -> Self {
        Self(secret)
    }

    /// A fresh identity.
    pub fn random(rng: &mut impl CryptoRng) -> Self {
        Self(Secret::random(rng))
    }

    /// The raw bytes.
    pub fn secret(&self) -> &Secret {
        &self.0
    }

    /// The public half.
    pub fn recipient(&self) -> Recipient {
        Recipient(MontgomeryPoint::mul_base_clamped(*self.0.expose()).to_bytes())
    }

    /// Reads `AGE-SECRET-KEY-1…`, checksum included.
    pub fn parse(text: &str) -> Option<Self> {
        let (hrp, mut bytes) = bech32::decode(text).ok()?;
        let found = Secret::from_slice(&bytes);
        bytes.zeroize();
        (hrp == Hrp::parse_unchecked("age-secret-key-")).then_some(Self(found?))
    }

    /// Writes `AGE-SECRET-KEY-1…`.
    pub fn to_text(&self) -> SecretString {
        encode_secret("age-secret-key-", &self.0)
    }

    pub(crate) fn age(&self) -> Option<age::x25519::Identity> {
        self.to_text().expose_secret().parse().ok()
    }
}

/// Bech32 in upper case of a secret under a prefix; the checksum finds typing errors.
pub(crate) fn encode_secret(prefix: &str, secret: &Secret) -> SecretString {
    let hrp = Hrp::parse_unchecked(prefix);
    // Encoding 32 bytes under a short prefix can't exceed any length limit.
    SecretString::from(bech32::encode_upper::<Bech32>(hrp, secret.expose()).unwrap_or_default())
}

/// The secret under a bech32 prefix, checksum checked.
pub(crate) fn decode_secret(prefix: &str, text: &str) -> Option<Secret> {
    let (hrp, mut bytes) = bech32::decode(text).ok()?;
    let found = Secret::from_slice(&bytes);
    bytes.zeroize();
    if hrp == Hrp::parse_unchecked(prefix) { found } else { None }
}

/// An X25519 public key to which files are sealed; as text an `age1…`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Recipient([u8; 32]);

impl Recipient {
    /// Reads `age1…` in its one spelling; refuses keys of small order, to which nothing can be sealed.
    pub fn parse(text: &str) -> Option<Self> {
        let (hrp, bytes) = bech32::decode(text).ok()?;
        let found = Self(bytes.try_into().ok()?);
        let contributes = MontgomeryPoint(found.0).mul_clamped([1; 32]).to_bytes() != [0; 32];
        (hrp == Hrp::parse_unchecked("age") && contributes && found.to_string() == text)
            .then_some(found)
    }

    /// The 32 raw bytes.
    pub fn raw(&self) -> &[u8; 32] {
        &self.0
    }

    pub(crate) fn age(self) -> Option<age::x25519::Recipient> {
        self.to_string().parse().ok()
    }
}

impl fmt::Display for Recipient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = bech32::encode::<Bech32>(Hrp::parse_unchecked("age"), &self.0);
        f.write_str(&text.map_err(|_| fmt::Error)?)
    }
}

impl fmt::Debug for Recipient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn identity(byte: u8) -> Identity {
        Identity::new(Secret::new([byte; 32]))
    }

    #[test]
    fn keys_are_the_keys_of_age() {
        let ours = identity(5);
        let theirs: age::x25519::Identity = ours.to_text().expose_secret().parse().unwrap();
        assert_eq!(theirs.to_public().to_string(), ours.recipient().to_string());
        assert_eq!(Identity::parse(ours.to_text().expose_secret()), Some(ours));
    }

    #[test]
    fn recipients_of_small_order_are_refused() {
        let hrp = Hrp::parse_unchecked("age");
        let mut one = [0; 32];
        one[0] = 1;
        for point in [[0; 32], one] {
            assert!(Recipient::parse(&bech32::encode::<Bech32>(hrp, &point).unwrap()).is_none());
        }
        let fine = identity(1).recipient();
        assert_eq!(Recipient::parse(&fine.to_string()), Some(fine));
        assert!(Recipient::parse(&fine.to_string().to_uppercase()).is_none());
    }
}
