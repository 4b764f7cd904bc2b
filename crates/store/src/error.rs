//! What can go wrong below the use cases.
//! It must not hold words for people: the web maps these to problems.

use sea_orm::DbErr;

/// A fault of the storage.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Somebody else changed the row since it was read, or it is gone.
    #[error("{table} {id} was changed by somebody else")]
    Conflict {
        /// Table of the row.
        table: &'static str,
        /// Key of the row.
        id: String,
    },
    /// A value that must be unique is taken.
    #[error("{0} is taken")]
    Taken(&'static str),
    /// A row holds what no version of the program wrote.
    #[error("{table}.{column} of {id} does not decode: {fault}")]
    Corrupt {
        /// Table of the row.
        table: &'static str,
        /// Column of the row.
        column: &'static str,
        /// Key of the row.
        id: String,
        /// What the decoder said.
        fault: String,
    },
    /// The storage was closed; the program is about to end.
    #[error("the storage was closed")]
    Closed,
    /// The address of the database is refused.
    #[error("database: {0}")]
    Address(#[from] crate::AddressError),
    /// The server of the database is out of reach or does not let us in.
    #[error("database {address}: {fault}")]
    Unreachable {
        /// Scheme, host and name, nothing secret.
        address: String,
        /// What the server or the way to it said.
        fault: String,
    },
    /// The database refused or is out of reach.
    #[error("database: {0}")]
    Database(#[from] DbErr),
    /// The storage of objects refused or is out of reach.
    #[error("object storage: {0}")]
    Objects(#[from] object_store::Error),
    /// A file of this machine could not be read or written.
    #[error("file: {0}")]
    File(#[from] std::io::Error),
}

impl StoreError {
    /// Whether an object is not there.
    pub fn is_missing(&self) -> bool {
        matches!(self, Self::Objects(object_store::Error::NotFound { .. }))
    }

    pub(crate) fn corrupt(
        table: &'static str,
        column: &'static str,
        id: impl ToString,
        fault: impl ToString,
    ) -> Self {
        Self::Corrupt { table, column, id: id.to_string(), fault: fault.to_string() }
    }

    /// Whether the database gave no turn in time; the same may succeed a little later.
    pub fn is_busy(&self) -> bool {
        match self {
            Self::Closed | Self::Database(DbErr::ConnectionAcquire(_)) => true,
            Self::Database(fault) => fault.to_string().contains("database is locked"),
            Self::Conflict { .. }
            | Self::Taken(_)
            | Self::Corrupt { .. }
            | Self::Address(_)
            | Self::Unreachable { .. }
            | Self::Objects(_)
            | Self::File(_) => false,
        }
    }

    pub(crate) fn conflict(table: &'static str, id: impl ToString) -> Self {
        Self::Conflict { table, id: id.to_string() }
    }

    /// Turns the database's complaint about a unique index into [`StoreError::Taken`].
    pub(crate) fn taken(what: &'static str) -> impl Fn(DbErr) -> Self {
        move |fault| match fault.sql_err() {
            Some(sea_orm::SqlErr::UniqueConstraintViolation(_)) => Self::Taken(what),
            _ => Self::Database(fault),
        }
    }
}
