//! A procedure of the platform in the words of a contract notice (subtypes 16, 20 and E3).
//! It must not hold what the platform does not know; the rules then say what is missing.

use super::{ReviewBody, direct, framework, kind};
use exchange::eforms::model::Model;
use exchange::eforms::model::lot::{
    AwardCriterion, Documents, Lot, Number, Place, SelectionCriterion,
};
use exchange::eforms::model::party::{Buyer, Contact, Organisation};
use exchange::eforms::model::value::{Amount, Span, Text, Unit};
use exchange::eforms::sdk::Sdk;
use store::{Address, Body, BodyKind, ProcedureRow};
use tender::id::NoticeId;
use tender::instant::Instant;
use tender::law::{ContractKind, ProcedureType};
use tender::procedure::Draft;
use tender::procedure::draft::{self, CriterionKind, SuitabilityGroup};

/// Everything of which a call is made.
pub(super) struct Call<'a> {
    pub(super) row: &'a ProcedureRow,
    pub(super) office: &'a Body,
    pub(super) buyers: &'a [Body],
    pub(super) review: Option<&'a ReviewBody>,
    pub(super) notice: NoticeId,
    pub(super) now: Instant,
    pub(super) public_url: &'a str,
    /// Whether variants are admitted.
    pub(super) variants: bool,
    /// Names of the authorities beside the buyers that may call off from the framework agreement.
    pub(super) callers: &'a [String],
    /// The version of the rules by which it is made.
    pub(super) sdk: &'a Sdk,
}

const REVIEW: &str = "ORG-9000";

/// The contract notice of a procedure; `None` where the platform cannot write it yet.
pub(super) fn call(call: &Call<'_>) -> Option<Model> {
    let draft = &call.row.procedure.file.draft;
    let (subtype, legal_basis) = form(draft, call.buyers)?;
    let mut model = Model {
        subtype: subtype.to_owned(),
        legal_basis: some(legal_basis),
        notice: some(&call.notice.to_string()),
        version: some("01"),
        procedure_id: some(&call.row.id.to_string()),
        dispatched: Some(call.now),
        publication: draft.dates.requested_publication,
        language: some("DEU"),
        buyers: call.buyers.iter().enumerate().map(|(place, body)| buyer(place, body)).collect(),
        organisations: organisations(call),
        ..Model::default()
    };
    procedure(&mut model, call, legal_basis);
    model.lots = draft.lots.iter().enumerate().map(|(place, one)| lot(call, place, one)).collect();
    framework::tell(&mut model, call);
    Some(model)
}

/// Subtype and legal basis of the call (fact sheet of the law, notices by directive); `None` where the platform
/// cannot write the notice yet, which is so for utilities (Directive 2014/25).
fn form(draft: &Draft, buyers: &[Body]) -> Option<(&'static str, &'static str)> {
    let union = draft.under_union_law();
    let utility = buyers.iter().any(|body| body.kind == BodyKind::Utility);
    let social = draft.contract_kind == Some(ContractKind::SocialService);
    match (union, utility, social) {
        (false, ..) => Some(("E3", "other")),
        (true, true, _) => None,
        (true, false, false) => Some(("16", "32014L0024")),
        (true, false, true) => Some(("20", "32014L0024")),
    }
}

