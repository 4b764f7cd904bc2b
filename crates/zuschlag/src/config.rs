//! Configuration: a TOML file, environment variables and flags, in this order of growing weight.
//! It must not be read anywhere else; the program passes on what it resolved.

mod address;
mod file;

use crate::log_lines::{self, LogFormat};
use app::{Mailer, MailerError, Witness, Witnesses};
use clap::Args;
use exchange::ocds;
use ledger::note::{KeyKind, VerifierKey};
use seal::value::Host;
use serde::Deserialize;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use store::{BlobsConfig, DatabaseAddress, StoreConfig};

/// Every setting, as it may stand in the file (same names), in the environment and on the command line.
#[derive(Args, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub(crate) struct Settings {
    /// Address to listen on [default: 127.0.0.1:8080]
    #[arg(long, env = "ZUSCHLAG_LISTEN")]
    listen: Option<SocketAddr>,
    /// Public address of the platform, as people type it [default: address to listen on]
    #[arg(long, env = "ZUSCHLAG_PUBLIC_URL")]
    public_url: Option<String>,
    /// Prefix of the ids of processes in open data, as registered for the publisher [default: ocds-zuschl]
    #[arg(long, env = "ZUSCHLAG_OCID_PREFIX")]
    ocid_prefix: Option<String>,
    /// Folder of everything that the platform keeps itself [default: data]
    #[arg(long, env = "ZUSCHLAG_DATA")]
    data: Option<PathBuf>,
    /// Folder of the server's own keys, outside of ordinary backups [default: DATA/keys]
    #[arg(long, env = "ZUSCHLAG_KEYS")]
    keys: Option<PathBuf>,
    /// Database: sqlite:PATH or postgres://… [default: sqlite:DATA/zuschlag.db]
    #[arg(long, env = "ZUSCHLAG_DATABASE", hide_env_values = true)]
    database: Option<String>,
    /// Upper bound of open database connections [default: 16]
    #[arg(long, env = "ZUSCHLAG_CONNECTIONS")]
    connections: Option<u32>,
    /// Address of an S3-compatible storage; without it objects lie in DATA/objects
    #[arg(long, env = "ZUSCHLAG_S3_ENDPOINT")]
    s3_endpoint: Option<String>,
    /// Bucket of the S3-compatible storage
    #[arg(long, env = "ZUSCHLAG_S3_BUCKET")]
    s3_bucket: Option<String>,
    /// Region of the S3-compatible storage [default: eu-central-1]
    #[arg(long, env = "ZUSCHLAG_S3_REGION")]
    s3_region: Option<String>,
    /// Public part of the key of the S3-compatible storage
    #[arg(long, env = "ZUSCHLAG_S3_ACCESS_KEY")]
    s3_access_key: Option<String>,
    /// Secret part of the key of the S3-compatible storage
    #[arg(long, env = "ZUSCHLAG_S3_SECRET_KEY", hide_env_values = true)]
    s3_secret_key: Option<String>,
    /// Who runs the platform, for the imprint
    #[arg(long, env = "ZUSCHLAG_OPERATOR_NAME")]
    operator_name: Option<String>,
    /// Postal address of the operator in one line
    #[arg(long, env = "ZUSCHLAG_OPERATOR_ADDRESS")]
    operator_address: Option<String>,
    /// Address for mail of the help line
    #[arg(long, env = "ZUSCHLAG_OPERATOR_MAIL")]
    operator_mail: Option<String>,
    /// Telephone of the help line
    #[arg(long, env = "ZUSCHLAG_OPERATOR_PHONE")]
    operator_phone: Option<String>,
    /// A witness of the public log: its key and its address, `VKEY URL`; repeat it for each
    #[arg(long = "witness", env = "ZUSCHLAG_WITNESSES", value_delimiter = ',')]
    witnesses: Option<Vec<String>>,
    /// How many witnesses must have cosigned [default: 1 with witnesses, else 0]
    #[arg(long, env = "ZUSCHLAG_QUORUM")]
    quorum: Option<usize>,
    /// Server for mails: smtp://HOST:PORT?tls=required or smtps://USER:PASSWORD@HOST:PORT; without it no mail leaves
    #[arg(long, env = "ZUSCHLAG_SMTP_URL", hide_env_values = true)]
    smtp_url: Option<String>,
    /// Sender of mails, such as "Vergabeplattform <post@vergabe.example>"; needed with smtp-url
    #[arg(long, env = "ZUSCHLAG_MAIL_FROM")]
    mail_from: Option<String>,
    /// Format of log lines: text or json [default: text]
    #[arg(long, env = "ZUSCHLAG_LOG_FORMAT")]
    log_format: Option<LogFormat>,
    /// Which log lines to write, such as info or web=debug [default: info]
    #[arg(long, env = "ZUSCHLAG_LOG")]
    log: Option<String>,
}

