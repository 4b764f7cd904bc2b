//! Taking a commit or a withdrawal: everything that can be checked before the lock, then the chain decides under it.
//! It must not read a clock: when it arrived came with the request, whatever it waited for since.

use super::rows::{SealedEntry, kind_of};
use super::{Slot, sealed_id};
use crate::arrivals::Arrived;
use crate::{App, AppError, Caller};
use seal::chain::{Decision, Kind, Link, decide};
use seal::commit::{Commit, Entry};
use seal::note::{Note, SignatureState};
use seal::receipt::{Receipt, ReceiptKind, ReceiptPlace, random_number};
use seal::value::Digest;
use seal::version::Packet;
use store::{StoreError, Unit};
use tender::bid::reception;
use tender::id::{BodyId, OpeningId};
use tender::message::Message;
use tender::refusal::Refusal;
use uuid::Uuid;

const SOURCE: &str = "docs/sealing.md, § 8";

/// A bid as the bidder's client sends it; manifest and parts were stored before.
#[derive(Clone, Debug)]
pub struct NewBid {
    /// The commit as a signed note.
    pub commit: String,
    /// The sealed shares, the gate's first.
    pub shares: Vec<Vec<u8>>,
    /// The sealed copy of the key for the company's people.
    pub copy: Vec<u8>,
}

/// What became of an entry.
#[derive(Clone, Debug)]
pub struct Taken {
    /// The entry with its receipt.
    pub entry: SealedEntry,
    /// Whether it was taken now; else the same bytes had been taken before.
    pub new: bool,
}

impl App {
    /// Takes a sealed bid (§ 53 VgV, § 54 VgV). The same bytes give the same receipt, at any time.
    ///
    /// # Errors
    /// [`AppError::NotFound`], or refusals with every reason. Then nothing has changed. [`AppError::Busy`] and
    /// faults of ours: send the same bytes again.
    pub async fn submit_bid(
        &self,
        caller: &Caller,
        arrived: Arrived,
        new: NewBid,
    ) -> Result<Taken, AppError> {
        let packet = Packet { shares: new.shares, copy: new.copy };
        Box::pin(self.take_entry(caller, &arrived, &new.commit, packet)).await
    }

    /// Withdraws a bid before the deadline (§ 130 BGB). Repeatable like [`App::submit_bid`].
    ///
    /// # Errors
    /// As for a bid.
    pub async fn withdraw_bid(
        &self,
        caller: &Caller,
        arrived: Arrived,
        withdrawal: String,
    ) -> Result<Taken, AppError> {
        let none = Packet { shares: Vec::new(), copy: Vec::new() };
        Box::pin(self.take_entry(caller, &arrived, &withdrawal, none)).await
    }

    async fn take_entry(
        &self,
        caller: &Caller,
        arrived: &Arrived,
        note: &str,
        packet: Packet,
    ) -> Result<Taken, AppError> {
        let (parsed, entry) = read(note)?;
        let slot = self.slot_of(&entry)?;
        self.company_of(caller, Some(slot.company)).await?;
        if let Some(known) = known(self.entries_in(slot).await?, &entry) {
            return Ok(Taken { entry: known, new: false });
        }
        let row = self.ground(caller, slot).await?;
        self.signed_by_bidder(slot.company, &entry, &parsed).await?;
        if let Entry::Bid(commit) = &entry {
            self.complete(slot.company, commit, &packet).await?;
        }
        let unit = self.store.begin().await?;
        // Whoever moves the deadline or closes the round waits for this unit, or this one for them.
        let row = unit.hold_procedure(row.id).await?.ok_or(AppError::NotFound)?;
        let chain = self.locked_entries(&unit, slot).await?;
        if let Some(known) = known(chain.clone(), &entry) {
            return Ok(Taken { entry: known, new: false });
        }
        let deadline = reception::receive(&row.procedure, slot.opening, arrived.at())?;
        let record = self.record_of(slot.opening).await?.hash();
        let times = (micros(arrived.at())?, micros(deadline)?);
        let links: Vec<Link> = chain.iter().map(SealedEntry::link).collect();
        let kind = match decide(&links, &entry, &record, times) {
            Decision::Take(kind) => kind,
            Decision::Known(_) => return Err(AppError::Internal("known and not found".to_owned())),
            Decision::Refuse(refusal) => {
                return Err(Refusal::new(Message::new(refusal.code()), SOURCE).into());
            }
        };
        let receipt = self.receipt(&entry, kind, (times, record), chain.last())?;
        let taken = self.store_entry(&unit, slot, (entry, note, packet), receipt).await?;
        unit.commit().await?;
        Ok(Taken { entry: taken, new: true })
    }

