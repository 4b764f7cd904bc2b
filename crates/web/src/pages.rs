//! Public pages: complete without JavaScript, the same words as the API.
//! They must not show what is not public.

mod access;
mod awards;
mod changes;
mod data;
mod home;
mod intentions;
mod key_record;
mod login;
mod mails;
mod plain;
mod procedure;
mod procedures;
mod result;
mod status;
mod verify;

use crate::extract::{Lang, Perhaps};
use crate::problem::WebError;
use crate::view::Link;
use crate::view::frame::{Page, Reader};
use crate::{Settings, Shared};
use app::AppError;
use askama::Template;
use axum::Router;
use axum::extract::{FromRequestParts, State};
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::get;
use core::convert::Infallible;
use locales::Texts;

/// All pages that answer quickly.
pub(crate) fn routes(settings: &Settings) -> Router<Shared> {
    let pages = Router::new()
        .route("/", get(home::show))
        .route("/ausschreibungen", get(procedures::show))
        .route("/ausschreibungen.atom", get(procedures::atom))
        .route("/ausschreibungen/{number}", get(procedure::overview))
        .route("/ausschreibungen/{number}/unterlagen", get(procedure::documents))
        .route("/ausschreibungen/{number}/bekanntmachung", get(procedure::notice))
        .route("/ausschreibungen/{number}/fragen", get(changes::questions_page))
        .route("/ausschreibungen/{number}/aenderungen", get(changes::changes_page))
        .route("/ausschreibungen/{number}/aenderungen.atom", get(changes::atom))
        .route("/ausschreibungen/{number}/termine.ics", get(procedure::calendar))
        .route("/ausschreibungen/{number}/schluesselblatt.txt", get(key_record::text))
        .route("/ausschreibungen/{number}/ergebnis", get(result::show))
        .route("/ausschreibungen/{number}/ergebnis.xml", get(result::notice))
        .route("/vergeben", get(awards::show))
        .route("/absichten", get(intentions::show))
        .route("/absichten/{number}/{file}", get(intentions::notice))
        .route("/daten", get(data::show))
        .route("/daten/katalog.ttl", get(data::catalogue))
        .route("/stellen", get(plain::bodies))
        .route("/stellen/{slug}", get(plain::body))
        .route("/anmelden", get(login::show).post(login::sign_in))
        .route("/registrieren", get(access::register).post(access::registered))
        .route("/passwort", get(access::forgot).post(access::forgotten))
        .route("/zugang/{link}", get(access::link).post(access::linked))
        .route("/pruefen", get(verify::show))
        .route("/hilfe", get(plain::help))
        .route("/status", get(status::show))
        .route("/impressum", get(plain::imprint))
        .route("/datenschutz", get(plain::privacy))
        .route("/barrierefreiheit", get(plain::accessibility));
    if settings.demo {
        pages
            .route("/vorfuehrung/uhr", get(plain::clock).post(plain::advance))
            .route("/vorfuehrung/mails", get(mails::show))
    } else {
        pages
    }
}

/// Pages that may take as long as the reader's line needs.
pub(crate) fn slow_routes() -> Router<Shared> {
    Router::new().route("/ausschreibungen/{number}/unterlagen/{document}", get(procedure::download))
}

impl FromRequestParts<Shared> for Reader {
    type Rejection = Infallible;

    async fn from_request_parts(
        parts: &mut Parts,
        state: &Shared,
    ) -> Result<Self, Self::Rejection> {
        let Lang(language) = Lang::from_request_parts(parts, state).await?;
        let Perhaps(caller) = Perhaps::from_request_parts(parts, state).await?;
        Ok(Self { language, caller, uri: parts.uri.clone() })
    }
}

/// A page that could not be shown, still with its frame.
pub(crate) struct PageError {
    page: Page,
    error: WebError,
    language: locales::Language,
    /// Words of its own (a key that has a `-remedy`) and ways on, in place of the general ones.
    own: Option<(&'static str, Vec<Link>)>,
}

impl PageError {
    /// The same refusal in the words of `key`, with what one can do.
    fn saying(mut self: Box<Self>, key: &'static str, ways: Vec<Link>) -> Box<Self> {
        self.own = Some((key, ways));
        self
    }
}

/// What a handler of a page gives.
pub(crate) type Shown = Result<Response, Box<PageError>>;

/// Turns an error of a use case into a page for this reader.
pub(crate) fn failed(
    state: &Shared,
    reader: &Reader,
) -> impl Fn(AppError) -> Box<PageError> + use<> {
    let page = Page::new(state, reader, "");
    let language = reader.language;
    move |error| {
        Box::new(PageError { page: page.clone(), error: error.into(), language, own: None })
    }
}

/// One finding of a problem, as the page shows it.
struct Finding {
    field: String,
    text: String,
    remedy: String,
    rule: String,
}

#[derive(Template)]
#[template(path = "problem.html")]
struct ProblemPage {
    t: &'static Texts,
    page: Page,
    heading: String,
    detail: String,
    findings: Vec<Finding>,
    next: Vec<Link>,
    number: String,
}

impl IntoResponse for Box<PageError> {
    fn into_response(self) -> Response {
        let problem = self.error.problem(self.language);
        let status =
            StatusCode::from_u16(problem.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let texts = self.language.texts();
        let finding = |fault: crate::FieldProblem| Finding {
            field: fault.pointer,
            text: fault.detail,
            remedy: String::new(),
            rule: fault.source,
        };
        let (heading, detail, next) = if let Some((key, ways)) = self.own {
            (texts.text(key), texts.text(&format!("{key}-remedy")), ways)
        } else {
            let home = Link::new("/", texts.text("pages-home-title"));
            (problem.title, problem.detail, vec![home])
        };
        let shown = ProblemPage {
            t: texts,
            page: self.page,
            heading,
            detail,
            findings: problem.errors.into_iter().map(finding).collect(),
            next,
            number: String::new(),
        };
        (status, render(&shown)).into_response()
    }
}

/// A template as an answer.
pub(crate) fn render(template: &impl Template) -> Response {
    match template.render() {
        Ok(html) => Html(html).into_response(),
        Err(fault) => {
            tracing::error!(%fault, "a page did not render");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

/// Everything that is not there: a page for people, a problem for machines.
pub(crate) async fn not_found(State(state): State<Shared>, reader: Reader) -> Response {
    if reader.uri.path().starts_with("/api/") {
        return crate::problem::ApiError(reader.language, AppError::NotFound.into())
            .into_response();
    }
    let (path, query) = (reader.uri.path(), reader.uri.query());
    let bare = path.trim_end_matches('/');
    if bare.len() < path.len() && bare.len() > 1 && !bare.starts_with("//") {
        let query = query.map(|query| format!("?{query}")).unwrap_or_default();
        return Redirect::permanent(&format!("{bare}{query}")).into_response();
    }
    failed(&state, &reader)(AppError::NotFound).into_response()
}

/// An address that knows other methods than the one that was asked for.
pub(crate) async fn wrong_method(reader: Reader) -> Response {
    let error = WebError::Request(
        StatusCode::METHOD_NOT_ALLOWED,
        "wrong-method",
        reader.uri.path().to_owned(),
    );
    crate::problem::ApiError(reader.language, error).into_response()
}
