//! Open data: which files there are, for which choice, and what is missing in them.
//! It must not export by itself; it leads to the API.

use super::{Shown, failed, render};
use crate::Shared;
use crate::api::export::Wanted;
use crate::extract::Query;
use crate::format;
use crate::percent::encoded;
use crate::search::STATES;
use crate::view::Link;
use crate::view::frame::{Page, Reader};
use app::Body;
use askama::Template;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse as _, Response};
use locales::Texts;

struct Choice {
    value: String,
    label: String,
    selected: bool,
}

struct Form {
    from: String,
    to: String,
    authorities: Vec<Choice>,
    states: Vec<Choice>,
}

struct File {
    url: String,
    label: String,
    text: String,
}

#[derive(Template)]
#[template(path = "data.html")]
struct DataPage {
    t: &'static Texts,
    page: Page,
    form: Form,
    fault: Option<String>,
    files: Vec<File>,
    own: Vec<Link>,
    ocid: String,
    stand: String,
    gaps: Vec<String>,
}

/// The page of open data.
pub(crate) async fn show(
    State(state): State<Shared>,
    reader: Reader,
    Query(wanted): Query<Wanted>,
) -> Shown {
    let texts = reader.language.texts();
    let bodies = state.app.authorities().await.map_err(failed(&state, &reader))?;
    let fault = fault(&wanted, &bodies);
    let query = if fault.is_some() { String::new() } else { address(&wanted) };
    let now = format::moment_long(state.app.clock.procedures(), reader.language);
    let reads = reader.caller.as_ref().is_some_and(|caller| state.app.reads_files(caller));
    let own = ["records", "releases"].map(|name| {
        let url = format!("/api/v1/office/export/ocds/{name}.json{query}");
        Link::new(url, texts.text(&format!("data-file-{name}")))
    });
    let gaps = ["bids", "values", "orders", "names"];
    Ok(render(&DataPage {
        t: texts,
        page: Page::new(&state, &reader, "data"),
        form: form(&wanted, &bodies, texts),
        fault: fault.map(|fault| texts.with("data-fault", &[("fault", &fault)])),
        files: files(&query, texts),
        own: if reads { own.into() } else { Vec::new() },
        ocid: texts.with("data-ocid", &[("prefix", &state.app.ocid_prefix)]),
        stand: texts.with("awards-as-of", &[("moment", &now)]),
        gaps: gaps.map(|gap| texts.text(&format!("data-gap-{gap}"))).into(),
    }))
}

/// The first part of the choice that does not fit.
fn fault(wanted: &Wanted, bodies: &[Body]) -> Option<String> {
    let query = match wanted.query() {
        Ok(query) => query,
        Err((name, value)) => return Some(format!("{name}={value}")),
    };
    let unknown = bodies.iter().all(|body| body.slug != query.authority);
    if unknown && !query.authority.is_empty() {
        return Some(format!("stelle={}", query.authority));
    }
    let backwards = query.from.zip(query.to).is_some_and(|(from, to)| to < from);
    backwards.then(|| format!("von={}, bis={}", wanted.von, wanted.bis))
}

/// The choice as it stands in addresses.
fn address(wanted: &Wanted) -> String {
    let all = [
        ("von", &wanted.von),
        ("bis", &wanted.bis),
        ("stelle", &wanted.stelle),
        ("status", &wanted.status),
    ];
    let given = all.into_iter().filter(|(_, value)| !value.is_empty());
    let pairs: Vec<String> =
        given.map(|(name, value)| format!("{name}={}", encoded(value))).collect();
    if pairs.is_empty() { String::new() } else { format!("?{}", pairs.join("&")) }
}

fn files(query: &str, texts: &Texts) -> Vec<File> {
    let file = |name: &str, url: String| File {
        url,
        label: texts.text(&format!("data-{name}")),
        text: texts.text(&format!("data-{name}-text")),
    };
    vec![
        file("awards", format!("/api/v1/export/awards.csv{query}")),
        file("records", format!("/api/v1/export/ocds/records.json{query}")),
        file("releases", format!("/api/v1/export/ocds/releases.json{query}")),
        file("catalogue", "/daten/katalog.ttl".to_owned()),
    ]
}

fn form(wanted: &Wanted, bodies: &[Body], texts: &Texts) -> Form {
    let choice = |value: &str, label: String, chosen: &str| Choice {
        value: value.to_owned(),
        label,
        selected: value == chosen,
    };
    let mut authorities = vec![choice("", texts.text("data-authority-all"), &wanted.stelle)];
    authorities
        .extend(bodies.iter().map(|body| choice(&body.slug, body.name.clone(), &wanted.stelle)));
    let mut states = vec![choice("", texts.text("data-state-all"), &wanted.status)];
    states.extend(STATES.iter().map(|(name, state)| {
        choice(name, texts.text(&format!("state-{}", state.code())), &wanted.status)
    }));
    Form { from: wanted.von.clone(), to: wanted.bis.clone(), authorities, states }
}

/// The description of the datasets for data portals.
pub(crate) async fn catalogue(State(state): State<Shared>) -> Response {
    let kind = [(header::CONTENT_TYPE, "text/turtle; charset=utf-8")];
    (kind, state.app.catalogue()).into_response()
}
