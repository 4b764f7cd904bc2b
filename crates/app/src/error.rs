//! What a use case answers when it does not do what was asked.
//! It must not know status codes; the web maps it in one place.

use crate::meanwhile::Meanwhile;
use store::StoreError;
use tender::finding::Finding;
use tender::refusal::Refusal;

/// Why a use case did nothing.
#[derive(Debug, thiserror::Error)]
pub enum AppError {
    /// A rule refused, with every reason at once.
    #[error("refused: {}", .0.first().map_or("", |refusal| refusal.message.key))]
    Refused(Vec<Refusal>),
    /// A text from outside has faults, all named at once with their places.
    #[error("faulty: {}", .0.first().map_or("", |finding| finding.message.key))]
    Faulty(Vec<Finding>),
    /// There is no such thing, or the caller may not know of it.
    #[error("not found")]
    NotFound,
    /// Nobody is signed in, or the credentials are wrong.
    #[error("not signed in")]
    Unauthenticated,
    /// The thing was changed since the caller read it.
    #[error("changed by somebody else: now version {current}")]
    Stale {
        /// The version that it has now.
        current: i64,
        /// What others did since, as far as it can be told.
        since: Vec<Meanwhile>,
    },
    /// Too many attempts; try again later.
    #[error("too many attempts")]
    TooMany,
    /// The caller's line broke while it sent something; nothing of it stays.
    #[error("the caller broke off")]
    BrokenOff,
    /// The clock is not to be trusted with a deadline: nothing is accepted and nothing closed.
    #[error("the clock is uncertain")]
    ClockApart,
    /// The database gave no turn in time; nothing has changed.
    #[error("busy")]
    Busy,
    /// A fault of ours. Its text is for the log only.
    #[error("internal: {0}")]
    Internal(String),
}

impl AppError {
    /// The thing has another version, of which nothing more can be told.
    pub(crate) const fn stale(current: i64) -> Self {
        Self::Stale { current, since: Vec::new() }
    }

    /// One refusal.
    pub fn refused(refusal: Refusal) -> Self {
        Self::Refused(vec![refusal])
    }
}

impl From<Refusal> for AppError {
    fn from(refusal: Refusal) -> Self {
        Self::refused(refusal)
    }
}

impl From<StoreError> for AppError {
    fn from(fault: StoreError) -> Self {
        if fault.is_busy() { Self::Busy } else { Self::Internal(fault.to_string()) }
    }
}

impl From<getrandom::Error> for AppError {
    fn from(fault: getrandom::Error) -> Self {
        Self::Internal(fault.to_string())
    }
}
