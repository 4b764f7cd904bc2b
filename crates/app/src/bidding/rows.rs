//! Rows of bids: sealing what is stored, opening what is read, and finding all rows of a slot or an opening.
//! It must not decide; `seal::chain` does.

use super::{MOST_SLOTS, Slot, sealed_id};
use crate::{App, AppError};
use seal::chain::{Kind, Link};
use seal::commit::Entry;
use seal::note::{Note, SignatureState, VerifierKey};
use seal::receipt::{Receipt, ReceiptKind};
use seal::row::RowToken;
use std::collections::{BTreeMap, BTreeSet};
use store::{BidEntry, BodyKind, Unit};
use tender::id::{BodyId, OpeningId};
use tender::instant::Instant;
use uuid::Uuid;

/// One entry of a bid: a commit or a withdrawal as it was taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealedEntry {
    /// Key of its row.
    pub row: Uuid,
    /// The bidder.
    pub company: BodyId,
    /// Number of the main bid.
    pub slot: u64,
    /// What it is in the chain.
    pub kind: Kind,
    /// The commit or withdrawal.
    pub entry: Entry,
    /// The same as a signed note, byte for byte as it came.
    pub note: String,
    /// The receipt.
    pub receipt: Receipt,
    /// The same as a signed note.
    pub receipt_note: String,
    /// Sealed shares, the gate's first; empty in a withdrawal and once they were forgotten.
    pub shares: Vec<Vec<u8>>,
    /// Sealed copy of the version's key for the company's people; empty in a withdrawal.
    pub copy: Vec<u8>,
}

/// What lies in an opening.
#[derive(Debug, Default)]
pub struct Lying {
    /// Every main bid that has an entry, with its entries in the order of their versions.
    pub slots: BTreeMap<(BodyId, u64), Vec<SealedEntry>>,
    /// Main bids of which an entry was changed in the storage, so that nobody can say which version counts.
    pub changed: BTreeSet<(BodyId, u64)>,
    /// How many entries were changed in all, also older ones that do not count.
    pub changed_rows: usize,
}

impl SealedEntry {
    /// The word for what it is, as in the receipt: `bid`, `withdrawal` or `late`.
    pub fn word(&self) -> &'static str {
        self.receipt.kind.word()
    }

    /// Its version.
    pub fn version(&self) -> u64 {
        self.entry.place().version
    }

    /// SHA-256 of the commit or withdrawal in hex.
    pub fn hash(&self) -> String {
        self.entry.hash().to_string()
    }

    /// Whether the person that it names signed it.
    pub(crate) fn is_signed(&self) -> bool {
        Note::parse(self.note.as_bytes())
            .is_ok_and(|note| self.entry.signature(&note) == SignatureState::Valid)
    }

    /// Whether the receipt is signed with one of the published keys and acknowledges this very entry.
    pub(crate) fn receipt_holds(&self, keys: &[VerifierKey]) -> bool {
        let signed = Note::parse(self.receipt_note.as_bytes()).is_ok_and(|note| {
            note.text() == self.receipt.text()
                && keys.iter().any(|key| note.check(key) == SignatureState::Valid)
        });
        signed && self.receipt.commit == self.entry.hash()
    }

    /// Its place in the chain.
    pub fn link(&self) -> Link {
        Link { version: self.entry.place().version, hash: self.entry.hash(), kind: self.kind }
    }

    /// The deadline in force when it arrived.
    pub fn deadline(&self) -> Instant {
        instant(self.receipt.deadline)
    }

    /// When it arrived.
    pub fn received_at(&self) -> Instant {
        instant(self.receipt.received)
    }
}

/// What a receipt says of its entry's place in the chain.
pub(crate) fn kind_of(kind: ReceiptKind) -> Kind {
    match kind {
        ReceiptKind::Bid => Kind::Bid,
        ReceiptKind::Withdrawal => Kind::Withdrawal,
        ReceiptKind::Late => Kind::Late,
    }
}

/// An instant of a receipt.
pub(crate) fn instant(micros: u64) -> Instant {
    i64::try_from(micros).ok().and_then(Instant::from_micros).unwrap_or(Instant::EPOCH)
}

/// The entry that is opened: the last in time, unless it was withdrawn.
pub fn valid(entries: &[SealedEntry]) -> Option<&SealedEntry> {
    let links: Vec<Link> = entries.iter().map(SealedEntry::link).collect();
    let valid = seal::chain::valid(&links)?;
    entries.iter().find(|entry| entry.link() == *valid)
}

