//! What happened on the way, in chapters of the procurement record: questions, decisions about deadlines, requests to
//! bidders and answers of the competition register (§ 8 Abs. 1 VgV).
//! It must not judge; it puts into words what is on record.

use crate::evaluation::EvaluationFile;
use locales::{Language, Texts, format};
use paper::{Chapter, Part, Table};
use store::{ActRow, BidRequest, RequestKind};
use tender::act::Act;
use tender::id::LotId;
use tender::instant::Instant;
use tender::procedure::Step;
use tender::procedure::stage::LotFile;
use tender::procedure::step::Extension;

/// Questions as everybody could read them, with their answers (§ 9 Abs. 3 and § 20 Abs. 3 `VgV`).
pub(super) fn questions(acts: &[(ActRow, Act)], language: Language) -> Option<Chapter> {
    let texts = language.texts();
    let answered = acts.iter().filter_map(|(_, act)| {
        let Step::Answer { asked, answer, .. } = &act.step else { return None };
        Some((asked.de.clone(), answer.de.clone(), act.at))
    });
    let row = |(number, (asked, answer, at)): (usize, (String, String, Instant))| {
        vec![number.to_string(), asked, answer, moment(at, language)]
    };
    let rows = (1..).zip(answered).map(row).collect();
    let names = ["record-number", "record-question", "record-answer", "record-answered-at"];
    chapter(texts.text("record-questions"), (&names, vec![1, 5, 6, 3]), rows, texts)
}

/// Each decision about a deadline and each correction, with its reason.
pub(super) fn deadlines(acts: &[(ActRow, Act)], language: Language) -> Option<Chapter> {
    let texts = language.texts();
    let row = |(_, act): &(ActRow, Act)| {
        let decisions = decided(&act.step, language).into_iter();
        let at = moment(act.at, language);
        decisions.map(move |(what, why)| vec![at.clone(), what, why]).collect::<Vec<_>>()
    };
    let rows = acts.iter().flat_map(row).collect();
    let names = ["record-when", "record-decision", "paper-reasons"];
    chapter(texts.text("record-deadlines"), (&names, vec![3, 5, 7]), rows, texts)
}

/// What an act decided about content and deadlines, and why.
fn decided(step: &Step, language: Language) -> Vec<(String, String)> {
    let texts = language.texts();
    let moved = |to: Instant| texts.with("record-moved", &[("to", &moment(to, language))]);
    let extended = |extension: &Option<Extension>| match extension {
        Some(Extension::Until { deadline, reason }) => Some((moved(*deadline), reason.clone())),
        Some(Extension::NotNeeded { reason }) => {
            Some((texts.text("record-not-moved"), reason.clone()))
        }
        None => None,
    };
    if let Step::MoveDeadline { deadline, reason } = step {
        vec![(moved(*deadline), reason.clone())]
    } else if let Step::Correct { reason, extension, .. } = step {
        let corrected = (texts.text("record-corrected"), reason.clone());
        core::iter::once(corrected).chain(extended(extension)).collect()
    } else if let Step::Answer { extension, .. } = step {
        extended(extension).into_iter().collect()
    } else if let Step::ExtendBinding { until, agreed, .. } = step {
        let day = format::day(*until, language);
        let bound = texts.with("record-bound", &[("until", &day)]);
        let count = agreed.len().to_string();
        vec![(bound, texts.with("record-bound-by", &[("count", &count)]))]
    } else {
        Vec::new()
    }
}

/// What bidders of a lot were asked after the opening, and what they answered (§§ 15, 56 and 60 `VgV`).
pub(super) fn requests(
    file: &EvaluationFile,
    lot: LotId,
    opened: &LotFile,
    title: &str,
    language: Language,
) -> Option<Chapter> {
    let texts = language.texts();
    let row = |one: &BidRequest| {
        let bidder = opened.bids.get(&one.bid).map(|bid| file.name(bid.bidder));
        let kind = match one.kind {
            RequestKind::Price => "record-request-price",
            RequestKind::Papers => "record-request-papers",
        };
        let asked = format!("{}: {}", texts.text(kind), one.text);
        vec![bidder.unwrap_or_default(), asked, moment(one.until, language), answer(one, language)]
    };
    let rows = file.requests.iter().filter(|one| one.lot == lot).map(row).collect();
    let names = ["paper-bidder", "record-request", "record-until", "record-answer"];
    let heading = texts.with("record-requests", &[("lot", title)]);
    chapter(heading, (&names, vec![3, 5, 3, 5]), rows, texts)
}

fn answer(one: &BidRequest, language: Language) -> String {
    let texts = language.texts();
    let Some((words, at)) = &one.answer else { return texts.text("record-unanswered") };
    let key = if one.is_late() { "record-answered-late" } else { "record-answered-in-time" };
    let files: Vec<&str> = one.files.iter().map(|file| file.name.as_str()).collect();
    let told = texts.with(key, &[("at", &moment(*at, language))]);
    let parts = [told, words.clone(), files.join(", ")];
    let known: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    known.join(" ")
}

/// When the competition register answered about whom (§ 6 `WRegG`); the answer's SHA-256 stands with its act.
pub(super) fn register(
    file: &EvaluationFile,
    acts: &[(ActRow, Act)],
    language: Language,
) -> Option<Chapter> {
    let texts = language.texts();
    let rows = acts.iter().filter_map(|(_, act)| {
        let Step::RecordRegister { firm, answered_at, sha256 } = &act.step else { return None };
        Some(vec![file.name(*firm), moment(*answered_at, language), sha256.clone()])
    });
    let names = ["record-firm", "record-answered-at", "record-register-hash"];
    let rows = rows.collect();
    chapter(texts.text("record-register"), (&names, vec![4, 3, 8]), rows, texts)
}

fn moment(at: Instant, language: Language) -> String {
    format::moment(&at.in_berlin(), language)
}

/// A chapter of one table; none without a row.
fn chapter(
    heading: String,
    (names, shares): (&[&str], Vec<u8>),
    rows: Vec<Vec<String>>,
    texts: &Texts,
) -> Option<Chapter> {
    let head = names.iter().map(|name| texts.text(name)).collect();
    let table = Table { head, shares, rows };
    (!table.rows.is_empty()).then(|| Chapter { heading, parts: vec![Part::Table(table)] })
}
