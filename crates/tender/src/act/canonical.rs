//! Canonical JSON after RFC 8785: one value has one sequence of bytes, which is hashed and signed.
//! It must not write fractions: acts hold none, and a fraction is refused.

use serde::Serialize;
use serde_json::Value;

/// A value that has no canonical bytes here.
#[derive(Debug, thiserror::Error)]
pub enum NotCanonical {
    /// A number that is no integer between ±(2^53 − 1) (RFC 8785 §3.2.2.3, RFC 7493).
    #[error("not an integer that every reader keeps exact: {0}")]
    Number(serde_json::Number),
    /// A value that JSON can't write.
    #[error("not writable as JSON")]
    Json(#[from] serde_json::Error),
}

/// The canonical bytes of a value: keys sorted by UTF-16 code units, no space, the shortest escapes.
///
/// # Errors
/// A fraction, an integer that does not fit into 53 bits, or a map whose keys are no texts.
pub fn canonical<T: Serialize>(value: &T) -> Result<Vec<u8>, NotCanonical> {
    let mut bytes = Vec::new();
    write(&serde_json::to_value(value)?, &mut bytes)?;
    Ok(bytes)
}

fn write(value: &Value, bytes: &mut Vec<u8>) -> Result<(), NotCanonical> {
    match value {
        Value::Null | Value::Bool(_) | Value::String(_) => Ok(serde_json::to_writer(bytes, value)?),
        Value::Number(number) => {
            let exact = number.as_i64().filter(|n| n.unsigned_abs() < 1 << 53);
            let integer = exact.ok_or_else(|| NotCanonical::Number(number.clone()))?;
            bytes.extend_from_slice(integer.to_string().as_bytes());
            Ok(())
        }
        Value::Array(items) => {
            bytes.push(b'[');
            for (index, item) in items.iter().enumerate() {
                comma(index, bytes);
                write(item, bytes)?;
            }
            bytes.push(b']');
            Ok(())
        }
        Value::Object(map) => {
            let mut entries: Vec<_> = map.iter().collect();
            entries.sort_by(|(a, _), (b, _)| a.encode_utf16().cmp(b.encode_utf16()));
            bytes.push(b'{');
            for (index, (key, item)) in entries.into_iter().enumerate() {
                comma(index, bytes);
                serde_json::to_writer(&mut *bytes, key)?;
                bytes.push(b':');
                write(item, bytes)?;
            }
            bytes.push(b'}');
            Ok(())
        }
    }
}

fn comma(index: usize, bytes: &mut Vec<u8>) {
    if index > 0 {
        bytes.push(b',');
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn text(value: &Value) -> String {
        String::from_utf8(canonical(value).unwrap()).unwrap()
    }

    #[test]
    fn keys_are_sorted_by_utf16_and_nothing_stands_between() {
        let value = json!({"b": [1, -2, true, null], "a": {"z": "", "y": 0}, "ä": 1});
        assert_eq!(text(&value), r#"{"a":{"y":0,"z":""},"b":[1,-2,true,null],"ä":1}"#);
        // The sample of RFC 8785 §3.2.3: a surrogate pair sorts before U+FB33, though its code point is higher.
        let value = json!({"\u{fb33}": 1, "\u{1f600}": 2});
        assert_eq!(text(&value), "{\"\u{1f600}\":2,\"\u{fb33}\":1}");
    }

    #[test]
    fn text_is_escaped_as_the_rfc_says() {
        assert_eq!(text(&json!("€$\u{f}\nA'B\"\\/")), r#""€$\u000f\nA'B\"\\/""#);
    }

    #[test]
    fn fractions_and_integers_beyond_53_bits_are_refused() {
        assert!(canonical(&json!(0.5)).is_err());
        assert!(canonical(&json!(9_007_199_254_740_992_u64)).is_err());
        assert!(canonical(&json!(-9_007_199_254_740_992_i64)).is_err());
        assert!(canonical(&json!(u64::MAX)).is_err());
        assert_eq!(text(&json!(9_007_199_254_740_991_i64)), "9007199254740991");
        assert_eq!(text(&json!(-9_007_199_254_740_991_i64)), "-9007199254740991");
    }
}
