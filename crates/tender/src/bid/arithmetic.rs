//! The arithmetic check of a price sheet: unit price first where the regime says so, both values kept.
//!
//! It must not overwrite what the bidder wrote: the corrected value stands beside the offered one.

use crate::evaluate::exact::{Exact, RoundingMode, round, whole};
use crate::law::PriceRules;
use crate::message::Message;
use crate::money::Euro;

/// How an item is priced.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pricing {
    /// Quantity times unit price; `None` is an empty cell, a zero is a price.
    Unit {
        /// The quantity of the documents.
        quantity: Exact,
        /// The bidder's unit price, with as many decimals as announced.
        unit_price: Option<Exact>,
    },
    /// A lump sum; it stands as it is.
    LumpSum,
}

/// One item of a price sheet as the bidder filled it in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Ordnungszahl, a text with its leading zeros.
    pub number: String,
    /// How it is priced.
    pub pricing: Pricing,
    /// The item total that the bidder wrote.
    pub total: Option<Euro>,
}

/// What the check says about one item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Flag {
    /// Nothing to say.
    Correct,
    /// `ARITHMETIC_CORRECTED`: the unit price governs, the offered total is another.
    Corrected,
    /// Total and unit price differ and no rule says which governs: the bidder must clarify.
    Unclear,
    /// The price is missing.
    Missing,
    /// The product is beyond any amount of money.
    OutOfRange,
}

/// One item after the check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// Ordnungszahl.
    pub number: String,
    /// What the bidder wrote.
    pub offered: Option<Euro>,
    /// What is evaluated; `None` as long as it is missing or unclear.
    pub evaluated: Option<Euro>,
    /// What the check says.
    pub flag: Flag,
}

/// A price sheet after the check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckedSheet {
    /// The items in their order.
    pub items: Vec<Checked>,
    /// Sum of what the bidder wrote, without empty cells.
    pub offered: Option<Euro>,
    /// Sum of what is evaluated; `None` if an item is missing or unclear.
    pub evaluated: Option<Euro>,
    /// What belongs in the record, one for each item that isn't plainly correct.
    pub notes: Vec<Message>,
}

/// Checks all items: total = quantity × unit price, half up to the cent for each item.
pub fn check(rules: &PriceRules, items: &[Item]) -> CheckedSheet {
    let unit_price_first = rules.unit_price_first.value;
    let items: Vec<Checked> = items.iter().map(|item| check_item(unit_price_first, item)).collect();
    let offered = items.iter().filter_map(|item| item.offered);
    let offered = offered.into_iter().try_fold(Euro::ZERO, Euro::checked_add);
    let evaluated = items.iter().try_fold(Euro::ZERO, |sum, item| sum.checked_add(item.evaluated?));
    let notes = items.iter().filter_map(note).collect();
    CheckedSheet { items, offered, evaluated, notes }
}

fn check_item(unit_price_first: bool, item: &Item) -> Checked {
    let (evaluated, flag) = match (&item.pricing, item.total) {
        (Pricing::LumpSum, Some(total)) => (Some(total), Flag::Correct),
        (Pricing::LumpSum, None) | (Pricing::Unit { unit_price: None, .. }, _) => {
            (None, Flag::Missing)
        }
        (Pricing::Unit { quantity, unit_price: Some(unit_price) }, total) => {
            match (product(quantity, unit_price), total) {
                (None, _) => (None, Flag::OutOfRange),
                (Some(product), Some(total)) if product == total => (Some(product), Flag::Correct),
                (Some(product), None) => (Some(product), Flag::Corrected),
                (Some(product), Some(_)) if unit_price_first => (Some(product), Flag::Corrected),
                (Some(_), Some(_)) => (None, Flag::Unclear),
            }
        }
    };
    Checked { number: item.number.clone(), offered: item.total, evaluated, flag }
}

fn product(quantity: &Exact, unit_price: &Exact) -> Option<Euro> {
    let cents = round(&(quantity * unit_price), 2, RoundingMode::HalfUp);
    (cents * whole(100)).to_i64().map(Euro::from_cents)
}

