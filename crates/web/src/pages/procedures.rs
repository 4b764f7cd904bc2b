//! The list of published procedures; the address is the query, for the page, the feed and the API alike.
//! It must not filter by anything that the address does not hold.

use super::{Shown, failed, render};
use crate::Shared;
use crate::extract::Query;
use crate::view::Link;
use crate::view::frame::{Feed, Page, Reader};
use crate::view::hit::{Hit, words};
use app::PublicQuery;
use askama::Template;
use axum::extract::State;
use axum::http::header;
use axum::response::IntoResponse as _;
use locales::Texts;
use serde::{Deserialize, Serialize};

/// So many hits stand on one page.
const PER_PAGE: u64 = 20;

/// What the address asks for.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub(crate) struct Asked {
    q: String,
    ort: String,
    status: String,
    sort: String,
    ab: String,
    #[serde(skip_serializing)]
    lang: String,
    #[serde(skip_serializing)]
    umkreis: String,
}

impl Asked {
    fn query(&self, limit: u64) -> PublicQuery {
        PublicQuery {
            words: format!("{} {}", self.q, self.ort),
            open: self.status == "offen",
            by_deadline: self.sort == "frist",
            after: crate::api::cursor::read(&self.ab),
            limit,
            offices: None,
        }
    }

    /// The same query at another path, with some of it changed.
    fn at(&self, path: &str, change: impl FnOnce(&mut Self)) -> String {
        let mut changed = self.clone();
        changed.ab.clear();
        change(&mut changed);
        let pairs = [
            ("q", changed.q),
            ("ort", changed.ort),
            ("status", changed.status),
            ("sort", changed.sort),
            ("ab", changed.ab),
        ];
        let query: Vec<String> = pairs
            .into_iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(name, value)| format!("{name}={}", crate::percent::encoded(&value)))
            .collect();
        if query.is_empty() { path.to_owned() } else { format!("{path}?{}", query.join("&")) }
    }
}

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
struct Chip {
    label: String,
    remove_url: String,
}
struct FacetChoice {
    label: String,
    count: String,
    url: String,
    active: bool,
}
struct Facet {
    id: &'static str,
    label: String,
    choices: Vec<FacetChoice>,
}
struct SortLink {
    label: String,
    url: String,
    active: bool,
}
struct Pages {
    previous: Option<String>,
    next: Option<String>,
    position: String,
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
    let query = asked.query(PER_PAGE);
    let (found, next) = state.app.public_procedures(&query).await.map_err(&failed)?;
    let count = state.app.count_public(&query).await.map_err(&failed)?;
    let open = PublicQuery { open: true, ..query.clone() };
    let open = state.app.count_public(&open).await.map_err(&failed)?;
    let mut page = Page::new(&state, &reader, "procedures");
    page.feeds = vec![Feed {
        url: asked.at("/ausschreibungen.atom", |_| ()),
        label: texts.text("feed-atom"),
        mime: "application/atom+xml",
    }];
    Ok(render(&ProceduresPage {
        page,
        search: search(&asked, texts),
        count_sentence: texts.with("count-procedures", &[("count", &count.to_string())]),
        notes: Vec::new(),
        chips: chips(&asked),
        clear_url: PATH.to_owned(),
        facets: vec![state_facet(&asked, open, texts)],
        filter_view: false,
        filter_url: asked.at(PATH, |_| ()),
        results_url: asked.at(PATH, |_| ()),
        sorts: sorts(&asked, texts),
        hits: found.iter().map(|found| Hit::of(found, now, reader.language)).collect(),
        suggestions: suggestions(&asked, texts),
        pages: Pages {
            previous: (!asked.ab.is_empty()).then(|| asked.at(PATH, |_| ())),
            next: next
                .map(|next| asked.at(PATH, |asked| asked.ab = crate::api::cursor::write(next))),
            position: texts.with("count-procedures", &[("count", &count.to_string())]),
        },
        t: texts,
    }))
}

fn search(asked: &Asked, texts: &Texts) -> Search {
    let kept = [("status", &asked.status), ("sort", &asked.sort)];
    let kept = kept.into_iter().filter(|(_, value)| !value.is_empty());
    Search {
        q: asked.q.clone(),
        place: asked.ort.clone(),
        radius: vec![Choice {
            value: String::new(),
            label: texts.text("radius-none"),
            selected: true,
        }],
        kept: kept.map(|(name, value)| Pair { name, value: value.clone() }).collect(),
    }
}

fn chips(asked: &Asked) -> Vec<Chip> {
    let mut chips = Vec::new();
    if !asked.q.is_empty() {
        let remove_url = asked.at(PATH, |asked| asked.q.clear());
        chips.push(Chip { label: format!("„{}“", asked.q), remove_url });
    }
    if !asked.ort.is_empty() {
        let remove_url = asked.at(PATH, |asked| asked.ort.clear());
        chips.push(Chip { label: asked.ort.clone(), remove_url });
    }
    chips
}

fn state_facet(asked: &Asked, open: u64, texts: &Texts) -> Facet {
    let active = asked.status == "offen";
    let url = asked
        .at(PATH, |asked| asked.status = if active { String::new() } else { "offen".to_owned() });
    let choice =
        FacetChoice { label: texts.text("state-open"), count: open.to_string(), url, active };
    Facet { id: "status", label: texts.text("facet-state"), choices: vec![choice] }
}

fn sorts(asked: &Asked, texts: &Texts) -> Vec<SortLink> {
    let sort = |name: &str, key: &str| SortLink {
        label: texts.text(key),
        url: asked.at(PATH, |asked| name.clone_into(&mut asked.sort)),
        active: asked.sort == name,
    };
    vec![sort("", "sort-new"), sort("frist", "sort-deadline")]
}

fn suggestions(asked: &Asked, texts: &Texts) -> Vec<Link> {
    let mut links = Vec::new();
    if !asked.ort.is_empty() {
        links.push(Link::new(
            asked.at(PATH, |asked| asked.ort.clear()),
            texts.text("suggest-without-place"),
        ));
    }
    if !asked.status.is_empty() {
        links.push(Link::new(
            asked.at(PATH, |asked| asked.status.clear()),
            texts.text("suggest-all-states"),
        ));
    }
    links
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
    let (found, _) = state.app.public_procedures(&asked.query(50)).await.map_err(&failed)?;
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
    let body = feed.render().map_err(|fault| failed(app::AppError::Internal(fault.to_string())))?;
    Ok(([(header::CONTENT_TYPE, "application/atom+xml; charset=utf-8")], body).into_response())
}
