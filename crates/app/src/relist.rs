//! Listing anew what a renamed body and those below it have published, so that it is found under the new name.
//! It must not wait for it where the name is changed: a body may have thousands of procedures.

use crate::{App, AppError};
use store::Message;
use tender::id::BodyId;

/// Kind of such a task in the outbox.
const RELIST: &str = "relist";
/// So many procedures are read at once; each is listed in a transaction of its own, so that others who write do not
/// wait long.
const AT_ONCE: u64 = 50;

/// A body whose procedures are to be listed anew.
#[derive(serde::Serialize, serde::Deserialize)]
struct Renamed {
    body: BodyId,
}

impl App {
    /// The task for a renamed body, for the transaction of its change.
    pub(crate) fn relisting(&self, body: BodyId) -> Message {
        let payload = serde_json::to_value(Renamed { body }).unwrap_or_default();
        let (id, due_at) = (self.ids.uuid(), self.clock.machinery());
        Message { id, kind: RELIST.to_owned(), payload, attempts: 0, due_at }
    }

    /// Lists what renamed bodies have published; whatever was interrupted begins anew, which does no harm.
    pub(crate) async fn relist_renamed(&self) -> Result<(), AppError> {
        let now = self.clock.machinery();
        for posted in self.store.due_messages(RELIST, now, 10).await? {
            let renamed: Renamed = serde_json::from_value(posted.payload.clone())
                .map_err(|fault| AppError::Internal(format!("relist {}: {fault}", posted.id)))?;
            self.relist(renamed.body).await?;
            let unit = self.store.begin().await?;
            unit.message_sent(posted.id, now).await?;
            unit.commit().await?;
        }
        Ok(())
    }

    async fn relist(&self, body: BodyId) -> Result<(), AppError> {
        let offices = self.store.below(body).await?;
        let mut after = None;
        loop {
            let ids = self.store.listed_of(&offices, after, AT_ONCE).await?;
            let Some(last) = ids.last().copied() else { return Ok(()) };
            for id in ids {
                let unit = self.store.begin().await?;
                // A step that lists the procedure meanwhile waits for the lock and lists it with the new name, too.
                if let Some(row) = unit.lock_procedure(id).await? {
                    let line = self.store.line_of(row.office).await?;
                    self.list(&unit, &row, &line).await?;
                }
                unit.commit().await?;
            }
            after = Some(last);
        }
    }
}
