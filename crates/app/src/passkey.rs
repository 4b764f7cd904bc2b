//! Passkeys: make one for an account, sign in with one.
//! It must not check signatures (`webauthn` does), nor tell the outside why one was refused.

use crate::identity::{IdentityView, PASSKEY};
use crate::webauthn::{self, NewPasskey, Passkey, RelyingParty, SignedPasskey};
use crate::{App, AppError, Caller, SignedIn, ids};
use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD};
use store::{Identity, StoreError};
use tender::message::Message;
use tender::refusal::Refusal;
use uuid::Uuid;

/// What challenges of signing in are bound to; those of new passkeys are bound to the session.
const SIGN_IN: &[u8] = b"sign-in";
/// Longest name of a passkey, in characters.
const LONGEST: usize = 100;
/// So many passkeys a person may have.
const MOST: usize = 20;
const SOURCE: &str = "docs/api.md";

/// What a browser is to ask a device for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PasskeyQuestion {
    /// What is to be signed, in base64url.
    pub challenge: String,
    /// The host for which passkeys are made.
    pub platform: String,
}

/// The same for a new passkey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPasskeyQuestion {
    /// Challenge and host.
    pub question: PasskeyQuestion,
    /// What the device keeps of whose passkey it is, in base64url: no name, no address.
    pub user: String,
    /// The passkeys that there are, in base64url, so that none is made twice on one device.
    pub known: Vec<String>,
}

impl App {
    /// The host for which browsers make passkeys; nothing where the public address has none.
    pub fn passkey_host(&self) -> Option<String> {
        RelyingParty::of(&self.public_url).map(|platform| platform.id)
    }

    /// What a browser is asked to make a new passkey for the caller.
    ///
    /// # Errors
    /// A refusal where a machine calls, the session began too long ago, the platform's address knows no passkeys, or
    /// the caller has enough of them.
    pub async fn ask_for_passkey(&self, caller: &Caller) -> Result<NewPasskeyQuestion, AppError> {
        let session = self.fresh_session(caller)?;
        let identities = self.store.identities_of(caller.person.id).await?;
        let known: Vec<String> = identities.into_iter().filter(is_passkey).map(subject).collect();
        if known.len() >= MOST {
            let most = Message::new("passkey-most").with("most", MOST);
            return Err(Refusal::new(most, SOURCE).into());
        }
        let question = self.question(session.as_bytes())?;
        let user = BASE64_URL_SAFE_NO_PAD.encode(caller.person.id.0.as_bytes());
        Ok(NewPasskeyQuestion { question, user, known })
    }

    /// Adds a passkey to the caller's account.
    ///
    /// # Errors
    /// As for [`App::ask_for_passkey`]; `passkey-refused` where what the browser gave does not answer the question.
    pub async fn add_passkey(
        &self,
        caller: &Caller,
        new: NewPasskey,
    ) -> Result<IdentityView, AppError> {
        let session = self.fresh_session(caller)?;
        let name = new.name.split_whitespace().collect::<Vec<_>>().join(" ");
        if name.is_empty() || name.chars().count() > LONGEST || name.chars().any(char::is_control) {
            let message = Message::new("passkey-name").with("longest", LONGEST);
            return Err(Refusal::new(message, SOURCE).at("/name").into());
        }
        let (now, platform) = (self.clock.machinery(), self.platform()?);
        let made = webauthn::made(&platform, &new).map_err(|fault| {
            tracing::info!(?fault, "a new passkey was refused");
            refused()
        })?;
        let (passkey, challenge) = made;
        let answered = self.secrets.access().answered(&challenge, session.as_bytes(), now);
        let (nonce, ends) = answered.ok_or_else(refused)?;
        let identity = Identity {
            id: self.ids.uuid(),
            person: caller.person.id,
            issuer: PASSKEY.to_owned(),
            subject: BASE64_URL_SAFE_NO_PAD.encode(&new.id),
            secret: Some(kept(&passkey)?),
            created_at: now,
            name: Some(name),
            used_at: None,
        };
        let unit = self.store.begin().await?;
        unit.hold_person(caller.person.id).await?;
        let taken = |fault: StoreError| {
            if matches!(fault, StoreError::Taken(_)) {
                refused().into()
            } else {
                AppError::from(fault)
            }
        };
        unit.spend_challenge(nonce, ends).await.map_err(taken)?;
        unit.add_identity(&identity).await.map_err(taken)?;
        unit.commit().await?;
        tracing::info!(person = %caller.person.id.0, "a passkey was added");
        Ok(IdentityView::of(&identity))
    }

