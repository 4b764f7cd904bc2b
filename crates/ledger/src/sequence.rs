//! Sequences one minute: fills missed minutes, packs what is pending, appends, signs the new head.
//! It must not run twice at once: the house holds a lease for it.

use crate::append::{Appended, Head, append};
use crate::batch::{Entry, InnerProof, pack};
use crate::checkpoint::{self, Checkpoint, CheckpointFault};
use crate::dir::CHECKPOINT;
use crate::hash::Hash;
use crate::note::{Note, SignerKey, VerifierKey};
use crate::proof::Proof;
use crate::tile::{self, Kind, Tile, WIDTH};
use crate::tree::{Tree, TreeFault};
use rand_core::CryptoRng;
use std::io;

/// A sequenced minute. Write the files, keep the checkpoint, have it witnessed, then publish it.
#[derive(Debug)]
pub struct Sequenced {
    /// Files and head.
    pub appended: Appended,
    /// The head signed by the log's key.
    pub checkpoint: Note,
    /// The minute.
    pub minute: u64,
    /// Number of its leaf.
    pub index: u64,
    /// How many of the pending commitments are in; the rest waits.
    pub taken: usize,
    inner: Vec<InnerProof>,
    path: Vec<Hash>,
}

impl Sequenced {
    /// The proofs of the commitments that were taken, in their order, with a checkpoint that may have been cosigned since.
    pub fn proofs(&self, checkpoint: &Note) -> Vec<Proof> {
        let proof = |inner: &InnerProof| Proof {
            minute: self.minute,
            inner: inner.clone(),
            index: self.index,
            path: self.path.clone(),
            checkpoint: checkpoint.clone(),
        };
        self.inner.iter().map(proof).collect()
    }
}

/// Why a minute was not sequenced.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SequenceFault {
    /// The checkpoint on disk is unreadable.
    Io(io::ErrorKind),
    /// The checkpoint on disk is not the log's own.
    Checkpoint(CheckpointFault),
    /// A tile is missing or wrong.
    Tree(TreeFault),
    /// The last leaf is no batch.
    BadEntry,
    /// This minute or a later one is in the log already: the clock went back, or another node was faster.
    MinuteTaken,
    /// More minutes are missing than the caller fills: the clock may have jumped.
    GapTooLong(u64),
}

impl SequenceFault {
    /// Stable code, key of the text in `locales/`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Io(_) => "log-sequence-io",
            Self::Checkpoint(fault) => fault.code(),
            Self::Tree(fault) => fault.code(),
            Self::BadEntry => "log-sequence-bad-entry",
            Self::MinuteTaken => "log-sequence-minute-taken",
            Self::GapTooLong(_) => "log-sequence-gap-too-long",
        }
    }
}

impl From<TreeFault> for SequenceFault {
    fn from(fault: TreeFault) -> Self {
        Self::Tree(fault)
    }
}

/// The log's own key, and former ones under which a checkpoint on disk may stand.
#[derive(Clone, Debug)]
pub struct LogKeys<'a> {
    /// Signs; its name is the log's origin.
    pub signer: &'a SignerKey,
    /// Former keys.
    pub former: &'a [VerifierKey],
}

/// Sequences `minute` (since 1970 UTC) with the first 4,096 of `pending`.
///
/// Missed minutes get leaves of random bytes, which nobody can tell from the root of a batch that is all fill.
/// At most `max_gap` of them are made.
pub fn sequence(
    read: impl Fn(&str) -> io::Result<Vec<u8>>,
    keys: &LogKeys<'_>,
    (minute, max_gap): (u64, u64),
    pending: &[Hash],
    rng: &mut impl CryptoRng,
) -> Result<Sequenced, SequenceFault> {
    let size = own_head(&read, keys)?.map_or(0, |head| head.size);
    let next = last_minute(&read, size)?.map_or(Some(minute), |last| last.checked_add(1));
    let missed = next.and_then(|next| minute.checked_sub(next));
    let missed = missed.ok_or(SequenceFault::MinuteTaken)?;
    if missed > max_gap {
        return Err(SequenceFault::GapTooLong(missed));
    }
    let mut entries: Vec<Vec<u8>> = (minute - missed..minute)
        .map(|minute| {
            let mut root = Hash([0; 32]);
            rng.fill_bytes(&mut root.0);
            Entry { minute, root }.to_bytes()
        })
        .collect();
    let batch = pack(minute, pending, rng);
    entries.push(batch.entry.to_bytes());
    let appended = append(size, &read, &entries)?;
    let index = size + missed;
    let overlay = |path: &str| match appended.files.get(path) {
        Some(bytes) => Ok(bytes.clone()),
        None => read(path),
    };
    let path = Tree::new(appended.head.size, overlay).inclusion(index)?;
    let origin = keys.signer.verifier().name().to_owned();
    let checkpoint = Checkpoint { origin, head: appended.head }.sign(keys.signer);
    let taken = batch.proofs.len();
    Ok(Sequenced { appended, checkpoint, minute, index, taken, inner: batch.proofs, path })
}

