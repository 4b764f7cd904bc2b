//! The web surface: JSON API with its description, public pages, feeds, files.
//!
//! Holds handlers: each parses, finds out who calls, asks one use case, and shows its answer or problem. It
//! must not hold a rule of procurement, nor SQL.
//!
//! To add an operation: a handler in `api/` with its `#[utoipa::path]`, a route in [`api`], a row in the
//! authorisation sweep of `tests/`, then `cargo xtask openapi`.

mod api;
mod assets;
mod extract;
mod fresh;
mod log;
mod pace;
pub use app::format;
mod idempotency;
mod pages;
mod percent;
mod problem;
mod refused;
mod router;
mod search;
pub mod view;

pub use api::openapi_json;
pub use problem::{FieldProblem, Problem};
pub use router::router;

use app::App;
use std::ops::Deref;
use std::sync::Arc;

/// What the operator chose for the web.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Public address of the platform, without a slash at its end.
    pub public_url: String,
    /// Whether this is the demo.
    pub demo: bool,
    /// Who runs the platform.
    pub operator: Operator,
}

/// Who runs the platform, for the imprint and the help line.
#[derive(Clone, Debug, Default)]
pub struct Operator {
    /// Name.
    pub name: String,
    /// Postal address in one line.
    pub address: String,
    /// Address for mail.
    pub mail: String,
    /// Telephone.
    pub phone: String,
}

/// What every handler may use. Each layer of a request takes one along, so it is one pointer.
#[derive(Clone, Debug)]
pub struct Shared(Arc<Common>);

impl Deref for Shared {
    type Target = Common;

    fn deref(&self) -> &Common {
        &self.0
    }
}

/// What the handlers of a node have in common.
#[derive(Debug)]
pub struct Common {
    /// The use cases.
    pub app: App,
    /// What the operator chose.
    pub settings: Settings,
    /// Since when this node runs, on the clock of machinery.
    pub since: tender::instant::Instant,
    /// Whose turn it is to compute something that may take a second.
    pub computing: Arc<tokio::sync::Semaphore>,
}
