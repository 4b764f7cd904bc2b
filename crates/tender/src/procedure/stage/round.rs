//! Rounds: what is asked for, until when, from whom, in which sealed envelopes.
//! It must not hold anything that tells who bids or how many.

use crate::id::{BodyId, OpeningId};
use crate::instant::Instant;
use crate::procedure::draft::Envelope;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// What a round asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RoundKind {
    /// Requests to participate (Teilnahmeanträge).
    Requests,
    /// Bids (Angebote).
    Bids,
    /// Bids that are not negotiated any more.
    FinalBids,
}

/// An envelope of a round with its own opening.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SealedEnvelope {
    /// Id of its opening, under which it is sealed.
    pub opening: OpeningId,
    /// What lies in it.
    pub contents: Envelope,
}

/// One round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Round {
    /// Counted from 1 over all rounds of the procedure.
    pub number: u32,
    /// What it asks for.
    pub kind: RoundKind,
    /// Its envelopes in the order of their opening.
    pub envelopes: Vec<SealedEnvelope>,
    /// The deadline in force; what arrives at this instant or later is late.
    pub deadline: Instant,
    /// The firms that were invited; `None` if everyone may take part.
    pub invited: Option<BTreeSet<BodyId>>,
    /// All who had asked to participate, from whom the invited were selected.
    pub candidates: Option<BTreeSet<BodyId>>,
}

impl Round {
    /// Whether something that arrived at this instant is late.
    pub fn is_late(&self, arrival: Instant) -> bool {
        arrival >= self.deadline
    }

    /// The envelope that is sealed under this opening.
    pub fn envelope(&self, opening: OpeningId) -> Option<&SealedEnvelope> {
        self.envelopes.iter().find(|envelope| envelope.opening == opening)
    }
}
