//! What arrives, from its last byte to its row: the instant, and what of it is not settled yet.
//! It must not decide over a bid; and a round is closed only when nothing from before its deadline is under way.

use crate::{App, AppError};
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use store::ProcedureRow;
use tender::instant::Instant;
use tender::message::Message;
use tender::procedure::time::DRAIN_SECONDS;
use tender::refusal::Refusal;
use uuid::Uuid;

/// What arrived at this node and is neither stored nor refused yet.
#[derive(Clone, Debug)]
pub struct Arrivals {
    node: Uuid,
    open: Arc<Mutex<Open>>,
    /// Day since 1970 on which leftovers were looked for last.
    swept: Arc<AtomicI64>,
}

#[derive(Debug, Default)]
struct Open {
    next: u64,
    under_way: BTreeMap<u64, Instant>,
}

/// Something that arrived; dropped when it is settled, be it stored, refused or broken off.
#[derive(Debug)]
pub struct Arrived {
    at: Instant,
    number: u64,
    open: Arc<Mutex<Open>>,
}

impl Arrived {
    /// When its last byte was there (clock of procedures).
    pub fn at(&self) -> Instant {
        self.at
    }
}

impl Drop for Arrived {
    fn drop(&mut self) {
        lock(&self.open).under_way.remove(&self.number);
    }
}

/// A panic elsewhere leaves the list as it was: what is under way only delays a closing.
fn lock(open: &Mutex<Open>) -> MutexGuard<'_, Open> {
    open.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Arrivals {
    /// Nothing is under way at this node.
    pub fn new(node: Uuid) -> Self {
        Self { node, open: Arc::default(), swept: Arc::default() }
    }

    /// How many have arrived and are not settled.
    pub(crate) fn count(&self) -> usize {
        lock(&self.open).under_way.len()
    }

    /// Whether it is the first time that this is asked on a day.
    pub(crate) fn first_of(&self, day: i64) -> bool {
        self.swept.swap(day, Ordering::SeqCst) != day
    }
}

impl App {
    /// Notes that a request is there with its last byte: this instant decides whether it is in time, whatever
    /// it waits for from now on (§ 54 VgV). To be called once, before any lock.
    ///
    /// # Errors
    /// [`AppError::ClockApart`] while the clock is not to be trusted.
    pub fn arrive(&self) -> Result<Arrived, AppError> {
        if !self.clock.is_certain() {
            return Err(AppError::ClockApart);
        }
        let mut open = lock(&self.arrivals.open);
        // Read under the lock, so that whoever asks for what is settled sees this one or an earlier clock.
        let at = self.clock.procedures();
        let number = open.next;
        open.next = number.wrapping_add(1);
        open.under_way.insert(number, at);
        Ok(Arrived { at, number, open: self.arrivals.open.clone() })
    }

    /// Everything that arrived at this node before this instant is settled.
    fn settled_here(&self) -> Instant {
        let open = lock(&self.arrivals.open);
        open.under_way.values().min().copied().unwrap_or_else(|| self.clock.procedures())
    }

    /// Tells the other nodes that this one lives and what it has settled, and compares the clocks.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn mark_node(&self) -> Result<(), AppError> {
        self.compare_clocks().await?;
        // An uncertain clock says nothing about what is settled; the mark of before goes on to hold.
        if !self.clock.is_certain() {
            tracing::error!(
                "the clock is apart from the database's or has jumped: nothing is accepted, nothing is closed"
            );
            return Ok(());
        }
        let (now, settled) = (self.clock.machinery(), self.settled_here());
        Ok(self.store.mark_node(self.arrivals.node, now, settled).await?)
    }

    /// Compares the clocks before anything is accepted: where the database has one of its own, this machine's is not to
    /// be trusted until an answer came quickly.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn begin_clock(&self) -> Result<(), AppError> {
        if self.store.clock().await?.is_some() {
            self.clock.set_apart(i64::MAX);
            self.compare_clocks().await?;
        }
        Ok(())
    }

    async fn compare_clocks(&self) -> Result<(), AppError> {
        let before = self.clock.machinery();
        if let Some(theirs) = self.store.clock().await? {
            self.clock.compare(theirs, before, self.clock.machinery());
        }
        Ok(())
    }

    /// Whether everything that arrived anywhere before the deadline of a round is settled, so that it may close.
    ///
    /// # Errors
    /// [`AppError::ClockApart`], or a refusal while something is under way.
    pub(crate) async fn settled(&self, row: &ProcedureRow) -> Result<(), AppError> {
        if !self.clock.is_certain() {
            return Err(AppError::ClockApart);
        }
        let Some(deadline) = row.deadline() else { return Ok(()) };
        // A node that was silent for longer than a request may take has nothing under way any more.
        let drain = i64::from(DRAIN_SECONDS).saturating_mul(1_000_000);
        let alive = self.clock.machinery().micros().saturating_sub(drain);
        let alive = Instant::from_micros(alive).unwrap_or(Instant::EPOCH);
        let elsewhere = self.store.unsettled_nodes(deadline, alive).await?;
        if elsewhere > 0 || self.settled_here() < deadline {
            return Err(Refusal::new(Message::new("not-settled"), "§ 54, § 55 VgV").into());
        }
        Ok(())
    }
}
