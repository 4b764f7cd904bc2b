//! Authorities, help, and the pages that every public site owes its readers; and the demo's clock.
//! They must not hold anything of a single procedure.

use super::awards::result_url;
use super::{Shown, failed, render};
use crate::Shared;
use crate::extract::{Form, Path, Query};
use crate::format;
use crate::view::frame::{Page, Reader};
use crate::view::hit::Hit;
use crate::view::words::Words;
use crate::view::{Fact, Link};
use app::{AwardQuery, Body, BodyKind, FoundAward, PublicQuery, folded};
use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse as _, Redirect, Response};
use locales::Texts;
use serde::Deserialize;

struct BodyRow {
    url: String,
    name: String,
    note: String,
    parent: Option<String>,
}
struct BodyGroup {
    id: &'static str,
    title: String,
    bodies: Vec<BodyRow>,
}

#[derive(Template)]
#[template(path = "bodies.html")]
struct BodiesPage {
    t: &'static Texts,
    page: Page,
    q: String,
    groups: Vec<BodyGroup>,
}

/// What the list of authorities is asked for.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Sought {
    q: String,
}

/// All contracting authorities, or those whose name or town holds every word.
pub(crate) async fn bodies(
    State(state): State<Shared>,
    reader: Reader,
    Query(Sought { q }): Query<Sought>,
) -> Shown {
    let texts = reader.language.texts();
    let all = state.app.authorities().await.map_err(failed(&state, &reader))?;
    let sought = folded(&q);
    let fits = |body: &&Body| {
        let text = folded(&format!("{} {}", body.name, body.address.town));
        sought.split(' ').all(|word| text.contains(word))
    };
    let group = |(id, kind): (&'static str, BodyKind)| {
        let row = |body: &Body| BodyRow {
            url: format!("/stellen/{}", body.slug),
            name: body.name.clone(),
            note: body.address.town.clone(),
            parent: all
                .iter()
                .find(|above| Some(above.id) == body.parent)
                .map(|above| above.name.clone()),
        };
        BodyGroup {
            id,
            title: texts.text(&format!("bodies-{id}")),
            bodies: all.iter().filter(|body| body.kind == kind).filter(fits).map(row).collect(),
        }
    };
    let kinds = [
        ("state", BodyKind::StateBody),
        ("municipality", BodyKind::Municipality),
        ("utility", BodyKind::Utility),
        ("office", BodyKind::ProcurementOffice),
    ];
    let groups = kinds.into_iter().map(group).filter(|group| !group.bodies.is_empty()).collect();
    Ok(render(&BodiesPage { t: texts, page: Page::new(&state, &reader, "bodies"), q, groups }))
}

/// One award of a body.
struct AwardRow {
    url: String,
    title: Words,
    winner: String,
    value: String,
    date: String,
}

#[derive(Template)]
#[template(path = "body.html")]
struct BodyPage {
    t: &'static Texts,
    page: Page,
    name: String,
    parent: Option<Link>,
    kind: String,
    facts: Vec<Fact>,
    open: Vec<Hit>,
    awarded: Vec<AwardRow>,
    awards_url: String,
    offices: Vec<Link>,
}

/// One contracting authority.
pub(crate) async fn body(
    State(state): State<Shared>,
    reader: Reader,
    Path(slug): Path<String>,
) -> Shown {
    let failed = failed(&state, &reader);
    let texts = reader.language.texts();
    let (body, above, below) = state.app.authority(&slug).await.map_err(&failed)?;
    let offices = below.iter().map(|body| body.id).chain([body.id]).collect();
    let query = PublicQuery { offices: Some(offices), limit: 20, ..PublicQuery::open() };
    let (open, _) = state.app.public_procedures(&query).await.map_err(&failed)?;
    let last = AwardQuery { authority: slug.clone(), limit: 10, ..AwardQuery::default() };
    let awarded = state.app.public_awards(&last).await.map_err(&failed)?;
    let award = |found: &FoundAward| AwardRow {
        url: result_url(found),
        title: Words::of(&found.title, reader.language),
        winner: found.row.firms.join("; "),
        value: format::euro(found.row.value, reader.language),
        date: format::day(found.row.awarded_at.berlin_day(), reader.language),
    };
    let now = state.app.clock.procedures();
    let crumbs = vec![Link::new("/stellen", texts.text("pages-nav-bodies"))];
    let link = |body: &Body| Link::new(format!("/stellen/{}", body.slug), &body.name);
    Ok(render(&BodyPage {
        t: texts,
        page: Page::new(&state, &reader, "bodies").below(crumbs, &body.name),
        name: body.name.clone(),
        parent: above.as_ref().map(link),
        kind: texts.text(&format!("body-{}", kind_key(body.kind))),
        facts: facts(&body, texts),
        open: open.iter().map(|found| Hit::of(found, now, reader.language)).collect(),
        awarded: awarded.rows.iter().map(award).collect(),
        awards_url: format!("/vergeben?stelle={}", body.slug),
        offices: below.iter().map(link).collect(),
    }))
}

