//! Incidents: attempts at what lies sealed (§ 55 Abs. 1 VgV) a clock that became uncertain and a log that a witness
//! contradicts, kept for those who watch.
//! It must not hold anything of a bid: whoever tries is recorded alike whether bids came or not.

use crate::message::{MessageKind, NewMessage, To};
use crate::ticket::refuse;
use crate::{App, AppError, Caller};
use serde::Serialize;
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;
use store::{Incident, IncidentQuery, ProcedureRow};
use tender::id::ProcedureId;
use tender::instant::Instant;
use tender::procedure::difference::Value;
use tender::role::{Grant, Role, Scope};
use uuid::{Builder, Uuid};

/// An hour in microseconds: what the same person tries again within it is the same incident.
const HOUR: i64 = 3_600_000_000;
/// Offices whose deadline comes within this time are told that the clock is uncertain, in microseconds.
const NEAR: i64 = 72 * HOUR;

/// What happened. The words of a kind stand in `locales/` after `incident-`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum IncidentKind {
    /// Somebody with a seat tried to open before it was time, or alone.
    OpeningEarly,
    /// Somebody tried to open without a seat.
    OpeningWithoutSeat,
    /// Somebody tried to open without the role.
    OpeningWithoutRole,
    /// Somebody tried to read bids before their opening.
    ReadingSealed,
    /// The clock was not to be trusted with a deadline.
    ClockUncertain,
    /// A witness has seen more of the public log than this server holds, or another one.
    LogContradicted,
}

impl IncidentKind {
    /// Its name in rows and keys.
    pub fn code(self) -> &'static str {
        match self {
            Self::OpeningEarly => "opening-early",
            Self::OpeningWithoutSeat => "opening-without-seat",
            Self::OpeningWithoutRole => "opening-without-role",
            Self::ReadingSealed => "reading-sealed",
            Self::ClockUncertain => "clock-uncertain",
            Self::LogContradicted => "log-contradicted",
        }
    }
}

/// An incident with what it is about in words.
#[derive(Clone, Debug)]
pub struct KnownIncident {
    /// The incident.
    pub row: Incident,
    /// The name of who tried it; none where nobody did, and where a firm did and the reader is not the operator.
    pub person: Option<String>,
    /// The number of the procedure.
    pub number: Option<String>,
}

impl App {
    /// Puts on record that the caller tried something at a procedure whose bids lie sealed, and gives the refusal back:
    /// one incident a person, procedure, kind and hour. That the record fails does not open anything.
    pub(crate) async fn attempt(
        &self,
        caller: &Caller,
        row: &ProcedureRow,
        kind: IncidentKind,
        refused: AppError,
    ) -> AppError {
        if row.procedure.is_sealed() {
            let at = self.clock.machinery();
            let (person, procedure) = (Some(caller.person.id), Some((row.id, row.office)));
            let id = id_of(kind, &format!("{}\n{}", caller.person.id, row.id), at);
            let new = Incident { id, kind: kind.code().to_owned(), person, procedure, at };
            if let Err(fault) = self.keep_incident(&new).await {
                tracing::error!(procedure = %row.id, kind = kind.code(), %fault, "an attempt at sealed bids was refused and could not be put on record");
            }
        }
        refused
    }

    async fn keep_incident(&self, new: &Incident) -> Result<(), AppError> {
        if self.store.has_incident(new.id).await? {
            return Ok(());
        }
        let unit = self.store.begin().await?;
        if unit.add_incident(new).await? {
            let procedure = new.procedure.map(|(id, _)| id.to_string());
            tracing::warn!(kind = new.kind, procedure, "an attempt at sealed bids was refused");
        }
        Ok(unit.commit().await?)
    }

    /// Once each time that the clock becomes uncertain: keeps the incident and tells the offices whose deadline is near
    /// (§ 11 Abs. 2, § 54 VgV).
    ///
    /// # Errors
    /// When the storage fails; then it is tried again.
    pub(crate) async fn tell_of_clock(&self) -> Result<(), AppError> {
        if !self.clock.is_untold() {
            return Ok(());
        }
        tracing::error!("the clock is uncertain: no bid is accepted and no round closed");
        let (at, kind) = (self.clock.machinery(), IncidentKind::ClockUncertain);
        let id = id_of(kind, "", at);
        let near = self.clock.procedures().micros().saturating_add(NEAR);
        let near = Instant::from_micros(near).unwrap_or(self.clock.procedures());
        let unit = self.store.begin().await?;
        let new = Incident { id, kind: kind.code().to_owned(), person: None, procedure: None, at };
        if unit.add_incident(&new).await? {
            let mut rows = self.store.procedures_closing(near, None).await?;
            while let Some(last) = rows.last().map(|row| row.id) {
                self.messages(&unit, rows.into_iter().map(uncertain).collect()).await?;
                rows = self.store.procedures_closing(near, Some(last)).await?;
            }
        }
        unit.commit().await?;
        self.clock.mark_told();
        Ok(())
    }

