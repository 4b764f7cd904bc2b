//! What differs between two contents of a procedure, field by field, for pages, feeds, notices and messages.
//! It must not word anything: labels are messages, values are plain until they are shown.

mod criteria;
mod lists;

use super::draft::{Dates, Draft, FrameworkTerms, Place, Text};
use crate::instant::Instant;
use crate::message::Message;
use crate::money::Euro;
use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// A value as it is shown, still without language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "value", rename_all = "snake_case")]
pub enum Value {
    /// Words as somebody wrote them.
    Text(String),
    /// An instant.
    Moment(Instant),
    /// A day in Berlin.
    Day(Date),
    /// An amount in euros.
    Money(Euro),
    /// A share in percent.
    Percent(Decimal),
    /// A whole number.
    Number(u32),
    /// A word of `locales/`, by its key.
    Word(String),
}

/// To which part of the content a change belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Section {
    /// The procedure as a whole.
    Procedure,
    /// One lot, counted from 1 in the order of the later content.
    Lot(usize),
    /// The documents.
    Documents,
}

/// One field that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// To which part it belongs.
    pub section: Section,
    /// What the field is called.
    pub field: Message,
    /// What stood there; `None` where nothing did.
    pub before: Option<Value>,
    /// What stands there now; `None` where nothing does.
    pub after: Option<Value>,
}

/// Every field that differs between two contents, in the order in which they are read.
pub fn difference(before: &Draft, after: &Draft) -> Vec<Change> {
    let mut found = Found::default();
    scalars(&mut found, before, after);
    dates(&mut found, &before.dates, &after.dates);
    lists::lots(&mut found, before, after);
    criteria::suitability(&mut found, &before.suitability, &after.suitability);
    criteria::award(&mut found, "", &before.award, &after.award);
    let method = |draft: &Draft| word("method-", &draft.method);
    found.value("field-method", method(before), method(after));
    criteria::settings(&mut found, &before.method_settings, &after.method_settings);
    terms(&mut found, before.framework.as_ref(), after.framework.as_ref());
    lists::slots(&mut found, &before.bid_slots, &after.bid_slots);
    lists::documents(&mut found, &before.documents, &after.documents);
    found.changes
}

/// Changes as they are found.
#[derive(Default)]
struct Found {
    changes: Vec<Change>,
}

impl Found {
    /// Compares two values of a field of the whole procedure.
    fn value(&mut self, name: &'static str, before: Option<Value>, after: Option<Value>) {
        self.at(Section::Procedure, Message::new(name), before, after);
    }

    /// Compares two values of any field.
    fn at(
        &mut self,
        section: Section,
        field: Message,
        before: Option<Value>,
        after: Option<Value>,
    ) {
        if before != after {
            self.changes.push(Change { section, field, before, after });
        }
    }

    /// Compares German and English words, each for itself.
    fn words(&mut self, section: Section, field: &Message, before: &Text, after: &Text) {
        self.at(section, field.clone(), text(&before.de), text(&after.de));
        let english = |words: &Text| words.en.as_deref().and_then(text);
        let mut field = field.clone();
        field.args.insert("language", "en".to_owned());
        self.at(section, field, english(before), english(after));
    }
}

