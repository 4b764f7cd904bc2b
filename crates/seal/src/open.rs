//! Opens the key of a version after its deadline from the shares that came back; every failure by its name.
//! It must not decide when to open, nor keep a key; shares and keys erase themselves.

use crate::commit::Commit;
use crate::record::KeyRecord;
use crate::secret::Secret;
use crate::shamir::{self, Share};
use crate::share::is_committed;
use crate::version::VersionKey;
use subtle::ConstantTimeEq;

/// Something that was wrong about the shares of a bid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ShareFinding {
    /// The share that came back for this place is not the committed one.
    ReturnedWrong(u8),
    /// Two shares came back for this place.
    ReturnedTwice(u8),
    /// The place has no seat.
    NoSuchSeat(u8),
    /// The bidder committed to a share of this place that doesn't fit the others (0 = gate).
    InconsistentByBidder(u8),
}

impl ShareFinding {
    /// Stable code, key of the text in `locales/`.
    pub fn code(self) -> &'static str {
        match self {
            Self::ReturnedWrong(_) => "seal-share-returned-wrong",
            Self::ReturnedTwice(_) => "seal-share-returned-twice",
            Self::NoSuchSeat(_) => "seal-share-no-such-seat",
            Self::InconsistentByBidder(_) => "seal-share-inconsistent-by-bidder",
        }
    }

    /// Values of the placeholders of the text under [`Self::code`].
    pub fn args(&self) -> Vec<(&'static str, String)> {
        let (Self::ReturnedWrong(seat)
        | Self::ReturnedTwice(seat)
        | Self::NoSuchSeat(seat)
        | Self::InconsistentByBidder(seat)) = self;
        vec![("seat", seat.to_string())]
    }
}

/// The key of a version, and what was wrong although it was found.
#[derive(Debug)]
pub struct OpenedKey {
    /// The key; it erases itself.
    pub key: VersionKey,
    /// What goes into the opening record.
    pub findings: Vec<ShareFinding>,
}

/// Why no key came out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// Too few different seats gave a share: nothing is wrong with the bid yet.
    TooFewShares {
        /// Seats that gave one.
        have: usize,
        /// Seats needed.
        need: u8,
    },
    /// Commit and key record don't belong together.
    AnotherRecord,
    /// No group of shares gives the key, and some shares are not the committed ones: ask the seats named again.
    WrongShares(Vec<ShareFinding>),
    /// Every share is the committed one and they don't give the key: the bidder's client sealed them so.
    ByBidder(Vec<ShareFinding>),
}

impl Unreadable {
    /// Stable code, key of the text in `locales/`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::TooFewShares { .. } => "seal-open-too-few-shares",
            Self::AnotherRecord => "seal-open-another-record",
            Self::WrongShares(_) => "seal-open-wrong-shares",
            Self::ByBidder(_) => "seal-open-unreadable-by-bidder",
        }
    }

    /// Values of the placeholders of the text under [`Self::code`].
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::TooFewShares { have, need } => {
                vec![("have", have.to_string()), ("need", need.to_string())]
            }
            Self::AnotherRecord | Self::WrongShares(_) | Self::ByBidder(_) => Vec::new(),
        }
    }
}

/// Combines the gate's and the seats' shares. Every group of t is tried before a bid is called unreadable.
///
/// A wrong share combines silently, so the recipient of what comes out is held against `D_pub`. Once the key
/// is known, the whole polynomial is, and every commitment of the bidder is checked, also of absent seats.
pub fn recover_key(
    commit: &Commit,
    record: &KeyRecord,
    mask: &Secret,
    returned: &[Share],
) -> Result<OpenedKey, Unreadable> {
    let seats = record.seats.len();
    if record.hash() != commit.record || commit.commitments.len() != seats + 1 {
        return Err(Unreadable::AnotherRecord);
    }
    let (shares, mut findings) = sort_out(commit, seats, returned);
    if !is_committed(commit, 0, mask) {
        findings.push(ShareFinding::InconsistentByBidder(0));
    }
    if shares.len() < usize::from(record.threshold) {
        return Err(Unreadable::TooFewShares { have: shares.len(), need: record.threshold });
    }
    let key_of = |masked: &Secret| VersionKey::new(masked.xor(mask));
    let right = |masked: &Secret| key_of(masked).recipient().raw().ct_eq(commit.key.raw()).into();
    let wrong = |place: u8| findings.contains(&ShareFinding::ReturnedWrong(place));
    let committed: Vec<Share> = shares.iter().filter(|share| !wrong(share.x)).cloned().collect();
    if let Some(found) = shamir::recover(&committed, record.threshold, right) {
        findings.extend(inconsistencies(commit, seats, &found.good));
        return Ok(OpenedKey { key: key_of(&found.secret), findings });
    }
    if committed.len() == shares.len() {
        return Err(Unreadable::ByBidder(findings));
    }
    // X25519 ignores five bits of a private key: a share that is wrong in one of them still gives a working key.
    match shamir::recover(&shares, record.threshold, right) {
        Some(found) => Ok(OpenedKey { key: key_of(&found.secret), findings }),
        None => Err(Unreadable::WrongShares(findings)),
    }
}

/// Places whose commitment doesn't lie on the polynomial through `good`, also those of absent seats.
fn inconsistencies(commit: &Commit, seats: usize, good: &[Share]) -> Vec<ShareFinding> {
    let fits = |place: u8| {
        shamir::value_at(good, place).is_ok_and(|value| is_committed(commit, place, &value))
    };
    let places = (1..=u8::MAX).take(seats).filter(|place| !fits(*place));
    places.map(ShareFinding::InconsistentByBidder).collect()
}

/// One share a place; what is double, foreign or not the committed one is noted.
fn sort_out(commit: &Commit, seats: usize, returned: &[Share]) -> (Vec<Share>, Vec<ShareFinding>) {
    let (mut shares, mut findings) = (Vec::<Share>::new(), Vec::new());
    for share in returned {
        if share.x == 0 || usize::from(share.x) > seats {
            findings.push(ShareFinding::NoSuchSeat(share.x));
        } else if shares.iter().any(|other| other.x == share.x) {
            findings.push(ShareFinding::ReturnedTwice(share.x));
        } else {
            if !is_committed(commit, share.x, &share.y) {
                findings.push(ShareFinding::ReturnedWrong(share.x));
            }
            shares.push(share.clone());
        }
    }
    (shares, findings)
}
