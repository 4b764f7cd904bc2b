//! How the platform stands, by API; the page `/status` shows the same.
//! It must not tell addresses, names of machines, faults or anything of a procedure.

use crate::Shared;
use app::Status;
use axum::Json;
use axum::extract::State;
use axum::http::{HeaderName, header};
use serde::Serialize;
use utoipa::ToSchema;

/// The version of the program.
pub(crate) const VERSION: &str = env!("CARGO_PKG_VERSION");
/// It is another in a moment.
pub(crate) const FRESH: [(HeaderName, &str); 1] = [(header::CACHE_CONTROL, "no-store")];

/// How the platform stands.
#[derive(Serialize, ToSchema)]
pub(crate) struct StatusView {
    /// Whether everything is as it should be.
    fine: bool,
    /// The version of the program.
    version: &'static str,
    /// Since when this node runs.
    #[schema(format = DateTime)]
    running_since: String,
    /// The time of this answer.
    #[schema(format = DateTime)]
    now: String,
    /// Whether the database answers.
    database: bool,
    /// Whether the clock is certain; an uncertain one neither accepts bids nor closes rounds.
    clock: bool,
    /// The newest head of the public log; null before the first minute, or when the database does not answer.
    log: Option<LogStatusView>,
    /// Change and result notices on their way; null when the database does not answer.
    notices: Option<NoticesStatusView>,
}

/// The newest head of the public log.
#[derive(Serialize, ToSchema)]
pub(crate) struct LogStatusView {
    /// Leaves: one a minute.
    size: i64,
    /// The minute of its last leaf.
    #[schema(format = DateTime)]
    at: String,
    /// Whether it is older than two minutes.
    late: bool,
}

/// Change and result notices on their way. Calls are not counted: nobody outside may know of them.
#[derive(Serialize, ToSchema)]
pub(crate) struct NoticesStatusView {
    /// How many.
    waiting: u64,
    /// Whether one of them waits for longer than 48 hours.
    late: bool,
}

fn view(state: &Shared, found: &Status) -> StatusView {
    let stored = found.stored;
    let log = stored.and_then(|stored| stored.log);
    StatusView {
        fine: found.fine(),
        version: VERSION,
        running_since: state.since.to_string(),
        now: found.now.to_string(),
        database: stored.is_some(),
        clock: found.clock,
        log: log.map(|log| LogStatusView {
            size: log.size,
            at: log.at.to_string(),
            late: log.late,
        }),
        notices: stored
            .map(|stored| NoticesStatusView { waiting: stored.notices, late: stored.notices_late }),
    }
}

/// How the platform stands
#[utoipa::path(
    get, operation_id = "showStatus", path = "/api/v1/status", tag = "public",
    responses((status = 200, body = StatusView, description = "Also when something is not as it should be"))
)]
pub(crate) async fn show(
    State(state): State<Shared>,
) -> ([(HeaderName, &'static str); 1], Json<StatusView>) {
    let found = state.app.status().await;
    (FRESH, Json(view(&state, &found)))
}