/// The resolved configuration.
#[derive(Clone, Debug)]
pub(crate) struct Config {
    /// Address to listen on.
    pub(crate) listen: SocketAddr,
    /// Public address, without a slash at its end.
    pub(crate) public_url: String,
    /// Prefix of the ids of processes in open data.
    pub(crate) ocid_prefix: String,
    /// Folder of everything that the platform keeps itself.
    pub(crate) data: PathBuf,
    /// Folder of the server's own keys.
    pub(crate) keys: PathBuf,
    /// Database and storage of objects.
    pub(crate) store: StoreConfig,
    /// Who cosigns the public log.
    pub(crate) witnesses: Witnesses,
    /// Who runs the platform.
    pub(crate) operator: web::Operator,
    /// Who takes mails.
    pub(crate) mailer: Mailer,
    /// How log lines are written.
    pub(crate) log_format: LogFormat,
    /// Which log lines are written.
    pub(crate) log: String,
}

/// Why a configuration is refused.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum ConfigError {
    /// The file cannot be read.
    #[error("{path}: {fault}")]
    File {
        /// Which file.
        path: String,
        /// What is wrong, with line and column, without what stands there.
        fault: String,
    },
    /// A setting does not fit.
    #[error("{name}: {fault}")]
    Setting {
        /// Name as in the file.
        name: &'static str,
        /// What is wrong and what to do.
        fault: String,
    },
}

impl Config {
    /// The name of the platform in its keys: host and port of the public address.
    pub(crate) fn host(&self) -> Option<Host> {
        let (_, host) = self.public_url.split_once("://")?;
        Host::parse(&host.to_ascii_lowercase())
    }

    /// What fits and is still unwise: connections on which others could read along.
    pub(crate) fn warnings(&self) -> Vec<String> {
        let database = DatabaseAddress::parse(&self.store.database).ok();
        let database = database.as_ref().and_then(DatabaseAddress::in_clear).map(|host| {
            format!(
                "database: nothing makes sure that the way to {host} is encrypted: write \
                 ?sslmode=verify-full&sslrootcert=FILE behind the name"
            )
        });
        let public = address::in_clear(&self.public_url).then(|| {
            "public-url: passwords and sessions go over http:// in clear: put TLS in front and \
             write https://"
                .to_owned()
        });
        let objects = match &self.store.blobs {
            BlobsConfig::S3 { endpoint, .. } if address::in_clear(endpoint) => Some(
                "s3-endpoint: documents and sealed bids go over http:// in clear, and whoever is on \
                 the way can change them: write https://"
                    .to_owned(),
            ),
            BlobsConfig::S3 { .. } | BlobsConfig::Folder(_) => None,
        };
        database.into_iter().chain(public).chain(objects).collect()
    }

    /// The folder of everything that the platform keeps itself, for commands that need nothing else: `given` by flag or
    /// environment, else by the file.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub(crate) fn data_folder(
        file: Option<&Path>,
        given: Option<PathBuf>,
    ) -> Result<PathBuf, ConfigError> {
        let settings = Settings { data: given, ..Settings::default() }.or(file::read(file)?);
        Ok(settings.data.unwrap_or_else(|| PathBuf::from("data")))
    }

    /// Resolves file, environment and flags; `given` holds the last two.
    ///
    /// # Errors
    /// Every setting that does not fit, at once.
    pub(crate) fn resolve(file: Option<&Path>, given: Settings) -> Result<Self, Vec<ConfigError>> {
        let settings = given.or(file::read(file).map_err(|fault| vec![fault])?);
        let mut faults = Vec::new();
        let listen = settings.listen.unwrap_or(SocketAddr::from(([127, 0, 0, 1], 8080)));
        let public_url = settings.public_url.clone().unwrap_or_else(|| format!("http://{listen}"));
        let public_url = address::host(&public_url).unwrap_or_else(|fault| {
            faults.push(setting("public-url", fault));
            String::new()
        });
        let data = settings.data.clone().unwrap_or_else(|| PathBuf::from("data"));
        let database = settings
            .database
            .clone()
            .unwrap_or_else(|| format!("sqlite:{}", data.join("zuschlag.db").display()));
        if let Err(fault) = DatabaseAddress::parse(&database) {
            faults.push(setting("database", &fault.to_string()));
        }
        let blobs = settings.blobs(&data, &mut faults);
        let mailer = settings.mailer(&mut faults);
        let connections = settings.connections.unwrap_or(16);
        if connections == 0 {
            faults.push(setting("connections", "must be at least 1"));
        }
        let witnesses = settings.witnesses(&mut faults);
        let ocid_prefix = settings.ocid_prefix.clone();
        let ocid_prefix = ocid_prefix.unwrap_or_else(|| ocds::PREFIX.to_owned());
        if !ocds::is_prefix(&ocid_prefix) {
            faults.push(setting("ocid-prefix", "must be ocds- and six small letters or digits"));
        }
        let log = settings.log.clone().unwrap_or_else(|| "info".to_owned());
        if log_lines::filter(&log).is_none() {
            faults.push(setting("log", "must be a level such as info, or such as info,web=debug"));
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        let operator = web::Operator {
            name: settings.operator_name.unwrap_or_default(),
            address: settings.operator_address.unwrap_or_default(),
            mail: settings.operator_mail.unwrap_or_default(),
            phone: settings.operator_phone.unwrap_or_default(),
        };
        Ok(Self {
            listen,
            operator,
            witnesses,
            mailer,
            ocid_prefix,
            public_url,
            store: StoreConfig { database, blobs, connections },
            keys: settings.keys.unwrap_or_else(|| data.join("keys")),
            data,
            log_format: settings.log_format.unwrap_or_default(),
            log,
        })
    }
}

