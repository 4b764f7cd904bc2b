//! Numbers of a bid: percentages and unit prices, each with the decimals that it was written with.
//! It must not round: a number in another form is a fault.

use crate::evaluate::exact::{self, Exact};
use crate::finding::Finding;
use crate::message::Message;
use crate::read::{Node, Read, Tree};
use core::fmt;
use rust_decimal::Decimal;
use serde::{Serialize, Serializer};

/// A share in percent from 0 to 100 with at most two decimals, written as a text such as `"2.5"`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Percent(Decimal);

/// A quantity or unit price: not negative, at most six decimals, below 10¹², written as a text such as
/// `"3.125"`. It keeps its own scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Scaled(Decimal);

impl Percent {
    /// The share of a text; nothing if it is none.
    pub fn parse(text: &str) -> Option<Self> {
        plain(text, 2).filter(|value| *value <= Decimal::ONE_HUNDRED).map(Self)
    }
}

impl Scaled {
    /// The number of a text; nothing if it is none.
    pub fn parse(text: &str) -> Option<Self> {
        plain(text, 6).filter(|value| *value < Decimal::new(1_000_000_000_000, 0)).map(Self)
    }

    /// The same for exact arithmetic.
    pub fn exact(self) -> Option<Exact> {
        exact::parse(&self.0.to_string()).ok()
    }
}

/// Only digits and a point between digits: signs, underscores and exponents are no numbers here.
fn plain(text: &str, most: usize) -> Option<Decimal> {
    let (whole, part) = text.split_once('.').unwrap_or((text, "0"));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|sign| sign.is_ascii_digit());
    let fine = digits(whole) && digits(part) && whole.len() <= 13 && part.len() <= most;
    fine.then(|| Decimal::from_str_exact(text).ok()).flatten()
}

macro_rules! number {
    ($name:ident, $wanted:literal) => {
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl Read for $name {
            fn read(node: &Node, faults: &mut Vec<Finding>) -> Option<Self> {
                let Tree::Text(text) = &node.tree else {
                    faults.push(node.wrong_kind($wanted));
                    return None;
                };
                let value = Self::parse(text);
                if value.is_none() {
                    let message = Message::new("input-unreadable").with("value", text);
                    faults.push(node.fault(message, Message::new($wanted)));
                }
                value
            }
        }
    };
}

number!(Percent, "bid-content-want-percent");
number!(Scaled, "bid-content-want-scaled");
