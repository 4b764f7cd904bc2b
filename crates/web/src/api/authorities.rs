//! Authorities for everybody: found by name, or named by their ids.
//! It must not tell more than their public page does.
#![expect(
    unused_qualifications,
    reason = "the description's macro repeats the types of parameters"
)]

use crate::Shared;
use crate::extract::unread::parameter;
use crate::extract::{Lang, Query};
use crate::problem::ApiError;
use crate::refused::Unreadable;
use crate::search::values;
use crate::view::code;
use axum::extract::State;
use serde::{Deserialize, Serialize};
use tender::id::BodyId;
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

/// So many on one page, and so many ids in one question.
const PAGE: u64 = 50;

/// Which authorities.
#[derive(Deserialize, IntoParams, Default)]
#[serde(default, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct Wanted {
    /// What their name or public address holds.
    q: String,
    /// Only those of these ids, with commas between them, at most 50.
    id: String,
    /// The cursor of the page.
    ab: String,
}

/// An authority.
#[derive(Serialize, ToSchema)]
pub(crate) struct AuthorityView {
    /// Its id.
    id: Uuid,
    /// Its official name.
    name: String,
    /// `state_body`, `municipality`, `utility` or `procurement_office`.
    kind: String,
    /// The body that it belongs to.
    parent: Option<Uuid>,
    /// The last part of its public address.
    slug: String,
    /// Its town.
    place: String,
}

/// One page of authorities.
#[derive(Serialize, ToSchema)]
pub(crate) struct AuthorityPage {
    /// The authorities, by public address.
    items: Vec<AuthorityView>,
    /// The cursor of the next page.
    next: Option<String>,
}

/// List authorities
#[utoipa::path(
    get, operation_id = "listAuthorities", path = "/api/v1/authorities", tag = "public", params(Wanted),
    responses((status = 200, body = AuthorityPage), Unreadable)
)]
pub(crate) async fn list(
    State(state): State<Shared>,
    Lang(language): Lang,
    Query(Wanted { q, id, ab }): Query<Wanted>,
) -> Result<axum::Json<AuthorityPage>, ApiError> {
    let failed = |error: app::AppError| ApiError(language, error.into());
    let ids: Result<Vec<BodyId>, _> = values(&id).map(|id| id.parse().map(BodyId)).collect();
    let many = |ids: &Vec<BodyId>| u64::try_from(ids.len()).is_ok_and(|count| count <= PAGE);
    let ids = ids.ok().filter(many);
    let ids = ids.ok_or_else(|| ApiError(language, parameter("id", &id)))?;
    let found = if ids.is_empty() {
        let after = Some(ab).filter(|after| !after.is_empty());
        state.app.authorities_like(&q, after, PAGE).await
    } else {
        state.app.authorities_named(&ids).await
    };
    let found = found.map_err(failed)?;
    let full = ids.is_empty() && u64::try_from(found.len()).is_ok_and(|count| count == PAGE);
    let next = found.last().filter(|_| full).map(|last| last.slug.clone());
    let items = found.into_iter().map(|body| AuthorityView {
        id: body.id.0,
        kind: code(&body.kind),
        parent: body.parent.map(|parent| parent.0),
        slug: body.slug,
        place: body.address.town,
        name: body.name,
    });
    Ok(axum::Json(AuthorityPage { items: items.collect(), next }))
}
