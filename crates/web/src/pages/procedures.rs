//! The list of published procedures; the address is the query, for the page, the feed and the API alike.
//! It must not filter by anything that the address does not hold.

mod facets;
mod suggestions;

use super::{Shown, failed, render};
use crate::Shared;
use crate::extract::Query;
use crate::search::{Asked, RADII, values};
use crate::view::frame::{Feed, Page, Reader};
use crate::view::hit::Hit;
use crate::view::words::words;
use crate::view::{Link, Pages};
use app::{AppError, PublicQuery};
use askama::Template;
use axum::extract::State;
use axum::http::header;
use axum::response::IntoResponse as _;
use facets::{Chip, Facet, Names};
use locales::Texts;

/// So many hits stand on one page.
const PER_PAGE: u64 = 20;

struct Choice {
    value: String,
    label: String,
    selected: bool,
}
struct Pair {
    name: &'static str,
    value: String,
}
struct Search {
    q: String,
    place: String,
    radius: Vec<Choice>,
    kept: Vec<Pair>,
}
struct SortLink {
    label: String,
    url: String,
    active: bool,
}

#[derive(Template)]
#[template(path = "procedures.html")]
struct ProceduresPage {
    t: &'static Texts,
    page: Page,
    search: Search,
    count_sentence: String,
    notes: Vec<String>,
    chips: Vec<Chip>,
    clear_url: String,
    facets: Vec<Facet>,
    filter_view: bool,
    filter_url: String,
    results_url: String,
    sorts: Vec<SortLink>,
    hits: Vec<Hit>,
    suggestions: Vec<Link>,
    pages: Pages,
}

const PATH: &str = "/ausschreibungen";

pub(crate) async fn show(
    State(state): State<Shared>,
    reader: Reader,
    Query(asked): Query<Asked>,
) -> Shown {
    let failed = failed(&state, &reader);
    let texts = reader.language.texts();
    let now = state.app.clock.procedures();
    let query = asked.query(&state, PER_PAGE).await.map_err(&failed)?;
    let (found, next) = state.app.public_procedures(&query).await.map_err(&failed)?;
    let counted = state.app.facets(&query).await.map_err(&failed)?;
    let chosen: Vec<&str> = values(&asked.stelle).collect();
    let bodies = state.app.bodies_in(&counted, &chosen).await.map_err(&failed)?;
    let names = Names { asked: &asked, texts, bodies: &bodies };
    let mut page = Page::new(&state, &reader, "procedures");
    page.feeds = vec![Feed {
        url: asked.at("/ausschreibungen.atom", |_| ()),
        label: texts.text("feed-atom"),
        mime: "application/atom+xml",
    }];
    let count = counted.count.to_string();
    let suggestions = if found.is_empty() {
        suggestions::suggestions(&state, &asked, &query, reader.language).await.map_err(&failed)?
    } else {
        Vec::new()
    };
    let count_sentence = texts.with("count-procedures", &[("count", &count)]);
    Ok(render(&ProceduresPage {
        page,
        search: search(&asked, texts),
        notes: notes(&asked, &query, texts),
        chips: names.chips(),
        clear_url: PATH.to_owned(),
        facets: names.facets(&counted),
        filter_view: asked.filter == "ja",
        filter_url: asked.at(PATH, |asked| "ja".clone_into(&mut asked.filter)),
        results_url: asked.at(PATH, |asked| asked.filter.clear()),
        sorts: sorts(&asked, texts),
        hits: found.iter().map(|found| Hit::of(found, now, reader.language)).collect(),
        suggestions,
        pages: Pages {
            previous: (!asked.ab.is_empty()).then(|| asked.at(PATH, |_| ())),
            next: next.map(|next| {
                asked.at(PATH, |asked| asked.ab = crate::api::cursor::write((next.0, next.1.0)))
            }),
            position: count_sentence.clone(),
        },
        count_sentence,
        t: texts,
    }))
}

