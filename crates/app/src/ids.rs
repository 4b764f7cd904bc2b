//! Where ids and random bytes come from; tests count instead.
//! It must not be used by pure crates, which take ids as arguments.

use rand::SeedableRng as _;
use rand::rngs::StdRng;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use uuid::Uuid;

/// The source of ids.
#[derive(Clone, Debug)]
pub enum Ids {
    /// Random ids of version 4 (RFC 9562): none tells when it was made.
    Random,
    /// Ids that count up from 1, for tests.
    Counted(Arc<AtomicU64>),
}

impl Ids {
    /// Ids for tests.
    pub fn counted() -> Self {
        Self::Counted(Arc::default())
    }

    /// The next id.
    #[expect(clippy::disallowed_methods, reason = "this is the one place that makes ids")]
    pub fn uuid(&self) -> Uuid {
        match self {
            Self::Random => Uuid::new_v4(),
            Self::Counted(count) => {
                Uuid::from_u128(u128::from(count.fetch_add(1, Ordering::SeqCst)).wrapping_add(1))
            }
        }
    }
}

/// Random bytes of the operating system, for tokens and salts.
///
/// # Errors
/// When the operating system gives none.
pub fn random<const N: usize>() -> Result<[u8; N], getrandom::Error> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes)?;
    Ok(bytes)
}

/// A generator seeded by the operating system, for keys, places in the log and everything else of [`seal`].
///
/// # Errors
/// When the operating system gives no random bytes.
pub fn rng() -> Result<StdRng, getrandom::Error> {
    Ok(StdRng::from_seed(random()?))
}
