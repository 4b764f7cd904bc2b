//! The list of published procedures in memory: a narrow row each, the values to filter and count by, and the words.
//! It must not read a database, nor answer a question: `search` does.

use super::vocabulary::Vocabulary;
use crate::entity::listing;
use roaring::RoaringBitmap;
use std::collections::{BTreeMap, BTreeSet};
use tender::procedure::PublicState;
use uuid::Uuid;

/// A division of the CPV has so many digits.
pub(super) const DIVISION: usize = 2;
/// So many rows may be stale before they are worth anything.
const STALE: u64 = 10_000;

/// What can be filtered and counted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Facet {
    /// The public state.
    State,
    /// What is bought in a word of the law (BT-23).
    Kind,
    /// The CPV codes, counted by their divisions.
    Division,
    /// The region of the place, NUTS 3.
    Nuts,
    /// Above or below the thresholds.
    Regime,
    /// The office in charge, by its id.
    Office,
    /// The town of the place, folded; filtered by and not counted.
    Town,
}

/// A published procedure as a search sees it.
#[derive(Debug)]
pub(super) struct Row {
    pub(super) procedure: Uuid,
    /// Microseconds, like the deadline.
    pub(super) visible_from: i64,
    pub(super) deadline: Option<i64>,
    /// Latitude and longitude in millionths of a degree.
    pub(super) position: Option<(i64, i64)>,
    /// Whether its state is open; from the deadline on it is in no state until the next one is stored.
    pub(super) open: bool,
    /// The numbers of all its values.
    pub(super) values: Box<[u32]>,
}

/// The list as it was at a revision.
#[derive(Debug, Default)]
pub(super) struct Index {
    revision: i64,
    rows: Vec<Row>,
    places: BTreeMap<Uuid, u32>,
    live: RoaringBitmap,
    values: Vec<(Facet, String)>,
    known: BTreeMap<(Facet, String), u32>,
    words: Vocabulary,
}

impl Index {
    /// Up to which revision of the list it was learnt.
    pub(super) fn revision(&self) -> i64 {
        self.revision
    }

    /// Whether more of it is stale than not, so that it is better learnt anew.
    pub(super) fn is_worn(&self) -> bool {
        let all = u64::try_from(self.rows.len()).unwrap_or(u64::MAX);
        all.saturating_sub(self.live.len()) > self.live.len().saturating_add(STALE)
    }

    /// The rows that count.
    pub(super) fn live(&self) -> &RoaringBitmap {
        &self.live
    }

    /// The words of all rows.
    pub(super) fn words(&self) -> &Vocabulary {
        &self.words
    }

    /// The row at a place.
    pub(super) fn row(&self, place: u32) -> Option<&Row> {
        self.rows.get(usize::try_from(place).ok()?)
    }

    /// Every value that some row has, by its number.
    pub(super) fn values(&self) -> &[(Facet, String)] {
        &self.values
    }

    /// Learns rows as they are now, in the order of their revisions; what was known of the same procedures counts no
    /// longer.
    pub(super) fn learn(&mut self, rows: &[listing::Model]) {
        for row in rows {
            self.learn_one(row);
        }
    }

    fn learn_one(&mut self, row: &listing::Model) {
        let Ok(place) = u32::try_from(self.rows.len()) else { return };
        let mut values = vec![
            self.value(Facet::State, &row.state),
            self.value(Facet::Kind, &row.kind),
            self.value(Facet::Nuts, &row.nuts),
            self.value(Facet::Regime, &row.regime),
            self.value(Facet::Office, &row.office_id.to_string()),
            self.value(Facet::Town, &row.town),
        ];
        // The divisions beside the codes: they are what is counted.
        let codes = row.codes.split(' ').filter(|code| !code.is_empty());
        let both = codes.flat_map(|code| [code.get(..DIVISION).unwrap_or(code), code]);
        let codes: BTreeSet<&str> = both.collect();
        values.extend(codes.into_iter().map(|code| self.value(Facet::Division, code)));
        self.rows.push(Row {
            procedure: row.procedure_id,
            visible_from: row.visible_from,
            deadline: row.deadline,
            position: row.latitude.zip(row.longitude),
            open: row.state == PublicState::Open.code(),
            values: values.into(),
        });
        self.words.learn(place, &row.words);
        self.live.insert(place);
        if let Some(stale) = self.places.insert(row.procedure_id, place) {
            self.live.remove(stale);
        }
        self.revision = self.revision.max(row.revision);
    }

    fn value(&mut self, facet: Facet, name: &str) -> u32 {
        let next = u32::try_from(self.values.len()).unwrap_or(u32::MAX);
        let number = *self.known.entry((facet, name.to_owned())).or_insert(next);
        if number == next {
            self.values.push((facet, name.to_owned()));
        }
        number
    }
}
