//! Authorities, offices and oversight bodies, for the operator: find, set up, rename.
//! It must not hold a rule, nor show companies.
#![expect(
    unused_qualifications,
    reason = "the description's macro repeats the types of parameters"
)]

use super::office::version;
use crate::Shared;
use crate::extract::{Json, Lang, Path, Query, SignedIn};
use crate::problem::ApiError;
use crate::refused::{
    BadBody, Forbidden, Refused, SignedOut, Stale, Unknown, Unreadable, Versionless,
};
use crate::view::code;
use app::{Administered, BodyEntry, NewBody};
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use serde::{Deserialize, Serialize};
use tender::id::BodyId;
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

/// How many bodies a page holds.
const PAGE: u64 = 50;

/// Which bodies.
#[derive(Deserialize, IntoParams, Default)]
#[serde(default, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct Wanted {
    /// What their name or public address holds.
    q: String,
    /// The cursor of the page.
    ab: String,
}

/// One page of bodies, in the order of their public addresses.
#[derive(Serialize, ToSchema)]
pub(crate) struct BodyPage {
    /// This page.
    items: Vec<BodyView>,
    /// The cursor of the next page, if there is one.
    next: Option<String>,
}

/// A body.
#[derive(Serialize, ToSchema)]
pub(crate) struct BodyView {
    /// Its id.
    id: Uuid,
    /// `state_body`, `municipality`, `utility`, `procurement_office` or `oversight`.
    kind: String,
    /// The body that it belongs to.
    parent: Option<Uuid>,
    /// The name of that body.
    parent_name: Option<String>,
    /// The last part of its public address.
    slug: String,
    /// Its official name.
    name: String,
    /// Where it is reached.
    #[schema(value_type = Object)]
    address: app::Address,
    /// The version of name and address, for `If-Match`.
    version: i64,
    /// Whether somebody gives its roles: `yes`, `invited` or `no`.
    administered: &'static str,
}

fn view(entry: BodyEntry) -> BodyView {
    BodyView {
        id: entry.body.id.0,
        kind: code(&entry.body.kind),
        parent: entry.body.parent.map(|parent| parent.0),
        version: entry.version(),
        administered: match entry.administered {
            Administered::Yes => "yes",
            Administered::Invited => "invited",
            Administered::No => "no",
        },
        parent_name: entry.parent.map(|parent| parent.name),
        slug: entry.body.slug,
        name: entry.body.name,
        address: entry.body.address,
    }
}

/// List authorities, offices and oversight bodies; the operator's
#[utoipa::path(
    get, operation_id = "listBodies", path = "/api/v1/bodies", tag = "roles", params(Wanted),
    responses((status = 200, body = BodyPage), Unreadable, SignedOut, Forbidden)
)]
pub(crate) async fn list(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Query(Wanted { q, ab }): Query<Wanted>,
) -> Result<axum::Json<BodyPage>, ApiError> {
    let after = Some(ab).filter(|ab| !ab.is_empty());
    let found = state.app.bodies_kept(&caller, &q, after, PAGE).await;
    let found = found.map_err(|error| ApiError(language, error.into()))?;
    let full = u64::try_from(found.len()).is_ok_and(|count| count == PAGE);
    let next = found.last().filter(|_| full).map(|last| last.body.slug.clone());
    Ok(axum::Json(BodyPage { items: found.into_iter().map(view).collect(), next }))
}

/// A body that is set up.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewBodyInput {
    /// `state_body`, `municipality`, `utility`, `procurement_office` or `oversight`; companies register themselves.
    #[schema(value_type = String, example = "municipality")]
    kind: app::BodyKind,
    /// The body that it belongs to.
    #[serde(default)]
    parent: Option<Uuid>,
    /// The last part of its public address; left out, made from its name.
    #[serde(default)]
    slug: String,
    /// Its official name (BT-500).
    name: String,
    /// Where it is reached.
    #[serde(default)]
    #[schema(value_type = Object)]
    address: app::Address,
}

/// Set up an authority, an office or an oversight body; the operator's
#[utoipa::path(
    post, operation_id = "addBody", path = "/api/v1/bodies", tag = "roles", request_body = NewBodyInput,
    responses((status = 201, body = BodyView), BadBody, SignedOut, Forbidden, Unknown, Refused)
)]
pub(crate) async fn add(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    Json(new): Json<NewBodyInput>,
) -> Result<(StatusCode, axum::Json<BodyView>), ApiError> {
    let NewBodyInput { kind, parent, slug, name, address } = new;
    let new = NewBody { kind, parent: parent.map(BodyId), slug, name, address };
    let added = state.app.add_body(&caller, new).await;
    let added = added.map_err(|error| ApiError(language, error.into()))?;
    Ok((StatusCode::CREATED, axum::Json(view(added))))
}

/// What a body is called and where it is reached.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct BodyChange {
    /// Its official name (BT-500).
    name: String,
    /// Where it is reached.
    #[serde(default)]
    #[schema(value_type = Object)]
    address: app::Address,
}

/// Give a body another name and address; its public address stays; the operator's
#[utoipa::path(
    put, operation_id = "renameBody", path = "/api/v1/bodies/{body}", tag = "roles",
    params(("body" = Uuid, Path), ("If-Match" = String, Header, description = "The version that was read")),
    request_body = BodyChange,
    responses((status = 200, body = BodyView), BadBody, SignedOut, Forbidden, Unknown, Stale, Refused, Versionless)
)]
pub(crate) async fn rename(
    State(state): State<Shared>,
    Lang(language): Lang,
    SignedIn(caller): SignedIn,
    headers: HeaderMap,
    Path(body): Path<Uuid>,
    Json(BodyChange { name, address }): Json<BodyChange>,
) -> Result<axum::Json<BodyView>, ApiError> {
    let read = version(&headers, language)?;
    let renamed = state.app.rename_body(&caller, BodyId(body), read, &name, address).await;
    Ok(axum::Json(view(renamed.map_err(|error| ApiError(language, error.into()))?)))
}