    /// Keeps that a witness contradicts the public log: it has seen more of it than lies here, or another one, as after a
    /// rollback (C2SP tlog-witness). One incident a witness and hour.
    ///
    /// # Errors
    /// When the storage fails.
    pub async fn log_contradicted(&self, witness: &str) -> Result<(), AppError> {
        tracing::error!(witness, "a witness says that this log contradicts what it has seen of it");
        let (at, kind) = (self.clock.machinery(), IncidentKind::LogContradicted);
        let id = id_of(kind, witness, at);
        let new = Incident { id, kind: kind.code().to_owned(), person: None, procedure: None, at };
        let unit = self.store.begin().await?;
        unit.add_incident(&new).await?;
        Ok(unit.commit().await?)
    }

    /// One page of incidents, last first: all for the operator, and for administrators and auditors those at procedures
    /// of their bodies and those that touch everybody.
    ///
    /// # Errors
    /// `role-not-enough` for everybody else.
    pub async fn incidents(
        &self,
        caller: &Caller,
        after: Option<(Instant, Uuid)>,
        limit: u64,
    ) -> Result<Vec<KnownIncident>, AppError> {
        let now = self.clock.machinery();
        let watches = |grant: &&Grant| {
            grant.holds(now) && matches!(grant.role, Role::Admin | Role::Auditor | Role::Operator)
        };
        let watching: Vec<&Grant> = caller.grants.iter().filter(watches).collect();
        if watching.is_empty() {
            return Err(refuse("role-not-enough", "").into());
        }
        let (mut offices, mut procedures) = (Vec::new(), Vec::new());
        for grant in &watching {
            match grant.scope {
                Scope::Body(body) => offices.extend(self.store.below(body).await?),
                Scope::Procedure(procedure) => procedures.push(procedure),
            }
        }
        let all = watching.iter().any(|grant| grant.role == Role::Operator);
        let known = (!all).then_some((offices, procedures));
        let rows = self.store.incidents(&IncidentQuery { known, after, limit }).await?;
        self.in_words(rows, all).await
    }

    /// With names. Who works for a company is named to the operator alone: an authority must not learn before the opening
    /// which firms look at its procedure.
    async fn in_words(
        &self,
        rows: Vec<Incident>,
        all: bool,
    ) -> Result<Vec<KnownIncident>, AppError> {
        let ids: Vec<ProcedureId> =
            rows.iter().filter_map(|row| row.procedure.map(|(id, _)| id)).collect();
        let named = self.store.procedures_by_id(&ids).await?;
        let numbers: BTreeMap<_, _> = named.into_iter().map(|row| (row.id, row.number)).collect();
        let mut known = Vec::new();
        for row in rows {
            let person = match row.person {
                Some(person) if all || !self.works_for_company(person).await? => {
                    self.store.person(person).await?.map(|person| person.name)
                }
                Some(_) | None => None,
            };
            let number = row.procedure.and_then(|(id, _)| numbers.get(&id).cloned());
            known.push(KnownIncident { row, person, number });
        }
        Ok(known)
    }
}

fn uncertain(row: ProcedureRow) -> NewMessage {
    let deadline = row.deadline().map(|at| ("deadline".to_owned(), Value::Moment(at)));
    NewMessage {
        to: To::Body(row.office),
        procedure: Some(row),
        kind: MessageKind::ClockUncertain,
        args: deadline.into_iter().collect(),
        attachments: Vec::new(),
        quiet: false,
    }
}

/// The id of an incident: the same for what is tried again within its hour.
fn id_of(kind: IncidentKind, about: &str, at: Instant) -> Uuid {
    let hour = at.micros().div_euclid(HOUR);
    let text = format!("zuschlag/incident/v1\n{}\n{about}\n{hour}\n", kind.code());
    let digest: [u8; 32] = Sha256::digest(text.as_bytes()).into();
    let mut bytes = [0; 16];
    for (to, from) in bytes.iter_mut().zip(digest) {
        *to = from;
    }
    Builder::from_random_bytes(bytes).into_uuid()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_tried_again_within_an_hour_is_one_incident() {
        let at = |text: &str| text.parse::<Instant>().unwrap();
        let early = |about: &str, at| id_of(IncidentKind::OpeningEarly, about, at);
        let first = early("a", at("2026-11-23T09:00:00Z"));
        assert_eq!(early("a", at("2026-11-23T09:59:59Z")), first);
        assert_ne!(early("a", at("2026-11-23T10:00:00Z")), first);
        assert_ne!(early("b", at("2026-11-23T09:00:00Z")), first);
        assert_ne!(id_of(IncidentKind::ReadingSealed, "a", at("2026-11-23T09:00:00Z")), first);
    }
}
