//! Notices of an invented authority, as the platform's procedures would state them.

use exchange::eforms::model::lot::{
    AwardCriterion, Documents, Lot, Number, Place, SelectionCriterion,
};
use exchange::eforms::model::party::{Buyer, Contact, Organisation};
use exchange::eforms::model::result::{
    BiddingParty, Contract, Count, LotResult, Member, Modification, ResultBid,
};
use exchange::eforms::model::value::{Amount, Span, Text, Unit};
use exchange::eforms::model::{DirectAward, Model};
use jiff::civil::date;

/// A German text.
pub(crate) fn german(text: &str) -> Text {
    Text::from([("DEU".to_owned(), text.to_owned())])
}

fn euros(amount: &str) -> Amount {
    Amount { value: amount.parse().unwrap(), currency: "EUR".into() }
}

fn contact(city: &str, postcode: &str) -> Contact {
    Contact {
        street: [Some("Am Markt 1".into()), None, None],
        city: Some(city.into()),
        postcode: Some(postcode.into()),
        nuts: Some("DEA23".into()),
        country: Some("DEU".into()),
        email: Some("vergabe@example.org".into()),
        phone: Some("+49 221 1234567".into()),
        ..Contact::default()
    }
}

fn organisation(number: u16, name: &str) -> Organisation {
    Organisation {
        id: Some(format!("ORG-{number:04}")),
        name: german(name),
        registrations: vec![format!("t:0221123456{number}")],
        contact: contact("Köln", "50667"),
        ..Organisation::default()
    }
}

fn place() -> Place {
    Place { nuts: Some("DEA23".into()), country: Some("DEU".into()), ..Place::default() }
}

/// A notice with buyer, review body and procedure, as every subtype has them.
pub(crate) fn base(subtype: &str, legal_basis: &str) -> Model {
    let mut model = Model {
        subtype: subtype.into(),
        legal_basis: Some(legal_basis.into()),
        notice: Some("0b6ff0c4-65a3-4d92-8d4b-3e1f55a0a001".into()),
        version: Some("01".into()),
        dispatched: Some("2026-11-21T09:30:00Z".parse().unwrap()),
        language: Some("DEU".into()),
        ..Model::default()
    };
    model.buyers.push(Buyer {
        organisation: Some("ORG-0001".into()),
        legal_type: Some("la".into()),
        activity: Some("gen-pub".into()),
        ..Buyer::default()
    });
    model.organisations.push(organisation(1, "Stadt Beispielstadt"));
    model.organisations.push(organisation(2, "Vergabekammer Rheinland"));
    let procedure = &mut model.procedure;
    procedure.title = german("Neubau einer Grundschule");
    procedure.description = german("Rohbau und Ausbau einer zweizügigen Grundschule.");
    procedure.nature = Some("works".into());
    procedure.cpv = Some("45214200".into());
    procedure.places.push(place());
    if legal_basis == "other" {
        procedure.other_laws.push(german("Unterschwellenvergabeordnung"));
    }
    model
}

/// A part of a plan or a lot with nothing but its subject.
pub(crate) fn subject(id: &str) -> Lot {
    let mut lot = Lot { id: Some(id.into()), ..Lot::default() };
    lot.scope.title = german("Rohbau");
    lot.scope.description = german("Erdarbeiten, Beton und Mauerwerk.");
    lot.scope.nature = Some("works".into());
    lot.scope.cpv = Some("45223220".into());
    lot.scope.places.push(place());
    lot
}

/// A part of a plan.
pub(crate) fn part(id: &str) -> Lot {
    let mut part = subject(id);
    part.terms.review_body = Some("ORG-0002".into());
    part
}

