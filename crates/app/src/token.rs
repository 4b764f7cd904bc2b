//! Short-lived bearer tokens for machines, obtained by a key or a session and over when that is.
//! It must not renew a token by a token.

use crate::access::{TOKEN_SECONDS, TokenBy};
use crate::api_key::PREFIX;
use crate::caller::caller_in;
use crate::{App, AppError, Caller, Proof};
use store::Person;
use tender::id::PersonId;
use tender::instant::Instant;
use tender::message::Message;
use tender::refusal::Refusal;

/// A token that was made.
pub struct MadeToken {
    /// The token (RFC 7519), signed with `EdDSA` (RFC 8037).
    pub token: String,
    /// When it ends.
    pub expires_at: Instant,
}

impl App {
    /// A token that acts as its caller for ten minutes.
    ///
    /// # Errors
    /// `role-token-renews` when the caller proved it by a token.
    pub fn make_token(&self, caller: &Caller) -> Result<MadeToken, AppError> {
        let by = match &caller.proof {
            Proof::Session(session) => TokenBy::Session(session.id),
            Proof::ApiKey(id, _) => TokenBy::ApiKey(*id),
            Proof::Token(_) | Proof::Program => {
                let refusal = Refusal::new(Message::new("role-token-renews"), "docs/api.md");
                return Err(refusal.into());
            }
        };
        let now = self.clock.machinery();
        let token = self.secrets.access().token(caller.person.id.0, by, self.ids.uuid(), now);
        let token = token.ok_or_else(|| AppError::Internal("no token was made".to_owned()))?;
        // A token counts whole seconds.
        let begun = now.micros().div_euclid(1_000_000).saturating_add(TOKEN_SECONDS);
        let expires_at = Instant::from_micros(begun.saturating_mul(1_000_000)).unwrap_or(now);
        Ok(MadeToken { token, expires_at })
    }

    /// The caller of `Authorization: Bearer`: a key of a machine, or a token.
    ///
    /// # Errors
    /// [`AppError::Unauthenticated`] when it is neither, over, or by what it was obtained is over.
    pub async fn caller_by_bearer(&self, bearer: &str) -> Result<Caller, AppError> {
        if bearer.starts_with(PREFIX) {
            return self.caller_of_key(bearer).await;
        }
        let now = self.clock.machinery();
        let claims = self.secrets.access().read(bearer, now).ok_or(AppError::Unauthenticated)?;
        let caller = match claims.by {
            TokenBy::ApiKey(id) => {
                let key = self.store.api_key(id).await?.ok_or(AppError::Unauthenticated)?;
                self.owner_of(&key).await?
            }
            TokenBy::Session(id) => {
                let found = self.store.session_by_id(id, now).await?;
                caller_in(found.ok_or(AppError::Unauthenticated)?)?
            }
        };
        let until = Instant::from_micros(claims.exp.saturating_mul(1_000_000)).unwrap_or(now);
        Ok(Caller { proof: Proof::Token(until), ..caller })
    }

    /// The person of an id who may sign in.
    ///
    /// # Errors
    /// [`AppError::Unauthenticated`] when there is none or the person is locked.
    pub(crate) async fn unlocked(&self, id: PersonId) -> Result<Person, AppError> {
        let person = self.store.person(id).await?;
        person.filter(|person| person.locked_at.is_none()).ok_or(AppError::Unauthenticated)
    }
}