/// Whether the entries that can be read, of so many that are stored, tell which version counts: each that cannot be
/// read is older than the newest in time, and versions are counted without a gap.
fn is_settled(read: &[SealedEntry], all: usize) -> bool {
    let versions: BTreeSet<u64> = read.iter().map(SealedEntry::version).collect();
    let all = u64::try_from(all).unwrap_or(u64::MAX);
    let lost = (1..=all).rev().find(|version| !versions.contains(version));
    let newest = read.iter().rev().find(|entry| entry.kind != Kind::Late).map(SealedEntry::version);
    lost.is_none_or(|lost| newest.is_some_and(|newest| newest > lost))
}

fn rows_by_slot(
    slots: &BTreeMap<[u8; 32], Slot>,
    found: Vec<BidEntry>,
) -> BTreeMap<Slot, Vec<BidEntry>> {
    let mut rows: BTreeMap<Slot, Vec<BidEntry>> = BTreeMap::new();
    for row in found {
        let token: Result<[u8; 32], _> = row.token.as_slice().try_into();
        if let Some(slot) = token.ok().and_then(|token| slots.get(&token)) {
            rows.entry(*slot).or_default().push(row);
        }
    }
    rows
}

impl App {
    /// The pseudonym of a slot.
    pub(crate) fn token(&self, slot: Slot) -> Result<RowToken, AppError> {
        let (opening, company) = (sealed_id(slot.opening.0)?, sealed_id(slot.company.0)?);
        Ok(self.secrets.rows().token(&opening, &company, slot.number))
    }

    /// The entries of a slot in the order of their versions.
    pub(crate) async fn entries_in(&self, slot: Slot) -> Result<Vec<SealedEntry>, AppError> {
        let rows = self.store.bid_entries(&[self.token(slot)?.0]).await?;
        self.opened(slot, rows)
    }

    /// The entries of each of these slots under the lock of a unit.
    pub(crate) async fn locked_entries(
        &self,
        unit: &Unit,
        slots: &BTreeSet<Slot>,
    ) -> Result<BTreeMap<Slot, Vec<SealedEntry>>, AppError> {
        let mut by_token = BTreeMap::new();
        for slot in slots {
            by_token.insert(self.token(*slot)?.0, *slot);
        }
        let tokens: Vec<[u8; 32]> = by_token.keys().copied().collect();
        unit.lock_slots(&tokens).await?;
        self.by_slot(&by_token, unit.bid_entries(&tokens).await?)
    }

    /// What lies in an opening: tokens of all companies are computed anew. For the opening session; nothing else may ask
    /// before the opening. An entry that was changed stops no other bid.
    ///
    /// # Errors
    /// When the storage fails.
    pub async fn entries_of_opening(
        &self,
        unit: &Unit,
        opening: OpeningId,
    ) -> Result<Lying, AppError> {
        let mut slots: BTreeMap<[u8; 32], Slot> = BTreeMap::new();
        for company in self.store.bodies(&[BodyKind::Company]).await? {
            for number in 1..=MOST_SLOTS {
                let slot = Slot { opening, company: company.id, number };
                slots.insert(self.token(slot)?.0, slot);
            }
        }
        let tokens: Vec<[u8; 32]> = slots.keys().copied().collect();
        let mut lying = Lying::default();
        for (slot, rows) in rows_by_slot(&slots, unit.bid_entries(&tokens).await?) {
            let key = (slot.company, slot.number);
            let all = rows.len();
            let mut entries: Vec<SealedEntry> =
                rows.iter().filter_map(|row| self.open_row(slot, row).ok()).collect();
            entries.sort_by_key(SealedEntry::version);
            lying.changed_rows =
                lying.changed_rows.saturating_add(all.saturating_sub(entries.len()));
            if is_settled(&entries, all) {
                lying.slots.insert(key, entries);
            } else {
                lying.changed.insert(key);
            }
        }
        Ok(lying)
    }

    /// The entries under these tokens, by slot.
    pub(crate) async fn entries_under(
        &self,
        slots: &BTreeMap<[u8; 32], Slot>,
    ) -> Result<BTreeMap<Slot, Vec<SealedEntry>>, AppError> {
        let tokens: Vec<[u8; 32]> = slots.keys().copied().collect();
        self.by_slot(slots, self.store.bid_entries(&tokens).await?)
    }

