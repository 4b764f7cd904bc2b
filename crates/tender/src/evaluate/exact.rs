//! Exact numbers: read from decimals and fractions, written as fractions and, for display, as decimals.
//!
//! It must not hold a float: nothing is rounded unless a caller names the step, the scale and the mode.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, Signed, Zero};
use serde::Serialize;

/// An exact number: a fraction of integers of any length, always in lowest terms.
pub type Exact = BigRational;

/// Longest text that is read as a number; longer ones are refused before any arithmetic.
pub const MAX_TEXT: usize = 100;

/// A text that is neither a plain decimal nor a fraction.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a decimal such as 12.50 or a fraction such as 25/2: {0}")]
pub struct NotExact(pub String);

/// Reads `12`, `-0.125` or `7/8`. No exponent, no blank, no comma, no sign `+`.
///
/// # Errors
/// Any other text, a zero denominator, or more than [`MAX_TEXT`] characters.
pub fn parse(text: &str) -> Result<Exact, NotExact> {
    read(text).ok_or_else(|| NotExact(text.chars().take(MAX_TEXT).collect()))
}

fn read(text: &str) -> Option<Exact> {
    if text.len() > MAX_TEXT {
        return None;
    }
    let (negative, body) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let value = match (body.split_once('/'), body.split_once('.')) {
        (Some((above, below)), _) => {
            let below = digits(below)?;
            if below.is_zero() {
                return None;
            }
            Exact::new(digits(above)?, below)
        }
        (None, Some((whole, part))) => {
            let places = u32::try_from(part.len()).ok()?;
            digits(part)?;
            Exact::new(digits(&format!("{}{part}", plain(whole)?))?, ten_to(places))
        }
        (None, None) => Exact::from_integer(digits(body)?),
    };
    Some(if negative { -value } else { value })
}

fn plain(text: &str) -> Option<&str> {
    (!text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())).then_some(text)
}

fn digits(text: &str) -> Option<BigInt> {
    let text = plain(text)?;
    // Most numbers fit into 64 bits; reading them as such is many times faster.
    text.parse::<u64>().map(BigInt::from).or_else(|_| text.parse()).ok()
}

fn ten_to(places: u32) -> BigInt {
    BigInt::from(10).pow(places)
}

/// The number as `numerator/denominator` in lowest terms, the denominator always written (`82/1`).
pub fn fraction(value: &Exact) -> String {
    format!("{}/{}", value.numer(), value.denom())
}

/// How a prescribed rounding treats what it cuts off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum RoundingMode {
    /// Commercial rounding: a half goes away from zero (DIN 1333).
    HalfUp,
    /// Cut off towards zero.
    Down,
}

/// The number rounded to `scale` decimals; only for a step at which the documents prescribe it.
pub fn round(value: &Exact, scale: u32, mode: RoundingMode) -> Exact {
    let power = ten_to(scale);
    let shifted = value * Exact::from_integer(power.clone());
    let whole = match mode {
        RoundingMode::HalfUp => shifted.round(),
        RoundingMode::Down => shifted.trunc(),
    };
    Exact::new(whole.to_integer(), power)
}

/// The number with `scale` decimals, half up, for people to read; never to be compared or computed with.
pub fn decimal(value: &Exact, scale: u32) -> String {
    // Half up: floor of the doubled value plus one, halved, without reducing a fraction on the way.
    let doubled: BigInt = value.numer().abs() * ten_to(scale) * 2 + value.denom();
    let whole: BigInt = doubled / (value.denom() * 2);
    let width = usize::try_from(scale).unwrap_or(0);
    let all = format!("{:0>1$}", whole, width + 1);
    let (before, after) = all.split_at(all.len() - width);
    let sign = if value.is_negative() && !whole.is_zero() { "-" } else { "" };
    if width == 0 { format!("{sign}{before}") } else { format!("{sign}{before}.{after}") }
}

/// A whole number as an exact one.
pub fn whole(value: i64) -> Exact {
    Exact::from_integer(BigInt::from(value))
}

/// A percentage as a share: `60` becomes `3/5`.
pub fn percent(value: &Exact) -> Exact {
    value / whole(100)
}

/// The middle value, or the mean of the two middle ones; `None` for no values.
pub fn median(values: &[Exact]) -> Option<Exact> {
    let mut sorted: Vec<&Exact> = values.iter().collect();
    sorted.sort();
    let upper = *sorted.get(sorted.len() / 2)?;
    if sorted.len() % 2 == 1 {
        return Some(upper.clone());
    }
    let lower = *sorted.get(sorted.len() / 2 - 1)?;
    Some((lower + upper) / whole(2))
}

