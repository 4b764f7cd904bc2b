//! How far an opening is, for the officers who wait for each other.
//! It must not tell before the opening has begun how many bids there are.

use super::Target;
use super::session::{Session, Work};
use crate::{App, AppError, Caller};
use seal::opening_record::OpeningRecord;
use seal::value::Digest;
use std::collections::BTreeMap;
use tender::id::{BidId, BodyId, ProcedureId};
use tender::instant::Instant;
use tender::procedure::Stage;

/// How far an opening is.
#[derive(Clone, Debug)]
pub struct OpeningStatus {
    /// Where it stands.
    pub phase: Phase,
    /// What is opened; none where nothing lies sealed.
    pub opening: Option<store::OpeningRow>,
    /// The deadline in force.
    pub deadline: Option<Instant>,
    /// From when it can be opened: the deadline and the time in which what arrived is settled.
    pub opens_at: Option<Instant>,
    /// Now, on the clock of procedures.
    pub now: Instant,
    /// The officers by place.
    pub officers: Vec<OfficerAt>,
    /// How much of the work is done, while it is done.
    pub progress: Option<Progress>,
    /// Seats whose shares were wrong.
    pub ask_again: Vec<AskAgain>,
    /// The text of the opening record that is to be signed.
    pub record: Option<String>,
    /// The late bid that is being admitted, and the reason that was given.
    pub late: Option<(BidId, String)>,
    /// Signed records of this opening, in their order.
    pub results: Vec<SignedResult>,
    /// What a signed record names as changed in the storage: name of the bidder and number of the main bid.
    pub changed: Vec<(String, u64)>,
}

/// Where an opening stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// There is nothing to open.
    Nothing,
    /// The round still receives, or what arrived is not settled.
    Sealed,
    /// It can be opened; nobody has come.
    Due,
    /// Somebody has come, others are waited for.
    Joining,
    /// The officers unlock.
    Unlocking,
    /// The server opens.
    Decrypting,
    /// The record is to be signed.
    Signing,
    /// Opened and recorded.
    Done,
}

/// An officer in a session.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is one yes or no of the officer's page")]
pub struct OfficerAt {
    /// The seat.
    pub seat: store::SeatRow,
    /// The person's name.
    pub name: String,
    /// Whether it is the caller.
    pub mine: bool,
    /// Whether the officer has come.
    pub joined: bool,
    /// Whether the officer has given all shares.
    pub gave: bool,
    /// Whether the officer has signed the record.
    pub signed: bool,
}

/// How much is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Bids that were opened.
    pub done: usize,
    /// All bids that are opened.
    pub total: usize,
}

/// A seat whose shares of some bids were wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AskAgain {
    /// The place.
    pub place: u8,
    /// For so many bids.
    pub bids: usize,
}

/// A signed opening record.
#[derive(Clone, Debug)]
pub struct SignedResult {
    /// SHA-256 of its text in hex.
    pub hash: String,
    /// The note.
    pub note: String,
}

impl App {
    /// How far the opening of a procedure is.
    ///
    /// # Errors
    /// [`AppError::NotFound`] when the caller may not know of the procedure.
    pub async fn opening_status(
        &self,
        caller: &Caller,
        id: ProcedureId,
    ) -> Result<OpeningStatus, AppError> {
        let now = self.clock.procedures();
        let Some(target) = self.target(caller, id).await? else {
            return self.nothing_to_open(id, now).await;
        };
        let mut names = BTreeMap::new();
        for seat in &target.seats {
            let person = self.store.person(seat.person).await?;
            names.insert(seat.place, person.map_or_else(String::new, |person| person.name));
        }
        let deadline = super::package::deadline(&target);
        let mut status = OpeningStatus {
            phase: Phase::Sealed,
            deadline: Some(deadline),
            opens_at: tender::procedure::drained(deadline),
            now,
            officers: Vec::new(),
            progress: None,
            ask_again: Vec::new(),
            record: None,
            late: target.late.map(|bid| (bid, String::new())),
            results: results(&target.opening.results),
            changed: self.changed_in(&target.opening.results).await?,
            opening: Some(target.opening.clone()),
        };
        self.openings.with(target.opening.id, |session| {
            fill(&mut status, &target, session);
            let officer = |seat: &store::SeatRow| OfficerAt {
                name: names.remove(&seat.place).unwrap_or_default(),
                mine: seat.person == caller.person.id,
                joined: target.is_there(seat.person, session),
                gave: session.gave.iter().any(|place| i64::from(*place) == seat.place),
                signed: has_signed(session, seat),
                seat: seat.clone(),
            };
            status.officers = target.seats.iter().map(officer).collect();
        });
        Ok(status)
    }

