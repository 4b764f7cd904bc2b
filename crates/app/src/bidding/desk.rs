//! The bidder's desk: everything that a client needs to seal, send, reread and replace a bid in one procedure.
//! It must not tell of any other company.

use super::rows::SealedEntry;
use super::{MOST_SLOTS, Slot};
use crate::{App, AppError, Caller};
use ledger::note::VerifierKey;
use std::collections::BTreeMap;
use store::{Body, Person, ProcedureRow};
use tender::bid::reception;
use tender::id::{BodyId, OpeningId};
use tender::instant::Instant;
use tender::procedure::draft::Envelope;
use tender::role::Role;

/// What a client needs to bid in a procedure.
#[derive(Clone, Debug)]
pub struct Desk {
    /// The procedure.
    pub row: ProcedureRow,
    /// The company for which the caller acts.
    pub company: Body,
    /// All companies for which the caller may act.
    pub companies: Vec<Body>,
    /// The company's people who may bid.
    pub people: Vec<Colleague>,
    /// The openings of the round in their order.
    pub openings: Vec<DeskOpening>,
    /// Whether variants are admitted: by the notice, or by the law where it says nothing.
    pub variants: bool,
    /// Keys that verify key records, old ones included; the newest is the last.
    pub record_keys: Vec<VerifierKey>,
    /// The server's clock of procedures.
    pub now: Instant,
}

/// Somebody who may bid for the company.
#[derive(Clone, Debug)]
pub struct Colleague {
    /// Who it is.
    pub person: Person,
    /// Recipient and verifier of the keys in use; none without keys.
    pub keys: Option<(String, String)>,
}

/// One opening of the round as its bidder sees it.
#[derive(Clone, Debug)]
pub struct DeskOpening {
    /// Its id.
    pub id: OpeningId,
    /// What lies in it.
    pub envelope: Envelope,
    /// The deadline in force.
    pub deadline: Instant,
    /// The key record in force as a signed note; none while seats have not signed.
    pub record: Option<String>,
    /// SHA-256 of its text in hex.
    pub record_hash: Option<String>,
    /// The records that were in force before, in their order: each names the one before and is signed by its seats.
    pub earlier: Vec<String>,
    /// Whether it takes bids in time now.
    pub receiving: bool,
    /// The company's slots that are used, and the first.
    pub slots: Vec<DeskSlot>,
}

/// One main bid of the company.
#[derive(Clone, Debug)]
pub struct DeskSlot {
    /// Its number.
    pub number: u64,
    /// Its entries in the order of their versions.
    pub entries: Vec<SealedEntry>,
    /// Revision of its draft; 0 without one.
    pub draft: i64,
}

impl App {
    /// The desk of a company in a procedure that it may know of; without a named company, the first by name.
    ///
    /// # Errors
    /// [`AppError::NotFound`] when the caller may not know of the procedure or bids for no such company.
    pub async fn desk(
        &self,
        caller: &Caller,
        procedure: &str,
        company: Option<BodyId>,
    ) -> Result<Desk, AppError> {
        let companies = self.named_companies(caller).await?;
        let wanted = |body: &&Body| company.is_none_or(|company| body.id == company);
        let company = companies.iter().find(wanted).cloned().ok_or(AppError::NotFound)?;
        let row = self.biddable(caller, procedure).await?;
        let basis = self.basis(row).await?;
        self.may_bid(caller, company.id, &basis)?;
        let row = basis.row;
        let now = self.clock.procedures();
        let mut openings = Vec::new();
        for envelope in row.procedure.round().map(|round| &round.envelopes).into_iter().flatten() {
            let Some(opening) = self.store.opening(envelope.opening).await? else { continue };
            let taken = reception::receive(&row.procedure, envelope.opening, now);
            let deadline = row.procedure.round().map_or(now, |round| round.deadline);
            openings.push(DeskOpening {
                id: envelope.opening,
                envelope: envelope.contents,
                deadline,
                receiving: opening.record.is_some() && taken.is_ok() && now < deadline,
                record: opening.record,
                record_hash: opening.record_hash,
                earlier: self.earlier_records(envelope.opening, opening.sequence).await?,
                slots: self.desk_slots(envelope.opening, company.id).await?,
            });
        }
        let people = self.colleagues(company.id).await?;
        Ok(Desk {
            variants: self.variants_admitted(&row)?,
            row,
            company,
            companies,
            people,
            openings,
            record_keys: self.published_keys().await?.record,
            now,
        })
    }

    async fn named_companies(&self, caller: &Caller) -> Result<Vec<Body>, AppError> {
        let mut companies = Vec::new();
        for id in self.companies_of(caller) {
            companies.extend(self.store.body(id).await?);
        }
        companies.sort_by(|one, other| one.name.cmp(&other.name));
        Ok(companies)
    }

    async fn desk_slots(
        &self,
        opening: OpeningId,
        company: BodyId,
    ) -> Result<Vec<DeskSlot>, AppError> {
        let mut slots = BTreeMap::new();
        for number in 1..=MOST_SLOTS {
            let slot = Slot { opening, company, number };
            slots.insert(self.token(slot)?.0, slot);
        }
        let mut entries = self.entries_under(&slots).await?;
        let tokens: Vec<[u8; 32]> = slots.keys().copied().collect();
        let drafts: BTreeMap<Vec<u8>, i64> =
            self.store.bid_draft_revisions(&tokens).await?.into_iter().collect();
        let mut all: Vec<DeskSlot> = slots
            .into_iter()
            .map(|(token, slot)| DeskSlot {
                number: slot.number,
                entries: entries.remove(&slot).unwrap_or_default(),
                draft: drafts.get(token.as_slice()).copied().unwrap_or(0),
            })
            .filter(|slot| slot.number == 1 || slot.draft > 0 || !slot.entries.is_empty())
            .collect();
        all.sort_by_key(|slot| slot.number);
        Ok(all)
    }

    /// The people who may bid for a company now.
    pub(crate) async fn bidders_of(&self, company: BodyId) -> Result<Vec<Person>, AppError> {
        let now = self.clock.machinery();
        let mut people: Vec<Person> = Vec::new();
        for row in self.store.grants_on(&[company], None).await? {
            let bids = row.grant.role == Role::Bidder && row.grant.holds(now);
            if bids && people.iter().all(|known| known.id != row.person) {
                people.extend(self.store.person(row.person).await?);
            }
        }
        people.retain(|person| person.locked_at.is_none());
        Ok(people)
    }

    async fn colleagues(&self, company: BodyId) -> Result<Vec<Colleague>, AppError> {
        let people = self.bidders_of(company).await?;
        let ids: Vec<_> = people.iter().map(|person| person.id).collect();
        let keys = self.store.person_keys(&ids).await?;
        let with_keys = |person: Person| {
            let keys = keys.iter().find(|key| key.person == person.id);
            let keys = keys.map(|key| (key.recipient.clone(), key.verifier.clone()));
            Colleague { person, keys }
        };
        Ok(people.into_iter().map(with_keys).collect())
    }

    /// The entries of an own slot, to read the bid again, copy or replace it.
    ///
    /// # Errors
    /// [`AppError::NotFound`] when the slot is not the caller's.
    pub async fn own_entries(
        &self,
        caller: &Caller,
        slot: Slot,
    ) -> Result<Vec<SealedEntry>, AppError> {
        self.company_of(caller, Some(slot.company)).await?;
        self.entries_in(slot).await
    }
}
