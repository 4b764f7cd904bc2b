//! What of a procedure can still be cancelled.
//! It must not hold the rule; `tender` says what can be.

use super::code;
use serde::Serialize;
use tender::procedure::Cancellable;
use utoipa::ToSchema;

/// What of a procedure can still be cancelled (§ 63 VgV, § 48 UVgO, § 17 VOB/A).
#[derive(Serialize, ToSchema)]
pub(crate) struct CancellableView {
    /// Whether the whole can be.
    whole: bool,
    /// The lots that can be by themselves.
    lots: Vec<uuid::Uuid>,
    /// The grounds that its law knows.
    grounds: Vec<String>,
}

impl From<Cancellable> for CancellableView {
    fn from(found: Cancellable) -> Self {
        Self {
            whole: found.whole,
            lots: found.lots.into_iter().map(|lot| lot.0).collect(),
            grounds: found.grounds.iter().map(code).collect(),
        }
    }
}
