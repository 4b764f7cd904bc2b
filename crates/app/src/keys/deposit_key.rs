//! Depositing one's own keys: public parts for those who seal to them, the secret part as ciphertext.
//! It must not see the secret part, nor delete a key that something may be sealed to.

use super::{is_key_file, refuse};
use crate::{App, AppError, Caller};
use seal::crypt::Recipient;
use seal::note::VerifierKey;
use store::{KeyWay, KeyWayKind, PersonKeyRow};
use tender::refusal::Refusal;

/// The most ways to unlock a key.
const MOST_WAYS: usize = 4;

/// Keys as their owner's client made them.
#[derive(Clone, Debug)]
pub struct NewKey {
    /// The age recipient.
    pub recipient: String,
    /// The vkey, named `<host>/person`.
    pub verifier: String,
    /// The key file, sealed for each way to unlock it.
    pub ways: Vec<KeyWay>,
}

impl App {
    /// Deposits the caller's keys. The same keys again set the ways to unlock them; others take their place, and the
    /// old ones stay for what was sealed to them.
    ///
    /// # Errors
    /// A refusal for each part that does not fit.
    pub async fn deposit_key(
        &self,
        caller: &Caller,
        new: NewKey,
    ) -> Result<PersonKeyRow, AppError> {
        let faults = self.key_faults(&new);
        if !faults.is_empty() {
            return Err(AppError::Refused(faults));
        }
        let now = self.clock.machinery();
        let unit = self.store.begin().await?;
        let old = self.store.person_keys(&[caller.person.id]).await?.pop();
        let same =
            |old: &PersonKeyRow| old.recipient == new.recipient && old.verifier == new.verifier;
        if let Some(old) = old.filter(same) {
            unit.set_key_ways(old.id, &new.ways).await?;
            unit.commit().await?;
            return Ok(PersonKeyRow { ways: new.ways, ..old });
        }
        unit.replace_person_keys(caller.person.id, now).await?;
        let key = PersonKeyRow {
            id: self.ids.uuid(),
            person: caller.person.id,
            recipient: new.recipient,
            verifier: new.verifier,
            ways: new.ways,
            created_at: now,
            replaced_at: None,
        };
        unit.add_person_key(&key).await?;
        unit.commit().await?;
        Ok(key)
    }

    /// All keys of the caller, the newest first; the one without an end is in use.
    ///
    /// # Errors
    /// When the storage fails.
    pub async fn own_keys(&self, caller: &Caller) -> Result<Vec<PersonKeyRow>, AppError> {
        Ok(self.store.all_keys_of(caller.person.id).await?)
    }

    fn key_faults(&self, new: &NewKey) -> Vec<Refusal> {
        let mut faults = Vec::new();
        if Recipient::parse(&new.recipient).is_none() {
            faults.push(refuse("key-recipient").at("/recipient"));
        }
        let name = format!("{}/person", self.secrets.host());
        if VerifierKey::parse(&new.verifier).is_none_or(|key| key.name() != name) {
            faults.push(refuse("key-verifier").at("/verifier"));
        }
        if new.ways.is_empty() || new.ways.len() > MOST_WAYS {
            faults.push(refuse("key-ways").at("/ways"));
        }
        for (at, way) in new.ways.iter().enumerate() {
            if !is_key_file(&way.sealed) {
                faults.push(refuse("key-file").at(format!("/ways/{at}/sealed")));
            }
            let named = way.credential.is_some() && way.salt.is_some();
            if way.kind == KeyWayKind::Passkey && !named {
                faults.push(refuse("key-passkey").at(format!("/ways/{at}")));
            }
        }
        faults
    }
}
