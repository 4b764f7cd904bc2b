//! Queueing for the log: in the transaction that stores what is committed to.
//! It must not show what was committed to; only the commitment goes on.

use crate::{App, AppError, ids};
use ledger::act::commitment;
use store::{ActRow, NewCommitment, StatementRow, Unit};
use tender::act::Act;
use tender::instant::Instant;

/// Microseconds of a minute.
const MINUTE: i64 = 60_000_000;

impl App {
    /// Adds an act to its file, at the next place, and queues its commitment. Every act goes this way.
    pub(crate) async fn record_act(&self, unit: &Unit, act: &Act) -> Result<ActRow, AppError> {
        let seq = unit.next_act(act.procedure).await?;
        let row = crate::take_step::act_row(act, seq)?;
        unit.add_act(&row).await?;
        let salt = ids::random::<32>()?;
        let queued = NewCommitment {
            commitment: hex::encode(commitment(&salt, row.body.as_bytes()).0),
            act: Some(row.id),
            salt: Some(hex::encode(salt)),
            queued_at: self.this_minute(),
        };
        unit.queue_commitments(&[queued]).await?;
        Ok(row)
    }

    /// Queues commitments whose salts their holders have: those of receipts. Nothing links a row to anything.
    ///
    /// # Errors
    /// When one is queued already or the storage fails.
    pub async fn queue_commitments(
        &self,
        unit: &Unit,
        commitments: &[[u8; 32]],
    ) -> Result<(), AppError> {
        let queued_at = self.this_minute();
        let queued = |commitment| NewCommitment {
            commitment: hex::encode(commitment),
            act: None,
            salt: None,
            queued_at,
        };
        let queued: Vec<_> = commitments.iter().map(queued).collect();
        Ok(unit.queue_commitments(&queued).await?)
    }

    /// The minute that runs, on the clock of machinery. A row that waits tells no more of when something came than the batch
    /// into which it goes: else the database would hold the instant of every bid.
    fn this_minute(&self) -> Instant {
        let now = self.clock.machinery();
        let begun = now.micros().saturating_sub(now.micros().rem_euclid(MINUTE));
        Instant::from_micros(begun).unwrap_or(now)
    }

    /// Publishes a signed text with a salt and queues its commitment, so that everybody can hold it against the
    /// log. `text` is what the note signs, `note` the text with its signatures.
    ///
    /// # Errors
    /// When the storage fails or the operating system gives no random bytes.
    pub async fn queue_public(
        &self,
        unit: &Unit,
        kind: &'static str,
        (text, note): (&str, &str),
    ) -> Result<(), AppError> {
        let salt = ids::random::<32>()?;
        let commitment = commitment(&salt, text.as_bytes());
        self.queue_commitments(unit, &[commitment.0]).await?;
        let statement = StatementRow {
            commitment: hex::encode(commitment.0),
            kind: kind.to_owned(),
            note: note.to_owned(),
            salt: hex::encode(salt),
            made_at: self.clock.machinery(),
        };
        Ok(unit.add_statement(&statement).await?)
    }
}
