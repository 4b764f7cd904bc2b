//! What people may read of keys: an office of its seats and records, bidders of their colleagues' keys, everybody of
//! the records in force. It must not show anything of a bid.

use super::prepared::{content, next_round};
use super::sign_record::{signed, target};
use super::stored_note;
use crate::{App, AppError, Caller};
use std::collections::{BTreeMap, BTreeSet};
use store::{
    Body, BodyKind, KeyRecordRow, OpeningRow, Person, PersonKeyRow, ProcedureRow, SeatRow,
};
use tender::id::{BodyId, PersonId, ProcedureId};
use tender::instant::Instant;
use tender::procedure::Rules;
use tender::refusal::Refusal;
use tender::role::{Permission, Role, Scope};

/// The keys of a procedure as its office sees them.
#[derive(Clone, Debug)]
pub struct KeysView {
    /// The procedure.
    pub row: ProcedureRow,
    /// Its rules.
    pub rules: Rules,
    /// The round that is shown: the one that runs, or the one that is being prepared.
    pub round: i64,
    /// Its openings.
    pub openings: Vec<OpeningView>,
    /// What is missing before the round may begin.
    pub findings: Vec<Refusal>,
}

/// One opening with its seats and records.
#[derive(Clone, Debug)]
pub struct OpeningView {
    /// The opening.
    pub opening: OpeningRow,
    /// How far it is.
    pub state: OpeningState,
    /// Its seats by place.
    pub seats: Vec<SeatView>,
    /// The newest record, also while signatures are missing.
    pub record: Option<RecordView>,
}

/// How far an opening's keys are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpeningState {
    /// Seats are still to be accepted.
    Accepting,
    /// The record is made and misses signatures.
    Signing,
    /// The record is in force.
    Signed,
    /// The record's deadline is no longer the procedure's: it is to be renewed.
    Outdated,
}

/// One seat with the name of who sits there.
#[derive(Clone, Debug)]
pub struct SeatView {
    /// The seat.
    pub seat: SeatRow,
    /// The person's name.
    pub name: String,
    /// Whether it is the caller's.
    pub mine: bool,
    /// How far it is.
    pub state: SeatState,
}

/// How far a seat is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SeatState {
    /// Its person was named.
    Named,
    /// Its keys are there and unlock.
    Accepted,
    /// It has signed the newest record.
    Signed,
}

/// A key record and the one before.
#[derive(Clone, Debug)]
pub struct RecordView {
    /// The record.
    pub row: KeyRecordRow,
    /// Its fingerprint for people.
    pub fingerprint: String,
    /// The note of the record before it.
    pub previous: Option<String>,
}

/// Somebody who might take a seat.
#[derive(Clone, Debug)]
pub struct OfficerView {
    /// The person.
    pub person: Person,
    /// The recipient of the personal key, if there is one.
    pub recipient: Option<String>,
    /// Why not, if so.
    pub barred: Option<Refusal>,
}

/// A seat of the caller in some procedure.
#[derive(Clone, Debug)]
pub struct MySeat {
    /// The procedure.
    pub row: ProcedureRow,
    /// The opening.
    pub opening: OpeningRow,
    /// The seat.
    pub seat: SeatRow,
    /// What is to be done.
    pub todo: Todo,
}

/// What an officer has to do next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Todo {
    /// Accept the seat.
    Accept,
    /// Sign the key record.
    Sign,
    /// Open.
    Open,
    /// Nothing now.
    Nothing,
}

/// A colleague's key, to seal to.
#[derive(Clone, Debug)]
pub struct BidderKey {
    /// The person.
    pub person: Person,
    /// The key in use.
    pub key: PersonKeyRow,
}

/// The records of a public procedure.
#[derive(Clone, Debug)]
pub struct PublicKeys {
    /// The procedure.
    pub row: ProcedureRow,
    /// Its openings that are or were sealed to.
    pub openings: Vec<PublicOpening>,
}

/// The records of one opening.
#[derive(Clone, Debug)]
pub struct PublicOpening {
    /// The opening with the record in force.
    pub opening: OpeningRow,
    /// The fingerprint of the record in force.
    pub fingerprint: String,
    /// Notes of earlier records.
    pub earlier: Vec<String>,
}

