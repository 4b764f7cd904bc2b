//! Configuration: a TOML file, environment variables and flags, in this order of growing weight.
//! It must not be read anywhere else; the program passes on what it resolved.

use app::{Mailer, MailerError, Witness, Witnesses};
use clap::Args;
use exchange::ocds;
use ledger::note::{KeyKind, VerifierKey};
use seal::value::Host;
use serde::Deserialize;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use store::{BlobsConfig, StoreConfig};

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

/// How log lines are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum LogFormat {
    /// For people.
    #[default]
    Text,
    /// One JSON object a line, for machines.
    Json,
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
        /// What is wrong, with its line.
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
        let (_, rest) = self.public_url.split_once("://")?;
        let host = rest.split_once('/').map_or(rest, |(host, _)| host);
        Host::parse(&host.to_ascii_lowercase())
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
        let settings = Settings { data: given, ..Settings::default() }.or(read(file)?);
        Ok(settings.data.unwrap_or_else(|| PathBuf::from("data")))
    }

    /// Resolves file, environment and flags; `given` holds the last two.
    ///
    /// # Errors
    /// Every setting that does not fit, at once.
    pub(crate) fn resolve(file: Option<&Path>, given: Settings) -> Result<Self, Vec<ConfigError>> {
        let settings = given.or(read(file).map_err(|fault| vec![fault])?);
        let mut faults = Vec::new();
        let listen = settings.listen.unwrap_or(SocketAddr::from(([127, 0, 0, 1], 8080)));
        let public_url = settings.public_url.clone().unwrap_or_else(|| format!("http://{listen}"));
        if !(public_url.starts_with("https://") || public_url.starts_with("http://")) {
            faults.push(setting("public-url", "must begin with https:// or http://"));
        }
        let data = settings.data.clone().unwrap_or_else(|| PathBuf::from("data"));
        let database = settings
            .database
            .clone()
            .unwrap_or_else(|| format!("sqlite:{}", data.join("zuschlag.db").display()));
        if !["sqlite:", "postgres://", "postgresql://"]
            .iter()
            .any(|start| database.starts_with(start))
        {
            faults.push(setting(
                "database",
                "must be sqlite:PATH or postgres://USER:PASSWORD@HOST/NAME",
            ));
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
            public_url: public_url.trim_end_matches('/').to_owned(),
            store: StoreConfig { database, blobs, connections },
            keys: settings.keys.unwrap_or_else(|| data.join("keys")),
            data,
            log_format: settings.log_format.unwrap_or_default(),
            log: settings.log.unwrap_or_else(|| "info".to_owned()),
        })
    }
}

fn read(file: Option<&Path>) -> Result<Settings, ConfigError> {
    let Some(path) = file else {
        return Ok(Settings::default());
    };
    let fault = |fault: String| ConfigError::File { path: path.display().to_string(), fault };
    let text = std::fs::read_to_string(path).map_err(|error| fault(error.to_string()))?;
    toml::from_str(&text).map_err(|error| fault(error.to_string()))
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
        let Some(endpoint) = self.s3_endpoint.clone() else {
            return BlobsConfig::Folder(data.join("objects"));
        };
        let mut needed = |name, value: &Option<String>| {
            if value.is_none() {
                faults.push(setting(name, "is needed with s3-endpoint"));
            }
            value.clone().unwrap_or_default()
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
mod tests {
    use super::*;

    fn file(text: &str) -> (tempfile::TempDir, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("zuschlag.toml");
        std::fs::write(&path, text).unwrap();
        (folder, path)
    }

    #[test]
    fn a_flag_outranks_the_file_and_the_file_the_default() {
        let (_folder, path) = file("listen = \"127.0.0.1:9000\"\ndata = \"elsewhere\"\n");
        let given = Settings { data: Some("given".into()), ..Settings::default() };
        let config = Config::resolve(Some(&path), given).unwrap();
        assert_eq!(config.listen.port(), 9000);
        assert_eq!(config.data, Path::new("given"));
        assert_eq!(config.store.database, "sqlite:given/zuschlag.db");
        assert_eq!(config.public_url, "http://127.0.0.1:9000");
    }

    #[test]
    fn an_unknown_key_is_refused_with_its_line() {
        let (_folder, path) = file("listen = \"127.0.0.1:9000\"\nlisten-on = 3\n");
        let faults = Config::resolve(Some(&path), Settings::default()).unwrap_err();
        assert!(faults[0].to_string().contains("line 2"), "{faults:?}");
    }

    #[test]
    fn mails_need_a_sender_and_a_server_that_can_be_read() {
        let fault = |server: &str, from: Option<&str>| {
            let given = Settings {
                smtp_url: Some(server.to_owned()),
                mail_from: from.map(str::to_owned),
                ..Settings::default()
            };
            let named = |faults: Vec<ConfigError>| faults.iter().map(ToString::to_string).collect();
            Config::resolve(None, given).err().map(named).map(|all: Vec<_>| all.join("; "))
        };
        assert!(fault("smtp://127.0.0.1:25", None).unwrap().starts_with("mail-from"));
        let both = fault("smtp://u:geheim@mail.example", None).unwrap();
        assert!(both.starts_with("smtp-url") && both.contains("; mail-from"), "{both}");
        assert!(!both.contains("geheim"));
        assert!(fault("http://x", Some("a@b.example")).unwrap().starts_with("smtp-url"));
        assert_eq!(fault("smtp://127.0.0.1:25", Some("Post <a@b.example>")), None);
    }

    #[test]
    fn a_prefix_has_the_form_that_the_registry_gives_out() {
        let with = |prefix: &str| {
            let given = Settings { ocid_prefix: Some(prefix.to_owned()), ..Settings::default() };
            Config::resolve(None, given).map(|config| config.ocid_prefix)
        };
        assert_eq!(with("ocds-213czf").unwrap(), "ocds-213czf");
        for wrong in ["ocds-", "ocds-ABCDEF", "213czf", "ocds-213czf-1"] {
            assert!(with(wrong).unwrap_err()[0].to_string().starts_with("ocid-prefix"), "{wrong}");
        }
    }

    #[test]
    fn every_missing_setting_is_named_at_once() {
        let given = Settings {
            s3_endpoint: Some("http://localhost:9000".into()),
            database: Some("mysql://x".into()),
            ..Settings::default()
        };
        let faults = Config::resolve(None, given).unwrap_err();
        let names: Vec<_> = faults.iter().map(ToString::to_string).collect();
        assert_eq!(names.len(), 4, "{names:?}");
    }
}
