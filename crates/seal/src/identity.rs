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

/// Every spelling of a point of small order: 0, 1, the two of order 8, and p - 1, p, p + 1 for the prime 2^255 - 19.
const SMALL_ORDER: [[u8; 32]; 7] = [
    [0; 32],
    spelt(0x01, 0x00, 0x00),
    [
        0xe0, 0xeb, 0x7a, 0x7c, 0x3b, 0x41, 0xb8, 0xae, 0x16, 0x56, 0xe3, 0xfa, 0xf1, 0x9f, 0xc4,
        0x6a, 0xda, 0x09, 0x8d, 0xeb, 0x9c, 0x32, 0xb1, 0xfd, 0x86, 0x62, 0x05, 0x16, 0x5f, 0x49,
        0xb8, 0x00,
    ],
    [
        0x5f, 0x9c, 0x95, 0xbc, 0xa3, 0x50, 0x8c, 0x24, 0xb1, 0xd0, 0xb1, 0x55, 0x9c, 0x83, 0xef,
        0x5b, 0x04, 0x44, 0x5c, 0xc4, 0x58, 0x1c, 0x8e, 0x86, 0xd8, 0x22, 0x4e, 0xdd, 0xd0, 0x9f,
        0x11, 0x57,
    ],
    spelt(0xec, 0xff, 0x7f),
    spelt(0xed, 0xff, 0x7f),
    spelt(0xee, 0xff, 0x7f),
];

/// First byte, all between, last byte.
const fn spelt(first: u8, between: u8, last: u8) -> [u8; 32] {
    let mut bytes = [between; 32];
    bytes[0] = first;
    bytes[31] = last;
    bytes
}

/// An X25519 public key to which files are sealed; as text an `age1…`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Recipient([u8; 32]);

impl Recipient {
    /// Reads `age1…` in its one spelling; refuses keys of small order, to which nothing can be sealed.
    pub fn parse(text: &str) -> Option<Self> {
        let (hrp, bytes) = bech32::decode(text).ok()?;
        let found = Self(bytes.try_into().ok()?);
        let right = hrp == Hrp::parse_unchecked("age") && !found.has_small_order();
        (right && found.to_string() == text).then_some(found)
    }

    /// Whether the point has an order of 1, 2, 4 or 8 on the curve or its twist: whoever multiplies it by any secret gets
    /// zero (RFC 7748, section 6.1). X25519 ignores the highest bit.
    fn has_small_order(self) -> bool {
        let mut point = self.0;
        let [.., last] = &mut point;
        *last &= 0x7f;
        SMALL_ORDER.contains(&point)
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
    use proptest::prelude::*;

    fn identity(byte: u8) -> Identity {
        Identity::new(Secret::new([byte; 32]))
    }

    proptest! {
        #[test]
        fn whoever_multiplies_to_zero_is_refused_and_nobody_else(
            near in prop::sample::select(SMALL_ORDER.to_vec()),
            at in 0_usize..32,
            bit in 0_u32..8,
            secret: [u8; 32],
        ) {
            let mut point = near;
            point[at] ^= 1 << bit;
            let zero = MontgomeryPoint(point).mul_clamped(secret).to_bytes() == [0; 32];
            prop_assert_eq!(Recipient(point).has_small_order(), zero);
        }
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
        for point in SMALL_ORDER {
            for highest in [0, 0x80] {
                let mut point = point;
                point[31] |= highest;
                assert_eq!(MontgomeryPoint(point).mul_clamped([1; 32]).to_bytes(), [0; 32]);
                let text = bech32::encode::<Bech32>(hrp, &point).unwrap();
                assert!(Recipient::parse(&text).is_none(), "{text}");
            }
        }
        let fine = identity(1).recipient();
        assert_eq!(Recipient::parse(&fine.to_string()), Some(fine));
        assert!(Recipient::parse(&fine.to_string().to_uppercase()).is_none());
    }
}
