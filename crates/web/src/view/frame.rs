//! What every public page carries beside its own content.
//! It must not hold anything of procedures.

use super::Link;
use crate::{Shared, format};
use app::Caller;
use axum::http::Uri;
use locales::Language;

/// The frame of a page, see `frontend/pages/layout.html`.
#[derive(Clone, Debug)]
pub struct Page {
    /// `de` or `en`.
    pub lang: &'static str,
    /// This page in German.
    pub german_url: String,
    /// This page in English.
    pub english_url: String,
    /// The current entry of the navigation.
    pub section: &'static str,
    /// In the demo: its banner.
    pub demo: Option<Demo>,
    /// Who is signed in.
    pub user: Option<User>,
    /// The way back, outermost first.
    pub crumbs: Vec<Link>,
    /// Label of this page at the end of the way.
    pub here: String,
    /// Feeds of exactly this page.
    pub feeds: Vec<Feed>,
}

/// The banner of the demo.
#[derive(Clone, Debug)]
pub struct Demo {
    /// The clock of procedures in words.
    pub clock: String,
    /// Where it is advanced.
    pub clock_url: &'static str,
    /// Where its mails are read.
    pub mails_url: &'static str,
}

/// Who is signed in.
#[derive(Clone, Debug)]
pub struct User {
    /// Name of the person.
    pub name: String,
    /// Where the person works.
    pub workspace_url: &'static str,
    /// What that place is called.
    pub workspace_label: String,
}

/// A feed.
#[derive(Clone, Debug)]
pub struct Feed {
    /// Its address.
    pub url: String,
    /// What it is called.
    pub label: String,
    /// Its media type.
    pub mime: &'static str,
}

/// What a handler knows of the reader of its page.
#[derive(Clone, Debug)]
pub struct Reader {
    /// Language of the page.
    pub language: Language,
    /// Who is signed in.
    pub caller: Option<Caller>,
    /// Address of the page.
    pub uri: Uri,
}

impl Page {
    /// The frame of a page at the given entry of the navigation.
    pub fn new(state: &Shared, reader: &Reader, section: &'static str) -> Self {
        let texts = reader.language.texts();
        let demo = state.settings.demo.then(|| Demo {
            clock: format::moment_long(state.app.clock.procedures(), reader.language),
            clock_url: "/vorfuehrung/uhr",
            mails_url: if state.app.mailer.is_folder() { "/vorfuehrung/mails" } else { "" },
        });
        let user = reader.caller.as_ref().map(|caller| {
            let company = caller.works_for_company();
            User {
                name: caller.person.name.clone(),
                workspace_url: if company { "/firma" } else { "/amt" },
                workspace_label: texts.text(if company {
                    "workspace-company"
                } else {
                    "workspace-office"
                }),
            }
        });
        Self {
            lang: reader.language.code(),
            german_url: in_language(&reader.uri, "de"),
            english_url: in_language(&reader.uri, "en"),
            section,
            demo,
            user,
            crumbs: Vec::new(),
            here: String::new(),
            feeds: Vec::new(),
        }
    }

    /// The same with the way back.
    #[must_use]
    pub fn below(mut self, crumbs: Vec<Link>, here: impl Into<String>) -> Self {
        self.crumbs = crumbs;
        self.here = here.into();
        self
    }
}

/// The same address in another language.
fn in_language(uri: &Uri, code: &str) -> String {
    let kept = uri.query().unwrap_or_default().split('&');
    let mut query: Vec<&str> =
        kept.filter(|pair| !pair.is_empty() && !pair.starts_with("lang=")).collect();
    let lang = format!("lang={code}");
    query.push(&lang);
    format!("{}?{}", uri.path(), query.join("&"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_other_language_keeps_the_query() {
        let uri: Uri = "/ausschreibungen?q=Schule&lang=de&ort=50667".parse().unwrap();
        assert_eq!(in_language(&uri, "en"), "/ausschreibungen?q=Schule&ort=50667&lang=en");
        assert_eq!(in_language(&"/".parse().unwrap(), "de"), "/?lang=de");
    }
}
