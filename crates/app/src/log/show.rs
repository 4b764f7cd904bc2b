//! What the log shows: its head, the proof of a commitment, published statements.
//! It must not tell what a commitment is about.

use crate::{App, AppError};
use ledger::batch::InnerProof;
use ledger::checkpoint::Checkpoint;
use ledger::hash::Hash;
use ledger::note::Note;
use ledger::proof::{self, Proof};
use ledger::tree::{Tree, tiles_of_inclusion};
use std::io;
use store::{LogHead, LogPlace, StatementRow};
use tender::instant::Instant;

/// What the log says of a commitment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LogProof {
    /// It was never queued.
    Unknown,
    /// It waits for its minute.
    Pending,
    /// It is in: a tlog-proof (C2SP) as text.
    Proof(String),
}

impl App {
    /// The latest signed head with the cosignatures that there are; none before the first minute.
    ///
    /// # Errors
    /// When the storage fails.
    pub async fn log_checkpoint(&self) -> Result<Option<String>, AppError> {
        Ok(self.store.log_head(None).await?.map(|head| head.note))
    }

    /// The proof that a commitment (in hex) is in the log, under the first head that enough witnesses cosigned.
    ///
    /// # Errors
    /// When the storage fails or the log's files contradict its head.
    pub async fn log_proof(&self, commitment: &str) -> Result<LogProof, AppError> {
        let place = match self.store.log_place(commitment).await? {
            None => return Ok(LogProof::Unknown),
            Some(None) => return Ok(LogProof::Pending),
            Some(Some(place)) => place,
        };
        let mut head = None;
        if self.witnesses.quorum > 0 {
            head = self.store.log_head_over(place.leaf, true).await?;
        }
        if head.is_none() {
            head = self.store.log_head_over(place.leaf, false).await?;
        }
        let Some(head) = head else { return Ok(LogProof::Pending) };
        Ok(LogProof::Proof(self.proof_under(place, head).await?.to_string()))
    }

    /// Whether an arrival stood in the log in time: its batch is not older than itself, and enough witnesses
    /// cosigned by the deadline and ten minutes. Without witnesses nobody can say so, and it is `None`; nor can
    /// anybody where the demo's clock of procedures is ahead of the minutes of the log.
    ///
    /// # Errors
    /// When the storage fails or the log's files contradict its head.
    pub async fn stood_in_time(
        &self,
        commitment: &[u8; 32],
        received: Instant,
        deadline: Instant,
    ) -> Result<Option<bool>, AppError> {
        if self.witnesses.quorum == 0 || self.clock.ahead() != 0 {
            return Ok(None);
        }
        let LogProof::Proof(text) = self.log_proof(&hex::encode(commitment)).await? else {
            return Ok(Some(false));
        };
        let trust = self.published_keys().await?.trust;
        let micros = |at: Instant| u64::try_from(at.micros()).unwrap_or(0);
        let stood = Proof::parse(&text)
            .and_then(|proof| proof::verify(&proof, &Hash(*commitment), &trust))
            .and_then(|included| {
                proof::stood_in_time(&included, micros(received), micros(deadline), trust.quorum)
            });
        Ok(Some(stood.is_ok()))
    }

    /// Published statements in their order, after the one of a moment and commitment.
    ///
    /// # Errors
    /// When the storage fails.
    pub async fn statements(
        &self,
        after: Option<(Instant, &str)>,
        limit: u64,
    ) -> Result<Vec<StatementRow>, AppError> {
        Ok(self.store.statements(None, after, limit).await?)
    }

    async fn proof_under(&self, place: LogPlace, head: LogHead) -> Result<Proof, AppError> {
        let broken = || AppError::Internal("a stored place in the log does not read".to_owned());
        let checkpoint = Note::parse(head.note.as_bytes()).ok_or_else(broken)?;
        let size = Checkpoint::parse(checkpoint.text()).ok_or_else(broken)?.head.size;
        let index = u64::try_from(place.leaf).map_err(|_| broken())?;
        let files = self.log_files(&tiles_of_inclusion(size, index)).await?;
        let file = |path: &str| files.get(path).cloned().ok_or(io::ErrorKind::NotFound.into());
        let path = Tree::new(size, file)
            .inclusion(index)
            .map_err(|fault| AppError::Internal(fault.code().to_owned()))?;
        let (inner, _) = place.path.as_chunks::<32>();
        Ok(Proof {
            minute: u64::try_from(place.minute).map_err(|_| broken())?,
            inner: InnerProof {
                slot: u16::try_from(place.slot).map_err(|_| broken())?,
                path: inner.iter().copied().map(Hash).collect(),
            },
            index,
            path,
            checkpoint,
        })
    }
}