    /// The status where nothing lies sealed: what was opened last, and an admission that waits for consent.
    async fn nothing_to_open(
        &self,
        id: ProcedureId,
        now: Instant,
    ) -> Result<OpeningStatus, AppError> {
        let row = self.store.procedure(id).await?.ok_or(AppError::NotFound)?;
        let round = row.procedure.round();
        let mut last = None;
        for envelope in round.into_iter().flat_map(|round| &round.envelopes) {
            let opening = self.store.opening(envelope.opening).await?;
            last = opening.filter(|opening| !opening.results.is_empty()).or(last);
        }
        let late = last.as_ref().and_then(|opening| {
            let admission = self.openings.with(opening.id, |session| session.admission.clone());
            admission.map(|admission| (admission.bid, admission.reason))
        });
        let signed = last.as_ref().map_or(&[][..], |opening| opening.results.as_slice());
        Ok(OpeningStatus {
            changed: self.changed_in(signed).await?,
            phase: if last.is_some() { Phase::Done } else { Phase::Nothing },
            deadline: round.map(|round| round.deadline),
            opens_at: None,
            now,
            officers: Vec::new(),
            progress: None,
            ask_again: Vec::new(),
            record: None,
            late,
            results: last.as_ref().map_or_else(Vec::new, |opening| results(&opening.results)),
            opening: last,
        })
    }

    /// Bidders and main bids that signed records name as changed in the storage.
    pub(crate) async fn changed_in(
        &self,
        notes: &[String],
    ) -> Result<Vec<(String, u64)>, AppError> {
        let mut changed = Vec::new();
        for note in notes {
            let unreadable = || AppError::Internal("an opening record cannot be read".to_owned());
            let note = crate::keys::stored_note(note)?;
            let record = OpeningRecord::parse(note.text()).map_err(|_| unreadable())?;
            for (company, slot) in record.changed {
                let id = company.as_str().parse().map(BodyId).map_err(|_| unreadable())?;
                let body = self.store.body(id).await?.ok_or(AppError::NotFound)?;
                changed.push((body.name, slot));
            }
        }
        Ok(changed)
    }
}

/// Fills in what the session knows.
fn fill(status: &mut OpeningStatus, target: &Target, session: &Session) {
    if matches!(target.row.procedure.stage, Stage::Receiving(_)) {
        return;
    }
    if !target.has_begun() {
        status.phase = if session.joined.is_empty() { Phase::Due } else { Phase::Joining };
        return;
    }
    match &session.work {
        Work::Waiting => status.phase = Phase::Unlocking,
        Work::Running { done, total } => {
            status.phase = Phase::Decrypting;
            status.progress = Some(Progress { done: *done, total: *total });
        }
        Work::Recording => status.phase = Phase::Signing,
        Work::Ready(ready) => {
            status.phase = Phase::Signing;
            status.record = Some(ready.note.text().to_owned());
            let mut counts: BTreeMap<u8, usize> = BTreeMap::new();
            for place in ready.entries.iter().flat_map(|entry| &entry.ask_again) {
                let count = counts.entry(*place).or_default();
                *count = count.saturating_add(1);
            }
            let again = counts.into_iter().map(|(place, bids)| AskAgain { place, bids });
            status.ask_again = again.collect();
        }
    }
}

fn has_signed(session: &Session, seat: &store::SeatRow) -> bool {
    match &session.work {
        Work::Ready(ready) => crate::keys::signed(seat, &ready.note),
        Work::Recording => true,
        Work::Waiting | Work::Running { .. } => false,
    }
}

fn results(notes: &[String]) -> Vec<SignedResult> {
    let hash = |note: &String| {
        let text = crate::keys::stored_note(note).map(|note| note.text().to_owned());
        text.map_or_else(|_| String::new(), |text| Digest::of(&[text.as_bytes()]).to_string())
    };
    notes.iter().map(|note| SignedResult { hash: hash(note), note: note.clone() }).collect()
}
