//! Witnesses: what is sent to each, and what their answers add to a head.
//! It must not use the network; `zuschlag` sends and hands the answer back.

use crate::{App, AppError};
use ledger::checkpoint::{self, Checkpoint};
use ledger::note::{Note, VerifierKey};
use ledger::tree::Tree;
use ledger::witness::{request, take_cosignatures};

/// A witness that is asked to cosign.
#[derive(Clone, Debug)]
pub struct Witness {
    /// Its key.
    pub key: VerifierKey,
    /// The address below which `add-checkpoint` is (C2SP tlog-witness).
    pub url: String,
}

/// A head on its way to a witness.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToWitness {
    /// Leaves of the head.
    pub size: u64,
    /// Body of the request.
    pub body: String,
}

impl App {
    /// What to send to a witness that cosigned `known` leaves last; nothing if it cosigned the latest head.
    ///
    /// # Errors
    /// When the storage fails or the log's files contradict its head.
    pub async fn to_witness(
        &self,
        key: &VerifierKey,
        known: u64,
    ) -> Result<Option<ToWitness>, AppError> {
        let Some(head) = self.store.log_head(None).await? else { return Ok(None) };
        let broken = || AppError::Internal("the head of the log does not read".to_owned());
        let note = Note::parse(head.note.as_bytes()).ok_or_else(broken)?;
        let size = Checkpoint::parse(note.text()).ok_or_else(broken)?.head.size;
        let mut signed = Note::new(note.text().to_owned());
        if !checkpoint::cosigned(&note, std::slice::from_ref(key)).is_empty() {
            return Ok(None);
        }
        let origin = self.secrets.log().verifier().name();
        for signature in note.signatures().iter().filter(|found| found.name() == origin) {
            signed.add(signature.clone());
        }
        let path =
            self.with_log_files(move |read| Tree::new(size, read).consistency(known)).await?;
        let path = path.map_err(|fault| AppError::Internal(fault.code().to_owned()))?;
        Ok(Some(ToWitness { size, body: request(known, &path, &signed) }))
    }

    /// Adds the cosignatures in a witness's answer to the head of a size; returns how many held.
    ///
    /// # Errors
    /// When the storage fails.
    pub async fn take_cosignature(&self, size: u64, body: &str) -> Result<usize, AppError> {
        let keys = self.witnesses.keys();
        let unit = self.store.begin().await?;
        let size = i64::try_from(size).map_err(|fault| AppError::Internal(fault.to_string()))?;
        let Some(mut head) = unit.lock_log_head(size).await? else { return Ok(0) };
        let Some(mut note) = Note::parse(head.note.as_bytes()) else { return Ok(0) };
        let taken = take_cosignatures(&mut note, body, &keys);
        if taken > 0 {
            let enough = checkpoint::cosigned(&note, &keys).len() >= self.witnesses.quorum;
            if enough && head.witnessed_at.is_none() {
                head.witnessed_at = Some(self.clock.machinery().micros());
            }
            head.note = note.to_string();
            unit.save_log_head(&head).await?;
            unit.commit().await?;
        }
        Ok(taken)
    }
}