fn search(asked: &Asked, texts: &Texts) -> Search {
    let none = Choice {
        value: String::new(),
        label: texts.text("radius-none"),
        selected: asked.umkreis.is_empty(),
    };
    let radii = RADII.map(|radius| {
        let value = radius.to_string();
        let label = texts.with("radius-km", &[("km", &value)]);
        Choice { selected: asked.umkreis == value, label, value }
    });
    let typed = ["q", "ort", "umkreis", "ab"];
    let pairs = asked.pairs();
    let kept = pairs.iter().filter(|(name, value)| !typed.contains(name) && !value.is_empty());
    Search {
        q: asked.q.clone(),
        place: asked.ort.clone(),
        radius: [none].into_iter().chain(radii).collect(),
        kept: kept.map(|(name, value)| Pair { name, value: (*value).clone() }).collect(),
    }
}

/// What the reader should know of how the query was read.
fn notes(asked: &Asked, query: &PublicQuery, texts: &Texts) -> Vec<String> {
    let unknown = !asked.ort.trim().is_empty() && query.known_place().is_none();
    let place = texts.with("search-place-unknown", &[("place", &asked.ort)]);
    let value =
        |(name, value)| texts.with("search-value-unknown", &[("name", name), ("value", value)]);
    let values = asked.faults().into_iter().map(value);
    unknown.then_some(place).into_iter().chain(values).collect()
}

fn sorts(asked: &Asked, texts: &Texts) -> Vec<SortLink> {
    let sort = |name: &str, key: &str| SortLink {
        label: texts.text(key),
        url: asked.at(PATH, |asked| name.clone_into(&mut asked.sort)),
        active: asked.sort == name,
    };
    vec![sort("", "sort-new"), sort("frist", "sort-deadline")]
}

/// One entry of a feed.
pub(super) struct Entry {
    pub(super) url: String,
    pub(super) title: String,
    pub(super) updated: String,
    pub(super) summary: String,
    pub(super) buyer: String,
}

/// An Atom feed (RFC 4287).
#[derive(Template)]
#[template(path = "feed.xml", escape = "html")]
pub(super) struct AtomFeed {
    pub(super) lang: &'static str,
    pub(super) title: String,
    pub(super) id: String,
    pub(super) here: String,
    pub(super) updated: String,
    pub(super) entries: Vec<Entry>,
}

/// The same query as an Atom feed (RFC 4287).
pub(crate) async fn atom(
    State(state): State<Shared>,
    reader: Reader,
    Query(asked): Query<Asked>,
) -> Shown {
    let failed = failed(&state, &reader);
    let query = asked.query(&state, 50).await.map_err(&failed)?;
    let (found, _) = state.app.public_procedures(&query).await.map_err(&failed)?;
    let base = &state.settings.public_url;
    let entry = |found: &app::PublicProcedure| {
        let draft = &found.procedure.file.draft;
        Entry {
            url: format!("{base}{PATH}/{}", found.row.number),
            title: words(&draft.title, reader.language),
            updated: found.row.changed_at.to_string(),
            summary: words(&draft.description, reader.language),
            buyer: found.office.name.clone(),
        }
    };
    let entries: Vec<Entry> = found.iter().map(entry).collect();
    let updated = found.iter().map(|found| found.row.changed_at).max();
    let feed = AtomFeed {
        lang: reader.language.code(),
        title: reader.language.texts().text("feed-title"),
        id: format!("{base}{}", asked.at("/ausschreibungen.atom", |_| ())),
        here: format!("{base}{}", asked.at(PATH, |_| ())),
        updated: updated.unwrap_or(tender::instant::Instant::EPOCH).to_string(),
        entries,
    };
    let body = feed.render().map_err(|fault| failed(AppError::Internal(fault.to_string())))?;
    Ok(([(header::CONTENT_TYPE, "application/atom+xml; charset=utf-8")], body).into_response())
}
