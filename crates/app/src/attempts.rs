//! How often somebody tried to sign in lately; too many attempts at one name are refused for a while.
//! It must not know whether an attempt was right, nor keep anything beyond its window.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use tender::instant::Instant;

/// So many attempts at one name are let through in a window.
const MOST: u32 = 10;
/// How long a window lasts.
const WINDOW_MICROS: i64 = 5 * 60 * 1_000_000;
/// So many names are remembered; beyond that the oldest window is forgotten first.
const NAMES: usize = 10_000;

/// Attempts by name, each with the beginning of its window. Shared by all clones.
#[derive(Clone, Debug, Default)]
pub struct Attempts(Arc<Mutex<BTreeMap<String, (Instant, u32)>>>);

impl Attempts {
    /// Counts an attempt; whether it may be made.
    pub fn allow(&self, name: &str, now: Instant) -> bool {
        let Ok(mut all) = self.0.lock() else { return false };
        all.retain(|_, (began, _)| now.micros().saturating_sub(began.micros()) < WINDOW_MICROS);
        if all.len() >= NAMES
            && let Some(oldest) = all.iter().min_by_key(|(_, (began, _))| *began)
        {
            let oldest = oldest.0.clone();
            all.remove(&oldest);
        }
        let (_, count) = all.entry(name.to_owned()).or_insert((now, 0));
        *count = count.saturating_add(1);
        *count <= MOST
    }

    /// Forgets a name whose owner has signed in.
    pub fn forget(&self, name: &str) {
        if let Ok(mut all) = self.0.lock() {
            all.remove(name);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_eleventh_attempt_waits_for_the_next_window() {
        let attempts = Attempts::default();
        let now: Instant = "2026-11-23T09:00:00Z".parse().unwrap();
        assert!((0..10).all(|_| attempts.allow("a", now)));
        assert!(!attempts.allow("a", now));
        assert!(attempts.allow("b", now), "another name is not touched");
        let later = "2026-11-23T09:05:00Z".parse().unwrap();
        assert!(attempts.allow("a", later));
    }

    #[test]
    fn a_right_sign_in_clears_the_count() {
        let attempts = Attempts::default();
        let now: Instant = "2026-11-23T09:00:00Z".parse().unwrap();
        for _ in 0..10 {
            attempts.allow("a", now);
        }
        attempts.forget("a");
        assert!(attempts.allow("a", now));
    }
}
