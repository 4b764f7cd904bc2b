//! Demo only: the mails that would have gone out.
//! It must not be there where a real server takes mails.

use super::{Shown, failed, render};
use crate::Shared;
use crate::format;
use crate::view::frame::{Page, Reader};
use app::SentMail;
use askama::Template;
use axum::extract::State;
use locales::{Language, Texts};

/// So many mails are shown.
const SHOWN: u64 = 100;

struct Mail {
    id: usize,
    to: String,
    subject: String,
    sent: String,
    lines: Vec<String>,
}

#[derive(Template)]
#[template(path = "mails.html")]
struct MailsPage {
    t: &'static Texts,
    page: Page,
    mails: Vec<Mail>,
}

/// The last mails, the newest first.
pub(crate) async fn show(State(state): State<Shared>, reader: Reader) -> Shown {
    let sent = state.app.sent_mails(SHOWN).await.map_err(failed(&state, &reader))?;
    let mails =
        sent.into_iter().enumerate().map(|(place, sent)| mail(place, sent, reader.language));
    Ok(render(&MailsPage {
        t: reader.language.texts(),
        page: Page::new(&state, &reader, ""),
        mails: mails.collect(),
    }))
}

fn mail(place: usize, sent: SentMail, language: Language) -> Mail {
    let lines = sent.text.text.lines().filter(|line| !line.is_empty());
    Mail {
        id: place.saturating_add(1),
        to: sent.to,
        sent: format::moment(sent.sent_at, language),
        lines: lines.map(str::to_owned).collect(),
        subject: sent.text.subject,
    }
}
