//! The JSON API below `/api/v1` and its description.
//! It must not answer anything that a page could not, nor the other way round.

mod account;
pub(crate) mod accounts;
pub(crate) mod api_keys;
mod authorities;
mod award;
mod bidding;
mod bodies;
mod by_laws;
mod changes;
pub(crate) mod cursor;
mod duties;
mod evaluation;
pub(crate) mod export;
mod imports;
mod inbox;
mod incidents;
mod intentions;
mod invitation;
pub(crate) mod keys;
mod law;
mod log;
mod notices;
mod office;
mod opening;
mod opening_list;
mod passkeys;
mod people;
mod places;
mod procedures;
mod questions;
pub(crate) mod range;
mod requests;
mod roles;
pub(crate) mod session;
pub(crate) mod status;

pub(crate) use changes::url as change_url;
pub(crate) use intentions::announcement_url;

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
    components(schemas(crate::problem::Problem)),
    tags(
        (name = "public", description = "For everybody, without an account"),
        (name = "session", description = "Signing in and out, keys and tokens, accounts"),
        (name = "roles", description = "Who may do what for a body"),
        (name = "bidding", description = "For companies that bid"),
        (name = "office", description = "For people of contracting authorities"),
        (name = "company", description = "For people of companies"),
        (name = "inbox", description = "Messages, and following of procedures"),
        (name = "award", description = "Evaluation, decision, letters, award and result"),
        (name = "export", description = "Open data, and files for those who may read them"),
        (name = "law", description = "Periods, procedures, rankings, explained")
    )
)]
struct Description;

/// All quick operations, those that take as long as the caller's line needs, and their common description.
pub(crate) fn routes() -> (Router<Shared>, Router<Shared>, OpenApi) {
    let (quick, mut described) = operations().split_for_parts();
    let (slow, more) = uploads().split_for_parts();
    described.merge(more);
    crate::idempotency::describe(&mut described);
    (quick, slow, described)
}

/// A notice of a thousand lots is larger than other bodies.
const LARGEST_NOTICE: usize = 16 * 1024 * 1024;

/// A notice from which a procedure begins.
const LARGEST_IMPORT: usize = 8 * 1024 * 1024;

fn operations() -> OpenApiRouter<Shared> {
    let notices = OpenApiRouter::new()
        .routes(routes!(notices::check))
        .layer(DefaultBodyLimit::max(LARGEST_NOTICE));
    let imports = OpenApiRouter::new()
        .routes(routes!(imports::import))
        .layer(DefaultBodyLimit::max(LARGEST_IMPORT));
    OpenApiRouter::with_openapi(Description::openapi())
        .routes(routes!(session::show, session::begin, session::end))
        .routes(routes!(api_keys::list, api_keys::make))
        .routes(routes!(api_keys::revoke))
        .routes(routes!(api_keys::token))
        .routes(routes!(authorities::list))
        .routes(routes!(procedures::list))
        .routes(routes!(procedures::show))
        .routes(routes!(places::list))
        .routes(routes!(intentions::list))
        .routes(routes!(status::show))
        .routes(routes!(office::list, office::begin))
        .routes(routes!(office::show))
        .routes(routes!(office::edit))
        .routes(routes!(office::step))
        .routes(routes!(office::publish))
        .routes(routes!(invitation::show))
        .routes(routes!(invitation::firms))
        .routes(routes!(keys::own::show))
        .routes(routes!(keys::own::deposit))
        .routes(routes!(keys::own::colleagues))
        .routes(routes!(keys::own::seats))
        .merge(openings())
        .merge(people())
        .routes(routes!(log::proof))
        .routes(routes!(log::statements))
        .routes(routes!(changes::preview))
        .routes(routes!(changes::feed))
        .routes(routes!(questions::list, questions::ask))
        .routes(routes!(questions::office_list))
        .routes(routes!(questions::answer))
        .routes(routes!(office::remove_document))
        .routes(routes!(inbox::list))
        .routes(routes!(inbox::show))
        .routes(routes!(inbox::read))
        .routes(routes!(inbox::follows, inbox::follow, inbox::unfollow))
        .merge(awards())
        .routes(routes!(imports::copy))
        .routes(routes!(imports::cpv))
        .routes(routes!(law::plan))
        .routes(routes!(law::plan_of))
        .routes(routes!(duties::list))
        .routes(routes!(law::period))
        .routes(routes!(law::rank))
        .routes(routes!(law::simulate))
        .routes(routes!(law::allocate))
        .routes(routes!(law::by_law))
        .routes(routes!(by_laws::list, by_laws::upload))
        .routes(routes!(by_laws::release))
        .routes(routes!(law::holidays))
        .merge(bidding())
        .merge(notices)
        .merge(imports)
}

