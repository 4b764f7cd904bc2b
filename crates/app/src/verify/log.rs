//! The public log against what is stored: every act in a batch, every commitment where its row says, every tile right.
//! It must not know what a receipt is about.

use super::{PAGE, Verified};
use crate::{App, AppError};
use ledger::act::commitment;
use ledger::batch::{Entry, InnerProof};
use ledger::hash::Hash;
use ledger::tile::{self, Kind, Tile, WIDTH};
use ledger::verify::verify_log;
use store::{ActRow, LogEntry, LogPlace};
use tender::id::ActId;

/// A commitment waits at most so long, in µs: the ten minutes that receipts promise, and the minute to which its beginning
/// is rounded.
const LONGEST_WAIT: i64 = 660_000_000;

impl App {
    /// Every act has a commitment that follows from its body and salt.
    pub(super) async fn verify_logged(
        &self,
        acts: &[ActRow],
        verified: &mut Verified,
    ) -> Result<(), AppError> {
        for act in acts {
            let named = || [("procedure", act.procedure.to_string()), ("seq", act.seq.to_string())];
            match self.store.log_entry_of(act.id).await? {
                None => verified.differs("verify-act-not-logged", named()),
                // Without its salt an act cannot be held against the log any more: that is what erasing means.
                Some(LogEntry { salt: None, .. }) => {}
                Some(LogEntry { salt: Some(salt), commitment: stored, .. }) => {
                    let own = hash(&salt).map(|salt| commitment(&salt.0, act.body.as_bytes()));
                    if own.is_none() || own != hash(&stored) {
                        verified.differs("verify-act-not-as-logged", named());
                    }
                }
            }
        }
        Ok(())
    }

    /// Every commitment stands where its row says, and none waits too long.
    pub(super) async fn verify_commitments(&self, verified: &mut Verified) -> Result<(), AppError> {
        let now = self.clock.machinery().micros();
        let mut bundle: Option<(i64, Vec<Vec<u8>>)> = None;
        let mut after: Option<String> = None;
        loop {
            let entries = self.store.log_entries(after.as_deref(), PAGE).await?;
            self.verify_acts_there(&entries, verified).await?;
            for entry in &entries {
                verified.commitments = verified.commitments.saturating_add(1);
                let named = ("commitment", entry.commitment.clone());
                match &entry.place {
                    None if now.saturating_sub(entry.queued_at) > LONGEST_WAIT => {
                        verified.differs("verify-commitment-waits", [named]);
                    }
                    Some(place) if !self.stands(&entry.commitment, place, &mut bundle).await? => {
                        verified.differs("verify-commitment-not-in-log", [named]);
                    }
                    None | Some(_) => {}
                }
            }
            match entries.last() {
                Some(last) => after = Some(last.commitment.clone()),
                None => return Ok(()),
            }
        }
    }

    /// Every act that was committed to is still there.
    async fn verify_acts_there(
        &self,
        entries: &[LogEntry],
        verified: &mut Verified,
    ) -> Result<(), AppError> {
        let acts: Vec<ActId> = entries.iter().filter_map(|entry| entry.act).collect();
        let there = self.store.acts_there(&acts).await?;
        for act in acts.iter().filter(|act| !there.contains(act)) {
            verified.differs("verify-logged-act-gone", [("act", act.to_string())]);
        }
        Ok(())
    }

    /// Every tile, the head and the minutes.
    pub(super) async fn verify_log_files(&self, verified: &mut Verified) -> Result<(), AppError> {
        let trust = self.published_keys().await?.trust;
        if self.store.log_state().await?.size == 0 {
            return Ok(());
        }
        let report = self.with_log_files(move |read| verify_log(read, &trust)).await?;
        for finding in report.findings {
            let difference = super::Difference { key: finding.code(), args: finding.args() };
            verified.differences.push(difference);
        }
        Ok(())
    }

    /// Whether a commitment and its inner path give the leaf at its place.
    async fn stands(
        &self,
        commitment: &str,
        place: &LogPlace,
        bundle: &mut Option<(i64, Vec<Vec<u8>>)>,
    ) -> Result<bool, AppError> {
        let width = i64::try_from(WIDTH).unwrap_or(i64::MAX);
        let (number, within) = (place.leaf.div_euclid(width), place.leaf.rem_euclid(width));
        if bundle.as_ref().is_none_or(|(open, _)| *open != number) {
            *bundle = Some((number, self.entries_of(number).await?));
        }
        let entries = bundle.as_ref().map(|(_, entries)| entries.as_slice()).unwrap_or_default();
        let found = usize::try_from(within).ok().and_then(|within| entries.get(within));
        Ok(found.is_some() && found == leaf(commitment, place).as_ref())
    }

    async fn entries_of(&self, number: i64) -> Result<Vec<Vec<u8>>, AppError> {
        let stored = self.store.log_tile(-1, number).await?;
        let entries = stored.and_then(|stored| {
            let width = u16::try_from(stored.width).ok()?;
            let number = u64::try_from(number).ok()?;
            tile::entries(&Tile { kind: Kind::Entries, number, width }, &stored.content)
        });
        Ok(entries.unwrap_or_default())
    }
}

/// The leaf that a commitment at a place belongs to.
fn leaf(commitment: &str, place: &LogPlace) -> Option<Vec<u8>> {
    let (path, _) = place.path.as_chunks::<32>();
    let slot = u16::try_from(place.slot).ok()?;
    let inner = InnerProof { slot, path: path.iter().copied().map(Hash).collect() };
    let minute = u64::try_from(place.minute).ok()?;
    Some(Entry { minute, root: inner.root(&hash(commitment)?)? }.to_bytes())
}

fn hash(text: &str) -> Option<Hash> {
    let mut bytes = [0; 32];
    hex::decode_to_slice(text, &mut bytes).ok()?;
    Some(Hash(bytes))
}
