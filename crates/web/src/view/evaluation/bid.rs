//! One bid of a lot as the workspace shows it.
//! It must not compute; what is shown was found by the domain.

use super::{code, words};
use app::EvaluationFile;
use locales::{Language, citation};
use serde::Serialize;
use tender::bid::examine::{Examined, Found, Proposal, main_offer};
use tender::evaluate::announced::judged;
use tender::id::{BidId, LotId, PersonId};
use tender::procedure::stage::Standing;
use utoipa::ToSchema;

/// One bid.
#[derive(Serialize, ToSchema)]
pub(crate) struct BidView {
    /// Its id.
    bid: uuid::Uuid,
    /// The bidder.
    company: uuid::Uuid,
    /// The bidder's name.
    name: String,
    /// Members of a consortium.
    members: Vec<String>,
    /// When its last byte arrived.
    received_at: String,
    /// How it came out of the opening.
    outcome: String,
    /// Who declares it.
    declared_by: Option<String>,
    /// The offered sum in euro without VAT.
    price: Option<String>,
    /// The unconditional discount in percent.
    discount: Option<String>,
    /// The rate of VAT in percent.
    vat: Option<String>,
    /// The sum that is evaluated before discount; corrected where the unit price governs.
    evaluated_price: Option<String>,
    /// How many variants it offers for this lot.
    variants: usize,
    /// Why it is out.
    excluded: Option<ExcludedView>,
    /// The question about its price.
    price_question: Option<QuestionView>,
    /// The day to which the bidder agreed to be bound longer.
    bound_until: Option<String>,
    /// When the competition register answered about the bidder.
    register: Option<String>,
    /// What the examination found.
    findings: Vec<FindingView>,
    /// What the bidder was asked.
    requests: Vec<RequestView>,
    /// Its scores.
    scores: Vec<ScoreView>,
    /// Whether its scores are frozen; a bid that came in after the freeze is judged by itself.
    settled: bool,
}

#[derive(Serialize, ToSchema)]
struct ExcludedView {
    /// The grounds.
    grounds: Vec<String>,
    /// The reasons.
    reason: String,
}

#[derive(Serialize, ToSchema)]
struct QuestionView {
    /// Until when the bidder may explain.
    until: String,
    /// Whether it did.
    answered: bool,
}

#[derive(Serialize, ToSchema)]
struct FindingView {
    /// Key of the rule.
    rule: String,
    /// In words.
    detail: String,
    /// Where it is laid down.
    source: String,
    /// `exclude`, `request`, `ask_price`, or nothing.
    proposal: Option<String>,
    /// The ground that an exclusion would have.
    ground: Option<String>,
}

#[derive(Serialize, ToSchema)]
struct RequestView {
    /// Its id.
    id: uuid::Uuid,
    /// `price` or `papers`.
    kind: String,
    /// The words.
    text: String,
    /// Until when it is to be answered.
    until: String,
    /// When it was sent.
    asked_at: String,
    /// The answer.
    answer: Option<String>,
    /// When it came.
    answered_at: Option<String>,
    /// Whether that was after the time.
    late: bool,
    /// The files that the bidder handed in with it.
    files: Vec<RequestFileView>,
}

/// A file of an answer.
#[derive(Serialize, ToSchema)]
pub(crate) struct RequestFileView {
    /// Its id.
    id: uuid::Uuid,
    /// Its name.
    name: String,
    /// Size in bytes.
    size: i64,
    /// SHA-256 of its bytes in hex.
    sha256: String,
}

impl RequestFileView {
    /// A file as both sides see it.
    pub(crate) fn of(file: &app::RequestFile) -> Self {
        let (name, sha256) = (file.name.clone(), file.sha256.clone());
        Self { id: file.id, name, size: file.size, sha256 }
    }
}

#[derive(Serialize, ToSchema)]
struct ScoreView {
    /// Id of the criterion.
    criterion: String,
    /// One's own score.
    mine: Option<OpinionView>,
    /// The others' scores, once one's own is there or all is agreed.
    others: Vec<OpinionView>,
    /// How many others have given one.
    others_given: usize,
    /// What was agreed.
    agreed: Option<AgreedView>,
}

#[derive(Serialize, ToSchema)]
struct OpinionView {
    /// Who.
    person: uuid::Uuid,
    /// The name.
    name: String,
    /// The level.
    value: String,
    /// The reason.
    reason: String,
}

#[derive(Serialize, ToSchema)]
struct AgreedView {
    /// The level.
    value: String,
    /// The reason.
    reason: String,
    /// How often it was written, for the next change.
    version: i64,
    /// Who wrote it down.
    by: String,
}

