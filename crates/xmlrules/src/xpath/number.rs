//! Numbers of XPath as text and text as numbers.

#![expect(clippy::float_arithmetic, reason = "xs:double is what XPath 2.0 prescribes for number()")]

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::date::trim;

/// Reads an `xs:double`; `None` if the text is not one (XML Schema part 2, section 3.2.5).
pub(super) fn parse_double(text: &str) -> Option<f64> {
    let text = trim(text);
    if let Some(whole) = whole(text) {
        return Some(whole);
    }
    match text {
        "INF" => return Some(f64::INFINITY),
        "-INF" => return Some(f64::NEG_INFINITY),
        "NaN" => return Some(f64::NAN),
        _ => {}
    }
    let plain =
        text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'+' | b'-' | b'.' | b'e' | b'E'));
    if plain { text.parse().ok() } else { None }
}

/// A number of few digits, as most are: exact, and without the search for the nearest double.
fn whole(text: &str) -> Option<f64> {
    let digit = |number: u32, byte: &u8| match byte {
        b'0'..=b'9' => Some(number * 10 + u32::from(byte - b'0')),
        _ => None,
    };
    let few = (1..=9).contains(&text.len());
    few.then(|| text.as_bytes().iter().try_fold(0, digit)).flatten().map(f64::from)
}

/// An `xs:double` as `xs:string` (XPath Functions and Operators, section 17.1.2).
pub(super) fn double_text(value: f64) -> String {
    if value.is_nan() {
        return "NaN".to_owned();
    }
    if value.is_infinite() {
        return if value > 0.0 { "INF" } else { "-INF" }.to_owned();
    }
    let size = value.abs();
    if value == 0.0 || (1e-6..1e6).contains(&size) {
        return value.to_string();
    }
    let text = format!("{value:e}");
    let (mantissa, exponent) = text.split_once('e').unwrap_or((&text, "0"));
    let point = if mantissa.contains('.') { "" } else { ".0" };
    format!("{mantissa}{point}E{exponent}")
}

/// A decimal as `xs:double`.
pub(super) fn double_of(value: Decimal) -> f64 {
    value.to_f64().unwrap_or(f64::NAN)
}

/// An integer as `xs:double`.
pub(super) fn double_of_integer(value: i64) -> f64 {
    value.to_f64().unwrap_or(f64::NAN)
}

/// Arithmetic on doubles; `mod` takes the sign of the left side, as Rust's remainder does.
pub(super) fn compute(operator: super::ast::Operator, left: f64, right: f64) -> f64 {
    use super::ast::Operator::{Add, Modulo, Multiply, Subtract};
    match operator {
        Add => left + right,
        Subtract => left - right,
        Multiply => left * right,
        Modulo => left % right,
    }
}

/// `format-number` for pictures of `0`, `#` and one point, the only ones in the subset.
pub(super) fn format_number(value: Decimal, picture: &str) -> Option<String> {
    if picture.is_empty() || !picture.chars().all(|c| matches!(c, '0' | '#' | '.')) {
        return None;
    }
    let (whole, fraction) = picture.split_once('.').unwrap_or((picture, ""));
    let most = u32::try_from(fraction.len()).ok()?;
    let least = fraction.chars().filter(|c| *c == '0').count();
    let digits = whole.chars().filter(|c| *c == '0').count();
    let rounded = value.round_dp(most).abs();
    let text = format!("{rounded:.*}", fraction.len());
    let (integer, decimals) = text.split_once('.').unwrap_or((&text, ""));
    let mut decimals = decimals.to_owned();
    while decimals.len() > least && decimals.ends_with('0') {
        decimals.pop();
    }
    let integer = format!("{:0>digits$}", integer.trim_start_matches('0'));
    let sign = if value.is_sign_negative() && !rounded.is_zero() { "-" } else { "" };
    let point = if decimals.is_empty() { "" } else { "." };
    Some(format!("{sign}{integer}{point}{decimals}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn doubles_are_written_as_xpath_says() {
        let cases =
            [(84.0, "84"), (0.5, "0.5"), (1e6, "1.0E6"), (-1.5e7, "-1.5E7"), (1e-7, "1.0E-7")];
        for (value, text) in cases {
            assert_eq!(double_text(value), text);
        }
    }

    #[test]
    fn only_lexical_doubles_are_numbers() {
        assert_eq!(parse_double(" 1.5e3\n"), Some(1500.0));
        for (text, number) in [("0", 0.0), ("007", 7.0), ("999999999", 999_999_999.0)] {
            assert_eq!(parse_double(text), Some(number));
        }
        assert_eq!(parse_double("9999999999"), Some(9_999_999_999.0));
        for wrong in ["", "inf", "1,5", "0x1", "1 2"] {
            assert_eq!(parse_double(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn pictures_round_and_fill() {
        let format = |text: &str, picture| format_number(text.parse().unwrap(), picture).unwrap();
        assert_eq!(format("1234.5", "0.00"), "1234.50");
        assert_eq!(format("0.5", "#.##"), ".5");
        assert_eq!(format("-7", "000"), "-007");
    }
}
