//! The address of a database: read, shown without what is secret, and judged by whether others can read along.
//! It must not connect.

use core::fmt;
use sqlx::postgres::{PgConnectOptions, PgSslMode};
use std::net::IpAddr;
use url::Url;

/// What may stand behind the question mark. The driver skips what it does not know and writes it into the log.
const KNOWN: [&str; 18] = [
    "sslmode",
    "ssl-mode",
    "sslrootcert",
    "ssl-root-cert",
    "ssl-ca",
    "sslcert",
    "ssl-cert",
    "sslkey",
    "ssl-key",
    "statement-cache-capacity",
    "host",
    "hostaddr",
    "port",
    "dbname",
    "user",
    "password",
    "application_name",
    "options",
];

/// Where a database is and how it is reached; written out, it shows neither user nor password.
#[derive(Clone)]
pub enum DatabaseAddress {
    /// A file of this machine.
    Sqlite(String),
    /// A server, as the driver will reach it.
    Postgres(Box<PgConnectOptions>),
}

/// Why the address of a database is refused. No message quotes it: it may hold a password.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AddressError {
    /// Neither of the two databases.
    #[error("must be sqlite:PATH or postgres://USER:PASSWORD@HOST/NAME")]
    Kind,
    /// Its parts cannot be told apart.
    #[error(
        "cannot be read; write special characters of user and password as in addresses: \
         %40 for @, %3A for :, %2F for /, %3F for ?, %23 for #, %25 for %"
    )]
    Unreadable,
    /// The driver would skip something.
    #[error(
        "has an unknown parameter behind the question mark; most used are sslmode, sslrootcert, \
         sslcert, sslkey and host"
    )]
    Parameter,
    /// A mode of TLS that there is not.
    #[error("sslmode must be disable, allow, prefer, require, verify-ca or verify-full")]
    Mode,
}

impl DatabaseAddress {
    /// Reads `sqlite:PATH` or `postgres://USER:PASSWORD@HOST/NAME?sslmode=…`.
    ///
    /// # Errors
    /// When it is neither, or when a part of the password could be taken for a host, a name or a parameter.
    pub fn parse(text: &str) -> Result<Self, AddressError> {
        if let Some(path) = text.strip_prefix("sqlite:") {
            return Ok(Self::Sqlite(path.to_owned()));
        }
        if !(text.starts_with("postgres://") || text.starts_with("postgresql://")) {
            return Err(AddressError::Kind);
        }
        let url = Url::parse(text).map_err(|_| AddressError::Unreadable)?;
        let name = url.path().trim_start_matches('/');
        if url.fragment().is_some() || name.contains(['/', '@']) {
            return Err(AddressError::Unreadable);
        }
        for (key, value) in url.query_pairs() {
            if !KNOWN.contains(&&*key) && !key.starts_with("options[") {
                return Err(AddressError::Parameter);
            }
            if matches!(&*key, "sslmode" | "ssl-mode") && value.parse::<PgSslMode>().is_err() {
                return Err(AddressError::Mode);
            }
        }
        let options = text.parse().map_err(|_| AddressError::Unreadable)?;
        Ok(Self::Postgres(Box::new(options)))
    }

    /// The host to which everything goes in clear, or could, if somebody in between wants it so; none where TLS is
    /// required or nothing leaves this machine.
    pub fn in_clear(&self) -> Option<&str> {
        let Self::Postgres(options) = self else { return None };
        let secured = match options.get_ssl_mode() {
            PgSslMode::Require | PgSslMode::VerifyCa | PgSslMode::VerifyFull => true,
            PgSslMode::Disable | PgSslMode::Allow | PgSslMode::Prefer => false,
        };
        let host = options.get_host();
        let bare = host.trim_matches(['[', ']']);
        let here = options.get_socket().is_some()
            || host.starts_with('/')
            || host == "localhost"
            || bare.parse::<IpAddr>().is_ok_and(|address| address.is_loopback());
        (!secured && !here).then_some(host)
    }
}

impl fmt::Display for DatabaseAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let options = match self {
            Self::Sqlite(path) => return write!(f, "sqlite:{path}"),
            Self::Postgres(options) => options,
        };
        let name = options.get_database().unwrap_or_default();
        match options.get_socket() {
            Some(folder) => write!(f, "postgres://{}/{name}", folder.display()),
            None => write!(f, "postgres://{}:{}/{name}", options.get_host(), options.get_port()),
        }
    }
}

impl fmt::Debug for DatabaseAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        DatabaseAddress::parse(text).map_or_else(|fault| fault.to_string(), |read| read.to_string())
    }

    #[test]
    fn wherever_the_password_stands_it_is_not_shown() {
        for (text, expected) in [
            ("postgres://zuschlag:very@secret@db/zuschlag", "postgres://db:5432/zuschlag"),
            ("postgres://zuschlag:secret%23very@db:5433/z", "postgres://db:5433/z"),
            ("postgresql://db/z?user=very&password=secret", "postgres://db:5432/z"),
            ("postgres:///z?host=/run/pg&password=secret", "postgres:///run/pg/z"),
            ("sqlite:data/zuschlag.db", "sqlite:data/zuschlag.db"),
        ] {
            assert_eq!(shown(text), expected);
        }
    }

    #[test]
    fn a_password_that_cuts_its_address_in_two_is_refused_and_not_quoted() {
        for text in [
            "postgres://zuschlag:very/secret#77@db:5433/zuschlag",
            "postgres://zuschlag:12#secret@db/zuschlag",
            "postgres://zuschlag:12/secret@db/zuschlag",
            "postgres://zuschlag:12?secret@db/zuschlag",
            "postgres://db/zuschlag?passwort=secret",
            "postgres://db/zuschlag?sslmode=secret",
            "mysql://zuschlag:secret@db/zuschlag",
        ] {
            let fault = DatabaseAddress::parse(text).unwrap_err().to_string();
            assert!(!fault.contains("secret") && !fault.contains("very"), "{text}: {fault}");
        }
        assert!(shown("postgres://zuschlag:a/b#c@db/z").contains("%23"));
    }

    #[test]
    fn only_what_leaves_the_machine_without_required_tls_goes_in_clear() {
        for (text, host) in [
            ("postgres://db.example/z", Some("db.example")),
            ("postgres://db.example/z?sslmode=disable", Some("db.example")),
            ("postgres://db.example/z?sslmode=prefer", Some("db.example")),
            ("postgres://127.0.0.1/z?host=10.0.0.7", Some("10.0.0.7")),
            ("postgres://db.example/z?sslmode=require", None),
            ("postgres://db.example/z?sslmode=verify-full", None),
            ("postgres://localhost/z", None),
            ("postgres://127.0.0.1/z", None),
            ("postgres://[::1]/z", None),
            ("postgres:///z?host=/run/postgresql", None),
            ("sqlite:data/zuschlag.db", None),
        ] {
            assert_eq!(DatabaseAddress::parse(text).unwrap().in_clear(), host, "{text}");
        }
    }
}
