//! The page that tells what became of a procedure.
//! It must not show anything before it is published.

use super::procedure::frame;
use super::{Shown, failed, render};
use crate::Shared;
use crate::extract::Path;
use crate::view::Link;
use crate::view::frame::{Page, Reader};
use crate::view::procedure::{LotResult, ProcedureHead};
use askama::Template;
use axum::body::Body;
use axum::extract::State;
use axum::http::header;
use axum::response::IntoResponse as _;
use locales::Texts;

#[derive(Template)]
#[template(path = "result.html")]
struct ResultPage {
    t: &'static Texts,
    page: Page,
    head: ProcedureHead,
    pending: Option<String>,
    results: Vec<LotResult>,
    notice: Option<Link>,
}

/// What became of a procedure, lot by lot.
pub(crate) async fn show(
    State(state): State<Shared>,
    reader: Reader,
    Path(number): Path<String>,
) -> Shown {
    let failed = failed(&state, &reader);
    let texts = reader.language.texts();
    let found =
        state.app.public_procedure(reader.caller.as_ref(), &number).await.map_err(&failed)?;
    let results = state.app.public_results(&found.row).await.map_err(&failed)?;
    let there = state.app.public_result_notice(reader.caller.as_ref(), &number).await.is_ok();
    let xml =
        Link::new(format!("/ausschreibungen/{number}/ergebnis.xml"), texts.text("result-xml"));
    let now = state.app.clock.procedures();
    Ok(render(&ResultPage {
        t: texts,
        page: frame(&state, &reader, &found),
        head: ProcedureHead::of(&found, "ergebnis", now, reader.language),
        pending: results.is_empty().then(|| texts.text("result-pending")),
        results: results.iter().map(|one| LotResult::of(&found, one, reader.language)).collect(),
        notice: there.then_some(xml),
    }))
}

/// The result notice as it went out.
pub(crate) async fn notice(
    State(state): State<Shared>,
    reader: Reader,
    Path(number): Path<String>,
) -> Shown {
    let found = state.app.public_result_notice(reader.caller.as_ref(), &number).await;
    let (row, stream) = found.map_err(failed(&state, &reader))?;
    let headers = [
        (header::CONTENT_TYPE, "application/xml".to_owned()),
        (header::ETAG, format!("\"{}\"", row.sha256)),
    ];
    Ok((headers, Body::from_stream(stream)).into_response())
}