/// The arithmetic mean; `None` for no values.
pub fn mean(values: &[Exact]) -> Option<Exact> {
    let count = i64::try_from(values.len()).ok().filter(|count| *count > 0)?;
    Some(values.iter().fold(Exact::zero(), |sum, value| sum + value) / whole(count))
}

/// The least common multiple of two positive integers.
pub(crate) fn common_multiple(a: &BigInt, b: &BigInt) -> BigInt {
    // a/b in lowest terms is n/d, and then a·d = b·n is the least multiple of both.
    a * Exact::new(a.clone(), b.clone()).denom()
}

/// One, the neutral factor.
pub fn one() -> Exact {
    Exact::one()
}

/// Whether the number is above zero.
pub fn is_positive(value: &Exact) -> bool {
    value.is_positive()
}

#[cfg(test)]
pub(crate) fn x(text: &str) -> Exact {
    parse(text).unwrap()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn decimals_and_fractions_are_read_exactly() {
        assert_eq!(x("0.125"), x("1/8"));
        assert_eq!(x("-2.50"), x("-5/2"));
        assert_eq!(x("100000"), whole(100_000));
        assert_eq!(x("6/8"), x("3/4"));
        assert_eq!(fraction(&x("-0.5")), "-1/2");
        assert_eq!(fraction(&x("82")), "82/1");
        assert_eq!(fraction(&x("0.1")), "1/10");
    }

    #[test]
    fn whatever_is_no_plain_number_is_refused() {
        for text in [
            "", "-", ".5", "5.", "1,5", "1e3", "+1", " 1", "1/0", "1/-2", "1/2/3", "1.5/2", "--1",
            "NaN", "1_000", "٣",
        ] {
            assert_eq!(parse(text), Err(NotExact(text.to_owned())), "{text}");
        }
        assert_eq!(fraction(&x("18446744073709551616")), "18446744073709551616/1");
        assert!(parse(&"9".repeat(MAX_TEXT)).is_ok());
        assert!(parse(&"9".repeat(MAX_TEXT + 1)).is_err());
    }

    #[test]
    fn display_rounds_half_away_from_zero() {
        assert_eq!(decimal(&x("0.005"), 2), "0.01");
        assert_eq!(decimal(&x("-0.005"), 2), "-0.01");
        assert_eq!(decimal(&x("0.0049"), 2), "0.00");
        assert_eq!(decimal(&x("-0.0049"), 2), "0.00");
        assert_eq!(decimal(&x("2/3"), 6), "0.666667");
        assert_eq!(decimal(&x("1234.5"), 0), "1235");
        assert_eq!(decimal(&x("82"), 1), "82.0");
    }

    #[test]
    fn prescribed_rounding_is_exact_in_both_modes() {
        assert_eq!(round(&x("27.85"), 1, RoundingMode::HalfUp), x("27.9"));
        assert_eq!(round(&x("27.85"), 1, RoundingMode::Down), x("27.8"));
        assert_eq!(round(&x("-27.85"), 1, RoundingMode::HalfUp), x("-27.9"));
        assert_eq!(round(&x("-27.89"), 1, RoundingMode::Down), x("-27.8"));
    }

    #[test]
    fn the_median_of_an_even_count_is_the_mean_of_the_middle_two() {
        assert_eq!(median(&[x("3"), x("1"), x("2")]), Some(x("2")));
        assert_eq!(median(&[x("4"), x("1"), x("2"), x("9")]), Some(x("3")));
        assert_eq!(median(&[x("5")]), Some(x("5")));
        assert_eq!(median(&[]), None);
        assert_eq!(mean(&[x("1"), x("2"), x("6")]), Some(x("3")));
        assert_eq!(mean(&[]), None);
    }

    #[test]
    fn the_common_multiple_is_the_least() {
        let multiple = |a: i64, b: i64| common_multiple(&a.into(), &b.into());
        assert_eq!(multiple(4, 6), 12.into());
        assert_eq!(multiple(7, 1), 7.into());
        assert_eq!(multiple(5, 10), 10.into());
    }

    #[test]
    fn small_helpers_say_what_they_say() {
        assert_eq!(percent(&x("60")), x("3/5"));
        assert_eq!(one(), x("1"));
        assert!(is_positive(&x("0.01")) && !is_positive(&x("0")) && !is_positive(&x("-1")));
    }

    proptest! {
        #[test]
        fn a_fraction_is_read_back_as_written(above in -1_000_000_i64..1_000_000, below in 1_i64..100_000) {
            let value = Exact::new(above.into(), below.into());
            prop_assert_eq!(parse(&fraction(&value)).unwrap(), value.clone());
            let shown = parse(&decimal(&value, 4)).unwrap();
            prop_assert!((shown - value).abs() <= x("0.00005"));
        }
    }
}
