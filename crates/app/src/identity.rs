//! How the caller signs in and where the caller is signed in: list, remove, end.
//! It must not take the last way to sign in away.

use crate::ticket::refuse;
use crate::{App, AppError, Caller};
use store::{Identity, Session, StoreError};
use tender::instant::Instant;
use tender::refusal::Refusal;
use uuid::Uuid;

/// Issuer of passkeys.
pub(crate) const PASSKEY: &str = "passkey";
/// What opens an account further is asked of a session that began less than a quarter of an hour ago, in microseconds.
const FRESH: i64 = 15 * 60 * 1_000_000;

/// A way to sign in, as its owner sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IdentityView {
    /// Its id.
    pub id: Uuid,
    /// Who vouches: `password`, `passkey` or the issuer of an OpenID provider.
    pub issuer: String,
    /// What its owner calls it.
    pub name: Option<String>,
    /// Since when.
    pub created_at: Instant,
    /// When somebody last signed in with it, where that is noted.
    pub used_at: Option<Instant>,
    /// Whether a passkey lies in a backup and so survives its device.
    pub backed_up: Option<bool>,
}

impl IdentityView {
    pub(crate) fn of(identity: &Identity) -> Self {
        let passkey = (identity.issuer == PASSKEY).then(|| crate::passkey::read(identity).ok());
        Self {
            id: identity.id,
            issuer: identity.issuer.clone(),
            name: identity.name.clone(),
            created_at: identity.created_at,
            used_at: identity.used_at,
            backed_up: passkey.flatten().map(|passkey| passkey.backed_up),
        }
    }
}

impl App {
    /// The id of the caller's session, if it began a short while ago: whoever finds an open browser opens nothing more.
    ///
    /// # Errors
    /// `role-session-needed` where a machine calls, `role-session-old` where the session is older.
    pub(crate) fn fresh_session(&self, caller: &Caller) -> Result<Uuid, Refusal> {
        let session = caller.session()?;
        let age = self.clock.machinery().micros().saturating_sub(session.created_at.micros());
        if age < FRESH { Ok(session.id) } else { Err(refuse("role-session-old", "")) }
    }

    /// All ways in which the caller signs in, oldest first.
    ///
    /// # Errors
    /// When the storage fails.
    pub async fn own_identities(&self, caller: &Caller) -> Result<Vec<IdentityView>, AppError> {
        let found = self.store.identities_of(caller.person.id).await?;
        Ok(found.iter().map(IdentityView::of).collect())
    }

    /// Takes one of the caller's ways to sign in away; sessions stay.
    ///
    /// # Errors
    /// [`AppError::NotFound`] when it is not the caller's; `access-last-identity`; a refusal where the session is old.
    pub async fn remove_identity(&self, caller: &Caller, id: Uuid) -> Result<(), AppError> {
        self.fresh_session(caller)?;
        let unit = self.store.begin().await?;
        unit.hold_person(caller.person.id).await?;
        let known = self.store.identities_of(caller.person.id).await?;
        if !known.iter().any(|one| one.id == id) {
            return Err(AppError::NotFound);
        }
        if !known.iter().any(|one| one.id != id && one.secret.is_some()) {
            return Err(refuse("access-last-identity", "").into());
        }
        unit.remove_identity(id).await?;
        unit.commit().await?;
        tracing::info!(person = %caller.person.id.0, "a way to sign in was removed");
        Ok(())
    }

    /// One page of the caller's sessions that hold, begun last first.
    ///
    /// # Errors
    /// When the storage fails.
    pub async fn own_sessions(
        &self,
        caller: &Caller,
        after: Option<(Instant, Uuid)>,
        limit: u64,
    ) -> Result<Vec<Session>, AppError> {
        let now = self.clock.machinery();
        Ok(self.store.sessions_of(caller.person.id, now, after, limit).await?)
    }

    /// Ends one of the caller's sessions at once; one that is over already is no error.
    ///
    /// # Errors
    /// [`AppError::NotFound`] when it is not the caller's or over; a refusal where a machine calls.
    pub async fn end_session(&self, caller: &Caller, id: Uuid) -> Result<(), AppError> {
        caller.session()?;
        let now = self.clock.machinery();
        let known = self.store.session_by_id(id, now).await?;
        known.filter(|known| known.session.person == caller.person.id).ok_or(AppError::NotFound)?;
        let unit = self.store.begin().await?;
        match unit.revoke_session(id, now).await {
            Ok(()) => Ok(unit.commit().await?),
            Err(StoreError::Conflict { .. }) => Ok(()),
            Err(fault) => Err(fault.into()),
        }
    }

    /// Ends all of the caller's sessions but this one.
    ///
    /// # Errors
    /// A refusal where a machine calls.
    pub async fn end_other_sessions(&self, caller: &Caller) -> Result<(), AppError> {
        let here = caller.session()?.id;
        let unit = self.store.begin().await?;
        unit.revoke_sessions(caller.person.id, Some(here), self.clock.machinery()).await?;
        Ok(unit.commit().await?)
    }
}
