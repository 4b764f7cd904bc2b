//! Taking entries: what they need is read once for all, the chain of each slot decides under its lock, and all is stored in one unit.
//! It must not wait for anything but the database, and it must not read a clock for an arrival.

use super::Slot;
use super::may::Basis;
use super::part::{Claim, objects_of, part_missing};
use super::rows::{SealedEntry, kind_of};
use super::submit::{SOURCE, Taken};
use super::turn::Pending;
use crate::keys::record_of;
use crate::{App, AppError};
use seal::chain::{Decision, Kind, Link, decide};
use seal::commit::Entry;
use seal::identity::Recipient;
use seal::receipt::{Receipt, ReceiptKind, ReceiptPlace, random_number};
use seal::value::Digest;
use std::collections::{BTreeMap, BTreeSet};
use store::{BodyKind, StoreError, Unit};
use tender::bid::reception;
use tender::id::{BodyId, OpeningId};
use tender::instant::Instant;
use tender::message::Message;
use tender::refusal::Refusal;
use uuid::Uuid;

/// So many versions of one bid are taken: each is read again with every later one. Withdrawing is always possible.
const MOST_VERSIONS: usize = 200;

/// What entries are held against, read under the locks of one unit.
struct Facts {
    /// By opening: who may bid there, and its key records. Openings that there are not are missing.
    grounds: BTreeMap<OpeningId, (Basis, Records)>,
    companies: BTreeSet<BodyId>,
    /// The keys that sign for each person.
    verifiers: BTreeSet<(tender::id::PersonId, String)>,
    /// What lies there: owner and name of each part, with size and hash.
    parts: BTreeMap<(Vec<u8>, String), (i64, String)>,
    /// The entries of each slot in the order of their versions.
    chains: BTreeMap<Slot, Vec<SealedEntry>>,
}

/// The key records of an opening by the instant, on the clock of machinery, from which each is in force; the earliest first.
struct Records(Vec<(Instant, Digest)>);

impl Records {
    /// The record that was in force at an instant: who waits for the database is not refused for what came into force
    /// in the meantime.
    fn at(&self, arrived: Instant) -> Option<Digest> {
        let before = self.0.iter().rev().find(|(since, _)| *since <= arrived);
        before.or_else(|| self.0.first()).map(|(_, record)| *record)
    }
}

impl App {
    /// Takes or refuses each; all that is taken is lasting together.
    ///
    /// # Errors
    /// When the storage fails or somebody else was faster: then nothing has changed.
    pub(super) async fn take_together(
        &self,
        entries: &[Pending],
    ) -> Result<Vec<Result<Taken, AppError>>, AppError> {
        let (unit, mut facts) = Box::pin(self.facts(entries)).await?;
        let (mut answers, mut claims, mut rows, mut commitments) = (vec![], vec![], vec![], vec![]);
        for one in entries {
            let taken = self.take_one(one, &mut facts).await;
            if let Ok(Taken { entry, new: true }) = &taken {
                if let Entry::Bid(commit) = &one.entry {
                    claims.push(Claim::new(self.owner(one.slot.company)?, commit));
                }
                rows.push(self.seal_row(one.slot, entry)?);
                commitments.push(entry.receipt.commitment().0);
            }
            answers.push(taken);
        }
        if rows.is_empty() {
            return Ok(answers);
        }
        self.claim(&unit, &claims).await?;
        match unit.add_bid_entries(&rows).await {
            Ok(()) => {}
            Err(StoreError::Taken(_)) => return Err(AppError::Busy),
            Err(fault) => return Err(fault.into()),
        }
        self.queue_commitments(&unit, &commitments).await?;
        unit.commit().await?;
        Ok(answers)
    }