pub(super) fn some(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

/// A text in German and, where someone wrote it, in English. The notice itself is in German only.
fn text(text: &draft::Text) -> Text {
    german(&text.de)
}

pub(super) fn german(text: &str) -> Text {
    some(text).map(|text| ("DEU".to_owned(), text)).into_iter().collect()
}

fn organisation_id(place: usize) -> String {
    format!("ORG-{:04}", place.saturating_add(1))
}

fn buyer(place: usize, body: &Body) -> Buyer {
    let (legal_type, activity) = match body.kind {
        BodyKind::Municipality => ("la", "gen-pub"),
        BodyKind::Utility => ("body-pl-la", "env-pro"),
        BodyKind::StateBody
        | BodyKind::ProcurementOffice
        | BodyKind::Company
        | BodyKind::Oversight
        | BodyKind::Operator => ("ra", "gen-pub"),
    };
    Buyer {
        organisation: Some(organisation_id(place)),
        legal_type: some(legal_type),
        activity: some(activity),
        ..Buyer::default()
    }
}

fn organisations(call: &Call<'_>) -> Vec<Organisation> {
    let buyer = |(place, body): (usize, &Body)| {
        // The office in charge answers for the first buyer.
        let reached = if place == 0 { &call.office.address } else { &body.address };
        Organisation {
            id: Some(organisation_id(place)),
            name: german(&body.name),
            registrations: registration(&body.address).into_iter().collect(),
            contact: contact(reached),
            ..Organisation::default()
        }
    };
    let mut all: Vec<Organisation> = call.buyers.iter().enumerate().map(buyer).collect();
    all.extend(call.review.map(chamber));
    all
}

/// A registration number, or the telephone number in its place, as German notices do.
pub(super) fn registration(address: &Address) -> Option<String> {
    let digits: String = address.phone.chars().filter(char::is_ascii_digit).collect();
    some(&address.identifier).or_else(|| (!digits.is_empty()).then(|| format!("t:{digits}")))
}

fn chamber(review: &ReviewBody) -> Organisation {
    let address = Address {
        street: review.street.clone(),
        postcode: review.postcode.clone(),
        town: review.town.clone(),
        nuts: review.nuts3.clone(),
        email: review.email.clone(),
        phone: review.phone.clone(),
        identifier: review.registration.clone(),
        size: String::new(),
    };
    Organisation {
        id: some(REVIEW),
        name: german(&review.name),
        registrations: vec![review.registration.clone()],
        contact: contact(&address),
        ..Organisation::default()
    }
}

pub(super) fn contact(address: &Address) -> Contact {
    Contact {
        street: [some(&address.street), None, None],
        city: some(&address.town),
        postcode: some(&address.postcode),
        nuts: some(&address.nuts),
        country: some("DEU"),
        email: some(&address.email),
        phone: some(&address.phone),
        ..Contact::default()
    }
}

fn place(draft: &Draft) -> Place {
    Place {
        city: some(&draft.place.town),
        postcode: some(&draft.place.postcode),
        nuts: some(&draft.place.nuts),
        country: some("DEU"),
        ..Place::default()
    }
}

fn nature(draft: &Draft) -> Option<String> {
    some(match draft.contract_kind? {
        ContractKind::Works | ContractKind::DefenceWorks => "works",
        ContractKind::Supply | ContractKind::Defence => "supplies",
        ContractKind::Service
        | ContractKind::SocialService
        | ContractKind::Concession
        | ContractKind::DesignContest => "services",
    })
}

fn procedure(model: &mut Model, call: &Call<'_>, legal_basis: &str) {
    let draft = &call.row.procedure.file.draft;
    let procedure = &mut model.procedure;
    procedure.title = text(&draft.title);
    procedure.description = text(&draft.description);
    procedure.reference = some(&call.row.number);
    procedure.nature = nature(draft);
    procedure.cpv = draft.cpv.first().cloned();
    procedure.more_cpv = draft.cpv.iter().skip(1).cloned().collect();
    procedure.value = draft.estimated_value.filter(|_| draft.value_public).map(amount);
    procedure.places = vec![place(draft)];
    let kind = draft.procedure_type.map(kind::code);
    procedure.kind = kind.and_then(some);
    // Without a call there are no periods that urgency could shorten; above the thresholds there is a ground to name.
    if draft.procedure_type == Some(ProcedureType::NegotiatedNoCall) {
        procedure.direct_award = vec![direct::justification(draft)];
    }
    if kind.is_some_and(kind::may_be_accelerated) {
        procedure.accelerated = Some(!draft.urgency.is_empty());
        procedure.accelerated_because = german(&draft.urgency);
    }
    // With several lots a notice states both numbers; without a limit they are the number of lots.
    let several = u32::try_from(draft.lots.len()).ok().filter(|count| *count > 1);
    procedure.max_lots_bid = several.map(|count| draft.lots_per_bid.unwrap_or(count));
    procedure.max_lots_awarded = several.map(|count| draft.lots_per_award.unwrap_or(count));
    procedure.exclusion_sources = vec!["epo-procurement-document".to_owned()];
    if legal_basis == "other" {
        procedure.other_laws =
            vec![german("Recht unterhalb der Schwellenwerte der Europäischen Union")];
    }
    if draft.contract_kind == Some(ContractKind::SocialService) {
        procedure.features =
            german("Das Verfahren hat eine Stufe: Alle Unternehmen können ein Angebot abgeben.");
    }
}

pub(super) fn amount(euro: tender::money::Euro) -> Amount {
    Amount { value: euro.decimal(), currency: "EUR".to_owned() }
}

fn lot(call: &Call<'_>, at: usize, one: &draft::Lot) -> Lot {
    let draft = &call.row.procedure.file.draft;
    let mut lot = Lot { id: Some(format!("LOT-{:04}", at.saturating_add(1))), ..Lot::default() };
    lot.scope.title = text(&one.title);
    lot.scope.description = text(&one.description);
    lot.scope.nature = nature(draft);
    lot.scope.cpv = draft.cpv.first().cloned();
    lot.scope.more_cpv = draft.cpv.iter().skip(1).cloned().collect();
    lot.scope.value = one.estimated_value.filter(|_| draft.value_public).map(amount);
    lot.scope.places = vec![place(draft)];
    lot.scope.start = draft.dates.contract_start;
    lot.scope.end = draft.dates.contract_end;
    tendering(&mut lot, call, draft);
    terms(&mut lot, call);
    lot.selection.sources = vec!["epo-notice".to_owned()];
    lot.selection.reserved = vec!["none".to_owned()];
    lot.selection.late_papers =
        draft.late_papers.map(|yes| (if yes { "late-all" } else { "late-none" }).to_owned());
    lot.selection.criteria = draft.suitability.iter().map(suitability).collect();
    lot.award.criteria = draft.award.iter().map(award).collect();
    lot
}

fn tendering(lot: &mut Lot, call: &Call<'_>, draft: &Draft) {
    let page = format!("{}/ausschreibungen/{}", call.public_url, call.row.number);
    let tendering = &mut lot.tendering;
    tendering.deadline = draft.dates.bid_deadline;
    tendering.participation_deadline = draft.dates.participation_deadline;
    tendering.opening = draft.dates.opening.or(draft.dates.bid_deadline);
    tendering.questions_deadline = draft.dates.questions_until;
    tendering.electronic = some(if draft.electronic { "required" } else { "allowed" });
    tendering.url = Some(page);
    tendering.languages = vec!["DEU".to_owned()];
    tendering.catalogue = some("not-allowed");
    tendering.variants = some(if call.variants { "allowed" } else { "not-allowed" });
    tendering.validity = binding(draft);
    tendering.gpa = Some(draft.procedure_type == Some(ProcedureType::Open));
}

/// The binding period in days from the deadline (BT-98).
fn binding(draft: &Draft) -> Option<Span> {
    let from = draft.dates.bid_deadline?.berlin_day();
    let days = draft.dates.binding_until?.since(from).ok()?.get_days();
    Some(Span { count: u32::try_from(days).ok()?, unit: Unit::Day })
}

fn terms(lot: &mut Lot, call: &Call<'_>) {
    let documents = format!("{}/ausschreibungen/{}/unterlagen", call.public_url, call.row.number);
    let terms = &mut lot.terms;
    terms.documents = vec![Documents {
        id: some("unterlagen"),
        access: some("non-restricted-document"),
        url: Some(documents),
        official_languages: vec!["DEU".to_owned()],
        ..Documents::default()
    }];
    terms.eu_funds = some("no-eu-funds");
    terms.e_invoicing = some("allowed");
    terms.e_ordering = Some(false);
    terms.e_payment = Some(true);
    terms.reserved_execution = some("no");
    terms.review_body = call.review.and_then(|_| some(REVIEW));
    terms.review_deadline = german(
        "Ein Antrag auf Nachprüfung ist unzulässig, soweit mehr als 15 Kalendertage nach Eingang der \
         Mitteilung, einer Rüge nicht abhelfen zu wollen, vergangen sind (§ 160 Abs. 3 GWB).",
    );
}

fn suitability(criterion: &draft::SuitabilityCriterion) -> SelectionCriterion {
    let kind = match criterion.group {
        SuitabilityGroup::Permission => "slc-suit-reg-trade",
        SuitabilityGroup::Economic => "slc-stand-other",
        SuitabilityGroup::Technical => "slc-abil-ref-services",
    };
    let proof = if criterion.proof.de.is_empty() { "" } else { " Nachweis: " };
    let description = format!("{}{proof}{}", criterion.text.de, criterion.proof.de);
    SelectionCriterion {
        kind: some(kind),
        description: german(&description),
        ..SelectionCriterion::default()
    }
}

fn award(criterion: &draft::AwardCriterion) -> AwardCriterion {
    let kind = match criterion.kind {
        CriterionKind::Price => "price",
        CriterionKind::Cost => "cost",
        CriterionKind::Quality => "quality",
    };
    let described =
        if criterion.description.de.is_empty() { &criterion.name } else { &criterion.description };
    AwardCriterion {
        kind: some(kind),
        name: text(&criterion.name),
        description: text(described),
        weight: Number { value: Some(criterion.weight), meaning: some("per-exa") },
        ..AwardCriterion::default()
    }
}