/// A lot in a market consultation.
pub(crate) fn consultation(id: &str) -> Lot {
    let mut lot = subject(id);
    lot.tendering.answers_deadline = Some("2026-12-20T11:00:00Z".parse().unwrap());
    lot.tendering.electronic = Some("required".into());
    lot.tendering.url = Some("https://vergabe.example.org/v/4711".into());
    lot.tendering.languages = vec!["DEU".into()];
    lot.terms.review_body = Some("ORG-0002".into());
    lot
}

/// A lot of a call above the threshold.
pub(crate) fn lot(id: &str) -> Lot {
    let mut lot = subject(id);
    lot.scope.value = Some(euros("2400000.00"));
    lot.scope.duration = Some(Span { count: 18, unit: Unit::Month });
    let tendering = &mut lot.tendering;
    tendering.deadline = Some("2027-01-15T11:00:00Z".parse().unwrap());
    tendering.opening = Some("2027-01-15T11:05:00Z".parse().unwrap());
    tendering.questions_deadline = Some("2027-01-05T11:00:00Z".parse().unwrap());
    tendering.electronic = Some("required".into());
    tendering.url = Some("https://vergabe.example.org/v/4711".into());
    tendering.languages = vec!["DEU".into()];
    tendering.catalogue = Some("not-allowed".into());
    tendering.variants = Some("not-allowed".into());
    tendering.validity = Some(Span { count: 60, unit: Unit::Day });
    tendering.gpa = Some(true);
    let terms = &mut lot.terms;
    terms.documents.push(Documents {
        id: Some("unterlagen-1".into()),
        access: Some("non-restricted-document".into()),
        url: Some("https://vergabe.example.org/v/4711/unterlagen".into()),
        official_languages: vec!["DEU".into()],
        ..Documents::default()
    });
    terms.eu_funds = Some("no-eu-funds".into());
    terms.e_invoicing = Some("required".into());
    terms.e_ordering = Some(false);
    terms.e_payment = Some(true);
    terms.reserved_execution = Some("no".into());
    terms.review_body = Some("ORG-0002".into());
    terms.review_deadline = german("15 Tage nach Zurückweisung der Rüge (§ 160 Abs. 3 GWB)");
    lot.selection.criteria.push(SelectionCriterion {
        kind: Some("slc-suit-reg-trade".into()),
        description: german("Eintragung in das Berufs- oder Handelsregister."),
        ..SelectionCriterion::default()
    });
    lot.selection.sources = vec!["epo-notice".into()];
    lot.selection.reserved = vec!["none".into()];
    lot.award.criteria = criteria();
    lot
}

fn criteria() -> Vec<AwardCriterion> {
    let criterion = |kind: &str, name: &str, weight: &str| AwardCriterion {
        kind: Some(kind.into()),
        name: german(name),
        description: german(name),
        weight: Number { value: Some(weight.parse().unwrap()), meaning: Some("per-exa".into()) },
        ..AwardCriterion::default()
    };
    vec![criterion("price", "Preis", "70"), criterion("quality", "Terminplan", "30")]
}

/// A call for competition in an open procedure.
pub(crate) fn call(subtype: &str, legal_basis: &str) -> Model {
    let mut model = base(subtype, legal_basis);
    model.procedure_id = Some("3f6a1a1e-8f6f-4a51-9d0e-6a54d7d6f001".into());
    model.procedure.kind = Some("open".into());
    model.procedure.accelerated = Some(false);
    model.procedure.exclusion_sources = vec!["epo-procurement-document".into()];
    model.lots.push(lot("LOT-0001"));
    model
}

/// Makes a framework agreement of the one lot, for longer than usual.
pub(crate) fn framed(mut model: Model) -> Model {
    let maximum = Some(euros("4000000.00"));
    model.procedure.framework_maximum.clone_from(&maximum);
    let lot = &mut model.lots[0];
    lot.scope.framework_maximum.clone_from(&maximum);
    lot.tendering.framework.kind = Some("fa-wo-rc".into());
    lot.tendering.framework.buyers = german("Abrufen darf auch: Stadt Bonn.");
    if model.results.lots.is_empty() {
        lot.tendering.framework.firms = Some(3);
    }
    for result in &mut model.results.lots {
        result.framework_maximum.clone_from(&maximum);
        model.results.framework_maximum.clone_from(&maximum);
        model.results.total = None;
        model.results.contracts[0].within_framework = Some(false);
    }
    model
}