impl App {
    /// The keys of a procedure, for people of its office.
    ///
    /// # Errors
    /// [`AppError::NotFound`] when there is none that the caller may know.
    pub async fn procedure_keys(
        &self,
        caller: &Caller,
        id: ProcedureId,
    ) -> Result<KeysView, AppError> {
        let row = self.store.procedure(id).await?.ok_or(AppError::NotFound)?;
        self.may_on(caller, &row, Permission::ReadFile).await?;
        let all = self.store.openings_of(id).await?;
        let next = next_round(&row);
        let coming = all.iter().any(|opening| opening.round == next);
        let round = if coming || next == 1 { next } else { next.saturating_sub(1) };
        let mut openings = Vec::new();
        for opening in all.into_iter().filter(|opening| opening.round == round) {
            openings.push(self.opening_view(caller, &row, opening).await?);
        }
        let begun = row.procedure.round().is_some_and(|r| i64::from(r.number) == round);
        let findings =
            if round == 1 && !begun { self.missing_keys(&row).await? } else { Vec::new() };
        let rules = self.rules_of(&row).await?;
        Ok(KeysView { row, rules, round, openings, findings })
    }

    async fn opening_view(
        &self,
        caller: &Caller,
        row: &ProcedureRow,
        opening: OpeningRow,
    ) -> Result<OpeningView, AppError> {
        let mut records = self.store.key_records(opening.id).await?;
        let newest = records.pop();
        let note = newest.as_ref().map(|record| stored_note(&record.note)).transpose()?;
        let mut seats = Vec::new();
        for seat in self.store.seats(opening.id).await? {
            let person = self.store.person(seat.person).await?;
            let state = if note.as_ref().is_some_and(|note| signed(&seat, note)) {
                SeatState::Signed
            } else if seat.accepted_at.is_some() {
                SeatState::Accepted
            } else {
                SeatState::Named
            };
            let mine = seat.person == caller.person.id;
            seats.push(SeatView {
                name: person.map_or_else(String::new, |p| p.name),
                mine,
                state,
                seat,
            });
        }
        let state = match &newest {
            None => OpeningState::Accepting,
            Some(record) if Some(record.deadline) != target(row, &opening) => {
                OpeningState::Outdated
            }
            Some(record) if record.in_force_at.is_none() => OpeningState::Signing,
            Some(_) => OpeningState::Signed,
        };
        let record = newest.map(|row| RecordView {
            fingerprint: fingerprint(&row.hash),
            previous: records.pop().map(|record| record.note),
            row,
        });
        Ok(OpeningView { opening, state, seats, record })
    }

    /// The people who have the role of an opening officer there, and whether they may take a seat.
    ///
    /// # Errors
    /// [`AppError::NotFound`] when there is no procedure that the caller may know.
    pub async fn officers_of(
        &self,
        caller: &Caller,
        id: ProcedureId,
    ) -> Result<Vec<OfficerView>, AppError> {
        let row = self.store.procedure(id).await?.ok_or(AppError::NotFound)?;
        self.may_on(caller, &row, Permission::ReadFile).await?;
        let line: Vec<BodyId> =
            self.store.line_of(row.office).await?.iter().map(|body| body.id).collect();
        let now = self.clock.machinery();
        let people: BTreeSet<PersonId> = self
            .store
            .grants_on(&line, Some(id))
            .await?
            .into_iter()
            .filter(|row| row.grant.role == Role::OpeningOfficer && row.grant.holds(now))
            .map(|row| row.person)
            .collect();
        let mut officers = Vec::new();
        for id in people {
            let Some(person) = self.store.person(id).await? else { continue };
            let key = self.store.person_keys(&[id]).await?.pop();
            let barred = self.may_sit(&row, id, true).await?.err();
            let recipient = key.map(|key| key.recipient);
            officers.push(OfficerView { person, recipient, barred });
        }
        officers.sort_by(|one, other| one.person.name.cmp(&other.person.name));
        Ok(officers)
    }

