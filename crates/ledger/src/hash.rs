//! Hashes of a Merkle tree after RFC 6962 §2.1: SHA-256, leaves prefixed 0x00, nodes 0x01.
//! It must not know what a leaf means.

use base64::{Engine as _, prelude::BASE64_STANDARD};
use sha2::{Digest as _, Sha256};
use std::fmt;

/// A SHA-256 hash, written in base64.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hash(pub [u8; 32]);

impl Hash {
    /// SHA-256 of the pieces one after another.
    pub fn of(pieces: &[&[u8]]) -> Self {
        let mut hasher = Sha256::new();
        for piece in pieces {
            hasher.update(piece);
        }
        Self(hasher.finalize().into())
    }

    /// The root of the empty tree.
    pub fn empty() -> Self {
        Self::of(&[])
    }

    /// Hash of a leaf.
    pub fn leaf(data: &[u8]) -> Self {
        Self::of(&[&[0], data])
    }

    /// Hash of a node.
    pub fn node(left: &Self, right: &Self) -> Self {
        Self::of(&[&[1], &left.0, &right.0])
    }

    /// Reads base64 in its one spelling.
    pub fn parse(text: &str) -> Option<Self> {
        BASE64_STANDARD.decode(text).ok()?.try_into().ok().map(Self)
    }
}

impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&BASE64_STANDARD.encode(self.0))
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// Largest power of two below `n`, for n ≥ 2: where RFC 6962 splits a tree.
pub(crate) fn split(n: u64) -> u64 {
    1 << n.saturating_sub(1).max(1).ilog2()
}

/// The root over hashes that are themselves leaves or roots of equal subtrees.
pub fn root(hashes: &[Hash]) -> Hash {
    match hashes {
        [] => Hash::empty(),
        [one] => *one,
        _ => {
            let at = u64::try_from(hashes.len()).map_or(0, split);
            let (left, right) = hashes.split_at(usize::try_from(at).unwrap_or(0));
            Hash::node(&root(left), &root(right))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_empty_tree_and_the_empty_leaf_have_their_published_hashes() {
        // RFC 6962: MTH of nothing is SHA-256 of nothing; both values stand in every implementation's tests.
        let hex = |hash: Hash| hex::encode(hash.0);
        assert!(hex(Hash::empty()).starts_with("e3b0c44298fc1c14"));
        assert!(hex(Hash::leaf(b"")).starts_with("6e340b9cffb37a98"));
    }

    #[test]
    fn a_tree_splits_at_the_largest_power_of_two_below() {
        for (n, at) in [(2, 1), (3, 2), (4, 2), (5, 4), (8, 4), (9, 8), (1 << 40, 1 << 39)] {
            assert_eq!(split(n), at);
        }
    }
}