fn note(item: &Checked) -> Option<Message> {
    let key = match item.flag {
        Flag::Correct => return None,
        Flag::Corrected => "bid-arithmetic-corrected",
        Flag::Unclear => "bid-arithmetic-unclear",
        Flag::Missing => "bid-item-price-missing",
        Flag::OutOfRange => "bid-item-out-of-range",
    };
    let written = |value: Option<Euro>| value.map_or_else(String::new, |value| value.to_string());
    let message = Message::new(key).with("item", &item.number);
    Some(message.with("offered", written(item.offered)).with("evaluated", written(item.evaluated)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evaluate::exact::{whole, x};
    use crate::law::Regime;
    use crate::law::testing::law;
    use jiff::civil::date;
    use proptest::prelude::*;

    fn rules(regime: Regime) -> &'static PriceRules {
        &law().rule_set(regime, date(2026, 9, 1)).unwrap().prices
    }

    fn unit(quantity: &str, unit_price: Option<&str>, total: Option<&str>) -> Item {
        let pricing = Pricing::Unit { quantity: x(quantity), unit_price: unit_price.map(x) };
        let total = total.map(|text| text.parse().unwrap());
        Item { number: "01.02.0010".to_owned(), pricing, total }
    }

    fn one(regime: Regime, item: Item) -> (Option<String>, Flag) {
        let sheet = check(rules(regime), &[item]);
        (sheet.items[0].evaluated.map(|total| total.to_string()), sheet.items[0].flag)
    }

    fn value(text: &str) -> String {
        text.to_owned()
    }

    /// Rule 29, example 8 of the methods.
    #[test]
    fn the_unit_price_beats_the_item_total_and_both_stay_visible() {
        let sheet = check(rules(Regime::VobA1Nrw), &[unit("12.500", Some("3.95"), Some("94.38"))]);
        assert_eq!(sheet.items[0].flag, Flag::Corrected);
        assert_eq!(sheet.items[0].evaluated, Some("49.38".parse().unwrap()));
        assert_eq!(sheet.items[0].offered, Some("94.38".parse().unwrap()));
        assert_eq!(sheet.offered, Some("94.38".parse().unwrap()));
        assert_eq!(sheet.evaluated, Some("49.38".parse().unwrap()));
        assert_eq!(sheet.notes[0].key, "bid-arithmetic-corrected");
        assert_eq!(sheet.notes[0].args["offered"], "94.38");
        assert_eq!(sheet.notes[0].args["evaluated"], "49.38");
    }

    #[test]
    fn without_the_rule_a_mismatch_must_be_clarified() {
        let item = unit("12.500", Some("3.95"), Some("94.38"));
        assert_eq!(one(Regime::Vgv, item), (None, Flag::Unclear));
        assert_eq!(
            one(Regime::Vgv, unit("2", Some("3.95"), Some("7.90"))),
            (Some(value("7.90")), Flag::Correct)
        );
        assert_eq!(
            one(Regime::Vgv, unit("2", Some("3.95"), None)),
            (Some(value("7.90")), Flag::Corrected)
        );
    }

    #[test]
    fn each_item_is_rounded_half_up_to_the_cent() {
        let total =
            |quantity, unit_price| one(Regime::VobA1Nrw, unit(quantity, Some(unit_price), None)).0;
        assert_eq!(total("12.500", "3.95"), Some(value("49.38")));
        assert_eq!(total("1", "0.004"), Some(value("0.00")));
        assert_eq!(total("1", "0.005"), Some(value("0.01")));
        assert_eq!(total("3", "-0.005"), Some(value("-0.02")));
        assert_eq!(total("3", "0.335"), Some(value("1.01")));
    }

    /// Rule 30.
    #[test]
    fn zero_is_a_price_and_an_empty_unit_price_is_missing() {
        assert_eq!(
            one(Regime::VobA1Nrw, unit("5", Some("0.00"), Some("0.00"))),
            (Some(value("0.00")), Flag::Correct)
        );
        assert_eq!(one(Regime::VobA1Nrw, unit("5", None, Some("10.00"))), (None, Flag::Missing));
        let sheet = check(
            rules(Regime::VobA1Nrw),
            &[unit("1", Some("2"), Some("2.00")), unit("5", None, Some("10.00"))],
        );
        assert_eq!((sheet.offered, sheet.evaluated), (Some("12.00".parse().unwrap()), None));
        assert_eq!(sheet.notes.len(), 1);
        assert_eq!(sheet.notes[0].key, "bid-item-price-missing");
    }

    #[test]
    fn a_lump_sum_stands_as_it_is() {
        let lump = |total: Option<&str>| Item {
            number: "02".to_owned(),
            pricing: Pricing::LumpSum,
            total: total.map(|text| text.parse().unwrap()),
        };
        assert_eq!(
            one(Regime::VobA1Nrw, lump(Some("999.99"))),
            (Some(value("999.99")), Flag::Correct)
        );
        assert_eq!(one(Regime::VobA1Nrw, lump(None)), (None, Flag::Missing));
    }

    #[test]
    fn a_product_beyond_all_money_is_named_not_wrapped() {
        let item = unit("999999999999", Some("999999999999"), None);
        assert_eq!(one(Regime::VobA1Nrw, item), (None, Flag::OutOfRange));
    }

    proptest! {
        #[test]
        fn the_total_is_within_half_a_cent_of_the_product(quantity in 0_i64..1_000_000, unit_price in -100_000_i64..1_000_000) {
            let (quantity, unit_price) = (whole(quantity) / whole(1000), whole(unit_price) / whole(1000));
            let total = product(&quantity, &unit_price).unwrap();
            let gap = whole(total.cents()) / whole(100) - quantity * unit_price;
            prop_assert!(gap.clone() <= x("0.005") && gap >= x("-0.005"));
        }
    }
}
