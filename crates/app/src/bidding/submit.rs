//! Taking a commit or a withdrawal: what can be checked of it alone, then its turn.
//! It must not read a clock: when it arrived came with the request, whatever it waited for since.

use super::rows::SealedEntry;
use super::turn::Pending;
use super::{Slot, sealed_id};
use crate::arrivals::Arrived;
use crate::{App, AppError, Caller};
use seal::commit::Entry;
use seal::note::{Note, SignatureState};
use seal::version::Packet;
use tender::id::{BodyId, OpeningId};
use tender::message::Message;
use tender::refusal::Refusal;
use uuid::Uuid;

pub(super) const SOURCE: &str = "docs/sealing.md, § 8";

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
        Box::pin(self.take_entry(caller, arrived, new.commit, packet)).await
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
        Box::pin(self.take_entry(caller, arrived, withdrawal, none)).await
    }

    async fn take_entry(
        &self,
        caller: &Caller,
        arrived: Arrived,
        note: String,
        packet: Packet,
    ) -> Result<Taken, AppError> {
        let (parsed, entry) = read(&note)?;
        let slot = self.slot_of(&entry)?;
        if !self.companies_of(caller).contains(&slot.company) {
            return Err(AppError::NotFound);
        }
        let hash = entry.hash();
        let caller = caller.clone();
        let pending = Pending { caller, arrived, slot, entry, note, packet };
        let taken = match pending.sound(&parsed) {
            Ok(()) => self.in_turn(pending).await,
            Err(refusal) => Err(refusal.into()),
        };
        let refused = matches!(taken, Err(AppError::NotFound | AppError::Refused(_)));
        if refused {
            // What was taken once gives its receipt, also where nothing would be taken any more.
            let mut there = self.entries_in(slot).await?.into_iter();
            if let Some(entry) = there.find(|known| known.entry.hash() == hash) {
                return Ok(Taken { entry, new: false });
            }
        }
        taken
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
}

impl Pending {
    /// What can be seen of it alone: the signature holds, and the shares are those of the commit.
    fn sound(&self, note: &Note) -> Result<(), Refusal> {
        if self.entry.signature(note) != SignatureState::Valid {
            return Err(Refusal::new(Message::new("bid-signature"), SOURCE));
        }
        match &self.entry {
            Entry::Bid(commit) if !self.packet.belongs_to(commit) => {
                Err(Refusal::new(Message::new("bid-share-differs"), SOURCE).at("/shares"))
            }
            Entry::Bid(_) | Entry::Withdrawal(_) => Ok(()),
        }
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