fn own_head(
    read: &impl Fn(&str) -> io::Result<Vec<u8>>,
    keys: &LogKeys<'_>,
) -> Result<Option<Head>, SequenceFault> {
    let bytes = match read(CHECKPOINT) {
        Ok(bytes) => bytes,
        Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(e) => return Err(SequenceFault::Io(e.kind())),
    };
    let mut known = keys.former.to_vec();
    known.push(keys.signer.verifier().clone());
    let malformed = SequenceFault::Checkpoint(CheckpointFault::Malformed);
    let note = Note::parse(&bytes).ok_or(malformed)?;
    let origin = keys.signer.verifier().name();
    let checkpoint =
        checkpoint::verify(&note, origin, &known).map_err(SequenceFault::Checkpoint)?;
    Ok(Some(checkpoint.head))
}

fn last_minute(
    read: &impl Fn(&str) -> io::Result<Vec<u8>>,
    size: u64,
) -> Result<Option<u64>, SequenceFault> {
    let Some(last) = size.checked_sub(1) else { return Ok(None) };
    let tile = Tile::of(Kind::Entries, last / WIDTH, size).ok_or(SequenceFault::BadEntry)?;
    let path = tile.path();
    let bytes = read(&path).map_err(|e| TreeFault::Io(path, e.kind()))?;
    let bundle = tile::entries(&tile, &bytes).ok_or(SequenceFault::BadEntry)?;
    let entry = bundle.last().and_then(|entry| Entry::parse(entry));
    entry.map(|entry| Some(entry.minute)).ok_or(SequenceFault::BadEntry)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dir::LogDir;
    use crate::note::KeyKind;
    use crate::proof::{Trust, verify};
    use crate::verify::verify_log;
    use rand::{SeedableRng as _, rngs::StdRng};

    struct Node {
        folder: tempfile::TempDir,
        key: SignerKey,
        rng: StdRng,
    }

    impl Node {
        fn new() -> Self {
            let key =
                SignerKey::from_seed("vergabe.example/log", KeyKind::Plain, &[5; 32]).unwrap();
            Self { folder: tempfile::tempdir().unwrap(), key, rng: StdRng::seed_from_u64(9) }
        }

        fn dir(&self) -> LogDir {
            LogDir::new(self.folder.path())
        }

        fn trust(&self) -> Trust {
            let origin = "vergabe.example/log".to_owned();
            let log = vec![self.key.verifier().clone()];
            Trust { origin, log, witnesses: Vec::new(), quorum: 0 }
        }

        fn minute(&mut self, minute: u64, pending: &[Hash]) -> Result<Vec<Proof>, SequenceFault> {
            let dir = self.dir();
            let keys = LogKeys { signer: &self.key, former: &[] };
            let read = |path: &str| dir.read(path);
            let done = sequence(read, &keys, (minute, 500), pending, &mut self.rng)?;
            dir.write(&done.appended).unwrap();
            dir.publish(&done.checkpoint.to_string()).unwrap();
            Ok(done.proofs(&done.checkpoint))
        }
    }

    #[test]
    fn minutes_follow_each_other_over_a_standstill_and_every_proof_holds() {
        let mut node = Node::new();
        let acts = [Hash::of(&[b"a"]), Hash::of(&[b"b"])];
        let mut all = Vec::new();
        for (minute, pending) in [(100, &acts[..1]), (101, &acts[..0]), (400, &acts[1..])] {
            let proofs = node.minute(minute, pending).unwrap();
            all.extend(pending.iter().copied().zip(proofs));
        }
        for (act, proof) in &all {
            assert_eq!(verify(proof, act, &node.trust()).unwrap().minute, proof.minute);
        }
        let dir = node.dir();
        let report = verify_log(|path| dir.read(path), &node.trust());
        assert_eq!((report.is_sound(), report.minutes), (true, Some((100, 400))), "{report:?}");
    }

    #[test]
    fn a_clock_that_went_back_or_jumped_does_not_write() {
        let mut node = Node::new();
        node.minute(100, &[]).unwrap();
        assert_eq!(node.minute(100, &[]).unwrap_err(), SequenceFault::MinuteTaken);
        assert_eq!(node.minute(99, &[]).unwrap_err(), SequenceFault::MinuteTaken);
        assert_eq!(node.minute(602, &[]).unwrap_err(), SequenceFault::GapTooLong(501));
        node.minute(601, &[]).unwrap();
    }

    #[test]
    fn a_checkpoint_of_another_key_on_disk_stops_the_log() {
        let mut node = Node::new();
        node.minute(100, &[]).unwrap();
        node.key = SignerKey::from_seed("vergabe.example/log", KeyKind::Plain, &[6; 32]).unwrap();
        let fault = SequenceFault::Checkpoint(CheckpointFault::NotSigned);
        assert_eq!(node.minute(101, &[]).unwrap_err(), fault);
    }
}
