//! The pages of one published procedure.
//! They must not show anything before the procedure is public: then there is no such page.

use super::{Shown, failed, render};
use crate::Shared;
use crate::extract::Path;
use crate::view::Fact;
use crate::view::Link;
use crate::view::frame::{Feed, Page, Reader};
use crate::view::procedure::{
    Criterion, Group, Lot, Overview, ProcedureHead, Required, Sealing, Step, groups, moved,
};
use crate::view::words::{Words, words};
use app::PublicProcedure;
use askama::Template;
use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse as _, Redirect};
use locales::Texts;
use tender::id::DocumentId;
use tender::instant::Instant;
use tender::procedure::Stage;

#[derive(Template)]
#[template(path = "procedure.html")]
struct ProcedurePage {
    t: &'static Texts,
    page: Page,
    head: ProcedureHead,
    timeline: Vec<Step>,
    description: Words,
    facts: Vec<Fact>,
    required: Vec<Required>,
    criteria: Vec<Criterion>,
    criteria_note: String,
    lots: Vec<Lot>,
    contact: Vec<Fact>,
    review: Vec<Fact>,
    sealing: Option<Sealing>,
}

#[derive(Template)]
#[template(path = "documents.html")]
struct DocumentsPage {
    t: &'static Texts,
    page: Page,
    head: ProcedureHead,
    all_url: String,
    all_label: String,
    newer: Option<Link>,
    groups: Vec<Group>,
}

pub(crate) async fn overview(
    State(state): State<Shared>,
    reader: Reader,
    Path(number): Path<String>,
) -> Shown {
    let written = number.to_ascii_uppercase();
    if written != number {
        return Ok(Redirect::permanent(&format!("/ausschreibungen/{written}")).into_response());
    }
    let failed = failed(&state, &reader);
    let found =
        state.app.public_procedure(reader.caller.as_ref(), &number).await.map_err(&failed)?;
    let sealing = super::key_record::sealing(&state, &reader, &number).await.map_err(&failed)?;
    let now = state.app.clock.procedures();
    let results = if found.ended {
        state.app.public_results(&found.row).await.map_err(&failed)?
    } else {
        Vec::new()
    };
    let codes = state.app.cpv_words(&found.procedure.file.draft.cpv);
    let shown = Overview::of(&found, &results, &codes, now, reader.language);
    let mut head = ProcedureHead::of(&found, "", now, reader.language);
    if found.procedure.file.version > 1 {
        let changes =
            state.app.public_changes(reader.caller.as_ref(), &number).await.map_err(&failed)?;
        head.deadline.moved = moved(&changes, reader.language);
    }
    Ok(render(&ProcedurePage {
        t: reader.language.texts(),
        page: frame(&state, &reader, &found),
        head,
        timeline: shown.timeline,
        description: shown.description,
        facts: shown.facts,
        required: shown.required,
        criteria: shown.criteria,
        criteria_note: shown.criteria_note,
        lots: shown.lots,
        contact: shown.contact,
        review: shown.review,
        sealing,
    }))
}

pub(crate) async fn documents(
    State(state): State<Shared>,
    reader: Reader,
    Path(number): Path<String>,
) -> Shown {
    let found = state
        .app
        .public_procedure(reader.caller.as_ref(), &number)
        .await
        .map_err(failed(&state, &reader))?;
    let now = state.app.clock.procedures();
    Ok(render(&DocumentsPage {
        t: reader.language.texts(),
        page: frame(&state, &reader, &found),
        head: ProcedureHead::of(&found, "unterlagen", now, reader.language),
        all_url: String::new(),
        all_label: String::new(),
        newer: None,
        groups: groups(&found, reader.language),
    }))
}

#[derive(Template)]
#[template(path = "notice.html")]
struct NoticePage {
    t: &'static Texts,
    page: Page,
    head: ProcedureHead,
    fragment: String,
    xml_url: String,
    attribution: String,
}

/// The notice as people read it.
pub(crate) async fn notice(
    State(state): State<Shared>,
    reader: Reader,
    Path(number): Path<String>,
) -> Shown {
    let failed = failed(&state, &reader);
    let found =
        state.app.public_procedure(reader.caller.as_ref(), &number).await.map_err(&failed)?;
    let language = app::notice_language(reader.language);
    let (fragment, attribution) = state
        .app
        .readable_notice(reader.caller.as_ref(), &number, language)
        .await
        .map_err(&failed)?;
    let now = state.app.clock.procedures();
    Ok(render(&NoticePage {
        t: reader.language.texts(),
        page: frame(&state, &reader, &found),
        head: ProcedureHead::of(&found, "bekanntmachung", now, reader.language),
        fragment,
        xml_url: format!("/ausschreibungen/{number}/bekanntmachung.xml"),
        attribution,
    }))
}

pub(super) fn frame(state: &Shared, reader: &Reader, found: &PublicProcedure) -> Page {
    let texts = reader.language.texts();
    let crumbs = vec![Link::new("/ausschreibungen", texts.text("pages-nav-procedures"))];
    let title = words(&found.procedure.file.draft.title, reader.language);
    let mut page = Page::new(state, reader, "procedures").below(crumbs, title);
    page.feeds = vec![Feed {
        url: format!("/ausschreibungen/{}/termine.ics", found.row.number),
        label: texts.text("deadline-calendar"),
        mime: "text/calendar",
    }];
    page
}

