//! What searches of the list find and count.

use super::filter::{ListingFilter, Near};
use super::index::{Facet, Index};
use super::search::{Counts, Order, Search};
use crate::entity::listing;
use crate::words::{folded, needles};
use proptest::prelude::*;
use tender::id::{BodyId, ProcedureId};
use tender::instant::Instant;
use uuid::Uuid;

fn at(micros: i64) -> Instant {
    Instant::from_micros(micros).unwrap()
}

fn row(number: u128) -> listing::Model {
    listing::Model {
        id: i64::try_from(number).unwrap(),
        procedure_id: Uuid::from_u128(number),
        revision: i64::try_from(number).unwrap(),
        visible_from: 10,
        deadline: Some(100),
        state: "open".to_owned(),
        kind: "works".to_owned(),
        nuts: "DEA23".to_owned(),
        town: "koln".to_owned(),
        latitude: Some(50_000_000),
        longitude: Some(7_000_000),
        regime: "eu".to_owned(),
        office_id: Uuid::from_u128(1),
        words: String::new(),
        codes: "45000000".to_owned(),
    }
}

fn index(rows: &[listing::Model]) -> Index {
    let mut index = Index::default();
    index.learn(rows);
    index
}

fn found(rows: &[listing::Model], filter: &ListingFilter) -> Vec<u128> {
    let index = index(rows);
    let ids = Search::new(&index, at(50), filter).page(Order::Newest, None, 100);
    let mut ids: Vec<u128> = ids.iter().map(Uuid::as_u128).collect();
    ids.sort_unstable();
    ids
}

fn counts(rows: &[listing::Model], filter: &ListingFilter) -> Counts {
    Search::new(&index(rows), at(50), filter).counts(&[at(60), at(200)], 10)
}

#[test]
fn what_becomes_public_later_is_not_found_before() {
    let later = listing::Model { visible_from: 51, ..row(2) };
    assert_eq!(found(&[row(1), later.clone()], &ListingFilter::default()), [1]);
    assert_eq!(counts(&[row(1), later], &ListingFilter::default()).all, 1);
}

#[test]
fn a_changed_row_takes_the_place_of_the_one_before() {
    let changed = listing::Model { revision: 3, state: "awarded".into(), ..row(1) };
    let rows = [row(1), row(2), changed];
    let states = |state: &str| ListingFilter { states: vec![state.into()], ..Default::default() };
    assert_eq!(found(&rows, &states("open")), [2]);
    assert_eq!(found(&rows, &states("awarded")), [1]);
    assert_eq!(counts(&rows, &ListingFilter::default()).all, 2);
}

#[test]
fn from_its_deadline_on_a_procedure_is_open_no_longer() {
    let over = listing::Model { deadline: Some(50), ..row(2) };
    let open = ListingFilter { states: vec!["open".into()], ..Default::default() };
    let counts = counts(&[row(1), over.clone()], &ListingFilter::default());
    assert_eq!(found(&[row(1), over], &open), [1]);
    assert_eq!((counts.all, &counts.by[&Facet::State]), (2, &vec![("open".to_owned(), 1)]));
}

#[test]
fn a_circle_reaches_as_far_as_its_radius() {
    let near = |radius| {
        let near = Near { middle: (50_000_000, 7_000_000), scale: (111_195, 71_475), radius };
        ListingFilter { near: Some(near), ..Default::default() }
    };
    // A tenth of a degree to the north, 11.1 km; one without a known place lies in no circle.
    let north = listing::Model { latitude: Some(50_100_000), ..row(2) };
    let unknown = listing::Model { latitude: None, longitude: None, ..row(3) };
    let rows = [row(1), north, unknown];
    assert_eq!(found(&rows, &near(11_000)), [1]);
    assert_eq!(found(&rows, &near(11_200)), [1, 2]);
}

#[test]
fn codes_and_regions_are_found_by_their_beginnings_and_counted_by_divisions() {
    let cleaning =
        listing::Model { codes: "90911200 90600000".into(), nuts: "DEA11".into(), ..row(2) };
    let rows = [row(1), cleaning];
    let cpv = |code: &str| ListingFilter { cpv: vec![code.into()], ..Default::default() };
    let nuts = |code: &str| ListingFilter { nuts: vec![code.into()], ..Default::default() };
    assert_eq!(found(&rows, &cpv("909")), [2]);
    assert_eq!(found(&rows, &cpv("90600000")), [2]);
    // Zeros at the end stand for everything below, of a division too; a check digit is none of the code.
    for code in ["90000000", "90900000", "90910000-9", "90911200"] {
        assert_eq!(found(&rows, &cpv(code)), [2], "{code}");
    }
    for code in ["90911000-6", "90920000"] {
        assert_eq!(found(&rows, &cpv(code)).len(), usize::from(code == "90911000-6"), "{code}");
    }
    assert_eq!(found(&rows, &cpv("30000000")), [0; 0]);
    assert_eq!(found(&rows, &nuts("DEA")), [1, 2]);
    assert_eq!(found(&rows, &nuts("DEA1")), [2]);
    let divisions = [("45".to_owned(), 1), ("90".to_owned(), 1)];
    assert_eq!(counts(&rows, &ListingFilter::default()).by[&Facet::Division], divisions);
}

#[test]
fn endings_are_counted_whatever_ending_is_chosen_and_only_ahead() {
    let soon = listing::Model { deadline: Some(55), ..row(2) };
    let past = listing::Model { deadline: Some(40), ..row(3) };
    let chosen = ListingFilter { ends_until: Some(at(60)), ..Default::default() };
    let counts = counts(&[row(1), soon, past], &chosen);
    assert_eq!((counts.all, counts.ending), (1, vec![1, 2]));
}

