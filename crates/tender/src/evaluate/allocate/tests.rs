//! The distribution of lots against brute force and by example.
//!
//! It must not hold anything but tests.

use super::super::exact::{whole, x};
use super::*;
use proptest::prelude::*;

fn bid(lot: &str, bidder: &str, price: i64) -> LotBid {
    LotBid {
        lot: lot.to_owned(),
        bidder: bidder.to_owned(),
        price: whole(price),
        points: whole(100 - price),
    }
}

fn set(names: &[&str]) -> BTreeSet<String> {
    names.iter().map(|&name| name.to_owned()).collect()
}

fn awards(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
    pairs.iter().map(|&(lot, bidder)| (lot.to_owned(), bidder.to_owned())).collect()
}

#[test]
fn a_cap_moves_the_lot_where_moving_costs_least() {
    let bids = [
        bid("1", "A", 10),
        bid("1", "B", 12),
        bid("2", "A", 20),
        bid("2", "B", 25),
        bid("3", "C", 5),
    ];
    let free = allocate(&bids, 3, Objective::LowestTotalPrice).unwrap();
    assert_eq!(free.awards, awards(&[("1", "A"), ("2", "A"), ("3", "C")]));
    assert_eq!(free.total, whole(35));
    let capped = allocate(&bids, 1, Objective::LowestTotalPrice).unwrap();
    assert_eq!(capped.awards, awards(&[("1", "B"), ("2", "A"), ("3", "C")]));
    assert_eq!(capped.total, whole(37));
    assert!(capped.contested.is_empty() && capped.unawarded.is_empty());
}

#[test]
fn as_many_lots_as_possible_are_awarded_before_money_counts() {
    let bids = [bid("1", "A", 1), bid("2", "A", 2), bid("1", "B", 1000)];
    let capped = allocate(&bids, 1, Objective::LowestTotalPrice).unwrap();
    assert_eq!(capped.awards, awards(&[("1", "B"), ("2", "A")]));
    let bids = [bid("1", "A", 5), bid("2", "A", 2)];
    let capped = allocate(&bids, 1, Objective::LowestTotalPrice).unwrap();
    assert_eq!(capped.awards, awards(&[("2", "A")]));
    assert_eq!(capped.unawarded, set(&["1"]));
    assert!(capped.contested.is_empty());
}

#[test]
fn equally_good_distributions_are_reported_as_contested() {
    let bids = [bid("1", "A", 10), bid("1", "B", 10), bid("2", "B", 7)];
    let found = allocate(&bids, 2, Objective::LowestTotalPrice).unwrap();
    assert_eq!(found.awards, awards(&[("1", "A"), ("2", "B")]));
    assert_eq!(found.contested, [("1".to_owned(), set(&["A", "B"]))].into());
    let bids = [bid("1", "A", 5), bid("2", "A", 5)];
    let found = allocate(&bids, 1, Objective::LowestTotalPrice).unwrap();
    assert_eq!(found.contested.len(), 2);
    assert_eq!(found.awards, awards(&[("1", "A")]));
}

#[test]
fn points_may_be_the_announced_objective() {
    let mut bids = [bid("1", "A", 10), bid("1", "B", 12)];
    bids[1].points = x("90.5");
    let found = allocate(&bids, 1, Objective::MostPoints).unwrap();
    assert_eq!(found.awards, awards(&[("1", "B")]));
    assert_eq!(found.total, x("90.5"));
}

#[test]
fn a_cap_of_zero_and_a_bid_twice_on_a_lot_are_refused() {
    let bids = [bid("1", "A", 10), bid("1", "A", 9)];
    let faults = allocate(&bids, 0, Objective::LowestTotalPrice).unwrap_err();
    let keys: Vec<_> = faults.iter().map(|fault| fault.message.key).collect();
    assert_eq!(keys, ["evaluation-cap-of-zero", "evaluation-lot-bid-twice"]);
}

fn preferences(most_lots: usize) -> Preferences {
    let list = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect::<Vec<_>>();
    Preferences {
        rankings: [
            ("1".to_owned(), list(&["A", "B"])),
            ("2".to_owned(), list(&["A", "C", "B"])),
            ("3".to_owned(), list(&["C", "A"])),
        ]
        .into(),
        wishes: [("A".to_owned(), list(&["2", "1"])), ("C".to_owned(), list(&["2", "3"]))].into(),
        most_lots,
    }
}

#[test]
fn who_is_best_in_too_many_lots_keeps_those_it_prefers() {
    let one = by_preference(&preferences(1));
    assert_eq!(one, awards(&[("1", "B"), ("2", "A"), ("3", "C")]));
    let two = by_preference(&preferences(2));
    assert_eq!(two, awards(&[("1", "A"), ("2", "A"), ("3", "C")]));
    let mut others = preferences(1);
    others.wishes.insert("A".to_owned(), vec!["1".to_owned()]);
    // A keeps lot 1, C gets lot 2 which it wants more than lot 3, and lot 3 finds A full.
    assert_eq!(by_preference(&others), awards(&[("1", "A"), ("2", "C")]));
}

