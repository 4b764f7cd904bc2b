//! How the bidder's things look in JSON.
//! It must not hold a handler, nor anything about another company.

use super::Base64;
use crate::problem::{FieldProblem, Problem, WebError};
use crate::view::code;
use app::AppError;
use app::bidding::{BidCheck, Desk, DeskOpening, DeskSlot, OwnBid, SealedEntry, Standing, valid};
use locales::Language;
use serde::Serialize;
use utoipa::ToSchema;

/// A company.
#[derive(Serialize, ToSchema)]
pub(crate) struct CompanyView {
    id: uuid::Uuid,
    name: String,
}

/// The procedure of a desk or a bid.
#[derive(Serialize, ToSchema)]
pub(crate) struct BiddingProcedure {
    id: uuid::Uuid,
    number: String,
    title: String,
    stage: String,
    /// The deadline in force.
    deadline: Option<String>,
}

/// Everything that a client needs to bid.
#[derive(Serialize, ToSchema)]
pub(crate) struct DeskView {
    /// The platform's name in every sealed text.
    host: String,
    /// The server's clock.
    now: String,
    procedure: BiddingProcedure,
    company: CompanyView,
    /// All companies for which the caller may bid.
    companies: Vec<CompanyView>,
    /// How many main bids may be handed in at most.
    most_slots: u64,
    /// Whether variants are admitted.
    variants_allowed: bool,
    /// Colleagues who may bid and have a key: seal drafts and copies to all of them.
    people: Vec<ColleagueView>,
    /// How many of the company's people may bid and have no key.
    people_without_key: usize,
    openings: Vec<OpeningView>,
    /// Keys of the platform with which records, receipts and log are verified.
    server: ServerKeys,
}

/// Keys of the platform.
#[derive(Serialize, ToSchema)]
pub(crate) struct ServerKeys {
    /// Verify key records (vkeys); old ones included, the newest is the last.
    record: Vec<String>,
    /// Verifies receipts (vkey).
    receipt: String,
}

/// Somebody who may bid for the company.
#[derive(Serialize, ToSchema)]
pub(crate) struct ColleagueView {
    person: uuid::Uuid,
    name: String,
    /// age recipient.
    recipient: String,
    /// Verifies this person's commits (vkey).
    verifier: String,
    /// Whether it is the caller.
    me: bool,
}

/// An opening of the round.
#[derive(Serialize, ToSchema)]
pub(crate) struct OpeningView {
    opening: uuid::Uuid,
    /// `whole`, `quality` or `price`.
    envelope: String,
    /// The deadline in force.
    deadline: String,
    /// The key record in force as a signed note; null while seats have not signed.
    record: Option<String>,
    /// SHA-256 of its text.
    record_hash: Option<String>,
    /// The records that were in force before, in their order, as signed notes.
    earlier: Vec<String>,
    /// Whether a bid that came now would be taken in time.
    receiving: bool,
    slots: Vec<SlotView>,
}

/// One main bid.
#[derive(Serialize, ToSchema)]
pub(crate) struct SlotView {
    slot: u64,
    /// The last entry; the next one names its hash as predecessor and the number after its version.
    head: Option<LinkView>,
    /// The version that will be opened.
    valid: Option<LinkView>,
    /// Revision of the draft; 0 without one.
    draft_revision: i64,
    receipts: Vec<ReceiptLine>,
}

/// An entry of the chain.
#[derive(Serialize, ToSchema)]
pub(crate) struct LinkView {
    version: u64,
    hash: String,
    kind: String,
}

/// A receipt in a list.
#[derive(Serialize, ToSchema)]
pub(crate) struct ReceiptLine {
    version: u64,
    kind: String,
    number: String,
    received_at: String,
    deadline: String,
}

/// What was taken and its receipt.
#[derive(Serialize, ToSchema)]
pub(crate) struct Receipted {
    /// `bid`, `withdrawal` or `late`.
    kind: String,
    version: u64,
    number: String,
    /// Arrival of the last byte.
    received_at: String,
    /// The deadline in force at that instant.
    deadline: String,
    /// The receipt as a signed note; keep it.
    receipt: String,
    /// SHA-256 of the commit or withdrawal.
    hash: String,
    /// SHA-256 of the log's commitment; its proof is at /api/v1/log/proofs/{commitment}.
    commitment: String,
}

/// One version of an own bid.
#[derive(Serialize, ToSchema)]
pub(crate) struct VersionView {
    version: u64,
    kind: String,
    hash: String,
    /// The commit or withdrawal as a signed note.
    entry: String,
    /// The version's key, sealed to the company's people.
    copy: Base64,
    /// Whether it is the one that will be opened.
    opens: bool,
    receipted: Receipted,
}

/// An own bid in some procedure.
#[derive(Serialize, ToSchema)]
pub(crate) struct OwnBidView {
    procedure: BiddingProcedure,
    opening: uuid::Uuid,
    company: uuid::Uuid,
    slot: u64,
    /// `submitted`, `withdrawn` or `late_only`.
    state: String,
    version: u64,
    kind: String,
    received_at: String,
    number: String,
}

