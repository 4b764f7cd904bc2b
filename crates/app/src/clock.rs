//! The two clocks: that of machinery, which nothing moves, and that of procedures, which the demo may advance.
//! It must not be read anywhere but at the beginning of a request or a job; rules get instants as arguments.

use jiff::Timestamp;
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant as Ticks;
use tender::instant::Instant;

/// Both clocks.
#[derive(Clone, Debug)]
pub struct Clock {
    source: Source,
    /// By how many microseconds procedures are ahead of machinery; 0 outside the demo.
    ahead: Arc<AtomicI64>,
    /// By how many microseconds the database's clock is ahead of machinery, as measured last.
    apart: Arc<AtomicI64>,
    /// Whether it was told that the clock is uncertain, since it was certain last.
    told: Arc<AtomicBool>,
}

/// A clock that is farther off is not to be trusted with a deadline, in microseconds.
const TOLERANCE: i64 = 250_000;

/// What a clock moves against the counter within this time is a jump, if it is more than the tolerance; what it moves more
/// slowly is how time servers keep it right. In microseconds.
const WINDOW: i64 = 10_000_000;

#[derive(Clone, Debug)]
enum Source {
    /// The machine's clock beside the counter that never jumps.
    System(Arc<Mutex<Watch>>),
    /// What it shows, and by how much somebody turned it against the counter.
    Fixed(Arc<AtomicI64>, Arc<AtomicI64>),
}

/// What clock and counter showed when the clock was last known not to have jumped.
#[derive(Clone, Copy, Debug)]
struct Watch {
    clock: i64,
    ticks: Ticks,
}

impl Watch {
    /// By how many microseconds the clock moved against the counter. After a jump it goes on to say so until the clock is put
    /// right.
    fn moved(&mut self, clock: i64, ticks: Ticks) -> i64 {
        let passed = ticks.saturating_duration_since(self.ticks).as_micros();
        let passed = i64::try_from(passed).unwrap_or(i64::MAX);
        let moved = clock.saturating_sub(self.clock).saturating_sub(passed);
        if passed >= WINDOW && moved.saturating_abs() <= TOLERANCE {
            *self = Self { clock, ticks };
        }
        moved
    }
}

impl Clock {
    /// The clock of this machine.
    pub fn system() -> Self {
        let watch = Watch { clock: system_micros(), ticks: ticks() };
        let source = Source::System(Arc::new(Mutex::new(watch)));
        Self { source, ahead: Arc::default(), apart: Arc::default(), told: Arc::default() }
    }

    /// A clock for tests, which stands until it is set.
    pub fn fixed(at: Instant) -> Self {
        let source = Source::Fixed(Arc::new(AtomicI64::new(at.micros())), Arc::default());
        Self { source, ahead: Arc::default(), apart: Arc::default(), told: Arc::default() }
    }

    /// Whether the clock may decide over a deadline: it has not jumped since the start, and at the last
    /// comparison it was not far from the database's. After a jump it is uncertain until it is put right or
    /// the program is started anew by somebody who looked at the clock. It is asked at least once a second.
    pub fn is_certain(&self) -> bool {
        let jumped = match &self.source {
            Source::System(watch) => {
                let mut watch = watch.lock().unwrap_or_else(PoisonError::into_inner);
                watch.moved(system_micros(), ticks())
            }
            Source::Fixed(_, turned) => turned.load(Ordering::SeqCst),
        };
        let apart = self.apart.load(Ordering::SeqCst);
        [jumped, apart].iter().all(|off| off.saturating_abs() <= TOLERANCE)
    }

    /// Whether the clock is uncertain and nobody was told of it since it was certain last.
    pub(crate) fn is_untold(&self) -> bool {
        if self.is_certain() {
            self.told.store(false, Ordering::SeqCst);
        }
        !self.is_certain() && !self.told.load(Ordering::SeqCst)
    }

    /// Takes note that everybody concerned was told that the clock is uncertain.
    pub(crate) fn mark_told(&self) {
        self.told.store(true, Ordering::SeqCst);
    }

    /// Takes note of the database's clock, which was read between two readings of this one.
    pub fn compare(&self, theirs: i64, before: Instant, after: Instant) {
        let waited = after.micros().saturating_sub(before.micros());
        // An answer that took long says little; the comparison of before goes on to hold.
        if matches!(self.source, Source::System(..)) && waited <= TOLERANCE {
            let middle = before.micros().saturating_add(waited / 2);
            self.set_apart(theirs.saturating_sub(middle));
        }
    }

