//! The section `tender`: what is bought, how, until when, with which documents, questions and changes.
//! It must not tell of bids.

use super::party::Parties;
use super::release::{
    Classification, Document, Enquiry, Item, Lot, LotDetails, Period, Tender, Value,
};
use super::source::{Depth, DocumentFile, NoticeFile, Source};
use super::story::{Snapshot, is_told};
use jiff::civil::Date;
use locales::Language;
use tender::instant::{Instant, berlin};
use tender::procedure::draft::{CriterionKind, Draft, Lot as DraftLot};
use tender::procedure::notice::Purpose;
use tender::procedure::step::CancelGround;
use tender::procedure::{ContractKind, ProcedureType};

pub(super) fn tender(source: &Source, at: &Snapshot<'_>, parties: &mut Parties) -> Tender {
    let file = &at.procedure.file;
    let draft = &file.draft;
    let shown = |value| Value::of(value).filter(|_| shows_values(source, draft));
    let kind = draft.procedure_type;
    let enquiries = enquiries(at);
    Tender {
        id: source.number.clone(),
        title: draft.title.de.clone(),
        description: draft.description.de.clone(),
        status: status(source, at),
        procuring_entity: parties.add(&source.office, "procuringEntity"),
        items: draft.lots.iter().map(|lot| item(draft, lot)).collect(),
        value: draft.estimated_value.and_then(shown),
        procurement_method: kind.map(method),
        procurement_method_details: kind.map(details).unwrap_or_default(),
        main_procurement_category: draft.contract_kind.and_then(category),
        award_criteria: award_criteria(draft),
        award_criteria_details: weights(draft),
        submission_method: draft.electronic.then_some("electronicSubmission").into_iter().collect(),
        tender_period: period(file.published_at, at.deadline),
        enquiry_period: period(file.published_at, draft.dates.questions_until),
        has_enquiries: !enquiries.is_empty(),
        enquiries,
        eligibility_criteria: joined(draft.suitability.iter().map(|one| one.text.de.as_str())),
        contract_period: Period::some(
            draft.dates.contract_start.and_then(begin),
            draft.dates.contract_end.and_then(end),
        ),
        lots: draft.lots.iter().map(|lot| self::lot(source, at, lot)).collect(),
        lot_details: lot_details(draft),
        documents: documents(source, at),
        amendments: at.amendments.to_vec(),
    }
}

/// Whether estimates may be shown.
fn shows_values(source: &Source, draft: &Draft) -> bool {
    draft.value_public || source.depth == Depth::File
}

fn period(start: Option<Instant>, end: Option<Instant>) -> Option<Period> {
    Period::some(start.map(|at| at.to_string()), end.map(|at| at.to_string()))
}

/// The first second of a day in Berlin, with its offset, so that the day can be read off.
pub(super) fn begin(day: Date) -> Option<String> {
    let zoned = day.at(0, 0, 0, 0).to_zoned(berlin()).ok()?;
    Some(zoned.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string())
}

/// The last second of a day in Berlin.
pub(super) fn end(day: Date) -> Option<String> {
    let zoned = day.at(23, 59, 59, 0).to_zoned(berlin()).ok()?;
    Some(zoned.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string())
}

fn joined<'a>(texts: impl Iterator<Item = &'a str>) -> String {
    texts.filter(|text| !text.trim().is_empty()).collect::<Vec<_>>().join("\n")
}

fn item(draft: &Draft, lot: &DraftLot) -> Item {
    let mut codes = draft.cpv.iter().map(|code| Classification { scheme: "CPV", id: code.clone() });
    Item {
        id: lot.id.to_string(),
        description: lot.title.de.clone(),
        classification: codes.next(),
        additional_classifications: codes.collect(),
        related_lot: lot.id.to_string(),
    }
}

fn lot(source: &Source, at: &Snapshot<'_>, lot: &DraftLot) -> Lot {
    let value = lot.estimated_value.and_then(Value::of);
    Lot {
        id: lot.id.to_string(),
        title: lot.title.de.clone(),
        description: lot.description.de.clone(),
        status: lot_status(at, lot),
        value: value.filter(|_| shows_values(source, &at.procedure.file.draft)),
    }
}

