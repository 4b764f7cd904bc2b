//! Cursors of lists: where the next page begins, as one word without meaning to the caller.
//! They must not carry anything secret.

use tender::instant::Instant;
use uuid::Uuid;

/// Where an entry stands in a list: its instant, and its id among those of the same instant.
pub(crate) type Place = (Instant, Uuid);

/// A cursor for the entry after this one.
pub(crate) fn write((at, id): Place) -> String {
    format!("{}.{}", at.micros(), id.simple())
}

/// The cursor of the page after one that is full.
pub(crate) fn next<T>(page: &[T], limit: u64, place: impl Fn(&T) -> Place) -> Option<String> {
    let full = u64::try_from(page.len()).is_ok_and(|count| count == limit);
    page.last().filter(|_| full).map(place).map(write)
}

/// What a cursor says; `None` for anything else, which begins from the start.
pub(crate) fn read(cursor: &str) -> Option<Place> {
    let (micros, id) = cursor.split_once('.')?;
    Some((Instant::from_micros(micros.parse().ok()?)?, id.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_comes_back_and_rubbish_does_not() {
        let at: Instant = "2026-12-01T11:00:00.000001Z".parse().unwrap();
        let id: Uuid = "67e55044-10b1-426f-9247-bb680e5fe0c8".parse().unwrap();
        assert_eq!(read(&write((at, id))), Some((at, id)));
        assert_eq!(read(""), None);
        assert_eq!(read("1.2"), None);
    }
}
