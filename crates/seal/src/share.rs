//! The sealed shares of one version's key: what is inside, and what gate and officers check before they give theirs back.
//! It must not combine shares; `open` does.

use crate::commit::Commit;
use crate::crypt::{self, CryptFault, Identity, Measured};
use crate::record::KeyRecord;
use crate::seat::SeatKey;
use crate::secret::Secret;
use crate::shamir::Share;
use crate::value::Digest;
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

const GATE: &[u8] = b"zuschlag/gate-share/v1\n";
const SEAT: &[u8] = b"zuschlag/share/v1\n";
const COMMITMENT: &[u8] = b"zuschlag/share-commitment/v1\n";
const LIMIT: u64 = 4096;

/// Why a share was not given back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShareFault {
    /// The deadline has not passed by the officer's own clock.
    TooEarly,
    /// Seat, key record and commit are not of one opening.
    AnotherOpening,
    /// The commit names another key record than the one that was verified.
    AnotherRecord,
    /// These are not the bytes that the commit names.
    NotTheCommitted,
    /// The share doesn't open.
    Crypt(CryptFault),
    /// It opens, but holds something else.
    NotAShare,
    /// The share was sealed for another key record, hence perhaps another opening or deadline.
    ShareOfAnotherRecord,
    /// The share was sealed for another bid, company or version.
    ShareOfAnotherBid,
    /// The share was sealed for another key.
    ShareOfAnotherKey,
    /// The share was sealed for another place.
    ShareOfAnotherSeat,
    /// The share is not the one that the commit committed to: the bidder sealed something else.
    NotTheCommittedShare,
}

impl ShareFault {
    /// Stable code, key of the text in `locales/`.
    pub fn code(self) -> &'static str {
        match self {
            Self::TooEarly => "seal-share-too-early",
            Self::AnotherOpening => "seal-share-another-opening",
            Self::AnotherRecord => "seal-share-another-record",
            Self::NotTheCommitted => "seal-share-not-the-committed",
            Self::Crypt(fault) => fault.code(),
            Self::NotAShare => "seal-share-not-a-share",
            Self::ShareOfAnotherRecord => "seal-share-of-another-record",
            Self::ShareOfAnotherBid => "seal-share-of-another-bid",
            Self::ShareOfAnotherKey => "seal-share-of-another-key",
            Self::ShareOfAnotherSeat => "seal-share-of-another-seat",
            Self::NotTheCommittedShare => "seal-share-not-the-committed-share",
        }
    }
}

impl From<CryptFault> for ShareFault {
    fn from(fault: CryptFault) -> Self {
        Self::Crypt(fault)
    }
}

/// The commitment to a share: SHA-256 of a prefix, the bid's context, the place (0 = gate) and the 32 bytes.
pub fn commitment(context: &Digest, place: u8, value: &Secret) -> Digest {
    Digest::of(&[COMMITMENT, &context.0, &[place], value.expose()])
}

/// The gate's share, opened by the gate's key and checked against the commit.
pub fn open_gate_share(
    gate: &Identity,
    record: &KeyRecord,
    commit: &Commit,
    sealed: &[u8],
) -> Result<Secret, ShareFault> {
    let plain = open_checked(gate, record, commit, (0, sealed))?;
    let rest = plain.strip_prefix(GATE).ok_or(ShareFault::NotAShare)?;
    let value = check_binding(rest, commit)?;
    let mask = Secret::from_slice(value).ok_or(ShareFault::NotAShare)?;
    check_commitment(commit, 0, &mask)?;
    Ok(mask)
}

/// A seat's share, opened in the officer's client and checked before it leaves it.
///
/// `now` is the officer's own clock and `deadline` the one in force, both in µs; the record's own deadline counts too.
pub fn open_seat_share(
    seat: &SeatKey,
    record: &KeyRecord,
    commit: &Commit,
    sealed: &[u8],
    (now, deadline): (u64, u64),
) -> Result<Share, ShareFault> {
    if seat.opening != record.opening {
        return Err(ShareFault::AnotherOpening);
    }
    if now < deadline.max(record.deadline) {
        return Err(ShareFault::TooEarly);
    }
    let plain = open_checked(&seat.identity, record, commit, (seat.place, sealed))?;
    let rest = plain.strip_prefix(SEAT).ok_or(ShareFault::NotAShare)?;
    let share = Share::from_bytes(check_binding(rest, commit)?).ok_or(ShareFault::NotAShare)?;
    if share.x != seat.place {
        return Err(ShareFault::ShareOfAnotherSeat);
    }
    check_commitment(commit, share.x, &share.y)?;
    Ok(share)
}

/// Whether a value is the one that the commit committed to for this place.
pub(crate) fn is_committed(commit: &Commit, place: u8, value: &Secret) -> bool {
    let ours = commitment(&commit.context(), place, value);
    commit.commitments.get(usize::from(place)).is_some_and(|theirs| theirs.0.ct_eq(&ours.0).into())
}

pub(crate) fn gate_plain(commit: &Commit, context: &Digest, mask: &Secret) -> Zeroizing<Vec<u8>> {
    Zeroizing::new([GATE, &binding(commit, context), mask.expose()].concat())
}

pub(crate) fn seat_plain(commit: &Commit, context: &Digest, share: &Share) -> Zeroizing<Vec<u8>> {
    Zeroizing::new([SEAT, &binding(commit, context), &share.to_bytes()].concat())
}

/// What every share starts with: hash of the record, context of the bid, `D_pub`.
fn binding(commit: &Commit, context: &Digest) -> Vec<u8> {
    [commit.record.0, context.0, *commit.key.raw()].concat()
}

fn open_checked(
    identity: &Identity,
    record: &KeyRecord,
    commit: &Commit,
    (place, sealed): (u8, &[u8]),
) -> Result<Zeroizing<Vec<u8>>, ShareFault> {
    if (&record.host, &record.opening) != (&commit.place.host, &commit.place.opening) {
        return Err(ShareFault::AnotherOpening);
    }
    if record.hash() != commit.record {
        return Err(ShareFault::AnotherRecord);
    }
    if commit.shares.get(usize::from(place)) != Some(&Measured::of(sealed)) {
        return Err(ShareFault::NotTheCommitted);
    }
    Ok(crypt::open_small(identity, sealed, LIMIT)?)
}

fn check_binding<'a>(plain: &'a [u8], commit: &Commit) -> Result<&'a [u8], ShareFault> {
    let (record, plain) = plain.split_first_chunk::<32>().ok_or(ShareFault::NotAShare)?;
    let (context, plain) = plain.split_first_chunk::<32>().ok_or(ShareFault::NotAShare)?;
    let (key, value) = plain.split_first_chunk::<32>().ok_or(ShareFault::NotAShare)?;
    if *record != commit.record.0 {
        return Err(ShareFault::ShareOfAnotherRecord);
    }
    if key != commit.key.raw() {
        return Err(ShareFault::ShareOfAnotherKey);
    }
    if *context != commit.context().0 {
        return Err(ShareFault::ShareOfAnotherBid);
    }
    Ok(value)
}

fn check_commitment(commit: &Commit, place: u8, value: &Secret) -> Result<(), ShareFault> {
    if is_committed(commit, place, value) { Ok(()) } else { Err(ShareFault::NotTheCommittedShare) }
}
