//! The overview of one procedure: dates, facts, what a bid must hold, criteria with weights, lots.
//! It must not hold documents, questions or changes.

use crate::format;
use crate::view::hit::{kind, place, state_badge, value};
use crate::view::words::Words;
use crate::view::{Fact, code};
use app::{CpvHit, PublicEnd, PublicProcedure, PublicResult};
use locales::{Language, Texts};
use tender::instant::Instant;
use tender::procedure::draft::{AwardCriterion, Need};
use tender::procedure::{Draft, Stage};

/// Everything below the head, see `frontend/pages/procedure.html`.
#[derive(Clone, Debug)]
pub struct Overview {
    /// The dates in their order.
    pub timeline: Vec<Step>,
    /// The description.
    pub description: Words,
    /// About ten facts.
    pub facts: Vec<Fact>,
    /// What a bid must or should hold.
    pub required: Vec<Required>,
    /// The award criteria.
    pub criteria: Vec<Criterion>,
    /// How price and quality are joined.
    pub criteria_note: String,
    /// The lots, where there are several.
    pub lots: Vec<Lot>,
    /// Who answers.
    pub contact: Vec<Fact>,
    /// The review body.
    pub review: Vec<Fact>,
}

/// One date of the procedure.
#[derive(Clone, Debug)]
pub struct Step {
    /// What happens.
    pub label: String,
    /// When, in words.
    pub moment: String,
    /// When, for machines.
    pub iso: String,
    /// `done`, `now` or `planned`.
    pub state: &'static str,
    /// The same in words.
    pub state_label: String,
    /// From when it was moved.
    pub before: Option<String>,
    /// Why it was moved.
    pub reason: Option<String>,
}

/// Something that a bid holds.
#[derive(Clone, Debug)]
pub struct Required {
    /// What it is.
    pub label: Words,
    /// Whether a bid without it is incomplete.
    pub must: bool,
}

/// One award criterion.
#[derive(Clone, Debug)]
pub struct Criterion {
    /// Its name.
    pub name: Words,
    /// Price, cost or quality.
    pub kind: String,
    /// Its weight in words.
    pub weight_text: String,
    /// How it is judged.
    pub description: Words,
    /// Where its bar begins, in percent.
    pub x: String,
    /// How wide its bar is, in percent.
    pub width: String,
    /// Its colour.
    pub tone: String,
}

/// One lot.
#[derive(Clone, Debug)]
pub struct Lot {
    /// Its number, from 1.
    pub number: String,
    /// Its name.
    pub title: Words,
    /// What is bought in it.
    pub description: Words,
    /// Where.
    pub place: String,
    /// Its estimated value, where it is shown.
    pub value: String,
    /// Its state.
    pub award_state: String,
    /// Its own address.
    pub url: String,
}

/// How bids are sealed.
#[derive(Clone, Debug)]
pub struct Sealing {
    /// Fingerprint of the key record.
    pub fingerprint: String,
    /// Where the record is.
    pub record_url: String,
    /// What it means.
    pub text: String,
}

impl Overview {
    /// The overview of a published procedure with its published results and the words of its codes, as far as they are known.
    pub fn of(
        found: &PublicProcedure,
        results: &[PublicResult],
        codes: &[CpvHit],
        now: Instant,
        language: Language,
    ) -> Self {
        let draft = &found.procedure.file.draft;
        let need = |slot: &tender::procedure::draft::BidSlot| Required {
            label: Words::of(&slot.title, language),
            must: slot.need == Need::Must,
        };
        Self {
            timeline: timeline(found, results, now, language),
            description: Words::of(&draft.description, language),
            facts: facts(found, codes, language),
            required: draft.bid_slots.iter().map(need).collect(),
            criteria: criteria(&draft.award, language),
            criteria_note: language.texts().text(&format!("method-{}", method_key(draft))),
            lots: lots(found, results, now, language),
            contact: contact(found, language.texts()),
            review: review(found, language.texts()),
        }
    }
}

fn method_key(draft: &Draft) -> &str {
    if draft.method.is_empty() { "PRICE_ONLY" } else { &draft.method }
}

fn timeline(
    found: &PublicProcedure,
    results: &[PublicResult],
    now: Instant,
    language: Language,
) -> Vec<Step> {
    let dates = &found.procedure.file.draft.dates;
    let cancelled = if let Stage::Cancelled(cancelled) = &found.procedure.stage {
        Some(cancelled.at)
    } else {
        None
    };
    let awards = results.iter().filter_map(|result| match &result.end {
        PublicEnd::Awarded { at, .. } => Some(*at),
        PublicEnd::Cancelled { .. } => None,
    });
    let all = [
        ("date-published", found.procedure.file.published_at),
        ("date-questions", dates.questions_until),
        ("date-requests", dates.participation_deadline),
        ("date-bids", dates.bid_deadline),
        ("date-opening", dates.opening),
        ("date-awarded", awards.max()),
    ];
    // What a cancelled procedure had planned does not come any more.
    let comes = |at: &Instant| cancelled.is_none_or(|cancelled| *at <= cancelled);
    let known = all.into_iter().filter_map(|(key, at)| Some((key, at.filter(comes)?)));
    let known: Vec<_> = known.chain(cancelled.map(|at| ("change-cancelled", at))).collect();
    let next = known.iter().position(|(_, at)| now < *at);
    let step = |(place, (key, at)): (usize, &(&str, Instant))| {
        let state = match next {
            Some(next) if place == next => "now",
            Some(next) if place > next => "planned",
            Some(_) | None => "done",
        };
        Step {
            label: language.texts().text(key),
            moment: format::moment(*at, language),
            iso: at.to_string(),
            state,
            state_label: language.texts().text(&format!("date-state-{state}")),
            before: None,
            reason: None,
        }
    };
    known.iter().enumerate().map(step).collect()
}

