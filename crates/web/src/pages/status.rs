//! How the platform stands, for everybody who wonders whether the fault is theirs.
//! It must not tell more than the API does.

use super::render;
use crate::api::status::{FRESH, VERSION};
use crate::view::frame::{Page, Reader};
use crate::{Shared, format};
use app::{LogStatus, StoredStatus};
use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse as _, Response};
use locales::{Language, Texts};

/// One part of the platform.
struct Part {
    name: String,
    fine: bool,
    text: String,
}

#[derive(Template)]
#[template(path = "status.html")]
struct StatusPage {
    t: &'static Texts,
    page: Page,
    fine: bool,
    parts: Vec<Part>,
    version: &'static str,
    since: String,
    now: String,
}

/// How the platform stands now.
pub(crate) async fn show(State(state): State<Shared>, reader: Reader) -> Response {
    let t = reader.language.texts();
    let found = state.app.status().await;
    let part = |name: &str, fine: bool, text: String| Part { name: t.text(name), fine, text };
    let told = |fine: bool, good: &str, bad: &str| t.text(if fine { good } else { bad });
    let database = found.stored.is_some();
    let mut parts = vec![
        part(
            "pages-status-database",
            database,
            told(database, "pages-status-database-fine", "pages-status-database-silent"),
        ),
        part(
            "pages-status-clock",
            found.clock,
            told(found.clock, "pages-status-clock-fine", "pages-status-clock-apart"),
        ),
    ];
    if let Some(stored) = found.stored {
        let log = stored.log.is_some_and(|log| !log.late);
        parts.push(part("pages-status-log", log, log_text(stored.log, reader.language)));
        parts.push(part("pages-status-notices", !stored.notices_late, notices_text(stored, t)));
    }
    let page = StatusPage {
        t,
        page: Page::new(&state, &reader, ""),
        fine: found.fine(),
        parts,
        version: VERSION,
        since: format::moment_long(state.since, reader.language),
        now: format::moment_long(found.now, reader.language),
    };
    (FRESH, render(&page)).into_response()
}

fn log_text(log: Option<LogStatus>, language: Language) -> String {
    let texts = language.texts();
    let Some(log) = log else { return texts.text("pages-status-log-none") };
    let key = if log.late { "pages-status-log-late" } else { "pages-status-log-fine" };
    let at = format::moment(log.at, language);
    texts.with(key, &[("size", &log.size.to_string()), ("at", &at)])
}

fn notices_text(stored: StoredStatus, texts: &Texts) -> String {
    let key =
        if stored.notices_late { "pages-status-notices-late" } else { "pages-status-notices-fine" };
    texts.with(key, &[("count", &stored.notices.to_string())])
}
