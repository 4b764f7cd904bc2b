//! Persistence: rows, blobs and the outbox behind one repository an aggregate.
//!
//! Holds all SQL of the program. Entities are private; callers get values. It must not hold a rule of
//! procurement, and nothing outside may see a connection.
//!
//! To add an aggregate: a step in `migrations/`, an entity in `entity/`, a module with finders on
//! [`Store`] and writers on [`Unit`].

mod act;
mod blob;
mod body;
mod column;
mod connect;
mod document;
mod entity;
mod error;
mod grant;
mod idempotency;
mod listing;
mod notice;
mod outbox;
mod person;
mod procedure;
mod session;
mod setting;
mod shape;
mod unit;
mod words;

pub use act::ActRow;
pub use blob::{BlobReader, Blobs, BlobsConfig, StoredBlob};
pub use body::{Address, Body, BodyKind};
pub use connect::{DatabaseKind, Store, StoreConfig};
pub use document::Document;
pub use error::StoreError;
pub use grant::GrantRow;
pub use idempotency::Remembered;
pub use listing::{Facet, FacetCounts, Listing, ListingFilter, Near, Order, Position};
pub use notice::NoticeRow;
pub use outbox::Message;
pub use person::{Identity, Person};
pub use procedure::{ListQuery, ProcedureRow};
pub use session::Session;
pub use unit::Unit;
pub use words::{Needle, folded, needles};
