//! Whether a text is in the lexical space of a built-in type (XML Schema part 2). No value is computed.

use std::borrow::Cow;

use super::model::Builtin;
use super::uri::is_uri;
use crate::xpath::Date;

impl Builtin {
    /// Whether a text is a value of this type, its white space treated as the type says.
    pub(super) fn accepts(self, text: &str) -> bool {
        match self {
            Self::Text | Self::Normalized | Self::Token => true,
            Self::Uri => is_uri(&collapse(text)),
            Self::Decimal => is_decimal(trim(text), true),
            Self::Integer => is_decimal(trim(text), false),
            Self::Language => is_language(trim(text)),
            Self::Base64 => is_base64(text),
            Self::DateTime => is_date_time(text),
            Self::Date => is_date(text),
            Self::Time => !text.ends_with(space) && crate::xpath::is_time(text),
            Self::Boolean => matches!(trim(text), "true" | "false" | "1" | "0"),
        }
    }
}

fn space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\r' | '\n')
}

fn trim(text: &str) -> &str {
    text.trim_matches(space)
}

fn collapse(text: &str) -> Cow<'_, str> {
    let text = trim(text);
    if !text.contains(space) {
        return Cow::Borrowed(text);
    }
    let words: Vec<&str> = text.split(space).filter(|word| !word.is_empty()).collect();
    Cow::Owned(words.join(" "))
}

fn is_decimal(text: &str, fraction: bool) -> bool {
    let text = text.strip_prefix(['+', '-']).unwrap_or(text);
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    match text.split_once('.') {
        None => !text.is_empty() && digits(text),
        Some((whole, part)) => {
            fraction && !(whole.is_empty() && part.is_empty()) && digits(whole) && digits(part)
        }
    }
}

fn is_language(text: &str) -> bool {
    let mut parts = text.split('-');
    let length = |part: &str| (1..=8).contains(&part.len());
    let first = parts
        .next()
        .is_some_and(|part| length(part) && part.bytes().all(|byte| byte.is_ascii_alphabetic()));
    first && parts.all(|part| length(part) && part.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

fn is_base64(text: &str) -> bool {
    let plain: Vec<u8> =
        text.chars().filter(|c| !space(*c)).map(|c| u8::try_from(c).unwrap_or(0)).collect();
    let body = plain.iter().rposition(|byte| *byte != b'=').map_or(0, |at| at + 1);
    let (data, padding) = plain.split_at(body);
    let alphabet = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/');
    let last = data.last().copied().unwrap_or_default();
    let unused = match padding.len() {
        0 => true,
        1 => b"AEIMQUYcgkosw048".contains(&last),
        2 => b"AQgw".contains(&last),
        _ => false,
    };
    plain.len().is_multiple_of(4) && data.iter().all(alphabet) && unused
}

/// A date. White space around it is refused, for libxml2 refuses it, though XML Schema would collapse it.
fn is_date(text: &str) -> bool {
    !text.contains(space) && Date::parse(&near(text)).is_some()
}

/// A date whose year has more digits than are computed with, as one of the same length of months.
fn near(text: &str) -> Cow<'_, str> {
    let (sign, rest) = text.strip_prefix('-').map_or(("", text), |rest| ("-", rest));
    let year = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    if !(6..=18).contains(&year) || rest.starts_with('0') {
        return Cow::Borrowed(text);
    }
    Cow::Owned(format!("{sign}2{}", rest.get(year - 4..).unwrap_or_default()))
}

/// A date and time. As libxml2 does, it takes white space only behind a time zone.
fn is_date_time(text: &str) -> bool {
    let Some((date, time)) = text.split_once('T') else {
        return false;
    };
    let bare = trim(time);
    let zoned = bare.ends_with('Z') || bare.contains(['+', '-']);
    let placed = time.starts_with(bare) && (zoned || time == bare);
    let plain = !date.ends_with('Z') && !date.contains(':');
    plain && placed && is_date(date) && crate::xpath::is_time(bare)
}

#[cfg(test)]
mod tests {
    use super::Builtin;

    #[test]
    fn lexical_spaces_are_those_of_xml_schema() {
        let cases = [
            (
                Builtin::Decimal,
                &[" 1.50 ", "-.5", "+7.", "0"][..],
                &["", ".", "1e3", "1,5", "NaN"][..],
            ),
            (Builtin::Integer, &["-12"], &["1.0", ""]),
            (Builtin::Boolean, &["true", " 0\n"], &["", "TRUE", "yes"]),
            (Builtin::Language, &["de", "de-DE-x"], &["", "d1", "deutschland"]),
            (
                Builtin::Base64,
                &["", "QQ==", "QUI=", "Q U\nJD"],
                &["Q", "QQ=", "Q===", "Q?==", "QR=="],
            ),
            (
                Builtin::Date,
                &["2026-11-21Z", "2024-02-29", "120240-02-29"],
                &["2026-02-30", "", "21.11.2026", "2026-11-21 "],
            ),
            (Builtin::Time, &["10:00:00.5+01:00", "24:00:00"], &["10:00", "24:00:01", "25:00:00"]),
            (Builtin::DateTime, &["2026-11-21T10:00:00Z"], &["2026-11-21", "2026-11-21Z10:00:00"]),
        ];
        for (kind, right, wrong) in cases {
            assert!(right.iter().all(|text| kind.accepts(text)), "{kind:?} {right:?}");
            assert!(!wrong.iter().any(|text| kind.accepts(text)), "{kind:?} {wrong:?}");
        }
    }
}
