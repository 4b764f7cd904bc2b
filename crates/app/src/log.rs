//! The public log of the platform: what is queued for it, its minutes, its witnesses, and what it shows.
//! It must not hash or sign by itself; `ledger` does, and `store` keeps.

mod begin;
mod queue;
mod sequence;
mod show;
mod tiles;
mod witness;

pub use begin::has_keys;
pub use show::LogProof;
pub use witness::{ToWitness, Witness};

use ledger::note::VerifierKey;
use std::sync::Arc;
use tender::instant::Instant;

/// The witnesses that cosign the log, and how many of them it takes.
#[derive(Clone, Debug, Default)]
pub struct Witnesses {
    /// Those that are asked.
    pub asked: Arc<[Witness]>,
    /// How many must have cosigned.
    pub quorum: usize,
}

impl Witnesses {
    /// Their keys.
    pub fn keys(&self) -> Vec<VerifierKey> {
        self.asked.iter().map(|witness| witness.key.clone()).collect()
    }
}

/// Kind of the statements that change keys.
const ROTATION: &str = "rotation";

/// Minutes since 1970 UTC; 0 before it.
pub(crate) fn minute_of(at: Instant) -> u64 {
    u64::try_from(at.micros() / 60_000_000).unwrap_or(0)
}