/// What the check says.
#[derive(Serialize, ToSchema)]
pub(crate) struct BidCheckView {
    /// Whether a bid that came now would be taken in time.
    accepted: bool,
    now: String,
    deadline: Option<String>,
    /// Why not.
    reasons: Vec<FieldProblem>,
    /// Parts that do not lie there.
    missing_parts: Vec<String>,
}

fn procedure(row: &app::ProcedureRow) -> BiddingProcedure {
    BiddingProcedure {
        id: row.id.0,
        number: row.number.clone(),
        title: row.procedure.file.draft.title.de.clone(),
        stage: row.procedure.stage.code().to_owned(),
        deadline: row.deadline().map(|at| at.to_string()),
    }
}

fn link(entry: &SealedEntry) -> LinkView {
    LinkView { version: entry.version(), hash: entry.hash(), kind: entry.word().to_owned() }
}

pub(super) fn receipted(entry: &SealedEntry) -> Receipted {
    Receipted {
        kind: entry.word().to_owned(),
        version: entry.version(),
        number: entry.receipt.number.to_string(),
        received_at: entry.received_at().to_string(),
        deadline: entry.deadline().to_string(),
        receipt: entry.receipt_note.clone(),
        hash: entry.hash(),
        commitment: entry.receipt.commitment().to_string(),
    }
}

fn slot(slot: &DeskSlot) -> SlotView {
    let receipt = |entry: &SealedEntry| {
        let Receipted { version, kind, number, received_at, deadline, .. } = receipted(entry);
        ReceiptLine { version, kind, number, received_at, deadline }
    };
    SlotView {
        slot: slot.number,
        head: slot.entries.last().map(link),
        valid: valid(&slot.entries).map(link),
        draft_revision: slot.draft,
        receipts: slot.entries.iter().map(receipt).collect(),
    }
}

fn opening(opening: &DeskOpening) -> OpeningView {
    OpeningView {
        opening: opening.id.0,
        envelope: code(&opening.envelope),
        deadline: opening.deadline.to_string(),
        record: opening.record.clone(),
        record_hash: opening.record_hash.clone(),
        earlier: opening.earlier.clone(),
        receiving: opening.receiving,
        slots: opening.slots.iter().map(slot).collect(),
    }
}

pub(super) fn desk(desk: &Desk, app: &app::App, me: tender::id::PersonId) -> DeskView {
    let company = |body: &app::Body| CompanyView { id: body.id.0, name: body.name.clone() };
    let people = desk.people.iter().filter_map(|one| {
        let (recipient, verifier) = one.keys.clone()?;
        let (person, name) = (one.person.id.0, one.person.name.clone());
        Some(ColleagueView { person, name, recipient, verifier, me: one.person.id == me })
    });
    DeskView {
        host: app.secrets.host().to_string(),
        now: desk.now.to_string(),
        procedure: procedure(&desk.row),
        company: company(&desk.company),
        companies: desk.companies.iter().map(company).collect(),
        most_slots: app::bidding::MOST_SLOTS,
        variants_allowed: desk.variants,
        people: people.collect(),
        people_without_key: desk.people.iter().filter(|one| one.keys.is_none()).count(),
        openings: desk.openings.iter().map(opening).collect(),
        server: ServerKeys {
            record: desk.record_keys.iter().map(ToString::to_string).collect(),
            receipt: app.secrets.receipt().verifier().to_string(),
        },
    }
}

pub(super) fn versions(entries: Vec<SealedEntry>) -> Vec<VersionView> {
    let opens = valid(&entries).map(|entry| entry.row);
    let one = |entry: SealedEntry| VersionView {
        version: entry.version(),
        kind: entry.word().to_owned(),
        hash: entry.hash(),
        opens: Some(entry.row) == opens,
        receipted: receipted(&entry),
        entry: entry.note,
        copy: Base64(entry.copy),
    };
    entries.into_iter().map(one).collect()
}

/// Nothing for a slot without entries, which is never listed.
pub(super) fn own_bid(bid: &OwnBid) -> Option<OwnBidView> {
    let (standing, entry) = bid.standing()?;
    let state = match standing {
        Standing::Submitted => "submitted",
        Standing::Withdrawn => "withdrawn",
        Standing::LateOnly => "late_only",
    };
    let shown = receipted(entry);
    Some(OwnBidView {
        procedure: procedure(&bid.row),
        opening: bid.slot.opening.0,
        company: bid.slot.company.0,
        slot: bid.slot.number,
        state: state.to_owned(),
        version: shown.version,
        kind: shown.kind,
        received_at: shown.received_at,
        number: shown.number,
    })
}

pub(super) fn check(check: BidCheck, language: Language) -> BidCheckView {
    let accepted = check.reasons.is_empty();
    let Problem { errors: reasons, .. } =
        WebError::from(AppError::Refused(check.reasons)).problem(language);
    BidCheckView {
        accepted,
        now: check.now.to_string(),
        deadline: check.deadline.map(|at| at.to_string()),
        reasons,
        missing_parts: check.missing_parts,
    }
}
