//! The law by API: holidays, later periods, plans and rankings, each with its source.
//! It must not hold a rule; `tender` computes.

use crate::Shared;
use crate::extract::{Lang, Path};
use crate::problem::{ApiError, Problem};
use axum::Json;
use axum::extract::State;
use serde::Serialize;
use utoipa::ToSchema;

/// A public holiday.
#[derive(Serialize, ToSchema)]
pub(crate) struct HolidayView {
    /// The day.
    #[schema(format = Date, example = "2026-06-04")]
    date: String,
    /// Its name.
    name: String,
}

/// Public holidays in North Rhine-Westphalia
#[utoipa::path(
    get, path = "/api/v1/law/holidays/{year}", tag = "law", params(("year" = i16, Path)),
    responses(
        (status = 200, body = [HolidayView]),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "No such year")
    )
)]
pub(crate) async fn holidays(
    State(state): State<Shared>,
    Lang(language): Lang,
    Path(year): Path<i16>,
) -> Result<Json<Vec<HolidayView>>, ApiError> {
    let days = state.app.holidays(year).map_err(|error| ApiError(language, error.into()))?;
    let view = |(date, key): (jiff::civil::Date, String)| HolidayView {
        date: date.to_string(),
        name: language.texts().text(&key),
    };
    Ok(Json(days.into_iter().map(view).collect()))
}
