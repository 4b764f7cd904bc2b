//! Persistence: rows, blobs and the outbox behind one repository an aggregate.
//!
//! Holds all SQL of the program. Entities are private; callers get values. It must not hold a rule of
//! procurement, and nothing outside may see a connection.
//!
//! To add an aggregate: a step in `migrations/`, an entity in `entity/`, a module with finders on
//! [`Store`] and writers on [`Unit`].

mod act;
mod api_key;
mod audit;
mod award;
mod bid_draft;
mod bid_entry;
mod bid_request;
mod blob;
mod body;
mod by_law;
mod column;
mod connect;
mod document;
mod entity;
mod error;
mod evaluation;
mod follower;
mod grant;
mod idempotency;
mod identity;
mod inbox;
mod incident;
mod letter;
mod listing;
mod lists;
mod log;
mod node;
mod notice;
mod opened;
mod opening;
mod outbox;
mod part;
mod person;
mod person_key;
mod procedure;
mod request_file;
mod score;
mod seat;
mod session;
mod setting;
mod shape;
mod statement;
mod ticket;
mod unit;
mod words;

pub use act::ActRow;
pub use api_key::ApiKey;
pub use audit::LogEntry;
pub use award::{AwardFilter, AwardRow};
pub use bid_draft::BidDraft;
pub use bid_entry::BidEntry;
pub use bid_request::{BidRequest, RequestKind};
pub use blob::{BlobReader, Blobs, BlobsConfig, StoredBlob};
pub use body::{Address, Body, BodyFilter, BodyKind};
pub use by_law::ByLawRow;
pub use connect::{AddressError, DatabaseAddress, DatabaseKind, Store, StoreConfig};
pub use document::Document;
pub use error::StoreError;
pub use evaluation::{AwardSignature, EvaluationRow};
pub use follower::Asker;
pub use grant::GrantRow;
pub use idempotency::{GivenAnswer, Remembered};
pub use identity::Identity;
pub use inbox::{Attachment, InboxQuery, MessageRow};
pub use incident::{Incident, IncidentQuery};
pub use letter::{LetterKind, LetterRow};
pub use listing::{
    Counts, Facet, FacetCounts, Listing, ListingFilter, Near, Order, Position, Published,
};
pub use log::{LogHead, LogPlace, LogState, LogTile, NewCommitment};
pub use notice::NoticeRow;
pub use opened::{BidFinding, BidOutcome, OpenedBid, OpenedFile};
pub use opening::{KeyRecordRow, OpeningRow};
pub use outbox::Message;
pub use part::{Part, PartTotals};
pub use person::Person;
pub use person_key::{KeyWay, KeyWayKind, PersonKeyRow};
pub use procedure::{ListQuery, ProcedureRow};
pub use request_file::RequestFile;
pub use score::{AgreedScore, Score};
pub use seat::{Holder, SeatRow};
pub use session::{Session, SignedIn};
pub use statement::StatementRow;
pub use ticket::{Purpose, Ticket};
pub use unit::Unit;
pub use words::{Needle, folded, needles};
