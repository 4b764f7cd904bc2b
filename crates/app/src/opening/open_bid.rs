//! Opening everything of a session: each bid by the shares that came back, with every fault by its name.
//! It must not stop at a bid that does not open: it is kept, named and recorded.

use super::package::{deadline, to_open};
use super::session::{Ready, Work};
use super::{Target, company_id, round_of};
use crate::bidding::SealedEntry;
use crate::keys::{opening_id, record_of};
use crate::{App, AppError};
use seal::chain::Kind;
use seal::commit::{Commit, Entry as SealedText};
use seal::note::{Note, VerifierKey};
use seal::open::{OpenedKey, ShareFinding, Unreadable, recover_key};
use seal::opening_record::{BidLine, OpeningRecord, Outcome};
use seal::record::KeyRecord;
use seal::shamir::Share;
use seal::share::open_gate_share;
use seal::value::Digest;
use std::collections::{BTreeMap, BTreeSet};
use store::{BidFinding, BidOutcome, OpenedBid, OpenedFile};
use tender::bid::content::{self, Content};
use tender::id::{BidId, BodyId, LotId};
use tender::instant::Instant;
use tender::procedure::RoundKind;
use tender::procedure::step::Entry;

/// One bid as the session found it.
pub(crate) struct OpenedEntry {
    /// The row, without its content.
    pub(crate) bid: OpenedBid,
    /// The object with its content; none where it is unreadable or late.
    pub(crate) content: Option<String>,
    /// Its files.
    pub(crate) files: Vec<OpenedFile>,
    /// The same for the procedure's file.
    pub(crate) entry: Entry,
    /// The same for the opening record.
    pub(crate) line: BidLine,
    /// Seats whose shares were wrong: they are asked again.
    pub(crate) ask_again: Vec<u8>,
}

/// What came out of one bid.
#[derive(Default)]
pub(crate) struct Found {
    pub(crate) content: Option<String>,
    pub(crate) read: Option<Content>,
    pub(crate) files: Vec<OpenedFile>,
    pub(crate) findings: Vec<BidFinding>,
    pub(crate) ask_again: Vec<u8>,
    /// No witness confirmed in time that it had arrived.
    pub(crate) unwitnessed: bool,
}

/// When a bid arrived, as its receipt says.
fn received_at(entry: &SealedEntry) -> Result<Instant, AppError> {
    let received = i64::try_from(entry.receipt.received).ok().and_then(Instant::from_micros);
    received.ok_or_else(|| AppError::Internal("a receipt's instant is out of range".to_owned()))
}

