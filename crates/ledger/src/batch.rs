//! A minute of the log: 4,096 slots with the real commitments at random places, the rest random; one leaf.
//! It must not know how many slots are real once it is packed, and nothing it puts out tells.

use crate::hash::Hash;
use rand_core::CryptoRng;
use std::collections::BTreeMap;

/// Slots of a batch; every batch has them all.
pub const SLOTS: usize = 4096;
/// Hashes from a slot to the batch's root.
pub const INNER_PATH: usize = 12;
const PREFIX: &[u8] = b"zuschlag/batch/v1\n";
/// Bytes of a leaf: the prefix, eight for the minute, 32 for the root.
pub const ENTRY: usize = 58;

/// The leaf of one minute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Minutes since 1970 UTC.
    pub minute: u64,
    /// RFC 6962 root over the slots.
    pub root: Hash,
}

impl Entry {
    /// `zuschlag/batch/v1` LF, the minute in eight bytes big-endian, the root.
    pub fn to_bytes(self) -> Vec<u8> {
        [PREFIX, &self.minute.to_be_bytes(), &self.root.0].concat()
    }

    /// Reads a leaf.
    pub fn parse(bytes: &[u8]) -> Option<Self> {
        let (minute, root) = bytes.strip_prefix(PREFIX)?.split_first_chunk::<8>()?;
        Some(Self { minute: u64::from_be_bytes(*minute), root: Hash(root.try_into().ok()?) })
    }
}

/// Where a commitment stands in its batch, and the way to the batch's root.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InnerProof {
    /// Place, 0 to 4,095.
    pub slot: u16,
    /// The siblings, the nearest first.
    pub path: Vec<Hash>,
}

impl InnerProof {
    /// The batch's root, if this commitment stands at this slot; `None` when the path has another length.
    pub fn root(&self, commitment: &Hash) -> Option<Hash> {
        if self.path.len() != INNER_PATH || usize::from(self.slot) >= SLOTS {
            return None;
        }
        let mut hash = Hash::leaf(&commitment.0);
        for (level, sibling) in self.path.iter().enumerate() {
            let right = self.slot >> level & 1 == 1;
            hash = if right { Hash::node(sibling, &hash) } else { Hash::node(&hash, sibling) };
        }
        Some(hash)
    }
}

/// A packed minute.
#[derive(Debug)]
pub struct Batch {
    /// The leaf.
    pub entry: Entry,
    /// The inner proofs of the commitments that were taken, in the order given.
    pub proofs: Vec<InnerProof>,
}

/// Packs the first 4,096 of `pending` into a minute; what doesn't fit waits for the next.
pub fn pack(minute: u64, pending: &[Hash], rng: &mut impl CryptoRng) -> Batch {
    let taken = pending.get(..SLOTS.min(pending.len())).unwrap_or_default();
    let mut by_slot: BTreeMap<u16, Hash> = BTreeMap::new();
    let mut slots = Vec::with_capacity(taken.len());
    for commitment in taken {
        let slot = loop {
            let slot = random_slot(rng);
            if !by_slot.contains_key(&slot) {
                break slot;
            }
        };
        by_slot.insert(slot, *commitment);
        slots.push(slot);
    }
    let leaves: Vec<Hash> = (0_u16..)
        .take(SLOTS)
        .map(|slot| {
            // Fill is drawn for real slots too, so that their number doesn't show in the generator's use.
            let mut fill = [0; 32];
            rng.fill_bytes(&mut fill);
            Hash::leaf(&by_slot.get(&slot).map_or(fill, |commitment| commitment.0))
        })
        .collect();
    let levels = levels(leaves);
    let path = |slot: u16| {
        let sibling =
            |(up, level): (usize, &Vec<Hash>)| level.get((usize::from(slot) >> up) ^ 1).copied();
        levels.iter().take(INNER_PATH).enumerate().filter_map(sibling).collect()
    };
    let proofs = slots.iter().map(|slot| InnerProof { slot: *slot, path: path(*slot) }).collect();
    let root = levels.last().and_then(|top| top.first()).copied().unwrap_or_else(Hash::empty);
    Batch { entry: Entry { minute, root }, proofs }
}

/// All levels of the batch's tree, the leaves first, the root last.
fn levels(leaves: Vec<Hash>) -> Vec<Vec<Hash>> {
    let mut levels = vec![leaves];
    while let Some(below) = levels.last().filter(|level| level.len() > 1) {
        let (pairs, _) = below.as_chunks::<2>();
        let above = pairs.iter().map(|[left, right]| Hash::node(left, right)).collect();
        levels.push(above);
    }
    levels
}

/// A place from 0 to 4,095, every one as likely as another because 4,096 divides 2^32.
fn random_slot(rng: &mut impl CryptoRng) -> u16 {
    u16::try_from(rng.next_u32() % 4096).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand::{SeedableRng as _, rngs::StdRng};

    fn commitments(n: u16) -> Vec<Hash> {
        (0..n).map(|i| Hash::of(&[&i.to_be_bytes()])).collect()
    }

    #[test]
    fn every_real_commitment_has_a_proof_and_nothing_else_has() {
        let batch = pack(7, &commitments(50), &mut StdRng::seed_from_u64(1));
        for (commitment, proof) in commitments(50).iter().zip(&batch.proofs) {
            assert_eq!(proof.root(commitment), Some(batch.entry.root));
            assert_eq!(proof.path.len(), INNER_PATH);
            assert_ne!(proof.root(&Hash([0; 32])), Some(batch.entry.root));
            let mut moved = proof.clone();
            moved.slot ^= 1;
            assert_ne!(moved.root(commitment), Some(batch.entry.root));
        }
    }

    #[test]
    fn attack_10_an_empty_and_a_full_minute_look_alike() {
        let [none, many] = [0, 500]
            .map(|n| pack(7, &commitments(n), &mut StdRng::seed_from_u64(3)).entry.to_bytes());
        assert_eq!(none.len(), ENTRY);
        assert_eq!(many.len(), ENTRY);
        // Only the root differs, and a root is as random as its fill.
        assert_eq!(none[..26], many[..26]);
        assert_ne!(none, many);
    }

    #[test]
    fn places_are_random_and_a_surplus_waits() {
        let pending = commitments(5000);
        let batch = pack(7, &pending, &mut StdRng::seed_from_u64(2));
        assert_eq!(batch.proofs.len(), SLOTS);
        let [a, b] = [4, 5].map(|seed| {
            pack(7, &pending[..3], &mut StdRng::seed_from_u64(seed))
                .proofs
                .iter()
                .map(|proof| proof.slot)
                .collect::<Vec<_>>()
        });
        assert_ne!(a, b);
    }

    #[test]
    fn a_leaf_reads_back_and_no_other_length_does() {
        let entry = Entry { minute: 29_000_000, root: Hash([9; 32]) };
        let bytes = entry.to_bytes();
        assert_eq!(bytes.len(), ENTRY);
        assert_eq!(Entry::parse(&bytes), Some(entry));
        assert_eq!(Entry::parse(&bytes[..57]), None);
        assert_eq!(Entry::parse(&[bytes.as_slice(), b"x"].concat()), None);
    }
}