    /// Begins the unit once everything is read that needs no lock.
    async fn facts(&self, entries: &[Pending]) -> Result<(Unit, Facts), AppError> {
        let slots: BTreeSet<Slot> = entries.iter().map(|one| one.slot).collect();
        let companies: BTreeSet<BodyId> = slots.iter().map(|slot| slot.company).collect();
        let companies: Vec<BodyId> = companies.into_iter().collect();
        let bodies = self.store.bodies_named(&companies, &[]).await?.into_iter();
        let companies = bodies.filter(|body| body.kind == BodyKind::Company);
        let people: Vec<_> = entries.iter().map(|one| one.caller.person.id).collect();
        let keys = self.store.person_keys(&people).await?.into_iter();
        let parts = self.parts_of(entries).await?;
        let mut procedures = BTreeMap::new();
        for opening in slots.iter().map(|slot| slot.opening).collect::<BTreeSet<_>>() {
            if let Some(found) = self.store.opening(opening).await? {
                procedures.insert(opening, found.procedure);
            }
        }
        let unit = self.store.begin().await?;
        let mut grounds = BTreeMap::new();
        for (opening, procedure) in procedures {
            // Whoever moves the deadline or closes the round waits for this unit, or this one for them.
            let Some(row) = unit.hold_procedure(procedure).await? else { continue };
            grounds.insert(opening, (self.basis(row).await?, self.records_by_time(opening).await?));
        }
        let facts = Facts {
            grounds,
            companies: companies.map(|body| body.id).collect(),
            verifiers: keys.map(|key| (key.person, key.verifier)).collect(),
            parts,
            chains: self.locked_entries(&unit, &slots).await?,
        };
        Ok((unit, facts))
    }

    /// The key records of an opening by the instants from which they are in force.
    async fn records_by_time(&self, opening: OpeningId) -> Result<Records, AppError> {
        let mut records = Vec::new();
        for row in self.records_in_force(opening).await? {
            if let Some(since) = row.in_force_at {
                records.push((since, record_of(&row.note)?.hash()));
            }
        }
        records.sort_by_key(|(since, _)| *since);
        Ok(Records(records))
    }

    /// The parts that entries name and that lie there for their owners.
    async fn parts_of(
        &self,
        entries: &[Pending],
    ) -> Result<BTreeMap<(Vec<u8>, String), (i64, String)>, AppError> {
        let mut wanted = Vec::new();
        for one in entries {
            if let Entry::Bid(commit) = &one.entry {
                wanted.extend(objects_of(commit));
            }
        }
        let found = self.store.parts_named(&wanted).await?.into_iter();
        Ok(found.map(|part| ((part.owner, part.object), (part.size, part.sha256))).collect())
    }

    async fn take_one(&self, one: &Pending, facts: &mut Facts) -> Result<Taken, AppError> {
        let slot = one.slot;
        let (basis, records) = facts.grounds.get(&slot.opening).ok_or(AppError::NotFound)?;
        if !facts.companies.contains(&slot.company) {
            return Err(AppError::NotFound);
        }
        self.admits(basis, &one.caller, slot).await?;
        self.signed_by_bidder(one, &facts.verifiers).await?;
        self.complete(one, &facts.parts)?;
        let chain = facts.chains.entry(slot).or_default();
        if let Some(known) = chain.iter().find(|known| known.entry.hash() == one.entry.hash()) {
            return Ok(Taken { entry: known.clone(), new: false });
        }
        let deadline = reception::receive(&basis.row.procedure, slot.opening, one.arrived.at())?;
        let ahead = self.clock.ahead();
        let arrived = Instant::from_micros(one.arrived.at().micros().saturating_sub(ahead));
        let record = arrived.and_then(|arrived| records.at(arrived));
        let record = record
            .ok_or_else(|| Refusal::new(Message::new("bid-no-record"), "docs/sealing.md, § 6"))?;
        let times = (micros(one.arrived.at())?, micros(deadline)?);
        let key = key_of(&one.entry);
        if key.is_some() && chain.iter().any(|known| key_of(&known.entry) == key) {
            return Err(Refusal::new(Message::new("bid-key-again"), SOURCE).into());
        }
        if key.is_some() && chain.len() >= MOST_VERSIONS {
            let message = Message::new("bid-versions-enough").with("most", MOST_VERSIONS);
            return Err(Refusal::new(message, SOURCE).into());
        }
        let links: Vec<Link> = chain.iter().map(SealedEntry::link).collect();
        let kind = match decide(&links, &one.entry, &record, times) {
            Decision::Take(kind) => kind,
            Decision::Known(_) => return Err(AppError::Internal("known and not found".to_owned())),
            Decision::Refuse(refusal) => {
                return Err(Refusal::new(Message::new(refusal.code()), SOURCE).into());
            }
        };
        let receipt = self.receipt(&one.entry, kind, (times, record), chain.last())?;
        let entry = self.sealed_entry(one, receipt)?;
        chain.push(entry.clone());
        Ok(Taken { entry, new: true })
    }

