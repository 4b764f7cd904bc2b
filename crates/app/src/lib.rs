//! Use cases: what people and machines can do, a file each, named by its verb.
//!
//! Holds the one road of every change: load and lock, ask the domain, save state, act and outbox in one
//! transaction. It must not hold a rule (those are in `tender`), SQL (`store`) or HTTP (`web`).
//!
//! To add a use case: a file named by its verb with one `impl App` block, a test in `tests/`, a route in `web`.

mod access;
mod add_body;
mod add_document;
mod advance_clock;
mod announce_intention;
mod answer_question;
mod api_key;
mod arrivals;
mod ask_bidder;
mod ask_question;
mod attempts;
mod authorities;
mod award_lot;
mod begin_procedure;
pub mod bidding;
mod caller;
mod cancel_procedure;
mod change_procedure;
mod check_notice;
mod clock;
mod copy_procedure;
mod decide_award;
pub mod demo;
mod edit_draft;
mod error;
mod evaluate_lot;
mod evaluation;
mod export;
mod follow_procedure;
pub mod format;
mod grant_role;
mod hand_in;
mod identity;
pub mod ids;
mod import_notice;
mod incident;
mod invitation;
mod keep_bodies;
mod keys;
mod known_by;
mod law;
mod letters;
mod listing;
mod lock_person;
mod log;
mod mail;
mod meanwhile;
mod message;
mod notice;
mod open_account;
mod opening;
mod passkey;
mod password;
mod place;
mod postal;
mod procurement_file;
mod procurement_record;
mod publish_procedure;
mod publish_result;
mod read;
mod register_award;
mod release_by_law;
mod relist;
mod remove_document;
mod score_bids;
mod search_cpv;
pub mod secrets;
mod send_letters;
mod sign_in;
mod similar;
mod submission;
mod take_step;
mod tell;
mod ticket;
mod token;
mod upload_by_law;
mod verify;
mod webauthn;
pub mod words;
mod work;

