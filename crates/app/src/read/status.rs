//! How the platform stands, for everybody: whether the database answers, the newest head of the log, notices that wait.
//! It must not count anything by which somebody learns of a procedure before its publication, or of a bid.

use crate::work::OUTGOING;
use crate::{App, AppError};
use tender::instant::Instant;

/// A minute in microseconds.
const MINUTE: i64 = 60_000_000;
/// Every act is in the log within so many minutes (docs/sealing.md); a head that is older is late.
const LATE_MINUTES: i64 = 2;
/// A notice is published within 48 hours after its receipt (§ 40 Abs. 3 `VgV`); one that waits longer is late.
const LATE_NOTICE: i64 = 48 * 60 * MINUTE;

/// How the platform stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Status {
    /// Now, on the clock of machinery.
    pub now: Instant,
    /// Whether the clock is certain: an uncertain one neither accepts bids nor closes rounds.
    pub clock: bool,
    /// What the database tells; nothing when it does not answer.
    pub stored: Option<StoredStatus>,
}

/// What the database tells of the platform.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StoredStatus {
    /// The newest head of the log; none before the first minute.
    pub log: Option<LogStatus>,
    /// How many change and result notices are on their way. Calls are not counted: nobody outside may know of them.
    pub notices: u64,
    /// Whether one of them waits for longer than 48 hours.
    pub notices_late: bool,
}

/// The newest head of the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LogStatus {
    /// Leaves: one a minute.
    pub size: i64,
    /// The minute of its last leaf.
    pub at: Instant,
    /// Whether it is older than it may be.
    pub late: bool,
}

impl Status {
    /// Whether everything is as it should be.
    pub fn fine(&self) -> bool {
        let running =
            |stored: StoredStatus| !stored.notices_late && stored.log.is_some_and(|log| !log.late);
        self.clock && self.stored.is_some_and(running)
    }
}

impl App {
    /// How the platform stands now. That the database does not answer is an answer, too.
    pub async fn status(&self) -> Status {
        let now = self.clock.machinery();
        let stored = self.stored_status(now).await;
        if let Err(fault) = &stored {
            tracing::error!(%fault, "the status was asked for and the database did not answer");
        }
        Status { now, clock: self.clock.is_certain(), stored: stored.ok() }
    }

    async fn stored_status(&self, now: Instant) -> Result<StoredStatus, AppError> {
        let head = self.store.log_head(None).await?;
        let old = Instant::from_micros(now.micros().saturating_sub(LATE_NOTICE)).unwrap_or(now);
        Ok(StoredStatus {
            log: head.and_then(|head| log_status(head.size, head.minute, now)),
            notices: self.store.waiting_messages(OUTGOING, now).await?,
            notices_late: self.store.waiting_messages(OUTGOING, old).await? > 0,
        })
    }
}

/// The newest head, whose last leaf is of this minute since 1970.
fn log_status(size: i64, minute: i64, now: Instant) -> Option<LogStatus> {
    let at = Instant::from_micros(minute.saturating_mul(MINUTE))?;
    let behind = now.micros().div_euclid(MINUTE).saturating_sub(minute);
    Some(LogStatus { size, at, late: behind > LATE_MINUTES })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Instant {
        text.parse().unwrap()
    }

    #[test]
    fn a_head_of_two_minutes_ago_is_in_time_and_an_older_one_is_late() {
        let now = at("2026-11-23T09:05:59Z");
        let minute = at("2026-11-23T09:03:00Z").micros() / MINUTE;
        let head = log_status(7, minute, now).unwrap();
        assert_eq!((head.size, head.at, head.late), (7, at("2026-11-23T09:03:00Z"), false));
        assert!(log_status(7, minute - 1, now).unwrap().late);
    }

    #[test]
    fn what_stands_still_is_not_called_fine() {
        let now = at("2026-11-23T09:05:59Z");
        let log = log_status(7, now.micros() / MINUTE, now);
        let stored = StoredStatus { log, notices: 3, notices_late: false };
        let fine = Status { now, clock: true, stored: Some(stored) };
        assert!(fine.fine());
        assert!(!Status { clock: false, ..fine }.fine());
        assert!(!Status { stored: None, ..fine }.fine());
        let without_log = StoredStatus { log: None, ..stored };
        assert!(!Status { stored: Some(without_log), ..fine }.fine());
        let stuck = StoredStatus { notices_late: true, ..stored };
        assert!(!Status { stored: Some(stuck), ..fine }.fine());
    }
}
