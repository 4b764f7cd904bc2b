//! How openings and opened bids look in JSON.
//! It must not tell anything of a sealed bid.

use crate::api::keys::view::envelope;
use crate::problem::sentence_of;
use app::{OpenedBidView, OpeningStatus, Package, Phase};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use locales::Language;
use serde::Serialize;
use utoipa::ToSchema;

/// How far an opening is.
#[derive(Serialize, ToSchema)]
pub(crate) struct Status {
    /// `none`, `sealed`, `due`, `joining`, `unlocking`, `decrypting`, `signing` or `done`.
    phase: &'static str,
    /// The opening.
    opening: Option<uuid::Uuid>,
    /// `whole`, `quality` or `price`.
    envelope: Option<&'static str>,
    /// The deadline in force.
    deadline: Option<String>,
    /// From when it can be opened.
    opens_at: Option<String>,
    /// Now, on the clock of procedures.
    now: String,
    /// How many officers open together.
    threshold: Option<i64>,
    /// The officers by place.
    officers: Vec<OfficerAtEntry>,
    /// How much of the work is done, while it is done.
    progress: Option<ProgressView>,
    /// Seats whose shares were wrong: they unlock again.
    ask_again: Vec<AskAgainView>,
    /// The text of the opening record that is to be signed.
    record: Option<String>,
    /// The late bid that is being admitted.
    late: Option<LateView>,
    /// The last signed record.
    result: Option<ResultView>,
    /// Main bids that a signed record names as changed in the storage; they were not opened.
    changed: Vec<ChangedBid>,
}

/// An officer in a session.
#[derive(Serialize, ToSchema)]
#[expect(clippy::struct_excessive_bools, reason = "each is one yes or no of the officer")]
pub(crate) struct OfficerAtEntry {
    /// The place.
    place: i64,
    /// The person.
    person: uuid::Uuid,
    /// The name.
    name: String,
    /// Whether the key lies on a recovery sheet.
    custodian: bool,
    /// Whether it is oneself.
    mine: bool,
    /// Whether the officer has come.
    joined: bool,
    /// Whether the officer has given all shares.
    gave: bool,
    /// Whether the officer has signed the record.
    signed: bool,
}

/// A main bid of which a stored entry was changed.
#[derive(Serialize, ToSchema)]
pub(crate) struct ChangedBid {
    /// Name of the bidder.
    company: String,
    /// Number of the main bid.
    slot: u64,
}

/// How much is done.
#[derive(Serialize, ToSchema)]
pub(crate) struct ProgressView {
    /// Opened bids.
    done: usize,
    /// All bids.
    total: usize,
}

/// A seat whose shares were wrong.
#[derive(Serialize, ToSchema)]
pub(crate) struct AskAgainView {
    /// The place.
    place: u8,
    /// For so many bids.
    bids: usize,
}

/// A late bid that is being admitted.
#[derive(Serialize, ToSchema)]
pub(crate) struct LateView {
    /// The bid.
    bid: uuid::Uuid,
    /// The reason that the first officer gave, while a second one is waited for.
    reason: Option<String>,
}

/// A signed opening record.
#[derive(Serialize, ToSchema)]
pub(crate) struct ResultView {
    /// SHA-256 of its text in hex, as it stands in the act and in the log.
    hash: String,
    /// Text and signatures (C2SP signed note).
    note: String,
}

/// What a seat has to unlock.
#[derive(Serialize, ToSchema)]
pub(crate) struct PackageView {
    /// Now, on the clock of procedures: in the demo it is ahead of one's own.
    now: String,
    /// The deadline in force.
    deadline: String,
    /// The place of one's seat.
    place: i64,
    /// The key records, notes.
    records: Vec<String>,
    /// The bids of this page.
    bids: Vec<PackageEntry>,
    /// The cursor of the next page.
    next: Option<uuid::Uuid>,
}

/// One bid to unlock.
#[derive(Serialize, ToSchema)]
pub(crate) struct PackageEntry {
    /// The bid.
    bid: uuid::Uuid,
    /// Its commit, a note.
    commit: String,
    /// The share sealed to one's seat, in base64.
    share: String,
}

/// An opened bid.
#[derive(Serialize, ToSchema)]
pub(crate) struct BidEntry {
    /// The bid.
    id: uuid::Uuid,
    /// Who bids.
    company: BidderView,
    /// Number of the main bid.
    slot: i64,
    /// The version that counts.
    version: i64,
    /// When its last byte arrived.
    received_at: String,
    /// `opened`, `opened-with-findings`, `unreadable`, `late` or `not-witnessed`.
    outcome: &'static str,
    /// What it holds, see `schemas/bid.schema.json`; null where it is unreadable or late.
    #[schema(value_type = Option<Object>)]
    content: Option<serde_json::Value>,
    /// What the opening found wrong.
    findings: Vec<BidRemark>,
    /// Its files.
    files: Vec<BidFileEntry>,
}

