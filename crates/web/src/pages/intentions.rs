//! Intended awards without a call, for everybody.
//! It must not tell more than the API does.

use super::{Shown, failed, render};
use crate::Shared;
use crate::api::announcement_url;
use crate::extract::{Path, Query};
use crate::format;
use crate::view::frame::{Page, Reader};
use crate::view::hit::place;
use crate::view::words::Words;
use crate::view::{Link, Pages};
use app::{AnnouncedAward, AppError, Intention};
use askama::Template;
use axum::body::Body;
use axum::extract::State;
use axum::http::header;
use axum::response::IntoResponse as _;
use locales::{Language, Texts};
use serde::Deserialize;
use tender::id::ProcedureId;

/// How many intentions a page holds.
const PAGE: u64 = 25;

/// The address of the page.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    ab: String,
}

struct IntentionRow {
    title: Words,
    buyer: String,
    buyer_url: String,
    kind: String,
    description: Words,
    place: String,
    period: String,
    contact: String,
    announced: String,
    awards: Vec<AwardRow>,
}

/// An award that a published notice announces.
struct AwardRow {
    lot: Words,
    firms: String,
    from: String,
    notice: Link,
}

#[derive(Template)]
#[template(path = "intentions.html")]
struct IntentionsPage {
    t: &'static Texts,
    page: Page,
    rows: Vec<IntentionRow>,
    pages: Pages,
}

/// One page of intentions, announced last first.
pub(crate) async fn show(
    State(state): State<Shared>,
    reader: Reader,
    Query(asked): Query<Asked>,
) -> Shown {
    let after = crate::api::cursor::read(&asked.ab).map(|(at, id)| (at, ProcedureId(id)));
    let found = state.app.intentions(after, PAGE).await.map_err(failed(&state, &reader))?;
    let next = crate::api::cursor::next(&found, PAGE, |last| (last.announced_at, last.row.id.0));
    Ok(render(&IntentionsPage {
        t: reader.language.texts(),
        page: Page::new(&state, &reader, ""),
        rows: found.iter().map(|one| row(one, reader.language)).collect(),
        pages: Pages {
            previous: (!asked.ab.is_empty()).then(|| "/absichten".to_owned()),
            next: next.map(|cursor| format!("/absichten?ab={cursor}")),
            position: String::new(),
        },
    }))
}

fn row(found: &Intention, language: Language) -> IntentionRow {
    let (draft, texts) = (&found.row.procedure.file.draft, language.texts());
    let day = |day: Option<jiff::civil::Date>| day.map(|day| format::day(day, language));
    let (begin, end) = (day(draft.dates.contract_start), day(draft.dates.contract_end));
    let address = &found.office.address;
    let contact = [address.line(), address.phone.clone(), address.email.clone()];
    let contact: Vec<String> = contact.into_iter().filter(|part| !part.is_empty()).collect();
    let kind = draft.procedure_type.map(|kind| format!("procedure-type-{}", kind.code()));
    IntentionRow {
        title: Words::of(&draft.title, language),
        buyer: found.office.name.clone(),
        buyer_url: format!("/stellen/{}", found.office.slug),
        kind: kind.map(|key| texts.text(&key)).unwrap_or_default(),
        description: Words::of(&draft.description, language),
        place: place(draft),
        period: begin.into_iter().chain(end).collect::<Vec<_>>().join(" – "),
        contact: contact.join(", "),
        awards: found.awards.iter().map(|one| award(found, one, language)).collect(),
        announced: format::day(found.announced_at.berlin_day(), language),
    }
}

fn award(found: &Intention, award: &AnnouncedAward, language: Language) -> AwardRow {
    let lots = &found.row.procedure.file.draft.lots;
    let lot = lots.iter().find(|lot| lot.id == award.lot && lots.len() > 1);
    let from = award.contract_from.map(|at| format::day(at.berlin_day(), language));
    let url = announcement_url(&found.row.number, award.notice);
    AwardRow {
        lot: lot.map(|lot| Words::of(&lot.title, language)).unwrap_or_default(),
        firms: award.firms.join(", "),
        from: from.unwrap_or_default(),
        notice: Link::new(url, language.texts().text("pages-intentions-notice")),
    }
}

/// A notice that announced an award without a call, as it went out.
pub(crate) async fn notice(
    State(state): State<Shared>,
    reader: Reader,
    Path((number, file)): Path<(String, String)>,
) -> Shown {
    let failed = failed(&state, &reader);
    let id = file.strip_suffix(".xml").and_then(|id| id.parse().ok());
    let id = id.ok_or_else(|| failed(AppError::NotFound))?;
    let (row, stream) = state.app.announcement(&number, id).await.map_err(&failed)?;
    let headers = [
        (header::CONTENT_TYPE, "application/xml".to_owned()),
        (header::ETAG, format!("\"{}\"", row.sha256)),
    ];
    Ok((headers, Body::from_stream(stream)).into_response())
}
