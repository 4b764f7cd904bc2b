//! Ways into an account without JavaScript: registering a company, a new password, one-time links.
//! It must not tell whether an address is known here.

use super::{PageError, Shown, failed, render};
use crate::Shared;
use crate::api::accounts::asks;
use crate::extract::Form;
use crate::format;
use crate::problem::WebError;
use crate::view::Link;
use crate::view::frame::{Page, Reader};
use app::{Address, AppError, NewAccount, NewCompany, Purpose, TicketView, role_key};
use askama::Template;
use axum::extract::State;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use locales::Texts;
use serde::Deserialize;

struct FieldError {
    field: String,
    text: String,
}

impl FieldError {
    /// What is wrong with no field in particular.
    const fn whole(text: String) -> Self {
        Self { field: String::new(), text }
    }
}

struct Field {
    id: &'static str,
    label: String,
    hint: String,
    kind: &'static str,
    autocomplete: &'static str,
    value: String,
    /// What was wrong with it; empty where nothing was.
    fault: String,
}

struct Fact {
    name: String,
    value: String,
}

#[derive(Template)]
#[template(path = "access.html")]
struct AccessPage {
    t: &'static Texts,
    page: Page,
    heading: String,
    lead: String,
    action: String,
    submit: String,
    fields: Vec<Field>,
    facts: Vec<Fact>,
    errors: Vec<FieldError>,
    next: Option<Link>,
}

/// What the forms send; each asks for some of it.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Typed {
    company: String,
    street: String,
    postcode: String,
    town: String,
    name: String,
    email: String,
    password: String,
}

impl AccessPage {
    fn new(state: &Shared, reader: &Reader, keys: (&str, &str)) -> Self {
        let t = reader.language.texts();
        Self {
            t,
            page: Page::new(state, reader, ""),
            heading: t.text(keys.0),
            lead: t.text(keys.1),
            action: String::new(),
            submit: String::new(),
            fields: Vec::new(),
            facts: Vec::new(),
            errors: Vec::new(),
            next: None,
        }
    }

