//! Properties of every ranking, with invented fields of bids.
//!
//! It must not hold anything but tests.

use super::*;
use proptest::prelude::*;

proptest! {
    #[test]
    fn the_ranking_does_not_depend_on_the_order_of_bids(
        values in prop::collection::vec((1_i64..12, 1_i64..12), 1..7),
        seed in 0_usize..1000,
    ) {
        let mut entries: Vec<Entry> = values.iter().enumerate().map(|(index, (points, price))| {
            bid(&format!("B{index}"), &points.to_string(), &price.to_string())
        }).collect();
        let straight: Vec<Ranking> = all_methods().into_iter().map(|m| ranked(m, &entries)).collect();
        let turn = seed % entries.len();
        entries.rotate_left(turn);
        entries.reverse();
        let turned: Vec<Ranking> = all_methods().into_iter().map(|m| ranked(m, &entries)).collect();
        prop_assert_eq!(straight, turned);
    }

    #[test]
    fn ranks_count_the_better_bids_and_scores_never_rise(
        values in prop::collection::vec((1_i64..9, 1_i64..9), 1..7),
    ) {
        let entries: Vec<Entry> = values.iter().enumerate().map(|(index, (points, price))| {
            bid(&format!("B{index}"), &points.to_string(), &price.to_string())
        }).collect();
        let ranking = ranked(Method::PtsDouble { points: x("40") }, &entries);
        for pair in ranking.bids.windows(2) {
            let value = |index: usize| pair[index].score.clone().unwrap().value;
            prop_assert!(value(0) >= value(1));
        }
        // An oracle from the formula itself: nobody with a higher total stands behind.
        let lowest = values.iter().map(|(_, price)| *price).min().unwrap();
        let total = |(points, price): &(i64, i64)| {
            whole(*points) + x("40") * (whole(2 * lowest - price) / whole(lowest)).max(x("0"))
        };
        for bid in &ranking.bids {
            let index: usize = bid.entry.bid[1..].parse().unwrap();
            prop_assert_eq!(bid.score.clone().unwrap().value, total(&values[index]));
        }
    }

    #[test]
    fn removing_a_bid_gives_the_ranking_of_the_others_alone(
        values in prop::collection::vec((1_i64..9, 1_i64..9), 2..6),
    ) {
        let entries: Vec<Entry> = values.iter().enumerate().map(|(index, (points, price))| {
            bid(&format!("B{index}"), &points.to_string(), &price.to_string())
        }).collect();
        for method in all_methods() {
            let rest = ranked(method.clone(), &entries[1..]);
            let lowest = values[1..].iter().map(|(_, price)| whole(*price)).min();
            if !matches!(method, Method::CostEff { .. }) {
                prop_assert_eq!(rest.figures.lowest_price.clone(), lowest);
            }
            prop_assert!(rest.bids.iter().all(|bid| bid.entry.bid != "B0"));
            prop_assert_eq!(rest.bids.len(), entries.len() - 1);
        }
    }
}
