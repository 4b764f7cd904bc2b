//! Joining an opening: with the last officer that is needed the opening begins, and there is no way back.
//! It must not begin before the round is closed; the domain guards that.

use super::Target;
use super::package::{deadline, to_open};
use crate::keys::{record_of, refuse};
use crate::{App, AppError, Caller, IncidentKind};
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;
use store::{SeatRow, Unit};
use tender::id::{PersonId, ProcedureId};
use tender::procedure::{Stage, Step};
use tender::role::Actor;

/// So long after the deadline witnesses may confirm in time, in µs.
const WITNESS_WITHIN: i64 = ledger::proof::WITNESS_WITHIN.cast_signed() * 1_000_000;

/// Whether a person holds a seat now.
fn holds(seats: &[SeatRow], person: PersonId, place: u8) -> bool {
    let holder = |seat: &SeatRow| seat.person == person && seat.accepted_at.is_some();
    seats.iter().any(|seat| seat.place == i64::from(place) && holder(seat))
}

impl App {
    /// The caller, who holds a seat, is there to open. With as many officers as the key record asks for, the
    /// opening begins: the gate releases its shares of the versions that count, and forgets those of all others.
    ///
    /// # Errors
    /// [`AppError::NotFound`], or a refusal when it is too early or the caller has no seat.
    pub async fn join_opening(
        &self,
        caller: &Caller,
        id: ProcedureId,
    ) -> Result<super::OpeningStatus, AppError> {
        let (target, seat) = self.target_to_open(caller, id).await?;
        let place = u8::try_from(seat.place).unwrap_or(0);
        if matches!(target.row.procedure.stage, Stage::Receiving(_)) {
            let refused = refuse("opening-too-early").into();
            return Err(self
                .attempt(caller, &target.row, IncidentKind::OpeningEarly, refused)
                .await);
        }
        let joined = self.openings.with(target.opening.id, |session| {
            session.joined.insert(caller.person.id, place);
            // Who handed a seat over since is not there any more.
            session.joined.retain(|person, place| holds(&target.seats, *person, *place));
            session.joined.clone()
        });
        let enough = i64::try_from(joined.len()).is_ok_and(|n| n >= target.opening.threshold);
        if enough && !target.has_begun() {
            self.log_is_ready(&target).await?;
            Box::pin(self.begin_opening(caller, &target, &joined)).await?;
        }
        self.opening_status(caller, id).await
    }

    /// While witnesses may still confirm in time what arrived last, the opening waits for them; after that it
    /// begins, and what they did not confirm is marked.
    async fn log_is_ready(&self, target: &Target) -> Result<(), AppError> {
        let limit = deadline(target).micros().saturating_add(WITNESS_WITHIN);
        if self.clock.machinery().micros() > limit {
            return Ok(());
        }
        for (_, entry) in to_open(target, &self.lying(target).await?) {
            if self.stood(target, &entry).await? == Some(false) {
                return Err(refuse("opening-log-waits").into());
            }
        }
        Ok(())
    }

    async fn begin_opening(
        &self,
        caller: &Caller,
        target: &Target,
        joined: &BTreeMap<PersonId, u8>,
    ) -> Result<(), AppError> {
        let people: Vec<PersonId> = joined.keys().copied().collect();
        let others = self.other_openers(caller, &people).await?;
        let unit = self.store.begin().await?;
        let row = unit.lock_procedure(target.row.id).await?.ok_or(AppError::NotFound)?;
        if matches!(row.procedure.stage, Stage::Opening(_)) {
            return Ok(());
        }
        let seats = self.store.seats(target.opening.id).await?;
        if !joined.iter().all(|(person, place)| holds(&seats, *person, *place)) {
            return Err(AppError::Busy);
        }
        let step = Step::BeginOpening {
            opening: target.opening.id,
            proof: self.proof_of_one(&unit, target).await?,
        };
        self.forget_what_is_not_opened(&unit, target).await?;
        Box::pin(self.step_together(&unit, &caller.actor(), &others, row, step)).await?;
        unit.commit().await?;
        Ok(())
    }

    /// Replaced and withdrawn versions are never opened: the gate's share of them goes for good.
    async fn forget_what_is_not_opened(
        &self,
        unit: &Unit,
        target: &Target,
    ) -> Result<(), AppError> {
        let lying = self.entries_of_opening(unit, target.opening.id).await?;
        for entries in lying.slots.into_values() {
            let counts = crate::bidding::valid(&entries).map(|entry| entry.row);
            for entry in &entries {
                let late = entry.kind == seal::chain::Kind::Late;
                if Some(entry.row) != counts && !late && !entry.shares.is_empty() {
                    unit.forget_shares(entry.row).await?;
                }
            }
        }
        Ok(())
    }

    /// Where the record says that one person opens, the technical proof of the law of July 2026: the digest of the
    /// key record and of every commit as it lies there now, so that nothing can be changed or left out afterwards; what
    /// was changed already is named in it.
    pub(super) async fn proof_of_one(
        &self,
        unit: &Unit,
        target: &Target,
    ) -> Result<Option<String>, AppError> {
        if target.opening.threshold != 1 {
            return Ok(None);
        }
        let record = target.opening.record.as_deref().map(record_of).transpose()?;
        let record = record.ok_or_else(|| refuse("keys-not-signed"))?;
        let head = format!("zuschlag/opening-proof/v1\n{}", record.hash());
        let lying = self.entries_of_opening(unit, target.opening.id).await?;
        let commits = lying.slots.values().flatten().map(|entry| entry.entry.hash().to_string());
        let changed =
            lying.changed.iter().map(|(company, slot)| format!("changed {company} {slot}"));
        let lines: Vec<String> = [head].into_iter().chain(commits).chain(changed).collect();
        let text = lines.join("\n") + "\n";
        Ok(Some(hex::encode(Sha256::digest(text.as_bytes()))))
    }

    /// People as the domain sees them, without the caller.
    pub(crate) async fn other_openers(
        &self,
        caller: &Caller,
        people: &[PersonId],
    ) -> Result<Vec<Actor>, AppError> {
        let mut others = Vec::new();
        for person in people.iter().filter(|person| **person != caller.person.id) {
            others.push(self.actor_of(*person).await?);
        }
        Ok(others)
    }
}