fn setting(name: &'static str, fault: &str) -> ConfigError {
    ConfigError::Setting { name, fault: fault.to_owned() }
}

impl Settings {
    /// These settings, and those of `weaker` where these are silent.
    fn or(self, weaker: Self) -> Self {
        Self {
            listen: self.listen.or(weaker.listen),
            public_url: self.public_url.or(weaker.public_url),
            ocid_prefix: self.ocid_prefix.or(weaker.ocid_prefix),
            data: self.data.or(weaker.data),
            keys: self.keys.or(weaker.keys),
            database: self.database.or(weaker.database),
            connections: self.connections.or(weaker.connections),
            s3_endpoint: self.s3_endpoint.or(weaker.s3_endpoint),
            s3_bucket: self.s3_bucket.or(weaker.s3_bucket),
            s3_region: self.s3_region.or(weaker.s3_region),
            s3_access_key: self.s3_access_key.or(weaker.s3_access_key),
            s3_secret_key: self.s3_secret_key.or(weaker.s3_secret_key),
            operator_name: self.operator_name.or(weaker.operator_name),
            operator_address: self.operator_address.or(weaker.operator_address),
            operator_mail: self.operator_mail.or(weaker.operator_mail),
            operator_phone: self.operator_phone.or(weaker.operator_phone),
            witnesses: self.witnesses.or(weaker.witnesses),
            quorum: self.quorum.or(weaker.quorum),
            smtp_url: self.smtp_url.or(weaker.smtp_url),
            mail_from: self.mail_from.or(weaker.mail_from),
            log_format: self.log_format.or(weaker.log_format),
            log: self.log.or(weaker.log),
        }
    }

    fn witnesses(&self, faults: &mut Vec<ConfigError>) -> Witnesses {
        let given = self.witnesses.as_deref().unwrap_or_default();
        let witness = |text: &String| {
            let (key, url) = text.trim().split_once(' ')?;
            let key = VerifierKey::parse(key).filter(|key| key.kind() == KeyKind::Witness)?;
            let web = url.starts_with("https://") || url.starts_with("http://");
            web.then(|| Witness { key, url: url.to_owned() })
        };
        let asked: Vec<Witness> = given.iter().filter_map(witness).collect();
        if asked.len() < given.len() {
            faults.push(setting(
                "witnesses",
                "each must be the key of a witness, a blank and its address",
            ));
        }
        let quorum = self.quorum.unwrap_or_else(|| asked.len().min(1));
        if quorum > asked.len() {
            faults.push(setting("quorum", "must not be larger than the number of witnesses"));
        }
        Witnesses { asked: asked.into(), quorum }
    }

    fn mailer(&self, faults: &mut Vec<ConfigError>) -> Mailer {
        let Some(server) = &self.smtp_url else {
            return Mailer::Nobody;
        };
        let from = self.mail_from.as_deref().unwrap_or_default();
        Mailer::smtp(server, from).unwrap_or_else(|found| {
            faults.extend(found.into_iter().map(|fault| {
                let sender = matches!(fault, MailerError::From);
                setting(if sender { "mail-from" } else { "smtp-url" }, &fault.to_string())
            }));
            Mailer::Nobody
        })
    }

    fn blobs(&self, data: &Path, faults: &mut Vec<ConfigError>) -> BlobsConfig {
        let Some(endpoint) = &self.s3_endpoint else {
            return BlobsConfig::Folder(data.join("objects"));
        };
        let endpoint = address::service(endpoint).unwrap_or_else(|fault| {
            faults.push(setting("s3-endpoint", fault));
            String::new()
        });
        let mut needed = |name, value: &Option<String>| {
            let value = value.clone().unwrap_or_default();
            if value.is_empty() {
                faults.push(setting(name, "is needed with s3-endpoint"));
            }
            value
        };
        BlobsConfig::S3 {
            endpoint,
            bucket: needed("s3-bucket", &self.s3_bucket),
            access_key: needed("s3-access-key", &self.s3_access_key),
            secret_key: needed("s3-secret-key", &self.s3_secret_key),
            region: self.s3_region.clone().unwrap_or_else(|| "eu-central-1".to_owned()),
        }
    }
}

#[cfg(test)]
mod tests;
