//! Signing in and out: a person proves an identity and gets a revocable session.
//! It must not decide what the person may do.

use crate::{App, AppError, Caller, ids};
use sha2::{Digest as _, Sha256};
use store::{Person, Session, Unit};
use tender::instant::Instant;

/// How long a session lasts: a working day with its breaks.
const SESSION_MICROS: i64 = 12 * 3_600 * 1_000_000;

/// A session that has begun: the token goes into the browser's cookie and is kept nowhere.
pub struct SignedIn {
    /// Who signed in.
    pub person: Person,
    /// 32 random bytes in hex.
    pub token: String,
    /// When the session ends (clock of machinery).
    pub expires_at: Instant,
}

impl App {
    /// Signs a person in by address and password; `program` is the kind of browser, where it is known.
    ///
    /// # Errors
    /// [`AppError::Unauthenticated`] when either is wrong or the person is locked; which of them is not said.
    /// [`AppError::TooMany`] after ten attempts at a name in five minutes.
    pub async fn sign_in(
        &self,
        email: &str,
        password: &str,
        program: Option<String>,
    ) -> Result<SignedIn, AppError> {
        let subject = email.trim().to_lowercase();
        if !self.attempts.allow(&subject, self.clock.machinery()) {
            return Err(AppError::TooMany);
        }
        let identity = self.store.identity("password", &subject).await?;
        let secret = identity.as_ref().and_then(|identity| identity.secret.clone());
        if !self.passwords.fits(password, secret).await? {
            return Err(AppError::Unauthenticated);
        }
        let identity = identity.ok_or(AppError::Unauthenticated)?;
        let person = self.unlocked(identity.person).await?;
        self.attempts.forget(&subject);
        let unit = self.store.begin().await?;
        let signed_in = self.begin_session(&unit, person, program).await?;
        unit.commit().await?;
        Ok(signed_in)
    }

    /// Begins a session in an open transaction.
    pub(crate) async fn begin_session(
        &self,
        unit: &Unit,
        person: Person,
        program: Option<String>,
    ) -> Result<SignedIn, AppError> {
        let now = self.clock.machinery();
        let token = hex::encode(ids::random::<32>()?);
        let expires_at =
            Instant::from_micros(now.micros().saturating_add(SESSION_MICROS)).unwrap_or(now);
        let session = Session {
            id: self.ids.uuid(),
            person: person.id,
            token_hash: token_hash(&token).to_vec(),
            created_at: now,
            expires_at,
            program,
        };
        unit.add_session(&session).await?;
        Ok(SignedIn { person, token, expires_at })
    }

    /// Ends the caller's session; one that is over already is no error.
    ///
    /// # Errors
    /// A refusal where there is none, because a machine calls; when the storage fails.
    pub async fn sign_out(&self, caller: &Caller) -> Result<(), AppError> {
        let session = caller.session()?;
        let unit = self.store.begin().await?;
        match unit.revoke_session(session.id, self.clock.machinery()).await {
            Ok(()) => unit.commit().await?,
            Err(store::StoreError::Conflict { .. }) => {}
            Err(fault) => return Err(fault.into()),
        }
        Ok(())
    }
}

pub(crate) fn token_hash(token: &str) -> [u8; 32] {
    Sha256::digest(token.as_bytes()).into()
}
