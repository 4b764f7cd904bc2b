//! Mails: what stands in them, and how they leave by SMTP or, in the demo, into a folder.
//! It must not hold what a quiet message is about, nor show a password in a debug output.

mod deliver;
mod mailer;

pub use deliver::SentMail;
pub use mailer::{Mailer, MailerError};

use crate::words;
use locales::Language;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use store::{MessageRow, Person};
use tender::id::PersonId;
use tender::instant::Instant;
use tender::procedure::difference::Value;
use uuid::Uuid;

/// Kind of mails in the outbox.
pub(crate) const OUTBOX: &str = "mail";

/// A mail as it waits in the outbox: to whom, and what to say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Mail {
    /// To whom.
    to: PersonId,
    /// The kind of message; none where the mail says only that there is something new.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    kind: Option<String>,
    /// The values in its words.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    args: BTreeMap<String, Value>,
    /// The entry of the inbox.
    message: Uuid,
}

/// A mail in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailText {
    /// Its subject.
    pub subject: String,
    /// Its body.
    pub text: String,
}

impl Mail {
    /// The mail about a message for one of its readers.
    pub(crate) fn about(message: &MessageRow, to: PersonId, quiet: bool) -> Self {
        Self {
            to,
            kind: (!quiet).then(|| message.kind.clone()),
            args: if quiet { BTreeMap::new() } else { message.args.clone() },
            message: message.id,
        }
    }

    /// The same as an entry of the outbox.
    pub(crate) fn posted(&self, id: Uuid, at: Instant) -> store::Message {
        let payload = serde_json::to_value(self).unwrap_or_default();
        store::Message { id, kind: OUTBOX.to_owned(), payload, attempts: 0, due_at: at }
    }

    /// The mail in the language of its reader.
    pub(crate) fn in_words(&self, reader: &Person, company: bool, public_url: &str) -> MailText {
        let language = Language::of(&reader.language).unwrap_or_default();
        let texts = language.texts();
        let place = if company { "firma" } else { "amt" };
        let link = format!("{public_url}/{place}/postfach/{}", self.message);
        let (subject, said) = match &self.kind {
            None => (texts.text("mail-quiet-subject"), texts.text("mail-quiet-text")),
            Some(kind) => message_words(kind, &self.args, language),
        };
        let foot = texts.with("mail-foot", &[("link", &link)]);
        let greeting = texts.text("mail-greeting");
        MailText { subject, text: format!("{greeting}\n\n{said}\n\n{foot}\n") }
    }
}

/// Subject and text of a message in a language.
pub fn message_words(
    kind: &str,
    args: &BTreeMap<String, Value>,
    language: Language,
) -> (String, String) {
    let shown: Vec<(&str, String)> =
        args.iter().map(|(name, value)| (name.as_str(), words::value(value, language))).collect();
    let values: Vec<(&str, &str)> =
        shown.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let texts = language.texts();
    let subject = texts.with(&format!("message-{kind}-subject"), &values);
    (subject, texts.with(&format!("message-{kind}-text"), &values))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message() -> MessageRow {
        let at = Instant::EPOCH;
        let args = [("title", "Schulreinigung"), ("number", "2026-ABC"), ("office", "Köln")];
        let text = |(name, text): (&str, &str)| (name.to_owned(), Value::Text(text.to_owned()));
        MessageRow {
            id: Uuid::from_u128(7),
            body: None,
            person: None,
            procedure: None,
            kind: "corrected".to_owned(),
            args: args.into_iter().chain([("reason", "Tippfehler")]).map(text).collect(),
            attachments: Vec::new(),
            sent_at: at,
            recorded_at: at,
            read_at: None,
            read_by: None,
        }
    }

    fn reader(language: &str) -> Person {
        Person {
            id: PersonId(Uuid::from_u128(1)),
            name: "Kalkulation".to_owned(),
            email: "kalkulation@firma.example".to_owned(),
            language: language.to_owned(),
            created_at: Instant::EPOCH,
            locked_at: None,
        }
    }

    #[test]
    fn a_public_change_names_the_procedure_and_leads_to_the_inbox() {
        let mail = Mail::about(&message(), PersonId(Uuid::from_u128(1)), false);
        let german = mail.in_words(&reader("de"), true, "https://x.example");
        assert!(german.subject.contains("Schulreinigung"), "{german:?}");
        assert!(german.text.contains("Tippfehler"), "{german:?}");
        assert!(german.text.contains("https://x.example/firma/postfach/00000000"), "{german:?}");
        assert_ne!(german.subject, mail.in_words(&reader("en"), true, "").subject);
    }

    #[test]
    fn a_quiet_mail_holds_nothing_of_the_matter_also_in_the_outbox() {
        let mail = Mail::about(&message(), PersonId(Uuid::from_u128(1)), true);
        let text = mail.in_words(&reader("de"), true, "https://x.example");
        let posted = mail.posted(Uuid::from_u128(2), Instant::EPOCH).payload.to_string();
        for secret in ["Schulreinigung", "2026-ABC", "Tippfehler", "Köln", "corrected"] {
            assert!(!text.subject.contains(secret) && !text.text.contains(secret), "{text:?}");
            assert!(!posted.contains(secret), "{posted}");
        }
    }
}