/// Accounts, roles and bodies.
fn people() -> OpenApiRouter<Shared> {
    OpenApiRouter::new()
        .routes(routes!(accounts::register))
        .routes(routes!(accounts::forgot))
        .routes(routes!(accounts::look))
        .routes(routes!(accounts::use_link))
        .routes(routes!(accounts::change_password))
        .routes(routes!(account::identities))
        .routes(routes!(account::remove_identity))
        .routes(routes!(account::sessions, account::end_others))
        .routes(routes!(account::end_session))
        .routes(routes!(passkeys::ask))
        .routes(routes!(passkeys::add))
        .routes(routes!(passkeys::ask_to_sign_in))
        .routes(routes!(passkeys::sign_in))
        .routes(routes!(people::lock, people::unlock))
        .routes(routes!(opening_list::show))
        .routes(routes!(requests::list))
        .routes(routes!(requests::forget_file))
        .routes(routes!(requests::hand_in))
        .routes(routes!(roles::invite))
        .routes(routes!(roles::withdraw))
        .routes(routes!(roles::invitations))
        .routes(routes!(roles::grants))
        .routes(routes!(roles::end))
        .routes(routes!(bodies::list, bodies::add))
        .routes(routes!(bodies::rename))
        .routes(routes!(incidents::list))
}

/// A sealed draft has at most 17 MiB; base64 makes a third more of it.
const LARGEST_DRAFT: usize = 24 * 1024 * 1024;

fn bidding() -> OpenApiRouter<Shared> {
    let drafts = OpenApiRouter::new()
        .routes(routes!(bidding::draft::read, bidding::draft::save))
        .layer(DefaultBodyLimit::max(LARGEST_DRAFT));
    OpenApiRouter::new()
        .routes(routes!(bidding::desk::show))
        .routes(routes!(bidding::desk::mine))
        .routes(routes!(bidding::desk::look))
        .routes(routes!(bidding::entry::submit))
        .routes(routes!(bidding::entry::withdraw))
        .routes(routes!(bidding::entry::list))
        .routes(routes!(bidding::entry::receipt))
        .routes(routes!(bidding::entry::receipt_pdf))
        .routes(routes!(bidding::part::find))
        .merge(drafts)
}

/// Seats, key records and openings.
fn openings() -> OpenApiRouter<Shared> {
    OpenApiRouter::new()
        .routes(routes!(keys::public))
        .routes(routes!(keys::show))
        .routes(routes!(keys::officers))
        .routes(routes!(keys::name))
        .routes(routes!(keys::accept))
        .routes(routes!(keys::answer))
        .routes(routes!(keys::sign))
        .routes(routes!(keys::renew))
        .routes(routes!(keys::hand_over))
        .routes(routes!(opening::show))
        .routes(routes!(opening::join))
        .routes(routes!(opening::package))
        .routes(routes!(opening::shares))
        .routes(routes!(opening::sign))
        .routes(routes!(opening::admit))
        .routes(routes!(opening::bids))
}

/// From opened bids to the published result.
fn awards() -> OpenApiRouter<Shared> {
    OpenApiRouter::new()
        .routes(routes!(evaluation::show))
        .routes(routes!(evaluation::save))
        .routes(routes!(evaluation::agree))
        .routes(routes!(evaluation::freeze))
        .routes(routes!(evaluation::preview))
        .routes(routes!(evaluation::evaluate))
        .routes(routes!(evaluation::decide))
        .routes(routes!(evaluation::request))
        .routes(routes!(evaluation::answer))
        .routes(routes!(award::drafts, award::send))
        .routes(routes!(award::intention))
        .routes(routes!(award::award))
        .routes(routes!(award::result))
        .routes(routes!(award::cancel))
        .routes(routes!(award::letter))
        .routes(routes!(award::record))
        .routes(routes!(award::opening))
}

/// Operations that take as long as the caller's line needs.
fn uploads() -> OpenApiRouter<Shared> {
    OpenApiRouter::new()
        .routes(routes!(office::upload))
        .routes(routes!(bidding::part::store, bidding::part::read))
        .routes(routes!(opening::file))
        .routes(routes!(requests::add_file))
        .layer(DefaultBodyLimit::disable())
        .routes(routes!(inbox::attachment))
        .routes(routes!(requests::file))
        .routes(routes!(export::ocds))
        .routes(routes!(export::awards))
        .routes(routes!(export::files))
        .routes(routes!(export::file))
        .route("/ausschreibungen/{number}/bekanntmachung.xml", get(notices::published))
        .route("/ausschreibungen/{number}/bekanntmachungen/{file}", get(notices::published_before))
}

/// The description as it is checked in.
pub fn openapi_json() -> String {
    let (_, _, described) = routes();
    described.to_pretty_json().unwrap_or_default() + "\n"
}
