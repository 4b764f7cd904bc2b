//! Saving the working draft: a plain row until it is submitted, no act.
//! It must not check for completeness; what is wrong is told, not refused.

use crate::meanwhile::Meanwhile;
use crate::{App, AppError, Caller};
use store::{ProcedureRow, Unit};
use tender::id::{BodyId, ProcedureId};
use tender::message::Message;
use tender::procedure::difference::difference;
use tender::procedure::{Draft, Stage};
use tender::refusal::Refusal;
use tender::role::{Actor, Permission, may};

impl App {
    /// Saves the working draft of a procedure. `version` is the version that the caller read. Who sends again what is
    /// stored already, because the answer got lost, has saved it (RFC 9110 §13.1.1).
    ///
    /// # Errors
    /// [`AppError::NotFound`], [`AppError::Stale`], or a refusal when the draft is no longer the author's.
    pub async fn edit_draft(
        &self,
        caller: &Caller,
        id: ProcedureId,
        version: i64,
        draft: Draft,
    ) -> Result<ProcedureRow, AppError> {
        let unit = self.store.begin().await?;
        let row = unit.lock_procedure(id).await?.ok_or(AppError::NotFound)?;
        self.may_on(caller, &row, Permission::Draft).await?;
        if !matches!(row.procedure.stage, Stage::Drafting(_)) {
            if row.version != version {
                return Err(self.stale(&row, version).await);
            }
            return Err(
                Refusal::new(Message::new("draft-not-with-author"), "§ 8 Abs. 1 VgV").into()
            );
        }
        // Documents come and go by their own use cases, so an old list in the caller's hands loses none.
        let draft =
            Draft { office: Some(row.office), documents: row.draft.documents.clone(), ..draft };
        self.names_authorities(&draft, "").await?;
        if row.version != version {
            let changes = difference(&row.draft, &draft).into_iter();
            let since = changes.map(Meanwhile::Differs).collect();
            let same = row.draft == draft;
            return if same {
                Ok(row)
            } else {
                Err(AppError::Stale { current: row.version, since })
            };
        }
        self.touch(unit, ProcedureRow { draft, ..row }).await
    }

    /// The locked procedure, if the caller may do something with it and it is still the one that the caller read.
    pub(crate) async fn locked_for(
        &self,
        unit: &Unit,
        caller: &Caller,
        (id, version): (ProcedureId, i64),
        permission: Permission,
    ) -> Result<ProcedureRow, AppError> {
        let row = unit.lock_procedure(id).await?.ok_or(AppError::NotFound)?;
        self.may_on(caller, &row, permission).await?;
        if row.version == version { Ok(row) } else { Err(self.stale(&row, version).await) }
    }

    /// Whether the caller may do something with a procedure; who may not know of it finds nothing.
    pub(crate) async fn may_on(
        &self,
        caller: &Caller,
        row: &ProcedureRow,
        permission: Permission,
    ) -> Result<(), AppError> {
        self.actor_may(&caller.actor(), row, permission).await
    }

    /// The same for any actor. A refusal is shown only to those who may read the file; others are told that there
    /// is nothing.
    pub(crate) async fn actor_may(
        &self,
        actor: &Actor,
        row: &ProcedureRow,
        permission: Permission,
    ) -> Result<(), AppError> {
        let line = self.store.line_of(row.office).await?;
        let ids: Vec<BodyId> = line.iter().map(|body| body.id).collect();
        let subject = row.procedure.subject(&ids);
        let now = self.clock.machinery();
        may(actor, permission, &subject, now).map_err(|refusal| {
            let knows = may(actor, Permission::ReadFile, &subject, now).is_ok();
            if knows { refusal.into() } else { AppError::NotFound }
        })
    }
}
