//! Releasing a version of an authority's own by-law: its trial cases pass, and a second person does it.
//! It must not touch procedures that have begun; those keep what governed them.

use crate::upload_by_law::SOURCE;
use crate::{App, AppError, Caller};
use store::{ByLawRow, StoreError};
use tender::id::BodyId;
use tender::law::ByLaw;
use tender::message::Message;
use tender::refusal::Refusal;
use tender::role::Permission;
use uuid::Uuid;

impl App {
    /// Releases a version.
    ///
    /// # Errors
    /// [`AppError::NotFound`], [`AppError::Faulty`] with every trial case that fails, a refusal when the caller
    /// uploaded it or may not approve, or when it was released before.
    pub async fn release_by_law(
        &self,
        caller: &Caller,
        body: BodyId,
        id: Uuid,
    ) -> Result<ByLawRow, AppError> {
        let unit = self.store.begin().await?;
        let row = self.store.by_law(body, id).await?.ok_or(AppError::NotFound)?;
        self.may_for(caller, body, Permission::Approve, Some(row.uploaded_by)).await?;
        let by_law = ByLaw::parse("by-law.toml", &row.content).map_err(AppError::Faulty)?;
        let failed = by_law.trial();
        if !failed.is_empty() {
            return Err(AppError::Faulty(failed));
        }
        let at = self.clock.procedures();
        match unit.release_by_law(id, caller.person.id, at).await {
            Ok(()) => unit.commit().await?,
            Err(StoreError::Conflict { .. }) => {
                return Err(Refusal::new(Message::new("by-law-released"), SOURCE).into());
            }
            Err(fault) => return Err(fault.into()),
        }
        Ok(ByLawRow { released: Some((caller.person.id, at)), ..row })
    }
}
