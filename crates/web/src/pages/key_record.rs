//! The key records of a published procedure: their fingerprint on its page, and the records themselves as text.
//! They must not be shown before the procedure is public.

use super::{Shown, failed};
use crate::Shared;
use crate::extract::Path;
use crate::view::frame::Reader;
use crate::view::procedure::Sealing;
use app::AppError;
use axum::extract::State;
use axum::http::header;
use axum::response::IntoResponse as _;

/// How the bids of a procedure are sealed; nothing where it has no key record.
pub(super) async fn sealing(
    state: &Shared,
    reader: &Reader,
    number: &str,
) -> Result<Option<Sealing>, AppError> {
    let keys = state.app.public_keys(reader.caller.as_ref(), number).await?;
    let Some(last) = keys.openings.last() else { return Ok(None) };
    let round = |view: &&app::PublicOpening| view.opening.round == last.opening.round;
    let shown: Vec<&str> =
        keys.openings.iter().filter(round).map(|view| view.fingerprint.as_str()).collect();
    let threshold = last.opening.threshold.to_string();
    let text =
        reader.language.texts().with("pages-procedure-sealing-text", &[("threshold", &threshold)]);
    Ok(Some(Sealing {
        fingerprint: shown.join(" · "),
        record_url: format!("/ausschreibungen/{number}/schluesselblatt.txt"),
        text,
    }))
}

/// The key records of a procedure, each a signed note, the newest of each opening first.
pub(crate) async fn text(
    State(state): State<Shared>,
    reader: Reader,
    Path(number): Path<String>,
) -> Shown {
    let keys = state
        .app
        .public_keys(reader.caller.as_ref(), &number)
        .await
        .map_err(failed(&state, &reader))?;
    let mut notes = Vec::new();
    for view in &keys.openings {
        notes.extend(view.opening.record.as_deref());
        notes.extend(view.earlier.iter().rev().map(String::as_str));
    }
    let plain = [(header::CONTENT_TYPE, "text/plain; charset=utf-8")];
    Ok((plain, notes.join("\n")).into_response())
}
