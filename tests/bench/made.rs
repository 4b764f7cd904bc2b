//! Procedures made for the run: the same in every run, as varied as searches need them.
//! It must not go through use cases: a hundred thousand would take hours.

use app::{Address, Body, BodyKind, ProcedureRow};
use std::collections::{BTreeMap, BTreeSet};
use store::Listing;
use tender::id::{BodyId, LotId, OpeningId, PersonId, ProcedureId};
use tender::instant::Instant;
use tender::procedure::draft::{Envelope, Lot, Place, Text};
use tender::procedure::stage::{Receiving, SealedEnvelope};
use tender::procedure::{
    ContractKind, Draft, File, Procedure, ProcedureType, PublicState, Round, RoundKind, Stage,
};
use testkit::Platform;
use uuid::Uuid;

const DAY: i64 = 86_400_000_000;
/// So many are written in one transaction.
const AT_ONCE: usize = 2_000;
const OFFICES: usize = 400;

const WORKS: [(&str, ContractKind, &str); 12] = [
    ("Unterhaltsreinigung", ContractKind::Service, "90911200"),
    ("Glasreinigung", ContractKind::Service, "90911300"),
    ("Dachsanierung", ContractKind::Works, "45261900"),
    ("Heizungserneuerung", ContractKind::Works, "45331100"),
    ("Straßenbau", ContractKind::Works, "45233120"),
    ("Kanalsanierung", ContractKind::Works, "45232410"),
    ("Lieferung von Büromöbeln", ContractKind::Supply, "39130000"),
    ("Lieferung von Notebooks", ContractKind::Supply, "30213100"),
    ("Winterdienst", ContractKind::Service, "90620000"),
    ("Grünflächenpflege", ContractKind::Service, "77310000"),
    ("Schülerbeförderung", ContractKind::Service, "60130000"),
    ("Elektroinstallation", ContractKind::Works, "45311200"),
];
const WHERE: [&str; 16] = [
    "Grundschule",
    "Gesamtschule",
    "Rathaus",
    "Feuerwache",
    "Turnhalle",
    "Kindertagesstätte",
    "Krankenhaus",
    "Stadtbücherei",
    "Schwimmbad",
    "Kläranlage",
    "Polizeiwache",
    "Amtsgericht",
    "Hochschule",
    "Museum",
    "Friedhof",
    "Bauhof",
];
const WHICH: [&str; 10] = [
    "Nord",
    "Süd",
    "am Park",
    "am Markt",
    "West",
    "Ost",
    "Mitte",
    "an der Ruhr",
    "Altstadt",
    "Neubau",
];
const PLACES: [&str; 20] = [
    "50667", "53111", "48143", "44135", "45127", "40213", "33602", "52062", "42103", "44787",
    "59065", "33098", "57072", "58095", "41061", "47051", "46045", "32052", "58636", "51373",
];

/// The number of the procedure at a place.
pub(crate) fn number(place: usize) -> String {
    format!("B-{place:06}")
}

/// All numbers that a page links to, each once.
pub(crate) fn numbers_in(text: &str) -> BTreeSet<String> {
    let after = text.split("/ausschreibungen/B-").skip(1);
    after.filter_map(|rest| rest.get(..6)).map(|digits| format!("B-{digits}")).collect()
}

/// Questions as people type them, ready for an address.
pub(crate) fn questions() -> Vec<String> {
    let mut all = Vec::new();
    for (place, (what, _, _)) in WORKS.iter().enumerate() {
        all.push((*what).to_owned());
        for at in WHERE.iter().skip(place % 4).step_by(4) {
            all.push(format!("{what} {at}"));
            all.push((*at).to_owned());
        }
    }
    all.push("Schulreinigung".to_owned());
    all.sort();
    all.dedup();
    all.into_iter()
        .map(|words| words.replace(' ', "+").replace('ß', "ss"))
        .map(|words| {
            words.replace('ä', "ae").replace('ö', "oe").replace('ü', "ue").replace('Ü', "Ue")
        })
        .collect()
}

/// Fills the platform with so many published procedures.
pub(crate) async fn fill(platform: &Platform, count: usize) {
    let store = &platform.app.store;
    let now = platform.app.clock.procedures();
    let unit = store.begin().await.unwrap();
    for place in 0..OFFICES {
        unit.add_body(&office(place, now)).await.unwrap();
    }
    unit.commit().await.unwrap();
    for from in (0..count).step_by(AT_ONCE) {
        let unit = store.begin().await.unwrap();
        for place in from..count.min(from + AT_ONCE) {
            let (row, listing) = procedure(place, now);
            unit.add_procedure(&row).await.unwrap();
            unit.list_procedure(&listing).await.unwrap();
        }
        unit.commit().await.unwrap();
    }
}