/// A bidder.
#[derive(Serialize, ToSchema)]
pub(crate) struct BidderView {
    /// The company.
    id: uuid::Uuid,
    /// Its name.
    name: String,
}

/// Something that the opening found wrong.
#[derive(Serialize, ToSchema)]
pub(crate) struct BidRemark {
    /// The rule.
    rule: String,
    /// The same in words.
    detail: String,
}

/// A file of an opened bid.
#[derive(Serialize, ToSchema)]
pub(crate) struct BidFileEntry {
    /// The file.
    id: uuid::Uuid,
    /// The slot that it fills; empty for none.
    slot: String,
    /// Its name as the bidder gave it.
    name: String,
    /// Its media type as the bidder's client gave it.
    media_type: String,
    /// Size in bytes.
    size: i64,
    /// SHA-256 in hex.
    sha256: String,
    /// Whether it could be opened.
    readable: bool,
}

/// How far an opening is.
pub(crate) fn status(found: &OpeningStatus) -> Status {
    let officer = |at: &app::OfficerAt| OfficerAtEntry {
        place: at.seat.place,
        person: at.seat.person.0,
        name: at.name.clone(),
        custodian: at.seat.custodian,
        mine: at.mine,
        joined: at.joined,
        gave: at.gave,
        signed: at.signed,
    };
    let again = |ask: &app::AskAgain| AskAgainView { place: ask.place, bids: ask.bids };
    let opening = found.opening.as_ref();
    let late = |(bid, reason): &(tender::id::BidId, String)| LateView {
        bid: bid.0,
        reason: Some(reason.clone()).filter(|reason| !reason.is_empty()),
    };
    let result = |result: &app::SignedResult| ResultView {
        hash: result.hash.clone(),
        note: result.note.clone(),
    };
    let changed =
        |(company, slot): &(String, u64)| ChangedBid { company: company.clone(), slot: *slot };
    Status {
        phase: phase(found.phase),
        opening: opening.map(|opening| opening.id.0),
        envelope: opening.map(|opening| envelope(opening.envelope)),
        deadline: found.deadline.map(|at| at.to_string()),
        opens_at: found.opens_at.map(|at| at.to_string()),
        now: found.now.to_string(),
        threshold: opening.map(|opening| opening.threshold),
        officers: found.officers.iter().map(officer).collect(),
        progress: found.progress.map(|p| ProgressView { done: p.done, total: p.total }),
        ask_again: found.ask_again.iter().map(again).collect(),
        record: found.record.clone(),
        late: found.late.as_ref().map(late),
        result: found.results.last().map(result),
        changed: found.changed.iter().map(changed).collect(),
    }
}

fn phase(phase: Phase) -> &'static str {
    match phase {
        Phase::Nothing => "none",
        Phase::Sealed => "sealed",
        Phase::Due => "due",
        Phase::Joining => "joining",
        Phase::Unlocking => "unlocking",
        Phase::Decrypting => "decrypting",
        Phase::Signing => "signing",
        Phase::Done => "done",
    }
}

/// A page of what a seat has to unlock.
pub(crate) fn package(found: Package) -> PackageView {
    let bid = |bid: app::PackageBid| PackageEntry {
        bid: bid.bid.0,
        commit: bid.commit,
        share: BASE64_STANDARD.encode(bid.share),
    };
    PackageView {
        now: found.now.to_string(),
        deadline: found.deadline.to_string(),
        place: found.place,
        records: found.records,
        bids: found.bids.into_iter().map(bid).collect(),
        next: found.next.map(|bid| bid.0),
    }
}

/// An opened bid.
pub(crate) fn bid(view: &OpenedBidView, language: Language) -> BidEntry {
    let remark = |found: &app::BidFinding| BidRemark {
        detail: sentence_of(&found.rule, &found.args, language),
        rule: found.rule.clone(),
    };
    let file = |file: &app::OpenedFile| BidFileEntry {
        id: file.id,
        slot: file.slot_id.clone(),
        name: file.name.clone(),
        media_type: file.media_type.clone(),
        size: file.size,
        sha256: file.sha256.clone(),
        readable: !file.object.is_empty(),
    };
    let name = view.company.as_ref().map_or_else(String::new, |company| company.name.clone());
    BidEntry {
        id: view.bid.id.0,
        company: BidderView { id: view.bid.company.0, name },
        slot: view.bid.slot,
        version: view.bid.version,
        received_at: view.bid.received_at.to_string(),
        outcome: view.bid.outcome.word(),
        content: serde_json::from_str(&view.bid.content).ok(),
        findings: view.bid.findings.iter().map(remark).collect(),
        files: view.files.iter().map(file).collect(),
    }
}
