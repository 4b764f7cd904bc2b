//! Names and contents of the log's static files after C2SP tlog-tiles: tiles of height 8 and entry bundles.
//! It must not read files.

use crate::hash::Hash;

/// Hashes of a full tile, entries of a full bundle.
pub const WIDTH: u64 = 256;

/// What a file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Hashes of this level of tiles; 0 holds the hashes of the leaves.
    Hashes(u8),
    /// The leaves themselves.
    Entries,
}

/// One file of the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Tile {
    /// What it holds.
    pub kind: Kind,
    /// Its number within the level.
    pub number: u64,
    /// How many hashes or entries, 1 to 256.
    pub width: u16,
}

impl Tile {
    /// The tile with this number in a log of `size` leaves; `None` when it doesn't exist yet.
    pub fn of(kind: Kind, number: u64, size: u64) -> Option<Self> {
        let level = match kind {
            Kind::Hashes(level) => u32::from(level),
            Kind::Entries => 0,
        };
        let hashes = size.checked_shr(8 * level).unwrap_or(0);
        let width = hashes.checked_sub(number.checked_mul(WIDTH)?)?.min(WIDTH);
        let width = u16::try_from(width).ok().filter(|width| *width > 0)?;
        Some(Self { kind, number, width })
    }

    /// The path below the log's prefix, such as `tile/0/x001/234.p/7`.
    pub fn path(&self) -> String {
        let kind = match self.kind {
            Kind::Hashes(level) => level.to_string(),
            Kind::Entries => "entries".to_owned(),
        };
        let mut number = format!("{:03}", self.number % 1000);
        let mut rest = self.number / 1000;
        while rest > 0 {
            number = format!("x{:03}/{number}", rest % 1000);
            rest /= 1000;
        }
        let partial = if u64::from(self.width) == WIDTH {
            String::new()
        } else {
            format!(".p/{}", self.width)
        };
        format!("tile/{kind}/{number}{partial}")
    }

    /// The file that a path names; `None` when the path is not exactly as [`Self::path`] writes it.
    pub fn parse(path: &str) -> Option<Self> {
        let (kind, rest) = path.strip_prefix("tile/")?.split_once('/')?;
        let kind = if kind == "entries" { Kind::Entries } else { Kind::Hashes(kind.parse().ok()?) };
        let (number, width) = match rest.split_once(".p/") {
            Some((number, width)) => (number, width.parse().ok()?),
            None => (rest, 256),
        };
        let number = number.split('/').try_fold(0_u64, |number, part| {
            let digits: u64 = part.strip_prefix('x').unwrap_or(part).parse().ok()?;
            number.checked_mul(1000)?.checked_add(digits)
        })?;
        let tile = Self { kind, number, width };
        ((1..=256).contains(&width) && tile.path() == path).then_some(tile)
    }

    /// The full tile that takes this tile's place once it is complete.
    #[must_use]
    pub fn full(self) -> Self {
        Self { width: 256, ..self }
    }
}

/// The hashes in a tile's bytes; `None` when the length is no multiple of 32 or not the tile's.
pub fn hashes(tile: &Tile, bytes: &[u8]) -> Option<Vec<Hash>> {
    let (chunks, rest) = bytes.as_chunks::<32>();
    let whole = rest.is_empty() && chunks.len() == usize::from(tile.width);
    whole.then(|| chunks.iter().copied().map(Hash).collect())
}

/// The bytes of a bundle: each entry after its length in two bytes, big-endian; `None` when one is too long.
pub fn bundle(entries: &[Vec<u8>]) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    for entry in entries {
        out.extend_from_slice(&u16::try_from(entry.len()).ok()?.to_be_bytes());
        out.extend_from_slice(entry);
    }
    Some(out)
}

/// The entries in a bundle's bytes; `None` when lengths and bytes don't agree or the number is not the tile's.
pub fn entries(tile: &Tile, mut bytes: &[u8]) -> Option<Vec<Vec<u8>>> {
    let mut out = Vec::new();
    while !bytes.is_empty() && out.len() < usize::from(tile.width) {
        let (len, rest) = bytes.split_first_chunk::<2>()?;
        let (entry, rest) = rest.split_at_checked(usize::from(u16::from_be_bytes(*len)))?;
        out.push(entry.to_vec());
        bytes = rest;
    }
    (bytes.is_empty() && out.len() == usize::from(tile.width)).then_some(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_example_of_the_specification_holds() {
        // C2SP tlog-tiles: a tree of 70,000 leaves.
        let width = |kind, number| Tile::of(kind, number, 70_000).map(|tile| tile.width);
        assert_eq!(width(Kind::Hashes(0), 272), Some(256));
        assert_eq!(width(Kind::Hashes(0), 273), Some(112));
        assert_eq!(width(Kind::Hashes(0), 274), None);
        assert_eq!(width(Kind::Hashes(1), 0), Some(256));
        assert_eq!(width(Kind::Hashes(1), 1), Some(17));
        assert_eq!(width(Kind::Hashes(2), 0), Some(1));
        assert_eq!(width(Kind::Hashes(3), 0), None);
        let tile = Tile { kind: Kind::Entries, number: 1_234_067, width: 8 };
        assert_eq!(tile.path(), "tile/entries/x001/x234/067.p/8");
    }

    proptest! {
        #[test]
        fn bundles_round_trip(list in proptest::collection::vec(proptest::collection::vec(any::<u8>(), 0..80), 1..256)) {
            let tile = Tile { kind: Kind::Entries, number: 0, width: u16::try_from(list.len()).unwrap() };
            prop_assert_eq!(entries(&tile, &bundle(&list).unwrap()), Some(list));
        }

        #[test]
        fn arbitrary_bundles_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200), width in 1_u16..=256) {
            let tile = Tile { kind: Kind::Entries, number: 0, width };
            if let Some(list) = entries(&tile, &bytes) {
                prop_assert_eq!(bundle(&list), Some(bytes));
            }
        }
    }

    #[test]
    fn a_path_reads_back_and_no_other_spelling_does() {
        for (kind, number, width) in
            [(Kind::Hashes(0), 0, 1), (Kind::Hashes(3), 1_234_067, 256), (Kind::Entries, 999, 255)]
        {
            let tile = Tile { kind, number, width };
            assert_eq!(Tile::parse(&tile.path()), Some(tile));
        }
        let wrong = [
            "tile/0/0",
            "tile/0/x000/001",
            "tile/00/001",
            "tile/0/001.p/256",
            "tile/0/001.p/0",
            "tile/0/001.p/01",
            "tile/entries/../001",
            "tile/0/+01",
            "tile/x/001",
        ];
        for path in wrong {
            assert_eq!(Tile::parse(path), None, "{path}");
        }
    }
}
