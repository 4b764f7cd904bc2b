//! Who may bid for whom in what; who may not know of something finds nothing.
//! It must not hold the rule; `tender::role` does.

use super::{MOST_SLOTS, Slot};
use crate::{App, AppError, Caller};
use seal::record::KeyRecord;
use std::collections::BTreeSet;
use store::{BodyKind, ProcedureRow};
use tender::id::{BodyId, OpeningId, ProcedureId};
use tender::message::Message;
use tender::refusal::Refusal;
use tender::role::{Grant, Permission, Role, Scope, Subject, may};

/// What decides over who may bid in a procedure, the same for all who ask.
pub(super) struct Basis {
    /// The procedure.
    pub(super) row: ProcedureRow,
    /// The office in charge and what it belongs to.
    line: Vec<BodyId>,
    /// The firms that alone may take part.
    invited: Option<BTreeSet<BodyId>>,
}

impl App {
    /// The companies for which the caller may bid now.
    pub(crate) fn companies_of(&self, caller: &Caller) -> Vec<BodyId> {
        let now = self.clock.machinery();
        let bidder = |grant: &&Grant| grant.role == Role::Bidder && grant.holds(now);
        let mut companies: Vec<BodyId> = caller
            .grants
            .iter()
            .filter(bidder)
            .filter_map(|grant| match grant.scope {
                Scope::Body(body) => Some(body),
                Scope::Procedure(_) => None,
            })
            .collect();
        companies.sort();
        companies.dedup();
        companies
    }

    /// The named company, or the only one, if the caller may bid for it.
    ///
    /// # Errors
    /// [`AppError::NotFound`]; a refusal when several are possible and none is named.
    pub async fn company_of(
        &self,
        caller: &Caller,
        named: Option<BodyId>,
    ) -> Result<BodyId, AppError> {
        let companies = self.companies_of(caller);
        let company = match (named, companies.as_slice()) {
            (Some(company), all) if all.contains(&company) => company,
            (None, [only]) => *only,
            (None, [_, _, ..]) => {
                let message = Message::new("bidding-company");
                return Err(Refusal::new(message, "docs/api.md").at("/company").into());
            }
            (Some(_), _) | (None, []) => return Err(AppError::NotFound),
        };
        let body = self.store.body(company).await?.ok_or(AppError::NotFound)?;
        if body.kind == BodyKind::Company { Ok(company) } else { Err(AppError::NotFound) }
    }

    /// The procedure of a number or id, if the caller may know of it.
    pub(crate) async fn biddable(
        &self,
        caller: &Caller,
        named: &str,
    ) -> Result<ProcedureRow, AppError> {
        let found = match named.parse::<ProcedureId>() {
            Ok(id) => self.store.procedure(id).await?,
            Err(_) => self.store.procedure_of(named).await?,
        };
        let row = found.ok_or(AppError::NotFound)?;
        if self.is_shown_to(Some(caller), &row).await? { Ok(row) } else { Err(AppError::NotFound) }
    }

    /// The procedure of a slot, if the caller may bid there for that company.
    pub(crate) async fn ground(
        &self,
        caller: &Caller,
        slot: Slot,
    ) -> Result<ProcedureRow, AppError> {
        self.company_of(caller, Some(slot.company)).await?;
        let opening = self.store.opening(slot.opening).await?.ok_or(AppError::NotFound)?;
        let row = self.store.procedure(opening.procedure).await?.ok_or(AppError::NotFound)?;
        let basis = self.basis(row).await?;
        self.admits(&basis, caller, slot).await?;
        Ok(basis.row)
    }

    /// What decides over who may bid in a procedure.
    pub(super) async fn basis(&self, row: ProcedureRow) -> Result<Basis, AppError> {
        let line = self.store.line_of(row.office).await?.iter().map(|body| body.id).collect();
        let invited = self.invited_to(&row).await?;
        Ok(Basis { row, line, invited })
    }

    /// Whether the caller, who bids for its company, may bid in a slot.
    pub(super) async fn admits(
        &self,
        basis: &Basis,
        caller: &Caller,
        slot: Slot,
    ) -> Result<(), AppError> {
        let round = basis.row.procedure.round();
        let of_round = round.and_then(|round| round.envelope(slot.opening)).is_some();
        if !of_round || !self.is_shown_to(Some(caller), &basis.row).await? {
            return Err(AppError::NotFound);
        }
        self.may_bid(caller, slot.company, basis)?;
        if !(1..=MOST_SLOTS).contains(&slot.number) {
            let message = Message::new("bid-slot-number").with("most", MOST_SLOTS);
            return Err(Refusal::new(message, "docs/sealing.md, § 8").at("/slot").into());
        }
        Ok(())
    }

    /// Whether the caller may bid in a procedure for this one company.
    pub(super) fn may_bid(
        &self,
        caller: &Caller,
        company: BodyId,
        basis: &Basis,
    ) -> Result<(), AppError> {
        let actor = caller.acting_for(company);
        let Basis { row, line, invited } = basis;
        let subject = Subject { invited: invited.as_ref(), ..row.procedure.subject(line) };
        may(&actor, Permission::Bid, &subject, self.clock.machinery()).map_err(|refusal| {
            let hidden = refusal.message.key == "role-none";
            if hidden { AppError::NotFound } else { refusal.into() }
        })
    }

    /// The hash of the key record in force, and the record.
    pub(crate) async fn record_of(&self, opening: OpeningId) -> Result<KeyRecord, AppError> {
        let found = self.store.opening(opening).await?.ok_or(AppError::NotFound)?;
        let Some(record) = found.record else {
            let message = Message::new("bid-no-record");
            return Err(Refusal::new(message, "docs/sealing.md, § 6").into());
        };
        let note = seal::note::Note::parse(record.as_bytes());
        let record = note.and_then(|note| KeyRecord::parse(note.text()));
        record.map_err(|_| AppError::Internal("a key record does not read".to_owned()))
    }
}