    /// The seats of the caller in all procedures, with what is to be done.
    ///
    /// # Errors
    /// When the storage fails.
    pub async fn my_seats(&self, caller: &Caller) -> Result<Vec<MySeat>, AppError> {
        let mut mine = Vec::new();
        for seat in self.store.seats_of(caller.person.id).await? {
            let Some(opening) = self.store.opening(seat.opening).await? else { continue };
            let Some(row) = self.store.procedure(opening.procedure).await? else { continue };
            let todo = self.todo(&row, &opening, &seat).await?;
            mine.push(MySeat { row, opening, seat, todo });
        }
        mine.sort_by_key(|seat| (seat.todo == Todo::Nothing, seat.opening.deadline));
        Ok(mine)
    }

    async fn todo(
        &self,
        row: &ProcedureRow,
        opening: &OpeningRow,
        seat: &SeatRow,
    ) -> Result<Todo, AppError> {
        if row.procedure.has_ended() || !opening.results.is_empty() {
            return Ok(Todo::Nothing);
        }
        if seat.accepted_at.is_none() {
            return Ok(Todo::Accept);
        }
        if let Some(pending) = self.pending(opening).await?
            && !signed(seat, &stored_note(&pending.note)?)
        {
            return Ok(Todo::Sign);
        }
        let round = row.procedure.round();
        let runs = round.is_some_and(|round| round.envelope(opening.id).is_some());
        let over = opening.deadline <= self.clock.procedures();
        Ok(if runs && over { Todo::Open } else { Todo::Nothing })
    }

    /// The people who may bid for a company and have a key, for those of the company.
    ///
    /// # Errors
    /// [`AppError::NotFound`] when the caller is none of them.
    pub async fn bidder_keys(
        &self,
        caller: &Caller,
        body: BodyId,
    ) -> Result<Vec<BidderKey>, AppError> {
        let now = self.clock.machinery();
        let inside = |role| role == Role::Bidder || role == Role::CompanyAdmin;
        let own = caller.grants.iter().any(|grant| {
            inside(grant.role) && grant.scope == Scope::Body(body) && grant.holds(now)
        });
        let company: Option<Body> = self.store.body(body).await?;
        if !own || company.is_none_or(|company| company.kind != BodyKind::Company) {
            return Err(AppError::NotFound);
        }
        let grants = self.store.grants_on(&[body], None).await?;
        let people: Vec<PersonId> = grants
            .into_iter()
            .filter(|row| row.grant.role == Role::Bidder && row.grant.holds(now))
            .map(|row| row.person)
            .collect();
        let mut keys = BTreeMap::new();
        for key in self.store.person_keys(&people).await? {
            let person = self.store.person(key.person).await?;
            keys.extend(person.map(|person| (person.id, BidderKey { person, key })));
        }
        Ok(keys.into_values().collect())
    }

    /// The key records of a public procedure.
    ///
    /// # Errors
    /// [`AppError::NotFound`] when the public may not know of it.
    pub async fn public_keys(
        &self,
        reader: Option<&Caller>,
        number: &str,
    ) -> Result<PublicKeys, AppError> {
        let row = self.shown_to(reader, number).await?;
        let begun = row.procedure.round().map_or(1, |round| i64::from(round.number));
        let mut openings = Vec::new();
        for opening in self.store.openings_of(row.id).await? {
            let Some(hash) = opening.record_hash.as_deref() else { continue };
            // A round that has not begun is nobody's business yet.
            if opening.round > begun {
                continue;
            }
            let fingerprint = fingerprint(hash);
            let earlier = self.earlier_records(opening.id, opening.sequence).await?;
            openings.push(PublicOpening { opening, fingerprint, earlier });
        }
        Ok(PublicKeys { row, openings })
    }
}

impl KeysView {
    /// The deadline for which the records must be.
    pub fn deadline(&self) -> Option<Instant> {
        self.openings.first().map(|view| view.opening.deadline).or_else(|| {
            let dates = &content(&self.row).dates;
            dates.participation_deadline.or(dates.bid_deadline)
        })
    }
}

fn fingerprint(hash: &str) -> String {
    seal::value::Digest::parse(hash)
        .map_or_else(String::new, |hash| seal::record::fingerprint(&hash))
}
