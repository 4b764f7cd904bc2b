//! What the platform does by itself: bring notices on their way, publish what is due, close what has ended.
//! It must not decide; each step goes the one road of all steps. A lost or doubled wake-up does no harm.

use crate::{App, AppError};
use std::time::Duration;
use tender::procedure::Step;
use tender::role::Actor;

/// So often the platform looks for work.
const EVERY: Duration = Duration::from_secs(2);

impl App {
    /// Works until it is ended.
    pub async fn work(self) {
        loop {
            if let Err(fault) = Box::pin(self.work_once()).await {
                tracing::warn!(%fault, "work was interrupted and goes on");
            }
            tokio::time::sleep(EVERY).await;
        }
    }

    /// Does everything that is due now, once.
    ///
    /// # Errors
    /// When the storage fails; what was done stays done.
    pub async fn work_once(&self) -> Result<(), AppError> {
        for row in self.store.procedures_ended(self.clock.procedures()).await? {
            let closed =
                self.take_step(&Actor::Platform, row.id, Some(row.version), Step::Close).await;
            match closed {
                // What a rule forbids now is tried again later.
                Ok(_) | Err(AppError::Refused(_) | AppError::Stale { .. } | AppError::NotFound) => {
                }
                Err(fault) => return Err(fault),
            }
        }
        Ok(())
    }
}