impl BidView {
    /// The view of a bid in a lot for one reader.
    pub(super) fn of(
        file: &EvaluationFile,
        (lot, id): (LotId, BidId),
        standing: &Standing,
        examined: Option<&Examined>,
        me: PersonId,
        language: Language,
    ) -> Self {
        let opened = file.bids.get(&id);
        let content = opened.and_then(|bid| bid.content.as_ref());
        let offer = content.and_then(|content| main_offer(content, lot));
        let first = opened.and_then(|bid| bid.envelopes.first());
        let members = content.and_then(|content| content.consortium.as_ref());
        let variant = |one: &&tender::bid::content::LotOffer| one.lot == lot && one.variant;
        let criteria = judged(&file.row.procedure.file.draft);
        let scores = criteria.iter().map(|(of, _)| score(file, (lot, id), &of.id, me));
        let own = file.requests.iter().filter(|one| one.lot == lot && one.bid == id);
        let found = examined.into_iter().flat_map(|examined| &examined.found);
        Self {
            bid: id.0,
            company: standing.bidder.0,
            name: file.name(standing.bidder),
            members: members
                .map(|one| one.members.iter().map(|m| m.name.clone()).collect())
                .unwrap_or_default(),
            received_at: first.map(|one| one.received_at.to_string()).unwrap_or_default(),
            outcome: first.map(|one| code(&one.outcome)).unwrap_or_default(),
            declared_by: content.map(|content| content.declared_by.name.clone()),
            price: offer.and_then(|offer| offer.price).map(|price| price.to_string()),
            discount: offer.and_then(|offer| offer.discount).map(|share| share.to_string()),
            vat: offer.and_then(|offer| offer.vat).map(|share| share.to_string()),
            evaluated_price: examined.and_then(|one| one.price).map(|price| price.to_string()),
            variants: content.map_or(0, |content| content.lots.iter().filter(variant).count()),
            excluded: standing.excluded.as_ref().map(|out| ExcludedView {
                grounds: out.grounds.iter().map(code).collect(),
                reason: out.reason.clone(),
            }),
            price_question: standing.price_question.map(|question| QuestionView {
                until: question.until.to_string(),
                answered: question.answered,
            }),
            bound_until: standing.bound_until.map(|day| day.to_string()),
            register: file
                .row
                .procedure
                .file
                .register
                .get(&standing.bidder)
                .map(ToString::to_string),
            findings: noted(file, id, language)
                .chain(found.map(|one| finding(one, language)))
                .collect(),
            requests: own.map(request).collect(),
            settled: file.settled(lot).contains(&id),
            scores: scores.collect(),
        }
    }
}

/// What the opening found wrong, and what could not be read of the bid.
fn noted(
    file: &EvaluationFile,
    id: BidId,
    language: Language,
) -> impl Iterator<Item = FindingView> {
    let opened = file.bids.get(&id);
    let note = move |rule: &str, values: Vec<(&str, &str)>| FindingView {
        rule: rule.to_owned(),
        detail: language.texts().say(rule, &values),
        source: String::new(),
        proposal: None,
        ground: None,
    };
    let envelopes = opened.into_iter().flat_map(|bid| &bid.envelopes);
    let opening = envelopes.flat_map(|envelope| &envelope.findings).map(move |found| {
        note(&found.rule, found.args.iter().map(|(name, value)| (&**name, &**value)).collect())
    });
    let faults = opened.into_iter().flat_map(|bid| &bid.faults).map(move |fault| {
        let args = fault.message.args.iter();
        note(fault.message.key, args.map(|(name, value)| (*name, &**value)).collect())
    });
    opening.chain(faults)
}

fn finding(found: &Found, language: Language) -> FindingView {
    let (proposal, ground) = match &found.proposal {
        Proposal::Note => (None, None),
        Proposal::Exclude(ground) => (Some("exclude"), Some(code(ground))),
        Proposal::Request => (Some("request"), None),
        Proposal::AskPrice => (Some("ask_price"), None),
    };
    FindingView {
        rule: found.message.key.to_owned(),
        detail: words(found.message.key, &found.message.args, language),
        source: citation(&found.source, language),
        proposal: proposal.map(str::to_owned),
        ground,
    }
}

fn request(one: &app::BidRequest) -> RequestView {
    RequestView {
        id: one.id,
        kind: code(&one.kind),
        text: one.text.clone(),
        until: one.until.to_string(),
        asked_at: one.asked_at.to_string(),
        answer: one.answer.as_ref().map(|(text, _)| text.clone()),
        answered_at: one.answer.as_ref().map(|(_, at)| at.to_string()),
        late: one.is_late(),
        files: one.files.iter().filter(|_| one.answer.is_some()).map(RequestFileView::of).collect(),
    }
}

fn score(file: &EvaluationFile, (lot, bid): (LotId, BidId), id: &str, me: PersonId) -> ScoreView {
    let here = |score: &&app::Score| score.lot == lot && score.bid == bid && score.criterion == id;
    let name = |person: &PersonId| file.people.get(person).cloned().unwrap_or_default();
    let opinion = |score: &app::Score| OpinionView {
        person: score.person.0,
        name: name(&score.person),
        value: score.value.clone(),
        reason: score.reason.clone(),
    };
    let mine = file.scores.iter().filter(here).find(|score| score.person == me).map(opinion);
    let others = || file.scores.iter().filter(here).filter(|score| score.person != me);
    let agreed = file.agreed.iter().find(|agreed| here(&&agreed.score));
    let shown = mine.is_some() || agreed.is_some();
    ScoreView {
        criterion: id.to_owned(),
        others: others().filter(|_| shown).map(opinion).collect(),
        others_given: others().count(),
        mine,
        agreed: agreed.map(|agreed| AgreedView {
            value: agreed.score.value.clone(),
            reason: agreed.score.reason.clone(),
            version: agreed.version,
            by: name(&agreed.score.person),
        }),
    }
}
