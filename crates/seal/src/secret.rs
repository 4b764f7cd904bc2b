//! Thirty-two secret bytes that erase themselves and never show up in a Debug output.
//! It must not know what the bytes are for.

use rand_core::CryptoRng;
use std::fmt;
use subtle::ConstantTimeEq;
use zeroize::{Zeroize, ZeroizeOnDrop};

/// Thirty-two secret bytes: zeroised when dropped, compared in constant time, hidden in Debug.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct Secret([u8; 32]);

impl Secret {
    /// Takes over bytes; the caller's copy stays the caller's to erase.
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// Fresh random bytes.
    pub fn random(rng: &mut impl CryptoRng) -> Self {
        let mut secret = Self([0; 32]);
        rng.fill_bytes(&mut secret.0);
        secret
    }

    /// A secret from a slice of exactly 32 bytes.
    pub fn from_slice(bytes: &[u8]) -> Option<Self> {
        let mut secret = Self([0; 32]);
        if bytes.len() != secret.0.len() {
            return None;
        }
        secret.0.copy_from_slice(bytes);
        Some(secret)
    }

    /// The bytes themselves. The name is long so that a reviewer sees every use.
    pub fn expose(&self) -> &[u8; 32] {
        &self.0
    }

    /// Bytewise exclusive or, the mask of `M = s XOR R`.
    #[must_use]
    pub fn xor(&self, other: &Self) -> Self {
        let mut out = self.clone();
        for (byte, mask) in out.0.iter_mut().zip(other.0.iter()) {
            *byte ^= mask;
        }
        out
    }
}

impl PartialEq for Secret {
    fn eq(&self, other: &Self) -> bool {
        self.0.ct_eq(&other.0).into()
    }
}

impl Eq for Secret {}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(hidden)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn masking_twice_gives_the_secret_back() {
        let a = Secret::new([7; 32]);
        let b = Secret::new([9; 32]);
        assert_eq!(a.xor(&b).xor(&b), a);
        assert_ne!(a.xor(&b), a);
    }

    #[test]
    fn only_thirty_two_bytes_are_a_secret() {
        assert!(Secret::from_slice(&[0; 31]).is_none());
        assert!(Secret::from_slice(&[0; 33]).is_none());
        assert!(Secret::from_slice(&[0; 32]).is_some());
    }

    #[test]
    fn erasing_leaves_zeros() {
        let mut secret = Secret::new([1; 32]);
        secret.zeroize();
        assert_eq!(secret.expose(), &[0; 32]);
    }
}
