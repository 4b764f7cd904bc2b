//! Reads a tree of any size through its tiles: a root or a proof costs the tiles on its way and nothing else.
//! It must not trust a tile: what it gives is worth what a checkpoint says of it.

use crate::hash::{Hash, root, split};
use crate::tile::{Kind, Tile, hashes};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::io;

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
        if index >= self.size {
            return Err(TreeFault::OutOfRange);
        }
        let (mut low, mut high, mut path) = (0, self.size, Vec::new());
        while high - low > 1 {
            let middle = low + split(high - low);
            if index < middle {
                path.push(self.range(middle, high)?);
                high = middle;
            } else {
                path.push(self.range(low, middle)?);
                low = middle;
            }
        }
        path.reverse();
        Ok(path)
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
        let n = high - low;
        if n == 0 {
            return Ok(Hash::empty());
        }
        if n.is_power_of_two() {
            return self.node(n.ilog2(), low / n);
        }
        let middle = low + split(n);
        Ok(Hash::node(&self.range(low, middle)?, &self.range(middle, high)?))
    }

    /// Hash of a complete subtree of 2^`height` leaves, from the tile that holds it or its descendants.
    fn node(&self, height: u32, index: u64) -> Result<Hash, TreeFault> {
        let level = u8::try_from(height / 8).map_err(|_| TreeFault::OutOfRange)?;
        let count = 1_u64 << (height % 8);
        let first = index.checked_mul(count).ok_or(TreeFault::OutOfRange)?;
        let tile = Tile::of(Kind::Hashes(level), first / 256, self.size);
        let hashes = self.tile(tile.ok_or(TreeFault::OutOfRange)?)?;
        let start = usize::try_from(first % 256).unwrap_or(usize::MAX);
        let end = start.saturating_add(usize::try_from(count).unwrap_or(usize::MAX));
        hashes.get(start..end).map(root).ok_or(TreeFault::OutOfRange)
    }

    /// The hashes of a tile.
    pub fn tile(&self, tile: Tile) -> Result<Vec<Hash>, TreeFault> {
        if let Some(hashes) = self.seen.borrow().get(&tile) {
            return Ok(hashes.clone());
        }
        let bytes = read_tile(&self.read, &tile)?;
        let found = hashes(&tile, &bytes).ok_or_else(|| TreeFault::BadTile(tile.path()))?;
        self.seen.borrow_mut().insert(tile, found.clone());
        Ok(found)
    }
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
