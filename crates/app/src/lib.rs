//! Use cases: what people and machines can do, a file each, named by its verb.
//!
//! Holds the one road of every change: load and lock, ask the domain, save state, act and outbox in one
//! transaction. It must not hold a rule (those are in `tender`), SQL (`store`) or HTTP (`web`).
//!
//! To add a use case: a file named by its verb with one `impl App` block, a test in `tests/`, a route in `web`.

mod add_document;
mod advance_clock;
mod attempts;
mod begin_procedure;
mod caller;
mod check_notice;
mod clock;
pub mod demo;
mod edit_draft;
mod error;
pub mod ids;
mod law;
mod listing;
mod notice;
mod password;
mod place;
mod publish_procedure;
mod read;
mod sign_in;
mod take_step;
mod work;

pub use add_document::NewDocument;
pub use attempts::Attempts;
pub use caller::Caller;
pub use check_notice::{CheckedNotice, notice_language, notice_words};
pub use clock::Clock;
pub use error::AppError;
pub use ids::Ids;
pub use notice::{ReviewBody, review_body};
pub use password::Passwords;
pub use place::{Place, Places};
pub use read::{
    Counted, DAYS, Facets, Figures, OfficeProcedure, OfficeQuery, PublicProcedure, PublicQuery,
};
pub use sign_in::SignedIn;
pub use store::{Address, Body, BodyKind, Document, ProcedureRow};
pub use work::Receiver;

use exchange::eforms::store::Packs;
use std::sync::Arc;
use store::Store;
use tender::law::Library;

/// Everything that use cases need; cheap to clone.
#[derive(Clone, Debug)]
pub struct App {
    /// Rows, objects and the outbox.
    pub store: Store,
    /// Both clocks.
    pub clock: Clock,
    /// Where ids come from.
    pub ids: Ids,
    /// Hashing of passwords.
    pub passwords: Passwords,
    /// Attempts to sign in.
    pub attempts: Attempts,
    /// The law as data.
    pub law: Arc<Library>,
    /// Packs of the eForms SDK; without one, notices are off.
    pub packs: Arc<Packs>,
    /// Who takes notices on the other side.
    pub receiver: Receiver,
    /// What searches counted.
    pub counted: Counted,
    /// Public address of the platform, for links in notices and mails.
    pub public_url: Arc<str>,
}

impl App {
    /// A platform over an open storage, with the law that comes with the program, without packs of the SDK and
    /// without a receiver of notices.
    ///
    /// # Errors
    /// When the law does not read or the operating system gives no random bytes.
    pub fn new(store: Store, clock: Clock, ids: Ids) -> Result<Self, AppError> {
        let law =
            Library::built_in().map_err(|faults| AppError::Internal(format!("{faults:?}")))?;
        // So many passwords are hashed at the same time, 19 MiB each.
        let passwords = Passwords::new(4)?;
        Ok(Self {
            store,
            clock,
            ids,
            passwords,
            attempts: Attempts::default(),
            law: Arc::new(law),
            packs: Arc::default(),
            receiver: Receiver::default(),
            counted: Counted::default(),
            public_url: Arc::from("http://localhost"),
        })
    }
}
