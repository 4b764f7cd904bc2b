//! Spans of validity and the check that they follow each other without gap and overlap.
//! It must not know what is valid.

use jiff::civil::Date;

/// Days from `from` to `until`, both included; open if there is no end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// First day.
    pub from: Date,
    /// Last day; none if it lasts until something else is decided.
    pub until: Option<Date>,
}

/// How two neighbours in a chain of spans fail to meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Break {
    /// No span holds on this first day.
    Gap(Date),
    /// Two spans hold on this first day.
    Overlap(Date),
}

impl Span {
    /// Whether a day lies in the span.
    pub fn holds(self, day: Date) -> bool {
        self.from <= day && day <= self.last()
    }

    /// Whether the span has a day at all.
    pub fn is_possible(self) -> bool {
        self.from <= self.last()
    }

    /// Whether the two spans share a day.
    pub fn meets(self, other: Self) -> bool {
        self.from <= other.last() && other.from <= self.last()
    }

    /// The last day; the end of the calendar if open.
    pub fn last(self) -> Date {
        self.until.unwrap_or(Date::MAX)
    }

    /// Where the chain fails to cover `self` exactly once; the index is that of the span at fault.
    pub fn breaks(self, chain: &[Self]) -> Vec<(usize, Break)> {
        let mut order: Vec<usize> = (0..chain.len()).collect();
        order.sort_by_key(|at| chain.get(*at).map(|span| (span.from, *at)));
        let mut found = Vec::new();
        // The first day that is not covered yet; none once the end of the calendar is covered.
        let mut next = Some(self.from);
        let mut last_seen = 0;
        for at in order {
            let Some(span) = chain.get(at).filter(|span| span.meets(self)) else {
                continue;
            };
            match next {
                Some(day) if day < span.from => found.push((at, Break::Gap(day))),
                Some(day) if day > span.from && day > self.from => {
                    found.push((at, Break::Overlap(span.from.max(self.from))));
                }
                Some(_) => {}
                None => found.push((at, Break::Overlap(span.from.max(self.from)))),
            }
            next = next.and_then(|day| Some(day.max(span.last().tomorrow().ok()?)));
            last_seen = at;
        }
        if let Some(day) = next.filter(|day| *day <= self.last()) {
            found.push((last_seen, Break::Gap(day)));
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::{Break, Span};
    use jiff::civil::{Date, date};

    fn span(from: Date, until: Option<Date>) -> Span {
        Span { from, until }
    }

    #[test]
    fn a_chain_without_gap_and_overlap_has_no_break() {
        let whole = span(date(2024, 1, 1), None);
        let old = span(date(2023, 1, 1), Some(date(2026, 6, 30)));
        let new = span(date(2026, 7, 1), None);
        assert_eq!(whole.breaks(&[new, old]), []);
        assert_eq!(whole.breaks(&[whole]), []);
    }

    #[test]
    fn one_missing_day_is_a_gap_and_one_shared_day_an_overlap() {
        let whole = span(date(2024, 1, 1), Some(date(2026, 12, 31)));
        let old = span(date(2024, 1, 1), Some(date(2026, 6, 30)));
        let late = span(date(2026, 7, 2), None);
        assert_eq!(whole.breaks(&[old, late]), [(1, Break::Gap(date(2026, 7, 1)))]);
        let early = span(date(2026, 6, 30), None);
        assert_eq!(whole.breaks(&[old, early]), [(1, Break::Overlap(date(2026, 6, 30)))]);
        assert_eq!(whole.breaks(&[old]), [(0, Break::Gap(date(2026, 7, 1)))]);
        assert_eq!(whole.breaks(&[]), [(0, Break::Gap(date(2024, 1, 1)))]);
        assert_eq!(whole.breaks(&[late]).first(), Some(&(0, Break::Gap(date(2024, 1, 1)))));
    }

    #[test]
    fn two_spans_from_the_same_first_day_overlap() {
        let whole = span(date(2024, 1, 1), None);
        assert_eq!(whole.breaks(&[whole, whole]), [(1, Break::Overlap(date(2024, 1, 1)))]);
        let year = span(date(2024, 1, 1), Some(date(2024, 12, 31)));
        let found = year.breaks(&[year, year]);
        assert_eq!(found, [(1, Break::Overlap(date(2024, 1, 1)))]);
        let before = span(date(2023, 1, 1), Some(date(2024, 3, 1)));
        let also = span(date(2022, 1, 1), Some(date(2024, 12, 31)));
        assert_eq!(year.breaks(&[before, also]).len(), 1);
    }

    #[test]
    fn a_span_holds_its_first_and_its_last_day() {
        let year = span(date(2026, 1, 1), Some(date(2026, 12, 31)));
        assert!(year.holds(date(2026, 1, 1)) && year.holds(date(2026, 12, 31)));
        assert!(!year.holds(date(2025, 12, 31)) && !year.holds(date(2027, 1, 1)));
        assert!(span(date(2026, 1, 1), None).holds(Date::MAX));
        let after = span(date(2026, 12, 31), None);
        let later = span(date(2027, 1, 1), None);
        assert!(year.meets(after) && after.meets(year));
        assert!(!year.meets(later) && !later.meets(year));
        assert!(!span(date(2026, 1, 2), Some(date(2026, 1, 1))).is_possible());
        assert!(span(date(2026, 1, 1), Some(date(2026, 1, 1))).is_possible());
    }
}