/// Rows in which every value occurs often.
fn rows() -> impl Strategy<Value = Vec<listing::Model>> {
    let word = prop::sample::select(vec!["dach", "dachbau", "schule", "grundschule", "köln"]);
    let words = prop::collection::vec(word, 1..4);
    let parts = (1_u128..12, 0_i64..60, prop::option::of(0_i64..120), 0_usize..12, words);
    prop::collection::vec(parts, 0..25).prop_map(|rows| {
        let rows =
            (1..).zip(rows).map(|(revision, (number, visible_from, deadline, kind, words))| {
                let of = |names: &[&str]| names[kind % names.len()].to_owned();
                listing::Model {
                    revision,
                    visible_from,
                    deadline,
                    state: of(&["open", "closed", "awarded"]),
                    kind: of(&["works", "service"]),
                    office_id: Uuid::from_u128(u128::try_from(kind % 3).unwrap()),
                    words: folded(&words.join(" ")),
                    ..row(number)
                }
            });
        rows.collect()
    })
}

fn filters() -> impl Strategy<Value = ListingFilter> {
    let some = |names: &'static [&'static str]| {
        prop::collection::vec(prop::sample::select(names).prop_map(str::to_owned), 0..2)
    };
    let words = prop::sample::select(vec!["", "schule", "dach", "bau", "am", "Dachbau Schulen"]);
    let office = prop::option::of(0_u128..4);
    (some(&["open", "awarded"]), some(&["works", "service"]), words, office).prop_map(
        |(states, kinds, words, office)| ListingFilter {
            states,
            kinds,
            needles: needles(words),
            offices: office.map(|office| vec![BodyId(Uuid::from_u128(office))]),
            ..ListingFilter::default()
        },
    )
}

/// The same, row by row and without an index: the last of each procedure that meets everything.
fn by_eye(rows: &[listing::Model], filter: &ListingFilter) -> Vec<u128> {
    let now = 50;
    let last = |row: &&listing::Model| {
        !rows
            .iter()
            .any(|other| other.procedure_id == row.procedure_id && other.revision > row.revision)
    };
    let is = |all: &[String], one: &str| all.is_empty() || all.iter().any(|name| name == one);
    let state = |row: &listing::Model| {
        let over = row.state == "open" && row.deadline.is_some_and(|deadline| deadline <= now);
        filter.states.is_empty() || (!over && is(&filter.states, &row.state))
    };
    let words = |row: &listing::Model| {
        let text = format!(" {} ", row.words);
        let both = |(left, right): &(String, String)| {
            text.contains(&format!(" {left}")) && text.contains(&format!(" {right}"))
        };
        let mut needles = filter.needles.iter();
        needles.all(|needle| {
            let parts = needle.parts.iter().any(|part| text.contains(part));
            parts || needle.halves.iter().any(both)
        })
    };
    let office = |row: &listing::Model| {
        filter.offices.as_ref().is_none_or(|all| all.contains(&BodyId(row.office_id)))
    };
    let meets = |row: &&listing::Model| {
        row.visible_from <= now
            && state(row)
            && is(&filter.kinds, &row.kind)
            && words(row)
            && office(row)
    };
    let found = rows.iter().filter(last).filter(meets);
    let mut found: Vec<u128> = found.map(|row| row.procedure_id.as_u128()).collect();
    found.sort_unstable();
    found
}

proptest! {
    #[test]
    fn a_search_finds_what_reading_every_row_finds(rows in rows(), filter in filters()) {
        let by_eye = by_eye(&rows, &filter);
        prop_assert_eq!(found(&rows, &filter), &by_eye[..]);
        prop_assert_eq!(counts(&rows, &filter).all, u64::try_from(by_eye.len()).unwrap());
    }

    #[test]
    fn whoever_chooses_what_was_counted_finds_so_many(rows in rows(), filter in filters()) {
        let counts = counts(&rows, &filter);
        for (state, count) in counts.by.get(&Facet::State).into_iter().flatten() {
            let chosen = ListingFilter { states: vec![state.clone()], ..filter.clone() };
            prop_assert_eq!(found(&rows, &chosen).len(), usize::try_from(*count).unwrap());
        }
        for (kind, count) in counts.by.get(&Facet::Kind).into_iter().flatten() {
            let chosen = ListingFilter { kinds: vec![kind.clone()], ..filter.clone() };
            prop_assert_eq!(found(&rows, &chosen).len(), usize::try_from(*count).unwrap());
        }
    }

    #[test]
    fn page_after_page_holds_each_once_and_in_order(rows in rows(), limit in 1_usize..5) {
        let index = index(&rows);
        for order in [Order::Newest, Order::Deadline] {
            let search = Search::new(&index, at(50), &ListingFilter::default());
            let (mut paged, mut after) = (Vec::new(), None);
            loop {
                let page = search.page(order, after, limit);
                let Some(last) = page.last().copied() else { break };
                let of = rows.iter().rfind(|row| row.procedure_id == last).unwrap();
                let key = if order == Order::Newest { Some(of.visible_from) } else { of.deadline };
                after = Some((at(key.unwrap()), ProcedureId(last)));
                paged.extend(page);
            }
            prop_assert_eq!(paged, search.page(order, None, usize::MAX));
        }
    }
}
