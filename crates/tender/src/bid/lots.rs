//! For how many lots a bidder may bid (Angebotslimitierung, § 30 Abs. 1 `VgV`).
//!
//! It must not limit awards: that is the distribution of lots in the evaluation.

use super::ground::{BidGround, Exclusion};
use crate::message::Message;
use std::collections::BTreeSet;

/// What the notice announced about bids on lots; `None` means that nothing was announced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LotBids {
    /// For all lots together only.
    All,
    /// For one lot, several or all.
    Any,
    /// For at most so many lots.
    AtMost(usize),
}

/// The exclusion for bids of one bidder on these lots; none if they keep to what was announced.
pub fn check(
    offered: &BTreeSet<String>,
    announced: Option<LotBids>,
    bid_on: &BTreeSet<String>,
) -> Option<Exclusion> {
    let exclude = |message: Message| {
        Some(Exclusion::new(BidGround::ChangedDocuments, message, "§ 30 Abs. 1 VgV"))
    };
    if let Some(unknown) = bid_on.difference(offered).next() {
        return exclude(Message::new("bid-unknown-lot").with("lot", unknown));
    }
    match announced {
        Some(LotBids::All) if bid_on != offered => exclude(Message::new("bid-all-lots-needed")),
        Some(LotBids::AtMost(most)) if bid_on.len() > most => {
            let message = Message::new("bid-too-many-lots").with("most", most);
            exclude(message.with("given", bid_on.len()))
        }
        None | Some(LotBids::All | LotBids::Any | LotBids::AtMost(_)) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lots(names: &[&str]) -> BTreeSet<String> {
        names.iter().map(|&name| name.to_owned()).collect()
    }

    fn key(announced: Option<LotBids>, bid_on: &[&str]) -> Option<&'static str> {
        check(&lots(&["1", "2", "3"]), announced, &lots(bid_on))
            .map(|exclusion| exclusion.reason.key)
    }

    #[test]
    fn bids_keep_to_the_announced_number_of_lots() {
        assert_eq!(key(Some(LotBids::AtMost(2)), &["1", "3"]), None);
        assert_eq!(key(Some(LotBids::AtMost(2)), &["1", "2", "3"]), Some("bid-too-many-lots"));
        assert_eq!(key(Some(LotBids::All), &["1", "2"]), Some("bid-all-lots-needed"));
        assert_eq!(key(Some(LotBids::All), &["1", "2", "3"]), None);
        assert_eq!(key(Some(LotBids::Any), &["2"]), None);
        assert_eq!(key(None, &["1", "2", "3"]), None);
        assert_eq!(key(None, &["1", "4"]), Some("bid-unknown-lot"));
    }
}
