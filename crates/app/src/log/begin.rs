//! At the start: the keys must be those with which the database was begun, and new statements of the root are published.
//! It must not repair; what does not fit stops the program.

use super::ROTATION;
use crate::{App, AppError};
use ledger::note::{Note, VerifierKey};
use ledger::proof::Trust;
use ledger::published::Published;
use ledger::rotation::{self, Role, Rotation};
use std::collections::BTreeSet;
use store::Store;

/// Name of the setting with the public value that tells the gate's master from others.
const MASTER: &str = "gate-master";
/// More changes of keys than these are not read; one a week would do for a hundred years.
const MOST: u64 = 5_000;

/// Whether a database was begun with keys: then new ones must not be made for it.
///
/// # Errors
/// When the storage fails.
pub async fn has_keys(store: &Store) -> Result<bool, AppError> {
    Ok(store.setting::<String>(MASTER).await?.is_some())
}

impl App {
    /// Holds the server's keys against the database and takes new statements of the root into the log.
    ///
    /// # Errors
    /// When the keys are not those of this database, or the root did not state them.
    pub async fn open_log(&self) -> Result<(), AppError> {
        let unit = self.store.begin().await?;
        unit.lock_log().await?;
        match self.store.setting::<String>(MASTER).await? {
            Some(known) if known != self.secrets.check() => {
                let fault = "the gate's master is not the one with which this database was begun: put back the folder \
                             of keys, or restore the master from its sheets (zuschlag keys restore)";
                return Err(AppError::Internal(fault.to_owned()));
            }
            Some(_) => {}
            None => unit.set_setting(MASTER, &self.secrets.check()).await?,
        }
        let mut known = self.rotations().await?;
        let texts: BTreeSet<String> = known.iter().map(|note| note.text().to_owned()).collect();
        for note in self.secrets.statements() {
            if !texts.contains(note.text()) {
                let signed = note.to_string();
                self.queue_public(&unit, ROTATION, (note.text(), &signed)).await?;
                known.push(note.clone());
            }
        }
        let stated = |role| self.chain(&known, role);
        for (role, key) in [
            (Role::Log, self.secrets.log().verifier().to_string()),
            (Role::Receipt, self.secrets.receipt().verifier().to_string()),
            (Role::Record, self.secrets.record().verifier().to_string()),
        ] {
            if stated(role)?.last().map(|last| last.new.to_string()) != Some(key) {
                let role = role.word();
                return Err(AppError::Internal(format!(
                    "keys: the root has not stated the {role} key"
                )));
            }
        }
        Ok(unit.commit().await?)
    }

    /// The keys that the platform publishes: old ones included, so that what they signed stays verifiable.
    ///
    /// # Errors
    /// When the storage fails or the chain of keys does not hold.
    pub async fn published_keys(&self) -> Result<Published, AppError> {
        let notes = self.rotations().await?;
        let keys = |role| -> Result<Vec<VerifierKey>, AppError> {
            Ok(self.chain(&notes, role)?.into_iter().map(|rotation| rotation.new).collect())
        };
        let trust = Trust {
            origin: self.secrets.log().verifier().name().to_owned(),
            log: keys(Role::Log)?,
            witnesses: self.witnesses.keys(),
            quorum: self.witnesses.quorum,
        };
        Ok(Published {
            host: self.secrets.host().to_string(),
            root: self.secrets.root().clone(),
            receipt: keys(Role::Receipt)?,
            record: keys(Role::Record)?,
            trust,
        })
    }

    async fn rotations(&self) -> Result<Vec<Note>, AppError> {
        let rows = self.store.statements(Some(ROTATION), None, MOST).await?;
        let note = |row: store::StatementRow| Note::parse(row.note.as_bytes());
        let notes: Option<Vec<Note>> = rows.into_iter().map(note).collect();
        notes.ok_or_else(|| AppError::Internal("a stored statement is no note".to_owned()))
    }

    /// The statements of one role in the order of their minutes, verified with the root.
    fn chain(&self, notes: &[Note], role: Role) -> Result<Vec<Rotation>, AppError> {
        let mut own: Vec<(u64, &Note)> = notes
            .iter()
            .filter_map(|note| Some((Rotation::parse(note.text())?, note)))
            .filter(|(rotation, _)| rotation.role == role)
            .map(|(rotation, note)| (rotation.from, note))
            .collect();
        own.sort_by_key(|(from, _)| *from);
        let own: Vec<Note> = own.into_iter().map(|(_, note)| note.clone()).collect();
        rotation::verify(&own, self.secrets.root()).map_err(|fault| {
            AppError::Internal(format!("keys of {}: {}", role.word(), fault.code()))
        })
    }
}
