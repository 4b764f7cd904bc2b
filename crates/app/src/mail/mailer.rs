//! The way out for mails: an SMTP server, a folder in the demo, or nobody.
//! It must not know what mails are about.

use super::MailText;
use lettre::message::Mailbox;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::{Address, AsyncSmtpTransport, AsyncTransport as _, Message, Tokio1Executor};
use std::path::PathBuf;
use std::time::Duration;
use uuid::Uuid;

/// A server that does not answer is given up after so long; the mail is tried again later.
const PATIENCE: Duration = Duration::from_secs(20);

/// Who takes mails.
#[derive(Clone, Default)]
pub enum Mailer {
    /// Nobody: messages stay in the inbox.
    #[default]
    Nobody,
    /// A folder: each mail is a file of its own (RFC 5322). For the demo.
    Folder(PathBuf),
    /// An SMTP server (RFC 5321).
    Smtp {
        /// The way to it; each mail opens a connection.
        server: Box<AsyncSmtpTransport<Tokio1Executor>>,
        /// From whom mails come.
        from: Mailbox,
    },
}

impl core::fmt::Debug for Mailer {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(match self {
            Self::Nobody => "Nobody",
            Self::Folder(_) => "Folder",
            Self::Smtp { .. } => "Smtp",
        })
    }
}

/// Why a mail did not leave. It names no address and no password.
#[derive(Debug, thiserror::Error)]
pub enum MailerError {
    /// The address of the server cannot be read.
    #[error("must be smtp://HOST:PORT or smtps://USER:PASSWORD@HOST:PORT")]
    Server,
    /// The sender is no address of mail.
    #[error("must be an address such as Vergabeplattform <post@vergabe.example>")]
    From,
    /// The reader has an address to which nothing can be sent.
    #[error("the address of the reader is none")]
    To,
    /// It could not be written.
    #[error("the mail could not be written: {0}")]
    Built(String),
    /// The server refused it or was out of reach.
    #[error("the server did not take the mail: {0}")]
    Sent(String),
}

impl Mailer {
    /// An SMTP server by its address and the sender of mails.
    ///
    /// # Errors
    /// When one of them cannot be read.
    pub fn smtp(server: &str, from: &str) -> Result<Self, MailerError> {
        let from: Mailbox = from.parse().map_err(|_| MailerError::From)?;
        let server = AsyncSmtpTransport::<Tokio1Executor>::from_url(server)
            .map_err(|_| MailerError::Server)?;
        let server = Box::new(server.timeout(Some(PATIENCE)).build());
        Ok(Self::Smtp { server, from })
    }

    /// Whether mails leave at all.
    pub fn is_there(&self) -> bool {
        !matches!(self, Self::Nobody)
    }

    /// Whether mails land in a folder, so that the demo shows them.
    pub fn is_folder(&self) -> bool {
        matches!(self, Self::Folder(_))
    }

    /// Sends a mail. The same id gives the same mail, so that a reader sees a repetition as one.
    ///
    /// # Errors
    /// When it could not be written or was not taken; then it is to be tried again.
    pub(crate) async fn send(
        &self,
        id: Uuid,
        to: &str,
        mail: &MailText,
    ) -> Result<(), MailerError> {
        match self {
            Self::Nobody => Ok(()),
            Self::Folder(folder) => {
                let from = Mailbox::new(
                    None,
                    Address::new("vorfuehrung", "zuschlag.example")
                        .map_err(|_| MailerError::From)?,
                );
                let built = built(id, from, to, mail)?;
                let fault = |fault: std::io::Error| MailerError::Built(fault.to_string());
                tokio::fs::create_dir_all(folder).await.map_err(fault)?;
                tokio::fs::write(folder.join(format!("{id}.eml")), built.formatted())
                    .await
                    .map_err(fault)
            }
            Self::Smtp { server, from } => {
                let built = built(id, from.clone(), to, mail)?;
                let sent = server.send(built).await;
                sent.map(|_| ()).map_err(|fault| MailerError::Sent(told(&fault)))
            }
        }
    }
}

/// What the server said, without its words: those often hold the address.
fn told(fault: &lettre::transport::smtp::Error) -> String {
    match fault.status() {
        Some(code) => code.to_string(),
        None if fault.is_timeout() => "no answer in time".to_owned(),
        None => "no connection".to_owned(),
    }
}

fn built(id: Uuid, from: Mailbox, to: &str, mail: &MailText) -> Result<Message, MailerError> {
    let to: Address = to.parse().map_err(|_| MailerError::To)?;
    let domain = from.email.domain().to_owned();
    // Answered by nobody and no machine (RFC 3834).
    let automatic = HeaderValue::new(
        HeaderName::new_from_ascii_str("Auto-Submitted"),
        "auto-generated".to_owned(),
    );
    Message::builder()
        .from(from)
        .to(Mailbox::new(None, to))
        .subject(mail.subject.clone())
        .message_id(Some(format!("<{id}@{domain}>")))
        .header(ContentType::TEXT_PLAIN)
        .raw_header(automatic)
        .body(mail.text.clone())
        .map_err(|fault| MailerError::Built(fault.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_server_and_no_sender_is_refused() {
        let from = "Vergabe <post@vergabe.example>";
        assert!(Mailer::smtp("smtp://127.0.0.1:25", from).is_ok());
        assert!(matches!(Mailer::smtp("http://x", from), Err(MailerError::Server)));
        assert!(matches!(Mailer::smtp("smtp://127.0.0.1:25", "niemand"), Err(MailerError::From)));
    }

    #[test]
    fn the_password_of_the_server_is_not_shown() {
        let mailer = Mailer::smtp("smtps://post:geheim@mail.example", "post@mail.example").unwrap();
        assert!(!format!("{mailer:?}").contains("geheim"));
    }

    #[tokio::test]
    async fn a_mail_in_the_folder_carries_umlauts_and_says_that_a_machine_wrote_it() {
        let folder = tempfile::tempdir().unwrap();
        let mail =
            MailText { subject: "Geändert: Straße".to_owned(), text: "Größe\n".to_owned() };
        let mailer = Mailer::Folder(folder.path().join("mails"));
        let id = Uuid::from_u128(5);
        mailer.send(id, "a@firma.example", &mail).await.unwrap();
        let written =
            std::fs::read_to_string(folder.path().join(format!("mails/{id}.eml"))).unwrap();
        assert!(written.contains("Auto-Submitted: auto-generated"), "{written}");
        assert!(written.contains("To: a@firma.example") && written.contains("utf-8"), "{written}");
        let refused = mailer.send(id, "nobody", &mail).await;
        assert!(matches!(refused, Err(MailerError::To)));
    }
}