fn facts(found: &PublicProcedure, codes: &[CpvHit], language: Language) -> Vec<Fact> {
    let texts = language.texts();
    let draft = &found.procedure.file.draft;
    let fact = |key: &str, value: String| Fact { label: texts.text(key), value, link: None };
    let day = |key: &str, day: Option<jiff::civil::Date>| {
        day.map(|day| fact(key, format::day(day, language)))
    };
    let mut facts =
        vec![fact("fact-kind", kind(draft, language)), fact("fact-place", place(draft))];
    let code = |code: &String| match codes.iter().find(|known| known.code == *code) {
        Some(CpvHit { de, .. }) if language == Language::De => format!("{de} ({code})"),
        Some(CpvHit { en, .. }) => format!("{en} ({code})"),
        None => code.clone(),
    };
    let codes: Vec<String> = draft.cpv.iter().map(code).collect();
    facts.push(fact("fact-cpv", codes.join("; ")));
    facts.extend(value(draft, language).map(|value| fact("fact-value", value)));
    facts.extend(day("fact-start", draft.dates.contract_start));
    facts.extend(day("fact-end", draft.dates.contract_end));
    facts.extend(day("fact-binding", draft.dates.binding_until));
    let variants = draft.variants.map(|yes| if yes { "variants-yes" } else { "variants-no" });
    facts.push(fact("fact-variants", texts.text(variants.unwrap_or("variants-silent"))));
    let late = draft.late_papers.map(|yes| if yes { "late-papers-yes" } else { "late-papers-no" });
    facts.push(fact("fact-late-papers", texts.text(late.unwrap_or("late-papers-silent"))));
    facts.push(fact("fact-electronic", texts.text(if draft.electronic { "yes" } else { "no" })));
    facts
}

fn criteria(award: &[AwardCriterion], language: Language) -> Vec<Criterion> {
    let texts = language.texts();
    let mut x = rust_decimal::Decimal::ZERO;
    let mut tone = 0_u8;
    award
        .iter()
        .map(|criterion| {
            tone = tone % 5 + 1;
            let weight = criterion.weight.normalize();
            let shown = Criterion {
                name: Words::of(&criterion.name, language),
                kind: texts.text(&format!("criterion-{}", code(&criterion.kind))),
                weight_text: format!("{}\u{a0}%", localised(&weight.to_string(), language)),
                description: Words::of(&criterion.description, language),
                x: x.to_string(),
                width: weight.to_string(),
                tone: tone.to_string(),
            };
            x = x.saturating_add(weight);
            shown
        })
        .collect()
}

fn localised(number: &str, language: Language) -> String {
    if language == Language::De { number.replace('.', ",") } else { number.to_owned() }
}

fn lots(
    found: &PublicProcedure,
    results: &[PublicResult],
    now: Instant,
    language: Language,
) -> Vec<Lot> {
    let draft = &found.procedure.file.draft;
    if draft.lots.len() < 2 {
        return Vec::new();
    }
    let lot = |(place_in_list, lot): (usize, &tender::procedure::draft::Lot)| {
        let number = place_in_list.saturating_add(1).to_string();
        let cancelled = found.procedure.file.cancelled_lots.contains_key(&lot.id);
        let result = results.iter().find(|result| result.lot == lot.id).map(|result| &result.end);
        let state = match result {
            Some(PublicEnd::Awarded { .. }) => language.texts().text("result-awarded"),
            Some(PublicEnd::Cancelled { .. }) => language.texts().text("state-cancelled"),
            None if cancelled => language.texts().text("state-cancelled"),
            None => state_badge(found, now, language).label,
        };
        let amount = lot.estimated_value.filter(|_| draft.value_public);
        Lot {
            title: Words::of(&lot.title, language),
            description: Words::of(&lot.description, language),
            place: place(draft),
            value: amount.map(|amount| format::euro(amount, language)).unwrap_or_default(),
            award_state: state,
            url: format!("/ausschreibungen/{}#los-{number}", found.row.number),
            number,
        }
    };
    draft.lots.iter().enumerate().map(lot).collect()
}

/// The review chamber; below the thresholds there is none (§ 155 GWB).
fn review(found: &PublicProcedure, texts: &Texts) -> Vec<Fact> {
    let applies = found.procedure.file.draft.under_union_law();
    let body = app::review_body(&found.office.address.nuts).filter(|_| applies);
    let Some(body) = body else { return Vec::new() };
    let town = format!("{}, {} {}", body.street, body.postcode, body.town);
    let mail = format!("mailto:{}", body.email);
    let all = [
        ("contact-chamber", body.name.clone(), None),
        ("contact-address", town, None),
        ("contact-mail", body.email.clone(), Some(mail)),
        ("contact-phone", body.phone.clone(), None),
        ("contact-complaint", texts.text("contact-complaint-text"), None),
    ];
    all.into_iter()
        .filter(|(_, value, _)| !value.is_empty())
        .map(|(key, value, link)| Fact { label: texts.text(key), value, link })
        .collect()
}

fn contact(found: &PublicProcedure, texts: &Texts) -> Vec<Fact> {
    let address = &found.office.address;
    let mail = format!("mailto:{}", address.email);
    let all = [
        (
            "contact-office",
            found.office.name.clone(),
            Some(format!("/stellen/{}", found.office.slug)),
        ),
        ("contact-address", address.line(), None),
        ("contact-mail", address.email.clone(), Some(mail)),
        ("contact-phone", address.phone.clone(), None),
    ];
    all.into_iter()
        .filter(|(_, value, _)| !value.is_empty())
        .map(|(key, value, link)| Fact { label: texts.text(key), value, link })
        .collect()
}
