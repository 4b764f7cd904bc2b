//! The inbox of a person: their own messages and those of the bodies for which they read.
//! It must not show a message of a body on which the reader holds no role now.

use crate::message::{OF_COMPANY, OF_OFFICE};
use crate::{App, AppError, Caller};
use store::{Attachment, BlobReader, InboxQuery, MessageRow, ProcedureRow, StoreError};
use tender::instant::Instant;
use tender::role::Scope;
use uuid::Uuid;

/// A message with what it leads to.
#[derive(Clone, Debug)]
pub struct InboxMessage {
    /// The message.
    pub row: MessageRow,
    /// The procedure of which it tells, where there is one.
    pub procedure: Option<ProcedureRow>,
    /// Whether its page outside of the office is there for the reader.
    pub shown: bool,
}

impl App {
    /// One page of the caller's inbox, sent last first.
    ///
    /// # Errors
    /// When the storage fails.
    pub async fn inbox(
        &self,
        caller: &Caller,
        after: Option<(Instant, Uuid)>,
        limit: u64,
    ) -> Result<Vec<MessageRow>, AppError> {
        let query = InboxQuery { after, limit, ..self.inbox_of(caller).await? };
        Ok(self.store.inbox(&query).await?)
    }

    /// How many messages nobody has read yet.
    ///
    /// # Errors
    /// When the storage fails.
    pub async fn unread(&self, caller: &Caller) -> Result<u64, AppError> {
        Ok(self.store.unread(&self.inbox_of(caller).await?).await?)
    }

    /// One message.
    ///
    /// # Errors
    /// [`AppError::NotFound`] when it does not lie in the caller's inbox.
    pub async fn inbox_message(&self, caller: &Caller, id: Uuid) -> Result<InboxMessage, AppError> {
        let query = self.inbox_of(caller).await?;
        let row = self.store.message(&query, id).await?.ok_or(AppError::NotFound)?;
        let procedure = match row.procedure {
            Some(procedure) => self.store.procedure(procedure).await?,
            None => None,
        };
        let shown = match &procedure {
            Some(procedure) => self.is_shown_to(Some(caller), procedure).await?,
            None => false,
        };
        Ok(InboxMessage { row, procedure, shown })
    }

    /// A file beside a message and its bytes.
    ///
    /// # Errors
    /// [`AppError::NotFound`] when there is none in the caller's inbox.
    pub async fn inbox_attachment(
        &self,
        caller: &Caller,
        id: Uuid,
        place: usize,
    ) -> Result<(Attachment, BlobReader), AppError> {
        let message = self.inbox_message(caller, id).await?.row;
        let attachment = message.attachments.into_iter().nth(place).ok_or(AppError::NotFound)?;
        let bytes = self.store.blobs.read(&attachment.object, None).await?;
        Ok((attachment, bytes))
    }

    /// Records that the caller read a message; who was first stays on record.
    ///
    /// # Errors
    /// [`AppError::NotFound`] when it does not lie in the caller's inbox.
    pub async fn read_message(&self, caller: &Caller, id: Uuid) -> Result<(), AppError> {
        let message = self.inbox_message(caller, id).await?.row;
        if message.read_at.is_some() {
            return Ok(());
        }
        let unit = self.store.begin().await?;
        match unit.mark_read(id, caller.person.id, self.clock.machinery()).await {
            Ok(()) => Ok(unit.commit().await?),
            // Somebody else of the same body was faster.
            Err(StoreError::Conflict { .. }) => Ok(()),
            Err(fault) => Err(fault.into()),
        }
    }

    /// Whose messages the caller reads.
    async fn inbox_of(&self, caller: &Caller) -> Result<InboxQuery, AppError> {
        let now = self.clock.machinery();
        let mut bodies = Vec::new();
        for grant in caller.grants.iter().filter(|grant| grant.holds(now)) {
            let Scope::Body(body) = grant.scope else { continue };
            if OF_COMPANY.contains(&grant.role) {
                bodies.push(body);
            } else if OF_OFFICE.contains(&grant.role) {
                bodies.extend(self.store.below(body).await?);
            }
        }
        Ok(InboxQuery { person: caller.person.id, bodies, after: None, limit: 0 })
    }
}
