//! The two clocks: that of machinery, which nothing moves, and that of procedures, which the demo may advance.
//! It must not be read anywhere but at the beginning of a request or a job; rules get instants as arguments.

use jiff::Timestamp;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use tender::instant::Instant;

/// Both clocks.
#[derive(Clone, Debug)]
pub struct Clock {
    source: Source,
    /// By how many microseconds procedures are ahead of machinery; 0 outside the demo.
    ahead: Arc<AtomicI64>,
}

#[derive(Clone, Debug)]
enum Source {
    System,
    Fixed(Arc<AtomicI64>),
}

impl Clock {
    /// The clock of this machine.
    pub fn system() -> Self {
        Self { source: Source::System, ahead: Arc::default() }
    }

    /// A clock for tests, which stands until it is set.
    pub fn fixed(at: Instant) -> Self {
        Self { source: Source::Fixed(Arc::new(AtomicI64::new(at.micros()))), ahead: Arc::default() }
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
        if let Source::Fixed(micros) = &self.source {
            micros.store(at.micros(), Ordering::SeqCst);
        }
    }

    #[expect(
        clippy::disallowed_methods,
        reason = "this is the one place that reads the machine's clock"
    )]
    fn machinery_micros(&self) -> i64 {
        match &self.source {
            Source::System => Timestamp::now().as_microsecond(),
            Source::Fixed(micros) => micros.load(Ordering::SeqCst),
        }
    }
}

/// A clock beyond the year 9999 stands at the epoch: no deadline is then met by mistake.
fn instant(micros: i64) -> Instant {
    Instant::from_micros(micros).unwrap_or(Instant::EPOCH)
}

#[cfg(test)]
mod tests {
    use super::*;

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
