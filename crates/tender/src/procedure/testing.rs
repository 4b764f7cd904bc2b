//! A complete draft, actors and contexts for tests.
//! It must not be compiled outside tests.

use super::context::{Context, Earliest};
use super::draft::{
    AwardCriterion, BidSlot, CriterionKind, Dates, DocumentSlot, Draft, Envelope, Lot, Need, Place,
    SuitabilityCriterion, SuitabilityGroup, Text,
};
use super::kind::{ContractKind, ProcedureType};
use super::rules::Rules;
use super::stage::Procedure;
use super::step::Step;
use super::{apply, begin, decide};
use crate::act::Act;
use crate::id::{ActId, BodyId, DocumentId, LotId, PersonId, ProcedureId};
use crate::instant::Instant;
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

pub(crate) fn officer(n: u128, roles: &[Role]) -> Actor {
    let grant = |&role: &Role| Grant {
        role,
        scope: Scope::Body(OFFICE),
        from: at("2026-01-01T00:00:00Z"),
        until: None,
    };
    Actor::Person {
        id: person(n),
        grants: roles.iter().map(grant).collect(),
    }
}

fn criterion(id: &str, kind: CriterionKind, weight: u32) -> AwardCriterion {
    AwardCriterion {
        id: id.into(),
        kind,
        name: Text::german(id),
        description: Text::default(),
        weight: Decimal::from(weight),
        minimum: None,
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
        place: Place {
            nuts: "DEA11".into(),
            postcode: "40213".into(),
            town: "Düsseldorf".into(),
        },
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
    }
}

/// A procedure on its way, with its acts, for tests that read as a story.
#[derive(Clone, Debug)]
pub(crate) struct Story {
    pub(crate) procedure: Procedure,
    pub(crate) acts: Vec<Act>,
    pub(crate) now: Instant,
    pub(crate) rules: Rules,
    pub(crate) earliest: Earliest,
}

/// The people of the office: 1 drafts, 2 approves, 3 and 4 open, 5 judges.
pub(crate) fn author() -> Actor {
    officer(1, &[Role::Author])
}

pub(crate) fn approver() -> Actor {
    officer(2, &[Role::Approver])
}

impl Story {
    /// A file that was just opened.
    pub(crate) fn begun(draft: Draft) -> Self {
        Self::begun_under(draft, rules())
    }

    pub(crate) fn begun_under(draft: Draft, rules: Rules) -> Self {
        let step = Step::Begin {
            draft: Box::new(draft),
        };
        let earliest = Earliest::default();
        let author = author();
        let context = context(&author, &[], now(), &rules, earliest, 1);
        let (procedure, act) = begin(ProcedureId(Uuid::from_u128(1)), step, &context).unwrap();
        Self {
            procedure,
            acts: vec![act],
            now: now(),
            rules,
            earliest,
        }
    }

    /// Takes a step; the story goes on only if it is lawful.
    pub(crate) fn attempt(
        &mut self,
        actor: &Actor,
        others: &[Actor],
        step: Step,
    ) -> Result<(), &'static str> {
        let number = u128::try_from(self.acts.len()).unwrap() + 1;
        let context = context(actor, others, self.now, &self.rules, self.earliest, number);
        match decide(self.procedure.clone(), step, &context) {
            Ok((procedure, act)) => {
                assert_eq!(apply(self.procedure.clone(), &act).as_ref(), Ok(&procedure));
                self.procedure = procedure;
                self.acts.push(act);
                Ok(())
            }
            Err(refusal) => {
                assert!(!refusal.source.is_empty(), "no source: {refusal:?}");
                Err(refusal.message.key)
            }
        }
    }

    /// Takes a step that must be lawful.
    pub(crate) fn step(mut self, actor: &Actor, step: Step) -> Self {
        let told = format!("{step:?}");
        assert_eq!(self.attempt(actor, &[], step), Ok(()), "{told}");
        self
    }

    /// The key of the refusal of a step, or `yes`.
    pub(crate) fn told(&self, actor: &Actor, step: Step) -> &'static str {
        self.clone()
            .attempt(actor, &[], step)
            .err()
            .unwrap_or("yes")
    }

    pub(crate) fn at(mut self, text: &str) -> Self {
        self.now = at(text);
        self
    }
}

fn context<'a>(
    actor: &'a Actor,
    others: &'a [Actor],
    now: Instant,
    rules: &'a Rules,
    earliest: Earliest,
    number: u128,
) -> Context<'a> {
    let act = ActId(Uuid::from_u128(number));
    let recorded = at("2026-11-01T00:00:00Z");
    Context {
        act,
        actor,
        others,
        line: &[OFFICE],
        now,
        recorded,
        rules,
        earliest,
    }
}
