//! Reads a tree of any size through its tiles: a root or a proof costs the tiles on its way and nothing else.
//! It must not trust a tile: what it gives is worth what a checkpoint says of it.

use crate::hash::{Hash, root, split};
use crate::tile::{Kind, Tile, WIDTH, hashes};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::ops::Range;

/// Why a tree could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TreeFault {
    /// A file could not be read.
    Io(String, io::ErrorKind),
    /// A file has the wrong length or contents.
    BadTile(String),
    /// The leaf or size asked for is not in the tree.
    OutOfRange,
}

impl TreeFault {
    /// Stable code, key of the text in `locales/`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Io(..) => "log-tile-unreadable",
            Self::BadTile(_) => "log-tile-bad",
            Self::OutOfRange => "log-out-of-range",
        }
    }
}

/// A tree of a given size behind a function that reads a file by its path. Each tile is read once.
pub struct Tree<F> {
    size: u64,
    read: F,
    seen: RefCell<BTreeMap<Tile, Vec<Hash>>>,
}

impl<F: Fn(&str) -> io::Result<Vec<u8>>> Tree<F> {
    /// The tree of the first `size` leaves.
    pub fn new(size: u64, read: F) -> Self {
        Self { size, read, seen: RefCell::new(BTreeMap::new()) }
    }

    /// Leaves in the tree.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// The root.
    pub fn root(&self) -> Result<Hash, TreeFault> {
        self.range(0, self.size)
    }

    /// Hash of one leaf.
    pub fn leaf(&self, index: u64) -> Result<Hash, TreeFault> {
        if index < self.size { self.range(index, index + 1) } else { Err(TreeFault::OutOfRange) }
    }

    /// The path from a leaf to the root (RFC 6962 §2.1.1).
    pub fn inclusion(&self, index: u64) -> Result<Vec<Hash>, TreeFault> {
        let siblings = siblings(self.size, index).ok_or(TreeFault::OutOfRange)?;
        siblings.into_iter().map(|(low, high)| self.range(low, high)).collect()
    }

    /// The proof that the tree of the first `old` leaves is a prefix of this one (RFC 6962 §2.1.2).
    pub fn consistency(&self, old: u64) -> Result<Vec<Hash>, TreeFault> {
        if old > self.size {
            return Err(TreeFault::OutOfRange);
        }
        if old == 0 || old == self.size {
            return Ok(Vec::new());
        }
        let (mut low, mut high, mut path, mut whole) = (0, self.size, Vec::new(), true);
        while old != high {
            let middle = low + split(high - low);
            if old <= middle {
                path.push(self.range(middle, high)?);
                high = middle;
            } else {
                path.push(self.range(low, middle)?);
                (low, whole) = (middle, false);
            }
        }
        if !whole {
            path.push(self.range(low, high)?);
        }
        path.reverse();
        Ok(path)
    }

    /// Hash over the leaves `low..high`, a range that RFC 6962 splits off.
    fn range(&self, low: u64, high: u64) -> Result<Hash, TreeFault> {
        let mut nodes = subtrees(low, high).into_iter().rev();
        let Some((height, index)) = nodes.next() else { return Ok(Hash::empty()) };
        let mut hash = self.node(height, index)?;
        for (height, index) in nodes {
            hash = Hash::node(&self.node(height, index)?, &hash);
        }
        Ok(hash)
    }

    /// Hash of a complete subtree, from the tile that holds it or its descendants.
    fn node(&self, height: u32, index: u64) -> Result<Hash, TreeFault> {
        let (tile, place) = holder(self.size, height, index).ok_or(TreeFault::OutOfRange)?;
        self.with_tile(tile, |hashes| hashes.get(place).map(root))?.ok_or(TreeFault::OutOfRange)
    }

    /// The hashes of a tile.
    pub fn tile(&self, tile: Tile) -> Result<Vec<Hash>, TreeFault> {
        self.with_tile(tile, <[Hash]>::to_vec)
    }