fn combination(group: &str, bidder: &str, price: i64) -> Combination {
    Combination { group: group.to_owned(), bidder: bidder.to_owned(), price: whole(price) }
}

#[test]
fn lots_are_combined_only_in_reserved_groups_and_only_if_that_is_better() {
    let bids = [bid("1", "A", 10), bid("2", "B", 20), bid("3", "A", 30)];
    let reserved: BTreeMap<String, BTreeSet<String>> = [("G".to_owned(), set(&["1", "2"]))].into();
    let better = combine(&bids, &[combination("G", "C", 29)], &reserved, 2).unwrap();
    assert_eq!(better.groups, awards(&[("G", "C")]));
    assert_eq!(better.single.awards, awards(&[("3", "A")]));
    assert_eq!(better.total, whole(59));
    assert!(!better.contested);
    let worse = combine(&bids, &[combination("G", "C", 31)], &reserved, 2).unwrap();
    assert!(worse.groups.is_empty());
    assert_eq!(worse.total, whole(60));
    let equal = combine(&bids, &[combination("G", "C", 30)], &reserved, 2).unwrap();
    assert!(equal.contested);
    let faults = combine(&bids, &[combination("H", "C", 1)], &reserved, 2).unwrap_err();
    assert_eq!(faults[0].message.key, "evaluation-group-not-reserved");
}

#[test]
fn of_two_lots_that_could_move_between_the_same_bidders_the_cheaper_move_counts() {
    let bids = [
        bid("1", "A", 10),
        bid("1", "B", 15),
        bid("2", "A", 10),
        bid("2", "B", 12),
        bid("3", "A", 8),
        bid("3", "B", 10),
    ];
    let found = allocate(&bids, 2, Objective::LowestTotalPrice).unwrap();
    assert_eq!(found.total, whole(30));
    let both = set(&["A", "B"]);
    assert_eq!(found.contested, [("2".to_owned(), both.clone()), ("3".to_owned(), both)].into());
}

#[test]
fn a_combined_award_counts_with_all_its_lots_against_the_cap() {
    let bids = [bid("1", "A", 10), bid("2", "B", 20), bid("3", "C", 5), bid("3", "A", 30)];
    let reserved: BTreeMap<String, BTreeSet<String>> =
        [("G".to_owned(), set(&["1", "2"])), ("H".to_owned(), set(&["2", "3"]))].into();
    let all = [combination("G", "C", 1), combination("H", "A", 2)];
    let capped = combine(&bids, &all, &reserved, 2).unwrap();
    // C takes G and is then full; lot 3 goes to A. H alone leaves lot 1 to nobody, for A is full.
    assert_eq!(capped.groups, awards(&[("G", "C")]));
    assert_eq!(capped.single.awards, awards(&[("3", "A")]));
    assert_eq!(capped.total, whole(31));
    let single = combine(&bids, &all, &reserved, 1).unwrap();
    assert!(single.groups.is_empty());
    let many = vec![combination("G", "C", 1); MOST_COMBINATIONS + 1];
    assert_eq!(combine(&bids, &many, &reserved, 2).unwrap_err().len(), 1);
    assert!(combine(&bids, &many[1..], &reserved, 2).is_ok(), "as many as are admitted");
}

#[test]
fn the_cap_is_counted_for_each_bidder_by_itself() {
    let reserved: BTreeMap<String, BTreeSet<String>> =
        [("G".to_owned(), set(&["1", "2"])), ("H".to_owned(), set(&["3", "4"]))].into();
    let bids = ["1", "2", "3", "4"].map(|lot| bid(lot, "Z", 100));
    let mixed = |second: &str| {
        let all = [combination("G", "A", 10), combination("H", second, 10)];
        combine(&bids, &all, &reserved, 2).unwrap().groups
    };
    // Each of two bidders may be full; one bidder may not be full twice.
    assert_eq!(mixed("B"), awards(&[("G", "A"), ("H", "B")]));
    assert_eq!(mixed("A").len(), 1);
}

