//! Tiles between the database, which keeps the widest of each, and the paths by which the log is read.
//! It must not compute a hash.

use crate::{App, AppError};
use ledger::tile::{self, Kind, Tile};
use std::collections::{BTreeMap, BTreeSet};
use std::io;
use store::LogTile;
use tokio::runtime::Handle;

/// Level of bundles of entries in the database.
const ENTRIES: i64 = -1;

/// Level and number of a tile in the database.
pub(crate) fn place(tile: &Tile) -> (i64, i64) {
    let level = match tile.kind {
        Kind::Hashes(level) => i64::from(level),
        Kind::Entries => ENTRIES,
    };
    (level, i64::try_from(tile.number).unwrap_or(i64::MAX))
}

/// A tile's bytes as the database keeps them.
pub(crate) fn row(tile: &Tile, content: Vec<u8>) -> LogTile {
    let (level, number) = place(tile);
    LogTile { level, number, width: i64::from(tile.width), content }
}

/// The beginning of a stored tile that is as wide as `asked`; `None` when it is narrower.
pub(crate) fn cut(asked: &Tile, stored: LogTile) -> Option<Vec<u8>> {
    let width = u16::try_from(stored.width).ok().filter(|width| *width >= asked.width)?;
    if width == asked.width {
        return Some(stored.content);
    }
    match asked.kind {
        Kind::Hashes(_) => {
            let length = usize::from(asked.width).checked_mul(32)?;
            stored.content.get(..length).map(<[u8]>::to_vec)
        }
        Kind::Entries => {
            let whole = Tile { width, ..*asked };
            let entries = tile::entries(&whole, &stored.content)?;
            tile::bundle(entries.get(..usize::from(asked.width))?)
        }
    }
}

impl App {
    /// A static file of the log below its prefix, other than the checkpoint; nothing where there is none.
    ///
    /// # Errors
    /// When the storage fails.
    pub async fn log_file(&self, path: &str) -> Result<Option<Vec<u8>>, AppError> {
        let Some(asked) = Tile::parse(path) else { return Ok(None) };
        let (level, number) = place(&asked);
        let stored = self.store.log_tile(level, number).await?;
        Ok(stored.and_then(|stored| cut(&asked, stored)))
    }

    /// These tiles by their paths, read at once; what there is of them.
    ///
    /// # Errors
    /// When the storage fails.
    pub(crate) async fn log_files(
        &self,
        wanted: &BTreeSet<Tile>,
    ) -> Result<BTreeMap<String, Vec<u8>>, AppError> {
        let keys: Vec<_> = wanted.iter().map(place).collect();
        let stored = self.store.log_tiles(&keys).await?.into_iter();
        let mut stored: BTreeMap<_, _> =
            stored.map(|tile| ((tile.level, tile.number), tile)).collect();
        let file = |tile: &Tile| Some((tile.path(), cut(tile, stored.remove(&place(tile))?)?));
        Ok(wanted.iter().filter_map(file).collect())
    }

    /// Runs `read` where it may wait, with a function that gives the log's files by their path.
    pub(crate) async fn with_log_files<T: Send + 'static>(
        &self,
        read: impl FnOnce(&dyn Fn(&str) -> io::Result<Vec<u8>>) -> T + Send + 'static,
    ) -> Result<T, AppError> {
        let (app, handle) = (self.clone(), Handle::current());
        let files = move |path: &str| {
            let found = handle.block_on(async {
                if path == ledger::dir::CHECKPOINT {
                    return Ok(app.log_checkpoint().await?.map(String::into_bytes));
                }
                app.log_file(path).await
            });
            match found {
                Ok(Some(bytes)) => Ok(bytes),
                Ok(None) => Err(io::ErrorKind::NotFound.into()),
                Err(fault) => Err(io::Error::other(fault.to_string())),
            }
        };
        let done = tokio::task::spawn_blocking(move || read(&files)).await;
        done.map_err(|fault| AppError::Internal(fault.to_string()))
    }
}
