//! The first page: one search, what is new, what ends soon.
//! It must not list more than five procedures.

use super::{Shown, failed, render};
use crate::Shared;
use crate::view::frame::{Page, Reader};
use crate::view::hit::Hit;
use app::PublicQuery;
use askama::Template;
use axum::extract::State;
use locales::Texts;

/// A number that leads to its list.
struct Figure {
    count: String,
    url: String,
}

#[derive(Template)]
#[template(path = "home.html")]
struct HomePage {
    t: &'static Texts,
    page: Page,
    new_today: Figure,
    ending_soon: Figure,
    open_now: Figure,
    ending: Vec<Hit>,
    trouble: Option<String>,
}

pub(crate) async fn show(State(state): State<Shared>, reader: Reader) -> Shown {
    let failed = failed(&state, &reader);
    let now = state.app.clock.procedures();
    let figures = state.app.figures().await.map_err(&failed)?;
    let query = PublicQuery { limit: 5, by_deadline: true, ..PublicQuery::open() };
    let (ending, _) = state.app.public_procedures(&query).await.map_err(&failed)?;
    let figure = |count: u64, url: &str| Figure { count: count.to_string(), url: url.to_owned() };
    Ok(render(&HomePage {
        t: reader.language.texts(),
        page: Page::new(&state, &reader, ""),
        new_today: figure(figures.new_today, "/ausschreibungen"),
        ending_soon: figure(figures.ending_soon, "/ausschreibungen?frist=3&sort=frist"),
        open_now: figure(figures.open, "/ausschreibungen?status=offen"),
        ending: ending.iter().map(|found| Hit::of(found, now, reader.language)).collect(),
        trouble: None,
    }))
}