    fn by_slot(
        &self,
        slots: &BTreeMap<[u8; 32], Slot>,
        found: Vec<BidEntry>,
    ) -> Result<BTreeMap<Slot, Vec<SealedEntry>>, AppError> {
        let rows = rows_by_slot(slots, found).into_iter();
        rows.map(|(slot, rows)| Ok((slot, self.opened(slot, rows)?))).collect()
    }

    fn opened(&self, slot: Slot, rows: Vec<BidEntry>) -> Result<Vec<SealedEntry>, AppError> {
        let entries = rows.into_iter().map(|row| self.open_row(slot, &row));
        let mut entries = entries.collect::<Result<Vec<_>, _>>()?;
        entries.sort_by_key(|entry| entry.entry.place().version);
        Ok(entries)
    }

    fn open_row(&self, slot: Slot, row: &BidEntry) -> Result<SealedEntry, AppError> {
        // Which row it was is not told: a log line would link it to a time.
        let changed = || AppError::Internal("a row of a bid was changed".to_owned());
        let token = RowToken(row.token.as_slice().try_into().map_err(|_| changed())?);
        let open = |field: &str, sealed: &[u8]| {
            let place = (&token, row.id.as_bytes(), field);
            self.secrets.rows().open(place, sealed).map(|plain| plain.to_vec())
        };
        let text = |field: &str, sealed: &[u8]| {
            let plain = open(field, sealed).map_err(|_| changed())?;
            String::from_utf8(plain).map_err(|_| changed())
        };
        let (note, receipt_note) = (text("entry", &row.entry)?, text("receipt", &row.receipt)?);
        let parsed = |note: &str| Note::parse(note.as_bytes()).map_err(|_| changed());
        let entry = Entry::parse(parsed(&note)?.text()).map_err(|_| changed())?;
        let receipt = Receipt::parse(parsed(&receipt_note)?.text()).map_err(|_| changed())?;
        let shares = if row.shares.is_empty() {
            Vec::new()
        } else {
            unpacked(&open("shares", &row.shares).map_err(|_| changed())?).ok_or_else(changed)?
        };
        let copy = open("copy", &row.copy).map_err(|_| changed())?;
        Ok(SealedEntry {
            row: row.id,
            company: slot.company,
            slot: slot.number,
            kind: kind_of(receipt.kind),
            entry,
            note,
            receipt,
            receipt_note,
            shares,
            copy,
        })
    }

    /// The row of a new entry, all its fields encrypted for this row alone.
    pub(crate) fn seal_row(&self, slot: Slot, new: &SealedEntry) -> Result<BidEntry, AppError> {
        let token = self.token(slot)?;
        let mut rng = crate::ids::rng()?;
        let mut seal = |field: &str, plain: &[u8]| {
            let place = (&token, new.row.as_bytes(), field);
            let sealed = self.secrets.rows().seal(place, plain, &mut rng);
            sealed.map_err(|_| AppError::Internal("a row of a bid does not seal".to_owned()))
        };
        Ok(BidEntry {
            id: new.row,
            token: token.0.to_vec(),
            entry: seal("entry", new.note.as_bytes())?,
            receipt: seal("receipt", new.receipt_note.as_bytes())?,
            shares: seal("shares", &packed(&new.shares))?,
            copy: seal("copy", &new.copy)?,
        })
    }
}

/// Each piece after its length in four bytes, big-endian.
fn packed(pieces: &[Vec<u8>]) -> Vec<u8> {
    let mut all = Vec::new();
    for piece in pieces {
        all.extend(u32::try_from(piece.len()).unwrap_or(u32::MAX).to_be_bytes());
        all.extend(piece);
    }
    all
}

fn unpacked(mut bytes: &[u8]) -> Option<Vec<Vec<u8>>> {
    let mut pieces = Vec::new();
    while !bytes.is_empty() {
        let (length, rest) = bytes.split_first_chunk::<4>()?;
        let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
        let (piece, rest) = rest.split_at_checked(length)?;
        pieces.push(piece.to_vec());
        bytes = rest;
    }
    Some(pieces)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_come_back_as_they_were_packed_and_nothing_else_does() {
        let shares = vec![vec![1; 3], Vec::new(), vec![2; 300]];
        assert_eq!(unpacked(&packed(&shares)), Some(shares.clone()));
        let bytes = packed(&shares);
        for end in 1..bytes.len() {
            assert_ne!(unpacked(&bytes[..end]), Some(shares.clone()));
        }
    }
}
