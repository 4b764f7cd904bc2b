//! Keys of machines: a person makes them, with roles of their own, an end and a name, and revokes them.
//! It must not keep a key: it is shown once and stored as a hash.

use crate::{App, AppError, Caller, Proof, ids};
use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD};
use sha2::{Digest as _, Sha256};
use std::collections::BTreeSet;
use store::{ApiKey, StoreError};
use tender::id::BodyId;
use tender::instant::Instant;
use tender::message::Message;
use tender::refusal::Refusal;
use tender::role::{Grant, Role, Scope};
use uuid::Uuid;

/// What every key begins with, so that a lost one is known for what it is.
pub(crate) const PREFIX: &str = "zsk_";
/// Longest name, in characters.
const LONGEST: usize = 100;
/// Longest life of a key, in days.
const DAYS: i64 = 366;
/// So many keys a person may have at the same time.
const MOST: u64 = 50;
/// Uses within so many microseconds are noted once.
const NOTED: i64 = 60_000_000;
const SOURCE: &str = "docs/api.md";

/// What a new key is to be.
#[derive(Clone, Debug)]
pub struct NewApiKey {
    /// What its owner calls it.
    pub name: String,
    /// The body to which it is limited; none: all of the person's.
    pub body: Option<BodyId>,
    /// The roles to which it is limited.
    pub roles: BTreeSet<Role>,
    /// When it ends.
    pub expires_at: Instant,
}

/// A key that was made.
pub struct MadeApiKey {
    /// The key itself, shown this once.
    pub key: String,
    /// What is kept of it.
    pub row: ApiKey,
}

impl App {
    /// Makes a key that acts for the caller, never beyond the caller's own roles.
    ///
    /// # Errors
    /// A refusal for every field that does not fit, or where a machine calls.
    pub async fn make_api_key(
        &self,
        caller: &Caller,
        new: NewApiKey,
    ) -> Result<MadeApiKey, AppError> {
        caller.session()?;
        let now = self.clock.machinery();
        let name = new.name.trim().to_owned();
        let mut faults = faults(&name, &new, now);
        let within = self.within(&caller.grants, new.body).await?;
        let held = |role: &Role| within.iter().any(|grant| grant.role == *role && grant.holds(now));
        if new.roles.is_empty() || !new.roles.iter().all(held) {
            faults.push(refuse(Message::new("api-key-roles"), "/roles"));
        }
        let known = self.store.api_keys(caller.person.id, None, MOST.saturating_mul(4)).await?;
        let alive = known.iter().filter(|key| key.holds(now)).count();
        if u64::try_from(alive).is_ok_and(|alive| alive >= MOST) {
            faults.push(refuse(Message::new("api-key-most").with("most", MOST), ""));
        }
        if !faults.is_empty() {
            return Err(AppError::Refused(faults));
        }
        let key = format!("{PREFIX}{}", BASE64_URL_SAFE_NO_PAD.encode(ids::random::<32>()?));
        let row = ApiKey {
            id: self.ids.uuid(),
            person: caller.person.id,
            name,
            key_hash: hash(&key),
            hint: key.chars().take(PREFIX.len().saturating_add(6)).collect(),
            body: new.body,
            roles: new.roles,
            created_at: now,
            expires_at: new.expires_at,
            revoked_at: None,
            last_used_at: None,
        };
        let unit = self.store.begin().await?;
        unit.add_api_key(&row).await?;
        unit.commit().await?;
        Ok(MadeApiKey { key, row })
    }

    /// One page of the caller's keys, made last first, also those that ended.
    ///
    /// # Errors
    /// When the storage fails.
    pub async fn api_keys(
        &self,
        caller: &Caller,
        after: Option<(Instant, Uuid)>,
        limit: u64,
    ) -> Result<Vec<ApiKey>, AppError> {
        Ok(self.store.api_keys(caller.person.id, after, limit).await?)
    }

    /// Revokes a key of the caller at once; one that is revoked already is no error.
    ///
    /// # Errors
    /// [`AppError::NotFound`] when it is not the caller's; a refusal where a machine calls.
    pub async fn revoke_api_key(&self, caller: &Caller, id: Uuid) -> Result<(), AppError> {
        caller.session()?;
        let known = self.store.api_key(id).await?;
        known.filter(|key| key.person == caller.person.id).ok_or(AppError::NotFound)?;
        let unit = self.store.begin().await?;
        match unit.revoke_api_key(id, self.clock.machinery()).await {
            Ok(()) => Ok(unit.commit().await?),
            Err(StoreError::Conflict { .. }) => Ok(()),
            Err(fault) => Err(fault.into()),
        }
    }

    /// The caller of a key: its owner, within its limits.
    ///
    /// # Errors
    /// [`AppError::Unauthenticated`] when the key is none, over or revoked, or its owner locked.
    pub(crate) async fn caller_of_key(&self, key: &str) -> Result<Caller, AppError> {
        let found = self.store.api_key_of(&hash(key)).await?.ok_or(AppError::Unauthenticated)?;
        let caller = self.owner_of(&found).await?;
        let now = self.clock.machinery();
        let noted = |at: Instant| now.micros().saturating_sub(at.micros()) < NOTED;
        if !found.last_used_at.is_some_and(noted) {
            let unit = self.store.begin().await?;
            unit.api_key_used(found.id, now).await?;
            unit.commit().await?;
        }
        Ok(caller)
    }

    /// The owner of a key as a caller within the key's limits, if the key holds.
    pub(crate) async fn owner_of(&self, key: &ApiKey) -> Result<Caller, AppError> {
        if !key.holds(self.clock.machinery()) {
            return Err(AppError::Unauthenticated);
        }
        let person = self.unlocked(key.person).await?;
        let grants = self.store.grants_of(person.id).await?;
        let mut grants = self.within(&grants, key.body).await?;
        grants.retain(|grant| key.roles.contains(&grant.role));
        Ok(Caller { person, proof: Proof::ApiKey(key.id, key.expires_at), grants })
    }

    /// What remains of grants within a body: those on it, and those on what stands above it, narrowed to it.
    async fn within(&self, grants: &[Grant], body: Option<BodyId>) -> Result<Vec<Grant>, AppError> {
        let Some(body) = body else { return Ok(grants.to_vec()) };
        let line = self.store.line_of(body).await?;
        let above = |scope| line.iter().any(|known| Scope::Body(known.id) == scope);
        let narrowed = |grant: &Grant| Grant { scope: Scope::Body(body), ..*grant };
        Ok(grants.iter().filter(|grant| above(grant.scope)).map(narrowed).collect())
    }
}

fn faults(name: &str, new: &NewApiKey, now: Instant) -> Vec<Refusal> {
    let mut faults = Vec::new();
    if name.is_empty() || name.chars().count() > LONGEST {
        faults.push(refuse(Message::new("api-key-name").with("longest", LONGEST), "/name"));
    }
    let longest = now.micros().saturating_add(DAYS.saturating_mul(86_400_000_000));
    if new.expires_at <= now || new.expires_at.micros() > longest {
        faults.push(refuse(Message::new("api-key-end").with("days", DAYS), "/expires_at"));
    }
    faults
}

fn refuse(message: Message, field: &str) -> Refusal {
    Refusal::new(message, SOURCE).at(field)
}

/// A key has 256 random bits, so one round of SHA-256 keeps it as well as many.
fn hash(key: &str) -> Vec<u8> {
    Sha256::digest(key.as_bytes()).to_vec()
}