    /// The key of the signature belongs to somebody who may bid for the company; mostly to the caller.
    async fn signed_by_bidder(
        &self,
        one: &Pending,
        verifiers: &BTreeSet<(tender::id::PersonId, String)>,
    ) -> Result<(), AppError> {
        let signer = one.entry.signer().to_string();
        if verifiers.contains(&(one.caller.person.id, signer.clone())) {
            return Ok(());
        }
        let people = self.bidders_of(one.slot.company).await?;
        let people: Vec<_> = people.into_iter().map(|person| person.id).collect();
        let keys = self.store.person_keys(&people).await?;
        if keys.iter().any(|key| key.verifier == signer) {
            Ok(())
        } else {
            Err(Refusal::new(Message::new("bid-signer-unknown"), SOURCE).into())
        }
    }

    /// Everything that a commit names lies there for its company, as it says.
    fn complete(
        &self,
        one: &Pending,
        parts: &BTreeMap<(Vec<u8>, String), (i64, String)>,
    ) -> Result<(), AppError> {
        let Entry::Bid(commit) = &one.entry else { return Ok(()) };
        let owner = self.owner(one.slot.company)?.0.to_vec();
        let lies_there = |part: &&seal::commit::Part| {
            let there = parts.get(&(owner.clone(), part.object.to_string()));
            there.is_some_and(|(size, sha256)| {
                u64::try_from(*size) == Ok(part.size) && *sha256 == part.sha256.to_string()
            })
        };
        let all = commit.parts.iter().chain([&commit.manifest]);
        let missing: Vec<_> = all.filter(|part| !lies_there(part)).collect();
        match missing.first() {
            None => Ok(()),
            Some(first) => Err(part_missing(missing.len(), first.object.as_str()).into()),
        }
    }

    fn receipt(
        &self,
        entry: &Entry,
        kind: Kind,
        ((received, deadline), record): ((u64, u64), Digest),
        last: Option<&SealedEntry>,
    ) -> Result<Receipt, AppError> {
        let mut rng = crate::ids::rng()?;
        let number = random_number(&mut rng)
            .ok_or_else(|| AppError::Internal("no number for a receipt".to_owned()))?;
        Ok(Receipt {
            number,
            kind: match kind {
                Kind::Bid => ReceiptKind::Bid,
                Kind::Withdrawal => ReceiptKind::Withdrawal,
                Kind::Late => ReceiptKind::Late,
            },
            place: ReceiptPlace::from(entry.place()),
            received,
            deadline,
            record,
            commit: entry.hash(),
            previous: last.map(|entry| entry.receipt.hash()),
            salt: Digest(crate::ids::random()?),
            log: self.secrets.log().verifier().name().to_owned(),
        })
    }

    /// The entry with its receipt, as it is stored.
    fn sealed_entry(&self, one: &Pending, receipt: Receipt) -> Result<SealedEntry, AppError> {
        let token = self.token(one.slot)?;
        let row = self.secrets.rows().row_id(&token, one.entry.place().version);
        Ok(SealedEntry {
            row: Uuid::from_bytes(row),
            company: one.slot.company,
            slot: one.slot.number,
            kind: kind_of(receipt.kind),
            entry: one.entry.clone(),
            note: one.note.clone(),
            receipt_note: receipt.sign(self.secrets.receipt()).to_string(),
            receipt,
            shares: one.packet.shares.clone(),
            copy: one.packet.copy.clone(),
        })
    }
}

/// The key to which a bid is sealed: each version has its own, so that opening one opens no other. Withdrawals have none.
fn key_of(entry: &Entry) -> Option<&Recipient> {
    match entry {
        Entry::Bid(commit) => Some(&commit.key),
        Entry::Withdrawal(_) => None,
    }
}

fn micros(instant: Instant) -> Result<u64, AppError> {
    u64::try_from(instant.micros()).map_err(|_| AppError::ClockApart)
}
