//! Appends leaves from the right edge alone: the files to write and the new head, whatever the log's size.
//! It must not write; the caller writes the files first and publishes the checkpoint last.

use crate::hash::{Hash, root};
use crate::tile::{self, Kind, Tile, WIDTH};
use crate::tree::{Tree, TreeFault};
use std::collections::{BTreeMap, btree_map};
use std::io;

/// A size and a root.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    /// Leaves.
    pub size: u64,
    /// RFC 6962 root.
    pub root: Hash,
}

/// What appending gives.
#[derive(Debug)]
pub struct Appended {
    /// Files by path below the log's prefix.
    pub files: BTreeMap<String, Vec<u8>>,
    /// The new head.
    pub head: Head,
}

/// Appends entries to a log of `size` leaves that is read by `read`.
pub fn append(
    size: u64,
    read: impl Fn(&str) -> io::Result<Vec<u8>>,
    entries: &[Vec<u8>],
) -> Result<Appended, TreeFault> {
    let mut edge = Edge { size, files: BTreeMap::new(), levels: BTreeMap::new() };
    let tree = Tree::new(size, &read);
    let mut bundle = edge.bundle(&read)?;
    for entry in entries {
        bundle.push(entry.clone());
        edge.push(&tree, 0, Hash::leaf(entry))?;
        edge.size += 1;
        if edge.size.is_multiple_of(WIDTH) {
            edge.keep_bundle(edge.size / WIDTH - 1, &bundle)?;
            bundle.clear();
        }
    }
    if !bundle.is_empty() {
        edge.keep_bundle(edge.size / WIDTH, &bundle)?;
    }
    edge.keep_partials();
    let overlay = |path: &str| match edge.files.get(path) {
        Some(bytes) => Ok(bytes.clone()),
        None => read(path),
    };
    let root = Tree::new(edge.size, overlay).root()?;
    let head = Head { size: edge.size, root };
    Ok(Appended { files: edge.files, head })
}

/// The unfinished tile of each level.
struct Edge {
    size: u64,
    files: BTreeMap<String, Vec<u8>>,
    levels: BTreeMap<u8, (u64, Vec<Hash>)>,
}

impl Edge {
    fn bundle(
        &self,
        read: &impl Fn(&str) -> io::Result<Vec<u8>>,
    ) -> Result<Vec<Vec<u8>>, TreeFault> {
        let Some(tile) = Tile::of(Kind::Entries, self.size / WIDTH, self.size) else {
            return Ok(Vec::new());
        };
        let path = tile.path();
        let bytes = read(&path).map_err(|e| TreeFault::Io(path.clone(), e.kind()))?;
        tile::entries(&tile, &bytes).ok_or(TreeFault::BadTile(path))
    }

    /// Adds a hash to a level; a tile that becomes full hands its root to the level above.
    fn push<F: Fn(&str) -> io::Result<Vec<u8>>>(
        &mut self,
        tree: &Tree<F>,
        level: u8,
        hash: Hash,
    ) -> Result<(), TreeFault> {
        let (number, list) = match self.levels.entry(level) {
            btree_map::Entry::Occupied(open) => open.into_mut(),
            btree_map::Entry::Vacant(place) => {
                let number = tree.size().checked_shr(8 * u32::from(level)).unwrap_or(0) / WIDTH;
                let open = Tile::of(Kind::Hashes(level), number, tree.size());
                let list = open.map_or(Ok(Vec::new()), |tile| tree.tile(tile))?;
                place.insert((number, list))
            }
        };
        list.push(hash);
        if u64::try_from(list.len()) != Ok(WIDTH) {
            return Ok(());
        }
        let tile = Tile { kind: Kind::Hashes(level), number: *number, width: 256 };
        let above = root(list);
        self.files.insert(tile.path(), bytes_of(list));
        (*number, *list) = (*number + 1, Vec::new());
        self.push(tree, level.saturating_add(1), above)
    }

    fn keep_bundle(&mut self, number: u64, entries: &[Vec<u8>]) -> Result<(), TreeFault> {
        let width = u16::try_from(entries.len()).unwrap_or(0);
        let path = Tile { kind: Kind::Entries, number, width }.path();
        let bytes = tile::bundle(entries).ok_or_else(|| TreeFault::BadTile(path.clone()))?;
        self.files.insert(path, bytes);
        Ok(())
    }

    fn keep_partials(&mut self) {
        for (level, (number, list)) in &self.levels {
            let width = u16::try_from(list.len()).unwrap_or(0);
            if width > 0 {
                let tile = Tile { kind: Kind::Hashes(*level), number: *number, width };
                self.files.insert(tile.path(), bytes_of(list));
            }
        }
    }
}

fn bytes_of(hashes: &[Hash]) -> Vec<u8> {
    hashes.iter().flat_map(|hash| hash.0).collect()
}