    fn slot_of(&self, entry: &Entry) -> Result<Slot, AppError> {
        let place = entry.place();
        if place.host != *self.secrets.host() {
            return Err(Refusal::new(Message::new("bid-host"), SOURCE).into());
        }
        let id = |text: &str| text.parse::<Uuid>().map_err(|_| AppError::NotFound);
        let opening = OpeningId(id(place.opening.as_str())?);
        let company = BodyId(id(place.company.as_str())?);
        // One spelling only: otherwise one slot would have several tokens.
        if sealed_id(opening.0)? != place.opening || sealed_id(company.0)? != place.company {
            return Err(AppError::NotFound);
        }
        Ok(Slot { opening, company, number: place.slot })
    }

    /// The signature holds, and its key belongs to somebody who may bid for the company.
    async fn signed_by_bidder(
        &self,
        company: BodyId,
        entry: &Entry,
        note: &Note,
    ) -> Result<(), AppError> {
        if entry.signature(note) != SignatureState::Valid {
            return Err(Refusal::new(Message::new("bid-signature"), SOURCE).into());
        }
        let people: Vec<_> =
            self.bidders_of(company).await?.into_iter().map(|one| one.id).collect();
        let keys = self.store.person_keys(&people).await?;
        let signer = entry.signer().to_string();
        if keys.iter().any(|key| key.verifier == signer) {
            Ok(())
        } else {
            Err(Refusal::new(Message::new("bid-signer-unknown"), SOURCE).into())
        }
    }

    /// The shares are those of the commit, and everything that it names lies there.
    async fn complete(
        &self,
        company: BodyId,
        commit: &Commit,
        packet: &Packet,
    ) -> Result<(), AppError> {
        let mut refusals = Vec::new();
        if !packet.belongs_to(commit) {
            refusals.push(Refusal::new(Message::new("bid-share-differs"), SOURCE).at("/shares"));
        }
        let missing = self.missing_parts(company, commit).await?;
        if let Some(first) = missing.first() {
            let message = Message::new("bid-part-missing");
            let message = message.with("count", missing.len()).with("object", first);
            refusals.push(Refusal::new(message, SOURCE).at("/commit"));
        }
        if refusals.is_empty() { Ok(()) } else { Err(AppError::Refused(refusals)) }
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

    /// Stores entry and receipt and claims the parts, all in one unit.
    async fn store_entry(
        &self,
        unit: &Unit,
        slot: Slot,
        (entry, note, packet): (Entry, &str, Packet),
        receipt: Receipt,
    ) -> Result<SealedEntry, AppError> {
        let token = self.token(slot)?;
        let row = self.secrets.rows().row_id(&token, entry.place().version);
        let receipt_note = receipt.sign(self.secrets.receipt()).to_string();
        let Packet { shares, copy } = packet;
        let new = SealedEntry {
            row: Uuid::from_bytes(row),
            company: slot.company,
            slot: slot.number,
            kind: kind_of(receipt.kind),
            entry,
            note: note.to_owned(),
            receipt,
            receipt_note,
            shares,
            copy,
        };
        if let Entry::Bid(commit) = &new.entry {
            let objects = super::part::objects_of(commit);
            let owner = self.owner(slot.company)?;
            let wanted = u64::try_from(objects.len()).unwrap_or(u64::MAX);
            if unit.claim_parts(&owner.0, &objects).await? != wanted {
                // A part was cleaned up since it was looked at: the client stores it again.
                let message = Message::new("bid-part-missing").with("count", 1);
                let message = message.with("object", objects.first().copied().unwrap_or_default());
                return Err(Refusal::new(message, SOURCE).at("/commit").into());
            }
        }
        match unit.add_bid_entry(&self.seal_row(slot, &new)?).await {
            Ok(()) => {}
            Err(StoreError::Taken(_)) => return Err(AppError::Busy),
            Err(fault) => return Err(fault.into()),
        }
        self.queue_commitment(unit, &new.receipt.commitment().0).await?;
        Ok(new)
    }
}

/// The note and what it says it is; every fault by its line.
fn read(note: &str) -> Result<(Note, Entry), AppError> {
    let refuse = |found: Vec<seal::text::Finding>| {
        let one = |finding: seal::text::Finding| {
            let message = Message::new(finding.fault.code());
            let message = finding
                .args()
                .into_iter()
                .fold(message, |message, (name, value)| message.with(name, value));
            Refusal::new(message, SOURCE).at("/commit")
        };
        AppError::Refused(found.into_iter().map(one).collect())
    };
    let note = Note::parse(note.as_bytes()).map_err(refuse)?;
    let entry = Entry::parse(note.text()).map_err(refuse)?;
    Ok((note, entry))
}

fn known(entries: Vec<SealedEntry>, entry: &Entry) -> Option<SealedEntry> {
    let hash = entry.hash();
    entries.into_iter().find(|known| known.entry.hash() == hash)
}

fn micros(instant: tender::instant::Instant) -> Result<u64, AppError> {
    u64::try_from(instant.micros()).map_err(|_| AppError::ClockApart)
}
