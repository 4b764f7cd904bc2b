//! The proof that a commitment is in the log: C2SP tlog-proof, with the inner proof of its batch in the `extra` line.
//! It must not fetch keys: which logs and witnesses are trusted is an argument.

use crate::batch::{Entry, INNER_PATH, InnerProof};
use crate::checkpoint::{self, CheckpointFault, parse_size};
use crate::hash::Hash;
use crate::merkle::{MAX_PATH, includes};
use crate::note::{Note, VerifierKey};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use std::fmt;

const FORMAT: &str = "c2sp.org/tlog-proof@v1";
/// The instant by which a bid must be witnessed after its deadline, in seconds: ten minutes.
pub const WITNESS_WITHIN: u64 = 600;

/// A proof for one commitment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proof {
    /// Minute of the batch, since 1970 UTC.
    pub minute: u64,
    /// Place in the batch.
    pub inner: InnerProof,
    /// Number of the batch's leaf.
    pub index: u64,
    /// Path from the leaf to the root.
    pub path: Vec<Hash>,
    /// The checkpoint, with cosignatures.
    pub checkpoint: Note,
}

/// What a verifier trusts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trust {
    /// Origin of the log.
    pub origin: String,
    /// Keys of the log, old ones included.
    pub log: Vec<VerifierKey>,
    /// Keys of witnesses.
    pub witnesses: Vec<VerifierKey>,
    /// How many of them must have cosigned; 0 accepts a log without witnesses.
    pub quorum: usize,
}

/// What a proof shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Included {
    /// Minute of the batch, since 1970 UTC.
    pub minute: u64,
    /// Number of the batch's leaf.
    pub index: u64,
    /// Leaves of the checkpoint.
    pub size: u64,
    /// Witnesses and the time of their cosignature in seconds since 1970 UTC.
    pub witnessed: Vec<(String, u64)>,
}

/// Why a proof is not accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProofFault {
    /// The text breaks its format.
    Malformed,
    /// The checkpoint is not accepted.
    Checkpoint(CheckpointFault),
    /// The commitment and the paths don't lead to the checkpoint's root: it is not in this log.
    NotIncluded,
    /// Fewer witnesses than asked for cosigned.
    TooFewWitnesses,
    /// No cosignature from within ten minutes after the deadline: it may have been put in later.
    NotWitnessedInTime,
    /// The batch is from a minute before the arrival: the arrival was dated later than it was logged.
    BatchBeforeArrival,
}

impl ProofFault {
    /// Stable code, key of the text in `locales/`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Malformed => "log-proof-malformed",
            Self::Checkpoint(fault) => fault.code(),
            Self::NotIncluded => "log-proof-not-included",
            Self::TooFewWitnesses => "log-proof-too-few-witnesses",
            Self::NotWitnessedInTime => "log-proof-not-witnessed-in-time",
            Self::BatchBeforeArrival => "log-proof-batch-before-arrival",
        }
    }
}

/// Verifies that a commitment is in the log.
pub fn verify(proof: &Proof, commitment: &Hash, trust: &Trust) -> Result<Included, ProofFault> {
    let checkpoint = checkpoint::verify(&proof.checkpoint, &trust.origin, &trust.log)
        .map_err(ProofFault::Checkpoint)?;
    let root = proof.inner.root(commitment).ok_or(ProofFault::NotIncluded)?;
    let leaf = Hash::leaf(&Entry { minute: proof.minute, root }.to_bytes());
    let head = checkpoint.head;
    if !includes(&leaf, proof.index, head.size, &proof.path, &head.root) {
        return Err(ProofFault::NotIncluded);
    }
    let witnessed = checkpoint::cosigned(&proof.checkpoint, &trust.witnesses);
    if witnessed.len() < trust.quorum {
        return Err(ProofFault::TooFewWitnesses);
    }
    Ok(Included { minute: proof.minute, index: proof.index, size: head.size, witnessed })
}

/// Whether an arrival stood in the log in time: its batch is not older than itself, and enough witnesses
/// cosigned by the deadline and ten minutes. Times of arrival and deadline in µs since 1970 UTC.
pub fn stood_in_time(
    included: &Included,
    received: u64,
    deadline: u64,
    quorum: usize,
) -> Result<(), ProofFault> {
    if included.minute < received / 60_000_000 {
        return Err(ProofFault::BatchBeforeArrival);
    }
    let limit = (deadline / 1_000_000).saturating_add(WITNESS_WITHIN);
    let in_time = included.witnessed.iter().filter(|(_, time)| *time <= limit).count();
    if in_time < quorum.max(1) { Err(ProofFault::NotWitnessedInTime) } else { Ok(()) }
}

impl Proof {
    /// Reads the text.
    pub fn parse(text: &str) -> Result<Self, ProofFault> {
        Self::read(text).ok_or(ProofFault::Malformed)
    }

    fn read(text: &str) -> Option<Self> {
        let (head, checkpoint) = text.split_once("\n\n")?;
        let mut lines = head.split('\n');
        if lines.next()? != FORMAT {
            return None;
        }
        let extra = BASE64_STANDARD.decode(lines.next()?.strip_prefix("extra ")?).ok()?;
        let (minute, inner) = parse_extra(&extra)?;
        let index = parse_size(lines.next()?.strip_prefix("index ")?)?;
        let path: Option<Vec<Hash>> = lines.map(Hash::parse).collect();
        let path = path.filter(|path| path.len() <= MAX_PATH)?;
        Some(Self { minute, inner, index, path, checkpoint: Note::parse(checkpoint.as_bytes())? })
    }

    /// The minute in eight bytes and the slot in two, big-endian, then the twelve hashes of the inner path.
    fn extra(&self) -> Vec<u8> {
        let mut out = self.minute.to_be_bytes().to_vec();
        out.extend_from_slice(&self.inner.slot.to_be_bytes());
        self.inner.path.iter().for_each(|hash| out.extend_from_slice(&hash.0));
        out
    }
}

impl fmt::Display for Proof {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let extra = BASE64_STANDARD.encode(self.extra());
        write!(f, "{FORMAT}\nextra {extra}\nindex {}\n", self.index)?;
        self.path.iter().try_for_each(|hash| writeln!(f, "{hash}"))?;
        write!(f, "\n{}", self.checkpoint)
    }
}

fn parse_extra(extra: &[u8]) -> Option<(u64, InnerProof)> {
    let (minute, rest) = extra.split_first_chunk::<8>()?;
    let (slot, rest) = rest.split_first_chunk::<2>()?;
    let (path, surplus) = rest.as_chunks::<32>();
    if !surplus.is_empty() || path.len() != INNER_PATH {
        return None;
    }
    let path = path.iter().copied().map(Hash).collect();
    Some((u64::from_be_bytes(*minute), InnerProof { slot: u16::from_be_bytes(*slot), path }))
}