pub use access::{Access, CHALLENGE_SECONDS, Claims, TOKEN_SECONDS, TokenBy};
pub use add_body::NewBody;
pub use add_document::NewDocument;
pub use answer_question::NewAnswer;
pub use api_key::{MadeApiKey, NewApiKey};
pub use arrivals::{Arrivals, Arrived};
pub use ask_bidder::NewRequest;
pub use attempts::Attempts;
pub use caller::{Caller, Proof};
pub use cancel_procedure::NewCancellation;
pub use change_procedure::Preview;
pub use check_notice::{CheckedNotice, notice_language, notice_words};
pub use clock::Clock;
pub use copy_procedure::CopiedProcedure;
pub use error::AppError;
pub use evaluate_lot::Choice;
pub use evaluation::{BidFile, EvaluationFile};
pub use export::{Export, ExportQuery, PackageKind};
pub use grant_role::{GrantView, NewInvitation};
pub use hand_in::AskedBidder;
pub use identity::IdentityView;
pub use ids::Ids;
pub use import_notice::{ImportedNotice, ImportedValue, ProposedDate, ReadNotice};
pub use incident::{IncidentKind, KnownIncident};
pub use invitation::{Invitation, SentInvitation, without_call};
pub use keep_bodies::{Administered, BodyEntry};
pub use keys::{
    BidderKey, Challenge, KeysView, MySeat, NewKey, NewSeat, NewSeatKeys, NewSeats, OfficerView,
    OpeningState, OpeningView, PublicKeys, PublicOpening, RecordView, SeatAnswer, SeatState,
    SeatView, SignedRecord, Todo,
};
pub use known_by::Asking;
pub use letters::{LetterDraft, LetterDrafts};
pub use log::{LogProof, ToWitness, Witness, Witnesses, has_keys};
pub use mail::{MailText, Mailer, MailerError, SentMail, message_words};
pub use meanwhile::Meanwhile;
pub use message::{MessageKind, NewMessage, To};
pub use notice::{ReviewBody, review_body};
pub use open_account::{NewAccount, NewCompany};
pub use opening::{
    AskAgain, OfficerAt, OpenedBidView, OpenedFileBytes, OpeningStatus, Openings, Package,
    PackageBid, Phase, Progress, ReturnedShare, SignedResult,
};
pub use passkey::{NewPasskeyQuestion, PasskeyQuestion};
pub use password::Passwords;
pub use place::{Place, Places};
pub use read::{
    AnnouncedAward, Approvals, AwardPage, AwardQuery, ByLaws, DAYS, Facets, Figures, FoundAward,
    Happened, InboxMessage, Intention, ListedBid, ListedLot, LogStatus, Meant, OfficeProcedure,
    OfficeQuery, OfficeQuestion, OpenDuties, PublicChange, PublicEnd, PublicProcedure, PublicQuery,
    PublicResult, Status, StoredStatus, Suggestion,
};
pub use score_bids::NewScore;
pub use search_cpv::CpvHit;
pub use secrets::{Secrets, Seeds};
pub use send_letters::LetterWords;
pub use sign_in::SignedIn;
pub use store::{
    Address, AgreedScore, ApiKey, Attachment, AwardRow, AwardSignature, BidFinding, BidRequest,
    Body, BodyKind, ByLawRow, Document, KeyWay, KeyWayKind, LetterRow, MessageRow, OpenedBid,
    OpenedFile, PersonKeyRow, ProcedureRow, Purpose, RequestFile, RequestKind, Score, Session,
    Ticket, folded,
};
pub use ticket::{TicketView, role_key};
pub use token::MadeToken;
pub use verify::{Difference, Verified};
pub use webauthn::{ALGORITHMS, NewPasskey, SignedPasskey};
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
    /// Who waits at this node to be known by the session.
    pub asking: Asking,
    /// What arrived at this node and is not settled yet.
    pub arrivals: Arrivals,
    /// Entries of bids that wait to be taken.
    pub turns: bidding::Turns,
    /// The law as data.
    pub law: Arc<Library>,
    /// Packs of the eForms SDK; without one, notices are off.
    pub packs: Arc<Packs>,
    /// Who takes notices on the other side.
    pub receiver: Receiver,
    /// Words that searches know.
    pub meant: Meant,
    /// Who takes mails.
    pub mailer: Mailer,
    /// Public address of the platform, for links in notices and mails.
    pub public_url: Arc<str>,
    /// Prefix of the ids of processes in open data (OCDS).
    pub ocid_prefix: Arc<str>,
    /// The server's own keys.
    pub secrets: Secrets,
    /// Opening sessions that run on this machine.
    pub openings: Openings,
    /// Who cosigns the public log.
    pub witnesses: Witnesses,
}

impl App {
    /// A platform over an open storage, with the law that comes with the program, without packs of the SDK and
    /// without a receiver of notices.
    ///
    /// # Errors
    /// When the law does not read or the operating system gives no random bytes.
    pub fn new(store: Store, clock: Clock, ids: Ids, secrets: Secrets) -> Result<Self, AppError> {
        let law =
            Library::built_in().map_err(|faults| AppError::Internal(format!("{faults:?}")))?;
        // So many passwords are hashed at the same time, 19 MiB each.
        let passwords = Passwords::new(4)?;
        Ok(Self {
            arrivals: Arrivals::new(ids.uuid()),
            turns: bidding::Turns::new(store.kind()),
            store,
            clock,
            ids,
            passwords,
            attempts: Attempts::default(),
            asking: Asking::default(),
            law: Arc::new(law),
            packs: Arc::default(),
            receiver: Receiver::default(),
            meant: Meant::default(),
            mailer: Mailer::default(),
            public_url: Arc::from("http://localhost"),
            ocid_prefix: Arc::from(exchange::ocds::PREFIX),
            secrets,
            openings: Openings::default(),
            witnesses: Witnesses::default(),
        })
    }
}
