//! The way out for mails: an SMTP server, a folder in the demo, or nobody.
//! It must not know what mails are about.

use super::MailText;
use lettre::message::Mailbox;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::transport::smtp;
use lettre::{Address, AsyncSmtpTransport, AsyncTransport as _, Message, Tokio1Executor};
use std::error::Error as _;
use std::io;
use std::net::IpAddr;
use std::path::PathBuf;
use std::time::Duration;
use url::Url;
use uuid::Uuid;

/// A server to which no connection comes about is given up after so long; the mail is tried again later.
const PATIENCE: Duration = Duration::from_secs(20);
/// A mail is sent within so much time, or tried again later; another node takes it after two minutes.
const SENDING: Duration = Duration::from_secs(100);
/// The check of a configuration waits so long for the server.
const PROBE: Duration = Duration::from_secs(10);

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
    /// User and password would cross a network in clear.
    #[error(
        "would send user and password without TLS: smtps://… (port 465) or smtp://…?tls=required (port 587)"
    )]
    Bare,
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
    /// The server cannot be used as it is configured.
    #[error("the server for mails cannot be used: {0}")]
    Unusable(String),
}

impl Mailer {
    /// An SMTP server by its address and the sender of mails.
    ///
    /// # Errors
    /// Everything that does not fit, at once.
    pub fn smtp(server: &str, from: &str) -> Result<Self, Vec<MailerError>> {
        let sender = from.parse::<Mailbox>().map_err(|_| MailerError::From);
        let way = if in_clear(server) {
            Err(MailerError::Bare)
        } else {
            AsyncSmtpTransport::<Tokio1Executor>::from_url(server).map_err(|_| MailerError::Server)
        };
        match (way, sender) {
            (Ok(way), Ok(from)) => {
                let server = Box::new(way.timeout(Some(PATIENCE)).build());
                Ok(Self::Smtp { server, from })
            }
            (way, sender) => Err(way.err().into_iter().chain(sender.err()).collect()),
        }
    }

    /// Connects to the server and signs in as for a mail, and sends none.
    ///
    /// # Errors
    /// [`MailerError::Unusable`] with the cause.
    pub async fn probe(&self) -> Result<(), MailerError> {
        let Self::Smtp { server, .. } = self else { return Ok(()) };
        match within(PROBE, server.test_connection()).await {
            Ok(true) => Ok(()),
            Ok(false) => Err(MailerError::Unusable("it ended the connection".to_owned())),
            Err(fault) => Err(MailerError::Unusable(fault)),
        }
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
                let fault = |fault: io::Error| MailerError::Built(fault.to_string());
                tokio::fs::create_dir_all(folder).await.map_err(fault)?;
                tokio::fs::write(folder.join(format!("{id}.eml")), built.formatted())
                    .await
                    .map_err(fault)
            }
            Self::Smtp { server, from } => {
                let built = built(id, from.clone(), to, mail)?;
                let sent = within(SENDING, server.send(built)).await;
                sent.map(|_| ()).map_err(MailerError::Sent)
            }
        }
    }
}

/// What a server answers within some time, or why nothing usable came.
async fn within<T>(
    time: Duration,
    asked: impl Future<Output = Result<T, smtp::Error>>,
) -> Result<T, String> {
    match tokio::time::timeout(time, asked).await {
        Ok(answer) => answer.map_err(|fault| told(&fault)),
        Err(_) => Err("no answer in time".to_owned()),
    }
}

/// What the server said, without its words: those often hold the address.
fn told(fault: &smtp::Error) -> String {
    // Refusals of the sign-in (RFC 4954, section 6).
    const SIGN_IN: [u16; 4] = [530, 534, 535, 538];
    let mut causes = std::iter::successors(fault.source(), |&cause| cause.source());
    match fault.status().map(u16::from) {
        Some(code) if SIGN_IN.contains(&code) => format!("{code}, user or password is refused"),
        Some(code) => code.to_string(),
        None if fault.is_timeout() => "no answer in time".to_owned(),
        // Words of our own side, such as that the server offers no TLS.
        None if fault.is_client() => causes.last().map_or_else(String::new, ToString::to_string),
        None if fault.is_response() => "what it answers is no SMTP".to_owned(),
        None => match causes.find_map(|cause| cause.downcast_ref::<io::Error>()) {
            // What is wrong with a certificate comes as data that cannot be taken.
            Some(line) if line.kind() == io::ErrorKind::InvalidData => format!("TLS: {line}"),
            Some(line) => format!("no connection: {line}"),
            None => "no connection".to_owned(),
        },
    }
}