    fn with_tile<T>(&self, tile: Tile, look: impl FnOnce(&[Hash]) -> T) -> Result<T, TreeFault> {
        if let Some(hashes) = self.seen.borrow().get(&tile) {
            return Ok(look(hashes));
        }
        let bytes = read_tile(&self.read, &tile)?;
        let found = hashes(&tile, &bytes).ok_or_else(|| TreeFault::BadTile(tile.path()))?;
        let seen = look(&found);
        self.seen.borrow_mut().insert(tile, found);
        Ok(seen)
    }
}

/// The tiles from which [`Tree::inclusion`] of a leaf is computed, to fetch them at once; none where there is no such leaf.
pub fn tiles_of_inclusion(size: u64, index: u64) -> BTreeSet<Tile> {
    let ranges = siblings(size, index).unwrap_or_default().into_iter();
    let nodes = ranges.flat_map(|(low, high)| subtrees(low, high));
    nodes.filter_map(|(height, index)| Some(holder(size, height, index)?.0)).collect()
}

/// The ranges of leaves beside the way from a leaf to the root, from below; `None` where there is no such leaf.
fn siblings(size: u64, index: u64) -> Option<Vec<(u64, u64)>> {
    let (mut low, mut high, mut ranges) = (0, size, Vec::new());
    if index >= size {
        return None;
    }
    while high - low > 1 {
        let middle = low + split(high - low);
        if index < middle {
            ranges.push((middle, high));
            high = middle;
        } else {
            ranges.push((low, middle));
            low = middle;
        }
    }
    ranges.reverse();
    Some(ranges)
}

/// The complete subtrees of a range that RFC 6962 splits off, from left to right, each by height and number.
fn subtrees(mut low: u64, high: u64) -> Vec<(u32, u64)> {
    let mut nodes = Vec::new();
    while low < high {
        let height = (high - low).ilog2();
        nodes.push((height, low >> height));
        low += 1 << height;
    }
    nodes
}

/// The tile that holds a complete subtree of 2^`height` leaves or its descendants, and where in it.
fn holder(size: u64, height: u32, index: u64) -> Option<(Tile, Range<usize>)> {
    let level = u8::try_from(height / 8).ok()?;
    let count = 1_u64 << (height % 8);
    let first = index.checked_mul(count)?;
    let tile = Tile::of(Kind::Hashes(level), first / WIDTH, size)?;
    let start = usize::try_from(first % WIDTH).ok()?;
    Some((tile, start..start.checked_add(usize::try_from(count).ok()?)?))
}

/// Reads a tile's file; a partial one that was removed is cut from the full one.
fn read_tile(
    read: &impl Fn(&str) -> io::Result<Vec<u8>>,
    tile: &Tile,
) -> Result<Vec<u8>, TreeFault> {
    let path = tile.path();
    let error = match read(&path) {
        Ok(bytes) => return Ok(bytes),
        Err(error) => error.kind(),
    };
    if error == io::ErrorKind::NotFound
        && tile.full() != *tile
        && let Ok(mut bytes) = read(&tile.full().path())
    {
        bytes.truncate(usize::from(tile.width) * 32);
        return Ok(bytes);
    }
    Err(TreeFault::Io(path, error))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_proof_reads_the_tiles_that_were_said_and_no_others(size in 1_u64..20_000_000, leaf in any::<u64>()) {
            let index = leaf % size;
            let read = RefCell::new(BTreeSet::new());
            let tree = Tree::new(size, |path| {
                let tile = Tile::parse(path).ok_or(io::ErrorKind::NotFound)?;
                read.borrow_mut().insert(tile);
                Ok(vec![0; usize::from(tile.width) * 32])
            });
            prop_assert!(tree.inclusion(index).is_ok());
            prop_assert_eq!(tiles_of_inclusion(size, index), read.into_inner());
        }
    }

    #[test]
    fn a_leaf_that_is_not_there_needs_no_tiles() {
        assert!(tiles_of_inclusion(7, 7).is_empty());
        assert!(tiles_of_inclusion(0, 0).is_empty());
    }
}