fn id(kind: u128, place: usize) -> Uuid {
    // Spread like random ids, and the same in every run.
    let mixed = (place as u128 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15_f39c_c060_5ced_c835);
    Uuid::from_u128(mixed ^ kind)
}

fn office(place: usize, now: Instant) -> Body {
    Body {
        id: BodyId(id(1, place)),
        kind: BodyKind::ProcurementOffice,
        parent: None,
        slug: format!("stelle-{place}"),
        name: format!("Vergabestelle {place}"),
        address: Address::default(),
        created_at: now,
    }
}

fn shifted(now: Instant, days: i64) -> Instant {
    Instant::from_micros(now.micros() + days * DAY).unwrap()
}

fn procedure(place: usize, now: Instant) -> (ProcedureRow, Listing) {
    let (what, kind, cpv) = WORKS[place % WORKS.len()];
    let at = WHERE[place / 7 % WHERE.len()];
    let which = WHICH[place / 3 % WHICH.len()];
    let postcode = PLACES[place / 11 % PLACES.len()];
    let found = app::Places::built_in().find(postcode).unwrap();
    let age = i64::try_from(place % 1500).unwrap();
    let published = shifted(now, -age);
    let deadline = shifted(published, 35);
    let open = deadline > now;
    let lot = Lot {
        id: LotId(id(2, place)),
        title: Text::german(format!("{at} {which}")),
        description: Text::default(),
        estimated_value: None,
    };
    let mut draft = Draft {
        title: Text::german(format!("{what}: {at} {which} in {}", found.town)),
        description: Text::german(format!(
            "Gesucht wird ein Betrieb für {what} am Standort {at} {which}. Die Leistung umfasst {} Einheiten im Jahr, \
             alle Nebenarbeiten und eine Vertretung. Einzelheiten stehen in der Leistungsbeschreibung.",
            place % 977
        )),
        procedure_type: Some(if place.is_multiple_of(3) {
            ProcedureType::Open
        } else {
            ProcedureType::UtPublic
        }),
        contract_kind: Some(kind),
        cpv: vec![cpv.to_owned()],
        place: Place {
            nuts: found.nuts.clone(),
            postcode: found.postcode.clone(),
            town: found.town.clone(),
        },
        lots: vec![lot],
        office: Some(BodyId(id(1, place % OFFICES))),
        ..Draft::default()
    };
    draft.dates.bid_deadline = Some(deadline);
    let row = row(place, draft, published, deadline);
    let listing = listing(place, &row, found, open);
    (row, listing)
}

fn listing(place: usize, row: &ProcedureRow, found: &app::Place, open: bool) -> Listing {
    let text = &row.draft;
    let words = format!(
        "{} {} {} {} {} {} Vergabestelle {}",
        row.number,
        text.title.de,
        text.description.de,
        found.town,
        found.postcode,
        text.cpv.join(" "),
        place % OFFICES
    );
    Listing {
        procedure: row.id,
        visible_from: row.created_at,
        deadline: text.dates.bid_deadline,
        state: if open { PublicState::Open } else { PublicState::Evaluating },
        kind: text.contract_kind,
        cpv: text.cpv.clone(),
        nuts: found.nuts.clone(),
        town: found.town.clone(),
        position: Some(found.position),
        union: place.is_multiple_of(3),
        office: row.office,
        words,
    }
}

fn row(place: usize, draft: Draft, published: Instant, deadline: Instant) -> ProcedureRow {
    let procedure = ProcedureId(id(3, place));
    let envelope = SealedEnvelope { opening: OpeningId(id(4, place)), contents: Envelope::Whole };
    let round = Round {
        number: 1,
        kind: RoundKind::Bids,
        envelopes: vec![envelope],
        deadline,
        invited: None,
        candidates: None,
    };
    let file = File {
        id: procedure,
        rule_set: "2026-07-01".to_owned(),
        draft: draft.clone(),
        version: 1,
        published_at: Some(published),
        conflicts: BTreeSet::new(),
        notices: BTreeMap::new(),
        questions: BTreeMap::new(),
        cancelled_lots: BTreeMap::new(),
        register: BTreeMap::new(),
        award_ban: None,
        intention_at: None,
        announced_at: None,
        earlier_bidders: BTreeMap::new(),
        rejected_candidates: BTreeMap::new(),
    };
    ProcedureRow {
        id: procedure,
        number: number(place),
        office: draft.office.unwrap(),
        author: PersonId(id(5, place)),
        version: 1,
        procedure: Procedure { file, stage: Stage::Receiving(Receiving { round }) },
        draft,
        created_at: published,
        changed_at: published,
        visible_from: Some(published),
    }
}
