//! The register of published awards: who bought what from whom at what price.
//! It must not show anything that is not published.

use super::{Shown, failed, render};
use crate::Shared;
use crate::extract::Query;
use crate::format;
use crate::percent::encoded;
use crate::view::Pages;
use crate::view::frame::{Feed, Page, Reader};
use crate::view::hit::{kind, place};
use crate::view::words::Words;
use app::{AwardQuery, Body, FoundAward};
use askama::Template;
use axum::extract::State;
use jiff::civil::Date;
use locales::{Language, Texts};
use serde::Deserialize;
use tender::id::LotId;
use tender::instant::Instant;

const PATH: &str = "/vergeben";

/// The address of the page.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    q: String,
    stelle: String,
    von: String,
    ab: String,
}

struct Choice {
    value: String,
    label: String,
    selected: bool,
}

struct Form {
    q: String,
    from: String,
    buyers: Vec<Choice>,
}

struct AwardRow {
    url: String,
    title: Words,
    /// What is told of an award that has no page of its own.
    extent: String,
    buyer: String,
    buyer_url: String,
    winner: String,
    value: String,
    bids: String,
    date: String,
}

#[derive(Template)]
#[template(path = "awards.html")]
struct AwardsPage {
    t: &'static Texts,
    page: Page,
    form: Form,
    count_sentence: String,
    stand: String,
    rows: Vec<AwardRow>,
    pages: Pages,
}

impl Asked {
    fn at(&self, ab: &str) -> String {
        let all = [("q", &*self.q), ("stelle", &*self.stelle), ("von", &*self.von), ("ab", ab)];
        let given = all.into_iter().filter(|(_, value)| !value.is_empty());
        let pairs: Vec<String> =
            given.map(|(name, value)| format!("{name}={}", encoded(value))).collect();
        if pairs.is_empty() { PATH.to_owned() } else { format!("{PATH}?{}", pairs.join("&")) }
    }

    /// Downloads of exactly these awards; a search by words has none.
    fn feeds(&self, texts: &Texts) -> Vec<Feed> {
        if !self.q.trim().is_empty() {
            return Vec::new();
        }
        let from = self.day().map(|day| format!("von={day}"));
        let buyer = (!self.stelle.is_empty()).then(|| format!("stelle={}", encoded(&self.stelle)));
        let pairs: Vec<String> = from.into_iter().chain(buyer).collect();
        let query = if pairs.is_empty() { String::new() } else { format!("?{}", pairs.join("&")) };
        vec![Feed {
            url: format!("/api/v1/export/awards.csv{query}"),
            label: texts.text("data-awards"),
            mime: "text/csv",
        }]
    }

    fn day(&self) -> Option<Date> {
        self.von.trim().parse().ok().or_else(|| german(&self.von))
    }

    fn query(&self) -> AwardQuery {
        let day = self.day();
        let after = crate::api::cursor::read(&self.ab).map(|(at, id)| (at, LotId(id)));
        AwardQuery {
            words: self.q.clone(),
            authority: self.stelle.clone(),
            from: day.and_then(Instant::start_of_day),
            after,
            limit: 25,
        }
    }
}

/// A day as Germans write it: `21.11.2026`.
fn german(text: &str) -> Option<Date> {
    let mut parts = text.trim().splitn(3, '.');
    let (day, month) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    Date::new(parts.next()?.parse().ok()?, month, day).ok()
}

/// One page of the register.
pub(crate) async fn show(
    State(state): State<Shared>,
    reader: Reader,
    Query(asked): Query<Asked>,
) -> Shown {
    let texts = reader.language.texts();
    let found = state.app.public_awards(&asked.query()).await;
    let found = found.map_err(failed(&state, &reader))?;
    let bodies = state.app.authorities().await.map_err(failed(&state, &reader))?;
    let buyers = buyers(&bodies, &asked.stelle, texts);
    let sum = format::euro(found.sum, reader.language);
    let count = found.count.to_string();
    let count_sentence = texts.with("awards-count", &[("count", &count), ("sum", &sum)]);
    let now = format::moment_long(state.app.clock.procedures(), reader.language);
    let next = found.next.map(|(at, lot)| asked.at(&crate::api::cursor::write((at, lot.0))));
    let rows = found.rows.iter().map(|found| award_row(found, reader.language));
    Ok(render(&AwardsPage {
        t: texts,
        page: Page { feeds: asked.feeds(texts), ..Page::new(&state, &reader, "awards") },
        form: Form {
            q: asked.q.clone(),
            from: asked.day().map(|day| day.to_string()).unwrap_or_default(),
            buyers,
        },
        stand: texts.with("awards-as-of", &[("moment", &now)]),
        rows: rows.collect(),
        pages: Pages {
            previous: (!asked.ab.is_empty()).then(|| asked.at("")),
            next,
            position: count_sentence.clone(),
        },
        count_sentence,
    }))
}

/// Every authority to choose from; an unknown one of the address stays, so that nothing else is shown than was asked for.
fn buyers(bodies: &[Body], chosen: &str, texts: &Texts) -> Vec<Choice> {
    let choice = |value: &str, label: &str| Choice {
        value: value.to_owned(),
        label: label.to_owned(),
        selected: value == chosen,
    };
    let unknown = !chosen.is_empty() && bodies.iter().all(|body| body.slug != chosen);
    core::iter::once(choice("", &texts.text("data-authority-all")))
        .chain(unknown.then(|| choice(chosen, chosen)))
        .chain(bodies.iter().map(|body| choice(&body.slug, &body.name)))
        .collect()
}

fn award_row(found: &FoundAward, language: Language) -> AwardRow {
    AwardRow {
        url: result_url(found),
        title: Words::of(&found.title, language),
        extent: if found.has_page { String::new() } else { extent(found, language) },
        buyer: found.office.name.clone(),
        buyer_url: format!("/stellen/{}", found.office.slug),
        winner: found.row.firms.join("; "),
        value: format::euro(found.row.value, language),
        bids: found.row.bids.to_string(),
        date: format::day(found.row.awarded_at.berlin_day(), language),
    }
}

/// The page of the result; empty where nobody was called, so that the register alone tells of it.
pub(super) fn result_url(found: &FoundAward) -> String {
    let url = format!("/ausschreibungen/{}/ergebnis", found.row.number);
    if found.has_page { url } else { String::new() }
}

/// How it was awarded, what kind of contract it is and when it is performed (§ 30 Abs. 1 UVgO, § 20 Abs. 3 VOB/A).
fn extent(found: &FoundAward, language: Language) -> String {
    let (draft, texts) = (&found.draft, language.texts());
    let how = draft.procedure_type.map(|kind| format!("procedure-type-{}", kind.code()));
    let days = [found.term.0, found.term.1].into_iter().flatten();
    let days: Vec<String> = days.map(|day| format::day(day, language)).collect();
    let place = place(draft);
    let parts = [
        how.map(|key| texts.text(&key)).unwrap_or_default(),
        kind(draft, language),
        place,
        days.join(" – "),
    ];
    let known: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    known.join(" · ")
}