    /// The form of these fields: id, key of the label, kind, autocomplete, value.
    fn asking(
        mut self,
        action: &str,
        submit: &str,
        fields: &[(&'static str, &str, &'static str, &'static str, &str)],
    ) -> Self {
        action.clone_into(&mut self.action);
        self.submit = self.t.text(submit);
        for (id, label, kind, autocomplete, value) in fields {
            let hint = if *id == "password" {
                self.t.text("pages-access-password-hint")
            } else {
                String::new()
            };
            self.fields.push(Field {
                id,
                label: self.t.text(label),
                hint,
                kind,
                autocomplete,
                value: (*value).to_owned(),
                fault: String::new(),
            });
        }
        self
    }

    /// The same with what was wrong.
    fn refused(mut self, error: AppError, reader: &Reader) -> Response {
        let problem = WebError::from(error).problem(reader.language);
        for fault in &problem.errors {
            let id = fault.pointer.trim_start_matches('/');
            match self.fields.iter_mut().find(|field| field.id == id) {
                Some(field) => field.fault.clone_from(&fault.detail),
                None => self.errors.push(FieldError::whole(fault.detail.clone())),
            }
        }
        // In the order of the form, each with the name of its field: two fields may have the same fault.
        let named = self.fields.iter().filter(|field| !field.fault.is_empty());
        self.errors.extend(named.map(|field| FieldError {
            field: field.id.to_owned(),
            text: format!("{}: {}", field.label, field.fault),
        }));
        if self.errors.is_empty() {
            let text = format!("{} {}", problem.title, problem.detail);
            self.errors.push(FieldError::whole(text));
        }
        let status = StatusCode::from_u16(problem.status).unwrap_or(StatusCode::BAD_REQUEST);
        (status, render(&self)).into_response()
    }
}

fn register_page(state: &Shared, reader: &Reader, typed: &Typed) -> AccessPage {
    let keys = ("pages-register-title", "pages-register-lead");
    AccessPage::new(state, reader, keys).asking(
        "/registrieren",
        "pages-register-submit",
        &[
            ("company", "pages-register-company", "text", "organization", &typed.company),
            ("street", "pages-register-street", "text", "street-address", &typed.street),
            ("postcode", "pages-register-postcode", "text", "postal-code", &typed.postcode),
            ("town", "pages-register-town", "text", "address-level2", &typed.town),
            ("name", "pages-access-name", "text", "name", &typed.name),
            ("email", "pages-login-mail", "email", "email", &typed.email),
        ],
    )
}

pub(crate) async fn register(State(state): State<Shared>, reader: Reader) -> Response {
    render(&register_page(&state, &reader, &Typed::default()))
}

pub(crate) async fn registered(
    State(state): State<Shared>,
    reader: Reader,
    Form(typed): Form<Typed>,
) -> Response {
    let Typed { company, street, postcode, town, name, email, .. } = typed.clone();
    let address = Address { street, postcode, town, ..Address::default() };
    let new = NewCompany { company, address, person: name, email, language: reader.language };
    match state.app.register_company(new).await {
        Ok(()) => sent(&state, &reader, "pages-register-sent"),
        Err(error) => register_page(&state, &reader, &typed).refused(error, &reader),
    }
}

fn password_page(state: &Shared, reader: &Reader, email: &str) -> AccessPage {
    let keys = ("pages-forgot-title", "pages-forgot-lead");
    AccessPage::new(state, reader, keys).asking(
        "/passwort",
        "pages-forgot-submit",
        &[("email", "pages-login-mail", "email", "username", email)],
    )
}

pub(crate) async fn forgot(State(state): State<Shared>, reader: Reader) -> Response {
    render(&password_page(&state, &reader, ""))
}

pub(crate) async fn forgotten(
    State(state): State<Shared>,
    reader: Reader,
    Form(typed): Form<Typed>,
) -> Response {
    match state.app.forgot_password(&typed.email, reader.language).await {
        Ok(()) => sent(&state, &reader, "pages-forgot-sent"),
        Err(error) => password_page(&state, &reader, &typed.email).refused(error, &reader),
    }
}

/// A mail is on its way, whoever it was.
fn sent(state: &Shared, reader: &Reader, lead: &'static str) -> Response {
    let mut page = AccessPage::new(state, reader, ("pages-access-sent", lead));
    page.next = Some(Link::new("/anmelden", page.t.text("pages-login-title")));
    render(&page)
}

fn link_page(
    state: &Shared,
    reader: &Reader,
    (link, view): (&str, &TicketView),
    name: &str,
) -> AccessPage {
    let t = reader.language.texts();
    let (keys, submit) = match &view.ticket.purpose {
        Purpose::Invitation { .. } => {
            (("pages-invitation-title", "pages-invitation-lead"), "pages-invitation-submit")
        }
        Purpose::Registration { .. } => {
            (("pages-confirm-title", "pages-confirm-lead"), "pages-confirm-submit")
        }
        Purpose::Password => {
            (("pages-password-title", "pages-password-lead"), "pages-password-submit")
        }
    };
    let mut fields = Vec::new();
    let (asks_name, asks_password) = asks(view);
    if asks_name {
        fields.push(("name", "pages-access-name", "text", "name", name));
    }
    if asks_password {
        fields.push(("password", "pages-access-password", "password", "new-password", ""));
    }
    let mut page = AccessPage::new(state, reader, keys);
    let mut fact = |key: &str, value: Option<String>| {
        page.facts.extend(value.map(|value| Fact { name: t.text(key), value }));
    };
    fact("pages-login-mail", Some(view.ticket.email.clone()));
    let company = matches!(view.ticket.purpose, Purpose::Registration { .. });
    let body = if company { "pages-register-company" } else { "pages-access-body" };
    fact(body, view.body.clone());
    fact("pages-access-procedure", view.procedure.clone());
    if let Purpose::Invitation { role, until, .. } = &view.ticket.purpose {
        fact("pages-access-role", Some(t.text(role_key(*role))));
        let until = until.map(|until| format::moment(until, reader.language));
        fact("pages-access-until", until);
    }
    page.asking(&format!("/zugang/{link}"), submit, &fields)
}

/// A link stands in its address: no cache keeps the page, and whatever the page loads is asked for without the path, which
/// would stand in access logs otherwise. Not `no-referrer`: with it browsers send forms without their origin.
fn unkept(mut response: Response) -> Response {
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("strict-origin"));
    response
}

/// A link that is used, withdrawn or over: said in the same words, whichever it was.
fn gone(state: &Shared, reader: &Reader) -> impl Fn(AppError) -> Box<PageError> + use<> {
    let t = reader.language.texts();
    let ways = [
        ("/anmelden", "pages-login-title"),
        ("/passwort", "pages-forgot-title"),
        ("/registrieren", "pages-register-title"),
    ];
    let ways = ways.map(|(url, key)| Link::new(url, t.text(key)));
    let failed = failed(state, reader);
    move |error| {
        let gone = matches!(error, AppError::NotFound);
        let page = failed(error);
        if gone { page.saying("pages-link-gone", ways.to_vec()) } else { page }
    }
}

pub(crate) async fn link(
    State(state): State<Shared>,
    reader: Reader,
    crate::extract::Path(link): crate::extract::Path<String>,
) -> Shown {
    let view = state.app.ticket(&link).await.map_err(gone(&state, &reader))?;
    Ok(unkept(render(&link_page(&state, &reader, (&link, &view), ""))))
}

pub(crate) async fn linked(
    State(state): State<Shared>,
    reader: Reader,
    crate::extract::Path(link): crate::extract::Path<String>,
    Form(typed): Form<Typed>,
) -> Shown {
    let view = state.app.ticket(&link).await.map_err(gone(&state, &reader))?;
    let account = NewAccount { name: typed.name.clone(), password: typed.password };
    match Box::pin(state.app.use_link(&link, account)).await {
        Ok(_) => {
            let keys = ("pages-access-done", "pages-access-done-lead");
            let mut page = AccessPage::new(&state, &reader, keys);
            page.next = Some(Link::new("/anmelden", page.t.text("pages-login-title")));
            Ok(unkept(render(&page)))
        }
        Err(error) => {
            let page = link_page(&state, &reader, (&link, &view), &typed.name);
            Ok(unkept(page.refused(error, &reader)))
        }
    }
}
