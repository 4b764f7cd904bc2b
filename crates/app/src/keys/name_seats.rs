//! Naming the seats of a round: who takes part in its openings, and how many open together.
//! It must not change an opening to which something may be sealed.

use super::refuse;
use super::show::KeysView;
use crate::{App, AppError, Caller};
use std::collections::BTreeSet;
use store::{OpeningRow, ProcedureRow, SeatRow};
use tender::id::{BodyId, OpeningId, PersonId, ProcedureId};
use tender::instant::Instant;
use tender::procedure::Rules;
use tender::refusal::Refusal;
use tender::role::{Permission, may};

/// Places of an opening: the x of a share is one byte, and more people than this open nothing together.
const MOST_SEATS: usize = 16;

/// Who is to sit, and how many open together.
#[derive(Clone, Debug)]
pub struct NewSeats {
    /// How many seats open together; fixed at publication.
    pub threshold: i64,
    /// The people in the order of their places.
    pub seats: Vec<NewSeat>,
    /// The deadline of a later round; the first round takes the draft's.
    pub deadline: Option<Instant>,
}

/// A person for a seat.
#[derive(Clone, Copy, Debug)]
pub struct NewSeat {
    /// Who.
    pub person: PersonId,
    /// Whether the key lies on a recovery sheet that the person keeps.
    pub custodian: bool,
}

impl App {
    /// Names the seats of the round that comes next, for each of its envelopes. Openings that were prepared for it
    /// before go, with their seats and records: nothing can be sealed to them before the round begins.
    ///
    /// # Errors
    /// [`AppError::NotFound`], or a refusal with everything that does not fit.
    pub async fn name_seats(
        &self,
        caller: &Caller,
        id: ProcedureId,
        new: NewSeats,
    ) -> Result<KeysView, AppError> {
        let unit = self.store.begin().await?;
        let row = unit.lock_procedure(id).await?.ok_or(AppError::NotFound)?;
        self.may_on(caller, &row, Permission::Run).await?;
        if row.procedure.has_ended() {
            return Err(refuse("seats-too-late").into());
        }
        let round = super::prepared::next_round(&row);
        let deadline = new.deadline.filter(|_| round > 1).or(super::prepared::first_deadline(&row));
        let deadline = deadline.ok_or_else(|| refuse("seats-no-deadline"))?;
        self.fit(&row, &new).await?;
        for old in self.store.openings_of(id).await? {
            if old.round == round {
                unit.drop_opening(old.id).await?;
            }
        }
        for (position, envelope) in (0_i64..).zip(super::prepared::envelopes(&row, round)) {
            let opening = OpeningRow {
                id: OpeningId(self.ids.uuid()),
                procedure: id,
                round,
                position,
                envelope: *envelope,
                threshold: new.threshold,
                deadline,
                sequence: 0,
                record: None,
                record_hash: None,
                created_at: self.clock.machinery(),
                results: Vec::new(),
            };
            unit.add_opening(&opening).await?;
            for (place, seat) in (1_i64..).zip(&new.seats) {
                unit.add_seat(&self.empty_seat(opening.id, place, *seat)).await?;
            }
        }
        unit.commit().await?;
        self.procedure_keys(caller, id).await
    }

    fn empty_seat(&self, opening: OpeningId, place: i64, seat: NewSeat) -> SeatRow {
        SeatRow {
            id: self.ids.uuid(),
            opening,
            place,
            person: seat.person,
            custodian: seat.custodian,
            recipient: None,
            verifier: None,
            sealed: None,
            nonce: None,
            accepted_at: None,
            holders: Vec::new(),
        }
    }

    /// Whether these people may sit there, and so many of them.
    async fn fit(&self, row: &ProcedureRow, new: &NewSeats) -> Result<(), AppError> {
        let rules = self.rules_of(row).await?;
        let mut faults = enough(new, &rules);
        let mut seen = BTreeSet::new();
        for (at, seat) in new.seats.iter().enumerate() {
            let field = format!("/seats/{at}/person");
            if !seen.insert(seat.person) {
                faults.push(refuse("seats-twice").at(&*field));
            }
            if let Err(fault) = self.may_sit(row, seat.person, seat.custodian).await? {
                faults.push(fault.at(field));
            }
        }
        if faults.is_empty() { Ok(()) } else { Err(AppError::Refused(faults)) }
    }

    /// Whether a person may take a seat: an opening officer of the office without a recorded conflict of interest,
    /// and, unless the key is kept on paper, with a personal key.
    pub(crate) async fn may_sit(
        &self,
        row: &ProcedureRow,
        person: PersonId,
        custodian: bool,
    ) -> Result<Result<(), Refusal>, AppError> {
        let line = self.store.line_of(row.office).await?;
        let ids: Vec<BodyId> = line.iter().map(|body| body.id).collect();
        let actor = self.actor_of(person).await?;
        let subject = row.procedure.subject(&ids);
        let role = may(&actor, Permission::Open, &subject, self.clock.machinery());
        let key = match role {
            Err(refusal) if refusal.message.key == "role-conflict" => "seats-conflict",
            Err(_) => "seats-no-officer",
            Ok(()) if custodian => return Ok(Ok(())),
            Ok(()) if self.store.person_keys(&[person]).await?.is_empty() => "seats-no-key",
            Ok(()) => return Ok(Ok(())),
        };
        Ok(Err(refuse(key)))
    }
}

/// At least one seat more than are needed, because a lost seat stays lost; fewer openers only where the law says so.
fn enough(new: &NewSeats, rules: &Rules) -> Vec<Refusal> {
    let mut faults = Vec::new();
    let least = if rules.single_opener { 1 } else { i64::try_from(rules.openers).unwrap_or(2) };
    if new.threshold < least || new.threshold > 15 {
        let mut fault = refuse("seats-threshold").at("/threshold");
        fault.message = fault.message.with("least", least);
        faults.push(fault);
    }
    let count = i64::try_from(new.seats.len()).unwrap_or(i64::MAX);
    if count <= new.threshold {
        let mut fault = refuse("seats-too-few").at("/seats");
        fault.message = fault.message.with("least", new.threshold.saturating_add(1));
        faults.push(fault);
    }
    if new.seats.len() > MOST_SEATS {
        faults.push(refuse("seats-too-many").at("/seats"));
    }
    faults
}