/// The fields of the whole procedure beside lists and dates.
fn scalars(found: &mut Found, before: &Draft, after: &Draft) {
    let whole = Section::Procedure;
    found.words(whole, &Message::new("field-title"), &before.title, &after.title);
    found.words(whole, &Message::new("field-description"), &before.description, &after.description);
    let mut compare = |name, of: fn(&Draft) -> Option<Value>| {
        found.value(name, of(before), of(after));
    };
    compare("field-kind", |draft| {
        word("contract-", &code(&draft.contract_kind?).replace('_', "-"))
    });
    compare("field-type", |draft| word("procedure-type-", draft.procedure_type?.code()));
    compare("field-ground", |draft| word("workspace-ground-", &code(&draft.ground?)));
    compare("field-type-reason", |draft| text(&draft.type_ground));
    compare("field-cpv", |draft| text(&draft.cpv.join(", ")));
    compare("field-place", |draft| text(&named_place(&draft.place)));
    // A value that is not for everyone stays untold, also where it changed.
    compare("field-value", |draft| {
        draft.estimated_value.filter(|_| draft.value_public).map(Value::Money)
    });
    compare("field-lots-per-bid", |draft| draft.lots_per_bid.map(Value::Number));
    compare("field-lots-per-award", |draft| draft.lots_per_award.map(Value::Number));
    compare("field-variants", |draft| {
        let key = draft.variants.map(|yes| if yes { "variants-yes" } else { "variants-no" });
        word("", key.unwrap_or("variants-silent"))
    });
    compare("field-late-papers", |draft| {
        let key =
            draft.late_papers.map(|yes| if yes { "late-papers-yes" } else { "late-papers-no" });
        word("", key.unwrap_or("late-papers-silent"))
    });
    compare("field-urgency", |draft| text(&draft.urgency));
    compare("field-electronic", |draft| Some(flag(draft.electronic)));
    compare("field-two-envelopes", |draft| Some(flag(draft.two_envelopes)));
    compare("field-reduction", |draft| Some(flag(draft.reduction_announced)));
    compare("field-without-negotiation", |draft| Some(flag(draft.award_without_negotiation)));
    compare("field-dynamic", |draft| Some(flag(draft.dynamic_purchasing)));
    compare("field-auction", |draft| Some(flag(draft.electronic_auction)));
}

fn named_place(place: &Place) -> String {
    let Place { nuts, postcode, town } = place;
    let parts = [postcode, town, nuts].into_iter().filter(|part| !part.is_empty());
    parts.map(String::as_str).collect::<Vec<_>>().join(" ")
}

fn dates(found: &mut Found, before: &Dates, after: &Dates) {
    let Dates {
        requested_publication,
        questions_until,
        participation_deadline,
        bid_deadline,
        opening,
        binding_until,
        contract_start,
        contract_end,
    } = before;
    for (name, old, new) in [
        ("field-requests-until", *participation_deadline, after.participation_deadline),
        ("field-bids-until", *bid_deadline, after.bid_deadline),
        ("field-questions-until", *questions_until, after.questions_until),
        ("field-opening", *opening, after.opening),
    ] {
        found.value(name, old.map(Value::Moment), new.map(Value::Moment));
    }
    for (name, old, new) in [
        ("field-requested-publication", *requested_publication, after.requested_publication),
        ("field-binding", *binding_until, after.binding_until),
        ("field-start", *contract_start, after.contract_start),
        ("field-end", *contract_end, after.contract_end),
    ] {
        found.value(name, old.map(Value::Day), new.map(Value::Day));
    }
}

fn terms(found: &mut Found, before: Option<&FrameworkTerms>, after: Option<&FrameworkTerms>) {
    let maximum = |terms: Option<&FrameworkTerms>| terms?.maximum.map(Value::Money);
    found.value("field-framework-maximum", maximum(before), maximum(after));
    let firms = |terms: Option<&FrameworkTerms>| terms.map(|terms| Value::Number(terms.firms));
    found.value("field-framework-firms", firms(before), firms(after));
    let order = |terms: Option<&FrameworkTerms>| {
        terms.and_then(|terms| word("call-off-", &code(&terms.order)))
    };
    found.value("field-framework-order", order(before), order(after));
    let longer =
        |terms: Option<&FrameworkTerms>| terms.and_then(|terms| text(&terms.longer_because));
    found.value("field-framework-longer", longer(before), longer(after));
    let allowed = |terms: Option<&FrameworkTerms>| {
        let count = u32::try_from(terms?.authorities.len()).ok()?;
        Some(Value::Number(count))
    };
    found.value("field-framework-authorities", allowed(before), allowed(after));
}

fn text(words: &str) -> Option<Value> {
    (!words.trim().is_empty()).then(|| Value::Text(words.to_owned()))
}

fn flag(yes: bool) -> Value {
    Value::Word(if yes { "yes" } else { "no" }.to_owned())
}

/// A value of a closed set, as the key of its word.
fn word(start: &str, code: &str) -> Option<Value> {
    (!code.is_empty()).then(|| Value::Word(format!("{start}{code}")))
}

/// The code of a value that serialises to a string.
fn code<T: Serialize>(value: &T) -> String {
    let json = serde_json::to_value(value).unwrap_or_default();
    json.as_str().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests;
