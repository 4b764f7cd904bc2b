//! Locking somebody out, and letting them in again: their sessions, tokens and keys end at once, their roles stay recorded.
//! It must not end a role.

use crate::ticket::refuse;
use crate::{App, AppError, Caller};
use tender::id::PersonId;
use tender::role::Grant;

impl App {
    /// Locks a person out. Who gives all the roles that the person holds may do that, and the operator.
    ///
    /// # Errors
    /// [`AppError::NotFound`] for a person of whom the caller may not know; `access-lock-self`;
    /// `access-lock-elsewhere` where the person holds roles that the caller does not give.
    pub async fn lock_person(&self, caller: &Caller, id: PersonId) -> Result<(), AppError> {
        self.may_lock(caller, id).await?;
        let now = self.clock.machinery();
        let unit = self.store.begin().await?;
        unit.lock_person(id, Some(now)).await?;
        unit.revoke_sessions(id, None, now).await?;
        unit.revoke_api_keys(id, now).await?;
        unit.commit().await?;
        tracing::info!(person = %id.0, by = %caller.person.id.0, "a person was locked out");
        Ok(())
    }

    /// Lets a person in again, with the roles that still hold and without the sessions and keys that ended.
    ///
    /// # Errors
    /// As for [`App::lock_person`].
    pub async fn unlock_person(&self, caller: &Caller, id: PersonId) -> Result<(), AppError> {
        self.may_lock(caller, id).await?;
        let unit = self.store.begin().await?;
        unit.lock_person(id, None).await?;
        unit.commit().await?;
        tracing::info!(person = %id.0, by = %caller.person.id.0, "a person was let in again");
        Ok(())
    }

    async fn may_lock(&self, caller: &Caller, id: PersonId) -> Result<(), AppError> {
        caller.session()?;
        let (actor, now) = (caller.actor(), self.clock.machinery());
        self.store.person(id).await?.ok_or(AppError::NotFound)?;
        if !self.is_operator(&actor) {
            let grants = self.store.grants_of(id).await?;
            let (mut own, mut others) = (false, false);
            for Grant { role, scope, .. } in grants.into_iter().filter(|grant| grant.holds(now)) {
                match self.may_grant(&actor, role, scope).await {
                    Ok(()) => own = true,
                    Err(AppError::NotFound | AppError::Refused(_)) => others = true,
                    Err(fault) => return Err(fault),
                }
            }
            if !own {
                return Err(AppError::NotFound);
            }
            if others {
                return Err(refuse("access-lock-elsewhere", "").into());
            }
        }
        if id == caller.person.id {
            return Err(refuse("access-lock-self", "").into());
        }
        Ok(())
    }
}
