//! Help for tests: a platform per test on SQLite and, where there is one, on PostgreSQL; clients, the real program as a process.
//! It must not be a dependency of anything that runs in production.
#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::missing_panics_doc,
    reason = "a test that cannot be set up fails with its reason"
)]

mod bidder;
mod client;
mod disk;
mod failing;
mod passkey;
mod platform;
mod program;

pub use bidder::{Bidder, SealedBid, base64, next};
pub use client::{Answer, Client};
pub use disk::SmallDisk;
pub use failing::Faults;
pub use passkey::SoftPasskey;
pub use platform::{
    Databases, Platform, databases, next_packs, notices, postgres_with_tls, secrets,
};
pub use program::Program;