/// A prior information notice that calls for competition in a restricted procedure.
pub(crate) fn planned_call(subtype: &str, legal_basis: &str) -> Model {
    let mut model = call(subtype, legal_basis);
    model.procedure.kind = Some("restricted".into());
    for lot in &mut model.lots {
        lot.tendering.interest_deadline = Some("2027-01-10T11:00:00Z".parse().unwrap());
        lot.terms.informs = Some("ORG-0001".into());
    }
    model
}

/// A result: one lot awarded to one bidder.
pub(crate) fn result(subtype: &str, legal_basis: &str) -> Model {
    let mut model = call(subtype, legal_basis);
    let mut winner = organisation(3, "Hoch- und Tiefbau Muster GmbH");
    winner.size = Some("medium".into());
    winner.listed = Some(false);
    model.organisations.push(winner);
    let results = &mut model.results;
    results.total = Some(euros("2310000.00"));
    results.lots.push(LotResult {
        id: Some("RES-0001".into()),
        lot: Some("LOT-0001".into()),
        outcome: Some("selec-w".into()),
        bids: vec!["TEN-0001".into()],
        contracts: vec!["CON-0001".into()],
        received: ["tenders", "t-sme", "t-esubm", "t-no-eea", "t-oth-eea"]
            .map(|of| Count { of: Some(of.into()), count: Some(u32::from(of == "tenders") * 4) })
            .to_vec(),
        ..LotResult::default()
    });
    results.bids.push(ResultBid {
        id: Some("TEN-0001".into()),
        lot: Some("LOT-0001".into()),
        party: Some("TPA-0001".into()),
        reference: Some("Angebot 3".into()),
        value: Some(euros("2310000.00")),
        ranked: Some(true),
        rank: Some(1),
        ..ResultBid::default()
    });
    if let Some(bid) = results.bids.first_mut() {
        bid.subcontracting.applies = Some("no".into());
    }
    results.contracts.push(Contract {
        id: Some("CON-0001".into()),
        reference: Some("V-2026-0815".into()),
        decided: Some(date(2026, 10, 30)),
        concluded: Some(date(2026, 11, 12)),
        bids: vec!["TEN-0001".into()],
        signatories: vec!["ORG-0001".into()],
        ..Contract::default()
    });
    results.parties.push(BiddingParty {
        id: Some("TPA-0001".into()),
        members: vec![Member { organisation: Some("ORG-0003".into()), leads: None }],
        ..BiddingParty::default()
    });
    model
}

/// A direct award without call.
pub(crate) fn direct(subtype: &str, legal_basis: &str) -> Model {
    let mut model = result(subtype, legal_basis);
    model.procedure.kind = Some("neg-wo-call".into());
    model.procedure.direct_award.push(DirectAward {
        reason: Some("technical".into()),
        explanation: german("Nur dieses Unternehmen kann die vorhandene Anlage erweitern."),
        previous: None,
    });
    model
}

/// A modification of a running contract.
pub(crate) fn modification(subtype: &str, legal_basis: &str) -> Model {
    let mut model = result(subtype, legal_basis);
    model.modifications.push(Modification {
        notice: Some("0b6ff0c4-65a3-4d92-8d4b-3e1f55a0a001-01".into()),
        contract: Some("CON-0001".into()),
        sections: vec!["RES-0001".into()],
        description: german("Zusätzlicher Bodenaushub von 300 Kubikmetern."),
        reason: Some("mod-cir".into()),
        explanation: german("Die Bodenverhältnisse waren nicht vorherzusehen."),
    });
    model
}