/// Whether an address holds a password and TLS is left to chance, on a way that leaves this machine.
fn in_clear(server: &str) -> bool {
    let Ok(url) = Url::parse(server) else { return false };
    let host = url.host_str().unwrap_or_default();
    let bare = host.trim_matches(['[', ']']);
    let here = bare == "localhost" || bare.parse().is_ok_and(|ip: IpAddr| ip.is_loopback());
    let certain = url.scheme() == "smtps"
        || url.query_pairs().any(|(name, value)| name == "tls" && value == "required");
    url.password().is_some() && !here && !certain
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
    use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader};
    use tokio::net::TcpListener;

    const FROM: &str = "Vergabe <post@vergabe.example>";

    #[test]
    fn what_is_no_server_and_no_sender_is_refused_at_once() {
        assert!(Mailer::smtp("smtp://127.0.0.1:25", FROM).is_ok());
        let faults = |server, from| Mailer::smtp(server, from).unwrap_err();
        assert!(matches!(faults("http://x", FROM)[..], [MailerError::Server]));
        assert!(matches!(faults("smtp://127.0.0.1:25", "niemand")[..], [MailerError::From]));
        let both = faults("http://x", "niemand");
        assert!(matches!(both[..], [MailerError::Server, MailerError::From]));
    }

    #[test]
    fn a_password_leaves_this_machine_with_tls_or_not_at_all() {
        for bare in [
            "smtp://post:geheim@mail.example:25",
            "smtp://post:geheim@mail.example:587?tls=opportunistic",
            "smtp://post:geheim@192.0.2.1",
        ] {
            let faults = Mailer::smtp(bare, FROM).unwrap_err();
            assert!(matches!(faults[..], [MailerError::Bare]), "{bare}");
            assert!(!faults[0].to_string().contains("geheim"));
        }
        for fits in [
            "smtp://post:geheim@mail.example:587?tls=required",
            "smtps://post:geheim@mail.example",
            "smtp://post:geheim@localhost:25",
            "smtp://post:geheim@127.0.0.1:25",
            "smtp://post:geheim@[::1]:25",
            "smtp://mail.example:25",
        ] {
            assert!(Mailer::smtp(fits, FROM).is_ok(), "{fits}");
        }
    }

    /// A server that greets and answers every line by what it begins with; where it listens.
    async fn server(answers: &'static [(&'static str, &'static str)]) -> u16 {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let mut lines = BufReader::new(stream);
                lines.write_all(b"220 mail.example\r\n").await.unwrap();
                let mut line = String::new();
                while lines.read_line(&mut line).await.is_ok_and(|read| read > 0) {
                    let known = answers.iter().find(|(start, _)| line.starts_with(start));
                    let answer = known.map_or("500 what?", |(_, answer)| *answer);
                    lines.write_all(format!("{answer}\r\n").as_bytes()).await.unwrap();
                    line.clear();
                }
            }
        });
        port
    }

    async fn probed(url: String) -> Option<String> {
        let mailer = Mailer::smtp(&url, FROM).unwrap();
        mailer.probe().await.err().map(|fault| fault.to_string())
    }

    #[tokio::test]
    async fn a_probe_signs_in_and_names_what_is_wrong() {
        const HELLO: (&str, &str) = ("EHLO", "250-mail.example\r\n250 AUTH PLAIN");
        let right = server(&[HELLO, ("AUTH", "235 ok"), ("NOOP", "250 ok"), ("QUIT", "221 bye")]);
        let url = |port: u16| format!("smtp://post:geheim@127.0.0.1:{port}");
        let right = right.await;
        assert_eq!(probed(url(right)).await, None);
        let wrong = server(&[HELLO, ("AUTH", "535 post@vergabe.example is not known")]).await;
        let said = probed(url(wrong)).await.unwrap();
        assert!(said.contains("535, user or password") && !said.contains("not known"), "{said}");
        let none = server(&[("EHLO", "250 mail.example")]).await;
        let said = probed(format!("smtp://127.0.0.1:{none}?tls=required")).await.unwrap();
        assert!(said.contains("STARTTLS"), "{said}");
        // It speaks no TLS, although that is asked of it from the first byte.
        let said = probed(format!("smtps://127.0.0.1:{right}")).await.unwrap();
        assert!(said.contains("TLS: "), "{said}");
        let said = probed("smtp://127.0.0.1:1".to_owned()).await.unwrap();
        assert!(said.contains("no connection: "), "{said}");
        assert!(Mailer::Nobody.probe().await.is_ok());
    }

    #[tokio::test]
    async fn a_server_that_says_nothing_is_not_waited_for_for_ever() {
        let silent = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("smtp://{}", silent.local_addr().unwrap());
        let Ok(Mailer::Smtp { server, .. }) = Mailer::smtp(&url, FROM) else { panic!("{url}") };
        let answer = within(Duration::from_millis(100), server.test_connection()).await;
        assert_eq!(answer, Err("no answer in time".to_owned()));
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
