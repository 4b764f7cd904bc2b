//! Questions with answers, versions with their differences, and the feed of both (RFC 4287).
//! They must not tell who asked, nor what was not answered yet.

use super::procedures::{AtomFeed, Entry};
use super::{Shown, failed, render};
use crate::extract::Path;
use crate::view::Link;
use crate::view::frame::{Feed, Page, Reader};
use crate::view::procedure::{ProcedureHead, Question, Version, moved, questions, versions};
use crate::view::words::words;
use crate::{Shared, api};
use app::{AppError, PublicChange, PublicProcedure};
use askama::Template;
use axum::extract::State;
use axum::http::header;
use axum::response::IntoResponse as _;
use locales::Texts;
use tender::procedure::Stage;

#[derive(Template)]
#[template(path = "questions.html")]
struct QuestionsPage {
    t: &'static Texts,
    page: Page,
    head: ProcedureHead,
    ask: Option<Link>,
    ask_until: String,
    questions: Vec<Question>,
}

#[derive(Template)]
#[template(path = "changes.html")]
struct ChangesPage {
    t: &'static Texts,
    page: Page,
    head: ProcedureHead,
    versions: Vec<Version>,
}

/// Answered questions, the last answer first.
pub(crate) async fn questions_page(
    State(state): State<Shared>,
    reader: Reader,
    Path(number): Path<String>,
) -> Shown {
    let failed = failed(&state, &reader);
    let found =
        state.app.public_procedure(reader.caller.as_ref(), &number).await.map_err(&failed)?;
    let changes =
        state.app.public_changes(reader.caller.as_ref(), &number).await.map_err(&failed)?;
    let open = matches!(found.procedure.stage, Stage::Receiving(_));
    let texts = reader.language.texts();
    let until = found.procedure.file.draft.dates.questions_until.filter(|_| open);
    let ask_until = until.map(|until| {
        let moment = crate::format::moment_long(until, reader.language);
        texts.with("questions-until", &[("moment", &moment)])
    });
    let ask = Link::new(format!("/firma/ausschreibung/{number}"), texts.text("action-ask"));
    Ok(render(&QuestionsPage {
        t: texts,
        page: frame(&state, &reader, &found),
        head: head(&state, &found, "fragen", &changes, &reader),
        ask: open.then_some(ask),
        ask_until: ask_until.unwrap_or_default(),
        questions: questions(&changes, &number, reader.language),
    }))
}

/// Every version and what changed in it, the last one first.
pub(crate) async fn changes_page(
    State(state): State<Shared>,
    reader: Reader,
    Path(number): Path<String>,
) -> Shown {
    let failed = failed(&state, &reader);
    let found =
        state.app.public_procedure(reader.caller.as_ref(), &number).await.map_err(&failed)?;
    let changes =
        state.app.public_changes(reader.caller.as_ref(), &number).await.map_err(&failed)?;
    Ok(render(&ChangesPage {
        t: reader.language.texts(),
        page: frame(&state, &reader, &found),
        head: head(&state, &found, "aenderungen", &changes, &reader),
        versions: versions(&changes, &found, reader.language),
    }))
}

fn head(
    state: &Shared,
    found: &PublicProcedure,
    part: &str,
    changes: &[PublicChange],
    reader: &Reader,
) -> ProcedureHead {
    let now = state.app.clock.procedures();
    let mut head = ProcedureHead::of(found, part, now, reader.language);
    head.deadline.moved = moved(changes, reader.language);
    head
}

fn frame(state: &Shared, reader: &Reader, found: &PublicProcedure) -> Page {
    let texts = reader.language.texts();
    let title = words(&found.procedure.file.draft.title, reader.language);
    let number = &found.row.number;
    let crumbs = vec![Link::new("/ausschreibungen", texts.text("pages-nav-procedures"))];
    let mut page = Page::new(state, reader, "procedures").below(crumbs, title);
    page.feeds = vec![
        Feed {
            url: format!("/ausschreibungen/{number}/aenderungen.atom"),
            label: texts.text("feed-changes"),
            mime: "application/atom+xml",
        },
        Feed {
            url: format!("/api/v1/procedures/{number}/changes"),
            label: "JSON".to_owned(),
            mime: "application/json",
        },
    ];
    page
}

/// Answers and changes of one procedure as an Atom feed, the last one first.
pub(crate) async fn atom(
    State(state): State<Shared>,
    reader: Reader,
    Path(number): Path<String>,
) -> Shown {
    let failed = failed(&state, &reader);
    let found =
        state.app.public_procedure(reader.caller.as_ref(), &number).await.map_err(&failed)?;
    let changes =
        state.app.public_changes(reader.caller.as_ref(), &number).await.map_err(&failed)?;
    let base = &state.settings.public_url;
    let texts = reader.language.texts();
    let entry = |change: &PublicChange| Entry {
        url: api::change_url(base, &number, change),
        title: texts.text(&format!("change-{}", change.what.code())),
        updated: change.at.to_string(),
        summary: crate::view::procedure::summary(change, reader.language),
        buyer: found.office.name.clone(),
    };
    let page = format!("{base}/ausschreibungen/{number}");
    let title = words(&found.procedure.file.draft.title, reader.language);
    let last = changes.last().map(|change| change.at);
    let feed = AtomFeed {
        lang: reader.language.code(),
        title: texts.with("feed-changes-title", &[("title", &title)]),
        id: format!("{page}/aenderungen.atom"),
        here: page,
        updated: last.unwrap_or(tender::instant::Instant::EPOCH).to_string(),
        entries: changes.iter().rev().take(100).map(entry).collect(),
    };
    let body = feed.render().map_err(|fault| failed(AppError::Internal(fault.to_string())))?;
    Ok(([(header::CONTENT_TYPE, "application/atom+xml; charset=utf-8")], body).into_response())
}