    /// What a browser is asked to sign somebody in: any passkey of this platform, whosever it is.
    ///
    /// # Errors
    /// `passkey-off` where the platform's address knows none.
    pub fn ask_to_sign_in(&self) -> Result<PasskeyQuestion, AppError> {
        self.question(SIGN_IN)
    }

    /// Signs a person in by a passkey.
    ///
    /// # Errors
    /// [`AppError::Unauthenticated`] for whatever is wrong, as with a wrong password; [`AppError::TooMany`].
    pub async fn sign_in_by_passkey(
        &self,
        signed: SignedPasskey,
        program: Option<String>,
    ) -> Result<SignedIn, AppError> {
        let subject = BASE64_URL_SAFE_NO_PAD.encode(&signed.id);
        let (now, name) = (self.clock.machinery(), format!("{PASSKEY} {subject}"));
        if !self.attempts.allow(&name, now) {
            return Err(AppError::TooMany);
        }
        let platform = self.platform().map_err(|_| AppError::Unauthenticated)?;
        let identity = self.store.identity(PASSKEY, &subject).await?;
        let identity = identity.ok_or(AppError::Unauthenticated)?;
        let (used, challenge) =
            webauthn::used(&platform, &read(&identity)?, &signed).map_err(|fault| {
                tracing::info!(identity = %identity.id, ?fault, "a passkey was refused");
                AppError::Unauthenticated
            })?;
        if signed.user != identity.person.0.as_bytes() {
            return Err(AppError::Unauthenticated);
        }
        let answered = self.secrets.access().answered(&challenge, SIGN_IN, now);
        let (nonce, ends) = answered.ok_or(AppError::Unauthenticated)?;
        let person = self.unlocked(identity.person).await?;
        let unit = self.store.begin().await?;
        let spent = unit.spend_challenge(nonce, ends).await;
        spent.map_err(twice)?;
        unit.identity_used(&identity, &kept(&used)?, now).await.map_err(twice)?;
        let signed_in = self.begin_session(&unit, person, program).await?;
        unit.commit().await?;
        self.attempts.forget(&name);
        Ok(signed_in)
    }

    fn question(&self, purpose: &[u8]) -> Result<PasskeyQuestion, AppError> {
        let platform = self.platform()?.id;
        let nonce = Uuid::from_bytes(ids::random()?);
        let made = self.secrets.access().challenge(nonce, purpose, self.clock.machinery());
        let made = made.ok_or_else(|| AppError::Internal("no challenge was made".to_owned()))?;
        Ok(PasskeyQuestion { challenge: BASE64_URL_SAFE_NO_PAD.encode(made), platform })
    }

    fn platform(&self) -> Result<RelyingParty, Refusal> {
        let off = || Refusal::new(Message::new("passkey-off"), SOURCE);
        RelyingParty::of(&self.public_url).ok_or_else(off)
    }
}

/// A challenge that was answered already, or a passkey that signed twice at once, is worth nothing.
fn twice(fault: StoreError) -> AppError {
    if matches!(fault, StoreError::Taken(_) | StoreError::Conflict { .. }) {
        AppError::Unauthenticated
    } else {
        fault.into()
    }
}

fn refused() -> Refusal {
    Refusal::new(Message::new("passkey-refused"), "WebAuthn Level 3, § 7.1")
}

fn is_passkey(identity: &Identity) -> bool {
    identity.issuer == PASSKEY
}

fn subject(identity: Identity) -> String {
    identity.subject
}

/// The passkey of an identity.
pub(crate) fn read(identity: &Identity) -> Result<Passkey, AppError> {
    let fault = || AppError::Internal(format!("identity {} holds no passkey", identity.id));
    let secret = identity.secret.as_deref().ok_or_else(fault)?;
    serde_json::from_str(secret).map_err(|_| fault())
}

fn kept(passkey: &Passkey) -> Result<String, AppError> {
    serde_json::to_string(passkey).map_err(|fault| AppError::Internal(fault.to_string()))
}
