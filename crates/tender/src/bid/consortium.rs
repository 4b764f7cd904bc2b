//! Companies that bid together: what is open before the award, and who stands behind several bids of a lot.
//!
//! It must not exclude: who stands behind two bids is asked first how they were kept apart.

use super::content::Content;
use crate::id::{BidId, BodyId};
use crate::procedure::stage::LotFile;
use std::collections::{BTreeMap, BTreeSet};

/// Whether fewer than two companies bid together.
pub fn too_small(bid: &Content) -> bool {
    bid.consortium.as_ref().is_some_and(|together| together.members.len() < 2)
}

/// Whether an authorised representative is still to be named; it may be until the award (§ 53 Abs. 9 `VgV`).
pub fn unrepresented(bid: &Content) -> bool {
    let named = |name: &String| !name.trim().is_empty();
    bid.consortium
        .as_ref()
        .is_some_and(|together| !together.representative.as_ref().is_some_and(named))
}

/// The bids of a lot behind which a company stands that stands behind another of them too, alone or in a consortium.
pub fn doubled(file: &LotFile) -> BTreeSet<BidId> {
    let mut behind: BTreeMap<BodyId, BTreeSet<BidId>> = BTreeMap::new();
    for (bid, standing) in &file.bids {
        for company in standing.members.iter().chain([&standing.bidder]) {
            behind.entry(*company).or_default().insert(*bid);
        }
    }
    behind.into_values().filter(|bids| bids.len() > 1).flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::super::content::read;
    use super::*;
    use crate::procedure::stage::{LotStage, Standing};
    use uuid::Uuid;

    fn bid(consortium: &str) -> Content {
        let json = format!(
            r#"{{"format":"zuschlag/bid/v1","declared_by":{{"name":"Leitung"}},{consortium}"lots":[],"suitability":[],"files":[]}}"#
        );
        read(json.as_bytes()).content.unwrap()
    }

    #[test]
    fn a_consortium_has_two_members_and_names_its_representative_until_the_award() {
        let told = |consortium: &str| {
            let bid = bid(consortium);
            (too_small(&bid), unrepresented(&bid))
        };
        let one = r#""consortium":{"members":[{"name":"A"}],"representative":"A"},"#;
        let two = r#""consortium":{"members":[{"name":"A"},{"name":"B"}]},"#;
        let named = r#""consortium":{"members":[{"name":"A"},{"name":"B"}],"representative":"B"},"#;
        assert_eq!(told(""), (false, false));
        assert_eq!(told(one), (true, false));
        assert_eq!(told(two), (false, true));
        assert_eq!(told(named), (false, false));
    }

    #[test]
    fn a_company_behind_two_bids_is_found() {
        let body = |number| BodyId(Uuid::from_u128(number));
        let id = |number| BidId(Uuid::from_u128(number));
        let standing = |bidder, members: &[u128]| Standing {
            bidder: body(bidder),
            members: members.iter().map(|&number| body(number)).collect(),
            excluded: None,
            price_question: None,
            bound_until: None,
        };
        let bids =
            [(id(1), standing(1, &[])), (id(2), standing(2, &[1])), (id(3), standing(3, &[4]))];
        let mut file = LotFile { bids: bids.into(), quality: None, stage: LotStage::Examining };
        assert_eq!(doubled(&file), [id(1), id(2)].into());
        file.bids.remove(&id(2));
        assert_eq!(doubled(&file), BTreeSet::new());
    }
}
