//! What a case may cost before anything of it is computed: how many bids, and how fine its fractions may be together.
//!
//! It must not compute with a number; it counts characters.

use crate::finding::Finding;
use crate::message::Message;
use crate::read::{Node, Tree};
use std::collections::BTreeSet;

/// So many bids are ranked at once; ranking compares each with each.
const MOST_BIDS: usize = 500;

/// So many digits all different long denominators of a case may have together: what is added up exactly has a
/// denominator that all of them divide.
const MOST_DIGITS: usize = 4_000;

/// A denominator of so many digits is short: all short ones together divide a number of some 4,300 digits.
const SHORT: usize = 4;

/// The fault of a case that would keep a processor busy for long, if it is one.
pub(super) fn too_dear(case: &Node<'_>) -> Option<Finding> {
    if let Tree::Table(entries) = &case.tree
        && let Some((_, node)) = entries.iter().find(|(name, _)| name == "bids")
        && let Tree::List(list) = &node.tree
        && list.len() > MOST_BIDS
    {
        let message = Message::new("evaluation-too-many-bids").with("most", MOST_BIDS);
        return Some(node.fault(message, Message::new("evaluation-too-many-bids-remedy")));
    }
    let mut denominators = BTreeSet::new();
    collect(case, &mut denominators);
    let digits: usize = denominators.iter().map(|text| text.len()).sum();
    (digits > MOST_DIGITS).then(|| {
        let message = Message::new("evaluation-too-fine").with("most", MOST_DIGITS);
        case.fault(message, Message::new("evaluation-too-fine-remedy"))
    })
}

fn collect<'n>(node: &'n Node<'_>, found: &mut BTreeSet<&'n str>) {
    match &node.tree {
        Tree::Text(text) => found.extend(denominator(text).filter(|below| below.len() > SHORT)),
        Tree::List(items) => items.iter().for_each(|item| collect(item, found)),
        Tree::Table(entries) => entries.iter().for_each(|(_, item)| collect(item, found)),
        Tree::Null | Tree::Bool(_) | Tree::Integer(_) | Tree::Fraction(_) => {}
    }
}

fn denominator(text: &str) -> Option<&str> {
    let (_, below) = text.split_once('/')?;
    below.bytes().all(|byte| byte.is_ascii_digit()).then_some(below)
}

#[cfg(test)]
mod tests {
    use super::super::rank_case;
    use serde_json::{Value, json};

    fn keys(case: &Value) -> Vec<&'static str> {
        rank_case(&case.to_string()).unwrap_err().iter().map(|fault| fault.message.key).collect()
    }

    fn bids(count: usize, price: impl Fn(usize) -> String) -> Value {
        let bid = |place: usize| json!({ "id": place.to_string(), "price": price(place) });
        let bids: Vec<Value> = (0..count).map(bid).collect();
        json!({ "method": { "id": "PRICE_ONLY" }, "bids": bids })
    }

    #[test]
    fn more_bids_than_can_be_compared_in_time_are_refused_before_anything_is_computed() {
        assert_eq!(keys(&bids(501, |place| place.to_string())), ["evaluation-too-many-bids"]);
        assert!(rank_case(&bids(500, |place| (place + 1).to_string()).to_string()).is_ok());
    }

    #[test]
    fn fractions_whose_common_denominator_has_no_end_are_refused_before_anything_is_computed() {
        let fine = |place: usize| format!("1/{}", "7".repeat(90 - place % 2) + &place.to_string());
        assert_eq!(keys(&bids(60, fine)), ["evaluation-too-fine"]);
        assert!(rank_case(&bids(40, fine).to_string()).is_ok());
        let same = |_| format!("1/{}", "7".repeat(98));
        assert!(rank_case(&bids(500, same).to_string()).is_ok(), "one denominator counts once");
        let digits = |place: usize, last: usize| match place {
            0..40 => format!("1/{}", "7".repeat(96) + &(place + 10).to_string()),
            40 => format!("1/{}", "3".repeat(last)),
            _ => "1/9999".to_owned(),
        };
        let just = bids(42, |place| digits(place, 80));
        assert!(rank_case(&just.to_string()).is_ok(), "so many digits and no more");
        assert_eq!(keys(&bids(42, |place| digits(place, 81))), ["evaluation-too-fine"]);
        let short = |place: usize| format!("1/{}", 9_999 - place);
        assert!(rank_case(&bids(500, short).to_string()).is_ok(), "short ones do not count");
    }
}
