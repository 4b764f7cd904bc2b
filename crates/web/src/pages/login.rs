//! Signing in without JavaScript: a form, a cookie, a redirect.
//! It must not tell whether the address or the password was wrong.

use super::render;
use crate::Shared;
use crate::api::session::cookie;
use crate::extract::Form;
use crate::view::frame::{Page, Reader};
use app::AppError;
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::CookieJar;
use locales::Texts;
use serde::Deserialize;

struct FieldError {
    field: &'static str,
    text: String,
}
struct Account {
    mail: &'static str,
    role: &'static str,
}

#[derive(Template)]
#[template(path = "login.html")]
struct LoginPage {
    t: &'static Texts,
    page: Page,
    mail: String,
    next: String,
    errors: Vec<FieldError>,
    demo_accounts: Vec<Account>,
    demo_password: &'static str,
    passkeys: String,
}

/// What the form sends.
#[derive(Deserialize)]
pub(crate) struct Typed {
    mail: String,
    password: String,
    #[serde(default)]
    next: String,
}

#[derive(Deserialize)]
pub(crate) struct Asked {
    #[serde(default)]
    next: String,
}

pub(crate) async fn show(
    State(state): State<Shared>,
    reader: Reader,
    crate::extract::Query(asked): crate::extract::Query<Asked>,
) -> Response {
    render(&page(&state, &reader, String::new(), asked.next, Vec::new()))
}

pub(crate) async fn sign_in(
    State(state): State<Shared>,
    reader: Reader,
    crate::extract::Program(program): crate::extract::Program,
    jar: CookieJar,
    Form(typed): Form<Typed>,
) -> Response {
    match state.app.sign_in(&typed.mail, &typed.password, program).await {
        Ok(signed_in) => {
            let jar = jar.add(cookie(&state.settings, signed_in.token));
            let company = state.app.works_for_company(signed_in.person.id).await.unwrap_or(false);
            let home = if company { "/firma" } else { "/amt" };
            (jar, Redirect::to(own_path(&typed.next).unwrap_or(home))).into_response()
        }
        Err(error @ (AppError::Unauthenticated | AppError::TooMany)) => {
            let too_many = matches!(error, AppError::TooMany);
            let texts = reader.language.texts();
            let text = texts.text(if too_many { "too-many-remedy" } else { "login-wrong" });
            let errors = vec![FieldError { field: "mail", text }];
            let shown = page(&state, &reader, typed.mail, typed.next, errors);
            let status = if too_many {
                StatusCode::TOO_MANY_REQUESTS
            } else {
                StatusCode::UNPROCESSABLE_ENTITY
            };
            (status, render(&shown)).into_response()
        }
        Err(fault) => super::failed(&state, &reader)(fault).into_response(),
    }
}

/// Only a path of this platform is followed, so that no sign-in leads elsewhere.
fn own_path(next: &str) -> Option<&str> {
    let own = next.starts_with('/') && !next.starts_with("//") && !next.contains('\\');
    (own && !next.chars().any(char::is_control)).then_some(next)
}

fn page(
    state: &Shared,
    reader: &Reader,
    mail: String,
    next: String,
    errors: Vec<FieldError>,
) -> LoginPage {
    let accounts = app::demo::ACCOUNTS.iter().filter(|_| state.settings.demo);
    LoginPage {
        passkeys: state.app.passkey_host().unwrap_or_default(),
        t: reader.language.texts(),
        page: Page::new(state, reader, "sign-in"),
        mail,
        next,
        errors,
        demo_accounts: accounts
            .map(|account| Account { mail: account.email, role: account.what(reader.language) })
            .collect(),
        demo_password: if state.settings.demo { app::demo::PASSWORD } else { "" },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_in_never_leads_to_another_site() {
        assert_eq!(own_path("/amt/verfahren"), Some("/amt/verfahren"));
        for elsewhere in ["", "https://example.org", "//example.org", "/\\example.org", "/a\nb"] {
            assert_eq!(own_path(elsewhere), None, "{elsewhere:?}");
        }
    }
}
