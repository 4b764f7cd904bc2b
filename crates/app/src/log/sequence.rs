//! One leaf a minute, always: takes the lease, fills missed minutes, packs what waits, signs and keeps the new head.
//! It must not send anything out; a head is kept before anybody can see it.

use super::minute_of;
use super::tiles::{place, row};
use crate::{App, AppError, ids};
use ledger::batch::SLOTS;
use ledger::hash::Hash;
use ledger::sequence::{LogKeys, Sequenced, sequence};
use ledger::tile::{Kind, Tile, WIDTH};
use std::collections::BTreeMap;
use std::io;
use store::{LogHead, LogPlace, Unit};

/// After a standstill at most so many minutes are filled: a year and a month. More is a clock that jumped.
const MAX_GAP: u64 = 400 * 24 * 60;

impl App {
    /// Sequences the minute that it is now, unless it is in the log already. The number of leaves afterwards.
    /// While the clock is uncertain nothing is written: minutes that are yet to come would keep the log from
    /// taking anything until they have passed.
    ///
    /// # Errors
    /// When the storage fails or the log's files contradict its head; then nothing has changed.
    pub async fn sequence_log(&self) -> Result<Option<u64>, AppError> {
        if !self.clock.is_certain() {
            return Ok(None);
        }
        let minute = minute_of(self.clock.machinery());
        let due = |last: Option<i64>| i64::try_from(minute).ok() > last;
        if !due(self.store.log_state().await?.minute) {
            return Ok(None);
        }
        let unit = self.store.begin().await?;
        let state = unit.lock_log().await?;
        if !due(state.minute) {
            return Ok(None);
        }
        let waiting = unit.waiting_commitments(u64::try_from(SLOTS).unwrap_or(0)).await?;
        let size = u64::try_from(state.size).unwrap_or(0);
        let files = right_edge(&unit, size).await?;
        let done = self.compute(minute, &waiting, files).await?;
        keep(&unit, &done, &waiting).await?;
        unit.commit().await?;
        Ok(Some(done.appended.head.size))
    }

    /// Hashing and signing, away from the threads that answer requests.
    async fn compute(
        &self,
        minute: u64,
        waiting: &[String],
        files: BTreeMap<String, Vec<u8>>,
    ) -> Result<Sequenced, AppError> {
        let commitments: Option<Vec<Hash>> = waiting.iter().map(|text| hash(text)).collect();
        let commitments = commitments.ok_or_else(|| internal(&"a commitment is no hash"))?;
        let former = self.published_keys().await?.trust.log;
        let secrets = self.secrets.clone();
        let mut rng = ids::rng()?;
        let work = move || {
            let read = |path: &str| files.get(path).cloned().ok_or(io::ErrorKind::NotFound.into());
            let keys = LogKeys { signer: secrets.log(), former: &former };
            sequence(read, &keys, (minute, MAX_GAP), &commitments, &mut rng)
        };
        let done = tokio::task::spawn_blocking(work).await.map_err(|fault| internal(&fault))?;
        done.map_err(|fault| internal(&fault.code()))
    }
}

/// Everything at the right edge of a log of `size` leaves, which is all that appending reads.
async fn right_edge(unit: &Unit, size: u64) -> Result<BTreeMap<String, Vec<u8>>, AppError> {
    let mut files = BTreeMap::new();
    let Some(last) = size.checked_sub(1) else { return Ok(files) };
    if let Some(head) = unit.log_head(i64::try_from(size).unwrap_or(0)).await? {
        files.insert(ledger::dir::CHECKPOINT.to_owned(), head.note.into_bytes());
    }
    let mut tiles = vec![Tile::of(Kind::Entries, last / WIDTH, size)];
    for level in 0..8_u8 {
        let hashes = size.checked_shr(8 * u32::from(level)).unwrap_or(0);
        tiles.push(Tile::of(Kind::Hashes(level), hashes / WIDTH, size));
    }
    for tile in tiles.into_iter().flatten() {
        let (level, number) = place(&tile);
        if let Some(stored) = unit.log_tile(level, number).await? {
            files.insert(tile.path(), stored.content);
        }
    }
    Ok(files)
}

/// Keeps tiles, head and places. The key of the heads is their size: a second head of one size is refused.
async fn keep(unit: &Unit, done: &Sequenced, waiting: &[String]) -> Result<(), AppError> {
    for (path, content) in &done.appended.files {
        let tile = Tile::parse(path).ok_or_else(|| internal(&"a tile has no path"))?;
        unit.save_log_tile(row(&tile, content.clone())).await?;
    }
    let number = |value: u64| i64::try_from(value).map_err(|fault| internal(&fault));
    let minute = number(done.minute)?;
    let head = LogHead {
        size: number(done.appended.head.size)?,
        minute,
        note: done.checkpoint.to_string(),
        witnessed_at: None,
    };
    unit.add_log_head(&head).await?;
    for (commitment, proof) in waiting.iter().zip(done.proofs(&done.checkpoint)) {
        let place = LogPlace {
            leaf: number(done.index)?,
            minute,
            slot: i64::from(proof.inner.slot),
            path: proof.inner.path.iter().flat_map(|hash| hash.0).collect(),
        };
        unit.place_commitment(commitment, &place).await?;
    }
    Ok(())
}

fn hash(text: &str) -> Option<Hash> {
    let mut bytes = [0; 32];
    hex::decode_to_slice(text, &mut bytes).ok()?;
    Some(Hash(bytes))
}

fn internal(fault: &dyn core::fmt::Display) -> AppError {
    AppError::Internal(format!("log: {fault}"))
}
