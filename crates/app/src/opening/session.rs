//! What a running session holds in memory: who joined, the shares they gave, what was opened, their signatures.
//! It must not be written anywhere: after a crash the officers unlock again.

use super::open_bid::OpenedEntry;
use seal::note::Note;
use seal::opening_record::OpeningRecord;
use seal::shamir::Share;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tender::id::{BidId, OpeningId, PersonId};

/// The sessions that run on this machine.
#[derive(Clone, Default)]
pub struct Openings(Arc<Mutex<BTreeMap<OpeningId, Session>>>);

impl fmt::Debug for Openings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Openings(hidden)")
    }
}

/// One session.
#[derive(Default)]
pub(crate) struct Session {
    /// Who came, with their places.
    pub(crate) joined: BTreeMap<PersonId, u8>,
    /// The shares that came back, by bid.
    pub(crate) shares: BTreeMap<BidId, Vec<Share>>,
    /// Shares that an officer's client refused to give, and why.
    pub(crate) refused: BTreeMap<BidId, BTreeMap<u8, String>>,
    /// The places whose shares are complete.
    pub(crate) gave: BTreeSet<u8>,
    /// Whether shares came since the work that runs began.
    pub(crate) given_since: bool,
    /// How far the work is.
    pub(crate) work: Work,
    /// The admission that waits for a second officer.
    pub(crate) admission: Option<Admission>,
}

/// A late bid that one officer wants to admit.
#[derive(Clone, Debug)]
pub(crate) struct Admission {
    pub(crate) bid: BidId,
    pub(crate) reason: String,
    pub(crate) by: PersonId,
}

/// How far the server's work of a session is.
#[derive(Default)]
pub(crate) enum Work {
    /// Shares are missing, or the last attempt failed.
    #[default]
    Waiting,
    /// So many bids of so many are done.
    Running { done: usize, total: usize },
    /// Everything is opened; the record is to be signed.
    Ready(Box<Ready>),
    /// The signed record is being stored.
    Recording,
}

/// What was opened, and the record to be signed.
pub(crate) struct Ready {
    pub(crate) entries: Vec<OpenedEntry>,
    pub(crate) record: OpeningRecord,
    pub(crate) note: Note,
}

impl Session {
    /// The places of those who open, in their order.
    pub(crate) fn openers(&self) -> Vec<u8> {
        self.gave.iter().copied().collect()
    }
}

impl Openings {
    /// Works on the session of an opening, which begins empty.
    pub(crate) fn with<T>(&self, opening: OpeningId, work: impl FnOnce(&mut Session) -> T) -> T {
        work(self.lock().entry(opening).or_default())
    }

    /// Ends a session: everything in it is erased.
    pub(crate) fn end(&self, opening: OpeningId) {
        self.lock().remove(&opening);
    }

    fn lock(&self) -> MutexGuard<'_, BTreeMap<OpeningId, Session>> {
        // A panic while the lock was held leaves a session that officers can begin anew.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
