//! Ranges of bytes (RFC 9110 §14).
//! It must not read files.

/// The range lies outside the file.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Unsatisfiable;

/// The one range that a request asks for, as start (inclusive) and end (exclusive). A header that asks for
/// several ranges or cannot be read is ignored, as the RFC says.
pub(crate) fn parse(header: Option<&str>, size: u64) -> Result<Option<(u64, u64)>, Unsatisfiable> {
    let Some(asked) = header.and_then(|header| header.strip_prefix("bytes=")) else {
        return Ok(None);
    };
    let Some((first, last)) = asked.split_once('-') else {
        return Ok(None);
    };
    let number = |text: &str| text.trim().parse::<u64>().ok();
    match (number(first), number(last), first.trim().is_empty(), last.trim().is_empty()) {
        (Some(first), None, _, true) if first < size => Ok(Some((first, size))),
        (Some(first), Some(last), ..) if first <= last && first < size => {
            Ok(Some((first, last.saturating_add(1).min(size))))
        }
        (None, Some(count), true, _) if count > 0 && size > 0 => {
            Ok(Some((size.saturating_sub(count), size)))
        }
        (Some(_), None, _, true) | (Some(_), Some(_), ..) | (None, Some(_), true, _) => {
            Err(Unsatisfiable)
        }
        _ => Ok(None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_is_read_as_the_rfc_says() {
        assert_eq!(parse(None, 10), Ok(None));
        assert_eq!(parse(Some("bytes=0-3"), 10), Ok(Some((0, 4))));
        assert_eq!(parse(Some("bytes=4-"), 10), Ok(Some((4, 10))));
        assert_eq!(parse(Some("bytes=-3"), 10), Ok(Some((7, 10))));
        assert_eq!(parse(Some("bytes=-30"), 10), Ok(Some((0, 10))));
        assert_eq!(parse(Some("bytes=8-99"), 10), Ok(Some((8, 10))));
        assert_eq!(parse(Some("bytes=10-"), 10), Err(Unsatisfiable));
        assert_eq!(parse(Some("bytes=5-3"), 10), Err(Unsatisfiable));
        assert_eq!(parse(Some("bytes=0-1,4-5"), 10), Ok(None));
        assert_eq!(parse(Some("lines=1-2"), 10), Ok(None));
    }
}
