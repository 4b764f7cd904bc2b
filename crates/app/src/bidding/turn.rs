//! The turn of entries: whatever waits is taken together, so that many at once cost one transaction.
//! It must not decide over an entry. Waiting makes nobody late: the instant of arrival was taken before.

use super::Slot;
use super::submit::Taken;
use crate::arrivals::Arrived;
use crate::{App, AppError, Caller};
use seal::commit::Entry;
use seal::version::Packet;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use store::DatabaseKind;
use tokio::sync::{Semaphore, oneshot};

/// So many entries are taken together at most: more spare little, and while these are stored the next are read and checked.
const MOST: usize = 32;

/// So long others that have arrived are waited for.
const GATHERING: Duration = Duration::from_millis(1);

/// An entry on its way, sound as far as that can be seen of it alone.
#[derive(Debug)]
pub(super) struct Pending {
    pub(super) caller: Caller,
    /// Its instant; settled when this is dropped.
    pub(super) arrived: Arrived,
    pub(super) slot: Slot,
    pub(super) entry: Entry,
    /// The entry as a signed note, byte for byte as it came.
    pub(super) note: String,
    /// Shares and copy; empty in a withdrawal.
    pub(super) packet: Packet,
}

/// Who hears what became of an entry.
type Answer = oneshot::Sender<Result<Taken, AppError>>;

/// What waits at this node.
#[derive(Clone, Debug)]
pub struct Turns {
    waiting: Arc<Mutex<Vec<(Pending, Answer)>>>,
    /// Held by those who take.
    places: Arc<Semaphore>,
}

impl Turns {
    /// For this database: SQLite has one writer, on PostgreSQL two groups are stored side by side, in any order like those
    /// of two nodes.
    pub(crate) fn new(kind: DatabaseKind) -> Self {
        let places = match kind {
            DatabaseKind::Sqlite => 1,
            DatabaseKind::Postgres => 2,
        };
        Self { waiting: Arc::default(), places: Arc::new(Semaphore::new(places)) }
    }

    fn waiting(&self) -> MutexGuard<'_, Vec<(Pending, Answer)>> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn count(&self) -> usize {
        self.waiting().len()
    }

    /// The next entries in the order in which they came.
    fn next(&self) -> Vec<(Pending, Answer)> {
        let mut waiting = self.waiting();
        let some = waiting.len().min(MOST);
        waiting.drain(..some).collect()
    }
}

impl App {
    /// Waits until the entry is taken or refused. Whoever gets a turn takes all that wait.
    pub(super) async fn in_turn(&self, pending: Pending) -> Result<Taken, AppError> {
        let (answer, mut answered) = oneshot::channel();
        self.turns.waiting().push((pending, answer));
        let turn = self.turns.places.clone().acquire_owned();
        tokio::select! {
            biased;
            taken = &mut answered => return taken.unwrap_or(Err(AppError::Busy)),
            Ok(turn) = turn => {
                let app = self.clone();
                // A task of its own: a client that goes away must not take the entries of others along.
                tokio::spawn(async move {
                    app.take_waiting().await;
                    drop(turn);
                });
            }
        }
        answered.await.unwrap_or(Err(AppError::Busy))
    }

    async fn take_waiting(&self) {
        loop {
            if self.turns.count() < self.arrivals.count().min(MOST) {
                // Others have arrived and are being read: one transaction for all.
                tokio::time::sleep(GATHERING).await;
            }
            let (entries, answers): (Vec<Pending>, Vec<Answer>) =
                self.turns.next().into_iter().unzip();
            if entries.is_empty() {
                return;
            }
            let taken = Box::pin(self.take_each(&entries)).await;
            // Settled before anybody hears of it.
            drop(entries);
            for (answer, taken) in answers.into_iter().zip(taken) {
                // Who has gone asks again and gets the same receipt.
                drop(answer.send(taken));
            }
        }
    }

    /// All in one transaction; where that fails, each in one of its own, so that none fails for another.
    async fn take_each(&self, entries: &[Pending]) -> Vec<Result<Taken, AppError>> {
        match self.take_together(entries).await {
            Ok(taken) => return taken,
            Err(fault) if entries.len() == 1 => return vec![Err(fault)],
            Err(_) => {}
        }
        let mut all = Vec::new();
        for entry in entries {
            let alone = self.take_together(std::slice::from_ref(entry)).await;
            all.push(
                alone.and_then(|taken| taken.into_iter().next().unwrap_or(Err(AppError::Busy))),
            );
        }
        all
    }
}