fn lot_status(at: &Snapshot<'_>, lot: &DraftLot) -> &'static str {
    match at.procedure.cancellation(&lot.id).map(|out| out.ground) {
        _ if at.awards.contains_key(&lot.id) => "complete",
        Some(CancelGround::NoCompliantBid) => "unsuccessful",
        Some(_) => "cancelled",
        None => "active",
    }
}

/// The whole is complete when every lot has ended and one at least was awarded.
fn status(source: &Source, at: &Snapshot<'_>) -> &'static str {
    let lots: Vec<_> = at.procedure.file.draft.lots.iter().map(|lot| lot_status(at, lot)).collect();
    let waits = at.procedure.open_lots().any(|(_, lot)| {
        lot.stage.contract().is_some_and(|contract| !is_told(source, at.procedure, contract, at.at))
    });
    if lots.contains(&"active") || waits {
        "active"
    } else if lots.contains(&"complete") {
        "complete"
    } else if lots.contains(&"unsuccessful") {
        "unsuccessful"
    } else {
        "cancelled"
    }
}

fn lot_details(draft: &Draft) -> Option<LotDetails> {
    let details = LotDetails {
        maximum_lots_bid_per_supplier: draft.lots_per_bid,
        maximum_lots_awarded_per_supplier: draft.lots_per_award,
    };
    (draft.lots_per_bid.is_some() || draft.lots_per_award.is_some()).then_some(details)
}

/// The code of list `method`: who may take part.
fn method(kind: ProcedureType) -> &'static str {
    match kind {
        ProcedureType::Open | ProcedureType::UtPublic => "open",
        ProcedureType::Restricted
        | ProcedureType::NegotiatedCall
        | ProcedureType::Dialogue
        | ProcedureType::Innovation
        | ProcedureType::DesignContest
        | ProcedureType::Concession
        | ProcedureType::UtRestrictedCall
        | ProcedureType::UtNegotiatedCall
        | ProcedureType::DpsSpecific => "selective",
        ProcedureType::NegotiatedNoCall
        | ProcedureType::UtRestrictedNoCall
        | ProcedureType::UtNegotiatedNoCall
        | ProcedureType::UtFree
        | ProcedureType::MiniComp => "limited",
        ProcedureType::Direct | ProcedureType::CallOff => "direct",
    }
}

fn details(kind: ProcedureType) -> String {
    Language::De.texts().text(&format!("procedure-type-{}", kind.code()))
}

fn category(kind: ContractKind) -> Option<&'static str> {
    match kind {
        ContractKind::Works | ContractKind::DefenceWorks => Some("works"),
        ContractKind::Supply => Some("goods"),
        ContractKind::Service | ContractKind::SocialService | ContractKind::DesignContest => {
            Some("services")
        }
        ContractKind::Concession | ContractKind::Defence => None,
    }
}

fn award_criteria(draft: &Draft) -> Option<&'static str> {
    let only = |kind| draft.award.iter().all(|one| one.kind == kind);
    if draft.award.is_empty() {
        None
    } else if only(CriterionKind::Price) {
        Some("priceOnly")
    } else if only(CriterionKind::Cost) {
        Some("costOnly")
    } else if only(CriterionKind::Quality) {
        Some("qualityOnly")
    } else {
        Some("ratedCriteria")
    }
}

fn weights(draft: &Draft) -> String {
    let one = draft.award.iter().map(|one| format!("{}: {} %", one.name.de, one.weight));
    one.collect::<Vec<_>>().join(", ")
}

/// Questions that were answered, in the order of their answers; who asked stands nowhere.
fn enquiries(at: &Snapshot<'_>) -> Vec<Enquiry> {
    let answered = at.procedure.file.questions.iter();
    let mut answered: Vec<_> =
        answered.filter_map(|(id, question)| Some((id, question.answer.as_ref()?))).collect();
    answered.sort_by_key(|(id, answer)| (answer.at, **id));
    let enquiry =
        |(id, answer): (&tender::id::QuestionId, &tender::procedure::stage::Answer)| Enquiry {
            id: id.to_string(),
            description: answer.asked.de.clone(),
            answer: answer.text.de.clone(),
            date_answered: answer.at.to_string(),
        };
    answered.into_iter().map(enquiry).collect()
}

/// Documents and notices that were public at the moment.
fn documents(source: &Source, at: &Snapshot<'_>) -> Vec<Document> {
    let here = source.documents.iter().filter(|file| file.added_at <= at.at);
    let call =
        |notice: &&NoticeFile| notice.purpose != Purpose::Result && is_out(source, at, notice);
    let notices = source.notices.iter().filter(call);
    here.map(|file| document(file, at)).chain(notices.map(notice("tenderNotice"))).collect()
}

/// Whether everybody could read a notice at the moment.
pub(super) fn is_out(source: &Source, at: &Snapshot<'_>, notice: &NoticeFile) -> bool {
    let out = |id| at.procedure.is_out(id, source.hold_hours, at.at);
    notice.made_at <= at.at && notice.id.parse().is_ok_and(out)
}

fn document(file: &DocumentFile, at: &Snapshot<'_>) -> Document {
    // What was there before the publication came out with it.
    let published =
        at.procedure.file.published_at.map_or(file.added_at, |at| at.max(file.added_at));
    let gone = file.withdrawn_at.filter(|gone| *gone <= at.at);
    Document {
        id: file.id.clone(),
        document_type: "biddingDocuments",
        title: file.name.clone(),
        url: file.url.clone(),
        date_published: published.to_string(),
        date_modified: gone.map(|at| at.to_string()),
        format: file.media_type.clone(),
        language: "de",
        sha256: file.sha256.clone(),
    }
}

pub(super) fn notice(document_type: &'static str) -> impl Fn(&NoticeFile) -> Document {
    move |file| Document {
        id: file.id.clone(),
        document_type,
        title: file.id.clone(),
        url: file.url.clone(),
        date_published: file.made_at.to_string(),
        date_modified: None,
        format: "application/xml".to_owned(),
        language: "de",
        sha256: file.sha256.clone(),
    }
}
