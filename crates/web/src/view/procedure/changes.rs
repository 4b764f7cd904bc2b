//! Answers and versions of one procedure in words.
//! It must not hold who asked.

use crate::format;
use crate::view::Link;
use crate::view::words::{Words, words};
use app::{Happened, PublicChange, PublicProcedure, words as told};
use locales::Language;
use tender::procedure::difference::Value;

/// A question with its answer, see `frontend/pages/questions.html`.
#[derive(Clone, Debug)]
pub struct Question {
    /// Its number.
    pub number: usize,
    /// Its own address.
    pub url: String,
    /// The question.
    pub text: Words,
    /// The answer.
    pub answer: Words,
    /// When it was answered.
    pub answered: String,
    /// What the answer changed, in words; empty where it changed nothing.
    pub changed: String,
}

/// A version of the published content, see `frontend/pages/changes.html`.
#[derive(Clone, Debug)]
pub struct Version {
    /// Its number.
    pub number: u32,
    /// When it came.
    pub date: String,
    /// Why.
    pub reason: String,
    /// What changed.
    pub changes: Vec<told::ChangeWords>,
    /// The notice that told of it.
    pub notice: Option<Link>,
}

/// Answered questions, the last answer first.
pub fn questions(changes: &[PublicChange], number: &str, language: Language) -> Vec<Question> {
    let question = |change: &PublicChange| {
        let Happened::Answered { number: place, asked, answer } = &change.what else { return None };
        let lines = change.changes.iter().map(|one| told::change(one, language));
        let lines: Vec<String> = lines.map(|one| format!("{}: {}", one.field, one.after)).collect();
        Some(Question {
            number: *place,
            url: format!("/ausschreibungen/{number}/fragen#frage-{place}"),
            text: Words::of(asked, language),
            answer: Words::of(answer, language),
            answered: format::moment(change.at, language),
            changed: lines.join("; "),
        })
    };
    changes.iter().rev().filter_map(question).collect()
}

/// Every version, the last one first.
pub fn versions(
    changes: &[PublicChange],
    found: &PublicProcedure,
    language: Language,
) -> Vec<Version> {
    let texts = language.texts();
    let base = format!("/ausschreibungen/{}", found.row.number);
    let version = |change: &PublicChange| {
        let notice = change.notice.map(|id| {
            Link::new(format!("{base}/bekanntmachungen/{id}.xml"), texts.text("notice-xml"))
        });
        let first = change.what == Happened::Published;
        Some(Version {
            number: change.version?,
            date: format::moment(change.at, language),
            reason: if first { texts.text("change-first") } else { change.reason.clone() },
            changes: change.changes.iter().map(|one| told::change(one, language)).collect(),
            notice,
        })
    };
    changes.iter().rev().filter_map(version).collect()
}

/// From when the deadline was moved last, and why.
pub fn moved(changes: &[PublicChange], language: Language) -> Option<String> {
    let deadline = |change: &&PublicChange| {
        let keys = ["field-bids-until", "field-requests-until"];
        let one = change.changes.iter().find(|one| keys.contains(&one.field.key))?;
        let Some(Value::Moment(before)) = one.before else { return None };
        Some((before, change.reason.clone()))
    };
    let (before, reason) = changes.iter().rev().find_map(|change| deadline(&change))?;
    let before = format::moment_long(before, language);
    Some(language.texts().with("deadline-moved", &[("before", &before), ("reason", &reason)]))
}

/// A change in one paragraph, for feeds.
pub fn summary(change: &PublicChange, language: Language) -> String {
    let mut parts = Vec::new();
    if let Happened::Answered { asked, answer, .. } = &change.what {
        parts.push(words(asked, language));
        parts.push(words(answer, language));
    }
    if !change.reason.is_empty() {
        parts.push(change.reason.clone());
    }
    for one in &change.changes {
        let told = told::change(one, language);
        let after = if told.after.is_empty() { "–" } else { &told.after };
        parts.push(format!("{}: {after}", told.field));
    }
    parts.join("\n")
}
