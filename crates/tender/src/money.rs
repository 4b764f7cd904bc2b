//! Money in the smallest unit of a currency, and its exact reading from text.
//! It must not round silently: an amount with too many decimals is refused.

use core::fmt;
use core::str::FromStr;
use rust_decimal::Decimal;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

/// An amount of euros, exact to the cent, net of VAT unless the field's name says otherwise.
///
/// JSON shows it as a decimal string (`"216000.00"`); storage holds the integer of cents.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Euro(i64);

/// A text that is no amount of euros.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not an amount in euros with at most two decimals, such as 216000.00: {0}")]
pub struct NotEuros(String);

impl Euro {
    /// Nothing at all, which is a price (`0.00`), not a missing one.
    pub const ZERO: Self = Self(0);

    /// From whole cents.
    pub const fn from_cents(cents: i64) -> Self {
        Self(cents)
    }

    /// The amount in cents.
    pub const fn cents(self) -> i64 {
        self.0
    }

    /// The sum, or `None` beyond what 64 bits of cents can hold.
    pub fn checked_add(self, other: Self) -> Option<Self> {
        self.0.checked_add(other.0).map(Self)
    }

    /// The exact decimal value.
    pub fn decimal(self) -> Decimal {
        Decimal::new(self.0, 2)
    }

    /// From an exact decimal; `None` if it has fractions of a cent or is out of range.
    pub fn from_decimal(value: Decimal) -> Option<Self> {
        let cents = value.checked_mul(Decimal::ONE_HUNDRED)?;
        (cents.is_integer()).then(|| i64::try_from(cents).ok()).flatten().map(Self)
    }
}

impl fmt::Display for Euro {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.decimal().fmt(f)
    }
}

impl FromStr for Euro {
    type Err = NotEuros;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let refuse = || NotEuros(text.to_owned());
        let value = Decimal::from_str_exact(text).map_err(|_| refuse())?;
        Self::from_decimal(value).ok_or_else(refuse)
    }
}

impl Serialize for Euro {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Euro {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_written_with_two_decimals() {
        assert_eq!("216000".parse::<Euro>().unwrap().to_string(), "216000.00");
        assert_eq!("0.1".parse::<Euro>().unwrap().cents(), 10);
        assert_eq!(Euro::from_cents(-5).to_string(), "-0.05");
    }

    #[test]
    fn fractions_of_a_cent_are_refused_not_rounded() {
        assert!("0.005".parse::<Euro>().is_err());
        assert!("1.230".parse::<Euro>().is_ok());
        assert!("99999999999999999999".parse::<Euro>().is_err());
        assert!("1,50".parse::<Euro>().is_err());
    }

    #[test]
    fn a_json_number_is_no_amount() {
        assert!(serde_json::from_str::<Euro>("1.5").is_err());
        assert_eq!(serde_json::from_str::<Euro>("\"1.50\"").unwrap(), Euro::from_cents(150));
    }
}
