//! Several main bids of one bidder, and what distinguishes them from replacing a bid.
//!
//! It must not guess the bidder's intent: the bidder says which it is.

use super::version::Digest;
use crate::id::BidId;
use crate::message::Message;
use crate::refusal::Refusal;
use std::collections::BTreeMap;

/// What a bidder wants with a further bid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Intent {
    /// Another main bid beside the ones that exist.
    Additional,
    /// A new version of this bid.
    Replacement(BidId),
}

/// Checks a further main bid of one bidder; `existing` holds its valid main bids with their hashes.
///
/// # Errors
/// No intent although a bid exists; an additional main bid where the documents exclude several, or one
/// that is the same as another; a replacement of a bid that isn't the bidder's.
pub fn further_bid(
    existing: &BTreeMap<BidId, Digest>,
    intent: Option<Intent>,
    several_excluded: bool,
    digest: Digest,
) -> Result<(), Refusal> {
    let refuse = |key| Err(Refusal::new(Message::new(key), "§ 57 VgV").at("/intent"));
    match intent {
        None if existing.is_empty() => Ok(()),
        None => refuse("bid-intent-missing"),
        Some(Intent::Replacement(bid)) if !existing.contains_key(&bid) => {
            refuse("bid-replaces-nothing")
        }
        Some(Intent::Additional) if several_excluded && !existing.is_empty() => {
            refuse("bid-several-excluded")
        }
        Some(Intent::Additional) if existing.values().any(|other| *other == digest) => {
            refuse("bid-same-as-another")
        }
        Some(Intent::Replacement(_) | Intent::Additional) => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn bid(number: u128) -> BidId {
        BidId(Uuid::from_u128(number))
    }

    fn key(
        existing: &[(u128, u8)],
        intent: Option<Intent>,
        several_excluded: bool,
    ) -> Option<&'static str> {
        let existing = existing.iter().map(|&(id, byte)| (bid(id), [byte; 32])).collect();
        further_bid(&existing, intent, several_excluded, [7; 32])
            .err()
            .map(|refusal| refusal.message.key)
    }

    #[test]
    fn a_second_bid_must_say_whether_it_replaces_or_adds() {
        assert_eq!(key(&[], None, false), None);
        assert_eq!(key(&[(1, 1)], None, false), Some("bid-intent-missing"));
        assert_eq!(key(&[(1, 1)], Some(Intent::Replacement(bid(1))), true), None);
        assert_eq!(
            key(&[(1, 1)], Some(Intent::Replacement(bid(2))), false),
            Some("bid-replaces-nothing")
        );
    }

    #[test]
    fn several_main_bids_are_admitted_unless_excluded_and_must_differ() {
        assert_eq!(key(&[(1, 1)], Some(Intent::Additional), false), None);
        assert_eq!(key(&[(1, 1)], Some(Intent::Additional), true), Some("bid-several-excluded"));
        assert_eq!(key(&[], Some(Intent::Additional), true), None);
        assert_eq!(key(&[(1, 7)], Some(Intent::Additional), false), Some("bid-same-as-another"));
    }
}
