//! The page on which receipts are checked in the browser. The file stays there.
//! It must not take a file.

use super::{Shown, failed, render};
use crate::Shared;
use crate::view::frame::{Page, Reader};
use askama::Template;
use axum::extract::State;
use locales::Texts;

#[derive(Template)]
#[template(path = "verify.html")]
struct VerifyPage {
    t: &'static Texts,
    page: Page,
    origin: String,
    published: String,
    checkpoint_url: &'static str,
}

/// Checking receipts and other files.
pub(crate) async fn show(State(state): State<Shared>, reader: Reader) -> Shown {
    let keys = state.app.published_keys().await.map_err(failed(&state, &reader))?;
    Ok(render(&VerifyPage {
        t: reader.language.texts(),
        page: Page::new(&state, &reader, "verify"),
        origin: keys.trust.origin.clone(),
        published: keys.to_string(),
        checkpoint_url: "/log/checkpoint",
    }))
}
