//! Places by API: postcode, town and region as one types them.
//! It must not find procedures.
#![expect(
    unused_qualifications,
    reason = "the description's macro repeats the types of parameters"
)]

use crate::extract::Query;
use crate::problem::ApiError;
use crate::refused::Unreadable;
use app::Places;
use axum::Json;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// So many places are suggested.
const LIMIT: usize = 20;

/// Which places to suggest.
#[derive(Default, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub(crate) struct Wanted {
    /// The beginning of a postcode or town.
    q: String,
}

/// One place.
#[derive(Serialize, ToSchema)]
pub(crate) struct PlaceView {
    /// Postcode of five digits (BT-5121).
    postcode: String,
    /// Town (BT-5131).
    town: String,
    /// NUTS 3 code (BT-5071).
    nuts: String,
    /// Name of that region.
    region: String,
}

/// Suggest places in North Rhine-Westphalia
#[utoipa::path(
    get, operation_id = "listPlaces", path = "/api/v1/places", tag = "public", params(Wanted),
    responses((status = 200, body = Vec<PlaceView>), Unreadable)
)]
pub(crate) async fn list(Query(wanted): Query<Wanted>) -> Result<Json<Vec<PlaceView>>, ApiError> {
    let places = Places::built_in();
    let found = places.begin_with(&wanted.q, LIMIT).into_iter().map(|place| PlaceView {
        postcode: place.postcode.clone(),
        town: place.town.clone(),
        nuts: place.nuts.clone(),
        region: places.region(&place.nuts).to_owned(),
    });
    Ok(Json(found.collect()))
}
