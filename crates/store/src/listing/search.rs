//! Searching and counting in the list that is in memory: which rows a filter leaves, in which order, and how many each
//! further choice would leave. It must not find what is not public at the given instant.

use super::filter::{Chosen, ENDS, ListingFilter, bit, within};
use super::index::{DIVISION, Facet, Index, Row};
use crate::words::Needle;
use roaring::RoaringBitmap;
use std::collections::BTreeMap;
use tender::id::ProcedureId;
use tender::instant::Instant;
use uuid::Uuid;

/// In which order to list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// Those published last come first.
    #[default]
    Newest,
    /// Those that end first come first; those without deadline are left out.
    Deadline,
}

/// Where a list goes on: after this one.
pub type Position = (Instant, ProcedureId);

/// Values of one facet with their counts, the largest first.
pub type FacetCounts = Vec<(String, u64)>;

/// How many procedures a filter leaves, and how many each further choice would leave. A facet is counted as if nothing
/// was chosen in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// How many the filter leaves.
    pub all: u64,
    /// By facet.
    pub by: BTreeMap<Facet, FacetCounts>,
    /// How many end until each of the instants that were asked for.
    pub ending: Vec<u64>,
}

/// A filter, put into the numbers of an index.
pub(super) struct Search<'a> {
    index: &'a Index,
    /// The rows that words, circle and publication leave.
    rows: RoaringBitmap,
    now: i64,
    ends_until: Option<i64>,
    /// Of each value, the bit of its facet, and the same where it was chosen.
    values: Vec<(u8, u8)>,
    /// Bits of what must hold.
    required: u8,
}

impl<'a> Search<'a> {
    pub(super) fn new(index: &'a Index, now: Instant, filter: &ListingFilter) -> Self {
        let chosen = Chosen::new(filter);
        let values = index.values().iter().map(|(facet, name)| {
            let bit = bit(*facet);
            (bit, if chosen.holds(*facet, name) { bit } else { 0 })
        });
        let mut search = Self {
            index,
            rows: index.live().clone(),
            now: now.micros(),
            ends_until: filter.ends_until.map(Instant::micros),
            values: values.collect(),
            required: chosen.required() | if filter.ends_until.is_some() { ENDS } else { 0 },
        };
        for needle in &filter.needles {
            search.rows &= found(index, needle);
        }
        let after = filter.visible_after.map_or(i64::MIN, Instant::micros);
        let now = search.now;
        let holds = |row: &Row| {
            row.visible_from <= now
                && row.visible_from > after
                && filter.near.is_none_or(|near| within(near, row.position))
        };
        search.rows =
            search.rows.iter().filter(|place| index.row(*place).is_some_and(holds)).collect();
        search
    }

    fn rows(&self) -> impl Iterator<Item = &'a Row> {
        let index = self.index;
        self.rows.iter().filter_map(move |place| index.row(place))
    }

    fn values_of(&self, row: &Row) -> impl Iterator<Item = (usize, u8, u8)> {
        // From its deadline on a row has no state.
        let over = row.open && row.deadline.is_some_and(|deadline| deadline <= self.now);
        row.values.iter().filter_map(move |number| {
            let number = usize::try_from(*number).ok()?;
            let (bit, chosen) = *self.values.get(number)?;
            (!over || bit != self::bit(Facet::State)).then_some((number, bit, chosen))
        })
    }

    fn ends(&self, row: &Row, until: i64) -> bool {
        row.deadline.is_some_and(|deadline| deadline > self.now && deadline <= until)
    }

    /// The bits of what a row does not meet.
    fn missed(&self, row: &Row) -> u8 {
        if self.required == 0 {
            return 0;
        }
        let held = self.values_of(row).fold(0, |held, (_, _, chosen)| held | chosen);
        let ends = self.ends_until.is_some_and(|until| self.ends(row, until));
        self.required & !(held | if ends { ENDS } else { 0 })
    }

    /// How many there are, and how many each further choice would leave; of each facet at most so many values.
    pub(super) fn counts(&self, ending: &[Instant], limit: usize) -> Counts {
        let mut counted = vec![0_u64; self.values.len()];
        let mut counts = Counts { ending: vec![0; ending.len()], ..Counts::default() };
        let add = |count: &mut u64| *count = count.saturating_add(1);
        for row in self.rows() {
            let missed = self.missed(row);
            if missed == 0 {
                add(&mut counts.all);
            }
            for (number, bit, _) in self.values_of(row) {
                if missed & !bit == 0 {
                    counted.get_mut(number).into_iter().for_each(add);
                }
            }
            if missed & !ENDS == 0 {
                let until = ending.iter().zip(&mut counts.ending);
                until
                    .filter(|(until, _)| self.ends(row, until.micros()))
                    .for_each(|(_, count)| add(count));
            }
        }
        for ((facet, name), count) in self.index.values().iter().zip(counted) {
            let shown = match facet {
                Facet::Town => false,
                Facet::Division => name.len() == DIVISION,
                Facet::State | Facet::Kind | Facet::Nuts | Facet::Regime | Facet::Office => true,
            };
            if shown && count > 0 && !name.is_empty() {
                counts.by.entry(*facet).or_default().push((name.clone(), count));
            }
        }
        for values in counts.by.values_mut() {
            values.sort_by(|(a, many), (b, more)| more.cmp(many).then_with(|| a.cmp(b)));
            values.truncate(limit);
        }
        counts
    }

    /// The first of them in an order, after a position.
    pub(super) fn page(&self, order: Order, after: Option<Position>, limit: usize) -> Vec<Uuid> {
        let after = after.map(|(instant, procedure)| (instant.micros(), procedure.0));
        let key = |row: &Row| {
            let at = match order {
                Order::Newest => Some(row.visible_from),
                Order::Deadline => row.deadline,
            };
            Some((at?, row.procedure))
        };
        let before = |a: &(i64, Uuid), b: &(i64, Uuid)| match order {
            Order::Newest => b.cmp(a),
            Order::Deadline => a.cmp(b),
        };
        let found = self.rows().filter(|row| self.missed(row) == 0).filter_map(key);
        let mut found: Vec<(i64, Uuid)> =
            found.filter(|key| after.is_none_or(|last| before(&last, key).is_lt())).collect();
        if limit > 0 && limit < found.len() {
            found.select_nth_unstable_by(limit.saturating_sub(1), before);
        }
        found.truncate(limit);
        found.sort_by(before);
        found.into_iter().map(|(_, procedure)| procedure).collect()
    }
}

/// The rows in which a word is found: one of its parts, or both halves of the compound that it may be, each at the
/// beginning of a word.
fn found(index: &Index, needle: &Needle) -> RoaringBitmap {
    let words = index.words();
    let halves = needle.halves.iter().map(|(left, right)| {
        words.rows_with(&format!(" {left}")) & words.rows_with(&format!(" {right}"))
    });
    let parts = needle.parts.iter().map(|part| words.rows_with(part));
    parts.chain(halves).fold(RoaringBitmap::new(), |all, some| all | some)
}
