//! A complete draft, rules and people for tests; `story` tells whole procedures.
//! It must not be compiled outside tests.

pub(crate) mod story;

pub(crate) use story::Story;

use super::draft::{
    AwardCriterion, BidSlot, CriterionKind, Dates, DocumentSlot, Draft, Envelope, Lot, Need, Place,
    SuitabilityCriterion, SuitabilityGroup, Text,
};
use super::kind::{ContractKind, ProcedureType};
use super::rules::{Rules, Waiting};
use crate::id::{BidId, BodyId, DocumentId, LotId, OpeningId, PersonId};
use crate::instant::Instant;
use crate::law::{BanEnd, BidderList, Counting};
use crate::money::Euro;
use crate::role::{Actor, Grant, Role, Scope};
use jiff::civil::date;
use rust_decimal::Decimal;
use uuid::Uuid;

pub(crate) const OFFICE: BodyId = BodyId(Uuid::from_u128(0x0f));

pub(crate) fn at(text: &str) -> Instant {
    text.parse().unwrap()
}

pub(crate) fn now() -> Instant {
    at("2026-11-02T09:00:00+01:00")
}

pub(crate) fn person(n: u128) -> PersonId {
    PersonId(Uuid::from_u128(n))
}

pub(crate) fn lot(n: u128) -> LotId {
    LotId(Uuid::from_u128(n))
}

pub(crate) fn bid(n: u128) -> BidId {
    BidId(Uuid::from_u128(0xb0 + n))
}

pub(crate) fn firm(n: u128) -> BodyId {
    BodyId(Uuid::from_u128(0xc0 + n))
}

pub(crate) fn opening(n: u128) -> OpeningId {
    OpeningId(Uuid::from_u128(0x80 + n))
}

/// A SHA-256 as it could be.
pub(crate) fn hash() -> String {
    "0a".repeat(32)
}

pub(crate) fn officer(n: u128, roles: &[Role]) -> Actor {
    let grant = |&role: &Role| Grant {
        role,
        scope: Scope::Body(OFFICE),
        from: at("2026-01-01T00:00:00Z"),
        until: None,
    };
    Actor::Person { id: person(n), grants: roles.iter().map(grant).collect() }
}

/// Somebody who bids for a company.
pub(crate) fn company() -> Actor {
    let scope = Scope::Body(BodyId(Uuid::from_u128(0xc0)));
    let grant = Grant { role: Role::Bidder, scope, from: at("2026-01-01T00:00:00Z"), until: None };
    Actor::Person { id: person(50), grants: vec![grant] }
}

fn criterion(id: &str, kind: CriterionKind, weight: u32) -> AwardCriterion {
    AwardCriterion {
        id: id.into(),
        kind,
        name: Text::german(id),
        description: Text::default(),
        weight: Decimal::from(weight),
        minimum: None,
        scale: None,
        children: Vec::new(),
    }
}

/// An open procedure above the threshold, complete and without a fault at [`now`].
pub(crate) fn draft() -> Draft {
    let lot = Lot {
        id: lot(1),
        title: Text::german("Wartung"),
        description: Text::default(),
        estimated_value: None,
    };
    let suitability = SuitabilityCriterion {
        group: SuitabilityGroup::Technical,
        text: Text::german("Drei vergleichbare Aufträge"),
        proof: Text::default(),
    };
    let document = DocumentSlot {
        id: DocumentId(Uuid::from_u128(5)),
        title: Text::german("Leistungsbeschreibung"),
        sha256: "0a".repeat(32),
    };
    let slot = BidSlot {
        id: "offer".into(),
        title: Text::german("Angebotsschreiben"),
        need: Need::Must,
        envelope: Envelope::Whole,
    };
    Draft {
        title: Text::german("Wartung der Aufzüge"),
        description: Text::german("Wartung von 40 Aufzügen"),
        procedure_type: Some(ProcedureType::Open),
        contract_kind: Some(ContractKind::Service),
        cpv: vec!["50750000".into()],
        place: Place { nuts: "DEA11".into(), postcode: "40213".into(), town: "Düsseldorf".into() },
        estimated_value: Some(Euro::from_cents(30_000_000)),
        lots: vec![lot],
        suitability: vec![suitability],
        award: vec![
            criterion("price", CriterionKind::Price, 60),
            criterion("quality", CriterionKind::Quality, 40),
        ],
        method: "SIMPLE_RATIO".into(),
        dates: Dates {
            questions_until: Some(at("2026-12-01T12:00:00+01:00")),
            bid_deadline: Some(at("2026-12-15T12:00:00+01:00")),
            binding_until: Some(date(2027, 2, 28)),
            contract_start: Some(date(2027, 3, 1)),
            contract_end: Some(date(2029, 2, 28)),
            ..Dates::default()
        },
        electronic: true,
        documents: vec![document],
        bid_slots: vec![slot],
        buyers: vec![OFFICE],
        office: Some(OFFICE),
        ..Draft::default()
    }
}

/// The rules of an open procedure above the threshold under the law of July 2026.
pub(crate) fn rules() -> Rules {
    Rules {
        id: "vgv-2026-07".into(),
        vob: false,
        window_days: Some(6),
        hold_hours: Some(48),
        invited: 0,
        direct_up_to: None,
        openers: 2,
        single_opener: false,
        list: BidderList::None,
        waiting: Some(Waiting { post: 15, electronic: 10 }),
        ex_ante_days: Some(10),
        register_from: Some(Euro::from_cents(5_000_000)),
        register_months: 2,
        ban_end: BanEnd::Decision,
        appeal_days: Some(14),
        appeal_counting: Counting::NationalForward,
        must_ask_price: true,
        change_percent: Some(50),
        small_change_percent: Some(10),
        small_change_up_to: Some(Euro::from_cents(21_600_000)),
        framework_months: Some(48),
        retention_years: 3,
        citations: crate::law::Citations::default(),
        own: None,
    }
}

/// The people of the office: 1 drafts, 2 approves, 3 and 4 open, 5 judges.
pub(crate) fn author() -> Actor {
    officer(1, &[Role::Author])
}

pub(crate) fn approver() -> Actor {
    officer(2, &[Role::Approver])
}

pub(crate) fn opener(n: u128) -> Actor {
    officer(3 + n, &[Role::OpeningOfficer])
}

pub(crate) fn evaluator() -> Actor {
    officer(5, &[Role::Evaluator])
}
