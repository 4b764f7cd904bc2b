//! Bids with missing prices: which may stay in, and whether a price may be requested.
//!
//! It must not fill in a price: the highest competitor price serves the test alone.

use super::ground::{BidGround, Exclusion};
use crate::law::{PriceRequest, RequestRules};
use crate::message::Message;
use core::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

/// The item totals of one bid in cents; `None` where the price is missing. `0` is a price.
pub type ItemTotals = BTreeMap<String, Option<i64>>;

/// What follows from missing prices.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MissingPrice {
    /// No price is missing.
    None,
    /// The prices may be requested.
    MayRequest,
    /// Nothing is requested; the bid stays in the evaluation as it is.
    StaysIn,
    /// The bid is excluded.
    Excluded(Exclusion),
}

/// What follows from the missing prices of `bid` in the field of all bids. `unimportant` names the items
/// that the officer found unimportant, with reasons in the record.
pub fn missing_price(
    rules: &RequestRules,
    bids: &BTreeMap<String, ItemTotals>,
    bid: &str,
    unimportant: &BTreeSet<String>,
) -> MissingPrice {
    let missing = missing_items(bids, bid);
    if missing.is_empty() {
        return MissingPrice::None;
    }
    let harmless = missing.iter().all(|item| unimportant.contains(*item))
        && order_unchanged(bids, bid, &missing);
    match rules.prices.value {
        PriceRequest::UnimportantItems if harmless => MissingPrice::MayRequest,
        PriceRequest::Never if harmless => MissingPrice::StaysIn,
        PriceRequest::UnimportantItems | PriceRequest::Never => {
            let items: Vec<&str> = missing.into_iter().map(String::as_str).collect();
            let reason = Message::new("bid-price-missing").with("items", items.join(", "));
            let source = &rules.prices.source;
            MissingPrice::Excluded(Exclusion::new(BidGround::MissingPrices, reason, source))
        }
    }
}

/// The items whose price the bid leaves empty; items that it doesn't have at all are missing too.
fn missing_items<'a>(bids: &'a BTreeMap<String, ItemTotals>, bid: &str) -> BTreeSet<&'a String> {
    let own = bids.get(bid);
    let all = bids.values().flat_map(BTreeMap::keys);
    let given = |item: &&String| own.and_then(|own| own.get(*item)).is_some_and(Option::is_some);
    all.filter(|item| !given(item)).collect()
}

/// Whether the bid stands to each competitor alike without the items and with the highest competitor
/// price for them. Without a competitor price there is no such test.
fn order_unchanged(
    bids: &BTreeMap<String, ItemTotals>,
    bid: &str,
    missing: &BTreeSet<&String>,
) -> bool {
    let price = |name: &str, item: &String| bids.get(name)?.get(item).copied().flatten();
    let others = || bids.keys().filter(|name| *name != bid);
    let without = |name: &str| -> i128 {
        let items = bids.get(name).into_iter().flatten();
        items
            .filter(|(item, _)| !missing.contains(*item))
            .filter_map(|(_, total)| *total)
            .map(i128::from)
            .sum()
    };
    let highest = |item: &String| others().filter_map(|name| price(name, item)).max();
    let Some(added) =
        missing.iter().map(|item| highest(item).map(i128::from)).sum::<Option<i128>>()
    else {
        return false;
    };
    let own = without(bid);
    others().all(|name| {
        let of_items: i128 =
            missing.iter().filter_map(|item| price(name, item)).map(i128::from).sum();
        let competitor = without(name);
        let before: Ordering = own.cmp(&competitor);
        before == (own + added).cmp(&(competitor + of_items))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::Regime;
    use crate::law::testing::law;
    use jiff::civil::date;

    fn bid(name: &str, prices: &[Option<i64>]) -> (String, ItemTotals) {
        let items = prices.iter().enumerate().map(|(at, price)| (format!("01.{at}"), *price));
        (name.to_owned(), items.collect())
    }

    fn of(regime: Regime, bids: &[(String, ItemTotals)], unimportant: &[&str]) -> MissingPrice {
        let rules = &law().rule_set(regime, date(2026, 9, 1)).unwrap().requests;
        let unimportant = unimportant.iter().map(|&item| item.to_owned()).collect();
        missing_price(rules, &bids.iter().cloned().collect(), "A", &unimportant)
    }

    fn is_excluded(found: &MissingPrice) -> bool {
        matches!(found, MissingPrice::Excluded(one) if one.ground == BidGround::MissingPrices)
    }

    /// Rule 30.
    #[test]
    fn zero_is_a_price_and_an_empty_cell_is_a_missing_one() {
        let others = bid("B", &[Some(100), Some(5)]);
        let zero = [bid("A", &[Some(50), Some(0)]), others.clone()];
        assert_eq!(of(Regime::Vgv, &zero, &[]), MissingPrice::None);
        let empty = [bid("A", &[Some(50), None]), others.clone()];
        assert!(is_excluded(&of(Regime::Vgv, &empty, &[])));
        let absent = [bid("A", &[Some(50)]), others];
        assert!(is_excluded(&of(Regime::Vgv, &absent, &[])));
    }

    #[test]
    fn unimportant_prices_that_change_no_order_may_be_requested_under_vgv_only() {
        let bids = [bid("A", &[Some(50), None]), bid("B", &[Some(100), Some(5)])];
        assert_eq!(of(Regime::Vgv, &bids, &["01.1"]), MissingPrice::MayRequest);
        assert_eq!(of(Regime::UvgoNrw, &bids, &["01.1"]), MissingPrice::MayRequest);
        assert_eq!(of(Regime::VobA1Nrw, &bids, &["01.1"]), MissingPrice::StaysIn);
        assert_eq!(of(Regime::VobA2, &bids, &["01.1"]), MissingPrice::StaysIn);
        assert!(is_excluded(&of(Regime::VobA1Nrw, &bids, &[])));
        assert!(is_excluded(&of(Regime::Vgv, &bids, &["01.0"])));
    }

    #[test]
    fn the_highest_competitor_price_must_not_change_the_order() {
        let field = |own, third| {
            [
                bid("A", &[Some(own), None]),
                bid("B", &[Some(100), Some(5)]),
                bid("C", &[Some(300), Some(third)]),
            ]
        };
        // B costs 105 with the item; A with the highest competitor price 9: 95 + 9 = 104 stays first.
        assert_eq!(of(Regime::VobA1Nrw, &field(95, 9), &["01.1"]), MissingPrice::StaysIn);
        // 95 + 10 = 105 is equal to B, no longer before it.
        assert!(is_excluded(&of(Regime::VobA1Nrw, &field(95, 10), &["01.1"])));
        assert!(is_excluded(&of(Regime::VobA1Nrw, &field(95, 11), &["01.1"])));
        // Without the item A stands level with B, with it behind: the order changes.
        assert!(is_excluded(&of(Regime::VobA1Nrw, &field(100, 9), &["01.1"])));
        // Behind B in both.
        assert_eq!(of(Regime::VobA1Nrw, &field(101, 9), &["01.1"]), MissingPrice::StaysIn);
    }

    #[test]
    fn without_any_competitor_price_there_is_no_test() {
        let bids = [bid("A", &[Some(50), None]), bid("B", &[Some(100), None])];
        assert!(is_excluded(&of(Regime::VobA1Nrw, &bids, &["01.1"])));
    }
}