fn kind_key(kind: BodyKind) -> &'static str {
    match kind {
        BodyKind::StateBody => "state",
        BodyKind::Municipality => "municipality",
        BodyKind::Utility => "utility",
        BodyKind::ProcurementOffice => "office",
        BodyKind::Company => "company",
        BodyKind::Oversight => "oversight",
        BodyKind::Operator => "operator",
    }
}

fn facts(body: &Body, texts: &Texts) -> Vec<Fact> {
    let address = &body.address;
    [
        ("contact-address", address.line(), None),
        ("contact-mail", address.email.clone(), Some(format!("mailto:{}", address.email))),
        ("contact-phone", address.phone.clone(), None),
    ]
    .into_iter()
    .filter(|(_, value, _)| !value.is_empty())
    .map(|(key, value, link)| Fact { label: texts.text(key), value, link })
    .collect()
}

#[derive(Template)]
#[template(path = "help.html")]
struct HelpPage {
    t: &'static Texts,
    page: Page,
    phone: String,
    mail: String,
}

/// Help.
pub(crate) async fn help(State(state): State<Shared>, reader: Reader) -> Response {
    let operator = &state.settings.operator;
    render(&HelpPage {
        t: reader.language.texts(),
        page: Page::new(&state, &reader, "help"),
        phone: operator.phone.clone(),
        mail: operator.mail.clone(),
    })
}

fn operator(state: &Shared, texts: &Texts) -> Vec<Fact> {
    let operator = &state.settings.operator;
    let fact = |key: &str, value: &str| Fact {
        label: texts.text(key),
        value: value.to_owned(),
        link: None,
    };
    [
        ("operator-name", operator.name.as_str()),
        ("contact-address", operator.address.as_str()),
        ("contact-mail", operator.mail.as_str()),
        ("contact-phone", operator.phone.as_str()),
    ]
    .into_iter()
    .filter(|(_, value)| !value.is_empty())
    .map(|(key, value)| fact(key, value))
    .collect()
}

#[derive(Template)]
#[template(path = "imprint.html")]
struct ImprintPage {
    t: &'static Texts,
    page: Page,
    operator: Vec<Fact>,
}

/// Who runs the portal.
pub(crate) async fn imprint(State(state): State<Shared>, reader: Reader) -> Response {
    let t = reader.language.texts();
    render(&ImprintPage { t, page: Page::new(&state, &reader, ""), operator: operator(&state, t) })
}

#[derive(Template)]
#[template(path = "privacy.html")]
struct PrivacyPage {
    t: &'static Texts,
    page: Page,
    operator: Vec<Fact>,
}

/// Which personal data are kept.
pub(crate) async fn privacy(State(state): State<Shared>, reader: Reader) -> Response {
    let t = reader.language.texts();
    render(&PrivacyPage { t, page: Page::new(&state, &reader, ""), operator: operator(&state, t) })
}

#[derive(Template)]
#[template(path = "accessibility.html")]
struct AccessibilityPage {
    t: &'static Texts,
    page: Page,
    tested: String,
    gaps: Vec<String>,
    mail: String,
    enforcement: String,
}

/// The accessibility statement.
pub(crate) async fn accessibility(State(state): State<Shared>, reader: Reader) -> Response {
    let t = reader.language.texts();
    render(&AccessibilityPage {
        t,
        page: Page::new(&state, &reader, ""),
        tested: t.text("accessibility-tested"),
        gaps: vec![t.text("accessibility-gap-manual"), t.text("accessibility-gap-easy")],
        mail: state.settings.operator.mail.clone(),
        enforcement: t.text("accessibility-enforcement"),
    })
}

struct Choice {
    value: &'static str,
    label: String,
    selected: bool,
}

#[derive(Template)]
#[template(path = "clock.html")]
struct ClockPage {
    t: &'static Texts,
    page: Page,
    now: String,
    steps: Vec<Choice>,
}

/// Steps by which the demo's clock may be advanced: ISO 8601 and microseconds.
const STEPS: [(&str, i64); 4] = [
    ("PT1H", 3_600_000_000),
    ("P1D", 86_400_000_000),
    ("P7D", 604_800_000_000),
    ("P30D", 2_592_000_000_000),
];

/// Demo only: the clock of procedures.
pub(crate) async fn clock(State(state): State<Shared>, reader: Reader) -> Response {
    let t = reader.language.texts();
    let step = |(value, _): (&'static str, i64)| Choice {
        value,
        label: t.text(&format!("clock-{}", value.to_lowercase())),
        selected: value == "P1D",
    };
    render(&ClockPage {
        t,
        page: Page::new(&state, &reader, ""),
        now: format::moment_long(state.app.clock.procedures(), reader.language),
        steps: STEPS.into_iter().map(step).collect(),
    })
}

/// By how much to advance.
#[derive(Deserialize)]
pub(crate) struct Advance {
    by: String,
}

/// Demo only: advances the clock of procedures; that of machinery stays.
pub(crate) async fn advance(
    State(state): State<Shared>,
    reader: Reader,
    Form(typed): Form<Advance>,
) -> Shown {
    if let Some((_, micros)) = STEPS.iter().find(|(value, _)| *value == typed.by) {
        state.app.advance_clock(*micros).await.map_err(failed(&state, &reader))?;
    }
    Ok(Redirect::to("/vorfuehrung/uhr").into_response())
}
