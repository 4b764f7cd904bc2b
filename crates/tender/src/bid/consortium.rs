//! Bidders: one company or several together (Bietergemeinschaft), who are one bidder.
//!
//! It must not demand a legal form before the award (§ 43 `VgV`).

use crate::id::BodyId;
use crate::message::Message;
use crate::refusal::Refusal;
use std::collections::{BTreeMap, BTreeSet};

/// Who bids.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Bidder {
    /// One company.
    Company(BodyId),
    /// Several companies together.
    Consortium {
        /// The members.
        members: BTreeSet<BodyId>,
        /// The authorised representative; may be named until the award (§ 53 Abs. 9 `VgV`).
        representative: Option<BodyId>,
    },
}

impl Bidder {
    /// The companies behind the bid.
    pub fn companies(&self) -> BTreeSet<BodyId> {
        match self {
            Self::Company(company) => [*company].into(),
            Self::Consortium { members, .. } => members.clone(),
        }
    }

    /// What is wrong with a consortium when it submits.
    pub fn check(&self) -> Vec<Refusal> {
        let Self::Consortium { members, representative } = self else {
            return Vec::new();
        };
        let refuse =
            |key, field| Refusal::new(Message::new(key), "§ 43 VgV, § 53 Abs. 9 VgV").at(field);
        let mut faults = Vec::new();
        if members.len() < 2 {
            faults.push(refuse("bid-consortium-too-small", "/members"));
        }
        if representative.is_some_and(|one| !members.contains(&one)) {
            faults.push(refuse("bid-representative-no-member", "/representative"));
        }
        faults
    }

    /// What is still open before the award: the representative must be named by then.
    pub fn open_before_award(&self) -> Option<Refusal> {
        let unnamed = match self {
            Self::Company(_) => false,
            Self::Consortium { representative, .. } => representative.is_none(),
        };
        let message = Message::new("bid-representative-missing");
        unnamed.then(|| Refusal::new(message, "§ 53 Abs. 9 VgV").at("/representative"))
    }
}

/// Companies that stand behind more than one bid on the same lot: to be heard, not excluded at once, for
/// they may show that competition isn't harmed.
pub fn in_several_bids<'a>(bids: &BTreeMap<&'a str, Bidder>) -> BTreeMap<BodyId, Vec<&'a str>> {
    let mut found: BTreeMap<BodyId, Vec<&str>> = BTreeMap::new();
    for (bid, bidder) in bids {
        for company in bidder.companies() {
            found.entry(company).or_default().push(bid);
        }
    }
    found.retain(|_, bids| bids.len() > 1);
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn body(number: u128) -> BodyId {
        BodyId(Uuid::from_u128(number))
    }

    fn consortium(members: &[u128], representative: Option<u128>) -> Bidder {
        Bidder::Consortium {
            members: members.iter().map(|&number| body(number)).collect(),
            representative: representative.map(body),
        }
    }

    #[test]
    fn a_consortium_has_two_members_and_its_representative_is_one() {
        let keys = |bidder: Bidder| {
            bidder.check().into_iter().map(|fault| fault.message.key).collect::<Vec<_>>()
        };
        assert!(keys(consortium(&[1, 2], Some(2))).is_empty());
        assert!(keys(Bidder::Company(body(1))).is_empty());
        assert_eq!(keys(consortium(&[1], Some(1))), ["bid-consortium-too-small"]);
        assert_eq!(keys(consortium(&[1, 2], Some(3))), ["bid-representative-no-member"]);
    }

    #[test]
    fn the_representative_may_be_named_until_the_award() {
        let unnamed = consortium(&[1, 2], None);
        assert!(unnamed.check().is_empty());
        assert_eq!(unnamed.open_before_award().unwrap().message.key, "bid-representative-missing");
        assert_eq!(consortium(&[1, 2], Some(1)).open_before_award(), None);
        assert_eq!(Bidder::Company(body(1)).open_before_award(), None);
    }

    #[test]
    fn a_company_behind_two_bids_is_named() {
        let bids = [
            ("A", Bidder::Company(body(1))),
            ("B", consortium(&[1, 2], None)),
            ("C", Bidder::Company(body(3))),
        ];
        let found = in_several_bids(&bids.into());
        assert_eq!(found, [(body(1), vec!["A", "B"])].into());
    }
}
