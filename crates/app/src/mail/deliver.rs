//! Sending what waits in the outbox, with patience, each mail by one node at a time.
//! It must not lose a mail: one that was taken and not sent is due again.

use super::{Mail, MailText, OUTBOX};
use crate::ticket::LinkMail;
use crate::{App, AppError};
use std::time::Duration;
use store::Message;
use tender::instant::Instant;

/// So often the outbox is looked at.
const EVERY: Duration = Duration::from_secs(2);
/// A mail that a node took and did not send in this time is due again: microseconds.
const TAKEN: i64 = 120_000_000;
/// The first pause after a failure, which doubles each time: microseconds.
const PAUSE: i64 = 30_000_000;
/// The longest pause: six hours.
const LONGEST: i64 = 6 * 3_600_000_000;
/// After so many failures, about four days, a mail is given up; the message stays in the inbox.
const ATTEMPTS: i64 = 25;

/// A mail that left, as the demo shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SentMail {
    /// Address of the reader.
    pub to: String,
    /// When it left (clock of machinery).
    pub sent_at: Instant,
    /// What stood in it.
    pub text: MailText,
}

impl App {
    /// Sends mails until it is ended.
    pub async fn deliver(self) {
        loop {
            if let Err(fault) = Box::pin(self.deliver_once()).await {
                tracing::warn!(%fault, "mails were interrupted and go on");
            }
            tokio::time::sleep(EVERY).await;
        }
    }

    /// Sends every mail that is due now, once.
    ///
    /// # Errors
    /// When the storage fails; what was sent stays sent.
    pub async fn deliver_once(&self) -> Result<(), AppError> {
        loop {
            let due = self.store.due_messages(OUTBOX, self.clock.machinery(), 50).await?;
            if due.is_empty() {
                return Ok(());
            }
            for posted in due {
                if self.take(&posted).await? {
                    self.send_one(&posted).await?;
                }
            }
        }
    }

    /// Takes a mail for this node.
    async fn take(&self, posted: &Message) -> Result<bool, AppError> {
        let unit = self.store.begin().await?;
        let taken = unit.claim_message(posted, self.later(TAKEN)).await?;
        unit.commit().await?;
        Ok(taken)
    }

    async fn send_one(&self, posted: &Message) -> Result<(), AppError> {
        let fault = match self.written(posted).await? {
            // The reader is gone or locked: there is nobody to send to.
            None => None,
            Some((to, text)) => self.mailer.send(posted.id, &to, &text).await.err(),
        };
        let unit = self.store.begin().await?;
        match fault {
            None => unit.message_sent(posted.id, self.clock.machinery()).await?,
            Some(fault) => {
                let failures = posted.attempts.saturating_add(1);
                tracing::warn!(mail = %posted.id, failures, %fault, "a mail did not leave");
                if failures >= ATTEMPTS {
                    let now = self.clock.machinery();
                    unit.message_given_up(posted.id, &fault.to_string(), now).await?;
                } else {
                    let again = self.later(pause(posted.attempts));
                    unit.message_failed(posted.id, &fault.to_string(), again).await?;
                }
            }
        }
        Ok(unit.commit().await?)
    }

    /// Address and words of a mail; nothing where its reader is gone or locked.
    async fn written(&self, posted: &Message) -> Result<Option<(String, MailText)>, AppError> {
        if let Ok(mail) = serde_json::from_value::<LinkMail>(posted.payload.clone()) {
            return self.link_mail(mail).await;
        }
        let mail: Mail = serde_json::from_value(posted.payload.clone())
            .map_err(|fault| AppError::Internal(format!("mail {}: {fault}", posted.id)))?;
        let Some(reader) = self.store.person(mail.to).await? else { return Ok(None) };
        if reader.locked_at.is_some() {
            return Ok(None);
        }
        let company = self.works_for_company(reader.id).await?;
        let text = mail.in_words(&reader, company, &self.public_url);
        Ok(Some((reader.email, text)))
    }

    /// The last mails that left, for the page of the demo; nothing where a real server takes them.
    ///
    /// # Errors
    /// When the storage fails.
    pub async fn sent_mails(&self, limit: u64) -> Result<Vec<SentMail>, AppError> {
        let mut mails = Vec::new();
        if !self.mailer.is_folder() {
            return Ok(mails);
        }
        for (posted, sent_at) in self.store.sent_messages(OUTBOX, limit).await? {
            if let Some((to, text)) = self.written(&posted).await? {
                mails.push(SentMail { to, sent_at, text });
            }
        }
        Ok(mails)
    }

    fn later(&self, micros: i64) -> Instant {
        let now = self.clock.machinery();
        Instant::from_micros(now.micros().saturating_add(micros)).unwrap_or(now)
    }
}

/// The pause after so many failures before this one.
fn pause(failures: i64) -> i64 {
    let doublings = u32::try_from(failures.clamp(0, 20)).unwrap_or(20);
    PAUSE.saturating_mul(2_i64.saturating_pow(doublings)).min(LONGEST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_double_and_end_at_six_hours_over_about_four_days() {
        assert_eq!(pause(0), 30_000_000);
        assert_eq!(pause(1), 60_000_000);
        assert_eq!(pause(60), LONGEST);
        let all: i64 = (0..ATTEMPTS - 1).map(pause).sum();
        let days = all / (24 * 3_600_000_000);
        assert!((3..=5).contains(&days), "{days}");
    }
}