/// A finding of `seal` as it is stored.
pub(crate) fn finding(rule: &str, args: Vec<(&'static str, String)>) -> BidFinding {
    let args = args.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
    BidFinding { rule: rule.to_owned(), args }
}

impl App {
    /// Opens all bids of a session and makes the record that the officers sign.
    pub(crate) async fn open_all(&self, target: &Target) -> Result<Ready, AppError> {
        let lying = self.lying(target).await?;
        let to_open = to_open(target, &lying);
        let total = to_open.len();
        let records = self.records_of(target).await?;
        let receipts = self.receipt_keys().await?;
        let mut entries = Vec::new();
        for (done, (bid, entry)) in to_open.iter().enumerate() {
            self.openings.with(target.opening.id, |session| {
                session.work = Work::Running { done, total };
            });
            let mut found = match as_taken(entry, &receipts) {
                Ok(()) => Box::pin(self.open_bid(target, &records, *bid, entry)).await?,
                Err(code) => {
                    Found { findings: vec![finding(code, Vec::new())], ..Found::default() }
                }
            };
            if self.stood(target, entry).await? == Some(false) {
                found.unwitnessed = true;
                found.findings.push(finding("log-proof-not-witnessed-in-time", Vec::new()));
            }
            let members = self.members_of(entry.company, found.read.as_ref()).await?;
            entries.push(Self::entry(target, (*bid, members), entry, found)?);
        }
        if target.late.is_none() && target.opening.position == 0 {
            // What came late stays sealed and is listed.
            let late = lying.slots.values().flatten().filter(|entry| entry.kind == Kind::Late);
            for entry in late {
                let bid = super::bid_id(target.row.id, round_of(&target.row.procedure), entry);
                let unread = (bid, BTreeSet::new());
                entries.push(Self::entry(target, unread, entry, Found::default())?);
            }
        }
        let record = self.opening_record(target, &entries, lying.changed)?;
        let note = Note::new(record.text());
        Ok(Ready { entries, record, note })
    }

    /// Whether the arrival of a bid is confirmed as one before the deadline; `None` where nobody can say so.
    pub(crate) async fn stood(
        &self,
        target: &Target,
        entry: &SealedEntry,
    ) -> Result<Option<bool>, AppError> {
        let received = received_at(entry)?;
        let commitment = entry.receipt.commitment();
        self.stood_in_time(&commitment.0, received, deadline(target)).await
    }

    /// The key records that were in force, by their hashes.
    async fn records_of(&self, target: &Target) -> Result<BTreeMap<Digest, KeyRecord>, AppError> {
        let mut records = BTreeMap::new();
        for row in self.records_in_force(target.opening.id).await? {
            let record = record_of(&row.note)?;
            records.insert(record.hash(), record);
        }
        Ok(records)
    }

    async fn open_bid(
        &self,
        target: &Target,
        records: &BTreeMap<Digest, KeyRecord>,
        bid: BidId,
        entry: &SealedEntry,
    ) -> Result<Found, AppError> {
        let SealedText::Bid(commit) = &entry.entry else {
            return Err(AppError::Internal("a withdrawal cannot be opened".to_owned()));
        };
        let (shares, refused) = self.openings.with(target.opening.id, |session| {
            let refused = session.refused.get(&bid).cloned().unwrap_or_default();
            (session.shares.get(&bid).cloned().unwrap_or_default(), refused)
        });
        let refused = refused.into_iter();
        let mut findings: Vec<BidFinding> =
            refused.map(|(seat, code)| finding(&code, vec![("seat", seat.to_string())])).collect();
        let key = match self.key_of(records, commit, entry, &shares) {
            Ok(opened) => {
                findings.extend(opened.findings.iter().map(|f| finding(f.code(), f.args())));
                opened.key
            }
            Err((more, ask_again)) => {
                findings.extend(more);
                return Ok(Found { findings, ask_again, ..Found::default() });
            }
        };
        let mut found = Box::pin(self.open_content(target, bid, commit, &key)).await?;
        findings.append(&mut found.findings);
        Ok(Found { findings, ..found })
    }

    /// The key of a version; else what is wrong and which seats to ask again.
    fn key_of(
        &self,
        records: &BTreeMap<Digest, KeyRecord>,
        commit: &Commit,
        entry: &SealedEntry,
        shares: &[Share],
    ) -> Result<OpenedKey, (Vec<BidFinding>, Vec<u8>)> {
        let alone = |code| Err((vec![finding(code, Vec::new())], Vec::new()));
        let Some(record) = records.get(&commit.record) else {
            return alone(Unreadable::AnotherRecord.code());
        };
        let gate = self.secrets.gate().gate(&record.opening, record.sequence);
        let sealed = entry.shares.first().map(Vec::as_slice).unwrap_or_default();
        let mask = match open_gate_share(&gate, record, commit, sealed) {
            Ok(mask) => mask,
            Err(fault) => return alone(fault.code()),
        };
        recover_key(commit, record, &mask, shares).map_err(|fault| unreadable(&fault))
    }

    /// The session's view of a bid as rows, entry of the file and line of the record.
    fn entry(
        target: &Target,
        (bid, members): (BidId, BTreeSet<BodyId>),
        entry: &SealedEntry,
        found: Found,
    ) -> Result<OpenedEntry, AppError> {
        let place = entry.entry.place();
        let received_at = received_at(entry)?;
        // A late bid in a second envelope was admitted with the first.
        let first = target.opening.position == 0;
        let late = entry.kind == Kind::Late && target.late.is_none() && first;
        let outcome = match &found {
            _ if late => Outcome::Late,
            Found { content: None, .. } => Outcome::Unreadable,
            Found { unwitnessed: true, .. } => Outcome::NotWitnessed,
            Found { findings, .. } if findings.is_empty() => Outcome::Opened,
            Found { .. } => Outcome::OpenedWithFindings,
        };
        let line = BidLine {
            company: company_id(entry.company)?,
            slot: place.slot,
            version: place.version,
            commit: entry.entry.hash(),
            received: entry.receipt.received,
            outcome,
        };
        let number = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
        let row = OpenedBid {
            id: bid,
            procedure: target.row.id,
            opening: target.opening.id,
            company: entry.company,
            slot: number(place.slot),
            version: number(place.version),
            received_at,
            commit_hash: line.commit.to_string(),
            outcome: stored(outcome),
            content: String::new(),
            findings: found.findings,
        };
        let entry = Entry {
            bid,
            bidder: entry.company,
            members,
            lots: lots(target, found.read.as_ref()),
            received_at,
            readable: found.content.is_some(),
        };
        let (content, files, ask_again) = (found.content, found.files, found.ask_again);
        Ok(OpenedEntry { bid: row, content, files, entry, line, ask_again })
    }

    fn opening_record(
        &self,
        target: &Target,
        entries: &[OpenedEntry],
        changed: BTreeSet<(BodyId, u64)>,
    ) -> Result<OpeningRecord, AppError> {
        let broken = |what: &str| AppError::Internal(format!("opening: {what} does not fit"));
        let micros = |at: Instant| u64::try_from(at.micros()).map_err(|_| broken("an instant"));
        let record = target.opening.record_hash.as_deref().and_then(Digest::parse);
        let seats = self.openings.with(target.opening.id, |session| session.openers());
        let mut bids: Vec<BidLine> = entries.iter().map(|entry| entry.line.clone()).collect();
        bids.sort_by_key(|line| (line.company.clone(), line.slot, line.version));
        let changed = changed.into_iter().filter(|_| target.late.is_none());
        let changed = changed.map(|(company, slot)| Ok((company_id(company)?, slot)));
        let mut changed: Vec<_> = changed.collect::<Result<_, AppError>>()?;
        changed.sort_unstable();
        Ok(OpeningRecord {
            host: self.secrets.host().clone(),
            opening: opening_id(target.opening.id)?,
            record: record.ok_or_else(|| broken("the key record"))?,
            deadline: micros(deadline(target))?,
            opened: micros(self.clock.procedures())?,
            seats,
            bids,
            changed,
        })
    }
}

/// Whether a bid is the one that was taken: its person signed it, and the receipt is signed and for this commit. What
/// was put into the storage by somebody else is not opened.
fn as_taken(entry: &SealedEntry, receipts: &[VerifierKey]) -> Result<(), &'static str> {
    if !entry.is_signed() {
        return Err("opening-bid-not-signed");
    }
    if entry.receipt_holds(receipts) { Ok(()) } else { Err("opening-receipt-not-signed") }
}