/// The dates of the procedure as a calendar (RFC 5545).
pub(crate) async fn calendar(
    State(state): State<Shared>,
    reader: Reader,
    Path(number): Path<String>,
) -> Shown {
    let found = state
        .app
        .public_procedure(reader.caller.as_ref(), &number)
        .await
        .map_err(failed(&state, &reader))?;
    let texts = reader.language.texts();
    let dates = &found.procedure.file.draft.dates;
    let title = words(&found.procedure.file.draft.title, reader.language);
    let url = format!("{}/ausschreibungen/{number}", state.settings.public_url);
    let all = [
        ("date-questions", dates.questions_until),
        ("date-requests", dates.participation_deadline),
        ("date-bids", dates.bid_deadline),
        ("date-opening", dates.opening),
    ];
    let events: String = all
        .into_iter()
        .filter_map(|(key, at)| Some((key, at?)))
        .map(|(key, at)| {
            event(&number, key, &format!("{}: {title}", texts.text(key)), at, &url, &found)
        })
        .collect();
    let body = format!(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Zuschlag//DE\r\n{events}END:VCALENDAR\r\n"
    );
    Ok(([(header::CONTENT_TYPE, "text/calendar; charset=utf-8")], body).into_response())
}

fn event(
    number: &str,
    key: &str,
    summary: &str,
    at: Instant,
    url: &str,
    found: &PublicProcedure,
) -> String {
    let stamp = compact(found.row.changed_at);
    let at = compact(at);
    // A calendar that subscribed strikes a cancelled date out, and takes a moved one for newer.
    let cancelled = matches!(found.procedure.stage, Stage::Cancelled(_));
    let status = if cancelled { "CANCELLED" } else { "CONFIRMED" };
    let lines = [
        "BEGIN:VEVENT".to_owned(),
        format!("UID:{number}-{key}@zuschlag"),
        format!("DTSTAMP:{stamp}"),
        format!("SEQUENCE:{}", found.procedure.file.version),
        format!("STATUS:{status}"),
        format!("DTSTART:{at}"),
        folded_line(&format!("SUMMARY:{}", escaped(summary))),
        format!("URL:{url}"),
        "END:VEVENT".to_owned(),
    ];
    lines.join("\r\n") + "\r\n"
}

/// An instant in the form of RFC 5545: `20261215T110000Z`.
fn compact(at: Instant) -> String {
    let whole = Instant::from_micros(at.micros().div_euclid(1_000_000).saturating_mul(1_000_000));
    whole.unwrap_or(at).to_string().replace(['-', ':'], "")
}

fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,").replace('\n', "\\n")
}

/// A line of at most 75 bytes, continued by a space (RFC 5545 §3.1).
fn folded_line(line: &str) -> String {
    let mut out = String::new();
    let mut length = 0_usize;
    for letter in line.chars() {
        if length.saturating_add(letter.len_utf8()) > 73 {
            out.push_str("\r\n ");
            length = 1;
        }
        out.push(letter);
        length = length.saturating_add(letter.len_utf8());
    }
    out
}

/// The bytes of one document, whole or a part (RFC 9110 §14).
pub(crate) async fn download(
    State(state): State<Shared>,
    reader: Reader,
    headers: HeaderMap,
    Path((number, id)): Path<(String, DocumentId)>,
) -> Shown {
    let failed = failed(&state, &reader);
    let document =
        state.app.public_document(reader.caller.as_ref(), &number, id).await.map_err(&failed)?;
    let tag = format!("\"{}\"", document.sha256);
    if headers.get(header::IF_NONE_MATCH).is_some_and(|known| known.as_bytes() == tag.as_bytes()) {
        return Ok((StatusCode::NOT_MODIFIED, [(header::ETAG, tag)]).into_response());
    }
    let size = u64::try_from(document.size).unwrap_or(0);
    let asked = headers.get(header::RANGE).and_then(|range| range.to_str().ok());
    let Ok(range) = crate::api::range::parse(asked, size) else {
        let content = [(header::CONTENT_RANGE, format!("bytes */{size}"))];
        return Ok((StatusCode::RANGE_NOT_SATISFIABLE, content).into_response());
    };
    let stream = state.app.bytes_of(&document, range).await.map_err(&failed)?;
    let disposition =
        format!("attachment; filename*=UTF-8''{}", crate::percent::encoded(&document.name));
    let length = range.map_or(size, |(start, end)| end.saturating_sub(start));
    let base = [
        (header::CONTENT_TYPE, document.media_type.clone()),
        (header::CONTENT_DISPOSITION, disposition),
        (header::CONTENT_LENGTH, length.to_string()),
        (header::ACCEPT_RANGES, "bytes".to_owned()),
        (header::ETAG, tag),
    ];
    let body = Body::from_stream(stream);
    Ok(match range {
        None => (base, body).into_response(),
        Some((start, end)) => {
            let content = format!("bytes {start}-{}/{size}", end.saturating_sub(1));
            (StatusCode::PARTIAL_CONTENT, [(header::CONTENT_RANGE, content)], base, body)
                .into_response()
        }
    })
}
