//! Exact numbers: read from decimals and fractions, written as fractions and, for display, as decimals.
//!
//! It must not hold a float: nothing is rounded unless a caller names the step, the scale and the mode.

use num_bigint::BigInt;
use num_traits::Signed as _;
use serde::Serialize;

mod number;

pub use number::Exact;
pub(super) use number::common_divisor;

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
    let value = short_decimal(text).or_else(|| read(text));
    value.ok_or_else(|| NotExact(text.chars().take(MAX_TEXT).collect()))
}

/// A plain decimal whose digits fit into 64 bits, read in one pass; `None` for everything else.
fn short_decimal(text: &str) -> Option<Exact> {
    let body = text.strip_prefix('-').unwrap_or(text);
    let mut digits: u64 = 0;
    let mut places = None;
    for byte in body.bytes() {
        match byte {
            b'0'..=b'9' => {
                digits = digits.checked_mul(10)?.checked_add(u64::from(byte.wrapping_sub(b'0')))?;
                places = places.map(|places: u32| places.saturating_add(1));
            }
            b'.' if places.is_none() => places = Some(0),
            _ => return None,
        }
    }
    if body.is_empty() || body.starts_with('.') || places == Some(0) {
        return None;
    }
    let value = Exact::short(digits.into(), 10_i128.checked_pow(places.unwrap_or(0))?)?;
    Some(if body.len() < text.len() { -value } else { value })
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
        (Some((above, below)), _) => Exact::ratio(digits(above)?, digits(below)?)?,
        (None, Some((whole, part))) => point(plain(whole)?, plain(part)?)?,
        (None, None) => Exact::ratio(digits(body)?, 1)?,
    };
    Some(if negative { -value } else { value })
}

fn plain(text: &str) -> Option<&str> {
    (!text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())).then_some(text)
}

fn digits(text: &str) -> Option<BigInt> {
    plain(text)?.parse().ok()
}

/// The number with these digits before and behind its point.
fn point(whole: &str, part: &str) -> Option<Exact> {
    let places = u32::try_from(part.len()).ok()?;
    Exact::ratio(digits(&format!("{whole}{part}"))?, ten_to(places))
}

fn ten_to(places: u32) -> BigInt {
    BigInt::from(10).pow(places)
}

/// The number as `numerator/denominator` in lowest terms, the denominator always written (`82/1`).
pub fn fraction(value: &Exact) -> String {
    value.written()
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
    let (sign, value) =
        if value.is_negative() { (whole(-1), -value) } else { (one(), value.clone()) };
    let digits = match mode {
        RoundingMode::HalfUp => nearest(&value, scale),
        RoundingMode::Down => cut(&value, scale),
    };
    // A power of ten is never zero.
    sign * Exact::ratio(digits, ten_to(scale)).unwrap_or_default()
}

/// The number with `scale` decimals, half up, for people to read; never to be compared or computed with.
pub fn decimal(value: &Exact, scale: u32) -> String {
    let digits = short_nearest(value, scale)
        .map_or_else(|| nearest(&value.abs(), scale).to_string(), |digits| digits.to_string());
    let width = usize::try_from(scale).unwrap_or(0);
    let sign = if value.is_negative() && digits != "0" { "-" } else { "" };
    let all = format!("{digits:0>0$}", width + 1);
    let (before, after) = all.split_at(all.len() - width);
    if width == 0 { format!("{sign}{before}") } else { format!("{sign}{before}.{after}") }
}

/// The digits of a number's distance from zero, rounded to `scale` decimals; `None` beyond 128 bits.
fn short_nearest(value: &Exact, scale: u32) -> Option<u128> {
    let (above, below) = value.parts()?;
    let double = below.unsigned_abs().checked_mul(2)?;
    let power = 10_u128.checked_pow(scale)?;
    let above = above.unsigned_abs().checked_mul(power)?.checked_mul(2)?;
    above.checked_add(below.unsigned_abs())?.checked_div(double)
}

/// The digits of a positive number, a half rounded up at the `scale`th decimal.
fn nearest(value: &Exact, scale: u32) -> BigInt {
    cut(&(value + Exact::ratio(1, ten_to(scale) * 2).unwrap_or_default()), scale)
}

/// The digits of a positive number, cut off behind the `scale`th decimal.
fn cut(value: &Exact, scale: u32) -> BigInt {
    let value = value.long();
    value.numer().abs() * ten_to(scale) / value.denom()
}

/// A whole number as an exact one.
pub fn whole(value: i64) -> Exact {
    Exact::from(value)
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
    let count = i64::try_from(values.len()).ok()?;
    values.iter().sum::<Exact>().checked_div(&whole(count))
}

/// One, the neutral factor.
pub fn one() -> Exact {
    whole(1)
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
        assert_eq!(short_decimal("-18446744073709551.615"), read("-18446744073709551.615"));
        assert_eq!(short_decimal("18446744073709551616"), None, "beyond 64 bits");
        assert_eq!(fraction(&x("-0.5")), "-1/2");
        assert_eq!(fraction(&x("82")), "82/1");
        assert_eq!(fraction(&x("0.1")), "1/10");
    }

    #[test]
    fn whatever_is_no_plain_number_is_refused() {
        for text in [
            "", "-", ".5", "5.", "1,5", "1e3", "+1", " 1", "1/0", "1/-2", "1/2/3", "1.5/2",
            "1.2.3", "--1", "NaN", "1_000", "٣",
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
        assert_eq!(short_nearest(&x("-2/3"), 2), Some(67), "without long integers");
        let long = x(&format!("{}.25", "9".repeat(40)));
        assert_eq!(short_nearest(&long, 1), None);
        assert_eq!(decimal(&long, 1), format!("{}.3", "9".repeat(40)));
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
    fn small_helpers_say_what_they_say() {
        assert_eq!(percent(&x("60")), x("3/5"));
        assert_eq!(one(), x("1"));
    }

    proptest! {
        #[test]
        fn short_decimals_are_read_as_long_ones(text in "-?[0-9]{0,21}[.]?[0-9]{0,21}") {
            if let Some(short) = short_decimal(&text) {
                prop_assert_eq!(Some(short), read(&text));
            }
        }

        #[test]
        fn a_fraction_is_read_back_as_written(above in -1_000_000_i64..1_000_000, below in 1_i64..100_000) {
            let value = Exact::ratio(above, below).unwrap();
            prop_assert_eq!(parse(&fraction(&value)).unwrap(), value.clone());
            let shown = parse(&decimal(&value, 4)).unwrap();
            prop_assert!((shown - value).abs() <= x("0.00005"));
        }
    }
}
