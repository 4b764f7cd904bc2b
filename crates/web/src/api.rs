//! The JSON API below `/api/v1` and its description.
//! It must not answer anything that a page could not, nor the other way round.

pub(crate) mod cursor;
mod law;
mod notices;
mod office;
mod places;
mod procedures;
pub(crate) mod range;
pub(crate) mod session;

use crate::Shared;
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::get;
use utoipa::OpenApi as _;
use utoipa::openapi::OpenApi;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

#[derive(utoipa::OpenApi)]
#[openapi(
    info(
        title = "Zuschlag",
        version = "1",
        description = "Public procurement: whatever a page can do, this interface can do. Refusals are problems (RFC 9457).",
        license(name = "EUPL-1.2", identifier = "EUPL-1.2")
    ),
    tags(
        (name = "public", description = "For everybody, without an account"),
        (name = "session", description = "Signing in and out"),
        (name = "office", description = "For people of contracting authorities"),
        (name = "law", description = "Periods, procedures, rankings, explained")
    )
)]
struct Description;

/// All quick operations, those that take as long as the caller's line needs, and their common description.
pub(crate) fn routes() -> (Router<Shared>, Router<Shared>, OpenApi) {
    let (quick, mut described) = operations().split_for_parts();
    let (slow, more) = uploads().split_for_parts();
    described.merge(more);
    (quick, slow, described)
}

/// A notice of a thousand lots is larger than other bodies.
const LARGEST_NOTICE: usize = 16 * 1024 * 1024;

fn operations() -> OpenApiRouter<Shared> {
    let notices = OpenApiRouter::new()
        .routes(routes!(notices::check))
        .layer(DefaultBodyLimit::max(LARGEST_NOTICE));
    OpenApiRouter::with_openapi(Description::openapi())
        .routes(routes!(session::show, session::begin, session::end))
        .routes(routes!(procedures::list))
        .routes(routes!(procedures::show))
        .routes(routes!(places::list))
        .routes(routes!(office::list, office::begin))
        .routes(routes!(office::show))
        .routes(routes!(office::edit))
        .routes(routes!(office::step))
        .routes(routes!(office::publish))
        .routes(routes!(law::plan))
        .routes(routes!(law::period))
        .routes(routes!(law::rank))
        .routes(routes!(law::by_law))
        .routes(routes!(law::holidays))
        .merge(notices)
}

/// Operations that take as long as the caller's line needs.
fn uploads() -> OpenApiRouter<Shared> {
    OpenApiRouter::new()
        .routes(routes!(office::upload))
        .layer(DefaultBodyLimit::disable())
        .route("/ausschreibungen/{number}/bekanntmachung.xml", get(notices::published))
}

/// The description as it is checked in.
pub fn openapi_json() -> String {
    let (_, _, described) = routes();
    described.to_pretty_json().unwrap_or_default() + "\n"
}