    /// Sets by how many microseconds the database's clock is ahead.
    pub fn set_apart(&self, micros: i64) {
        self.apart.store(micros, Ordering::SeqCst);
    }

    /// Now, for sessions, tokens, limits and the log.
    pub fn machinery(&self) -> Instant {
        instant(self.machinery_micros())
    }

    /// Now, for everything that the law dates.
    pub fn procedures(&self) -> Instant {
        instant(self.machinery_micros().saturating_add(self.ahead.load(Ordering::SeqCst)))
    }

    /// By how many microseconds procedures are ahead.
    pub fn ahead(&self) -> i64 {
        self.ahead.load(Ordering::SeqCst)
    }

    /// Moves the clock of procedures; it never goes back.
    pub fn set_ahead(&self, micros: i64) {
        self.ahead.fetch_max(micros, Ordering::SeqCst);
    }

    /// Sets a clock for tests; the clock of this machine stays as it is.
    pub fn set(&self, at: Instant) {
        if let Source::Fixed(micros, _) = &self.source {
            micros.store(at.micros(), Ordering::SeqCst);
        }
    }

    /// Turns a clock for tests by so many microseconds, as somebody turns that of a machine while the program
    /// runs: the counter that never jumps goes on as before.
    pub fn turn(&self, micros: i64) {
        if let Source::Fixed(shown, turned) = &self.source {
            shown.fetch_add(micros, Ordering::SeqCst);
            turned.fetch_add(micros, Ordering::SeqCst);
        }
    }

    fn machinery_micros(&self) -> i64 {
        match &self.source {
            Source::System(..) => system_micros(),
            Source::Fixed(micros, _) => micros.load(Ordering::SeqCst),
        }
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "this is the one place that reads the machine's clock"
)]
fn system_micros() -> i64 {
    Timestamp::now().as_microsecond()
}

/// The counter of the machine that no one sets.
fn ticks() -> Ticks {
    Ticks::now()
}

/// A clock beyond the year 9999 stands at the epoch: no deadline is then met by mistake.
fn instant(micros: i64) -> Instant {
    Instant::from_micros(micros).unwrap_or(Instant::EPOCH)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    #[test]
    fn a_clock_that_is_off_or_jumped_is_not_certain() {
        let clock = Clock::system();
        assert!(clock.is_certain());
        clock.set_apart(250_000);
        assert!(clock.is_certain());
        clock.set_apart(-250_001);
        assert!(!clock.is_certain());
        let now = clock.machinery();
        clock.compare(now.micros() + 1_000, now, now);
        assert!(clock.is_certain());
        // Before the first comparison, and while answers take too long to say anything, it is not.
        clock.set_apart(i64::MAX);
        let late = Instant::from_micros(now.micros() + 300_000).unwrap();
        clock.compare(now.micros() + 150_000, now, late);
        assert!(!clock.is_certain());
    }

    #[test]
    fn what_a_time_server_corrects_bit_by_bit_is_no_jump_and_a_jump_stays_until_it_is_put_right() {
        let start = ticks();
        let after = |seconds| start.checked_add(Duration::from_secs(seconds)).unwrap();
        let mut watch = Watch { clock: 0, ticks: start };
        let mut shown = 0;
        for second in 1..=3_600 {
            shown += 1_005_000;
            assert!(watch.moved(shown, after(second)).abs() <= TOLERANCE, "{second}");
        }
        for jump in [-1_000_000, 1_000_000] {
            let mut watch = watch;
            for second in 1..=60 {
                let there = shown + second * 1_000_000;
                let at = after(3_600 + u64::try_from(second).unwrap());
                assert!(watch.moved(there + jump, at).abs() > TOLERANCE, "{second}");
            }
            assert!(watch.moved(shown + 61_000_000, after(3_661)).abs() <= TOLERANCE);
        }
    }

    #[test]
    fn the_demo_moves_procedures_and_never_machinery() {
        let noon: Instant = "2026-12-01T11:00:00Z".parse().unwrap();
        let clock = Clock::fixed(noon);
        clock.set_ahead(3_600_000_000);
        clock.set_ahead(0);
        assert_eq!(clock.machinery(), noon);
        assert_eq!(clock.procedures().to_string(), "2026-12-01T12:00:00Z");
    }
}
