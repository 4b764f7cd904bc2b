//! The rows as they stand in the tables, one module a table.
//! They must not leave this crate.
#![expect(unreachable_pub, reason = "the derives ask for pub")]

pub(crate) mod act;
pub(crate) mod body;
pub(crate) mod document;
pub(crate) mod idempotency;
pub(crate) mod identity;
pub(crate) mod listing;
pub(crate) mod listing_code;
pub(crate) mod notice;
pub(crate) mod outbox;
pub(crate) mod person;
pub(crate) mod procedure;
pub(crate) mod role_grant;
pub(crate) mod session;
pub(crate) mod setting;
