//! Opening sessions: two officers unlock, the server opens, they sign (`docs/sealing.md` §12).
//! It must not store a share or a key: both live in memory for one session and erase themselves.

mod admit_late;
mod give_shares;
mod join;
mod members;
mod open_bid;
mod open_file;
mod package;
mod read;
mod record_opening;
mod session;
mod show;

pub use give_shares::ReturnedShare;
pub use package::{Package, PackageBid};
pub(crate) use read::bids_are_open;
pub use read::{OpenedBidView, OpenedFileBytes};
pub use session::Openings;
pub use show::{AskAgain, OfficerAt, OpeningStatus, Phase, Progress, SignedResult};

use crate::bidding::SealedEntry;
use crate::keys::refuse;
use crate::{App, AppError, Caller, IncidentKind};
use seal::chain::Kind;
use sha2::{Digest as _, Sha256};
use store::{OpeningRow, ProcedureRow, SeatRow};
use tender::id::{BidId, BodyId, OpeningId, PersonId, ProcedureId};
use tender::procedure::{Procedure, Stage};
use tender::role::Permission;
use uuid::Builder;

/// What is opened now: a whole envelope, or one late bid that was admitted.
#[derive(Clone, Debug)]
pub(crate) struct Target {
    /// The procedure.
    pub(crate) row: ProcedureRow,
    /// The opening.
    pub(crate) opening: OpeningRow,
    /// Its seats.
    pub(crate) seats: Vec<SeatRow>,
    /// The late bid, if it is one.
    pub(crate) late: Option<BidId>,
}

impl Target {
    /// The caller's seat, if there is one.
    fn seat_of(&self, caller: &Caller) -> Option<SeatRow> {
        let own = |seat: &&SeatRow| seat.person == caller.person.id && seat.accepted_at.is_some();
        self.seats.iter().find(own).cloned()
    }

    /// Whether an officer takes part: they came to this session, began the opening before a crash, or it is for a late
    /// bid, which was admitted by two.
    fn is_there(&self, person: PersonId, session: &session::Session) -> bool {
        let began = matches!(&self.row.procedure.stage, Stage::Opening(stage) if stage.openers.contains(&person));
        began || self.late.is_some() || session.joined.contains_key(&person)
    }

    /// Whether the gate has released: the opening has begun, or the late bid is admitted.
    pub(crate) fn has_begun(&self) -> bool {
        let begun = matches!(&self.row.procedure.stage, Stage::Opening(stage) if stage.opening == self.opening.id);
        begun || self.late.is_some()
    }
}

impl App {
    /// What is to be opened next in a procedure, for those who may read of it.
    pub(crate) async fn target(
        &self,
        caller: &Caller,
        id: ProcedureId,
    ) -> Result<Option<Target>, AppError> {
        let row = self.store.procedure(id).await?.ok_or(AppError::NotFound)?;
        self.may_on(caller, &row, Permission::ReadFile).await?;
        self.target_of(row).await
    }

    /// The same for those who open, with their seat. Whoever tries without the role or without a seat is put on record.
    pub(crate) async fn target_to_open(
        &self,
        caller: &Caller,
        id: ProcedureId,
    ) -> Result<(Target, SeatRow), AppError> {
        let row = self.store.procedure(id).await?.ok_or(AppError::NotFound)?;
        if let Err(refused) = self.may_on(caller, &row, Permission::Open).await {
            let kind = IncidentKind::OpeningWithoutRole;
            return Err(self.attempt(caller, &row, kind, refused).await);
        }
        let target = self.target_of(row).await?.ok_or_else(|| refuse("opening-nothing"))?;
        if let Some(seat) = target.seat_of(caller) {
            return Ok((target, seat));
        }
        let refused = refuse("opening-no-seat").into();
        Err(self.attempt(caller, &target.row, IncidentKind::OpeningWithoutSeat, refused).await)
    }

    /// The same once the opening has begun; whoever tries earlier is put on record.
    pub(crate) async fn target_begun(
        &self,
        caller: &Caller,
        id: ProcedureId,
    ) -> Result<(Target, SeatRow), AppError> {
        let (target, seat) = self.target_to_open(caller, id).await?;
        if target.has_begun() {
            return Ok((target, seat));
        }
        let refused = refuse("opening-not-begun").into();
        Err(self.attempt(caller, &target.row, IncidentKind::OpeningEarly, refused).await)
    }

    pub(crate) async fn target_of(&self, row: ProcedureRow) -> Result<Option<Target>, AppError> {
        let late = self.admitted_late(&row).await?;
        let wanted = match &late {
            Some(bid) => Some(bid.opening),
            None => next_opening(&row.procedure),
        };
        let Some(wanted) = wanted else { return Ok(None) };
        let Some(opening) = self.store.opening(wanted).await? else { return Ok(None) };
        let seats = self.store.seats(wanted).await?;
        Ok(Some(Target { row, opening, seats, late: late.map(|bid| bid.id) }))
    }
}

/// The envelope that is opened now or next; none where nothing lies sealed.
fn next_opening(procedure: &Procedure) -> Option<OpeningId> {
    match &procedure.stage {
        Stage::Receiving(stage) => stage.round.envelopes.first().map(|e| e.opening),
        Stage::Closed(stage) => stage.round.envelopes.first().map(|e| e.opening),
        Stage::Opening(stage) => Some(stage.opening),
        Stage::Lots(stage) => {
            let open = stage.round.as_ref()?;
            open.round.envelopes.get(open.done.len()).map(|e| e.opening)
        }
        Stage::Drafting(_)
        | Stage::InApproval(_)
        | Stage::Ready(_)
        | Stage::Noticing(_)
        | Stage::Selecting(_)
        | Stage::Cancelled(_)
        | Stage::Retained(_)
        | Stage::Destroyed(_) => None,
    }
}

/// The id of a bid, the same in every envelope of a round and after every crash: a digest of where it stands. A
/// late version is a bid of its own.
pub(crate) fn bid_id(procedure: ProcedureId, round: u32, entry: &SealedEntry) -> BidId {
    let (company, slot) = (entry.company, entry.slot);
    let late = if entry.kind == Kind::Late { entry.entry.place().version } else { 0 };
    let text = format!("zuschlag/bid-id/v1\n{procedure}\n{round}\n{company}\n{slot}\n{late}\n");
    let digest: [u8; 32] = Sha256::digest(text.as_bytes()).into();
    let mut bytes = [0; 16];
    for (to, from) in bytes.iter_mut().zip(digest) {
        *to = from;
    }
    BidId(Builder::from_random_bytes(bytes).into_uuid())
}

/// The number of the round that is sealed.
pub(crate) fn round_of(procedure: &Procedure) -> u32 {
    procedure.round().map_or(0, |round| round.number)
}

/// The bidder as sealed texts name it.
pub(crate) fn company_id(company: BodyId) -> Result<seal::value::Id, AppError> {
    let text = company.to_string();
    seal::value::Id::parse(&text).ok_or_else(|| AppError::Internal(format!("body {text} is no id")))
}
