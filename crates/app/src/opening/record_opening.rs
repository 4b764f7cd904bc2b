//! Signing the opening record: with the last officer's signature the opening is recorded, in one transaction.
//! It must not record what the officers did not sign.

use super::open_bid::OpenedEntry;
use super::session::{Ready, Work};
use super::{OpeningStatus, Target};
use crate::keys::{SEALED, add_signature, note_of, record_of, refuse, signed};
use crate::{App, AppError, Caller};
use futures_util::StreamExt as _;
use seal::opening_record;
use seal::value::Digest;
use store::{BidOutcome, OpenedBid, SeatRow, Unit};
use tender::id::{PersonId, ProcedureId};
use tender::message::Message;
use tender::procedure::Step;
use tender::procedure::step::Entry;
use tender::refusal::Refusal;

impl App {
    /// Takes the signature of the caller's seat under the opening record. With the last one that is needed the bids are kept in
    /// clear, the step is taken, and the session is over.
    ///
    /// # Errors
    /// [`AppError::NotFound`]; a refusal when nothing is to be signed or the signature does not hold.
    pub async fn sign_opening(
        &self,
        caller: &Caller,
        id: ProcedureId,
        note: &str,
    ) -> Result<OpeningStatus, AppError> {
        let (target, seat) = self.target_to_open(caller, id).await?;
        let given = note_of(note, "/note")?;
        let complete = self.openings.with(target.opening.id, |session| {
            let Work::Ready(ready) = &mut session.work else {
                return Err(refuse("opening-nothing-to-sign"));
            };
            let named = ready.record.seats.iter().any(|place| i64::from(*place) == seat.place);
            if !named || !add_signature(&seat, &given, &mut ready.note) {
                return Err(refuse("opening-signature").at("/note"));
            }
            let signed = i64::try_from(openers(&target, ready).count());
            Ok(signed.is_ok_and(|signed| signed >= target.opening.threshold))
        })?;
        if complete {
            Box::pin(self.record_session(caller, &target)).await?;
        }
        self.opening_status(caller, id).await
    }

    /// Records what a session opened. Where that fails the session stays as it was and can be signed again.
    async fn record_session(&self, caller: &Caller, target: &Target) -> Result<(), AppError> {
        let ready = self.openings.with(target.opening.id, |session| {
            match std::mem::replace(&mut session.work, Work::Recording) {
                Work::Ready(ready) => Some(ready),
                other @ (Work::Waiting | Work::Running { .. } | Work::Recording) => {
                    session.work = other;
                    None
                }
            }
        });
        let Some(ready) = ready else { return Ok(()) };
        match Box::pin(self.record_ready(caller, target, &ready)).await {
            Ok(()) => {
                self.openings.end(target.opening.id);
                for object in ready.entries.iter().filter_map(|entry| entry.content.as_deref()) {
                    self.store.blobs.remove(object).await?;
                }
                Ok(())
            }
            Err(fault) => {
                self.openings.with(target.opening.id, |session| session.work = Work::Ready(ready));
                Err(fault)
            }
        }
    }

    async fn record_ready(
        &self,
        caller: &Caller,
        target: &Target,
        ready: &Ready,
    ) -> Result<(), AppError> {
        let record = target.opening.record.as_deref().map(record_of).transpose()?;
        let record = record.ok_or_else(|| refuse("keys-not-signed"))?;
        opening_record::verify(&ready.note, &record).map_err(|faults| {
            let refusals = faults.iter().map(|fault| {
                let args = fault.args().into_iter();
                let message = args.fold(Message::new(fault.code()), |m, (n, v)| m.with(n, v));
                Refusal::new(message, SEALED)
            });
            AppError::Refused(refusals.collect())
        })?;
        let hash = Digest::of(&[ready.note.text().as_bytes()]).to_string();
        let unit = self.store.begin().await?;
        let row = unit.lock_procedure(target.row.id).await?.ok_or(AppError::NotFound)?;
        for entry in &ready.entries {
            self.keep(&unit, target, entry).await?;
        }
        let note = ready.note.to_string();
        self.queue_public(&unit, "opening-record", (ready.note.text(), &note)).await?;
        let mut results = target.opening.results.clone();
        results.push(note);
        unit.set_opening_results(target.opening.id, &results).await?;
        let openers: Vec<PersonId> = openers(target, ready).map(|seat| seat.person).collect();
        let others = self.other_openers(caller, &openers).await?;
        let mut step = step(target, ready, hash)?;
        if let Step::OpenLate { proof, .. } = &mut step {
            *proof = self.proof_of_one(&unit, target).await?;
        }
        Box::pin(self.step_together(&unit, &caller.actor(), &others, row, step)).await?;
        unit.commit().await?;
        Ok(())
    }

    /// Keeps a bid in clear with its files.
    async fn keep(
        &self,
        unit: &Unit,
        target: &Target,
        entry: &OpenedEntry,
    ) -> Result<(), AppError> {
        let content = self.content_of(entry.content.as_deref()).await?;
        let bid = OpenedBid { content, ..entry.bid.clone() };
        if target.late.is_some() {
            unit.open_late_bid(&bid).await?;
        } else {
            unit.add_opened_bid(self.ids.uuid(), &bid).await?;
        }
        for (position, file) in (0_i64..).zip(&entry.files) {
            unit.add_opened_file(file, position).await?;
        }
        Ok(())
    }

    /// The content of a bid as the session laid it aside.
    async fn content_of(&self, object: Option<&str>) -> Result<String, AppError> {
        let Some(object) = object else { return Ok(String::new()) };
        let mut pieces = self.store.blobs.read(object, None).await?;
        let mut bytes = Vec::new();
        while let Some(piece) = pieces.next().await {
            bytes.extend_from_slice(&piece?);
        }
        String::from_utf8(bytes).map_err(|fault| AppError::Internal(fault.to_string()))
    }
}

/// The seats that opened: they gave their shares and signed.
fn openers<'a>(target: &'a Target, ready: &'a Ready) -> impl Iterator<Item = &'a SeatRow> {
    let named =
        move |seat: &&SeatRow| ready.record.seats.iter().any(|p| i64::from(*p) == seat.place);
    target.seats.iter().filter(named).filter(|seat| signed(seat, &ready.note))
}

/// The step that a signed record is: of a whole envelope, or of the one late bid.
fn step(target: &Target, ready: &Ready, record: String) -> Result<Step, AppError> {
    if target.late.is_none() {
        let (late, entries) = split(ready);
        return Ok(Step::RecordOpening { entries, late, record });
    }
    let gone = || AppError::Internal("the admitted late bid is not there".to_owned());
    let opened = ready.entries.first().ok_or_else(gone)?;
    Ok(Step::OpenLate { entry: Box::new(opened.entry.clone()), record, proof: None })
}

/// What came late, and what was opened.
fn split(ready: &Ready) -> (Vec<Entry>, Vec<Entry>) {
    let (late, opened): (Vec<_>, Vec<_>) =
        ready.entries.iter().partition(|entry| entry.bid.outcome == BidOutcome::Late);
    let entries = |list: Vec<&OpenedEntry>| list.into_iter().map(|e| e.entry.clone()).collect();
    (entries(late), entries(opened))
}