/// Every way to give each lot to one of its bidders or to nobody, with (free lots, total price).
fn brute_force(
    bids: &[LotBid],
    lots: &[String],
    cap: usize,
) -> Vec<(usize, Exact, Vec<Option<String>>)> {
    let mut all = vec![(0, whole(0), Vec::new())];
    for lot in lots {
        let mut longer = Vec::new();
        for (free, cost, chosen) in &all {
            let mut nobody: Vec<Option<String>> = chosen.clone();
            nobody.push(None);
            longer.push((free + 1, cost.clone(), nobody));
            for bid in bids.iter().filter(|bid| bid.lot == *lot) {
                let held = chosen.iter().filter(|one| one.as_ref() == Some(&bid.bidder)).count();
                if held < cap {
                    let mut given = chosen.clone();
                    given.push(Some(bid.bidder.clone()));
                    longer.push((*free, cost + &bid.price, given));
                }
            }
        }
        all = longer;
    }
    all
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]
    #[test]
    fn the_allocation_equals_brute_force(
        cap in 1_usize..4,
        cells in prop::collection::vec(prop::option::weighted(0.7, 0_i64..6), 36),
        (lots, bidders) in (1_usize..=6, 1_usize..=6),
    ) {
        let mut bids = Vec::new();
        for (at, price) in cells.iter().enumerate().filter_map(|(at, price)| Some((at, (*price)?))) {
            let (lot, bidder) = (at / 6, at % 6);
            if lot < lots && bidder < bidders {
                bids.push(bid(&format!("L{lot}"), &format!("B{bidder}"), price));
            }
        }
        let names: Vec<String> = bids.iter().map(|bid| bid.lot.clone()).collect::<BTreeSet<_>>().into_iter().collect();
        let all = brute_force(&bids, &names, cap);
        let (free, total) = all.iter().map(|(free, cost, _)| (*free, cost.clone())).min().unwrap();
        let best: Vec<_> = all.iter().filter(|one| one.0 == free && one.1 == total).collect();
        let found = allocate(&bids, cap, Objective::LowestTotalPrice).unwrap();
        prop_assert_eq!(found.unawarded.len(), free);
        prop_assert_eq!(found.total.clone(), total);
        let chosen: Vec<Option<String>> = names.iter().map(|lot| found.awards.get(lot).cloned()).collect();
        prop_assert!(best.iter().any(|one| one.2 == chosen));
        prop_assert_eq!(found.contested.is_empty(), best.len() == 1);
        for (at, lot) in names.iter().enumerate() {
            let holders: BTreeSet<Option<String>> = best.iter().map(|one| one.2[at].clone()).collect();
            prop_assert_eq!(found.contested.contains_key(lot), holders.len() > 1);
            if let Some(options) = found.contested.get(lot) {
                let named: BTreeSet<String> = holders.into_iter().flatten().collect();
                prop_assert_eq!(options, &named);
            }
        }
        let mut turned = bids.clone();
        turned.reverse();
        prop_assert_eq!(allocate(&turned, cap, Objective::LowestTotalPrice).unwrap(), found);
    }

    #[test]
    fn no_lot_and_bidder_would_both_rather_have_each_other(
        orders in prop::collection::vec(Just(vec![0_usize, 1, 2, 3]).prop_shuffle(), 4),
        wishes in prop::collection::vec(Just(vec![0_usize, 1, 2, 3]).prop_shuffle(), 4),
        cap in 1_usize..3,
    ) {
        let rankings = orders.iter().enumerate().map(|(lot, order)| {
            (format!("L{lot}"), order.iter().map(|bidder| format!("B{bidder}")).collect())
        }).collect();
        let wished = wishes.iter().enumerate().map(|(bidder, order)| {
            (format!("B{bidder}"), order.iter().map(|lot| format!("L{lot}")).collect())
        }).collect();
        let preferences = Preferences { rankings, wishes: wished, most_lots: cap };
        let awarded = by_preference(&preferences);
        prop_assert_eq!(awarded.len(), 4);
        for (lot, ranking) in &preferences.rankings {
            let place = ranking.iter().position(|bidder| *bidder == awarded[lot]).unwrap();
            for better in &ranking[..place] {
                let own: Vec<&String> = awarded.iter().filter(|(_, b)| *b == better).map(|(l, _)| l).collect();
                let wish = |lot: &String| preferences.wishes[better].iter().position(|l| l == lot).unwrap();
                prop_assert_eq!(own.len(), cap);
                prop_assert!(own.iter().all(|held| wish(held) < wish(lot)));
            }
        }
    }
}

#[test]
fn lot_by_lot_the_order_decides_and_who_reached_the_cap_is_passed_over() {
    let ranked = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect::<Vec<_>>();
    let rankings: BTreeMap<String, Vec<String>> = [
        ("1".to_owned(), ranked(&["A", "B"])),
        ("2".to_owned(), ranked(&["A", "C"])),
        ("3".to_owned(), ranked(&["A"])),
    ]
    .into();
    let by = |order: &[&str], most| by_order(&rankings, &ranked(order), most);
    assert_eq!(by(&["1", "2", "3"], 1), awards(&[("1", "A"), ("2", "C")]));
    assert_eq!(by(&["3", "2", "1"], 1), awards(&[("3", "A"), ("2", "C"), ("1", "B")]));
    assert_eq!(by(&["1", "2", "3"], 2), awards(&[("1", "A"), ("2", "A")]));
    assert_eq!(by(&["1", "2", "3"], 3), awards(&[("1", "A"), ("2", "A"), ("3", "A")]));
}