fn unreadable(fault: &Unreadable) -> (Vec<BidFinding>, Vec<u8>) {
    let mut findings = vec![finding(fault.code(), fault.args())];
    let mut ask_again = Vec::new();
    if let Unreadable::WrongShares(shares) | Unreadable::ByBidder(shares) = fault {
        for share in shares {
            findings.push(finding(share.code(), share.args()));
            if let ShareFinding::ReturnedWrong(seat) = share {
                ask_again.push(*seat);
            }
        }
    }
    (findings, ask_again)
}

/// The lots that a bid is for. What cannot be read stands in every lot until the office decides about it.
fn lots(target: &Target, read: Option<&Content>) -> BTreeSet<LotId> {
    let live: BTreeSet<LotId> = target.row.procedure.live_lots().collect();
    let requests = target.row.procedure.round().is_some_and(|r| r.kind == RoundKind::Requests);
    if requests {
        return BTreeSet::new();
    }
    let offered = read.into_iter().flat_map(|content: &Content| &content.lots);
    let named: BTreeSet<LotId> =
        offered.map(|offer| offer.lot).filter(|lot| live.contains(lot)).collect();
    if named.is_empty() { live } else { named }
}

fn stored(outcome: Outcome) -> BidOutcome {
    match outcome {
        Outcome::Opened => BidOutcome::Opened,
        Outcome::OpenedWithFindings => BidOutcome::OpenedWithFindings,
        Outcome::Unreadable => BidOutcome::Unreadable,
        Outcome::Late => BidOutcome::Late,
        Outcome::NotWitnessed => BidOutcome::NotWitnessed,
    }
}

/// Reads a bid's content; what cannot be read of it is no reason not to open it.
pub(crate) fn read_content(json: &str) -> Option<Content> {
    content::read(json.as_bytes()).content
}
